//! Who vouches for a figure, as its sentence says: `a poll shows`, `die Polizei sprach von 800`.
//!
//! A wrong voucher is worse than none. There is one only where the words that are told are told of one who is named,
//! where the number is a part of them, and where no one else is cited within. A verb that reports a speech act by itself
//! (`bezifferte … auf`) vouches for the number that it leads to, and for no other number of its sentence.

use super::super::subject::InCopy;
use crate::language::Language;
use crate::language::speech::{Flags, Lexicon};
use crate::model::{Form, Function, Utterance};
use crate::text::TextRange;

/// As many utterances before a figure are looked at.
const NEAR: usize = 6;

/// Finds who vouches for the figures of one copy.
pub(super) struct Vouchers<'a> {
    copy: InCopy<'a>,
    lexicon: &'static Lexicon,
}

impl<'a> Vouchers<'a> {
    /// Ready to look.
    pub(super) fn of(copy: InCopy<'a>) -> Self {
        Self { copy, lexicon: &Language::of(&copy.article().language).speech }
    }

    /// The words that name who vouches for the figure at `place`, if all that is told around the figure is told of the same.
    pub(super) fn place(&self, place: TextRange) -> Option<TextRange> {
        let utterances = &self.copy.found().speech.utterances;
        let next = utterances.partition_point(|utterance| utterance.range().start <= place.start);
        let near = utterances[next.saturating_sub(NEAR)..next].iter();
        let mut around = near.filter(|utterance| utterance.parts.iter().any(|part| part.contains(place)));
        let first = around.next()?;
        let speaker = self.speaker_of(first, place)?;
        around.all(|other| self.speaker_of(other, place) == Some(speaker)).then_some(speaker)
    }

    /// The words that say who vouches for `place` as a part of `utterance`.
    fn speaker_of(&self, utterance: &Utterance, place: TextRange) -> Option<TextRange> {
        let speaker = *utterance.speaker.first().filter(|speaker| utterance.frame.contains(**speaker))?;
        let told = match utterance.form {
            Form::Direct => true,
            Form::Indirect | Form::Mixed => self.asserts(utterance, speaker),
            Form::Reported => self.leads_to(utterance, place),
        };
        let outside = self.copy.words(utterance.frame);
        let disowned = self.any_word(outside, |word| self.is_denial(word));
        let others = utterance.form != Form::Reported
            && utterance.parts.iter().any(|part| self.any_word(self.copy.words(*part), |word| self.cites(word)));
        (told && !disowned && !others && !speaker.contains(place)).then_some(speaker)
    }

    /// Whether what is told is told as it is: no question, and nothing that its verb or a word beside it denies.
    fn asserts(&self, utterance: &Utterance, speaker: TextRange) -> bool {
        let first = self.copy.words(utterance.parts[0]).split_whitespace().next().unwrap_or_default();
        let flags = self.flags(first);
        let question = flags.any(Flags::COMPLEMENTIZER) && !flags.any(Flags::THAT);
        let negated =
            |range: TextRange| self.any_word(self.copy.words(range), |word| self.flags(word).any(Flags::NEGATION));
        let beside =
            TextRange { start: utterance.frame.start, end: utterance.parts[0].start.max(utterance.frame.start) };
        !question && !negated(speaker) && !negated(beside) && utterance.function != Some(Function::Demand)
    }

    /// Whether the figure is the object of the verb that reports: it stands behind the cue, in the same clause, and with
    /// no other preposition between.
    fn leads_to(&self, utterance: &Utterance, place: TextRange) -> bool {
        let judges = matches!(utterance.function, Some(Function::Demand | Function::Opinion));
        let behind = |cue: &&TextRange| cue.end <= place.start;
        let Some(cue) = utterance.cue.iter().filter(behind).max_by_key(|cue| cue.end).filter(|_| !judges) else {
            return false;
        };
        let between = self.copy.words(TextRange { start: cue.end, end: place.start });
        let links = &self.lexicon.phrases.measure_links;
        let other = |word: &str| {
            let leads = Flags::PREPOSITION.or(Flags::SUBORDINATOR).or(Flags::COORDINATOR).or(Flags::ASIDE);
            self.flags(word).any(leads) && !links.iter().any(|link| link == word)
        };
        !between.contains([',', ';', '–', '—']) && !self.any_word(between, other)
    }

    /// Whether the word cites someone, or says that others say so.
    fn cites(&self, word: &str) -> bool {
        let says = Flags::SAY.or(Flags::TELL).or(Flags::ACCORDING_BEFORE).or(Flags::ACCORDING_AFTER).or(Flags::RUMOUR);
        self.flags(word).any(says) && !self.flags(word).any(Flags::DETERMINER)
    }

    fn is_denial(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.lexicon.phrases.denying.iter().any(|beginning| word.starts_with(beginning.as_str()))
    }

    fn any_word(&self, words: &str, is_it: impl Fn(&str) -> bool) -> bool {
        words
            .split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')))
            .any(|word| !word.is_empty() && is_it(word))
    }

    fn flags(&self, word: &str) -> Flags {
        self.lexicon.entry_at_start(self.lexicon.word(word), word).flags
    }

    /// `UNHCR-Angaben`, `Polizeiangaben`: whose they are.
    pub(super) fn whose(&self, words: &'a str) -> &'a str {
        let endings = &self.lexicon.phrases.whose_endings;
        let small = words.to_lowercase();
        let whose = endings
            .iter()
            .filter(|_| small.len() == words.len())
            .find_map(|ending| small.strip_suffix(ending.as_str()));
        let whose = whose.and_then(|whose| Some(words.get(..whose.len())?.trim_end_matches('-')));
        whose.filter(|whose| whose.chars().count() > 2 && !whose.ends_with(char::is_whitespace)).unwrap_or(words)
    }
}
