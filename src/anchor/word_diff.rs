//! What changed between two texts, word by word, in one line: `der [-alte-]{+neue+} Text`.

use similar::{ChangeTag, TextDiff};

/// Longer texts are not compared: a reader would not either.
const LONGEST: usize = 4000;

/// The changes from `old` to `new`; only `new` where the texts are very long.
pub fn word_diff(old: &str, new: &str) -> String {
    if old.len().max(new.len()) > LONGEST {
        return new.to_owned();
    }
    let (mut shown, mut removed, mut added) = (String::new(), String::new(), String::new());
    let diff = TextDiff::from_words(old, new);
    let changes: Vec<_> = diff.iter_all_changes().collect();
    for (index, change) in changes.iter().enumerate() {
        // A space between two changed words belongs to the change: it reads as one.
        let next_changes = changes.get(index + 1).is_some_and(|next| next.tag() != ChangeTag::Equal);
        let between = change.value() == " " && next_changes && !(removed.is_empty() && added.is_empty());
        match change.tag() {
            ChangeTag::Delete => removed.push_str(change.value()),
            ChangeTag::Insert => added.push_str(change.value()),
            ChangeTag::Equal if between => {
                removed.push(' ');
                added.push(' ');
            }
            ChangeTag::Equal => {
                flush(&mut shown, &mut removed, &mut added);
                shown.push_str(change.value());
            }
        }
    }
    flush(&mut shown, &mut removed, &mut added);
    shown
}

fn flush(shown: &mut String, removed: &mut String, added: &mut String) {
    for (open, words, close) in [("[-", removed, "-]"), ("{+", added, "+}")] {
        if !words.trim().is_empty() {
            shown.extend([open, words, close]);
        }
        words.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_words_stand_beside_each_other() {
        assert_eq!(word_diff("der alte Text", "der neue Text"), "der [-alte-]{+neue+} Text");
        assert_eq!(word_diff("um 8 Prozent", "um Prozent"), "um [-8 -]Prozent");
        assert_eq!(word_diff("gleich", "gleich"), "gleich");
    }
}
