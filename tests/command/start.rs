//! From nothing to a site.

use crate::site::Folder;

#[test]
fn a_new_site_checks_clean_and_builds_in_both_languages() {
    for (lang, claim) in [("en", "walked-too-long"), ("de", "zu-lange-gelaufen")] {
        let folder = Folder::empty();
        let run = folder.beleg(&["init", "--lang", lang]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let run = folder.beleg(&["check"]);
        let expected = "\
checked 1 reading: 0 errors, 0 warnings
coverage: 4 of 7 sentences have a voice; 2 of 2 figures in the text are claimed; \
1 of 2 claimed figures name a document, 0 only a speaker
";
        assert_eq!((run.code, run.stderr.as_str()), (0, expected));
        assert_eq!(folder.beleg(&["build"]).code, 0);
        let page = folder.read("public/first-reading/index.html");
        assert!(page.contains(&format!("id=\"{claim}\"")), "{page}");
    }
}

#[test]
fn a_new_site_says_what_to_do_next() {
    let folder = Folder::empty();
    let run = folder.beleg(&["init", "my-readings"]);
    let expected = "\
made a new site:
  my-readings/site.toml
  my-readings/content/first-reading/reading.toml
  my-readings/content/first-reading/en.md
  my-readings/.gitignore

Next:
  cd my-readings
  beleg build
then open public/index.html in a browser, and put your own article into content/first-reading/.
";
    assert_eq!((run.code, run.stderr.as_str()), (0, expected));
    assert_eq!(folder.read("my-readings/.gitignore"), "/public\n");
}

#[test]
fn files_that_are_there_stay_as_they_are() {
    let folder = Folder::empty();
    folder.write("site.toml", "mine");
    folder.write("content/first-reading/en.md", "mine");
    let run = folder.beleg(&["init"]);
    let expected = "\
error: these files are there already:
  site.toml
  content/first-reading/en.md
help: name another folder, or move them away
";
    assert_eq!((run.code, run.stderr.as_str()), (2, expected));
    assert_eq!(folder.read("site.toml"), "mine");
    assert!(!folder.has("content/first-reading/reading.toml"));
}

#[test]
fn a_repository_keeps_its_own_list_of_ignored_files() {
    let folder = Folder::empty();
    folder.write(".gitignore", "/mine\n");
    let run = folder.beleg(&["init"]);
    assert!(run.stderr.contains("Add a line `/public` to .gitignore"), "{}", run.stderr);
    assert_eq!((run.code, folder.read(".gitignore").as_str()), (0, "/mine\n"));
}
