//! The words in quotation marks inside speech that is told in the article's words: they are said word for word.

use crate::model::{Anchor, Form, QuotedTermKind, SpeechFindings};
use crate::text::TextRange;

/// What stands in quotation marks in a text, with whether it seems to be a name or a title.
pub(super) struct Quotations {
    /// The outermost, in order and apart from each other.
    ranges: Vec<(TextRange, bool)>,
}

impl Quotations {
    /// Those that were found in a text.
    pub(super) fn new(speech: &SpeechFindings) -> Self {
        let direct = speech.utterances.iter().filter(|utterance| utterance.form == Form::Direct);
        let spoken = direct.flat_map(|utterance| &utterance.parts).map(|part| (*part, false));
        let terms = speech.quoted_terms.iter().map(|term| (term.range, term.kind != QuotedTermKind::ScareQuote));
        let mut ranges: Vec<_> = spoken.chain(terms).collect();
        ranges.sort_by_key(|(range, is_name)| (range.start, std::cmp::Reverse(range.end), *is_name));
        ranges.dedup_by(|(next, _), (last, _)| next.start < last.end);
        Self { ranges }
    }

    /// What a voice says word for word: the quotations in its passage. A name or a title among others is not counted;
    /// where nothing else is quoted it is what the voice is mixed with.
    pub(super) fn within(&self, anchor: &Anchor) -> Vec<TextRange> {
        let inside: Vec<_> = anchor.parts.iter().flat_map(|part| self.touching(*part)).collect();
        let has_others = inside.iter().any(|(_, is_name)| !is_name);
        inside.into_iter().filter(|(_, is_name)| !(*is_name && has_others)).map(|(range, _)| range).collect()
    }

    fn touching(&self, part: TextRange) -> impl Iterator<Item = (TextRange, bool)> {
        let end = self.ranges.partition_point(|(range, _)| range.start < part.end);
        let before = self.ranges[..end].iter().rev().take_while(move |(range, _)| range.end > part.start);
        before.filter_map(move |(range, is_name)| Some((range.intersection(part)?, *is_name)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::QuotedTerm;

    fn range(start: u32, end: u32) -> TextRange {
        TextRange { start, end }
    }

    fn within(terms: &[(TextRange, QuotedTermKind)], parts: &[TextRange]) -> Vec<TextRange> {
        let quoted_terms = terms.iter().map(|&(range, kind)| QuotedTerm { range, kind }).collect();
        let speech = SpeechFindings { quoted_terms, ..SpeechFindings::default() };
        Quotations::new(&speech).within(&Anchor { parts: parts.to_vec() })
    }

    #[test]
    fn quotations_in_a_passage_are_found_as_far_as_they_lie_in_it() {
        let terms = [(range(2, 9), QuotedTermKind::ScareQuote), (range(20, 30), QuotedTermKind::ScareQuote)];
        assert_eq!(within(&terms, &[range(5, 15), range(16, 25)]), [range(5, 9), range(20, 25)]);
        assert_eq!(within(&terms, &[range(9, 20)]), []);
    }

    #[test]
    fn a_quotation_within_another_counts_with_it() {
        let terms = [(range(0, 50), QuotedTermKind::ScareQuote), (range(4, 8), QuotedTermKind::Name)];
        assert_eq!(within(&terms, &[range(20, 30)]), [range(20, 30)]);
    }

    #[test]
    fn the_name_of_a_ship_is_nobodys_words_unless_nothing_else_is_quoted() {
        let terms = [(range(0, 6), QuotedTermKind::Name), (range(10, 20), QuotedTermKind::ScareQuote)];
        assert_eq!(within(&terms, &[range(0, 30)]), [range(10, 20)]);
        assert_eq!(within(&terms[..1], &[range(0, 30)]), [range(0, 6)]);
    }
}
