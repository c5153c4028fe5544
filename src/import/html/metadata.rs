//! What a page says of itself: title, outlet, author, date, address.
//!
//! First what was written for programs that file articles (`json_ld`), then what was written for those who share them
//! (`article:…`, Open Graph), then names that libraries use, and last what can be seen. Nothing is made up.

use dom_query::Document;

use super::address::Base;
use super::json_ld;
use crate::import::folded::is_folded;
use crate::model::PartialDate;

/// What a page says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Metadata {
    pub(super) title: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<PartialDate>,
    pub(super) address: Option<String>,
    pub(super) language: Option<String>,
    /// Whether the page says that its article is read against payment.
    pub(super) is_paid: bool,
}

/// Reads what `document` says of itself.
pub(super) fn metadata(document: &Document) -> Metadata {
    let articles = json_ld::article(document);
    let tags = Tags::of(document);
    let said = articles.unwrap_or_default();
    let outlet = said
        .publisher
        .or_else(|| tags.first(&["og:site_name", "dc.publisher", "citation_journal_title", "application-name"]));
    let title = said.headline.or_else(|| tags.first(&["og:title", "dc.title", "citation_title", "twitter:title"]));
    let title = title.map(|title| without_outlet(&title, outlet.as_deref()));
    Metadata {
        title: title.or_else(|| Some(without_outlet(&text_of(document, "title")?, outlet.as_deref()))),
        authors: if said.authors.is_empty() { author(&tags).into_iter().collect() } else { said.authors },
        published: said.published.or_else(|| published(document, &tags)),
        address: address(document, &tags, said.url),
        language: attribute_of(document, "html", "lang").or_else(|| tags.first(&["og:locale", "content-language"])),
        is_paid: said.is_paid,
        outlet,
    }
}

fn author(tags: &Tags) -> Option<String> {
    let names = ["author", "article:author", "dc.creator", "citation_author", "parsely-author", "sailthru.author"];
    tags.first_of(&names, |name| !name.contains("://") && !name.contains('@') && name.chars().count() < 120)
}

fn published(document: &Document, tags: &Tags) -> Option<PartialDate> {
    let names = [
        "article:published_time",
        "og:published_time",
        "datepublished",
        "dc.date.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "citation_publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publish-date",
        "date",
    ];
    let said = tags.first_of(&names, |date| json_ld::date(date).is_some()).and_then(|date| json_ld::date(&date));
    said.or_else(|| {
        let seen = ["[itemprop=datePublished]", "time[pubdate]", "article time[datetime]", "time.entry-date[datetime]"];
        seen.iter().find_map(|place| {
            let element = document.try_select(place)?.nodes().first().copied()?;
            let said = element.attr("datetime").or_else(|| element.attr("content"))?;
            json_ld::date(&said)
        })
    })
}

/// The address of the page: its canonical one, which browsers that save a page keep.
fn address(document: &Document, tags: &Tags, said: Option<String>) -> Option<String> {
    let canonical = document.try_select("link[rel=canonical]");
    let canonical = canonical.and_then(|links| links.nodes().first()?.attr("href")).map(|address| address.to_string());
    let whole = |address: &String| Base::new(address).is_some() && !address.contains(char::is_whitespace);
    let candidates = [canonical, tags.first(&["og:url"]), said, saved_from(document)];
    candidates.into_iter().flatten().map(|address| address.trim().to_owned()).find(whole)
}

/// What Internet Explorer, Chrome and SingleFile write at the top of a page that they save.
fn saved_from(document: &Document) -> Option<String> {
    let comments = document.root().descendants().into_iter().take(60).filter(|node| node.is_comment());
    let texts = comments.filter_map(|node| {
        node.query(|node| match &node.data {
            dom_query::NodeData::Comment { contents } => Some(contents.to_string()),
            _ => None,
        })
        .flatten()
    });
    texts
        .filter_map(|text| {
            let is_note = text.contains("saved from url=") || text.contains("SingleFile");
            let start = text.find("http").filter(|_| is_note)?;
            text[start..].split_ascii_whitespace().next().map(str::to_owned)
        })
        .next()
}

/// A title without the name of the outlet behind a dash or a line.
fn without_outlet(title: &str, outlet: Option<&str>) -> String {
    let title: String = title.split(is_folded).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let Some(outlet) = outlet else { return title };
    for mark in [" - ", " – ", " — ", " | ", " · ", " :: "] {
        if let Some((before, after)) = title.rsplit_once(mark)
            && after.trim().eq_ignore_ascii_case(outlet)
        {
            return before.trim().to_owned();
        }
    }
    title
}

fn text_of(document: &Document, name: &str) -> Option<String> {
    let text = document.try_select(name)?.nodes().first()?.text().to_string();
    Some(text).filter(|text| !text.trim().is_empty())
}

fn attribute_of(document: &Document, name: &str, attribute: &str) -> Option<String> {
    let value = document.try_select(name)?.nodes().first()?.attr(attribute)?.to_string();
    Some(value).filter(|value| !value.trim().is_empty())
}

/// The `<meta>` of a page, in order: their names in small letters, and what they say.
struct Tags(Vec<(String, String)>);

impl Tags {
    fn of(document: &Document) -> Self {
        let Some(found) = document.try_select("meta[content]") else { return Self(Vec::new()) };
        let tags = found.nodes().iter().filter_map(|node| {
            let name = ["property", "name", "itemprop", "http-equiv"].iter().find_map(|key| node.attr(key))?;
            let content = node.attr("content")?.trim().to_owned();
            (!content.is_empty()).then(|| (name.trim().to_ascii_lowercase(), content))
        });
        Self(tags.collect())
    }

    fn first(&self, names: &[&str]) -> Option<String> {
        self.first_of(names, |_| true)
    }

    fn first_of(&self, names: &[&str], is_meant: impl Fn(&str) -> bool) -> Option<String> {
        let of = |name: &&str| {
            self.0.iter().find(|(known, said)| known == name && is_meant(said)).map(|(_, said)| said.clone())
        };
        names.iter().find_map(of)
    }
}
