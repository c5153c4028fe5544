//! The words that speak of numbers, of one language.
//!
//! In: the TOML files under `lexicon/`, which are compiled in. Out: a trie over words, so that the
//! longest phrase at a place is found in as many steps as it has words. Read once, on first use.

mod load;
mod role;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use role::MarkSet;
pub use role::{Mark, Part, Role, Unit, UnitKind};

use super::token::Token;
use crate::model::LanguageTag;

/// What a language writes between digits, and how it forms numbers.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Between whole and fraction.
    pub decimal: u8,
    /// Between groups of three.
    pub group: u8,
    /// Whether number words are written together, the one before the ten.
    pub compounds: bool,
    /// Whether nouns have a capital.
    pub nouns_capitalised: bool,
}

/// The words of one language.
#[derive(Debug)]
pub struct Lexicon {
    words: FxHashMap<String, u32>,
    steps: FxHashMap<(u32, u32), u32>,
    /// The steps from the root, by word; 0 where there is none. Most looking ends here.
    first: Vec<u32>,
    roles: Vec<Vec<Role>>,
    /// By word, whether a figure or an exclusion can begin with it.
    beginnings: Vec<bool>,
    /// By word, the marks of all phrases that begin with it: most words have none that is asked for.
    marks: Vec<MarkSet>,
    units: Vec<Unit>,
    /// How numbers are written.
    pub style: Style,
    /// The parts of compound number words, the longest first.
    pub stems: Vec<(String, Part)>,
    /// The stems of ordinals that compounds end with.
    pub ordinals: Vec<(String, u32)>,
}

impl Lexicon {
    /// The words of `language`: German for German, English for all others.
    pub fn of(language: &LanguageTag) -> &'static Self {
        static GERMAN: OnceLock<Lexicon> = OnceLock::new();
        static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
        if language.identifier().language.as_str() == "de" {
            GERMAN.get_or_init(|| load::read(include_str!("lexicon/de.toml")))
        } else {
            ENGLISH.get_or_init(|| load::read(include_str!("lexicon/en.toml")))
        }
    }

    /// The number of `text` among the words: as it is written, else in small letters; 0 if unknown.
    /// A single letter is known only as it is written: `M` is not `m`.
    pub fn word(&self, text: &str) -> u32 {
        const LONGEST: usize = 24;
        if text.len() > LONGEST {
            return 0;
        }
        if let Some(&word) = self.words.get(text) {
            return word;
        }
        if text.len() == 1 {
            return 0;
        }
        if text.is_ascii() {
            // Every other German word comes this way: no memory is asked for.
            let mut small = [0; LONGEST];
            let small = &mut small[..text.len()];
            small.copy_from_slice(text.as_bytes());
            small.make_ascii_lowercase();
            let known = |small: &str| self.words.get(small).copied();
            return std::str::from_utf8(small).ok().and_then(known).unwrap_or(0);
        }
        let has_capital = text.chars().any(char::is_uppercase);
        has_capital.then(|| self.words.get(&text.to_lowercase()).copied()).flatten().unwrap_or(0)
    }

    /// The longest phrase at `tokens[at..]` that has a role `pick` takes, and the token after it.
    pub fn find<T>(&self, tokens: &[Token], at: usize, pick: impl Fn(Role) -> Option<T>) -> Option<(T, usize)> {
        #[cfg(test)]
        super::tests::count_step();
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
        if !self.marks.get(word as usize)?.has(mark) {
            return None;
        }
        self.find(tokens, at, |role| (role == Role::Mark(mark)).then_some(())).map(|((), end)| end)
    }

    /// Whether a phrase marked as `mark` ends before `at`.
    pub fn marked_before(&self, tokens: &[Token], at: usize, mark: Mark) -> bool {
        (1..=5.min(at)).any(|back| self.mark(tokens, at - back, mark) == Some(at))
    }

    /// Whether a figure or an exclusion can begin with `word`.
    pub fn begins(&self, word: u32) -> bool {
        self.beginnings.get(word as usize).copied().unwrap_or(false)
    }

    /// Notes what is known of a word from the phrases that it begins: whether a figure can, and their marks.
    fn note_beginnings(&mut self) {
        let opens = |&role: &Role| match role {
            Role::Unit(unit) => self.units[usize::from(unit)].kind == UnitKind::Money,
            Role::Mark(mark) => matches!(mark, Mark::Article | Mark::Between | Mark::From | Mark::Minus | Mark::Plus),
            Role::Part(part) => part != Part::And,
            Role::GluedScale(_) | Role::After(_) => false,
            _ => true,
        };
        let mut beginning: Vec<bool> = self.roles.iter().map(|roles| roles.iter().any(opens)).collect();
        let mut marks: Vec<MarkSet> = self.roles.iter().map(|roles| roles.iter().collect()).collect();
        let mut steps: Vec<(u32, u32, u32)> =
            self.steps.iter().map(|(&(node, word), &next)| (next, node, word)).collect();
        steps.sort_unstable();
        self.beginnings = vec![false; self.words.len() + 1];
        self.first = vec![0; self.words.len() + 1];
        self.marks = vec![MarkSet::default(); self.words.len() + 1];
        for (next, node, word) in steps.into_iter().rev() {
            let begins = beginning[next as usize];
            beginning[node as usize] |= begins;
            let of_phrase = marks[next as usize];
            marks[node as usize].add(of_phrase);
            if node == 0 {
                self.beginnings[word as usize] = begins;
                self.first[word as usize] = next;
                self.marks[word as usize] = of_phrase;
            }
        }
    }

    /// What `word` means by itself.
    pub fn meanings(&self, word: u32) -> &[Role] {
        self.first(word).map_or(&[], |node| &self.roles[node as usize])
    }

    /// The unit with the number `index`.
    pub fn unit(&self, index: u16) -> &Unit {
        &self.units[usize::from(index)]
    }

    fn add(&mut self, phrase: &str, role: Role) {
        let mut tokens = Vec::new();
        super::token::split(phrase, 0, phrase.len(), self, &mut tokens);
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

    fn intern(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.words.len() + 1).unwrap_or(u32::MAX);
        *self.words.entry(word.to_owned()).or_insert(next)
    }
}
