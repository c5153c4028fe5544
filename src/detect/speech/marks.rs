//! Pairs quotation marks: „German“, “English”, ”Swedish”, «French», »book«, "straight", and single ones within.
//!
//! A stack per block holds the marks that are open. A mark that could do either closes what it fits, else it opens.
//! A quotation that is still open at the end of its block goes on where the next block begins with a mark of
//! the same kind (as each paragraph of a long quotation does), or where a later one closes it before any block opens another.

use std::cell::OnceCell;

use super::token::{Token, TokenKind};

/// A quotation: the marks and what is between them, in tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The parts, one in each block; the ends are the tokens after the last.
    pub parts: Vec<(usize, usize)>,
    /// How many quotations it stands in.
    pub depth: usize,
    /// Whether the marks are single ones.
    pub single: bool,
}

/// The marks of a kind may close each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Guillemet,
    SingleGuillemet,
    Corner,
    WhiteCorner,
    Title,
    SingleTitle,
}

#[derive(Debug, Clone)]
struct Open {
    family: Family,
    mark: char,
    parts: Vec<(usize, usize)>,
    start: usize,
}

/// More open marks than this are no quotations within quotations; the search for a partner stops there, and what
/// stands deeper is left out: each quotation is read whole, so that a text of nothing else would be read that often.
const DEEPEST: usize = 6;

/// Quotations that go on over more blocks than this have most likely lost their closing mark.
const MOST_BLOCKS: usize = 12;

/// All quotations, by their start, outer ones first.
pub fn quotations(text: &str, tokens: &[Token]) -> Vec<Quoted> {
    let mut pairing =
        Pairing { text, tokens, open: Vec::new(), carried: None, found: Vec::new(), closing: OnceCell::new() };
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Mark(mark) => pairing.mark(index, mark),
            TokenKind::BlockBreak => pairing.end_block(index),
            _ => {}
        }
    }
    let mut found = pairing.found;
    found.sort_by_key(|quoted| (quoted.parts[0].0, std::cmp::Reverse(quoted.parts.last().map(|part| part.1))));
    set_depths(&mut found);
    found.retain(|quoted| quoted.depth < DEEPEST);
    found
}

struct Pairing<'a> {
    text: &'a str,
    tokens: &'a [Token],
    open: Vec<Open>,
    /// What was open at the end of the block before.
    carried: Option<Open>,
    found: Vec<Quoted>,
    /// The single marks behind which another one closes for certain, in order. Most texts never ask.
    closing: OnceCell<Vec<usize>>,
}

impl Pairing<'_> {
    fn mark(&mut self, index: usize, mark: char) {
        let side = Side::of(self.text, self.tokens, index);
        if side.is_apostrophe(mark) {
            return;
        }
        if closes(mark, side) && !self.is_genitive(index, mark) && self.close(index, mark) {
            return;
        }
        if opens(mark, side) {
            self.open(index, mark);
        }
    }

    /// Closes the innermost open mark that `mark` fits; those opened after it stay unpaired.
    fn close(&mut self, index: usize, mark: char) -> bool {
        let fits = |open: &Open| pairs(open.mark, mark);
        let reach = if family(mark) == Family::Single { 1 } else { DEEPEST };
        if let Some(above) = self.open.iter().rev().take(reach).position(fits) {
            let at = self.open.len() - 1 - above;
            let open = self.open.swap_remove(at);
            self.open.truncate(at);
            self.finish(open, index + 1);
            return true;
        }
        match self.carried.take_if(|open| self.open.is_empty() && pairs(open.mark, mark)) {
            Some(open) => {
                self.finish(open, index + 1);
                true
            }
            None => false,
        }
    }

    /// `‘The workers’ demands are fair,’`: a single mark behind an `s` and before a word is an apostrophe, if the
    /// quotation is closed for certain further on.
    fn is_genitive(&self, index: usize, mark: char) -> bool {
        let before_word = || self.tokens.get(index + 1).is_some_and(|next| next.kind == TokenKind::Word);
        matches!(mark, '\'' | '’')
            && self.text[..self.tokens[index].start as usize].ends_with(SIBILANTS)
            && before_word()
            && self.closing.get_or_init(|| closed_further_on(self.text, self.tokens)).binary_search(&index).is_ok()
    }

    /// A mark at the start of a block takes up what the block before left open.
    fn open(&mut self, index: usize, mark: char) {
        let at_start = index == 0 || self.tokens[index - 1].kind == TokenKind::BlockBreak;
        let family = family(mark);
        let taken_up = self.carried.take().filter(|open| at_start && open.family == family);
        let parts = taken_up.map(|open| open.parts).unwrap_or_default();
        self.open.push(Open { family, mark, parts, start: index });
    }

    fn end_block(&mut self, index: usize) {
        let outermost = std::mem::take(&mut self.open).into_iter().next();
        let left = outermost.or_else(|| self.carried.take());
        self.carried =
            left.filter(|open| open.family != Family::Single && open.parts.len() < MOST_BLOCKS).map(|mut open| {
                // A block of blanks has no tokens, and is no part.
                if open.start < index {
                    open.parts.push((open.start, index));
                }
                open.start = index + 1;
                open
            });
    }

    fn finish(&mut self, open: Open, end: usize) {
        let mut parts = open.parts;
        parts.push((open.start, end));
        self.found.push(Quoted { parts, depth: 0, single: open.family == Family::Single });
    }
}

/// Behind these letters an apostrophe stands for the ending of the genitive.
const SIBILANTS: [char; 5] = ['s', 'S', 'x', 'z', 'ß'];

