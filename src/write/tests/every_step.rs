//! Builds that end at every step they take, killed or refused by the system, between two sites in which files
//! become folders and folders files: the next build needs nobody's help.

use std::collections::BTreeSet;
use std::fs;

use walkdir::WalkDir;

use super::rig::{Rig, stop};
use super::trouble::{Trouble, in_trouble};
use super::two_sites::{NEW, OLD, Site, build, entries, exactly, stands, text};
use crate::write::How;
use crate::write::old_site::OldSite;

/// What readers, and the next build, find where a build ended too early.
fn looks_sound(rig: &Rig, from: Site, to: Site) {
    OldSite::read(&rig.out).expect("the manifest is whole, and names every file that stands there");
    for path in entries(rig).iter().filter(|path| !path.starts_with(".beleg") && rig.out.join(path).is_file()) {
        assert!(stands(rig, from, path) || stands(rig, to, path), "{path} is neither the old one nor the new one");
    }
    let is_page = |path: &str| path.ends_with(".html");
    let comes = |path: &str| text(from, path) != text(to, path) && stands(rig, to, path);
    let needed = to.iter().filter(|(path, _)| !is_page(path));
    if to.iter().any(|(path, _)| is_page(path) && comes(path)) {
        needed.for_each(|(path, _)| assert!(stands(rig, to, path), "a page came before {path}"));
    }
    if comes("index.html") {
        to.iter().for_each(|(path, _)| assert!(stands(rig, to, path), "what leads to {path} came before it"));
    }
    for (page, needed) in [("old/index.html", "old-font.woff"), ("new/index.html", "new-font.woff")] {
        assert!(text(from, page).is_none() || !rig.out.join(page).exists() || rig.out.join(needed).exists());
    }
}

/// Lets a build from one site to the other end at each of its steps in turn, and builds again: the same or the
/// first site, the same way or the other. Gives how many steps there were.
fn every_step(in_place: bool, trouble: Trouble, is_last: bool) -> usize {
    let mut steps = 0;
    for (from, to) in [(OLD, NEW), (NEW, OLD)] {
        for step in 0.. {
            let mut rig = Rig::in_memory(in_place);
            build(&rig, from).unwrap();
            let (outcome, met) = in_trouble(rig.root.path(), step, trouble, is_last, || build(&rig, to));
            if !met {
                outcome.unwrap();
                break;
            }
            looks_sound(&rig, from, to);
            rig.options.in_place ^= step % 3 == 0;
            let next = if step % 2 == 0 { from } else { to };
            build(&rig, next).unwrap_or_else(|error| panic!("step {step}: {error}"));
            assert_eq!(entries(&rig), exactly(next), "after step {step}");
            next.iter().for_each(|(path, _)| assert!(stands(&rig, next, path), "{path} after step {step}"));
            assert!(rig.beside().is_empty(), "after step {step}");
            steps += 1;
        }
    }
    steps
}

#[test]
fn wherever_a_build_in_place_is_killed_the_next_one_mends_it() {
    assert!(every_step(true, Trouble::Nothing, true) > 80);
    assert!(every_step(true, Trouble::Half, true) > 80);
}

#[test]
fn whatever_the_system_refuses_to_a_build_in_place_the_next_one_mends_it() {
    assert!(every_step(true, Trouble::Nothing, false) > 80);
    assert!(every_step(true, Trouble::Half, false) > 80);
}

#[test]
fn wherever_a_build_that_exchanges_is_killed_or_refused_the_next_one_mends_it() {
    for trouble in [Trouble::Nothing, Trouble::Half] {
        assert!([true, false].iter().all(|is_last| every_step(false, trouble, *is_last) > 60));
    }
}

