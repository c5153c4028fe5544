//! The list of the files that a build wrote, so that the next one knows which are its own.
//!
//! The file `.beleg` in the output folder: a line with the form's version, then a path a line, sorted.

use std::collections::BTreeSet;

use crate::model::SitePath;

const FIRST_LINE: &str = "beleg manifest 1";

/// The manifest of a site with these files.
pub(super) fn to_text<'a>(paths: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::from(FIRST_LINE);
    for path in paths {
        text.push('\n');
        text.push_str(&escape(path));
    }
    text.push('\n');
    text
}

/// The files that a manifest lists, or the number of the line (from 1) that is none of a manifest.
pub(super) fn parse(text: &str) -> Result<BTreeSet<String>, usize> {
    let mut lines = text.lines().zip(1..);
    if lines.next().is_none_or(|(line, _)| line != FIRST_LINE) {
        return Err(1);
    }
    lines
        .map(|(line, number)| SitePath::new(unescape(line)).map(|path| path.as_str().to_owned()).ok_or(number))
        .collect()
}

/// A site's path never holds a backslash, so that one is free to stand for a line break.
fn escape(path: &str) -> String {
    path.replace('\n', "\\n").replace('\r', "\\r")
}

fn unescape(line: &str) -> String {
    line.replace("\\n", "\n").replace("\\r", "\r")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_of_a_site_comes_back() {
        let paths = ["a b.html", "line\nbreak", "ümlaut/index.html", "carriage\r"];
        let read = parse(&to_text(paths)).unwrap();
        assert_eq!(
            read.iter().map(String::as_str).collect::<Vec<_>>(),
            ["a b.html", "carriage\r", "line\nbreak", "ümlaut/index.html"]
        );
        assert_eq!(parse(&to_text(["a"]).replace('\n', "\r\n")).unwrap().len(), 1, "git may turn line breaks");
    }

    #[test]
    fn a_list_that_is_not_ours_claims_no_file() {
        assert_eq!(parse(""), Err(1));
        assert_eq!(parse("beleg manifest 2\na\n"), Err(1));
        assert_eq!(parse("beleg manifest 1\na\n../b\n"), Err(3));
        assert_eq!(parse("beleg manifest 1\n<<<<<<< HEAD\n/a\n"), Err(3));
    }
}
