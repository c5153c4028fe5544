//! Sites made of texts, and what is reported about them.

mod claims;
mod copies;
mod drafts;
mod faults;
mod groups;
mod heads;
mod parties;
mod properties;

use super::parse;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Corpus, ExcerptTerms, LanguageTag, Links, Localized, ReadingFolder, Site, SourceTree};
use crate::text::{SourceFile, SourcePath};

/// A site in German and English.
fn site() -> Site {
    Site {
        title: Localized::all("Test".to_owned()),
        languages: ["de", "en"].iter().filter_map(|tag| LanguageTag::new(tag)).collect(),
        base_url: None,
        links: Links::Full,
        never_publish: Vec::new(),
        excerpt: ExcerptTerms::default(),
        license: None,
        annotators: Vec::new(),
        unasked: Default::default(),
        lints: Default::default(),
    }
}

/// A tree of these files, each with its path under `content/`.
fn tree(files: &[(&str, &str)]) -> SourceTree {
    let mut tree = SourceTree::default();
    for (path, text) in files {
        let id = tree.files.add(SourceFile::new(SourcePath::new(format!("content/{path}")), (*text).to_owned()));
        match path.split_once('/') {
            None if *path == "speakers.toml" => tree.speakers = Some(id),
            None if *path == "annotators.toml" => tree.annotators = Some(id),
            None => tree.sources = Some(id),
            Some((name, file)) => {
                if tree.readings.last().is_none_or(|folder| folder.name != name) {
                    let name = name.to_owned();
                    tree.readings.push(ReadingFolder { name, reading: None, copies: vec![], assets: vec![] });
                }
                let folder = tree.readings.last_mut().expect("one was just pushed");
                if file == "reading.toml" { folder.reading = Some(id) } else { folder.copies.push(id) }
            }
        }
    }
    tree
}

/// A parsed site.
struct Parsed {
    tree: SourceTree,
    corpus: Corpus,
    faults: Vec<Diagnostic>,
}

impl Parsed {
    /// The code and the text under the carets of each diagnostic.
    fn shown(&self) -> Vec<(Code, &str)> {
        self.faults.iter().map(|fault| (fault.code, self.snippet(fault))).collect()
    }

    fn snippet(&self, fault: &Diagnostic) -> &str {
        fault.primary.as_ref().map_or("", |label| self.tree.files.snippet(label.span))
    }

    /// The one diagnostic: its code, the text under the carets and its help.
    fn only(&self) -> (Code, &str, &str) {
        assert_eq!(self.faults.len(), 1, "{:#?}", self.faults);
        (self.faults[0].code, self.snippet(&self.faults[0]), &self.faults[0].help)
    }
}

fn parsed(files: &[(&str, &str)]) -> Parsed {
    let tree = tree(files);
    let (corpus, faults) = parse(&tree, &site());
    Parsed { tree, corpus, faults }
}

/// A site of one reading, `r`, with the copies `de` and `en`.
fn reading(toml: &str) -> Parsed {
    parsed(&[("r/de.md", "# Kopf\n"), ("r/en.md", "# Head\n"), ("r/reading.toml", toml)])
}

/// A speaker, a source and a figure that other claims can name.
const GROUND: &str = "\
[[speaker]]
id = \"li-yanming\"
name = \"Li Yanming\"
kind = \"person\"
[[source]]
id = \"leadleo\"
title = \"Briefing\"
[[figure]]
id = \"price\"
passage.de = \"5 Euro\"
";

/// [`GROUND`] with more below it.
fn with_ground(toml: &str) -> Parsed {
    reading(&format!("{GROUND}{toml}"))
}
