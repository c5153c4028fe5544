//! Markdown files: the text is kept as it is, without the front matter of other programs, which is read for what it
//! says of the article.

use super::taken::{Body, Refusal, Stated, Taken};
use crate::model::PartialDate;
use crate::text::is_control;

/// Reads a text in Markdown.
///
/// # Errors
/// There are no words in it.
pub(super) fn read(text: &str) -> Result<Taken, Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let (front, body) = parted(&text);
    let kept: String = body.chars().filter(|c| !is_control(*c)).collect();
    if kept.trim().is_empty() {
        return Err(Refusal::new("there are no words in this file", "name a file that holds an article"));
    }
    let left_out = body.chars().count() - kept.chars().count();
    let mut notices = Vec::new();
    notices.extend((left_out > 0).then(|| format!("{left_out} control characters are left out")));
    notices.extend((!front.is_empty()).then(|| "the front matter is read, and left out of the copy".to_owned()));
    let body = kept.trim_start_matches('\n').to_owned();
    Ok(Taken { body: Body::Markdown(body), stated: stated(front), notices, ..Taken::default() })
}

/// The front matter between two lines `---` or `+++`, and the text after it.
fn parted(text: &str) -> (&str, &str) {
    for fence in ["---\n", "+++\n"] {
        let Some(rest) = text.strip_prefix(fence) else { continue };
        let is_front = rest.lines().next().is_some_and(|line| line.contains([':', '=']));
        let end = rest.match_indices(fence).map(|(at, _)| at).find(|at| *at == 0 || rest[..*at].ends_with('\n'));
        if let Some(end) = end.filter(|_| is_front) {
            return (&rest[..end], &rest[end + fence.len()..]);
        }
    }
    ("", text)
}

/// What front matter says, in the keys that site builders share. Only plain values are read.
fn stated(front: &str) -> Stated {
    let value = |names: &[&str]| {
        let plain = front.lines().filter_map(|line| line.split_once([':', '=']));
        plain
            .filter(|(key, _)| names.contains(&key.trim().to_ascii_lowercase().as_str()))
            .find_map(|(_, value)| plain_value(value))
    };
    Stated {
        title: value(&["title"]),
        outlet: value(&["outlet", "publisher", "publication", "site", "site_name"]),
        authors: value(&["author", "authors", "by"]).into_iter().collect(),
        published: value(&["published", "date", "pubdate"])
            .and_then(|date| PartialDate::new(date.get(..10).unwrap_or(&date))),
        address: value(&["source_url", "url", "canonical", "canonical_url", "source", "link"])
            .filter(|url| url.contains("://")),
        language: value(&["lang", "language"]),
    }
}

fn plain_value(value: &str) -> Option<String> {
    let value = value.trim().trim_matches(['[', ']']).trim();
    let bare = ['"', '\''].iter().find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote)).unwrap_or(value);
    (!bare.is_empty() && !bare.starts_with(['|', '>', '{', '&'])).then(|| bare.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_of_other_programs_is_read_and_left_out() {
        let text = "---\ntitle: \"The mill: a report\"\ndate: 2024-05-02T08:00:00Z\nauthor: Ada Example\n---\n\n# The mill\n\nIt *turns*.\n";
        let taken = read(text).unwrap();
        assert_eq!(taken.body, Body::Markdown("# The mill\n\nIt *turns*.\n".into()));
        assert_eq!(taken.stated.title.as_deref(), Some("The mill: a report"));
        assert_eq!(taken.stated.authors, ["Ada Example"]);
        assert_eq!(taken.stated.published, PartialDate::new("2024-05-02"));
    }

    #[test]
    fn a_thematic_break_is_no_front_matter() {
        let text = "---\n\nText: a.\n\n---\n";
        assert_eq!(read(text).unwrap().body, Body::Markdown(text.into()));
        assert!(read("---\ntitle: x\n---\n").is_err());
    }
}
