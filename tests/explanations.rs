//! Runs Beleg on the examples of `beleg explain`, and holds `docs/lints.md`, which is made of the same texts.
//!
//! An example is a small site: the samples that name a path, over a site that checks clean. It must
//! raise its own code and no other; what is shown below it must be what Beleg says; and the samples
//! under "The way out", where there are any, must lead to a site that checks clean.
//!
//! `BELEG_BLESS=1 cargo test --test explanations` writes what Beleg says into the explanations, and the
//! page: read the difference before you commit it. The texts are compiled in, so that after a change of
//! what Beleg says it takes a second run until the page has it too.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads and writes its own files")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use beleg::diagnostic::explanation::{self, Block};
use beleg::diagnostic::{Code, Diagnostic, human};
use beleg::pipeline::{self, Overrides};
use beleg::session::Session;

/// Codes whose example no text can be: bytes that are not UTF-8, what the system refuses, links.
const NOT_RUN: [Code; 3] = [Code::NotUtf8, Code::Unreadable, Code::ForeignLink];
/// Codes that never come alone: of two footnotes with one label, no mark leads to the second.
const WITH_ANOTHER: [(Code, Code); 1] = [(Code::DuplicateFootnote, Code::UnusedFootnote)];

/// What examples leave out; each file is there unless an example brings its own.
const SITE: [(&str, &str); 3] = [
    ("site.toml", "title = \"Readings\"\n"),
    ("content/bus/reading.toml", "rights = \"own\"\n"),
    ("content/bus/en.md", COPY),
];
const COPY: &str = "\
+++
rights = \"own\"
+++

# The bus

“The bus is late,” says Ann. Forty people wait for it.
";
/// Examples that are not about rights don't speak of them.
const WITHOUT_RIGHTS: &str = "rights-unknown = \"allow\"\nmissing-source-link = \"allow\"\n";
/// Lints that ask for claims. Examples that are not about figures or voices don't have all that their copies show.
const ASKING_FOR_CLAIMS: [Code; 3] =
    [Code::FigureUnannotated, Code::QuotationUnannotated, Code::ReportedSpeechUnannotated];

/// Files by their paths.
type Files = BTreeMap<String, String>;

/// What an explanation shows.
#[derive(Default)]
struct Example {
    /// The site that raises the code.
    files: Files,
    /// What Beleg says of it, where that is shown.
    said: Option<String>,
    /// What is changed in it on the way out.
    mended: Files,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn blesses() -> bool {
    std::env::var_os("BELEG_BLESS").is_some()
}

fn example(code: Code) -> Example {
    let mut example = Example::default();
    let mut is_way_out = false;
    for block in explanation::blocks(code) {
        match block {
            Block::Heading(heading) => is_way_out = heading == "The way out",
            Block::Sample { path: Some(path), text, .. } if is_way_out => drop(example.mended.insert(path, text)),
            Block::Sample { path: Some(path), text, .. } => drop(example.files.insert(path, text)),
            Block::Sample { language, text, .. } if language == "text" => example.said = Some(text),
            _ => {}
        }
    }
    example
}

/// Reads the site of a code's example: `files`, and what they leave out.
/// What Beleg says of a site about faults of the kind of `code`, with the site.
fn read(files: &Files, code: Code) -> (Vec<Diagnostic>, Session) {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    SITE.iter().for_each(|(path, text)| write(path, text));
    let rights = if code.id().starts_with('P') { "" } else { WITHOUT_RIGHTS };
    write("site.toml", &format!("{}\n[lints]\n{rights}", SITE[0].1));
    files.iter().for_each(|(path, text)| write(path, text));
    let session = pipeline::open(folder.path(), &Overrides::default()).unwrap();
    let is_of_kind = |found: Code| found.id().starts_with(&code.id()[..1]);
    let is_wanted = |found: &&Diagnostic| is_of_kind(found.code) || !ASKING_FOR_CLAIMS.contains(&found.code);
    (session.diagnostics().iter().filter(is_wanted).cloned().collect(), session)
}

fn said((found, session): &(Vec<Diagnostic>, Session)) -> String {
    let all = human::render(found, &session.tree().files, "", human::Style::Plain);
    let diagnostics = all.rsplit_once("for more about a code").map_or(&*all, |(diagnostics, _)| diagnostics);
    format!("{}\n", diagnostics.trim_end())
}

/// A reader who tries an example would otherwise see something else than what is explained.
#[test]
fn every_example_raises_its_code_and_no_other() {
    for code in Code::ALL.iter().filter(|code| !NOT_RUN.contains(code)) {
        let Example { files, .. } = example(*code);
        assert!(!files.is_empty(), "{code:?}: no sample of the example names a path");
        let read = read(&files, *code);
        let codes: BTreeSet<_> = read.0.iter().map(|diagnostic| diagnostic.code).collect();
        let others = WITH_ANOTHER.iter().filter(|(one, _)| one == code).map(|(_, other)| *other);
        let expected: BTreeSet<_> = others.chain([*code]).collect();
        assert_eq!(codes, expected, "{code:?}:\n{}", said(&read));
    }
}

/// The same for what Beleg is shown to say.
#[test]
fn what_is_shown_is_what_beleg_says() {
    for code in Code::ALL.iter().filter(|code| !NOT_RUN.contains(code)) {
        let Example { files, said: Some(shown), .. } = example(*code) else { continue };
        let said = said(&read(&files, *code));
        if blesses() && shown != said {
            replace_in(&path_of(*code), &format!("```text\n{shown}```"), &format!("```text\n{said}```"));
        }
        assert!(blesses() || shown == said, "{code:?}: shown\n{shown}\nand said\n{said}");
    }
}

/// A way out that leads into another fault is none.
#[test]
fn every_way_out_that_is_shown_leads_to_a_clean_site() {
    let mut tried = 0;
    for code in Code::ALL.iter().filter(|code| !NOT_RUN.contains(code)) {
        let Example { mut files, mended, .. } = example(*code);
        if !mended.is_empty() {
            files.extend(mended);
            let read = read(&files, *code);
            assert!(read.0.is_empty(), "{code:?}:\n{}", said(&read));
            tried += 1;
        }
    }
    assert!(tried >= 5, "{tried} ways out were tried");
}

/// The list of what is not run would otherwise outlive its reasons.
#[test]
fn what_is_not_run_has_no_files() {
    for code in NOT_RUN {
        assert!(example(code).files.is_empty(), "{code:?} has files: take it out of the list");
    }
}

#[test]
fn every_file_explains_a_code() {
    let codes: BTreeSet<_> = Code::ALL.iter().map(|code| path_of(*code)).collect();
    let files = fs::read_dir(root().join("src/diagnostic/explanations")).unwrap();
    let files: BTreeSet<_> = files.map(|file| file.unwrap().path()).collect();
    assert_eq!(files, codes);
}

/// The page on the web would otherwise lag behind the command.
#[test]
fn the_page_of_all_codes_is_up_to_date() {
    let (path, page) = (root().join("docs/lints.md"), explanation::book());
    if blesses() {
        fs::write(&path, &page).unwrap();
    }
    let is_same = fs::read_to_string(&path).is_ok_and(|text| text.replace("\r\n", "\n") == page);
    assert!(is_same, "docs/lints.md is stale: run BELEG_BLESS=1 cargo test --test explanations");
}

fn path_of(code: Code) -> PathBuf {
    root().join(format!("src/diagnostic/explanations/{}.md", code.id()))
}

fn replace_in(path: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(path).unwrap();
    fs::write(path, text.replacen(old, new, 1)).unwrap();
}
