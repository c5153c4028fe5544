//! Drafts of what a text shows and of what stood beside it.

use crate::import::{Imported, Original, Wishes, docx, import, with_drafts};
use crate::load::Memory;
use crate::session::{Options, Session};

const SITE: &str = "title = \"Readings\"\n";

/// A Word file with these paragraphs, in which `{0` and `0}` stand for the start and the end of a comment; and the
/// comments, each with its author.
fn word_file(paragraphs: &[&str], comments: &[(&str, &str)]) -> Vec<u8> {
    let mark = |text: &str| {
        let mut text = text.to_owned();
        for number in 0..comments.len() {
            let edge =
                |name: &str| format!("</w:t></w:r><w:{name} w:id=\"{number}\"/><w:r><w:t xml:space=\"preserve\">");
            text = text.replace(&format!("{{{number}"), &edge("commentRangeStart"));
            text = text.replace(&format!("{number}}}"), &edge("commentRangeEnd"));
        }
        format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
    };
    let body: String = paragraphs.iter().map(|text| mark(text)).collect();
    let comment = |(number, (author, text)): (usize, &(&str, &str))| {
        format!(
            "<w:comment w:id=\"{number}\" w:author=\"{author}\" w:date=\"2024-05-02T10:11:00Z\"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>"
        )
    };
    let comments: String = comments.iter().enumerate().map(comment).collect();
    docx::tests::archive(&[
        ("word/document.xml", &format!("<w:document><w:body>{body}</w:body></w:document>")),
        ("word/comments.xml", &format!("<w:comments>{comments}</w:comments>")),
    ])
}

fn drafted_in(site: &Memory, bytes: &[u8]) -> Imported {
    let plain = import(Original { name: "mill.docx", bytes, retrieved: None }, &Wishes::default()).unwrap();
    with_drafts(&plain, site.clone()).unwrap()
}

fn drafted(bytes: &[u8]) -> Imported {
    drafted_in(&Memory::from([("site.toml", SITE)]), bytes)
}

fn reading(imported: &Imported) -> &str {
    let found = imported.files.iter().find(|(path, _)| path == "reading.toml");
    std::str::from_utf8(&found.unwrap().1).unwrap()
}

/// The faults of the site with this reading, all of it.
fn faults(mut site: Memory, imported: &Imported) -> Vec<String> {
    for (path, bytes) in &imported.files {
        site.insert(format!("content/{}/{path}", imported.slug), bytes);
    }
    let session = Session::open(site, Options::default()).unwrap();
    session
        .diagnostics()
        .iter()
        .filter(|fault| fault.is_error() || fault.is_of_draft)
        .map(|fault| fault.message.clone())
        .collect()
}

const TITLE: &str = "The mill of Ostry";
const FIRST: &str =
    "The wheel turned for the last time in October, and {0500 sacks0} of rye were ground on it that day.";
const SECOND: &str =
    "“We had {1no water1} left,” said Ada Example, who has {2run the mill2} since the river was dammed.";

#[test]
fn a_comment_becomes_a_draft_by_its_author_on_the_words_that_it_stood_beside() {
    let imported = drafted(&word_file(
        &[TITLE, FIRST, SECOND],
        &[("Desk", "x"), ("Desk", "5*3 *or* \"so\"?"), ("M. Weiß", "since when?")],
    ));
    let text = reading(&imported);
    for block in [
        "[[annotator]]\nid = \"desk\"\nname = \"Desk\"\n",
        "[[annotator]]\nid = \"m-weiss\"\nname = \"M. Weiß\"\n",
        "[[assertion]]\nid = \"comment-no-water\"\ndraft = true\npassage = \"no water\"\n\
         note = \"5\\\\*3 \\\\*or\\\\* \\\"so\\\"?\"  # 2024-05-02T10:11:00\nby = \"desk\"\n",
        "passage = \"run the mill\"\nnote = \"since when?\"  # 2024-05-02T10:11:00\nby = \"m-weiss\"\n",
    ] {
        assert!(text.contains(block), "{block}\n{text}");
    }
    assert_eq!((imported.drafts.comments, imported.comments.len()), (3, 0));
    assert_eq!(faults(Memory::from([("site.toml", SITE)]), &imported), [] as [&str; 0]);
}

