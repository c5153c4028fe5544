//! All files of a run, so that a [`Span`] can be shown.

use super::{FileId, SourceFile, Span};

/// The files of a run, in the order in which they were loaded.
#[derive(Debug, Default)]
pub struct Files {
    files: Vec<SourceFile>,
}

impl Files {
    /// Takes a file in and names it.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        FileId(u32::try_from(self.files.len() - 1).expect("a site has fewer than 2^32 files"))
    }

    /// The file that `id` names. `id` comes from [`Files::add`] of this set.
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// All files with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0u32..).map(FileId).zip(&self.files)
    }

    /// The text a span covers; a span that is cut off or lies inside a character is clamped.
    pub fn snippet(&self, span: Span) -> &str {
        let text = self.get(span.file).text();
        let end = text.floor_char_boundary((span.end as usize).min(text.len()));
        let start = text.floor_char_boundary((span.start as usize).min(end));
        &text[start..end]
    }
}
