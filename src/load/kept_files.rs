//! Looks for the files that texts were kept in, where `file` names them.
//!
//! They lie in folders that [`walk`](super::walk) never enters, such as a reading's `sources/`, so that nothing of them
//! can get into a page. All that becomes known of one is whether it is there, and the hash of its bytes.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::fault::{refused, unreadable};
use super::source::{Kind, Located, Source, Target};
use super::touched::Touched;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::model::KeptState;
use crate::text::hex;

/// What stood at the paths that were asked for.
#[derive(Debug, Default)]
pub struct KeptFiles {
    states: BTreeMap<String, KeptState>,
}

impl KeptFiles {
    /// Looks at `wanted`, the paths in the site with whether the hash is needed, as far as `changed` touches them or
    /// nothing is known yet. Gives the paths at which another thing was found than before.
    pub fn refresh<P: AsRef<str>>(
        &mut self,
        source: &dyn Source,
        changed: &[P],
        wanted: &BTreeMap<String, bool>,
    ) -> BTreeSet<String> {
        let touched = Touched::of(changed, &[]);
        let mut before = std::mem::take(&mut self.states);
        let is_known = |path: &str, is_hashed: bool| {
            let is_enough = |state: &KeptState| !is_hashed || !matches!(state, KeptState::Here { sha256: None });
            !touched.holds(&located(path)) && before.get(path).is_some_and(is_enough)
        };
        let asked: Vec<_> = wanted.iter().filter(|(path, is_hashed)| !is_known(path, **is_hashed)).collect();
        let found = asked.into_par_iter().map(|(path, is_hashed)| (path.clone(), state(source, path, *is_hashed)));
        let found: Vec<_> = found.collect();
        let is_other = |path: &str, state: &KeptState| before.get(path).is_some_and(|old| old != state);
        let others = found.iter().filter(|(path, state)| is_other(path, state)).map(|(path, _)| path.clone()).collect();
        before.retain(|path, _| wanted.contains_key(path));
        before.extend(found);
        self.states = before;
        others
    }

    /// What stands at a path that was asked for.
    pub fn state(&self, path: &str) -> Option<&KeptState> {
        self.states.get(path)
    }
}

fn located(path: &str) -> Located {
    Located { path: path.to_owned(), linked: None }
}

fn state(source: &dyn Source, path: &str, is_hashed: bool) -> KeptState {
    let found = locate(source, path).and_then(|file| {
        let digest = is_hashed.then(|| source.digest(&file)).transpose();
        let digest = digest.map_err(|error| unread(refused(path, &error, "can be read")))?;
        Ok(KeptState::Here { sha256: digest.map(hex) })
    });
    found.unwrap_or_else(|state| state)
}

/// Where the file lies, links on the way followed as everywhere in the site; else what stands in the way.
fn locate(source: &dyn Source, path: &str) -> Result<Located, KeptState> {
    let parts: Vec<&str> = path.split('/').collect();
    if parts.iter().any(|part| part.starts_with('.')) {
        // Such files hold passwords, and a hash gives a short one away.
        let message = format!("`{path}` is hidden: a name in it begins with a dot");
        let help = "name a file that is not hidden, such as \"sources/original.html\"";
        return Err(unread(Diagnostic::new(Code::KeptFile, message, help)));
    }
    let mut at = Located::root();
    for (depth, part) in parts.iter().enumerate() {
        let kind = source.find(&at, part).map_err(|error| unread(unreadable(path, &error)))?;
        let (next, is_last) = (at.join(part), depth + 1 == parts.len());
        at = match kind {
            None => return Err(KeptState::Missing { near: near(source, &at, &parts, depth) }),
            Some(Kind::Link) => match source.follow(&next).map_err(|fault| unread(*fault))? {
                Target::File(linked) if is_last => Located { path: next.path, linked: Some(linked) },
                Target::Folder(linked) if !is_last => Located { path: next.path, linked: Some(linked) },
                Target::File(_) | Target::Folder(_) => return Err(not_a_file(&next.path, is_last)),
            },
            Some(Kind::File) if is_last => next,
            Some(Kind::Folder) if !is_last => next,
            Some(_) => return Err(not_a_file(&next.path, is_last)),
        };
    }
    Ok(at)
}

fn unread(fault: Diagnostic) -> KeptState {
    KeptState::Unread(Box::new(fault))
}

fn not_a_file(path: &str, is_last: bool) -> KeptState {
    let what = if is_last { "file" } else { "folder" };
    unread(Diagnostic::new(Code::KeptFile, format!("`{path}` is no {what}"), "name the file that the text is kept in"))
}

/// The path with the name in its place that is nearest to the one which `folder` does not have.
fn near(source: &dyn Source, folder: &Located, parts: &[&str], depth: usize) -> Option<String> {
    let entries = source.list(folder).ok()?;
    let mut names: Vec<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
    names.retain(|name| !name.starts_with('.'));
    names.sort_unstable();
    let mut path = parts.to_vec();
    path[depth] = nearest(parts[depth], names)?;
    Some(path.join("/"))
}
