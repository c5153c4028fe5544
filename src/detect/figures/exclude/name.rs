//! Numbers that are part of a name: `5G`, `973-Projekt`, `Falcon 9`, `Artikel 5`, `A380`.

use super::super::reader::Reader;
use super::Excluded;
use crate::language::ends_with;
use crate::language::figures::{Mark, NumberWord, Role};
use crate::model::ExclusionReason::{FootnoteMark, Name, Version};

/// Digits that letters are written to, or that a hyphen joins to a word.
pub fn glued(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    before(reader, at).or_else(|| behind(reader, at)).map(|(start, end)| Excluded::new(start, end, Name))
}

/// `A380`, `Covid-19`.
fn before(reader: &Reader<'_>, at: usize) -> Option<(usize, usize)> {
    let last = at.checked_sub(1).filter(|_| reader.is_glued(at))?;
    let hyphen = usize::from(reader.is_dash(last) && reader.is_glued(last) || reader.words(last) == "_");
    let word = last.checked_sub(hyphen)?;
    if !reader.is_word(word) || (hyphen == 0 && ends_money(reader, at)) || said_number(reader, word) {
        return None;
    }
    let after_digits = word > 0 && reader.is_glued(word) && reader.is_digits(word - 1);
    let is_counted = word > 0 && said_number(reader, word - 1);
    // `5 m2` is a unit, `12 A320` has a name behind the number.
    let covers = |role| matches!(role, Role::Unit(_)).then_some(());
    let covers = || reader.find(word, covers).is_some_and(|((), end)| end > at);
    let measured =
        unit(reader, word) && (after_digits || is_counted && (hyphen == 1 || covers()) || money(reader, word));
    let joins = |role| matches!(role, Role::Bound(_) | Role::Mark(Mark::To | Mark::From | Mark::Minus)).then_some(());
    let is_share = hyphen == 1
        && word >= 2
        && reader.is_hyphen(word - 1)
        && reader.is_digits(word - 2)
        && reader.mark(word, Mark::OutOf) == Some(last);
    let linked = is_share || hyphen == 1 && reader.find(word, joins).is_some_and(|((), end)| end == last);
    (!measured && !linked).then(|| (word, tail(reader, at + 1)))
}

fn unit(reader: &Reader<'_>, at: usize) -> bool {
    reader.find(at, |role| matches!(role, Role::Unit(_) | Role::GluedScale(_)).then_some(())).is_some()
}

/// Whether a currency's sign, code or name stands at `at`.
fn money(reader: &Reader<'_>, at: usize) -> bool {
    let is_sign = |role| matches!(role, Role::Sign(_)).then_some(());
    reader.find(at, is_sign).is_some() && reader.words(at).len() >= 2
}

/// Whether a currency's sign or code ends before `at`: `US$`, `$US`, `RM`.
fn ends_money(reader: &Reader<'_>, at: usize) -> bool {
    let is_sign = |role| matches!(role, Role::Sign(_)).then_some(());
    let ends = |back: usize| reader.find(at - back, is_sign).is_some_and(|((), end)| end == at);
    reader.words(at - 1).len() >= 2 && ends(1) || (2..=3.min(at)).any(ends)
}

fn said_number(reader: &Reader<'_>, at: usize) -> bool {
    reader.is_digits(at) || reader.find(at, |role| matches!(role, Role::NumberWord(_)).then_some(())).is_some()
}

/// `24/7`, `9/11`, `50-50`.
pub fn set_pair(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let range = reader.range(at, at + 3);
    let names = &reader.lexicon.spelled.set_pairs;
    let fits = reader.is_glued(at + 1) && names.iter().any(|name| *name == reader.text[range.range()]);
    fits.then(|| Excluded::new(at, at + 3, Name))
}

