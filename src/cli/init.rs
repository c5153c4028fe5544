//! `beleg init`: a small site to start from. It builds, it checks clean, and its reading has one claim
//! of each kind, so that what there is to learn can be seen by changing it.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{ExitStatus, WrongUsage, report};

const EXAMPLES: &str = "\
Examples:
  beleg init                   in the current folder
  beleg init my-readings       in a folder of its own
  beleg init --lang de         with an article in German

Files that are there are never overwritten.";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The folder to make the site in [default: the current one]
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,

    /// The language of the site and its first article
    #[arg(long, value_enum, default_value_t, value_name = "LANG")]
    lang: Language,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
enum Language {
    /// German
    De,
    /// English
    #[default]
    En,
}

/// The file that keeps the built site out of a repository.
const GITIGNORE: &str = ".gitignore";
/// The folder of the first reading.
const READING: &str = "content/first-reading";

impl Language {
    /// The files of the new site, with their paths in it.
    fn files(self) -> [(String, &'static str); 3] {
        let (site, reading, copy, name) = match self {
            Self::De => (
                include_str!("init/de/site.toml"),
                include_str!("init/de/reading.toml"),
                include_str!("init/de/de.md"),
                "de.md",
            ),
            Self::En => (
                include_str!("init/en/site.toml"),
                include_str!("init/en/reading.toml"),
                include_str!("init/en/en.md"),
                "en.md",
            ),
        };
        let in_reading = |name: &str| format!("{READING}/{name}");
        [("site.toml".into(), site), (in_reading("reading.toml"), reading), (in_reading(name), copy)]
    }
}

pub(super) fn run(arguments: &Arguments, site: Option<&Path>) -> Result<ExitStatus> {
    let folder = arguments.folder.as_deref().or(site).unwrap_or(Path::new(""));
    let files = arguments.lang.files();
    refuse_to_overwrite(folder, &files)?;
    for (path, text) in &files {
        write_new(&folder.join(path), text)?;
    }
    let ignores_output = write_gitignore(&folder.join(GITIGNORE))?;
    report::say(&next_steps(folder, &files, ignores_output));
    Ok(ExitStatus::Done)
}

fn refuse_to_overwrite(folder: &Path, files: &[(String, &str)]) -> Result<()> {
    let paths = files.iter().map(|(path, _)| folder.join(path));
    let present: Vec<_> = paths.filter(|path| path.symlink_metadata().is_ok()).collect();
    if present.is_empty() {
        return Ok(());
    }
    let list: String = present.iter().map(|path| format!("\n  {}", path.display())).collect();
    let message = format!("these files are there already:{list}\nhelp: name another folder, or move them away");
    Err(WrongUsage(message).into())
}

/// Writes a file that is not there; one that came to be in the meantime stays.
fn write_new(path: &Path, text: &str) -> Result<()> {
    let name = || format!("cannot write {}", path.display());
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).with_context(name)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).with_context(name)?;
    file.write_all(text.as_bytes()).with_context(name)
}

/// Keeps the built site out of a repository. A `.gitignore` that is there stays as it is: then the
/// result is false.
fn write_gitignore(path: &Path) -> Result<bool> {
    match write_new(path, "/public\n") {
        Err(error) if error.downcast_ref().is_some_and(|e: &std::io::Error| e.kind() == ErrorKind::AlreadyExists) => {
            Ok(false)
        }
        written => written.map(|()| true),
    }
}

fn next_steps(folder: &Path, files: &[(String, &str)], ignores_output: bool) -> String {
    let written = files.iter().map(|(path, _)| path.as_str()).chain(ignores_output.then_some(GITIGNORE));
    let list: String = written.map(|path| format!("\n  {}", folder.join(path).display())).collect();
    let is_here = folder.as_os_str().is_empty() || folder == Path::new(".");
    let enter = if is_here { String::new() } else { format!("\n  cd {}", folder.display()) };
    let ignore = if ignores_output {
        ""
    } else {
        "\nAdd a line `/public` to .gitignore, to keep the built site out of the repository."
    };
    format!(
        "made a new site:{list}{ignore}\n\nNext:{enter}\n  beleg build\n\
         then open public/index.html in a browser, and put your own article into {READING}/."
    )
}
