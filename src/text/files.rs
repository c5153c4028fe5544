//! All files of a run, so that a [`Span`] can be shown.

use std::collections::BTreeMap;

use super::{FileId, SourceFile, SourcePath, Span};

/// The files of a run, in the order in which they first came.
///
/// An id belongs to a path for as long as the run lasts, whatever becomes of the text: files may be written anew and
/// be gone for a while, as editors do who save under another name and rename.
#[derive(Debug, Default)]
pub struct Files {
    files: Vec<SourceFile>,
    gone: BTreeMap<SourcePath, FileId>,
}

impl Files {
    /// Takes a file in and names it; one that was removed gets the id that it had.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        if let Some(id) = self.gone.remove(file.path()) {
            return self.replace(id, file);
        }
        self.files.push(file);
        FileId(u32::try_from(self.files.len() - 1).expect("a site has fewer than 2^32 files"))
    }

    /// Puts the new text of the file `id` in place of the old, whose spans mean nothing any more.
    pub fn replace(&mut self, id: FileId, file: SourceFile) -> FileId {
        self.files[id.0 as usize] = file;
        id
    }

    /// Forgets the text of a file that is no longer there. Its id then names an empty text under the same path.
    pub fn remove(&mut self, id: FileId) {
        let path = self.get(id).path().clone();
        self.replace(id, SourceFile::new(path.clone(), String::new()));
        self.gone.insert(path, id);
    }

    /// The file that `id` names. `id` comes from [`Files::add`] of this set.
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// All files that are there, with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0u32..).map(FileId).zip(&self.files).filter(|(_, file)| !self.gone.contains_key(file.path()))
    }

    /// The text a span covers; a span that is cut off or lies inside a character is clamped.
    pub fn snippet(&self, span: Span) -> &str {
        let text = self.get(span.file).text();
        let end = text.floor_char_boundary((span.end as usize).min(text.len()));
        let start = text.floor_char_boundary((span.start as usize).min(end));
        &text[start..end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile::new(SourcePath::new(path), text.to_owned())
    }

    #[test]
    fn a_file_keeps_its_id_when_its_text_changes_and_when_it_comes_back() {
        let mut files = Files::default();
        let (a, b) = (files.add(file("a.md", "one")), files.add(file("b.md", "two")));
        files.replace(a, file("a.md", "three"));
        assert_eq!(files.get(a).text(), "three");
        files.remove(a);
        let c = files.add(file("c.md", "four"));
        assert_eq!(files.add(file("a.md", "five")), a);
        assert_eq!(
            files.iter().map(|(id, file)| (id, file.text())).collect::<Vec<_>>(),
            [(a, "five"), (b, "two"), (c, "four")]
        );
    }

    #[test]
    fn a_file_that_is_gone_is_not_among_the_files_and_what_names_it_still_shows() {
        let mut files = Files::default();
        let a = files.add(file("a.md", "one"));
        files.remove(a);
        assert_eq!(files.iter().count(), 0);
        assert_eq!((files.get(a).path().as_str(), files.snippet(Span::new(a, 0..3))), ("a.md", ""));
    }
}
