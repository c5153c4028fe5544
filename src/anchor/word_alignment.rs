//! Which words of a text the words of a passage became: the edit script of least cost, word by word.
//!
//! A word that became another costs less the more the two share, and less than one gone and one come; many words that
//! have come together cost less than as many here and there (affine gaps, Gotoh). To leave a
//! sentence or a block for the sake of one word costs more than to do without it: so what is found stays in its
//! sentence, and no headline comes into it.

use super::tokens::{Kind, Token};

/// What became of a token of the passage, or where one of the text comes from: by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The token of the passage is that of the text, or became it.
    Both(usize, usize),
    /// The token of the passage is gone.
    Gone(usize),
    /// The token of the text has come.
    Come(usize),
}

/// Words that stay as they are cost nothing, and a word that is gone or has come this; a third, where one has come
/// right before it.
const WORD: u32 = 20;
/// What a mark costs that is gone or has come.
const MARK: u32 = 6;
/// What a stop costs: with it one leaves the sentence.
const STOP: u32 = 14;
/// What it costs to go on in another block.
const BLOCK: u32 = 40;
/// What a word costs that is gone from an end of the passage, where another one may be what it became.
const END: u32 = 30;

/// What it costs that a word that says little becomes another such word.
const LIGHT: u32 = 14;

/// What the tokens of both sides are asked for.
pub struct Sides<'a> {
    /// The passage, with its context.
    pub old: &'a [Token<'a>],
    /// The text.
    pub new: &'a [Token<'a>],
    /// Whether a token of the text is in another block than the one before it.
    pub begins_block: &'a dyn Fn(usize) -> bool,
    /// Whether a word says nothing by itself, so that it may go from an end rather than become another.
    pub is_light: &'a dyn Fn(&str) -> bool,
    /// Whether the text may go on at both ends.
    pub is_within: bool,
}

/// The steps from one to the other, in order; without those of the text around it, if it may go on at both ends.
pub fn align(sides: &Sides<'_>) -> Vec<Step> {
    let (old, new) = (sides.old, sides.new);
    let width = new.len() + 1;
    let come: Vec<u32> = (0..new.len()).map(|at| cost_of_coming(sides, at)).collect();
    let are_light =
        [old, new].map(|tokens| tokens.iter().map(|token| (sides.is_light)(token.text)).collect::<Vec<_>>());
    let mut all_gone = 0;
    let mut steps = vec![Cell { settled: Direction::Gone, goes_on: false }; (old.len() + 1) * width];
    // The least cost of each cell, and the least with a token of the text that has come last.
    let mut above: Vec<(u32, u32)> = vec![(0, FAR); width];
    for column in 1..width {
        steps[column] = Cell { settled: Direction::Come, goes_on: column > 1 };
        let cost = if sides.is_within { 0 } else { above[column - 1].0 + come[column - 1] };
        above[column] = (cost, cost);
    }
    let mut current = above.clone();
    for row in 1..=old.len() {
        let gone = cost_of_going(sides, row - 1, are_light[0][row - 1]);
        current[0] = (above[0].0 + gone, FAR);
        for column in 1..width {
            let (begun, longer) =
                (current[column - 1].0 + come[column - 1], current[column - 1].1 + come[column - 1] / 3);
            let are_light = are_light[0][row - 1] && are_light[1][column - 1];
            // The passage begins where its first word stands; only what follows can leave the block.
            let leaves = above[column - 1].0 != all_gone && (sides.begins_block)(column - 1);
            let block = if leaves { BLOCK } else { 0 };
            let changed = cost_of_change(&old[row - 1], &new[column - 1], are_light) + block;
            let (both, gone, come) = (above[column - 1].0 + changed, above[column].0 + gone, begun.min(longer));
            let settled = match both.min(gone).min(come) {
                least if least == both => Direction::Both,
                least if least == gone => Direction::Gone,
                _ => Direction::Come,
            };
            current[column] = (both.min(gone).min(come), come);
            steps[row * width + column] = Cell { settled, goes_on: longer < begun };
        }
        all_gone += gone;
        std::mem::swap(&mut above, &mut current);
    }
    let end = (0..width).min_by_key(|&column| (above[column].0, column)).filter(|_| sides.is_within);
    trace(&steps, width, old.len(), end.unwrap_or(new.len()), sides.is_within)
}

/// More than anything costs.
const FAR: u32 = u32::MAX / 4;

#[derive(Clone, Copy)]
enum Direction {
    Both,
    Gone,
    Come,
}

