//! Replaces a site file by file, in an order that leaves something to go on from wherever it ends.
//!
//! 1. The manifest names the files of both sites, before anything else is touched: whatever stands there
//!    from now on, the next build knows it for its own.
//! 2. Files come whole, one rename each: first what pages need, then pages, then the pages that lead to those.
//!    What stands in the way of a file (a file where a folder is to be, a folder where a file is to be) goes
//!    at the last moment.
//! 3. What the new site doesn't have goes: pages before what they needed, then folders that are empty.
//! 4. The manifest names the new files alone.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use super::leftovers::Leftovers;
use super::old_site::OldSite;
use super::publication::Publication;
use super::{How, InPlaceReason, Stop, disk, manifest, names};
use crate::model::Output;

/// Replaces the old site by what stands at `staged`, file by file.
pub(super) fn replace(publication: &Publication<'_>, staged: &Path, reason: InPlaceReason) -> Result<How, Stop> {
    let Publication { old, new, .. } = publication;
    let both: BTreeSet<&str> = old.files().chain(new.iter().copied()).collect();
    set_manifest(old, staged, &manifest::to_text(both))?;
    let mut leftovers = Leftovers::new(old, new);
    for output in changed_in_order(publication) {
        leftovers.make_way(&old.folder, output.path().as_str())?;
        bring(old, staged, output.path().as_str())?;
    }
    leftovers.remove(&old.folder)?;
    set_manifest(old, staged, &publication.manifest())?;
    Ok(How::InPlace(reason))
}

/// What is new or has changed: what pages need, pages, and pages that lead to those.
fn changed_in_order<'a>(publication: &Publication<'a>) -> Vec<&'a Output> {
    let changed = publication.outputs.iter().zip(publication.outcomes).filter(|(_, outcome)| outcome.written);
    let mut changed: Vec<&Output> = changed.map(|(output, _)| output).collect();
    changed.sort_by_key(|output| match output {
        Output::BuiltIn(..) | Output::Asset(..) => 0,
        Output::Page(_, page) if page.is_over_readings() => 2,
        Output::Page(..) => 1,
    });
    changed
}

/// Moves a staged file to its place.
fn bring(old: &OldSite, staged: &Path, path: &str) -> Result<(), Stop> {
    let (from, to) = (staged.join(path), old.folder.join(path));
    move_file(&from, &to).map_err(Stop::io("write", &to))
}

/// Replaces the manifest, and waits until it is on the disk's platter: after a power cut it may be
/// the old or the new one, but whole, and no younger than what it names.
fn set_manifest(old: &OldSite, staged: &Path, text: &str) -> Result<(), Stop> {
    if old.has_manifest(text) {
        return Ok(());
    }
    let next = staged.join(names::MANIFEST);
    // The staged manifest may be a link to the old one, which is not to be written to.
    let _ = disk::remove_file(&next);
    disk::create_lasting(&next, text).map_err(Stop::io("write", &old.folder.join(names::MANIFEST)))?;
    bring(old, staged, names::MANIFEST)?;
    disk::settle(&old.folder);
    Ok(())
}

/// Moves a file so that whoever opens `to` sees the old or the new one whole. From another file system
/// it is copied to a spare file beside `to` first; a build that dies there leaves it as litter.
fn move_file(from: &Path, to: &Path) -> io::Result<()> {
    match disk::in_folder(to, || disk::rename(from, to)) {
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            let spare = to.with_file_name(names::STAGING);
            disk::copy(from, &spare)?;
            disk::rename(&spare, to)
        }
        result => result,
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::fs;

    use super::*;
    use crate::write::tests::rig::skipped;

    /// `/dev/shm` is another file system than the temporary folder; where it isn't, a plain rename is tested.
    #[test]
    fn a_file_comes_whole_from_another_file_system() {
        let Ok(far) = tempfile::tempdir_in("/dev/shm") else { return skipped("there is no /dev/shm") };
        let near = tempfile::tempdir().unwrap();
        let (from, to) = (far.path().join("a"), near.path().join("x/a"));
        for text in ["one", "two"] {
            fs::write(&from, text).unwrap();
            move_file(&from, &to).unwrap();
            assert_eq!(fs::read_to_string(&to).unwrap(), text);
        }
        assert_eq!(fs::read_dir(near.path().join("x")).unwrap().count(), 1, "no spare file is left");
    }
}
