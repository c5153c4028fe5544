//! Digits with separators, as a number.
//!
//! In: `1.234,5` and the language's style. Out: the decimal with the precision it is written with, or
//! none where the separators fit no number (`1.2.3`, `14:30`, `09.04.2003`).

use crate::language::Style;
use crate::model::Decimal;

/// Reads `raw`, which holds digits with single separators between them, or one before them.
pub fn read(raw: &str, style: &Style) -> Option<Decimal> {
    if raw.bytes().all(|byte| byte.is_ascii_digit()) {
        return plain(raw, "");
    }
    let raw = raw.replace('’', "'");
    let separators: Vec<u8> = raw.bytes().filter(|byte| !byte.is_ascii_digit()).collect();
    let &last = separators.last()?;
    if last == b':' || separators.len() > 12 {
        return None;
    }
    let alike = separators.iter().all(|&separator| separator == last);
    let groups: Vec<&str> = raw.split(char::from(last)).collect();
    if alike && is_grouped(&groups, last, style) {
        return plain(&groups.concat(), "");
    }
    let (whole, fraction) = raw.rsplit_once(char::from(last))?;
    let grouping = separators.first().copied().filter(|&first| first != last);
    match grouping {
        None if separators.len() > 1 || last == b'\'' => None,
        None => plain(whole, fraction),
        Some(group) => {
            let groups: Vec<&str> = whole.split(char::from(group)).collect();
            groups_of_three(&groups).then(|| plain(&groups.concat(), fraction))?
        }
    }
}

/// Whether `groups`, parted by `separator`, are the groups of one whole number.
fn is_grouped(groups: &[&str], separator: u8, style: &Style) -> bool {
    let usual = separator == style.group || separator == b'\'' || groups.len() > 2;
    usual && groups_of_three(groups) && !groups[0].starts_with('0')
}

/// Whether all groups but the first have three digits. Indian grouping has twos before the last three.
fn groups_of_three(groups: &[&str]) -> bool {
    let (Some(first), Some(last)) = (groups.first(), groups.last()) else { return false };
    let inner = &groups[1..groups.len().max(2) - 1];
    let size = if inner.iter().all(|group| group.len() == 2) && groups.len() > 2 { 2 } else { 3 };
    let whole = groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    let first_fits = (1..=size).contains(&first.len());
    whole && first_fits && (groups.len() == 1 || last.len() == 3) && inner.iter().all(|group| group.len() == size)
}

fn plain(whole: &str, fraction: &str) -> Option<Decimal> {
    let whole = if whole.is_empty() { "0" } else { whole };
    if fraction.is_empty() { Decimal::parse(whole) } else { Decimal::parse(&format!("{whole}.{fraction}")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: (u8, u8) = (b',', b'.');
    const ENGLISH: (u8, u8) = (b'.', b',');

    fn shown(raw: &str, (decimal, group): (u8, u8)) -> Option<(i128, i16)> {
        let style = Style { decimal, group, ..Style::default() };
        read(raw, &style).map(|number| (number.mantissa, number.exponent))
    }

    #[test]
    fn a_point_is_read_as_the_language_means_it() {
        assert_eq!(shown("7.250", GERMAN), Some((7250, 0)));
        assert_eq!(shown("7.250", ENGLISH), Some((7250, -3)));
        assert_eq!(shown("7,250", GERMAN), Some((7250, -3)));
        assert_eq!(shown("7,250", ENGLISH), Some((7250, 0)));
        assert_eq!(shown("7.250.300,50", GERMAN), Some((725_030_050, -2)));
        assert_eq!(shown("7,250,300.50", ENGLISH), Some((725_030_050, -2)));
    }

    #[test]
    fn other_ways_to_write_a_number_are_read_where_they_are_clear() {
        assert_eq!(shown("7.5", GERMAN), Some((75, -1)));
        assert_eq!(shown("7,250,300", GERMAN), Some((7_250_300, 0)));
        assert_eq!(shown("7'250", GERMAN), Some((7250, 0)));
        assert_eq!(shown("7’250", GERMAN), Some((7250, 0)));
        assert_eq!(shown("7,25,300", ENGLISH), Some((725_300, 0)));
        assert_eq!(shown(",5", GERMAN), Some((5, -1)));
        assert_eq!(shown("0.500", GERMAN), Some((500, -3)));
    }

    #[test]
    fn what_is_no_number_is_none() {
        for raw in ["1.2.3", "14:30", "09.04.2003", "192.168.0.1", "7'5", "1.2,3.4"] {
            assert_eq!(shown(raw, GERMAN), None, "{raw}");
        }
        assert_eq!(shown(&"9".repeat(40), GERMAN), None);
    }
}
