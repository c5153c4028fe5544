//! What holds for every text, tried on random ones: what is lost otherwise is the place of a passage,
//! the shape of a page, or the whole run to a panic.

use proptest::prelude::*;

use super::reader::{DEEPEST, document};
use super::tests::read_from;
use crate::model::{BlockKind, Document, InlineKind};
use crate::parse::links::{LinkContext, NearFolders, SiteAssets, SiteCopies};
use crate::text::{Files, SourceFile, SourcePath, TextRange};

/// Pieces that mean something to Markdown, and words of several scripts between them.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "a", "b ", " ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "  \n", "\\\n", "\\", "\\*", "ä", "小米", "قال",
    "\u{301}", "\u{FEFF}", "\0", "\u{a0}", "„", "“", "*", "**", "_", "__", "***", "~", "~~", "`", "``", "```",
    "```rs\n", "~~~\n", "[", "]", "![", "](", ")", "](en.md)", "](x \"t\")", "[^a]", "[^b]", "[^A]: ", "[^b]: ",
    "\n[^c]: x\n", "[x][y]", "[y][]", "\n[y]: /u\n", "> ", "\n> ", "- ", "\n- ", "\n  - ", "1. ", "\n2) ", "# ",
    "\n## ", "\n===\n", "\n---\n", "***\n", "|", "| a | b |\n|--|:-:|\n", "\\|", "&amp;", "&#8222;", "&#0;",
    "&bogus;", "&", "<", ">", "<b>", "</b>", "<i>", "</i>", "<br>", "<br/>", "<wbr>", "<b x=1>", "<div>", "\n<div>\n",
    "</div>", "<!--", "-->", "<!-- c -->", "<https://x.y>", "<a@b.c>", "<?", "?>", "<![CDATA[", "]]>", "javascript:",
    " {#a}", "{#a .b}", " {#ä b}\n", "}", "{", "https://x.yz/a", "(www.x.yz)", "a@b.cd", "18. Mai ", "\n3. März", "\n19. ",
    "今\n年", "。", "![a](b c.png)", "^[", "**“", "”**a",
];

fn markdown() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// Where the footnotes begin in the text.
fn body_end(document: &Document) -> u32 {
    let footnote = document.blocks.iter().find(|block| matches!(block.kind, BlockKind::Footnote { .. }));
    footnote.map_or(document.text.len() as u32, |block| block.text.start)
}

fn check_runs(document: &Document, source: &str) {
    let (mut text_end, mut source_start) = (0, 0);
    for run in &document.runs {
        assert!(text_end <= run.text.start && !run.text.is_empty(), "runs are in order: {run:?}");
        let gap = &document.text[text_end as usize..run.text.start as usize];
        assert!(gap.chars().all(|c| matches!(c, '\n' | '\t')), "text without source: {gap:?}");
        let (text, from) =
            (&document.text[run.text.range()], &source[run.source_start as usize..run.source_end as usize]);
        assert!(run.atomic || text == from, "{text:?} is not {from:?}");
        if run.text.start < body_end(document) {
            assert!(run.source_start >= source_start, "the body goes back in its source at {text:?}");
            source_start = run.source_start;
        }
        text_end = run.text.end;
    }
    assert!(document.text[text_end as usize..].chars().all(|c| matches!(c, '\n' | '\t')));
    let apart = |pair: &[crate::model::Run]| {
        let [a, b] = pair else { return true };
        a.atomic || b.atomic || a.text.end != b.text.start || a.source_end != b.source_start
    };
    assert!(document.runs.windows(2).all(apart), "two runs could be one");
}

fn check_blocks(document: &Document, flattened: bool) {
    let mut open: Vec<usize> = Vec::new();
    let mut last_start = 0;
    for (index, block) in document.blocks.iter().enumerate() {
        open.retain(|&parent| document.blocks[parent].end as usize > index);
        assert!(open.len() <= DEEPEST + 3, "too deep");
        assert!(block.end as usize > index && block.end as usize <= document.blocks.len());
        assert!(block.text.start <= block.text.end && document.text.get(block.text.range()).is_some());
        assert!(block.text.start >= last_start, "blocks are in order");
        last_start = block.text.start;
        let parent = open.last().map(|&parent| &document.blocks[parent]);
        if let Some(parent) = parent {
            assert!(parent.text.contains(block.text) && block.end <= parent.end, "{block:?} leaves {parent:?}");
        }
        assert!(flattened || belongs(parent.map(|parent| &parent.kind), &block.kind), "{block:?} in {parent:?}");
        open.push(index);
    }
}

