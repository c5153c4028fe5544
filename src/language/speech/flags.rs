//! What the rules of speech know of a word: a set of flags, one for each key under `words` in `speech.toml`.

/// What a word can be. A word may be several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, serde::Deserialize)]
#[serde(try_from = "String")]
pub struct Flags(u64);

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident = $bit:expr, $key:literal;)*) => {
        impl Flags {
            $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)*
        }

        /// The flag that the words under a key get.
        impl TryFrom<String> for Flags {
            type Error = String;

            fn try_from(key: String) -> Result<Self, String> {
                match key.as_str() {
                    $($key => Ok(Self::$name),)*
                    _ => Err(format!("`{key}` says nothing of words")),
                }
            }
        }
    };
}

flags! {
    /// A finite form of a verb of saying, which announces speech by itself.
    SAY = 0, "say_forms";
    /// A finite form of a verb that reports a speech act by itself: `kritisierte`.
    JUDGE = 1, "judge_forms";
    /// A finite form of a verb that announces speech or thought only with a clause after it.
    THINK = 2, "think_forms";
    /// A participle or an infinitive of such a verb of saying; a cue with an auxiliary.
    SAY_LATER = 3, "say_later";
    /// The same of a verb that reports a speech act.
    JUDGE_LATER = 4, "judge_later";
    /// The same of a verb of thought.
    THINK_LATER = 5, "think_later";
    /// Konjunktiv I that can't be taken for the Indikativ.
    SUBJUNCTIVE = 6, "subjunctive";
    /// Konjunktiv II, which stands in for it in the plural.
    CONDITIONAL = 7, "conditional";
    /// A finite form of an auxiliary.
    AUXILIARY = 8, "auxiliary";
    /// `soll`, `sollen`: hearsay with a perfect infinitive.
    HEARSAY = 9, "hearsay";
    /// An article or a word that stands in its place.
    DETERMINER = 10, "determiner";
    /// A preposition.
    PREPOSITION = 11, "preposition";
    /// A pronoun that can be a speaker.
    PRONOUN = 12, "pronoun";
    /// A word that begins a subordinate clause.
    SUBORDINATOR = 13, "subordinator";
    /// `dass`, `ob`, `that`, `whether`: begins what is said.
    COMPLEMENTIZER = 14, "complementizer";
    /// `laut`: what follows is the source.
    ACCORDING_BEFORE = 15, "according_before";
    /// `zufolge`: what stands before is the source.
    ACCORDING_AFTER = 16, "according_after";
    /// `nach`, which is `laut` before a word of the kind below.
    AFTER_WORD = 17, "with_source_noun";
    /// `Angaben`, `Ansicht`: makes `nach` a cue.
    SOURCE_NOUN = 18, "source_noun";
    /// `demnach`, `wonach`: refers to a source named before.
    REFERS_BACK = 19, "refers_back";
    /// `so`, before or after a quotation.
    SO = 20, "so";
    /// `wie`, `as`: begins a clause that names who said it.
    AS = 21, "as";
    /// Words of saying that are nouns and take a clause: `Forderung`, `claim`.
    SPEECH_NOUN = 22, "speech_noun";
    /// `Titel`, `Motto`, `Zeitschrift`: what stands after in marks is a name.
    NAMES = 23, "names";
    /// `bezeichnete … als`, `nannte`, `sprach von`: what follows in marks is speech.
    LABELS = 24, "labels";
    /// `so genannt`, `so-called`.
    SO_CALLED = 25, "so_called";
    /// Ends with a full stop and doesn't end a sentence.
    ABBREVIATION = 26, "abbreviation";
    /// The name of a month.
    MONTH = 27, "month";
    /// Asks for an ordinal.
    BEFORE_ORDINAL = 28, "before_ordinal";
    /// The first person, whose `-e` forms are no Konjunktiv.
    FIRST_PERSON = 29, "first_person";
    /// Small words that don't tell a phrase from a name.
    LINK = 30, "link";
    /// An adverb or a particle.
    ADVERB = 31, "adverb";
    /// Any other finite verb; ends the noun phrase before it.
    FINITE = 32, "finite";
    /// A finite form of a verb of saying that announces nothing without what is said.
    TELL = 33, "tell_forms";
    /// A participle or an infinitive of such a verb.
    TELL_LATER = 34, "tell_later";
    /// An auxiliary of the passive voice, or a modal.
    PASSIVE = 35, "passive";
    /// Denies.
    NEGATION = 36, "negation";
    /// A plural subject, behind which an English infinitive is a finite verb.
    PLURAL = 37, "plural";
    /// A word that begins a relative clause behind a comma.
    RELATIVE = 38, "relative";
    /// Goes on with a noun phrase behind a noun.
    PHRASE_LINK = 39, "phrase_link";
    /// A preposition of time or place, with which a noun phrase hardly goes on.
    ASIDE = 40, "aside";
    /// The infinitive's particle.
    TO = 41, "to";
    /// Joins clauses that stand beside each other.
    COORDINATOR = 42, "coordinator";
    /// `das`, `dies`: can stand for the sentence before.
    DEMONSTRATIVE = 43, "demonstrative";
    /// An indefinite article.
    INDEFINITE = 44, "indefinite";
    /// A finite form of a verb that a particle elsewhere in its clause makes a cue: `kündigte … an`.
    PARTED = 45, "parted";
    /// `dass`, `that`: leads to what is said even behind another clause.
    THAT = 46, "that";
    /// `als`, behind which stands what someone calls something.
    LABEL_LINK = 47, "label_link";
    /// A form of a verb of saying whose subject stands in another clause: `saying`.
    GERUND = 48, "gerund";
    /// A form of a verb that reports together with another word of its clause: `sprach von`.
    GOVERNS = 49, "governs";
    /// Says that others say so: `angeblich`.
    RUMOUR = 50, "rumour";
    /// A participle that says so with an auxiliary before it and an infinitive behind: `is said to`.
    RUMOURED = 51, "rumoured";
    /// `haben`, behind a participle at the end of a clause with `soll`.
    PERFECT = 52, "perfect";
    /// `sein`, which stands there behind participles of motion and of being, and behind words of state.
    PERFECT_BE = 53, "perfect_be";
    /// `aus`, `in`: a cue with a word of the next kind.
    VIEW_BEFORE = 54, "with_view_noun";
    /// `Sicht`, `view`.
    VIEW_NOUN = 55, "view_noun";
    /// Those who vouch for something though nothing stands before them: `police`, `officials`, `data`.
    SOURCE = 56, "source";
    /// A document that vouches for a number: `Umfrage`, `poll`.
    DOCUMENT = 57, "document";
    /// `von`, `by`: leads to who does it, in the passive voice.
    AGENT = 58, "agent";
    /// An auxiliary of the passive voice, and no modal.
    PASSIVE_VOICE = 59, "passive_voice";
    /// A verb with the addressee behind it: `told the paper`.
    ADDRESSED = 60, "addressed";
    /// No source, though it stands where one would: `according to plan`.
    NO_SOURCE = 61, "no_source";
    /// A pronoun that is no subject: `him`.
    OBJECT_PRONOUN = 62, "object_pronoun";
    /// A form of a verb that is a cue only with a document as its subject: `zeigt`.
    SHOWS = 63, "shows";
}

impl Flags {
    /// What a verb has that can be a cue.
    pub const CUE_VERB: Self = Self::SAY
        .or(Self::TELL)
        .or(Self::JUDGE)
        .or(Self::THINK)
        .or(Self::SAY_LATER)
        .or(Self::TELL_LATER)
        .or(Self::JUDGE_LATER)
        .or(Self::THINK_LATER)
        .or(Self::GOVERNS)
        .or(Self::PARTED);

    /// What any word has that can be a cue by itself.
    pub const CUE: Self = Self::CUE_VERB
        .or(Self::ACCORDING_BEFORE)
        .or(Self::AFTER_WORD)
        .or(Self::ACCORDING_AFTER)
        .or(Self::REFERS_BACK)
        .or(Self::VIEW_BEFORE)
        .or(Self::SPEECH_NOUN);

    /// Whether it has one of the flags of `of`.
    pub fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    /// The flags of both.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
