//! The scale of a plot: from numbers to shares of its width, and where its ticks stand.
//!
//! Positions are floating-point numbers: they are for the eye alone, and end as hundredths of a per
//! cent. Ticks are decimals, since they are read.

use crate::interface::{Html, number};
use crate::model::Decimal;
use crate::render::context::PageContext;

/// The largest over the smallest number from which powers of ten are evenly spaced.
const LOGARITHMIC_FROM: f64 = 50.0;
/// How many steps a linear scale aims at.
const STEPS: f64 = 4.0;
/// The most steps of a logarithmic scale.
const MOST_STEPS: i16 = 5;

/// What part of a number a scale around it has to span at least.
const NARROWEST: f64 = 1e-6;

/// A scale.
pub(super) struct Scale {
    low: f64,
    high: f64,
    /// Whether equal distances are equal multiples.
    pub is_logarithmic: bool,
    /// The numbers that are marked, from the lowest to the highest.
    pub ticks: Vec<Decimal>,
}

impl Scale {
    /// A scale that holds all `numbers`; none where they span nothing that can be shown.
    pub(super) fn new(numbers: &[Decimal]) -> Option<Self> {
        let numbers: Vec<f64> = numbers.iter().map(|number| float(*number)).collect();
        let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
        let high = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if !low.is_finite() || !high.is_finite() || high.max(-low) < f64::MIN_POSITIVE {
            return None;
        }
        if low > 0.0 && high / low >= LOGARITHMIC_FROM {
            Self::logarithmic(low, high)
        } else {
            Self::linear(low.min(0.0), high.max(0.0))
        }
    }

    /// A scale that holds all `numbers` and little else: for what is compared with each other, not with nothing.
    pub(super) fn around(numbers: &[Decimal]) -> Option<Self> {
        let numbers: Vec<f64> = numbers.iter().map(|number| float(*number)).collect();
        let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
        let high = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        (low.is_finite() && high.is_finite() && high - low > high.abs() * NARROWEST).then(|| Self::linear(low, high))?
    }

    fn linear(low: f64, high: f64) -> Option<Self> {
        let rough = (high - low) / STEPS;
        let mut exponent = rough.log10().floor();
        let mantissa = match rough / 10f64.powf(exponent) {
            rough if rough <= 1.0 => 1,
            rough if rough <= 2.0 => 2,
            rough if rough <= 5.0 => 5,
            _ => {
                exponent += 1.0;
                1
            }
        };
        let step = f64::from(mantissa) * 10f64.powf(exponent);
        // The smallest that is taken for a whole step more; it swallows the error of the division.
        let slack = 1e-9;
        let (first, last) = ((low / step + slack).floor(), (high / step - slack).ceil());
        let exponent = whole(exponent)?;
        let ticks = (whole(first)?..=whole(last)?)
            .map(|tick| match tick {
                // Nothing is written without the digits of the others.
                0 => Decimal { mantissa: 0, exponent: 0 },
                _ => Decimal { mantissa: i128::from(tick) * i128::from(mantissa), exponent },
            })
            .collect();
        Some(Self { low: first * step, high: last * step, is_logarithmic: false, ticks })
    }

    fn logarithmic(low: f64, high: f64) -> Option<Self> {
        let (first, last) = (whole(low.log10().floor())?, whole(high.log10().ceil())?);
        let every = (last - first - 1) / MOST_STEPS + 1;
        let last = first + (last - first + every - 1) / every * every;
        let every = usize::from(every.unsigned_abs());
        let ticks = (first..=last).step_by(every).map(|exponent| Decimal { mantissa: 1, exponent }).collect();
        Some(Self { low: f64::from(first), high: f64::from(last), is_logarithmic: true, ticks })
    }

    /// Where a number stands, in per cent of the width with two decimals.
    pub(super) fn place(&self, number: Decimal) -> String {
        percent(self.share(number))
    }

    /// Where an end stands, in per cent of the width; `open` if there is none.
    pub(super) fn edge(&self, end: Option<Decimal>, open: f64) -> f64 {
        end.map_or(open, |end| self.share(end))
    }

