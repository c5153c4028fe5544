//! Takes out the offers of claims for words that a claim will be about again once its passage is mended.
//!
//! The same holds for words that a draft is about: it is counted by itself, and waits to be accepted.
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

/// Drops the `diagnostics` that offer a claim for words which a changed passage or a draft is about.
pub fn leave_out_expected(diagnostics: &mut Vec<Diagnostic>, library: &Library) {
    let is_changed = |diagnostic: &&Diagnostic| diagnostic.code == Code::AnchorChanged;
    let changed: Vec<&Diagnostic> = diagnostics.iter().filter(is_changed).collect();
    let has_drafts = library.readings.iter().any(|read| !read.reading.drafts.is_empty());
    if changed.is_empty() && !has_drafts {
        return;
    }
    let claims = by_selector(library);
    let expected = OFFERING.map(|(code, offers)| {
        let of_kind = changed.iter().filter(|diagnostic| {
            let selector = diagnostic.primary.as_ref().and_then(|label| claims.get(&label.span));
            selector.is_some_and(|claim| offers(claim))
        });
        let of_changed = of_kind.flat_map(|diagnostic| &diagnostic.secondary).map(|label| label.span);
        (code, by_file(of_changed.chain(of_drafts(library, offers))))
    });
    diagnostics.retain(|diagnostic| {
        let Some((_, places)) = expected.iter().find(|(code, _)| *code == diagnostic.code) else { return true };
        let Some(span) = diagnostic.primary.as_ref().map(|label| label.span) else { return true };
        !places.get(&span.file).is_some_and(|places| places.touches(TextRange { start: span.start, end: span.end }))
    });
}

/// Where the drafts of a kind stand in the copies.
fn of_drafts(library: &Library, offers: Offers) -> impl Iterator<Item = Span> {
    let copies = library.readings.iter().flat_map(|read| &read.copies);
    copies.flat_map(move |copy| {
        let drafts = copy.drafts.iter().filter(move |placed| offers(&placed.claim));
        drafts.flat_map(|placed| &placed.anchor.parts).map(|part| copy.span(*part))
    })
}

/// The claims of all readings by the places of what they quote.
fn by_selector(library: &Library) -> HashMap<Span, &Claim> {
    let mut claims = HashMap::new();
    for read in &library.readings {
        for claim in read.reading.claims.iter().chain(&read.reading.drafts) {
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
