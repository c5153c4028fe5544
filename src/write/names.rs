//! The names of the files and folders in an output folder that are no site's: Beleg's own, and those of others
//! which stay or go unasked.

/// The manifest.
pub(super) const MANIFEST: &str = ".beleg";

/// A staging folder inside the output, and the end of the name of one beside it.
pub(super) const STAGING: &str = ".beleg-staging";

/// The lock file, on systems where a folder can't be locked.
pub(super) const LOCK: &str = ".beleg-lock";

/// Folders and files of version control systems: they stay, and keep the folder where it is. A
/// `gh-pages` work tree has a `.git` file.
pub(super) const VERSION_CONTROL: [&str; 4] = [".git", ".hg", ".jj", ".svn"];

/// What file browsers, and copies of ours that were cut off, leave behind; nobody misses it, so it is never foreign.
pub(super) const LITTER: [&str; 4] = [".DS_Store", "Thumbs.db", "desktop.ini", STAGING];

/// What a file system keeps at its root for itself, often unreadable.
pub(super) const LOST_AND_FOUND: &str = "lost+found";
