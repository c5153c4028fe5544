//! What the text itself shows, before anyone annotates it.

pub mod figures;

pub use figures::figures;
