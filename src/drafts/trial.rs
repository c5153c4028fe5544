//! A site that is read as it would be if a file had another text.

use anyhow::Result;

use crate::diagnostic::Diagnostic;
use crate::load::{Overlay, Source, Texts};
use crate::session::{Options, Session};

/// A site that is open, in which changes can be tried.
pub struct Trial {
    session: Session,
    texts: Texts,
}

impl Trial {
    /// Opens the site that `source` gives.
    ///
    /// # Errors
    /// As for [`Session::open`].
    pub fn open(source: impl Source + Send + 'static, options: Options) -> Result<Self> {
        let texts = Texts::default();
        let session = Session::open(Overlay::new(source, texts.clone()), options)?;
        Ok(Self { session, texts })
    }

    /// The site, with what is being tried.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Reads the site as it would be if the file at `path` had this text, until it is put back. Gives the errors of that
    /// reading's files that it did not have before.
    ///
    /// # Errors
    /// Where the site cannot be read any more.
    pub fn try_out(&mut self, path: &str, text: &str) -> Result<Vec<Diagnostic>> {
        let before = self.errors(path);
        self.texts.put(path, text);
        self.session.update(&[path])?;
        let known =
            |fault: &Diagnostic| before.iter().any(|old| old.code == fault.code && old.message == fault.message);
        Ok(self.errors(path).into_iter().filter(|fault| !known(fault)).collect())
    }

    /// Lets the file at `path` have its own text again.
    ///
    /// # Errors
    /// Where the site cannot be read any more.
    pub fn put_back(&mut self, path: &str) -> Result<()> {
        self.texts.take_back(path);
        self.session.update(&[path]).map(drop)
    }

    /// The errors of the files in the same folder.
    fn errors(&self, path: &str) -> Vec<Diagnostic> {
        let folder = &path[..path.rfind('/').map_or(0, |at| at + 1)];
        let files = &self.session.tree().files;
        let is_here = |fault: &&Diagnostic| {
            let at = fault.primary.as_ref().map(|label| files.get(label.span.file).path().as_str());
            at.is_some_and(|at| at.starts_with(folder))
        };
        self.session.diagnostics().iter().filter(|fault| fault.is_error()).filter(is_here).cloned().collect()
    }
}
