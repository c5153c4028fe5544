//! Who does what a verb says: a guess at the speaker.

use super::finite::{ends_like_verb, is_finite, is_verb};
use super::frame::Frame;
use super::noun_phrase;
use crate::language::ends_with;
use crate::language::speech::Flags;

/// The subject of the verb at `verb`.
pub fn subject(frame: &Frame, clause: (usize, usize), verb: usize) -> Option<(usize, usize)> {
    if quotes_another(frame, verb) {
        return quoted(frame, clause, verb);
    }
    let passive = if frame.style.nouns_capitalised { clause } else { (clause.0, verb) };
    if frame.any(passive, Flags::PASSIVE_VOICE) && frame.any(clause, Flags::AGENT) {
        return agent(frame, clause);
    }
    if is_passive(frame, clause, verb) {
        return None;
    }
    if frame.style.nouns_capitalised { among_capitals(frame, clause, verb) } else { before_verb(frame, clause, verb) }
}

/// Whether the subject of the verb lets someone else speak: `zitierte`.
fn quotes_another(frame: &Frame, verb: usize) -> bool {
    frame.lexicon.phrases.quoting.iter().any(|stem| frame.word(verb).starts_with(stem.as_str()))
}

/// `Das Blatt zitierte den Minister`, `wird der Minister zitiert`: who speaks.
fn quoted(frame: &Frame, clause: (usize, usize), verb: usize) -> Option<(usize, usize)> {
    let subject = among_capitals(frame, clause, verb);
    let behind = subject.map_or(verb + 1, |(_, end)| end.max(verb + 1));
    let object = noun_phrase::forward(frame, behind, clause.1).filter(|_| !frame.any(clause, Flags::PASSIVE_VOICE));
    object.or(subject)
}

/// Whether what the verb says is done to its subject: `wurde aufgerufen`, `wird damit begründet`, `is put at`.
fn is_passive(frame: &Frame, clause: (usize, usize), verb: usize) -> bool {
    let later = Flags::SAY_LATER.or(Flags::TELL_LATER).or(Flags::JUDGE_LATER).or(Flags::THINK_LATER);
    let nonfinite = frame.is(verb, later.or(Flags::GOVERNS)) && !frame.is(verb, Flags::GERUND);
    if frame.style.nouns_capitalised {
        // `wird sagen` says what will be.
        let will = |at: usize| frame.lexicon.phrases.future.iter().any(|word| word == frame.word(at));
        let done =
            |at: &usize| frame.is(*at, Flags::PASSIVE_VOICE) && (!will(*at) || !frame.ends_like_infinitive(verb));
        return nonfinite && (clause.0..clause.1).any(|at| at != verb && done(&at));
    }
    let before = (clause.0..verb).rev().find(|at| !frame.is(*at, Flags::ADVERB));
    !frame.is(verb, Flags::GERUND) && before.is_some_and(|at| frame.is(at, Flags::PASSIVE_VOICE))
}

/// Who does it in the passive voice: `von der Opposition`.
fn agent(frame: &Frame, clause: (usize, usize)) -> Option<(usize, usize)> {
    let by = (clause.0..clause.1).find(|at| frame.is(*at, Flags::AGENT))?;
    noun_phrase::forward(frame, by + 1, clause.1)
}

