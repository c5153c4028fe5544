//! Builds that fail: the old site stands as it stood, and the message says what to do.

use std::fs;
use std::path::Path;

use super::rig::{Rig, counts, page, stop};
use crate::write::{Stop, WriteError, write};

#[test]
fn a_build_that_fails_leaves_the_old_site_as_it_was() {
    for rig in [Rig::new(), Rig::in_place()] {
        rig.build(&[("a.html", "a"), ("b.html", "b")]).unwrap();
        let before = rig.seen();
        let outcome = rig.build(&[("z.html", "!"), ("a.html", "new"), ("m.html", "!"), ("b.html", "b")]);
        let Err(WriteError::Render(faults)) = outcome else { panic!("{outcome:?}") };
        assert_eq!(faults, ["z.html", "m.html"], "all faults, in the order of the outputs");
        assert_eq!(rig.seen(), before);
        assert!(rig.beside().is_empty());
    }
}

#[test]
fn a_first_build_that_fails_leaves_no_folder() {
    let mut rig = Rig::new();
    rig.out = rig.root.path().join("deep/site");
    rig.build(&[("a.html", "!")]).unwrap_err();
    assert_eq!(fs::read_dir(rig.root.path()).unwrap().count(), 0);
}

#[test]
fn files_of_others_stop_the_build_and_are_listed() {
    let rig = Rig::new();
    for number in 0..12 {
        rig.file(&format!("site/photos/{number:02}.jpg"), "mine");
    }
    let before = rig.seen();
    let stopped = stop(rig.build(&[("a.html", "a")]));
    let Stop::Foreign { files, count, .. } = &stopped else { panic!("{stopped}") };
    assert_eq!((files.len(), *count, files[0].as_path()), (10, 12, Path::new("photos/00.jpg")));
    assert!(stopped.to_string().contains("and 2 more\nhelp: move files"), "{stopped}");
    assert_eq!(rig.seen(), before);
}

#[test]
fn a_file_added_to_the_site_by_hand_stops_the_next_build() {
    let rig = Rig::new();
    rig.build(&[("a.html", "a")]).unwrap();
    rig.file("site/CNAME", "example.org");
    assert!(
        stop(rig.build(&[("a.html", "a")]))
            .to_string()
            .contains("  CNAME\nhelp: move files that belong to the site to")
    );
    fs::remove_file(rig.out.join("CNAME")).unwrap();
    assert_eq!(counts(rig.build(&[("a.html", "a")])), (0, 1, 0));
}

#[test]
fn a_file_that_comes_while_pages_are_made_is_not_lost() {
    for rig in [Rig::new(), Rig::in_place()] {
        rig.build(&[("a.html", "a")]).unwrap();
        let outcome = write(&rig.out, &[page("a.html")], &rig.options, |_, _| {
            rig.file("site/notes/mine.txt", "mine");
            Ok::<_, String>(b"new".to_vec())
        });
        assert_eq!(rig.read("notes/mine.txt").unwrap(), "mine");
        assert!(outcome.is_ok() || matches!(stop(outcome), Stop::Foreign { .. }));
        assert!(matches!(stop(rig.build(&[("a.html", "a")])), Stop::Foreign { .. }), "and is told of");
    }
}

#[test]
fn an_empty_folder_and_what_file_browsers_leave_are_no_obstacle() {
    for rig in [Rig::new(), Rig::in_place()] {
        rig.file("site/x/.DS_Store", "");
        rig.build(&[("a.html", "a")]).unwrap();
        rig.file("site/.DS_Store", "");
        rig.build(&[("a.html", "b")]).unwrap();
        assert_eq!(rig.paths(), [".beleg", "a.html"]);
    }
}

#[test]
fn a_manifest_of_another_form_stops_the_build() {
    let rig = Rig::new();
    rig.build(&[("a.html", "a")]).unwrap();
    rig.file("site/.beleg", "beleg manifest 2\na.html\n");
    assert!(matches!(stop(rig.build(&[("a.html", "a")])), Stop::Manifest { line: 1, .. }));
    assert_eq!(rig.read("a.html").unwrap(), "a");
}

#[test]
fn the_folder_with_the_sources_is_never_the_output() {
    let mut rig = Rig::new();
    rig.options.protect = vec![rig.root.path().join("content"), rig.root.path().join("site.toml")];
    for out in ["", "content", "content/site", "nowhere/../content"] {
        rig.out = rig.root.path().join(out);
        assert!(rig.build(&[("a.html", "a")]).is_err(), "{out}");
    }
    assert_eq!(fs::read_dir(rig.root.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn a_link_is_not_an_asset() {
    let rig = Rig::new();
    let link = rig.root.path().join("passwd.txt");
    std::os::unix::fs::symlink("/etc/passwd", &link).unwrap();
    assert!(matches!(stop(rig.build_asset("passwd.txt", &link)), Stop::NotAFile { path } if path == link));
}

#[cfg(unix)]
#[test]
fn a_link_inside_the_old_site_is_not_followed() {
    for rig in [Rig::new(), Rig::in_place()] {
        rig.build(&[("a.html", "a"), ("b/index.html", "b")]).unwrap();
        let elsewhere = rig.file("elsewhere", "keep");
        fs::remove_file(rig.out.join("a.html")).unwrap();
        std::os::unix::fs::symlink(&elsewhere, rig.out.join("a.html")).unwrap();
        rig.build(&[("a.html", "keep"), ("b/index.html", "b")]).unwrap();
        assert!(fs::symlink_metadata(rig.out.join("a.html")).unwrap().is_file());
        fs::remove_dir_all(rig.out.join("b")).unwrap();
        std::os::unix::fs::symlink(rig.root.path(), rig.out.join("b")).unwrap();
        assert!(matches!(stop(rig.build(&[("b/elsewhere", "new")])), Stop::Foreign { .. }));
        assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "keep");
    }
}

#[test]
fn an_error_of_the_system_names_the_file() {
    let rig = Rig::new();
    rig.build(&[("a.html", "a")]).unwrap();
    let before = rig.seen();
    let long = format!("{}.html", "x".repeat(300));
    let stopped = stop(rig.build(&[(long.as_str(), "x"), ("a.html", "new")]));
    assert!(stopped.to_string().contains(&format!("site/{long}`: ")), "{stopped}");
    let missing = stop(rig.build_asset("a.png", Path::new("/nowhere/a.png")));
    assert!(missing.to_string().starts_with("can't read `/nowhere/a.png`: "), "{missing}");
    assert_eq!(rig.seen(), before);
    assert!(rig.beside().is_empty());
}

#[test]
fn two_outputs_at_one_place_stop_the_build() {
    let rig = Rig::new();
    let outcome = write(&rig.out, &[page("a"), page("a")], &rig.options, |_, _| Ok::<_, String>(Vec::new()));
    assert!(matches!(stop(outcome), Stop::Collision { path } if path == "a"));
    assert!(!rig.out.exists());
}
