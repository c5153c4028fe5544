//! "Did you mean …?": the known name closest to a mistyped one.
//!
//! A site can hold thousands of names and as many mistyped ones, so that not each can be compared with each.
//! [`Names`] counts the letters of every name once. Two names are at least as far apart as their letters
//! are, which rules out nearly all at the cost of looking at 32 bytes.

/// The most edits between a typed name and the one that was meant, however long they are.
const MOST_EDITS: usize = 8;
/// Names longer than this, in characters, get no suggestion: nobody types them.
const LONGEST: usize = 200;

/// The name among `known` that is close enough to `typed` to be what was meant.
///
/// Edits are letters that are added, missing, exchanged, or swapped with their neighbour: at most a third of
/// the typed name (and at least one), as rustc does for its suggestions, and never more than eight. The first
/// of equally near names wins.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let known: Vec<&str> = known.into_iter().collect();
    let (_, index) = Names::new(known.iter().copied()).position(typed)?;
    Some(known[index])
}

/// Names that mistyped ones are looked up in, again and again.
#[derive(Debug, Clone, Default)]
pub struct Names(Vec<Name>);

#[derive(Debug, Clone)]
struct Name {
    text: String,
    chars: Vec<char>,
    letters: Letters,
}

impl Names {
    /// The names `known`, in their order.
    pub fn new<'a>(known: impl IntoIterator<Item = &'a str>) -> Self {
        Self(known.into_iter().map(Name::new).collect())
    }

    /// The name that [`nearest`] finds among these, and how many edits away it is.
    pub fn nearest(&self, typed: &str) -> Option<(usize, &str)> {
        self.position(typed).map(|(distance, index)| (distance, self.0[index].text.as_str()))
    }

    fn position(&self, typed: &str) -> Option<(usize, usize)> {
        let typed = Name::new(typed);
        let mut best: Option<(usize, usize)> = None;
        // Those whose letters are nearest first, so that a near name spares the comparison of others.
        for (least, index) in self.candidates(&typed) {
            let limit = best.map_or(typed.most_edits(), |(distance, _)| distance);
            if least > limit {
                break;
            }
            let found = distance(&typed.chars, &self.0[index].chars, limit).map(|distance| (distance, index));
            best = best.into_iter().chain(found).min();
        }
        best
    }

    /// The names that may be near enough, each with the least distance that its letters allow, nearest first.
    fn candidates(&self, typed: &Name) -> Vec<(usize, usize)> {
        let most = typed.most_edits();
        let least = |name: &Name| typed.letters.least_distance(&name.letters);
        let is_of_length = |name: &Name| name.chars.len().abs_diff(typed.chars.len()) <= most;
        let names = self.0.iter().enumerate().filter(|(_, name)| is_of_length(name));
        let mut candidates: Vec<_> =
            names.map(|(index, name)| (least(name), index)).filter(|&(least, _)| least <= most).collect();
        if typed.chars.len() > LONGEST {
            candidates.clear();
        }
        candidates.sort_unstable();
        candidates
    }
}

impl Name {
    fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        Self { text: text.to_owned(), letters: Letters::of(&chars), chars }
    }

    fn most_edits(&self) -> usize {
        (self.chars.len() / 3).clamp(1, MOST_EDITS)
    }
}

/// How often the letters of a name occur in it; letters that share a place count as one.
#[derive(Debug, Clone)]
struct Letters([u8; 32]);

impl Letters {
    fn of(chars: &[char]) -> Self {
        let mut counts = [0_u8; 32];
        for &c in chars {
            let count = &mut counts[c as usize % 32];
            *count = count.saturating_add(1);
        }
        Self(counts)
    }

    /// The least number of edits between names with these letters and those: one edit brings in or takes out
    /// one letter, or both, and a swap none.
    fn least_distance(&self, other: &Self) -> usize {
        let more = |a: &[u8; 32], b: &[u8; 32]| -> u16 {
            a.iter().zip(b).map(|(&a, &b)| u16::from(a.saturating_sub(b))).sum()
        };
        usize::from(more(&self.0, &other.0).max(more(&other.0, &self.0)))
    }
}

