//! Whether a suggestion may be applied without a person's judgement.
//!
//! Only where nothing differs that says something: typography, white space, the capital at the start, harmless
//! punctuation, spelling, and the function words that the language lists ([`Mends`](crate::language::Mends)). Any other word that has come, is
//! gone, was moved or became another may turn what is claimed; so may what stands around it in its sentence. And never
//! are the words of another changed.

use super::approximate::Nearest;
pub use super::doubt::{Doubt, Setting};
use super::quoted::quotations;
use super::tokens::{Token, tokens};
use super::wordings::differences;
use super::words_that_matter::{counts, measures};
use crate::language::Language;
use crate::text::normalize;

/// The fewest words that are enough to know a passage by.
pub const ENOUGH_WORDS: usize = 3;

/// The first reason not to replace `old` by `new` unasked; `None` if that is machine-applicable.
pub fn doubt(old: &str, new: &str, nearest: &Nearest, setting: &Setting<'_>, language: &Language) -> Option<Doubt> {
    let (old, new) = (normalize(old), normalize(new));
    if old == new {
        return (!is_unmistakable(&old, nearest)).then_some(Doubt::Repeated);
    }
    let mut doubts = differences(&old, &new, setting, language);
    let said = doubts.iter().position(|doubt| !matches!(doubt, Doubt::Mark(..)));
    let quotes = setting.quotes || setting.in_quotation_marks || quotations(&old) != quotations(&new);
    if quotes {
        Some(Doubt::Quotation)
    } else if !doubts.is_empty() {
        Some(doubts.swap_remove(said.unwrap_or(0)))
    } else if words(&old) < ENOUGH_WORDS {
        Some(Doubt::Short)
    } else {
        around(&old, &new, setting, language).or_else(|| is_far(nearest).then_some(Doubt::Unclear))
    }
}

/// How many words a normalised text has.
pub fn words(text: &str) -> usize {
    tokens(text).iter().filter(|token| token.text.contains(char::is_alphanumeric)).count()
}

/// Whether the same words, which stand in several places, are meant in this one: nearly all of what was asked for
/// beside them still stands there, and nowhere else anything like it.
fn is_unmistakable(text: &str, nearest: &Nearest) -> bool {
    nearest.distance * 4 <= nearest.length && nearest.margin * 3 >= nearest.length && says_more(text) && words(text) > 1
}

/// Whether a normalised passage is more than a number with its unit.
pub fn says_more(exact: &str) -> bool {
    let says = |token: &Token<'_>| {
        let word = token.text.to_lowercase();
        let is_light = || Language::all().any(|language| language.mends.is_function_word(&word));
        token.is_word() && word.chars().count() > 3 && !counts(&word) && !measures(&word) && !is_light()
    };
    tokens(exact).iter().any(says)
}

/// Whether a normalised passage is a number or a unit alone: these stand beside much the same words again and again.
pub fn counts_alone(exact: &str) -> bool {
    let is_quantity = |token: &Token<'_>| {
        let word = token.text.to_lowercase();
        !token.is_word() || counts(&word) || measures(&word)
    };
    tokens(exact).iter().all(is_quantity)
}

/// Whether the words are too far from what was looked for to be surely the same passage.
fn is_far(nearest: &Nearest) -> bool {
    !nearest.stands_alone() || nearest.distance * 4 > nearest.length || nearest.similarity < 75
}

/// What around the place turns what the passage says, which begins within a sentence now, or whose end it does not have.
fn around(old: &str, new: &str, setting: &Setting<'_>, language: &Language) -> Option<Doubt> {
    let capital = |text: &str| text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    let goes_on = capital(old) && !capital(new);
    if goes_on && let Some(word) = turning_word(setting.before, language) {
        return Some(Doubt::TurnedBy(word));
    }
    let asks = setting.after.trim_end_matches(['"', '\'', ' ']).ends_with('?');
    (asks && !old.contains('?')).then_some(Doubt::Question)
}

/// The first word that makes what follows a condition, an opinion or the opposite.
fn turning_word(before: &str, language: &Language) -> Option<String> {
    let before = normalize(before);
    let turns = |word: &str| {
        let word = word.to_lowercase();
        language.mends.turned_by.contains(&word) || language.words.denies.is_of(&word)
    };
    tokens(&before).iter().map(|token| token.text).find(|word| turns(word)).map(str::to_owned)
}

#[cfg(test)]
mod tests;
