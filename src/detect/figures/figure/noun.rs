//! What a figure counts: the noun behind the number.

use super::super::reader::Reader;
use crate::language::ends_with;
use crate::language::figures::{Mark, Role};
use crate::text::TextRange;

/// What is counted behind the number that ends before `at`: where nouns have a capital the next one, behind its
/// adjectives; elsewhere the next plural, up to a word that no noun stands behind. A compound is taken whole.
pub fn noun(reader: &Reader<'_>, at: usize) -> Option<TextRange> {
    const WORDS: usize = 4;
    let from = at + usize::from(reader.is_hyphen(at));
    let is_verb = |at: usize| reader.is_any(at, &reader.lexicon.spelled.verbs_like_units);
    let is_free = |at: usize| !is_number(reader, at) && !is_currency_of_next(reader, at) && !is_verb(at);
    let is_plain = |at: usize| reader.is_word(at) && reader.mark(at, Mark::Stop).is_none() && is_free(at);
    let words = (from..from + WORDS).take_while(|&at| is_plain(at) && (at == from || reader.tokens[at].spaced)).count();
    let noun = if reader.style.nouns_capitalised {
        (from..from + words).find(|&at| reader.is_capital(at))?
    } else {
        let plural = |&at: &usize| ends_with(reader.words(at), &reader.style.endings.plural_noun);
        (from..from + words).find(plural).or_else(|| (words > 0).then_some(from))?
    };
    Some(reader.range(noun, compound(reader, noun)))
}

/// Whether a number word stands at `at`, where another figure begins.
fn is_number(reader: &Reader<'_>, at: usize) -> bool {
    reader.find(at, |role| matches!(role, Role::NumberWord(_)).then_some(())).is_some()
}

/// Whether the word at `at` is the currency of the amount behind it, as in `3 USD50 cards`.
fn is_currency_of_next(reader: &Reader<'_>, at: usize) -> bool {
    reader.is_digits(at + 1) && reader.find(at, |role| matches!(role, Role::Sign(_)).then_some(())).is_some()
}

/// The token after all that hyphens join to the word at `at`, with the digits of its name: `Elektro-Busse`, `A320`.
fn compound(reader: &Reader<'_>, at: usize) -> usize {
    const PARTS: usize = 6;
    let mut end = at + 1;
    for _ in 0..PARTS {
        let joined = end + usize::from(reader.is_hyphen(end));
        // The plural of a name with digits has its ending behind them: "A320s".
        let is_word = (joined > end || reader.is_digits(end - 1)) && reader.is_word(joined);
        let goes_on = reader.is_glued(joined) && (reader.is_digits(joined) || is_word);
        if !goes_on {
            break;
        }
        end = joined + 1;
    }
    end
}
