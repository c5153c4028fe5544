//! Prints the quotations and the reported speech found in texts, as JSON lines for a scorer.
//!
//! `cargo run --release --example measure_speech -- FILE… > predictions.jsonl`, where each line of a file is a
//! JSON object with `id`, `lang` and `text`. Each line printed has the `id` and `spans` with `start`, `end`, `kind`,
//! `parts`, `speaker` and `cue`; places count code points. Of mixed speech, the indirect clause and its
//! direct parts are spans of their own. The time taken is told on standard error.

use std::error::Error;

use beleg::detect::speech::speech;
use beleg::language::Language;
use beleg::model::{Form, LanguageTag, Utterance};
use beleg::text::TextRange;
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let (mut bytes, mut seconds) = (0, 0.0);
    for path in std::env::args().skip(1) {
        #[expect(clippy::disallowed_methods, reason = "a runner reads the files that it is given")]
        let lines = std::fs::read_to_string(&path)?;
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            let record: Value = serde_json::from_str(line)?;
            let text = record["text"].as_str().ok_or("a line without text")?;
            let tag = record["lang"].as_str().and_then(LanguageTag::new).ok_or("a line without lang")?;
            // The lexicon is read on first use, which is not measured.
            speech("", Language::of(&tag));
            #[expect(clippy::disallowed_methods, reason = "a runner measures time")]
            let start = std::time::Instant::now();
            let found = speech(text, Language::of(&tag));
            seconds += start.elapsed().as_secs_f64();
            bytes += text.len();
            let points = CodePoints::new(text);
            let spans: Vec<Value> = found.utterances.iter().map(|utterance| span(utterance, &points)).collect();
            println!("{}", json!({ "id": record["id"], "spans": spans }));
        }
    }
    eprintln!("{bytes} bytes in {seconds:.3} s: {:.1} MB/s", bytes as f64 / 1e6 / seconds.max(1e-9));
    Ok(())
}

fn span(utterance: &Utterance, points: &CodePoints) -> Value {
    let kind = match utterance.form {
        Form::Direct => "Direct",
        Form::Indirect | Form::Mixed => "Indirect",
        Form::Reported => "Reported",
    };
    let mut span = points.place(utterance.range());
    span["kind"] = kind.into();
    for (key, places) in [("parts", &utterance.parts), ("speaker", &utterance.speaker), ("cue", &utterance.cue)] {
        span[key] = places.iter().map(|place| points.place(*place)).collect();
    }
    span
}

/// The number of code points before each byte.
struct CodePoints(Vec<usize>);

impl CodePoints {
    fn new(text: &str) -> Self {
        let starts = text.bytes().scan(0, |count, byte| {
            let before = *count;
            *count += usize::from(byte & 0xc0 != 0x80);
            Some(before)
        });
        let mut before: Vec<usize> = starts.collect();
        before.push(text.chars().count());
        Self(before)
    }

    fn place(&self, range: TextRange) -> Value {
        json!({ "start": self.0[range.start as usize], "end": self.0[range.end as usize] })
    }
}