/// Whether a block of this kind may stand in that one.
fn belongs(parent: Option<&BlockKind>, kind: &BlockKind) -> bool {
    match (parent, kind) {
        (Some(BlockKind::List { .. }), kind) => matches!(kind, BlockKind::Item | BlockKind::NumberedItem { .. }),
        (Some(BlockKind::Table { .. }), kind) => matches!(kind, BlockKind::Row { .. }),
        (Some(BlockKind::Row { .. }), kind) => *kind == BlockKind::Cell,
        (parent, BlockKind::Plain) => matches!(parent, Some(BlockKind::Item | BlockKind::NumberedItem { .. })),
        (_, BlockKind::Item | BlockKind::NumberedItem { .. } | BlockKind::Row { .. } | BlockKind::Cell) => false,
        (parent, BlockKind::Footnote { .. }) => parent.is_none(),
        (Some(parent), _) => !parent.is_leaf() && *parent != BlockKind::Rule,
        (None, _) => true,
    }
}

fn check_inlines(document: &Document) {
    let leaves: Vec<TextRange> = document.leaves().map(|(_, block)| block.text).collect();
    let mut open: Vec<TextRange> = Vec::new();
    let mut last_start = 0;
    for inline in &document.inlines {
        let text = inline.text;
        assert!(text.start >= last_start && document.text.get(text.range()).is_some(), "{inline:?}");
        last_start = text.start;
        open.retain(|parent| parent.end > text.start || parent.contains(text));
        assert!(open.iter().all(|parent| parent.contains(text)), "{inline:?} leaves its parent");
        assert!(leaves.iter().any(|leaf| leaf.contains(text)), "{inline:?} stands in no block");
        open.push(text);
    }
}

fn check_footnotes(document: &Document) {
    let mut marks = vec![0; document.footnotes.len()];
    for inline in &document.inlines {
        if let InlineKind::FootnoteRef { index, .. } = inline.kind {
            marks[index as usize] += 1;
        }
    }
    let counted: Vec<u32> = document.footnotes.iter().map(|footnote| footnote.marks).collect();
    assert_eq!(marks, counted);
    let blocks = document.blocks.iter().filter_map(|block| match block.kind {
        BlockKind::Footnote { index } => Some(index as usize),
        _ => None,
    });
    assert!(blocks.eq(0..document.footnotes.len()), "each footnote stands once, in order");
}

fn check_spans(document: &Document, source: &str) {
    for run in &document.runs {
        let span = document.source_span(run.text);
        assert_eq!((span.start, span.end), (run.source_start, run.source_end), "{run:?}");
    }
    let length = document.text.len() as u32;
    for start in 0..=length {
        for end in [start, start + 1, (start + 7).min(length), length].into_iter().filter(|&end| start <= end) {
            let span = document.source_span(TextRange { start, end });
            assert!(span.start <= span.end && span.end as usize <= source.len());
        }
    }
}

fn check(source: &str) {
    let (document, diagnostics) = read_from(source, 0);
    let flattened = diagnostics.iter().any(|found| found.code == crate::diagnostic::Code::TooDeep);
    check_runs(&document, source);
    check_blocks(&document, flattened);
    check_inlines(&document);
    check_footnotes(&document);
    check_spans(&document, source);
    for diagnostic in diagnostics {
        let span = diagnostic.primary.expect("every fault of Markdown has a place").span;
        assert!(source.get(span.range()).is_some(), "{span:?} is no place in the source");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_markdown_keeps_the_rules_of_the_text_map(source in markdown()) {
        check(&source);
    }

    #[test]
    fn any_text_keeps_them_too(source in "\\PC{0,80}") {
        check(&source);
    }

    #[test]
    fn no_bytes_and_no_start_of_the_body_make_it_panic(bytes: Vec<u8>, body_start in 0usize..100) {
        let mut files = Files::default();
        let id = files.add(SourceFile::decode(SourcePath::new("a.md"), bytes));
        let links = LinkContext { folder: "a", copies: &SiteCopies::default(), assets: &SiteAssets::default(), near: &NearFolders::default() };
        document(files.get(id), id, body_start, None, &links, &mut Vec::new());
    }
}
