//! The crates that Beleg is made of, as `cargo metadata` has them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

/// The systems that the binary is built for.
const SYSTEMS: [&str; 3] = ["x86_64-unknown-linux-gnu", "aarch64-apple-darwin", "x86_64-pc-windows-msvc"];

/// A crate from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crate {
    pub name: String,
    pub version: String,
    /// The SPDX expression.
    pub licence: String,
    pub authors: Vec<String>,
    /// Where its sources lie.
    pub folder: PathBuf,
}

impl Crate {
    /// Its name and version.
    pub fn title(&self) -> String {
        format!("{} {}", self.name, self.version)
    }
}

/// The crates inside the binary on any system, without those for tests and for building alone, by name.
pub fn linked() -> BTreeSet<Crate> {
    SYSTEMS.iter().flat_map(|system| Graph::new(system).linked()).collect()
}

/// All crates, those for tests and for building too, by name.
pub fn all() -> BTreeSet<Crate> {
    SYSTEMS.iter().flat_map(|system| Graph::new(system).crates.into_values().flatten()).collect()
}

/// The crates for one system, by cargo's id, and what each is linked with.
struct Graph {
    /// None for the packages of this repository.
    crates: BTreeMap<String, Option<Crate>>,
    linked: BTreeMap<String, Vec<String>>,
    root: String,
}

impl Graph {
    fn new(system: &str) -> Self {
        let metadata = metadata(system);
        let packages = list(&metadata["packages"]);
        let root = packages.iter().find(|package| package["name"] == "beleg").map(|package| text(&package["id"]));
        let nodes = list(&metadata["resolve"]["nodes"]).iter();
        Self {
            crates: packages.iter().map(|package| (text(&package["id"]), from_elsewhere(package))).collect(),
            linked: nodes.map(|node| (text(&node["id"]), dependencies(node))).collect(),
            root: root.unwrap(),
        }
    }

    fn linked(mut self) -> Vec<Crate> {
        let (mut open, mut found) = (vec![std::mem::take(&mut self.root)], Vec::new());
        while let Some(id) = open.pop() {
            // Whoever is asked for a second time has been taken out.
            open.extend(self.linked.remove(&id).unwrap_or_default());
            found.extend(self.crates.remove(&id).flatten());
        }
        found
    }
}

fn metadata(system: &str) -> Value {
    let arguments = ["metadata", "--locked", "--format-version", "1", "--filter-platform", system];
    let run = Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    serde_json::from_slice(&run.stdout).unwrap()
}

fn from_elsewhere(package: &Value) -> Option<Crate> {
    if package["source"].is_null() {
        return None;
    }
    let manifest = PathBuf::from(text(&package["manifest_path"]));
    Some(Crate {
        name: text(&package["name"]),
        version: text(&package["version"]),
        licence: text(&package["license"]),
        authors: list(&package["authors"]).iter().map(text).collect(),
        folder: manifest.parent().unwrap().to_owned(),
    })
}

/// The packages that a package is linked with: those it needs for more than tests and its build script.
fn dependencies(node: &Value) -> Vec<String> {
    let is_linked = |needed: &&Value| list(&needed["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
    list(&node["deps"]).iter().filter(is_linked).map(|needed| text(&needed["pkg"])).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
