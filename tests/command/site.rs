//! A site in a temporary folder, and the command run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder that is removed with its test.
pub struct Folder(tempfile::TempDir);

/// What a run of the command gave.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// A reading with one figure; `passage` is its value in TOML.
pub fn reading(passage: &str) -> String {
    format!("rights = \"own\"\n\n[[figure]]   # a comment\nid = \"price\"\npassage = {passage}\n")
}

impl Folder {
    pub fn empty() -> Self {
        Self(tempfile::Builder::new().prefix("beleg-test").tempdir().unwrap())
    }

    /// A site with the reading `first` and its copy in English.
    pub fn site(reading: &str, copy: &str) -> Self {
        let folder = Self::empty();
        folder.write("site.toml", "title = \"Readings\"\n");
        folder.write("content/first/reading.toml", reading);
        folder.write("content/first/en.md", copy);
        folder
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    pub fn has(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// Runs the command in the folder.
    pub fn beleg(&self, arguments: &[&str]) -> Run {
        run_in(self.0.path(), arguments)
    }

    /// Runs the command in a folder of the folder.
    pub fn beleg_in(&self, path: &str, arguments: &[&str]) -> Run {
        run_in(&self.path(path), arguments)
    }
}

fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_beleg")).args(arguments).current_dir(folder).output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}
