//! Text as it is compared: typography made alike, with a map back to the original.
//!
//! In: any text. Out: the same text in NFC with one form for each kind of quotation mark, dash and
//! white space, and for every piece of it the bytes it came from. People type `"` where an article
//! has `„`, and editors add soft hyphens; neither changes what was said. What can change it is kept:
//! no compatibility forms (NFKC makes `m²` into `m2`) and no case folding. Ligatures are letters that stand close.
//!
//! What looks for words and numbers needs less of it: [`NormalizedText::as_seen`] leaves quotation marks, dashes and
//! white space as they are, since they say what is meant, and takes away only what a reader does not see.
//!
//! The map is a list of runs, not an entry per character: most of a text is the same in both forms.

use std::iter::Peekable;
use std::ops::Range;

use super::wide::is_wide;
use super::{Covered, TextRange};
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
        let mut builder = Builder::new(original.len(), folded);
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
            end = take_cluster(&mut cluster, (start, first), &mut visible);
            builder.push_cluster(&cluster, start..end, original);
        }
        Self { text: builder.text, runs: builder.runs }
    }

    /// `original` as a reader sees it: composed, with its ligatures as letters and without what is invisible; digits
    /// in `raised` are raised ones (`500<sup>1</sup>` is `500¹`). `None` where that is how it is written.
    pub fn as_seen(original: &str, raised: &Covered) -> Option<Self> {
        if raised.is_empty() && !may_be_seen_otherwise(original) {
            return None;
        }
        let mut builder = Builder::new(original.len(), ligature);
        let is_seen = |&(_, c): &(usize, char)| c == IMAGE || !is_ignored(c);
        let mut visible = original.char_indices().filter(is_seen).peekable();
        let mut cluster = String::new();
        while let Some((start, first)) = visible.next() {
            let end = take_cluster(&mut cluster, (start, first), &mut visible);
            match first.to_digit(10).filter(|_| !raised.is_empty() && raised.touches(place(start..end))) {
                Some(digit) => builder.push(RAISED[digit as usize], start..end, original),
                None => builder.push_cluster(&cluster, start..end, original),
            }
        }
        Some(Self { text: builder.text, runs: builder.runs })
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

/// Puts `first` into `cluster`, with all of `rest` that combines with it; where it ends.
fn take_cluster(
    cluster: &mut String,
    (start, first): (usize, char),
    rest: &mut Peekable<impl Iterator<Item = (usize, char)>>,
) -> usize {
    let mut end = start + first.len_utf8();
    cluster.clear();
    cluster.push(first);
    while let Some((at, joined)) = rest.next_if(|&(_, c)| !begins_cluster(c)) {
        cluster.push(joined);
        end = at + joined.len_utf8();
    }
    end
}

struct Builder {
    text: String,
    runs: Vec<Run>,
    /// The one form of characters that have several.
    folded: fn(char) -> Option<&'static str>,
}

impl Builder {
    /// Nothing yet of a text of so many bytes.
    fn new(bytes: usize, folded: fn(char) -> Option<&'static str>) -> Self {
        Self { text: String::with_capacity(bytes), runs: Vec::new(), folded }
    }

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
            match (self.folded)(single) {
                Some(form) => self.push(form, original, source),
                None => self.push(cluster, original, source),
            }
            return;
        }
        let composed: String = cluster.nfc().collect();
        let mut form = String::with_capacity(composed.len());
        for c in composed.chars() {
            match (self.folded)(c) {
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

fn place(range: Range<usize>) -> TextRange {
    TextRange { start: to_u32(range.start), end: to_u32(range.end) }
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

/// A quick look: whether any character of `text` may be invisible, a ligature or one that combines. Most texts
/// have none, and of those that are not ASCII most are the letters and marks of a Latin script.
fn may_be_seen_otherwise(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let Some(at) = rest.iter().position(|byte| !byte.is_ascii()) {
        rest = &rest[at..];
        let (second, third) = (rest.get(1).copied().unwrap_or(0), rest.get(2).copied().unwrap_or(0));
        let length = match (rest[0], second) {
            (0xc2, 0xad) => return true,
            (0xc2..=0xcb | 0xce..=0xd1, _) => 2,
            // General punctuation: marks and dashes are seen, zero-width characters and marks of direction are not.
            (0xe2, 0x80) if (0x90..=0xa7).contains(&third) || third < 0x8b => 3,
            (0xe2, 0x82..=0xbf) => 3,
            _ => return true,
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    false
}

/// The character that stands for an image.
const IMAGE: char = '\u{fffc}';

/// The raised digits.
const RAISED: [&str; 10] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];

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
        _ => ligature(c),
    }
}

/// The letters of a ligature; `None` for all other characters.
fn ligature(c: char) -> Option<&'static str> {
    match c {
        'ﬀ' => Some("ff"),
        'ﬁ' => Some("fi"),
        'ﬂ' => Some("fl"),
        'ﬃ' => Some("ffi"),
        'ﬄ' => Some("ffl"),
        'ﬅ' | 'ﬆ' => Some("st"),
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
    fn a_ligature_is_its_letters() {
        assert_eq!(normalize("ﬁﬂ ﬀ Eﬃzienz Schiﬀahrt ﬆ"), "fifl ff Effizienz Schiffahrt st");
        let text = NormalizedText::new("zwölﬀach");
        assert_eq!((text.original(5..7), text.is_boundary(6)), (5..8, false));
    }

    fn as_seen(original: &str, raised: &[TextRange]) -> Option<String> {
        NormalizedText::as_seen(original, &Covered::new(raised.iter().copied())).map(|text| text.text)
    }

    #[test]
    fn what_a_reader_sees_keeps_marks_dashes_and_blanks() {
        assert_eq!(as_seen("zwei\u{ad}mal „a“\n– ﬁ\u{a0} A\u{30a}", &[]).unwrap(), "zweimal „a“\n– fi\u{a0} Å");
        assert_eq!(as_seen("fünf „Ärzte“ – 3 € … m² α 5\u{2009}%", &[]), None);
        assert_eq!(as_seen("a \u{fffc}\u{200b}b", &[]).unwrap(), "a \u{fffc}b");
    }

    #[test]
    fn raised_digits_are_seen_as_such_and_lead_back() {
        let raised = Covered::new([TextRange { start: 3, end: 5 }]);
        let text = NormalizedText::as_seen("500nd12", &raised);
        assert_eq!(text.unwrap().text, "500nd12");
        let text = NormalizedText::as_seen("50012 Leute", &raised).unwrap();
        assert_eq!(text.text, "500¹² Leute");
        assert_eq!((text.original(0..3), text.original(3..5), text.original(7..8)), (0..3, 3..4, 5..6));
    }

    #[test]
    fn what_can_change_the_meaning_is_kept() {
        assert_eq!(normalize("m² ½ Straße STRASSE"), "m² ½ Straße STRASSE");
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
