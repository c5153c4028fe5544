//! Dismissals: `[[ignore]]` entries take findings out of a reading.
//!
//! An entry without passage takes all findings of its code in the reading's files. One with a passage
//! takes those that lie in these words of a copy, or at a claim that is about the same words. As for passages of
//! claims, white space and the kind of quotation marks and dashes make no difference.

use std::collections::{BTreeMap, HashMap};

use aho_corasick::AhoCorasick;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{ArticleCopy, Claim, Corpus, Ignore, Passage, Reading};
use crate::text::{FileId, NormalizedText, Span, TextRange, normalize};

/// Drops the `diagnostics` that a reading dismisses, and returns them by code and place with the reason. What is no
/// lint cannot be dismissed.
pub fn dismiss(diagnostics: &mut Vec<Diagnostic>, corpus: &Corpus) -> BTreeMap<(Code, Span), String> {
    let mut reasons = BTreeMap::new();
    let mut dismissed = Dismissed::default();
    corpus.readings.iter().for_each(|reading| dismissed.add(reading));
    dismissed.settle();
    diagnostics.retain(|diagnostic| {
        let Some(span) = diagnostic.primary.as_ref().map(|label| label.span) else { return true };
        let Some(reason) = dismissed.reason(diagnostic.code, span) else { return true };
        reasons.insert((diagnostic.code, span), reason.to_owned());
        false
    });
    reasons
}

/// What is dismissed of each code, file by file.
#[derive(Default)]
struct Dismissed<'a>(BTreeMap<(FileId, Code), Places<'a>>);

/// Where the findings of one code are dismissed in one file.
#[derive(Default)]
struct Places<'a> {
    /// The reason, where all of them are.
    everywhere: Option<&'a str>,
    /// With the reason of each; in order and apart from each other.
    spans: Vec<(Span, &'a str)>,
}

impl<'a> Dismissed<'a> {
    fn add(&mut self, reading: &'a Reading) {
        let (with, without): (Vec<&Ignore>, Vec<&Ignore>) = reading
            .ignores
            .iter()
            .filter(|ignore| ignore.code.value.is_lint())
            .partition(|ignore| ignore.passage.is_some());
        for ignore in without {
            let files = reading.copies.iter().map(|copy| copy.file).chain([reading.file]);
            files.for_each(|file| _ = self.places(file, ignore.code.value).everywhere.get_or_insert(&ignore.reason));
        }
        if with.is_empty() {
            return;
        }
        self.add_claims(&with, reading);
        reading.copies.iter().for_each(|copy| self.add_words(&with, copy));
    }

    /// The places of the claims that are about the same words.
    fn add_claims(&mut self, ignores: &[&'a Ignore], reading: &Reading) {
        let mut claims: HashMap<Vec<String>, Vec<&Claim>> = HashMap::new();
        for claim in &reading.claims {
            claim.passage.values().for_each(|passage| claims.entry(words(passage)).or_default().push(claim));
        }
        for ignore in ignores {
            let passages = ignore.passage.iter().flat_map(|passages| passages.values());
            let same = passages.filter_map(|passage| claims.get(&words(passage))).flatten();
            let places = same.flat_map(|claim| spans(claim)).map(|span| (span, ignore.reason.as_str()));
            self.places(reading.file, ignore.code.value).spans.extend(places);
        }
    }

    /// Wherever the words stand in the copy.
    fn add_words(&mut self, ignores: &[&'a Ignore], copy: &ArticleCopy) {
        let parts = ignores.iter().filter_map(|ignore| {
            let passage = ignore.passage.as_ref()?.get(&copy.id)?;
            Some(words(passage).into_iter().map(|words| (words, ignore.code.value, ignore.reason.as_str())))
        });
        let mut parts: Vec<(String, Code, &str)> = parts.flatten().filter(|(words, ..)| !words.is_empty()).collect();
        parts.sort_unstable();
        parts.dedup();
        if parts.is_empty() {
            return;
        }
        let Ok(all) = AhoCorasick::new(parts.iter().map(|(words, ..)| words)) else { return };
        let text = NormalizedText::new(&copy.document.text);
        for found in all.find_overlapping_iter(text.text()) {
            if cuts_number(text.text(), found.start()) || cuts_number(text.text(), found.end()) {
                continue;
            }
            let place = TextRange::new(text.original(found.range()));
            let (_, code, reason) = parts[found.pattern().as_usize()];
            self.places(copy.file, code).spans.push((copy.document.source_span(place), reason));
        }
    }

    fn places(&mut self, file: FileId, code: Code) -> &mut Places<'a> {
        self.0.entry((file, code)).or_default()
    }

    fn settle(&mut self) {
        for places in self.0.values_mut() {
            places.spans.sort_unstable();
            places.spans.dedup_by(|(next, _), (last, _)| {
                let joins = next.start < last.end;
                last.end = if joins { last.end.max(next.end) } else { last.end };
                joins
            });
        }
    }

    /// Why a finding is dismissed, if it is.
    fn reason(&self, code: Code, span: Span) -> Option<&'a str> {
        let places = self.0.get(&(span.file, code))?;
        let next = places.spans.partition_point(|(place, _)| place.end <= span.start);
        let touches = |(place, _): &&(Span, &str)| place.start < span.end.max(span.start + 1);
        let here = places.spans.get(next).filter(touches);
        here.map(|(_, reason)| *reason).or(places.everywhere)
    }
}

/// The words of a passage, part by part, as they are compared.
fn words(passage: &Passage) -> Vec<String> {
    passage.parts.iter().map(|part| normalize(&part.exact)).collect()
}

/// Where lints point to in a claim: its id, its passages, who speaks.
fn spans(claim: &Claim) -> impl Iterator<Item = Span> {
    let passages = claim.passage.values().map(|passage| passage.span);
    passages.chain([claim.id.span]).chain(claim.voice().map(|voice| voice.speaker.span))
}

/// Whether `at` lies in a number, so that `5 boats` is not dismissed by what is said of `15 boats` or `1.5`.
fn cuts_number(text: &str, at: usize) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let (before, after) = (&text[..at], &text[at..]);
    let whole = before.strip_suffix(['.', ',']).unwrap_or(before);
    let rest = after.strip_prefix(['.', ',']).unwrap_or(after);
    is_digit(whole.chars().next_back()) && is_digit(rest.chars().next())
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

    /// The article has line breaks and marks that whoever writes the entry does not see.
    #[test]
    fn typography_makes_no_difference() {
        let fixture = Fixture::new().text("he “said\nso” of 15 boats").ignore(Code::RawHtml, Some("\"said so\""));
        let fixture = fixture.figure("boats", "“five”").ignore(Code::RawHtml, Some("\"five\""));
        let fixture = fixture.ignore(Code::RawHtml, Some("5 boats"));
        let claim = fixture.library.corpus.readings[0].claims[0].id.span;
        let (inside, number) = (Span::new(copy_file(), 3..14), Span::new(copy_file(), 23..28));
        let mut diagnostics = vec![at(Code::RawHtml, inside), at(Code::RawHtml, claim), at(Code::RawHtml, number)];
        dismiss(&mut diagnostics, &fixture.library.corpus);
        assert_eq!(diagnostics, [at(Code::RawHtml, number)]);
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
