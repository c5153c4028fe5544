//! The sources that a preposition names: `laut`, `nach Angaben`, `according to`, `aus Sicht`, `zufolge`; and what is written and
//! vouches for what it says.

use super::finite::is_verb;
use super::frame::Frame;
use super::noun_phrase;
use crate::language::ends_with;
use crate::language::speech::Flags;

/// A source that is named. Numbers are items.
#[derive(Debug)]
pub struct Source {
    /// The words that name it as one.
    pub words: Vec<usize>,
    /// These and the source's own, which are not part of what is said.
    pub phrase: (usize, usize),
    /// Who or what it is.
    pub speaker: (usize, usize),
}

/// The source that the word at `at` leads to, or that stands before it: `laut X`, `in X’s view`, `ihrer Meinung nach`.
pub fn source_before(frame: &Frame, clause: usize, at: usize) -> Option<Source> {
    let found = according_before(frame, clause, at).or_else(|| opinion_after(frame, clause, at));
    found.or_else(|| view(frame, clause, at))
}

/// `der Polizei zufolge`.
pub fn source_after(frame: &Frame, clause: (usize, usize), at: usize) -> Option<Source> {
    let start = (clause.0..at).rev().take_while(|index| names_source(frame, *index)).last()?;
    Some(Source { words: vec![at], phrase: (start, at + 1), speaker: (start, at) })
}

/// `Aus dem Bericht geht hervor`: what is written says so.
pub fn out_of_document(frame: &Frame, (start, end): (usize, usize)) -> Option<(usize, usize)> {
    let links = &frame.lexicon.phrases.whose_links;
    let led = |at: &usize| links.iter().any(|link| link.eq_ignore_ascii_case(frame.word(*at)));
    let from = (start..end).filter(|_| frame.style.nouns_capitalised).find(led)?;
    noun_phrase::forward(frame, from + 1, end).filter(|phrase| is_document(frame, *phrase))
}

/// `eine Umfrage`, `the poll`, `Behördenzahlen`: something written that vouches for what it says.
pub fn is_document(frame: &Frame, (start, end): (usize, usize)) -> bool {
    let compound = |at: usize| ends_with(frame.word(at), &frame.lexicon.phrases.source_noun_endings);
    (start..end).any(|at| frame.is(at, Flags::DOCUMENT) || frame.items[at].is_nominal() && compound(at))
}

/// Whether an item can belong to the source before `zufolge`: the verb does not, nor do the source's own words.
fn names_source(frame: &Frame, at: usize) -> bool {
    !is_verb(frame, at) && !frame.items[at].is_speech()
}

/// `laut der Polizei`, `nach Angaben der Polizei`, `according to the police`.
fn according_before(frame: &Frame, clause: usize, at: usize) -> Option<Source> {
    let end = frame.clauses[clause].1;
    let first = at + 1 + usize::from(frame.is(at + 1, Flags::TO));
    let needs_noun = frame.is(at, Flags::AFTER_WORD);
    if !needs_noun && (!frame.is(at, Flags::ACCORDING_BEFORE) || frame.style.according_with_to != (first > at + 1)) {
        return None;
    }
    let phrase = noun_phrase::forward(frame, first, end).or_else(|| up_to_verb(frame, clause, at));
    let phrase = phrase.filter(|phrase| is_source(frame, at, *phrase))?;
    let noun = (phrase.0..phrase.1.min(phrase.0 + 5)).find(|index| is_source_noun(frame, *index));
    // `nach eigenen Angaben in 20 Fällen`: only some prepositions lead to whose they are.
    let ends = noun.filter(|noun| needs_noun && leads_elsewhere(frame, *noun));
    let phrase = ends.map_or(phrase, |noun| (phrase.0, noun + 1));
    if needs_noun && noun.is_none() || is_writers_own(frame, phrase.0) {
        return None;
    }
    let mut words: Vec<usize> = (at..first).collect();
    words.extend(noun.filter(|_| needs_noun));
    let speaker = noun.filter(|_| needs_noun).map_or(phrase, |noun| whose(frame, phrase, noun));
    let phrase = to_end_of_clause(frame, clause, at, phrase);
    let speaker = if speaker.1 < phrase.1 && !needs_noun { phrase } else { speaker };
    Some(Source { words, phrase: (at, phrase.1), speaker })
}

/// `Laut ndr.de kam`, `Laut einer am Montag verbreiteten Erklärung kam`: where the sentence begins with its source and its verb
/// comes second, the source goes up to there.
fn up_to_verb(frame: &Frame, clause: usize, at: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 14;
    let (start, end) = frame.clauses[clause];
    let first = at == start && frame.style.speech_behind_comma && !frame.is(at, Flags::AFTER_WORD);
    let verb = (at + 2..end.min(at + LONGEST)).find(|index| is_verb(frame, *index)).filter(|_| first)?;
    let named = (at + 1..verb).any(|index| frame.items[index].capital || frame.word(index).contains('.'));
    named.then_some((at + 1, verb))
}

