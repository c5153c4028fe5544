//! Changes to a `reading.toml` that a person wrote: claims, speakers and dismissals go in and out, and every other byte
//! stays: comments, order, layout, line endings, a byte order mark, a last line without an end.
//!
//! In: the text of the file. Out: [`Splice`]s, which are byte ranges with what comes in their place, and the new text.
//! The parser that reads sites says where things stand; nothing is written anew, as an editor of syntax trees would.
//! What cannot be changed like this, such as a list of claims in braces, is refused with a reason.
//!
//! ```
//! use beleg::edit::{ReadingFile, apply};
//!
//! let old = "rights = \"own\" # ours\r\n\r\n[[figure]]\r\nid = \"late\"\r\npassage = \"five buses\"\r\n";
//! let file = ReadingFile::parse(old)?;
//! let new = apply(old, vec![file.set("late", "note", "\"By whom?\"")?]).expect("what comes out is TOML");
//! assert_eq!(new, old.to_owned() + "note = \"By whom?\"\r\n");
//! # Ok::<(), beleg::edit::CannotEdit>(())
//! ```

mod entry;
mod file;
mod splice;
#[cfg(test)]
mod tests;

pub use file::{CannotEdit, ReadingFile};
pub use splice::{Splice, apply};
