//! What a language says of others' words: the words that the rules of speech go by (`detect/speech/`), and the forms of
//! its verbs.

mod flags;
mod lexicon;
mod verb;

pub use flags::Flags;
pub use lexicon::{CUE_VERBS, Entry, Lexicon, Pattern, Phrases, VerbKind, WordId};
pub use verb::{Forms, VerbForm, Verbs};
