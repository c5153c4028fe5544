//! Locale files: what is lost otherwise is that a site's own words are told of where they are wrong, and are
//! nothing but words where they are right.

use beleg::render::Theme;

use crate::page::Page;
use crate::{input, site};

/// Ids that pages ask for, what Fluent's syntax is made of, and what HTML and Tera would take for theirs.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "\n", "\n", "\n    ", "\r\n", " ", "\t", " = ", " = ", "=", "x", "ä", "小", "\u{301}", "\u{202e}", "\u{a0}", "\u{feff}", "\0",
    "\nnav-about", "\nnav-label", "\nnav-readings", "\nskip-to-text", "\nclass-opinion", "\nclass-document", "\nclasses-opinion",
    "\nclasses-document", "\nform-direct", "\nfunction-opinion", "\nlegend-title", "\nmargin-voices", "\nnote-addressee",
    "\nnote-back", "\ndate-day", "\ndate-month", "\ndate-year", "\nreading-dossier", "\nindex-title", "\nnot-found-title",
    "\nfooter-stance", "\nabout-title", "\nnumber-decimal", "\n-term", "\nother", "\na-message", "\n    .title", "\n    .", "\n-",
    "{", "}", "{ ", " }", "{ $n }", "{ $n ->", "\n    [one] ", "\n    [0] ", "\n   *[other] ", "\n   *[", "[", "]", "*", "\n}",
    "{ $count }", "{ $day }", "{ $month }", "{ $year }", "{ $nobody }", "{ nav-about }", "{ other }", "{ other.title }", "{ -term }",
    "{ -term(a: 1) }", "{ \"", "\" }", "\"", "\\", "\\u00e9", "\\UD800", "\\{", "{ NUMBER($n) }", "{ NUMBER($n, minimumFractionDigits: 2) }",
    "{ DATETIME($n) }", "{ NOBODY() }", "{ 1 }", "{ -1.50 }", "{ NUMBER($n, type: \"ordinal\") ->", "(", ")", ",", ":", ".", "$", "->",
    "\n# ", "\n## ", "\n### ", "#", "<b>", "</b>", "<script>", "</script>", "</title>", "<!--", "&amp;", "&", "\"'", "{{", "}}",
    "{% if x %}", "%}", "{#", "{\"{{ x }}\"}", "{ \"{% raw %}\" }", "1", "12345678901234567890", "-0",
];

#[test]
fn fuzz() {
    let _pool = site::own_pool();
    bolero::check!(name = "locale").with_iterations(0).for_each(holds);
}

#[test]
fn sample() {
    let _pool = site::own_pool();
    input::sample(40, holds);
}

fn holds(bytes: &[u8]) {
    let words = site::without_controls(&input::text(bytes, PIECES));
    let read = site::read(&[
        ("site.toml", "title = \"Wells\"\nbase_url = \"https://wells.example/site/\"\n"),
        ("content/wells/reading.toml", READING),
        ("content/wells/en.md", "# Wells\n\n“One well,” said Ada Brook, has 40 steps.\n"),
        ("templates/locales/en.ftl", &words),
    ]);
    assert!(!read.has_errors(), "the words are read with the theme: {:?}", read.0.diagnostics());
    match Theme::new(read.0.tree(), read.0.site()) {
        Ok(theme) => check_pages(&read, &theme),
        Err(faults) => {
            site::check_faults(&faults, &read.0.tree().files);
            assert!(faults.iter().all(|fault| fault.primary.is_some()), "{faults:?} have no place");
        }
    }
}

const READING: &str = r#"
rights = "own"
published = "2021-03"
[[speaker]]
id = "brook"
name = "Ada Brook"
kind = "person"
[[voice]]
id = "one"
speaker = "brook"
form = "direct"
function = "opinion"
passage = "“One well,”"
[[figure]]
id = "steps"
speaker = "brook"
passage = "40 steps"
"#;

/// Words can be wrong, and still no page falls apart or shows what is not theirs.
fn check_pages(read: &site::Read, theme: &Theme) {
    for (path, page) in read.pages(theme, |path| !path.ends_with(".csv") && path != "robots.txt") {
        if path.ends_with(".html") {
            Page::new(&path, &page).check();
        } else {
            site::check_xml(&path, &page);
        }
    }
}
