//! Tells speech from names, titles and scare quotes among the words in quotation marks.
//!
//! A name is short, all its words are capitals, and no verb of saying leads to it. Speech has a verb, begins with a small
//! letter, ends like a sentence, or stands where a colon or a verb of saying announces it.

use std::collections::HashMap;

use super::cue::{Cue, CueKind};
use super::finite::is_verb;
use super::frame::{Frame, ItemKind};
use super::marks::Quoted;
use super::subject::is_one_of;
use super::token::{Token, TokenKind};
use crate::language::Language;
use crate::language::speech::Flags;
use crate::model::QuotedTermKind;

/// What the words in a quotation show by themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Content {
    /// How many words it has.
    pub words: usize,
    /// Whether it begins with a small letter.
    pub small_start: bool,
    /// How many small words it has that are more than articles and prepositions.
    pub telling: usize,
    /// Whether one of these is a finite verb.
    pub verb: bool,
    /// Whether it ends like a sentence.
    pub sentence: bool,
    /// Whether it ends with a full stop that can be that of the sentence around it, as English sets it: `the “Blue Line.”`
    pub outer_stop: bool,
    /// Whether it ends with a comma, as English writes before `he said`.
    pub comma: bool,
    /// Whether one of its words is that of a domain or file.
    pub dotted: bool,
    /// Whether it has an article or a preposition within, as `Griff in die Kasse` has.
    pub linked: bool,
    /// Whether the text has the same words in marks elsewhere too.
    pub repeated: bool,
}

/// What each quotation shows by itself, and whether its words return in marks.
pub fn contents(text: &str, tokens: &[Token], quotations: &[Quoted], language: &Language) -> Vec<Content> {
    let mut contents: Vec<Content> =
        quotations.iter().map(|quoted| Content::of(text, tokens, quoted, language)).collect();
    let words = |quoted: &Quoted| {
        let (start, end) = quoted.parts[0];
        let inner = if start + 2 < end { (start + 1, end - 1) } else { (start, end) };
        &text[tokens[inner.0].start as usize..tokens[inner.1 - 1].end as usize]
    };
    let mut times: HashMap<&str, usize> = HashMap::new();
    for quoted in quotations.iter().filter(|quoted| quoted.parts[0].1 - quoted.parts[0].0 < 12) {
        *times.entry(words(quoted)).or_default() += 1;
    }
    for (content, quoted) in contents.iter_mut().zip(quotations) {
        content.repeated = content.words < 8 && times.get(words(quoted)).is_some_and(|times| *times > 1);
    }
    contents
}

impl Content {
    /// Reads the words of a quotation.
    pub fn of(text: &str, tokens: &[Token], quoted: &Quoted, language: &Language) -> Self {
        let mut content = Self::default();
        for (start, end) in &quoted.parts {
            for token in tokens[*start..*end].iter().filter(|token| token.is_word()) {
                content.add(token.text(text), language.speech.entry(token.word).flags);
            }
        }
        let end = quoted.parts.last().map_or(0, |part| part.1);
        let signs = &tokens[end.saturating_sub(3).max(quoted.parts[0].0)..end];
        content.sentence = signs.iter().any(|token| matches!(token.kind, TokenKind::Sign('.' | '!' | '?' | '…')));
        let stops = signs.iter().all(|token| !matches!(token.kind, TokenKind::Sign('!' | '?' | '…')));
        let several = end.saturating_sub(quoted.parts[0].0) > 4;
        content.outer_stop =
            content.sentence && stops && several && content.telling == 0 && language.style.stop_inside_marks;
        content.comma = signs.iter().any(|token| token.kind == TokenKind::Sign(','));
        content
    }

    fn add(&mut self, word: &str, flags: Flags) {
        // Scripts without capitals don't tell names by them.
        // Some names have their capital within: `iPod`.
        let within = || word.chars().nth(1).is_some_and(char::is_uppercase);
        let small = word.starts_with(|first: char| first.is_alphabetic() && !first.is_uppercase()) && !within();
        self.dotted |= word.contains(['.', '@', '_']);
        self.small_start |= self.words == 0 && small;
        self.linked |= self.words > 0 && small && flags.any(Flags::DETERMINER.or(Flags::PREPOSITION));
        self.words += 1;
        let telling = small && !flags.any(Flags::LINK);
        self.telling += usize::from(telling);
        self.verb |= small && flags.any(Flags::FINITE.or(Flags::AUXILIARY));
    }

