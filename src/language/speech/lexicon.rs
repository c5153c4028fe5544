//! The words that the rules of speech go by, as `speech.toml` lists them.
//!
//! Verbs stand under what they do, by their stems: their forms are made by the language's [`Verbs`], so that a verb is
//! one entry and a particle (`an|kündig`) is known to stand apart from it or before it. All other words stand under
//! the flag that they get, as they are written.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::flags::Flags;
use super::phrases::Phrases;
use super::verb::{Forms, VerbForm, Verbs};
use crate::model::Function;

/// A language's file.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::language) struct File {
    /// A verb of more than one word is irregular, and these are its principal parts.
    verbs: BTreeMap<VerbKind, Vec<String>>,
    words: BTreeMap<Flags, Vec<String>>,
    phrases: Phrases,
    /// Verbs, as they are listed above.
    functions: BTreeMap<Function, Vec<String>>,
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
pub struct Entry {
    /// What it can be by itself.
    pub flags: Flags,
    /// For each kind of verb, the particles that make it one, as a set of bits.
    pub with: [u64; 4],
    /// Its own bit, where it is such a particle.
    pub particle: u64,
    /// Its own bit, where a verb reports together with it.
    pub governed: u64,
    /// What a voice does that it announces.
    pub function: Option<Function>,
    /// The place of the verb's patterns among those of the lexicon; 0 if it has none.
    patterns: u16,
}

/// What stands in a clause with a verb that reports only so: `sprach von`, `geht von … aus`, `erwartet … 20`.
#[derive(Debug, Clone, Copy)]
pub struct Pattern {
    /// What the verb is then.
    pub kind: VerbKind,
    /// The bit of the word; 0 if any will do.
    pub word: u64,
    /// The bit of the verb's particle; 0 if it has none, or has it before itself.
    pub particle: u64,
    /// Whether a number follows the word.
    pub number: bool,
}

/// A word among those of a lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordId(u32);

impl WordId {
    /// The word of all that a lexicon does not know.
    pub const UNKNOWN: Self = Self(0);
}

/// The words of one language.
#[derive(Debug)]
pub struct Lexicon {
    words: FxHashMap<Box<str>, WordId>,
    /// By word; that of [`WordId::UNKNOWN`] says nothing.
    entries: Vec<Entry>,
    particles: Vec<String>,
    governed: Vec<String>,
    /// By verb; the first has none.
    patterns: Vec<Vec<Pattern>>,
    /// What the rules know by more or by less than a word.
    pub phrases: Phrases,
    verbs: Verbs,
}

/// No words: of such a language only the quotation marks are known.
impl Default for Lexicon {
    fn default() -> Self {
        Self::new(&File::default(), Verbs::default())
    }
}

impl Lexicon {
    /// Whether it has words at all.
    pub fn is_known(&self) -> bool {
        !self.words.is_empty()
    }

    /// The word that is spelled as `text`.
    pub fn word(&self, text: &str) -> WordId {
        self.words.get(text).copied().unwrap_or(WordId::UNKNOWN)
    }

    /// What is known of `word`.
    pub fn entry(&self, word: WordId) -> &Entry {
        &self.entries[word.0 as usize]
    }

    /// What is known of `word`, spelled as `text`, where it begins a sentence: its capital says nothing.
    pub fn entry_at_start(&self, word: WordId, text: &str) -> &Entry {
        let capital = || text.starts_with(char::is_uppercase);
        let word = if word == WordId::UNKNOWN && capital() { self.word(&text.to_lowercase()) } else { word };
        self.entry(word)
    }

    /// What a verb reports together with.
    pub fn patterns(&self, verb: &Entry) -> &[Pattern] {
        &self.patterns[usize::from(verb.patterns)]
    }

