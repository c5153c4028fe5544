//! Takes out the offers of claims for words that a claim will be about again once its passage is mended.
//!
//! Where a passage has changed, its message says what the copy says now (A103). A new claim of the same words would be
//! the second one, so that none is offered for them.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Claim, Library};
use crate::text::{Covered, FileId, Span, TextRange};

/// Whether a claim is of the kind that a lint offers: a figure, or a voice.
type Offers = fn(&Claim) -> bool;

/// The lints that offer claims.
const OFFERING: [(Code, Offers); 3] = [
    (Code::FigureUnannotated, |claim| claim.figure().is_some()),
    (Code::QuotationUnannotated, |claim| claim.voice().is_some()),
    (Code::ReportedSpeechUnannotated, |claim| claim.voice().is_some()),
];

/// Drops the `diagnostics` that offer a claim for words which a changed passage is about.
pub fn leave_out_expected(diagnostics: &mut Vec<Diagnostic>, library: &Library) {
    let is_changed = |diagnostic: &&Diagnostic| diagnostic.code == Code::AnchorChanged;
    let changed: Vec<&Diagnostic> = diagnostics.iter().filter(is_changed).collect();
    if changed.is_empty() {
        return;
    }
    let claims = by_selector(library);
    let expected = OFFERING.map(|(code, offers)| {
        let of_kind = changed.iter().filter(|diagnostic| {
            let selector = diagnostic.primary.as_ref().and_then(|label| claims.get(&label.span));
            selector.is_some_and(|claim| offers(claim))
        });
        // The first place is that of the words.
        (code, by_file(of_kind.filter_map(|diagnostic| diagnostic.secondary.first()).map(|label| label.span)))
    });
    diagnostics.retain(|diagnostic| {
        let Some((_, places)) = expected.iter().find(|(code, _)| *code == diagnostic.code) else { return true };
        let Some(span) = diagnostic.primary.as_ref().map(|label| label.span) else { return true };
        !places.get(&span.file).is_some_and(|places| places.touches(TextRange { start: span.start, end: span.end }))
    });
}

/// The claims of all readings by the places of what they quote.
fn by_selector(library: &Library) -> HashMap<Span, &Claim> {
    let mut claims = HashMap::new();
    for read in &library.readings {
        for claim in &read.reading.claims {
            let passages = read.copies.iter().filter_map(|copy| claim.passage(&copy.copy.id));
            claims.extend(passages.flat_map(|passage| &passage.parts).map(|part| (part.span, &**claim)));
        }
    }
    claims
}

/// What the spans cover of each file.
fn by_file(spans: impl Iterator<Item = Span>) -> HashMap<FileId, Covered> {
    let mut places: HashMap<FileId, Vec<TextRange>> = HashMap::new();
    for span in spans {
        places.entry(span.file).or_default().push(TextRange { start: span.start, end: span.end });
    }
    places.into_iter().map(|(file, places)| (file, Covered::new(places))).collect()
}
