//! Which links are followed, what is said of the others, and what a walk survives.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;

use super::*;

/// A link in a site; folders for it are made.
fn link(root: &Path, path: &str, target: impl AsRef<Path>) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a link stands in a folder")).expect("a folder");
    symlink(target, path).expect("a link");
}

/// The paths of what is carried along of the reading and of `static/`.
fn carried(tree: &SourceTree) -> Vec<&str> {
    let assets = tree.readings.iter().flat_map(|folder| &folder.assets).chain(&tree.static_files);
    assets.map(|file| file.path.as_str()).collect()
}

/// Fails unless the site has this one fault, and nothing of what the link leads to.
#[track_caller]
fn assert_refused(root: &Path, message: &str) {
    let tree = loaded(root);
    let messages: Vec<_> = tree.faults.iter().map(|fault| (fault.code, fault.message.as_str())).collect();
    assert_eq!(messages, [(Code::ForeignLink, message)]);
    assert_eq!(carried(&tree), [""; 0]);
}

#[test]
fn a_link_in_the_sites_folder_is_carried_along_by_what_it_leads_to() {
    let folder = site();
    write(folder.path(), "shared/a.png", b"image");
    link(folder.path(), "content/r/a.png", "../../shared/a.png");
    link(folder.path(), "content/r/img", "../../shared");
    let tree = loaded(folder.path());
    assert_eq!((tree.faults.as_slice(), carried(&tree)), (&[][..], vec!["r/a.png", "r/img/a.png"]));
    let real = folder.path().canonicalize().expect("the site's folder").join("shared/a.png");
    assert!(tree.readings[0].assets.iter().all(|file| place(&file.bytes) == real));
}

#[test]
fn a_site_that_is_reached_through_a_link_is_whole() {
    let (folder, elsewhere) = (site(), tempfile::tempdir().expect("a temporary folder"));
    write(folder.path(), "shared/a.png", b"image");
    link(folder.path(), "content/r/a.png", "../../shared/a.png");
    link(elsewhere.path(), "site", folder.path());
    let tree = loaded(&elsewhere.path().join("site"));
    assert_eq!((tree.faults.as_slice(), carried(&tree)), (&[][..], vec!["r/a.png"]));
}

#[test]
fn a_link_out_of_the_sites_folder_is_an_error_that_names_both() {
    let outside = tempfile::tempdir().expect("a temporary folder");
    write(outside.path(), "key.txt", b"secret");
    write(outside.path(), "deep/key.txt", b"secret");
    let file = outside.path().join("key.txt");
    for (path, target) in [
        ("content/r/photo.jpg", file.as_path()),
        ("content/r/en.md", file.as_path()),
        ("content/r/img", outside.path()),
        ("content/q", outside.path()),
        ("static/ssl", outside.path()),
        ("static/all", Path::new("/")),
        ("static/a.txt", file.as_path()),
        ("templates/page.html", file.as_path()),
        ("templates/parts", outside.path()),
    ] {
        let folder = site();
        link(folder.path(), path, target);
        assert_refused(
            folder.path(),
            &format!("the link `{path}` leads out of the site's folder: `{}`", target.display()),
        );
    }
}

#[test]
fn a_link_out_is_found_through_folders_and_chains_of_links() {
    let (folder, outside) = (site(), tempfile::tempdir().expect("a temporary folder"));
    write(outside.path(), "key.txt", b"secret");
    link(folder.path(), "shared/out", outside.path());
    link(folder.path(), "static/shared", "../shared");
    let out = outside.path().display();
    assert_refused(folder.path(), &format!("the link `static/shared/out` leads out of the site's folder: `{out}`"));
    fs::remove_file(folder.path().join("static/shared")).expect("the link is ours");
    link(folder.path(), "static/chain", "../shared/out/key.txt");
    let tree = loaded(folder.path());
    assert_eq!(
        tree.faults[0].message,
        "the link `static/chain` leads out of the site's folder: `../shared/out/key.txt`"
    );
    let real = outside.path().canonicalize().expect("the folder").join("key.txt");
    assert_eq!(tree.faults[0].notes, [format!("that is `{}`", real.display())]);
}

#[test]
fn only_the_command_line_lets_links_lead_out_and_never_to_the_systems_own_state() {
    let (folder, outside) = (site(), tempfile::tempdir().expect("a temporary folder"));
    write(outside.path(), "img/a.png", b"image");
    write(outside.path(), "img/.env", b"secret");
    write(outside.path(), "x.bak", b"secret");
    link(folder.path(), "static/img", outside.path().join("img"));
    link(folder.path(), "content/r/a.png", outside.path().join("img/a.png"));
    link(folder.path(), "static/notes.txt", outside.path().join("x.bak"));
    link(folder.path(), "content/r/photo.jpg", "/proc/self/environ");
    link(folder.path(), "static/kernel", "/sys/kernel");
    link(folder.path(), "static/null", "/dev/null");
    let tree = load(&Disk::new(folder.path(), true).expect("the folder is there")).expect("the folder is there");
    assert_eq!(carried(&tree), ["r/a.png", "img/a.png"]);
    let said = |path: &str, part: &str| {
        tree.faults.iter().any(|fault| {
            fault.code == Code::ForeignLink && fault.message.contains(path) && fault.message.contains(part)
        })
    };
    assert_eq!(tree.faults.len(), 4, "{:#?}", tree.faults);
    for (path, target) in
        [("content/r/photo.jpg", "/proc/self/environ"), ("static/kernel", "/sys/kernel"), ("static/null", "/dev/null")]
    {
        assert!(said(path, target) && said(path, "its own state"), "{path}: {:#?}", tree.faults);
    }
    assert!(said("static/notes.txt", "(`*.bak`)"), "{:#?}", tree.faults);
}

