//! Identifiers: `[a-z][a-z0-9-]*`, without `--` and without a dash at the end.
//!
//! A double dash parts the prefixes that Beleg puts before ids in a page (`r--<id>`), so no id has one.

use std::fmt;

use serde::Serialize;

/// Why a text is no identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdError {
    /// It is empty.
    Empty,
    /// It does not begin with a letter from a to z.
    Start,
    /// It has a character that is not a–z, 0–9 or a dash.
    Character(char),
    /// It has `--`, or a dash at its end.
    Dashes,
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("an id has at least one letter"),
            Self::Start => f.write_str("an id begins with a letter from a to z"),
            Self::Character(found) => write!(f, "an id is made of a–z, 0–9 and dashes, and {found:?} is none of them"),
            Self::Dashes => f.write_str("an id has no two dashes in a row and none at its end"),
        }
    }
}

fn check(text: &str) -> Result<(), IdError> {
    let first = text.chars().next().ok_or(IdError::Empty)?;
    if !first.is_ascii_lowercase() {
        return Err(IdError::Start);
    }
    let stray = |c: &char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-');
    if let Some(found) = text.chars().find(stray) {
        return Err(IdError::Character(found));
    }
    if text.contains("--") || text.ends_with('-') {
        return Err(IdError::Dashes);
    }
    Ok(())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(Box<str>);

        impl $name {
            /// Checks `text` and takes it as an id.
            ///
            /// # Errors
            /// [`IdError`] says which rule `text` breaks.
            pub fn new(text: &str) -> Result<Self, IdError> {
                check(text).map(|()| Self(text.into()))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A reading: the name of its folder under `content/`.
    ReadingId;
    /// A copy of a reading's article: the name of its file without `.md`.
    CopyId;
    /// A claim, unique in its reading; its address is `…#<id>`.
    ClaimId;
    /// A speaker or a source; the two share one namespace across the site.
    PartyId;
    /// Someone who annotates readings, unique across the site.
    AnnotatorId;
}

impl ReadingId {
    /// Names of pages and folders at the root of a site, which a reading would stand in the way of.
    /// Tags of languages are kept free too, by the stage that reads folders.
    pub const RESERVED: [&str; 16] = [
        "about",
        "annotations",
        "cards",
        "claims",
        "embed",
        "evidence",
        "feed",
        "figures",
        "page",
        "pages",
        "search",
        "sources",
        "speakers",
        "tags",
        "theme",
        "worksheet",
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ids_that_are_safe_in_addresses_are_taken() {
        assert!(ClaimId::new("a").is_ok());
        assert!(ClaimId::new("optimus-price-2").is_ok());
        assert_eq!(ClaimId::new(""), Err(IdError::Empty));
        assert_eq!(ClaimId::new("2nd"), Err(IdError::Start));
        assert_eq!(ClaimId::new("a_b"), Err(IdError::Character('_')));
        assert_eq!(ClaimId::new("a--b"), Err(IdError::Dashes));
        assert_eq!(ClaimId::new("a-"), Err(IdError::Dashes));
    }
}
