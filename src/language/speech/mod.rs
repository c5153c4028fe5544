//! What a language says of others' words: the words that the rules of speech go by (`detect/speech/`), and the forms of
//! its verbs.

mod flags;
mod lexicon;
mod phrases;
mod verb;

pub use flags::Flags;
pub use lexicon::{CUE_VERBS, Entry, Lexicon, Pattern, VerbKind, WordId};
pub use phrases::Phrases;
pub use verb::{Forms, VerbForm, Verbs};
