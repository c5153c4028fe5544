//! Verbs that report together with another word of their clause: `sprach von`, `geht von … aus`, `hat Bedenken`.

use super::finite::{auxiliary, is_plural_present};
use super::frame::{Frame, Item, ItemKind};
use super::particle::particle;
use crate::language::speech::{Flags, Pattern, VerbKind};

/// How far behind the word that leads to it a number may stand: `at more than 20`.
const TO_NUMBER: usize = 4;

/// How far behind the verb its preposition may stand where verbs do not end clauses: `spoke out against`.
const NEAR: usize = 2;

/// What the verb at `at` is with another word of its clause, and these words.
pub fn pattern(frame: &Frame, at: usize, clause: (usize, usize)) -> Option<(VerbKind, Vec<usize>)> {
    let item = &frame.items[at];
    if !item.is(Flags::GOVERNS) {
        return None;
    }
    let found = |pattern: &Pattern| Some((pattern.kind, held(frame, at, clause, pattern)?));
    // What makes something else of the verb goes before what makes a report of it.
    let patterns = frame.lexicon.patterns(item.entry);
    let other = |pattern: &&Pattern| pattern.kind == VerbKind::Other;
    patterns.iter().filter(other).find_map(found).or_else(|| patterns.iter().find_map(found))
}

fn held(frame: &Frame, at: usize, clause: (usize, usize), pattern: &Pattern) -> Option<Vec<usize>> {
    let mut words = Vec::new();
    // `hielt das Rad für ihn fest`, `meldete 3 Patente an`: a particle makes another verb of it.
    let parted = frame.items[clause.1 - 1].entry.particle != 0;
    let carries = pattern.particle == 0 && pattern.kind != VerbKind::Other && frame.is(at, Flags::FINITE);
    if parted && (pattern.word == 0 || frame.style.subordinate_verb_last && carries) {
        return None;
    }
    if !frame.is(at, Flags::FINITE) && !is_plural_present(frame, at, clause) {
        words.push(auxiliary(frame, at, clause)?);
    }
    if pattern.particle != 0 {
        words.push(particle(frame, at, clause, pattern.particle)?.0);
    }
    match pattern.word {
        0 => {
            (at + 1..clause.1).find(|index| is_count(frame, *index))?;
        }
        bit => words.push((clause.0..clause.1).find(|index| governs(frame, at, clause, *index, bit, *pattern))?),
    }
    Some(words)
}

/// Whether the word at `index` is that of the pattern, and stands where the verb can reach it: behind the verb, at the start
/// of the clause, or before a verb that ends it.
fn governs(frame: &Frame, at: usize, clause: (usize, usize), index: usize, bit: u64, pattern: Pattern) -> bool {
    let number = pattern.number;
    let near =
        frame.style.subordinate_verb_last || number || !frame.is(index, Flags::PREPOSITION) || index <= at + NEAR;
    let closes = at + 1 == clause.1 || frame.is(at + 1, Flags::COORDINATOR);
    let reached = index > at || index == clause.0 || index < at && closes;
    // `sagte das Spiel ab`: a particle makes another verb of it.
    let last = index + 1 == clause.1 && frame.is(index, Flags::PREPOSITION) && pattern.kind != VerbKind::Other;
    let ends = last || !leads_to_its_own(frame, at, index);
    let counted = || (index + 1..clause.1.min(index + TO_NUMBER)).any(|next| is_count(frame, next));
    frame.items[index].entry.governed & bit != 0 && index != at && reached && near && !ends && (!number || counted())
}

/// Whether a preposition can be the verb's: not that of a name behind another phrase (`sprach mit dem Sohn von Ida`), nor of a
/// span (`sprach von 9 bis 11 Uhr`).
fn leads_to_its_own(frame: &Frame, at: usize, index: usize) -> bool {
    if !frame.is(index, Flags::PREPOSITION) || index < at {
        return true;
    }
    let other_phrase = (at + 1..index).any(|between| frame.is(between, Flags::PREPOSITION));
    let bare = frame.items.get(index + 1).is_some_and(|next| next.is_word() && next.capital);
    let number = frame.items.get(index + 1).is_some_and(|next| next.kind == ItemKind::Number);
    !(other_phrase && bare || number && frame.is(index + 2, Flags::PREPOSITION))
}

/// A number that counts something: no date, no year.
pub fn is_count(frame: &Frame, index: usize) -> bool {
    let is_number = |item: &Item| item.kind == ItemKind::Number;
    let word = || frame.word(index);
    let is_year = || word().len() == 4 && (word().starts_with("19") || word().starts_with("20"));
    let last = index + 1 == frame.items.len();
    let counts = !last && frame.items[index + 1].is_word() && !frame.is(index + 1, Flags::MONTH.or(Flags::PREPOSITION));
    frame.items.get(index).is_some_and(is_number)
        && (counts || !is_year())
        && !(is_year() && index > 0 && frame.is(index - 1, Flags::PREPOSITION))
        && !frame.is(index + 1, Flags::MONTH)
        && !(index > 0 && frame.is(index - 1, Flags::MONTH))
}