/// What stands before the verb, unless that is an adverb or a phrase with a preposition; else what stands behind it.
/// Where the verb begins its clause after an apposition (`die Chefin, Ida Voss, sagte`), the subject begins the frame.
fn among_capitals(frame: &Frame, clause: (usize, usize), verb: usize) -> Option<(usize, usize)> {
    let (start, end) = clause;
    let can_be = |phrase: &(usize, usize)| can_be_subject(frame, *phrase);
    let past = || verb > start && clause_begins_in_past(frame, start);
    if (verb == start || is_verb(frame, start) || past())
        && !is_one_of(frame, start + 1, &frame.lexicon.phrases.oneself)
        && let Some(subject) = before_apposition(frame, start)
        && subject.is_none_or(|subject| can_be(&subject))
    {
        return subject;
    }
    let mut first = behind_quotations(frame, start, verb);
    let subordinate = frame.is(first, Flags::SUBORDINATOR) && !frame.is(first, Flags::DETERMINER.or(Flags::PRONOUN));
    // `der verbreiteten Meldung`: a participle before its noun.
    let attribute = |at: usize| {
        ends_with(frame.word(at), &frame.style.endings.past) && at + 1 < verb && frame.items[at + 1].is_nominal()
    };
    let finite = (first..verb).find(|index| is_verb(frame, *index) && !attribute(*index)).unwrap_or(verb);
    // `Während der Sitzung sagte sie`, and not `während die Stadt sagt`: what begins a clause can begin a phrase.
    let phrase = frame.is(first, Flags::PREPOSITION) && finite + 1 < end;
    first += usize::from(subordinate && !phrase);
    if is_one_of(frame, finite + 1, &frame.lexicon.phrases.oneself) {
        return Some((finite + 1, finite + 2));
    }
    let behind = || behind_objects(frame, finite + 1, end);
    let stands_for_words = |(start, end): &(usize, usize)| start + 1 == *end && frame.is(*start, Flags::DEMONSTRATIVE);
    let subject = in_front(frame, first, finite)
        .filter(can_be)
        .filter(|phrase| !stands_for_words(phrase) || behind().is_none())
        .or_else(behind)
        .or_else(|| (first..finite).filter_map(|at| noun_phrase::forward(frame, at, finite)).find(can_be))
        .or_else(|| (verb == start && start > 0).then(|| of_first_clause(frame)).flatten());
    subject.map(|subject| instead_of_expletive(frame, clause, subject))
}

/// `…, dankte den Helfern`: a word that no list has, with the ending of the past and an article or a pronoun behind it.
fn clause_begins_in_past(frame: &Frame, start: usize) -> bool {
    let item = &frame.items[start];
    item.is_word()
        && !item.capital
        && item.entry.flags == Flags::default()
        && ends_with(frame.word(start), &frame.style.endings.past)
        && frame.is(start + 1, Flags::DETERMINER.or(Flags::PRONOUN))
}

/// `den Plan`, `der alten Stadt`: phrases that are no subject by their articles.
fn can_be_subject(frame: &Frame, (start, end): (usize, usize)) -> bool {
    let phrases = &frame.lexicon.phrases;
    let next = if start + 1 < end && !frame.items[start + 1].is_nominal() { frame.word(start + 1) } else { "" };
    let oblique = |pair: &String| {
        let parts = pair.split_once(' ');
        parts.is_some_and(|(article, ending)| article.eq_ignore_ascii_case(frame.word(start)) && next.ends_with(ending))
    };
    !is_one_of(frame, start, &phrases.objects) && !phrases.oblique.iter().any(oblique)
}

/// `sagte dem Blatt die Ministerin`: the first phrase that can be the subject.
fn behind_objects(frame: &Frame, first: usize, end: usize) -> Option<(usize, usize)> {
    const MOST: usize = 3;
    let mut at = first;
    for _ in 0..MOST {
        let phrase = noun_phrase::forward(frame, at, end)?;
        if can_be_subject(frame, phrase) {
            return Some(phrase);
        }
        at = phrase.1;
    }
    None
}

/// `heißt es in dem Antrag`: where it says so, instead of `es`.
pub fn instead_of_expletive(frame: &Frame, clause: (usize, usize), subject: (usize, usize)) -> (usize, usize) {
    let stands_for_nobody = is_one_of(frame, subject.0, &frame.lexicon.phrases.expletives);
    stands_for_nobody.then(|| of_place(frame, clause, subject.0)).flatten().unwrap_or(subject)
}

/// What stands before the finite verb, if it is no adverb and no phrase with a preposition: `die Stadt`, `auch die Stadt`.
fn in_front(frame: &Frame, first: usize, finite: usize) -> Option<(usize, usize)> {
    let own = frame.is(first, Flags::PRONOUN.or(Flags::DETERMINER));
    // `Als Begründung gaben sie an`.
    let as_what = first > 0 && frame.is(first - 1, Flags::LABEL_LINK);
    let oblique = as_what || frame.is(first, Flags::PREPOSITION.or(Flags::AFTER_WORD)) && !own;
    let adverb = frame.is(first, Flags::ADVERB) && !own;
    let phrase = (!oblique && first < finite).then(|| noun_phrase::forward(frame, first, finite)).flatten();
    phrase.filter(|(start, end)| !adverb || *start > first && *end == finite)
}

