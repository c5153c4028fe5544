//! Builds that go well, the output exchanged whole.

use std::fs;

use super::rig::{Rig, counts, inode, is_exchange};
use crate::model::AssetBytes;
use crate::write::How;

#[test]
fn a_first_build_creates_the_folder_and_leaves_nothing_beside_it() {
    let mut rig = Rig::new();
    rig.out = rig.root.path().join("deep/er/site");
    let summary = rig.build(&[("b/index.html", "bb"), ("index.html", "a")]).unwrap();
    assert_eq!((summary.how, summary.bytes), (How::Created, 3));
    assert_eq!(rig.paths(), [".beleg", "b/index.html", "index.html"]);
    assert_eq!(rig.read(".beleg").unwrap(), "beleg manifest 1\nb/index.html\nindex.html\n");
    let beside: Vec<_> = fs::read_dir(rig.out.parent().unwrap()).unwrap().collect();
    assert_eq!(beside.len(), 1);
}

#[test]
fn unchanged_files_keep_their_inode_and_time_and_stale_ones_go() {
    let rig = Rig::new();
    rig.build(&[("a.html", "a"), ("b.html", "b"), ("c/old.html", "c")]).unwrap();
    let before = rig.seen();
    let summary = rig.build(&[("a.html", "a"), ("b.html", "B"), ("d/new.html", "d")]).unwrap();
    assert!(is_exchange(&summary.how));
    assert_eq!(counts(Ok(summary)), (2, 1, 1));
    let after = rig.seen();
    assert_eq!(after["a.html"], before["a.html"], "a copier or a cache sees an unchanged file as unchanged");
    assert_eq!((after["b.html"].0.as_slice(), rig.read("d/new.html").as_deref()), (&b"B"[..], Some("d")));
    assert!(!rig.out.join("c").exists(), "what the site no longer has is not served on");
    assert!(rig.beside().is_empty());
}

#[test]
fn a_build_that_changes_nothing_changes_nothing() {
    let rig = Rig::new();
    let pages = [("a.html", "a"), ("x/b.html", "")];
    rig.build(&pages).unwrap();
    let before = rig.seen();
    let folder = inode(&fs::metadata(&rig.out).unwrap());
    let summary = rig.build(&pages).unwrap();
    assert_eq!(summary.how, How::Unchanged);
    assert_eq!(counts(Ok(summary)), (0, 2, 0));
    assert_eq!((rig.seen(), inode(&fs::metadata(&rig.out).unwrap())), (before, folder));
    fs::write(rig.out.join(".beleg"), "beleg manifest 1\na.html\ngone.html\nx/b.html\n").unwrap();
    assert!(is_exchange(&rig.build(&pages).unwrap().how), "a manifest that lists more is mended");
}

#[test]
fn the_order_of_outputs_changes_no_byte() {
    let (one, other) = (Rig::new(), Rig::new());
    one.build(&[("a.html", "a"), ("b.html", "b")]).unwrap();
    other.build(&[("b.html", "b"), ("a.html", "a")]).unwrap();
    let bytes = |rig: &Rig| rig.seen().into_iter().map(|(path, (bytes, ..))| (path, bytes)).collect::<Vec<_>>();
    assert_eq!(bytes(&one), bytes(&other));
}

#[test]
fn assets_are_copied_and_stay_apart_from_their_source() {
    let rig = Rig::new();
    let big = "x".repeat(200_000);
    let disk = rig.file("content/photo.jpg", &big);
    assert_eq!(counts(rig.build_asset("photo.jpg", &disk)), (1, 0, 0));
    let before = rig.seen();
    assert_ne!(
        before["photo.jpg"].1,
        inode(&fs::metadata(&disk).unwrap()),
        "editing the source must not edit the site"
    );
    assert_eq!(counts(rig.build_asset("photo.jpg", &disk)), (0, 1, 0));
    assert_eq!(rig.seen(), before);
    rig.file("content/photo.jpg", &format!("{}y", &big[1..]));
    assert_eq!(counts(rig.build_asset("photo.jpg", &disk)), (1, 0, 0), "same size, other bytes at the end");
    assert!(rig.read("photo.jpg").unwrap().ends_with('y'));
}

#[test]
fn an_asset_in_memory_is_written_once_and_again_when_its_bytes_change() {
    let rig = Rig::new();
    let build = |bytes: &[u8]| counts(rig.build_asset_of("a/photo.jpg", AssetBytes::Memory(bytes.into())));
    assert_eq!((build(b"image"), build(b"image"), build(b"other")), ((1, 0, 0), (0, 1, 0), (1, 0, 0)));
    assert_eq!(rig.read("a/photo.jpg").as_deref(), Some("other"));
}

#[test]
fn files_can_become_folders_and_folders_files() {
    for rig in [Rig::new(), Rig::in_place()] {
        rig.build(&[("a", "1"), ("b/c/d", "2")]).unwrap();
        rig.build(&[("a/x", "3"), ("b", "4")]).unwrap();
        assert_eq!(rig.paths(), [".beleg", "a/x", "b"]);
        rig.build(&[("a", "1"), ("b/c/d", "2")]).unwrap();
        assert_eq!(rig.paths(), [".beleg", "a", "b/c/d"]);
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_the_output_stays_a_link() {
    let mut rig = Rig::new();
    let real = rig.root.path().join("releases/site");
    fs::create_dir_all(&real).unwrap();
    std::os::unix::fs::symlink(&real, &rig.out).unwrap();
    rig.build(&[("a.html", "1")]).unwrap();
    rig.build(&[("a.html", "2")]).unwrap();
    assert!(fs::symlink_metadata(&rig.out).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(real.join("a.html")).unwrap(), "2");
    rig.out = rig.root.path().join("releases/site/../site");
    assert_eq!(counts(rig.build(&[("a.html", "2")])), (0, 1, 0));
}

#[cfg(unix)]
#[test]
fn a_server_of_another_user_can_read_the_site() {
    use std::os::unix::fs::PermissionsExt;
    let rig = Rig::new();
    let mode = |path: &str| fs::metadata(rig.out.join(path)).unwrap().permissions().mode() & 0o7777;
    let plain = rig.file("plain/file", "");
    let (file_mode, folder_mode) = (
        fs::metadata(&plain).unwrap().permissions().mode() & 0o7777,
        fs::metadata(plain.parent().unwrap()).unwrap().permissions().mode() & 0o7777,
    );
    let secret = rig.file("secret", "x");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o600)).unwrap();
    rig.build_asset("a/secret", &secret).unwrap();
    assert_eq!((mode(""), mode("a"), mode("a/secret")), (folder_mode, folder_mode, file_mode));
    fs::set_permissions(&rig.out, fs::Permissions::from_mode(0o750)).unwrap();
    rig.build(&[("a.html", "2")]).unwrap();
    assert_eq!(mode(""), 0o750, "what was set on the folder by hand stays");
}

#[test]
fn a_thousand_small_files_are_no_matter() {
    let rig = Rig::new();
    let paths: Vec<String> = (0..1000).map(|number| format!("reading-{number}/index.html")).collect();
    let pages: Vec<_> = paths.iter().map(|path| (path.as_str(), "page")).collect();
    assert_eq!(counts(rig.build(&pages)), (1000, 0, 0));
    assert_eq!(counts(rig.build(&pages)), (0, 1000, 0));
    assert_eq!(counts(rig.build(&pages[..10])), (0, 10, 990));
    assert_eq!(rig.paths().len(), 11);
}
