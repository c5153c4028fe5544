//! Passages to anchors: finds the words of each claim in the text of each copy.
//!
//! In: what was parsed, with each copy as the text that a reader sees. Out: the place of every
//! passage, or a diagnostic that says what the copy has instead. The build never guesses:
//!
//! 1. [`exact`]: the words as written, with their prefix and suffix where these are given;
//! 2. [`normalised`]: the same with typography and white space made alike;
//! 3. [`abridged`]: `from here […] to here`, by its head and tail;
//! 4. [`context`]: the words where their prefix and suffix have gone out of date, if enough stands;
//! 5. [`parts`]: one place for each part, in order, in one way only;
//! 6. [`approximate`]: what the words may have become; only to suggest ([`suggestion`], [`report`]), and, where
//!    nothing that matters differs, without a person's judgement ([`applicability`], [`fix`]).
//!
//! The selectors are those of the W3C Web Annotation Data Model; how they can be resolved after a
//! text has changed has been tried out before by Hypothesis and Apache Annotator.

mod abridged;
mod alignment;
#[cfg(test)]
mod apache_annotator;
pub mod applicability;
pub mod approximate;
mod budget;
mod case;
mod context;
mod copy;
mod exact;
pub mod fix;
mod grams;
mod haystack;
mod locate;
mod myers;
mod needle;
mod normalised;
mod numbers;
mod parts;
mod report;
pub mod resolve;
mod search;
mod seeds;
mod suggestion;
mod surroundings;
#[cfg(test)]
mod test_site;
#[cfg(test)]
mod tests;
mod word_diff;
mod words_that_matter;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::model::{AnchoredClaim, Corpus, Library, Reading};
use crate::text::Files;

/// Finds all passages of all readings. Claims that have no clear place are left out of the library
/// and reported; the order of the diagnostics is that of readings, copies and claims.
pub fn anchor(corpus: Corpus, files: &Files) -> (Library, Vec<Diagnostic>) {
    let anchored: Vec<_> = corpus.readings.par_iter().map(|reading| anchor_reading(reading, files)).collect();
    let (anchors, diagnostics): (Vec<_>, Vec<_>) = anchored.into_iter().unzip();
    (Library { corpus, anchors }, diagnostics.into_iter().flatten().collect())
}

fn anchor_reading(reading: &Reading, files: &Files) -> (Vec<Vec<AnchoredClaim>>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let anchors = reading.copies.iter().map(|copy| copy::anchor_copy(reading, copy, files, &mut diagnostics)).collect();
    (anchors, diagnostics)
}
