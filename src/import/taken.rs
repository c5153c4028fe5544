//! What a reader of one format gives: the article, and what the file says of itself.

use super::block::{Block, Inline, text_of};
use crate::model::PartialDate;

/// An article that was taken out of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// Its text. The headline is the first block, if there is one.
    pub body: Body,
    /// What the file says of it.
    pub stated: Stated,
    /// What others wrote beside it.
    pub comments: Vec<Comment>,
    /// What was decided and left out, each as a sentence.
    pub notices: Vec<String>,
}

/// The text of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// As blocks, still to be written.
    Blocks(Vec<Block>),
    /// As Markdown, which is kept.
    Markdown(String),
}

impl Default for Body {
    fn default() -> Self {
        Self::Blocks(Vec::new())
    }
}

/// What a file says of its article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stated {
    /// The headline.
    pub title: Option<String>,
    /// Where it appeared, by name.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// When it appeared.
    pub published: Option<PartialDate>,
    /// Where it stands on the web.
    pub address: Option<String>,
    /// Its language, as a tag that may be wrong.
    pub language: Option<String>,
}

/// A remark on a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Who wrote it.
    pub author: String,
    /// When, as far as it is known.
    pub date: Option<String>,
    /// What it says.
    pub text: String,
    /// The words it is about, a part for each block; none where they were deleted, or it is about a point.
    pub passage: Vec<String>,
    /// What stands before and after these words in their blocks, which tells them from others like them.
    pub around: [String; 2],
    /// The words around a point.
    pub near: String,
    /// The comment that it answers, by its place in the list.
    pub answers: Option<usize>,
    /// Whether it was marked as done.
    pub is_resolved: bool,
}

/// Why a file gave no reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong with it.
    pub reason: String,
    /// What to do.
    pub way_out: String,
}

impl Refusal {
    /// A refusal for this reason, with this way out.
    pub fn new(reason: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self { reason: reason.into(), way_out: way_out.into() }
    }
}

/// The blocks with their headline first and no other of its level. It is the heading that reads as the title does; the
/// first of the highest level, if there is no title; else the title is put there.
pub(super) fn with_headline(mut blocks: Vec<Block>, title: Option<&str>) -> Vec<Block> {
    let reads_as_title = |words: &[Inline]| title.is_some_and(|title| is_same(title, &text_of(words)));
    let is_headline = |block: &Block| match block {
        Block::Heading(level, words) => reads_as_title(words) || (title.is_none() && *level == 1),
        _ => false,
    };
    let headline = match blocks.iter().take(6).position(is_headline) {
        Some(at) => Some(blocks.remove(at)),
        None => title.map(|title| Block::Heading(1, vec![Inline::Text(title.to_owned())])),
    };
    for block in &mut blocks {
        if let Block::Heading(level, _) = block {
            *level = (*level).max(2);
        }
    }
    let headline = headline.map(|block| match block {
        Block::Heading(_, words) => Block::Heading(1, words),
        block => block,
    });
    headline.into_iter().chain(blocks).collect()
}

/// Whether two titles have the same letters and digits.
fn is_same(one: &str, other: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    letters(one) == letters(other)
}

/// A headline among the first words of a text without headings: a short first paragraph that is no sentence.
pub(super) fn first_line_as_headline(blocks: &mut [Block]) -> bool {
    let [Block::Paragraph(words), _, ..] = blocks else { return false };
    let text = text_of(words);
    let is_headline =
        text.chars().count() <= 160 && !text.contains('\n') && !text.trim_end().ends_with(['.', ':', ',', ';']);
    if is_headline {
        blocks[0] = Block::Heading(1, std::mem::take(words));
    }
    is_headline
}
