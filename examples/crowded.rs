//! Writes a site with one crowded reading: `cargo run --example crowded -- CLAIMS WORDS FOLDER`.
#![expect(clippy::disallowed_methods, reason = "a generator writes files")]

#[path = "../benches/corpus/crowded.rs"]
mod crowded;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [claims, words, folder] = &arguments[..] else { anyhow::bail!("usage: crowded CLAIMS WORDS FOLDER") };
    let (toml, copy) = crowded::crowded(claims.parse().context("CLAIMS")?, words.parse().context("WORDS")?);
    let content = Path::new(folder).join("content/quay");
    fs::create_dir_all(&content)?;
    fs::write(Path::new(folder).join("site.toml"), "title = \"Crowded\"\nlanguages = [\"en\"]\n")?;
    fs::write(content.join("reading.toml"), toml)?;
    Ok(fs::write(content.join("en.md"), copy)?)
}
