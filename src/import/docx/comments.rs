//! Comments: who wrote what beside which words.

use std::collections::BTreeMap;

use super::archive::Parts;
use super::body::{Place, Read};
use super::paragraph::Piece;
use super::xml::{Element, each};
use crate::import::folded::{is_folded, printable};
use crate::import::taken::{Comment, Refusal};

/// How many characters around a point are kept.
const AROUND: usize = 60;

/// The comments of a document, in the order of its part.
pub(super) fn comments(parts: &Parts, text: &Read) -> Result<Vec<Comment>, Refusal> {
    let written = written(&parts.comments)?;
    let threads = threads(&parts.comments_extended)?;
    let raw = raw_texts(text);
    let by_last_paragraph: BTreeMap<&str, usize> =
        written.iter().enumerate().map(|(index, comment)| (comment.last_paragraph.as_str(), index)).collect();
    let mut comments: Vec<Comment> = Vec::new();
    for comment in &written {
        let thread = threads.get(&comment.last_paragraph);
        let answers = thread.and_then(|thread| by_last_paragraph.get(thread.parent.as_str())).copied();
        let passage = passage(&comment.id, text, &raw);
        comments.push(Comment {
            around: around(&comment.id, text, &raw),
            author: comment.author.clone(),
            date: comment.date.clone(),
            text: comment.text.trim().to_owned(),
            near: if passage.is_empty() { near(&comment.id, text, &raw) } else { String::new() },
            passage,
            answers,
            is_resolved: thread.is_some_and(|thread| thread.is_done),
        });
    }
    for index in 0..comments.len() {
        // An answer stands beside the words that its question is about.
        let parent =
            comments[index].answers.filter(|parent| *parent < comments.len() && comments[index].passage.is_empty());
        if let Some(parent) = parent {
            comments[index].passage = comments[parent].passage.clone();
            comments[index].around = comments[parent].around.clone();
        }
    }
    Ok(comments)
}

/// A comment as its part has it.
#[derive(Debug, Default)]
struct Written {
    id: String,
    author: String,
    date: Option<String>,
    text: String,
    last_paragraph: String,
}

fn written(part: &str) -> Result<Vec<Written>, Refusal> {
    let mut comments: Vec<Written> = Vec::new();
    let (mut is_text, mut deleted) = (false, 0);
    each(part, "word/comments.xml", &mut |element| match element {
        Element::Start(tag) => match tag.name.as_str() {
            "comment" => {
                let value = |name: &str| tag.attribute(name).unwrap_or_default().to_owned();
                // Word writes the time of its place as if it were that of Greenwich.
                let date = tag.attribute("date").map(|date| date.trim_end_matches('Z').to_owned());
                comments.push(Written { id: value("id"), author: value("author"), date, ..Written::default() });
            }
            "p" => {
                if let Some(comment) = comments.last_mut() {
                    comment.last_paragraph = tag.attribute("paraId").unwrap_or_default().to_owned();
                    let parts = if comment.text.is_empty() { "" } else { "\n\n" };
                    comment.text.push_str(parts);
                }
            }
            "del" => deleted += 1,
            "t" => is_text = true,
            "br" => comments.last_mut().into_iter().for_each(|comment| comment.text.push('\n')),
            _ => {}
        },
        Element::End("t") => is_text = false,
        Element::End("del") => deleted -= 1,
        Element::Text(text) if is_text && deleted == 0 => {
            comments.last_mut().into_iter().for_each(|comment| comment.text.push_str(&printable(text).0));
        }
        Element::End(_) | Element::Text(_) => {}
    })?;
    Ok(comments)
}

/// What a thread says of one comment.
struct Thread {
    parent: String,
    is_done: bool,
}

/// The threads, by the last paragraph of each comment.
fn threads(part: &str) -> Result<BTreeMap<String, Thread>, Refusal> {
    let mut threads = BTreeMap::new();
    each(part, "word/commentsExtended.xml", &mut |element| {
        let Element::Start(tag) = element else { return };
        let Some(paragraph) = tag.attribute("paraId").filter(|id| !id.is_empty()) else { return };
        let parent = tag.attribute("paraIdParent").unwrap_or_default().to_owned();
        let is_done = matches!(tag.attribute("done"), Some("1" | "true"));
        threads.insert(paragraph.to_owned(), Thread { parent, is_done });
    })?;
    Ok(threads)
}

fn raw_texts(text: &Read) -> BTreeMap<usize, &str> {
    let paragraphs = text.pieces.iter().filter_map(|piece| match piece {
        Piece::Paragraph(paragraph) => Some((paragraph.number, paragraph.raw.as_str())),
        _ => None,
    });
    paragraphs.collect()
}

/// The words between the start and the end of a comment, a part for each paragraph.
fn passage(id: &str, text: &Read, raw: &BTreeMap<usize, &str>) -> Vec<String> {
    let (Some(start), Some(end)) = (text.starts.get(id), text.ends.get(id)) else { return Vec::new() };
    if start > end {
        return Vec::new();
    }
    let parts = raw.range(start.0..=end.0).map(|(number, text)| {
        let from = if *number == start.0 { start.1 } else { 0 };
        let to = if *number == end.0 { end.1 } else { text.len() };
        text.get(from..to).unwrap_or_default()
    });
    parts.map(as_seen).filter(|part| !part.is_empty()).collect()
}

/// The words before a comment's start and after its end, with the blank that parts them from its own.
fn around(id: &str, text: &Read, raw: &BTreeMap<usize, &str>) -> [String; 2] {
    let side = |place: Option<&Place>| {
        let (number, at) = place?;
        let words = raw.get(number)?;
        Some(words.split_at(words.floor_char_boundary((*at).min(words.len()))))
    };
    let (Some(start), Some(end)) = (side(text.starts.get(id)), side(text.ends.get(id))) else {
        return Default::default();
    };
    let first = start.0.char_indices().rev().take(AROUND).last().map_or(0, |(at, _)| at);
    let last = end.1.char_indices().nth(AROUND).map_or(end.1.len(), |(at, _)| at);
    let [mut before, mut after] = [as_seen(&start.0[first..]), as_seen(&end.1[..last])];
    if !before.is_empty() && (start.0.ends_with(is_folded) || start.1.starts_with(is_folded)) {
        before.push(' ');
    }
    if !after.is_empty() && (end.1.starts_with(is_folded) || end.0.ends_with(is_folded)) {
        after.insert(0, ' ');
    }
    [before, after]
}

/// Words as they read in the copy.
fn as_seen(words: &str) -> String {
    let words = printable(words).0;
    words.split(is_folded).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The words around the point where a comment stands.
fn near(id: &str, text: &Read, raw: &BTreeMap<usize, &str>) -> String {
    let place: Option<&Place> = text.references.get(id).or_else(|| text.ends.get(id)).or_else(|| text.starts.get(id));
    let Some((number, at)) = place else { return String::new() };
    let Some(words) = raw.get(number) else { return String::new() };
    let (before, after) = words.split_at(words.floor_char_boundary((*at).min(words.len())));
    let start = before.char_indices().rev().take(AROUND).last().map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    as_seen(&format!("{}{}", &before[start..], &after[..end]))
}
