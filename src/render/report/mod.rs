//! What sums a reading up: at a glance, and its copies side by side.

pub(in crate::render) mod compare;
pub(in crate::render) mod dossier;