    /// Whether it can be a name as it stands in a sentence.
    pub fn is_name(self) -> bool {
        self.words > 0
            && (!self.sentence || self.outer_stop)
            && !self.verb
            && (self.dotted && self.words == 1 || !self.small_start && self.telling == 0 && self.words <= 9)
    }
}

/// Where a quotation stands in its frame, and what announces it.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// The item before it is a colon.
    pub after_colon: bool,
    /// A verb of saying stands directly before or after it, or `so X` does.
    pub attached: bool,
    /// It is a clause of its own, and the next one begins with who says it: `„Nein“, rief sie`.
    pub answered: bool,
    /// It is a part of what the speaker is called.
    pub in_speaker: bool,
    /// The frame has a cue or Konjunktiv.
    pub told: bool,
    /// It is all of the frame.
    pub alone: bool,
    /// What it is called directly before it: a title, a motto, a ship.
    pub named: bool,
    /// A noun stands directly before it.
    pub after_noun: bool,
    /// `so genannt` stands before it, or `genannt` behind it.
    pub so_called: bool,
    /// `als` stands before it, or a verb like `nannte` in its clause.
    pub labelled: bool,
    /// `als` stands before it, and someone calls something so.
    pub after_as: bool,
    /// An indefinite article stands before it.
    pub indefinite: bool,
    /// It stands in brackets.
    pub in_brackets: bool,
    /// A noun stands directly behind it: `a “Save the Bay” sticker`.
    pub before_noun: bool,
}

impl Setting {
    /// How quotation `item` stands among the others.
    pub fn of(frame: &Frame, item: usize, content: Content, cues: &[Cue], told: bool) -> Self {
        let before = item.checked_sub(1);
        let kind_before = before.map(|at| frame.items[at].kind);
        let word_before = before.map_or("", |at| frame.word(at));
        let no_noun =
            Flags::PREPOSITION.or(Flags::COORDINATOR).or(Flags::FINITE).or(Flags::AUXILIARY).or(Flags::CUE_VERB);
        let no_noun =
            no_noun.or(Flags::ADVERB).or(Flags::SUBORDINATOR).or(Flags::RELATIVE).or(Flags::PRONOUN).or(Flags::TO);
        let links_label = before.is_some_and(|at| frame.is(at, Flags::LABEL_LINK));
        let near = |flags: Flags| (item.saturating_sub(2)..item).any(|at| frame.is(at, flags));
        let clause = frame.clauses.iter().position(|(start, end)| (*start..*end).contains(&item));
        let others = frame
            .items
            .iter()
            .enumerate()
            .any(|(at, other)| at != item && (other.is_word() || other.kind == ItemKind::Number));
        Self {
            after_colon: kind_before == Some(ItemKind::Colon),
            attached: clause.is_some_and(|clause| is_attached(frame, item, clause, cues, content.comma)),
            answered: clause.is_some_and(|clause| is_answered(frame, item, clause, cues)),
            in_speaker: cues.iter().any(|cue| is_in_speaker(cue, item))
                || clause.is_some_and(|clause| ends_subject(frame, item, clause)),
            told,
            alone: !others,
            named: before
                .is_some_and(|at| frame.is(at, Flags::NAMES) || !frame.items[at].is_word() && near(Flags::NAMES)),
            after_noun: before.is_some_and(|at| frame.items[at].is_word() && frame.items[at].capital),
            so_called: near(Flags::SO_CALLED)
                || clause.is_some_and(|clause| is_called_by_itself(frame, item, clause))
                || frame.is(item + 1, Flags::SO_CALLED)
                || clause.is_some_and(|clause| is_called_by_all(frame, clause)),
            after_as: links_label && (told || frame.has(Flags::LABELS)),
            labelled: told && links_label
                || clause.is_some_and(|clause| frame.any(frame.clauses[clause], Flags::LABELS)),
            indefinite: before.is_some_and(|at| frame.is(at, Flags::INDEFINITE)),
            in_brackets: word_before == "(",
            before_noun: frame.items.get(item + 1).is_some_and(|next| next.is_word() && !next.is(no_noun)),
        }
    }
}

