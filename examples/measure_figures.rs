//! Finds the figures of texts and prints them, so that they can be scored.
//!
//! `cargo run --release --example measure_figures -- [--out DIR] FILE…`, where a FILE has JSON lines
//! `{"id", "lang", "text"}`. For each a line `{"id", "spans": [{"start", "end", "num_start", "num_end",
//! "kind", "value" | "low", "high", "unit"}]}` is printed, or written to the file of the same name in DIR;
//! offsets are code points, end exclusive. `value` is the number that is stated,
//! `low` and `high` are the ends of the interval, of which a bound has one. Exclusions that are dates or ordinals are printed as such.

//!
//! With `--reasons` all exclusions are printed, as kinds by their names.
//! With `--speed` instead of `--out DIR` it prints how many megabytes a second are read on one core.

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use beleg::detect::figures;
use beleg::language::Language;
use beleg::model::{Decimal, Exclusion, ExclusionReason, FoundFigure, LanguageTag};
use beleg::text::TextRange;
use serde_json::{Map, Number, Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let out = match files.iter().position(|argument| argument == "--out") {
        Some(at) => files.drain(at..at + 2).nth(1),
        None => None,
    };
    if let Some(at) = files.iter().position(|argument| argument == "--speed") {
        files.remove(at);
        return files.iter().try_for_each(|file| speed(file));
    }
    for file in files.iter().filter(|argument| *argument != "--reasons") {
        let lines = predictions(file)?;
        match &out {
            Some(folder) => save(folder, file, &lines)?,
            None => std::io::stdout().write_all(lines.as_bytes())?,
        }
    }
    Ok(())
}

/// Reads the texts of `file` until a second has passed, and prints the speed.
#[expect(clippy::disallowed_methods, reason = "an example reads files and measures time")]
fn speed(file: &str) -> Result<(), Box<dyn Error>> {
    let records =
        std::fs::read_to_string(file)?.lines().map(serde_json::from_str).collect::<Result<Vec<Value>, _>>()?;
    let text = |record: &Value| record["text"].as_str().unwrap_or_default().to_owned();
    let language = |record: &Value| record["lang"].as_str().and_then(LanguageTag::new);
    let texts: Vec<_> = records.iter().filter_map(|record| Some((text(record), language(record)?))).collect();
    let (start, mut bytes, mut found) = (Instant::now(), 0, 0);
    while start.elapsed() < Duration::from_secs(1) {
        for (text, language) in &texts {
            found += figures(text, Language::of(language)).figures.len();
            bytes += text.len();
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("{file}: {:.1} MB/s, a figure in {} bytes", bytes as f64 / 1e6 / seconds, bytes / found.max(1));
    Ok(())
}

/// A line of predictions for each line of `file`.
#[expect(clippy::disallowed_methods, reason = "an example reads the files it measures")]
fn predictions(file: &str) -> Result<String, Box<dyn Error>> {
    let mut lines = String::new();
    for line in std::fs::read_to_string(file)?.lines().filter(|line| !line.is_empty()) {
        let record: Value = serde_json::from_str(line)?;
        let text = record["text"].as_str().unwrap_or_default();
        let language = record["lang"].as_str().and_then(LanguageTag::new).ok_or("a line has no language")?;
        let points = code_points(text);
        let found = figures(text, Language::of(&language));
        let mut spans: Vec<Value> = found.figures.iter().map(|figure| span(figure, &points)).collect();
        spans.extend(found.exclusions.iter().filter_map(|exclusion| excluded(exclusion, &points)));
        lines.push_str(&json!({ "id": record["id"], "spans": spans }).to_string());
        lines.push('\n');
    }
    Ok(lines)
}

#[expect(clippy::disallowed_methods, reason = "an example writes what it measured")]
fn save(folder: &str, file: &str, lines: &str) -> Result<(), Box<dyn Error>> {
    let name = Path::new(file).file_name().ok_or("a file has no name")?;
    std::fs::create_dir_all(folder)?;
    Ok(std::fs::write(Path::new(folder).join(name), lines)?)
}

/// The number of code points before each byte that begins one, and before the end.
fn code_points(text: &str) -> Vec<usize> {
    let mut points = vec![0; text.len() + 1];
    for (point, (byte, _)) in text.char_indices().enumerate() {
        points[byte] = point;
    }
    points[text.len()] = text.chars().count();
    points
}

fn span(figure: &FoundFigure, points: &[usize]) -> Value {
    let mut span = placed(figure.whole, figure.kind.name(), points);
    span.insert("num_start".to_owned(), json!(points[figure.core.start as usize]));
    span.insert("num_end".to_owned(), json!(points[figure.core.end as usize]));
    let mut number = |key: &str, value: Option<Decimal>| {
        if let Some(value) = value {
            span.insert(key.to_owned(), Value::Number(json_number(value)));
        }
    };
    number("value", figure.interval.stated());
    number("low", figure.interval.low);
    number("high", figure.interval.high);
    if let Some(unit) = &figure.unit {
        span.insert("unit".to_owned(), json!(unit));
    }
    Value::Object(span)
}

fn excluded(exclusion: &Exclusion, points: &[usize]) -> Option<Value> {
    if std::env::args().any(|argument| argument == "--reasons") {
        return Some(Value::Object(placed(exclusion.range, exclusion.reason.name(), points)));
    }
    let kind = match exclusion.reason {
        ExclusionReason::Date => "date",
        ExclusionReason::Ordinal => "ordinal",
        _ => return None,
    };
    let mut span = placed(exclusion.range, kind, points);
    if let Some(number) = exclusion.ordinal {
        span.insert("value".to_owned(), Value::Number(json_number(number)));
    }
    Some(Value::Object(span))
}

fn placed(range: TextRange, kind: &str, points: &[usize]) -> Map<String, Value> {
    let mut span = Map::new();
    span.insert("start".to_owned(), json!(points[range.start as usize]));
    span.insert("end".to_owned(), json!(points[range.end as usize]));
    span.insert("kind".to_owned(), json!(kind));
    span
}

/// The decimal in the notation that JSON knows.
fn json_number(number: Decimal) -> Number {
    let text = format!("{}e{}", number.mantissa, number.exponent);
    serde_json::from_str(&text).unwrap_or_else(|_| Number::from(0))
}
