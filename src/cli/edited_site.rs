//! A site whose `reading.toml`s are about to be changed by a command: tried in memory first, then written in one step.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

use super::site_folder::SiteFolder;
use super::{WrongUsage, report};
use crate::diagnostic::{Diagnostic, nearest};
use crate::edit::{ReadingFile, Splice, apply};
use crate::load::{Disk, Overlay, Texts};
use crate::model::{ReadReading, ReadingId};
use crate::session::{Options, Session};
use crate::text::{Encoding, SourceFile};
use crate::write::replace::{self, NotReplaced};

/// A site that is open for changes.
pub(super) struct EditedSite {
    pub(super) session: Session,
    folder: SiteFolder,
    texts: Texts,
}

/// A `reading.toml` as it stands on disk.
pub(super) struct OnDisk {
    /// The path in the site.
    pub(super) path: String,
    /// All of its text.
    pub(super) text: String,
    place: PathBuf,
}

impl EditedSite {
    /// Opens the site that `named` names, or the one of the current folder.
    ///
    /// # Errors
    /// Where there is none, or it cannot be read.
    pub(super) fn open(named: Option<&Path>) -> Result<Self> {
        let folder = SiteFolder::find(named)?;
        let texts = Texts::default();
        let source = Overlay::new(Disk::new(folder.path(), false)?, texts.clone());
        let session = Session::open(source, Options::default())?;
        Ok(Self { session, folder, texts })
    }

    /// The reading called `name`.
    ///
    /// # Errors
    /// [`WrongUsage`] with the nearest name, if there is none.
    pub(super) fn reading(&self, name: &str) -> Result<&ReadReading> {
        let library = self.session.site_library();
        let known = ReadingId::new(name).ok().and_then(|id| library.reading(&id));
        known.ok_or_else(|| {
            let names: Vec<&str> = library.readings.iter().map(|read| read.reading.id.as_str()).collect();
            let help = match nearest(name, names.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None if names.is_empty() => format!("the site has no readings; `beleg new {name}` makes one"),
                None => format!("the site has {}", listed(&names)),
            };
            WrongUsage(format!("there is no reading `{name}`\nhelp: {help}")).into()
        })
    }

    /// The `reading.toml` of a reading, if it may be changed.
    ///
    /// # Errors
    /// Where its text is not UTF-8, or it lies outside of the site's content.
    pub(super) fn file(&self, reading: &ReadReading) -> Result<OnDisk> {
        let file = self.session.tree().files.get(reading.reading.file);
        if file.encoding() != Encoding::Utf8 {
            return Err(anyhow!("{} is not UTF-8; save it as UTF-8 first", self.shown(file.path().as_str())));
        }
        let place = self.place(file)?;
        Ok(OnDisk { path: file.path().to_string(), text: file.text().to_owned(), place })
    }

    /// Where a `reading.toml` lies, links resolved.
    fn place(&self, file: &SourceFile) -> Result<PathBuf> {
        let place = self.folder.reading_file(file);
        place.map_err(|because| anyhow!("{} can't be changed: {because}", self.shown(file.path().as_str())))
    }

    /// Reads the site as it would be if the file had this text; the faults that come with it, of this reading's files.
    ///
    /// # Errors
    /// Where the site cannot be read any more.
    pub(super) fn try_out(&mut self, file: &OnDisk, text: &str) -> Result<Vec<Diagnostic>> {
        let before = self.errors(file);
        self.texts.put(&file.path, text);
        self.session.update(std::slice::from_ref(&file.path))?;
        let known = |fault: &Diagnostic| before.iter().any(|old| old.code == fault.code && old.message == fault.message);
        Ok(self.errors(file).into_iter().filter(|fault| !known(fault)).collect())
    }

    /// Reads the site as it is on disk again.
    pub(super) fn put_back(&mut self, file: &OnDisk) -> Result<()> {
        self.texts.take_back(&file.path);
        self.session.update(std::slice::from_ref(&file.path)).map(drop)
    }

    /// The errors of a reading's files.
    fn errors(&self, file: &OnDisk) -> Vec<Diagnostic> {
        let folder = &file.path[..file.path.rfind('/').map_or(0, |at| at + 1)];
        let files = &self.session.tree().files;
        let is_here = |fault: &&Diagnostic| {
            let at = fault.primary.as_ref().map(|label| files.get(label.span.file).path().as_str());
            at.is_some_and(|at| at.starts_with(folder))
        };
        self.session.diagnostics().iter().filter(|fault| fault.is_error()).filter(is_here).cloned().collect()
    }

    /// Writes the new text in one step, if the file still is what was read.
    ///
    /// # Errors
    /// Where it has changed meanwhile, or the system refuses.
    pub(super) fn write(&self, file: &OnDisk, text: &str) -> Result<()> {
        let shown = self.shown(&file.path);
        replace::replace(&file.place, &file.text, text).map_err(|error| match error {
            NotReplaced::HasChanged => {
                anyhow!("{shown} has changed on disk since Beleg read it, and is left as it is; run the command again")
            }
            NotReplaced::Io(error) => anyhow!("{shown} can't be written: {error}"),
        })
    }

    /// Shows faults as `beleg check` does.
    ///
    /// # Errors
    /// They could not be written.
    pub(super) fn show(&self, faults: &[Diagnostic]) -> Result<()> {
        report::show(report::Format::Human, faults, None, &self.session.tree().files, self.folder.shown())
    }

    /// A path of the site, as it is called from here.
    pub(super) fn shown(&self, path: &str) -> String {
        self.folder.join(path).display().to_string().replace('\\', "/")
    }

    /// A path of the site, for reading and writing.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Where a claim stands in a text of the file: `content/bus/reading.toml:12`.
    pub(super) fn place_of(&self, file: &OnDisk, parsed: &ReadingFile<'_>, id: &str) -> String {
        let line = parsed.line_of(id).unwrap_or(1);
        format!("{}:{line}", self.shown(&file.path))
    }
}

impl OnDisk {
    /// Its claims and where they stand.
    ///
    /// # Errors
    /// Where it is no TOML.
    pub(super) fn parsed(&self) -> Result<ReadingFile<'_>> {
        Ok(ReadingFile::parse(&self.text)?)
    }

    /// Its text with these changes.
    ///
    /// # Errors
    /// Where what comes out is no TOML, so that nothing is written.
    pub(super) fn with(&self, splices: Vec<Splice>) -> Result<String> {
        apply(&self.text, splices)
            .ok_or_else(|| anyhow!("{} can't be changed like this without harm; change it by hand", self.path))
    }
}

/// Names in backticks, with commas; only the first ones of many.
pub(super) fn listed(names: &[&str]) -> String {
    const MOST: usize = 8;
    let mut named: Vec<String> = names.iter().take(MOST).map(|name| format!("`{name}`")).collect();
    if names.len() > MOST {
        named.push(format!("and {} more", names.len() - MOST));
    }
    named.join(", ")
}