/// Whether the cue's clause begins or ends where the quotation does: `„…“, sagte er`, `er sagte: „…“`, `„…“ sagte er`.
fn is_attached(frame: &Frame, item: usize, clause: usize, cues: &[Cue], comma: bool) -> bool {
    let (start, end) = frame.clauses[clause];
    cues.iter().any(|cue| {
        let speaks = !matches!(cue.kind, CueKind::Think | CueKind::RefersBack | CueKind::Hearsay);
        let cue_start = frame.clauses[cue.clause].0;
        let first = cue.words.first().copied().unwrap_or(cue_start);
        let after = cue.clause == clause + 1 && item + 1 == end && first <= cue_start + 1;
        let before = cue.clause + 1 == clause && item == start && cue.kind != CueKind::According;
        let within = cue.clause == clause && item == start && (first == item + 1 || comma && first <= item + 8);
        speaks && (after || before || within)
    })
}

/// `wird dort „Die Alte“ genannt`, `„Die Alte“, so wird sie genannt`: a name that nobody in particular uses.
fn is_called_by_all(frame: &Frame, clause: usize) -> bool {
    let called = |clause: &(usize, usize)| {
        let by = frame.any(*clause, Flags::AGENT);
        let word = |words: &[String], flags: Flags| {
            (clause.0..clause.1).any(|at| frame.is(at, flags) && is_one_of(frame, at, words))
        };
        // `wird als „Föhn“ bezeichnet`, and not `wurde als „Föhn“ bezeichnet`.
        let is_term = frame.any(*clause, Flags::LABELS) && word(&frame.lexicon.phrases.future, Flags::PASSIVE_VOICE);
        let everyone = frame.any(*clause, Flags::LABELS) && word(&frame.lexicon.phrases.everyone, Flags::PRONOUN);
        everyone || !by && (is_term || frame.any(*clause, Flags::SO_CALLED) && frame.any(*clause, Flags::PASSIVE_VOICE))
    };
    let next = frame.clauses.get(clause + 1).filter(|next| frame.is(next.0, Flags::SO));
    called(&frame.clauses[clause]) || next.is_some_and(called)
}

/// `nennt sich „Allianz“`: a name that someone has chosen.
fn is_called_by_itself(frame: &Frame, item: usize, clause: usize) -> bool {
    let (start, _) = frame.clauses[clause];
    let near = item.saturating_sub(2).max(start);
    let itself = |at: usize| is_one_of(frame, at, &frame.lexicon.phrases.reflexive);
    frame.any(frame.clauses[clause], Flags::LABELS.or(Flags::SO_CALLED)) && (near..item).any(itself)
}

/// Whether the clause behind it begins with the verb of one who says, shouts or thinks it.
fn is_answered(frame: &Frame, item: usize, clause: usize, cues: &[Cue]) -> bool {
    let whole = frame.clauses[clause] == (item, item + 1);
    let verb_first = |cue: &Cue| cue.words.first().is_some_and(|first| *first == frame.clauses[cue.clause].0);
    whole && cues.iter().any(|cue| cue.clause == clause + 1 && cue.kind.governs() && verb_first(cue))
}

/// Whether the speaker's name has it and more: `der Wirt vom „Café an der Mole“ sagte`.
fn is_in_speaker(cue: &Cue, item: usize) -> bool {
    cue.speaker.is_some_and(|(start, end)| (start..end).contains(&item) && end - start > 1)
}

