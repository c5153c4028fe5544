//! Reads Markdown back with Beleg's own parser, and compares.

use crate::import::block::{Block, marks_of};
use crate::model::{Document, LanguageTag};
use crate::parse::links::{LinkContext, NearFolders, SiteAssets, SiteCopies};
use crate::parse::markdown::document;
use crate::text::{Files, SourceFile, SourcePath};

/// The texts that a reader sees of `markdown`, one for each paragraph, heading and cell; footnotes are last.
pub(in crate::import) fn reads(markdown: &str, language: Option<&LanguageTag>) -> Vec<String> {
    let document = read(markdown, language);
    seen(document.leaves().map(|(_, block)| document.text[block.text.range()].to_owned()).collect())
}

/// The headline of a text in Markdown.
pub(in crate::import) fn headline(markdown: &str, language: &LanguageTag) -> Option<String> {
    read(markdown, Some(language)).headline().map(str::to_owned).filter(|text| !text.trim().is_empty())
}

fn read(markdown: &str, language: Option<&LanguageTag>) -> Document {
    let mut files = Files::default();
    let id = files.add(SourceFile::new(SourcePath::new("copy.md"), markdown.to_owned()));
    let links = LinkContext {
        folder: "",
        copies: &SiteCopies::default(),
        assets: &SiteAssets::default(),
        near: &NearFolders::default(),
    };
    document(files.get(id), id, 0, language, &links, &mut Vec::new())
}

/// The texts that are not blank; line breaks at the end of code are its frame.
pub(super) fn seen(texts: Vec<String>) -> Vec<String> {
    let texts = texts.into_iter().map(|text| text.trim_end_matches('\n').to_owned());
    texts.filter(|text| !text.trim().is_empty()).collect()
}

/// Whether `markdown` reads as `expected`, the texts of `block`.
pub(super) fn reads_as(markdown: &str, block: &Block, expected: &[String], language: Option<&LanguageTag>) -> bool {
    let mut labels = Vec::new();
    block.visit_inlines(&mut |inlines| marks_of(inlines, &mut labels));
    let own = if let Block::Footnote(label, _) = block { Some(label) } else { None };
    if labels.is_empty() && own.is_none() {
        return reads(markdown, language) == expected;
    }
    // A mark without its footnote is text, and a footnote without its mark is not shown.
    let mark = own.map(|label| format!("x[^{label}]\n\n")).unwrap_or_default();
    labels.sort_unstable();
    labels.dedup();
    labels.retain(|label| Some(label) != own);
    let stubs: String = labels.iter().map(|label| format!("\n[^{label}]: x\n")).collect();
    let mut read = reads(&format!("{mark}{markdown}{stubs}"), language);
    let is_whole = read.len() == expected.len() + labels.len() + usize::from(own.is_some());
    read.truncate(read.len() - labels.len().min(read.len()));
    is_whole && read[usize::from(own.is_some())..] == *expected
}