    /// What stands within an infinitive behind a particle; empty if nothing does.
    pub fn joint(&self) -> &'static str {
        self.verbs.joint
    }

    /// The words of `file`, with the forms that `verbs` makes.
    pub(in crate::language) fn new(file: &File, verbs: Verbs) -> Self {
        let mut lexicon = Self {
            words: FxHashMap::default(),
            entries: vec![Entry::default()],
            particles: Vec::new(),
            governed: Vec::new(),
            patterns: vec![Vec::new()],
            phrases: file.phrases.clone(),
            verbs,
        };
        for (kind, stems) in &file.verbs {
            stems.iter().for_each(|stem| lexicon.add_verb(*kind, stem));
        }
        for (function, verbs) in &file.functions {
            verbs.iter().for_each(|verb| lexicon.set_function(*function, verb));
        }
        for (flags, words) in &file.words {
            words.iter().for_each(|word| lexicon.add(word, *flags));
        }
        lexicon
    }

    fn add(&mut self, word: &str, flags: Flags) {
        let entry = self.entry_mut(word);
        entry.flags = entry.flags.or(flags);
    }

    fn entry_mut(&mut self, word: &str) -> &mut Entry {
        let next = WordId(self.entries.len() as u32);
        let word = *self.words.entry(word.into()).or_insert(next);
        if word == next {
            self.entries.push(Entry::default());
        }
        &mut self.entries[word.0 as usize]
    }

    fn add_verb(&mut self, kind: VerbKind, listed: &str) {
        let (governed, verb) = listed.split_once('+').unwrap_or(("", listed));
        let (particle, forms) = self.forms(verb);
        match governed {
            "" => self.add_forms(kind, particle, &forms),
            _ => self.add_patterns(kind, governed, particle, &forms),
        }
    }

    /// The stem of a verb with a particle may be that of another one: `sagt voraus` predicts, `sagt` does not.
    fn set_function(&mut self, function: Function, listed: &str) {
        let (particle, forms) = self.forms(listed);
        let other = Flags::SAY.or(Flags::TELL).or(Flags::JUDGE).or(Flags::THINK);
        for (_, form) in forms {
            self.entry_mut(&format!("{particle}{form}")).function = Some(function);
            let stem = self.entry_mut(&form);
            if !stem.flags.any(other) {
                stem.function = Some(function);
            }
        }
    }

    /// The particle of a verb as it is listed, and its forms without it.
    fn forms<'a>(&self, listed: &'a str) -> (&'a str, Forms) {
        let (first, rest) = listed.split_once(' ').unwrap_or((listed, ""));
        let (particle, stem) = first.rsplit_once('|').unwrap_or(("", first));
        let rest: Vec<&str> = rest.split_whitespace().collect();
        let forms = if rest.is_empty() { (self.verbs.regular)(stem) } else { (self.verbs.irregular)(stem, &rest) };
        (particle, forms)
    }

    /// The forms of a verb that reports together with the word `governed`: `von`, `at#` with a number behind it, `#` any
    /// number.
    fn add_patterns(&mut self, kind: VerbKind, governed: &str, particle: &str, forms: &[(VerbForm, String)]) {
        let word = governed.trim_end_matches('#');
        let number = word.len() < governed.len();
        let (word, bit) = (self.governed_bit(word), self.particle_bit(particle));
        let whole = Pattern { kind, word, particle: 0, number };
        for (role, form) in forms {
            let carries = matches!(role, VerbForm::Finite | VerbForm::Subjunctive);
            if bit != 0 {
                let joint = if *role == VerbForm::Infinitive { self.verbs.joint } else { "" };
                self.add_pattern(&format!("{particle}{joint}{form}"), *role, whole);
            }
            if bit == 0 || carries {
                self.add_pattern(form, *role, Pattern { particle: bit, ..whole });
            }
        }
    }

    fn add_pattern(&mut self, form: &str, role: VerbForm, pattern: Pattern) {
        self.add(form, VerbKind::Other.form(role).or(Flags::GOVERNS));
        let next = self.patterns.len() as u16;
        let entry = self.entry_mut(form);
        if entry.patterns == 0 {
            entry.patterns = next;
            self.patterns.push(vec![pattern]);
        } else {
            let known = usize::from(entry.patterns);
            self.patterns[known].push(pattern);
        }
    }

    fn add_forms(&mut self, kind: VerbKind, particle: &str, forms: &[(VerbForm, String)]) {
        let bit = self.particle_bit(particle);
        for (role, form) in forms {
            let flags = kind.form(*role);
            if particle.is_empty() {
                self.add(form, flags);
                continue;
            }
            self.add(&format!("{particle}{form}"), flags);
            match role {
                VerbForm::Finite | VerbForm::Subjunctive => self.add_with_particle(kind, form, bit, *role),
                VerbForm::Infinitive => self.add(&format!("{particle}{}{form}", self.verbs.joint), flags),
                VerbForm::Participle | VerbForm::Gerund => {}
            }
        }
    }

    fn add_with_particle(&mut self, kind: VerbKind, form: &str, bit: u64, role: VerbForm) {
        self.add(form, if role == VerbForm::Subjunctive { Flags::SUBJUNCTIVE } else { Flags::FINITE });
        if kind != VerbKind::Other {
            self.entry_mut(form).with[kind as usize] |= bit;
            self.add(form, Flags::PARTED);
        }
    }

    /// The bit of a word that verbs report together with; there are fewer than 64 of them, which a test holds.
    fn governed_bit(&mut self, word: &str) -> u64 {
        let bit = bit(&mut self.governed, word);
        if bit != 0 {
            self.entry_mut(word).governed |= bit;
        }
        bit
    }

    /// The bit of a particle; there are fewer than 64 of them, which a test holds.
    fn particle_bit(&mut self, particle: &str) -> u64 {
        let bit = bit(&mut self.particles, particle);
        if bit != 0 {
            self.entry_mut(particle).particle |= bit;
        }
        bit
    }
}

