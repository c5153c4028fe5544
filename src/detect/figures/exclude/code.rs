//! Numbers that identify: footnote marks, phone numbers, accounts, versions, addresses.

use super::super::reader::Reader;
use super::Excluded;
use crate::language::ends_with;
use crate::language::figures::Mark;
use crate::model::ExclusionReason::{Address, FootnoteMark, Name, Phone, Version};

/// `[12]`.
pub fn footnote(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let brackets = reader.words(at.checked_sub(1)?) == "[" && reader.words(at + 1) == "]";
    (brackets && reader.words(at).len() <= 3).then(|| Excluded::new(at - 1, at + 2, FootnoteMark))
}

/// Two numbers with a slash that are no fraction: `19/4321`, `120/80`.
pub fn reference(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let slash = |at: usize| reader.words(at) == "/" && reader.is_glued(at) && reader.is_glued(at + 1);
    let (first, second) = (reader.whole(at)?, reader.whole(at + 2).filter(|_| slash(at + 1))?);
    (!Reader::is_fraction(first, second)).then(|| Excluded::new(at, at + 3, Name))
}

/// `3 O 45/21`: the number of a case before a court.
pub fn case_number(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    const LETTERS: usize = 4;
    let slash = at + 3;
    let is_court =
        || reader.is_capital(at + 1) && reader.words(at + 1).len() <= LETTERS && reader.tokens[at + 1].spaced;
    let is_pair = || reader.words(slash) == "/" && reader.is_glued(slash) && reader.is_glued(slash + 1);
    let is_year = || reader.whole(slash + 1).is_some() && reader.words(slash + 1).len() == 2;
    let fits = is_court() && is_pair() && is_year() && reader.whole(at).is_some() && reader.whole(at + 2).is_some();
    fits.then(|| Excluded::new(at, slash + 2, Name))
}

