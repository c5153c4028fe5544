//! How a language is written and how its sentences are built, as far as the rules ask.

use serde::{Deserialize, Deserializer};

/// What `style.toml` says. Whatever it leaves out is not so.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Style {
    /// The sign between whole and fraction, in ASCII; 0 if there is none.
    #[serde(deserialize_with = "ascii")]
    pub decimal: u8,
    /// The sign between groups of three digits, in ASCII; 0 if there is none.
    #[serde(deserialize_with = "ascii")]
    pub group: u8,
    /// Nouns have a capital. Where they have none, a capital within a sentence belongs to a name.
    pub nouns_capitalised: bool,
    /// The one is said before the ten: `dreiundzwanzig`. Where it is not, a hyphen may join them.
    pub one_before_ten: bool,
    /// The indefinite article is the number one as well.
    pub article_is_one: bool,
    /// A full stop makes an ordinal or the day of a date of a number: `am 3. Mai`, `28.09.`.
    pub ordinal_stop: bool,
    /// The month may stand before the day: `May 4th`.
    pub month_before_day: bool,
    /// The number of a house stands before the street.
    pub house_number_first: bool,
    /// A single capital names, with a number behind it: `A 7`.
    pub letters_name: bool,
    /// The full stop of a sentence stands inside the quotation marks that end it: `the “Blue Line.”`
    pub stop_inside_marks: bool,
    /// A comma parts what is said from who says it, and even a main clause may follow there. Where none does, what is
    /// said follows in the same clause: `she said the bridge was safe`.
    pub speech_behind_comma: bool,
    /// The verb of a subordinate clause stands at its end.
    pub subordinate_verb_last: bool,
    /// The plural of a verb is its infinitive, which has no ending, and may be a noun as well: `they claim`.
    pub plural_is_infinitive: bool,
    /// `to` stands between `according` and its source.
    pub according_with_to: bool,
    /// How many words may stand before the verb in a clause that says whose words the ones before it are: none where
    /// the verb comes first, `sagte Ida Voss`.
    pub words_before_cue: usize,
    /// How words end.
    pub endings: Endings,
}

/// How words end that the rules know by nothing else.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Endings {
    /// Adjectives before a noun.
    pub adjective: Vec<String>,
    /// Adjectives in the plural, as they stand behind a number.
    pub plural_adjective: Vec<String>,
    /// Adjectives before an ordinal.
    pub adjective_before_ordinal: Vec<String>,
    /// Nouns in the plural.
    pub plural_noun: Vec<String>,
    /// Nouns in the singular that end like a plural.
    pub singular_noun: Vec<String>,
    /// Adverbs that may begin a sentence before a count: `weltweit 12`.
    pub adverb: Vec<String>,
    /// Verbs that no lexicon has.
    pub verb: Vec<String>,
    /// Verbs in the past.
    pub past: Vec<String>,
    /// Participles that may stand before a noun.
    pub participle: Vec<String>,
    /// Participles before the auxiliary of what was done: `gestohlen haben`.
    pub participle_of_deed: Vec<String>,
    /// Participles before the auxiliary of motion and of being: `gewesen sein`.
    pub participle_of_motion: Vec<String>,
    /// Infinitives behind their particle, or at the end of a clause.
    pub infinitive: Vec<String>,
    /// Infinitives that have their particle within: `einzuführen`.
    pub joined_infinitive: Vec<String>,
    /// Verbs in the plural of the Konjunktiv.
    pub plural_conditional: Vec<String>,
    /// Verbs in Konjunktiv I.
    pub subjunctive: Vec<String>,
    /// Other words with such an ending.
    pub no_subjunctive: Vec<String>,
}

/// Whether `word` has one of `endings`.
pub fn ends_with(word: &str, endings: &[String]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending.as_str()))
}

fn ascii<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    let sign = char::deserialize(deserializer)?;
    u8::try_from(sign).ok().filter(u8::is_ascii).ok_or_else(|| serde::de::Error::custom("the sign is not in ASCII"))
}
