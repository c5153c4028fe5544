//! Reads `excerpt = { words = 0, limit = "15%" }`, which the site's settings, readings and copies know alike.

use toml::de::DeValue;

use super::Value;
use crate::diagnostic::Diagnostic;
use crate::keys::terms;
use crate::model::{ExcerptTerms, Percent};
use crate::text::Spanned;

/// More words than this on each side of a sentence are no words around it.
const MOST_WORDS: i64 = 1000;

/// What excerpts are made by.
pub fn excerpt(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<ExcerptTerms> {
    let Some(mut table) = value.table() else { return value.wrong_type("a table", value.usage(), faults) };
    let terms = ExcerptTerms {
        words: table.optional(&terms::WORDS, faults, words),
        limit: table.optional(&terms::LIMIT, faults, limit),
    };
    table.finish(faults);
    Some(terms)
}

fn words(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<u32> {
    let DeValue::Integer(number) = value.raw() else { return value.wrong_type("a number", value.usage(), faults) };
    let number = i64::from_str_radix(number.as_str(), number.radix()).ok();
    let in_range = number.filter(|number| (0..=MOST_WORDS).contains(number));
    in_range.and_then(|number| u32::try_from(number).ok()).or_else(|| {
        let help = format!("write a number from 0, which shows the sentence alone, to {MOST_WORDS}");
        value.invalid("this is no number of words around a sentence", help, faults)
    })
}

fn limit(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<Percent>> {
    let help = "write a share of the text in per cent, such as `limit = \"15%\"`; more than 0 and at most 100";
    let Some(text) = value.as_str() else { return value.wrong_type("a text", help, faults) };
    let Some(percent) = Percent::parse(text) else {
        return value.invalid(format!("`{text}` is no share of a text"), help, faults);
    };
    Some(Spanned::new(percent, value.span()))
}
