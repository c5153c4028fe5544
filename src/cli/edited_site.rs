//! A site whose `reading.toml`s are about to be changed by a command: tried in memory first ([`Trial`]), then written in one
//! step.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

use super::chosen::unknown_reading;
use super::report;
use super::site_folder::SiteFolder;
use crate::diagnostic::Diagnostic;
use crate::drafts::Trial;
use crate::edit::ReadingFile;
use crate::load::Disk;
use crate::model::{ReadReading, ReadingId};
use crate::session::{Options, Session};
use crate::text::{Encoding, SourceFile};
use crate::write::replace::{self, NotReplaced};

/// A site that is open for changes.
pub(super) struct EditedSite {
    pub(super) trial: Trial,
    folder: SiteFolder,
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
        let trial = Trial::open(Disk::new(folder.path(), false)?, Options::default())?;
        Ok(Self { trial, folder })
    }

    /// The site, as it is read now.
    pub(super) fn session(&self) -> &Session {
        self.trial.session()
    }

    /// The reading called `name`.
    ///
    /// # Errors
    /// [`WrongUsage`](super::WrongUsage) with the nearest name, if there is none.
    pub(super) fn reading(&self, name: &str) -> Result<&ReadReading> {
        let library = self.session().site_library();
        let known = ReadingId::new(name).ok().and_then(|id| library.reading(&id));
        known.ok_or_else(|| {
            let names: Vec<&str> = library.readings.iter().map(|read| read.reading.id.as_str()).collect();
            unknown_reading(name, &names).into()
        })
    }

    /// The `reading.toml` of a reading, if it may be changed.
    ///
    /// # Errors
    /// Where its text is not UTF-8, or it lies outside of the site's content.
    pub(super) fn file(&self, reading: &ReadReading) -> Result<OnDisk> {
        let file = self.session().tree().files.get(reading.reading.file);
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

    /// Shows faults of the site as `beleg check` does, on the `text` that they are about if that is not the file's own.
    ///
    /// # Errors
    /// They could not be written.
    pub(super) fn show_in(&mut self, file: &OnDisk, text: &str, faults: &[Diagnostic]) -> Result<()> {
        self.trial.try_out(&file.path, text)?;
        self.show(faults)?;
        self.trial.put_back(&file.path)
    }

    /// Shows faults of the site as it is read now.
    ///
    /// # Errors
    /// They could not be written.
    pub(super) fn show(&self, faults: &[Diagnostic]) -> Result<()> {
        report::show(report::Format::Human, faults, None, &self.session().tree().files, self.folder.shown())
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
