//! S117: a label that the first line of a note has no room for: it is cut there, and readers see half of it.

use super::subject::InReading;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Assertion;
use crate::text::Spanned;

/// Each language's label is measured by itself.
pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    let assertions = reading.reading.reading.claims.iter().filter_map(|claim| claim.assertion());
    let labels = assertions.filter_map(|assertion| assertion.label.as_ref()).flat_map(|label| label.iter());
    labels.filter_map(|(_, label)| diagnostic(label)).collect()
}

fn diagnostic(label: &Spanned<String>) -> Option<Diagnostic> {
    let length = label.value.chars().count();
    if length <= Assertion::LONGEST_LABEL {
        return None;
    }
    let message = format!("this label has {length} characters");
    let help = format!(
        "say it in {} characters at most: it is the first line of the note; the note itself has room for more",
        Assertion::LONGEST_LABEL
    );
    Some(Diagnostic::new(Code::LabelTooLong, message, help).at(label.span, ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;

    /// What is said of labels, one for each language.
    fn found(labels: &[&str]) -> Vec<String> {
        let fixture = Fixture::new().assertion("thesis", "text", labels);
        fixture.checked_by(check).into_iter().map(|diagnostic| diagnostic.message).collect()
    }

    #[test]
    fn a_label_of_more_than_forty_characters_is_found_in_each_language() {
        let long = "ä".repeat(41);
        assert_eq!(found(&["short", &long]), ["this label has 41 characters"]);
        assert_eq!(found(&[&long, &long]).len(), 2);
    }

    #[test]
    fn a_label_of_forty_characters_however_many_bytes_they_have_is_left_alone() {
        assert_eq!(found(&[&"ä".repeat(40)]), [""; 0]);
        assert_eq!(found(&[]), [""; 0]);
    }
}
