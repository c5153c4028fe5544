//! P402: a copy of a published text that links neither to it nor to an archive of it.

use super::subject::{InCopy, InReading};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::ArticleCopy;
use crate::text::Span;

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    let copies = reading.copies().map(InCopy::article);
    let is_unlinked =
        |copy: &&ArticleCopy| super::is_taken_over(copy) && copy.source_url.is_none() && copy.archive_url.is_none();
    copies.filter(is_unlinked).map(diagnostic).collect()
}

fn diagnostic(copy: &ArticleCopy) -> Diagnostic {
    let message = format!("the copy `{}` does not link to the text it was taken from", copy.id);
    let help = "add `source_url = \"https://…\"` to its front matter; if the text is yours, write `rights = \"own\"`";
    Diagnostic::new(Code::MissingSourceLink, message, help).at(Span::new(copy.file, 0..0), "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Fixture, url};
    use crate::model::{CopyStatus, Rights};

    #[test]
    fn a_copy_without_link_to_its_original_is_found() {
        let found = Fixture::new().edit_copy(|copy| copy.rights = Rights::Quotation).checked_by(check);
        assert_eq!(found[0].message, "the copy `en` does not link to the text it was taken from");
    }

    #[test]
    fn a_text_of_ones_own_a_retelling_and_a_linked_copy_are_fine() {
        assert_eq!(Fixture::new().checked_by(check), []);
        let retold =
            Fixture::new().edit_copy(|copy| (copy.rights, copy.status) = (Rights::Unknown, CopyStatus::Retelling));
        assert_eq!(retold.checked_by(check), []);
        let archived =
            Fixture::new().edit_copy(|copy| (copy.rights, copy.archive_url) = (Rights::Quotation, Some(url())));
        assert_eq!(archived.checked_by(check), []);
    }
}
