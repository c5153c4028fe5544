//! The command itself, where only it can show something: what a terminal gets, exit codes, files.
#![expect(clippy::disallowed_methods, reason = "these tests write the sites they run the command on")]
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its site has failed")]

mod choosing;
mod explaining;
mod faults;
mod fixing;
mod importing;
mod licensing;
mod links;
mod paging;
mod pipes;
mod places;
mod proposing;
mod publishing;
mod site;
mod start;
mod templates;