/// `According to two people familiar with the talks, …`: where a comma ends it, the source goes to the end of its clause,
/// though a noun in it could be a verb.
fn to_end_of_clause(frame: &Frame, clause: usize, at: usize, phrase: (usize, usize)) -> (usize, usize) {
    const FAR: usize = 5;
    let (start, end) = frame.clauses[clause];
    let alone = at == start && (clause > 0 || frame.clauses.len() > 1) && frame.style.according_with_to;
    let short = end <= phrase.1 + FAR && !frame.any((phrase.1, end), Flags::AUXILIARY.or(Flags::RELATIVE));
    let words = || (phrase.1..end).all(|index| frame.items[index].is_word());
    if alone && short && words() { (phrase.0, end) } else { phrase }
}

fn leads_elsewhere(frame: &Frame, noun: usize) -> bool {
    let next = noun + 1;
    frame.is(next, Flags::PREPOSITION) && !frame.lexicon.phrases.whose_links.iter().any(|link| link == frame.word(next))
}

/// `Angaben der Polizei`, `the view of critics`, `the union’s view`: whose they are. A document speaks for itself.
fn whose(frame: &Frame, phrase: (usize, usize), noun: usize) -> (usize, usize) {
    let (start, end) = phrase;
    let leads = Flags::PREPOSITION.or(Flags::DETERMINER);
    let first = noun + 1 + usize::from(frame.is(noun + 1, Flags::PREPOSITION));
    let possessive = || noun + 1 == end && noun > start && frame.word(noun - 1).ends_with(['s', '\'', '’']);
    match () {
        () if frame.is(noun, Flags::DOCUMENT) || is_compound_document(frame, noun) => phrase,
        () if first < end && frame.is(noun + 1, leads) => (first, end),
        () if !frame.style.nouns_capitalised && possessive() => (start, noun),
        () => phrase,
    }
}

/// `Meinungsumfrage`, and not `Polizeiangaben`.
fn is_compound_document(frame: &Frame, noun: usize) -> bool {
    ends_with(&frame.word(noun).to_lowercase(), &frame.lexicon.phrases.document_endings)
}

/// `Meiner Meinung nach`, `in our view`: nobody says so but the writer.
fn is_writers_own(frame: &Frame, at: usize) -> bool {
    frame.lexicon.phrases.writers_own.iter().any(|own| own.eq_ignore_ascii_case(frame.word(at)))
}

/// `according to police` names who says so, `according to plan` doesn't, and `varies according to size` neither: a phrase
/// without article or capital is a source where it begins its clause, or has a word of those who vouch.
fn is_source(frame: &Frame, cue: usize, (start, end): (usize, usize)) -> bool {
    let plain = !frame.style.nouns_capitalised
        && !frame.is(start, Flags::DETERMINER)
        && !(start..end).any(|at| frame.items[at].is_nominal());
    let begins = cue == 0 || frame.items[cue - 1].parts_clauses() || frame.is(cue - 1, Flags::RELATIVE);
    let vouches = || frame.any((start, end), Flags::SOURCE.or(Flags::DOCUMENT));
    !frame.is(end - 1, Flags::NO_SOURCE) && (!plain || begins || vouches())
}

/// `Angaben`, and what is made of it: `Polizeiangaben`, `UNHCR-Angaben`.
fn is_source_noun(frame: &Frame, index: usize) -> bool {
    let word = frame.word(index);
    let compound = |word: &str| ends_with(word, &frame.lexicon.phrases.source_noun_endings);
    let behind_hyphen = || word.rsplit_once('-').is_some_and(|(_, last)| compound(&last.to_lowercase()));
    frame.is(index, Flags::SOURCE_NOUN) || frame.items[index].is_nominal() && (compound(word) || behind_hyphen())
}

/// `aus Sicht des Ministers`, `in her view`.
fn view(frame: &Frame, clause: usize, at: usize) -> Option<Source> {
    let phrase = noun_phrase::forward(frame, at + 1, frame.clauses[clause].1)?;
    let own = |index: &usize| !frame.is(*index, Flags::PREPOSITION);
    let noun = (phrase.0..phrase.1).take_while(own).find(|index| frame.is(*index, Flags::VIEW_NOUN))?;
    let owned = frame.style.nouns_capitalised || noun > phrase.0;
    let named = frame.is(at, Flags::VIEW_BEFORE) && owned && !is_writers_own(frame, phrase.0);
    let speaker = whose(frame, phrase, noun);
    named.then(|| Source { words: vec![at, noun], phrase: (at, phrase.1), speaker })
}

/// `ihrer Meinung nach`.
fn opinion_after(frame: &Frame, clause: usize, at: usize) -> Option<Source> {
    let start = frame.clauses[clause].0;
    if at == start || !frame.is(at, Flags::AFTER_WORD) || !is_source_noun(frame, at - 1) {
        return None;
    }
    let first = (start..at).rev().take(4).take_while(|index| names_source(frame, *index)).last()?;
    let named = !is_writers_own(frame, first);
    named.then(|| Source { words: vec![at - 1, at], phrase: (first, at + 1), speaker: (first, at) })
}
