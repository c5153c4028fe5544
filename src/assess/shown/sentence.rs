//! From a passage to the whole sentences that it stands in.

use crate::model::SpeechFindings;
use crate::text::{TextRange, Words};

/// A frame of more sentences than this is a long quotation: its sentences are shown one by one. Shorter ones stay
/// whole, so that no quotation is cut in two without need and its speaker is named.
const MOST_IN_FRAME: usize = 3;

/// The sentences of a text.
pub(super) struct Sentences<'a> {
    /// The text.
    pub text: &'a str,
    /// Its words.
    pub words: &'a Words,
    /// Its sentences and frames.
    pub speech: &'a SpeechFindings,
}

impl Sentences<'_> {
    /// The sentences that `passage` touches, and `words` words on both sides, within `leaf`, the text of one block.
    pub(super) fn around(&self, passage: TextRange, leaf: TextRange, words: u32) -> TextRange {
        let start = self.unit(passage.start, passage.start + 1).map_or(passage.start, |unit| unit.start);
        let end = self.unit(passage.end - 1, passage.end).map_or(passage.end, |unit| unit.end);
        let grown = TextRange { start: start.min(passage.start), end: end.max(passage.end) };
        self.wider(grown.intersection(leaf).unwrap_or(passage), leaf, words)
    }

    /// The lines that `passage` touches.
    pub(super) fn lines(&self, passage: TextRange, leaf: TextRange) -> TextRange {
        let before = &self.text[leaf.start as usize..passage.start as usize];
        let after = &self.text[passage.end as usize..leaf.end as usize];
        let start = before.rfind('\n').map_or(leaf.start, |at| leaf.start + at as u32 + 1);
        let end = after.find('\n').map_or(leaf.end, |at| passage.end + at as u32);
        TextRange { start, end }
    }

    /// The frame that holds the place, or the sentence where the frame is a long one.
    fn unit(&self, start: u32, end: u32) -> Option<TextRange> {
        let place = TextRange { start, end };
        let sentence = holding(&self.speech.sentences, place);
        let Some(frame) = holding(&self.speech.frames, place) else { return sentence };
        let first = self.speech.sentences.partition_point(|sentence| sentence.end <= frame.start);
        let count = self.speech.sentences[first..].partition_point(|sentence| sentence.start < frame.end);
        if count <= MOST_IN_FRAME { Some(frame) } else { sentence }
    }

    /// `range` with as many words more on both sides.
    fn wider(&self, range: TextRange, leaf: TextRange, words: u32) -> TextRange {
        if words == 0 {
            return range;
        }
        let start = self.words.nth_before(range.start, words as usize).unwrap_or(leaf.start);
        let end = self.words.nth_end(self.text, range.end, words as usize).unwrap_or(leaf.end);
        TextRange { start: start.max(leaf.start), end: end.min(leaf.end) }
    }
}

/// The range among sorted ones that a place touches.
fn holding(ranges: &[TextRange], place: TextRange) -> Option<TextRange> {
    let next = ranges.partition_point(|range| range.end <= place.start);
    ranges.get(next).copied().filter(|range| range.start < place.end)
}
