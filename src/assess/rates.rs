//! Whether all conversions of a reading leave room for one rate, and which stand apart.
//!
//! Each conversion implies a rate, as wide as rounding makes it. Those between the same two currencies are held
//! against each other across all copies; what the reading dismisses is set aside first, and held against the rest.
//! What is converted at a fixed factor is judged by itself.

use std::collections::BTreeMap;

use super::agreement::odd;
use crate::diagnostic::Code;
use crate::model::{Agreement, Conversion, Decimal, Dismissals, Extent, Rates, ReadCopy};

/// A conversion that is judged: its place among those of its copy, the rate that it implies, and why the reading
/// dismisses that it stands apart.
struct Judged {
    copy: usize,
    at: usize,
    extent: Extent,
    reason: Option<String>,
}

/// Says of each conversion whether it goes with the others, and of each pair of currencies what all allow.
pub(super) fn judge(copies: &mut [ReadCopy], dismissals: &Dismissals) -> Vec<Rates> {
    let mut pairs: BTreeMap<(String, String), Vec<Judged>> = BTreeMap::new();
    for (index, copy) in copies.iter().enumerate() {
        let at_rates = copy.conversions.iter().enumerate().filter(|(_, conversion)| conversion.is_at_rate());
        for (at, conversion) in at_rates {
            let (one, other) = conversion.currencies();
            let judged = judged(copy, (index, at), conversion, dismissals);
            pairs.entry((one.to_owned(), other.to_owned())).or_default().push(judged);
        }
    }
    copies.iter_mut().for_each(|copy| judge_fixed(copy, dismissals));
    pairs.into_iter().map(|(currencies, judged)| Rates { currencies, common: settle(copies, judged) }).collect()
}

/// Says of each conversion at a fixed factor whether it comes to what is stated.
fn judge_fixed(copy: &mut ReadCopy, dismissals: &Dismissals) {
    let verdict = |conversion: &Conversion| {
        let (from, to) = (&conversion.from.quantity, &conversion.to.quantity);
        let reason = || dismissals.reason(Code::ConversionInconsistent, copy.span(conversion.to.place));
        if conversion.is_at_rate() || from.can_be(to) {
            return Agreement::Agrees;
        }
        reason().map_or(Agreement::Odd, |reason| Agreement::Dismissed(reason.to_owned()))
    };
    let verdicts: Vec<_> = copy.conversions.iter().map(verdict).collect();
    let fixed = copy.conversions.iter_mut().zip(verdicts).filter(|(conversion, _)| !conversion.is_at_rate());
    fixed.for_each(|(conversion, verdict)| conversion.agreement = verdict);
}

fn judged(copy: &ReadCopy, (index, at): (usize, usize), conversion: &Conversion, dismissals: &Dismissals) -> Judged {
    let extent = conversion.rate(conversion.currencies().0).extent;
    let reason = dismissals.reason(Code::ConversionInconsistent, copy.span(conversion.to.place));
    Judged { copy: index, at, extent, reason: reason.map(str::to_owned) }
}

/// Writes the verdict into the conversions between two currencies; what all that are not dismissed allow comes back.
fn settle(copies: &mut [ReadCopy], judged: Vec<Judged>) -> Option<Extent> {
    let (open, dismissed): (Vec<_>, Vec<_>) = judged.into_iter().partition(|judged| judged.reason.is_none());
    let extents: Vec<_> = open.iter().map(|judged| judged.extent).collect();
    let mut set = |judged: &Judged, agreement| copies[judged.copy].conversions[judged.at].agreement = agreement;
    for (judged, is_odd) in open.iter().zip(odd(&extents)) {
        set(judged, if is_odd { Agreement::Odd } else { Agreement::Agrees });
    }
    let all = Ends::of(open.iter().chain(&dismissed).map(|judged| judged.extent));
    for judged in &dismissed {
        if let Some(reason) = judged.reason.clone().filter(|_| all.leave_out(judged.extent)) {
            set(judged, Agreement::Dismissed(reason));
        }
    }
    Extent::common(extents)
}

/// The ends of several extents that are closest to each other.
struct Ends {
    least_high: Option<Decimal>,
    greatest_low: Option<Decimal>,
}

impl Ends {
    fn of(extents: impl Iterator<Item = Extent> + Clone) -> Self {
        let highs = extents.clone().filter_map(|extent| extent.high);
        let lows = extents.filter_map(|extent| extent.low);
        let by_value = |one: &Decimal, other: &Decimal| one.compare(*other);
        Self { least_high: highs.min_by(by_value), greatest_low: lows.max_by(by_value) }
    }

    /// Whether one of them excludes this extent, which is among them.
    fn leave_out(&self, extent: Extent) -> bool {
        let is_above = extent.low.zip(self.least_high).is_some_and(|(low, high)| low.compare(high).is_gt());
        let is_below = extent.high.zip(self.greatest_low).is_some_and(|(high, low)| high.compare(low).is_lt());
        is_above || is_below
    }
}
