//! Drafts, from the files to the pages: a build knows nothing of them, a preview shows them as what they are.

use crate::check;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::Memory;
use crate::model::Output;
use crate::session::{Options, Session};

const COPY: &str = "# The pier\n\nThe captain says that 12 boats are late. About 30 boats will come.\n";
const CLAIMS: &str = "\
title = \"Pier\"
rights = \"own\"
[[speaker]]
id = \"captain\"
name = \"Ada Lund\"
kind = \"person\"
role = \"captain\"
[[voice]]
id = \"late\"
speaker = \"captain\"
form = \"indirect\"
function = \"statement\"
passage = \"12 boats are late\"
";
const DRAFTS: &str = "\
[[speaker]]
id = \"mayor\"
name = \"Mara Stein\"
kind = \"person\"
[[figure]]
id = \"boats\"
draft = true
passage = \"12 boats\"
speaker = \"mayor\"
[[figure]]
id = \"more\"
draft = true
passage = \"About 30 boats\"
[[voice]]
id = \"lost\"
draft = true
passage = \"words that stand nowhere\"
";

fn session(toml: &str) -> Session {
    let mut source = Memory::default();
    source.insert("site.toml", "title = \"T\"\n");
    source.insert("content/pier/en.md", COPY);
    source.insert("content/pier/reading.toml", toml);
    Session::open(source, Options::default()).unwrap()
}

fn with_drafts() -> Session {
    session(&format!("{CLAIMS}{DRAFTS}"))
}

/// All pages as a build writes them.
fn built(session: &Session) -> Vec<(String, Vec<u8>)> {
    let renderer = session.renderer().expect("there are no errors");
    let page = |output: &Output| match output {
        Output::Page(path, page) => Some((path.as_str().to_owned(), renderer.render(path, page).unwrap())),
        _ => None,
    };
    session.outputs().iter().filter_map(page).collect()
}

#[test]
fn a_build_is_the_same_with_drafts_and_without() {
    assert_eq!(built(&with_drafts()), built(&session(CLAIMS)));
}

#[test]
fn faults_of_drafts_stop_nothing_and_what_they_are_about_is_not_asked_for_again() {
    let session = with_drafts();
    let codes = |session: &Session| session.diagnostics().iter().map(|fault| fault.code).collect::<Vec<_>>();
    assert_eq!(codes(&session), [Code::AnchorOrphaned], "neither an unused speaker nor a figure without claim");
    assert!(!session.diagnostics().iter().any(Diagnostic::is_error));
    assert_eq!(codes(&self::session(CLAIMS)), [Code::FigureUnannotated; 2]);
}

#[test]
fn no_level_makes_an_error_of_a_draft() {
    let mut source = Memory::default();
    source.insert("site.toml", "title = \"T\"\n[lints]\nanchor-orphaned = \"deny\"\n");
    source.insert("content/pier/en.md", COPY);
    source.insert("content/pier/reading.toml", format!("{CLAIMS}{DRAFTS}"));
    let session = Session::open(source, Options::default()).unwrap();
    assert_eq!(session.counts().errors, 0);
}

#[test]
fn drafts_are_counted_and_listed_by_reading() {
    let session = with_drafts();
    let drafts = check::coverage(session.site_library(), &session.tree().files).drafts;
    let line = "drafts: 3 drafts of `pier` wait to be accepted; `beleg check --drafts` lists them";
    assert_eq!((drafts.len(), drafts[0].in_words(false).as_str()), (1, line));
    let all = drafts[0].in_words(true);
    assert!(all.contains("\n  content/pier/reading.toml:19:6: figure `boats`: 12 boats"), "{all}");
}

#[test]
fn a_preview_shows_drafts_and_says_that_they_are() {
    let edition = with_drafts().edition(None).unwrap();
    let page = |path: &str| match edition.output(path) {
        Some(Output::Page(path, page)) => String::from_utf8(edition.render(path, page).unwrap()).unwrap(),
        other => panic!("{path}: {other:?}"),
    };
    let reading = page("pier/index.html");
    assert!(reading.contains("id=\"boats\"") && reading.contains("id=\"more\""), "{reading}");
    assert!(reading.contains(" draft\"") && reading.contains("draft, "), "{reading}");
    assert!(!reading.contains("speakers/mayor"), "who is named by drafts alone has no page to lead to");
    let dossier = page("pier/dossier/index.html");
    assert!(!dossier.contains("#more") && !dossier.contains("#boats"), "nothing is reckoned with drafts");
}

#[test]
fn several_speakers_count_once_for_their_group_and_each_has_a_page_that_lists_it() {
    let toml = CLAIMS.replace("speaker = \"captain\"", "speaker = [\"captain\", \"ole\"]")
        + "[[speaker]]\nid = \"ole\"\nname = \"Ole Brandt\"\nkind = \"person\"\n";
    let session = session(&toml);
    assert!(session.diagnostics().iter().all(|fault| fault.code == Code::FigureUnannotated), "V303 is silent");
    let balance = &session.site_library().readings[0].copies[0].balance;
    assert_eq!((balance.speakers.len(), balance.speakers[0].0.len()), (1, 2));
    assert_eq!(balance.speakers[0].1, balance.all);
    let pages = built(&session);
    let page = |path: &str| {
        let found = pages.iter().find(|(found, _)| found == path).unwrap_or_else(|| panic!("no {path}"));
        String::from_utf8(found.1.clone()).unwrap()
    };
    for speaker in ["captain", "ole"] {
        assert!(page(&format!("speakers/{speaker}/index.html")).contains("12 boats are late"));
    }
    assert!(page("pier/claims.csv").contains("captain; ole,Ada Lund; Ole Brandt"), "{}", page("pier/claims.csv"));
    assert!(page("pier/index.html").contains("Ada Lund and Ole Brandt"));
}
