//! One sentence as the rules see it: its words with what the lexicon knows of them, quotations as single items, and
//! the clauses between its signs.

use super::marks::Quoted;
use super::token::{Token, TokenKind};
use crate::language::speech::{Entry, Flags, Lexicon, WordId};
use crate::language::{Language, Style, ends_with};
use crate::text::TextRange;

/// Frames of more items are no sentences.
const LONGEST_FRAME: usize = 600;

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind {
    /// A word.
    Word,
    /// A number.
    Number,
    /// A whole outermost quotation, by its index, and whether it reads like a name.
    Quotation(usize, bool),
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// Any other sign that parts clauses: a dash, a semicolon, a bracket, a full stop.
    Break,
    /// Any other sign.
    Other,
}

/// A word, a sign or a quotation of a frame.
#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    /// What it is.
    pub kind: ItemKind,
    /// Its place.
    pub range: TextRange,
    /// What the lexicon knows of it.
    pub entry: &'a Entry,
    /// Whether it begins with a capital.
    pub capital: bool,
}

impl Item<'_> {
    /// Whether the word can be one of `flags`.
    pub fn is(&self, flags: Flags) -> bool {
        self.entry.flags.any(flags)
    }

    /// Whether it parts clauses.
    pub fn parts_clauses(&self) -> bool {
        matches!(self.kind, ItemKind::Comma | ItemKind::Colon | ItemKind::Break)
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == ItemKind::Word
    }

    /// Whether it is a quotation that doesn't read like a name.
    pub fn is_speech(&self) -> bool {
        matches!(self.kind, ItemKind::Quotation(_, false))
    }

    /// Whether it can be the head of a noun phrase: a capital, a number, a name in marks.
    pub fn is_nominal(&self) -> bool {
        match self.kind {
            ItemKind::Word => self.capital,
            ItemKind::Number | ItemKind::Quotation(_, true) => true,
            _ => false,
        }
    }
}

/// A sentence with the whole of its quotations.
#[derive(Debug)]
pub struct Frame<'a> {
    /// The text that all places are in.
    pub text: &'a str,
    /// The words of its language.
    pub lexicon: &'a Lexicon,
    /// How its language is written.
    pub style: &'a Style,
    /// The items, in order.
    pub items: Vec<Item<'a>>,
    /// The clauses, as ranges of items without the signs between them; none is empty.
    pub clauses: Vec<(usize, usize)>,
    /// Its place.
    pub range: TextRange,
    /// What any of its items can be.
    seen: Flags,
}

/// What frames are made of.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// Its quotations, by their start.
    pub quotations: &'a [Quoted],
    /// For each quotation, whether it reads like a name.
    pub names: &'a [bool],
    /// Its language.
    pub language: &'a Language,
}

