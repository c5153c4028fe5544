//! What a page must have for its reader, whatever it looks like: notes beside their passages and in the order of the
//! text, a strip that is true to it, links that lead somewhere, roles that a screen reader can tell.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests build sites in folders of their own")]

mod names;
mod not_found;
mod order;
mod places;
mod roles;
#[path = "../publishing/site.rs"]
#[expect(dead_code, reason = "it is shared with tests that ask for more")]
mod site;
mod strip;

use site::Site;

/// The page of a copy with these claims.
fn page(claims: &str, copy: &str) -> String {
    let reading =
        format!("rights = \"own\"\n\n[[speaker]]\nid = \"ada\"\nname = \"Ada Reed\"\nkind = \"person\"\n\n{claims}");
    Site::of(&reading, copy).build().page("first/index.html").to_owned()
}

/// An assertion, whose note stands in the margin of the voices.
fn assertion(id: &str, passage: &str) -> String {
    format!("[[assertion]]\nid = \"{id}\"\npassage = \"{passage}\"\n\n")
}

/// A voice of the one speaker.
fn voice(id: &str, passage: &str) -> String {
    format!(
        "[[voice]]\nid = \"{id}\"\nspeaker = \"ada\"\nform = \"indirect\"\nfunction = \"statement\"\npassage = \"{passage}\"\n\n"
    )
}

/// A figure, whose note stands in the other margin.
fn figure(id: &str, passage: &str) -> String {
    format!("[[figure]]\nid = \"{id}\"\npassage = \"{passage}\"\n\n")
}

/// What stands between two marks, from each place of the first on.
fn between<'a>(text: &'a str, start: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).map(move |rest| rest.split(end).next().unwrap())
}
