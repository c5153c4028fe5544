//! The words that the rules go by, from one file for each language (`lexicon/de.txt`, `lexicon/en.txt`).
//!
//! A file has sections. `[say]`, `[tell]`, `[judge]` and `[think]` list verbs by their stems, everything else lists words as
//! they are written; a section's name is the flag its words get. Forms of verbs are made by [`super::inflection`], so
//! that a verb is one entry and a particle (`an|kündig`) is known to stand apart from it or before it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::flags::Flags;
use super::inflection::{self, Role};

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
pub struct Entry {
    /// What it can be by itself.
    pub flags: Flags,
    /// For each kind of verb, the particles that make it one, as a set of bits.
    pub with: [u64; 4],
    /// Its own bit, where it is such a particle.
    pub particle: u64,
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
    german: bool,
}

/// The German words.
pub fn german() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(include_str!("lexicon/de.txt"), true));
    &LEXICON
}

/// The English words.
pub fn english() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(include_str!("lexicon/en.txt"), false));
    &LEXICON
}

/// No words: of other languages only the quotation marks are known.
pub fn unknown() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read("", false));
    &LEXICON
}

impl Lexicon {
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

    /// Whether `3.` is an ordinal.
    pub fn ordinals_end_with_a_stop(&self) -> bool {
        self.german
    }

    /// Whether nouns are written with a capital, and Konjunktiv I tells reported speech.
    pub fn is_german(&self) -> bool {
        self.german
    }

    fn read(data: &str, german: bool) -> Self {
        let entries = vec![Entry::default()];
        let mut lexicon = Self { words: FxHashMap::default(), entries, particles: Vec::new(), german };
        let mut section = "";
        for line in data.lines().map(|line| line.split('#').next().unwrap_or_default().trim()) {
            match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                Some(name) => section = name,
                None => lexicon.add_line(section, line),
            }
        }
        lexicon
    }

    fn add_line(&mut self, section: &str, line: &str) {
        match (Verbs::of_section(section), Flags::of_section(section)) {
            (Some(verbs), _) if verbs.strong => self.add_strong(verbs, line),
            (Some(verbs), _) => line.split_whitespace().for_each(|stem| self.add_weak(verbs, stem)),
            (None, Some(flags)) => line.split_whitespace().for_each(|word| self.add(word, flags)),
            (None, None) => debug_assert!(line.is_empty(), "no section is called {section}"),
        }
    }

    fn add(&mut self, word: &str, flags: Flags) {
        let entry = self.entry_mut(&word.replace('_', " "));
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

    fn add_weak(&mut self, verbs: Verbs, stem: &str) {
        let (particle, stem) = stem.rsplit_once('|').unwrap_or(("", stem));
        let forms = if self.german { inflection::german_weak(stem) } else { inflection::english_regular(stem) };
        self.add_forms(verbs, particle, &forms);
    }

    /// A line has the present stem, the past stem, the participle and, where it differs, the third person singular;
    /// an English one all forms.
    fn add_strong(&mut self, verbs: Verbs, line: &str) {
        let mut words = line.split_whitespace();
        let Some(first) = words.next() else { return };
        let (particle, stem) = first.rsplit_once('|').unwrap_or(("", first));
        let rest: Vec<&str> = words.collect();
        let forms = if self.german {
            inflection::german_strong(stem, &rest)
        } else {
            inflection::english_irregular(stem, &rest)
        };
        self.add_forms(verbs, particle, &forms);
    }

    fn add_forms(&mut self, verbs: Verbs, particle: &str, forms: &[(Role, String)]) {
        let bit = self.particle_bit(particle);
        for (role, form) in forms {
            let flags = verbs.flags(*role);
            if particle.is_empty() {
                self.add(form, flags);
                continue;
            }
            self.add(&format!("{particle}{form}"), flags);
            match role {
                Role::Finite | Role::Subjunctive => self.add_with_particle(verbs, form, bit, *role),
                Role::Infinitive => self.add(&format!("{particle}zu{form}"), flags),
                Role::Participle => {}
            }
        }
    }

    fn add_with_particle(&mut self, verbs: Verbs, form: &str, bit: u64, role: Role) {
        self.add(form, if role == Role::Subjunctive { Flags::SUBJUNCTIVE } else { Flags::FINITE });
        if verbs.kind != VerbKind::Other {
            self.entry_mut(form).with[verbs.kind as usize] |= bit;
            self.add(form, Flags::PARTED);
        }
    }

    /// The bit of a particle; there are fewer than 64 of them, which a test holds.
    fn particle_bit(&mut self, particle: &str) -> u64 {
        if particle.is_empty() {
            return 0;
        }
        let known = self.particles.iter().position(|known| known == particle);
        let index = known.unwrap_or_else(|| {
            self.particles.push(particle.to_owned());
            self.particles.len() - 1
        });
        let bit = 1 << (index % 64);
        self.entry_mut(particle).particle |= bit;
        bit
    }
}

/// What a verb says of its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
}

/// What a section of verbs says of those it lists.
#[derive(Debug, Clone, Copy)]
struct Verbs {
    kind: VerbKind,
    strong: bool,
}

impl Verbs {
    fn of_section(name: &str) -> Option<Self> {
        let (kind, strong) = match name.split_once(' ') {
            Some((kind, "strong")) => (kind, true),
            _ => (name, false),
        };
        let kind = match kind {
            "say" => VerbKind::Say,
            "tell" => VerbKind::Tell,
            "judge" => VerbKind::Judge,
            "think" => VerbKind::Think,
            "other" => VerbKind::Other,
            _ => return None,
        };
        Some(Self { kind, strong })
    }

    fn flags(self, role: Role) -> Flags {
        let (finite, later) = self.kind.flags();
        match role {
            Role::Finite => finite.or(Flags::FINITE),
            Role::Subjunctive => Flags::SUBJUNCTIVE.or(Flags::FINITE),
            Role::Participle | Role::Infinitive => later,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_separable_verb_is_known_in_one_word_and_in_two() {
        let entry = |word| german().entry(german().word(word));
        assert!(entry("ankündigte").flags.any(Flags::SAY));
        assert!(entry("angekündigt").flags.any(Flags::SAY_LATER));
        assert!(entry("anzukündigen").flags.any(Flags::SAY_LATER));
        assert_ne!(entry("kündigte").with[0] & entry("an").particle, 0);
        assert_eq!(entry("kündigte").with[0] & entry("auf").particle, 0);
    }

    #[test]
    fn every_particle_has_a_bit_of_its_own() {
        assert!(german().particles.len() < 64);
    }
}