/// `5G`, `42XL`, `973-Projekt`, `401(k)`.
fn behind(reader: &Reader<'_>, at: usize) -> Option<(usize, usize)> {
    let next = at + 1;
    if let Some(end) = plural_or_size(reader, at) {
        return Some((at, end));
    }
    if reader.is_glued(next) && reader.is_word(next) {
        let known = |role| {
            matches!(role, Role::Unit(_) | Role::Sign(_) | Role::GluedScale(_) | Role::NumberWord(_)).then_some(())
        };
        let known = reader.find(next, known).filter(|((), end)| !(reader.is_glued(*end) && reader.is_digits(*end)));
        let fold =
            reader.mark(next, Mark::Fold).or(reader.mark(next, Mark::Times)).or(reader.mark(next, Mark::ClockGlued));
        let of_money = |role| matches!(role, Role::MoneyScale(_)).then_some(());
        if signed(reader, at)
            && reader.find(next, of_money).is_some_and(|((), end)| !reader.is_glued(end) || !reader.is_word(end))
        {
            return None;
        }
        let giga = matches!(reader.words(next), "G" | "T" | "B") && reader.whole(at).is_some() && !signed(reader, at);
        let small_k = reader.words(next) == "K" && reader.words(at).len() == 1;
        let name = known.is_none() && fold.is_none() || giga || small_k;
        return name.then(|| (at, tail(reader, next + 1)));
    }
    if reader.words(next) == "(" && reader.is_glued(next) && reader.is_glued(next + 1) {
        let letter = reader.is_word(next + 1) && reader.words(next + 1).len() == 1 && reader.words(next + 2) == ")";
        let more = |at: usize| reader.words(at) == "(" && reader.is_glued(at) && reader.words(at + 2) == ")";
        let end = next + 3;
        return letter.then(|| (at, if more(end) { end + 3 } else { end }));
    }
    let title = reader.is_hyphen(next) && reader.is_capital(next + 1) && !unit(reader, next + 1);
    let chained = reader.is_hyphen(next + 2) && reader.is_word(next + 3);
    let number = |role| matches!(role, Role::NumberWord(_) | Role::Sign(_)).then_some(());
    let counted = reader.find(next + 1, number).is_some() || reader.mark(next, Mark::Fold).is_some();
    let whole = reader.whole(at).is_some();
    (title && !counted && whole && !(chained && reader.words(at).len() < 3)).then(|| (at, tail(reader, next + 2)))
}

/// `COP26`: the number of a conference, whose name is the code of a currency as well.
pub fn conference(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let named = at > 0 && reader.is_any(at - 1, &reader.lexicon.spelled.numbered_events);
    (named && reader.whole(at).is_some_and(|number| number < 100)).then(|| Excluded::new(at - 1, at + 1, Name))
}

/// `Hafen-Elf`: a number word that a hyphen joins to a name counts nothing.
pub fn joined_word(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let is_joined = reader.is_glued(at) && reader.is_capital(at);
    let word = at.checked_sub(2).filter(|&word| is_joined && reader.is_capital(word) && reader.is_hyphen(at - 1))?;
    let small = |role| matches!(role, Role::NumberWord(NumberWord::Small(_))).then_some(());
    let end = reader.find(at, small).map(|((), end)| end)?;
    let joins = |role| {
        matches!(
            role,
            Role::Bound(_) | Role::NumberWord(_) | Role::Mark(Mark::To | Mark::From | Mark::Minus | Mark::And)
        )
        .then_some(())
    };
    let is_name = reader.find(word, joins).is_none() && !reader.is_hyphen(end) && reader.style.nouns_capitalised;
    is_name.then(|| Excluded::new(at, end, Name))
}

/// The token after a model in the plural, `747s`, or a size that is a name, `4x4`.
fn plural_or_size(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let next = at + 1;
    let number = reader.whole(at).filter(|_| reader.is_glued(next) && reader.is_word(next))?;
    let is_plural = number >= 100 && number % 10 != 0 && reader.is_any(next, &reader.lexicon.spelled.decade_endings);
    if is_plural && !reader.style.nouns_capitalised {
        return Some(next + 1);
    }
    let is_size = reader.words(next) == "x" && reader.is_glued(next + 1) && reader.whole(next + 1).is_some();
    (is_size && !unit(reader, next + 2) && reader.words(next + 2) != "^").then_some(next + 2)
}

/// Whether a currency's sign stands before `at`.
fn signed(reader: &Reader<'_>, at: usize) -> bool {
    at > 0 && reader.find(at - 1, |role| matches!(role, Role::Sign(_)).then_some(())).is_some()
}

/// The token after all that is written together from `at` on.
fn tail(reader: &Reader<'_>, at: usize) -> usize {
    const MOST: usize = 12;
    let part = |at: usize| {
        reader.is_glued(at)
            && (reader.is_word(at)
                || reader.is_digits(at)
                || reader.is_hyphen(at)
                || matches!(reader.words(at), "+" | "_") && reader.is_glued(at + 1))
    };
    (at..at + MOST).find(|&at| !part(at)).unwrap_or(at + MOST)
}