/// Both names count: a link in the open must not bring out what is kept back where it lies.
#[test]
fn a_link_brings_out_nothing_that_is_kept_back_where_it_lies() {
    for (path, target) in [
        ("static/scan.pdf", "../content/r/sources/scan.pdf"),
        ("content/r/scan.pdf", "sources/scan.pdf"),
        ("static/s", "../content/r/sources"),
        ("static/s", "../content/r"),
        ("static/s", "../content"),
        ("static/text.txt", "../content/r/de.md"),
        ("static/text.md", "../content/r/reading.toml"),
        ("content/r/text.txt", "de.md"),
        ("templates/page.html", "../content/r/de.md"),
        ("static/settings.txt", "../site.toml"),
        ("static/a.txt", "../.env"),
        ("static/hooks", "../.git/hooks"),
        ("content/r/b.png", ".plan.png"),
    ] {
        let folder = site();
        for file in ["content/r/sources/scan.pdf", "content/r/.plan.png", ".env", ".git/hooks/x"] {
            write(folder.path(), file, b"secret");
        }
        link(folder.path(), path, target);
        let tree = loaded(folder.path());
        assert_eq!(tree.faults.len(), 1, "{path} -> {target}: {:#?}", tree.faults);
        assert_eq!((tree.faults[0].code, carried(&tree).len()), (Code::ForeignLink, 0), "{path} -> {target}");
    }
}

#[test]
fn a_linked_folder_shows_what_may_be_shown_of_it_and_no_more() {
    let folder = site();
    for file in ["content/r/img/a.png", "content/r/img/draft.md", "content/r/img/.b.png"] {
        write(folder.path(), file, b"x");
    }
    link(folder.path(), "static/img", "../content/r/img");
    let tree = loaded(folder.path());
    let files: Vec<_> = tree.static_files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(files, ["img/a.png"]);
}

#[test]
fn a_copy_may_be_a_link_to_another_readings_copy() {
    let folder = site();
    link(folder.path(), "content/q/de.md", "../r/de.md");
    write(folder.path(), "content/q/reading.toml", b"");
    assert_eq!(loaded(folder.path()).faults, []);
}

#[test]
fn a_link_that_leads_back_is_an_error_wherever_it_leads_back_to() {
    for (target, named) in [("..", "`content`"), ("../..", "the site's folder"), (".", "`content/r`")] {
        let folder = site();
        link(folder.path(), "content/r/loop", target);
        let (code, message, _) = only_fault(folder.path());
        assert_eq!(code, Code::Unreadable);
        assert_eq!(message, format!("the link `content/r/loop` leads back to {named}, which holds it"));
    }
    let folder = site();
    link(folder.path(), "static/a/b", "../c");
    link(folder.path(), "static/c/d", "../a");
    let faults = loaded(folder.path()).faults;
    assert!(faults.len() == 2 && faults.iter().all(|fault| fault.message.contains("leads back")), "{faults:#?}");
}

/// Two links in each of forty folders are no loop, and a tree of more folders than there are atoms.
#[test]
fn links_that_multiply_folders_come_to_an_end() {
    let folder = site();
    for depth in 0..30 {
        for name in ["a", "b"] {
            link(folder.path(), &format!("static/{depth}/{name}"), format!("../{}", depth + 1));
        }
    }
    fs::create_dir_all(folder.path().join("static/30")).expect("a folder");
    let faults = loaded(folder.path()).faults;
    assert!(faults.iter().any(|fault| fault.message.starts_with("more than 10000 links to folders")), "{faults:#?}");
}

#[test]
fn a_link_to_nowhere_is_named_and_what_it_stands_for_is_not_called_missing() {
    let folder = site();
    link(folder.path(), "content/r/a.png", "nowhere");
    link(folder.path(), "content/q/reading.toml", "nowhere");
    link(folder.path(), "content/q/en.md", "nowhere");
    link(folder.path(), "static", "nowhere");
    let faults = loaded(folder.path()).faults;
    let messages: Vec<_> = faults.iter().map(|fault| fault.message.as_str()).collect();
    let expected = ["content/q/en.md", "content/q/reading.toml", "content/r/a.png", "static"]
        .map(|path| format!("`{path}` cannot be read: no such file or directory (os error 2)"));
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
    for path in ["content/r/a.png", "content/r/en.md", "static/a.txt"] {
        let folder = site();
        fs::create_dir_all(folder.path().join("static")).expect("a folder");
        let made = std::process::Command::new("mkfifo").arg(folder.path().join(path)).status();
        assert!(made.is_ok_and(|status| status.success()));
        assert_eq!(only_fault(folder.path()).1, format!("`{path}` is neither a file nor a folder"));
    }
    let folder = site();
    let made = std::process::Command::new("mkfifo").arg(folder.path().join("pipe")).status();
    assert!(made.is_ok_and(|status| status.success()));
    link(folder.path(), "static/a.txt", "../pipe");
    let expected = "the link `static/a.txt` leads to what is neither a file nor a folder: `../pipe`";
    assert_eq!(only_fault(folder.path()).1, expected);
}
