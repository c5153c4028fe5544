//! The rows of the text map: what a reader sees of each piece of Markdown, and where it stands.

mod beyond;
mod notes;

use super::reader::DEEPEST;
use super::*;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Block, BlockKind, Document, HtmlTag, InlineKind, LanguageTag, LinkTarget};
use crate::parse::links::{LinkContext, NearFolders, SiteAssets, SiteCopies};
use crate::text::{FileId, Files, SourceFile, SourcePath, Span, TextRange};

/// Reads `source` as the copy `xiaomi/de.md` of a site with `xiaomi/en.md` and one picture.
pub(super) fn read_from(source: &str, body_start: usize) -> (Document, Vec<Diagnostic>) {
    read_in("de", source, body_start)
}

fn read_in(language: &str, source: &str, body_start: usize) -> (Document, Vec<Diagnostic>) {
    let language = LanguageTag::new(language);
    let mut files = Files::default();
    let id = files.add(SourceFile::new(SourcePath::new("content/xiaomi/de.md"), source.to_owned()));
    let mut diagnostics = Vec::new();
    let document =
        with_links(|links| document(files.get(id), id, body_start, language.as_ref(), links, &mut diagnostics));
    (document, diagnostics)
}

fn with_links<T>(run: impl FnOnce(&LinkContext<'_>) -> T) -> T {
    let copies = SiteCopies::new([("xiaomi", "de"), ("xiaomi", "en")]);
    run(&LinkContext {
        folder: "xiaomi",
        copies: &copies,
        assets: &SiteAssets::new(["xiaomi/chart.png".to_owned()], &[]),
        near: &NearFolders::default(),
    })
}

fn read(source: &str) -> Document {
    let (document, diagnostics) = read_from(source, 0);
    assert_eq!(diagnostics, [], "{source:?}");
    document
}

fn codes(source: &str) -> Vec<(Code, String)> {
    let (_, diagnostics) = read_from(source, 0);
    let place = |diagnostic: Diagnostic| {
        assert!(!diagnostic.help.is_empty(), "{}", diagnostic.message);
        (diagnostic.code, source[diagnostic.primary.unwrap().span.range()].to_owned())
    };
    diagnostics.into_iter().map(place).collect()
}

/// Each run as its text, its source, and `=` where they are equal or `~` where it is atomic.
fn runs(source: &str) -> Vec<String> {
    let document = read(source);
    let shown = |run: &crate::model::Run| {
        let text = &document.text[run.text.range()];
        let source = &source[run.source_start as usize..run.source_end as usize];
        if run.atomic { format!("{text}~{source}") } else { format!("={source}") }
    };
    document.runs.iter().map(shown).collect()
}

/// The blocks as an outline, with their text.
fn outline(document: &Document) -> Vec<String> {
    let name = |kind: &BlockKind| {
        let shown = format!("{kind:?}");
        shown.split([' ', '(']).next().unwrap_or_default().to_owned()
    };
    let mut ends: Vec<u32> = Vec::new();
    let mut lines = Vec::new();
    for (block, index) in document.blocks.iter().zip(0u32..) {
        ends.retain(|&end| end > index);
        let text = if block.kind.is_leaf() { &document.text[block.text.range()] } else { "" };
        lines.push(format!("{}{} {text}", "-".repeat(ends.len()), name(&block.kind)).trim_end().to_owned());
        ends.push(block.end);
    }
    lines
}

fn inlines(document: &Document) -> Vec<(String, &str)> {
    let name = |kind: &InlineKind| match kind {
        InlineKind::FootnoteRef { index, occurrence } => format!("{index}.{occurrence}"),
        InlineKind::Html(tag) => format!("{tag:?}"),
        kind => format!("{kind:?}").split([' ', '(']).next().unwrap_or_default().to_owned(),
    };
    document.inlines.iter().map(|inline| (name(&inline.kind), &document.text[inline.text.range()])).collect()
}

fn named<'a>(expected: &[(&str, &'a str)]) -> Vec<(String, &'a str)> {
    expected.iter().map(|&(name, text)| (name.to_owned(), text)).collect()
}

