//! Whole sites: what is lost otherwise is a page that falls apart, a link that leads nowhere, or a site that may
//! be built and cannot.

use std::fmt::Write;

use beleg::anchor::resolve::{Resolution, resolve};
use beleg::model::{Publish, TextQuoteSelector};

use crate::page::{Page, check_links};
use crate::site::{self, Read, THEME};
use crate::{input, site::toml_string};

/// How many bytes say what the site is and which claims it has; those after them are the text.
const HEAD: usize = 1 + CLAIMS * 5;
const CLAIMS: usize = 5;

/// What gives a text its blocks, and words, numbers and quotations that marks and notes are made for.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    " ", " ", "\n", "\n\n", "\n\n", "  \n", "\\\n", "\t", "    ", "a", "ä", "小米", "قال", "\u{301}", "\u{a0}", "\u{ad}", "\u{200d}", "\u{202e}",
    "\u{fffc}", "🚆", "„", "“", "”", "\"", "'", "’", "«", "»", "*", "**", "_", "~~", "`", "\n```x\n", "[", "]", "![", "](", ")",
    "](#h--pump)", "](#c0)", "](en.md#c1)", "](../other/en.md)", "](https://e.example/?a=b&c)", "](plan.png \"t\")", "](plan.png)",
    "[^a]", "[^b]", "\n\n[^a]: ", "\n\n[^b]: ", "> ", "\n\n> ", "- ", "\n- ", "\n  - ", "\n1. ", "\n7) ", "# ", "\n\n# Pump\n\n",
    "\n\n## Pump\n\n", "\n\n### ", "\n===\n", "\n---\n", "\n\n| a | b |\n|:--|--:|\n| 1 | ", " | ", "\n| c |\n", "&amp;", "&lt;b&gt;", "&#8222;",
    "<", ">", "&", "<b>", "</b>", "<i>", "</i>", "<sup>", "</sup>", "<br>", "<wbr>", "\n<div>\n", "</div>", "<script>", "<!-- c -->", "<p id=c0>",
    "<https://e.example/>", "<a@e.example>", "https://e.example/x", " The pump ", " gives ", " water", ", said Orla Finch, ",
    " According to the council, ", " sagte Finch: ", " laut Rat ", "“It will run,” ", "„Sie läuft“", " 60 litres", " 1.2 million pounds",
    " (1.4 million euros)", " 45 Liter ", " 25 percent", " etwa 25 Prozent", " 12 to 15 miles", " less than half", " 2019", " in May",
    ". ", ", ", ": ", "; ", "? ", "! ", " – ", "(", "…", "$", "|", "\\", "{{ x }}", "{% x %}", "+++\n", "lang = \"ar\"\n", "publish = \"local\"\n",
    "title = \"<b>\"\n",
];

#[test]
fn fuzz() {
    let _pool = site::own_pool();
    bolero::check!(name = "pages").with_iterations(0).for_each(holds);
}

#[test]
fn sample() {
    let _pool = site::own_pool();
    input::sample(80, holds);
}

fn holds(bytes: &[u8]) {
    let Some((head, rest)) = bytes.split_first_chunk::<HEAD>() else { return };
    let text = site::without_controls(&input::text(rest, PIECES));
    let read = read(head, &text);
    site::check_faults(read.0.diagnostics(), &read.0.tree().files);
    if read.has_errors() {
        return;
    }
    // The lists over all readings are most of the pages, and say little of the text: every fourth time is enough.
    let files = read.pages(&THEME, |path| path.contains("pump") || rest.len() % 4 == 0);
    for (path, xml) in files.iter().filter(|(path, _)| path.ends_with(".xml")) {
        site::check_xml(path, xml);
    }
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let pages: Vec<Page> = pages.map(|(path, html)| Page::new(path, html)).collect();
    pages.iter().for_each(Page::check);
    check_links(&pages, &read.paths());
    pages.iter().filter(|page| page.path == "pump/index.html").for_each(|page| check_text(&read, page));
}

/// A page that shows all of a copy shows its words and no others, but for a title that does not stand in it.
fn check_text(read: &Read, page: &Page) {
    let Some(reading) = read.0.site_library().readings.iter().find(|read| read.reading.id.as_str() == "pump") else {
        return;
    };
    let copy = reading.copies.iter().map(|copy| &copy.copy).find(|copy| copy.id.as_str() == "en");
    let Some(copy) = copy.filter(|copy| copy.publish == Publish::Full) else { return };
    let (shown, text) = (letters(&page.text), letters(&copy.document.text));
    let before = shown.strip_suffix(&text);
    let before = before.unwrap_or_else(|| panic!("{:?} is shown as {:?}", copy.document.text, page.text));
    let title = reading.title(&copy.language, read.0.site().default_language(), |_| true).1;
    let is_title = [Some(title), copy.headline()].into_iter().flatten().any(|title| letters(title) == before);
    assert!(before.is_empty() || is_title, "{before:?} stands before the text");
}

/// A text without white space and without the stand-ins of images.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{fffc}').collect()
}

