//! Tells which files of a site's folder change, as they change.
//!
//! The system tells (inotify and its likes), and what it tells is gathered for a few milliseconds, since an editor
//! that saves does several things. Where it does not tell (a network's disk, a container's shared folder), or has no
//! room for so many folders, the files are looked at twice a second.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use notify_debouncer_full::notify::event::{AccessKind, AccessMode, EventKind};
use notify_debouncer_full::notify::{self, Config, PollWatcher, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, NoCache, new_debouncer_opt};

/// How long to wait for what else an editor does: long enough for two files, too short to be felt.
const PATIENCE: Duration = Duration::from_millis(10);
/// How often it is seen whether that is over.
const TICK: Duration = Duration::from_millis(2);
/// How often files are looked at where the system does not tell.
const POLL: Duration = Duration::from_millis(500);
/// The folders that belong to a site.
const FOLDERS: [&str; 3] = ["content", "templates", "static"];
/// The file that does.
const SETTINGS: &str = "site.toml";

/// Watches a site's folder until it is dropped.
pub struct Watch {
    root: PathBuf,
    watcher: AnyWatcher,
    seen: Receiver<DebounceEventResult>,
}

/// How changes come to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The system tells.
    Told,
    /// It does not, so that they are looked for.
    Polled,
}

enum AnyWatcher {
    Told(Debouncer<RecommendedWatcher, NoCache>),
    Polled(Debouncer<PollWatcher, NoCache>),
}

impl AnyWatcher {
    fn watch(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        match self {
            Self::Told(debouncer) => debouncer.watch(path, mode),
            Self::Polled(debouncer) => debouncer.watch(path, mode),
        }
    }
}

impl Watch {
    /// Watches the site in the folder `root`. With `poll` the files are looked at even where the system would tell.
    ///
    /// # Errors
    /// Where the folder cannot be watched in either way.
    pub fn new(root: &Path, poll: bool) -> notify::Result<Self> {
        let root = root.canonicalize().map_err(notify::Error::io)?;
        if !poll && !is_mute(&root) {
            let (sender, seen) = mpsc::channel();
            let told = new_debouncer_opt(PATIENCE, Some(TICK), sender, NoCache::new(), Config::default())
                .map(AnyWatcher::Told)
                .and_then(|watcher| Self { root: root.clone(), watcher, seen }.begun());
            if let Ok(watch) = told {
                return Ok(watch);
            }
        }
        let (sender, seen) = mpsc::channel();
        let config = Config::default().with_poll_interval(POLL).with_compare_contents(true);
        let watcher = AnyWatcher::Polled(new_debouncer_opt(PATIENCE, Some(TICK), sender, NoCache::new(), config)?);
        Self { root, watcher, seen }.begun()
    }

    fn begun(mut self) -> notify::Result<Self> {
        self.watcher.watch(&self.root, RecursiveMode::NonRecursive)?;
        for folder in FOLDERS.map(|name| self.root.join(name)).iter().filter(|folder| folder.is_dir()) {
            self.watcher.watch(folder, RecursiveMode::Recursive)?;
        }
        Ok(self)
    }

    /// How changes come to be known.
    pub fn how(&self) -> How {
        match self.watcher {
            AnyWatcher::Told(_) => How::Told,
            AnyWatcher::Polled(_) => How::Polled,
        }
    }

    /// Waits for changes, and gives the paths in the site's folder of what came, went or changed: files, or folders
    /// with all that is in them; `""` if that is not known. `None` once nothing is watched any more.
    pub fn next_changes(&mut self) -> Option<BTreeSet<String>> {
        loop {
            let mut paths = BTreeSet::new();
            for seen in std::iter::once(self.seen.recv().ok()?).chain(self.seen.try_iter()) {
                match seen {
                    Ok(events) => events.iter().for_each(|event| self.note(event, &mut paths)),
                    Err(_) => _ = paths.insert(String::new()),
                }
            }
            // A folder of the site that is new is watched from now on, before anyone reads it.
            for folder in FOLDERS.iter().filter(|folder| paths.contains(**folder)) {
                let _ = self.watcher.watch(&self.root.join(folder), RecursiveMode::Recursive);
            }
            if !paths.is_empty() {
                return Some(paths);
            }
        }
    }

    /// Adds what an event tells of the site.
    fn note(&self, event: &notify::Event, paths: &mut BTreeSet<String>) {
        if event.need_rescan() {
            paths.insert(String::new());
        }
        // Whoever reads a file makes events too: this program above all.
        if matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write)) {
            return;
        }
        paths.extend(event.paths.iter().filter_map(|path| in_site(path.strip_prefix(&self.root).ok()?)));
    }
}

/// The path in the site's folder, if it belongs to the site.
fn in_site(path: &Path) -> Option<String> {
    let path = path.to_string_lossy().replace('\\', "/");
    let first = path.split('/').next()?;
    (path == SETTINGS || FOLDERS.contains(&first)).then_some(path)
}

/// Whether a disk is of a kind that tells nothing of what others write to it.
#[cfg(target_os = "linux")]
fn is_mute(root: &Path) -> bool {
    /// NFS, SMB, SMB2, 9P, FUSE, VirtIO shared folders of VirtualBox: `statfs(2)` has their numbers.
    const MUTE: [u64; 6] = [0x6969, 0x517b, 0xfe53_4d42, 0x0102_1997, 0x6573_5546, 0x786f_4256];
    rustix::fs::statfs(root).is_ok_and(|disk| MUTE.contains(&(disk.f_type as u64)))
}

#[cfg(not(target_os = "linux"))]
fn is_mute(_root: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test writes the files that it watches")]

    use std::fs;

    use super::*;

    #[test]
    fn only_what_belongs_to_a_site_is_told() {
        let told = |path: &str| in_site(Path::new(path));
        assert_eq!(told("content/bus/en.md").as_deref(), Some("content/bus/en.md"));
        assert_eq!((told("site.toml").as_deref(), told("static").as_deref()), (Some("site.toml"), Some("static")));
        for path in ["", "public/index.html", ".git/index", "site.toml~", "contents/x"] {
            assert_eq!(told(path), None, "{path}");
        }
    }

    /// Waits until all of `wanted` was told.
    fn wait_for(watch: &mut Watch, wanted: &[&str]) {
        let mut missing: BTreeSet<&str> = wanted.iter().copied().collect();
        while !missing.is_empty() {
            let told = watch.next_changes().expect("it is watched");
            missing.retain(|path| !told.contains(*path));
        }
    }

    fn changes_are_told(poll: bool) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("content/bus")).unwrap();
        fs::write(root.join("site.toml"), "").unwrap();
        let mut watch = Watch::new(root, poll).unwrap();
        fs::write(root.join("content/bus/en.md"), "# Bus").unwrap();
        wait_for(&mut watch, &["content/bus/en.md"]);
        fs::write(root.join("site.toml"), "title = \"T\"").unwrap();
        fs::rename(root.join("content/bus/en.md"), root.join("content/bus/de.md")).unwrap();
        wait_for(&mut watch, &["site.toml", "content/bus/en.md", "content/bus/de.md"]);
        fs::create_dir(root.join("templates")).unwrap();
        wait_for(&mut watch, &["templates"]);
        fs::write(root.join("templates/about.html"), "x").unwrap();
        wait_for(&mut watch, &["templates/about.html"]);
    }

    #[test]
    fn a_file_that_is_written_moved_or_new_is_told() {
        changes_are_told(false);
    }

    #[test]
    fn it_is_told_where_the_system_tells_nothing_too() {
        changes_are_told(true);
    }
}
