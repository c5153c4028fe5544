//! The chapters of the reference: which sections it has, in the order in which one meets them, and who looks a key up.
//!
//! A chapter opens with a text of `chapters/`: a title, a few words, a sample. The samples of all chapters, put together
//! by their paths, are one site, which `tests/reference.rs` builds.

use super::{
    Key, Section, annotator, assertion, claim, copy, figure, ignore, outlet, own_words, parties, reading, site, source,
    speaker, terms, voice,
};

/// A chapter: what its text says, and the keys of its sections.
#[derive(Debug)]
pub struct Chapter {
    /// Its title, an introduction and a sample, in Markdown.
    pub text: &'static str,
    /// Its sections.
    pub sections: &'static [&'static Section],
}

/// A key as it stands in a section.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The section.
    pub section: &'static Section,
    /// The key.
    pub key: &'static Key,
}

macro_rules! chapters {
    ($($file:literal [$($section:path),*];)*) => {
        /// The chapters, in their order.
        pub static CHAPTERS: &[Chapter] =
            &[$(Chapter { text: include_str!(concat!("chapters/", $file, ".md")), sections: &[$(&$section),*] }),*];
    };
}

chapters! {
    "site" [site::SITE, terms::EXCERPT_KEYS];
    "copy" [copy::COPY];
    "reading" [reading::READING, outlet::OUTLET];
    "speaker" [speaker::SPEAKER];
    "source" [source::SOURCE];
    "annotator" [annotator::ANNOTATOR];
    "claim" [claim::CLAIM, claim::SELECTOR];
    "voice" [voice::VOICE];
    "figure" [figure::FIGURE, figure::RATIO_KEYS];
    "assertion" [assertion::ASSERTION];
    "own-words" [own_words::QUESTION, own_words::CORRECTION];
    "ignore" [ignore::IGNORE];
    "shared" [parties::SPEAKERS_FILE, parties::SOURCES_FILE, parties::ANNOTATORS_FILE];
}

/// The keys of all sections, in the order of the chapters. A key that several sections have comes once for each.
pub fn entries() -> impl Iterator<Item = Entry> {
    let sections = CHAPTERS.iter().flat_map(|chapter| chapter.sections.iter());
    sections.flat_map(|section| section.keys.iter().map(|key| Entry { section, key }))
}

/// The section with this name.
pub fn section(name: &str) -> Option<&'static Section> {
    CHAPTERS.iter().flat_map(|chapter| chapter.sections.iter().copied()).find(|section| section.name == name)
}

/// The keys that `words` name, each once: `voice.speaker` one, `speaker` all of that name, `voice.passage.exact` one of
/// a table in a table.
pub fn find(words: &str) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    for entry in entries().filter(|entry| entry.is_named(words)) {
        let entry = entry.home();
        if !found.iter().any(|known| std::ptr::eq(known.key, entry.key)) {
            found.push(entry);
        }
    }
    found
}

impl Entry {
    /// Its name with that of its section before it.
    pub fn address(self) -> String {
        format!("{}.{}", self.section.name, self.key.name)
    }

    /// The entry of the same key where the reference explains it: the first.
    pub fn home(self) -> Entry {
        let mut same = entries().filter(|entry| std::ptr::eq(entry.key, self.key));
        same.next().unwrap_or(self)
    }

    /// The places that the key stands in.
    pub fn places(self) -> Vec<&'static str> {
        // What every claim has is said once, and not again for each kind.
        if claim::CLAIM.has(self.key) {
            return vec![claim::CLAIM.place];
        }
        entries().filter(|entry| std::ptr::eq(entry.key, self.key)).map(|entry| entry.section.place).collect()
    }

    /// Whether it goes by this name: its own, that of an address, or that of an address in a table of a section.
    fn is_named(self, words: &str) -> bool {
        let Some((around, name)) = words.rsplit_once('.') else { return self.key.name == words };
        name == self.key.name && (around == self.section.name || self.is_in(around))
    }

    /// Whether its section is the table of the key at this address.
    fn is_in(self, address: &str) -> bool {
        address.contains('.')
            && find(address).iter().any(|entry| entry.key.table.is_some_and(|table| std::ptr::eq(table, self.section)))
    }
}