/// `Artikel 5`, `S&P 500`: a word before says that the number names something.
pub fn named(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let unit = |role| matches!(role, Role::Unit(_) | Role::Sign(_) | Role::NumberWord(_)).then_some(());
    let measured = reader.find(at + 1, unit).is_some()
        && reader.mark(at + 1, Mark::And).is_none()
        && !reader.is_preposition(at + 1);
    let cue = |at: usize| reader.after(at, Mark::NameBefore) || at > 0 && ranked(reader, at - 1);
    let second = at >= 2
        && reader.is_digits(at - 2)
        && (reader.mark(at - 1, Mark::To) == Some(at) || reader.mark(at - 1, Mark::And) == Some(at));
    let cue = cue(at) || second && cue(at - 2);
    // The letter of a part is no unit: `Fig. 7b`.
    let lettered = reader.is_glued(at + 1) && reader.is_word(at + 1) && reader.words(at + 1).len() == 1;
    // The number of a customer is written in groups: `Kundennummer 123 456`.
    let groups = || (at + 1..).take_while(|&group| reader.is_group(group)).take(8).count();
    let end = at + 1 + usize::from(cue && lettered) + if cue { groups() } else { 0 };
    let is_part = cue && reader.is_glued(end) && reader.is_glued(end + 1) && reader.whole(end + 1).is_some();
    let end = end + if is_part && reader.words(end) == "(" && reader.words(end + 2) == ")" { 3 } else { 0 };
    (cue && (!measured || lettered) || reader.whole(at).is_some() && is_product(reader, at))
        .then(|| Excluded::new(at, parts_end(reader, end), Name))
}

/// `Platz sieben`, `number two`: the same in words, where they count nothing.
pub fn named_in_words(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let small = |role| matches!(role, Role::NumberWord(NumberWord::Small(_))).then_some(());
    let cue = || reader.after(at, Mark::NameBefore) || at > 0 && ranked(reader, at - 1);
    let end = reader.find(at, small).filter(|_| cue()).map(|((), end)| end)?;
    let closes = reader.is_end(end) && !reader.is_dash(end) || reader.mark(end, Mark::Stop).is_some();
    closes.then(|| Excluded::new(at, end, Name))
}

/// The token after all numbers that slashes join to the one before `at`: `Drucksache 19/4321`, `Hauptstraße 45/12`.
pub fn parts_end(reader: &Reader<'_>, at: usize) -> usize {
    let joined = |at: usize| {
        reader.words(at) == "/" && reader.is_glued(at) && reader.is_glued(at + 1) && reader.is_digits(at + 1)
    };
    (0..4).fold(at, |end, _| if joined(end) { end + 2 } else { end })
}

/// Whether the word at `at` is a compound of a word that names by number: `Tabellenplatz`.
fn ranked(reader: &Reader<'_>, at: usize) -> bool {
    reader.is_capital(at) && ends_with(reader.words(at), &reader.lexicon.spelled.numbered_endings)
}

/// `Falcon 9 startete`, `Falcon 9 in May`, `HD 40307`: a name before, and nothing behind that could be
/// counted.
pub fn is_product(reader: &Reader<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let word = reader.words(before);
    let initials = word.chars().all(char::is_uppercase) && (word.len() > 1 || reader.style.letters_name);
    let long = if initials { 6 } else { 4 };
    let short = reader.words(at).len() <= long && reader.tokens[at].spaced;
    let named = is_name(reader, before) || begins_as_name(reader, at);
    named
        && short
        && (initials || word.chars().count() > 1)
        && !reader.is_group(at + 1)
        && counts_nothing(reader, at + 1)
}

/// `Berlin 21 wird`, `Kickers 04 verlor`: at the beginning of a sentence every word has a capital. What is no word
/// that a count follows is a name.
fn begins_as_name(reader: &Reader<'_>, at: usize) -> bool {
    let word = reader.words(at - 1);
    let begins = begins_sentence(reader, at - 1);
    let unknown = reader.tokens[at - 1].word == 0 && reader.is_capital(at - 1);
    let spelled = &reader.lexicon.spelled;
    let counts = reader.is_any(at - 1, &spelled.before_count) || ends_with(word, &reader.style.endings.adverb);
    let goes_on = reader.is_word(at + 1) && reader.words(at).len() <= 3;
    reader.style.nouns_capitalised && begins && unknown && !counts && goes_on
}

