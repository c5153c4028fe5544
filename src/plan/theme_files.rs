//! The files of the built-in theme, inside the program.

use include_dir::{Dir, include_dir};

use crate::model::SourceTree;

static STATIC: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/static");

/// The style sheets of the theme, in their order.
const PARTS: [&str; 14] = [
    "tokens", "fonts", "base", "article", "marks", "strip", "lines", "notes", "legend", "lists", "report", "dossier",
    "compare", "print",
];

/// The folder of the style sheets in the site.
const FOLDER: &str = "theme/css/";

/// The one that pages load: those of the theme, joined.
pub(crate) const JOINED: &str = "theme/css/beleg.css";

/// The files of the built-in theme with their paths under `static/`, by path; style sheets are joined.
pub(crate) fn static_files() -> Vec<(String, &'static [u8])> {
    files_of(&STATIC).into_iter().filter(|(path, _)| !path.starts_with(FOLDER)).collect()
}

/// The parts of the theme that a site has its own of, in their order. Pages link them behind the joined one.
pub(crate) fn own_parts(tree: &SourceTree) -> Vec<&'static str> {
    let has = |name: &&str| tree.static_files.iter().any(|file| file.path == format!("{FOLDER}{name}.css"));
    PARTS.into_iter().filter(has).collect()
}

/// The style sheets of the theme as one, without those that the site has its own of. The tokens stay: what a site's
/// own ones name wins, and what they are too old to name has a value.
pub(crate) fn joined(own: &[&str]) -> String {
    let parts = PARTS.into_iter().filter(|name| *name == "tokens" || !own.contains(name));
    parts.filter_map(style_sheet).map(without_comments).collect()
}

/// Rules without what is written for their readers: comments, and the white space at the start of lines.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut pieces = css.split("/*");
    out.push_str(pieces.next().unwrap_or_default());
    pieces.filter_map(|piece| piece.split_once("*/")).for_each(|(_, rules)| out.push_str(rules));
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
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

    #[test]
    fn the_joined_style_sheet_has_all_rules_and_no_comments() {
        let all = joined(&[]);
        assert!(all.starts_with("@layer fonts, tokens,"), "the order of the layers comes first: {}", &all[..80]);
        assert!(!all.contains("/*") && !all.contains("\n\n"));
        let braces = |text: &str| text.matches('{').count();
        let parts: usize = PARTS.into_iter().filter_map(style_sheet).map(|css| braces(&without_comments(css))).sum();
        assert_eq!(braces(&all), parts);
        assert_eq!(
            without_comments("/* a */ p { top: 0 }   /* b\n c */\n\n  q { top: 1 }"),
            "p { top: 0 }\nq { top: 1 }\n"
        );
    }

    #[test]
    fn a_part_that_a_site_has_its_own_of_is_left_out_but_for_the_tokens() {
        let some = joined(&["tokens", "strip"]);
        assert!(some.contains("--paper:") && some.contains("@layer legend") && !some.contains(".strip svg"));
    }
}