/// The site of two copies with this text, and with claims on what stands in it.
fn read(head: &[u8; HEAD], text: &str) -> Read {
    let bare = site_of(&settings(head[0]), text);
    let shown = bare.0.site_library().readings.iter().flat_map(|reading| &reading.copies).last();
    let mut toml = settings(head[0]);
    for (number, how) in head[1..].chunks_exact(5).enumerate() {
        if let Some(passage) = shown.and_then(|copy| passage(&copy.copy.document.text, how[1], how[2])) {
            write_claim(&mut toml, number, how, &passage);
        }
    }
    site_of(&toml, text)
}

fn site_of(toml: &str, text: &str) -> Read {
    site::read(&[
        ("site.toml", LEVELS),
        ("content/other/reading.toml", "rights = \"own\"\n"),
        ("content/other/en.md", "# Other\n\nAs [it says](../pump/en.md) there.\n"),
        ("content/pump/reading.toml", toml),
        ("content/pump/de.md", text),
        ("content/pump/en.md", text),
        ("content/pump/plan.png", ""),
    ])
}

/// Lints that only say that a text is annotated in another way than it could be do not stop a build here.
const LEVELS: &str = r#"title = "Wells & <pumps>"
languages = ["en", "de"]
base_url = "https://wells.example/site/"
[lints]
figure-without-number = "warn"
copies-disagree = "warn"
undefined-footnote = "warn"
undefined-reference = "warn"
"#;

fn settings(how: u8) -> String {
    let pick = |all: [&'static str; 4], shift: u8| all[usize::from(how >> shift & 3)];
    let publish = pick(["", "publish = \"full\"\n", "publish = \"excerpt\"\n", "publish = \"local\"\n"], 0);
    let rights = pick(["own", "quotation", "cc", "unknown"], 2);
    let title = pick(["", "title = \"A <i>pump</i> & \\\"more\\\"\"\n", "title.de = \"Die Pumpe\"\n", ""], 4);
    let published = pick(["", "published = 2021-03-04\n", "published = \"2021\"\n", "published = \"2021-03\"\n"], 6);
    format!("rights = \"{rights}\"\n{publish}{title}{published}outlet = \"post\"\n{PARTIES}")
}

const PARTIES: &str = r#"
[[speaker]]
id = "finch"
name.en = "Orla \"<Finch>\""
name.de = "Orla & Finch"
kind = "person"
role = "engineer <b>"
[[source]]
id = "post"
title = "Lane & Post"
url = "https://post.example/?a=1&b='2'"
date = "2022-10"
"#;

/// Some words of the text with what stands around them, if they can be a passage.
fn passage(text: &str, from: u8, length: u8) -> Option<String> {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let at = |index: usize| ends[index.min(ends.len() - 1)];
    let first = usize::from(from) * ends.len() / 256;
    let raw = &text[at(first)..at(first + 1 + usize::from(length) % 60)];
    let start = at(first) + raw.len() - raw.trim_start().len();
    let end = start + raw.trim().len();
    let side = |words: &str| (!words.trim().is_empty()).then(|| words.to_owned());
    let (prefix, suffix) = (side(&text[at(first.saturating_sub(30))..start]), side(&text[end..at(first + 91)]));
    let selector = TextQuoteSelector { exact: text[start..end].to_owned(), prefix, suffix, span: site::nowhere() };
    matches!(resolve(text, &selector), Resolution::Found(_)).then(|| written(&selector))
}

fn written(selector: &TextQuoteSelector) -> String {
    let side = |key: &str, words: &Option<String>| {
        words.as_ref().map_or_else(String::new, |words| format!(", {key} = {}", toml_string(words)))
    };
    let (prefix, suffix) = (side("prefix", &selector.prefix), side("suffix", &selector.suffix));
    format!("{{ exact = {}{prefix}{suffix} }}", toml_string(&selector.exact))
}

fn write_claim(toml: &mut String, number: usize, how: &[u8], passage: &str) {
    let pick = |all: &[&'static str], by: u8| all[usize::from(by) % all.len()];
    let (kind, more) = (pick(&["voice", "figure", "assertion"], how[0]), how[0] / 3);
    let _ = write!(toml, "[[{kind}]]\nid = \"c{number}\"\npassage.en = {passage}\n");
    if how[3] & 1 == 0 {
        let _ = writeln!(toml, "passage.de = {passage}");
    }
    let form = pick(&["direct", "indirect", "mixed", "reported"], more);
    let function = pick(&["opinion", "statement", "announcement", "prediction", "demand"], more / 4);
    toml.push_str(&match kind {
        "voice" => format!("speaker = \"finch\"\nform = \"{form}\"\nfunction = \"{function}\"\n"),
        "figure" => pick(&["", "source = \"post\"\n", "speaker = \"finch\"\n", "value = \"~60 l\"\n"], more).to_owned(),
        _ => String::new(),
    });
    toml.push_str(pick(&NOTES, how[4]));
}

const NOTES: [&str; 6] = [
    "",
    "note = \"It is *said*.\"\n",
    "note.en = \"See [there](en.md#c0), [the other](../other/en.md) and <b>more</b>.\"\n",
    "note.de = \"\"\"\n> Ein Zitat\n\n- und\n- mehr\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\"\"\"\n",
    "note.en = '<details><p>raw <a href=\"https://e.example/\">x</a>'\nnote.de = \"`{{ x }}`\"\n",
    "note = \"![plan](plan.png) https://e.example/\"\n",
];
