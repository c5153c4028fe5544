//! Passages to anchors.

pub mod exact;
pub mod haystack;
pub mod needle;
pub mod normalised;
pub mod numbers;
pub mod search;
pub mod abridged;
pub mod parts;
pub mod surroundings;
pub mod context;
pub mod alignment;
pub mod approximate;
pub mod myers;
pub mod locate;
pub mod wording;
pub mod suggest;
pub mod resolve;
