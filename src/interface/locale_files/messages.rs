//! Messages that no page asks for, and those that are less than what a page asks for.

use std::collections::BTreeSet;

use super::LocaleFile;
use super::definitions::{Definition, Definitions, Use, of_file};
use crate::diagnostic::{Diagnostic, nearest};

/// What `file` says that no page would ask for. `built_in` is what Beleg's pages ask for; the site's own templates,
/// and its other messages, may ask for more.
pub(super) fn faults(file: &LocaleFile<'_>, asked: &Asked<'_>, built_in: &Definitions<'_>) -> Vec<Diagnostic> {
    of_file(file).filter_map(|own| fault(file, &own, asked, built_in)).collect()
}

fn fault(
    file: &LocaleFile<'_>,
    own: &Definition<'_>,
    asked: &Asked<'_>,
    built_in: &Definitions<'_>,
) -> Option<Diagnostic> {
    let id = own.id;
    match built_in.get(id) {
        Some(_) if own.is_term => {
            let message = format!("the term `-{id}` would take the place of the message `{id}`, which pages ask for");
            Some(file.fault(id, message, "give the term another name"))
        }
        Some(asked) if own.value.is_none() && asked.value.is_some() => {
            Some(file.fault(id, format!("`{id}` has no words of its own"), format!("write them behind `{id} =`")))
        }
        Some(_) => None,
        None if own.is_term || asked.for_id(id) => None,
        None => {
            let help = nearest(id, built_in.keys().copied()).map_or_else(
                || "take it out, or let a template ask for it with `{{ t(id=\"…\") }}`".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            Some(file.fault(id, format!("no page asks for the message `{id}`"), help))
        }
    }
}

/// What the site itself asks for: in its templates, and in its messages.
pub(super) struct Asked<'a> {
    /// All strings of its templates: an id can come to `t` by way of a variable, or be put together.
    strings: BTreeSet<&'a str>,
    references: BTreeSet<&'a str>,
}

impl<'a> Asked<'a> {
    /// What `templates` and the messages of `own` ask for.
    pub(super) fn new(templates: &[&'a str], own: &'a [LocaleFile<'a>]) -> Self {
        let strings = templates.iter().flat_map(|text| ['"', '\'', '`'].map(|mark| text.split(mark))).flatten();
        let uses = own.iter().flat_map(of_file).flat_map(|definition| definition.uses());
        let references = uses.filter_map(|found| match found {
            Use::Reference { id, .. } => Some(id),
            Use::Variable(_) | Use::Function(_) => None,
        });
        Self { strings: strings.collect(), references: references.collect() }
    }

    /// Whether something asks for the message, or may: a string that ends in a dash may be its beginning, one that
    /// begins with a dash its end. `a.b` asks for an attribute of `a`.
    fn for_id(&self, id: &str) -> bool {
        let is_part = |text: &&str| {
            text.split('.').next() == Some(id)
                || text.ends_with('-') && text.len() > 1 && id.starts_with(*text)
                || text.starts_with('-') && text.len() > 1 && id.ends_with(*text)
        };
        self.references.contains(id) || self.strings.contains(id) || self.strings.iter().any(is_part)
    }
}
