//! What is said of an import at its end.

use super::Imported;
use super::taken::Comment;

/// How much of a comment and of its passage is shown.
const SHOWN: usize = 60;

impl Imported {
    /// What was decided, what was left out, which drafts there are and which comments are none: a sentence each.
    pub fn said(&self) -> Vec<String> {
        let drafts = (self.drafts.all() > 0).then(|| self.drafts_in_words());
        self.notices.iter().cloned().chain(drafts).chain(self.comments_in_words()).collect()
    }

    /// The name of its copy.
    pub(super) fn copy_path(&self) -> &str {
        let copy = self.files.iter().find(|(path, _)| path.ends_with(".md"));
        copy.map_or("", |(path, _)| path)
    }

    fn drafts_in_words(&self) -> String {
        let drafts = self.drafts;
        let parts = [(drafts.figures, "figure"), (drafts.voices, "voice"), (drafts.comments, "comment")];
        let parts = parts.iter().filter(|(number, _)| *number > 0).map(|(number, noun)| {
            let plural = if *number == 1 { "" } else { "s" };
            format!("{number} {noun}{plural}")
        });
        format!("drafts: {} in all, of {}", drafts.all(), parts.collect::<Vec<_>>().join(", "))
    }

    fn comments_in_words(&self) -> Option<String> {
        let count = self.comments.len();
        let listed: String = self.comments.iter().map(|comment| format!("\n  {}", in_words(comment))).collect();
        (count > 0).then(|| format!("comments that are no drafts ({count}) stand at the end of reading.toml:{listed}"))
    }
}

fn in_words(comment: &Comment) -> String {
    let near = match comment.passage.is_empty() {
        true => format!("near “{}”", beginning(&comment.near)),
        false => format!("on “{}”", beginning(&comment.passage.join(" … "))),
    };
    let by = if comment.author.is_empty() { "nobody" } else { &comment.author };
    format!("{by}: “{}” {near}", beginning(&comment.text.replace('\n', " ")))
}

fn beginning(text: &str) -> String {
    let mut short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
