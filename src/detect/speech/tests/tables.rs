//! Sentences of every kind, and of usual news, each with what is said in it: `kinds.tsv`, `news.tsv`.

use super::*;

/// What is found in `text`, as the tables have it.
fn row(language: &str, text: &str) -> String {
    let utterance = |said: &Utterance| {
        let guess = if said.cue.is_empty() && said.form != Form::Direct { "?" } else { "" };
        let (parts, speaker) = (words(text, &said.parts).join(" … "), words(text, &said.speaker).join(" … "));
        format!("{}{guess}: {parts} @ {speaker}", said.form.name())
    };
    let found: Vec<String> = found(language, text).utterances.iter().map(utterance).collect();
    if found.is_empty() { "-".to_owned() } else { found.join(" ;; ").trim_end().to_owned() }
}

/// Every row of a table that does not hold, and how many there are in it.
fn faults(table: &str) -> (Vec<String>, usize) {
    let rows: Vec<&str> = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let fault = |line: &&str| {
        let [language, text, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Some((*line).to_owned());
        };
        let found = row(language, text);
        (found != expected).then(|| format!("{text}\n  expected {expected}\n  found    {found}"))
    };
    (rows.iter().filter_map(fault).collect(), rows.len())
}

#[test]
fn every_kind_of_speech_is_found_in_other_words_and_what_looks_like_it_is_not() {
    let (faults, rows) = faults(include_str!("kinds.tsv"));
    assert_eq!(faults, [""; 0], "{}", faults.join("\n"));
    assert!(rows > 150, "{rows}");
}

#[test]
fn in_usual_news_what_others_say_is_found_with_who_says_it_and_nothing_else() {
    let (faults, rows) = faults(include_str!("news.tsv"));
    assert_eq!(faults, [""; 0], "{}", faults.join("\n"));
    assert!(rows > 300, "{rows}");
}
