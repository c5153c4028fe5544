//! The lints: rules that a site can be read by, each in a file of its own.
//!
//! In: the anchored library and the site's settings. Out: diagnostics. Then, over the diagnostics of
//! all stages, [`levels`] applies what `site.toml` says and [`dismissals`] what readings dismiss.
//!
//! A lint is a function from what a reading claims, or from that and what its copies show by themselves, to
//! diagnostics. A new one is a file here, a line in
//! [`LINTS`], a code in the table of codes, and its explanation in `diagnostic/explanations/`.

mod broken_fragment;
mod conversion_inconsistent;
mod copies_disagree;
mod coverage;
mod direct_without_quotation_marks;
mod dismissals;
mod doubts;
mod excerpt_too_long;
mod feed_undated;
mod figure_unannotated;
mod figure_unsourced;
mod figure_value_differs;
mod figure_without_number;
mod levels;
mod made_from_others;
mod meeting;
mod missing_retrieval_date;
mod missing_source_link;
mod names;
mod new_claim;
mod quotation_unannotated;
mod quoted;
mod reported_speech_unannotated;
mod rights_unknown;
mod speaker_not_in_sentence;
mod subject;
#[cfg(test)]
mod testing;
mod unannotated;
mod unused_source;
mod unused_speaker;

use crate::diagnostic::{Code, Diagnostic, Level};
use crate::model::{ArticleCopy, CopyStatus, Findings, Library, Rights, Site};

pub use coverage::coverage;
pub use dismissals::dismiss;
pub use doubts::Doubts;
pub use levels::apply_levels;

use subject::Subject;

/// A rule.
struct Lint {
    code: Code,
    check: fn(&Subject<'_>) -> Vec<Diagnostic>,
}

/// All rules, in the order of their codes.
const LINTS: &[Lint] = &[
    Lint { code: Code::BrokenLink, check: |subject| broken_fragment::check(subject.library) },
    Lint { code: Code::UnusedSpeaker, check: |subject| unused_speaker::check(subject.library) },
    Lint { code: Code::UnusedSource, check: |subject| unused_source::check(subject.library) },
    Lint { code: Code::FigureUnannotated, check: figure_unannotated::check },
    Lint { code: Code::FigureWithoutNumber, check: figure_without_number::check },
    Lint { code: Code::FigureValueDiffers, check: figure_value_differs::check },
    Lint { code: Code::ConversionInconsistent, check: conversion_inconsistent::check },
    Lint { code: Code::RatioDiffers, check: made_from_others::ratio },
    Lint { code: Code::CopiesDisagree, check: copies_disagree::check },
    Lint { code: Code::FigureUnsourced, check: |subject| figure_unsourced::check(subject.library) },
    Lint { code: Code::ShareDiffers, check: made_from_others::share },
    Lint { code: Code::SumDiffers, check: made_from_others::sum },
    Lint { code: Code::QuotationUnannotated, check: quotation_unannotated::check },
    Lint { code: Code::ReportedSpeechUnannotated, check: reported_speech_unannotated::check },
    Lint { code: Code::SpeakerNotInSentence, check: speaker_not_in_sentence::check },
    Lint { code: Code::DirectWithoutQuotationMarks, check: direct_without_quotation_marks::check },
    Lint { code: Code::RightsUnknown, check: |subject| rights_unknown::check(subject.library) },
    Lint { code: Code::MissingSourceLink, check: |subject| missing_source_link::check(subject.library) },
    Lint { code: Code::MissingRetrievalDate, check: |subject| missing_retrieval_date::check(subject.library) },
    Lint { code: Code::ExcerptTooLong, check: excerpt_too_long::check },
    Lint { code: Code::ExcerptShowsMost, check: excerpt_too_long::without_limit },
];

/// What the lints find, at the default severities. Lints that the site allows are not run.
pub fn check(library: &Library, findings: &Findings, site: &Site) -> Vec<Diagnostic> {
    let subject = Subject { library, findings };
    let is_wanted = |code| site.level(code) != Level::Allow;
    let mut found: Vec<_> =
        LINTS.iter().filter(|lint| is_wanted(lint.code)).flat_map(|lint| (lint.check)(&subject)).collect();
    // What the site publishes beside its pages is no matter of what a reading claims.
    if is_wanted(Code::FeedUndated) {
        found.extend(feed_undated::check(library, site));
    }
    found
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
        assert_eq!(check(&fixture.library, &Findings::default(), &site), []);
        site.lints.insert(Code::FigureUnsourced, Level::Warn);
        let codes: Vec<_> =
            check(&fixture.library, &Findings::default(), &site).iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(codes, [Code::FigureUnsourced]);
    }
}
