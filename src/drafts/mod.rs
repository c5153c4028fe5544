//! What becomes of drafts: they are proposed, accepted and dismissed, for a command as for an editor.
//!
//! In: a site that is open, and the text of a `reading.toml`. Out: its new text, which the site was read with before anyone
//! writes it ([`Trial`]). No IO: whoever asks puts the text where it belongs.

mod accept;
mod dismiss;
mod propose;
mod trial;

pub use accept::{Accepted, Changes, Refusal, RefusedChange, accept};
pub use dismiss::{Dismissed, dismiss};
pub use propose::propose;
pub use trial::Trial;
