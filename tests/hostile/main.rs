//! Hostile content ends in a page where it is text, or in an error that says where: never in a panic, in
//! markup that runs, or in a build without end. What is asserted is the outcome, not the clock.
#![expect(clippy::disallowed_methods, reason = "these tests write the sites they read")]
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its site has failed")]

mod files;
mod kept_back;
mod kept_files;
mod length;
mod links;
mod markup;
mod nesting;
mod notes;
mod page;
mod site;
mod unseen;
