//! What the engine knows of a language.
//!
//! A language is a folder, such as `de/`, and a line in the table of `table.rs`. The folder has five TOML files, of
//! keys with lists of phrases:
//!
//! * `style.toml` says how the language is written and how its sentences are built ([`Style`]),
//! * `figures.toml` what it says with numbers ([`figures::Lexicon`]),
//! * `speech.toml` the words that announce and frame what others say ([`speech::Lexicon`]),
//! * `words.toml` what words of names leave out, and which ones turn a meaning ([`Words`]),
//! * `mends.toml` what may differ between two wordings that say the same ([`Mends`]).
//!
//! What no list can say, such as the forms of a verb, is a function ([`Rules`]). The rules of figures and speech
//! (`detect/`) are the same for all languages: they ask the language for its words and its style and never for its
//! name. So a program can bring a language of its own with [`Language::read`].

mod de;
mod en;
pub mod figures;
mod mends;
mod read;
pub mod speech;
mod style;
mod table;
mod words;

pub use mends::Mends;
pub use read::{FileError, Files, Language, Rules};
pub use style::{Endings, Style, ends_with};
pub use words::{Meaning, Words};