impl<'a> Source<'a> {
    /// The frame of tokens `start..end`, or `None` if it is too long for a sentence even with each quotation as one
    /// item; `first` is the first quotation that ends behind `start`.
    pub fn frame(&self, (start, end): (usize, usize), first: usize) -> Option<Frame<'a>> {
        let mut items = Vec::with_capacity((end - start).min(LONGEST_FRAME));
        let mut outer = Outer { quotations: self.quotations, next: first };
        let mut seen = Flags::default();
        let mut at = start;
        while at < end {
            if items.len() >= LONGEST_FRAME {
                return None;
            }
            if let Some((index, part)) = outer.part_at(at) {
                let kind = ItemKind::Quotation(index, self.names[index]);
                let until = part.1.clamp(at + 1, end);
                items.push(Item { kind, range: self.place(at, until), entry: self.nothing(), capital: true });
                at = until;
                continue;
            }
            if let Some(after) = self.after_aside(at, end, &outer) {
                at = after;
                continue;
            }
            if !self.is_inner_stop(at, end) && !self.is_left_open(at, end) {
                let item = self.token_item(at, items.last());
                seen = seen.or(item.entry.flags);
                items.push(item);
            }
            at += 1;
        }
        let clauses = clauses(&items);
        let range = self.place(start, end);
        let Language { speech: lexicon, style, .. } = self.language;
        Some(Frame { text: self.text, lexicon, style, items, clauses, range, seen })
    }

    fn place(&self, start: usize, end: usize) -> TextRange {
        TextRange { start: self.tokens[start].start, end: self.tokens[end - 1].end }
    }

    /// What is known of signs and quotations.
    fn nothing(&self) -> &'a Entry {
        self.language.speech.entry(WordId::UNKNOWN)
    }

    /// A word after a colon or at the start of a frame may have its capital from there.
    fn token_item(&self, at: usize, before: Option<&Item<'_>>) -> Item<'a> {
        let token = self.tokens[at];
        let range = TextRange { start: token.start, end: token.end };
        let kind = match token.kind {
            TokenKind::Word => return self.word_item(token, before),
            TokenKind::Number => ItemKind::Number,
            TokenKind::Sign(',') => ItemKind::Comma,
            TokenKind::Sign(':') => ItemKind::Colon,
            TokenKind::Sign('.' | ';' | '!' | '?' | '…' | '–' | '—' | '-' | '(' | ')') => ItemKind::Break,
            _ => ItemKind::Other,
        };
        let capital = kind == ItemKind::Number && begins_like_a_noun(token.text(self.text));
        Item { kind, range, entry: self.nothing(), capital }
    }

    fn word_item(&self, token: Token, before: Option<&Item<'_>>) -> Item<'a> {
        let text = token.text(self.text);
        let leads_on = |item: &Item<'_>| matches!(item.kind, ItemKind::Word | ItemKind::Number | ItemKind::Comma);
        let first = !before.is_some_and(leads_on);
        let lexicon = &self.language.speech;
        let entry = if first { lexicon.entry_at_start(token.word, text) } else { lexicon.entry(token.word) };
        // Where nouns have capitals, a word that is listed with one is a noun.
        let listed = self.language.style.nouns_capitalised && token.word != WordId::UNKNOWN;
        let capital = (!first || listed || entry.flags == Flags::default()) && begins_like_a_noun(text);
        let range = TextRange { start: token.start, end: token.end };
        Item { kind: ItemKind::Word, range, entry, capital }
    }

    /// A full stop within a frame belongs to an abbreviation or an ordinal, and parts no clauses.
    fn is_inner_stop(&self, at: usize, end: usize) -> bool {
        let inner = self.tokens.get(at + 1).is_some_and(|next| at + 1 < end && next.is_word());
        inner && self.tokens[at].kind == TokenKind::Sign('.')
    }

    /// `An- und Abreise`: the hyphen stands for the rest of a word, and parts no clauses.
    fn is_left_open(&self, at: usize, end: usize) -> bool {
        let here = self.tokens[at];
        let glued =
            |before: usize| self.tokens[before].kind == TokenKind::Word && self.tokens[before].end == here.start;
        let apart = self.tokens.get(at + 1).is_some_and(|next| at + 1 < end && next.start > here.end && next.is_word());
        here.kind == TokenKind::Sign('-') && apart && at.checked_sub(1).is_some_and(glued)
    }

    /// Short brackets (a party, an abbreviation, a year) say nothing about the sentence around them.
    fn after_aside(&self, at: usize, end: usize, outer: &Outer) -> Option<usize> {
        const LONGEST_ASIDE: usize = 14;
        if self.tokens[at].kind != TokenKind::Sign('(') {
            return None;
        }
        let until = outer.next_start().min(end).min(at + LONGEST_ASIDE);
        let close = (at + 1..until).find(|index| self.tokens[*index].kind == TokenKind::Sign(')'))?;
        Some(close + 1)
    }
}

/// A capital, or one behind a hyphen: `dpa-Meldung`, `60-Stunden-Woche`.
fn begins_like_a_noun(word: &str) -> bool {
    let behind_hyphen = || memchr::memrchr(b'-', word.as_bytes()).map_or("", |hyphen| &word[hyphen + 1..]);
    word.starts_with(char::is_uppercase) || behind_hyphen().starts_with(char::is_uppercase)
}

/// Walks over the outermost quotations.
struct Outer<'a> {
    quotations: &'a [Quoted],
    next: usize,
}

