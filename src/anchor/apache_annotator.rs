//! The cases of Apache Annotator for text quote selectors, where they lie beside the project.
//!
//! They are not part of it; without them the test says that it skips, past the capture of a passing test's output.

use std::io::Write;

use serde_json::Value;

use super::resolve::{Resolution, resolve};
use crate::model::TextQuoteSelector;
use crate::text::{Files, SourceFile, SourcePath, Span};

const CASES: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/anchors/apache-annotator/text-quote-match.json");

/// The text of a case's HTML, which has no entities.
fn text(html: &str) -> String {
    html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect()
}

fn selector(case: &Value) -> TextQuoteSelector {
    let file = Files::default().add(SourceFile::new(SourcePath::new("case"), String::new()));
    let field = |key: &str| case["selector"][key].as_str().map(str::to_owned);
    TextQuoteSelector {
        exact: field("exact").unwrap_or_default(),
        prefix: field("prefix"),
        suffix: field("suffix"),
        span: Span::new(file, 0..0),
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the cases are no part of the project and read from beside it")]
fn quotes_are_found_where_apache_annotator_finds_them() {
    let alternative = CASES.replace("/../shared", "/../../shared");
    let Ok(cases) = std::fs::read_to_string(CASES).or_else(|_| std::fs::read_to_string(alternative)) else {
        let _ = writeln!(std::io::stderr(), "skipped Apache Annotator's cases: there is no {CASES}");
        return;
    };
    let cases: Value = serde_json::from_str(&cases).unwrap();
    let mut compared = 0;
    // A passage has words, so their cases of empty quotes have no counterpart here.
    for (name, case) in cases["testCases"].as_object().unwrap().iter().filter(|(name, _)| !name.starts_with("empty")) {
        let (text, selector) = (text(case["html"].as_str().unwrap()), selector(case));
        let found = match resolve(&text, &selector) {
            Resolution::Found(_) => 1,
            Resolution::Ambiguous(places) => places.len(),
            Resolution::ContextChanged(_) | Resolution::Changed(_) | Resolution::Orphaned(_) => 0,
        };
        assert_eq!(found, case["expected"].as_array().unwrap().len(), "{name}");
        compared += 1;
    }
    assert!(compared >= 15, "only {compared} cases were read");
}
