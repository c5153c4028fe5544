//! Finds the words of a frame that announce speech: verbs, `laut`, `nach Angaben`, `zufolge`, `demnach`, `so X`, `wie X sagte`.

use super::clause::begins_clause;
use super::finite::{auxiliary, has_finite, is_plural_present, is_verb};
use super::frame::{Frame, ItemKind};
use super::hearsay::hearsay;
use super::mood::is_subjunctive;
use super::noun_phrase;
use super::particle::particle;
use super::pattern::pattern;
use super::source::{Source, is_document, out_of_document, source_after, source_before};
use super::subject::{instead_of_expletive, subject};
use crate::language::ends_with;
use crate::language::speech::{CUE_VERBS, Flags, VerbKind};

/// How a cue announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CueKind {
    /// A verb of saying.
    Say,
    /// A verb of saying that reports nothing without what is said.
    Tell,
    /// A verb that reports a speech act by itself.
    Judge,
    /// A verb or a noun that needs a clause.
    Think,
    /// `laut X`, `X zufolge`: the phrase is not part of what is said.
    According,
    /// `demnach`: the source stands before.
    RefersBack,
    /// `so X`, after or amid a quotation.
    So,
    /// `wie X sagte`.
    As,
    /// `soll … haben`, `angeblich`: others say so, and nobody is named.
    Hearsay,
}

impl CueKind {
    fn of(verb: VerbKind) -> Self {
        match verb {
            VerbKind::Say => Self::Say,
            VerbKind::Tell => Self::Tell,
            VerbKind::Judge => Self::Judge,
            VerbKind::Think | VerbKind::Other => Self::Think,
        }
    }

    /// Whether it is a verb or a noun, which what is said depends on.
    pub fn governs(self) -> bool {
        matches!(self, Self::Say | Self::Tell | Self::Judge | Self::Think)
    }
}

/// A cue in a frame. Numbers are items.
#[derive(Debug, Clone)]
pub struct Cue {
    /// How it announces.
    pub kind: CueKind,
    /// The clause it stands in.
    pub clause: usize,
    /// The cue's words.
    pub words: Vec<usize>,
    /// What isn't said but announces: for `laut`, `so` and `wie` the whole phrase, else empty.
    pub phrase: (usize, usize),
    /// The guess at the speaker.
    pub speaker: Option<(usize, usize)>,
}

/// More cues in one clause are not looked for.
const MOST_PER_CLAUSE: usize = 3;

/// All cues, by their clause.
pub fn cues(frame: &Frame) -> Vec<Cue> {
    let mut found = Vec::new();
    for clause in 0..frame.clauses.len() {
        let before = found.len();
        if let Some(cue) = phrase_clause(frame, clause) {
            found.push(cue);
            continue;
        }
        let (start, end) = frame.clauses[clause];
        for at in start..end {
            if found.len() >= before + MOST_PER_CLAUSE {
                break;
            }
            found.extend(at_word(frame, clause, at));
        }
        prefer_verbs(frame, &mut found, before);
        if frame.has(Flags::HEARSAY.or(Flags::RUMOUR).or(Flags::RUMOURED)) {
            let told = hearsay(frame, clause);
            let phrase = (frame.clauses[clause].0, frame.clauses[clause].0);
            found.extend(told.map(|words| Cue { kind: CueKind::Hearsay, clause, words, phrase, speaker: None }));
        }
    }
    found
}

/// `Aus dem Bericht geht hervor, dass`: where a verb leads to what is said, a noun beside it does not.
fn prefer_verbs(frame: &Frame, found: &mut Vec<Cue>, from: usize) {
    let is_noun =
        |cue: &Cue| cue.words.iter().all(|at| frame.is(*at, Flags::SPEECH_NOUN) && !frame.is(*at, Flags::CUE_VERB));
    let verb = found[from..].iter().any(|cue| cue.kind.governs() && !is_noun(cue));
    if verb && frame.style.nouns_capitalised {
        let mut of_clause = found.split_off(from);
        of_clause.retain(|cue| !is_noun(cue));
        found.append(&mut of_clause);
    }
}

