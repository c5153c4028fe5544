//! What is read of a note, and where its faults stand.

use super::*;
use crate::model::{NoteKind, NotePiece};

type Faults = Vec<(Code, Span)>;

fn read_note(markdown: &str, content_start: Option<u32>) -> (Vec<(String, Span)>, Faults) {
    let span = Span::new(file(), 10..90);
    let mut diagnostics = Vec::new();
    let note = with_links(|links| note(markdown, NotePlace { span, content_start }, links, &mut diagnostics));
    let links = note.links().map(|link| (link.destination.clone(), link.span)).collect();
    (links, diagnostics.into_iter().map(|found| (found.code, found.primary.unwrap().span)).collect())
}

fn file() -> FileId {
    Files::default().add(SourceFile::new(SourcePath::new("reading.toml"), String::new()))
}

#[test]
fn the_links_of_a_note_are_found_with_their_places() {
    let (links, faults) = read_note("[a](en.md) [b](no.md)", Some(13));
    assert_eq!(links[0], ("en.md".to_owned(), Span::new(file(), 13..23)));
    assert_eq!(faults, [(Code::BrokenLink, Span::new(file(), 24..34))]);
    let (_, faults) = read_note("[a](en.md) [b](no.md)", None);
    assert_eq!(faults, [(Code::BrokenLink, Span::new(file(), 10..90))]);
}

#[test]
fn bare_addresses_in_a_note_are_among_its_links() {
    let (links, faults) = read_note("https://x.org/a_b, [b](https://y.org) `https://z.org` a@b.org a\\@c.org", Some(0));
    let destinations: Vec<_> = links.iter().map(|(destination, _)| destination.as_str()).collect();
    assert_eq!(destinations, ["https://x.org/a_b", "https://y.org", "mailto:a@b.org"]);
    assert_eq!((links[0].1, faults), (Span::new(file(), 0..17), vec![]));
    let (links, _) = read_note("<a href=\"https://x.org\">https://x.org</a> https:\\//x.org", Some(0));
    assert_eq!(links, []);
}

#[test]
fn a_note_has_no_footnotes_and_says_so() {
    let (links, faults) = read_note("a[^1] [b][c] [sic]", Some(0));
    assert_eq!(links, []);
    let place = |range| Span::new(file(), range);
    assert_eq!(faults, [(Code::UndefinedFootnote, place(1..5)), (Code::UndefinedReference, place(6..12))]);
}

/// The pieces of a note in a line: what is open in brackets, with where links lead.
fn pieces(markdown: &str) -> String {
    let span = Span::new(file(), 10..90);
    let place = NotePlace { span, content_start: None };
    let note = with_links(|links| note(markdown, place, links, &mut Vec::new()));
    let piece = |piece: NotePiece<'_>| match piece {
        NotePiece::Words(words) => format!("{words:?}"),
        NotePiece::Leaf(kind, text) => format!("{kind:?} {text:?}"),
        NotePiece::Start(NoteKind::Link(link)) => format!("({} {:?}", link.link.destination, link.title),
        NotePiece::Start(NoteKind::Image(link)) => format!("(image {}", link.destination),
        NotePiece::Start(NoteKind::CodeBlock(block)) => format!("(block {:?}", block.language),
        NotePiece::Start(kind) => format!("({kind:?}"),
        NotePiece::End(_) => ")".to_owned(),
    };
    note.pieces().map(piece).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_note_is_its_words_with_each_link_where_it_stands() {
    for (markdown, expected) in [
        ("One\nline &amp; *more*\n", "(Paragraph \"One\\nline & \" (Emphasis \"more\" ) )"),
        (
            "[a](en.md \"t\") ![b](c.png) https://x.org",
            "(Paragraph (en.md \"t\" \"a\" ) \" \" (image c.png \"b\" ) \" \" (https://x.org \"\" \"https://x.org\" ) )",
        ),
        ("<a@b.org> a_b", "(Paragraph (mailto:a@b.org \"\" \"a@b.org\" ) \" a_b\" )"),
        ("2. `a`\n3. b\\\n   c", "(List(Some(2)) (Item Code \"a\" ) (Item \"b\" HardBreak \"\" \"c\" ) )"),
        ("```rs x\na\n```\n---", "(block \"rs\" \"a\\n\" ) Rule \"\""),
        ("a <b>c</b>\n\n<p>\n", "(Paragraph \"a \" Html \"<b>\" \"c\" Html \"</b>\" ) Html \"<p>\\n\""),
        ("|a|\n|:-:|\n|b|", "(Table (TableHead (TableCell \"a\" ) ) (TableRow (TableCell \"b\" ) ) )"),
        ("港\n*口*", "(Paragraph \"港\" (Emphasis \"口\" ) )"),
        ("", ""),
    ] {
        assert_eq!(pieces(markdown), expected, "{markdown}");
    }
}
