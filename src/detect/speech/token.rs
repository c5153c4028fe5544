//! Cuts a text into words, numbers and single signs, and looks up each word. Everything after this step counts in
//! tokens.
//!
//! A word keeps its hyphens, inner apostrophes and inner full stops (`CDU-Chef`, `don't`, `tagesschau.de`); a number
//! its inner signs (`1.200,5`). Blanks are in no token; a line break is one, a blank line another.

use crate::language::speech::{Lexicon, WordId};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters.
    Word,
    /// Begins with a digit.
    Number,
    /// A quotation mark, an apostrophe, or two single signs that stand for a double mark.
    Mark(char),
    /// Any other sign.
    Sign(char),
    /// A line break within a block.
    LineBreak,
    /// The end of a block.
    BlockBreak,
}

/// One token, with its place in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
    /// What it is.
    pub kind: TokenKind,
    /// The word in the lexicon, as it is written here.
    pub word: WordId,
}

impl Token {
    /// The characters of the token.
    pub fn text(self, text: &str) -> &str {
        #[cfg(test)]
        super::tests::count_step();
        &text[self.start as usize..self.end as usize]
    }

    /// Whether a sentence or a block ends before this line.
    pub fn is_break(self) -> bool {
        matches!(self.kind, TokenKind::LineBreak | TokenKind::BlockBreak)
    }

    /// Whether it is a word or a number.
    pub fn is_word(self) -> bool {
        #[cfg(test)]
        super::tests::count_step();
        matches!(self.kind, TokenKind::Word | TokenKind::Number)
    }

    /// Whether it may close behind the sign that ends a sentence.
    pub fn is_closing(self) -> bool {
        #[cfg(test)]
        super::tests::count_step();
        matches!(self.kind, TokenKind::Mark(_) | TokenKind::Sign(')'))
    }
}

/// All tokens of `text`, in order, with what `lexicon` knows of them. Texts longer than 4 GiB are refused when they
/// are loaded.
pub fn tokens(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let mut found = Vec::with_capacity(text.len() / 6 + 1);
    let mut at = 0;
    while let Some(first) = char_at(text, at) {
        let (kind, end) = match first {
            '\n' | '\r' => line_end(text, at),
            _ if first.is_whitespace() => {
                at += first.len_utf8();
                continue;
            }
            _ if first.is_alphabetic() => (TokenKind::Word, word_end(text, at)),
            _ if first.is_numeric() => (TokenKind::Number, word_end(text, at)),
            _ => sign(text, at, first),
        };
        let word = if kind == TokenKind::Word { lexicon.word(&text[at..end]) } else { WordId::UNKNOWN };
        found.push(Token { start: at as u32, end: end as u32, kind, word });
        at = end;
    }
    found
}

/// The character that begins at byte `at`; most are ASCII, and reading those needs no decoding.
fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at)? {
        byte if byte.is_ascii() => Some(char::from(*byte)),
        _ => text[at..].chars().next(),
    }
}

/// A blank line ends a block; any other line break only a line. All white space behind it belongs to it, of whatever
/// kind, so that no block begins with a break.
fn line_end(text: &str, start: usize) -> (TokenKind, usize) {
    let rest = &text[start..];
    let blank = &rest[..rest.len() - rest.trim_start().len()];
    let lines = blank.bytes().filter(|byte| *byte == b'\n').count();
    (if lines > 1 { TokenKind::BlockBreak } else { TokenKind::LineBreak }, start + blank.len())
}

/// Letters, digits and marks upon letters go on; a joining sign only where a letter or digit follows it.
fn word_end(text: &str, start: usize) -> usize {
    let mut end = start;
    loop {
        end += text.as_bytes()[end..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let Some(next) = char_at(text, end).filter(|next| *next != ' ') else { break };
        let after = end + next.len_utf8();
        let goes_on = match next {
            'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' => true,
            _ if next.is_alphanumeric() || is_unseen(next) => true,
            '-' | '‑' | '’' | '\'' | '.' | '_' | '@' | '&' | ',' | ':' | '/' => {
                joins(text, start, end, next, after)
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        end = after;
    }
    end
}

/// Signs that stand within words without being seen as parts of them: soft hyphen, joiners, combining accents.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{300}'..='\u{36f}')
}

fn joins(text: &str, start: usize, end: usize, sign: char, after: usize) -> bool {
    let Some(next) = char_at(text, after) else { return false };
    let last_is_digit = text.as_bytes().get(end.wrapping_sub(1)).is_some_and(u8::is_ascii_digit);
    match sign {
        ',' | ':' => last_is_digit && next.is_ascii_digit(),
        '/' => last_is_digit && next.is_numeric(),
        '.' if next.is_uppercase() => text[start..end].chars().nth(1).is_none(),
        _ => next.is_alphanumeric(),
    }
}

fn sign(text: &str, start: usize, first: char) -> (TokenKind, usize) {
    let after = start + first.len_utf8();
    let doubled = matches!(first, '\'' | '`' | '´') && char_at(text, after) == Some(first);
    match first {
        _ if doubled => (TokenKind::Mark('"'), after + first.len_utf8()),
        ',' if is_low_mark(text, start) => (TokenKind::Mark('„'), after + first.len_utf8()),
        '"' | '\'' | '„' | '“' | '”' | '‟' | '‚' | '‘' | '’' | '‛' | '«' | '»' | '‹' | '›' | '「' | '」' | '『'
        | '』' | '《' | '》' | '〈' | '〉' | '〝' | '〞' | '〟' | '＂' => (TokenKind::Mark(first), after),
        _ => (TokenKind::Sign(first), after),
    }
}

/// Two commas that stand for a low mark, as typewriters set it: `,,Nein''`.
fn is_low_mark(text: &str, start: usize) -> bool {
    let leads = text[start..].starts_with(",,") && char_at(text, start + 2).is_some_and(char::is_alphanumeric);
    let before = || text[..start].chars().next_back();
    leads && before().is_none_or(|sign| sign.is_whitespace() || sign == '(')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    /// A quotation over blocks would begin with the break, and the sentence behind it inside of the quotation.
    #[test]
    fn no_block_begins_with_a_break() {
        for blank in ["\n\n", "\n\n\u{b}\n", "\n\u{a0}\n \n", "\r\n\r\n"] {
            let kinds: Vec<_> =
                tokens(&format!("a{blank}b"), &Language::unknown().speech).iter().map(|token| token.kind).collect();
            assert_eq!(kinds, [TokenKind::Word, TokenKind::BlockBreak, TokenKind::Word], "{blank:?}");
        }
    }
}