#[test]
fn a_passage_pasted_from_the_page_is_found_whatever_marks_up_its_words() {
    for (source, text) in [
        ("Ein Satz.", "Ein Satz."),
        ("*a*b **c**~~d~~", "ab cd"),
        ("*a**b*", "a**b"),
        ("[a *b*](https://x.y \"t\") <https://z.y>", "a b https://z.y"),
        ("a[^1] b.\n\n[^1]: n", "a b.\n\nn"),
        ("a &amp; &#8222;b&bogus;", "a & „b&bogus;"),
        ("\\*a\\* \\a", "*a* \\a"),
        ("a\nb\r\nc", "a b c"),
        ("> a\n> b\n>  c", "a b c"),
        ("a  \nb\\\nc<br>d", "a\nb\nc\nd"),
        ("`a` `` b ` c `` `` ` ``", "a b ` c `"),
        ("> `a\n> b`", "a b"),
        ("![Bild](chart.png)x", "\u{FFFC}x"),
        ("# A #\n\nB\n===", "A\n\nB"),
        ("- a\n- b\n  - c\n3. d", "a\n\nb\n\nc\n\nd"),
        ("a <!-- b --> c", "a  c"),
        ("<!-- b\n\nc -->\n\na", "a"),
        ("H<sub>2</sub>O", "H2O"),
        ("Fähr<wbr>mann<WBR/>", "Fährmann"),
        ("明年\n再来\r\n出发\n> 新船", "明年再来出发\n\n新船"),
        ("> 小米\n> *汽\n> 车*\n> SU7\n> 发布", "小米汽车 SU7 发布"),
        ("한국\n사람 a\nb 中\nb 🙂\n🙂", "한국 사람 a b 中 b 🙂 🙂"),
        ("中&#32;文 中  \n文", "中 文 中\n文"),
        ("    a\n    b", "a\nb"),
        ("| a | b |\n|---|---|\n| c | d\\|e |\n\nf", "a\tb\nc\td|e\n\nf"),
        ("\u{FEFF}a\0", "a\u{FFFD}"),
        ("小米*汽车*，价格。", "小米汽车，价格。"),
        ("قال *لي يان* مينغ\nهنا", "قال لي يان مينغ هنا"),
        ("[sic] […] [die Partei] [ ]", "[sic] […] [die Partei] [ ]"),
        ("\"a\" -- 'b'...", "\"a\" -- 'b'..."),
    ] {
        assert_eq!(read(source).text, text, "{source:?}");
    }
}

#[test]
fn every_word_is_traced_to_its_bytes() {
    for (source, expected) in [
        ("a&amp;b &#8222; &bogus;", &["=a", "&~&amp;", "=b ", "„~&#8222;", "= &bogus;"][..]),
        ("\\*a", &["=*a"]),
        ("> a\r\n> *b*", &["=a", " ~\r\n> ", "=b"]),
        ("> 小\n> *米*", &["=小", "=米"]),
        ("[a\nb](https://x.y)", &["=a", " ~\n", "=b"]),
        ("a  \nb<br>\nc", &["=a", "\n~  \n", "=b", "\n~<br>", " ~\n", "=c"]),
        ("a[sic] b", &["=a[sic] b"]),
        ("`` a`b `` `c\nd`", &["=a`b", "= ", "c d~`c\nd`"]),
        ("| a\\|b | `c\\|d` |\n|--|--|", &["=a", "=|b", "c|d~`c\\|d`"]),
        ("x![a](chart.png)", &["=x", "\u{FFFC}~![a](chart.png)"]),
        ("a[^1]b\n\n[^1]: c", &["=a", "=b", "=c"]),
        ("a\0b", &["=a", "\u{FFFD}~\0", "=b"]),
        ("```\na\r\nb\r\n```", &["=a", "=\nb", "=\n"]),
        ("\tx", &["=x"]),
    ] {
        assert_eq!(runs(source), expected, "{source:?}");
    }
}

#[test]
fn places_count_from_the_start_of_the_file_not_of_the_text() {
    let source = "+++\n+++\n\u{FEFF}a *b*";
    let (document, _) = read_from(source, 8);
    let b = document.source_span(TextRange::new(2..3));
    assert_eq!((document.text.as_str(), &source[b.range()]), ("a b", "b"));
}

