//! What others wrote beside a text, as drafts: each an assertion about the words that it stood beside, with its text as the
//! note and its author as the annotator.

use std::collections::BTreeMap;

use super::block::{Block, Inline};
use super::folded::folded;
use super::markdown;
use super::taken::Comment;
use crate::model::{AnnotatorId, LanguageTag, Parties, ReadCopy, plain_letters, suggested_id};
use crate::text::TextRange;
use crate::typed_toml::written;

/// How many words of an id come from the passage.
const WORDS_OF_ID: usize = 4;

/// A comment that can become a draft.
#[derive(Debug, Clone)]
pub(super) struct Remark<'a> {
    /// Its place in the list of comments.
    pub(super) index: usize,
    /// The comment.
    pub(super) comment: &'a Comment,
    /// The id of the draft.
    pub(super) id: String,
    /// The id of its author, where one is named.
    pub(super) by: Option<AnnotatorId>,
    /// Whether it takes what stands around its words to tell them from others.
    pub(super) is_in_context: bool,
    /// Where its words stand in the copy, once they were found.
    pub(super) parts: Vec<TextRange>,
}

/// Those of `comments` that are about words, each with an id and an annotator.
pub(super) fn remarks<'a>(comments: &'a [Comment], language: &LanguageTag, annotators: &Annotators) -> Vec<Remark<'a>> {
    let mut taken = BTreeMap::new();
    let about_words = comments.iter().enumerate().filter(|(_, comment)| !comment.passage.is_empty());
    let remark = |(index, comment): (usize, &'a Comment)| Remark {
        index,
        comment,
        id: free_id(comment, language, &mut taken),
        by: annotators.ids.get(&comment.author).cloned(),
        is_in_context: false,
        parts: Vec::new(),
    };
    about_words.map(remark).collect()
}

/// An id of the first words of the passage, numbered from the second of the same words on.
fn free_id(comment: &Comment, language: &LanguageTag, taken: &mut BTreeMap<String, usize>) -> String {
    let words = comment.passage.iter().flat_map(|part| part.split_whitespace());
    let words = words.map(|word| plain_letters(word, language)).filter(|word| !word.is_empty());
    let words = words.take(WORDS_OF_ID).collect::<Vec<_>>().join("-");
    let id = format!("comment-{words}");
    let id = id.trim_end_matches('-').to_owned();
    let times = taken.entry(id.clone()).or_default();
    *times += 1;
    // Two numbers, so that `comment-500` twice is no other comment on `500 2`.
    if *times == 1 { id } else { format!("{id}-no-{times}") }
}

/// Who wrote the comments.
#[derive(Debug, Default)]
pub(super) struct Annotators {
    /// The id of each, by name.
    ids: BTreeMap<String, AnnotatorId>,
    /// Those whom the site does not know, by id.
    new: BTreeMap<AnnotatorId, String>,
}

impl Annotators {
    /// The authors of `comments` under ids that nobody else of the site has.
    pub(super) fn of(comments: &[Comment], parties: &Parties, language: &LanguageTag) -> Self {
        let mut all = Self::default();
        for author in comments.iter().map(|comment| comment.author.as_str()).filter(|name| !name.trim().is_empty()) {
            if !all.ids.contains_key(author) {
                all.add(author, parties, language);
            }
        }
        all
    }

    fn add(&mut self, author: &str, parties: &Parties, language: &LanguageTag) {
        let is_called_so = |id: &AnnotatorId| {
            parties.annotators.get(id).is_some_and(|known| known.name.iter().any(|(_, name)| name == author))
        };
        if let Some(known) = parties.annotators.keys().find(|id| is_called_so(id)) {
            self.ids.insert(author.to_owned(), known.clone());
            return;
        }
        let id = suggested_id(author, language).unwrap_or_else(|| "annotator".to_owned());
        let ids = std::iter::once(id.clone()).chain((2..).map(|number| format!("{id}-{number}")));
        let free = ids.filter_map(|id| AnnotatorId::new(&id).ok()).find(|id| {
            let mut parties_ids = parties.speakers.keys().chain(parties.sources.keys());
            !parties.annotators.contains_key(id)
                && !self.new.contains_key(id)
                && !parties_ids.any(|party| party.as_str() == id.as_str())
        });
        if let Some(id) = free {
            self.ids.insert(author.to_owned(), id.clone());
            self.new.insert(id, author.to_owned());
        }
    }

