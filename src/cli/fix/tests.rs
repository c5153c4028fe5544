//! Sites whose files change while suggestions are applied: what a person saved is never lost.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::*;

const COPY: &str = "# Ferries\n\nThe old ferry of the town carries ninety people to the island.\n";

/// A site with a reading in each of `folders`, whose passage differs from its copy by one article.
struct Site(TempDir);

impl Site {
    fn new(folders: &[&str]) -> Self {
        let site = Self(tempfile::tempdir().unwrap());
        site.write("site.toml", "title = \"Readings\"\n");
        for folder in folders {
            site.write(&format!("content/{folder}/reading.toml"), &reading("of a town"));
            site.write(&format!("content/{folder}/en.md"), COPY);
        }
        site
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    fn read(&self) -> Session {
        pipeline::open(self.0.path(), &Overrides::default()).unwrap()
    }

    /// Fixes what `read` has found; `read_again` reads the site the first time that it is read again. Gives the
    /// site afterwards and what was said.
    fn fix(&self, read: Session, read_again: impl FnOnce() -> Result<Session>) -> (Result<Session>, Vec<String>) {
        let mut said = Vec::new();
        let mut first = Some(read_again);
        let mut read_again = || first.take().map_or_else(|| Ok(self.read()), |first| first());
        let folder = SiteFolder::find(Some(self.0.path())).unwrap();
        let mut say = |text: &str| said.push(text.to_owned());
        let fixed = Fixing { chosen: &Chosen::default(), folder: &folder, read_again: &mut read_again, say: &mut say }
            .run(read);
        (fixed, said)
    }
}

fn reading(of: &str) -> String {
    format!(
        "rights = \"own\"\n\n[[figure]]   # people\nid = \"people\"\n\
         passage = \"The old ferry {of} carries ninety people to the island\"\n"
    )
}

const FIRST: &str = "content/first/reading.toml";
const SECOND: &str = "content/second/reading.toml";
/// What a person saves while Beleg works: with a comment that would be missed.
const SAVED: &str = "rights = \"own\"\n# Ask the harbour master.\n";

#[test]
fn a_file_with_fewer_faults_stays_as_it_was_written() {
    let site = Site::new(&["first"]);
    let (fixed, said) = site.fix(site.read(), || Ok(site.read()));
    assert_eq!(said, ["mended 1 passage in 1 file"]);
    assert_eq!((site.text(FIRST), fixed.unwrap().counts().errors), (reading("of the town"), 0));
}

#[test]
fn a_file_whose_faults_did_not_get_fewer_is_put_back() {
    let site = Site::new(&["first"]);
    let (fixed, said) = site.fix(site.read(), || {
        assert_eq!(site.text(FIRST), reading("of the town"));
        site.write("content/first/en.md", "# Ferries\n\nNone goes any more.\n");
        Ok(site.read())
    });
    let put_back = "content/first/reading.toml was put back as it was: it would have had no fewer faults than before";
    assert_eq!(said, [put_back, "nothing to mend; 1 suggestion left for you to judge"]);
    assert_eq!((site.text(FIRST), fixed.unwrap().counts().errors), (reading("of a town"), 1));
}

#[test]
fn a_file_whose_other_claims_would_have_moved_is_put_back() {
    let site = Site::new(&["first"]);
    let two = reading("of a town") + "\n[[figure]]\nid = \"island\"\npassage = \"to the island\"\n";
    site.write(FIRST, &two);
    let (_, said) = site.fix(site.read(), || {
        site.write("content/first/en.md", &COPY.replace("\n\n", "\n\nAt noon.\n\n"));
        Ok(site.read())
    });
    assert!(said[0].ends_with("was put back as it was: mending it would have moved other claims"), "{said:?}");
    assert_eq!(site.text(FIRST), two);
}

#[test]
fn a_file_that_was_saved_since_it_was_read_is_not_written() {
    let site = Site::new(&["first", "second"]);
    let read = site.read();
    site.write(FIRST, SAVED);
    let (fixed, said) = site.fix(read, || Ok(site.read()));
    let left = "content/first/reading.toml was left as it is: it has changed on disk since Beleg read it; \
                run `beleg check --fix` again";
    assert_eq!(said, [left, "mended 1 passage in 1 file; 1 suggestion left for you to judge"]);
    assert_eq!((site.text(FIRST), site.text(SECOND)), (SAVED.to_owned(), reading("of the town")));
    assert_eq!(fixed.unwrap().counts().errors, 0, "the site is read as it stands now");
}

#[test]
fn a_file_that_stays_wrong_after_a_save_is_a_fault_that_remains() {
    let site = Site::new(&["first"]);
    let read = site.read();
    let saved = reading("of a village");
    site.write(FIRST, &saved);
    let (fixed, said) = site.fix(read, || Ok(site.read()));
    assert_eq!(said[1..], ["nothing to mend; 1 suggestion left for you to judge"]);
    assert_eq!((site.text(FIRST), fixed.unwrap().counts().errors), (saved, 1));
}

#[test]
fn a_file_that_was_saved_since_it_was_written_is_not_put_back() {
    let left = "content/first/reading.toml was saved by someone else while Beleg worked on it, and is left as it was \
                saved: look through it, and run `beleg check` again";
    for is_read_first in [true, false] {
        let site = Site::new(&["first"]);
        let (fixed, said) = site.fix(site.read(), || {
            site.write("content/first/en.md", "# Ferries\n\nNone goes any more.\n");
            let read = is_read_first.then(|| site.read());
            site.write(FIRST, SAVED);
            Ok(read.unwrap_or_else(|| site.read()))
        });
        assert_eq!(said, [left, "nothing to mend; 1 suggestion left for you to judge"], "{is_read_first}");
        assert_eq!((site.text(FIRST), fixed.unwrap().counts().errors), (SAVED.to_owned(), 0));
    }
}

#[test]
fn a_file_that_was_removed_meanwhile_does_not_come_back() {
    let site = Site::new(&["first"]);
    let read = site.read();
    fs::remove_file(site.path(FIRST)).unwrap();
    let (_, said) = site.fix(read, || Ok(site.read()));
    assert!(!site.path(FIRST).exists());
    assert!(said[0].ends_with("it has changed on disk since Beleg read it; run `beleg check --fix` again"), "{said:?}");
    let site = Site::new(&["first"]);
    let (_, said) = site.fix(site.read(), || {
        fs::remove_file(site.path(FIRST)).unwrap();
        Ok(site.read())
    });
    assert!(!site.path(FIRST).exists());
    assert!(said[0].contains("was saved by someone else"), "{said:?}");
}

#[test]
fn of_two_files_only_the_one_that_got_no_better_is_put_back() {
    let site = Site::new(&["first", "second"]);
    let (fixed, said) = site.fix(site.read(), || {
        site.write("content/second/en.md", "# Ferries\n\nNone goes any more.\n");
        Ok(site.read())
    });
    assert!(said[0].starts_with("content/second/reading.toml was put back"), "{said:?}");
    assert_eq!(said[1..], ["mended 1 passage in 1 file; 1 suggestion left for you to judge"]);
    assert_eq!((site.text(FIRST), site.text(SECOND)), (reading("of the town"), reading("of a town")));
    assert_eq!(fixed.unwrap().counts().errors, 1);
}

#[test]
fn all_files_are_put_back_where_the_site_can_not_be_read_again() {
    let site = Site::new(&["first", "second"]);
    let (fixed, said) = site.fix(site.read(), || {
        site.write(SECOND, SAVED);
        Err(anyhow::anyhow!("the disk is gone"))
    });
    assert_eq!(fixed.err().unwrap().to_string(), "the disk is gone");
    assert_eq!((site.text(FIRST), site.text(SECOND)), (reading("of a town"), SAVED.to_owned()));
    assert!(said[0].ends_with("was put back as it was: the site can't be read any more"), "{said:?}");
    assert!(said[1].contains("second/reading.toml was saved by someone else"), "{said:?}");
}

#[test]
fn nothing_is_left_beside_a_file_that_was_not_written() {
    let site = Site::new(&["first"]);
    let read = site.read();
    site.write(FIRST, SAVED);
    let _ = site.fix(read, || Ok(site.read()));
    assert_eq!(fs::read_dir(site.path("content/first")).unwrap().count(), 2);
}
