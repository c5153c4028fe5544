//! To whom someone speaks: `sagte Li der Epoch Times`, `told The Epoch Times`. Only those whom the site knows, since what
//! else stands there may be anything.

use super::super::subject::InCopy;
use super::cast::Cast;
use crate::language::Language;
use crate::language::speech::Flags;
use crate::model::{PartyId, Utterance, Vouching};
use crate::text::TextRange;

/// Longer phrases name nobody.
const LONGEST: usize = 6;

/// The addressee of `said`, if the words behind its verb or its speaker name one.
pub(super) fn addressee(
    copy: InCopy<'_>,
    said: &Utterance,
    speaker: Option<&Vouching>,
    cast: &Cast<'_>,
) -> Option<PartyId> {
    let within = || {
        // `Li Yanming der Epoch Times`: both stand in one phrase.
        let words = copy.words(*said.speaker.first()?);
        let rests = words.match_indices(' ').map(|(at, _)| &words[at + 1..]);
        let is_dative = |rest: &&str| rest.split(' ').next().is_some_and(|first| is_determiner(copy, first));
        let party = rests.filter(is_dative).find_map(|rest| cast.known(rest, false))?;
        (Some(&party) != speaker).then(|| party.id().clone())
    };
    let behind = said.cue.iter().chain(said.speaker.first()).filter(|place| said.frame.contains(**place));
    behind
        .map(|place| place.end)
        .find_map(|at| {
            let words = words_behind(copy, said, at)?;
            let party = cast.known(words, false)?;
            (Some(&party) != speaker).then(|| party.id().clone())
        })
        .or_else(within)
}

fn is_determiner(copy: InCopy<'_>, word: &str) -> bool {
    let lexicon = &Language::of(&copy.article().language).speech;
    lexicon.entry_at_start(lexicon.word(word), word).flags.any(Flags::DETERMINER)
}

/// The words from `at` to the next sign, if they can be someone who is spoken to.
fn words_behind<'a>(copy: InCopy<'a>, said: &Utterance, at: u32) -> Option<&'a str> {
    let next = said.parts.iter().map(|part| part.start).filter(|start| *start >= at).min();
    let end = next.unwrap_or(said.frame.end).min(said.frame.end).max(at);
    let rest = copy.words(TextRange { start: at, end });
    let rest = rest.strip_prefix(' ')?;
    let phrase = rest[..rest.find([',', '.', ':', ';', '“', '„', '"', '\n']).unwrap_or(rest.len())].trim();
    let language = Language::of(&copy.article().language);
    let first = phrase.split_whitespace().next()?;
    let leads =
        language.words.before_addressees.contains(&first.to_lowercase()) || first.starts_with(char::is_uppercase);
    let lexicon = &language.speech;
    let is_time = lexicon.entry_at_start(lexicon.word(first), first).flags.any(Flags::ADVERB);
    let is_short = phrase.split_whitespace().count() <= LONGEST;
    (leads && !is_time && is_short)
        .then(|| phrase.strip_prefix(first).filter(|_| is_preposition(language, first)).unwrap_or(phrase).trim())
}

fn is_preposition(language: &Language, word: &str) -> bool {
    let lexicon = &language.speech;
    let flags = lexicon.entry_at_start(lexicon.word(word), word).flags;
    flags.any(Flags::PREPOSITION) && !flags.any(Flags::DETERMINER)
}
