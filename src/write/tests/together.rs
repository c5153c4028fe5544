//! Builds beside readers, beside other builds, and after builds that were killed.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::rig::{Rig, counts, page, stop};
use crate::write::{Stop, write};

#[test]
fn a_second_build_is_told_of_the_first_and_disturbs_nothing() {
    for rig in [Rig::new(), Rig::in_place()] {
        for text in ["one", "two"] {
            write(&rig.out, &[page("a.html")], &rig.options, |_, _| {
                assert!(matches!(stop(rig.build(&[("a.html", "intruder")])), Stop::Locked { .. }));
                Ok::<_, String>(text.as_bytes().to_vec())
            })
            .unwrap();
            assert_eq!(rig.read("a.html").unwrap(), text);
        }
    }
}

#[test]
fn many_builds_at_once_leave_one_whole_site() {
    let rig = Rig::new();
    let builds = |version: &'static str| {
        let rig = &rig;
        move || (0..50).filter(|_| rig.build(&[("a.html", version), ("b/c.html", version)]).is_ok()).count()
    };
    let done = thread::scope(|scope| {
        let running = ["one", "two", "three"].map(|version| scope.spawn(builds(version)));
        running.map(|build| build.join().unwrap()).into_iter().sum::<usize>()
    });
    assert!(done > 0);
    assert_eq!(rig.read("a.html"), rig.read("b/c.html"));
    assert_eq!(rig.paths(), [".beleg", "a.html", "b/c.html"]);
    assert!(rig.beside().is_empty());
}

/// Only what holds the folder itself (a handle, a working directory) sees one site throughout; so the
/// reader asks for both files through one handle, and skips a site that went while it was reading.
#[cfg(target_os = "linux")]
#[test]
fn a_reader_sees_the_old_site_or_the_new_one() {
    let rig = Rig::new();
    rig.build(&[("a.html", "0"), ("z/z.html", "0")]).unwrap();
    let done = AtomicBool::new(false);
    let read = || {
        let (mut seen, mut missing) = (0, 0);
        while !done.load(Ordering::Relaxed) || seen == 0 {
            let Ok(site) = fs::File::open(&rig.out) else {
                missing += 1;
                continue;
            };
            let pair = ["a.html", "z/z.html"].map(|path| read_in(&site, path));
            if let [Some(a), Some(z)] = pair {
                assert_eq!(a, z, "two files of different sites");
                seen += 1;
            }
        }
        missing
    };
    let missing = thread::scope(|scope| {
        let reader = scope.spawn(read);
        for number in 1..200 {
            let text = number.to_string();
            rig.build(&[("a.html", &text), ("z/z.html", &text)]).unwrap();
        }
        done.store(true, Ordering::Relaxed);
        reader.join().unwrap()
    });
    assert_eq!(missing, 0, "the site is there at every moment");
}

#[cfg(target_os = "linux")]
fn read_in(folder: &fs::File, path: &str) -> Option<String> {
    use rustix::fs::{Mode, OFlags, openat};
    let file = openat(folder, path, OFlags::RDONLY, Mode::empty()).ok()?;
    std::io::read_to_string(fs::File::from(file)).ok()
}

#[test]
fn what_a_killed_build_left_is_cleared() {
    let rig = Rig::new();
    rig.build(&[("a.html", "a")]).unwrap();
    rig.file(".site.beleg-staging/deep/half.html", "half a pa");
    rig.file("site/.beleg-staging/half.html", "half a pa");
    assert_eq!(counts(rig.build(&[("a.html", "a"), ("b.html", "b")])), (1, 1, 0));
    assert_eq!(rig.paths(), [".beleg", "a.html", "b.html"]);
    assert!(rig.beside().is_empty());
}

/// A lock file would outlive its process; this lock does not.
#[test]
fn the_lock_of_a_killed_build_is_gone() {
    let rig = Rig::new();
    fs::create_dir(&rig.out).unwrap();
    let held = fs::File::open(&rig.out).unwrap();
    held.lock().unwrap();
    assert!(matches!(stop(rig.build(&[("a.html", "a")])), Stop::Locked { .. }));
    assert!(rig.out.exists());
    drop(held);
    assert_eq!(counts(rig.build(&[("a.html", "a")])), (1, 0, 0));
}
