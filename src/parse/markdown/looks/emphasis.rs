//! Stars and other marks of emphasis that stand in the text in pairs.
//!
//! By CommonMark's rules of flanking, `**` beside a letter on one side and beside punctuation on the other one opens or
//! closes nothing. That breaks Chinese and Japanese, which put no blanks around: `**好的，**他说`. Pairs are told where
//! nothing but these rules keeps them from being one, or a blank before the closing `**`.

use std::ops::Range;

use super::Leaf;
use crate::diagnostic::Diagnostic;
use crate::model::InlineKind;
use crate::parse::markdown::explain::shown;
use crate::text::is_wide;

/// A run of the same mark.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Marks {
    mark: u8,
    len: usize,
    place: Range<usize>,
    before: char,
    after: char,
}

/// Finds the pairs in a leaf.
pub(super) fn find(leaf: &Leaf<'_>, found: &mut Vec<Diagnostic>) {
    find_nested(leaf, found);
    let text = leaf.text.as_bytes();
    if memchr::memchr3(b'*', b'_', b'~', text).is_none() && memchr::memmem::find(text, b"==").is_none() {
        return;
    }
    let all = marks(leaf);
    let mut rest = all.iter().peekable();
    while let Some(first) = rest.next() {
        let pair = rest.peek().filter(|next| next.mark == first.mark && next.place.len() == first.place.len());
        if let Some(diagnostic) = pair.and_then(|second| paired(leaf, first, second)) {
            found.push(diagnostic);
            rest.next();
        }
    }
}

/// Finds strong emphasis inside strong emphasis: no one writes it, and the parser makes it of `**a，**b**“c”**`.
fn find_nested(leaf: &Leaf<'_>, found: &mut Vec<Diagnostic>) {
    let inlines = &leaf.markdown.document.inlines;
    let from = inlines.partition_point(|inline| (inline.text.start as usize) < leaf.start);
    let until = leaf.start + leaf.text.len();
    let inside = inlines[from..].iter().take_while(|inline| (inline.text.start as usize) < until);
    for outer in inside.filter(|inline| inline.kind == InlineKind::Strong) {
        let (start, end) = (outer.text.start as usize - leaf.start, outer.text.end as usize - leaf.start);
        let marks = |at: usize| Marks::at(leaf, b'*', 2, at..at);
        if let Meant::Several(help) = meant(leaf, &marks(start), &marks(end)) {
            let message = format!("the `**` in `{}` pair the wrong way", shown(&leaf.text[start..end]));
            found.push(leaf.tell(start..end, message, help));
        }
    }
}

fn marks(leaf: &Leaf<'_>) -> Vec<Marks> {
    let text = leaf.text.as_bytes();
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].iter().position(|byte| matches!(byte, b'*' | b'_' | b'~' | b'=')) {
        let start = at + next;
        let mark = text[start];
        let end = start + text[start..].iter().take_while(|&&byte| byte == mark).count();
        at = end;
        // Two tildes strike out and two signs of equality highlight; more of them draw lines.
        let is_mark = if matches!(mark, b'~' | b'=') { end - start == 2 } else { end - start <= 3 };
        if is_mark && (start..end).all(|at| leaf.is_bare(at)) {
            marks.push(Marks::at(leaf, mark, end - start, start..end));
        }
    }
    marks
}

impl Marks {
    /// So many marks at a place, which is empty where the parser took them as emphasis.
    fn at(leaf: &Leaf<'_>, mark: u8, len: usize, place: Range<usize>) -> Self {
        let before = leaf.text[..place.start].chars().next_back().unwrap_or(' ');
        let after = leaf.text[place.end..].chars().next().unwrap_or(' ');
        Self { mark, len, place, before, after }
    }

    /// What the parser makes of a pair of them.
    fn kind(&self) -> InlineKind {
        match (self.mark, self.len) {
            (b'~', _) => InlineKind::Strikethrough,
            (_, 1) => InlineKind::Emphasis,
            _ => InlineKind::Strong,
        }
    }

