//! What the dossier of a reading sums up: whose words are how many, and what of the arithmetic is settled.
#![expect(clippy::disallowed_methods, reason = "these tests write the sites they read")]
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its site has failed")]

mod arithmetic;
mod balance;
mod questions;
#[path = "../publishing/site.rs"]
#[expect(dead_code, reason = "each test program uses a part of it")]
mod site;
mod units;
mod verdict;
