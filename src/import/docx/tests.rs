//! Word files, as Word writes them and as no one should.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::archive::Parts;
use super::read;
use crate::import::block::Block;
use crate::import::taken::{Body, Taken};

/// A Word file with these parts.
pub(in crate::import) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn document(body: &str) -> String {
    format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>")
}

fn taken(body: &str, parts: &[(&str, &str)]) -> Taken {
    let document = document(body);
    let parts: Vec<_> =
        std::iter::once(("word/document.xml", document.as_str())).chain(parts.iter().copied()).collect();
    read(&archive(&parts)).unwrap()
}

fn texts(body: &str) -> Vec<String> {
    let Body::Blocks(blocks) = taken(body, &[]).body else { panic!("blocks") };
    blocks.iter().flat_map(Block::texts).collect()
}

fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

#[test]
fn of_tracked_changes_the_accepted_text_is_taken() {
    let body = "<w:p><w:r><w:t>Rye costs </w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del>\
        <w:ins><w:r><w:t>14</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom><w:r><w:t> crowns.</w:t></w:r></w:p>\
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p><w:p><w:r><w:t>sentence.</w:t></w:r></w:p>\
        <w:p><w:del><w:r><w:delText>All of it.</w:delText></w:r></w:del></w:p>";
    assert_eq!(texts(body), ["Rye costs 14 crowns.", "One sentence."]);
    assert!(taken(body, &[]).notices.iter().any(|notice| notice.starts_with("tracked changes:")));
}

#[test]
fn every_letter_of_the_text_is_read_and_nothing_beside_it() {
    let body = "<w:p><w:r><w:t>R&amp;D &#8222;x&#8220; a</w:t></w:r><w:proofErr/><w:r><w:softHyphen/><w:t>b</w:t><w:noBreakHyphen/><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r>\
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>\
        <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Choice>\
        <mc:Fallback><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>outer</w:t></w:r></w:p>";
    assert_eq!(texts(body), ["R&D „x“ a\u{ad}b\u{2011} c\nd", "box", "outer"]);
}

#[test]
fn styles_numbering_tables_and_notes_become_what_they_mean() {
    let styles = "<w:styles><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style><w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style></w:styles>";
    let numbering = "<w:numbering><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>\
        <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>";
    let notes = "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let styled = |style: &str, words: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
    };
    let item = |level: u8, words: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
        )
    };
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", paragraph(words));
    let body = [
        styled("Titel", "The mill"),
        styled("berschrift1", "Grain"),
        "<w:p><w:r><w:rPr><w:b/><w:i w:val=\"0\"/></w:rPr><w:t>Rye</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>".to_owned(),
        item(0, "one"),
        item(1, "inner"),
        item(0, "two"),
        format!("<w:tbl><w:tr>{}{}</w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}</w:tc></w:tr></w:tbl>", cell("a"), cell("b"), paragraph("c")),
    ];
    let taken = taken(
        &body.concat(),
        &[("word/styles.xml", styles), ("word/numbering.xml", numbering), ("word/footnotes.xml", notes)],
    );
    let Body::Blocks(blocks) = taken.body else { panic!("blocks") };
    let written = crate::import::markdown::write(&blocks, None).markdown;
    let expected = "# The mill\n\n## Grain\n\n**Rye**[^f2]\n\n1. one\n   - inner\n2. two\n\n| a | b |\n| --- | --- |\n| c |  |\n\n[^f2]: A note.\n";
    assert_eq!(written, expected);
}

const COMMENTS: &str = "<w:comments xmlns:w=\"w\" xmlns:w14=\"w14\">\
    <w:comment w:id=\"1\" w:author=\"Desk\" w:date=\"2024-05-02T10:00:00Z\"><w:p w14:paraId=\"A1\"><w:r><w:t>Source &amp; year?</w:t></w:r></w:p></w:comment>\
    <w:comment w:id=\"2\" w:author=\"Ada\"><w:p w14:paraId=\"B1\"><w:r><w:t>Office of mills.</w:t></w:r></w:p></w:comment>\
    <w:comment w:id=\"3\" w:author=\"Desk\"><w:p w14:paraId=\"C1\"><w:r><w:t>Too long.</w:t></w:r></w:p></w:comment>\
    <w:comment w:id=\"4\" w:author=\"Desk\"><w:p w14:paraId=\"D1\"><w:r><w:t>On what is gone.</w:t></w:r></w:p></w:comment></w:comments>";

#[test]
fn comments_keep_their_words_across_paragraphs_over_each_other_and_in_tables() {
    let body = "<w:p><w:r><w:t>The mill ground </w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:t>300 </w:t></w:r><w:commentRangeStart w:id=\"3\"/><w:r><w:t>tons</w:t></w:r>\
        <w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:commentReference w:id=\"2\"/></w:r><w:r><w:t> of  rye.</w:t></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
        <w:p><w:r><w:t>Then </w:t></w:r><w:commentRangeEnd w:id=\"3\"/><w:r><w:t>it stopped.</w:t></w:r>\
        <w:commentRangeStart w:id=\"4\"/><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference w:id=\"4\"/></w:r></w:p>";
    let extended = "<w15:commentsEx xmlns:w15=\"w15\"><w15:commentEx w15:paraId=\"A1\" w15:done=\"1\"/><w15:commentEx w15:paraId=\"B1\" w15:paraIdParent=\"A1\" w15:done=\"0\"/></w15:commentsEx>";
    let comments = taken(body, &[("word/comments.xml", COMMENTS), ("word/commentsExtended.xml", extended)]).comments;
    let shown: Vec<_> = comments.iter().map(|comment| (comment.text.as_str(), comment.passage.join(" / "))).collect();
    assert_eq!(
        shown,
        [
            ("Source & year?", "300 tons".to_owned()),
            ("Office of mills.", "300 tons".to_owned()),
            ("Too long.", "tons of rye. / cell / Then".to_owned()),
            ("On what is gone.", String::new()),
        ]
    );
    assert!(comments[0].is_resolved && comments[1].answers == Some(0));
    assert_eq!(comments[0].date.as_deref(), Some("2024-05-02T10:00:00"));
    assert_eq!(comments[3].near, "Then it stopped.", "what it stood beside is kept");
}

#[test]
fn hostile_files_are_refused_in_bounded_time() {
    let refused = |bytes: &[u8]| read(bytes).unwrap_err().reason;
    assert!(refused(b"PK\x03\x04 no archive").contains("no whole DOCX"));
    assert!(refused(&archive(&[("a.txt", "x")])).contains("no Word file"));
    let entities = "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
    assert!(refused(&archive(&[("word/document.xml", entities)])).contains("document type"));
    let unknown = document(&paragraph("&bomb;"));
    assert!(refused(&archive(&[("word/document.xml", unknown.as_str())])).contains("entities of its own"));
    let deep = document(&"<w:sdt>".repeat(100_000));
    assert!(refused(&archive(&[("word/document.xml", deep.as_str())])).contains("without end"));
    let bomb = archive(&[("word/document.xml", document(&" ".repeat(2_000_000)).as_str())]);
    assert!(bomb.len() < 10_000);
    let refusal = Parts::unpack_within(&bomb, 1_000_000).unwrap_err();
    assert!(refusal.reason.contains("unpacks to more"), "{refusal:?}");
    assert!(refused(&archive(&[("word/document.xml", document("<w:p/>").as_str())])).contains("no words"));
}