#[test]
fn the_manifest_names_old_and_new_files_while_both_stand() {
    let rig = Rig::in_memory(true);
    build(&rig, OLD).unwrap();
    let both: BTreeSet<&str> = OLD.iter().chain(NEW).map(|(path, _)| *path).collect();
    let (mut old, mut mixed, mut new) = (0, 0, 0);
    for step in 0.. {
        let (_, met) = in_trouble(rig.root.path(), step, Trouble::Nothing, true, || build(&rig, NEW));
        let manifest = rig.read(".beleg").unwrap();
        let named: BTreeSet<&str> = manifest.lines().skip(1).collect();
        let is = |site: Site| named.iter().copied().eq(site.iter().map(|(path, _)| *path));
        let has = |site: Site| site.iter().all(|(path, _)| stands(&rig, site, path));
        match (is(OLD), is(NEW)) {
            (true, _) => assert!(has(OLD), "the old site is whole as long as the manifest is its own"),
            (_, true) => assert!(entries(&rig).is_superset(&exactly(NEW)) && !rig.out.join("old").exists()),
            _ => assert_eq!(named, both),
        }
        [old, mixed, new] =
            [old + usize::from(is(OLD)), mixed + usize::from(named == both), new + usize::from(is(NEW))];
        if !met {
            break;
        }
        rig.build(&[]).unwrap();
        build(&rig, OLD).unwrap();
    }
    assert!(old > 10 && mixed > 10 && new > 0, "{old} {mixed} {new}");
}

#[test]
fn assets_come_before_the_pages_that_need_them() {
    let rig = Rig::in_memory(true);
    build(&rig, OLD).unwrap();
    let is_page = |path: &str| path.ends_with(".html");
    let mut halves = 0;
    for step in 0.. {
        let (_, met) = in_trouble(rig.root.path(), step, Trouble::Nothing, true, || build(&rig, NEW));
        let (pages, assets): (Vec<_>, Vec<_>) = NEW.iter().map(|(path, _)| *path).partition(|path| is_page(path));
        let comes = |path: &&str| text(OLD, path) != text(NEW, path) && stands(&rig, NEW, path);
        let all_assets = assets.iter().all(comes);
        assert!(all_assets || !pages.iter().any(comes), "a page came before an asset at step {step}");
        halves += usize::from(all_assets && !pages.iter().any(comes));
        if !met {
            break;
        }
        build(&rig, OLD).unwrap();
    }
    assert!(halves > 0, "there was a moment with all assets and no page");
}

#[test]
fn a_file_that_becomes_a_folder_goes_at_the_last_moment_and_the_reverse() {
    let rig = Rig::in_memory(true);
    build(&rig, OLD).unwrap();
    let mut gaps = 0;
    for step in 0.. {
        let (_, met) = in_trouble(rig.root.path(), step, Trouble::Nothing, true, || build(&rig, NEW));
        let missing = ["map", "photos", "list.html"].iter().filter(|path| {
            let there = rig.out.join(path);
            !there.is_file() && !WalkDir::new(&there).into_iter().flatten().any(|entry| entry.file_type().is_file())
        });
        let missing = missing.count();
        assert!(missing <= 1, "one place at a time is between the old and the new, at step {step}");
        gaps += missing;
        if !met {
            break;
        }
        build(&rig, OLD).unwrap();
    }
    assert!(gaps > 0);
}

#[test]
fn a_foreign_file_in_a_folder_that_becomes_a_file_stops_the_build_beforehand() {
    let rig = Rig::in_memory(true);
    build(&rig, OLD).unwrap();
    rig.file("site/photos/deep/mine.jpg", "mine");
    let before = rig.seen();
    let stopped = stop(build(&rig, NEW)).to_string();
    assert!(stopped.contains("  photos/deep/mine.jpg\n"), "{stopped}");
    assert_eq!(rig.seen(), before);
}

#[test]
fn empty_folders_and_litter_are_in_nobodys_way() {
    for in_place in [true, false] {
        let rig = Rig::in_memory(in_place);
        build(&rig, OLD).unwrap();
        fs::create_dir_all(rig.out.join("new-font.woff/a/b")).unwrap();
        rig.file("site/photos/deep/.DS_Store", "");
        build(&rig, NEW).unwrap();
        assert_eq!(entries(&rig), exactly(NEW));
        fs::create_dir_all(rig.out.join("first/left/behind")).unwrap();
        assert_eq!(build(&rig, NEW).unwrap().how, How::Unchanged);
        assert_eq!(entries(&rig), exactly(NEW), "a build that has nothing else to do clears up");
    }
}