/// A clause that is a cue as a whole: `so die Ministerin`, `wie die Bahn mitteilte`.
fn phrase_clause(frame: &Frame, clause: usize) -> Option<Cue> {
    let (start, end) = frame.clauses[clause];
    let skip = usize::from(frame.items[start].is_speech());
    let first = start + skip;
    if first >= end {
        return None;
    }
    // `so auch`, `so etwa` and `so definieren sie` name no one.
    let one = |at: usize| {
        frame.items[at].is_nominal() || frame.is(at, Flags::DETERMINER.or(Flags::PRONOUN).or(Flags::CUE_VERB))
    };
    let names = first + 1 < end
        && (one(first + 1)
            || !frame.style.nouns_capitalised
            || !frame.is(first + 1, Flags::ADVERB)
                && frame.items[first + 1].is_word()
                && first + 2 < end
                && one(first + 2));
    if frame.is(first, Flags::SO) && names && (clause > 0 || skip > 0) && !frame.any((first, end), Flags::AUXILIARY) {
        return so_clause(frame, clause, first);
    }
    if frame.is(first, Flags::AS) {
        return as_clause(frame, clause, first);
    }
    None
}

/// `wie die Bahn mitteilte`, `wie Ida Voss, die Sprecherin der Bahn, mitteilte`: the verb may stand behind appositions.
fn as_clause(frame: &Frame, clause: usize, first: usize) -> Option<Cue> {
    const APPOSITIONS: usize = 3;
    let later = frame.clauses[clause + 1..].iter().take(if clause == 0 { APPOSITIONS } else { 0 }).copied();
    for (start, end) in std::iter::once((first + 1, frame.clauses[clause].1)).chain(later) {
        if let Some(verb) = (start..end).find(|at| is_cue_verb(frame, *at, (first, end)).is_some()) {
            let out_of =
                usize::from(frame.lexicon.phrases.whose_links.iter().any(|link| link == frame.word(first + 1)));
            let speaker = noun_phrase::forward(frame, first + 1 + out_of, verb);
            if frame.is(verb, Flags::SHOWS) && !speaker.is_some_and(|speaker| is_document(frame, speaker)) {
                return None;
            }
            return Some(Cue { kind: CueKind::As, clause, words: vec![first, verb], phrase: (first, end), speaker });
        }
        if frame.any((start, end), Flags::FINITE) {
            return None;
        }
    }
    None
}

/// `so die Ministerin`, `so urteilte die Ministerin`.
fn so_clause(frame: &Frame, clause: usize, so: usize) -> Option<Cue> {
    let (_, end) = frame.clauses[clause];
    let verb = frame.items.get(so + 1).is_some_and(|item| item.is(Flags::SAY.or(Flags::TELL).or(Flags::THINK)));
    let from = so + 1 + usize::from(verb);
    let speaker = noun_phrase::forward(frame, from, end).filter(|_| verb || !frame.is(so + 1, Flags::FINITE))?;
    let speaker = instead_of_expletive(frame, frame.clauses[clause], speaker);
    let mut words = vec![so];
    words.extend(verb.then_some(so + 1));
    let lone = || !(speaker.1..end).any(|at| is_verb(frame, at));
    (verb || lone()).then_some(Cue { kind: CueKind::So, clause, words, phrase: (so, end), speaker: Some(speaker) })
}

fn at_word(frame: &Frame, clause: usize, at: usize) -> Option<Cue> {
    let item = &frame.items[at];
    if !item.is_word() || !item.is(Flags::CUE) {
        return None;
    }
    let bounds = frame.clauses[clause];
    let according = |Source { words, phrase, speaker }| Cue {
        kind: CueKind::According,
        clause,
        words,
        phrase,
        speaker: Some(speaker),
    };
    if item.is(Flags::ACCORDING_BEFORE.or(Flags::AFTER_WORD).or(Flags::VIEW_BEFORE)) {
        return source_before(frame, clause, at).map(according);
    }
    if item.is(Flags::ACCORDING_AFTER) {
        return source_after(frame, bounds, at).map(according);
    }
    if item.is(Flags::REFERS_BACK) {
        return Some(Cue { kind: CueKind::RefersBack, clause, words: vec![at], phrase: (at, at + 1), speaker: None });
    }
    let governs = |next: &(usize, usize)| {
        frame.is(next.0, Flags::COMPLEMENTIZER) || at + 2 >= bounds.1 && frame.is_infinitive(*next)
    };
    // `the claim that he fled`, and not `the claims that were made`.
    let claims = frame.is(at + 1, Flags::THAT) && at + 3 < bounds.1 && !is_verb(frame, at + 2);
    // `mit den Worten, das sei genug`.
    let mood = |next: &(usize, usize)| at + 1 == bounds.1 && (next.0..next.1).any(|index| is_subjunctive(frame, index));
    let leads = |next: &(usize, usize)| governs(next) || mood(next);
    if item.is(Flags::SPEECH_NOUN) && (claims || frame.clauses.get(clause + 1).is_some_and(leads)) {
        return Some(Cue {
            kind: CueKind::Think,
            clause,
            words: vec![at],
            phrase: (at, at),
            // `rejected claims that`: who does so has not made them.
            speaker: subject(frame, bounds, at).filter(|_| !denies(frame, bounds.0, at)),
        });
    }
    let (kind, mut words) = is_cue_verb(frame, at, bounds)?;
    words.insert(0, at);
    words.sort_unstable();
    words.dedup();
    let speaker = subject(frame, bounds, at);
    let stands_for_words = |(start, end): &(usize, usize)| start + 1 == *end && frame.is(*start, Flags::DEMONSTRATIVE);
    let written = || out_of_document(frame, bounds);
    let speaker =
        if speaker.is_none_or(|speaker| stands_for_words(&speaker)) { written().or(speaker) } else { speaker };
    let shows = !item.is(Flags::SHOWS) || words.len() > 1 || speaker.is_some_and(|speaker| is_document(frame, speaker));
    shows.then_some(Cue { kind, clause, speaker, words, phrase: (at, at) })
}