impl Outer<'_> {
    fn part_at(&mut self, at: usize) -> Option<(usize, (usize, usize))> {
        while let Some(quoted) = self.quotations.get(self.next) {
            let ended = quoted.parts.last().is_none_or(|part| part.1 <= at);
            if !ended && quoted.depth == 0 {
                break;
            }
            self.next += 1;
        }
        let quoted = self.quotations.get(self.next)?;
        let part = quoted.parts.iter().find(|part| part.0 <= at && at < part.1)?;
        Some((self.next, *part))
    }

    fn next_start(&self) -> usize {
        self.quotations.get(self.next).map_or(usize::MAX, |quoted| quoted.parts[0].0)
    }
}

fn clauses(items: &[Item<'_>]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for (index, item) in items.iter().enumerate() {
        if item.parts_clauses() {
            if start < index {
                found.push((start, index));
            }
            start = index + 1;
        }
    }
    if start < items.len() {
        found.push((start, items.len()));
    }
    found
}

impl Frame<'_> {
    /// The characters of item `index`.
    pub fn word(&self, index: usize) -> &str {
        &self.text[self.items[index].range.range()]
    }

    /// The place of items `start..end`, which are at least one.
    pub fn place(&self, start: usize, end: usize) -> TextRange {
        TextRange { start: self.items[start].range.start, end: self.items[end - 1].range.end }
    }

    /// Whether it ends with a question mark outside of its quotations.
    pub fn asks(&self) -> bool {
        let last = self.items.len().checked_sub(1);
        last.is_some_and(|last| self.items[last].kind == ItemKind::Break && self.word(last) == "?")
    }

    /// Whether any item can be one of `flags`.
    pub fn has(&self, flags: Flags) -> bool {
        self.seen.any(flags)
    }

    /// Whether item `index` can be one of `flags`.
    pub fn is(&self, index: usize, flags: Flags) -> bool {
        self.items.get(index).is_some_and(|item| item.is(flags))
    }

    /// Whether any item of `start..end` can be one of `flags`.
    pub fn any(&self, (start, end): (usize, usize), flags: Flags) -> bool {
        self.items[start..end].iter().any(|item| item.is(flags))
    }

    /// The sign before a clause, if there is one.
    pub fn sign_before(&self, clause: usize) -> Option<ItemKind> {
        self.clauses[clause].0.checked_sub(1).map(|before| self.items[before].kind)
    }

    /// Whether item `index` ends like an infinitive.
    pub fn ends_like_infinitive(&self, index: usize) -> bool {
        ends_with(self.word(index), &self.style.endings.infinitive)
    }

    /// Whether a clause is an infinitive with its particle, and has no verb of its own.
    pub fn is_infinitive(&self, clause: (usize, usize)) -> bool {
        let (start, end) = clause;
        let with_to = |index: usize| {
            let word = self.word(index);
            self.items[index].is_word() && !self.items[index].capital && {
                let apart = self.is(index, Flags::TO) && index + 1 < end && self.ends_like_infinitive(index + 1);
                apart || self.is_joined_infinitive(word)
            }
        };
        (start..end).any(with_to)
    }

    /// `einzuführen`, `stillzulegen`: the particle between that of the verb and an infinitive.
    fn is_joined_infinitive(&self, word: &str) -> bool {
        const SHORTEST_PARTICLE: usize = 2;
        const SHORTEST_VERB: usize = 4;
        let joint = self.lexicon.joint();
        let fits = |at: usize| at >= SHORTEST_PARTICLE && word.len() >= at + joint.len() + SHORTEST_VERB;
        let places = !joint.is_empty() && word.match_indices(joint).any(|(at, _)| fits(at));
        places && ends_with(word, &self.style.endings.joined_infinitive)
    }
}
