//! A site in a temporary folder, read and rendered in memory.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use beleg::diagnostic::{Diagnostic, github, human, json};
use beleg::model::Output;
use beleg::pipeline::{self, Overrides};
use beleg::render::Renderer;
use beleg::session::Session;

use crate::page;

/// A folder that is removed with its test.
pub struct Site(tempfile::TempDir);

/// What became of a site: its pages, or its faults.
#[derive(Debug)]
pub struct Outcome {
    pub pages: BTreeMap<String, String>,
    pub faults: Vec<Diagnostic>,
    /// The faults as people see them.
    pub said: String,
}

impl Site {
    /// A site without readings.
    pub fn empty() -> Self {
        let site = Self(tempfile::Builder::new().prefix("beleg-hostile").tempdir().unwrap());
        site.write("site.toml", "title = \"Readings\"\n");
        fs::create_dir_all(site.path("content")).unwrap();
        site
    }

    /// A site with one reading of one copy.
    pub fn of(reading: impl AsRef<[u8]>, copy: impl AsRef<[u8]>) -> Self {
        let site = Self::empty();
        site.write("content/first/reading.toml", reading);
        site.write("content/first/en.md", copy);
        site
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) -> &Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    pub fn read(&self) -> Session {
        self.read_at(Some("https://example.org/"))
    }

    /// Reads the site with or without an address.
    pub fn read_at(&self, base_url: Option<&str>) -> Session {
        let overrides = Overrides { base_url: base_url.map(str::to_owned), ..Overrides::default() };
        pipeline::open(self.0.path(), &overrides).unwrap()
    }

    /// The files that are copied into the site, with or without an address. The site has no errors.
    #[track_caller]
    pub fn carried(&self, base_url: Option<&str>) -> Vec<String> {
        let read = self.read_at(base_url);
        let said = human::render(read.diagnostics(), &read.tree().files, "", human::Style::Plain);
        assert_eq!(read.counts().errors, 0, "{said}");
        let of_the_theme = ["theme/css/beleg.css", "theme/css/text.css"];
        let is_asset =
            |output: &&Output| matches!(output, Output::Asset(..)) && !of_the_theme.contains(&output.path().as_str());
        read.outputs().iter().filter(is_asset).map(|output| output.path().to_string()).collect()
    }

    /// Reads the site and renders all pages in memory; each must be safe.
    pub fn outcome(&self) -> Outcome {
        let read = self.read();
        let faults = read.diagnostics().to_vec();
        let said = human::render(&faults, &read.tree().files, "", human::Style::Plain);
        // No renderer may stumble over the places or the words of a fault.
        json::render(&faults, None, &read.tree().files);
        github::render(&faults, &read.tree().files, "");
        let has_errors = faults.iter().any(Diagnostic::is_error);
        let pages = if has_errors { BTreeMap::new() } else { pages(&read) };
        Outcome { pages, faults, said }
    }
}

fn pages(read: &Session) -> BTreeMap<String, String> {
    let renderer = Renderer::new(read.site_library(), read.site(), read.theme().unwrap());
    let mut pages = BTreeMap::new();
    for output in read.outputs() {
        if let Output::Page(path, page) = output {
            let text = String::from_utf8(renderer.render(path, page).unwrap()).unwrap();
            if path.as_str().ends_with(".html") {
                page::assert_safe(path.as_str(), &text);
            }
            pages.insert(path.to_string(), text);
        }
    }
    pages
}

impl Outcome {
    /// The page of the copy of [`Site::of`].
    #[track_caller]
    pub fn page(&self) -> &str {
        self.pages.get("first/index.html").unwrap_or_else(|| panic!("not built:\n{}", self.said))
    }

    /// Whether a fault with this code was reported, with a way out.
    pub fn has(&self, code: &str) -> bool {
        self.faults.iter().any(|fault| fault.code.id() == code && !fault.help.is_empty())
    }

    /// Fails unless the site has an error with this code.
    #[track_caller]
    pub fn assert_refused(&self, code: &str) {
        assert!(self.pages.is_empty() && self.has(code), "{code} was expected:\n{}", self.said);
    }
}