/// `Die Partei begrüßte den Plan, fordert aber einen zweiten`: who does both.
fn of_first_clause(frame: &Frame) -> Option<(usize, usize)> {
    let (start, end) = frame.clauses[0];
    let finite = (start..end).find(|at| is_verb(frame, *at))?;
    in_front(frame, start, finite)
}

/// `In dem Antrag heißt es`, `heißt es in dem Antrag`: where it says so.
fn of_place(frame: &Frame, (start, end): (usize, usize), it: usize) -> Option<(usize, usize)> {
    let before = frame.is(start, Flags::PREPOSITION).then_some(start);
    let place = before.or_else(|| (it + 1..end).find(|at| frame.is(*at, Flags::PREPOSITION)))?;
    noun_phrase::forward(frame, place + 1, end)
}

/// Whether item `at` is one of `words`, whatever its case.
pub fn is_one_of(frame: &Frame, at: usize, words: &[String]) -> bool {
    at < frame.items.len()
        && frame.items[at].is_word()
        && words.iter().any(|word| word.eq_ignore_ascii_case(frame.word(at)))
}

/// Where nouns have no capital: the phrase that ends before the verb; behind it only where the verb comes first.
fn before_verb(frame: &Frame, clause: (usize, usize), verb: usize) -> Option<(usize, usize)> {
    let (start, end) = clause;
    let first = behind_time(frame, behind_quotations(frame, start, verb), verb);
    // `a source close to the talks said`: behind an article or a preposition stands a noun.
    let noun = |at: usize| {
        at > first && frame.is(at - 1, Flags::DETERMINER.or(Flags::PREPOSITION)) && !frame.is(at, Flags::AUXILIARY)
    };
    let pronoun = |at: usize| at > first && frame.is(at - 1, Flags::PRONOUN);
    let finite =
        (first..verb).find(|index| is_verb(frame, *index) && (pronoun(*index) || !noun(*index))).unwrap_or(verb);
    if frame.is(verb, Flags::GERUND) && !frame.any((first, verb), Flags::AUXILIARY) {
        // `The paper quoted an officer as saying`.
        let carrying = (first..verb).find(|at| is_finite(frame, *at));
        let quoted = carrying.filter(|at| frame.is(verb - 1, Flags::AS) && at + 1 < verb);
        // `She closed the meeting by warning`.
        let means = verb > first && frame.is(verb - 1, Flags::PREPOSITION) && finite + 1 < verb;
        return match quoted {
            None if means => before_verb(frame, clause, finite),
            None => of_gerund(frame, start),
            Some(quotes) => noun_phrase::forward(frame, quotes + 1, verb - 1),
        };
    }
    if frame.is(first, Flags::RELATIVE) && first + 1 == finite {
        return before_comma(frame, start);
    }
    if first == finite {
        let inverted = || noun_phrase::forward(frame, finite + 1, end);
        return if start < first { inverted() } else { before_apposition(frame, start).unwrap_or_else(inverted) };
    }
    let subordinate = frame.is(first, Flags::SUBORDINATOR) && !frame.is(first, Flags::DETERMINER.or(Flags::PRONOUN));
    let first = first + usize::from(subordinate);
    let ends_at_verb =
        |(_, end): &(usize, usize)| *end == finite || (*end..finite).all(|at| frame.is(at, Flags::ADVERB));
    let whole =
        noun_phrase::forward(frame, first, finite).filter(|_| !frame.is(first, Flags::PREPOSITION.or(Flags::ADVERB)));
    // `A study published on Monday shows`.
    let with_participle = |at: usize| ends_like_verb(frame, at) && frame.is(at + 1, Flags::PREPOSITION);
    whole
        .filter(|(_, end)| *end == finite || frame.is(*end, Flags::ADVERB.or(Flags::ASIDE)) || with_participle(*end))
        .or_else(|| (first..finite).filter_map(|at| noun_phrase::forward(frame, at, finite)).find(ends_at_verb))
        .or(whole)
}

