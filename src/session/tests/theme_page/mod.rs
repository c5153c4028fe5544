//! Holds `docs/templates.md`: what a site's own templates, styles and words can name.
//!
//! It is made of what there is: the templates and their components, the view models and their comments, the tokens, the
//! messages. What names say too little for themselves is in `words.toml`. The views are held against what templates
//! were given when the sites of `tests/fixtures` were rendered. `BELEG_BLESS=1 cargo test --lib theme_page` writes it.
#![expect(clippy::disallowed_methods, reason = "a test reads the sources and writes its own page")]

mod book;
mod structs;
mod templates;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::shown;
use crate::interface::observed::{self, Names};
use crate::load::Disk;
use crate::session::{Options, Session};
use book::Book;
use structs::View;

/// What `words.toml` says, by its tables.
type Words = BTreeMap<String, BTreeMap<String, String>>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn words() -> Words {
    toml::from_str(include_str!("words.toml")).expect("it is read as it was written")
}

/// What each template is filled with: the type of its view, and the names in it, on all pages of the samples.
fn observed_views() -> Vec<(String, String, Names)> {
    let fixtures = fs::read_dir(root().join("tests/fixtures")).unwrap();
    let sites: Vec<PathBuf> = fixtures.map(|entry| entry.unwrap().path()).chain([root().to_owned()]).collect();
    for site in sites {
        let session = Session::open(Disk::new(&site, false).unwrap(), Options::default()).unwrap();
        if session.counts().errors == 0 {
            shown(&session);
        }
    }
    let in_argument = |names: Names| names.0.into_values().next().unwrap_or_default();
    let views = observed::seen().into_iter().filter(|((_, path), _)| path.contains("beleg::"));
    let views = views.map(|((name, path), names)| match path.split_once("Argument<") {
        Some((_, path)) => (name, path.trim_end_matches('>').to_owned(), in_argument(names)),
        None => (name, path.to_owned(), names),
    });
    views.map(|(name, path, names)| (name, path.split('<').next().unwrap().to_owned(), names)).collect()
}

/// The names that templates were given are those on the page: none is missing, and none is there no more.
fn compare(view: &View, names: &Names, book: &Book, seen: &mut BTreeMap<String, BTreeSet<String>>) {
    for (name, below) in &names.0 {
        let field = view.fields.iter().find(|field| field.name == *name);
        let field =
            field.unwrap_or_else(|| panic!("`{}` has a name `{name}` that its source does not have", view.path));
        seen.entry(view.path.clone()).or_default().insert(name.clone());
        if let Some(inner) = book.view_of(&field.of_type, view) {
            compare(inner, below, book, seen);
        } else {
            assert!(below.0.is_empty(), "{}.{name} has names of its own: {below:?}", view.path);
        }
    }
}

/// Whoever writes a template of their own reads there what it is filled with.
#[test]
fn the_page_of_templates_is_what_templates_are_given() {
    let book = Book::new(words(), observed_views());
    let mut seen = BTreeMap::new();
    for (name, path, names) in &book.filled {
        let view = book.view(path).unwrap_or_else(|| panic!("{name}: there is no `{path}` in the sources"));
        compare(view, names, &book, &mut seen);
    }
    assert!(seen.len() > 30, "the pages of the samples show most views: {:?}", seen.keys());
    for (view, seen) in book.reached().into_iter().filter_map(|view| Some((view, seen.get(&view.path)?))) {
        let unseen = view.fields.iter().find(|field| !field.is_optional && !seen.contains(&field.name));
        assert!(unseen.is_none(), "`{}` has no name `{}` on any page", view.path, unseen.unwrap().name);
    }
}

#[test]
fn the_page_of_templates_is_up_to_date() {
    let (path, book) = (root().join("docs/templates.md"), Book::new(words(), observed_views()));
    let page = book.write();
    assert_eq!(book.faults(), [""; 0], "say it in words.toml, or in a comment of the field");
    if std::env::var_os("BELEG_BLESS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let is_same = fs::read_to_string(&path).is_ok_and(|text| text.replace("\r\n", "\n") == page);
    assert!(is_same, "docs/templates.md is stale: run BELEG_BLESS=1 cargo test --lib theme_page");
}
