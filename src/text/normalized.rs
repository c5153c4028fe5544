//! Text as it is compared: typography made alike, with a map back to the original.
//!
//! In: any text. Out: the same text in NFC with one form for each kind of quotation mark, dash and
//! white space, and for every piece of it the bytes it came from. People type `"` where an article
//! has `„`, and editors add soft hyphens; neither changes what was said. What can change it is kept:
//! no compatibility forms (NFKC makes `m²` into `m2`) and no case folding.
//!
//! The map is a list of runs, not an entry per character: most of a text is the same in both forms.

use std::ops::Range;

use super::wide::is_wide;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A text in the form in which passages are compared, with its map to the original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NormalizedText {
    text: String,
    runs: Vec<Run>,
}

/// A piece of the normalised text. It ends where the next one begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    /// Its first byte in the normalised text.
    start: u32,
    /// The bytes of the original it came from.
    original: (u32, u32),
    /// Whether it stands for them as a whole; otherwise the two are equal byte for byte.
    atomic: bool,
}

impl NormalizedText {
    /// Normalises `original`, in linear time. Texts over 4 GiB are not mapped past that.
    pub fn new(original: &str) -> Self {
        let mut builder = Builder { text: String::with_capacity(original.len()), runs: Vec::new() };
        let mut visible = original.char_indices().filter(|&(_, c)| !is_ignored(c)).peekable();
        let mut cluster = String::new();
        while let Some((start, first)) = visible.next() {
            let mut end = start + first.len_utf8();
            if first.is_whitespace() {
                while let Some((at, space)) = visible.next_if(|&(_, c)| c.is_whitespace()) {
                    end = at + space.len_utf8();
                }
                if !builder.goes_on_with(visible.peek().map(|&(_, next)| next)) {
                    builder.push(" ", start..end, original);
                }
                continue;
            }
            cluster.clear();
            cluster.push(first);
            while let Some((at, joined)) = visible.next_if(|&(_, c)| !begins_cluster(c)) {
                cluster.push(joined);
                end = at + joined.len_utf8();
            }
            builder.push_cluster(&cluster, start..end, original);
        }
        Self { text: builder.text, runs: builder.runs }
    }

    /// The normalised text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the original that `range` of the normalised text came from: from the first byte
    /// of its first character to the last of its last. An empty range gives the place before it.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let start = self.run_at(range.start).map_or(0, |run| run.original_start(range.start));
        if range.is_empty() {
            return start..start;
        }
        let end = self.run_at(range.end - 1).map_or(start, |run| run.original_end(range.end));
        start..end.max(start)
    }

    /// Whether the normalised text can be cut at `offset`: not between a letter and its accent, and
    /// not inside the form of a single character, such as the three dots of `…`.
    pub fn is_boundary(&self, offset: usize) -> bool {
        let inside = |run: Run| run.atomic && (run.start as usize) < offset && offset < self.text.len();
        !self.run_at(offset).is_some_and(inside) && self.text[offset..].chars().next().is_none_or(begins_cluster)
    }

    fn run_at(&self, offset: usize) -> Option<Run> {
        let after = self.runs.partition_point(|run| run.start as usize <= offset);
        after.checked_sub(1).map(|index| self.runs[index])
    }
}

impl Run {
    fn original_start(self, offset: usize) -> usize {
        let into = if self.atomic { 0 } else { offset - self.start as usize };
        (self.original.0 as usize + into).min(self.original.1 as usize)
    }

    fn original_end(self, offset: usize) -> usize {
        if self.atomic { self.original.1 as usize } else { self.original_start(offset) }
    }
}

/// `text` in the form in which passages are compared, without its map.
pub fn normalize(text: &str) -> String {
    NormalizedText::new(text).text
}

struct Builder {
    text: String,
    runs: Vec<Run>,
}

impl Builder {
    /// Whether the text goes on with `next` without a blank, whatever stands between in the original: where Chinese
    /// and Japanese are broken into lines is typography, and whether a shared mark was reached by a blank, too.
    fn goes_on_with(&self, next: Option<char>) -> bool {
        let (Some(last), Some(next)) = (self.text.chars().next_back(), next) else { return false };
        let is_mark = |c: char| matches!(c, '"' | '\'' | '-' | '.' | '·') || folded(c).is_some();
        match (is_wide(last), is_wide(next)) {
            (true, true) => true,
            (true, false) => is_mark(next),
            (false, true) => is_mark(last),
            (false, false) => false,
        }
    }

    /// A character with all that combines with it.
    fn push_cluster(&mut self, cluster: &str, original: Range<usize>, source: &str) {
        let mut chars = cluster.chars();
        if let (Some(single), None) = (chars.next(), chars.next())
            && (single < '\u{300}' || is_nfc_quick(std::iter::once(single)) == IsNormalized::Yes)
        {
            match folded(single) {
                Some(form) => self.push(form, original, source),
                None => self.push(cluster, original, source),
            }
            return;
        }
        let composed: String = cluster.nfc().collect();
        let mut form = String::with_capacity(composed.len());
        for c in composed.chars() {
            match folded(c) {
                Some(folded) => form.push_str(folded),
                None => form.push(c),
            }
        }
        self.push(&form, original, source);
    }

