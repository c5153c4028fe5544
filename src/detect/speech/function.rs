//! What a voice does by speaking, as far as the words show it: the verb that announces it (`warnte`, `forderte`), or a verb
//! that says what will be (`er werde gehen`). In doubt it is left open.

use super::cue::{Cue, CueKind};
use super::frame::Frame;
use crate::language::ends_with;
use crate::language::speech::Flags;
use crate::model::Function;

/// What `parts`, which `cue` announces, do.
pub fn function(frame: &Frame, cue: Option<&Cue>, parts: &[(usize, usize)]) -> Option<Function> {
    match cue {
        Some(cue) if cue.kind == CueKind::Hearsay => None,
        Some(cue) => by_verb(frame, cue, parts).or_else(|| parts.iter().find_map(|part| by_mood(frame, *part))),
        None => parts.iter().find_map(|part| by_mood(frame, *part)),
    }
}

/// What the verb says, with its particle where that makes it: `rief … auf`. Who warns that something will be foretells it, and
/// who warns to do something demands it.
fn by_verb(frame: &Frame, cue: &Cue, parts: &[(usize, usize)]) -> Option<Function> {
    let particle = cue.words.iter().find(|word| frame.items[**word].entry.particle != 0);
    let with_particle = |word: usize| {
        let particle = frame.word(*particle.filter(|particle| **particle != word)?);
        let whole = format!("{particle}{}", frame.word(word));
        frame.lexicon.entry(frame.lexicon.word(&whole)).function
    };
    let found = cue.words.iter().find_map(|word| with_particle(*word).or(frame.items[*word].entry.function))?;
    let asks = |part: &(usize, usize)| frame.is_infinitive(*part) && !frame.is(part.0, Flags::THAT);
    let (_, end) = frame.clauses[cue.clause];
    let to = |verb: usize| (verb + 1..end).any(|at| frame.is(at, Flags::TO)) && !frame.any((verb, end), Flags::THAT);
    let warns = |verb: &usize| frame.is(*verb, Flags::ADDRESSED) && (to(*verb) || parts.iter().any(asks));
    let demands = found == Function::Prediction && cue.words.iter().any(warns);
    Some(if demands { Function::Demand } else { found })
}

/// `er werde gehen` is an announcement, `die Preise würden steigen` a prediction; what `it` or `they` will do may be either.
fn by_mood(frame: &Frame, (start, end): (usize, usize)) -> Option<Function> {
    let phrases = &frame.lexicon.phrases;
    let will = (start..end).find(|at| {
        frame.is(*at, Flags::AUXILIARY.or(Flags::FINITE).or(Flags::SUBJUNCTIVE))
            && phrases.future.iter().any(|verb| verb == frame.word(*at))
    });
    let clause = frame.clauses.iter().find(|clause| will.is_some_and(|will| (clause.0..clause.1).contains(&will)))?;
    let first = clause.0.max(start) + usize::from(frame.is(clause.0.max(start), Flags::THAT));
    let subject = frame.word(first).to_lowercase();
    let says_own = phrases.oneself.iter().any(|own| own.to_lowercase() == subject);
    match () {
        () if is_passive(frame, *clause, will?) => None,
        () if says_own => Some(Function::Announcement),
        () if frame.is(first, Flags::PRONOUN) && !frame.is(first, Flags::DETERMINER) => None,
        () => Some(Function::Prediction),
    }
}

/// `werde bedroht`, `werden gebaut`: the same verb with a participle at the end of its clause.
fn is_passive(frame: &Frame, (start, end): (usize, usize), will: usize) -> bool {
    let last = if will + 1 == end { will } else { end };
    let participles = &frame.lexicon.phrases.participles;
    let Some(verb) = last.checked_sub(1).filter(|verb| *verb > start && !participles.is_empty()) else { return false };
    let word = frame.word(verb);
    let begins = || participles.iter().any(|beginning| word.starts_with(beginning.as_str()));
    !ends_with(word, &frame.style.endings.infinitive) || begins()
}
