//! Reads `publish_files`: files beside the copies that are published whether or not a page names them.

use crate::diagnostic::{Code, Diagnostic};
use crate::keys::reading::PUBLISH_FILES;
use crate::model::{FilePattern, Private, ReadingFolder, Site};
use crate::typed_toml::{Table, Value, file_pattern, list};

/// What the patterns are compared with.
pub(super) struct ToPublish<'a> {
    pub folder: &'a ReadingFolder,
    pub site: &'a Site,
}

impl ToPublish<'_> {
    /// The paths under `content/` of the files that `publish_files` names, sorted.
    ///
    /// A pattern is a path below the reading's folder, in which `*` stands for any part of a name and `**` for any
    /// number of folders: `"data/*.csv"`. One that names nothing is an error, as is one for files that are
    /// never published.
    pub(super) fn files(&self, root: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Vec<String> {
        let read = |value, faults: &mut Vec<Diagnostic>| list(value, faults, |item, faults| self.of(item, faults));
        let mut files = root.optional(&PUBLISH_FILES, faults, read).unwrap_or_default().concat();
        files.sort_unstable();
        files.dedup();
        files
    }

    /// The files that one pattern names.
    fn of(&self, item: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Vec<String>> {
        let pattern = file_pattern(item, faults)?;
        let name = &self.folder.name;
        let in_content = format!("{name}/{}", pattern.as_str());
        let fitting = self.folder.assets.iter().map(|asset| asset.path.as_str()).filter(|path| {
            path.strip_prefix(name.as_str())
                .and_then(|rest| rest.strip_prefix('/'))
                .is_some_and(|path| pattern.fits(path))
        });
        let (private, public): (Vec<&str>, Vec<&str>) =
            fitting.partition(|path| Private::of(path, &self.site.never_publish).is_some());
        if !public.is_empty() {
            return Some(public.into_iter().map(str::to_owned).collect());
        }
        // What is never published for its name alone was not even listed.
        let of_file = private.first().and_then(|path| Private::of(path, &self.site.never_publish));
        match of_file.or_else(|| Private::of(&in_content, &self.site.never_publish)) {
            Some(reason) => {
                let (message, _) = reason.explain(pattern.as_str());
                let help = match reason {
                    Private::Sources => "copy the files out of `sources/`, and name the copies here",
                    _ => "rename the files if readers should have them, or take this out",
                };
                faults.push(Diagnostic::new(Code::PrivateFile, message, help).at(item.span(), ""));
                None
            }
            None => {
                let message = format!("`{}` names no file beside the copies", pattern.as_str());
                item.invalid(message, self.help(&pattern), faults)
            }
        }
    }

    /// What may have been meant by a pattern that names nothing.
    fn help(&self, pattern: &FilePattern) -> String {
        let name = &self.folder.name;
        let folder = format!("{name}/{}/", pattern.as_str());
        let paths = || self.folder.assets.iter().map(|asset| asset.path.as_str());
        if paths().any(|path| path.starts_with(&folder)) {
            return format!(
                "write `{0}/*` for the files in that folder, or `{0}/**` with those in its folders",
                pattern.as_str()
            );
        }
        let lower = pattern.as_str().to_lowercase();
        let other_case = FilePattern::new(&lower).ok().and_then(|lower| {
            paths().filter_map(|path| path.get(name.len() + 1..)).find(|path| lower.fits(&path.to_lowercase()))
        });
        match other_case {
            Some(path) => format!("capitals count: `{path}` is there"),
            None if pattern.as_str().ends_with(".md") || pattern.as_str().ends_with(".toml") => {
                "take it out: copies are published as pages, and `reading.toml` is not published".to_owned()
            }
            None => format!("write a path below `content/{name}/`, with `*` for any part of a name, or take it out"),
        }
    }
}
