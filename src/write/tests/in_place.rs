//! Builds that replace file by file: asked for, or because the folder can't be exchanged.

use std::fs;
#[cfg(target_os = "linux")]
use std::process::Command;

use super::rig::{Rig, counts, inode};
use crate::write::{How, InPlaceReason};

#[test]
fn a_server_that_holds_the_folder_open_goes_on_with_it() {
    let rig = Rig::in_place();
    rig.build(&[("a.html", "a"), ("b.html", "b"), ("c/d/old.html", "c")]).unwrap();
    let (folder, before) = (inode(&fs::metadata(&rig.out).unwrap()), rig.seen());
    let summary = rig.build(&[("a.html", "a"), ("b.html", "B"), ("e/f/new.html", "e")]).unwrap();
    assert_eq!(summary.how, How::InPlace(InPlaceReason::Requested));
    assert_eq!(counts(Ok(summary)), (2, 1, 1));
    assert_eq!(inode(&fs::metadata(&rig.out).unwrap()), folder);
    assert_eq!(rig.seen()["a.html"], before["a.html"]);
    assert_eq!(rig.paths(), [".beleg", "a.html", "b.html", "e/f/new.html"]);
    assert!(!rig.out.join("c").exists() && !rig.out.join(".beleg-staging").exists());
}

#[test]
fn both_ways_of_writing_give_the_same_site() {
    let (whole, in_place) = (Rig::new(), Rig::in_place());
    for rig in [&whole, &in_place] {
        rig.build(&[("a.html", "a"), ("b/c.html", "b")]).unwrap();
        rig.build(&[("a.html", "A"), ("d/e.html", "d")]).unwrap();
    }
    let bytes = |rig: &Rig| rig.seen().into_iter().map(|(path, (bytes, ..))| (path, bytes)).collect::<Vec<_>>();
    assert_eq!(bytes(&whole), bytes(&in_place));
}

#[test]
fn a_work_tree_keeps_its_repository() {
    let rig = Rig::new();
    rig.file("site/.git", "gitdir: ../.git/worktrees/site");
    for text in ["one", "two"] {
        let summary = rig.build(&[("a.html", text)]).unwrap();
        assert_eq!(summary.how, How::InPlace(InPlaceReason::VersionControl));
        assert_eq!(rig.read(".git").unwrap(), "gitdir: ../.git/worktrees/site");
    }
}

/// What a killed build leaves: both sites' files under a manifest that lists both, and a staging folder.
#[test]
fn a_build_that_was_cut_off_in_between_is_no_obstacle() {
    for rig in [Rig::new(), Rig::in_place()] {
        rig.build(&[("old.html", "old"), ("both.html", "old")]).unwrap();
        rig.file("site/.beleg", "beleg manifest 1\nboth.html\nnew.html\nold.html\nunborn.html\n");
        rig.file("site/new.html", "new");
        rig.file("site/.beleg-staging/both.html", "half a pa");
        rig.build(&[("both.html", "new"), ("new.html", "new")]).unwrap();
        assert_eq!(rig.paths(), [".beleg", "both.html", "new.html"]);
        assert_eq!(rig.read("both.html").unwrap(), "new");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_mount_point_is_written_in_place() {
    for arguments in [&["-t", "tmpfs", "none"][..], &["--bind", "."]] {
        let rig = Rig::new();
        fs::create_dir(&rig.out).unwrap();
        fs::create_dir(rig.root.path().join("volume")).unwrap();
        let mut mount = Command::new("mount");
        mount.current_dir(rig.root.path().join("volume")).args(arguments).arg(&rig.out);
        if !mount.output().is_ok_and(|output| output.status.success()) {
            super::rig::skipped("this user may not mount");
            return;
        }
        // What a file system keeps at its root is neither foreign nor in the way.
        rig.file("site/lost+found/inode-7", "lost");
        let outcomes = ["one", "two"].map(|text| rig.build(&[("a.html", text), ("b.html", "b")]));
        let paths = rig.paths();
        assert!(Command::new("umount").arg(&rig.out).status().unwrap().success());
        let [_, second] = outcomes.map(Result::unwrap);
        assert_eq!(second.how, How::InPlace(InPlaceReason::MountPoint));
        assert_eq!((second.written, second.unchanged), (1, 1));
        assert_eq!(paths, [".beleg", "a.html", "b.html", "lost+found/inode-7"]);
        assert!(rig.beside().is_empty());
    }
}

/// A container whose volume is writable and whose root isn't.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_nothing_can_be_written_beside_is_written_in_place() {
    let mut rig = Rig::new();
    let name = "x".repeat(250);
    rig.out = rig.root.path().join(&name);
    for text in ["one", "two"] {
        let summary = rig.build(&[("a.html", text)]).unwrap();
        assert!(matches!(summary.how, How::InPlace(InPlaceReason::NothingBeside(_))), "{:?}", summary.how);
        assert_eq!(rig.read("a.html").unwrap(), text);
    }
}
