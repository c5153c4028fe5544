//! P403: a link to the original without the day it was read. What stands there can change.

use super::subject::{InCopy, InReading};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::ArticleCopy;
use crate::text::Span;

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    let copies = reading.copies().map(InCopy::article);
    let undated = copies.filter(|copy| super::is_taken_over(copy) && copy.retrieved.is_none());
    undated.filter_map(|copy| Some(diagnostic(copy, copy.source_url.as_ref()?.span))).collect()
}

fn diagnostic(copy: &ArticleCopy, link: Span) -> Diagnostic {
    let message = format!("the copy `{}` does not say when it was taken from its original", copy.id);
    let help = "add the day to its front matter, such as `retrieved = 2026-03-31`";
    Diagnostic::new(Code::MissingRetrievalDate, message, help).at(link, "read when?")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Fixture, url};
    use crate::model::{PartialDate, Rights};

    fn linked() -> Fixture {
        Fixture::new().edit_copy(|copy| (copy.rights, copy.source_url) = (Rights::Quotation, Some(url())))
    }

    #[test]
    fn a_link_without_the_day_it_was_read_is_found() {
        let found = linked().checked_by(check);
        assert_eq!(found[0].message, "the copy `en` does not say when it was taken from its original");
    }

    #[test]
    fn a_dated_link_and_a_copy_without_link_are_fine() {
        let dated = linked().edit_copy(|copy| copy.retrieved = PartialDate::new("2026-03-31"));
        assert_eq!(dated.checked_by(check), []);
        assert_eq!(Fixture::new().edit_copy(|copy| copy.rights = Rights::Quotation).checked_by(check), []);
    }
}