/// `Last week Brill said`: who speaks stands behind the time.
fn behind_time(frame: &Frame, first: usize, verb: usize) -> usize {
    const FAR: usize = 4;
    let times = &frame.lexicon.phrases.times;
    let time = |at: &usize| times.iter().any(|time| time == frame.word(*at));
    let last = (first..verb.min(first + FAR)).rev().find(time).map(|last| last + 1);
    let named =
        |at: &usize| *at < verb && (frame.items[*at].capital || frame.is(*at, Flags::DETERMINER.or(Flags::PRONOUN)));
    last.filter(named).unwrap_or(first)
}

/// Behind the words in marks and the `und` that begin a clause.
fn behind_quotations(frame: &Frame, start: usize, verb: usize) -> usize {
    (start..verb).find(|at| !frame.items[*at].is_speech() && !frame.is(*at, Flags::COORDINATOR)).unwrap_or(verb)
}

/// Where a clause begins with its verb, behind a first clause that has none: what that one names.
fn before_apposition(frame: &Frame, start: usize) -> Option<Option<(usize, usize)>> {
    let (first, end) = frame.clauses[0];
    let behind_quotation = frame.items[first].is_speech() && first + 1 < end;
    // An apposition has a comma at both ends: `die Chefin, Ida Voss, sagte`, and not `Man prüfe das, sagte sie`.
    let second = frame.clauses.get(1).is_some_and(|clause| clause.0 == start);
    let names = start > 0 && (behind_quotation || !second && !opens_with_verb(frame));
    names.then(|| noun_phrase::forward(frame, first + usize::from(behind_quotation), end))
}

/// The subject of the clause that `saying` and `adding` depend on: the one before, if someone speaks there, else the first;
/// where they come first, the one behind.
fn of_gerund(frame: &Frame, start: usize) -> Option<(usize, usize)> {
    let clause = frame.clauses.partition_point(|clause| clause.1 <= start);
    if clause == 0 {
        let next = *frame.clauses.get(1)?;
        return noun_phrase::forward(frame, next.0, next.1);
    }
    let speaks = |clause: &&(usize, usize)| frame.any(**clause, Flags::SAY.or(Flags::TELL).or(Flags::JUDGE));
    let of = frame.clauses[..clause].iter().rev().take(2).find(speaks).or(frame.clauses.first())?;
    let finite = (of.0..of.1).find(|at| is_finite(frame, *at) && (*at > of.0 || frame.is(*at, Flags::SAY)));
    // `Hale, blaming the weather, left`.
    finite.map_or_else(|| noun_phrase::forward(frame, of.0, of.1), |finite| before_verb(frame, *of, finite))
}

/// `Ann Lee, who said`: what the clause before ends with.
fn before_comma(frame: &Frame, start: usize) -> Option<(usize, usize)> {
    let clause = frame.clauses.partition_point(|clause| clause.1 <= start).checked_sub(1)?;
    let (first, end) = frame.clauses[clause];
    let near = first.max(end.saturating_sub(LONGEST_NAME));
    (near..end).filter_map(|at| noun_phrase::forward(frame, at, end)).find(|phrase| phrase.1 == end)
}

/// Longer phrases are not looked for before a relative clause.
const LONGEST_NAME: usize = 8;

/// Whether the frame's first clause has a verb, or begins what is said: else it is only a noun phrase.
pub fn opens_with_verb(frame: &Frame) -> bool {
    let (start, end) = frame.clauses[0];
    let flags = Flags::FINITE.or(Flags::AUXILIARY).or(Flags::SUBJUNCTIVE).or(Flags::CONDITIONAL);
    frame.is(start, Flags::COMPLEMENTIZER)
        || frame.items[start..end].iter().any(|item| item.is_speech() || item.is(flags) && !item.is(Flags::DETERMINER))
        || (start..end).any(|at| {
            let word = frame.word(at);
            frame.items[at].is_word()
                && !frame.is(at, Flags::ADVERB.or(Flags::PREPOSITION))
                && word.starts_with(char::is_lowercase)
                && ends_with(word, &frame.style.endings.verb)
                && word.len() > 3
        })
}