#[test]
fn a_comment_on_the_very_words_of_a_figure_or_a_voice_is_its_note() {
    let imported = drafted(&word_file(
        &[TITLE, FIRST, "It was “{1a sad day for Ostry1}”, said Ada Example."],
        &[("Desk", "who counted?"), ("Desk", "when?")],
    ));
    let text = reading(&imported);
    assert!(!text.contains("[[assertion]]"), "{text}");
    let figure = &text[text.find("[[figure]]").unwrap()..];
    assert!(figure.contains("note = \"who counted?\"") && text.contains("by = \"desk\""), "{text}");
    let voice = &text[text.find("[[voice]]").unwrap()..];
    assert!(voice.contains("note = \"when?\""), "{text}");
    assert_eq!((imported.drafts.figures, imported.drafts.voices, imported.drafts.assertions), (1, 1, 0), "{text}");
    assert_eq!(faults(Memory::from([("site.toml", SITE)]), &imported), [] as [&str; 0]);
}

#[test]
fn words_that_stand_twice_are_told_apart_by_what_stands_around_them() {
    let twice =
        "The mill stood by the river, and the river fed the mill, until {0the river0} ran dry in a long summer.";
    let imported = drafted(&word_file(
        &[TITLE, twice, "Then the river froze over, and nobody saw it thaw."],
        &[("Desk", "which one?")],
    ));
    let text = reading(&imported);
    assert!(text.contains("exact = \"the river\", prefix = ") && imported.drafts.comments == 1, "{text}");
    assert_eq!(faults(Memory::from([("site.toml", SITE)]), &imported), [] as [&str; 0]);
}

/// Words that no one can find again would have to be mended by hand.
#[test]
fn a_comment_without_words_is_kept_listed_and_counted() {
    let imported = drafted(&word_file(
        &[TITLE, FIRST, "Nobody knows {1when1} it will turn again{22}, or whether."],
        &[("Desk", "a"), ("Desk", "b"), ("Desk", "is this so?")],
    ));
    assert_eq!((imported.drafts.comments, imported.comments.len()), (2, 1));
    let text = reading(&imported);
    assert!(text.contains("# note = \"is this so?\"\n# by = \"Desk\"\n"), "{text}");
    let said = imported.said().join("\n");
    assert!(said.contains("(1) stand at the end of reading.toml:\n  Desk: “is this so?” near “"), "{said}");
}

/// Before anything is written it is read as part of the site.
#[test]
fn speakers_and_annotators_of_the_site_are_known() {
    let site = Memory::from([
        ("site.toml", SITE),
        (
            "content/speakers.toml",
            "[[speaker]]\nid = \"ada\"\nname = \"Ada Example\"\nkind = \"person\"\n[[speaker]]\nid = \"bo-sample\"\nname = \"Bo\"\nkind = \"person\"\n",
        ),
        ("content/annotators.toml", "[[annotator]]\nid = \"night-desk\"\nname = \"Desk\"\n"),
    ]);
    let imported =
        drafted_in(&site, &word_file(&[TITLE, FIRST, SECOND], &[("Desk", "a"), ("Bo Sample", "b"), ("", "c")]));
    let text = reading(&imported);
    assert!(text.contains("speaker = \"ada\"") && !text.contains("[[speaker]]"), "{text}");
    assert!(
        text.contains("by = \"night-desk\"") && text.contains("id = \"bo-sample-2\"\nname = \"Bo Sample\""),
        "{text}"
    );
    assert_eq!(faults(site, &imported), [] as [&str; 0]);
}

#[test]
fn in_a_site_with_errors_there_are_no_drafts_and_a_reason() {
    let bytes = word_file(&[TITLE, FIRST, SECOND], &[("Desk", "a"), ("Desk", "b"), ("Desk", "c")]);
    let plain = import(Original { name: "mill.docx", bytes: &bytes, retrieved: None }, &Wishes::default()).unwrap();
    assert!(reading(&plain).contains("# note = \"a\""), "without drafts the comments are kept");
    let refusal = with_drafts(&plain, Memory::from([("site.toml", "title = ")])).unwrap_err();
    assert!(refusal.reason.contains("errors") && refusal.way_out.contains("beleg propose"), "{refusal:?}");
}
