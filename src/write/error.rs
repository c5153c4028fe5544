//! Why a site was not written, as data with the way out in the words of [`Display`](fmt::Display).

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// The site was not written.
#[derive(Debug)]
pub enum WriteError<E> {
    /// Pages that could not be rendered, in the order of the outputs.
    Render(Vec<E>),
    /// What stood in the way on disk.
    Stopped(Stop),
}

/// What stood in the way on disk.
#[derive(Debug)]
pub enum Stop {
    /// The output folder would endanger files that are not the output's.
    Refused {
        /// The folder, links resolved.
        folder: PathBuf,
        /// What is wrong with it.
        because: Refusal,
    },
    /// The output folder holds files that no build wrote.
    Foreign {
        /// The folder, links resolved.
        folder: PathBuf,
        /// The first of them by path, relative to the folder.
        files: Vec<PathBuf>,
        /// How many there are; counting ends at [`Stop::COUNTED`].
        count: usize,
    },
    /// The manifest of the output folder can't be read.
    Manifest {
        /// The manifest.
        file: PathBuf,
        /// The line at fault, from 1.
        line: usize,
    },
    /// Another build is writing the folder.
    Locked {
        /// The folder, links resolved.
        folder: PathBuf,
    },
    /// Two outputs want the same place, or one the place of Beleg's own files.
    Collision {
        /// Where, in the site.
        path: String,
    },
    /// An asset is a link, a device or the like, so that its bytes are not the site's own.
    NotAFile {
        /// The asset on disk.
        path: PathBuf,
    },
    /// The system refused.
    Io {
        /// What was being done, such as "create".
        doing: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// What is wrong with an output folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is the root of the file system.
    Root,
    /// It is the user's home folder, or holds it.
    Home,
    /// The site is made from what is in it.
    IsSource,
    /// It holds this file or folder of the site's sources.
    Holds(PathBuf),
    /// It lies in this folder of the site's sources.
    LiesIn(PathBuf),
    /// It, or what it would lie in, is this file, which is no folder.
    NotAFolder(PathBuf),
    /// It, or what it would lie in, is a link that leads to what isn't there.
    LeadsNowhere {
        /// The link.
        link: PathBuf,
        /// Where it leads, as it says.
        target: PathBuf,
    },
}

impl Stop {
    /// Foreign files are counted up to here, so that a wrong folder is not walked to its end.
    pub const COUNTED: usize = 1000;

    /// Turns an error of the system into a [`Stop::Io`] about `path`.
    pub(super) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { doing, path: path.to_owned(), source }
    }
}

impl<E> From<Stop> for WriteError<E> {
    fn from(stop: Stop) -> Self {
        Self::Stopped(stop)
    }
}

impl<E> fmt::Display for WriteError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Render(faults) if faults.len() == 1 => f.write_str("one page could not be rendered"),
            Self::Render(faults) => write!(f, "{} pages could not be rendered", faults.len()),
            Self::Stopped(stop) => stop.fmt(f),
        }
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { folder, because } => {
                write!(f, "`{}` can't be the output folder: {because}\nhelp: {}", folder.display(), because.way_out())
            }
            Self::Foreign { folder, files, count } => foreign(f, folder, files, *count),
            Self::Manifest { file, line } => write!(
                f,
                "`{}` is not a list of files that this version of Beleg wrote (line {line})\n\
                 help: delete the output folder, or name another one, to build the site anew",
                file.display()
            ),
            Self::Locked { folder } => write!(
                f,
                "another build is writing `{}`\nhelp: wait until it is done, or name another output folder",
                folder.display()
            ),
            Self::Collision { path } => write!(
                f,
                "`{path}` can't be written: another file of the site, or Beleg itself, needs that place\n\
                 help: rename the file or folder that the site takes it from"
            ),
            Self::NotAFile { path } => {
                write!(
                    f,
                    "`{}` is not a file but a link or a device\nhelp: put a copy of the file there",
                    path.display()
                )
            }
            Self::Io { doing, path, source } => {
                write!(f, "can't {doing} `{}`: {source}", path.display())?;
                way_out_of(source.kind()).map_or(Ok(()), |help| write!(f, "\nhelp: {help}"))
            }
        }
    }
}

/// What helps where the system refuses, if it is plain from what it says.
fn way_out_of(kind: io::ErrorKind) -> Option<&'static str> {
    match kind {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Some("make room there, and build again"),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            Some("name an output folder that you may write to, or let its owner build")
        }
        _ => None,
    }
}

fn foreign(f: &mut fmt::Formatter<'_>, folder: &Path, files: &[PathBuf], count: usize) -> fmt::Result {
    writeln!(f, "`{}` holds files that Beleg did not write and would lose:", folder.display())?;
    for file in files {
        writeln!(f, "  {}", file.display())?;
    }
    if let Some(more) = count.checked_sub(files.len()).filter(|&more| more > 0) {
        let over = if count >= Stop::COUNTED { "over " } else { "" };
        writeln!(f, "  and {over}{more} more")?;
    }
    f.write_str(
        "help: move files that belong to the site to `static/`, move the others away, or name another output folder",
    )
}

impl Refusal {
    fn way_out(&self) -> &'static str {
        match self {
            Self::Root | Self::Home | Self::IsSource | Self::Holds(_) | Self::LiesIn(_) => {
                "name a folder that is there for the site alone, such as `site`"
            }
            Self::NotAFolder(_) => "name a folder, or move the file away",
            Self::LeadsNowhere { .. } => "create the folder that the link leads to, or remove the link",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => f.write_str("it is the root of the file system"),
            Self::Home => f.write_str("it is your home folder, or holds it"),
            Self::IsSource => f.write_str("the site is made from what is in it"),
            Self::Holds(path) => write!(f, "the site is made from `{}`, which lies in it", path.display()),
            Self::LiesIn(path) => write!(f, "it lies in `{}`, from which the site is made", path.display()),
            Self::NotAFolder(path) => write!(f, "`{}` is a file", path.display()),
            Self::LeadsNowhere { link, target } => {
                write!(f, "`{}` is a link to `{}`, where nothing is", link.display(), target.display())
            }
        }
    }
}

impl std::error::Error for Stop {}
impl<E: fmt::Debug> std::error::Error for WriteError<E> {}
