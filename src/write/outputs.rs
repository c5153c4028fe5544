//! The places that a site's outputs want, each wanted once.

use std::collections::BTreeSet;

use super::{Stop, names};
use crate::model::Output;

/// The paths of all outputs. Two outputs at one place, a file where another needs a folder, and the
/// places of Beleg's own files are refused: each would leave a site that depends on who wrote last.
pub(super) fn paths(outputs: &[Output]) -> Result<BTreeSet<&str>, Stop> {
    let mut paths = BTreeSet::new();
    for path in outputs.iter().map(|output| output.path().as_str()) {
        if is_reserved(path) || !paths.insert(path) {
            return Err(Stop::Collision { path: path.to_owned() });
        }
    }
    match paths.iter().find(|path| folders(path).any(|folder| paths.contains(folder))) {
        Some(path) => Err(Stop::Collision { path: (*path).to_owned() }),
        None => Ok(paths),
    }
}

/// The folders that `path` lies in, innermost first, without the output folder itself.
pub(super) fn folders(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| path.rsplit_once('/').map(|(folder, _)| folder)).skip(1)
}

fn is_reserved(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or(path);
    first == names::MANIFEST || first == names::STAGING || names::VERSION_CONTROL.contains(&first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SitePath;

    fn check(paths: &[&str]) -> Result<(), String> {
        let built_in = |path: &&str| Output::BuiltIn(SitePath::new(*path).unwrap(), b"");
        let outputs: Vec<_> = paths.iter().map(built_in).collect();
        match super::paths(&outputs) {
            Ok(_) => Ok(()),
            Err(Stop::Collision { path }) => Err(path),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn one_output_never_overwrites_another() {
        assert_eq!(check(&["a", "b/a", "b/c/a"]), Ok(()));
        assert_eq!(check(&["a", "b", "a"]), Err("a".to_owned()));
        assert_eq!(check(&["a/b/c", "a"]), Err("a/b/c".to_owned()));
    }

    #[test]
    fn no_output_takes_the_place_of_the_manifest_or_of_a_repository() {
        for path in [".beleg", ".beleg-staging/x", ".git/hooks/x"] {
            assert_eq!(check(&[path]), Err(path.to_owned()));
        }
        assert_eq!(check(&["x/.beleg"]), Ok(()));
    }
}
