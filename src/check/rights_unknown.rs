//! P401: a full text whose rights are unknown. To publish another's article whole needs a right to.

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{ArticleCopy, Library, Publish, Rights};
use crate::text::Span;

pub(super) fn check(library: &Library) -> Vec<Diagnostic> {
    let copies = library.corpus.readings.iter().flat_map(|reading| &reading.copies);
    let is_unclear = |copy: &&ArticleCopy| copy.rights == Rights::Unknown && copy.publish == Publish::Full;
    copies.filter(is_unclear).map(diagnostic).collect()
}

fn diagnostic(copy: &ArticleCopy) -> Diagnostic {
    let message = format!("the whole text of `{}` is published, and nothing says whose it is", copy.id);
    let help = "write `rights = \"…\"` in reading.toml or in the copy's front matter (own, licensed, cc, public-domain, \
                quotation), or show less with `publish = \"excerpt\"`";
    Diagnostic::new(Code::RightsUnknown, message, help).at(Span::new(copy.file, 0..0), "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;

    #[test]
    fn a_full_text_without_rights_is_found() {
        let found = check(&Fixture::new().edit_copy(|copy| copy.rights = Rights::Unknown).library);
        assert_eq!(found[0].message, "the whole text of `en` is published, and nothing says whose it is");
    }

    #[test]
    fn an_excerpt_and_a_text_with_rights_are_fine() {
        let excerpt =
            Fixture::new().edit_copy(|copy| (copy.rights, copy.publish) = (Rights::Unknown, Publish::Excerpt));
        assert_eq!(check(&excerpt.library), []);
        let quoted = Fixture::new().edit_copy(|copy| copy.rights = Rights::Quotation);
        assert_eq!(check(&quoted.library), []);
    }
}
