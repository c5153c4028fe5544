//! What differs between two wordings of a passage and may turn what it says, word by word and mark by mark.

use super::doubt::{Doubt, Setting};
use super::harmless_marks::{Marks, is_harmless};
use super::tokens::{Token, merged, tokens};
use super::word_alignment::{Sides, Step, align};
use super::words_that_matter::{counts, denies, measures};
use crate::language::{Language, Mends};

/// Longer passages are not compared; in words and marks.
const LONGEST: usize = 2000;

/// The differences between two normalised wordings that may turn the meaning, words that deny first, then the others
/// in their order.
pub fn differences(old: &str, new: &str, setting: &Setting<'_>, language: &Language) -> Vec<Doubt> {
    if old == new {
        return Vec::new();
    }
    let mends = &language.mends;
    let (old, new) = (merged(tokens(old), mends), merged(tokens(new), mends));
    if old.len().max(new.len()) > LONGEST {
        return vec![Doubt::Unclear];
    }
    let sides = Sides { old: &old, new: &new, begins_block: &|_| false, is_light: &|_| false, is_within: false };
    let goes_on = setting.before.trim_end().ends_with(|c: char| c.is_alphanumeric() || c == ',');
    let wordings =
        Wordings { old: Side { tokens: &old, goes_on: false }, new: Side { tokens: &new, goes_on }, language };
    let mut doubts: Vec<Doubt> = align(&sides).into_iter().filter_map(|step| wordings.doubt(step)).collect();
    tell_moved(&mut doubts);
    doubts.sort_by_key(|doubt| !says_no(doubt));
    doubts
}

/// A word that is gone from one place and has come in another was moved.
fn tell_moved(doubts: &mut Vec<Doubt>) {
    let come: Vec<String> = doubts
        .iter()
        .filter_map(|doubt| if let Doubt::Added(word) = doubt { Some(word.to_lowercase()) } else { None })
        .collect();
    let mut moved = Vec::new();
    for doubt in doubts.iter_mut() {
        if let Doubt::Dropped(word) = doubt
            && come.contains(&word.to_lowercase())
        {
            moved.push(word.to_lowercase());
            *doubt = Doubt::Moved(std::mem::take(word));
        }
    }
    doubts.retain(|doubt| !matches!(doubt, Doubt::Added(word) if moved.contains(&word.to_lowercase())));
}

/// Whether a word that denies differs.
fn says_no(doubt: &Doubt) -> bool {
    match doubt {
        Doubt::Added(word) | Doubt::Dropped(word) | Doubt::Moved(word) => denies(&word.to_lowercase()),
        Doubt::Became(old, new) => denies(&old.to_lowercase()) || denies(&new.to_lowercase()),
        _ => false,
    }
}

/// The words and marks of one wording.
struct Side<'a> {
    tokens: &'a [Token<'a>],
    /// Whether its sentence begins before it.
    goes_on: bool,
}

impl Side<'_> {
    fn word_before(&self, at: usize) -> Option<String> {
        self.tokens[..at].iter().rev().find(|token| token.is_word()).map(|token| token.text.to_lowercase())
    }

    fn word_after(&self, at: usize) -> Option<String> {
        self.tokens[at + 1..].iter().find(|token| token.is_word()).map(|token| token.text.to_lowercase())
    }

    /// Whether a sentence may begin with the token, so that its capital says nothing.
    fn begins_sentence(&self, at: usize) -> bool {
        match self.tokens[..at].iter().rev().find(|token| token.text != "\"") {
            None => !self.goes_on,
            Some(token) => token.is_stop() || token.text == ":",
        }
    }

    /// Whether an article or its like is bound to a word that counts, so that it is part of how many: `a few`.
    fn is_counted(&self, at: usize) -> bool {
        let says_how_many = |word: String| counts(&word) || measures(&word) || denies(&word);
        self.word_after(at).is_some_and(says_how_many) || self.word_before(at).is_some_and(|word| denies(&word))
    }

    fn is_denied(&self, at: usize) -> bool {
        [self.word_before(at), self.word_after(at)].iter().flatten().any(|word| denies(word))
    }
}

