//! What passages grow to.
