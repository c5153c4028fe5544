//! Levels: what `site.toml` makes of each finding.

use crate::diagnostic::{Diagnostic, Level, Severity};
use crate::model::Site;

/// `diagnostics` at the levels of the site: what it allows is dropped, the rest are warnings or
/// errors. What is no lint stays as it is, and so does a warning where its kind is an error unless the site asks for that.
pub fn apply_levels(diagnostics: &mut Vec<Diagnostic>, site: &Site) {
    diagnostics.retain_mut(|diagnostic| {
        if !diagnostic.code.is_lint() {
            return true;
        }
        let level = site.level(diagnostic.code);
        let is_mild = diagnostic.severity < diagnostic.code.default_severity();
        let denies =
            level == Level::Deny && !diagnostic.is_of_draft && (!is_mild || site.lints.contains_key(&diagnostic.code));
        diagnostic.severity = if denies { Severity::Error } else { Severity::Warning };
        level != Level::Allow
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::site;
    use crate::diagnostic::Code;

    #[test]
    fn a_site_sets_levels_of_lints_and_of_nothing_else() {
        let codes = [Code::RawHtml, Code::AnchorChanged, Code::StrayFile, Code::UnknownSpeaker, Code::UnusedSpeaker];
        let mut diagnostics: Vec<_> = codes.iter().map(|code| Diagnostic::new(*code, "", "")).collect();
        let mut site = site();
        site.lints.extend([
            (Code::RawHtml, Level::Deny),
            (Code::AnchorChanged, Level::Warn),
            (Code::StrayFile, Level::Allow),
            (Code::UnknownSpeaker, Level::Allow),
        ]);
        apply_levels(&mut diagnostics, &site);
        let left: Vec<_> = diagnostics.iter().map(|diagnostic| (diagnostic.code, diagnostic.severity)).collect();
        assert_eq!(
            left,
            [
                (Code::RawHtml, Severity::Error),
                (Code::AnchorChanged, Severity::Warning),
                (Code::UnknownSpeaker, Severity::Error),
                (Code::UnusedSpeaker, Severity::Warning),
            ]
        );
    }
    /// Where a fault of a kind that stops builds does no harm, it stops none.
    #[test]
    fn a_warning_of_a_kind_that_is_an_error_becomes_one_only_if_the_site_says_so() {
        let severity = |site: &Site| {
            let mut diagnostics = vec![Diagnostic::new(Code::AnchorChanged, "", "").as_warning()];
            apply_levels(&mut diagnostics, site);
            diagnostics[0].severity
        };
        let mut site = site();
        assert_eq!(severity(&site), Severity::Warning);
        site.lints.insert(Code::AnchorChanged, Level::Deny);
        assert_eq!(severity(&site), Severity::Error);
    }
}
