//! Which characters Markdown would eat or change, and how they are written so that a reader sees them.
//!
//! A page that is full of backslashes is hard to work with, so only what would be read as markup is escaped: each of
//! these rules was found by leaving it out and watching texts break. Where one is not enough, the block does not read
//! as it should, and is written with [`Care::Everything`].

/// How careful to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Care {
    /// What would be read as markup is escaped.
    Needed,
    /// So is `[` where it could stay: `[sic]`.
    Brackets,
    /// All punctuation of ASCII is escaped.
    Everything,
}

/// Where a text stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Whether it begins a line, where `#` or `1.` mean something.
    pub begins_line: bool,
    /// Whether the line ends after it.
    pub ends_line: bool,
    /// Whether it stands in a heading.
    pub in_heading: bool,
    /// Whether it stands in the words of a link.
    pub in_link: bool,
}

/// Writes `text`, which is one line, to `out`.
pub(super) fn escape(text: &str, place: Place, care: Care, out: &mut String) {
    let marker = if place.begins_line { line_marker(text, place) } else { None };
    let closing = if place.in_heading && place.ends_line { closing_marks(text) } else { text.len() };
    let mut bare = if care == Care::Needed && !place.in_link { bare_brackets(text) } else { Vec::new() }.into_iter();
    let mut next_bare = bare.next();
    for (at, c) in text.char_indices() {
        let is_bare = next_bare == Some(at);
        if is_bare {
            next_bare = bare.next();
        }
        let around = Around { text, at, place };
        let is_escaped = match care {
            Care::Everything => c.is_ascii_punctuation(),
            _ => at >= closing || marker == Some(at) || (!is_bare && around.is_markup(c)),
        };
        if is_escaped {
            out.push('\\');
        }
        out.push(c);
    }
}

/// A character and the text around it.
struct Around<'a> {
    text: &'a str,
    at: usize,
    place: Place,
}

impl Around<'_> {
    /// Whether `c` means something wherever it stands.
    fn is_markup(&self, c: char) -> bool {
        let after = &self.text[self.at + c.len_utf8()..];
        match c {
            '`' | '*' | '~' | '[' | '|' => true,
            ']' => self.place.in_link,
            '_' => !(self.text[..self.at].ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)),
            '\\' => after.is_empty() || after.starts_with(|c: char| c.is_ascii_punctuation()),
            '<' => self.goes_on(after) || after.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c)),
            '&' => self.goes_on(after) || begins_entity(after),
            // The mark of an image before a bracket that is not escaped, or before a link.
            '!' => self.goes_on(after) || after.starts_with('['),
            _ => false,
        }
    }

    /// Whether the text ends here and the line does not: what follows is not known.
    fn goes_on(&self, after: &str) -> bool {
        after.is_empty() && !self.place.ends_line
    }
}

/// Whether what follows a `&` makes it an entity, as far as can be told without the table of all names. A name that
/// runs to the end of the text may go on after it.
fn begins_entity(after: &str) -> bool {
    if after.starts_with('#') {
        return true;
    }
    let rest = after.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    rest.len() < after.len() && (rest.is_empty() || rest.starts_with(';'))
}

/// The character that would make a heading, a quotation, an item or an underline of the line.
fn line_marker(text: &str, place: Place) -> Option<usize> {
    if text.starts_with(['#', '>', '-', '+', '=']) {
        return Some(0);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let after = text[digits..].strip_prefix(['.', ')'])?;
    let ends = if after.is_empty() { place.ends_line || digits > 0 } else { after.starts_with(' ') };
    ((1..=9).contains(&digits) && ends).then_some(digits)
}

/// Where the `#` begin that would be taken for the end of a heading.
fn closing_marks(text: &str) -> usize {
    text.trim_end_matches('#').len()
}

/// The brackets that may stay as they are, for the sake of those who read the Markdown: `[sic]`, `[…]`.
fn bare_brackets(text: &str) -> Vec<usize> {
    let mut bare = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        match c {
            '[' => open = Some(at),
            ']' => {
                let after = &text[at + 1..];
                let may_stay = |start: &usize| {
                    let before = &text[..*start];
                    !before.ends_with(['!', ']', '[', '^'])
                        && !text[start + 1..].starts_with('^')
                        && !after.is_empty()
                        && !after.starts_with(['(', '[', ':', ']'])
                };
                bare.extend(open.take().filter(may_stay));
            }
            _ => {}
        }
    }
    bare
}
