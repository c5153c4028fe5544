//! What a message uses and nobody provides: a reader would see the name in braces, or nothing.

use std::collections::BTreeSet;

use super::LocaleFile;
use super::definitions::{Definition, Definitions, Use, of_file};
use crate::diagnostic::{Diagnostic, nearest};

/// The functions that Beleg brings.
const FUNCTIONS: [&str; 1] = ["NUMBER"];

/// What is wrong with the uses of `file`: `known` is what its language has, `built_in` by language what pages fill.
pub(super) fn faults(file: &LocaleFile<'_>, known: &Known<'_>, built_in: &[Definitions<'_>]) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for own in of_file(file) {
        let variables = provided(&own, built_in);
        faults.extend(own.uses().iter().filter_map(|found| match found {
            Use::Variable(name) => variables.as_ref().and_then(|given| variable(file, &own, name, given)),
            Use::Function(name) => function(file, name),
            Use::Reference { id, attribute, is_term } => reference(file, id, *attribute, *is_term, known),
        }));
    }
    faults
}

/// What can be referred to in a language.
pub(super) struct Known<'a> {
    pub(super) definitions: &'a Definitions<'a>,
    /// Names whose entries can't be read: they are there, and that is all that is known of them.
    pub(super) unread: BTreeSet<&'a str>,
}

/// The variables that pages give to a message: what its built-in texts use in any language, and what they refer to.
/// Of a term, and of a message of the site's own, who asks for it says what it is given.
fn provided<'a>(own: &Definition<'_>, built_in: &[Definitions<'a>]) -> Option<BTreeSet<&'a str>> {
    let asks: Vec<_> = built_in.iter().filter(|known| !own.is_term && known.contains_key(own.id)).collect();
    let mut variables = BTreeSet::new();
    asks.iter().for_each(|known| collect_variables(own.id, known, &mut variables));
    (!asks.is_empty()).then_some(variables)
}

/// What a built-in message uses; none of them leads back to itself.
fn collect_variables<'a>(id: &str, known: &Definitions<'a>, variables: &mut BTreeSet<&'a str>) {
    for found in known.get(id).into_iter().flat_map(Definition::uses) {
        match found {
            Use::Variable(name) => _ = variables.insert(name),
            Use::Reference { id, .. } => collect_variables(id, known, variables),
            Use::Function(_) => {}
        }
    }
}

fn variable(file: &LocaleFile<'_>, own: &Definition<'_>, name: &str, given: &BTreeSet<&str>) -> Option<Diagnostic> {
    if given.contains(name) {
        return None;
    }
    let all: Vec<_> = given.iter().map(|name| format!("`${name}`")).collect();
    let help = match (nearest(name, given.iter().copied()), all.as_slice()) {
        (Some(near), _) => format!("did you mean `${near}`?"),
        (None, []) => "write the words without a variable".to_owned(),
        (None, [one]) => format!("write {one}, the only one it is given, or take it out"),
        (None, all) => format!("write one of those that it is given: {}", all.join(", ")),
    };
    Some(file.fault(name, format!("no page gives `{}` a variable `${name}`", own.id), help))
}

fn function(file: &LocaleFile<'_>, name: &str) -> Option<Diagnostic> {
    let help = "write the variable by itself, or `NUMBER($n)`, the only function there is";
    (!FUNCTIONS.contains(&name)).then(|| file.fault(name, format!("there is no function `{name}`"), help))
}

fn reference(
    file: &LocaleFile<'_>,
    id: &str,
    attribute: Option<&str>,
    is_term: bool,
    known: &Known<'_>,
) -> Option<Diagnostic> {
    if known.unread.contains(id) {
        return None;
    }
    let (kind, dash) = if is_term { ("term", "-") } else { ("message", "") };
    let Some(definition) = known.definitions.get(id).filter(|definition| definition.is_term == is_term) else {
        let same_kind = known.definitions.values().filter(|definition| definition.is_term == is_term);
        let help = match nearest(id, same_kind.map(|definition| definition.id)) {
            Some(near) => format!("did you mean `{dash}{near}`?"),
            None => format!("write the words themselves, or define `{dash}{id}`"),
        };
        return Some(file.fault(id, format!("there is no {kind} `{dash}{id}` in this language"), help));
    };
    if definition.pattern(attribute).is_some() {
        return None;
    }
    let help = "write the words themselves".to_owned();
    Some(match attribute {
        None => file.fault(id, format!("the {kind} `{dash}{id}` has attributes and no words"), help),
        Some(name) => {
            let near = nearest(name, definition.attributes.iter().map(|given| given.id.name));
            let help = near.map_or(help, |near| format!("did you mean `{dash}{id}.{near}`?"));
            file.fault(name, format!("the {kind} `{dash}{id}` has no attribute `{name}`"), help)
        }
    })
}
