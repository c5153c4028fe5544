//! Every claim that F201 offers holds: pasted as it stands, it parses, finds its words, states one number at most, and
//! nothing is said of it.
//!
//! On samples of our own, and on all texts of `../shared/data`, where that is: those are not ours to publish.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its site has failed")]
#![expect(clippy::disallowed_methods, reason = "a test reads the texts that lie beside the project")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use beleg::diagnostic::{Code, Diagnostic};
use beleg::load::Memory;
use beleg::session::{Options, Session};

/// A text in a language.
struct Text {
    language: String,
    words: String,
}

/// A site with a reading for each text, numbered from nought, of which each claims what `claims` say.
fn checked(texts: &[Text], claims: &[String]) -> Session {
    let mut site = Memory::from([("site.toml", "title = \"Offers\"\nlanguages = [\"en\", \"de\"]\n".to_owned())]);
    for (at, Text { language, words }) in texts.iter().enumerate() {
        let folder = format!("content/t{at}");
        let claims = claims.get(at).map_or("", String::as_str);
        site.extend([(
            format!("{folder}/{language}.md"),
            format!("+++\nrights = \"own\"\n+++\n\n# Title\n\n{words}\n"),
        )]);
        site.extend([(format!("{folder}/reading.toml"), claims.to_owned())]);
    }
    Session::open(site, Options::default()).unwrap()
}

/// What is said of each reading.
fn by_reading(session: &Session, count: usize) -> Vec<Vec<&Diagnostic>> {
    let mut said = vec![Vec::new(); count];
    for diagnostic in session.diagnostics() {
        let Some(place) = &diagnostic.primary else { continue };
        let path = session.tree().files.get(place.span.file).path().as_str();
        let folder = path.strip_prefix("content/t").and_then(|path| path.split('/').next());
        if let Some(at) = folder.and_then(|number| number.parse::<usize>().ok()) {
            said[at].push(diagnostic);
        }
    }
    said
}

/// The claim that a diagnostic offers.
fn offered(diagnostic: &Diagnostic) -> Option<&str> {
    diagnostic.help.find("\n[[figure]]").map(|at| diagnostic.help[at + 1..].trim_end())
}

/// Pastes all that is offered for `texts`; what is said then that was not said before, as people would see it. How
/// many claims were offered is asked for by those who want to know that the corpora are there.
fn faults(texts: &[Text]) -> (usize, Vec<String>) {
    let session = checked(texts, &[]);
    let before = by_reading(&session, texts.len());
    let mut count = 0;
    let pasted: Vec<String> = (before.iter())
        .map(|said| {
            let of_figures = said.iter().filter(|diagnostic| diagnostic.code == Code::FigureUnannotated);
            let claims: Vec<&str> = of_figures.filter_map(|diagnostic| offered(diagnostic)).collect();
            count += claims.len();
            claims.join("\n\n")
        })
        .collect();
    let again = checked(texts, &pasted);
    let after = by_reading(&again, texts.len());
    let faults =
        (before.iter().zip(&after).zip(texts.iter().zip(&pasted))).flat_map(|((before, after), (text, pasted))| {
            let known: BTreeSet<_> = before.iter().map(|said| (said.code, said.message.as_str())).collect();
            let is_new = |said: &&&Diagnostic| {
                said.code == Code::FigureUnannotated || !known.contains(&(said.code, said.message.as_str()))
            };
            let shown = |said: &&Diagnostic| {
                let offer = offered(said).unwrap_or_default();
                let id = said.message.split('`').nth(1).unwrap_or_default();
                let claim = pasted.split("\n\n").find(|claim| claim.contains(&format!("\"{id}\""))).unwrap_or(offer);
                let beginning: String = text.words.chars().take(60).collect();
                format!("{} {}\n{claim}\nin {beginning:?}", said.code.id(), said.message)
            };
            after.iter().filter(is_new).map(shown).collect::<Vec<_>>()
        });
    (count, faults.collect())
}

#[track_caller]
fn assert_holds(texts: &[Text]) -> usize {
    let (count, faults) = faults(texts);
    let mut shown = String::new();
    faults.iter().take(40).for_each(|fault| write!(shown, "\n{fault}").unwrap());
    assert!(faults.is_empty(), "{} of {count} offers do not hold:\n{shown}", faults.len());
    count
}

/// One text for each line; a line begins with its language.
fn lines(samples: &str) -> Vec<Text> {
    let text = |line: &str| {
        let (language, words) = line.split_once(": ").unwrap();
        Text { language: language.to_owned(), words: words.replace("\\n", "\n") }
    };
    samples.lines().filter(|line| !line.is_empty()).map(text).collect()
}

#[test]
fn what_is_offered_on_our_samples_holds() {
    let texts = lines(include_str!("offers/samples.txt"));
    assert!(assert_holds(&texts) >= 100, "the samples offer too little");
}

#[test]
fn nothing_is_offered_where_a_number_names_a_place_in_a_text_or_a_town() {
    let texts = lines(include_str!("offers/silent.txt"));
    let session = checked(&texts, &[]);
    let said = by_reading(&session, texts.len());
    for (text, said) in texts.iter().zip(said) {
        let offered: Vec<_> = said.iter().filter_map(|said| offered(said)).collect();
        assert!(offered.is_empty(), "{}: {offered:?}", text.words);
    }
}

/// The files of a folder, those of its folders too, in order.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// The texts of a file: of each line, if it is a list of records, else all of it.
fn texts_of(path: &Path) -> Vec<Text> {
    let Ok(content) = fs::read_to_string(path) else { return Vec::new() };
    let name = path.file_name().unwrap().to_string_lossy();
    let of_name = if name.contains("de.") { "de" } else { "en" };
    let text = |language: &str, words: &str| Text { language: language.to_owned(), words: words.to_owned() };
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("md" | "txt") => vec![text(of_name, &content)],
        Some("jsonl") => (content.lines())
            .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
            .flat_map(|record| {
                let of_key = |key: &str| record[key].as_str().map(|words| (key.to_owned(), words.to_owned()));
                let language = record["lang"].as_str().unwrap_or("de").to_owned();
                let texts = ["text", "old", "new"].iter().filter_map(|key| of_key(key));
                texts.map(|(_, words)| text(&language, &words)).collect::<Vec<_>>()
            })
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn what_is_offered_on_all_corpora_holds() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let mut paths = Vec::new();
    files(&data, &mut paths);
    if paths.is_empty() {
        eprintln!("skipped: {} is not there", data.display());
        return;
    }
    let texts: Vec<Text> = paths.iter().flat_map(|path| texts_of(path)).collect();
    let count = assert_holds(&texts);
    eprintln!("{count} offers on {} texts hold", texts.len());
}
