//! Which characters of a text a pattern's characters became: the edit script of least cost.
//!
//! Sellers' matrix with its directions kept. It needs a byte for each pair of characters, so it is
//! made for the one window that the bit-parallel search has found.

use std::ops::Range;

/// What a cell of the matrix came from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Both went on: kept or replaced.
    Both,
    /// The pattern's character is missing in the text.
    Pattern,
    /// The text's character is new.
    Text,
}

/// The characters of `text` that those of `part` of `pattern` became, where the pattern ends with
/// the text and may begin anywhere in it. `None` if none of them is left.
pub fn image(pattern: &[char], text: &[char], part: Range<usize>) -> Option<Range<usize>> {
    let width = text.len() + 1;
    let steps = steps(pattern, text);
    let (mut row, mut column) = (pattern.len(), text.len());
    let mut image: Option<Range<usize>> = None;
    while row > 0 {
        match steps[row * width + column] {
            Step::Both => {
                (row, column) = (row - 1, column - 1);
                if part.contains(&row) {
                    let end = image.map_or(column + 1, |image| image.end);
                    image = Some(column..end);
                }
            }
            Step::Pattern => row -= 1,
            Step::Text => column -= 1,
        }
    }
    image
}

fn steps(pattern: &[char], text: &[char]) -> Vec<Step> {
    let width = text.len() + 1;
    let mut steps = vec![Step::Pattern; (pattern.len() + 1) * width];
    let mut above: Vec<u32> = vec![0; width];
    let mut current = above.clone();
    for (row, c) in (1..).zip(pattern) {
        current[0] = above[0] + 1;
        for column in 1..width {
            let both = above[column - 1] + u32::from(text[column - 1] != *c);
            let (missing, new) = (above[column] + 1, current[column - 1] + 1);
            let (cost, step) = if both <= missing && both <= new {
                (both, Step::Both)
            } else if missing <= new {
                (missing, Step::Pattern)
            } else {
                (new, Step::Text)
            };
            current[column] = cost;
            steps[row * width + column] = step;
        }
        std::mem::swap(&mut above, &mut current);
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image_of(pattern: &str, text: &str, part: Range<usize>) -> Option<String> {
        let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
        image(&pattern, &text, part).map(|range| text[range].iter().collect())
    }

    #[test]
    fn a_part_is_found_in_what_it_became() {
        assert_eq!(image_of("vor Haus nach", "xx vor Hause nach", 4..8).as_deref(), Some("Haus"));
        assert_eq!(image_of("vor Haus nach", "vor Maus nach", 4..8).as_deref(), Some("Maus"));
        assert_eq!(image_of("ab", "ab", 0..2).as_deref(), Some("ab"));
        assert_eq!(image_of("ab", "b", 0..1), None);
        assert_eq!(image_of("ab", "", 0..2), None);
    }
}
