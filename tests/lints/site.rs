//! A site of one reading in memory, and what Beleg says of it.

use std::collections::BTreeMap;

use beleg::diagnostic::{Code, Diagnostic, github, human, json};
use beleg::load::Memory;
use beleg::session::{Options, Session};
use beleg::text::Span;

/// A reading whose files are put together one by one.
#[derive(Default)]
pub struct Site {
    /// What `site.toml` says beside the title.
    settings: String,
    reading: String,
    /// By their ids.
    copies: BTreeMap<String, String>,
}

/// What Beleg says of a site, as `beleg check` shows it.
pub struct Found {
    diagnostics: Vec<Diagnostic>,
    session: Session,
}

impl Site {
    /// A reading with what its `reading.toml` says, beside its rights.
    pub fn new(reading: &str) -> Self {
        Self { reading: format!("rights = \"own\"\n{reading}"), ..Self::default() }
    }

    /// With a copy; its id is its language, unless the text has front matter.
    pub fn copy(mut self, id: &str, text: &str) -> Self {
        self.copies.insert(id.to_owned(), text.to_owned());
        self
    }

    /// With a lint at another level.
    pub fn level(mut self, lint: Code, level: &str) -> Self {
        self.settings.push_str(&format!("lints.{} = \"{level}\"\n", lint.name()));
        self
    }

    /// What all stages and lints say, at the levels of the site and without what the reading dismisses.
    pub fn check(&self) -> Found {
        let session = Session::open(self.files(), Options::default()).unwrap();
        Found { diagnostics: session.diagnostics().to_vec(), session }
    }

    fn files(&self) -> Memory {
        let mut site = Memory::from([
            ("site.toml", format!("title = \"Readings\"\n{}", self.settings)),
            ("content/first/reading.toml", self.reading.clone()),
        ]);
        site.extend(self.copies.iter().map(|(id, text)| (format!("content/first/{id}.md"), text)));
        site
    }
}

impl Found {
    /// The codes of all that was found, in order.
    pub fn codes(&self) -> Vec<&'static str> {
        let mut codes: Vec<_> = self.diagnostics.iter().map(|diagnostic| diagnostic.code.id()).collect();
        codes.sort_unstable();
        codes
    }

    /// All that was found, in order.
    pub fn all(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// What was found with this code.
    pub fn of(&self, code: Code) -> Vec<&Diagnostic> {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.code == code).collect()
    }

    /// The places of the findings with this code, in the words of their files.
    pub fn places(&self, code: Code) -> Vec<&str> {
        self.of(code).iter().map(|diagnostic| self.words(diagnostic.primary.as_ref().unwrap().span)).collect()
    }

    /// What stands at a place.
    pub fn words(&self, span: Span) -> &str {
        &self.session.tree().files.get(span.file).text()[span.range()]
    }

    /// The claims that are offered to be pasted, as TOML.
    pub fn offered(&self) -> String {
        let claim =
            |diagnostic: &Diagnostic| diagnostic.help.find("\n[[").map(|at| diagnostic.help[at + 1..].to_owned());
        let claims: Vec<_> = self.diagnostics.iter().filter_map(claim).collect();
        claims.join("\n\n")
    }

    /// Everything, as people see it.
    pub fn said(&self) -> String {
        // No renderer may stumble over the places or the words of a finding.
        json::render(&self.diagnostics, None, &self.session.tree().files);
        github::render(&self.diagnostics, &self.session.tree().files, "");
        human::render(&self.diagnostics, &self.session.tree().files, "", human::Style::Plain)
    }

    /// Fails unless the findings have these codes.
    #[track_caller]
    pub fn assert_codes(&self, expected: &[&str]) {
        assert_eq!(self.codes(), expected, "{}", self.said());
    }
}
