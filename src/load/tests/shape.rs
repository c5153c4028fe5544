//! What a tree says, so that two can be compared.

use std::fs;

use crate::diagnostic::{Diagnostic, Label};
use crate::model::{AssetBytes, AssetFile, SourceTree};
use crate::text::FileId;

/// All that a tree says, with paths in place of ids and bytes in place of where they lie.
pub(super) fn shape(tree: &SourceTree) -> Vec<String> {
    let named = |file: &FileId| tree.files.get(*file).path().to_string();
    let mut shape: Vec<String> =
        tree.files.iter().map(|(_, file)| format!("{} {:?} {:?}", file.path(), file.encoding(), file.text())).collect();
    shape.sort();
    let single = [&tree.site, &tree.speakers, &tree.sources].map(|file| file.as_ref().map(named));
    shape.push(format!("{single:?} {:?} {:?}", tree.unread, tree.passed_over));
    for folder in &tree.readings {
        let copies: Vec<_> = folder.copies.iter().map(named).collect();
        let assets = carried(&folder.assets);
        shape.push(format!("{} {:?} {copies:?} {assets:?}", folder.name, folder.reading.as_ref().map(named)));
    }
    for (name, file) in tree.templates.iter().chain(&tree.locales) {
        shape.push(format!("{name} {}", named(file)));
    }
    shape.push(format!("{:?}", carried(&tree.static_files)));
    shape.extend(tree.faults.iter().map(|fault| said(fault, tree)));
    shape
}

fn carried(files: &[AssetFile]) -> Vec<(&str, Option<&str>, Vec<u8>)> {
    files.iter().map(|file| (file.path.as_str(), file.taken_from.as_deref(), bytes(&file.bytes))).collect()
}

pub(super) fn bytes(bytes: &AssetBytes) -> Vec<u8> {
    match bytes {
        AssetBytes::Disk(path) => fs::read(path).expect("a file that was opened can be read"),
        AssetBytes::Memory(bytes) => bytes.to_vec(),
    }
}

fn said(fault: &Diagnostic, tree: &SourceTree) -> String {
    let Diagnostic { code, severity, message, help, notes, suggestion, .. } = fault;
    let place =
        |label: &Label| format!("{} {:?} {}", tree.files.get(label.span.file).path(), label.span.range(), label.text);
    let places: Vec<_> = fault.primary.iter().chain(&fault.secondary).map(place).collect();
    format!("{code:?} {severity:?} {message} {help} {notes:?} {places:?} {suggestion:?}")
}
