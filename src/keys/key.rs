//! What a key is, and what a table of keys is.

use crate::diagnostic::Code;

/// A key that a table of Beleg's files may have. It is declared once, as a `static`: the parser asks for a value by it,
/// messages show its example, and the reference and `beleg explain` print all of it.
#[derive(Debug)]
pub struct Key {
    /// What stands before the `=`, or between the brackets of a header.
    pub name: &'static str,
    /// What it takes, in words: "a text, or one for each language".
    pub takes: &'static str,
    /// The words it takes where it takes one of a few, each with what it means.
    pub choices: &'static [(&'static str, &'static str)],
    /// What holds where the key is left out.
    pub left_out: LeftOut,
    /// A value for it, in TOML. Help lines offer it.
    pub example: &'static str,
    /// What it is for, in one sentence or a few, as Markdown without links.
    pub about: &'static str,
    /// The codes that say more of it than that its value has another form.
    pub lints: &'static [Code],
    /// The keys of the table that it takes, or may take.
    pub table: Option<&'static Section>,
    /// The key that it stands instead of, where a table has one of the two.
    pub instead_of: Option<&'static str>,
}

/// What holds where a key is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// That is a fault.
    Required,
    /// This, in words or in TOML between backticks.
    Default(&'static str),
    /// Nothing is said then.
    Silent,
}

/// A table of keys: a file's, a `[[table]]`'s, or that of a value in braces.
#[derive(Debug)]
pub struct Section {
    /// The first part of its keys' addresses: `voice` of `voice.speaker`.
    pub name: &'static str,
    /// Where its keys stand: `[[voice]]` in `reading.toml`.
    pub place: &'static str,
    /// The keys, in the order in which one meets them.
    pub keys: &'static [&'static Key],
}

impl Key {
    /// A key that may be left out, with what it takes, an example, and what it is for.
    pub const fn new(name: &'static str, takes: &'static str, example: &'static str, about: &'static str) -> Self {
        Self {
            name,
            takes,
            choices: &[],
            left_out: LeftOut::Silent,
            example,
            about,
            lints: &[],
            table: None,
            instead_of: None,
        }
    }

    /// The key of `[[name]]` tables with these keys.
    pub const fn tables(section: &'static Section, about: &'static str) -> Self {
        Self { table: Some(section), ..Self::new(section.name, "tables", "", about) }
    }

    /// The same key, which has to be there.
    pub const fn required(self) -> Self {
        Self { left_out: LeftOut::Required, ..self }
    }

    /// The same key, with what holds where it is left out.
    pub const fn default(self, default: &'static str) -> Self {
        Self { left_out: LeftOut::Default(default), ..self }
    }

    /// The same key, which takes one of these words.
    pub const fn choices(self, choices: &'static [(&'static str, &'static str)]) -> Self {
        Self { choices, ..self }
    }

    /// The same key, with the codes that it takes part in.
    pub const fn lints(self, lints: &'static [Code]) -> Self {
        Self { lints, ..self }
    }

    /// The same key, which takes a table with these keys.
    pub const fn table(self, section: &'static Section) -> Self {
        Self { table: Some(section), ..self }
    }

    /// The same key, which stands in the place of another.
    pub const fn instead_of(self, other: &'static str) -> Self {
        Self { instead_of: Some(other), ..self }
    }

    /// Whether the key names tables with headers of their own, such as `[[voice]]`.
    pub fn is_tables(&self) -> bool {
        self.table.is_some() && self.example.is_empty()
    }
}

impl Section {
    /// A section with its name, its place and its keys.
    pub const fn new(name: &'static str, place: &'static str, keys: &'static [&'static Key]) -> Self {
        Self { name, place, keys }
    }

    /// Whether this very key is one of the section's, and not another of its name.
    pub fn has(&self, key: &'static Key) -> bool {
        self.keys.iter().any(|known| std::ptr::eq(*known, key))
    }

    /// Whether its keys have lines of their own, and do not stand in the braces of another's value.
    pub fn is_in_a_file(&self) -> bool {
        !self.place.contains('{')
    }

    /// The names of the keys.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().map(|key| key.name)
    }
}
