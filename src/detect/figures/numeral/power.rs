//! Powers of ten: `10⁶`, `2.5 × 10⁻³`, `10^6`, and other powers that are written with a caret.
//!
//! A raised digit behind any other number leads to a note: `500¹`.

use super::super::reader::Reader;
use crate::model::Decimal;

/// No quantity that is written in full has a larger power of ten.
const LARGEST: i16 = 30;

/// What `number`, which ends before `at`, is with the power behind it, and the token after that.
pub(super) fn read(reader: &Reader<'_>, number: Decimal, at: usize) -> Option<(Decimal, usize)> {
    if let Some(found) = of(reader, number, at) {
        return Some(found);
    }
    let times = matches!(reader.words(at), "×" | "·" | "⋅" | "*" | "x");
    let base = reader.whole(at + 1).filter(|_| times)?;
    let (power, end) = of(reader, Decimal::whole(base.into()), at + 2)?;
    Some((number.checked_mul(power)?, end))
}

/// The power of `base` whose exponent stands at `at`.
fn of(reader: &Reader<'_>, base: Decimal, at: usize) -> Option<(Decimal, usize)> {
    let is_ten = base == Decimal::whole(10);
    if is_ten && let Some((exponent, end)) = raised(reader, at) {
        return Some((Decimal { mantissa: 1, exponent }, end));
    }
    let caret = reader.words(at) == "^" && reader.is_glued(at);
    let negative = caret && reader.is_dash(at + 1);
    let place = at + 1 + usize::from(negative);
    let exponent = i16::try_from(reader.whole(place).filter(|_| caret && reader.is_glued(place))?).ok()?;
    if is_ten {
        let exponent = if negative { -exponent } else { exponent };
        return (exponent.abs() <= LARGEST).then_some((Decimal { mantissa: 1, exponent }, place + 1));
    }
    let mantissa = base.mantissa.checked_pow(exponent.unsigned_abs().into())?;
    (!negative && base.exponent == 0).then_some((Decimal::whole(mantissa), place + 1))
}

/// The exponent in raised digits at `at`.
fn raised(reader: &Reader<'_>, at: usize) -> Option<(i16, usize)> {
    let negative = reader.words(at) == "⁻";
    let from = at + usize::from(negative);
    let digit =
        |at: usize| reader.is_glued(at).then(|| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|c| reader.words(at).starts_with(c)))?;
    let digits: Vec<i16> = (from..from + 3).map_while(digit).filter_map(|digit| i16::try_from(digit).ok()).collect();
    let exponent = digits.iter().fold(0, |exponent, digit| exponent * 10 + digit);
    let fits = !digits.is_empty() && exponent <= LARGEST;
    fits.then_some((if negative { -exponent } else { exponent }, from + digits.len()))
}
