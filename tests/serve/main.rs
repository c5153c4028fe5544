//! What `beleg serve` sends, over real connections: pages as they are built, changes as they come, and nothing to whom
//! it is not meant for.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test writes the files that it serves")]

mod guard;
mod pages;
mod rig;
mod updates;
mod visitors;
