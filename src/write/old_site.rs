//! What stands in the output folder before a build: the old site, and whatever is not its own.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::mount::is_mount_point;
use super::{Stop, manifest, names};

/// How many foreign files a message lists.
const LISTED: usize = 10;

/// The files of the old site that still stand.
#[derive(Debug)]
pub(super) struct OldSite {
    /// Its folder, links resolved.
    pub(super) folder: PathBuf,
    /// Its files on disk that the manifest lists.
    files: BTreeSet<String>,
    /// What is left there and nobody's.
    pub(super) litter: Vec<PathBuf>,
    /// All folders in it, each before those that it holds.
    pub(super) folders: Vec<PathBuf>,
    /// Whether there is a manifest: without one there is no old site.
    pub(super) exists: bool,
    /// Whether the folder is under version control.
    pub(super) version_control: bool,
}

impl OldSite {
    /// Reads the manifest and walks the folder. Files that the manifest doesn't list stop the build.
    pub(super) fn read(folder: &Path) -> Result<Self, Stop> {
        let listed = listed(folder)?;
        let mut foreign = Vec::new();
        let mut old = Self {
            folder: folder.to_owned(),
            files: BTreeSet::new(),
            litter: Vec::new(),
            folders: Vec::new(),
            exists: listed.is_some(),
            version_control: false,
        };
        let listed = listed.unwrap_or_default();
        let is_volume = is_mount_point(folder);
        let is_of_volume =
            |entry: &DirEntry| is_volume && entry.depth() == 1 && entry.file_name() == names::LOST_AND_FOUND;
        let walk = WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
        let walk = walk.filter_entry(|entry| !is_of_volume(entry) && !is_apart(entry, &mut old.version_control));
        for entry in walk {
            let entry = entry.map_err(|error| walk_fault(folder, error))?;
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            if entry.file_type().is_dir() {
                old.folders.push(site_path(path).map_or_else(|| path.to_owned(), PathBuf::from));
                continue;
            }
            match site_path(path).filter(|path| listed.contains(path)) {
                Some(path) => _ = old.files.insert(path),
                None if names::LITTER.iter().any(|name| entry.file_name() == *name) => old.litter.push(path.to_owned()),
                None => foreign.push(path.to_owned()),
            }
            if foreign.len() >= Stop::COUNTED {
                break;
            }
        }
        if foreign.is_empty() { Ok(old) } else { Err(foreign_files(folder, foreign)) }
    }

    /// The files of the old site that are not among `new`.
    pub(super) fn stale<'a>(&'a self, new: &'a BTreeSet<&str>) -> impl Iterator<Item = &'a str> {
        self.files.iter().map(String::as_str).filter(|path| !new.contains(path))
    }

    /// The files of the old site.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(String::as_str)
    }

    /// Whether the old site has a file of `size` bytes at `path` and these are what `other` reads. A file
    /// that can't be read counts as different: it is going to be replaced.
    pub(super) fn same(&self, path: &str, size: u64, other: impl Read) -> bool {
        self.files.contains(path) && same_file(&self.folder.join(path), size, other).unwrap_or(false)
    }

    /// Whether the manifest of the old site is this.
    pub(super) fn has_manifest(&self, text: &str) -> bool {
        same_file(&self.folder.join(names::MANIFEST), text.len() as u64, text.as_bytes()).unwrap_or(false)
    }
}

/// A size that differs spares the reading; a link is never the same as the file it leads to.
fn same_file(file: &Path, size: u64, other: impl Read) -> io::Result<bool> {
    let metadata = fs::symlink_metadata(file)?;
    Ok(metadata.is_file() && metadata.len() == size && same_bytes(File::open(file)?, other, size)?)
}

/// The files that the manifest lists; none if there is no manifest.
fn listed(folder: &Path) -> Result<Option<BTreeSet<String>>, Stop> {
    let file = folder.join(names::MANIFEST);
    match fs::read(&file) {
        Ok(bytes) => match manifest::parse(&String::from_utf8_lossy(&bytes)) {
            Ok(files) => Ok(Some(files)),
            Err(line) => Err(Stop::Manifest { file, line }),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Stop::io("read", &file)(error)),
    }
}

/// Whether `entry` is none of a site's files: Beleg's own, or a version control system's, which is noted.
fn is_apart(entry: &DirEntry, version_control: &mut bool) -> bool {
    if entry.depth() != 1 {
        return false;
    }
    let controlled = names::VERSION_CONTROL.iter().any(|name| entry.file_name() == *name);
    *version_control |= controlled;
    let own = [names::MANIFEST, names::STAGING, names::LOCK].iter().any(|name| entry.file_name() == *name);
    controlled || own
}

fn walk_fault(folder: &Path, error: walkdir::Error) -> Stop {
    let path = error.path().unwrap_or(folder).to_owned();
    Stop::Io { doing: "read", path, source: error.into() }
}

fn foreign_files(folder: &Path, mut files: Vec<PathBuf>) -> Stop {
    let count = files.len();
    files.truncate(LISTED);
    Stop::Foreign { folder: folder.to_owned(), files, count }
}

/// The path as a site writes it; none where it is not UTF-8, so that the file can't be the site's.
fn site_path(path: &Path) -> Option<String> {
    let path = path.to_str()?;
    Some(if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() })
}

/// Compares the next `size` bytes, a piece at a time.
fn same_bytes(mut a: impl Read, mut b: impl Read, size: u64) -> io::Result<bool> {
    const PIECE: usize = 64 * 1024;
    let mut left = size;
    let piece = usize::try_from(size).map_or(PIECE, |size| size.min(PIECE));
    let (mut from_a, mut from_b) = (vec![0; piece], vec![0; piece]);
    while left > 0 {
        let next = usize::try_from(left).map_or(piece, |left| left.min(piece));
        a.read_exact(&mut from_a[..next])?;
        b.read_exact(&mut from_b[..next])?;
        if from_a[..next] != from_b[..next] {
            return Ok(false);
        }
        left -= next as u64;
    }
    Ok(true)
}
