//! The files of the built-in theme, inside the program.

use include_dir::{Dir, include_dir};

use crate::model::{AssetBytes, SourceTree};

static STATIC: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/static");

/// The style sheets of the theme, in their order.
const PARTS: [&str; 14] = [
    "tokens", "fonts", "base", "article", "marks", "strip", "lines", "notes", "legend", "lists", "report", "dossier",
    "compare", "print",
];

/// Those of them that the page of a text has nothing for.
const NOT_OF_A_TEXT: [&str; 4] = ["lists", "report", "dossier", "compare"];

/// The folder of the style sheets in the site.
const FOLDER: &str = "theme/css/";

/// What a page loads of the theme: one style sheet, which is those of the theme joined, and one script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kit {
    /// For the page of a text, which most readers come for, often over a slow network.
    Text,
    /// For all others.
    Others,
}

impl Kit {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Text, Self::Others];

    /// Where its style sheet stands in the site.
    pub(crate) fn style(self) -> &'static str {
        match self {
            Self::Text => "theme/css/text.css",
            Self::Others => "theme/css/beleg.css",
        }
    }

    /// Where its script does.
    pub(crate) fn script(self) -> &'static str {
        match self {
            Self::Text => "theme/js/beleg.js",
            Self::Others => "theme/js/lists.js",
        }
    }

    fn has(self, part: &str) -> bool {
        self == Self::Others || !NOT_OF_A_TEXT.contains(&part)
    }
}

/// The files of the built-in theme with their paths under `static/`, by path; style sheets are joined.
pub(crate) fn static_files() -> Vec<(String, &'static [u8])> {
    files_of(&STATIC).into_iter().filter(|(path, _)| !path.starts_with(FOLDER)).collect()
}

/// Whether a file of the site is a part of the joined style sheet, and need not be published by itself.
pub(crate) fn is_part(path: &str) -> bool {
    let name = path.strip_prefix(FOLDER).and_then(|name| name.strip_suffix(".css"));
    name.is_some_and(|name| PARTS.contains(&name))
}

/// The style sheets of the theme as one, the site's own in the place of those that it has. The tokens stay before the
/// site's: what these name wins, and what they are too old to name has a value.
pub(crate) fn joined(kit: Kit, tree: &SourceTree, is_public: impl Fn(&str) -> bool) -> String {
    let own = |name: &str| {
        let path = format!("{FOLDER}{name}.css");
        tree.static_files.iter().find(|file| file.path == path && is_public(&path)).and_then(|file| match &file.bytes {
            AssetBytes::Memory(bytes) => Some(String::from_utf8_lossy(bytes)),
            AssetBytes::Disk(_) => None,
        })
    };
    let mut rules = String::with_capacity(64 * 1024);
    for name in PARTS.into_iter().filter(|name| kit.has(name)) {
        let own = own(name);
        let built_in = style_sheet(name).filter(|_| own.is_none() || name == "tokens");
        let parts = built_in.into_iter().chain(own.as_deref());
        parts.for_each(|css| rules.push_str(&condensed(&without_comments(css))));
    }
    rules
}

/// Rules without what is written for their readers.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut pieces = css.split("/*");
    out.push_str(pieces.next().unwrap_or_default());
    pieces.filter_map(|piece| piece.split_once("*/")).for_each(|(_, rules)| out.push_str(rules));
    out
}

/// Rules without white space that says nothing, and each outermost one on a line. What is quoted stays as it is; a blank
/// before a colon stays too, since it tells `a :hover` from `a:hover`.
fn condensed(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let (mut quote, mut is_escaped, mut depth, mut blank, mut last) = (None, false, 0_u32, false, '{');
    for c in css.chars() {
        if quote.is_none() && c.is_whitespace() {
            blank = true;
            continue;
        }
        if blank && !matches!(last, '{' | '}' | ';' | ':' | ',') && !matches!(c, '{' | '}' | ';') {
            out.push(' ');
        }
        out.push(c);
        blank = false;
        match (quote, c) {
            _ if is_escaped => {}
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            (None, '{') => depth += 1,
            (None, '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if quote.is_none() && depth == 0 && matches!(c, '}' | ';') {
            out.push('\n');
        }
        last = if is_escaped { '\\' } else { c };
        is_escaped = c == '\\' && !is_escaped;
    }
    out
}

/// A style sheet of the built-in theme.
pub(crate) fn style_sheet(name: &str) -> Option<&'static str> {
    STATIC.get_file(format!("theme/css/{name}.css"))?.contents_utf8()
}

/// All files below a folder of the program, by path.
pub(crate) fn files_of(dir: &'static Dir<'static>) -> Vec<(String, &'static [u8])> {
    let mut files: Vec<_> =
        dir.files().map(|file| (file.path().to_string_lossy().replace('\\', "/"), file.contents())).collect();
    files.extend(dir.dirs().flat_map(files_of));
    files.sort_unstable();
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AssetFile;

    #[test]
    fn the_joined_style_sheet_has_all_rules_and_no_comments() {
        let all = joined(Kit::Others, &SourceTree::default(), |_| true);
        assert!(all.starts_with("@layer fonts,tokens,"), "the order of the layers comes first");
        assert!(!all.contains("/*") && !all.contains("\n\n"));
        let braces = |text: &str| text.matches('{').count();
        let parts: usize = PARTS.into_iter().filter_map(style_sheet).map(|css| braces(&without_comments(css))).sum();
        assert_eq!(braces(&all), parts);
        let css = "/* a */ p { top: 0; }   /* b\n c */\n\n  q :hover,\n  q { top: calc(1px + 2px) }";
        assert_eq!(condensed(&without_comments(css)), "p{top:0;}\nq :hover,q{top:calc(1px + 2px)}\n");
        let css = "@layer a, b;\n@media (width >= 9em) { p::before { content: \"; {  :\\\\\"; quotes: '\\'  {'; } }";
        let dense = "@layer a,b;\n@media (width >= 9em){p::before{content:\"; {  :\\\\\";quotes:'\\'  {';}}\n";
        assert_eq!(condensed(css), dense);
    }

    #[test]
    fn the_page_of_a_text_loads_no_rules_of_lists_and_dossiers() {
        let text = joined(Kit::Text, &SourceTree::default(), |_| true);
        assert!(text.contains(".beside") && text.contains("@page"));
        assert!(!text.contains(".list-page{") && !text.contains("@layer dossier{"));
    }

    #[test]
    fn there_is_a_script_for_each_kind_of_page() {
        let files = static_files();
        assert!(Kit::ALL.iter().all(|kit| files.iter().any(|(path, _)| path == kit.script())));
    }

    #[test]
    fn a_part_that_a_site_has_its_own_of_is_replaced_and_its_tokens_come_behind_those_of_the_theme() {
        let own = |name: &str, css: &str| AssetFile {
            path: format!("theme/css/{name}.css"),
            bytes: AssetBytes::Memory(css.as_bytes().into()),
            taken_from: None,
        };
        let static_files = vec![own("strip", "s { top: 0 }"), own("tokens", ":root { --paper: red }")];
        let some = joined(Kit::Text, &SourceTree { static_files, ..SourceTree::default() }, |_| true);
        assert!(some.contains("s{top:0}") && !some.contains(".strip .axis"));
        assert!(some.find("--paper:red") > some.find("--paper:#fbf8f1"));
    }
}
