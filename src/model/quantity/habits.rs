//! What people write for a quantity where the short form has another way: `1.234,5`, `5 to 7 km`, `ca. 5 Mio. €`.
//!
//! It is not read: one notation is easier to learn than many, and a number that is misread is published without an
//! error. But what is meant is offered.

use crate::model::Decimal;

/// Words before a number, and the sign that says the same.
const BEFORE: [(&str, &[&str]); 8] = [
    ("~", &["about", "around", "roughly", "approx.", "circa", "ca.", "ca", "etwa", "rund", "ungefähr", "≈"]),
    ("<~", &["nearly", "almost", "just under", "fast", "knapp", "beinahe"]),
    (">~", &["just over", "gut"]),
    ("<=", &["at most", "up to", "höchstens", "bis zu", "maximal", "≤", "=<"]),
    (">=", &["at least", "mindestens", "≥", "=>"]),
    ("<", &["less than", "fewer than", "under", "below", "weniger als", "unter"]),
    (">", &["more than", "over", "above", "mehr als", "über"]),
    ("", &["exactly", "genau", "="]),
];

/// Words behind a number that open it to one side.
const BEHIND: [(&str, &[&str]); 2] =
    [(">=", &["or more", "oder mehr", "+"]), ("<=", &["or less", "or fewer", "oder weniger"])];

/// Words between the ends of a range.
const LINKS: [&str; 9] = ["to", "bis", "-", "–", "—", "and", "und", "or", "oder"];

/// Those of them that can join two values as well as the ends of a range.
const ALTERNATIVES: [&str; 4] = ["and", "und", "or", "oder"];

/// Magnitudes, in small letters. A *Billion* is 10^12 in German and 10^9 in English: which is meant nobody can tell.
const MAGNITUDES: [(Option<i16>, &[&str]); 6] = [
    (Some(2), &["hundred", "hundert"]),
    (Some(3), &["thousand", "tausend", "tsd.", "tsd"]),
    (Some(6), &["million", "millions", "millionen", "mio.", "mio", "mill.", "mln"]),
    (Some(9), &["milliarde", "milliarden", "mrd.", "mrd", "bn", "bln"]),
    (Some(12), &["billionen", "bio."]),
    (None, &["billion", "billions", "trillion", "trillions", "trillionen"]),
];

/// Signs of currencies and their codes; a dollar is one of many.
const SIGNS: [(&str, &str, bool); 4] =
    [("€", "EUR", true), ("£", "GBP", true), ("US$", "USD", true), ("$", "USD", false)];

/// A text that says the same in the short form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instead {
    /// The short form.
    pub text: String,
    /// Whether it can mean nothing else.
    pub is_certain: bool,
}

/// The power of ten of a magnitude, `Some(None)` if it differs between languages; none if it is another word.
pub(super) fn magnitude(word: &str) -> Option<Option<i16>> {
    let word = word.to_lowercase();
    MAGNITUDES.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(power, _)| *power)
}

/// Whether what stands behind a number is no unit: another number, or a word that leads to one.
pub(super) fn is_no_unit(unit: &str) -> bool {
    let begins_with_digit = |text: &str| text.starts_with(|first: char| first.is_ascii_digit());
    let after_link = LINKS.iter().find_map(|link| unit.strip_prefix(link)).map(str::trim_start);
    let opens = BEHIND.iter().flat_map(|(_, words)| *words).any(|words| unit.starts_with(words));
    begins_with_digit(unit) || after_link.is_some_and(begins_with_digit) || opens
}

/// What is meant by `text`, which is no short form, in the short form; it may still be none, where a part is not
/// understood here either.
pub(super) fn instead(text: &str) -> Option<Instead> {
    let mut meant = Meant { rest: text.trim(), sign: "", unit: None, is_certain: true };
    meant.take_sign();
    meant.take_currency();
    let mut low = meant.take_number()?;
    meant.take_magnitude(&mut low);
    let high = meant.take_end_of_range(&mut low);
    meant.take_bound_behind();
    let number = high.map_or_else(|| low.to_string(), |high| format!("{low}..{high}"));
    let unit = meant.unit.map_or_else(|| meant.named_unit(), str::to_owned);
    let text = format!("{}{number} {unit}", meant.sign).trim_end().to_owned();
    Some(Instead { text, is_certain: meant.is_certain })
}

/// What has been understood of a text.
struct Meant<'t> {
    rest: &'t str,
    sign: &'static str,
    unit: Option<&'static str>,
    is_certain: bool,
}

