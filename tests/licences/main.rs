//! What Beleg is made of, and under which terms: every crate has a licence that Beleg may be given away with, and
//! `LICENSE-THIRD-PARTY` has the notices of all that is inside the binary.
//!
//! `scripts/licenses` writes the file. The sources of the crates have to be there, those for other systems too;
//! cargo loads them.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test asks cargo and reads the files of crates")]

mod crates;
mod expression;
mod fonts;
mod notices;

use std::fs;
use std::path::Path;

use expression::Expression;

/// What a part of Beleg may be under, so that the whole can be given away under MIT or Apache-2.0. The list of
/// `deny.toml` is the same.
const ALLOWED: [&str; 12] = [
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

fn in_repository(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Whoever passes Beleg on would otherwise owe someone a notice, or more.
#[test]
fn the_notices_are_those_of_all_that_is_inside_the_binary() {
    let file = in_repository("LICENSE-THIRD-PARTY");
    let written = notices::all(&crates::linked());
    if std::env::var_os("BELEG_BLESS").is_some() {
        fs::write(&file, &written).unwrap();
    }
    let committed = fs::read_to_string(&file).unwrap_or_default();
    assert!(committed == written, "LICENSE-THIRD-PARTY is not what is inside the binary: run scripts/licenses");
}

#[test]
fn every_crate_has_a_licence_that_is_allowed() {
    for found in crates::all() {
        let expression = Expression::parse(&found.licence);
        let chosen = expression.and_then(|expression| expression.chosen(&ALLOWED));
        assert!(chosen.is_some(), "{} is under `{}`", found.title(), found.licence);
    }
}

/// `cargo deny` would otherwise judge by another list.
#[test]
fn the_list_for_cargo_deny_is_the_same() {
    let text = fs::read_to_string(in_repository("deny.toml")).unwrap();
    let table = toml::de::DeTable::parse(&text).unwrap();
    let licences = table.get_ref().get("licenses").and_then(|licences| licences.get_ref().get("allow")).unwrap();
    let listed = licences.get_ref().as_array().unwrap().iter().filter_map(|value| value.get_ref().as_str());
    assert_eq!(listed.collect::<Vec<_>>(), ALLOWED);
}