/// Whether it stands behind `von` or an article and before the verb, as the last part of a subject.
fn ends_subject(frame: &Frame, item: usize, clause: usize) -> bool {
    let (start, _) = frame.clauses[clause];
    let led = item > start + 1 && frame.is(item - 1, Flags::PREPOSITION.or(Flags::DETERMINER));
    led && frame.items[start..item - 1].iter().any(|item| item.is_nominal())
        && is_verb(frame, item + 1)
        && !(start..item).any(|at| is_verb(frame, at))
}

/// Longer words in marks behind `so genannt` are more than a term.
const LONGEST_TERM: usize = 5;

/// Longer words in marks are no name that returns, or that a colon leads to.
const LONGEST_NAME: usize = 6;

/// Longer words in marks are no title, and no translation in brackets.
const LONGEST_TITLE: usize = 13;

/// As many words in marks are a phrase that someone put together.
const PHRASE: usize = 3;

/// Speech (`None`), or the kind of term it is. Where nouns have `capitals`, a small letter tells words that were said from
/// a name, and a capital does not tell a name from a judgement.
pub fn term(content: Content, setting: Setting, capitals: bool) -> Option<QuotedTermKind> {
    let named = if content.words < PHRASE { QuotedTermKind::Name } else { QuotedTermKind::Title };
    if content.words == 0 || setting.so_called && content.words <= LONGEST_TERM {
        return Some(QuotedTermKind::ScareQuote);
    }
    if setting.alone {
        return None;
    }
    let names_speaker =
        setting.in_speaker && !content.small_start && !content.sentence && content.words <= LONGEST_NAME;
    if names_speaker || is_called(content, setting) {
        return Some(named);
    }
    if setting.attached
        || setting.answered
        || setting.after_colon && (content.sentence || content.verb || content.words > PHRASE)
    {
        return None;
    }
    if content.is_name() {
        return (!is_judgement(content, setting, capitals)).then_some(named);
    }
    if capitals && is_wording(content, setting) {
        return None;
    }
    let told = setting.told || setting.labelled || content.verb || content.sentence;
    if setting.after_noun && !told && content.words <= LONGEST_TERM {
        return Some(named);
    }
    let free = told || content.words >= LONGEST_TERM || capitals && content.small_start && content.telling > 1;
    (!free).then_some(QuotedTermKind::ScareQuote)
}

/// Whether the text treats the words as what something is called: it says so, or uses them again, or a colon leads to
/// them and no one speaks.
fn is_called(content: Content, setting: Setting) -> bool {
    let Content { words, sentence, verb, .. } = content;
    let own_sentence = sentence && (setting.after_colon || words > LONGEST_TERM);
    let in_brackets = setting.in_brackets && words <= LONGEST_NAME + 1;
    let introduced = (setting.named || in_brackets) && !setting.attached && !own_sentence && words <= LONGEST_TITLE;
    // English sets the comma before `said` within the marks.
    let announced = setting.attached && content.comma || setting.answered;
    let returns = content.repeated && words <= LONGEST_TERM && !announced && !(setting.labelled && content.small_start);
    let listed = setting.after_colon && !setting.told && !verb && words <= LONGEST_NAME;
    introduced || (returns || listed) && !sentence
}

/// Whether what could be a name is someone's judgement: `nannte ihn „Held“`, `einen „Angriff auf alle“`.
fn is_judgement(content: Content, setting: Setting, capitals: bool) -> bool {
    let told = setting.told && !setting.after_noun && !setting.in_speaker;
    let attribute = setting.before_noun && !capitals;
    let phrase = content.words >= PHRASE && content.linked && (setting.indefinite || told) && !attribute;
    let labelled = setting.labelled && !setting.after_noun && !setting.in_speaker;
    let label = capitals && labelled && content.words <= LONGEST_NAME;
    phrase || label || content.sentence && (!content.outer_stop || setting.labelled)
}

/// Whether the words are cut out of what someone said: they begin with a small article, or stand behind `als`.
fn is_wording(content: Content, setting: Setting) -> bool {
    let Content { words, telling, linked, .. } = content;
    let phrase = words > 1 && telling == 0 || words >= PHRASE && linked;
    content.small_start && !content.dotted && (phrase || setting.after_as)
}