/// Whether a sentence begins with the word at `at`.
fn begins_sentence(reader: &Reader<'_>, at: usize) -> bool {
    at == 0 || matches!(reader.words(at - 1), "." | "!" | "?" | ":")
}

/// Whether the word at `at` can be a name: it has a capital, stands within a sentence and has no other meaning.
fn is_name(reader: &Reader<'_>, at: usize) -> bool {
    // `A 7` is a road; an ampere stands behind its number.
    let letter = reader.words(at).len() == 1 && !(at > 0 && said_number(reader, at - 1));
    let begins = reader.style.nouns_capitalised && begins_sentence(reader, at) && !letter;
    let meanings = reader.lexicon.meanings(reader.tokens[at].word);
    let is_letter_for = |role: &Role| matches!(role, Role::Unit(_) | Role::GluedScale(_) | Role::MoneyScale(_));
    let function_word = meanings.iter().any(|role| !is_letter_for(role));
    reader.is_capital(at)
        && (at > 0 || letter)
        && !begins
        && !function_word
        && !said_number(reader, at)
        && (letter || !unit(reader, at))
        && !money(reader, at)
}

/// Whether nothing at `at` could be counted.
fn counts_nothing(reader: &Reader<'_>, at: usize) -> bool {
    let links = [Mark::To, Mark::Or, Mark::And]
        .iter()
        .any(|&mark| reader.mark(at, mark).is_some_and(|end| reader.is_digits(end) || said_number(reader, end)));
    let known = |role| match role {
        Role::NumberWord(NumberWord::And) => None,
        Role::Unit(_) | Role::Sign(_) | Role::NumberWord(_) => Some(()),
        _ => None,
    };
    let no_cents = matches!(reader.words(at), "," | ".") && reader.is_dash(at + 1) && reader.is_glued(at + 1);
    let share = reader.is_any(at, &reader.lexicon.spelled.part_of) && said_number(reader, at + 1);
    if links
        || share
        || no_cents
        || reader.words(at) == "/"
        || reader.find(at, known).is_some() && !reader.is_preposition(at)
    {
        return false;
    }
    if !reader.is_word(at) {
        return true;
    }
    if reader.style.nouns_capitalised {
        let adjective = ends_with(reader.words(at), &reader.style.endings.adjective) && reader.is_capital(at + 1);
        return !reader.is_capital(at) && !adjective;
    }
    reader.mark(at, Mark::Stop).is_some()
}

/// `„973 Project“`: a title in quotation marks that begins with a number.
pub fn titled(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    const WORDS: usize = 4;
    let opens = at > 0 && matches!(reader.words(at - 1), "„" | "“" | "\"" | "»" | "«") && reader.is_glued(at);
    let closes = |at: usize| matches!(reader.words(at), "“" | "”" | "\"" | "«" | "»") && reader.is_glued(at);
    let title = reader.whole(at).is_some() && reader.is_capital(at + 1);
    // American typography puts the full stop of the sentence inside the marks.
    let inside = |at: usize| matches!(reader.words(at), "." | ",") && reader.is_glued(at) && closes(at + 1);
    let end = (at + 2..at + 2 + WORDS)
        .take_while(|&next| closes(next) || reader.is_capital(next) || inside(next))
        .find(|&next| closes(next) || inside(next))?;
    let measured =
        reader.find(at + 1, |role| matches!(role, Role::Unit(_) | Role::NumberWord(_)).then_some(())).is_some();
    (opens && title && !measured).then(|| Excluded::new(at, end, Name))
}

/// Digits that no rule can read.
pub fn unreadable(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let raw = reader.words(at);
    let reason = if raw.contains('.') { Version } else { Name };
    super::super::literal::read(raw, reader.style).is_none().then(|| Excluded::new(at, at + 1, reason))
}

/// Numerals that are no ASCII digits: raised ones lead to notes, fractions are numbers, others name.
pub fn foreign_numeral(reader: &Reader<'_>, at: usize) -> Option<Excluded> {
    let sign = reader.words(at).chars().next()?;
    let raised = matches!(sign, '²' | '³' | '¹' | '⁰' | '⁴'..='⁹' | '₀'..='₉' | '①'..='⓿');
    let fraction = matches!(sign, '¼'..='¾' | '⅐'..='⅟');
    (!fraction).then(|| Excluded::new(at, at + 1, if raised { FootnoteMark } else { Name }))
}
