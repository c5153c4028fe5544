//! Whether a suggestion may be applied without a person's judgement.
//!
//! Never, where what the sentence claims could differ: numbers, units, negations. Never, where the
//! words of another would be changed. And only where little else differs: a suggestion that has to
//! be thought about is not machine-applicable.

use std::collections::BTreeMap;
use std::fmt;

use super::approximate::Nearest;
use super::words_that_matter;
use crate::text::normalize;

/// Why a suggestion needs a person's judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// Digits, number words or words of measure differ.
    Number,
    /// A unit differs.
    Unit,
    /// A negation differs.
    Negation,
    /// The words of a direct quotation differ.
    Quotation,
    /// Much differs, or the place is not clear enough.
    Unlike,
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "a number differs",
            Self::Unit => "a unit differs",
            Self::Negation => "a negation differs",
            Self::Quotation => "words in a direct quotation differ",
            Self::Unlike => "too much differs",
        })
    }
}

/// What has to be known of a change, besides its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Setting {
    /// Whether the claim is a direct quotation, in whole or in part.
    pub quotes: bool,
    /// Whether the place lies within quotation marks that open before it.
    pub in_quotation_marks: bool,
}

/// The first reason not to replace `old` by `new` unasked; `None` if that is machine-applicable.
pub fn doubt(old: &str, new: &str, nearest: &Nearest, setting: Setting) -> Option<Doubt> {
    let (old, new) = (normalize(old), normalize(new));
    let changed = changed_words(&old, &new);
    let any = |is: fn(&str) -> bool| changed.iter().any(|word| is(word));
    let opposites = || changed.iter().any(|a| changed.iter().any(|b| words_that_matter::are_opposites(a, b)));
    let quoted =
        || (setting.quotes || setting.in_quotation_marks || quotations(&old) != quotations(&new)) && old != new;
    if any(words_that_matter::counts) || numbers(&old) != numbers(&new) {
        Some(Doubt::Number)
    } else if any(words_that_matter::measures) {
        Some(Doubt::Unit)
    } else if any(words_that_matter::denies) || opposites() {
        Some(Doubt::Negation)
    } else if quoted() {
        Some(Doubt::Quotation)
    } else {
        is_unlike(&old, changed.len(), nearest).then_some(Doubt::Unlike)
    }
}

/// Whether too much differs for the place to be beyond doubt.
fn is_unlike(old: &str, changed: usize, nearest: &Nearest) -> bool {
    let words = words(old).count();
    let few = changed <= 2 || changed * 5 <= words;
    let near = nearest.distance * 4 <= nearest.length && nearest.similarity >= 75;
    !(nearest.is_clear() && near && few && words >= 3)
}

/// The words, in lower case, without the marks around them.
fn words(text: &str) -> impl Iterator<Item = String> {
    let marks = |c: char| !c.is_alphanumeric() && !is_symbol(c);
    let trimmed = move |word: &str| word.trim_matches(marks).to_lowercase();
    text.split(|c: char| c.is_whitespace() || c == '/' || c == '(' || c == ')')
        .map(trimmed)
        .filter(|word| !word.is_empty())
}

/// Signs that are read as words.
fn is_symbol(c: char) -> bool {
    "%‰€$£¥₽₹°+<>=".contains(c)
}

/// The words that one text has more often than the other.
fn changed_words(old: &str, new: &str) -> Vec<String> {
    let mut balance: BTreeMap<String, isize> = BTreeMap::new();
    words(old).for_each(|word| *balance.entry(word).or_default() += 1);
    words(new).for_each(|word| *balance.entry(word).or_default() -= 1);
    balance.into_iter().filter(|&(_, count)| count != 0).map(|(word, _)| word).collect()
}

/// The words that say how many, how much or how not, in their order: "not all" is not "all not".
fn numbers(text: &str) -> Vec<String> {
    words(text)
        .filter(|word| {
            words_that_matter::counts(word) || words_that_matter::measures(word) || words_that_matter::denies(word)
        })
        .collect()
}

/// What stands between quotation marks, single or double; all that a mark stands next to, where they
/// are not in pairs. An apostrophe within a word is none.
fn quotations(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let letter = |index: Option<usize>| index.and_then(|index| chars.get(index)).is_some_and(|c| c.is_alphanumeric());
    let is_mark = |index: usize| match chars[index] {
        '"' => true,
        '\'' => !(letter(index.checked_sub(1)) && letter(Some(index + 1))),
        _ => false,
    };
    let mut pieces = vec![String::new()];
    for (index, &c) in chars.iter().enumerate() {
        if is_mark(index) {
            pieces.push(String::new());
        } else if let Some(last) = pieces.last_mut() {
            last.push(c);
        }
    }
    let paired = pieces.len() % 2 == 1;
    pieces.into_iter().enumerate().filter(|(index, _)| !paired || index % 2 == 1).map(|(_, piece)| piece).collect()
}

