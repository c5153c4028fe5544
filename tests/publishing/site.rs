//! A site in a temporary folder, read and rendered in memory.

use std::collections::BTreeMap;
use std::fs;

use beleg::diagnostic::{Diagnostic, human};
use beleg::model::Output;
use beleg::pipeline::{self, Overrides};
use beleg::render::Renderer;

/// A folder that is removed with its test.
pub struct Site {
    folder: tempfile::TempDir,
    base_url: Option<String>,
}

/// What became of a site.
pub struct Built {
    /// Every page, table, feed and map, by its path.
    pub pages: BTreeMap<String, String>,
    pub faults: Vec<Diagnostic>,
    /// The faults as people see them.
    pub said: String,
}

/// What comes behind the `<div>` that begins before `rest`.
fn behind_division(rest: &str) -> &str {
    let mut open = 1;
    let tags = rest.match_indices('<').map(|(at, _)| &rest[at..]);
    for tag in tags {
        open += i32::from(tag.starts_with("<div")) - i32::from(tag.starts_with("</div>"));
        if open == 0 {
            return &tag["</div>".len()..];
        }
    }
    ""
}

impl Site {
    /// A site in English and German.
    pub fn new() -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap(), base_url: None };
        site.with("site.toml", "title = \"Readings\"\nlanguages = [\"en\", \"de\"]\n")
    }

    /// A site with one reading of one copy.
    pub fn of(reading: &str, copy: &str) -> Self {
        Self::new().with("content/first/reading.toml", reading).with("content/first/en.md", copy)
    }

    /// With a file.
    pub fn with(self, path: &str, text: &str) -> Self {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Published at an address.
    pub fn published(mut self) -> Self {
        self.base_url = Some("https://example.org/".to_owned());
        self
    }

    /// Reads the site and renders all that it consists of.
    pub fn build(&self) -> Built {
        let read =
            pipeline::open(self.folder.path(), &Overrides { base_url: self.base_url.clone(), ..Overrides::default() })
                .unwrap();
        let said = human::render(read.diagnostics(), &read.tree().files, "", human::Style::Plain);
        let mut pages = BTreeMap::new();
        if read.counts().errors == 0 {
            let renderer = Renderer::new(read.site_library(), read.site(), read.theme().unwrap());
            for output in read.outputs() {
                if let Output::Page(path, page) = output {
                    pages.insert(path.to_string(), String::from_utf8(renderer.render(path, page).unwrap()).unwrap());
                }
            }
        }
        Built { pages, faults: read.diagnostics().to_vec(), said }
    }
}

impl Built {
    /// The page at a path.
    #[track_caller]
    pub fn page(&self, path: &str) -> &str {
        self.pages.get(path).unwrap_or_else(|| panic!("no `{path}` among {:?}\n{}", self.pages.keys(), self.said))
    }

    /// The text of the article on its page: without tags and notes.
    #[track_caller]
    pub fn text(&self, path: &str) -> String {
        let page = self.page(path);
        let start = page.find("id=\"t--text\"").and_then(|at| page[at..].find('>').map(|end| at + end + 1)).unwrap();
        let (mut text, mut rest) = (String::new(), page[start..page.find("</article>").unwrap()].trim());
        while let Some((before, after)) = rest.split_once('<') {
            text.push_str(before);
            if after.starts_with("div class=\"beside") {
                rest = behind_division(after);
                continue;
            }
            rest = match ["details", "p class=\"margin-head", "span class=\"vh\""]
                .iter()
                .find(|tag| after.starts_with(**tag))
            {
                Some(tag) => {
                    let closing = format!("</{}>", tag.split(' ').next().unwrap());
                    after.split_once(&closing).unwrap().1
                }
                None => after.split_once('>').unwrap().1,
            };
        }
        (text + rest).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The codes of all faults, sorted.
    pub fn codes(&self) -> Vec<&str> {
        let mut codes: Vec<_> = self.faults.iter().map(|fault| fault.code.id()).collect();
        codes.sort_unstable();
        codes
    }

    /// Fails if `word` stands anywhere in the output, in whatever case, or in the name of a file.
    #[track_caller]
    pub fn assert_nowhere(&self, word: &str) {
        assert!(!self.pages.is_empty(), "not built:\n{}", self.said);
        for (path, text) in &self.pages {
            let text = format!("{path}\n{text}").to_lowercase();
            if let Some(at) = text.find(word) {
                let near = &text[text.floor_char_boundary(at.saturating_sub(80))
                    ..text.ceil_char_boundary((at + 80).min(text.len()))];
                panic!("`{word}` stands in {path}: …{near}…");
            }
        }
    }
}
