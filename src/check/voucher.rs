//! Who vouches for a figure, as its sentence says: `a poll shows`, `die Polizei sprach von 800`.
//!
//! A wrong voucher is worse than none. There is one only where the words that are told are told of one who is named,
//! where the number is a part of them, and where no one else is cited within. A verb that reports a speech act by itself
//! (`bezifferte … auf`) vouches for the number that it leads to, and for no other number of its sentence.

use super::names::Names;
use super::subject::InCopy;
use super::titles;
use crate::language::Language;
use crate::language::speech::{Flags, Lexicon};
use crate::model::{Form, Function, PartyId, Utterance, suggested_id};
use crate::text::TextRange;
use crate::typed_toml::written;

/// As many utterances before a figure are looked at.
const NEAR: usize = 6;

/// Who vouches for a figure.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Voucher {
    /// A speaker of the site.
    Speaker(PartyId),
    /// A source of the site.
    Source(PartyId),
    /// A speaker that the site does not have, by an id that is free and by name.
    NewSpeaker(String, String),
    /// A document that the site does not have.
    NewSource(String, String),
}

/// Finds who vouches for the figures of one copy.
pub(super) struct Vouchers<'a> {
    copy: InCopy<'a>,
    of_reading: Names<'a>,
    lexicon: &'static Lexicon,
}

impl<'a> Vouchers<'a> {
    /// Ready to look.
    pub(super) fn of(copy: InCopy<'a>) -> Self {
        let of_reading = Names::of_reading(copy.of.parties, &copy.of.reading.reading);
        Self { copy, of_reading, lexicon: &Language::of(&copy.article().language).speech }
    }

    /// Who vouches for the figure at `place`.
    pub(super) fn voucher(&self, place: TextRange) -> Option<Voucher> {
        let words = self.copy.words(self.named_for(place)?);
        self.voucher_called(self.without_noun(words))
    }

    /// The words that name who vouches, if all that is told around the figure is told of the same.
    fn named_for(&self, place: TextRange) -> Option<TextRange> {
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
    fn without_noun<'b>(&self, words: &'b str) -> &'b str {
        let endings = &self.lexicon.phrases.whose_endings;
        let small = words.to_lowercase();
        let whose = endings
            .iter()
            .filter(|_| small.len() == words.len())
            .find_map(|ending| small.strip_suffix(ending.as_str()));
        let whose = whose.and_then(|whose| Some(words.get(..whose.len())?.trim_end_matches('-')));
        whose.filter(|whose| whose.chars().count() > 2 && !whose.ends_with(char::is_whitespace)).unwrap_or(words)
    }

    fn voucher_called(&self, words: &str) -> Option<Voucher> {
        let parties = self.copy.of.parties;
        let language = &self.copy.article().language;
        let is_document = titles::is_document(words, language);
        let speaker = || self.copy.of.names.only(parties, words, &self.of_reading).cloned().map(Voucher::Speaker);
        let source = || titles::named(parties, words).cloned().map(Voucher::Source);
        let known = if is_document { source() } else { speaker().or_else(source) };
        known.or_else(|| {
            let name = self.name(words)?;
            let id = suggested_id(&name, language).filter(|id| !is_taken(parties, id))?;
            Some(if is_document { Voucher::NewSource(id, name) } else { Voucher::NewSpeaker(id, name) })
        })
    }

    /// The words without the article; none where a pronoun stands for someone.
    fn name(&self, words: &str) -> Option<String> {
        let words: Vec<&str> = words.split_whitespace().collect();
        let article = |word: &&&str| self.flags(word).any(Flags::DETERMINER);
        let behind = words.iter().take_while(article).count();
        let pronoun = words.len() == 1 && self.flags(words[0]).any(Flags::PRONOUN);
        (!pronoun && behind < words.len()).then(|| words[behind..].join(" "))
    }
}

fn is_taken(parties: &crate::model::Parties, id: &str) -> bool {
    PartyId::new(id).is_ok_and(|id| parties.speakers.contains_key(&id) || parties.sources.contains_key(&id))
}

impl Voucher {
    /// The line of a figure that says so.
    pub(super) fn line(&self) -> String {
        match self {
            Self::Speaker(id) => format!("speaker = \"{}\"", id.as_str()),
            Self::Source(id) => format!("source = \"{}\"", id.as_str()),
            Self::NewSpeaker(id, _) => format!("# speaker = \"{id}\"   # the text names who vouches for it: see below"),
            Self::NewSource(id, _) => format!("# source = \"{id}\"   # the text names what vouches for it: see below"),
        }
    }

    /// What is to be added with that line, once for all figures: as comments, since who it is has to be told by a person.
    pub(super) fn party(&self) -> String {
        match self {
            Self::Speaker(_) | Self::Source(_) => String::new(),
            Self::NewSpeaker(id, name) => format!(
                "\n\n# [[speaker]]\n# id = \"{id}\"\n# name = {}\n# kind = \"…\"   # person, organisation, group or unnamed",
                written::string(name)
            ),
            Self::NewSource(id, name) => {
                format!("\n\n# [[source]]\n# id = \"{id}\"\n# title = {}", written::string(name))
            }
        }
    }
}
