//! Texts and links as templates see them.
//!
//! Each has its parts and, as `html`, the whole: a page has hundreds of them, and a template that puts
//! them together by itself takes ten times as long.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::html::Html;
use crate::model::{Direction, LanguageTag};

/// A text, with its language where that is not the page's.
#[derive(Debug, Clone)]
pub(crate) struct TextView {
    pub text: String,
    pub lang: Option<String>,
    pub dir: Option<Direction>,
}

/// A link with its text.
#[derive(Debug, Clone)]
pub(crate) struct LinkView {
    pub text: TextView,
    pub href: Option<String>,
}

/// Links in a row: `Ada Reed, Bo Lund and Cem Ray`.
#[derive(Debug, Clone, Default)]
pub(crate) struct LinksView {
    pub links: Vec<LinkView>,
    /// What stands before the last one.
    pub and: String,
}

impl TextView {
    /// A text in the page's language, or in none that is known.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: None, dir: None }
    }

    /// A text in `language`, on a page in `page_language`.
    pub(crate) fn new(text: impl Into<String>, language: Option<&LanguageTag>, page_language: &LanguageTag) -> Self {
        let foreign = language.filter(|language| *language != page_language);
        Self {
            text: text.into(),
            lang: foreign.map(ToString::to_string),
            dir: foreign.map(LanguageTag::direction).filter(|dir| *dir != page_language.direction()),
        }
    }

    /// Appends the text, apart from what stands around it in another direction.
    pub(crate) fn write(&self, out: &mut Html) {
        out.raw("<bdi");
        if let Some(lang) = &self.lang {
            out.attribute("lang", lang);
        }
        if let Some(dir) = self.dir {
            out.attribute("dir", dir.name());
        }
        out.raw(">").text(&self.text).raw("</bdi>");
    }

    /// The text as HTML.
    pub(crate) fn html(&self) -> Html {
        let mut out = Html::with_capacity(self.text.len() + 32);
        self.write(&mut out);
        out
    }
}

impl LinkView {
    /// Appends the link, or its text where it leads nowhere.
    pub(crate) fn write(&self, out: &mut Html) {
        let Some(href) = &self.href else { return self.text.write(out) };
        out.raw("<a").attribute("href", href).raw(">");
        self.text.write(out);
        out.raw("</a>");
    }

    /// The link as HTML.
    fn html(&self) -> Html {
        let mut out = Html::with_capacity(self.text.text.len() + 96);
        self.write(&mut out);
        out
    }
}

impl LinksView {
    /// Appends the links.
    pub(crate) fn write(&self, out: &mut Html) {
        for (index, link) in self.links.iter().enumerate() {
            out.text(self.before(index));
            link.write(out);
        }
    }

    /// The same without links, in a language if all names are in it.
    pub(crate) fn text(&self) -> TextView {
        let mut text = String::new();
        for (index, link) in self.links.iter().enumerate() {
            text.push_str(self.before(index));
            text.push_str(&link.text.text);
        }
        let Some(first) = self.links.first().map(|link| &link.text) else { return TextView::plain(text) };
        let is_alike = self.links.iter().all(|link| link.text.lang == first.lang);
        TextView { text, lang: first.lang.clone().filter(|_| is_alike), dir: first.dir.filter(|_| is_alike) }
    }

    /// What stands before a link.
    fn before(&self, index: usize) -> &str {
        match index {
            0 => "",
            _ if index + 1 == self.links.len() => &self.and,
            _ => ", ",
        }
    }
}

impl Serialize for LinksView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut html = Html::with_capacity(128);
        self.write(&mut html);
        let mut view = serializer.serialize_struct("LinksView", 2)?;
        view.serialize_field("text", &self.text())?;
        view.serialize_field("html", &html)?;
        view.end()
    }
}

impl Serialize for TextView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut view = serializer.serialize_struct("TextView", 4)?;
        view.serialize_field("text", &self.text)?;
        if let Some(lang) = &self.lang {
            view.serialize_field("lang", lang)?;
        }
        if let Some(dir) = self.dir {
            view.serialize_field("dir", dir.name())?;
        }
        view.serialize_field("html", &self.html())?;
        view.end()
    }
}

impl Serialize for LinkView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut view = serializer.serialize_struct("LinkView", 3)?;
        view.serialize_field("text", &self.text)?;
        if let Some(href) = &self.href {
            view.serialize_field("href", href)?;
        }
        view.serialize_field("html", &self.html())?;
        view.end()
    }
}
