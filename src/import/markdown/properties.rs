//! What holds for every text: it reads in the copy as it does in the source, wherever it stands. What is lost
//! otherwise is a word of the article.

use proptest::prelude::*;

use super::verify::{reads, seen};
use super::write;
use crate::import::block::{Block, Inline, Style, text_of};
use crate::import::folded::{folded, printable};
use crate::model::LanguageTag;

/// Pieces that mean something to Markdown, and words of several scripts between them.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "a", "b ", " ", "  ", "\t", "\n", "\n\n", "\r\n", "    ", "Wort", "ß", "今天", "قال", "\u{301}", "\u{feff}", "\0", "\u{7}",
    "\u{a0}", "\u{ad}", "\u{200b}", "\u{3000}", "\u{85}", "\u{2028}", "\u{b}", "\u{c}", "„", "“", "»", "…", "–",
    "*", "**", "_", "__", "snake_case", "~", "~~", "`", "``", "```", "~~~", "[", "]", "[sic]", "[…]", "![", "](", ")", "(",
    "[^1]", "[^1]: ", "[x]: /y", "[ ]", "> ", ">", "- ", "-", "--", "---", "+ ", "+++", "# ", "#", "##", " #", "=", "===", "1. ", "1.", "1)", "18. ",
    "18. Oktober", "2022.", "1234567890. ", "|", "| a | b |", "|--|", ":-:", ":--", "\\", "\\\\", "\\*", "&", "&amp;", "&copy;", "&#8222;", "&#x0;",
    "&copy", "<", ">", "<b>", "</b>", "<br>", "<div>", "<!--", "-->", "<?", "<https://a.example>", "<a@b.example>", "https://a.example/b_c", "www.a.example",
    "!", ":", "$", "\"", "'", "{#a}", "{", "}", "^", "%", "@", "😀", "5 < 6", "a&b", "AT&T;", "C#", "500",
];

fn pieces() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..12).prop_map(|pieces| pieces.concat())
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![4 => pieces(), 1 => any::<String>()]
}

/// Running text with emphasis, links and breaks in it.
fn line() -> impl Strategy<Value = Vec<Inline>> {
    let text = |words: String| Inline::Text(printable(&words).0);
    let style = prop_oneof![
        Just(Style::Emphasis),
        Just(Style::Strong),
        Just(Style::Raised),
        Just(Style::Lowered),
        Just(Style::Struck)
    ];
    let address =
        prop_oneof![Just("https://a.example/".to_owned()), pieces().prop_map(|p| format!("https://a.example/{p}"))];
    let inline = prop_oneof![
        5 => words().prop_map(text),
        1 => Just(Inline::Break),
        2 => (style, words()).prop_map(move |(style, words)| Inline::Styled(style, vec![text(words)])),
        1 => (address, words()).prop_map(move |(address, words)| Inline::Link(address, vec![text(words)])),
    ];
    proptest::collection::vec(inline, 1..5).prop_map(folded)
}

/// What a text can stand in.
fn block() -> impl Strategy<Value = Block> {
    let paragraph = || line().prop_map(Block::Paragraph);
    let leaf = || {
        prop_oneof![
            4 => paragraph(),
            1 => (1..=6u8, line()).prop_map(|(level, line)| Block::Heading(level, line)),
            1 => words().prop_map(|words| Block::Code(printable(&words).0.replace(['\r', '\u{85}', '\t'], " "))),
            1 => Just(Block::Rule),
            1 => proptest::collection::vec(proptest::collection::vec(line(), 2), 1..3).prop_map(Block::Table),
        ]
    };
    let items = |start: Option<u64>| {
        proptest::collection::vec(proptest::collection::vec(leaf(), 1..3), 1..3)
            .prop_map(move |items| Block::List { start, items })
    };
    prop_oneof![
        6 => leaf(),
        1 => items(None),
        1 => items(Some(1)),
        1 => items(Some(18)),
        1 => proptest::collection::vec(leaf(), 1..3).prop_map(Block::Quote),
    ]
}

/// A block without the blocks that nothing is seen of; an importer makes none.
fn without_empty(block: Block) -> Option<Block> {
    let is_blank = |line: &[Inline]| text_of(line).trim().is_empty();
    let all = |blocks: Vec<Block>| blocks.into_iter().filter_map(without_empty).collect::<Vec<_>>();
    match block {
        Block::Paragraph(line) | Block::Heading(_, line) if is_blank(&line) => None,
        Block::Code(text) if text.trim().is_empty() => None,
        Block::Quote(blocks) => Some(Block::Quote(all(blocks))).filter(|block| !block.texts().is_empty()),
        Block::List { start, items } => {
            let items: Vec<_> = items.into_iter().map(all).filter(|item| !item.is_empty()).collect();
            (!items.is_empty()).then_some(Block::List { start, items })
        }
        block => Some(block),
    }
}

fn assert_reads_the_same(blocks: &[Block]) {
    let german = LanguageTag::new("de");
    let written = write(blocks, german.as_ref());
    let expected = seen(blocks.iter().flat_map(Block::texts).collect());
    assert_eq!(written.unequal, Vec::<String>::new(), "{}", written.markdown);
    assert_eq!(reads(&written.markdown, german.as_ref()), expected, "{}", written.markdown);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn any_text_reads_in_a_copy_as_in_its_source(blocks in proptest::collection::vec(block(), 1..4)) {
        let blocks: Vec<Block> = blocks.into_iter().filter_map(without_empty).collect();
        assert_reads_the_same(&blocks);
    }

    #[test]
    fn any_text_of_a_footnote_reads_as_in_its_source(line in line(), note in line(), second in line()) {
        let mark = |line: Vec<Inline>| [line, vec![Inline::FootnoteMark("1".into())]].concat();
        let note: Vec<Block> = [note, second].into_iter().map(Block::Paragraph).filter_map(without_empty).collect();
        if !note.is_empty() {
            let line = folded([mark(line), vec![Inline::Text("x".into())]].concat());
            assert_reads_the_same(&[Block::Paragraph(line), Block::Footnote("1".into(), note)]);
        }
    }
}
