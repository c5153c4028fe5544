//! Whole builds into temporary folders, and what a user would lose if they went otherwise.

mod every_step;
mod faults;
mod in_place;
pub(super) mod rig;
mod together;
pub(super) mod trouble;
mod two_sites;
mod whole;