/// What leads to a cell.
#[derive(Clone, Copy)]
struct Cell {
    /// At the least cost.
    settled: Direction,
    /// Whether what has come last went on with what had come before.
    goes_on: bool,
}

/// The steps that lead to `row` and `column`.
fn trace(cells: &[Cell], width: usize, mut row: usize, mut column: usize, is_within: bool) -> Vec<Step> {
    let mut way = Vec::new();
    let mut is_coming = false;
    while row > 0 || (column > 0 && !is_within) {
        let cell = cells[row * width + column];
        match cell.settled {
            _ if column > 0 && (is_coming || matches!(cell.settled, Direction::Come)) => {
                column -= 1;
                way.push(Step::Come(column));
                is_coming = cell.goes_on;
            }
            Direction::Both => {
                (row, column) = (row - 1, column - 1);
                way.push(Step::Both(row, column));
            }
            Direction::Gone | Direction::Come => {
                row -= 1;
                way.push(Step::Gone(row));
            }
        }
    }
    way.reverse();
    way
}

fn cost_of_coming(sides: &Sides<'_>, at: usize) -> u32 {
    let block = if (sides.begins_block)(at) { BLOCK } else { 0 };
    block + cost_alone(&sides.new[at])
}

fn cost_of_going(sides: &Sides<'_>, at: usize, is_light: bool) -> u32 {
    let token = &sides.old[at];
    let is_end = at == 0 || at + 1 == sides.old.len();
    if sides.is_within && is_end && token.is_word() && !is_light { END } else { cost_alone(token) }
}

fn cost_alone(token: &Token<'_>) -> u32 {
    match token.kind {
        Kind::Word => WORD,
        Kind::Mark if token.is_stop() => STOP,
        Kind::Mark => MARK,
    }
}

fn cost_of_change(old: &Token<'_>, new: &Token<'_>, are_light: bool) -> u32 {
    match (old.kind, new.kind) {
        _ if old.text == new.text => 0,
        (Kind::Word, Kind::Word) if is_same_letters(old.text, new.text) => 1,
        (Kind::Word, Kind::Word) if are_light => LIGHT,
        (Kind::Word, Kind::Word) => 16 + 12 * unlike(old.text, new.text) / 100,
        (Kind::Mark, Kind::Mark) => MARK - 1,
        _ => 3 * WORD,
    }
}

/// Whether two words differ in nothing but capitals.
fn is_same_letters(old: &str, new: &str) -> bool {
    let small = |text: &'_ str| text.chars().flat_map(char::to_lowercase).collect::<String>();
    old.len().abs_diff(new.len()) <= 2 && old.chars().count() == new.chars().count() && small(old) == small(new)
}

/// How little two words share at their start and their end, in percent.
fn unlike(old: &str, new: &str) -> u32 {
    let (shorter, longer) = (old.len().min(new.len()), old.len().max(new.len()));
    let start = old.bytes().zip(new.bytes()).take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count();
    let end = old.bytes().rev().zip(new.bytes().rev()).take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count();
    let shared = (start + end).min(shorter);
    u32::try_from(100 - 100 * shared / longer.max(1)).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    /// The words of `new` that `old` became, where the text goes on at both ends; `|` parts blocks.
    fn image(old: &str, new: &str) -> String {
        let plain = new.replace('|', " ");
        let (old, tokens_of_new) = (tokens(old), tokens(&plain));
        let begins = |at: usize| {
            let start = tokens_of_new[at].start;
            new[..start].trim_end().ends_with('|')
        };
        let is_light = |word: &str| ["the", "and", "in"].contains(&word.to_lowercase().as_str());
        let sides =
            Sides { old: &old, new: &tokens_of_new, begins_block: &begins, is_light: &is_light, is_within: true };
        let steps = align(&sides);
        let places = || steps.iter().filter_map(|step| if let Step::Both(_, new) = step { Some(*new) } else { None });
        let (Some(first), Some(last)) = (places().next(), places().next_back()) else { return String::new() };
        plain[tokens_of_new[first].start..tokens_of_new[last].range().end].to_owned()
    }

    #[test]
    fn a_word_that_became_another_is_taken_in_and_its_neighbours_are_not() {
        assert_eq!(image("Prices rose in May", "Yesterday costs rose in June again."), "costs rose in June");
        assert_eq!(image("the bus was late yesterday", "Then the bus was late. Nobody came."), "the bus was late");
    }

    #[test]
    fn no_headline_comes_into_a_passage() {
        assert_eq!(image("The the road was closed", "News|The road was closed today"), "The road was closed");
        assert_eq!(image("road was closed now", "The road was closed|Next day"), "road was closed");
    }
}