/// Two wordings in a language.
struct Wordings<'a> {
    old: Side<'a>,
    new: Side<'a>,
    language: &'a Language,
}

impl Wordings<'_> {
    /// What a step from one to the other may turn.
    fn doubt(&self, step: Step) -> Option<Doubt> {
        let text = |token: &Token<'_>| token.text.to_owned();
        match step {
            Step::Both(old, new) => {
                let (before, after) = (&self.old.tokens[old], &self.new.tokens[new]);
                match (before.is_word(), after.is_word()) {
                    _ if before.text == after.text => None,
                    (false, false) => self.mark(Some(old), Some(new)),
                    (true, true) if self.is_same_word(old, new) => None,
                    _ => Some(Doubt::Became(text(before), text(after))),
                }
            }
            Step::Gone(at) if !self.old.tokens[at].is_word() => self.mark(Some(at), None),
            Step::Come(at) if !self.new.tokens[at].is_word() => self.mark(None, Some(at)),
            Step::Gone(at) if self.may_come_and_go(&self.old, at) => None,
            Step::Come(at) if self.may_come_and_go(&self.new, at) => None,
            Step::Gone(at) => Some(Doubt::Dropped(text(&self.old.tokens[at]))),
            Step::Come(at) => Some(Doubt::Added(text(&self.new.tokens[at]))),
        }
    }

    fn mark(&self, old: Option<usize>, new: Option<usize>) -> Option<Doubt> {
        let marks = Marks { old: self.old.tokens, new: self.new.tokens, mends: self.mends() };
        let text = |tokens: &[Token<'_>], at: Option<usize>| at.map_or(String::new(), |at| tokens[at].text.to_owned());
        let told = || Doubt::Mark(text(self.old.tokens, old), text(self.new.tokens, new));
        (!is_harmless(&marks, old, new)).then(told)
    }

    fn mends(&self) -> &Mends {
        &self.language.mends
    }

    /// Whether a word says nothing by itself where it stands.
    fn may_come_and_go(&self, side: &Side<'_>, at: usize) -> bool {
        let word = side.tokens[at].text.to_lowercase();
        let is_first = side.word_before(at).is_none();
        (self.mends().articles.contains(&word) && !side.is_counted(at))
            || (self.mends().free.contains(&word) && !side.is_denied(at))
            || (self.mends().at_start.contains(&word) && is_first)
    }

    /// Whether one word is the other in another form that says the same.
    fn is_same_word(&self, old: usize, new: usize) -> bool {
        let (before, after) = (self.old.tokens[old].text, self.new.tokens[new].text);
        let (small_before, small_after) = (before.to_lowercase(), after.to_lowercase());
        let is_counted = || self.old.is_counted(old) || self.new.is_counted(new);
        let is_alike = || self.mends().are_alike(&small_before, &small_after) && !is_counted();
        if small_before == small_after || is_alike() {
            return self.capitals_say_nothing(old, new);
        }
        let starts_small = |side: &Side<'_>, at: usize| !is_capital(side.tokens[at].text) || side.begins_sentence(at);
        let may_be_name = !(starts_small(&self.old, old) && starts_small(&self.new, new));
        if may_be_name && !self.language.style.nouns_capitalised {
            return false;
        }
        self.mends().are_spellings(before, after)
            || !may_be_name && self.mends().are_spellings(&small_before, &small_after)
    }

    /// Whether each of two words has a capital for nothing but the sentence that begins with it, where one alone has.
    fn capitals_say_nothing(&self, old: usize, new: usize) -> bool {
        match (is_capital(self.old.tokens[old].text), is_capital(self.new.tokens[new].text)) {
            (true, false) => self.old.begins_sentence(old),
            (false, true) => self.new.begins_sentence(new),
            (before, after) => before == after,
        }
    }
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}