/// The bit of `word` among those that are `known`, to which it is added; 0 if there is no word.
fn bit(known: &mut Vec<String>, word: &str) -> u64 {
    if word.is_empty() {
        return 0;
    }
    let index = known.iter().position(|other| other == word).unwrap_or_else(|| {
        known.push(word.to_owned());
        known.len() - 1
    });
    1 << (index % 64)
}

/// What a verb says of its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerbKind {
    /// A verb of saying, which reports even without what is said.
    Say,
    /// A verb of saying that announces what is said.
    Tell,
    /// A verb that names a speech act.
    Judge,
    /// A verb of thought, which needs a clause.
    Think,
    /// Any other verb.
    Other,
}

/// The kinds that are cues, in the order of [`Entry::with`].
pub const CUE_VERBS: [VerbKind; 4] = [VerbKind::Say, VerbKind::Tell, VerbKind::Judge, VerbKind::Think];

impl VerbKind {
    /// The flags of its finite forms, and of those that stand with an auxiliary.
    pub fn flags(self) -> (Flags, Flags) {
        match self {
            Self::Say => (Flags::SAY, Flags::SAY_LATER),
            Self::Tell => (Flags::TELL, Flags::TELL_LATER),
            Self::Judge => (Flags::JUDGE, Flags::JUDGE_LATER),
            Self::Think => (Flags::THINK, Flags::THINK_LATER),
            Self::Other => (Flags::FINITE, Flags::default()),
        }
    }

    /// The flags of a form.
    fn form(self, role: VerbForm) -> Flags {
        let (finite, later) = self.flags();
        match role {
            VerbForm::Finite => finite.or(Flags::FINITE),
            VerbForm::Subjunctive => Flags::SUBJUNCTIVE.or(Flags::FINITE),
            VerbForm::Participle | VerbForm::Infinitive => later,
            VerbForm::Gerund if self == Self::Other => later,
            VerbForm::Gerund => later.or(Flags::GERUND),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_separable_verb_is_known_in_one_word_and_in_two() {
        let german = &Language::of(&crate::model::LanguageTag::new("de").unwrap()).speech;
        let entry = |word| german.entry(german.word(word));
        assert!(entry("ankündigte").flags.any(Flags::SAY));
        assert!(entry("angekündigt").flags.any(Flags::SAY_LATER));
        assert!(entry("anzukündigen").flags.any(Flags::SAY_LATER));
        assert_ne!(entry("kündigte").with[0] & entry("an").particle, 0);
        assert_eq!(entry("kündigte").with[0] & entry("auf").particle, 0);
    }

    #[test]
    fn every_particle_has_a_bit_of_its_own() {
        assert!(Language::all().all(|language| language.speech.particles.len() < 64));
        assert!(Language::all().all(|language| language.speech.governed.len() < 64));
    }
}
