//! What the text itself shows: figures and others' words, found by grammars and lexicons, without
//! knowing any claim.
//!
//! In comes the rendered text of a copy and its language, out go findings with places in that text.
//! Findings are compared with what the reading claims; none is ever asserted on a page.

mod claimed;
mod code;
mod computed;
mod conversions;
pub mod figures;
mod item_numbers;
mod quantities;
mod shown;
pub mod speech;

pub use figures::figures;
pub use speech::speech;

use claimed::ClaimedFigures;
use rayon::prelude::*;

use crate::model::{AnchoredClaim, ArticleCopy, Claim, CopyFindings, FigureFindings, Findings, LanguageTag, Library};

/// Finds what all copies of a library show, and what each of its figures states.
pub fn detect(library: &Library) -> Findings {
    let readings = 0..library.corpus.readings.len();
    let copies = readings.into_par_iter().map(|reading| detect_in_reading(library, reading)).collect();
    Findings { copies, ..Findings::default() }
}

fn detect_in_reading(library: &Library, index: usize) -> Vec<CopyFindings> {
    let reading = &library.corpus.readings[index];
    let copies = reading.copies.iter().zip(&library.anchors[index]);
    copies.map(|(copy, anchored)| detect_in_copy(&reading.claims, copy, anchored)).collect()
}

fn detect_in_copy(claims: &[Claim], copy: &ArticleCopy, anchored: &[AnchoredClaim]) -> CopyFindings {
    let document = &copy.document;
    let has_lexicon = has_lexicon(&copy.language);
    // Digits alone don't tell how much is counted: `4.6 مليون` is no 4.6.
    let mut figures = if has_lexicon { figures(&document.text, &copy.language) } else { FigureFindings::default() };
    let mut speech = speech(&document.text, &copy.language);
    code::leave_out(document, &mut figures, &mut speech);
    item_numbers::leave_out(document, &mut figures);
    let (quantities, senses) = quantities::quantities(claims, copy, anchored, has_lexicon.then_some(&figures));
    let known = ClaimedFigures::new(claims, anchored, &quantities);
    let computed = computed::computed(claims, &quantities, &known);
    let conversions = conversions::conversions(claims, copy, anchored, &known, &figures);
    let shown = shown::shown(claims, copy, anchored, &speech);
    CopyFindings { has_lexicon, figures, speech, quantities, senses, computed, conversions, shown }
}

/// Whether there is a lexicon for `language`. In others neither figures nor reported speech are read.
fn has_lexicon(language: &LanguageTag) -> bool {
    matches!(language.identifier().language.as_str(), "de" | "en")
}
