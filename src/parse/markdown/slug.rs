//! The ids of headings: stable, made from their words, unique in a document.

use std::borrow::Cow;
use std::collections::HashMap;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A heading can be a whole page by accident; an id need not.
const LONGEST: usize = 80;

/// The slugs of one document.
#[derive(Debug, Default)]
pub(super) struct Slugs {
    /// Each slug that is taken, and the number that its next namesake tries first.
    taken: HashMap<String, u32>,
}

impl Slugs {
    /// A slug for a heading: its letters and digits of any script in lower case, and a dash for
    /// whatever parts them. The second of the same name ends in `-2`.
    pub(super) fn take(&mut self, heading: &str) -> String {
        self.take_next(slug(heading))
    }

    /// The slug that a heading asks for, or the next one like it that is free.
    pub(super) fn take_next(&mut self, base: String) -> String {
        let mut candidate = base.clone();
        while self.taken.contains_key(&candidate) {
            let number = self.taken.entry(base.clone()).or_insert(1);
            *number += 1;
            candidate = format!("{base}-{number}");
        }
        self.taken.insert(candidate.clone(), 1);
        candidate
    }
}

/// The slug of a heading that has no namesake.
pub(in crate::parse) fn slug(heading: &str) -> String {
    let mut slug = String::new();
    let mut parted = false;
    let composed: Cow<'_, str> = match is_nfc_quick(heading.chars()) {
        IsNormalized::Yes => heading.into(),
        _ => heading.nfc().collect::<String>().into(),
    };
    for c in composed.chars() {
        if c.is_alphanumeric() {
            if parted && !slug.is_empty() {
                slug.push('-');
            }
            parted = false;
            slug.extend(c.to_lowercase());
        } else if c.is_whitespace() || matches!(c, '-' | '–' | '—' | '_' | '/') {
            parted = true;
        }
        if slug.len() >= LONGEST {
            break;
        }
    }
    if slug.is_empty() { "section".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_headings_keep_their_words_in_any_script() {
        for (heading, expected) in [
            ("Was kostet „Optimus“?", "was-kostet-optimus"),
            ("  A – b -- c  ", "a-b-c"),
            ("小米 汽车", "小米-汽车"),
            ("مرحبا بالعالم", "مرحبا-بالعالم"),
            ("U\u{308}ber", "über"),
            ("!?", "section"),
        ] {
            assert_eq!(Slugs::default().take(heading), expected);
        }
        assert!(Slugs::default().take(&"a".repeat(1000)).len() <= LONGEST);
    }

    #[test]
    fn no_two_headings_share_an_address() {
        let mut slugs = Slugs::default();
        let taken: Vec<_> = ["A 2", "A", "A", "a!", "A 2", "A-2"].iter().map(|heading| slugs.take(heading)).collect();
        assert_eq!(taken, ["a-2", "a", "a-3", "a-4", "a-2-2", "a-2-3"]);
    }
}
