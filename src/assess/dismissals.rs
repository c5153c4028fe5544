//! Dismissals: `[[ignore]]` entries take findings out of a reading.
//!
//! An entry without passage takes all findings of its code in the reading's files. One with a passage
//! takes those that lie in these words of a copy, or at a claim that is about the same words. As for passages of
//! claims, white space and the kind of quotation marks and dashes make no difference.

use std::collections::{BTreeMap, HashMap};

use aho_corasick::AhoCorasick;

use crate::diagnostic::Code;
use crate::model::{ArticleCopy, Claim, Dismissals, Ignore, ParsedReading, Passage, TextQuoteSelector};
use crate::text::{FileId, NormalizedText, Span, TextRange, normalize};

/// What a reading dismisses. What is no lint cannot be dismissed.
pub(super) fn dismissals(parsed: &ParsedReading) -> Dismissals {
    let mut dismissals = Dismissals::default();
    let ignores = parsed.reading.ignores.iter().filter(|ignore| ignore.code.value.is_lint());
    let (with, without): (Vec<&Ignore>, Vec<&Ignore>) = ignores.partition(|ignore| ignore.passage.is_some());
    for ignore in without {
        let files = parsed.copies.iter().map(|copy| copy.file).chain([parsed.reading.file]);
        files.for_each(|file| dismissals.everywhere(file, ignore.code.value, &ignore.reason));
    }
    if !with.is_empty() {
        let mut places = Places::default();
        places.add_claims(&with, parsed);
        parsed.copies.iter().for_each(|copy| places.add_words(&with, copy));
        places.0.into_iter().for_each(|((file, code), places)| dismissals.at(file, code, places));
    }
    dismissals
}

/// Where findings are dismissed with a passage, by file and code, with the reason of each.
#[derive(Default)]
struct Places(BTreeMap<(FileId, Code), Vec<(Span, String)>>);

impl Places {
    /// The places of the claims that are about the same words.
    fn add_claims(&mut self, ignores: &[&Ignore], parsed: &ParsedReading) {
        let mut claims: HashMap<Vec<String>, Vec<&Claim>> = HashMap::new();
        for claim in &parsed.reading.claims {
            claim.passage.values().for_each(|passage| claims.entry(words(passage)).or_default().push(claim));
        }
        for ignore in ignores {
            let passages = ignore.passage.iter().flat_map(|passages| passages.values());
            let same = passages.filter_map(|passage| claims.get(&words(passage))).flatten();
            let places = same.flat_map(|claim| spans(claim)).map(|span| (span, ignore.reason.clone()));
            self.0.entry((parsed.reading.file, ignore.code.value)).or_default().extend(places);
        }
    }

    /// Wherever the words stand in the copy; where a prefix or suffix is given, only beside it.
    fn add_words(&mut self, ignores: &[&Ignore], copy: &ArticleCopy) {
        let parts = ignores.iter().filter_map(|ignore| {
            let passage = ignore.passage.as_ref()?.get(&copy.id)?;
            let part = |part: &TextQuoteSelector| {
                let [before, after] =
                    [&part.prefix, &part.suffix].map(|context| normalize(context.as_deref().unwrap_or("")));
                (normalize(&part.exact), before, after, ignore.code.value, ignore.reason.as_str())
            };
            Some(passage.parts.iter().map(part).collect::<Vec<_>>())
        });
        let mut parts: Vec<_> = parts.flatten().filter(|(words, ..)| !words.is_empty()).collect();
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
            let (_, before, after, code, reason) = &parts[found.pattern().as_usize()];
            let stands_behind = text.text()[..found.start()].trim_end().ends_with(before.trim());
            if !stands_behind || !text.text()[found.end()..].trim_start().starts_with(after.trim()) {
                continue;
            }
            let place = TextRange::new(text.original(found.range()));
            let place = (copy.document.source_span(place), (*reason).to_owned());
            self.0.entry((copy.file, *code)).or_default().push(place);
        }
    }
}

/// The words of a passage, part by part, as they are compared.
fn words(passage: &Passage) -> Vec<String> {
    passage.parts.iter().map(|part| normalize(&part.exact)).collect()
}

