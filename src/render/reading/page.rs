//! The reading page: a copy's text with its marks, its notes, the legend and the profile strip.

use serde::Serialize;

use super::annotated::Annotator;
use super::article::{self, ArticleBlock, ArticleContext, BlockRole, Words};
use super::corrections::{self, CorrectionView};
use super::derived::Derived;
use super::note_writer::NoteWriter;
#[cfg(test)]
use super::typeset::{Found, found};
use super::typeset::{Measured, Part, Text};
use crate::diagnostic::Diagnostic;
use crate::interface::{Html, LinkView, Locale, TextView, Word, number};
use crate::model::{ArticleCopy, CopyStatus, Direction, Publish, ReadCopy, ReadReading, Reading, Rights, Shown};
use crate::plan::published;
use crate::render::context::PageContext;
use crate::render::date::Date;
use crate::render::frame::{About, Frame, LanguageLink, NavItem};
use crate::render::marks::{Marked, Marks};
use crate::render::strip::Strip;
use crate::render::tally::{Tally, tallies};
use crate::render::views::{copy_name, views};
use crate::text::on_one_line;

/// How many characters of the text stand in for a description of the page.
const DESCRIPTION_LENGTH: usize = 200;

#[derive(Debug, Serialize)]
struct ReadingView {
    frame: Frame,
    views: Vec<NavItem>,
    copies: Vec<LanguageLink>,
    /// The headline with its notes.
    headline: Option<Html>,
    title: String,
    lang: String,
    dir: Direction,
    /// The language of the interface's words that stand inside the text, where it is not the text's.
    words_lang: Option<String>,
    provenance: Provenance,
    legend: Vec<Tally>,
    strip: Strip,
    /// Whether a claim begins in the headline, so that the margins begin there.
    headline_has_notes: bool,
    has_notes: bool,
    /// The other blocks with theirs.
    text: Html,
    corrections: Vec<CorrectionView>,
}

#[derive(Debug, Serialize)]
struct Provenance {
    outlet: Option<LinkView>,
    /// Who wrote the article, in words.
    author: Option<String>,
    published: Option<Date>,
    status: CopyStatus,
    /// The message that says in place of status and rights that the site retold or translated the text itself.
    own_work: Option<Word>,
    original: Option<String>,
    archive: Option<String>,
    /// When it was retrieved, in words.
    retrieved: Option<String>,
    translator: Option<String>,
    /// Who annotated it, and when.
    annotated: Option<Html>,
    /// The day of the last correction, in words.
    corrected: Option<String>,
    tags: Vec<String>,
    rights: Rights,
    publish: Publish,
    /// How much of the text an excerpt shows, or that a preview shows all of it.
    excerpt: Option<String>,
    note: Option<TextView>,
}

/// Renders the page of a copy.
pub(in crate::render) fn render(
    context: &PageContext<'_>,
    reading: &ReadReading,
    read: &ReadCopy,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let marks = Marks::new(read);
    let derived = Derived::new(read);
    let notes = NoteWriter { context, reading, copy: read, derived: &derived, marks: &marks };
    let labels: Vec<_> = marks.claims.iter().map(|marked| notes.label(marked)).collect();
    context.interface.page("reading.html", &view(&notes, &labels)?)
}

