//! Numbers that identify: footnote marks, phone numbers, accounts, versions, addresses.

use super::super::reader::Reader;
use super::Excluded;
use crate::language::figures::Mark;
use crate::model::ExclusionReason::{Address, FootnoteMark, Phone, Version};

/// `[12]`.
pub fn footnote(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let brackets = reader.words(at.checked_sub(1)?) == "[" && reader.words(at + 1) == "]";
    (brackets && reader.words(at).len() <= 3).then(|| Excluded::new(at - 1, at + 2, FootnoteMark))
}

/// Digits within an address of the web or of a mail, or a DOI: `10.1000/xyz123`.
pub fn web(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    const TOKENS: usize = 40;
    let joint = |at: usize| reader.is_glued(at) && (!reader.is_word(at) || reader.is_glued(at + 1)) && at > 0;
    if !(joint(at) || reader.is_glued(at + 1) && matches!(reader.words(at + 1), "/" | "." | "@" | "_")) {
        return None;
    }
    let start = at - (0..TOKENS.min(at)).take_while(|back| reader.is_glued(at - back)).count();
    let end = (at + 1..at + TOKENS).find(|&at| !reader.is_glued(at)).unwrap_or(at + TOKENS).min(reader.tokens.len());
    let written = reader.range(start, end);
    let written = &reader.text[written.range()];
    let is_doi = written.trim_start_matches(['(', '[', '"']).trim_start_matches("doi:").starts_with("10.") && {
        let prefix = written.split('/').next().unwrap_or_default();
        written.contains('/') && prefix.rsplit('.').next().is_some_and(|registrant| registrant.len() >= 4)
    };
    let is_address = is_doi || written.contains("://") || written.contains("www.") || is_mail(written);
    is_address.then(|| Excluded::new(start, end, Address))
}

/// Whether a mail address stands in `written`.
fn is_mail(written: &str) -> bool {
    written.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// Long chains of digits, those after a plus or a word such as "Tel.", and those that begin with nought.
pub fn phone(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let (end, digits, groups) = chain(reader, at);
    let plus = at > 0 && reader.words(at - 1) == "+" && reader.is_glued(at);
    let cue = reader.after(at, Mark::Phone) || (at > 0 && reader.after(at - 1, Mark::Phone));
    let raw = reader.words(at);
    let nought = raw.starts_with('0') && raw.bytes().all(|byte| byte.is_ascii_digit());
    let dashed = groups >= 3 && digits >= 7;
    let fits = (plus && groups >= 2 && digits >= 6)
        || (cue && digits >= 3)
        || dashed
        || (nought && digits >= 6 && (groups >= 2 || raw.len() >= 6));
    fits.then(|| Excluded::new(at - usize::from(plus), end, Phone))
}

/// The groups of digits that hyphens, slashes or brackets join from `at`: the end, their digits, their count.
fn chain(reader: &Reader<'_>, at: usize) -> (usize, usize, usize) {
    const GROUPS: usize = 8;
    let plus = at > 0 && reader.words(at - 1) == "+" && reader.is_glued(at);
    let nought = reader.words(at).starts_with('0') || plus || reader.after(at, Mark::Phone);
    let size = if plus || reader.words(at).starts_with('0') { 1 } else { 3 };
    let (mut end, mut digits, mut groups) = (at + 1, reader.words(at).len(), 1);
    while groups < GROUPS {
        let is_joint = matches!(reader.words(end), "-" | "/" | "–");
        let joined = is_joint && (reader.is_glued(end) && reader.is_glued(end + 1) || nought && reader.words(end) == "/");
        let next = end + usize::from(joined);
        let follows = reader.whole(next).is_some() && (joined || nought && reader.words(next).len() >= size);
        if !follows {
            break;
        }
        digits += reader.words(next).len();
        groups += 1;
        end = next + 1;
    }
    (end, digits, groups)
}

/// `Version 2.0`, `v1.2`, `1.2.3`.
pub fn version(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let raw = reader.words(at);
    let dots = raw.bytes().filter(|&byte| byte == b'.').count();
    let unreadable = dots >= 2 && super::super::literal::read(raw, reader.style).is_none();
    let release =
        reader.style.decimal == b',' && dots == 1 && !raw.contains(',') && at > 0 && reader.is_capital(at - 1);
    let release = release && super::super::literal::read(raw, reader.style).is_some_and(|n| n.exponent < 0);
    (unreadable || release && super::name::is_product(reader, at) || reader.after(at, Mark::Version))
        .then(|| Excluded::new(at, at + 1, Version))
}

/// The number of a house, and a postal code that follows one.
pub fn address(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let number = reader.whole(at)?;
    let end =
        at + 1 + usize::from(reader.is_glued(at + 1) && reader.words(at + 1).len() == 1 && reader.is_word(at + 1));
    let code = reader.words(at).len() == 5 && reader.is_capital(at + 1);
    let after_house = code
        && at >= 2
        && reader.words(at - 1) == ","
        && (reader.is_digits(at - 2) && street(reader, at - 2) || street(reader, at - 1));
    let fits = (number < 10_000 && street(reader, at)) || after_house || before_street(reader, at, number);
    fits.then(|| Excluded::new(at, end, Address))
}

/// Whether a street stands before the number at `at`: a word such as `Hauptstraße`.
fn street(reader: &Reader<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let word = if reader.words(before) == "." && before > 0 { before - 1 } else { before };
    let small = reader.words(word).to_lowercase();
    let endings = &reader.lexicon.spelled.street_endings;
    let ends = endings.iter().any(|end| small.len() > end.len() + 2 && small.ends_with(end.as_str()));
    reader.is_capital(word) && (ends || reader.after(at, Mark::Street) && !reader.style.house_number_first)
}

/// `1600 Pennsylvania Avenue`.
fn before_street(reader: &Reader<'_>, at: usize, number: u32) -> bool {
    const NAME: usize = 3;
    let named = |words: usize| {
        (1..=words).all(|ahead| reader.is_capital(at + ahead)) && reader.mark(at + words + 1, Mark::Street).is_some()
    };
    let place = |words: usize| reader.is_capital(at + words + 1);
    reader.style.house_number_first && number < 100_000 && (1..=NAME).any(|words| named(words) && place(words))
}
