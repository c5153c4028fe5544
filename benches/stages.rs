//! How long the stages take: `cargo bench`. Two threads, as in the README, unless `RAYON_NUM_THREADS` says otherwise.
//!
//! Parse, anchor and render run in memory on 100 readings; the whole build reads and writes 1,000, in
//! `/dev/shm` where that exists, each time into an empty folder. Detection reads the text of 100 copies on one
//! thread and is told in bytes: `cargo bench -- detection`. It reads German prose of one's own where `BELEG_PROSE`
//! names a file of JSON lines with a `text` each.
#![allow(missing_docs, reason = "criterion's macros make public functions without")]

mod corpus;

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use beleg::detect::{figures, speech};
use beleg::language::Language;

use beleg::load::{self, Disk};
use beleg::model::{LanguageTag, Output, ParsedReading};
use beleg::pipeline::{self, Overrides, Progress, Target};
use beleg::render::Renderer;
use beleg::session::Session;
use beleg::{anchor, parse};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use rayon::prelude::*;
use tempfile::TempDir;

const IN_MEMORY: usize = 100;
const WHOLE: usize = 1000;

/// A folder in memory, if the system has one.
fn folder() -> TempDir {
    let shared = Path::new("/dev/shm");
    let folder = if shared.is_dir() { tempfile::tempdir_in(shared) } else { tempfile::tempdir() };
    folder.expect("a temporary folder can be made")
}

fn site(readings: usize) -> TempDir {
    let folder = folder();
    corpus::write(readings, folder.path()).expect("the folder can be written to");
    folder
}

fn read(site: &TempDir) -> Session {
    let read = pipeline::open(site.path(), &Overrides::default()).expect("the folder is there");
    assert!(read.diagnostics().is_empty(), "{:?}", read.diagnostics());
    read
}

fn in_memory(criterion: &mut Criterion) {
    let folder = site(IN_MEMORY);
    let read = read(&folder);
    let load = || Disk::new(folder.path(), false).and_then(|disk| load::load(&disk)).expect("the folder is there");
    let tree = load();
    let corpus = || parse::parse(&tree, read.site()).0;
    let theme = read.theme().expect("the built-in templates are whole");
    let renderer = Renderer::new(read.site_library(), read.site(), theme);
    let page = |output: &Output| match output {
        Output::Page(path, page) => renderer.render(path, page).map_or(0, |bytes| bytes.len()),
        Output::BuiltIn(..) | Output::Asset(..) => 0,
    };
    let mut group = criterion.benchmark_group("100 readings");
    group.throughput(Throughput::Elements(IN_MEMORY as u64));
    group.bench_function("load", |bencher| bencher.iter(|| black_box(load())));
    group.bench_function("parse", |bencher| bencher.iter_with_large_drop(corpus));
    group.bench_function("anchor", |bencher| {
        let anchored = |parsed: &ParsedReading| anchor::anchor(parsed, &tree.files);
        bencher.iter_batched_ref(
            corpus,
            |corpus| corpus.readings.par_iter().map(anchored).collect::<Vec<_>>(),
            BatchSize::LargeInput,
        );
    });
    group.bench_function("render", |bencher| {
        bencher.iter(|| read.outputs().par_iter().map(page).sum::<usize>());
    });
    group.finish();
}

/// The texts of `BELEG_PROSE`, or of synthetic copies.
fn prose() -> Vec<String> {
    let Some(file) = std::env::var_os("BELEG_PROSE") else {
        let read = read(&site(IN_MEMORY));
        let copies = read.site_library().readings.iter().flat_map(|reading| &reading.copies);
        return copies.map(|copy| copy.copy.document.text.clone()).collect();
    };
    #[expect(clippy::disallowed_methods, reason = "a benchmark reads the file that it is given")]
    let lines = std::fs::read_to_string(file).expect("the file of BELEG_PROSE can be read");
    let text = |line: &str| {
        let record: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        record["text"].as_str().expect("a line with a text").to_owned()
    };
    lines.lines().map(text).collect()
}

/// What each text shows by itself, one after another.
fn detection(criterion: &mut Criterion) {
    let texts = prose();
    let german = Language::of(&LanguageTag::new("de").expect("a language tag"));
    let figures = |text: &str| figures::figures(text, german).figures.len();
    let speech = |text: &str| speech::speech(text, german).utterances.len();
    let mut group = criterion.benchmark_group("detection");
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    let sum = |count: &dyn Fn(&str) -> usize| texts.iter().map(|text| count(black_box(text))).sum::<usize>();
    group.bench_function("figures", |bencher| bencher.iter(|| sum(&figures)));
    group.bench_function("speech", |bencher| bencher.iter(|| sum(&speech)));
    group.bench_function("both", |bencher| bencher.iter(|| sum(&|text| figures(text) + speech(text))));
    group.finish();
}

fn whole(criterion: &mut Criterion) {
    let site = site(WHOLE);
    let build = |out: TempDir| {
        let mut read = read(&site);
        let target = Target { out: out.path().to_owned(), in_place: false };
        let summary = pipeline::build(&mut read, site.path(), &target, &Progress::default());
        assert!(summary.expect("the folder can be written to").is_some_and(|summary| summary.written > WHOLE));
        (read, out)
    };
    let mut group = criterion.benchmark_group("1,000 readings");
    group.throughput(Throughput::Elements(WHOLE as u64)).sample_size(20).measurement_time(Duration::from_secs(20));
    group.bench_function("whole build", |bencher| bencher.iter_batched(folder, build, BatchSize::PerIteration));
    group.finish();
}

fn stages(criterion: &mut Criterion) {
    if std::env::var_os("RAYON_NUM_THREADS").is_none() {
        rayon::ThreadPoolBuilder::new().num_threads(2).build_global().expect("no pool has been built yet");
    }
    in_memory(criterion);
    detection(criterion);
    whole(criterion);
}

criterion_group!(benches, stages);
criterion_main!(benches);
