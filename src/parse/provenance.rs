//! Reads what a copy and a source alike say of where they come from: when it was read, where an archive keeps it, and
//! the file that it was taken from.

use crate::diagnostic::{Code, Diagnostic};
use crate::keys::provenance as keys;
use crate::model::{KeptFile, PartialDate};
use crate::text::Spanned;
use crate::typed_toml::{Table, Value, date, text_at, url};

/// Where a text comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Provenance {
    /// Where a web archive keeps it.
    pub archive_url: Option<Spanned<String>>,
    /// The day it was read.
    pub retrieved: Option<Spanned<PartialDate>>,
    /// The file that it is kept in.
    pub kept: Option<KeptFile>,
}

impl Provenance {
    /// Reads the keys of `table`.
    pub(super) fn read(table: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Self {
        let archive_url = table.optional(&keys::ARCHIVE_URL, faults, url);
        let retrieved = table.optional(&keys::RETRIEVED, faults, retrieved);
        let path = table.optional(&keys::FILE, faults, path);
        let is_refused = path.is_none() && table.has("file");
        let sha256 = table.optional(&keys::SHA256, faults, sha256);
        if let Some(hash) = sha256.as_ref().filter(|_| path.is_none() && !is_refused) {
            let help = "add `file = \"sources/…\"`, or take the hash out";
            let fault = Diagnostic::new(Code::MissingKey, "a hash without the file that it is of", help);
            faults.push(fault.at(hash.span, ""));
        }
        Self { archive_url, retrieved, kept: path.map(|path| KeptFile { path, sha256 }) }
    }
}

/// The day something was read. A month alone was taken before, and still is.
fn retrieved(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<PartialDate>> {
    let date = date(value, faults)?;
    if date.day.is_none() {
        let help = "write the day, such as 2022-10-18: what stands at an address changes from one day to the next";
        let fault = Diagnostic::new(Code::BadDate, "the day on which it was read is not known", help);
        faults.push(fault.at(value.span(), "").as_warning());
    }
    Some(Spanned::new(date, value.span()))
}

/// A path below a folder, with `/` between its parts, which leads nowhere else.
fn path(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<String>> {
    const HELP: &str = "write a path below the reading's folder, such as \"sources/original.html\"; in content/sources.toml \
                        one below the site's";
    let path = text_at(value, faults)?;
    let is_part = |part: &str| !matches!(part, "" | "." | "..");
    if path.value.contains(['\\', ':']) || !path.value.split('/').all(is_part) {
        return value.invalid(format!("`{}` is no path that stays in its folder", path.value), HELP, faults);
    }
    Some(path)
}

/// A SHA-256 in hexadecimal digits, of which capitals are made small.
fn sha256(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<String>> {
    const DIGITS: usize = 64;
    let hash = text_at(value, faults)?;
    let digits = hash.value.chars().filter(char::is_ascii_hexdigit).count();
    if digits != DIGITS || hash.value.len() != DIGITS {
        let help = "write what `sha256sum` says of the file, or take the line out";
        let message = format!("a SHA-256 has {DIGITS} hexadecimal digits, and nothing else");
        return value.invalid(message, help, faults);
    }
    Some(Spanned::new(hash.value.to_ascii_lowercase(), hash.span))
}
