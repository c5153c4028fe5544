//! The map from a copy's text to its Markdown: what is lost otherwise is the place of a passage.

use beleg::model::{ArticleCopy, Block, Document, Run, Site};
use beleg::text::TextRange;
use beleg::{config, parse};

use crate::input;
use crate::site::{own_pool, tree};

/// What means something to Markdown, to front matter or to a text map.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    " ", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "  \n", "\\\n", "\\", "\\*", "a", "ä", "小米", "قال", "\u{301}",
    "\u{feff}", "\0", "\u{a0}", "\u{ad}", "\u{fffd}", "„", "“", "*", "**", "***", "_", "__", "~", "~~", "`", "``",
    "```", "```rs\n", "~~~\n", "[", "]", "![", "](", ")", "](en.md)", "](x \"t\")", "[^a]", "[^b]", "\n[^a]: ",
    "\n\n[^b]: ", "    [^b]: ", "[x][y]", "[y][]", "[sic]", "\n[y]: /u\n", "> ", "\n> ", ">", "- ", "\n- ", "\n  - ",
    "1. ", "\n2) ", "+ ", "# ", "\n## ", " #\n", "\n===\n", "\n---\n", "\n***\n", "|", "\n| a | b |\n|--|:-:|\n", "\\|",
    "| c |\n", "&amp;", "&#8222;", "&#0;", "&#x1F686;", "&bogus;", "&", ";", "<", ">", "<b>", "</b>", "<i>", "</i>",
    "<sup>", "</sup>", "<br>", "<br/>", "<wbr>", "<b x=1>", "\n<div>\n", "</div>", "<!--", "-->", "<!-- c -->",
    "<https://x.y>", "<a@b.c>", "<?", "?>", "<![CDATA[", "]]>", "<script>", "+++\n", "\n+++\n", "lang = \"de\"\n",
    "$", "$$", "- [ ] ", "- [x] ", ":", "\"", "'", "(", "=", "!", " {#a}", "{#b .c}",
    "https://x.yz/a", "www.x.yz", "a@b.cd", "18. Mai ", "\n3. März", "\n19. ", "今\n年", "。", "(b c.png)", "^[", "**“", "”**a",
];

#[test]
fn fuzz() {
    let (_pool, site) = (own_pool(), site());
    bolero::check!(name = "markdown_map").with_iterations(0).for_each(|bytes: &[u8]| holds(&site, bytes));
}

#[test]
fn sample() {
    let (_pool, site) = (own_pool(), site());
    input::sample(1500, |bytes| holds(&site, bytes));
}

fn site() -> Site {
    config::site(&tree(&[("site.toml", "title = \"T\"\n")])).0.expect("there is a site.toml")
}

/// Reads a copy with this text, and checks its document.
fn holds(site: &Site, bytes: &[u8]) {
    let text = input::text(bytes, PIECES);
    let tree = tree(&[("content/r/reading.toml", "rights = \"own\"\n"), ("content/r/en.md", &text)]);
    let copy = tree.readings[0].copies[0];
    let (corpus, faults) = parse::parse(&tree, site);
    for fault in faults {
        let span = fault.primary.expect("a fault of a copy has a place").span;
        assert!(tree.files.get(span.file).text().get(span.range()).is_some(), "{span:?} is no place in its file");
    }
    let copies: Vec<&ArticleCopy> = corpus.readings.iter().flat_map(|reading| &reading.copies).collect();
    assert_eq!(copies.len(), 1, "a copy is never lost");
    let document = &copies[0].document;
    check_runs(document, tree.files.get(copy).text());
    check_blocks(document);
    check_inlines(document);
    check_spans(document, tree.files.get(copy).text());
}

/// Where the footnotes begin in the text: they stand behind the body, wherever their source does.
fn body_end(document: &Document) -> u32 {
    let footnote = document.blocks.iter().find(|block| matches!(block.kind, beleg::model::BlockKind::Footnote { .. }));
    footnote.map_or(document.text.len() as u32, |block| block.text.start)
}

