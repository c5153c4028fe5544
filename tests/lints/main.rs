//! The lints on whole readings, from the bytes of their files to what Beleg says: each where it fires, and
//! above all where it must not. Whoever is warned of what is right stops reading warnings.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its site has failed")]

mod copies;
mod figures;
mod markdown;
mod site;
mod speech;
mod units;
mod vouchers;
