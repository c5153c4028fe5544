//! Levels: what `site.toml` makes of each finding.

use crate::diagnostic::{Diagnostic, Level, Severity};
use crate::model::Site;

/// `diagnostics` at the levels of the site: what it allows is dropped, the rest are warnings or
/// errors. What is no lint stays as it is.
pub fn apply_levels(diagnostics: &mut Vec<Diagnostic>, site: &Site) {
    diagnostics.retain_mut(|diagnostic| {
        if !diagnostic.code.is_lint() {
            return true;
        }
        let level = site.level(diagnostic.code);
        diagnostic.severity =
            if level == Level::Deny && !diagnostic.is_of_draft { Severity::Error } else { Severity::Warning };
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
}
