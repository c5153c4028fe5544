//! What the engine finds, rule by rule, in both languages; and what holds for any text.

mod bounds;
mod exclusions;
mod invariants;
mod length;
mod money;
mod numbers;
mod ranges;
mod seen;
mod shares;
mod units;
mod vague;

use super::figures;
use crate::language::Language;
use crate::model::{FigureFindings, LanguageTag};

thread_local! {
    /// How often a rule has looked at a word: what time is spent on, without a clock.
    static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Counts one look at a word.
pub fn count_step() {
    STEPS.set(STEPS.get() + 1);
}

/// The looks at words that finding the figures of `text` takes.
fn steps(language: &str, text: &str) -> u64 {
    STEPS.set(0);
    found(language, text);
    STEPS.get()
}

fn found(language: &str, text: &str) -> FigureFindings {
    figures(text, Language::of(&LanguageTag::new(language).unwrap()))
}

/// The figures of `text`, as a reader of a report would see them: bound, number or ends, unit, kind.
fn shown(language: &str, text: &str) -> Vec<String> {
    use crate::model::IntervalBound::{Above, AtLeast, AtMost, Below, Between, Exactly, JustAbove, JustBelow};
    let number = |value: Option<crate::model::Decimal>| value.map(written).unwrap_or_default();
    let one = |figure: &crate::model::FoundFigure| {
        let interval = figure.interval;
        let stated = number(interval.stated());
        let about = if interval.approximate { "~" } else { "" };
        let bound = match interval.bound {
            Exactly => stated,
            Below => format!("<{stated}"),
            AtMost => format!("<={stated}"),
            Above => format!(">{stated}"),
            AtLeast => format!(">={stated}"),
            JustBelow => format!("<~{stated}"),
            JustAbove => format!(">~{stated}"),
            Between => format!("{}..{}", number(interval.low), number(interval.high)),
        };
        let unit = figure.unit.as_deref().map_or(String::new(), |unit| format!(" {unit}"));
        format!("{about}{bound}{unit}")
    };
    found(language, text).figures.iter().map(one).collect()
}

/// The number in digits.
fn written(number: crate::model::Decimal) -> String {
    let (digits, sign) = (number.mantissa.unsigned_abs().to_string(), if number.mantissa < 0 { "-" } else { "" });
    if number.exponent >= 0 {
        return format!("{sign}{digits}{}", "0".repeat(number.exponent.unsigned_abs().into()));
    }
    let places = usize::from(number.exponent.unsigned_abs());
    let padded = format!("{digits:0>width$}", width = places + 1);
    let (whole, fraction) = padded.split_at(padded.len() - places);
    let short = fraction.trim_end_matches('0');
    if short.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{short}") }
}

/// Asserts that each text states exactly its figures.
fn assert_figures(language: &str, cases: &[(&str, &[&str])]) {
    for (text, figures) in cases {
        assert_eq!(shown(language, text), *figures, "{text}");
    }
}