    /// The element that is written in their place.
    fn element(&self) -> &'static str {
        match self.kind() {
            InlineKind::Strikethrough => "s",
            InlineKind::Emphasis => "em",
            _ => "strong",
        }
    }

    /// Whether it could open, but for the punctuation after it and the letter before it.
    fn is_kept_from_opening(&self) -> bool {
        let closes = |c: char| ")]}」』】》〉）］｝，。、；：！？,.;:!?".contains(c);
        // A single star behind a letter is one of `Kolleg*(innen)`.
        let is_word = self.before.is_alphanumeric() && (self.len > 1 || is_wide(self.before));
        let is_punctuated = is_punctuation(self.after) && !closes(self.after) && is_word;
        is_punctuated || (self.is_inside_wide(self.before) && self.flanks_left())
    }

    /// Whether it could close, but for the punctuation before it and the letter after it.
    fn is_kept_from_closing(&self) -> bool {
        let opens = |c: char| "([{„‚「『【《〈（［｛¿¡".contains(c);
        let is_punctuated = is_punctuation(self.before) && !opens(self.before) && self.after.is_alphanumeric();
        is_punctuated || (self.is_inside_wide(self.after) && self.flanks_right())
    }

    /// Whether it is `__` with a wide character on its outer side: what is a word to Markdown may be many.
    fn is_inside_wide(&self, outer: char) -> bool {
        self.mark == b'_' && self.len == 2 && is_wide(outer)
    }

    fn opens(&self) -> bool {
        let (left, right) = (self.flanks_left(), self.flanks_right());
        left && (self.mark != b'_' || !right || is_punctuation(self.before))
    }

    fn closes(&self) -> bool {
        let (left, right) = (self.flanks_left(), self.flanks_right());
        right && (self.mark != b'_' || !left || is_punctuation(self.after))
    }

    fn flanks_left(&self) -> bool {
        let is_free = self.before.is_whitespace() || is_punctuation(self.before);
        !self.after.is_whitespace() && (!is_punctuation(self.after) || is_free)
    }

    fn flanks_right(&self) -> bool {
        let is_free = self.after.is_whitespace() || is_punctuation(self.after);
        !self.before.is_whitespace() && (!is_punctuation(self.before) || is_free)
    }
}

fn is_punctuation(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace() && !c.is_control()
}

fn paired(leaf: &Leaf<'_>, first: &Marks, second: &Marks) -> Option<Diagnostic> {
    let (open, close) = (first.opens(), second.closes());
    let (kept_open, kept_close) = (first.is_kept_from_opening(), second.is_kept_from_closing());
    let words = &leaf.text[first.place.end..second.place.start];
    let mark = &leaf.text[first.place.clone()];
    let place = first.place.start..second.place.end;
    if mark == "==" {
        let is_meant = open && close && !first.before.is_alphanumeric() && !second.after.is_alphanumeric();
        return is_meant.then(|| leaf.tell(place, shown_as_text(mark, words), element("mark", words)));
    }
    if (open || kept_open) && (close || kept_close) && (kept_open || kept_close) {
        let why = "between a letter and a mark of punctuation it opens and closes no emphasis, nor does `__` in a word";
        let help = match meant(leaf, first, second) {
            Meant::One => element(first.element(), words),
            Meant::Several(help) => help,
            Meant::Unclear => return None,
        };
        return Some(leaf.tell(place, shown_as_text(mark, words), help).note(format!("`{mark}`: {why}")));
    }
    (mark == "**" && open && second.before.is_whitespace()).then(|| {
        let help = format!("write `{mark}{}{mark}`, with the blank behind it", shown(words.trim_end()));
        leaf.tell(place, shown_as_text(mark, words), help)
    })
}

/// What a pair of marks was meant to be.
enum Meant {
    /// A pair.
    One,
    /// The first and the last of several pairs: the parser paired the ones between them. With the way to write them.
    Several(String),
    /// Something else.
    Unclear,
}

/// In `**a，**b**“c”**` the parser pairs the second marks with the third ones.
fn meant(leaf: &Leaf<'_>, first: &Marks, second: &Marks) -> Meant {
    let inside = leaf.range(first.place.end..second.place.start);
    let inlines = &leaf.markdown.document.inlines;
    let from = inlines.partition_point(|inline| inline.text.start < inside.start);
    let kind = first.kind();
    let taken = inlines[from..].iter().take_while(|inline| inline.text.start < inside.end);
    let (mut open, mut meant) = (first.clone(), Vec::new());
    let mut pair = |open: &Marks, close: &Marks| {
        let words = leaf.text.get(open.place.end..close.place.start).unwrap_or_default();
        meant.push(format!("`<{0}>{1}</{0}>`", first.element(), shown(words)));
        let opens = open.opens() || open.is_kept_from_opening();
        !words.is_empty() && opens && (close.closes() || close.is_kept_from_closing())
    };
    let mut is_clear = true;
    for inline in taken.filter(|inline| inline.kind == kind && inline.text != inside) {
        let (start, end) = (inline.text.start as usize - leaf.start, inline.text.end as usize - leaf.start);
        is_clear &= pair(&open, &Marks::at(leaf, first.mark, first.len, start..start));
        open = Marks::at(leaf, first.mark, first.len, end..end);
    }
    is_clear &= pair(&open, second);
    match (meant.len(), is_clear) {
        (1, _) => Meant::One,
        (_, true) => Meant::Several(format!("write {}", meant.join(" and "))),
        (_, false) => Meant::Unclear,
    }
}

fn shown_as_text(mark: &str, words: &str) -> String {
    format!("the `{mark}` around `{}` is shown as text", shown(words))
}

fn element(name: &str, words: &str) -> String {
    format!("write `<{name}>{}</{name}>`", shown(words))
}
