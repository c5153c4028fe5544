//! Writes `reading.toml` and the front matter of a copy: the one place that knows their keys.

use std::fmt::Write;

use super::taken::{Comment, Stated};
use crate::model::{LanguageTag, PartialDate, PartyId};
use crate::typed_toml::written::string;

/// Where a copy comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Provenance<'a> {
    /// The original's name in the folder `sources/`.
    pub(super) file: &'a str,
    /// Its SHA-256, in hexadecimal digits.
    pub(super) sha256: &'a str,
    /// When it was saved.
    pub(super) retrieved: Option<PartialDate>,
}

/// The front matter of a copy, with the title where its text has no headline.
pub(super) fn front_matter(
    stated: &Stated,
    language: &LanguageTag,
    title: Option<&str>,
    from: &Provenance<'_>,
) -> String {
    let mut text = format!("+++\nlang = {}\n", string(&language.to_string()));
    let mut key = |name: &str, value: Option<String>| {
        text.extend(value.map(|value| format!("{name} = {value}\n")));
    };
    key("title", title.map(string));
    key("source_url", stated.address.as_deref().map(string));
    key("retrieved", from.retrieved.map(as_value));
    key("file", Some(string(&format!("sources/{}", from.file))));
    key("sha256", Some(string(from.sha256)));
    text + "+++\n\n"
}

/// The head of a reading of one copy.
pub(super) fn head(stated: &Stated, language: &LanguageTag, title: &str) -> String {
    let mut text = format!("title.{} = {}\n", language.primary(), string(title));
    if let Some(outlet) = &stated.outlet {
        // A name that could be an id would be read as that of a source.
        let is_id = PartyId::new(outlet).is_ok();
        let outlet = if is_id { format!("{{ name = {} }}", string(outlet)) } else { string(outlet) };
        _ = writeln!(text, "outlet = {outlet}");
    }
    if let Some(date) = stated.published {
        _ = writeln!(text, "published = {}", as_value(date));
    }
    match &stated.authors[..] {
        [] => {}
        [author] => _ = writeln!(text, "author = {}", string(author)),
        authors => {
            let names: Vec<String> = authors.iter().map(|name| string(name)).collect();
            _ = writeln!(text, "author = [{}]", names.join(", "));
        }
    }
    text.push_str("# rights = \"…\"  # own, licensed, cc, public-domain or quotation: whose text it is\n");
    text
}

/// A date, as TOML has it: a day is a date, anything shorter a text.
fn as_value(date: PartialDate) -> String {
    if date.day.is_some() { date.to_string() } else { format!("\"{date}\"") }
}

/// The comments of the original, each as a claim that waits for its kind, its id and its speaker.
pub(super) fn remarks(comments: &[Comment]) -> String {
    if comments.is_empty() {
        return String::new();
    }
    let mut text = String::from(
        "\n# What others wrote beside the text. To make a claim of one, take the `# ` off, and give it an id.\n",
    );
    for comment in comments {
        let mut lines = vec!["[[assertion]]".to_owned()];
        lines.push(match &comment.passage[..] {
            [] => format!("passage = \"\"  # stood near {}", string(&comment.near)),
            [part] => format!("passage = {}", string(part)),
            parts => format!("passage = [{}]", parts.iter().map(|part| string(part)).collect::<Vec<_>>().join(", ")),
        });
        lines.push(format!("note = {}", string(&comment.text)));
        lines.push(format!("by = {}", string(&comment.author)));
        lines.extend(comment.date.as_ref().map(|date| format!("date = {}", string(date))));
        lines.extend(comment.answers.map(|index| format!("answers = {}", index + 1)));
        lines.extend(comment.is_resolved.then(|| "resolved = true".to_owned()));
        text.push_str("#\n");
        lines.iter().for_each(|line| text.push_str(&format!("# {line}\n")));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_states_is_written_in_the_keys_of_a_reading() {
        let stated = Stated {
            outlet: Some("Der Müller".into()),
            authors: vec!["Ada \"A.\" Example".into(), "Bo Sample".into()],
            published: PartialDate::new("2024-05"),
            ..Stated::default()
        };
        let german = LanguageTag::new("de-AT").unwrap();
        let text = head(&stated, &german, "Die Mühle");
        let expected = "title.de = \"Die Mühle\"\noutlet = \"Der Müller\"\npublished = \"2024-05\"\n\
            author = [\"Ada \\\"A.\\\" Example\", \"Bo Sample\"]\n";
        assert!(text.starts_with(expected), "{text}");
        let stated = Stated { outlet: Some("kurier".into()), ..Stated::default() };
        assert!(head(&stated, &german, "x").contains("outlet = { name = \"kurier\" }"));
    }
}
