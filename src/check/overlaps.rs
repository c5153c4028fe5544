//! Which utterances of a copy a voice is about.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::subject::InCopy;
use crate::model::{Claim, Utterance, Voice};
use crate::text::TextRange;

/// A voice over more utterances than this is about a whole passage, not about one sentence.
const MOST: usize = 8;

/// A voice of a copy, with the utterances it is about.
pub(super) struct Overlap<'a> {
    pub claim: &'a Claim,
    pub voice: &'a Voice,
    /// In the order of the text; none if there are too many.
    pub utterances: Vec<&'a Utterance>,
}

/// The voices of `copy` that are about some of its utterances, in the order of their notes.
///
/// One sweep over the parts of both: parts that have begun wait in a heap by their end, so that each is looked at
/// only by those that it meets.
pub(super) fn overlaps(copy: InCopy<'_>) -> Vec<Overlap<'_>> {
    let utterances = &copy.found().speech.utterances;
    let voices = copy.claims().filter_map(|(claim, anchored)| Some((claim, claim.voice()?, anchored)));
    let voices: Vec<_> = voices.collect();
    let claimed = in_order(voices.iter().map(|(_, _, anchored)| &anchored.anchor.parts));
    let said = in_order(utterances.iter().map(|utterance| &utterance.parts));
    let mut met: Vec<Vec<usize>> = vec![Vec::new(); voices.len()];
    let mut open: BinaryHeap<(Reverse<u32>, usize)> = BinaryHeap::new();
    let mut next = 0;
    for (place, voice) in claimed {
        while let Some((part, utterance)) = said.get(next).filter(|(part, _)| part.start <= place.start) {
            open.push((Reverse(part.end), *utterance));
            next += 1;
        }
        while open.peek().is_some_and(|(Reverse(end), _)| *end <= place.start) {
            open.pop();
        }
        let begun = open.iter().map(|(_, utterance)| *utterance);
        let beginning =
            said[next..].iter().take_while(|(part, _)| part.start < place.end).map(|(_, utterance)| *utterance);
        met[voice].extend(begun.chain(beginning).take(MOST + 1));
    }
    let overlap = |((claim, voice, _), mut met): ((_, _, _), Vec<usize>)| {
        met.sort_unstable();
        met.dedup();
        let few = (1..=MOST).contains(&met.len());
        let utterances = met.into_iter().map(|index| &utterances[index]).collect();
        few.then_some(Overlap { claim, voice, utterances })
    };
    voices.into_iter().zip(met).filter_map(overlap).collect()
}

/// All parts by their start, each with the number of what it belongs to.
fn in_order<'a>(all: impl Iterator<Item = &'a Vec<TextRange>>) -> Vec<(TextRange, usize)> {
    let parts = all.enumerate().flat_map(|(index, parts)| parts.iter().map(move |part| (*part, index)));
    let mut parts: Vec<_> = parts.collect();
    parts.sort_unstable();
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;
    use crate::model::Form;

    #[test]
    fn a_voice_meets_what_lies_in_it_and_what_it_lies_in() {
        let fixture = Fixture::new().text("a b c d e f g");
        let fixture = fixture.said(Form::Direct, &["a", "c d e"], "", "").said(Form::Direct, &["d"], "", "");
        let fixture = fixture.voice_at("one", "ann", Form::Direct, &["b c"]);
        let fixture = fixture.voice_at("two", "ann", Form::Direct, &["d", "g"]);
        let fixture = fixture.voice_at("three", "ann", Form::Direct, &["f"]);
        let met: Vec<String> = fixture.checked_by(|reading| {
            let line = |met: &Overlap<'_>| format!("{} {}", met.claim.id.value, met.utterances.len());
            reading.copies().flat_map(|copy| overlaps(copy).iter().map(line).collect::<Vec<_>>()).collect()
        });
        assert_eq!(met, ["one 1", "two 2"]);
    }
}
