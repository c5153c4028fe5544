//! The lints: rules that a site can be read by, each in a file of its own.
//!
//! In: the anchored library and the site's settings. Out: diagnostics. Then, over the diagnostics of
//! all stages, [`levels`] applies what `site.toml` says and [`dismissals`] what readings dismiss.
//!
//! A lint is a function from the library to diagnostics. A new one is a file here, a line in
//! [`LINTS`], a code in the table of codes, and its explanation in `diagnostic/explanations/`.

mod broken_fragment;
mod dismissals;
mod figure_unsourced;
mod levels;
mod missing_retrieval_date;
mod missing_source_link;
mod rights_unknown;
#[cfg(test)]
mod testing;
mod unused_source;
mod unused_speaker;

use crate::diagnostic::{Code, Diagnostic, Level};
use crate::model::{ArticleCopy, CopyStatus, Library, Rights, Site};

pub use dismissals::dismiss;
pub use levels::apply_levels;

/// A rule.
struct Lint {
    code: Code,
    check: fn(&Library) -> Vec<Diagnostic>,
}

/// All rules, in the order of their codes.
const LINTS: &[Lint] = &[
    Lint { code: Code::BrokenLink, check: broken_fragment::check },
    Lint { code: Code::UnusedSpeaker, check: unused_speaker::check },
    Lint { code: Code::UnusedSource, check: unused_source::check },
    Lint { code: Code::FigureUnsourced, check: figure_unsourced::check },
    Lint { code: Code::RightsUnknown, check: rights_unknown::check },
    Lint { code: Code::MissingSourceLink, check: missing_source_link::check },
    Lint { code: Code::MissingRetrievalDate, check: missing_retrieval_date::check },
];

/// What the lints find, at the default severities. Lints that the site allows are not run.
pub fn check(library: &Library, site: &Site) -> Vec<Diagnostic> {
    let wanted = LINTS.iter().filter(|lint| site.level(lint.code) != Level::Allow);
    wanted.flat_map(|lint| (lint.check)(library)).collect()
}

/// Whether a copy is someone else's text: then its source and the day it was read matter.
fn is_taken_over(copy: &ArticleCopy) -> bool {
    copy.status != CopyStatus::Retelling && copy.rights != Rights::Own
}

#[cfg(test)]
mod tests {
    use super::*;
    use testing::Fixture;

    #[test]
    fn a_lint_that_is_allowed_is_silent_until_the_site_asks_for_it() {
        let fixture = Fixture::new().figure("price", "five");
        let mut site = testing::site();
        assert_eq!(check(&fixture.library, &site), []);
        site.lints.insert(Code::FigureUnsourced, Level::Warn);
        let codes: Vec<_> = check(&fixture.library, &site).iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(codes, [Code::FigureUnsourced]);
    }
}