/// Each run equals its source or is atomic, and sources never go back.
fn check_runs(document: &Document, source: &str) {
    let (body_end, mut text_end, mut source_start) = (body_end(document), 0, 0);
    for run in &document.runs {
        let text = piece(&document.text, run.text);
        let from = source.get(run.source_start as usize..run.source_end as usize).expect("a run has a source");
        assert!(run.text.start >= text_end && !text.is_empty(), "runs are in order and not empty: {run:?}");
        assert!(run.atomic || text == from, "{text:?} is not {from:?}");
        let between = TextRange { start: text_end, end: run.text.start };
        assert!(piece(&document.text, between).chars().all(|c| matches!(c, '\n' | '\t')), "{between:?} has no source");
        if run.text.start < body_end {
            assert!(run.source_start >= source_start, "the body goes back in its source at {text:?}");
            source_start = run.source_start;
        }
        text_end = run.text.end;
    }
}

fn check_blocks(document: &Document) {
    let mut open: Vec<&Block> = Vec::new();
    let mut start = 0;
    for (index, block) in document.blocks.iter().enumerate() {
        open.retain(|parent| parent.end as usize > index);
        piece(&document.text, block.text);
        assert!(block.end as usize > index && block.end as usize <= document.blocks.len(), "{block:?} holds itself");
        assert!(block.text.start >= start, "{block:?} stands before the one it follows");
        start = block.text.start;
        if let Some(parent) = open.last() {
            assert!(parent.text.contains(block.text) && block.end <= parent.end, "{block:?} leaves {parent:?}");
            assert!(!parent.kind.is_leaf(), "{block:?} stands in {parent:?}");
        }
        open.push(block);
    }
}

/// Inlines nest, and none reaches from one block into another.
fn check_inlines(document: &Document) {
    let leaves: Vec<TextRange> = document.leaves().map(|(_, block)| block.text).collect();
    let mut open: Vec<TextRange> = Vec::new();
    let mut start = 0;
    for inline in &document.inlines {
        let text = inline.text;
        piece(&document.text, text);
        assert!(text.start >= start, "{inline:?} stands before the one it follows");
        start = text.start;
        open.retain(|parent| parent.end > text.start || parent.contains(text));
        assert!(open.iter().all(|parent| parent.contains(text)), "{inline:?} leaves its parent");
        assert!(leaves.iter().any(|leaf| leaf.contains(text)), "{inline:?} stands in no block");
        open.push(text);
    }
}

/// The place in the source of any piece of the text is a piece of the source; inside a run that equals its
/// source it is the same words.
fn check_spans(document: &Document, source: &str) {
    let ends: Vec<u32> =
        (0..=document.text.len()).filter(|&at| document.text.is_char_boundary(at)).map(|at| at as u32).collect();
    let span = |start: u32, end: u32| {
        let span = document.source_span(TextRange { start, end });
        assert!(source.get(span.range()).is_some(), "{span:?} of {start}..{end} is no place in the source");
        span.range()
    };
    for (index, &start) in ends.iter().enumerate() {
        let further = [0, 1, 2, 7].map(|more| ends[(index + more).min(ends.len() - 1)]);
        for end in further.into_iter().chain(ends.last().copied()) {
            span(start, end);
        }
    }
    for run in document.runs.iter().filter(|run| !run.atomic) {
        let Run { text, source_start, source_end, .. } = *run;
        assert_eq!(span(text.start, text.end), source_start as usize..source_end as usize, "{run:?}");
        let inner =
            document.text[text.range()].char_indices().nth(1).map_or(text.end, |(at, _)| text.start + at as u32);
        assert_eq!(source[span(text.start, inner)], document.text[text.start as usize..inner as usize]);
    }
}

/// A range that is inside the text, on its characters.
fn piece(text: &str, range: TextRange) -> &str {
    text.get(range.range()).unwrap_or_else(|| panic!("{range:?} is no place in {text:?}"))
}
