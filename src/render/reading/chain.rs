//! The rules that place notes in the margins without a script.
//!
//! Each note is anchored to its ref and to the note before it on the same side (CSS Anchor
//! Positioning): it stands at its ref's height, or right below its neighbour, whichever is lower.
//! Wide pages have a chain for each margin, narrower ones a merged chain; the footer is the last link,
//! since notes may outlast the text.

use std::fmt::Write;

use crate::render::marks::{Marked, Marks};

/// The style sheet of a page with these marks. Ids are safe in CSS as they are: a–z, 0–9 and dashes. Anchors have the
/// number of their note on the page, since each is named four times.
pub(in crate::render) fn rules(marks: &Marks<'_>) -> String {
    let mut css = String::with_capacity(256 + marks.claims.len() * 384);
    let note = |(number, marked)| Note { number: usize::to_string(&number), marked };
    let notes: Vec<Note<'_>> = (1..).zip(&marks.claims).map(note).collect();
    css.push_str("@supports (top: anchor(--x top)) and selector(::details-content) {\n");
    for Note { number, marked } in &notes {
        let id = marked.id();
        append(&mut css, &["#r--", id, " { anchor-name: --r", number, " } "]);
        append(&mut css, &["#n--", id, " { anchor-name: --n", number, " }\n"]);
    }
    css.push_str("@media print, (width >= 72rem) {\n");
    let is_figure = |note: &&Note<'_>| note.marked.class.is_figure();
    let voices = chain(&mut css, "--head-voices", notes.iter().filter(|note| !is_figure(note)));
    let figures = chain(&mut css, "--head-figures", notes.iter().filter(is_figure));
    footer(&mut css, &[&voices, &figures]);
    css.push_str("}\n@media screen and (56rem <= width < 72rem) {\n");
    let merged = chain(&mut css, "--head-voices", notes.iter());
    footer(&mut css, &[&merged]);
    css.push_str("}\n}\n");
    spotlight(&mut css, marks);
    css
}

/// A note, with its number among those of the page.
struct Note<'a> {
    number: String,
    marked: &'a Marked<'a>,
}

/// Places each note below the one before it; returns the name of the last.
fn chain<'a>(css: &mut String, head: &'a str, notes: impl Iterator<Item = &'a Note<'a>>) -> String {
    let mut before = ["", head];
    for Note { number, marked } in notes {
        let [prefix, name] = before;
        append(css, &["#n--", marked.id(), " { top: max(anchor(--r", number, " top), "]);
        append(css, &["anchor(", prefix, name, " bottom)) }\n"]);
        before = ["--n", number];
    }
    before.concat()
}

fn append(css: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| css.push_str(part));
}

fn footer(css: &mut String, last: &[&str]) {
    let bottoms: String = last.iter().map(|name| format!(", anchor({name} bottom)")).collect();
    let _ = writeln!(css, ".site-footer {{ top: max(anchor(--text-end bottom){bottoms}) }}");
}

/// Shows the passage of the note that the address names, and of the ref that has the focus.
fn spotlight(css: &mut String, marks: &Marks<'_>) {
    let states = [
        ("#", ":target", "background-color: var(--lit)"),
        (
            "#r--",
            ":focus-visible",
            "background-color: var(--lit); box-shadow: var(--ring); outline: var(--ring-forced)",
        ),
    ];
    for (prefix, state, look) in states.into_iter().filter(|_| !marks.claims.is_empty()) {
        for (index, marked) in marks.claims.iter().enumerate() {
            let id = marked.id();
            css.push_str(if index == 0 { "" } else { ",\n" });
            append(css, &["main:has(", prefix, id, state, ") [data-claims~=\"", id, "\"]"]);
        }
        let _ = writeln!(css, " {{ {look} }}");
    }
}