fn view(notes: &NoteWriter<'_>, labels: &[String]) -> Result<ReadingView, Box<Diagnostic>> {
    let NoteWriter { context, reading, copy: read, marks, .. } = *notes;
    let (copy, locale) = (&read.copy, context.locale());
    let words_lang = (copy.language != *context.language).then(|| context.language.to_string());
    let blocks = blocks(notes, labels, words_lang.as_deref());
    let setting = measured(notes, &blocks).set();
    let headlines = blocks.iter().take_while(|block| block.kind == BlockRole::Headline).count();
    let (headlines, blocks) = blocks.split_at(headlines);
    let (headline_heights, heights) = setting.heights.split_at(headlines.len());
    let annotator = Annotator { notes, setting: &setting, words_lang: words_lang.as_deref() };
    let title = title(context, reading, copy);
    let about = About {
        title: Some(title.clone()),
        description: description(read),
        author: (!reading.reading.authors.is_empty()).then(|| reading.reading.authors.join(", ")),
        style: None,
        dir: Some(copy.language.direction()),
    };
    Ok(ReadingView {
        frame: Frame::new(context, about),
        views: views(context, reading),
        copies: copies(context, reading, copy),
        headline: (!headlines.is_empty()).then(|| annotator.text(headlines, headline_heights)).transpose()?,
        text: annotator.text(blocks, heights)?,
        lang: copy.language.to_string(),
        dir: copy.language.direction(),
        provenance: provenance(context, &reading.reading, read),
        corrections: corrections::views(context, &reading.reading, marks),
        legend: tallies(locale, marks.claims.iter().map(|marked| marked.class)),
        strip: Strip::new(context, read, marks, Some(labels)),
        headline_has_notes: headlines.iter().any(|block| !block.claims.is_empty()),
        has_notes: !marks.claims.is_empty(),
        title,
        words_lang,
    })
}

/// The blocks of the text as HTML.
fn blocks(notes: &NoteWriter<'_>, labels: &[String], words_lang: Option<&str>) -> Vec<ArticleBlock> {
    let (copy, locale) = (&notes.copy.copy, notes.context.locale());
    article::blocks(&ArticleContext {
        document: &copy.document,
        marks: notes.marks,
        labels,
        words: Words {
            lang: words_lang.map(str::to_owned),
            table: locale.text("table-label"),
            gap: locale.text("excerpt-gap"),
            footnote: locale.text("footnote-ref"),
            footnote_back: locale.text("footnote-back"),
        },
        href: &|link| notes.context.href(link),
        cite: copy.source_url.as_ref().map(|url| url.value.as_str()),
        shown: notes.copy.shown.as_ref(),
        is_rtl: copy.language.direction() == Direction::Rtl,
    })
}

/// The text and its notes in lines.
fn measured(notes: &NoteWriter<'_>, blocks: &[ArticleBlock]) -> Measured {
    let claims = &notes.marks.claims;
    let first_lines: Vec<_> = claims.iter().map(|marked| notes.first_line(marked)).collect();
    let texts: Vec<_> = claims.iter().zip(&first_lines).map(|(marked, line)| notes.text(marked, line)).collect();
    let starts: Vec<u32> = claims.iter().map(Marked::start).collect();
    let parts: Vec<_> =
        blocks.iter().map(|block| Part { blocks: block.blocks.clone(), claims: &block.claims }).collect();
    let text = Text {
        document: &notes.copy.copy.document,
        shown: notes.copy.shown.as_ref(),
        starts: &starts,
        has_headline: blocks.first().is_some_and(|block| block.kind == BlockRole::Headline),
    };
    Measured::new(&text, &parts, &texts)
}

/// The margins of a page, for tests that hold how much they say.
#[cfg(test)]
pub(in crate::render) fn margins(
    context: &PageContext<'_>,
    reading: &ReadReading,
    read: &ReadCopy,
    margins: usize,
) -> Found {
    let (marks, derived) = (Marks::new(read), Derived::new(read));
    let notes = NoteWriter { context, reading, copy: read, derived: &derived, marks: &marks };
    let labels = vec![String::new(); marks.claims.len()];
    found(&measured(&notes, &blocks(&notes, &labels, None)), margins)
}

fn title(context: &PageContext<'_>, reading: &ReadReading, copy: &ArticleCopy) -> String {
    let headline = copy.headline().filter(|headline| !headline.trim().is_empty());
    headline.map_or_else(|| context.reading_title(reading).text, |headline| on_one_line(headline, DESCRIPTION_LENGTH))
}

