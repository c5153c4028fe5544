//! Saved pages: from a page with menus, teasers and notices to the article in it.
//!
//! 1. `bounded` leaves out what would keep a parser busy without end.
//! 2. `dom` makes nodes of the page, `metadata` and `json_ld` read what it says of itself.
//! 3. `choose` decides which elements are the article, and `refuse` whether there is one.
//! 4. `blocks` writes these from the page as it was, with `inlines`, `table`, `footnotes` and `address`.

mod address;
mod blocks;
mod bounded;
mod choose;
mod dom;
mod footnotes;
mod inlines;
mod json_ld;
mod metadata;
mod refuse;
mod table;
#[cfg(test)]
mod tests;

use dom_query::Document;

use super::block::{Block, Inline};
use super::taken::{Body, Refusal, Stated, Taken, with_headline};
use address::Base;
use blocks::Page;
use dom::Dom;
use footnotes::Footnotes;
use inlines::Words;
use metadata::{Metadata, metadata};

/// The longest page that is read, in bytes, without scripts and styles.
const LONGEST: usize = 12_000_000;

/// Reads a page.
///
/// # Errors
/// There is no article in it, or only its beginning.
pub(super) fn read(html: &str) -> Result<Taken, Refusal> {
    let (html, left_out) = bounded::bounded(html);
    if html.len() > LONGEST {
        let reason =
            format!("this page holds {} MB without its scripts and styles: no article does", html.len() / 1_000_000);
        return Err(Refusal::new(reason, "copy the article's text into a file, and import that"));
    }
    let document = Document::from(html.as_str());
    let said = metadata(&document);
    let dom = Dom::of_body(&document);
    let chosen = choose::chosen(&dom, &document);
    let choose::Chosen { nodes: chosen, left_out: lines } = chosen;
    let blocks = written(&dom, &chosen, &said);
    refuse::judge(&html, &dom, &chosen, &blocks, &said)?;
    let mut notices = notices(&dom, &chosen, left_out);
    notices.extend(left_out_lines(&lines));
    let outlet = said.outlet.clone().or_else(|| Base::new(said.address.as_deref()?).map(|base| base.host().to_owned()));
    notices.extend(guessed_outlet(&said, outlet.as_deref()));
    let headline = headline(&dom, said.title.as_deref(), outlet.as_deref().unwrap_or_default());
    notices.extend(headline.is_none().then(|| "the page has no title".to_owned()));
    Ok(Taken {
        body: Body::Blocks(with_headline(blocks, headline.as_deref())),
        stated: Stated {
            title: headline,
            outlet,
            authors: said.authors,
            published: said.published,
            address: said.address,
            language: said.language,
        },
        comments: Vec::new(),
        notices,
    })
}

fn written(dom: &Dom, chosen: &[bool], said: &Metadata) -> Vec<Block> {
    let base = said.address.as_deref().and_then(Base::new).unwrap_or_default();
    let footnotes = Footnotes::find(dom, chosen);
    let quotes = quotes(said.language.as_deref().unwrap_or_default());
    Page { dom, chosen, words: Words { base: &base, quotes }, footnotes: &footnotes }.blocks()
}

/// The marks that browsers put around `<q>`.
fn quotes(language: &str) -> (&'static str, &'static str) {
    match language.get(..2).unwrap_or_default().to_ascii_lowercase().as_str() {
        "de" | "cs" | "sk" | "sl" | "bg" | "lt" | "is" => ("„", "“"),
        "pl" | "ro" | "hu" | "hr" => ("„", "”"),
        "fr" => ("«\u{a0}", "\u{a0}»"),
        "es" | "it" | "pt" | "ru" | "uk" | "el" | "no" | "nb" => ("«", "»"),
        "sv" | "fi" => ("”", "”"),
        "ja" | "zh" => ("「", "」"),
        _ => ("“", "”"),
    }
}

/// The headline as it is seen, if it reads as the title or is the only one of its kind; else the title.
fn headline(dom: &Dom, title: Option<&str>, outlet: &str) -> Option<String> {
    let headings = (0..dom.len()).filter(|index| dom.name(*index) == "h1");
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let is_headline = |text: &String| !text.is_empty() && letters(text) != letters(outlet);
    let headings: Vec<String> = headings.map(|index| words_of(&dom.all_text(index))).filter(is_headline).collect();
    let Some(title) = title else { return headings.into_iter().next() };
    // Titles for search engines differ from what stands over the article; a logo that is a heading is short.
    if let [only] = &headings[..]
        && letters(only).len() >= 15
    {
        return Some(only.clone());
    }
    let wanted = letters(title);
    let is_meant = |heading: &&String| {
        let own = letters(heading);
        own.len() > 8 && (wanted.contains(&own) || own.contains(&wanted))
    };
    headings.iter().find(is_meant).cloned().or_else(|| Some(words_of(title)))
}

fn words_of(text: &str) -> String {
    let text = super::folded::printable(text).0;
    text.split(super::folded::is_folded).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn notices(dom: &Dom, chosen: &[bool], left_out: usize) -> Vec<String> {
    let is_in_article = |index: usize| {
        dom.ancestors(index).take(4).any(|holder| chosen.get(holder) == Some(&true) || dom.name(holder) == "figure")
    };
    let images = (0..dom.len()).filter(|index| dom.name(*index) == "img" && is_in_article(*index));
    let images: Vec<&str> =
        images.filter_map(|index| dom.attribute(index, "src")).filter(|src| !src.starts_with("data:")).collect();
    let mut notices = Vec::new();
    if !images.is_empty() {
        let list: String = images.iter().take(20).map(|src| format!("\n  {src}")).collect();
        let more = if images.len() > 20 { "\n  …" } else { "" };
        notices.push(format!("pictures are left out ({}), their captions are text:{list}{more}", images.len()));
    }
    notices.extend((left_out > 0).then(|| {
        format!("{left_out} tags are left out: they are nested deeper, or longer, than those of any article")
    }));
    notices
}

/// What is said of lines that were left out: someone who checks sources may want them.
fn left_out_lines(lines: &[String]) -> Option<String> {
    let list: String = lines.iter().take(10).map(|line| format!("\n  {line}")).collect();
    let more = if lines.len() > 10 { "\n  …" } else { "" };
    (!lines.is_empty()).then(|| format!("lines between the paragraphs are left out ({}):{list}{more}", lines.len()))
}

/// What is said of an outlet that the page does not name.
fn guessed_outlet(said: &Metadata, outlet: Option<&str>) -> Option<String> {
    let guess = outlet.filter(|_| said.outlet.is_none())?;
    Some(format!("outlet: {guess}, after the address of the page, which names none"))
}

/// Whether there are words in these blocks that are no link, and how many characters they have.
fn unlinked(blocks: &[Block]) -> usize {
    let mut weight = 0;
    for block in blocks {
        block.visit_inlines(&mut |inlines| weight += unlinked_inlines(inlines));
        if let Block::Code(text) = block {
            weight += text.chars().count();
        }
    }
    weight
}

fn unlinked_inlines(inlines: &[Inline]) -> usize {
    let of = |inline: &Inline| match inline {
        Inline::Text(words) => words.chars().filter(|c| !c.is_whitespace()).count(),
        Inline::Styled(_, inner) => unlinked_inlines(inner),
        Inline::Link(..) | Inline::Break | Inline::FootnoteMark(_) => 0,
    };
    inlines.iter().map(of).sum()
}
