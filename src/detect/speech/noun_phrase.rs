//! Where a noun phrase begins and ends: as much as a guess at the speaker needs.

use super::finite::is_finite;
use super::frame::{Frame, ItemKind};
use crate::language::ends_with;
use crate::language::speech::Flags;

/// Longer noun phrases are not followed.
const LONGEST: usize = 24;

/// The noun phrase that begins at item `start`, or behind adverbs there, and ends before `end`.
pub fn forward(frame: &Frame, start: usize, end: usize) -> Option<(usize, usize)> {
    let end = end.min(frame.items.len());
    let mut first = start;
    while first < end && first < start + 3 && is_adverb(frame, first) {
        first += 1;
    }
    if first >= end || !begins(frame, first, end) {
        return None;
    }
    let small = !frame.style.nouns_capitalised && frame.is(first, Flags::DETERMINER);
    // `man den Abzug`: where an article follows, another phrase begins.
    let another = frame.style.nouns_capitalised && frame.is(first + 1, Flags::DETERMINER);
    if frame.is(first, Flags::PRONOUN) && !small && (another || !next_is_nominal(frame, first + 1, end)) {
        return Some((first, first + 1));
    }
    let mut last = first + 1;
    while last < end && last < first + LONGEST && goes_on(frame, last, end) {
        last += 1;
    }
    let is_head = |index: usize| match frame.style.nouns_capitalised {
        true => frame.items[index].is_nominal(),
        false => {
            !frame.is(index, Flags::DETERMINER) || frame.is(index, Flags::PRONOUN) || frame.items[index].is_nominal()
        }
    };
    (first..last).any(is_head).then_some((first, last))
}

fn is_adverb(frame: &Frame, index: usize) -> bool {
    frame.is(index, Flags::ADVERB) && !frame.is(index, Flags::DETERMINER.or(Flags::PRONOUN))
}

fn begins(frame: &Frame, index: usize, end: usize) -> bool {
    let item = &frame.items[index];
    let plain = !frame.style.nouns_capitalised && item.is_word() && !is_no_noun(frame, index);
    item.is(Flags::DETERMINER.or(Flags::PRONOUN)) || item.is_nominal() || plain || next_is_nominal(frame, index, end)
}

/// Where nouns have no capital: a word that is something else.
fn is_no_noun(frame: &Frame, index: usize) -> bool {
    let known = Flags::FINITE
        .or(Flags::AUXILIARY)
        .or(Flags::SUBORDINATOR)
        .or(Flags::PREPOSITION)
        .or(Flags::ADVERB)
        .or(Flags::COORDINATOR)
        .or(Flags::TO)
        .or(Flags::GERUND);
    frame.is(index, known) || is_finite(frame, index)
}

/// Whether a noun follows within the adjectives from `index` on.
fn next_is_nominal(frame: &Frame, index: usize, end: usize) -> bool {
    for at in index..end.min(index + 5) {
        let item = &frame.items[at];
        if item.is_nominal() {
            return true;
        }
        if !item.is_word() || item.is(Flags::PREPOSITION.or(Flags::SUBORDINATOR)) || !is_modifier(frame, at) {
            return false;
        }
        // `dankte den Helfern`: behind an adjective stands no article.
        let adjective = !item.is(Flags::DETERMINER.or(Flags::COORDINATOR).or(Flags::ADVERB));
        if frame.style.nouns_capitalised && adjective && frame.is(at + 1, Flags::DETERMINER) {
            return false;
        }
    }
    false
}

/// An adjective, by its ending, or an article.
fn is_modifier(frame: &Frame, index: usize) -> bool {
    let item = &frame.items[index];
    if !frame.style.nouns_capitalised {
        return item.is_word() && !item.is(Flags::FINITE.or(Flags::SUBORDINATOR).or(Flags::PREPOSITION));
    }
    let word = frame.word(index);
    item.is(Flags::DETERMINER.or(Flags::COORDINATOR).or(Flags::ADVERB))
        || item.is_word() && ends_with(word, &frame.style.endings.adjective) && !is_plain_verb(frame, index)
}

fn is_plain_verb(frame: &Frame, index: usize) -> bool {
    frame.is(index, Flags::FINITE.or(Flags::AUXILIARY)) && !frame.is(index, Flags::DETERMINER)
}

fn goes_on(frame: &Frame, index: usize, end: usize) -> bool {
    let item = &frame.items[index];
    if !matches!(item.kind, ItemKind::Word | ItemKind::Number | ItemKind::Quotation(_, true)) {
        return false;
    }
    if ends_with_comma(frame, index - 1) {
        return false;
    }
    if item.is_nominal() {
        return true;
    }
    let behind = |flags: Flags| frame.is(index - 1, flags);
    if !frame.style.nouns_capitalised {
        let links = Flags::PREPOSITION.or(Flags::COORDINATOR).or(Flags::DETERMINER).or(Flags::TO);
        let another = item.is(Flags::DETERMINER) && !behind(links);
        // `Sources close to the yard`, and not `friends to be`.
        let to_verb = item.is(Flags::TO)
            && !frame.items.get(index + 1).is_some_and(|next| next.is(Flags::DETERMINER) || next.is_nominal());
        // `close to the talks`: behind an article stands a noun.
        let noun = behind(Flags::DETERMINER) && !behind(Flags::PRONOUN) && !item.is(Flags::AUXILIARY);
        return !another
            && !to_verb
            && (noun || !is_finite(frame, index) && !item.is(Flags::FINITE))
            && !item.is(Flags::SUBORDINATOR
                .or(Flags::AUXILIARY)
                .or(Flags::PRONOUN)
                .or(Flags::ADVERB)
                .or(Flags::ASIDE));
    }
    let linked = item.is(Flags::PHRASE_LINK);
    if is_plain_verb(frame, index) || item.is(Flags::SUBORDINATOR) && !linked {
        return false;
    }
    let behind_noun = frame.items[index - 1].is_nominal();
    if linked { next_is_nominal(frame, index + 1, end) } else { !behind_noun && next_is_nominal(frame, index, end) }
}

/// A name in marks that has the comma of the sentence within: `On “This Week,” Ann Lee said`.
fn ends_with_comma(frame: &Frame, index: usize) -> bool {
    let is_name = matches!(frame.items[index].kind, ItemKind::Quotation(_, true));
    is_name && frame.word(index).trim_end_matches(|sign: char| !sign.is_alphanumeric() && sign != ',').ends_with(',')
}
