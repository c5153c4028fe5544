//! Sites that lie in no folder: their files are texts, and their pages stay in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use beleg::config;
use beleg::diagnostic::{Diagnostic, github, human, json};
use beleg::load::{self, Memory};
use beleg::model::{Output, SourceTree};
use beleg::render::{Renderer, Theme};
use beleg::session::{Options, Session};
use beleg::text::{Files, SourceFile, SourcePath, Span};

/// The settings of a site in two languages, which stands at an address and builds whatever a level lets pass.
pub const SETTINGS: &str = r#"title = "Wells and pumps"
languages = ["en", "de"]
base_url = "https://wells.example/site/"
[lints]
undefined-footnote = "warn"
undefined-reference = "warn"
missing-image = "warn"
broken-link = "warn"
unsafe-link = "warn"
too-deep = "warn"
figure-without-number = "warn"
figure-value-differs = "warn"
copies-disagree = "warn"
"#;

/// The built-in theme in the languages of [`SETTINGS`]: reading it takes longer than filling a page.
pub static THEME: LazyLock<Arc<Theme>> = LazyLock::new(|| {
    let tree = tree(&[("site.toml", SETTINGS)]);
    let (site, _) = config::site(&tree);
    Arc::new(Theme::new(&tree, &site.expect("there is a site.toml")).expect("the built-in theme has no faults"))
});

/// Makes this thread the one that reads the copies: handing them over takes longer than reading them.
pub fn own_pool() -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build().expect("this thread is in no pool")
}

/// The site with these files, each with its path.
pub fn tree(files: &[(&str, &str)]) -> SourceTree {
    load::load(&files.iter().copied().collect::<Memory>()).expect("memory can be listed")
}

/// A site that was read.
pub struct Read(pub Session);

/// Reads the site with these files, but for its theme.
pub fn read(files: &[(&str, &str)]) -> Read {
    let options = Options { theme: Some(Arc::clone(&THEME)), ..Options::default() };
    Read(Session::open(files.iter().copied().collect::<Memory>(), options).expect("memory can be listed"))
}

impl Read {
    /// Whether no page may be made of it.
    pub fn has_errors(&self) -> bool {
        self.0.counts().errors > 0
    }

    /// The pages, feeds and tables at the paths that `wanted` takes, by path.
    pub fn pages(&self, theme: &Theme, wanted: impl Fn(&str) -> bool) -> BTreeMap<String, String> {
        let renderer = Renderer::new(self.0.site_library(), self.0.site(), theme);
        let page = |output: &Output| match output {
            Output::Page(path, page) if wanted(path.as_str()) => {
                let bytes = renderer.render(path, page).unwrap_or_else(|fault| panic!("{path}: {fault:?}"));
                Some((path.to_string(), String::from_utf8(bytes).expect("pages are UTF-8")))
            }
            _ => None,
        };
        self.0.outputs().iter().filter_map(page).collect()
    }

    /// The page at this path.
    pub fn page(&self, path: &str, theme: &Theme) -> String {
        self.pages(theme, |found| found == path).remove(path).unwrap_or_else(|| panic!("there is no page at {path}"))
    }

    /// The paths of all files of the site.
    pub fn paths(&self) -> BTreeSet<&str> {
        self.0.outputs().iter().map(|output| output.path().as_str()).collect()
    }
}

/// Each fault says what is wrong and the way out, its places are places of their files, and no renderer
/// stumbles over it.
pub fn check_faults(faults: &[Diagnostic], files: &Files) {
    for fault in faults {
        assert!(!fault.message.trim().is_empty() && !fault.help.trim().is_empty(), "{fault:?} leaves no way out");
        let labels = fault.primary.iter().chain(&fault.secondary).map(|label| label.span);
        labels.chain(fault.suggestion.iter().map(|suggestion| suggestion.span)).for_each(|span| {
            written(files, span);
        });
    }
    human::render(faults, files, "", human::Style::Coloured);
    json::render(faults, None, files);
    github::render(faults, files, "");
}

/// What stands at a place.
pub fn written(files: &Files, span: Span) -> &str {
    files.get(span.file).text().get(span.range()).unwrap_or_else(|| panic!("{span:?} is no place in its file"))
}

/// The place of what stands in no file.
pub fn nowhere() -> Span {
    Span::new(Files::default().add(SourceFile::new(SourcePath::new("x"), String::new())), 0..0)
}

/// A text without control characters and those that are none, which browsers and feeds take offence at: that they
/// are told of is tested elsewhere.
pub fn without_controls(text: &str) -> String {
    let is_none = |c: char| u32::from(c) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c);
    text.replace(|c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r') || is_none(c), " ")
}

/// A string of TOML with this content.
pub fn toml_string(text: &str) -> String {
    let escaped = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04x}", u32::from(c)),
        c => c.to_string(),
    };
    format!("\"{}\"", text.chars().map(escaped).collect::<String>())
}

/// A feed or a map of the site is well-formed.
pub fn check_xml(path: &str, xml: &str) {
    if let Err(fault) = roxmltree::Document::parse(xml) {
        panic!("{path}: {fault}\n{xml}");
    }
}