/// Whether a verb before `at` denies what is told.
fn denies(frame: &Frame, start: usize, at: usize) -> bool {
    let denying = &frame.lexicon.phrases.denying;
    let is = |at: usize| is_verb(frame, at) && denying.iter().any(|begin| frame.word(at).starts_with(begin.as_str()));
    !frame.style.nouns_capitalised && (start..at).any(is)
}

/// What a verb at `at` is a cue of, and its other words in the clause: a particle, an auxiliary.
fn is_cue_verb(frame: &Frame, at: usize, clause: (usize, usize)) -> Option<(CueKind, Vec<usize>)> {
    let item = &frame.items[at];
    if !item.is_word()
        || item.capital
        || !item.is(Flags::CUE_VERB)
        || is_attribute(frame, at, clause)
        || is_request(frame, at)
    {
        return None;
    }
    if let Some((kind, words)) = pattern(frame, at, clause) {
        return (kind != VerbKind::Other).then(|| (CueKind::of(kind), words));
    }
    let entry = item.entry;
    let wanted = entry.with.iter().fold(0, |all, with| all | with);
    if wanted != 0
        && let Some((particle, bit)) = particle(frame, at, clause, wanted)
    {
        let kind = CUE_VERBS.into_iter().find(|kind| entry.with[*kind as usize] & bit != 0)?;
        return Some((CueKind::of(kind), vec![particle]));
    }
    CUE_VERBS.into_iter().find_map(|kind| {
        let (finite, later) = kind.flags();
        if item.is(finite) && !depends_on_verb(frame, at, clause, later) {
            return Some((CueKind::of(kind), Vec::new()));
        }
        if item.is(later) && (is_plural_present(frame, at, clause) || is_gerund(frame, at, clause)) {
            return Some((CueKind::of(kind), Vec::new()));
        }
        let with = item.is(later).then(|| auxiliary(frame, at, clause)).flatten()?;
        if is_noun(frame, at, with) {
            return None;
        }
        Some((CueKind::of(kind), vec![with]))
    })
}

/// `wollte nicht bestätigen`, `liegt in der Sache begründet`, `um das zu begründen`: what could be a finite form, did it not stand
/// behind its particle, or end a main clause that has its verb.
fn depends_on_verb(frame: &Frame, at: usize, clause: (usize, usize), later: Flags) -> bool {
    let (start, end) = clause;
    if !frame.style.subordinate_verb_last || at == start || !frame.is(at, later) {
        return false;
    }
    let main = !frame.is(start, Flags::SUBORDINATOR) && at + 1 == end;
    let carried = (start..at).rev().take_while(|before| !frame.is(*before, Flags::COORDINATOR));
    frame.is(at - 1, Flags::TO) || main && carried.into_iter().any(|before| is_verb(frame, before))
}

/// `…, saying it was safe`: it begins its clause, or says how: `by saying that`.
fn is_gerund(frame: &Frame, at: usize, clause: (usize, usize)) -> bool {
    let behind = |flags: Flags| at > clause.0 && frame.is(at - 1, flags);
    let opens = clause.1 < frame.items.len() && frame.items[clause.1].parts_clauses() && frame.clauses.len() > 1;
    frame.is(at, Flags::GERUND)
        && (clause.0 > 0 || opens)
        && ((clause.0..at).all(|before| frame.is(before, Flags::ADVERB.or(Flags::COORDINATOR)))
            || behind(Flags::COORDINATOR)
            || behind(Flags::PREPOSITION) && frame.is(at + 1, Flags::THAT))
        || frame.is(at, Flags::GERUND) && behind(Flags::AS) && has_finite(frame, (clause.0, at))
}