/// The number of edits between two texts, if there are at most `limit`: the optimal string alignment distance,
/// of which only the diagonals are filled that `limit` can reach.
fn distance(left: &[char], right: &[char], limit: usize) -> Option<usize> {
    let (left, right) = without_shared_ends(left, right);
    if left.len().abs_diff(right.len()) > limit {
        return None;
    }
    let far = limit + 1;
    let mut rows = [vec![far; right.len() + 1], (0..=right.len()).collect(), vec![far; right.len() + 1]];
    for row in 1..=left.len() {
        let [before, above, current] = &mut rows;
        let (first, last) = (row.saturating_sub(limit).max(1), (row + limit).min(right.len()));
        current[first - 1] = if first == 1 { row } else { far };
        let mut least = current[first - 1];
        for column in first..=last {
            let is_same = left[row - 1] == right[column - 1];
            let above_of = if column < row + limit { above[column] } else { far };
            let mut cost = (above[column - 1] + usize::from(!is_same)).min(above_of + 1).min(current[column - 1] + 1);
            let is_swapped =
                row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
            if is_swapped {
                cost = cost.min(before[column - 2] + 1);
            }
            current[column] = cost;
            least = least.min(cost);
        }
        if least > limit && above.iter().all(|&cost| cost > limit) {
            return None;
        }
        rows.rotate_left(1);
    }
    Some(rows[1][right.len()]).filter(|&distance| distance <= limit)
}

/// The texts without what both begin and end with.
fn without_shared_ends<'a>(left: &'a [char], right: &'a [char]) -> (&'a [char], &'a [char]) {
    let start = left.iter().zip(right).take_while(|(a, b)| a == b).count();
    let (left, right) = (&left[start..], &right[start..]);
    let end = left.iter().rev().zip(right.iter().rev()).take_while(|(a, b)| a == b).count();
    (&left[..left.len() - end], &right[..right.len() - end])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_typo_finds_its_name_and_a_stranger_finds_none() {
        let known = ["speaker", "source", "passage"];
        assert_eq!(nearest("speeker", known), Some("speaker"));
        assert_eq!(nearest("pasage", known), Some("passage"));
        assert_eq!(nearest("colour", known), None);
        assert_eq!(nearest("x", ["a", "xy"]), Some("a"));
    }

    #[test]
    fn a_name_without_measure_gets_no_suggestion() {
        let long = "a".repeat(LONGEST + 1);
        assert_eq!(nearest(&long, [&*"a".repeat(LONGEST)]), None);
    }

    /// The suggestion of each by comparing it with all.
    fn by_comparing_all<'a>(typed: &str, known: &[&'a str]) -> Option<&'a str> {
        let most = (typed.chars().count() / 3).clamp(1, MOST_EDITS);
        let distances = known.iter().map(|name| (strsim::osa_distance(typed, name), *name));
        distances.filter(|&(distance, _)| distance <= most).min_by_key(|&(distance, _)| distance).map(|(_, name)| name)
    }

    proptest! {
        #[test]
        fn it_finds_what_comparing_all_would(
            known in proptest::collection::vec("[a-dä]{0,12}|h--[a-c-]{10,40}", 0..12),
            typed in "[a-dä]{0,12}|h--[a-c-]{10,40}",
        ) {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            prop_assert_eq!(nearest(&typed, known.iter().copied()), by_comparing_all(&typed, &known));
        }

        #[test]
        fn distances_are_those_of_optimal_string_alignment(left in "[abc]{0,9}", right in "[abc]{0,9}", limit in 0..6usize) {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            let expected = Some(strsim::osa_distance(&left, &right)).filter(|&distance| distance <= limit);
            prop_assert_eq!(distance(&chars(&left), &chars(&right), limit), expected);
        }
    }

    /// A page full of broken links is no reason to wait: the names that are compared letter by letter grow with
    /// the faults, and not with faults times names.
    #[test]
    fn few_names_are_compared_however_many_there_are() {
        let name = |number: usize| {
            let mut letters = number * 7919 % 100_003;
            let mut name = String::from("c-");
            for _ in 0..9 {
                name.push(char::from(b'a' + u8::try_from(letters % 23).unwrap()));
                letters = (letters / 3) * 31 % 100_003 + number;
            }
            name
        };
        let known: Vec<String> = (0..2000).map(name).collect();
        let names = Names::new(known.iter().map(String::as_str));
        let typed = known.iter().map(|name| Name::new(&name.replacen('a', "q", 1)));
        let compared: usize = typed.map(|typed| names.candidates(&typed).len()).sum();
        assert!(compared < 2000 * 40, "{compared} comparisons for 2,000 faults");
    }
}