    /// The new ones among those who wrote `remarks`, as TOML, each with a blank line before it.
    pub(super) fn written(&self, remarks: &[Remark<'_>]) -> String {
        let is_named = |id: &AnnotatorId| remarks.iter().any(|remark| remark.by.as_ref() == Some(id));
        let named = self.new.iter().filter(|(id, _)| is_named(id));
        named.map(|(id, name)| format!("\n[[annotator]]\nid = \"{id}\"\nname = {}\n", written::string(name))).collect()
    }
}

impl Remark<'_> {
    /// Looks for its words among the drafts of `copy`.
    pub(super) fn find_in(&mut self, copy: &ReadCopy) {
        let draft = copy.drafts.iter().find(|placed| placed.id().as_str() == self.id);
        self.parts = draft.map(|placed| placed.anchor.parts.clone()).unwrap_or_default();
    }

    /// The draft, with a blank line before it; `key` is the one of its passage.
    pub(super) fn draft(&self, key: &str, language: &LanguageTag) -> String {
        let [before, after] = &self.comment.around;
        let last = self.comment.passage.len().saturating_sub(1);
        let part = |(index, words): (usize, &String)| {
            let side = |text: &'_ str, is_there: bool| {
                if is_there && self.is_in_context { text.to_owned() } else { String::new() }
            };
            written::selector(&side(before, index == 0), words, &side(after, index == last))
        };
        let parts: Vec<String> = self.comment.passage.iter().enumerate().map(part).collect();
        let passage = match parts.as_slice() {
            [only] => only.clone(),
            several => format!("[\n{}]", several.iter().map(|part| format!("  {part},\n")).collect::<String>()),
        };
        let by = self.by.iter().map(|by| format!("by = \"{by}\"\n")).collect::<String>();
        let note = self.note(language);
        format!("\n[[assertion]]\nid = \"{}\"\ndraft = true\n{key} = {passage}\nnote = {note}\n{by}", self.id)
    }

    /// Its text as the value of a `note`, which reads as it does to the letter; when it was written stands behind it.
    pub(super) fn note(&self, language: &LanguageTag) -> String {
        let paragraphs = self.comment.text.split("\n\n").map(|paragraph| {
            let lines = paragraph.split('\n').map(|line| Inline::Text(line.to_owned()));
            let mut inlines: Vec<Inline> = lines.flat_map(|line| [line, Inline::Break]).collect();
            inlines.pop();
            Block::Paragraph(folded(inlines))
        });
        let blocks: Vec<Block> = paragraphs.filter(|block| *block != Block::Paragraph(Vec::new())).collect();
        let text = markdown::write(&blocks, Some(language)).markdown;
        let done = self.comment.is_resolved.then(|| "resolved".to_owned());
        let facts: Vec<String> = self.comment.date.iter().map(|date| plain(date)).chain(done).collect();
        let behind = if facts.is_empty() { String::new() } else { format!("  # {}", facts.join(", ")) };
        written::string(text.trim_end()) + &behind
    }
}

/// What may stand in a comment of TOML.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

/// The comments that are left, with their answers counted among them.
pub(super) fn left(comments: &[Comment], drafted: &[usize]) -> Vec<Comment> {
    let kept: Vec<usize> = (0..comments.len()).filter(|index| !drafted.contains(index)).collect();
    let among_kept = |index: usize| kept.binary_search(&index).ok();
    let comment =
        |index: &usize| Comment { answers: comments[*index].answers.and_then(among_kept), ..comments[*index].clone() };
    kept.iter().map(comment).collect()
}