/// `Kickers 04`, `007`: no quantity begins with a nought.
pub fn nought_first(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let raw = reader.words(at);
    let digits = raw.len() > 1 && raw.starts_with('0') && raw.bytes().all(|byte| byte.is_ascii_digit());
    (digits && !reader.is_all(at, at + 1) && !reader.is_group(at)).then(|| Excluded::new(at, at + 1, Name))
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

/// `DE89 3704 0044 0532 0130 00`: an account, in groups of four behind the letters of its country.
pub fn account(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    const GROUPS: usize = 9;
    let country = at.checked_sub(1).filter(|&country| reader.is_capital(country) && reader.is_glued(at))?;
    let is_country = reader.words(country).len() == 2 && reader.words(country).bytes().all(|b| b.is_ascii_uppercase());
    let is_four = |at: usize| reader.words(at).len() == 4 && reader.whole(at).is_some() && !reader.is_glued(at);
    let groups = (at + 1..at + GROUPS).take_while(|&at| is_four(at)).count();
    let end = at + 1 + groups;
    let rest = usize::from(reader.whole(end).is_some() && reader.words(end).len() < 4 && !reader.is_glued(end));
    (is_country && reader.words(at).len() == 2 && groups >= 3).then(|| Excluded::new(country, end + rest, Phone))
}

/// Long chains of digits, those after a plus or a word such as "Tel.", and those that begin with nought.
pub fn phone(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    if let Some(end) = with_area(reader, at) {
        return Some(Excluded::new(at, end, Phone));
    }
    let (end, digits, groups) = chain(reader, at);
    let plus = at > 0 && reader.words(at - 1) == "+" && reader.is_glued(at);
    let cue = reader.after(at, Mark::Phone) || (at > 0 && reader.after(at - 1, Mark::Phone));
    let raw = reader.words(at);
    let nought = raw.starts_with('0') && raw.bytes().all(|byte| byte.is_ascii_digit());
    let second_nought = groups == 2 && digits == 7 && reader.is_dash(at + 1) && reader.words(at + 2).starts_with('0');
    let dashed = groups >= 3 && digits >= 7 || second_nought;
    let fits = (plus && groups >= 2 && digits >= 6)
        || (cue && digits >= 3)
        || dashed
        || (nought && digits >= 6 && (groups >= 2 || raw.len() >= 6));
    fits.then(|| Excluded::new(at - usize::from(plus), end, Phone))
}

/// `(555) 010-4477`: the token after a number behind the area it is in.
fn with_area(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let has_digits = |at: usize, count: usize| reader.words(at).len() == count && reader.whole(at).is_some();
    let in_brackets = at > 0 && reader.words(at - 1) == "(" && reader.words(at + 1) == ")" && has_digits(at, 3);
    let is_number = || has_digits(at + 2, 3) && reader.is_hyphen(at + 3) && has_digits(at + 4, 4);
    (in_brackets && is_number()).then_some(at + 5)
}

/// The groups of digits that hyphens, slashes or brackets join from `at`: the end, their digits, their count.
fn chain(reader: &Reader<'_>, at: usize) -> (usize, usize, usize) {
    const GROUPS: usize = 8;
    let plus = at > 0 && reader.words(at - 1) == "+" && reader.is_glued(at);
    let nought = reader.words(at).starts_with('0') || plus || reader.after(at, Mark::Phone);
    let size = if plus || reader.words(at).starts_with('0') { 1 } else { 3 };
    let bracket = at > 0 && reader.words(at - 1) == "(" && reader.words(at + 1) == ")";
    let (mut end, mut digits, mut groups) = (at + 1 + usize::from(bracket && nought), reader.words(at).len(), 1);
    while groups < GROUPS {
        let is_joint = matches!(reader.words(end), "-" | "/" | "–");
        let joined =
            is_joint && (reader.is_glued(end) && reader.is_glued(end + 1) || nought && reader.words(end) == "/");
        // `+49 (0)30`
        if plus && reader.words(end) == "(" && reader.words(end + 2) == ")" && reader.is_digits(end + 1) {
            (digits, groups, end) = (digits + reader.words(end + 1).len(), groups + 1, end + 3);
            continue;
        }
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

/// `Version 2.0`, `v1.2`, `1.2.3`, and `2.1 Methods` at the beginning of a heading.
pub fn version(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let raw = reader.words(at);
    let dots = raw.bytes().filter(|&byte| byte == b'.').count();
    let unreadable = dots >= 2 && super::super::literal::read(raw, reader.style).is_none();
    let release =
        reader.style.decimal == b',' && dots == 1 && !raw.contains(',') && at > 0 && reader.is_capital(at - 1);
    let release = release && super::super::literal::read(raw, reader.style).is_some_and(|n| n.exponent < 0);
    let heads = at == 0
        && dots == 1
        && raw.split('.').all(|part| part.len() <= 2)
        && reader.is_capital(1)
        && !reader.is_measured(1);
    (unreadable || heads || release && super::name::is_product(reader, at) || reader.after(at, Mark::Version))
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
    const NEAR: usize = 8;
    let behind_street = || (1..=NEAR.min(at)).any(|back| reader.is_digits(at - back) && street(reader, at - back));
    let fits = post_code(reader, at)
        || code && at > 0 && reader.words(at - 1) == "," && behind_street()
        || zip_code(reader, at)
        || (number < 10_000 && street(reader, at))
        || after_house
        || before_street(reader, at, number);
    fits.then(|| Excluded::new(at, super::name::parts_end(reader, end), Address))
}

/// `20095 Hamburg`: five digits without a group mark, before what is no plural.
fn post_code(reader: &Reader<'_>, at: usize) -> bool {
    let (next, spelled) = (at + 1, &reader.lexicon.spelled);
    let plural =
        ends_with(reader.words(next), &reader.style.endings.plural_noun) || reader.is_any(next, &spelled.plurals);
    let place = reader.is_capital(next) && reader.words(next).chars().any(char::is_lowercase) && !plural;
    reader.style.nouns_capitalised && reader.words(at).len() == 5 && place && !reader.is_measured(next)
}

/// `14 Quay Street, Springfield 20457`: five digits behind a town, not far behind a street.
fn zip_code(reader: &Reader<'_>, at: usize) -> bool {
    const NEAR: usize = 8;
    let behind_town = reader.words(at).len() == 5 && at > 0 && reader.is_capital(at - 1) && !reader.is_word(at + 1);
    let behind_street = || (1..=NEAR.min(at)).any(|back| reader.mark(at - back, Mark::Street).is_some());
    reader.style.house_number_first && behind_town && behind_street()
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
