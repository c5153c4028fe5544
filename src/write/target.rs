//! Which folder is meant by `--out`, and whether it may be replaced.

use std::io;
use std::path::{Path, PathBuf};

use super::{Refusal, Stop};

/// The folder that `out` names, links resolved, so that a link to a folder stays a link. It need not exist.
/// A folder that holds, or lies in, one of `protect` is refused, and so are the root and the home folder.
pub(super) fn find(out: &Path, protect: &[PathBuf]) -> Result<PathBuf, Stop> {
    let folder = resolve(out).map_err(Stop::io("find", out))?;
    match refusal(&folder, std::env::home_dir().as_deref(), protect) {
        Some(because) => Err(Stop::Refused { folder, because }),
        None => Ok(folder),
    }
}

fn refusal(folder: &Path, home: Option<&Path>, protect: &[PathBuf]) -> Option<Refusal> {
    if folder.parent().is_none() {
        return Some(Refusal::Root);
    }
    let home = home.filter(|home| home.is_absolute()).and_then(|home| resolve(home).ok());
    if home.is_some_and(|home| home.starts_with(folder)) {
        return Some(Refusal::Home);
    }
    protect.iter().find_map(|source| {
        let source = resolve(source).ok()?;
        if source.starts_with(folder) {
            Some(Refusal::Holds(source))
        } else {
            folder.starts_with(&source).then_some(Refusal::LiesIn(source))
        }
    })
}

/// The path without links and dots; of a path that isn't there, the part that is.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let name = path.file_name().ok_or(error)?;
            let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
            Ok(resolve(parent.unwrap_or(Path::new(".")))?.join(name))
        }
        found => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sources_the_root_and_the_home_folder_are_never_replaced() {
        let root = tempfile::tempdir().unwrap();
        let site = root.path().canonicalize().unwrap();
        let protect = [site.join("content"), site.join("site.toml")];
        let check = |folder: &Path| refusal(folder, Some(&site.join("home")), &protect);
        assert_eq!(check(Path::new("/")), Some(Refusal::Root));
        assert_eq!(check(&site.join("home")), Some(Refusal::Home));
        assert_eq!(check(&site), Some(Refusal::Home));
        assert_eq!(check(&site.join("content")), Some(Refusal::Holds(site.join("content"))));
        assert_eq!(check(&site.join("content/out")), Some(Refusal::LiesIn(site.join("content"))));
        assert_eq!(refusal(&site, None, &protect), Some(Refusal::Holds(site.join("content"))));
        for fine in ["site", "content-of-another", "home/site"] {
            assert_eq!(check(&site.join(fine)), None, "{fine}");
        }
    }

    #[test]
    fn a_folder_that_is_not_there_yet_is_found_by_the_part_that_is() {
        let root = tempfile::tempdir().unwrap();
        let found = find(&root.path().join("a/b"), &[]).unwrap();
        assert_eq!(found, root.path().canonicalize().unwrap().join("a/b"));
        assert!(!found.exists(), "finding creates nothing");
    }
}
