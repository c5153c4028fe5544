//! How fast a site could be built at the least: `cargo run --release --example floors -- bare|fair SITE OUT`.
//!
//! *bare* does what every generator of pages from Markdown must: each copy through the parser, one page
//! written. *fair* does in addition what a reading asks for: it reads `reading.toml` too, parses it with
//! the places of its values, and renders all notes. Neither anchors, checks, links or fills templates.
//! Run both with `RAYON_NUM_THREADS=2` and OUT in memory (`/dev/shm`): creating files on disk drowns
//! the rest.
#![expect(clippy::disallowed_methods, reason = "an example that reads and writes files by itself")]

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;
use toml::de::{DeTable, DeValue};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [floor, site, out] = &arguments[..] else { bail!("usage: floors bare|fair SITE OUT") };
    let page: fn(&Path) -> Result<String> = match floor.as_str() {
        "bare" => bare,
        "fair" => fair,
        other => bail!("there is no floor `{other}`: bare or fair"),
    };
    let folders: Vec<PathBuf> = fs::read_dir(Path::new(site).join("content"))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.join("reading.toml").is_file())
        .collect();
    folders.par_iter().try_for_each(|folder| write(folder, Path::new(out), page))
}

/// Makes the page of the reading in `folder` and writes it.
fn write(folder: &Path, out: &Path, page: fn(&Path) -> Result<String>) -> Result<()> {
    let out = out.join(folder.file_name().context("a reading has a name")?);
    fs::create_dir_all(&out)?;
    let page = page(folder).with_context(|| format!("in {}", folder.display()))?;
    Ok(fs::write(out.join("index.html"), page)?)
}

/// The copy as HTML.
fn bare(folder: &Path) -> Result<String> {
    let copy = fs::read_to_string(folder.join("de.md"))?;
    let text = copy.rsplit_once("+++\n").map_or(&*copy, |(_, text)| text);
    let mut page = String::with_capacity(text.len() * 2);
    html::push_html(&mut page, Parser::new_ext(text, options()));
    Ok(page)
}

/// The copy and all notes as HTML.
fn fair(folder: &Path) -> Result<String> {
    let mut page = bare(folder)?;
    let toml = fs::read_to_string(folder.join("reading.toml"))?;
    let (table, faults) = DeTable::parse_recoverable(&toml);
    if let Some(fault) = faults.first() {
        bail!("{fault}");
    }
    for note in notes(table.get_ref()) {
        html::push_html(&mut page, Parser::new_ext(note, options()));
    }
    Ok(page)
}

/// The notes of all claims, in all languages.
fn notes<'a>(reading: &'a DeTable<'_>) -> impl Iterator<Item = &'a str> {
    let lists = ["voice", "figure", "assertion"].into_iter().filter_map(|kind| reading.get(kind)?.get_ref().as_array());
    let claims = lists.flatten().filter_map(|claim| claim.get_ref().as_table());
    let notes = claims.filter_map(|claim| claim.get("note")?.get_ref().as_table());
    notes.flat_map(|languages| languages.values()).filter_map(|note| DeValue::as_str(note.get_ref()))
}

/// What a copy may use beyond CommonMark.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES
}
