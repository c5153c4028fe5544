//! Tells the tags of a template apart, and their tokens, as Tera's own lexer does.
//!
//! Tera keeps what it reads to itself. Tokens are enough here: which operand a sign belongs to does not matter.

/// What stands in `{{ … }}` or `{% … %}`.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    /// Whether it is a statement, `{% … %}`.
    pub is_statement: bool,
    pub tokens: Vec<Token<'a>>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
    /// Where it ends in the template.
    pub end: usize,
}

impl Token<'_> {
    /// Where it begins in the template.
    pub(super) fn start(&self) -> usize {
        self.end - self.text.len()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A variable, a field, a keyword.
    Name,
    /// A string, a number, true or false.
    Literal,
    Sign,
}

/// Signs of more than one character.
const LONG_SIGNS: [&str; 10] = ["...", "//", "**", "==", "!=", ">=", "<=", "</", "?.", "?["];
const SIGNS: &str = "+-*/%!.,:~|=><()[]{}@";

/// The tags of a template, in its order; none where something stands in them that Tera cannot read either.
pub(super) fn tags(template: &str) -> Option<Vec<Tag<'_>>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some((start, is_statement)) = next_tag(template, at) {
        let tokens = tokens(template, start, if is_statement { "%}" } else { "}}" })?;
        at = tokens.last().map_or(start, |token| token.end);
        tags.push(Tag { is_statement, tokens });
    }
    Some(tags)
}

/// The tokens from `at` to the sign that closes their tag.
fn tokens<'a>(template: &'a str, mut at: usize, close: &str) -> Option<Vec<Token<'a>>> {
    let mut tokens = Vec::new();
    loop {
        at += spaces(&template[at..]);
        let rest = &template[at..];
        if rest.strip_prefix('-').unwrap_or(rest).starts_with(close) {
            return Some(tokens);
        }
        let (kind, length) = token(rest)?;
        at += length;
        tokens.push(Token { kind, text: &rest[..length], end: at });
    }
}

/// Where the inside of the next tag begins, and whether it is a statement. Comments and raw blocks are no tags; Tera
/// refuses those without an end.
fn next_tag(template: &str, mut at: usize) -> Option<(usize, bool)> {
    loop {
        let rest = &template[at..];
        let found = rest.as_bytes().windows(2).position(|two| matches!(two, b"{{" | b"{%" | b"{#"))?;
        let start = at + found + 2;
        let start = start + usize::from(template[start..].starts_with('-'));
        let inside = &template[start..];
        at = match rest.as_bytes()[found + 1] {
            b'#' => start + inside.find("#}")? + 2,
            b'%' => match named(inside, "raw") {
                Some(body) => end_of_raw(template, start + body)?,
                None => return Some((start, true)),
            },
            _ => return Some((start, false)),
        };
    }
}

/// Where the raw block ends whose body begins at `body`.
fn end_of_raw(template: &str, body: usize) -> Option<usize> {
    let mut starts = template[body..].match_indices("{%").map(|(at, sign)| body + at + sign.len());
    starts.find_map(|start| Some(start + named(&template[start..], "endraw")?))
}

/// How long the rest of a statement is that consists of one name; `inside` begins after its first sign.
fn named(inside: &str, name: &str) -> Option<usize> {
    let rest = inside.strip_prefix('-').unwrap_or(inside);
    let rest = rest[spaces(rest)..].strip_prefix(name)?;
    let rest = &rest[spaces(rest)..];
    let rest = rest.strip_prefix('-').unwrap_or(rest).strip_prefix("%}")?;
    Some(inside.len() - rest.len())
}

fn spaces(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_whitespace).count()
}

/// The kind and length of the token that `rest` begins with.
fn token(rest: &str) -> Option<(Kind, usize)> {
    if let Some(sign) = LONG_SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
        return Some((Kind::Sign, sign.len()));
    }
    let first = *rest.as_bytes().first()?;
    Some(match first {
        b'"' | b'\'' | b'`' => (Kind::Literal, string(rest, first)?),
        b'0'..=b'9' => (Kind::Literal, number(rest)),
        b'_' | b'a'..=b'z' | b'A'..=b'Z' => {
            let length = rest.bytes().take_while(|byte| *byte == b'_' || byte.is_ascii_alphanumeric()).count();
            let is_truth = ["true", "True", "false", "False"].contains(&&rest[..length]);
            (if is_truth { Kind::Literal } else { Kind::Name }, length)
        }
        _ if SIGNS.as_bytes().contains(&first) => (Kind::Sign, 1),
        _ => return None,
    })
}

/// How long the string is, with its marks. A backslash keeps the next byte from ending it.
fn string(rest: &str, mark: u8) -> Option<usize> {
    let mut is_kept = false;
    let ends = |byte| {
        let ends = byte == mark && !is_kept;
        is_kept = byte == b'\\' && !is_kept;
        ends
    };
    rest.bytes().skip(1).position(ends).map(|inside| inside + 2)
}

/// How long the number is: digits, and one point at most.
fn number(rest: &str) -> usize {
    let mut points = 0;
    let is_part = |byte: &u8| {
        points += usize::from(*byte == b'.');
        byte.is_ascii_digit() || (*byte == b'.' && points == 1)
    };
    rest.bytes().take_while(is_part).count()
}
