//! `beleg check --fix`: applies to `reading.toml` the suggestions that need no person's judgement.
//!
//! 1. What a file would say then is compared with what it says ([`file_fix`], [`same`]): nothing but the values that
//!    were to be replaced may differ.
//! 2. The file is replaced in one step, and only if its bytes are still those that were read ([`replace`](crate::write::replace)): an editor
//!    may have saved it meanwhile.
//! 3. The site is read again. If a claim that stood in a copy has moved, or the file has no fewer faults than before,
//!    the old bytes are put back, unless someone saved the file since.
//!
//! So two things hold: a file ends with fewer faults or as it was, and what a person saved is never overwritten.

mod file_fix;
mod same;
#[cfg(test)]
mod tests;

use anyhow::Result;

use super::chosen::Chosen;
use super::report::{self, count};
use super::site_folder::SiteFolder;
use crate::pipeline::{self, Overrides};
use crate::session::Session;
use crate::write::replace::{self, NotReplaced};
use file_fix::FileFix;

/// Applies suggestions of `read` that are about chosen readings, and gives the site as it is afterwards. It was read with
/// `overrides`.
///
/// # Errors
/// The site can't be read again. The files are as they were then.
pub(super) fn fix(read: Session, chosen: &Chosen, folder: &SiteFolder, overrides: &Overrides) -> Result<Session> {
    let read_again = &mut || pipeline::open(folder.path(), overrides);
    Fixing { chosen, folder, read_again, say: &mut report::say }.run(read)
}

/// What fixing does to the world around it; tests put something else in its place.
struct Fixing<'a> {
    chosen: &'a Chosen,
    folder: &'a SiteFolder,
    /// Reads the site as it stands on disk.
    read_again: &'a mut dyn FnMut() -> Result<Session>,
    /// Tells people.
    say: &'a mut dyn FnMut(&str),
}

impl Fixing<'_> {
    fn run(&mut self, read: Session) -> Result<Session> {
        let shown = read.diagnostics().iter().filter(|fault| self.chosen.concern(fault, &read.tree().files));
        let suggested = shown.filter(|fault| fault.suggestion.is_some()).count();
        let fixes = self.fixes(&read);
        if fixes.is_empty() {
            self.say_result(&[], suggested);
            return Ok(read);
        }
        let written: Vec<FileFix> = fixes.into_iter().filter(|fix| self.write(fix)).collect();
        let again = (self.read_again)();
        let again = again.inspect_err(|_| {
            written.iter().for_each(|fix| self.put_back(fix, "the site can't be read any more"));
        })?;
        let (mut kept, mut were_all_kept) = (Vec::new(), true);
        for fix in written {
            match fix.objection(&read, &again) {
                None => kept.push(fix),
                Some(why) => {
                    self.put_back(&fix, why);
                    were_all_kept = false;
                }
            }
        }
        self.say_result(&kept, suggested);
        if were_all_kept { Ok(again) } else { (self.read_again)() }
    }

    /// The files that suggestions can be applied to; of the others it is said why not.
    fn fixes(&mut self, read: &Session) -> Vec<FileFix> {
        let mut fixes = Vec::new();
        for fix in file_fix::all(read, self.chosen, self.folder) {
            match fix {
                Ok(fix) => fixes.push(fix),
                Err(refused) => (self.say)(&format!("{} was left as it is: {}", refused.shown, refused.because)),
            }
        }
        fixes
    }

    /// Writes the new file; whether that was possible.
    fn write(&mut self, fix: &FileFix) -> bool {
        let shown = &fix.shown;
        let because = match replace::replace(&fix.disk, &fix.old, &fix.new) {
            Ok(()) => return true,
            Err(NotReplaced::HasChanged) => replace::HAS_CHANGED.to_owned(),
            Err(NotReplaced::Io(error)) => {
                format!("it can't be written ({error}); let Beleg write it, or apply the suggestions by hand")
            }
        };
        (self.say)(&format!("{shown} was left as it is: {because}"));
        false
    }

    /// Puts the old file back, because of `why`.
    fn put_back(&mut self, fix: &FileFix, why: &str) {
        let shown = &fix.shown;
        let text = match replace::replace(&fix.disk, &fix.new, &fix.old) {
            Ok(()) => format!("{shown} was put back as it was: {why}"),
            Err(NotReplaced::HasChanged) => format!(
                "{shown} was saved by someone else while Beleg worked on it, and is left as it was saved: \
                 look through it, and run `beleg check` again"
            ),
            Err(NotReplaced::Io(error)) => format!(
                "{shown} can't be put back as it was ({error}), although {why}: undo in it what Beleg has replaced"
            ),
        };
        (self.say)(&text);
    }

    fn say_result(&mut self, kept: &[FileFix], suggested: usize) {
        let applied = kept.iter().map(|fix| fix.suggestions).sum();
        let left = match suggested - applied {
            0 => String::new(),
            left => format!("; {} left for you to judge", count(left, "suggestion")),
        };
        (self.say)(&match applied {
            0 => format!("nothing to mend{left}"),
            _ => format!("mended {} in {}{left}", count(applied, "passage"), count(kept.len(), "file")),
        });
    }
}
