//! What is read of a folder on disk, and what is said of the rest.
#![expect(clippy::disallowed_methods, reason = "these tests write the sites that they load")]

use std::fs;
use std::path::Path;

use super::{Disk, load};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{AssetBytes, SourceTree};
use crate::text::FileId;

/// A folder with a whole site, to which tests add what they are about.
fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), "site.toml", b"title = \"T\"");
    write(folder.path(), "content/r/reading.toml", b"");
    write(folder.path(), "content/r/de.md", b"# H");
    folder
}

fn write(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

fn loaded(root: &Path) -> SourceTree {
    load(&disk(root)).expect("the folder is there")
}

/// The site in the folder `root`, whose links are not followed out of it.
fn disk(root: &Path) -> Disk {
    Disk::new(root, false).expect("the folder is there")
}

/// Where a file that is carried along lies.
fn place(bytes: &AssetBytes) -> &Path {
    match bytes {
        AssetBytes::Disk(path) => path,
        AssetBytes::Memory(_) => panic!("{bytes:?} lies on no disk"),
    }
}

/// The one fault of a site: its code, message and help.
fn only_fault(root: &Path) -> (Code, String, String) {
    let faults = loaded(root).faults;
    assert_eq!(faults.len(), 1, "{faults:#?}");
    let Diagnostic { code, message, help, .. } = faults[0].clone();
    (code, message, help)
}

fn path(tree: &SourceTree, file: FileId) -> &str {
    tree.files.get(file).path().as_str()
}

#[test]
fn each_file_takes_its_part() {
    let folder = site();
    for file in
        ["content/speakers.toml", "content/sources.toml", "content/r/en.md", "content/r/img/a.png", "content/r/b.pdf"]
    {
        write(folder.path(), file, b"");
    }
    for file in
        ["templates/page.html", "templates/parts/x.svg", "templates/locales/fr.ftl", "static/css/a.css", "static/b.md"]
    {
        write(folder.path(), file, b"");
    }
    let tree = loaded(folder.path());
    assert_eq!(tree.faults, []);
    assert_eq!(tree.site.map(|file| path(&tree, file)), Some("site.toml"));
    assert!(tree.speakers.is_some() && tree.sources.is_some());
    let reading = &tree.readings[0];
    let copies: Vec<_> = reading.copies.iter().map(|&file| path(&tree, file)).collect();
    assert_eq!((reading.name.as_str(), copies), ("r", vec!["content/r/de.md", "content/r/en.md"]));
    let assets: Vec<_> = reading.assets.iter().map(|asset| asset.path.as_str()).collect();
    assert_eq!(assets, ["r/b.pdf", "r/img/a.png"]);
    assert!(place(&reading.assets[0].bytes).is_file());
    let templates: Vec<_> = tree.templates.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(templates, ["page.html", "parts/x.svg"]);
    assert_eq!(tree.locales[0].0, "fr");
    let files: Vec<_> = tree.static_files.iter().map(|asset| asset.path.as_str()).collect();
    assert_eq!(files, ["b.md", "css/a.css"]);
}

#[test]
fn files_have_the_same_ids_in_every_run() {
    let folder = site();
    for index in 0..200 {
        write(folder.path(), &format!("content/r{index}/reading.toml"), b"");
        write(folder.path(), &format!("content/r{index}/de.md"), b"# H");
    }
    let paths = || {
        let tree = loaded(folder.path());
        tree.files.iter().map(|(_, file)| file.path().as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(paths(), paths());
    assert_eq!(paths()[0], "site.toml");
    assert!(paths()[1..].is_sorted());
}

#[test]
fn hidden_files_and_what_editors_leave_are_passed_over() {
    let folder = site();
    for file in
        ["content/r/.de.md.swp", "content/r/de.md~", "content/r/#de.md#", "content/.git/x.md", "static/.DS_Store"]
    {
        write(folder.path(), file, b"\xff");
    }
    let tree = loaded(folder.path());
    assert_eq!(tree.faults, []);
    assert_eq!((tree.files.iter().count(), tree.static_files.len()), (3, 0));
}

#[test]
fn what_a_server_looks_for_under_a_hidden_name_is_carried_along() {
    let folder = site();
    write(folder.path(), "static/.nojekyll", b"");
    write(folder.path(), "static/.well-known/security.txt", b"Contact: mailto:a@example.org\n");
    let tree = loaded(folder.path());
    let paths: Vec<_> = tree.static_files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, [".nojekyll", ".well-known/security.txt"]);
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = site();
    let error = Disk::new(&folder.path().join("nowhere"), false).expect_err("there is no such folder");
    assert!(error.to_string().contains("nowhere"), "{error}");
    assert!(Disk::new(&folder.path().join("site.toml"), false).is_err());
}

#[test]
fn what_a_reading_lacks_is_said_with_the_file_to_write() {
    let folder = site();
    fs::create_dir(folder.path().join("content/empty")).expect("a folder");
    let faults = loaded(folder.path()).faults;
    assert!(faults.iter().all(|fault| fault.code == Code::MissingFile));
    let help: Vec<_> = faults.iter().map(|fault| fault.help.as_str()).collect();
    assert!(help[0].contains("content/empty/reading.toml") && help[1].contains("content/empty/en.md"), "{help:?}");
    fs::remove_dir_all(folder.path().join("content")).expect("the folder is ours");
    assert_eq!(only_fault(folder.path()).1, "the site has no folder `content`");
}

#[test]
fn files_that_no_page_uses_are_pointed_out() {
    let folder = site();
    let strays = ["content/a.md", "content/r/sub/b.md", "content/r/speakers.toml", "content/c.png", "templates/d.css"];
    for stray in strays {
        write(folder.path(), stray, b"");
    }
    let tree = loaded(folder.path());
    assert_eq!(tree.faults.len(), strays.len(), "{:#?}", tree.faults);
    for stray in strays {
        let named = |fault: &&Diagnostic| fault.code == Code::StrayFile && fault.message.contains(stray);
        assert!(tree.faults.iter().any(|fault| named(&fault)), "{stray}");
    }
}

#[test]
fn text_that_is_not_utf8_is_shown_where_it_breaks() {
    let folder = site();
    write(folder.path(), "content/r/de.md", b"# H\xe4\xf6 \0\xff");
    let tree = loaded(folder.path());
    assert_eq!(tree.faults.len(), 1, "{:#?}", tree.faults);
    assert_eq!(tree.faults[0].code, Code::NotUtf8);
    assert_eq!(tree.files.snippet(tree.faults[0].primary.as_ref().expect("a place").span), "\u{fffd}");
}

#[test]
fn control_characters_are_told_where_the_file_is_text() {
    let folder = site();
    write(folder.path(), "content/r/en.md", b"nul \0 is UTF-8, and bell \x07 too");
    write(folder.path(), "templates/base.html", b"<p>\x0c</p>");
    write(folder.path(), "static/theme.css", b"\x07");
    let tree = loaded(folder.path());
    let told: Vec<_> = tree.faults.iter().map(|fault| (fault.code, fault.notes.len())).collect();
    assert_eq!(told, [(Code::ControlCharacter, 1), (Code::ControlCharacter, 0)], "{:#?}", tree.faults);
}

#[test]
fn a_file_too_large_to_be_an_article_is_not_read() {
    let folder = site();
    let file = fs::File::create(folder.path().join("content/r/de.md")).expect("a file");
    file.set_len((64 << 20) + 1).expect("a sparse file");
    let faults = loaded(folder.path()).faults;
    assert_eq!(faults[0].message, "`content/r/de.md` is larger than 64 MiB");
}

#[test]
fn what_nobody_meant_to_publish_is_passed_over_and_stops_nothing() {
    let folder = site();
    let kept = ["content/r/en.md.bak", "content/r/Thumbs.db", "content/__MACOSX/r/._en.md", "static/~$notes.docx"];
    let hidden = ["static/.env.local", "static/.htpasswd", "static/.git/config", "static/css/.svn/entries"];
    for file in kept.iter().chain(&hidden).chain(&["content/r/sources/scan.pdf", "content/r/sources/raw.md"]) {
        write(folder.path(), file, b"secret");
    }
    write(folder.path(), "templates/page.html.orig", b"{{ broken");
    let tree = loaded(folder.path());
    assert_eq!(tree.faults, []);
    assert_eq!((tree.readings.len(), tree.readings[0].assets.len(), tree.static_files.len()), (1, 0, 0));
    let passed = [
        "content/__MACOSX",
        "content/r/Thumbs.db",
        "content/r/en.md.bak",
        "static/~$notes.docx",
        "templates/page.html.orig",
    ];
    assert_eq!(tree.passed_over, passed, "what is hidden is not spoken of");
}

#[test]
fn a_name_with_other_capitals_than_beleg_reads_is_pointed_out() {
    let folder = site();
    let others =
        ["content/r/en.MD", "content/r/Reading.TOML", "content/Speakers.toml", "templates/page.HTML", "Site.toml"];
    others.iter().for_each(|other| write(folder.path(), other, b""));
    let tree = loaded(folder.path());
    assert!(tree.faults.iter().all(|fault| fault.code == Code::StrayFile), "{:#?}", tree.faults);
    let help: Vec<_> = tree.faults.iter().map(|fault| fault.help.as_str()).collect();
    for name in ["en.md", "reading.toml", "speakers.toml", "page.html", "site.toml"] {
        assert!(help.contains(&&*format!("rename it to `{name}`")), "{name}: {help:?}");
    }
    assert_eq!(tree.faults.len(), others.len());
    assert!(tree.readings[0].assets.is_empty(), "a copy by another name is no file to carry along");
}

#[test]
fn a_reading_that_lacks_what_is_there_in_other_capitals_is_told_what_to_rename() {
    let folder = site();
    write(folder.path(), "content/q/reading.TOML", b"");
    write(folder.path(), "content/q/en.Md", b"# H");
    let faults = loaded(folder.path()).faults;
    let missing: Vec<_> =
        faults.iter().filter(|fault| fault.code == Code::MissingFile).map(|fault| &*fault.help).collect();
    assert_eq!(missing, ["rename `content/q/reading.TOML` to `reading.toml`", "rename `content/q/en.Md` to `en.md`"]);
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_told_with_the_systems_number_and_never_called_missing() {
    let folder = site();
    for text in ["content/q/reading.toml", "content/q/de.md", "site.toml"] {
        let _ = fs::remove_file(folder.path().join(text));
        fs::create_dir_all(folder.path().join(text)).expect("a folder");
    }
    let tree = loaded(folder.path());
    let messages: Vec<_> = tree.faults.iter().map(|fault| fault.message.as_str()).collect();
    let expected = ["site.toml", "content/q/de.md", "content/q/reading.toml"]
        .map(|path| format!("`{path}` cannot be read: is a directory (os error 21)"));
    assert_eq!(messages, expected);
    assert!(tree.faults.iter().all(|fault| fault.code == Code::Unreadable));
    assert_eq!(tree.unread_copies("q").collect::<Vec<_>>(), ["de"]);
    assert!(tree.unread.contains("site.toml"));
}

#[cfg(unix)]
mod links;
mod memory;
mod refresh;
mod shape;
