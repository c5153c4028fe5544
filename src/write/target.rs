//! Which folder is meant by `--out`, and whether it may be replaced.

use std::io;
use std::path::{Path, PathBuf};

use super::{Refusal, Stop};

/// The folder that `out` names, links resolved, so that a link to a folder stays a link. It need not exist.
/// A folder that holds, or lies in, one of `protect` is refused, and so are the root and the home folder.
pub(super) fn find(out: &Path, protect: &[PathBuf]) -> Result<PathBuf, Stop> {
    if let Some(because) = not_a_folder(out) {
        return Err(Stop::Refused { folder: out.to_owned(), because });
    }
    let folder = resolve(out).map_err(Stop::io("find", out))?;
    match refusal(&folder, std::env::home_dir().as_deref(), protect) {
        Some(because) => Err(Stop::Refused { folder, because }),
        None => Ok(folder),
    }
}

/// What stands at the path, or at the nearest place above it where something stands, if that can't hold a site.
fn not_a_folder(out: &Path) -> Option<Refusal> {
    let there = out.ancestors().filter(|path| !path.as_os_str().is_empty());
    let (path, kind) = there.into_iter().find_map(|path| Some((path, path.symlink_metadata().ok()?.file_type())))?;
    match path.metadata() {
        Ok(metadata) => (!metadata.is_dir()).then(|| Refusal::NotAFolder(path.to_owned())),
        Err(error) if kind.is_symlink() && error.kind() != io::ErrorKind::PermissionDenied => {
            Some(Refusal::LeadsNowhere { link: path.to_owned(), target: path.read_link().unwrap_or_default() })
        }
        Err(_) => None,
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
        if source == folder {
            Some(Refusal::IsSource)
        } else if source.starts_with(folder) {
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
        assert_eq!(check(&site.join("content")), Some(Refusal::IsSource));
        assert_eq!(check(&site.join("content/out")), Some(Refusal::LiesIn(site.join("content"))));
        assert_eq!(refusal(&site, None, &protect), Some(Refusal::Holds(site.join("content"))));
        for fine in ["site", "content-of-another", "home/site"] {
            assert_eq!(check(&site.join(fine)), None, "{fine}");
        }
    }

    #[test]
    fn a_file_is_no_output_folder_and_holds_none() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("notes.txt");
        std::fs::write(&file, "mine").unwrap();
        for out in [file.clone(), file.join("site"), file.join("a/b")] {
            let stopped = find(&out, &[]).unwrap_err().to_string();
            let reason = format!("`{}` can't be the output folder: `{}` is a file\n", out.display(), file.display());
            assert!(stopped.starts_with(&reason) && stopped.ends_with("move the file away"), "{stopped}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_nowhere_is_no_output_folder_and_holds_none() {
        let root = tempfile::tempdir().unwrap();
        let link = root.path().join("link");
        std::os::unix::fs::symlink("gone/far", &link).unwrap();
        for out in [link.clone(), link.join("site")] {
            let stopped = find(&out, &[]).unwrap_err().to_string();
            assert!(
                stopped.contains("link` is a link to `gone/far`, where nothing is\nhelp: create the folder"),
                "{stopped}"
            );
        }
        std::os::unix::fs::symlink("loop", root.path().join("loop")).unwrap();
        assert!(matches!(find(&root.path().join("loop"), &[]), Err(Stop::Refused { .. })), "nor is a link to itself");
        std::fs::create_dir_all(root.path().join("gone/far")).unwrap();
        assert_eq!(find(&link, &[]).unwrap(), root.path().canonicalize().unwrap().join("gone/far"));
    }

    #[test]
    fn a_folder_that_is_not_there_yet_is_found_by_the_part_that_is() {
        let root = tempfile::tempdir().unwrap();
        let found = find(&root.path().join("a/b"), &[]).unwrap();
        assert_eq!(found, root.path().canonicalize().unwrap().join("a/b"));
        assert!(!found.exists(), "finding creates nothing");
    }
}