impl Meant<'_> {
    /// Passes `word`, in letters of any case, if it comes next and ends there.
    fn takes(&mut self, word: &str) -> bool {
        let Some(next) = self.rest.get(..word.len()).filter(|next| next.to_lowercase() == word) else { return false };
        let rest = &self.rest[next.len()..];
        let is_sign = !next.ends_with(char::is_alphabetic);
        let ends = is_sign || rest.starts_with(char::is_whitespace);
        self.rest = if ends { rest.trim_start() } else { self.rest };
        ends
    }

    /// A bound, in signs as the short form has them, or in words.
    fn take_sign(&mut self) {
        let short = ["<~", ">~", "<=", ">=", "~", "<", ">"].map(|sign| (sign, [sign]));
        let found = short.iter().find(|(sign, _)| self.takes(sign)).map(|(sign, _)| *sign);
        let in_words =
            || BEFORE.iter().find(|(_, words)| words.iter().any(|word| self.takes(word))).map(|(sign, _)| *sign);
        self.sign = found.or_else(in_words).unwrap_or_default();
    }

    /// A currency before the number.
    fn take_currency(&mut self) {
        let sign = SIGNS.iter().find(|(sign, ..)| self.rest.starts_with(sign));
        if let Some((sign, code, is_certain)) = sign {
            self.rest = self.rest[sign.len()..].trim_start();
            (self.unit, self.is_certain) = (Some(*code), *is_certain);
        }
    }

    /// The number that comes next.
    fn take_number(&mut self) -> Option<Decimal> {
        let is_inside = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’');
        let signed = self.rest.strip_prefix(['-', '−']).unwrap_or(self.rest);
        let length = signed.find("..").or_else(|| signed.find(|c| !is_inside(c))).unwrap_or(signed.len());
        let length = length.min(signed.find(|c| !is_inside(c)).unwrap_or(signed.len()));
        let written = self.rest[..self.rest.len() - signed.len() + length].trim_end_matches(['.', ',']);
        let (number, is_certain) = plain(written)?;
        self.is_certain &= is_certain;
        self.rest = &self.rest[written.len()..];
        // `1 000 000`: groups that blanks part.
        let mut digits = number.to_string();
        while let Some(group) =
            self.rest.trim_start().get(..3).filter(|group| group.bytes().all(|b| b.is_ascii_digit()))
        {
            digits.push_str(group);
            self.rest = &self.rest.trim_start()[3..];
        }
        self.rest = self.rest.trim_start();
        Decimal::parse(&digits)
    }

    /// Multiplies `number` by the magnitude that comes next.
    fn take_magnitude(&mut self, number: &mut Decimal) {
        let word = self.rest.split_whitespace().next().unwrap_or_default();
        if let Some(power) = magnitude(word) {
            let scaled = power.and_then(|power| number.shifted(power));
            self.is_certain &= scaled.is_some();
            *number = scaled.unwrap_or(*number);
            // A magnitude that nobody can tell is left where it is, so that nothing is offered.
            self.rest = if scaled.is_some() { self.rest[word.len()..].trim_start() } else { self.rest };
        }
    }

    /// The other end of a range, which shares its magnitude with the first.
    fn take_end_of_range(&mut self, low: &mut Decimal) -> Option<Decimal> {
        let rest = self.rest;
        let link = LINKS.iter().copied().chain([".."]).find(|link| self.takes(link));
        let mut high = link.and_then(|_| self.take_number());
        let is_alternative = link.is_some_and(|link| ALTERNATIVES.contains(&link));
        self.is_certain &= high.is_none() || !is_alternative;
        if let Some(end) = &mut high {
            let plain = *end;
            self.take_magnitude(end);
            let power = end.exponent - plain.exponent;
            let shared = low.shifted(power).filter(|shared| power != 0 && shared.compare(*end).is_le());
            *low = shared.unwrap_or(*low);
        } else {
            self.rest = rest;
        }
        high
    }

    /// "or more" behind the number.
    fn take_bound_behind(&mut self) {
        for (sign, words) in &BEHIND {
            if let Some(rest) = words.iter().find_map(|words| self.rest.strip_prefix(words)) {
                (self.sign, self.rest) = (sign, rest.trim_start());
            }
        }
    }

    /// What is left, as a unit.
    fn named_unit(&mut self) -> String {
        let sign = SIGNS.iter().find(|(sign, ..)| self.rest == *sign);
        self.is_certain &= sign.is_none_or(|(_, _, is_certain)| *is_certain);
        sign.map_or(self.rest, |(_, code, _)| code).to_owned()
    }
}

/// The number that digits with marks of any kind say, and whether they can say no other: `1.234,5`, `1,5`.
fn plain(written: &str) -> Option<(Decimal, bool)> {
    let written = &written.replace(['\'', '’'], "");
    let count = |mark| written.matches(mark).count();
    let last = written.rfind([',', '.']);
    let decimals = last.map_or(0, |last| written.len() - last - 1);
    let (points, commas) = (count('.'), count(','));
    let mark = last.map(|last| written.as_bytes()[last]);
    let is_decimal = points + commas == 1
        || points > 0 && commas > 0 && (mark == Some(b'.') && points == 1 || mark == Some(b',') && commas == 1);
    let text = match last.filter(|_| is_decimal) {
        Some(last) => format!("{}.{}", written[..last].replace([',', '.'], ""), &written[last + 1..]),
        None => written.replace([',', '.'], ""),
    };
    // A thousand, or a number with three decimals.
    let is_certain = !(points + commas == 1 && commas == 1 && decimals == 3);
    Some((Decimal::parse(&text)?, is_certain))
}
