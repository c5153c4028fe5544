//! Which files a change touches: those it names, those in folders it names, and all that links take from there.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::source::Located;

/// What has changed.
#[derive(Debug, Default)]
pub(super) struct Touched {
    /// Files and folders by their paths in the site's folder.
    paths: BTreeSet<String>,
    /// The folders that they are in: such a folder may stand where a file was.
    around: BTreeSet<String>,
    /// Files outside of it.
    outside: BTreeSet<PathBuf>,
}

impl Touched {
    /// What `changed` touches among `files`: a file that is named by a link has changed under its other names too.
    pub(super) fn of<P: AsRef<str>>(changed: &[P], files: &[Located]) -> Self {
        let paths: BTreeSet<String> = changed.iter().map(|path| path.as_ref().trim_matches('/').to_owned()).collect();
        let folders =
            |path: &String| path.match_indices('/').map(|(end, _)| path[..end].to_owned()).collect::<Vec<_>>();
        let around = paths.iter().flat_map(folders).collect();
        let mut touched = Self { paths, around, outside: BTreeSet::new() };
        let links: Vec<_> = files.iter().filter(|file| touched.names(&file.path)).collect();
        for linked in links.into_iter().filter_map(|file| file.linked.as_ref()) {
            touched.paths.extend(linked.inside.clone());
            touched.outside.extend(linked.inside.is_none().then(|| linked.disk.clone()));
        }
        touched
    }

    /// Whether the bytes of `file` may be others.
    pub(super) fn holds(&self, file: &Located) -> bool {
        let is_outside = || file.linked.as_ref().is_some_and(|linked| self.outside.contains(&linked.disk));
        self.names(&file.path) || file.inside().is_some_and(|inside| self.names(inside)) || is_outside()
    }

    /// Whether the file at `path`, or a folder that it is in, has changed.
    fn names(&self, path: &str) -> bool {
        way(path).any(|place| self.paths.contains(place)) || self.around.contains(path)
    }
}

/// The path, the folders around it, and the site's own folder.
pub(super) fn way(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end]).chain([path, ""])
}
