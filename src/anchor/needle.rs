//! What is looked for: a quotation with what has to stand right before and after it.
//!
//! Made from a [`TextQuoteSelector`], or from a piece of an abridged one. White space at the ends
//! of the words is not part of the passage: it comes from how `reading.toml` breaks its lines.

use crate::model::TextQuoteSelector;
use crate::text::normalize;

/// The words of a place and its context, in one form: as written, or normalised.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Needle {
    /// `prefix`, `exact` and `suffix` in one.
    pub whole: String,
    /// The number of bytes of the prefix.
    pub before: usize,
    /// The number of bytes of the words themselves.
    pub len: usize,
}

impl Needle {
    /// `exact` between `prefix` and `suffix`. White space around `exact` moves to its neighbours.
    pub fn new(prefix: &str, exact: &str, suffix: &str) -> Self {
        let words = exact.trim();
        let lead = exact.len() - exact.trim_start().len();
        let mut whole = prefix.to_owned();
        if !prefix.is_empty() {
            whole.push_str(&exact[..lead]);
        }
        let before = whole.len();
        whole.push_str(words);
        if !suffix.is_empty() {
            whole.push_str(&exact[lead + words.len()..]);
            whole.push_str(suffix);
        }
        Self { whole, before, len: words.len() }
    }

    /// What a selector asks for.
    pub fn of(selector: &TextQuoteSelector) -> Self {
        let side = |side: &Option<String>| side.clone().unwrap_or_default();
        Self::new(&side(&selector.prefix), &selector.exact, &side(&selector.suffix))
    }

    /// The same in normalised form.
    pub fn normalized(&self) -> Self {
        Self::new(&normalize(self.prefix()), &normalize(self.exact()), &normalize(self.suffix()))
    }

    /// The words alone, without their context.
    pub fn bare(&self) -> Self {
        Self::new("", self.exact(), "")
    }

    /// What stands before the words; may be empty.
    pub fn prefix(&self) -> &str {
        &self.whole[..self.before]
    }

    /// The words.
    pub fn exact(&self) -> &str {
        &self.whole[self.before..self.before + self.len]
    }

    /// What stands after them; may be empty.
    pub fn suffix(&self) -> &str {
        &self.whole[self.before + self.len..]
    }

    /// Whether it asks for a context.
    pub fn has_context(&self) -> bool {
        self.whole.len() > self.len
    }

    /// Whether there are no words to look for.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_around_the_words_are_no_part_of_the_passage() {
        let needle = Needle::new("a ", "\n b c\n", "");
        assert_eq!((needle.prefix(), needle.exact(), needle.suffix()), ("a \n ", "b c", ""));
        assert_eq!(needle.normalized().whole, "a b c");
    }
}
