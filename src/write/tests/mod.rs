//! Whole builds into temporary folders, and what a user would lose if they went otherwise.

mod faults;
mod in_place;
pub(super) mod rig;
mod together;
mod whole;
