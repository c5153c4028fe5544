//! How much of what the texts show is claimed: counts for the last line of `beleg check`.

use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Coverage, CoverageCounts, Draft, ReadingCoverage, ReadingDrafts};
use crate::model::{Claim, ClaimClass, ClaimKind, Library, ReadCopy, ReadReading};
use crate::text::{Files, on_one_line};

/// How many characters of a draft's passage are shown.
const PASSAGE_LENGTH: usize = 60;

/// The coverage of all readings, and their drafts.
pub fn coverage(library: &Library, files: &Files) -> Coverage {
    let readings: Vec<_> = library.readings.par_iter().map(|reading| of_reading(reading)).collect();
    let mut total = CoverageCounts::default();
    readings.iter().for_each(|reading| total += reading.counts);
    let has_drafts = |reading: &&Arc<ReadReading>| !reading.reading.drafts.is_empty();
    let drafts = library.readings.iter().filter(has_drafts).map(|reading| drafts(reading, files)).collect();
    Coverage { total, readings, drafts }
}

/// The drafts of a reading.
fn drafts(read: &ReadReading, files: &Files) -> ReadingDrafts {
    let reading = &read.reading;
    let draft = |claim: &Arc<Claim>| {
        let at = files.get(reading.file).line_column(claim.id.span.start);
        let kind = match &claim.kind {
            ClaimKind::Voice(_) => "voice",
            ClaimKind::Figure(_) => "figure",
            ClaimKind::Assertion(_) => "assertion",
        };
        let words = claim.passage.values().flat_map(|passage| &passage.parts).next();
        let passage = words.map_or_else(String::new, |part| on_one_line(&part.exact, PASSAGE_LENGTH));
        Draft { id: claim.id.value.to_string(), kind, line: at.line, column: at.column, passage }
    };
    ReadingDrafts {
        reading: reading.id.to_string(),
        path: files.get(reading.file).path().as_str().to_owned(),
        drafts: reading.drafts.iter().map(draft).collect(),
    }
}

fn of_reading(reading: &ReadReading) -> ReadingCoverage {
    let classes = || reading.reading.claims.iter().map(|claim| ClaimClass::of(claim));
    let count = |class| classes().filter(|found| *found == class).count();
    let (document, stated) = (count(ClaimClass::Document), count(ClaimClass::Stated));
    let copies = reading.copies.len();
    let mut counts = CoverageCounts {
        figures: classes().filter(|class| class.is_figure()).count(),
        figures_sourced: document + stated,
        figures_document: document,
        figures_stated: stated,
        copies,
        copies_compared: if copies > 1 { copies } else { 0 },
        ..CoverageCounts::default()
    };
    reading.copies.iter().for_each(|copy| counts += of_copy(copy));
    ReadingCoverage { reading: reading.reading.id.to_string(), counts }
}

fn of_copy(copy: &ReadCopy) -> CoverageCounts {
    let voices = copy.covered_by(|claim| claim.voice().is_some());
    let figures = copy.covered_by(|claim| claim.figure().is_some());
    let sentences = &copy.found.speech.sentences;
    let found = &copy.found.figures;
    let found: Vec<_> =
        found.figures.iter().map(|figure| figure.core).chain(found.vague.iter().map(|figure| figure.core)).collect();
    CoverageCounts {
        sentences: sentences.len(),
        sentences_with_voice: sentences.iter().filter(|sentence| voices.touches(**sentence)).count(),
        figures_found: found.len(),
        figures_claimed: found.iter().filter(|figure| figures.touches(**figure)).count(),
        ..CoverageCounts::default()
    }
}
