//! Lets the new site take the old one's place: in one step where the system can, else file by file.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::leftovers::Leftovers;
use super::old_site::OldSite;
use super::publication::Publication;
use super::staging::Staging;
use super::{How, InPlaceReason, Stop, disk, in_place, names};

/// Publishes what is staged, and clears what is left. Gives how it was done, and the path of what could not be cleared.
pub(super) fn publish(publication: &Publication<'_>, staging: Staging) -> Result<(How, Option<PathBuf>), Stop> {
    let Publication { old, new, .. } = publication;
    let how = match &staging.inside {
        _ if publication.changes_nothing() => {
            Leftovers::new(old, new).remove(&old.folder)?;
            How::Unchanged
        }
        Some(reason) => in_place::replace(publication, &staging.folder, reason.clone())?,
        None => {
            complete(publication, &staging.folder)?;
            // The old folder is going to be removed whole: what came into it while pages were made would be lost.
            OldSite::read(&old.folder)?;
            match in_one_step(old, &staging.folder) {
                Ok(how) => how,
                Err(error) => {
                    in_place::replace(publication, &staging.folder, InPlaceReason::NoExchange(error.to_string()))?
                }
            }
        }
    };
    Ok((how, staging.remove()))
}

/// Adds to the staged files what makes them a whole site: links to the unchanged files, and the manifest.
fn complete(publication: &Publication<'_>, staged: &Path) -> Result<(), Stop> {
    let Publication { old, outputs, outcomes, .. } = publication;
    let unchanged = outputs.par_iter().zip(*outcomes).filter(|(_, outcome)| !outcome.written);
    unchanged.try_for_each(|(output, _)| {
        let path = output.path().as_str();
        let old = old.folder.join(path);
        keep(&old, &staged.join(path)).map_err(Stop::io("keep", &old))
    })?;
    let (was, file) = (old.folder.join(names::MANIFEST), staged.join(names::MANIFEST));
    let text = publication.manifest();
    if old.has_manifest(&text) && keep(&was, &file).is_ok() {
        return Ok(());
    }
    disk::create_lasting(&file, &text).map_err(Stop::io("write", &was))
}

/// An empty folder is replaced by a plain rename, which every system can.
fn in_one_step(old: &OldSite, staged: &Path) -> io::Result<How> {
    if old.exists {
        return disk::exchange(staged, &old.folder).map(|()| How::Exchanged);
    }
    match disk::rename(staged, &old.folder) {
        Ok(()) => Ok(How::Created),
        // Empty folders or litter stand there.
        Err(_) => disk::exchange(staged, &old.folder).map(|()| How::Created),
    }
}

/// Makes `new` the same file as `old`. Where it can't be linked (another owner's, too many links, a file
/// system without) it is copied with its time.
fn keep(old: &Path, new: &Path) -> io::Result<()> {
    if disk::in_folder(new, || disk::link(old, new)).is_ok() {
        return Ok(());
    }
    let source = File::open(old)?;
    disk::create(new, |file| {
        io::copy(&mut &source, file)?;
        file.set_modified(source.metadata()?.modified()?)
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::model::{Page, SitePath};
    use crate::write::lock::Lock;
    use crate::write::stage;
    use crate::write::tests::rig::{Rig, page};

    /// A file system without exchange refuses only when all is staged: nothing of the work may be lost.
    #[test]
    fn a_whole_site_whose_exchange_is_refused_is_brought_file_by_file() {
        let rig = Rig::new();
        rig.build(&[("a.html", "a"), ("b.html", "b"), ("c.html", "c")]).unwrap();
        let (old, mut lock) = (OldSite::read(&rig.out).unwrap(), Lock::take(&rig.out).unwrap());
        let staging = Staging::open(&rig.out, false, &old, &mut lock).unwrap();
        let outputs = [page("a.html"), page("b.html")];
        let new = crate::write::outputs::paths(&outputs).unwrap();
        let text =
            |path: &SitePath, _: &Page| Ok::<_, ()>(if path.as_str() == "a.html" { b"a" } else { b"B" }.to_vec());
        let outcomes = stage::all(&outputs, &old, &staging, text).unwrap();
        let publication = Publication { old: &old, outputs: &outputs, outcomes: &outcomes, new: &new };
        complete(&publication, &staging.folder).unwrap();
        in_place::replace(&publication, &staging.folder, InPlaceReason::NoExchange(String::new())).unwrap();
        drop(staging);
        assert_eq!(rig.paths(), [".beleg", "a.html", "b.html"]);
        assert_eq!(rig.read("b.html").unwrap(), "B");
        assert_eq!(rig.read(".beleg").unwrap(), "beleg manifest 1\na.html\nb.html\n");
        assert!(rig.beside().is_empty());
    }

    /// An edit of the copy must not reach the old site, and a copier must see no new time.
    #[cfg(target_os = "linux")]
    #[test]
    fn an_unchanged_file_that_cannot_be_linked_is_copied_with_its_time() {
        let Ok(far) = tempfile::tempdir_in("/dev/shm") else {
            return crate::write::tests::rig::skipped("there is no /dev/shm");
        };
        let near = tempfile::tempdir().unwrap();
        let (old, new) = (far.path().join("a"), near.path().join("x/a"));
        fs::write(&old, "text").unwrap();
        let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        File::open(&old).unwrap().set_modified(time).unwrap();
        keep(&old, &new).unwrap();
        assert_eq!(fs::read_to_string(&new).unwrap(), "text");
        assert_eq!(fs::metadata(&new).unwrap().modified().unwrap(), time);
    }
}
