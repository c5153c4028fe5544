//! The same input gives the same bytes: no order of threads, no clock and no place on disk shows in a site.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads and writes its own files")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use beleg::pipeline::{self, Overrides, Progress, Target};

/// More than the list of readings shows on one page.
const READINGS: usize = 60;

type Site = BTreeMap<String, Vec<u8>>;

/// Builds the site at `root` with this many threads; `base_url` adds the feed and its like.
fn build(root: &Path, threads: usize, base_url: Option<&str>) -> Site {
    let folder = tempfile::Builder::new().prefix("beleg-determinism-").tempdir().unwrap();
    let target = Target { out: folder.path().join("site"), in_place: false };
    let overrides = Overrides { base_url: base_url.map(str::to_owned), ..Overrides::default() };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let written = pool.install(|| {
        let mut read = pipeline::open(root, &overrides).unwrap();
        pipeline::build(&mut read, root, &target, &Progress::default()).unwrap()
    });
    assert!(written.is_some(), "the site has no errors");
    let entries = walkdir::WalkDir::new(&target.out).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file()).map(|entry| entry.into_path());
    files.map(|path| (name(&path, &target.out), fs::read(&path).unwrap())).collect()
}

fn name(path: &Path, root: &Path) -> String {
    path.strip_prefix(root).unwrap().to_string_lossy().into_owned()
}

/// Fails with the names of the files that differ.
fn assert_same(first: &Site, second: &Site) {
    let names: Vec<_> =
        first.keys().chain(second.keys()).filter(|path| first.get(*path) != second.get(*path)).collect();
    assert!(names.is_empty(), "two builds differ in {names:?}");
}

/// Fails if a file of the theme or the site holds `text`.
fn assert_nowhere(site: &Site, text: &str) {
    let holds = |bytes: &[u8]| memchr::memmem::find(bytes, text.as_bytes()).is_some();
    let names: Vec<_> = site.iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path).collect();
    assert!(names.is_empty(), "`{text}` stands in {names:?}");
}

/// A site of readings that share speakers and sources, with claims that begin at the same place.
fn many_readings(folder: &Path) {
    fs::create_dir_all(folder.join("content")).unwrap();
    fs::write(folder.join("site.toml"), "title = \"Many\"\nlanguages = [\"en\", \"de\"]\n").unwrap();
    for number in 0..READINGS {
        let reading = folder.join(format!("content/reading-{number}"));
        fs::create_dir_all(&reading).unwrap();
        let other = (number * 7 + 3) % READINGS;
        fs::write(reading.join("en.md"), copy(number, other, "en")).unwrap();
        fs::write(reading.join("de.md"), copy(number, other, "de")).unwrap();
        fs::write(reading.join("reading.toml"), claims(number)).unwrap();
    }
}

fn copy(number: usize, other: usize, language: &str) -> String {
    format!(
        "# Reading {number}\n\nNumber {number} says one thing of *many things*[^1]. See [another](../reading-{other}/{language}.md#same).\n\n[^1]: Told once.\n"
    )
}

fn claims(number: usize) -> String {
    let speaker = number % 10;
    format!(
        "title = \"Reading {number}\"\nrights = \"own\"\nannotated = \"20{:02}\"\npublished = \"20{:02}\"\n\n\
         [[speaker]]\nid = \"speaker-{speaker}\"\nname = \"Speaker {speaker}\"\nkind = \"person\"\nrole = \"of reading {number}\"\n\n\
         [[voice]]\nid = \"says\"\nspeaker = \"speaker-{speaker}\"\nform = \"indirect\"\nfunction = \"opinion\"\n\
         passage.en = \"one thing of many things\"\npassage.de = \"one thing of many\"\n\n\
         [[assertion]]\nid = \"same\"\npassage.en = \"one thing of many things\"\npassage.de = \"one thing of many things\"\n",
        number % 20,
        number % 30
    )
}

/// A site under version control, or on a server that compares files, would change with each build.
#[test]
fn this_repository_gives_the_same_bytes_twice() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let first = build(root, 1, Some("https://example.org/readings/"));
    assert_same(&first, &build(root, 4, Some("https://example.org/readings/")));
    assert!(first.len() > 20, "{} files", first.len());
    assert_nowhere(&first, root.to_str().unwrap());
}

/// Which thread is done first must not show.
#[test]
fn a_site_of_many_readings_gives_the_same_bytes_with_any_number_of_threads() {
    let root = tempfile::Builder::new().prefix("beleg-many-").tempdir().unwrap();
    many_readings(root.path());
    let first = build(root.path(), 1, None);
    assert_same(&first, &build(root.path(), 7, None));
    assert_nowhere(&first, root.path().to_str().unwrap());
    assert_nowhere(&first, "beleg-determinism-");
}

/// A path tells strangers how the author's disk is laid out, and a date makes each build another.
#[test]
fn no_folder_and_no_day_of_the_build_stands_in_a_site() {
    let root = tempfile::Builder::new().prefix("beleg-traces-").tempdir().unwrap();
    many_readings(root.path());
    let site = build(root.path(), 2, Some("https://example.org/"));
    assert_nowhere(&site, root.path().to_str().unwrap());
    assert_nowhere(&site, env!("CARGO_MANIFEST_DIR"));
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    assert_nowhere(&site, &day(seconds / 86_400));
    assert!(site.contains_key("feed.xml") && site.contains_key(".beleg"));
}

/// The date of a day since 1970 as `2026-01-31` (Hinnant, "chrono-compatible low-level date algorithms").
fn day(days: u64) -> String {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{:02}", of_year - (153 * shifted_month + 2) / 5 + 1)
}

#[test]
fn days_are_reckoned_right() {
    assert_eq!([0, 59, 11_016, 20_000].map(day), ["1970-01-01", "1970-03-01", "2000-02-29", "2024-10-04"]);
}
