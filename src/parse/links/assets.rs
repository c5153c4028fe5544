//! The files of a site that may be linked and shown, found by their names.
//!
//! Systems write one name in different bytes: a Mac takes `ä` apart into two characters. A link means the file
//! whose name is the same word; the page then has to have the bytes that stand on disk, since a server looks for
//! nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::diagnostic::Names;
use crate::model::{FilePattern, Private, composed};

/// The files beside the copies of a whole site, without those that are never published.
#[derive(Debug, Clone, Default)]
pub struct SiteAssets {
    /// Paths under `content/`, sorted.
    paths: Vec<String>,
    /// Those whose name is not in the composed form, by that form.
    decomposed: BTreeMap<String, usize>,
    never_publish: Vec<FilePattern>,
    /// What is there and cannot be read: files, and folders with all that may be in them.
    unread: BTreeSet<String>,
    folded: OnceLock<Folded>,
    /// The paths as mistyped ones are compared with them, made at the first that is.
    near: OnceLock<Names>,
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
        Self { paths, decomposed, never_publish: never_publish.to_vec(), ..Self::default() }
    }

    /// With the paths under `content/` of what is there and cannot be read, of which something is said already.
    pub fn with_unread(self, paths: impl IntoIterator<Item = String>) -> Self {
        Self { unread: paths.into_iter().collect(), ..self }
    }

    /// Whether `path` names what is there and cannot be read, or may lie in such a folder.
    pub(super) fn is_unread(&self, path: &str) -> bool {
        let folders = path.match_indices('/').map(|(slash, _)| &path[..slash]);
        !self.unread.is_empty() && folders.chain([path]).any(|place| self.unread.contains(place))
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

    /// The path that is nearest to `path`, letter by letter.
    pub(super) fn nearest(&self, path: &str) -> Option<&str> {
        let names = || Names::new(self.paths.iter().map(String::as_str));
        self.near.get_or_init(names).nearest(path).map(|(_, name)| name)
    }

    /// The path of the file that `path` names but for capitals.
    pub(super) fn in_any_case(&self, path: &str) -> Option<&str> {
        self.folded().paths.get(&folded(path)).map(|at| self.paths[*at].as_str())
    }

    /// The path of the only file of this name, in any case, in the folder `reading` and the folders in it.
    pub(super) fn only_of_name(&self, reading: &str, name: &str) -> Option<&str> {
        let of_name = self.folded().names.get(&(reading.to_owned(), folded(name)))?;
        of_name.map(|at| self.paths[at].as_str())
    }

    /// Made when the first link is at fault: then the next is looked up at no cost.
    fn folded(&self) -> &Folded {
        self.folded.get_or_init(|| {
            let mut all = Folded::default();
            for (at, path) in self.paths.iter().enumerate() {
                all.paths.entry(folded(path)).or_insert(at);
                let (reading, rest) = path.split_once('/').unwrap_or(("", path));
                let name = rest.rsplit('/').next().unwrap_or(rest);
                all.names.entry((reading.to_owned(), folded(name))).and_modify(|one| *one = None).or_insert(Some(at));
            }
            all
        })
    }
}

/// Files by their names as they are where neither case nor the form of letters counts; each as an index.
#[derive(Debug, Clone, Default)]
struct Folded {
    paths: BTreeMap<String, usize>,
    /// By the reading's folder and the file's name; none where several have the name.
    names: BTreeMap<(String, String), Option<usize>>,
}

/// Names that differ in capitals or in how letters are composed are alike.
pub(super) fn folded(name: &str) -> String {
    composed(&name.to_lowercase()).into_owned()
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
    fn a_name_in_other_capitals_is_found_and_one_of_several_alike_is_not_guessed() {
        let assets = SiteAssets::new(["r/A.png", "r/img/B.png", "r/old/b.PNG", "q/img/c.png"].map(str::to_owned), &[]);
        assert_eq!((assets.in_any_case("r/a.PNG"), assets.in_any_case("r/b.png")), (Some("r/A.png"), None));
        assert_eq!(assets.only_of_name("r", "a.png"), Some("r/A.png"));
        assert_eq!((assets.only_of_name("r", "b.png"), assets.only_of_name("r", "c.png")), (None, None));
    }
}
