//! What the text itself shows: who speaks in it, found by rules and lexicons, without knowing any claim.
//!
//! In comes the rendered text of a copy and its language, out go findings with places in that text.
//! Findings are compared with what the reading claims; none is ever asserted on a page.

pub mod speech;
