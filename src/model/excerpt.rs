//! How long an excerpt may be, and what it shows.

use std::fmt;

use crate::text::{Spanned, TextRange, Words};

/// A share in hundredths of a per cent, so that `12.5%` is exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u32);

/// What a site, a reading or a copy says about its excerpts. A copy's front matter goes before its `reading.toml`,
/// and that before `site.toml`, key by key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ExcerptTerms {
    /// How many words before and after each sentence are shown with it; none unless something says so.
    pub words: Option<u32>,
    /// How much of the text may be shown at most.
    pub limit: Option<Spanned<Percent>>,
}

/// What an excerpt shows of a copy's text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// The stretches of text that are shown, in order; between two of them is at least a word, an image or a sign
    /// that is not.
    pub parts: Vec<TextRange>,
    /// How many words they have.
    pub words: usize,
    /// How many words the text has.
    pub total: usize,
}

impl Percent {
    /// Reads `15%`, `15 %` or `12.5%`; more than none, and at most all.
    pub fn parse(text: &str) -> Option<Self> {
        let number = text.trim().strip_suffix('%')?.trim_end();
        let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
        let is_number = |digits: &str| (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        if !is_number(whole) || !is_number(decimals) || decimals.len() > 2 {
            return None;
        }
        let hundredths = whole.parse::<u32>().ok()? * 100 + format!("{decimals:0<2}").parse::<u32>().ok()?;
        (1..=10_000).contains(&hundredths).then_some(Self(hundredths))
    }

    /// What share of `whole` a `part` is, rounded up.
    pub fn ratio(part: usize, whole: usize) -> Self {
        Self((part as u64 * 10_000).div_ceil(whole.max(1) as u64) as u32)
    }

    /// A share in hundredths of a per cent.
    pub fn of_hundredths(hundredths: u32) -> Self {
        Self(hundredths)
    }

    /// In hundredths of a per cent.
    pub fn hundredths(self) -> u32 {
        self.0
    }

    /// Without decimals.
    pub fn rounded(self) -> Self {
        Self((self.0 + 50) / 100 * 100)
    }

    /// How many of `total` this share is, rounded down.
    pub fn of(self, total: usize) -> usize {
        (total as u64 * u64::from(self.0) / 10_000) as usize
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match rest {
            0 => write!(f, "{whole} %"),
            _ => write!(f, "{} %", format!("{whole}.{rest:02}").trim_end_matches('0')),
        }
    }
}

impl ExcerptTerms {
    /// These terms, and what `other` says where they are silent.
    pub fn or(self, other: Self) -> Self {
        Self { words: self.words.or(other.words), limit: self.limit.or(other.limit) }
    }
}

impl Shown {
    /// The stretches of `text` in any order, put together where nothing but white space is between them; `words` are
    /// those of the text.
    pub fn new(text: &str, words: &Words, mut parts: Vec<TextRange>) -> Self {
        parts.retain(|part| !part.is_empty());
        parts.sort_unstable();
        parts.dedup_by(|next, last| {
            let joins = next.start <= last.end || is_blank(&text[last.end as usize..next.start as usize]);
            last.end = if joins { last.end.max(next.end) } else { last.end };
            joins
        });
        Self { words: words.within(&mut parts.clone()), total: words.total(), parts }
    }

    /// What is shown of `range`: the pieces of it, in order.
    pub fn within(&self, range: TextRange) -> impl Iterator<Item = TextRange> + '_ {
        let first = self.parts.partition_point(|part| part.end <= range.start);
        self.parts[first..].iter().map_while(move |part| part.intersection(range))
    }

    /// Whether some of `range` is shown.
    pub fn touches(&self, range: TextRange) -> bool {
        self.within(range).next().is_some()
    }

    /// The stretch that the byte `at` stands in, or ends.
    pub fn around(&self, at: u32) -> Option<TextRange> {
        let next = self.parts.partition_point(|part| part.end < at);
        self.parts.get(next).copied().filter(|part| part.start <= at)
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(start: u32, end: u32) -> TextRange {
        TextRange { start, end }
    }

    #[test]
    fn a_limit_is_a_share_of_the_text() {
        let shown = |text| Percent::parse(text).map(|percent| percent.to_string());
        assert_eq!(shown("15%").as_deref(), Some("15 %"));
        assert_eq!(shown(" 12.5 %").as_deref(), Some("12.5 %"));
        assert_eq!(shown("0.05%").as_deref(), Some("0.05 %"));
        assert_eq!(shown("100%").as_deref(), Some("100 %"));
        for wrong in ["", "%", "15", "0%", "101%", "-5%", "1.234%", "a%", "1e1%", "15.%"] {
            assert_eq!(shown(wrong), None, "{wrong}");
        }
        assert_eq!(Percent::parse("15%").unwrap().of(99), 14);
    }

    #[test]
    fn a_copy_overrides_its_reading_key_by_key() {
        let own = ExcerptTerms { words: Some(3), limit: None };
        let limit = Percent::parse("5%").map(|limit| Spanned::new(limit, crate::text::Span::new(file(), 0..1)));
        assert_eq!(own.or(ExcerptTerms { words: Some(9), limit }), ExcerptTerms { words: Some(3), limit });
    }

    fn file() -> crate::text::FileId {
        let mut files = crate::text::Files::default();
        files.add(crate::text::SourceFile::new(crate::text::SourcePath::new("site.toml"), String::new()))
    }

    #[test]
    fn neighbours_become_one_stretch_and_words_count_once() {
        let text = "One two. Three four. Five.";
        let words = Words::new(text);
        let shown = Shown::new(text, &words, vec![range(9, 20), range(0, 8), range(4, 8)]);
        assert_eq!((shown.parts.as_slice(), shown.words, shown.total), (&[range(0, 20)][..], 4, 5));
        let apart = Shown::new(text, &words, vec![range(0, 8), range(21, 26)]);
        assert_eq!(apart.within(range(4, 23)).collect::<Vec<_>>(), [range(4, 8), range(21, 23)]);
        assert!(apart.touches(range(7, 30)) && !apart.touches(range(8, 21)));
        assert_eq!([8, 15, 26].map(|at| apart.around(at)), [Some(range(0, 8)), None, Some(range(21, 26))]);
    }
}