/// Whether byte `at` of a block may lie within quotation marks: one is open there, or the marks of
/// the block are not in pairs, so that nobody can say.
pub fn is_in_quotation_marks(block: &str, at: usize) -> bool {
    let marks = |text: &str| normalize(text).matches('"').count();
    let (before, after) = (marks(&block[..at]), marks(&block[at..]));
    before % 2 == 1 || (before + after) % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near() -> Nearest {
        Nearest { place: 0..1, distance: 3, length: 60, margin: 40, similarity: 90 }
    }

    fn judged(old: &str, new: &str) -> Option<Doubt> {
        doubt(old, new, &near(), Setting::default())
    }

    #[test]
    fn small_changes_of_wording_are_machine_applicable() {
        assert_eq!(judged("Der Robotter kostet viel Geld", "Der Roboter kostet viel Geld"), None);
        assert_eq!(judged("the market will grow quickly", "the market will quickly grow"), None);
        assert_eq!(judged("Er ist rund 1,77 Meter gross, hieß es", "Er ist rund 1,77 Meter groß, hieß es"), None);
    }

    #[test]
    fn numbers_and_units_are_never_changed_unasked() {
        for (old, new) in [
            ("Der Absatz stieg um 8 Prozent an", "Der Absatz stieg um 9 Prozent an"),
            ("Der Absatz stieg um acht Prozent an", "Der Absatz stieg um neun Prozent an"),
            ("Der Absatz stieg um 1,8 Mio an", "Der Absatz stieg um 18 Mio an"),
            ("sales rose by twenty units", "sales rose by thirty units"),
            ("sales doubled in the north", "sales tripled in the north"),
            ("mehr als 5 Prozent davon", "weniger als 5 Prozent davon"),
            ("from 5 to 7 of them", "from 7 to 5 of them"),
        ] {
            assert_eq!(judged(old, new), Some(Doubt::Number), "{old} / {new}");
        }
        assert_eq!(judged("Er kostet 100 Euro im Laden", "Er kostet 100 Dollar im Laden"), Some(Doubt::Number));
        assert_eq!(judged("it ran for days on end there", "it ran for weeks on end there"), Some(Doubt::Number));
        assert_eq!(judged("Das sind viele km im Netz", "Das sind viele kg im Netz"), Some(Doubt::Number));
    }

    #[test]
    fn a_negation_is_never_changed_unasked() {
        for (old, new) in [
            ("Das ist sicher möglich gewesen", "Das ist nicht möglich gewesen"),
            ("Er hat ein Auto gesehen", "Er hat kein Auto gesehen"),
            ("they do know about that", "they don't know about that"),
            ("they do know of that", "they never know of that"),
            ("with help of others", "without help of others"),
            ("Das sei möglich gewesen", "Das sei unmöglich gewesen"),
            ("nicht alle Leute kamen", "alle Leute kamen nicht"),
        ] {
            assert!(matches!(judged(old, new), Some(Doubt::Negation | Doubt::Number)), "{old} / {new}");
        }
    }

    #[test]
    fn the_words_of_another_are_never_changed_unasked() {
        let (old, new) = ("Wir werden das bald sehen", "Wir werden das wohl sehen");
        let quotes = Setting { quotes: true, in_quotation_marks: false };
        let inside = Setting { quotes: false, in_quotation_marks: true };
        assert_eq!(doubt(old, new, &near(), quotes), Some(Doubt::Quotation));
        assert_eq!(doubt(old, new, &near(), inside), Some(Doubt::Quotation));
        assert_eq!(
            judged("Er nannte es „gut“ und ging weg", "Er nannte es „fein“ und ging weg"),
            Some(Doubt::Quotation)
        );
        assert_eq!(
            judged("He called it ‘fine’ and went away", "He called it ‘good’ and went away"),
            Some(Doubt::Quotation)
        );
        assert_eq!(judged("Er nannte es „gut“ und ging fort", "Er nannte es „gut“ und ging weg"), None);
        assert_eq!(judged("das ist gut“, sagte er dort", "das ist fein“, sagte er dort"), Some(Doubt::Quotation));
    }

    #[test]
    fn a_text_with_much_change_is_left_to_a_person() {
        let far = Nearest { distance: 30, ..near() };
        assert_eq!(
            doubt("eine ganz andere Sache war das", "eine sehr andere Sache war das", &far, Setting::default()),
            Some(Doubt::Unlike)
        );
    }

    #[test]
    fn open_quotation_marks_are_noticed() {
        assert!(is_in_quotation_marks("Er sagte: „Ja, so ist es“", 15));
        assert!(!is_in_quotation_marks("„Ja“, sagte er dann", 12));
        assert!(is_in_quotation_marks("Ein 6″ Rohr: „Ja, so ist es“", 22));
    }
}
