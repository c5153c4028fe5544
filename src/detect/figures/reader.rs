//! One paragraph, as the grammar sees it.

use std::cell::Cell;

use crate::language::Style;
use crate::language::figures::token::Shape;
use crate::language::figures::{Compounds, Lexicon, Mark, Role, Token};
use crate::text::TextRange;

/// The tokens of a paragraph with their text and lexicon.
pub struct Reader<'t> {
    /// The whole text.
    pub text: &'t str,
    /// The words of its language.
    pub lexicon: &'t Lexicon,
    /// How its language is written.
    pub style: &'t Style,
    /// How its language writes number words together.
    pub compounds: Option<Compounds>,
    /// The tokens of the paragraph.
    pub tokens: &'t [Token],
    /// Whether the paragraph is the whole text.
    pub alone: bool,
    /// The token that was last asked for by [`exclude::at`](super::exclude::at) and is not excluded: a number that
    /// begins there is asked for again.
    pub not_excluded: Cell<Option<usize>>,
}

impl<'t> Reader<'t> {
    /// How `token` is spelled.
    pub fn spelled(&self, token: Token) -> &'t str {
        &self.text[token.start as usize..token.end as usize]
    }

    /// The words of the token at `at`; nothing past the ends.
    pub fn words(&self, at: usize) -> &'t str {
        self.count_step();
        self.tokens.get(at).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }

    /// The shape of the token at `at`; none past the ends.
    pub fn shape(&self, at: usize) -> Option<Shape> {
        self.tokens.get(at).map(|token| token.shape)
    }

    /// Whether digits stand at `at`.
    pub fn is_digits(&self, at: usize) -> bool {
        self.shape(at) == Some(Shape::Digits)
    }

    /// Whether a word stands at `at`.
    pub fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_word())
    }

    /// Whether a word with a capital stands at `at`.
    pub fn is_capital(&self, at: usize) -> bool {
        self.shape(at) == Some(Shape::Capital)
    }

    /// Whether the token at `at` follows the one before it without white space.
    pub fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.spaced)
    }

    /// Whether the sign at `at` is a hyphen or a dash.
    pub fn is_dash(&self, at: usize) -> bool {
        matches!(self.words(at), "-" | "–" | "—" | "−" | "‑" | "‐")
    }

    /// Whether a hyphen stands at `at` without white space on either side.
    pub fn is_hyphen(&self, at: usize) -> bool {
        self.is_dash(at) && self.is_glued(at) && self.is_glued(at + 1)
    }

    /// Whether the sentence or a clause ends at `at`, or the text does.
    pub fn is_end(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        token.is_none_or(|token| token.shape == Shape::Sign && !matches!(self.words(at), "%" | "°" | "$" | "€" | "£"))
    }

    /// Whether the token at `at` is written as one of `words`.
    pub fn is_any(&self, at: usize, words: &[String]) -> bool {
        let written = self.words(at);
        words.iter().any(|word| word == written)
    }

    /// The token after the phrase marked as `mark` at `at`.
    pub fn mark(&self, at: usize, mark: Mark) -> Option<usize> {
        self.count_step();
        self.lexicon.mark(self.tokens, at, mark)
    }

    /// Whether a phrase marked as `mark` ends before `at`.
    pub fn after(&self, at: usize, mark: Mark) -> bool {
        self.count_step();
        self.lexicon.marked_before(self.tokens, at, mark)
    }

    /// The longest phrase at `at` with a role that `pick` takes, and the token after it.
    pub fn find<T>(&self, at: usize, pick: impl Fn(Role) -> Option<T>) -> Option<(T, usize)> {
        self.count_step();
        self.lexicon.find(self.tokens, at, pick)
    }

    /// Tells the tests that a rule has looked at a word.
    fn count_step(&self) {
        #[cfg(test)]
        super::tests::count_step();
    }

    /// Whether a unit, a currency or a number word stands at `at`.
    pub fn is_measured(&self, at: usize) -> bool {
        self.find(at, |role| matches!(role, Role::Unit(_) | Role::Sign(_) | Role::NumberWord(_)).then_some(()))
            .is_some()
    }

    /// Whether the unit at `at` may be a preposition: `in`.
    pub fn is_preposition(&self, at: usize) -> bool {
        self.is_any(at, &self.lexicon.spelled.prepositions)
    }

    /// Whether the word at `at` is the name of a month.
    pub fn is_month(&self, at: usize) -> bool {
        self.month(at).is_some()
    }

    /// The token after the month at `at`.
    pub fn month(&self, at: usize) -> Option<usize> {
        self.find(at, |role| (role == Role::Month).then_some(())).map(|((), end)| end)
    }

    /// The whole number at `at`, if it is written in at most nine digits and nothing else.
    pub fn whole(&self, at: usize) -> Option<u32> {
        let raw = self.words(at);
        (self.is_digits(at) && raw.len() <= 9).then(|| raw.parse().ok())?
    }

    /// Whether the tokens from `from` to before `to` are the whole text, perhaps behind a sign.
    pub fn is_all(&self, from: usize, to: usize) -> bool {
        self.alone && from <= 1 && to == self.tokens.len()
    }

    /// Whether three digits stand at `at`, one space after the token before: `12 500`.
    pub fn is_group(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.is_digits(at)) else { return false };
        let decimal = char::from(self.style.decimal);
        let whole = self.words(at).split(decimal).next().unwrap_or_default();
        let three = whole.len() == 3 && whole.bytes().all(|byte| byte.is_ascii_digit());
        let gap = self.tokens[before].end as usize..self.tokens[at].start as usize;
        three && self.text.get(gap).is_some_and(|gap| gap.chars().count() == 1)
    }

    /// Whether two numbers with a slash between them are a fraction, and no number of a file.
    pub fn is_fraction(above: u32, below: u32) -> bool {
        let is_proper = above < below && (below <= 100 || above < 10 && below <= 1000);
        above > 0 && below > 1 && (is_proper || above < 100 && below <= 16 && above != below)
    }

    /// The bytes from the token `from` to before the token `to`.
    pub fn range(&self, from: usize, to: usize) -> TextRange {
        let start = self.tokens.get(from).map_or(0, |token| token.start);
        let end = to.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, |token| token.end);
        TextRange { start, end }
    }
}
