//! Lines that look like blocks of their own: headings without a blank, paragraphs without empty lines between them.
//!
//! Text that is pasted often has a paragraph a line, and Markdown makes one of all. Text that is broken at a width, or
//! after each sentence, looks much the same and is meant as one. So lines are told apart by what only paragraphs do:
//! all end with their sentence, and at least half of them hold several sentences.

use std::ops::Range;

use super::Leaf;
use crate::diagnostic::{Code, Diagnostic};
use crate::parse::markdown::explain::shown;
use crate::text::is_wide;

/// How wide lines are on average, in columns, that are paragraphs: verse is narrower.
const WIDE: usize = 60;
/// How wide each of two lines is. Two lines that end with their sentence can be chance, unless they are wider than
/// anyone breaks lines.
const WIDER: usize = 140;
/// How many small letters a word has at its end before a full stop, if it is no abbreviation.
const WORD: usize = 4;

/// Finds `##Part` at the start of a paragraph.
pub(super) fn find_heading(leaf: &Leaf<'_>, found: &mut Vec<Diagnostic>) {
    let words = leaf.text.trim_start_matches('#');
    let level = leaf.text.len() - words.len();
    // One `#` begins a word to search for.
    if (2..=6).contains(&level) && words.starts_with(char::is_alphanumeric) && leaf.is_bare(0) {
        let line = leaf.lines().swap_remove(0);
        let marks = &leaf.text[..level];
        let message = format!("`{}` is no heading", shown(&leaf.text[line.clone()]));
        found.push(leaf.tell(line, message, format!("put a blank behind `{marks}`, and an empty line below")));
    }
}

/// Finds a paragraph whose lines are paragraphs.
pub(super) fn find_run_together(leaf: &Leaf<'_>, found: &mut Vec<Diagnostic>) {
    if leaf.text.len() < 2 * WIDE {
        return;
    }
    let lines = leaf.lines();
    if !are_paragraphs(&lines.iter().map(|line| &leaf.text[line.clone()]).collect::<Vec<_>>()) {
        return;
    }
    let message = format!("these {} lines are one paragraph", lines.len());
    let help = "put an empty line between them, if each is a paragraph of its own";
    let first: Range<usize> = lines[0].clone();
    found.push(Diagnostic::new(Code::RunTogether, message, help).at(leaf.span(first), "the first of them"));
}

fn are_paragraphs(lines: &[&str]) -> bool {
    let Some((_, but_last)) = lines.split_last() else { return false };
    // What tells most texts apart, and takes no time.
    if but_last.is_empty() || !but_last.iter().all(|line| ends_sentence(line)) {
        return false;
    }
    let several = lines.iter().filter(|line| holds_several_sentences(line)).count();
    match lines.len() {
        2 => several == 2 && lines.iter().all(|line| columns(line) >= WIDER),
        count => 2 * several >= count && lines.iter().map(|line| columns(line)).sum::<usize>() >= WIDE * count,
    }
}

fn columns(line: &str) -> usize {
    line.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？')
}

/// What may stand between the stop of a sentence and its end.
fn closes(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '“' | '”' | '‘' | '’' | '»' | '«' | '›' | '‹' | ')' | ']' | '」' | '』' | '）' | '\u{fffc}'
    )
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(|c| closes(c) || char::is_whitespace(c)).ends_with(is_stop)
}

/// Whether a sentence ends inside the line, and another one begins.
fn holds_several_sentences(line: &str) -> bool {
    let line = line.trim_end_matches(|c: char| closes(c) || c.is_whitespace() || is_stop(c));
    line.char_indices().filter(|(_, c)| is_stop(*c)).any(|(at, stop)| {
        let rest = line[at + stop.len_utf8()..].trim_start_matches(closes);
        match stop {
            '。' | '！' | '？' => true,
            _ => ends_word(&line[..at], stop) && begins_sentence(rest),
        }
    })
}

fn ends_word(before: &str, stop: char) -> bool {
    let letters = if stop == '.' { WORD } else { 1 };
    before.chars().rev().take(letters).filter(|c| c.is_lowercase()).count() == letters
}

fn begins_sentence(rest: &str) -> bool {
    let words = rest.trim_start();
    words.len() < rest.len()
        && words.starts_with(|c: char| c.is_uppercase() || matches!(c, '„' | '“' | '"' | '»' | '«'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASTED: [&str; 3] = [
        "The ferry left the harbour at nine on Monday. Nobody had told the people who stood on the pier.",
        "“We waited for an hour,” said one of them, who had come from the island with two children.",
        "The company spoke of a fault in the engine. It had been found on Sunday, and mended at night. Then it came back.",
    ];

    #[test]
    fn lines_that_are_paragraphs_are_told_from_lines_that_are_broken() {
        assert!(are_paragraphs(&PASTED));
        let chinese = ["渡轮星期一早上九点离开了港口，没有人知道为什么。码头上的人等了一个小时。"; 3];
        assert!(are_paragraphs(&chinese));
        let long = PASTED[2].repeat(2);
        assert!(are_paragraphs(&[&long, &long]) && !are_paragraphs(&PASTED[1..]));
    }

    #[test]
    fn broken_lines_sentences_a_line_and_verse_stay_one_paragraph() {
        for lines in [
            // Broken at a width.
            &[
                "The ferry left the harbour at nine on Monday. Nobody had told the people who",
                "stood on the pier. They had waited for an hour. One of them had come from the",
                "island. She had two children with her. The company spoke of a fault.",
            ][..],
            // A sentence a line, with abbreviations.
            &[
                "The ferry left the harbour at nine on Monday, says Prof. Anna Berg of the institute.",
                "Nobody had told the people who stood on the pier, such as families, etc. Then it went.",
                "The company spoke of a fault in the engine that had been found on Sunday evening.",
            ],
            // Verse.
            &["The tide is low. Come home.", "The lamps are lit. Come home.", "The pier is gone. Come home."],
            &["One line alone. It has two sentences, and both of them are long enough for anything."],
        ] {
            assert!(!are_paragraphs(lines), "{lines:?}");
        }
    }
}
