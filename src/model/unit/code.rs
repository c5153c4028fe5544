//! Reading a code: `kg`, `USD/h`, `[mi_i]2`, `kW.h`, or a name.

use super::dimension::{Base, Dimension};
use super::fraction::Fraction;
use super::names::NAMES;
use super::table::{ATOMS, Atom, CURRENCIES, PREFIXES, Row};
use super::{Meaning, Unit};
use crate::model::Decimal;

/// How many meanings a product of units is followed to.
const MOST: usize = 32;

/// The unit that `text` writes. A part that no one knows, such as the people in `EUR/people`, is counted.
pub(super) fn read(text: &str) -> Unit {
    if let Some(meanings) = known(text) {
        return Unit { meanings, numerator: Vec::new(), is_counted: false };
    }
    let mut unit = Unit { meanings: vec![Meaning::one()], numerator: Vec::new(), is_counted: true };
    for (part, power) in parts(text) {
        let Some((meanings, exponent)) = factor(part) else { continue };
        if power < 0 && unit.numerator.is_empty() && !is_speed(&unit.meanings, part) {
            unit.numerator.clone_from(&unit.meanings);
        }
        unit.meanings = product(&unit.meanings, &meanings, power.saturating_mul(exponent));
        unit.is_counted = false;
    }
    unit
}

/// Whether a length for each `part` is a speed, which no one says without its hour.
fn is_speed(numerator: &[Meaning], part: &str) -> bool {
    matches!(part, "h" | "min" | "s") && numerator.iter().any(|meaning| meaning.dimension.is_length())
}

/// The parts of a code outside brackets, each with the sign of its power.
fn parts(text: &str) -> Vec<(&str, i8)> {
    let (mut parts, mut start, mut power, mut depth) = (Vec::new(), 0, 1, 0);
    for (at, sign) in text.char_indices() {
        match sign {
            '[' => depth += 1,
            ']' => depth -= 1,
            '/' | '.' | '·' | '*' if depth <= 0 => {
                parts.push((&text[start..at], power));
                (start, power) = (at + sign.len_utf8(), if sign == '/' { -1 } else { 1 });
            }
            _ => {}
        }
    }
    parts.push((&text[start..], power));
    parts.retain(|(part, _)| !part.trim().is_empty());
    parts
}

/// The unit of one part, and its power: `m2`, `s-1`, `m²`.
fn factor(part: &str) -> Option<(Vec<Meaning>, i8)> {
    let part = part.trim();
    if let Some(meanings) = known(part) {
        return Some((meanings, 1));
    }
    if let Some(number) = Decimal::parse(part).filter(|number| number.mantissa > 0) {
        return Some((
            vec![Meaning { least: Fraction::decimal(number), greatest: Fraction::decimal(number), ..Meaning::one() }],
            1,
        ));
    }
    let squared = [("²", 2), ("³", 3)].iter().find_map(|(sign, power)| Some((part.strip_suffix(sign)?, *power)));
    let (unit, power) = squared.or_else(|| {
        let unit = part.trim_end_matches(|c: char| c.is_ascii_digit());
        let (digits, unit) = (&part[unit.len()..], unit.strip_suffix(['-', '^']).unwrap_or(unit));
        let power: i8 = digits.parse().ok().filter(|power| *power < 10)?;
        Some((unit, if part[..part.len() - digits.len()].ends_with('-') { -power } else { power }))
    })?;
    Some((known(unit)?, power))
}

/// All that a unit without parts can mean; `None` where the table does not have it.
fn known(code: &str) -> Option<Vec<Meaning>> {
    let atom = |code: &str| ATOMS.iter().find(|atom| atom.code == code);
    if let Some(atom) = atom(code) {
        return Some(meanings(atom, 0));
    }
    if let Ok(currency) = <[u8; 3]>::try_from(code.as_bytes())
        && CURRENCIES.split_ascii_whitespace().any(|known| known == code)
    {
        let dimension = Dimension::new(&[(Base::Money(currency), 1)]);
        return Some(vec![Meaning { dimension, ..Meaning::one() }]);
    }
    let small = code.to_lowercase();
    let is_named = |names: &str| names.split(", ").any(|name| name == small);
    if let Some((meant, _)) = NAMES.iter().find(|(_, names)| is_named(names)) {
        return Some(read(meant).meanings);
    }
    PREFIXES.iter().find_map(|(prefix, power)| {
        let atom = atom(code.strip_prefix(prefix)?).filter(|atom| atom.is_metric)?;
        Some(meanings(atom, *power))
    })
}

/// What the rows of a unit say, with a prefix that is a power of ten.
fn meanings(atom: &Atom, power: i16) -> Vec<Meaning> {
    let prefix = Fraction::decimal(Decimal { mantissa: 1, exponent: power });
    let meaning = |row: &Row| {
        let Row { dimension, least, greatest, offset } = row;
        let (least, greatest) = (least.times(prefix)?, greatest.times(prefix)?);
        Some(Meaning { dimension: Dimension::new(dimension), least, greatest, offset: *offset })
    };
    atom.rows.iter().filter_map(meaning).collect()
}

/// Each of `meanings` times a power of each of `others`. In a product a temperature is a difference.
fn product(meanings: &[Meaning], others: &[Meaning], power: i8) -> Vec<Meaning> {
    let is_alone = |meaning: &Meaning| meaning.dimension.is_plain() && power == 1;
    let times = |one: &Meaning, other: &Meaning| {
        let (least, greatest) = (other.least.power(power)?, other.greatest.power(power)?);
        let (least, greatest) = if power < 0 { (greatest, least) } else { (least, greatest) };
        Some(Meaning {
            dimension: one.dimension.clone().times(&other.dimension, power),
            least: one.least.times(least)?,
            greatest: one.greatest.times(greatest)?,
            offset: if is_alone(one) { other.offset } else { Decimal::whole(0) },
        })
    };
    let all = meanings.iter().flat_map(|one| others.iter().filter_map(move |other| times(one, other)));
    all.take(MOST).collect()
}