/// Where lints point to in a claim: its id, its passages, who speaks.
fn spans(claim: &Claim) -> impl Iterator<Item = Span> {
    let passages = claim.passage.values().map(|passage| passage.span);
    passages
        .chain([claim.id.span])
        .chain(claim.voice().into_iter().flat_map(|voice| voice.said_by().iter()).map(|id| id.span))
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
    use std::sync::Arc;

    use super::*;
    use crate::model::{ClaimKind, PerCopy, Reading, testing};
    use crate::text::Spanned;

    /// A reading with this text, figures at these words, and entries for these codes and words.
    fn reading(text: &str, figures: &[&str], ignores: &[(Code, Option<&str>)]) -> ParsedReading {
        let [file, copy] = testing::files();
        let span = |at: usize| Span::new(file, at..at + 5);
        let claim = |(index, words): (usize, &&str)| {
            let passage = testing::passage(words, span(100 * index + 10));
            let kind = ClaimKind::Figure(Box::default());
            Arc::new(testing::claim(&format!("figure-{index}"), span(100 * index), kind, passage))
        };
        let ignore = |(code, words): &(Code, Option<&str>)| Ignore {
            code: Spanned::new(*code, span(9000)),
            passage: words.map(|words| testing::passage(words, span(9010))),
            reason: "known".into(),
        };
        let claims = figures.iter().enumerate().map(claim).collect();
        let ignores = ignores.iter().map(ignore).collect();
        let copy = testing::copy(testing::english(), testing::document(copy, text));
        ParsedReading { reading: Reading { claims, ignores, ..testing::reading(file) }, copies: vec![copy] }
    }

    fn in_copy(at: std::ops::Range<usize>) -> Span {
        Span::new(testing::files()[1], at)
    }

    const CODE: Code = Code::FigureUnsourced;

    fn is_dismissed(parsed: &ParsedReading, span: Span) -> bool {
        dismissals(parsed).reason(CODE, span).is_some()
    }

    #[test]
    fn an_entry_without_passage_takes_all_findings_of_its_code_in_the_reading() {
        let found = dismissals(&reading("text", &[], &[(CODE, None)]));
        assert_eq!(found.reason(CODE, in_copy(3..4)), Some("known"));
        assert_eq!(found.reason(Code::BrokenLink, in_copy(3..4)), None);
        assert_eq!(found.reason(CODE, Span::new(testing::files()[0], 0..1)), Some("known"));
    }

    #[test]
    fn an_entry_with_passage_takes_only_what_lies_in_its_words() {
        let parsed = reading("one two three", &[], &[(CODE, Some("two"))]);
        assert!(is_dismissed(&parsed, in_copy(4..7)) && !is_dismissed(&parsed, in_copy(9..12)));
    }

    /// The article has line breaks and marks that whoever writes the entry does not see.
    #[test]
    fn typography_makes_no_difference() {
        let words = ["\"said so\"", "\"five\"", "5 boats"].map(|words| (CODE, Some(words)));
        let parsed = reading("he “said\nso” of 15 boats", &["“five”"], &words);
        assert!(is_dismissed(&parsed, in_copy(3..14)));
        assert!(is_dismissed(&parsed, parsed.reading.claims[0].id.span));
        assert!(!is_dismissed(&parsed, in_copy(23..28)), "15 boats are no 5 boats");
    }

    #[test]
    fn a_finding_about_a_claim_is_dismissed_by_the_claims_own_words() {
        let parsed = reading("text", &["five", "six"], &[(CODE, Some("five"))]);
        let of = |index: usize| is_dismissed(&parsed, parsed.reading.claims[index].id.span);
        assert!(of(0) && !of(1));
    }

    #[test]
    fn words_that_stand_twice_are_dismissed_only_beside_the_prefix_that_is_given() {
        let mut parsed = reading("five boats and  “five” bells", &[], &[(CODE, Some("five"))]);
        let places =
            |parsed: &ParsedReading| (is_dismissed(parsed, in_copy(0..4)), is_dismissed(parsed, in_copy(19..23)));
        assert_eq!(places(&parsed), (true, true));
        let Some(PerCopy::All(passage)) = &mut parsed.reading.ignores[0].passage else { panic!("one for all copies") };
        passage.parts[0].prefix = Some("and \"".to_owned());
        assert_eq!(places(&parsed), (false, true));
        let Some(PerCopy::All(passage)) = &mut parsed.reading.ignores[0].passage else { panic!("one for all copies") };
        (passage.parts[0].prefix, passage.parts[0].suffix) = (None, Some(" boats".to_owned()));
        assert_eq!(places(&parsed), (true, false));
    }

    #[test]
    fn what_leaves_nothing_to_build_with_cannot_be_dismissed() {
        let found = dismissals(&reading("text", &[], &[(Code::UnknownSpeaker, None)]));
        assert_eq!(found.reason(Code::UnknownSpeaker, Span::new(testing::files()[0], 0..1)), None);
    }
}
