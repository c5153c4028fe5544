//! What the text itself shows: figures and others' words, found by grammars and lexicons, without
//! knowing any claim.
//!
//! In comes the rendered text of a copy and its language, out go findings with places in that text.
//! Findings are compared with what the reading claims; none is ever asserted on a page.

mod claimed;
mod computed;
mod conversions;
pub mod figures;
mod quantities;
pub mod speech;

pub use figures::figures;
pub use quantities::stated;
pub use speech::speech;

use claimed::ClaimedFigures;
use rayon::prelude::*;

use crate::model::{CopyFindings, Findings, LanguageTag, Library};

/// Finds what all copies of a library show, and what each of its figures states.
pub fn detect(library: &Library) -> Findings {
    let readings = 0..library.corpus.readings.len();
    Findings { copies: readings.into_par_iter().map(|reading| detect_in_reading(library, reading)).collect() }
}

fn detect_in_reading(library: &Library, index: usize) -> Vec<CopyFindings> {
    let reading = &library.corpus.readings[index];
    let copies = reading.copies.iter().zip(&library.anchors[index]);
    let findings = copies.map(|(copy, anchored)| {
        let figures = figures(&copy.document.text, &copy.language);
        let speech = speech(&copy.document.text, &copy.language);
        let quantities = quantities::quantities(&reading.claims, copy, anchored, &figures);
        let known = ClaimedFigures::new(&reading.claims, anchored, &quantities);
        let computed = computed::computed(&reading.claims, &quantities, &known);
        let conversions = conversions::conversions(&reading.claims, copy, anchored, &known, &figures);
        CopyFindings { has_lexicon: has_lexicon(&copy.language), figures, speech, quantities, computed, conversions }
    });
    findings.collect()
}

fn has_lexicon(language: &LanguageTag) -> bool {
    matches!(language.identifier().language.as_str(), "de" | "en")
}
