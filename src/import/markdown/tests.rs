//! What a copy looks like: Markdown that a person would write.

use super::write;
use crate::import::block::{Block, Inline, Style};

fn text(words: &str) -> Inline {
    Inline::Text(words.to_owned())
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![text(words)])
}

fn markdown(blocks: &[Block]) -> String {
    let written = write(blocks, None);
    assert_eq!(written.unequal, Vec::<String>::new());
    written.markdown
}

#[test]
fn only_what_markdown_would_change_is_escaped() {
    for (words, expected) in [
        ("18. Oktober", "18\\. Oktober"),
        ("Am 18. Oktober", "Am 18. Oktober"),
        ("2022.", "2022\\."),
        ("snake_case and _edge_", "snake_case and \\_edge\\_"),
        ("3 * 4 < 5 & more", "3 \\* 4 < 5 & more"),
        ("&amp; is &", "\\&amp; is &"),
        ("#1 of + and - 2", "\\#1 of + and - 2"),
        ("+ 5 percent", "\\+ 5 percent"),
        ("he [sic] said […] so", "he [sic] said […] so"),
        ("[a](b) [c]: d", "\\[a](b) \\[c]: d"),
        ("a|b ~5", "a\\|b \\~5"),
        ("C:\\Users", "C:\\Users"),
        ("8 000\u{a0}km, Do\u{ad}nau", "8 000\u{a0}km, Do\u{ad}nau"),
    ] {
        assert_eq!(markdown(&[paragraph(words)]), format!("{expected}\n"));
    }
    assert_eq!(markdown(&[Block::Heading(2, vec![text("Learn C#")])]), "## Learn C\\#\n");
}

#[test]
fn emphasis_beside_words_is_written_with_tags() {
    let strong = |words: &str| Inline::Styled(Style::Strong, vec![text(words)]);
    assert_eq!(markdown(&[Block::Paragraph(vec![strong("Berlin."), text(" It rains.")])]), "**Berlin.** It rains.\n");
    assert_eq!(
        markdown(&[Block::Paragraph(vec![strong("„Nein“"), text("sagte er")])]),
        "<strong>„Nein“</strong>sagte er\n"
    );
    let power = vec![text("500 m"), Inline::Styled(Style::Raised, vec![text("2")])];
    assert_eq!(markdown(&[Block::Paragraph(power)]), "500 m<sup>2</sup>\n");
}

#[test]
fn two_lists_in_a_row_stay_two() {
    let list = |start: Option<u64>| Block::List { start, items: vec![vec![paragraph("a")], vec![paragraph("b")]] };
    assert_eq!(markdown(&[list(None), list(None)]), "- a\n- b\n\n* a\n* b\n");
    assert_eq!(markdown(&[list(Some(3))]), "3. a\n4. b\n");
}

#[test]
fn items_quotations_tables_and_footnotes_hold_what_belongs_to_them() {
    let item = vec![paragraph("a"), paragraph("b")];
    assert_eq!(markdown(&[Block::List { start: None, items: vec![item] }]), "- a\n\n  b\n");
    assert_eq!(markdown(&[Block::Quote(vec![paragraph("a"), paragraph("- b")])]), "> a\n>\n> \\- b\n");
    let cell = |words: &str| vec![text(words)];
    let rows = vec![vec![cell("Year"), cell("a|b")], vec![vec![text("1"), Inline::Break, text("2")], cell("")]];
    assert_eq!(markdown(&[Block::Table(rows)]), "| Year | a\\|b |\n| --- | --- |\n| 1<br>2 |  |\n");
    let marked = Block::Paragraph(vec![text("a"), Inline::FootnoteMark("1".into())]);
    assert_eq!(markdown(&[marked, Block::Footnote("1".into(), vec![paragraph("b")])]), "a[^1]\n\n[^1]: b\n");
}
