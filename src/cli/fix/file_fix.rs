//! What a file is going to be when its suggestions are applied, and whether that was for the better.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::same;
use crate::anchor;
use crate::cli::chosen::Chosen;
use crate::cli::site_folder::SiteFolder;
use crate::diagnostic::Suggestion;
use crate::session::Session;
use crate::text::{Encoding, FileId, SourceFile};

/// A file with suggestions applied.
pub(super) struct FileFix {
    file: FileId,
    /// The file on disk, links resolved.
    pub(super) disk: PathBuf,
    /// How diagnostics call it.
    pub(super) shown: String,
    pub(super) old: String,
    pub(super) new: String,
    /// How many suggestions are applied.
    pub(super) suggestions: usize,
}

/// A file that must stay as it is.
pub(super) struct Refused {
    /// How diagnostics call it.
    pub(super) shown: String,
    pub(super) because: &'static str,
}

/// The files of chosen readings that have suggestions which need no judgement, by their names.
pub(super) fn all(read: &Session, chosen: &Chosen, folder: &SiteFolder) -> Vec<Result<FileFix, Refused>> {
    let mut by_file: BTreeMap<FileId, Vec<Suggestion>> = BTreeMap::new();
    let files = &read.tree().files;
    let faults = read.diagnostics().iter().filter(|fault| chosen.concern(fault, files));
    let suggestions = faults.filter_map(|fault| fault.suggestion.as_ref());
    for suggestion in suggestions.filter(|suggestion| suggestion.machine_applicable) {
        by_file.entry(suggestion.span.file).or_default().push(suggestion.clone());
    }
    by_file.values_mut().for_each(keep_first_of_each_place);
    by_file.iter().map(|(id, suggestions)| file_fix(*id, files.get(*id), suggestions, folder)).collect()
}

/// One passage can be missed in several copies; what is said first about it is tried.
fn keep_first_of_each_place(suggestions: &mut Vec<Suggestion>) {
    suggestions.sort_by_key(|suggestion| (suggestion.span.start, suggestion.span.end));
    suggestions.dedup_by(|next, first| next.span.start < first.span.end);
}

fn file_fix(
    id: FileId,
    file: &SourceFile,
    suggestions: &[Suggestion],
    folder: &SiteFolder,
) -> Result<FileFix, Refused> {
    let shown = file.path().to_string();
    let disk = match folder.reading_file(file) {
        Ok(disk) => disk,
        Err(because) => return Err(Refused { shown, because }),
    };
    let old = file.text().to_owned();
    let new = anchor::fix::apply(&old, suggestions);
    let edits: Vec<_> = suggestions.iter().map(|suggestion| suggestion.span.range()).collect();
    let because = match () {
        () if file.encoding() != Encoding::Utf8 => "it is not UTF-8",
        () if !same::is_toml(&old) => "it has errors of syntax; mend those first",
        () if !same::values_stand(&old, &new, &edits) => "mending it would change more than the passages",
        () => return Ok(FileFix { file: id, disk, shown, old, new, suggestions: suggestions.len() }),
    };
    Err(Refused { shown, because })
}

impl FileFix {
    /// Why the file can't stay as it was written, by what the site was `before` and is `after`.
    pub(super) fn objection(&self, before: &Session, after: &Session) -> Option<&'static str> {
        let is_here = after.tree().files.iter().any(|(id, file)| id == self.file && file.path().as_str() == self.shown);
        if !is_here || after.tree().files.get(self.file).text() != self.new {
            Some("the site's files have changed meanwhile")
        } else if self.faults(after) >= self.faults(before) {
            Some("it would have had no fewer faults than before")
        } else if !same::anchors_stand(before.site_library(), after.site_library(), self.file) {
            Some("mending it would have moved other claims")
        } else {
            None
        }
    }

    /// How many faults the file has.
    fn faults(&self, read: &Session) -> usize {
        let places = read.diagnostics().iter().filter_map(|diagnostic| Some(diagnostic.primary.as_ref()?.span.file));
        places.filter(|file| read.tree().files.get(*file).path().as_str() == self.shown).count()
    }
}
