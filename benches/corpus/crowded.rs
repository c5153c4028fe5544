//! A reading with as many claims as one asks for: what margins have to bear.
//!
//! In: how many claims, on how many words. Out: its two files, the same in every run. The prose is English and
//! invented. Claims stand at even distances, two assertions to a voice and a figure; their notes have ten to forty words.

use std::fmt::Write;

const WHO: [&str; 7] = [
    "the harbour office",
    "a pilot from Wexmouth",
    "the council of the island",
    "an engineer of the lock",
    "the guild of ferrymen",
    "her deputy",
    "the keeper of the north light",
];
const DOES: [&str; 6] = [
    "repaired the long quay before the winter storms",
    "counted the crates on every barge that came in",
    "closed the narrow channel to ships with a deep draught",
    "asked for a second survey of the sandbank",
    "sent the old dredger upriver to be broken up",
    "moved the signal mast to the end of the pier",
];
const WHY: [&str; 5] = [
    "because the tide had carried the buoys away",
    "although nobody had paid for the timber",
    "and told the newspapers nothing about it",
    "so that the night boats could pass",
    "while the inspectors were still on the mainland",
];
const NOTE: [&str; 9] = [
    "The text gives no source for this.",
    "Who counted, and when, it does not say.",
    "It is the article's own judgement, put as a fact.",
    "Two sentences further on it says the opposite.",
    "The report that it seems to follow is from the year before.",
    "The word is the article's; the office speaks of a delay.",
    "Where the harbour ends is not said either, so that the number can mean one quay or all nine of them.",
    "Whether the money was paid back stays open.",
    "A reader cannot tell whether the speaker saw it or was told of it.",
];

/// The files of a reading with `claims` claims on about `words` words: `reading.toml` and `en.md`.
pub fn crowded(claims: usize, words: usize) -> (String, String) {
    let mut toml =
        "title = \"The quay\"\nrights = \"own\"\n\n[[speaker]]\nid = \"ada\"\nname = \"Ada Reed\"\nkind = \"person\"\n"
            .to_owned();
    let mut copy = "+++\nstatus = \"original\"\n+++\n\n# The quay\n\n".to_owned();
    let (mut written, mut made) = (0, 0);
    for nth in 0.. {
        let sentence = sentence(nth, written * claims >= made * words && made < claims);
        if written * claims >= made * words && made < claims {
            write_claim(&mut toml, made, &sentence);
            made += 1;
        }
        written += sentence.split(' ').count();
        copy.push_str(&sentence);
        copy.push_str(if nth % 5 == 4 { "\n\n" } else { " " });
        if written >= words && made == claims {
            break;
        }
        if nth % 40 == 39 {
            let _ = write!(copy, "## Part {}\n\n", nth / 40 + 2);
        }
    }
    (toml, copy)
}

/// A sentence that is like no other: on a day of its own. One that is claimed says who says so, or how many.
fn sentence(nth: usize, is_claimed: bool) -> String {
    let (who, does, why) = (WHO[nth * 3 % 7], DOES[nth * 5 % 6], WHY[nth * 2 % 5]);
    match nth % 3 {
        _ if !is_claimed && nth.is_multiple_of(2) => format!("On day {} {who} {does}.", nth + 1),
        0 => format!("On day {}, said Reed, {who} {does}.", nth + 1),
        1 => format!("On day {} {who} {does}, {} crates in all.", nth + 1, 1000 + nth),
        _ => format!("On day {} {who} {does} {why}.", nth + 1),
    }
}

fn write_claim(toml: &mut String, number: usize, sentence: &str) {
    let day = sentence.split(' ').nth(2).unwrap_or_default().trim_end_matches(',');
    let words = sentence.trim_end_matches('.');
    let after = |mark: &str| words.split_once(mark).map_or(words, |(_, rest)| rest);
    let (kind, fields, passage) = match (words.contains("said Reed"), words.contains("crates in all")) {
        (true, _) => (
            "voice",
            "speaker = \"ada\"\nform = \"indirect\"\nfunction = \"statement\"\n",
            after("said Reed, ").to_owned(),
        ),
        (_, true) => ("figure", "", after(", ").split_once(" in all").map_or("", |(number, _)| number).to_owned()),
        _ => ("assertion", "", words.to_owned()),
    };
    // What others say is like what others said on another day; the words before it tell them apart.
    let passage = match kind {
        "voice" => format!("{{ exact = \"{passage}\", prefix = \"day {day}, said Reed, \" }}"),
        _ => format!("\"{passage}\""),
    };
    let note: Vec<&str> = (0..=number % 3).map(|nth| NOTE[(number * 2 + nth * 5) % 9]).collect();
    let _ = write!(
        toml,
        "\n[[{kind}]]\nid = \"c{number}\"\n{fields}passage.en = {passage}\nnote.en = \"{}\"\n",
        note.join(" ")
    );
}
