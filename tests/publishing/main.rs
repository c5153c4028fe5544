//! What `publish = "excerpt"` and `"local"` promise: what is not shown stands nowhere in the whole output.
//!
//! Every word of these sites that must not leave the machine holds `zwirb`, wherever a text can carry one.
#![expect(clippy::disallowed_methods, reason = "these tests write the sites they read")]
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its site has failed")]

mod excerpt;
mod limit;
mod local;
mod sentences;
mod site;
mod terms;
