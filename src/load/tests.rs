//! What is read of a folder on disk, and what is said of the rest.

use std::fs;
use std::path::Path;

use super::load;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::SourceTree;
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
    load(root).expect("the folder is there")
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
    assert!(reading.assets[0].disk.is_file());
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

#[cfg(unix)]
#[test]
fn a_linked_image_is_carried_along_by_what_it_links_to() {
    let folder = site();
    write(folder.path(), "shared.png", b"image");
    std::os::unix::fs::symlink("../../shared.png", folder.path().join("content/r/a.png")).expect("a link");
    let tree = loaded(folder.path());
    assert_eq!(tree.faults, []);
    let disk = &tree.readings[0].assets[0].disk;
    assert!(disk.ends_with("shared.png"), "{}", disk.display());
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = site();
    let error = load(&folder.path().join("nowhere")).expect_err("there is no such folder");
    assert!(error.to_string().contains("nowhere"), "{error}");
    assert!(load(&folder.path().join("site.toml")).is_err());
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

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_link_is_followed_and_one_that_leads_back_is_an_error() {
        let folder = site();
        let elsewhere = tempfile::tempdir().expect("a temporary folder");
        write(elsewhere.path(), "a.png", b"");
        symlink(elsewhere.path(), folder.path().join("content/r/images")).expect("a link");
        let tree = loaded(folder.path());
        assert_eq!((tree.faults.len(), tree.readings[0].assets[0].path.as_str()), (0, "r/images/a.png"));
        symlink(folder.path().join("content"), folder.path().join("content/r/loop")).expect("a link");
        let (code, message, _) = only_fault(folder.path());
        assert_eq!(code, Code::Unreadable);
        assert_eq!(message, "the link `content/r/loop` leads back to `content`, which holds it");
    }

    #[test]
    fn a_link_to_nowhere_is_named() {
        let folder = site();
        symlink("nowhere", folder.path().join("content/r/a.png")).expect("a link");
        symlink("nowhere", folder.path().join("static")).expect("a link");
        let faults = loaded(folder.path()).faults;
        let messages: Vec<_> = faults.iter().map(|fault| fault.message.as_str()).collect();
        let expected =
            ["content/r/a.png", "static"].map(|path| format!("`{path}` cannot be read: no such file or directory"));
        assert_eq!(messages, expected);
    }

    #[test]
    fn a_name_that_is_not_utf8_is_a_fault_and_no_panic() {
        let folder = site();
        let name = folder.path().join("content/r").join(OsStr::from_bytes(b"b\xffd.png"));
        fs::write(name, b"").expect("a file");
        assert_eq!(only_fault(folder.path()).1, "the name of `content/r/b\u{fffd}d.png` is not UTF-8");
    }

    #[test]
    fn a_pipe_does_not_make_the_build_wait_for_ever() {
        let folder = site();
        symlink("/dev/zero", folder.path().join("content/r/en.md")).expect("a link");
        assert_eq!(only_fault(folder.path()).1, "`content/r/en.md` is neither a file nor a folder");
    }
}