    fn share(&self, number: Decimal) -> f64 {
        let number = float(number);
        let number = if self.is_logarithmic { number.log10() } else { number };
        (100.0 * (number - self.low) / (self.high - self.low)).clamp(0.0, 100.0)
    }

    /// Draws a line for each number that is marked.
    pub(super) fn grid(&self, out: &mut Html) {
        for tick in &self.ticks {
            let x = self.place(*tick);
            out.raw("<line class=\"grid\" y1=\"0\" y2=\"100%\"").attribute("x1", &x).attribute("x2", &x).raw("/>");
        }
    }
}

/// A share of the width with two decimals.
pub(super) fn percent(share: f64) -> String {
    format!("{share:.2}%")
}

/// Draws the dot of a number.
pub(super) fn dot(out: &mut Html, x: &str) {
    out.raw("<circle cy=\"50%\" r=\"4\"").attribute("cx", x).raw("/>");
}

/// The numbers of the scale: the first and the last keep within the width.
pub(super) fn axis(context: &PageContext<'_>, scale: &Scale) -> String {
    let mut out = Html::with_capacity(512);
    out.raw("<svg aria-hidden=\"true\" class=\"plot-axis\">");
    for (index, tick) in scale.ticks.iter().enumerate() {
        let class = match index {
            0 => "first",
            _ if index + 1 == scale.ticks.len() => "last",
            _ => "between",
        };
        out.raw("<text y=\"1em\"").attribute("class", class).attribute("x", scale.place(*tick)).raw(">");
        out.text(&number::decimal(*tick, context.locale())).raw("</text>");
    }
    out.raw("</svg>");
    out.into_string()
}

fn float(number: Decimal) -> f64 {
    number.mantissa as f64 * 10f64.powi(i32::from(number.exponent))
}

fn whole(number: f64) -> Option<i16> {
    let fits = f64::from(i16::MIN) < number && number < f64::from(i16::MAX);
    fits.then_some(number as i16)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn scale(numbers: &[&str]) -> Option<Scale> {
        Scale::new(&numbers.iter().map(|text| Decimal::parse(text).unwrap()).collect::<Vec<_>>())
    }

    fn ticks(numbers: &[&str]) -> Vec<f64> {
        scale(numbers).map_or_else(Vec::new, |scale| scale.ticks.iter().map(|tick| float(*tick)).collect())
    }

    #[test]
    fn a_linear_scale_begins_at_nothing_and_a_wide_span_is_logarithmic() {
        assert_eq!(ticks(&["26", "80"]), [0.0, 20.0, 40.0, 60.0, 80.0]);
        assert_eq!(ticks(&["-3", "5"]), [-4.0, -2.0, 0.0, 2.0, 4.0, 6.0]);
        assert_eq!(ticks(&["20000", "460000000"]).len(), 6);
        assert_eq!(ticks(&["0", "0"]), [0.0; 0]);
    }

    #[test]
    fn a_number_stands_where_it_belongs() {
        let place = |numbers: &[&str], at| scale(numbers).unwrap().place(Decimal::parse(at).unwrap());
        assert_eq!(place(&["20", "80"], "20"), "25.00%");
        assert_eq!(place(&["10", "1000"], "100"), "50.00%");
    }

    proptest! {
        /// Whatever a text states, its plot has few ticks and everything inside.
        #[test]
        fn any_numbers_have_a_scale_or_none(numbers in prop::collection::vec((any::<i64>(), any::<i16>()), 1..6)) {
            let numbers: Vec<_> =
                numbers.into_iter().map(|(mantissa, exponent)| Decimal { mantissa: mantissa.into(), exponent }).collect();
            if let Some(scale) = Scale::new(&numbers) {
                prop_assert!((2..=12).contains(&scale.ticks.len()), "{:?}", scale.ticks);
                for number in numbers {
                    let place = scale.place(number);
                    prop_assert!(!place.contains("NaN") && !place.contains("inf"), "{place}");
                }
            }
        }
    }
}