#[test]
fn tight_and_loose_lists_keep_their_shape() {
    let document = read("- a\n- b\n\n  c\n\n> 2. x\n>    # y\n>    z\n>\n> ***");
    assert_eq!(
        outline(&document),
        ["List", "-Item", "--Paragraph a", "-Item", "--Paragraph b", "--Paragraph c"]
            .into_iter()
            .chain(["BlockQuote", "-List", "--Item", "---Plain x", "---Heading y", "---Plain z", "-Rule"])
            .collect::<Vec<_>>()
    );
}

#[test]
fn a_table_has_a_head_and_every_cell() {
    let document = read("| a | b |\n|:--|--:|\n| c |\n\nd");
    assert_eq!(
        outline(&document),
        ["Table", "-Row", "--Cell a", "--Cell b", "-Row", "--Cell c", "--Cell", "Paragraph d"]
    );
    assert_eq!(document.text, "a\tb\nc\t\n\nd");
    let heads: Vec<_> = document.blocks.iter().filter(|block| block.kind == BlockKind::Row { head: true }).collect();
    assert_eq!(heads.len(), 1);
}

#[test]
fn inlines_are_ranges_with_parents_before_children() {
    let document = read("*a **b** `c`* <kbd>~~d~~</kbd>  \ne");
    let expected = [
        ("Emphasis", "a b c"),
        ("Strong", "b"),
        ("Code", "c"),
        ("Kbd", "d"),
        ("Strikethrough", "d"),
        ("HardBreak", "\n"),
    ];
    assert_eq!(inlines(&document), named(&expected));
}

#[test]
fn links_and_images_carry_what_the_page_needs() {
    let document = read("[a](en.md#x \"T\") <a@b.de> ![x *y*\n`z`](chart.png)");
    let [link, mail, image] = &document.inlines[..] else { panic!("{:?}", document.inlines) };
    let InlineKind::Link { link, title } = &link.kind else { panic!("{link:?}") };
    assert!(matches!(&link.target, LinkTarget::Copy { fragment: Some(fragment), .. } if fragment == "x"));
    assert_eq!((title.as_str(), link.span.range()), ("T", 0..16));
    let InlineKind::Link { link, .. } = &mail.kind else { panic!("{mail:?}") };
    assert_eq!((link.destination.as_str(), &link.target), ("mailto:a@b.de", &LinkTarget::External));
    let InlineKind::Image(image) = &image.kind else { panic!("{image:?}") };
    assert_eq!(image.alt, "x y z");
    assert_eq!(image.link.target, LinkTarget::Asset("xiaomi/chart.png".to_owned()));
}

#[test]
fn headings_get_addresses_that_differ() {
    let document = read("# Der Preis\n\n## Der *Preis*!\n\n> ### ?");
    let slugs = document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { slug, level } => Some((slug.as_str(), *level)),
        _ => None,
    });
    let slugs: Vec<_> = slugs.collect();
    assert_eq!(slugs, [("der-preis", 1), ("der-preis-2", 2), ("section", 3)]);
    assert_eq!(document.headline(), Some("Der Preis"));
}

#[test]
fn footnotes_stand_in_the_order_in_which_a_reader_meets_them() {
    let document = read("[^c]: C\n\n[^a]: A[^b]\n\n    more\n\n> [^b]: B\n\nx[^a] y[^C] z[^a]");
    assert_eq!(document.text, "x y z\n\nA\n\nmore\n\nC\n\nB");
    assert_eq!(inlines(&document), named(&[("0.1", ""), ("1.1", ""), ("0.2", ""), ("2.1", "")]));
    let footnotes: Vec<_> = document.footnotes.iter().map(|note| (note.label.as_str(), note.marks)).collect();
    assert_eq!(footnotes, [("a", 2), ("c", 1), ("b", 1)]);
    assert_eq!(
        outline(&document)[2..],
        ["Footnote", "-Paragraph A", "-Paragraph more", "Footnote", "-Paragraph C", "Footnote", "-Paragraph B"]
    );
}

#[test]
fn no_footnote_is_lost_for_want_of_a_mark_or_a_label_of_its_own() {
    let source = "x[^a]\n\n[^a]: one\n\n[^A]: two\n\n[^b]: three";
    assert_eq!(
        codes(source),
        [
            (Code::DuplicateFootnote, "[^A]:".to_owned()),
            (Code::UnusedFootnote, "[^A]:".to_owned()),
            (Code::UnusedFootnote, "[^b]:".to_owned()),
        ]
    );
    assert_eq!(read_from(source, 0).0.text, "x\n\none\n\ntwo\n\nthree");
}

