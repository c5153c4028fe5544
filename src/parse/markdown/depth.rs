//! Guards the parser against nesting that would cost it time by the square of the text.
//!
//! For each line the parser walks through all open block quotations and lists: a first line of 100 kB
//! of `>` and 100 kB of lines after it take twenty seconds. So the text is read up to the first line
//! whose markers, with the white space between them, are longer than any that an author writes.

use std::ops::Range;

/// How many bytes of markers and white space a line may begin with.
const LONGEST_PREFIX: usize = 512;

/// The text up to its first line that is nested without measure, and the place of that line's start.
pub(super) fn bounded(source: &str) -> (&str, Option<Range<usize>>) {
    let mut start = 0;
    let breaks = memchr::memchr2_iter(b'\n', b'\r', source.as_bytes()).map(|at| at + 1);
    for end in breaks.chain([source.len()]) {
        if end - start > LONGEST_PREFIX && is_too_deep(&source[start..end]) {
            return (&source[..start], Some(start..start));
        }
        start = end;
    }
    (source, None)
}

fn is_too_deep(line: &str) -> bool {
    let rule = rule_start(line);
    let (mut at, mut marked) = (0, false);
    while at < rule && at <= LONGEST_PREFIX {
        match step(&line.as_bytes()[at..]) {
            Some((length, is_marker)) => {
                at += length;
                marked |= is_marker;
            }
            None => return false,
        }
    }
    // White space that goes on to a marker counts with it.
    let rest = line[at..].trim_start_matches([' ', '\t']).as_bytes();
    at > LONGEST_PREFIX && (marked || step(rest).is_some_and(|(_, is_marker)| is_marker))
}

/// The length of the white space or the marker that `line` begins with, and whether it is a marker.
fn step(line: &[u8]) -> Option<(usize, bool)> {
    match line.first()? {
        b' ' | b'\t' => Some((1, false)),
        b'>' => Some((1, true)),
        b'-' | b'+' | b'*' => is_blank(line.get(1)).then_some((1, true)),
        b'0'..=b'9' => {
            let digits = line.iter().take(10).take_while(|byte| byte.is_ascii_digit()).count();
            let marker = matches!(line.get(digits), Some(b'.' | b')')) && is_blank(line.get(digits + 1));
            marker.then_some((digits + 1, true))
        }
        _ => None,
    }
}

fn is_blank(byte: Option<&u8>) -> bool {
    matches!(byte, None | Some(b' ' | b'\t' | b'\n' | b'\r'))
}

/// Where the thematic break begins that the line ends with, such as `- - - -`; its end if there is none.
fn rule_start(line: &str) -> usize {
    let line = line.trim_ascii_end();
    match line.bytes().next_back() {
        Some(mark @ (b'-' | b'*')) => line.trim_end_matches([char::from(mark), ' ', '\t']).len(),
        _ => line.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_nested_without_measure_ends_the_text_and_no_other_does() {
        let (deep, spaces) = (LONGEST_PREFIX + 1, " ".repeat(LONGEST_PREFIX + 1));
        for line in [">".repeat(deep), "- ".repeat(deep) + "a", "1. ".repeat(deep) + "a", format!("{spaces}- a")] {
            assert_eq!(bounded(&format!("a\n{line}\nb")), ("a\n", Some(2..2)), "{line}");
        }
        for line in ["- ".repeat(deep), "-".repeat(deep), "a".repeat(deep), format!("{spaces}a"), "> > - a".to_owned()]
        {
            let text = format!("a\n{line}\nb");
            assert_eq!(bounded(&text), (text.as_str(), None), "{line}");
        }
    }
}