/// The beginning of the text after the headline; for an excerpt, of what it shows.
fn description(read: &ReadCopy) -> String {
    let copy = &read.copy;
    let mut leaves = copy.document.leaves().filter(|(_, leaf)| !leaf.kind.is_heading());
    let first = leaves.find_map(|(_, leaf)| read.shown_in(leaf.text).into_iter().find(|piece| !piece.is_empty()));
    first.map_or_else(String::new, |piece| on_one_line(&copy.document.text[piece.range()], DESCRIPTION_LENGTH))
}

/// The copies of the reading, if there is more than one to choose from.
fn copies(context: &PageContext<'_>, reading: &ReadReading, current: &ArticleCopy) -> Vec<LanguageLink> {
    let link = |copy: &ReadCopy| LanguageLink {
        lang: copy.copy.language.to_string(),
        name: copy_name(&copy.copy),
        href: context.copy(&reading.reading, copy),
        current: copy.copy.id == current.id,
    };
    let links: Vec<_> = published::copies(reading, context.site).map(link).collect();
    if links.len() > 1 { links } else { Vec::new() }
}

fn provenance(context: &PageContext<'_>, reading: &Reading, read: &ReadCopy) -> Provenance {
    let copy = &read.copy;
    let locale = context.locale();
    let date = |date| Date::new(date, locale);
    let words = |day: String| locale.with("provenance-retrieved", [("date", day.into())]);
    Provenance {
        outlet: reading.outlet.as_ref().map(|outlet| context.outlet(outlet)),
        author: by_authors(locale, &reading.authors),
        published: copy.published.or(reading.published).map(date),
        status: copy.status,
        own_work: own_work(copy),
        original: copy.source_url.as_ref().map(|url| url.value.clone()),
        archive: copy.archive_url.as_ref().map(|url| url.value.clone()),
        retrieved: copy.retrieved.map(|day| words(date(day).text)),
        translator: copy.translator.clone(),
        annotated: context.annotated(reading),
        corrected: reading
            .corrections
            .iter()
            .map(|correction| correction.date)
            .max()
            .map(|day| locale.with("provenance-corrected", [("date", date(day).text.into())])),
        tags: reading.tags.iter().map(|tag| tag.value.clone()).collect(),
        rights: copy.rights,
        publish: copy.publish,
        excerpt: match &read.shown {
            Some(shown) => Some(excerpt_notice(locale, shown)),
            // In a preview alone.
            None if copy.publish == Publish::Excerpt => Some(locale.text("excerpt-previewed")),
            None => None,
        },
        note: copy.note.as_ref().map(|note| context.localized(note)),
    }
}

/// "by Jane Doe and Kim Roe".
fn by_authors(locale: &Locale, authors: &[String]) -> Option<String> {
    let (last, others) = authors.split_last()?;
    let names = match others {
        [] => last.clone(),
        others => format!("{} {} {last}", others.join(", "), locale.word("group-and")),
    };
    Some(locale.with("provenance-author", [("names", names.into())]))
}

/// "Our own text" beside the name of an outlet would claim its article. A translator who is named is named alone.
fn own_work(copy: &ArticleCopy) -> Option<Word> {
    match (copy.rights, copy.status) {
        (Rights::Own, CopyStatus::Retelling) => Some(Word("rights-own-retelling")),
        (Rights::Own, CopyStatus::Translation) if copy.translator.is_none() => Some(Word("rights-own-translation")),
        _ => None,
    }
}

/// What an excerpt leaves out, and how much of the text it shows. Where that rounds to nothing or to all, it is said
/// that it is less.
fn excerpt_notice(locale: &Locale, shown: &Shown) -> String {
    let count = |count: usize| number::count(count, locale);
    let numbers = [
        ("share", number::percent(shown.words, shown.total, locale)),
        ("words", count(shown.words)),
        ("total", count(shown.total)),
    ];
    locale.with("excerpt-notice", numbers.map(|(name, text)| (name, text.into())))
}
