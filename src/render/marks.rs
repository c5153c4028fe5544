//! The claims of a copy, made ready to be marked in its text.

use std::collections::BTreeMap;

use crate::model::{Claim, ClaimClass, ClaimId, Form, PlacedClaim, ReadCopy};
use crate::text::TextRange;

/// A claim of a copy.
pub(super) struct Marked<'a> {
    /// The claim, with what it states here.
    pub placed: &'a PlacedClaim,
    /// The claim.
    pub claim: &'a Claim,
    /// Where it stands, part by part.
    pub parts: &'a [TextRange],
    /// Its class.
    pub class: ClaimClass,
    /// Whether someone else says it: it is a voice or stands inside one.
    pub said: bool,
    /// Whether it is a voice in direct speech.
    pub direct: bool,
}

impl Marked<'_> {
    /// The claim's id.
    pub(super) fn id(&self) -> &str {
        self.claim.id.value.as_str()
    }

    /// The first byte of its first part.
    pub(super) fn start(&self) -> u32 {
        self.parts[0].start
    }
}

/// A stretch of marked text: a part of a claim's anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MarkedPart {
    /// Where it stands.
    pub range: TextRange,
    /// The index of its claim among the claims of the copy, in the order of notes.
    pub claim: usize,
    /// Which part of the claim it is, from 0.
    pub part: usize,
}

/// The claims of a copy in the order of their notes, and their parts in the order of the text.
pub(super) struct Marks<'a> {
    /// By the start of the first part, then the longer first, then by id.
    pub claims: Vec<Marked<'a>>,
    /// By start.
    pub parts: Vec<MarkedPart>,
    by_id: BTreeMap<&'a ClaimId, usize>,
}

impl<'a> Marks<'a> {
    /// The marks of `copy`.
    pub(super) fn new(read: &'a ReadCopy) -> Self {
        let copy = &read.copy;
        let marked = |placed: &'a PlacedClaim| {
            let claim = &*placed.claim;
            let form = claim.voice().and_then(|voice| voice.form_in(&copy.id));
            let class = ClaimClass::of(claim);
            let direct = form == Some(Form::Direct);
            Marked { placed, claim, parts: &placed.anchor.parts, class, said: class.is_voice(), direct }
        };
        let mut claims: Vec<_> = read.claims.iter().map(marked).collect();
        let numbers: Vec<TextRange> = copy.document.item_numbers().collect();
        let part = |part: MarkedPart| MarkedPart { range: behind_number(part.range, &numbers), ..part };
        let parts = claims.iter().enumerate().flat_map(|(index, marked)| parts_of(index, marked));
        let mut parts: Vec<_> = parts.map(part).collect();
        parts.sort_by_key(|part| (part.range.start, std::cmp::Reverse(part.range.end), part.claim));
        mark_said(&mut claims, &parts);
        let by_id = claims.iter().enumerate().map(|(index, marked)| (&marked.claim.id.value, index)).collect();
        Self { claims, parts, by_id }
    }

    /// The claim with this id, if it stands in the copy.
    pub(super) fn claim(&self, id: &ClaimId) -> Option<&Marked<'a>> {
        self.by_id.get(id).map(|&index| &self.claims[index])
    }
}

fn parts_of<'a>(claim: usize, marked: &'a Marked<'_>) -> impl Iterator<Item = MarkedPart> + 'a {
    marked.parts.iter().enumerate().map(move |(part, range)| MarkedPart { range: *range, claim, part })
}

/// The range without the number of an item at its start: browsers draw it, and a mark begins behind it.
fn behind_number(range: TextRange, numbers: &[TextRange]) -> TextRange {
    let next = numbers.partition_point(|number| number.end <= range.start);
    match numbers.get(next).filter(|number| number.start <= range.start) {
        Some(number) => TextRange { start: number.end, end: range.end.max(number.end) },
        None => range,
    }
}

/// Marks as said what begins and ends inside a part of a voice.
fn mark_said(claims: &mut [Marked<'_>], parts: &[MarkedPart]) {
    let mut farthest = 0;
    for part in parts {
        if claims[part.claim].class.is_voice() {
            farthest = farthest.max(part.range.end);
        } else if part.part == 0 && part.range.end <= farthest {
            claims[part.claim].said = true;
        }
    }
}
