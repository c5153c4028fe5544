//! Whole builds into temporary folders, and what a user would lose if they went otherwise.

mod faults;
mod in_place;
mod rig;
mod together;
mod whole;
