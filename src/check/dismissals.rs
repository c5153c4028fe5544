//! Dismissals: `[[ignore]]` entries take findings out of a reading.
//!
//! An entry without passage takes all findings of its code in the reading's files. One with a passage
//! takes those that lie in these words of a copy, or at a claim that is about the same words.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{ArticleCopy, Claim, Corpus, Ignore, Passage, PerCopy, Reading};
use crate::text::{FileId, Span, TextRange};

/// Drops the `diagnostics` that a reading dismisses. What is no lint cannot be dismissed.
pub fn dismiss(diagnostics: &mut Vec<Diagnostic>, corpus: &Corpus) {
    let dismissals = dismissals_by_file(corpus);
    diagnostics.retain(|diagnostic| {
        let Some(span) = diagnostic.primary.as_ref().map(|label| label.span) else { return true };
        let of_file = dismissals.get(&span.file).map_or(&[][..], Vec::as_slice);
        !of_file.iter().any(|dismissal| dismissal.code == diagnostic.code && dismissal.takes(span))
    });
}

/// What an entry takes out of one file.
struct Dismissal {
    code: Code,
    /// Everything in the file if there are none.
    places: Option<Vec<Span>>,
}

impl Dismissal {
    fn takes(&self, span: Span) -> bool {
        let touches = |place: &Span| place.start < span.end.max(span.start + 1) && span.start < place.end;
        self.places.as_ref().is_none_or(|places| places.iter().any(touches))
    }
}

fn dismissals_by_file(corpus: &Corpus) -> HashMap<FileId, Vec<Dismissal>> {
    let mut by_file: HashMap<FileId, Vec<Dismissal>> = HashMap::new();
    for reading in &corpus.readings {
        for ignore in reading.ignores.iter().filter(|ignore| ignore.code.value.is_lint()) {
            let code = ignore.code.value;
            for (file, places) in places(ignore, reading) {
                by_file.entry(file).or_default().push(Dismissal { code, places });
            }
        }
    }
    by_file
}

/// Where an entry holds, in each file of the reading.
fn places(ignore: &Ignore, reading: &Reading) -> Vec<(FileId, Option<Vec<Span>>)> {
    let passages = ignore.passage.as_ref();
    let in_reading = (reading.file, passages.map(|passages| places_of_claims(passages, &reading.claims)));
    let in_copy = |copy: &ArticleCopy| passages.map(|passages| places_in_copy(passages.get(&copy.id), copy));
    let in_copies = reading.copies.iter().map(|copy| (copy.file, in_copy(copy)));
    in_copies.chain([in_reading]).collect()
}

/// Wherever the words stand in the copy.
fn places_in_copy(passage: Option<&Passage>, copy: &ArticleCopy) -> Vec<Span> {
    let parts = passage.into_iter().flat_map(|passage| &passage.parts).filter(|part| !part.exact.is_empty());
    let hits = parts.flat_map(|part| copy.document.text.match_indices(&part.exact));
    hits.map(|(start, words)| copy.document.source_span(TextRange::new(start..start + words.len()))).collect()
}

/// The ids and passages of the claims that are about the same words.
fn places_of_claims(passages: &PerCopy<Passage>, claims: &[Claim]) -> Vec<Span> {
    let same = |claim: &&Claim| claim.passage.values().any(|one| passages.values().any(|other| same_words(one, other)));
    let spans = |claim: &Claim| claim.passage.values().map(|passage| passage.span).collect::<Vec<_>>();
    claims.iter().filter(same).flat_map(|claim| spans(claim).into_iter().chain([claim.id.span])).collect()
}

fn same_words(one: &Passage, other: &Passage) -> bool {
    one.parts.len() == other.parts.len()
        && one.parts.iter().zip(&other.parts).all(|(one, other)| one.exact == other.exact)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Fixture, copy_file, reading_file};
    use crate::diagnostic::Code;

    fn at(code: Code, span: Span) -> Diagnostic {
        Diagnostic::new(code, "", "").at(span, "")
    }

    #[test]
    fn an_entry_without_passage_takes_all_findings_of_its_code_in_the_reading() {
        let fixture = Fixture::new().ignore(Code::RawHtml, None);
        let in_copy = Span::new(copy_file(), 3..4);
        let mut diagnostics = vec![at(Code::RawHtml, in_copy), at(Code::BrokenLink, in_copy)];
        dismiss(&mut diagnostics, &fixture.library.corpus);
        assert_eq!(diagnostics, [at(Code::BrokenLink, in_copy)]);
    }

    #[test]
    fn an_entry_with_passage_takes_only_what_lies_in_its_words() {
        let fixture = Fixture::new().text("one two three").ignore(Code::RawHtml, Some("two"));
        let (inside, outside) = (Span::new(copy_file(), 4..7), Span::new(copy_file(), 9..12));
        let mut diagnostics = vec![at(Code::RawHtml, inside), at(Code::RawHtml, outside)];
        dismiss(&mut diagnostics, &fixture.library.corpus);
        assert_eq!(diagnostics, [at(Code::RawHtml, outside)]);
    }

    #[test]
    fn a_finding_about_a_claim_is_dismissed_by_the_claims_own_words() {
        let fixture = Fixture::new().figure("price", "five").figure("weight", "six");
        let fixture = fixture.ignore(Code::FigureUnsourced, Some("five"));
        let of = |index: usize| at(Code::FigureUnsourced, fixture.library.corpus.readings[0].claims[index].id.span);
        let mut diagnostics = vec![of(0), of(1)];
        dismiss(&mut diagnostics, &fixture.library.corpus);
        assert_eq!(diagnostics, [of(1)]);
    }

    #[test]
    fn what_leaves_nothing_to_build_with_cannot_be_dismissed() {
        let fixture = Fixture::new().ignore(Code::UnknownSpeaker, None);
        let mut diagnostics = vec![at(Code::UnknownSpeaker, Span::new(reading_file(), 0..1))];
        dismiss(&mut diagnostics, &fixture.library.corpus);
        assert_eq!(diagnostics.len(), 1);
    }
}
