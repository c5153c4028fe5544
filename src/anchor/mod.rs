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
//! 6. [`stale_context`]: the words where nearly all of their context stands ([`near_context`]), or where they stand once
//!    and all that stood beside them has gone; only to suggest;
//! 7. [`approximate`]: what the words may have become, by letters and then by words ([`whole_words`]); only to suggest.
//!
//! What is suggested ([`suggestion`], [`report`]) may be applied without a person's judgement where nothing differs that
//! says something ([`applicability`], [`fix`]).
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
pub mod doubt;
mod exact;
pub mod fix;
mod grams;
mod harmless_marks;
mod haystack;
mod locate;
mod myers;
mod near_context;
mod needle;
mod normalised;
mod numbers;
mod parts;
mod quoted;
mod report;
pub mod resolve;
mod search;
mod seeds;
mod shared;
pub mod stale_context;
mod suggestion;
pub mod surroundings;
#[cfg(test)]
mod test_site;
#[cfg(test)]
mod tests;
mod tokens;
mod turned;
mod whole_words;
mod word_alignment;
mod word_diff;
mod wordings;
mod words_that_matter;

use copy::SearchedCopy;
use shared::Shared;

use crate::diagnostic::Diagnostic;
use crate::model::{AnchoredClaim, ParsedReading};
use crate::text::Files;

/// Where the claims of a reading stand: for each of its copies, in the order of their notes.
pub type Places = Vec<Vec<AnchoredClaim>>;

/// Finds all passages of a reading. Claims that have no clear place are left out and reported; the order of the
/// diagnostics is that of copies and claims.
pub fn anchor(parsed: &ParsedReading, files: &Files) -> (Places, Vec<Diagnostic>) {
    let searched: Vec<_> = parsed.copies.iter().map(|copy| copy::search(&parsed.reading, copy)).collect();
    let shared = Shared::of(parsed, &searched);
    let mut found = Vec::new();
    let settle = |(number, copy): (usize, &SearchedCopy<'_>)| {
        let report = |claim, faults| found.push((number, claim, faults));
        copy.settle(files, |claim| shared.elsewhere(number, claim), report)
    };
    let places = searched.iter().enumerate().map(settle).collect();
    let mut diagnostics = shared.told_once(found);
    shared::leave_to_a_person(parsed, &mut diagnostics);
    (places, diagnostics)
}