/// Where nouns are small: `the claim`, `battleground states`, `five points`. A form that ends like a plural is a verb only
/// behind a name, a pronoun or the article and noun that begin its clause, or before what it leads to. A frame that begins
/// with a form in the past begins with a participle: `Asked about it, she smiled`.
fn is_noun_among_small(frame: &Frame, at: usize, clause: (usize, usize)) -> bool {
    let before = |flags: Flags| at > clause.0 && frame.is(at - 1, flags);
    let by_gerund = frame.is(at, Flags::GERUND) && frame.is(at + 1, Flags::THAT);
    let past = ends_with(frame.word(at), &frame.style.endings.verb);
    let passive = || frame.any((clause.0, at), Flags::PASSIVE_VOICE);
    // `Rowe, asked about the delay, left`.
    let aside = at == clause.0 && at > 0 && frame.is(at + 1, Flags::PREPOSITION) && clause.1 < frame.items.len();
    if past && (at == 0 || aside && !frame.items[at - 1].is_speech() || frame.is(at + 1, Flags::AGENT) && !passive()) {
        return true;
    }
    if before(Flags::DETERMINER.or(Flags::PREPOSITION)) && !before(Flags::PRONOUN.or(Flags::TO)) && !by_gerund {
        return true;
    }
    // `A study published on Monday shows that`, and not `police claims that were made`.
    if at > clause.0 && frame.is(at + 1, Flags::THAT) && at + 2 < clause.1 && !is_verb(frame, at + 2) {
        return false;
    }
    let word = frame.word(at);
    if !frame.style.plural_is_infinitive || !ends_with(word, &frame.style.endings.plural_noun) {
        return false;
    }
    let leads = frame.is(at + 1, Flags::COMPLEMENTIZER)
        || at + 1 < clause.1 && begins_clause(frame, at + 1, clause.1)
        || frame.items.get(at + 1).is_some_and(|next| next.is_speech() || next.parts_clauses());
    let counted = at > clause.0 && frame.items[at - 1].kind == ItemKind::Number;
    let inverted = at == clause.0 && at + 1 < clause.1 && at > 0 || at > clause.0 && frame.items[at - 1].is_speech();
    let named = inverted || at > clause.0 && (frame.items[at - 1].capital || before(Flags::PRONOUN));
    let short = at <= clause.0 + 3 && frame.is(clause.0, Flags::DETERMINER);
    let has_verb = frame.is(at + 1, Flags::FINITE.or(Flags::AUXILIARY)) || has_finite(frame, (clause.0, at));
    let governs = || frame.is(at, Flags::GOVERNS) && pattern(frame, at, clause).is_some();
    let plain = counted || has_verb || !(named || short || leads && at > clause.0);
    plain && !(at > clause.0 && !counted && governs())
}

/// `it is part of a strategic plan`: what could be an infinitive, had it no article between it and the auxiliary.
fn is_noun(frame: &Frame, at: usize, auxiliary: usize) -> bool {
    let article = |index: usize| frame.is(index, Flags::DETERMINER) && !frame.is(index, Flags::PRONOUN);
    let near = at.saturating_sub(3).max(auxiliary + 1);
    frame.style.plural_is_infinitive && at > 0 && !frame.is(at - 1, Flags::TO) && (near..at).any(article)
}

/// `Sagen Sie uns`.
fn is_request(frame: &Frame, at: usize) -> bool {
    at == 0 && frame.items.len() > 1 && frame.lexicon.phrases.asked.iter().any(|pronoun| pronoun == frame.word(1))
}

/// `das erklärte Ziel`: a participle before its noun. Where nouns have no capital, a word that follows an article or a
/// preposition may be a noun itself: `the claim`.
fn is_attribute(frame: &Frame, at: usize, clause: (usize, usize)) -> bool {
    let before_noun = frame.items.get(at + 1).is_some_and(|next| next.is_nominal());
    let other_verb = || (clause.0..clause.1).any(|other| other != at && is_verb(frame, other));
    if ends_with(frame.word(at), &frame.style.endings.participle) && before_noun && other_verb() {
        return true;
    }
    if !frame.style.nouns_capitalised {
        return is_noun_among_small(frame, at, clause);
    }
    // `den bereits erwähnten Politikern`.
    let adverb = at > clause.0 + 1 && frame.is(at - 1, Flags::ADVERB) && !frame.is(at - 1, Flags::DETERMINER);
    let before = at - usize::from(adverb);
    let after_article =
        before > clause.0 && frame.is(before - 1, Flags::DETERMINER) && !frame.is(before - 1, Flags::PRONOUN);
    after_article && before_noun
}
