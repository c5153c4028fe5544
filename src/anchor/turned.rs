//! Words beside a passage that turn what it says: where one has come or is gone, the same words claim another thing.
//!
//! A context may have been cut anywhere in its sentence, so that of a longer one only as much is compared.

use super::doubt::Doubt;
use super::tokens::tokens;
use crate::language::Language;
use crate::text::normalize;

/// What has come or is gone before a passage: `old` stood there in its sentence, and `new` does now.
pub fn before(old: &str, new: &str) -> Option<Doubt> {
    let (old, new) = (normalize(old), normalize(new));
    let (mut old, mut new) = (words(&old), words(&new));
    old.reverse();
    new.reverse();
    changed(&old, &new)
}

/// The same for what stands behind a passage in its sentence; a question is one more thing that turns it.
pub fn after(old: &str, new: &str) -> Option<Doubt> {
    let (old, new) = (normalize(old), normalize(new));
    let asks = |text: &str| text.trim_end_matches(['"', '\'', ' ']).ends_with('?');
    if asks(&new) && !asks(&old) {
        return Some(Doubt::Question);
    }
    changed(&words(&old), &words(&new))
}

fn words(text: &str) -> Vec<&str> {
    tokens(text).iter().filter(|token| token.is_word()).map(|token| token.text).collect()
}

/// Both from the passage on; the last of `old` may be a piece of a word.
fn changed(old: &[&str], new: &[&str]) -> Option<Doubt> {
    let (whole, all) = (&old[..old.len().saturating_sub(1)], new);
    let has = |words: &[&str], word: &str| words.iter().any(|other| other.eq_ignore_ascii_case(word));
    let gone = whole.iter().find(|word| turns(word) && !has(all, word)).map(|word| Doubt::Dropped((*word).to_owned()));
    let near = &new[..new.len().min(whole.len())];
    gone.or_else(|| {
        near.iter().find(|word| turns(word) && !has(old, word)).map(|word| Doubt::Added((*word).to_owned()))
    })
}

/// Whether a word makes what stands beside it a condition, an opinion or the opposite.
fn turns(word: &str) -> bool {
    let word = word.to_lowercase();
    Language::all().any(|language| language.mends.turned_by.contains(&word) || language.words.denies.is_of(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_denial_that_comes_or_goes_beside_a_passage_is_told() {
        let doubt = |doubt: Option<Doubt>| doubt.map(|doubt| doubt.to_string());
        assert_eq!(doubt(before("at first she did not ", "at first she did ")).as_deref(), Some("*not* was dropped"));
        assert_eq!(doubt(before("at first she did ", "at first she did not ")).as_deref(), Some("*not* was added"));
        assert_eq!(doubt(after(" nicht mehr im Hafen", " mehr im Hafen.")).as_deref(), Some("*nicht* was dropped"));
        assert_eq!(doubt(after(" is late", " is late?")).as_deref(), Some("its sentence is a question now"));
    }

    #[test]
    fn what_stands_farther_away_than_was_asked_for_is_not_compared() {
        assert_eq!(before("e old ferry ", "nobody ever said that the old ferry "), None);
        assert_eq!(after(" is late a", " is late again, and not for the first time."), None);
        assert_eq!(before("ot the old ferry ", "not the old ferry "), None);
        assert_eq!(before("", "not the old ferry "), None);
    }
}
