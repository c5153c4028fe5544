//! How much of what the texts show is claimed: counts for the last line of `beleg check`.

use rayon::prelude::*;

use crate::diagnostic::{Coverage, CoverageCounts, ReadingCoverage};
use crate::model::{ClaimClass, Library, ReadCopy, ReadReading};

/// The coverage of all readings.
pub fn coverage(library: &Library) -> Coverage {
    let readings: Vec<_> = library.readings.par_iter().map(|reading| of_reading(reading)).collect();
    let mut total = CoverageCounts::default();
    readings.iter().for_each(|reading| total += reading.counts);
    Coverage { total, readings }
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
