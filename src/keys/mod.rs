//! Every key of Beleg's files, declared once: its name, what it takes, what holds without it, an example, what it is
//! for, and the lints it takes part in.
//!
//! A [`Section`] is the table of the keys that one table of a file may have. The parser can ask a
//! [`Table`](crate::typed_toml::Table) for the keys of its section only, and has asked for all of them before it is
//! done (debug assertions hold both), so that nothing is read that stands in no reference, and nothing stands there that
//! no one reads. Help lines offer the examples that stand here; [`mod@reference`] puts all into chapters,
//! [`book`](fn@book) makes `docs/reference.md` of them, and `beleg explain` prints them.

mod book;
mod key;

pub mod annotator;
pub mod assertion;
pub mod claim;
pub mod copy;
pub mod figure;
pub mod ignore;
pub mod outlet;
pub mod own_words;
pub mod parties;
pub mod provenance;
pub mod reading;
pub mod reference;
pub mod site;
pub mod source;
pub mod speaker;
pub mod terms;
pub mod voice;

pub use book::book;
pub use key::{Key, LeftOut, Section};
