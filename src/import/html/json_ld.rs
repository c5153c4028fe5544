//! What a page says of its article in JSON-LD, in the words of schema.org.

use dom_query::Document;
use serde_json::Value;

use crate::model::PartialDate;

/// An article as a page describes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Article {
    pub(super) headline: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) publisher: Option<String>,
    pub(super) published: Option<PartialDate>,
    pub(super) url: Option<String>,
    pub(super) is_paid: bool,
}

/// The kinds of things that are articles.
const KINDS: [&str; 12] = [
    "NewsArticle",
    "Article",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "Report",
    "ScholarlyArticle",
    "TechArticle",
];

/// The first article that the page describes. What is no JSON says nothing.
pub(super) fn article(document: &Document) -> Option<Article> {
    let scripts = document.try_select("script[type=\"application/ld+json\"]")?;
    let values: Vec<Value> = scripts.nodes().iter().filter_map(|script| read(&script.text())).collect();
    let things: Vec<&Value> = values.iter().flat_map(things).collect();
    let found = KINDS.iter().find_map(|kind| things.iter().find(|thing| is_a(thing, kind)))?;
    Some(Article {
        headline: text(found.get("headline").or_else(|| found.get("name"))),
        authors: names(found.get("author").or_else(|| found.get("creator")), &things),
        publisher: names(found.get("publisher").or_else(|| found.get("sourceOrganization")), &things)
            .into_iter()
            .next(),
        published: text(found.get("datePublished")).and_then(|date| self::date(&date)),
        url: text(found.get("url")).or_else(|| match found.get("mainEntityOfPage") {
            Some(Value::Object(page)) => text(page.get("@id")),
            page => text(page),
        }),
        is_paid: matches!(found.get("isAccessibleForFree"), Some(Value::Bool(false)))
            || text(found.get("isAccessibleForFree")).is_some_and(|free| free.eq_ignore_ascii_case("false")),
    })
}

/// Reads a script. Some sites put line breaks into strings, which JSON forbids.
fn read(script: &str) -> Option<Value> {
    let script = script.trim().trim_start_matches("<!--").trim_end_matches("-->").trim().trim_end_matches(';');
    serde_json::from_str(script).ok().or_else(|| {
        let plain: String = script.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        serde_json::from_str(&plain).ok()
    })
}

/// All things that a script speaks of, the outermost first.
fn things(value: &Value) -> Vec<&Value> {
    let mut found = Vec::new();
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(values) => open.extend(values.iter().rev()),
            Value::Object(object) => {
                found.push(value);
                let inside = ["mainEntity", "mainEntityOfPage", "@graph"].iter().filter_map(|key| object.get(*key));
                open.extend(inside.filter(|inside| !inside.is_string()));
            }
            _ => {}
        }
    }
    found
}

fn is_a(thing: &Value, kind: &str) -> bool {
    match thing.get("@type") {
        Some(Value::String(name)) => name == kind,
        Some(Value::Array(names)) => names.iter().any(|name| name == kind),
        _ => false,
    }
}

/// A text with its entities resolved: what is written into a script is often escaped as HTML is.
fn text(value: Option<&Value>) -> Option<String> {
    let text = value?.as_str()?.trim();
    let text = if text.contains('&') || text.contains('<') {
        Document::from(text).text().to_string()
    } else {
        text.to_owned()
    };
    Some(text).filter(|text| !text.trim().is_empty())
}

/// The names of persons or organisations; one that is named by its id is looked up.
fn names(value: Option<&Value>, things: &[&Value]) -> Vec<String> {
    let one = |value: &Value| match value {
        Value::String(_) => text(Some(value)),
        Value::Object(object) => text(object.get("name")).or_else(|| {
            let id = object.get("@id")?;
            let named = things.iter().find(|thing| thing.get("@id") == Some(id) && thing.get("name").is_some())?;
            text(named.get("name"))
        }),
        _ => None,
    };
    let mut names: Vec<String> = match value {
        Some(Value::Array(values)) => values.iter().take(12).filter_map(one).collect(),
        value => value.and_then(one).into_iter().collect(),
    };
    names.retain(|name| !name.contains("://"));
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names
}

/// The day in a date as programs write it: `2022-10-18T08:00:00+02:00`.
pub(super) fn date(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    let day = text.get(..10).map(|day| day.replace('/', "-"));
    let rest_is_time = text.get(10..).is_some_and(|rest| rest.is_empty() || rest.starts_with(['T', ' ', 't']));
    let date = day.filter(|_| rest_is_time).and_then(|day| PartialDate::new(&day));
    date.or_else(|| PartialDate::new(text))
}
