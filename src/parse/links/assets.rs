//! The files of a site that may be linked and shown, found by their names.
//!
//! Systems write one name in different bytes: a Mac takes `ä` apart into two characters. A link means the file
//! whose name is the same word; the page then has to have the bytes that stand on disk, since a server looks for
//! nothing else.

use std::collections::BTreeMap;

use crate::model::{FilePattern, Private, composed};

/// The files beside the copies of a whole site, without those that are never published.
#[derive(Debug, Clone, Default)]
pub struct SiteAssets {
    /// Paths under `content/`, sorted.
    paths: Vec<String>,
    /// Those whose name is not in the composed form, by that form.
    decomposed: BTreeMap<String, usize>,
    never_publish: Vec<FilePattern>,
}

impl SiteAssets {
    /// The files at these paths under `content/`, in any order; `never_publish` are the site's patterns for files to
    /// keep back.
    pub fn new(paths: impl IntoIterator<Item = String>, never_publish: &[FilePattern]) -> Self {
        let is_public = |path: &String| Private::of(path, never_publish).is_none();
        let mut paths: Vec<_> = paths.into_iter().filter(is_public).collect();
        paths.sort_unstable();
        paths.dedup();
        let form = |(at, path): (usize, &String)| {
            let form = composed(path);
            (form != path.as_str()).then(|| (form.into_owned(), at))
        };
        // Of several names that are the same word the first is found.
        let decomposed = paths.iter().enumerate().rev().filter_map(form).collect();
        Self { paths, decomposed, never_publish: never_publish.to_vec() }
    }

    /// The path on disk of the file that `path` names.
    pub(super) fn find(&self, path: &str) -> Option<&str> {
        let at = |path: &str| self.paths.binary_search_by(|known| known.as_str().cmp(path)).ok();
        let of_form = |form: &str| at(form).or_else(|| self.decomposed.get(form).copied());
        at(path).or_else(|| of_form(&composed(path))).map(|at| self.paths[at].as_str())
    }

    /// Why the file that `path` names is never published, whether or not it is there.
    pub(super) fn private(&self, path: &str) -> Option<Private> {
        Private::of(path, &self.never_publish)
    }

    /// The paths under `content/`, sorted.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(String::as_str)
    }

    /// The paths of one folder under `content/` and of the folders in it, sorted.
    pub(super) fn of_folder<'a>(&'a self, folder: &str) -> impl Iterator<Item = &'a str> {
        let inside = format!("{folder}/");
        let start = self.paths.partition_point(|path| path.as_str() < inside.as_str());
        self.paths[start..].iter().map(String::as_str).take_while(move |path| path.starts_with(&inside))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_its_letters_are_composed() {
        let (whole, apart) = ("r/b\u{e4}ume.png", "r/ba\u{308}ume.png");
        let of = |paths: &[&str]| SiteAssets::new(paths.iter().map(|path| (*path).to_owned()), &[]);
        assert_eq!(of(&[apart]).find(whole), Some(apart), "the page has to name the file that is there");
        assert_eq!(of(&[whole]).find(apart), Some(whole));
        let both = of(&[whole, apart]);
        assert_eq!((both.find(whole), both.find(apart)), (Some(whole), Some(apart)));
        assert_eq!(of(&[apart]).find("r/baume.png"), None);
    }

    #[test]
    fn a_folder_has_its_files_and_no_other() {
        let assets = SiteAssets::new(["r/a", "r/img/b", "r-2/c", "q/d"].map(str::to_owned), &[]);
        assert_eq!(assets.of_folder("r").collect::<Vec<_>>(), ["r/a", "r/img/b"]);
    }
}
