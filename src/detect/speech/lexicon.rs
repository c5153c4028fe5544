//! The words that the rules go by, from one file for each language (`lexicon/de.txt`, `lexicon/en.txt`).
//!
//! A file has sections. `[say]`, `[tell]`, `[judge]` and `[think]` list verbs by their stems, everything else lists words as
//! they are written; a section's name is the flag its words get. Forms of verbs are made by [`super::inflection`], so
//! that a verb is one entry and a particle (`an|kündig`) is known to stand apart from it or before it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use super::inflection::{self, Role};

/// What a word can be. A word may be several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags(u64);

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident = $bit:expr, $section:literal;)*) => {
        impl Flags {
            $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)*

            fn of_section(name: &str) -> Option<Self> {
                match name {
                    $($section => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
}

flags! {
    /// A finite form of a verb of saying, which announces speech by itself.
    SAY = 0, "say forms";
    /// A finite form of a verb that reports a speech act by itself: `kritisierte`.
    JUDGE = 1, "judge forms";
    /// A finite form of a verb that announces speech or thought only with a clause after it.
    THINK = 2, "think forms";
    /// A participle or an infinitive of such a verb of saying; a cue with an auxiliary.
    SAY_LATER = 3, "say later";
    /// The same of a verb that reports a speech act.
    JUDGE_LATER = 4, "judge later";
    /// The same of a verb of thought.
    THINK_LATER = 33, "think later";
    /// Konjunktiv I that can't be taken for the Indikativ.
    SUBJUNCTIVE = 5, "subjunctive";
    /// Konjunktiv II, which stands in for it in the plural.
    CONDITIONAL = 6, "conditional";
    /// A finite form of an auxiliary.
    AUXILIARY = 7, "auxiliary";
    /// `soll`, `sollen`: hearsay with a perfect infinitive.
    HEARSAY = 8, "hearsay";
    /// An article or a word that stands in its place.
    DETERMINER = 9, "determiner";
    /// A preposition.
    PREPOSITION = 10, "preposition";
    /// A pronoun that can be a speaker.
    PRONOUN = 11, "pronoun";
    /// A word that begins a subordinate clause.
    SUBORDINATOR = 12, "subordinator";
    /// `dass`, `ob`, `that`, `whether`: begins what is said.
    COMPLEMENTIZER = 13, "complementizer";
    /// `laut`: what follows is the source.
    ACCORDING_BEFORE = 14, "according before";
    /// `zufolge`: what stands before is the source.
    ACCORDING_AFTER = 15, "according after";
    /// `nach`, which is `laut` before a word of the kind below.
    AFTER_WORD = 16, "with source noun";
    /// `Angaben`, `Ansicht`: makes `nach` a cue.
    SOURCE_NOUN = 17, "source noun";
    /// `demnach`, `wonach`: refers to a source named before.
    REFERS_BACK = 18, "refers back";
    /// `so`, before or after a quotation.
    SO = 19, "so";
    /// `wie`, `as`: begins a clause that names who said it.
    AS = 20, "as";
    /// Words of saying that are nouns and take a clause: `Forderung`, `claim`.
    SPEECH_NOUN = 21, "speech noun";
    /// `Titel`, `Motto`, `Zeitschrift`: what stands after in marks is a name.
    NAMES = 22, "names";
    /// `bezeichnete … als`, `nannte`, `sprach von`: what follows in marks is speech.
    LABELS = 23, "labels";
    /// `so genannt`, `so-called`.
    SO_CALLED = 24, "so called";
    /// Ends with a full stop and doesn't end a sentence.
    ABBREVIATION = 25, "abbreviation";
    /// The name of a month.
    MONTH = 26, "month";
    /// Asks for an ordinal.
    BEFORE_ORDINAL = 27, "before ordinal";
    /// The first person, whose `-e` forms are no Konjunktiv.
    FIRST_PERSON = 28, "first person";
    /// Small words that don't tell a phrase from a name.
    LINK = 29, "link";
    /// An adverb or a particle.
    ADVERB = 30, "adverb";
    /// Any other finite verb; ends the noun phrase before it.
    FINITE = 31, "finite";
    /// A finite form of a verb of saying that announces nothing without what is said.
    TELL = 38, "tell forms";
    /// A participle or an infinitive of such a verb.
    TELL_LATER = 39, "tell later";
    /// An auxiliary of the passive voice, or a modal.
    PASSIVE = 40, "passive";
    /// Denies.
    NEGATION = 41, "negation";
    /// A plural subject, behind which an English infinitive is a finite verb.
    PLURAL = 42, "plural";
    /// A word that begins a relative clause behind a comma.
    RELATIVE = 43, "relative";
    /// Goes on with a noun phrase behind a noun.
    PHRASE_LINK = 44, "phrase link";
    /// A preposition of time or place, with which a noun phrase hardly goes on.
    ASIDE = 45, "aside";
    /// The infinitive's particle.
    TO = 32, "to";
    /// Joins clauses that stand beside each other.
    COORDINATOR = 34, "coordinator";
    /// `das`, `dies`: can stand for the sentence before.
    DEMONSTRATIVE = 36, "demonstrative";
    /// An indefinite article.
    INDEFINITE = 37, "indefinite";
    /// Perfect infinitives' auxiliaries: `haben`, `sein`, `worden`.
    PERFECT = 35, "perfect";
}

impl Flags {
    /// Whether it has one of the flags of `of`.
    pub fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    /// The flags of both.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
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
}

/// The words of one language.
#[derive(Debug, Default)]
pub struct Lexicon {
    entries: HashMap<Box<str>, Entry, BuildHasherDefault<Fnv>>,
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
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);
    &LEXICON
}

impl Lexicon {
    /// What is known of `word`, as it is written or, where it begins with a capital, in small letters.
    pub fn entry(&self, word: &str) -> Entry {
        if let Some(entry) = self.entries.get(word) {
            return *entry;
        }
        Entry::default()
    }

    /// What is known of a word that begins a sentence, whose capital says nothing.
    pub fn entry_at_start(&self, word: &str) -> Entry {
        match self.entries.get(word) {
            Some(entry) => *entry,
            None if word.starts_with(char::is_uppercase) => self.entry(&word.to_lowercase()),
            None => Entry::default(),
        }
    }

    /// What `word` can be.
    pub fn flags(&self, word: &str) -> Flags {
        self.entry(word).flags
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
        let mut lexicon = Self { german, ..Self::default() };
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
        let entry = self.entries.entry(word.replace('_', " ").into()).or_default();
        entry.flags = entry.flags.or(flags);
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
        if role == Role::Subjunctive {
            self.add(form, Flags::SUBJUNCTIVE);
        } else {
            self.add(form, Flags::FINITE);
        }
        let entry = self.entries.entry(form.into()).or_default();
        if verbs.kind != VerbKind::Other {
            entry.with[verbs.kind as usize] |= bit;
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
        self.entries.entry(particle.into()).or_default().particle |= bit;
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

/// Fowler, Noll and Vo's hash: words are short, and no one who writes an article gains by colliding them.
#[derive(Debug)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_separable_verb_is_known_in_one_word_and_in_two() {
        let lexicon = german();
        assert!(lexicon.flags("ankündigte").any(Flags::SAY));
        assert!(lexicon.flags("angekündigt").any(Flags::SAY_LATER));
        assert!(lexicon.flags("anzukündigen").any(Flags::SAY_LATER));
        assert_ne!(lexicon.entry("kündigte").with[0] & lexicon.entry("an").particle, 0);
        assert_eq!(lexicon.entry("kündigte").with[0] & lexicon.entry("auf").particle, 0);
    }

    #[test]
    fn every_particle_has_a_bit_of_its_own() {
        assert!(german().particles.len() < 64);
    }
}
