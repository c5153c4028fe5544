//! Cuts text where marks begin and end, so that marks may overlap in any way.
//!
//! Overlapping marks cannot be elements around elements. The text is cut at every boundary, and each
//! piece carries the marks over it, as annotation layers do.

use crate::render::marks::MarkedPart;

/// Moves through a text from start to end and tells which parts cover the place it has reached.
#[derive(Debug)]
pub(super) struct Sweep<'a> {
    /// By start.
    parts: &'a [MarkedPart],
    next: usize,
    active: Vec<MarkedPart>,
}

/// How many marks one piece of text carries at most, the shortest ones. More cannot be told apart by
/// a reader, and pages would grow with the square of the claims.
const MOST_MARKS: usize = 12;

impl<'a> Sweep<'a> {
    /// A sweep over `parts`, which are sorted by the start of their ranges.
    pub(super) fn new(parts: &'a [MarkedPart]) -> Self {
        Self { parts, next: 0, active: Vec::new() }
    }

    /// Moves to `offset`, which is not before the last one, and returns the parts that begin there or
    /// were passed on the way.
    pub(super) fn advance(&mut self, offset: u32) -> &'a [MarkedPart] {
        let first = self.next;
        while self.parts.get(self.next).is_some_and(|part| part.range.start <= offset) {
            self.active.push(self.parts[self.next]);
            self.next += 1;
        }
        self.active.retain(|part| part.range.end > offset);
        &self.parts[first..self.next]
    }

    /// The parts that have not begun yet and begin before `end`.
    pub(super) fn coming(&self, end: u32) -> &'a [MarkedPart] {
        let rest = &self.parts[self.next..];
        &rest[..rest.partition_point(|part| part.range.start < end)]
    }

    /// The next offset at which a mark begins or ends.
    pub(super) fn next_boundary(&self) -> Option<u32> {
        let begins = self.parts.get(self.next).map(|part| part.range.start);
        begins.into_iter().chain(self.active.iter().map(|part| part.range.end)).min()
    }

    /// The marks over the current place, the shortest first, at most [`MOST_MARKS`].
    pub(super) fn marks(&self) -> Vec<MarkedPart> {
        let mut marks = self.active.clone();
        marks.sort_by_key(|part| (part.range.len(), part.claim));
        marks.truncate(MOST_MARKS);
        marks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextRange;

    fn part(start: usize, end: usize, claim: usize) -> MarkedPart {
        MarkedPart { range: TextRange::new(start..end), claim, part: 0 }
    }

    #[test]
    fn overlapping_marks_are_cut_at_every_boundary() {
        let parts = [part(0, 10, 0), part(2, 6, 1), part(4, 8, 2)];
        let mut sweep = Sweep::new(&parts);
        let mut pieces = Vec::new();
        let mut at = 0;
        loop {
            sweep.advance(at);
            let claims: Vec<_> = sweep.marks().iter().map(|mark| mark.claim).collect();
            let Some(next) = sweep.next_boundary() else { break };
            pieces.push((at, next, claims));
            at = next;
        }
        let expected: [(u32, u32, Vec<usize>); 5] =
            [(0, 2, vec![0]), (2, 4, vec![1, 0]), (4, 6, vec![1, 2, 0]), (6, 8, vec![2, 0]), (8, 10, vec![0])];
        assert_eq!(pieces, expected);
    }
}
