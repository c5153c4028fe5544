//! The lints: rules that a site can be read by, each in a file of its own.
//!
//! In: the library and the site's settings. Out: diagnostics. Then, over the diagnostics of
//! all stages, [`levels`] applies what `site.toml` says, [`mod@dismiss`] what readings dismiss, and [`expected`] leaves out
//! what mended passages will be about.
//!
//! A lint is a function from one reading to diagnostics, or, where it has to look at several, from all of them. It
//! says what has been judged before (`assess`), or compares words; it never judges numbers by itself. A new one is a
//! file here, a line in [`LINTS`], a code in the table of codes, and its explanation in `diagnostic/explanations/`.

mod broken_fragment;
mod conversion_inconsistent;
mod copies_disagree;
mod coverage;
mod direct_without_quotation_marks;
mod dismiss;
mod doubts;
mod excerpt_too_long;
mod expected;
mod feed_undated;
mod figure_unannotated;
mod figure_unsourced;
mod figure_value_differs;
mod figure_without_number;
mod kept_files;
mod label_too_long;
mod levels;
mod made_from_others;
mod missing_retrieval_date;
mod missing_source_link;
mod names;
mod overlaps;
pub mod propose;
mod quotation_unannotated;
mod quoted;
mod reported_speech_unannotated;
mod rights_unknown;
mod sourced;
mod speaker_not_in_sentence;
mod subject;
#[cfg(test)]
mod testing;
mod titles;
mod unused_source;
mod unused_speaker;

use crate::diagnostic::{Code, Diagnostic, Level};
use crate::model::{ArticleCopy, CopyStatus, Parties, ReadReading, Rights, Site};
pub use coverage::coverage;
pub use dismiss::dismiss;
pub use doubts::Doubts;
pub use expected::leave_out_expected;
pub use kept_files::{check_kept_files, kept_files};
pub use levels::apply_levels;
pub use names::SiteNames;
use subject::InReading;

/// A rule over one reading.
struct Lint {
    code: Code,
    check: fn(InReading<'_>) -> Vec<Diagnostic>,
}

/// A rule that looks at several readings.
struct LibraryLint {
    code: Code,
    check: fn(&Checked<'_>) -> Vec<Diagnostic>,
}

/// The readings that a rule over several looks at.
struct Checked<'a> {
    readings: &'a [&'a ReadReading],
    parties: &'a Parties,
    site: &'a Site,
}

/// The rules over one reading, in the order of their codes.
const LINTS: &[Lint] = &[
    Lint { code: Code::LabelTooLong, check: label_too_long::check },
    Lint { code: Code::FigureUnannotated, check: figure_unannotated::check },
    Lint { code: Code::FigureWithoutNumber, check: figure_without_number::check },
    Lint { code: Code::FigureValueDiffers, check: figure_value_differs::check },
    Lint { code: Code::ConversionInconsistent, check: conversion_inconsistent::check },
    Lint { code: Code::RatioDiffers, check: made_from_others::ratio },
    Lint { code: Code::CopiesDisagree, check: copies_disagree::check },
    Lint { code: Code::FigureUnsourced, check: figure_unsourced::check },
    Lint { code: Code::ShareDiffers, check: made_from_others::share },
    Lint { code: Code::SumDiffers, check: made_from_others::sum },
    Lint { code: Code::QuotationUnannotated, check: quotation_unannotated::check },
    Lint { code: Code::ReportedSpeechUnannotated, check: reported_speech_unannotated::check },
    Lint { code: Code::SpeakerNotInSentence, check: speaker_not_in_sentence::check },
    Lint { code: Code::DirectWithoutQuotationMarks, check: direct_without_quotation_marks::check },
    Lint { code: Code::RightsUnknown, check: rights_unknown::check },
    Lint { code: Code::MissingSourceLink, check: missing_source_link::check },
    Lint { code: Code::MissingRetrievalDate, check: missing_retrieval_date::check },
    Lint { code: Code::ExcerptTooLong, check: excerpt_too_long::check },
    Lint { code: Code::ExcerptShowsMost, check: excerpt_too_long::without_limit },
];

/// The rules over several readings, in the order of their codes.
const LIBRARY_LINTS: &[LibraryLint] = &[
    LibraryLint { code: Code::BrokenLink, check: broken_fragment::check },
    LibraryLint { code: Code::UnusedSpeaker, check: unused_speaker::check },
    LibraryLint { code: Code::UnusedSource, check: unused_source::check },
    LibraryLint { code: Code::FeedUndated, check: feed_undated::check },
];

/// What the lints say of one reading, at the default severities. Lints that the site allows are not run.
pub fn check_reading<'a>(
    reading: &'a ReadReading,
    parties: &'a Parties,
    names: &'a SiteNames<'a>,
    site: &Site,
) -> Vec<Diagnostic> {
    let wanted = LINTS.iter().filter(|lint| site.level(lint.code) != Level::Allow);
    wanted.flat_map(|lint| (lint.check)(InReading { reading, parties, names })).collect()
}

/// What the lints over several readings say of `readings`, at the default severities.
pub fn check_library(readings: &[&ReadReading], parties: &Parties, site: &Site) -> Vec<Diagnostic> {
    let wanted = LIBRARY_LINTS.iter().filter(|lint| site.level(lint.code) != Level::Allow);
    wanted.flat_map(|lint| (lint.check)(&Checked { readings, parties, site })).collect()
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
        let found = |site: &Site| fixture.checked_by(|it| check_reading(it.reading, it.parties, it.names, site));
        let mut site = testing::site();
        assert_eq!(found(&site), []);
        site.lints.insert(Code::FigureUnsourced, Level::Warn);
        let codes: Vec<_> = found(&site).iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(codes, [Code::FigureUnsourced]);
    }
}
