//! F204: a conversion at a rate that the reading's other conversions of the same two currencies rule out.
//!
//! Each conversion implies a rate, as wide as rounding makes it. All rates of two currencies in a reading must
//! share a value; where they don't, those are named that lie apart from the value that most of them share.

use std::collections::BTreeMap;

use super::subject::{InCopy, InReading, Subject};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Conversion, Decimal, Extent, Rate};

pub(super) fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    subject.readings(in_reading)
}

/// A conversion in its copy, and the rate it implies.
struct Implied<'a> {
    copy: InCopy<'a>,
    conversion: &'a Conversion,
    rate: Rate,
}

fn in_reading(reading: InReading<'_>) -> Vec<Diagnostic> {
    let mut pairs: BTreeMap<(&str, &str), Vec<Implied<'_>>> = BTreeMap::new();
    for copy in reading.copies() {
        for conversion in &copy.findings.conversions {
            let pair = conversion.currencies();
            let rate = conversion.rate(pair.0);
            pairs.entry(pair).or_default().push(Implied { copy, conversion, rate });
        }
    }
    pairs.into_iter().flat_map(|(pair, implied)| outliers(pair, &implied)).collect()
}

fn outliers(pair: (&str, &str), implied: &[Implied<'_>]) -> Vec<Diagnostic> {
    let extents: Vec<_> = implied.iter().map(|implied| implied.rate.extent).collect();
    let Some(shared) = most_shared(&extents) else { return Vec::new() };
    let holds = |implied: &&Implied<'_>| !implied.rate.extent.excludes(shared);
    let Some(other) = implied.iter().find(holds) else { return Vec::new() };
    implied.iter().filter(|implied| !holds(implied)).map(|outlier| fault(pair, outlier, other)).collect()
}

/// The value that lies in most of the extents, as an extent without width; of several, one that lies in the first
/// extent, which stands first in the text. `None` if there are no extents.
fn most_shared(extents: &[Extent]) -> Option<Extent> {
    // Where most extents meet, one of them begins, or all are open below.
    let nothing = Decimal::whole(0);
    let mut ends: Vec<(Decimal, bool)> = Vec::with_capacity(2 * extents.len());
    for extent in extents {
        ends.push((extent.low.unwrap_or(nothing), false));
        ends.extend(extent.high.map(|high| (high, true)));
    }
    // At one place extents begin before others end: both ends belong to them.
    ends.sort_by(|one, other| one.0.compare(other.0).then(one.1.cmp(&other.1)));
    let (mut open, mut most, mut peaks) = (0usize, 0usize, Vec::new());
    for (value, is_end) in ends {
        open = if is_end { open.saturating_sub(1) } else { open + 1 };
        if open > most {
            (most, peaks) = (open, Vec::new());
        }
        peaks.extend((open == most && !is_end).then_some(Extent { low: Some(value), high: Some(value) }));
    }
    let in_first = |peak: &&Extent| !peak.excludes(extents[0]);
    peaks.iter().find(in_first).or(peaks.first()).copied()
}

fn fault((currency, to): (&str, &str), outlier: &Implied<'_>, other: &Implied<'_>) -> Diagnostic {
    let (from, into) = (&outlier.conversion.from.quantity, &outlier.conversion.to.quantity);
    let rate = |implied: &Implied<'_>| format!("{} {currency} to the {to}", implied.rate.ends);
    let message = format!("{from} and {into} imply another rate than the other conversions");
    let help = "see whether the copy has the article's numbers; if the article itself converts so, say it in a note and \
                dismiss this with an `[[ignore]]` entry";
    Diagnostic::new(Code::ConversionInconsistent, message, help)
        .at(outlier.copy.span(outlier.conversion.to.place), rate(outlier))
        .also(other.copy.span(other.conversion.to.place), rate(other))
        .note(format!("rounding leaves room for {} here and for {} there", outlier.rate.extent, other.rate.extent))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(low: &str, high: &str) -> Extent {
        let side = |text: &str| Decimal::parse(text);
        Extent { low: side(low), high: side(high) }
    }

    #[test]
    fn the_value_that_most_rates_share_is_found() {
        let rates = [extent("7.1", "7.2"), extent("3", "4"), extent("7.0", "7.3"), extent("7.15", "")];
        assert_eq!(most_shared(&rates), Some(extent("7.15", "7.15")));
        assert_eq!(most_shared(&[]), None);
    }

    #[test]
    fn rates_that_touch_share_a_value() {
        assert_eq!(most_shared(&[extent("1", "2"), extent("2", "3")]), Some(extent("2", "2")));
    }

    #[test]
    fn of_two_that_share_nothing_the_first_in_the_text_is_held_against_the_other() {
        assert_eq!(most_shared(&[extent("7", "8"), extent("3", "4")]), Some(extent("7", "7")));
        assert_eq!(most_shared(&[extent("3", "4"), extent("7", "8")]), Some(extent("3", "3")));
    }
}