/// The single marks of which the next one in their block, but for other apostrophes, closes for certain: it stands beside a
/// sign, or at the end.
fn closed_further_on(text: &str, tokens: &[Token]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut closed = false;
    for (index, token) in tokens.iter().enumerate().rev() {
        let TokenKind::Mark(mark) = token.kind else {
            closed &= token.kind != TokenKind::BlockBreak;
            continue;
        };
        let side = Side::of(text, tokens, index);
        if family(mark) != Family::Single || side.is_apostrophe(mark) {
            continue;
        }
        if closed {
            found.push(index);
        }
        let before_word = tokens.get(index + 1).is_some_and(|next| next.kind == TokenKind::Word);
        let behind_sign = side.before.is_some_and(|sign| !sign.is_alphanumeric() && !sign.is_whitespace());
        let closes = closes(mark, side);
        closed = !opens(mark, side) && (closed && before_word || closes && (behind_sign || !before_word));
    }
    found.reverse();
    found
}

/// What stands directly before and after a mark.
#[derive(Debug, Clone, Copy)]
struct Side {
    before: Option<char>,
    after: Option<char>,
}

impl Side {
    fn of(text: &str, tokens: &[Token], index: usize) -> Self {
        let token = tokens[index];
        let before = text[..token.start as usize].chars().next_back();
        let after = text[token.end as usize..].chars().next();
        Self { before, after }
    }

    /// `Hans’`, `rock ’n’ roll`, `l'été`: a single sign that touches a letter it belongs to.
    fn is_apostrophe(self, mark: char) -> bool {
        let letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        matches!(mark, '\'' | '’' | '‘') && letter(self.before) && letter(self.after)
    }

    /// A mark that could be either, with blanks on both sides: it opens where none is open.
    fn is_spaced(self) -> bool {
        self.before.is_none_or(char::is_whitespace) && self.after.is_none_or(char::is_whitespace)
    }

    /// French sets blanks on both sides of its marks.
    fn is_apart(self) -> bool {
        let blank = |sign: Option<char>| {
            sign.is_none_or(|sign| sign.is_whitespace() || matches!(sign, ',' | '.' | ';' | ':' | '!' | '?'))
        };
        blank(self.before) && blank(self.after)
    }

    fn blank_before(self) -> bool {
        self.before.is_none_or(|sign| sign.is_whitespace() || matches!(sign, '(' | '[' | '–' | '—' | '-' | '/' | '…'))
            || self.before.is_some_and(|sign| is_mark(sign) && !sign.is_alphanumeric())
    }

    fn blank_after(self) -> bool {
        self.after.is_none_or(|sign| {
            !sign.is_alphanumeric() && !matches!(sign, '(' | '[' | '¿' | '¡' | '#' | '@' | '$' | '€')
        })
    }
}

fn is_mark(sign: char) -> bool {
    matches!(sign, '"' | '\'' | '„' | '“' | '”' | '‚' | '‘' | '’' | '«' | '»' | '‹' | '›')
}

fn family(mark: char) -> Family {
    match mark {
        '\'' | '‚' | '‘' | '’' | '‛' => Family::Single,
        '«' | '»' => Family::Guillemet,
        '‹' | '›' => Family::SingleGuillemet,
        '「' | '」' => Family::Corner,
        '『' | '』' => Family::WhiteCorner,
        '《' | '》' => Family::Title,
        '〈' | '〉' => Family::SingleTitle,
        _ => Family::Double,
    }
}

/// Whether `close` ends what `open` began. Writers mix „…", “…" and „…”, so all double marks fit each other,
/// but `«` needs `»` and the other way round, and a low mark never closes.
fn pairs(open: char, close: char) -> bool {
    let turned = matches!(family(open), Family::Guillemet | Family::SingleGuillemet);
    family(open) == family(close) && !(turned && open == close)
}

fn opens(mark: char, side: Side) -> bool {
    match mark {
        '„' | '‚' | '‟' | '‛' | '「' | '『' | '《' | '〈' | '〝' => true,
        '」' | '』' | '》' | '〉' | '〞' | '〟' => false,
        '’' => false,
        '«' | '‹' if side.is_apart() => true,
        '»' | '›' if side.is_apart() => side.after.is_some_and(char::is_whitespace),
        '"' | '“' if side.is_spaced() => side.after.is_some_and(|sign| sign != '\n'),
        '\'' | '‘' => side.blank_before() && side.after.is_some_and(|sign| !sign.is_whitespace()),
        _ => side.after.is_some_and(|sign| !sign.is_whitespace()) && (side.blank_before() || !side.blank_after()),
    }
}

fn closes(mark: char, side: Side) -> bool {
    match mark {
        '„' | '‚' | '‟' | '‛' | '「' | '『' | '《' | '〈' | '〝' => false,
        '」' | '』' | '》' | '〉' | '〞' | '〟' => true,
        '«' | '‹' | '»' | '›' if side.is_apart() => true,
        '\'' | '’' | '‘' => side.before.is_some_and(|sign| !sign.is_whitespace()) && side.blank_after(),
        '“' => side.before.is_some_and(|sign| !sign.is_whitespace()) || side.blank_after(),
        _ => side.blank_after() || !side.blank_before(),
    }
}

/// Found quotations never cross: a partner is searched down the stack, and all above it are dropped.
fn set_depths(found: &mut [Quoted]) {
    let mut around: Vec<usize> = Vec::new();
    for quoted in found {
        let (start, end) = (quoted.parts[0].0, quoted.parts.last().map_or(0, |part| part.1));
        while around.last().is_some_and(|outer| *outer <= start) {
            around.pop();
        }
        quoted.depth = around.len();
        around.push(end);
    }
}
