//! Which words carry a clause, as far as the lexicon and their ends show it.

use super::frame::Frame;
use crate::language::ends_with;
use crate::language::speech::Flags;

/// Whether the lexicon has item `at` for a finite verb.
pub fn is_verb(frame: &Frame, at: usize) -> bool {
    frame.is(at, Flags::FINITE.or(Flags::AUXILIARY)) && !frame.is(at, Flags::DETERMINER)
}

/// The same, or its ending says so where no article stands before it.
pub fn is_finite(frame: &Frame, at: usize) -> bool {
    is_verb(frame, at) || ends_like_verb(frame, at) && !(at > 0 && frame.is(at - 1, Flags::DETERMINER))
}

/// A word that no list has, with the ending of a verb.
pub fn ends_like_verb(frame: &Frame, at: usize) -> bool {
    let Some(item) = frame.items.get(at) else { return false };
    item.is_word()
        && !item.capital
        && item.entry.flags == Flags::default()
        && !frame.style.nouns_capitalised
        && ends_with(frame.word(at), &frame.style.endings.verb)
}

/// Whether a clause has a finite verb.
pub fn has_finite(frame: &Frame, (start, end): (usize, usize)) -> bool {
    (start..end).any(|at| is_finite(frame, at))
}

/// Where verbs have the same form in the infinitive and the plural: `police believe`, `they say`.
pub fn is_plural_present(frame: &Frame, at: usize, clause: (usize, usize)) -> bool {
    let before = at.checked_sub(1).filter(|before| *before >= clause.0 && frame.style.plural_is_infinitive);
    before.is_some_and(|before| {
        let word = frame.word(before);
        let plural = frame.is(before, Flags::PLURAL)
            || ends_with(word, &frame.style.endings.plural_noun)
                && word.len() > 3
                && !word.contains(['\'', '’'])
                && (before == clause.0 || !frame.is(before, Flags::FINITE))
                && !frame.is(before, Flags::DETERMINER);
        (plural || is_of_many(frame, at, clause)) && !frame.is(at + 1, Flags::FINITE.or(Flags::AUXILIARY))
    })
}

/// `Many in the village believe`: the clause begins with a plural, and all between is its phrase.
fn is_of_many(frame: &Frame, at: usize, (start, _): (usize, usize)) -> bool {
    const FAR: usize = 7;
    let many = frame.is(start, Flags::PLURAL) && frame.is(start + 1, Flags::PREPOSITION);
    many && at <= start + FAR
        && !has_finite(frame, (start + 1, at))
        && !frame.is(at - 1, Flags::PREPOSITION.or(Flags::DETERMINER))
}

/// The auxiliary that stands with the participle or infinitive at `at`. Only where verbs stand at the end of a clause may it
/// come behind; and none makes a cue of an infinitive with its particle: `have to declare`.
pub fn auxiliary(frame: &Frame, at: usize, (start, end): (usize, usize)) -> Option<usize> {
    let verb_last = frame.style.subordinate_verb_last;
    if !verb_last && at > start && frame.is(at - 1, Flags::TO) {
        return None;
    }
    (start..if verb_last { end } else { at }).find(|index| *index != at && frame.is(*index, Flags::AUXILIARY))
}
