//! The words that speak of numbers, of one language.
//!
//! In: what `figures.toml` says. Out: a trie over words, so that the longest phrase at a place is found in as many
//! steps as it has words.

use rustc_hash::FxHashMap;

use super::role::{Lookahead, Mark, NumberWord, Role, Unit};
use super::spelled::Spelled;
use super::spelling::{self, Spellings};
use super::token::{self, Token};

/// The words of one language.
#[derive(Debug, Default)]
pub struct Lexicon {
    pub(super) words: FxHashMap<String, u32>,
    spellings: Spellings,
    steps: FxHashMap<(u32, u32), u32>,
    /// The steps from the root, by word; 0 where there is none. Most looking ends here.
    first: Vec<u32>,
    pub(super) roles: Vec<Vec<Role>>,
    /// By place in the trie, whether a figure can begin with a phrase that leads through it.
    opening: Vec<bool>,
    /// By word, what can come of it: most words have nothing that is asked for.
    lookaheads: Vec<Lookahead>,
    pub(super) units: Vec<Unit>,
    /// Words that are compared as they are written.
    pub spelled: Spelled,
    /// The parts of compound number words, the longest first.
    pub stems: Vec<(String, NumberWord)>,
    /// The stems of ordinals that compounds end with.
    pub ordinals: Vec<(String, u32)>,
}

impl Lexicon {
    /// No words yet; the root of the trie means nothing.
    pub(super) fn empty(spelled: Spelled) -> Self {
        Self { roles: vec![Vec::new()], spelled, ..Self::default() }
    }

    /// The number of `text` among the words: as it is written, else in small letters; 0 if unknown.
    /// A single letter is known only as it is written: `M` is not `m`.
    pub fn word(&self, text: &str) -> u32 {
        if !self.spellings.may_have(text) {
            return 0;
        }
        let known = |text: &str| self.words.get(text).copied();
        let in_small_letters = || if text.len() == 1 { None } else { spelling::with_small_letters(text, known) };
        known(text).or_else(in_small_letters).unwrap_or(0)
    }

    /// The longest phrase at `tokens[at..]` that has a role `pick` takes, and the token after it.
    pub fn find<T>(&self, tokens: &[Token], at: usize, pick: impl Fn(Role) -> Option<T>) -> Option<(T, usize)> {
        let (mut node, mut found) = (0, None);
        for (index, token) in tokens.iter().enumerate().skip(at) {
            let next = if node == 0 { self.first(token.word) } else { self.step(node, token.word) };
            let Some(next) = next else { break };
            node = next;
            let picked = self.roles[node as usize].iter().find_map(|&role| pick(role));
            found = picked.map(|value| (value, index + 1)).or(found);
        }
        found
    }

    /// Where `word` leads from the root.
    fn first(&self, word: u32) -> Option<u32> {
        self.first.get(word as usize).copied().filter(|&next| next != 0)
    }

    fn step(&self, node: u32, word: u32) -> Option<u32> {
        if word == 0 { None } else { self.steps.get(&(node, word)).copied() }
    }

    /// The token after the phrase at `at` that is marked as `mark`.
    pub fn mark(&self, tokens: &[Token], at: usize, mark: Mark) -> Option<usize> {
        let word = tokens.get(at)?.word;
        if !self.lookahead(word).marks.has(mark) {
            return None;
        }
        self.find(tokens, at, |role| (role == Role::Mark(mark)).then_some(())).map(|((), end)| end)
    }

    /// Whether a phrase marked as `mark` ends before `at`.
    pub fn marked_before(&self, tokens: &[Token], at: usize, mark: Mark) -> bool {
        (1..=5.min(at)).any(|back| self.mark(tokens, at - back, mark) == Some(at))
    }

    /// What the grammar can tell of `word` alone.
    pub fn lookahead(&self, word: u32) -> Lookahead {
        self.lookaheads.get(word as usize).copied().unwrap_or_default()
    }

    /// Whether the first two words of a phrase stand at `at` that a figure can begin with.
    pub fn opens_phrase(&self, tokens: &[Token], at: usize) -> bool {
        let first = tokens.get(at).and_then(|token| self.first(token.word));
        let step = |node| tokens.get(at + 1).and_then(|next| self.step(node, next.word));
        first.and_then(step).is_some_and(|node| self.opening[node as usize])
    }

    /// Notes what is known of each word from the phrases that it stands in.
    pub(super) fn note_lookaheads(&mut self) {
        let of_roles = |roles: &Vec<Role>| Lookahead::of(roles, &self.units);
        let own: Vec<Lookahead> = self.roles.iter().map(of_roles).collect();
        let mut phrases = own.clone();
        let mut steps: Vec<(u32, u32, u32)> =
            self.steps.iter().map(|(&(node, word), &next)| (next, node, word)).collect();
        steps.sort_unstable();
        self.lookaheads = vec![Lookahead::default(); self.words.len() + 1];
        self.first = vec![0; self.words.len() + 1];
        for (next, node, word) in steps.into_iter().rev() {
            let of_phrase = phrases[next as usize];
            phrases[node as usize].add_phrases(of_phrase);
            let lookahead = &mut self.lookaheads[word as usize];
            if node == 0 {
                let later = *lookahead;
                *lookahead = own[next as usize];
                lookahead.add_phrases(of_phrase);
                lookahead.add_later(later);
                self.first[word as usize] = next;
            } else {
                lookahead.add_later(Lookahead { goes_on: true, ..own[next as usize] });
            }
        }
        self.opening = phrases.iter().map(|phrase| phrase.opens).collect();
    }

    /// What `word` means by itself.
    pub fn meanings(&self, word: u32) -> &[Role] {
        self.first(word).map_or(&[], |node| &self.roles[node as usize])
    }

    /// The unit with the number `index`.
    pub fn unit(&self, index: u16) -> &Unit {
        &self.units[usize::from(index)]
    }

    pub(super) fn add(&mut self, phrase: &str, role: Role) {
        let mut tokens = Vec::new();
        token::split(phrase, 0..phrase.len(), |word| self.word(word), &mut tokens);
        let mut node = 0;
        for token in tokens {
            let word = self.intern(&phrase[token.start as usize..token.end as usize]);
            let next = u32::try_from(self.roles.len()).unwrap_or(u32::MAX);
            let step = *self.steps.entry((node, word)).or_insert(next);
            if step == next {
                self.roles.push(Vec::new());
            }
            node = step;
        }
        let roles = &mut self.roles[node as usize];
        if node != 0 && !roles.contains(&role) {
            roles.push(role);
        }
    }

    /// All words, in order.
    #[cfg(test)]
    pub fn vocabulary(&self) -> Vec<&str> {
        let mut words: Vec<&str> = self.words.keys().map(String::as_str).collect();
        words.sort_unstable();
        words
    }

    fn intern(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.words.len() + 1).unwrap_or(u32::MAX);
        self.spellings.add(word);
        *self.words.entry(word.to_owned()).or_insert(next)
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Language;

    #[test]
    fn the_table_of_units_has_every_unit_that_texts_are_read_with() {
        for language in Language::all() {
            for unit in &language.figures.units {
                let known = crate::model::Unit::new(&unit.code);
                assert!(!known.is_counted() && known.measures_as(&known), "{}", unit.code);
            }
        }
    }
}
