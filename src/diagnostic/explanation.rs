//! What each code means, with an example and the way out: the texts of `explanations/`, one file per
//! code, cut into blocks. `beleg explain` shows them on a terminal; [`book`] puts them together as
//! `docs/lints.md`. The idea is `rustc --explain` and its error index.
//!
//! A file is a title, what is wrong and why it matters, `## Example`, `## The way out`. A sample whose
//! fence names a path after its language is a file of a small site, and `tests/explanations.rs` runs
//! Beleg on it:
//!
//! ````text
//! ```toml content/bus/reading.toml
//! ````

use super::{Code, Level};

/// A piece of an explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading below the title, without its marks.
    Heading(String),
    /// Paragraphs and lists, as Markdown.
    Text(String),
    /// What stands between two fences.
    Sample {
        /// The language of the sample, such as `toml`; `text` for what Beleg says.
        language: String,
        /// The file of the example site that it is, from the site's folder; none for what `beleg check`
        /// says of that site.
        path: Option<String>,
        /// The lines, each with its line feed.
        text: String,
    },
}

/// The blocks of a code's explanation after its title.
pub fn blocks(code: Code) -> Vec<Block> {
    blocks_of(code.explanation())
}

/// The blocks of a text of this form after its title.
pub fn blocks_of(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = text.lines().skip(1);
    let mut text = String::new();
    while let Some(line) = lines.next() {
        let next = if let Some(info) = line.strip_prefix("```") {
            sample(info, lines.by_ref().take_while(|line| *line != "```"))
        } else if let Some(heading) = line.strip_prefix("## ") {
            Block::Heading(heading.to_owned())
        } else {
            text.push_str(line);
            text.push('\n');
            continue;
        };
        end_text(&mut text, &mut blocks);
        blocks.push(next);
    }
    end_text(&mut text, &mut blocks);
    blocks
}

fn sample<'a>(info: &str, lines: impl Iterator<Item = &'a str>) -> Block {
    let (language, path) = info.split_once(' ').map_or((info, None), |(language, path)| (language, Some(path)));
    let text = lines.map(|line| format!("{line}\n")).collect();
    Block::Sample { language: language.to_owned(), path: path.map(str::to_owned), text }
}

fn end_text(text: &mut String, blocks: &mut Vec<Block>) {
    let paragraphs = std::mem::take(text);
    if !paragraphs.trim().is_empty() {
        blocks.push(Block::Text(format!("{}\n", paragraphs.trim())));
    }
}

/// How a code is taken when `site.toml` says nothing, in a word: its level, or `error` if no level
/// changes it.
pub fn level(code: Code) -> &'static str {
    match code.default_level() {
        _ if !code.is_lint() => "error",
        Level::Allow => "allow",
        Level::Warn => "warn",
        Level::Deny => "deny",
    }
}

/// The same in a sentence, with the way to change it.
pub fn level_in_words(code: Code) -> String {
    let taken = match code.default_level() {
        _ if !code.is_lint() => return "An error; no level changes it.".to_owned(),
        Level::Allow => "Not reported",
        Level::Warn => "A warning",
        Level::Deny => "An error",
    };
    format!("{taken} unless `lints.{}` in `site.toml` says otherwise.", code.name())
}

const PREFACE: &str = "\
# What Beleg reports

<!-- Made of src/diagnostic/explanations/: change the texts there, then run
     BELEG_BLESS=1 cargo test --test explanations -->

All codes of `beleg check` and `beleg build`, with an example each and the way out. `beleg explain A101` (or
`beleg explain anchor-orphaned`) shows the same text on a terminal.

A code has a level: `deny` stops the build, `warn` is shown and the site is built, `allow` is not shown. A line
such as `figure-unsourced = \"warn\"` under `[lints]` in `site.toml` sets another. Codes with the level *error* leave
nothing to build with, and no line changes them. A single finding is dismissed in its `reading.toml`:

```toml
[[ignore]]
code = \"figure-unsourced\"
passage = \"five boats\"
reason = \"the article names no one\"
```

The examples show only the files that matter. What they leave out is a site that checks clean: a `site.toml` with a
title, `rights = \"own\"`, a copy with a headline and a line of text.
";

/// All explanations as one page of Markdown, with a table of the codes at its top.
pub fn book() -> String {
    let mut book = format!("{PREFACE}\n| code | name | level | what it says |\n|---|---|---|---|\n");
    for code in Code::ALL {
        let (id, name, level) = (code.id(), code.name(), level(*code));
        let anchor = format!("{}-{name}", id.to_ascii_lowercase());
        book.push_str(&format!("| [{id}](#{anchor}) | `{name}` | {level} | {} |\n", code.summary()));
    }
    Code::ALL.iter().for_each(|code| book.push_str(&chapter(*code)));
    book
}

fn chapter(code: Code) -> String {
    let mut text = format!("\n## {} {}\n\n*{}*\n", code.id(), code.name(), level_in_words(code));
    for block in blocks(code) {
        text.push('\n');
        text.push_str(&markdown(block));
    }
    text
}

/// A block as it stands in a chapter of a page, under a heading of the second level.
pub fn markdown(block: Block) -> String {
    match block {
        Block::Heading(heading) => format!("### {heading}\n"),
        Block::Text(paragraphs) => paragraphs,
        Block::Sample { language, path, text } => {
            let path = path.unwrap_or_else(|| "beleg check".to_owned());
            format!("`{path}`\n\n```{language}\n{text}```\n")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reader looks for the same things at the same places.
    #[test]
    fn every_explanation_has_the_same_form() {
        for code in Code::ALL {
            let title = code.explanation().lines().next();
            assert_eq!(title, Some(&*format!("# {} {}", code.id(), code.name())));
            let blocks = blocks(*code);
            assert!(matches!(blocks[0], Block::Text(_)), "{code:?} begins with what is wrong");
            let headings: Vec<_> = blocks.iter().filter(|block| matches!(block, Block::Heading(_))).collect();
            let expected = ["Example", "The way out"].map(|heading| Block::Heading(heading.to_owned()));
            assert_eq!(headings, expected.iter().collect::<Vec<_>>(), "{code:?}");
            let samples = blocks.iter().filter(|block| matches!(block, Block::Sample { .. })).count();
            assert!(samples > 0, "{code:?} has an example");
            assert_eq!(code.explanation().matches("```").count(), samples * 2, "{code:?} closes its fences");
        }
    }

    /// On a terminal of the usual width nothing of the prose is broken twice.
    #[test]
    fn prose_fits_a_terminal() {
        for code in Code::ALL {
            let texts = blocks(*code).into_iter().filter_map(|block| match block {
                Block::Text(text) => Some(text),
                _ => None,
            });
            for text in texts {
                assert!(text.lines().all(|line| line.chars().count() <= 80), "{code:?}: {text}");
            }
        }
    }

    #[test]
    fn a_lint_says_how_its_level_is_set() {
        assert_eq!(level_in_words(Code::TomlSyntax), "An error; no level changes it.");
        let expected = "Not reported unless `lints.figure-unsourced` in `site.toml` says otherwise.";
        assert_eq!(level_in_words(Code::FigureUnsourced), expected);
        assert_eq!((level(Code::TomlSyntax), level(Code::AnchorOrphaned)), ("error", "deny"));
    }
}