    /// `form`, which came from the bytes `original` of `source`.
    fn push(&mut self, form: &str, original: Range<usize>, source: &str) {
        let atomic = source[original.clone()] != *form;
        let start = to_u32(self.text.len());
        let (first, end) = (to_u32(original.start), to_u32(original.end));
        self.text.push_str(form);
        match self.runs.last_mut() {
            Some(last) if !atomic && !last.atomic && last.original.1 == first => last.original.1 = end,
            _ => self.runs.push(Run { start, original: (first, end), atomic }),
        }
    }
}

fn to_u32(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// Whether `c` never combines with what stands before it, so that the text can be cut there.
pub fn begins_cluster(c: char) -> bool {
    if c < '\u{300}' {
        return true;
    }
    let starter = |c: char| canonical_combining_class(c) == 0;
    match is_nfc_quick(std::iter::once(c)) {
        IsNormalized::Yes => starter(c),
        IsNormalized::Maybe => false,
        IsNormalized::No => std::iter::once(c).nfd().next().is_none_or(starter),
    }
}

/// What a reader does not see: soft hyphens, zero-width characters, marks of direction and variation;
/// and the character that stands for an image, since whoever quotes the words leaves images out.
pub fn is_ignored(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fffc}')
}

/// The one form of characters that typography varies; `None` for all others.
fn folded(c: char) -> Option<&'static str> {
    match c {
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '〝' | '〞' | '〟' => Some("\""),
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | 'ʼ' | '´' | '`' => Some("'"),
        '\u{2010}'..='\u{2015}' | '−' | '﹘' | '﹣' => Some("-"),
        '…' => Some("..."),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn typography_does_not_tell_two_texts_apart() {
        assert_eq!(normalize("„a“ «b» ”c‟ ″"), "\"a\" \"b\" \"c\" \"");
        assert_eq!(normalize("‚a‘ it’s ‹b›"), "'a' it's 'b'");
        assert_eq!(normalize("a–b — c\u{2011}d −1"), "a-b - c-d -1");
        assert_eq!(normalize("a\u{a0}\r\n\tb \u{2009}c…"), "a b c...");
        assert_eq!(normalize("Ro\u{ad}bo\u{200b}ter \u{fffc} x"), "Roboter x");
        assert_eq!(normalize("A\u{30a}"), "Å");
        assert_eq!(normalize("明年\n再来 “出发”。 …… 完"), "明年再来\"出发\"。......完");
    }

    #[test]
    fn what_can_change_the_meaning_is_kept() {
        assert_eq!(normalize("m² ½ ﬁ Straße STRASSE"), "m² ½ ﬁ Straße STRASSE");
        assert_eq!(normalize("한국 사람 小米 SU7"), "한국 사람 小米 SU7");
    }

    #[test]
    fn a_soft_hyphen_does_not_keep_an_accent_from_its_letter() {
        let text = NormalizedText::new("xa\u{ad}\u{308}y");
        assert_eq!(text.text(), "xäy");
        assert_eq!(text.original(1..3), 1..6);
    }

    #[test]
    fn pieces_lead_back_to_the_bytes_they_came_from() {
        let original = "a  „b“…c";
        let text = NormalizedText::new(original);
        assert_eq!(text.text(), "a \"b\"...c");
        assert_eq!(&original[text.original(1..4)], "  „b");
        assert_eq!(&original[text.original(6..7)], "…");
        assert_eq!(text.original(8..8), original.len() - 1..original.len() - 1);
        assert_eq!(NormalizedText::new("").original(0..0), 0..0);
        let whole: Vec<bool> = (5..10).map(|at| text.is_boundary(at)).take(4).collect();
        assert_eq!(whole, [true, false, false, true]);
    }

    /// Characters that normalisation has something to say about, and some it has not.
    fn text() -> impl Strategy<Value = String> {
        let special = proptest::sample::select(
            "ab1 \t\n\u{a0}\u{ad}\u{200b}\u{308}\u{301}\u{f73}\u{1161}\u{1100}\u{11a8}가„“’–…\u{2126}ä\u{fffc}é"
                .chars()
                .collect::<Vec<_>>(),
        );
        proptest::collection::vec(prop_oneof![4 => special, 1 => any::<char>()], 0..40)
            .prop_map(|chars| chars.into_iter().collect())
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(original in text()) {
            let once = normalize(&original);
            prop_assert_eq!(normalize(&once), once);
        }

        #[test]
        fn it_is_nfc(original in text()) {
            let once = normalize(&original);
            prop_assert_eq!(once.nfc().collect::<String>(), once);
        }

        #[test]
        fn every_character_has_a_place_in_the_original(original in text()) {
            let text = NormalizedText::new(&original);
            let mut last = 0;
            for (at, c) in text.text().char_indices() {
                let place = text.original(at..at + c.len_utf8());
                prop_assert!(original.get(place.clone()).is_some(), "off a boundary: {:?}", place);
                prop_assert!(!place.is_empty() && place.start >= last);
                prop_assert!(normalize(&original[place.clone()]).contains(c));
                last = place.start;
            }
        }

        #[test]
        fn a_range_leads_to_text_that_normalises_to_it(original in text(), from in 0..40usize, to in 0..40usize) {
            let text = NormalizedText::new(&original);
            let starts: Vec<usize> = text.runs.iter().map(|run| run.start as usize).chain([text.text.len()]).collect();
            let (a, b) = (starts[from % starts.len()], starts[to % starts.len()]);
            let range = a.min(b)..a.max(b);
            prop_assert_eq!(normalize(&original[text.original(range.clone())]), &text.text[range]);
        }
    }
}