#[test]
fn a_mark_without_its_footnote_is_told_and_brackets_in_code_are_not() {
    let found = codes("a[^x] ![^y] \\[^z] `[^q]` [^ r] [^] [^s](https://x.y)\n\n    [^t]\n\n- [^u]");
    let expected = ["[^x]", "[^y]", "[^u]"].map(|mark| (Code::UndefinedFootnote, mark.to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn a_reference_without_definition_is_told_and_words_in_brackets_are_not() {
    let found = codes("[a][b] [c][] [sic] […] \\[d\\][e] `[f][g]` [h][i]\n\n[i]: https://x.y");
    let expected = ["[a][b]", "[c][]"].map(|reference| (Code::UndefinedReference, reference.to_owned()));
    assert_eq!(found, expected);
}

#[test]
fn html_beyond_the_list_is_shown_as_text_and_told() {
    use Code::RawHtml;
    for (source, text, told) in [
        ("a <b>b", "a <b>b", &["<b>"][..]),
        ("a <b>*b</b>*", "a <b>b</b>", &["<b>", "</b>"]),
        ("<b><i>x</b></i>", "<i>x</i>", &["<i>", "</i>"]),
        ("a <span x=1>b</span>", "a <span x=1>b</span>", &["<span x=1>", "</span>"]),
        ("a <sup class=x>b", "a <sup class=x>b", &["<sup class=x>"]),
        ("<div>\nx\n</div>\n\ny", "<div>\nx\n</div>\n\n\ny", &["<div>"]),
        ("a\n\n<!-- b\n\nc", "a\n\n<!-- b\n\nc", &["<!-- b"]),
        ("<!-- a --> b\n\nc", " b\n\n\nc", &["b"]),
        ("> <p>\n> x", "<p>\nx", &["<p>"]),
    ] {
        assert_eq!(read_from(source, 0).0.text, text, "{source:?}");
        let told: Vec<_> = told.iter().map(|tag| (RawHtml, (*tag).to_owned())).collect();
        assert_eq!(codes(source), told, "{source:?}");
    }
    let (document, _) = read_from("<b><i>x</b></i>", 0);
    assert_eq!(document.inlines[0].kind, InlineKind::Html(HtmlTag::B));
}

#[test]
fn links_and_images_that_would_fail_a_reader_are_told() {
    let found = codes("[a](dee.md) [b](javascript:x) ![c](chrt.png) ![d](https://x.y/z.png) [e](#claim)");
    assert_eq!(
        found,
        [
            (Code::BrokenLink, "[a](dee.md)".to_owned()),
            (Code::UnsafeLink, "[b](javascript:x)".to_owned()),
            (Code::MissingImage, "![c](chrt.png)".to_owned()),
            (Code::MissingImage, "![d](https://x.y/z.png)".to_owned()),
        ]
    );
}

#[test]
fn nesting_without_end_is_told_and_loses_no_word() {
    let deep = format!("{}a\n\n{}b{}", "> ".repeat(200), "*c **".repeat(200), "** d*".repeat(200));
    let (document, diagnostics) = read_from(&deep, 0);
    let codes: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(codes, [Code::TooDeep, Code::TooDeep], "one for the quotations, one for the emphasis");
    assert_eq!(document.blocks.len(), DEEPEST + 2);
    assert!(document.text.starts_with("a\n\nc c") && document.text.ends_with(" d d"));
}

#[test]
fn nesting_without_measure_ends_the_text_in_time_and_is_told() {
    let (document, diagnostics) = read_from(&format!("a\n\n{}b{}", ">".repeat(50_000), "\nc".repeat(50_000)), 0);
    assert_eq!(document.text, "a");
    assert_eq!(diagnostics.iter().map(|found| found.code).collect::<Vec<_>>(), [Code::TooDeep]);
}

#[test]
fn a_flood_of_faults_is_counted_not_listed() {
    let (_, diagnostics) = read_from(&"[a][b] ".repeat(1000), 0);
    assert_eq!(diagnostics.len(), 100);
    assert_eq!(diagnostics[99].notes, ["there are 900 more of this kind in this text"]);
}
