//! Text and places in it: source files, spans, line indexes and the set of all files of a run.
//!
//! The bottom layer: it imports nothing of this crate, and everything else imports it.

mod addresses;
mod control;
mod covered;
mod files;
mod hidden;
mod line_index;
mod normalized;
mod one_line;
mod source_file;
mod span;
mod wide;
mod words;
mod written;

pub use addresses::{Address, addresses, may_hold_addresses};
pub use control::{control_name, controls, holds_control, in_windows_1252, is_control};
pub use covered::Covered;
pub use files::Files;
pub use hidden::{Hidden, HiddenCharacter, hidden_characters, hidden_name, may_hide};
pub use line_index::{LineColumn, LineIndex};
pub use normalized::{NormalizedText, begins_cluster, is_ignored, normalize};
pub use one_line::{in_columns, on_one_line};
pub use source_file::{Encoding, SourceFile, SourcePath};
pub use span::{FileId, Span, Spanned, TextRange};
pub use wide::{is_wide, joins, joins_in_east_asian_text};
pub use words::Words;
pub use written::{hex, listed};
