//! P401: a copy of which nothing says whose it is, nor how much of it may be shown. To publish another's article whole
//! needs a right to: in a site with an address such a copy is an excerpt, until one or the other is said.

use super::subject::{InCopy, InReading};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{ArticleCopy, Publish, Rights};
use crate::text::Span;

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    let copies = reading.copies().map(InCopy::article);
    let is_unclear = |copy: &&ArticleCopy| copy.rights == Rights::Unknown && !copy.is_publish_written;
    copies.filter(is_unclear).map(diagnostic).collect()
}

fn diagnostic(copy: &ArticleCopy) -> Diagnostic {
    let shown = match copy.publish {
        Publish::Excerpt => "only an excerpt of it is published",
        Publish::Full | Publish::Local => "a build with a `base_url` shows only an excerpt of it",
    };
    let message = format!("nothing says whose text `{}` is: {shown}", copy.id);
    let help = "write `rights = \"…\"` in reading.toml or in the copy's front matter (own, licensed, cc, public-domain, \
                quotation), or say how much is shown all the same: `publish = \"full\"` or `publish = \"excerpt\"`";
    Diagnostic::new(Code::RightsUnknown, message, help).at(Span::new(copy.file, 0..0), "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;

    #[test]
    fn a_text_without_rights_is_found_and_what_becomes_of_it_is_said() {
        let unknown = |publish| {
            let fixture = Fixture::new().edit_copy(|copy| (copy.rights, copy.publish) = (Rights::Unknown, publish));
            fixture.checked_by(check)[0].message.clone()
        };
        let (local, published) = (unknown(Publish::Full), unknown(Publish::Excerpt));
        assert_eq!(local, "nothing says whose text `en` is: a build with a `base_url` shows only an excerpt of it");
        assert_eq!(published, "nothing says whose text `en` is: only an excerpt of it is published");
    }

    #[test]
    fn both_ways_out_lead_out() {
        let decided = Fixture::new().edit_copy(|copy| (copy.rights, copy.is_publish_written) = (Rights::Unknown, true));
        assert_eq!(decided.checked_by(check), []);
        let quoted = Fixture::new().edit_copy(|copy| copy.rights = Rights::Quotation);
        assert_eq!(quoted.checked_by(check), []);
    }
}
