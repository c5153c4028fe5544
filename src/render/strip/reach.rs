//! How far around a claim a finger or a pointer still hits it: as far as its neighbours leave room, and no farther
//! than 24 CSS pixels need on a strip of 300. Of two claims beside each other each is hit in its own half.

use super::{Scale, Share};
use crate::interface::Html;
use crate::render::marks::{Marked, Marks};

/// How high the upper half of the strip is, in CSS pixels.
pub(super) const ABOVE: usize = 28;
/// Where the lower half begins, and how high it is: what a finger needs.
pub(super) const BELOW: (usize, usize) = (33, 24);
/// How far a reach goes beyond what is drawn: 12 pixels of 300.
const BEYOND: u64 = 400;
/// The whole strip.
const WHOLE: u64 = 10_000;
/// How broad the bar of a figure is at most: 4 pixels of 300.
const BAR: u64 = 133;

/// From where to where a claim is hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    from: Share,
    to: Share,
}

impl Reach {
    /// Draws it, unseen.
    pub(super) fn write(self, out: &mut Html, top: usize, height: usize) {
        out.raw("<rect class=\"hit\"")
            .attribute("x", self.from)
            .attribute("y", format_args!("{top}"))
            .attribute("width", Share(self.to.0 - self.from.0))
            .attribute("height", format_args!("{height}"))
            .raw("/>");
    }
}

/// The reach of each claim, in their order.
pub(super) fn of(marks: &Marks<'_>, scale: &Scale) -> Vec<Reach> {
    let mut reaches: Vec<_> = marks.claims.iter().map(|marked| drawn(marked, scale)).collect();
    for is_figure in [false, true] {
        let side = |index: &usize| marks.claims[*index].class.is_figure() == is_figure;
        let side: Vec<usize> = (0..reaches.len()).filter(side).collect();
        widen(&mut reaches, &side);
    }
    reaches
}

/// What is drawn of a claim.
fn drawn(marked: &Marked<'_>, scale: &Scale) -> Reach {
    let from = scale.share(marked.start());
    let end = marked.parts.last().map_or(marked.start(), |part| part.end);
    let to = if marked.class.is_figure() { Share(from.0 + BAR) } else { scale.share(end) };
    Reach { from, to: to.max(from) }
}

/// Widens the claims of one side, which are in the order of the text, up to the middle between neighbours. What overlaps
/// stays as it is drawn there: the later one lies above.
fn widen(reaches: &mut [Reach], side: &[usize]) {
    let drawn: Vec<Reach> = side.iter().map(|&index| reaches[index]).collect();
    let mut before: Option<Share> = None;
    for (place, &index) in side.iter().enumerate() {
        let Reach { from, to } = drawn[place];
        let after = drawn.get(place + 1).map(|next| next.from);
        let left = before.map_or(BEYOND, |end| from.0.saturating_sub(end.0) / 2).min(BEYOND);
        let right = after.map_or(BEYOND, |start| start.0.saturating_sub(to.0) / 2).min(BEYOND);
        reaches[index] =
            Reach { from: Share(from.0.saturating_sub(left)), to: Share((to.0 + right).min(WHOLE).max(to.0)) };
        before = before.max(Some(to));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of claims that are drawn from here to there.
    fn widened(drawn: &[(u64, u64)]) -> Vec<(u64, u64)> {
        let reach = |&(from, to): &(u64, u64)| Reach { from: Share(from), to: Share(to) };
        let mut reaches: Vec<_> = drawn.iter().map(reach).collect();
        let side: Vec<_> = (0..reaches.len()).collect();
        widen(&mut reaches, &side);
        reaches.iter().map(|reach| (reach.from.0, reach.to.0)).collect()
    }

    #[test]
    fn a_claim_by_itself_is_hit_twelve_pixels_to_each_side_and_not_beyond_the_strip() {
        assert_eq!(widened(&[(5_000, 5_100)]), [(4_600, 5_500)]);
        assert_eq!(widened(&[(100, 200), (9_900, 10_000)]), [(0, 600), (9_500, 10_000)]);
    }

    #[test]
    fn neighbours_meet_in_the_middle_between_them() {
        assert_eq!(widened(&[(5_000, 5_100), (5_300, 5_400)]), [(4_600, 5_200), (5_200, 5_800)]);
    }

    #[test]
    fn what_overlaps_is_hit_where_it_is_drawn() {
        assert_eq!(widened(&[(1_000, 9_000), (2_000, 3_000)]), [(600, 9_000), (2_000, 3_400)]);
    }
}
