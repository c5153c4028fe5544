//! Plain text: paragraphs are parted by blank lines, or each line is one. The file decides, and it is said.

use super::block::{Block, Inline, text_of};
use super::folded::{folded, printable};
use super::taken::{Body, Refusal, Stated, Taken, first_line_as_headline};

/// Lines that a program broke are this long, in characters.
const BROKEN_LINES: std::ops::RangeInclusive<usize> = 40..=110;

/// Reads a text.
///
/// # Errors
/// There are no words in it.
pub(super) fn read(text: &str) -> Result<Taken, Refusal> {
    let (text, left_out) = printable(text);
    let lines: Vec<&str> = text.split(['\n', '\u{c}', '\u{85}']).map(|line| line.trim_end_matches('\r')).collect();
    let by_blank_lines = is_parted_by_blank_lines(&lines);
    let paragraphs =
        if by_blank_lines { joined(&lines) } else { lines.iter().map(|line| (*line).to_owned()).collect() };
    let mut blocks: Vec<Block> = paragraphs.into_iter().filter_map(paragraph).collect();
    if blocks.is_empty() {
        return Err(Refusal::new("there are no words in this file", "name a file that holds an article"));
    }
    let how = if by_blank_lines { "parted by blank lines" } else { "one a line" };
    let mut notices = vec![format!("paragraphs: {how}")];
    notices.extend((left_out > 0).then(|| format!("{left_out} control characters are left out")));
    let title = first_line_as_headline(&mut blocks).then(|| text_of_block(&blocks[0]));
    notices.push(match &title {
        Some(_) => "headline: the first paragraph".to_owned(),
        None => "headline: none; write one into the front matter as `title`".to_owned(),
    });
    Ok(Taken { body: Body::Blocks(blocks), stated: Stated { title, ..Stated::default() }, notices, ..Taken::default() })
}

fn text_of_block(block: &Block) -> String {
    block.texts().concat()
}

fn paragraph(text: String) -> Option<Block> {
    let words = folded(vec![Inline::Text(text)]);
    (!text_of(&words).trim().is_empty()).then_some(Block::Paragraph(words))
}

/// Whether blank lines part the paragraphs: there are some, and lines that follow each other directly were broken by a
/// program, since they are about as long as each other and end in the middle of sentences.
fn is_parted_by_blank_lines(lines: &[&str]) -> bool {
    let is_blank = |line: &str| line.trim().is_empty();
    let inside = lines.windows(2).filter(|pair| !is_blank(pair[0]) && !is_blank(pair[1])).map(|pair| pair[0].trim());
    let (mut all, mut broken, mut ended) = (0, 0, 0);
    for line in inside {
        all += 1;
        broken += usize::from(BROKEN_LINES.contains(&line.chars().count()));
        ended += usize::from(line.ends_with(['.', '!', '?', '“', '”', '"', '«', '»']));
    }
    let has_blank = lines.iter().skip_while(|line| is_blank(line)).any(|line| is_blank(line));
    let is_broken = broken * 10 >= all * 6 && ended * 2 <= all;
    // A text without blank lines is one paragraph only if it was plainly broken.
    if has_blank { all == 0 || is_broken } else { all >= 3 && is_broken && ended * 4 <= all }
}

/// The lines between blank ones, joined.
fn joined(lines: &[&str]) -> Vec<String> {
    lines.split(|line| line.trim().is_empty()).map(|lines| lines.join(" ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> (Vec<String>, String) {
        let taken = read(text).unwrap();
        let Body::Blocks(blocks) = &taken.body else { panic!("blocks") };
        (blocks.iter().flat_map(Block::texts).collect(), taken.notices[0].clone())
    }

    #[test]
    fn lines_that_a_program_broke_are_joined() {
        let text = "The mill\n\nThe miller of Ostry has said that he would sell\nflour to no one who has not paid for the last\nsack.\n\n18. Oktober\n";
        let (texts, how) = texts(text);
        assert_eq!(
            texts,
            [
                "The mill",
                "The miller of Ostry has said that he would sell flour to no one who has not paid for the last sack.",
                "18. Oktober"
            ]
        );
        assert_eq!(how, "paragraphs: parted by blank lines");
    }

    #[test]
    fn a_line_that_is_a_paragraph_stays_one() {
        let text = "The mill\r\nThe miller sells no flour.\r\n\r\nHe said so on Monday.\r\nNo one was there.\r\n";
        let (texts, how) = texts(text);
        assert_eq!(texts, ["The mill", "The miller sells no flour.", "He said so on Monday.", "No one was there."]);
        assert_eq!(how, "paragraphs: one a line");
    }

    #[test]
    fn what_is_no_headline_is_none() {
        let taken = read("This is a sentence.\n\nThis is another.").unwrap();
        assert_eq!(taken.stated.title, None);
        assert!(read(" \n\u{a0}\n").is_err());
    }
}
