//! What the rules of speech know by more or by less than a word: phrases, and how words begin and end.

use serde::Deserialize;

/// What the rules know by more or by less than a word.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Phrases {
    /// Ends of nouns that make a cue of a preposition before them: `Polizeiangaben`.
    pub source_noun_endings: Vec<String>,
    /// Ends of nouns that are documents, which vouch for what they say: `Jahresbericht`.
    pub document_endings: Vec<String>,
    /// Ends of nouns that say whose words they are and are no document: `UNHCR-Angaben`.
    pub whose_endings: Vec<String>,
    /// How words begin that deny what is told with them: `bestritt`.
    pub denying: Vec<String>,
    /// What stands between a verb and the number that it vouches for: `ein Wachstum von 2 Prozent`.
    pub measure_links: Vec<String>,
    /// What leads from a noun such as `Angaben` to whose they are.
    pub whose_links: Vec<String>,
    /// What stands before the colon of a question in an interview, and of an answer that names nobody: `Q`, `A`.
    pub question_labels: Vec<String>,
    /// The same of an answer.
    pub answer_labels: Vec<String>,
    /// Words that say when, behind which a subject may stand: `Last week Brill said`.
    pub times: Vec<String>,
    /// Words of the writer, whose opinion is no voice: `meiner Meinung nach`.
    pub writers_own: Vec<String>,
    /// Forms of `sein`, with which an infinitive says what is to be done: `ist … auszugehen`.
    pub being: Vec<String>,
    /// Articles that no subject begins with: `einen`.
    pub objects: Vec<String>,
    /// Pronouns that stand for nobody: `heißt es`.
    pub expletives: Vec<String>,
    /// An article and the ending of the word behind it, which no subject begins with: `der alten Stadt`.
    pub oblique: Vec<String>,
    /// The beginnings of verbs whose object speaks: `zitierte den Minister`.
    pub quoting: Vec<String>,
    /// Modals of what nobody has said yet: `will fordern`.
    pub modals: Vec<String>,
    /// Stands for everyone: `nennt man`.
    pub everyone: Vec<String>,
    /// Refers to the subject: `nennt sich`.
    pub reflexive: Vec<String>,
    /// What points to something, and is nobody: `einiges weist darauf hin`.
    pub things: Vec<String>,
    /// Nouns of shares, which stand for a number where a document vouches for it: `half`.
    pub shares: Vec<String>,
    /// Infinitives of what is so already, some with a word in their clause: `soll sich um Salz handeln`.
    pub states: Vec<String>,
    /// Words that lead to an infinitive which nobody says: `um`.
    pub purpose: Vec<String>,
    /// Pronouns of those who are asked by a verb that opens a sentence: `Sagen Sie uns`.
    pub asked: Vec<String>,
    /// Verbs that say what will be: `werde`, `will`.
    pub future: Vec<String>,
    /// Pronouns of a speaker who says what he will do.
    pub oneself: Vec<String>,
    /// How participles begin, which stand with a verb of `future` in the passive voice.
    pub participles: Vec<String>,
    /// Phrases that report nothing, though they begin with a form of Konjunktiv I: the beginning of the verb, and the
    /// word behind it.
    pub set: Vec<String>,
    /// The same, only where they begin a clause.
    pub set_first: Vec<String>,
}

impl Phrases {
    /// Whether `verb` and the word `next` are one of `phrases`.
    pub fn have(phrases: &[String], verb: &str, next: &str) -> bool {
        let is_it =
            |phrase: &String| phrase.split_once(' ').is_some_and(|(stem, end)| verb.starts_with(stem) && next == end);
        phrases.iter().any(is_it)
    }
}
