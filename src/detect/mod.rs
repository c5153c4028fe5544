//! What the text itself shows: figures and others' words, found by grammars and lexicons, without
//! knowing any claim.
//!
//! In comes the rendered text of a copy and its language, out go findings with places in that text.
//! Findings are compared with what the reading claims; none is ever asserted on a page.

pub mod figures;
pub mod speech;

pub use figures::figures;
pub use speech::speech;
