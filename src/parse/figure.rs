//! Reads what a `[[figure]]` says beyond what every claim says: who vouches for it, and how it comes from others.

use super::parties::group;
use crate::diagnostic::{Code, Diagnostic, Suggestion};
use crate::keys::figure as keys;
use crate::model::{ClaimId, Figure, Quantity, QuantityError, Ratio};
use crate::text::{Span, Spanned};
use crate::typed_toml::{Table, Value, id, list, text_at, written};

/// The figure of a claim; all of its keys may be left out.
pub(super) fn figure(table: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Figure {
    Figure {
        sources: table.optional(&keys::SOURCE, faults, group).unwrap_or_default(),
        speakers: table.optional(&keys::SPEAKER, faults, group).unwrap_or_default(),
        value: table.optional(&keys::VALUE, faults, quantity),
        converts: table.optional(&keys::CONVERTS, faults, other),
        ratio: table.optional(&keys::RATIO, faults, ratio),
        share: table.optional(&keys::SHARE, faults, ratio),
        sum: table.optional(&keys::SUM, faults, sum).unwrap_or_default(),
    }
}

fn other(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<ClaimId>> {
    id(value, faults, ClaimId::new)
}

fn quantity(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<Quantity>> {
    let text = text_at(value, faults)?;
    match Quantity::parse(&text.value) {
        Ok(quantity) => Some(Spanned::new(quantity, text.span)),
        Err(error) => {
            faults.push(no_quantity(value, error));
            None
        }
    }
}

/// A value that is no quantity: which part of it is not understood, and what to write instead.
fn no_quantity(value: Value<'_>, error: QuantityError) -> Diagnostic {
    const FORMS: &str = "write 5, ~5, <5, <=5, <~5 (nearly 5), >5, >=5, >~5 or 5..7, then a space and the unit: \
                         \"84000..98000 USD\"";
    let QuantityError { place, fault, instead } = error;
    let meant = instead.as_ref().map(|instead| written::string(&instead.text));
    let help = meant.as_ref().map_or_else(|| FORMS.to_owned(), |meant| format!("write `value = {meant}`"));
    let offset = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX);
    let part = value.content_start().map(|start| Span {
        start: start + offset(place.start),
        end: start + offset(place.end),
        ..value.span()
    });
    let diagnostic = Diagnostic::new(Code::InvalidValue, format!("this is no quantity: {fault}"), help)
        .at(part.filter(|_| !place.is_empty()).unwrap_or(value.span()), "");
    let suggestion = meant.zip(instead).map(|(replacement, instead)| Suggestion {
        span: value.span(),
        replacement,
        machine_applicable: instead.is_certain,
    });
    Diagnostic { suggestion, ..diagnostic }
}

fn ratio(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Ratio> {
    let Some(mut table) = value.table() else { return value.wrong_type("two figures", value.usage(), faults) };
    let of = table.required(&keys::OF, faults, other);
    let to = table.required(&keys::OTHER, faults, other);
    table.finish(faults);
    Some(Ratio { of: of?, to: to? })
}

fn sum(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Vec<Spanned<ClaimId>>> {
    let length = value.items().map(Iterator::count);
    let figures = list(value, faults, other)?;
    if length < Some(2) {
        let help = "name all figures that add up; for the same quantity in another unit write `converts`";
        return value.invalid("a sum has at least two figures", help, faults);
    }
    Some(figures)
}
