//! A synthetic site for measuring: any number of readings, each with a copy of about 900 words and 20 claims.
//!
//! In: how many readings. Out: the site's files, the same in every run. The prose is German and
//! invented; so are the people, the places and the documents. A site of any size builds without a
//! single diagnostic, and every kind of claim is in every reading: voices in all four forms, one of
//! them in two parts, figures with and without someone who vouches for them, one inside a voice and
//! one that converts another, and assertions.
//!
//! Bench and examples share this folder; each uses a part of it.
#![allow(dead_code, reason = "shared by a bench and two examples, which use different parts")]
#![expect(clippy::disallowed_methods, reason = "a generator writes files")]

mod article;
mod claims;
mod lexicon;
mod parties;
mod random;

use std::fs;
use std::io;
use std::path::Path;

use random::Random;

/// The name of a reading's folder.
pub fn name(reading: usize) -> String {
    format!("reading-{reading:05}")
}

/// The files of a reading.
pub struct Reading {
    /// `reading.toml`.
    pub toml: String,
    /// `de.md`, with its front matter.
    pub copy: String,
}

/// Writes the files of one reading; the number of the reading is the seed.
pub fn reading(number: usize) -> Reading {
    let mut random = Random::new(number as u64);
    let cast = parties::cast(number);
    let claims = claims::claims(&cast, &mut random);
    let article = article::article(&claims, &mut random);
    let toml = format!("{}{}", parties::head(&article.title, &cast, number), claims::toml(&claims));
    Reading { toml, copy: format!("{}{}", parties::front_matter(number), article.markdown) }
}

/// Writes a site with `readings` readings into the folder `root`.
///
/// # Errors
/// What the file system says.
pub fn write(readings: usize, root: &Path) -> io::Result<()> {
    let content = root.join("content");
    fs::create_dir_all(&content)?;
    fs::write(root.join("site.toml"), "title = \"Beleg, measured\"\nlanguages = [\"de\"]\n")?;
    fs::write(content.join("speakers.toml"), parties::speakers(readings))?;
    fs::write(content.join("sources.toml"), parties::sources(readings))?;
    (0..readings).try_for_each(|number| {
        let folder = content.join(name(number));
        let reading = reading(number);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("reading.toml"), reading.toml)?;
        fs::write(folder.join("de.md"), reading.copy)
    })
}
