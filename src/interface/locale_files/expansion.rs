//! Messages that lead back to themselves, and those that come to more than Fluent puts together.
//!
//! A walk over references with a stack of its own: a chain of them may be as long as a file.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};

use super::LocaleFile;
use super::definitions::{Definition, Definitions, Use, of_file, of_pattern};
use crate::diagnostic::Diagnostic;

/// Fluent stops after so many placeables of a message and of all that it refers to, and leaves the rest out.
const MOST: u64 = 100;

/// A text: of a message or term, or of one of its attributes.
type Node<'a> = (&'a str, Option<&'a str>);

/// The messages of `file` that lead back to themselves or grow too large.
pub(super) fn faults<'a>(file: &'a LocaleFile<'a>, definitions: &'a Definitions<'a>) -> Vec<Diagnostic> {
    let mut walk = Walk { definitions, sizes: BTreeMap::new(), faults: Vec::new() };
    for own in of_file(file) {
        let attributes = own.attributes.iter().map(|attribute| Some(attribute.id.name));
        for attribute in attributes.chain([None]) {
            walk.from((own.id, attribute));
        }
    }
    walk.faults
}

struct Walk<'a> {
    definitions: &'a Definitions<'a>,
    /// How many placeables each text comes to.
    sizes: BTreeMap<Node<'a>, u64>,
    faults: Vec<Diagnostic>,
}

/// A text whose references are being followed.
struct Step<'a> {
    node: Node<'a>,
    definition: &'a Definition<'a>,
    pattern: &'a Pattern<&'a str>,
    references: Vec<Node<'a>>,
    followed: usize,
}

impl<'a> Walk<'a> {
    fn from(&mut self, start: Node<'a>) {
        let mut path: Vec<Step<'a>> = Vec::new();
        let mut on_path = BTreeSet::new();
        self.enter(start, &mut path, &mut on_path);
        while let Some(step) = path.last_mut() {
            if let Some(&next) = step.references.get(step.followed) {
                step.followed += 1;
                if on_path.contains(&next) {
                    self.faults.extend(circle(&path, next));
                } else {
                    self.enter(next, &mut path, &mut on_path);
                }
            } else if let Some(step) = path.pop() {
                on_path.remove(&step.node);
                self.leave(&step);
            }
        }
    }

    /// Goes to a text, unless it has been looked at or isn't there.
    fn enter(&self, node: Node<'a>, path: &mut Vec<Step<'a>>, on_path: &mut BTreeSet<Node<'a>>) {
        let Some(definition) = self.definitions.get(node.0).filter(|_| !self.sizes.contains_key(&node)) else { return };
        let Some(pattern) = definition.pattern(node.1) else { return };
        let mut uses = Vec::new();
        of_pattern(pattern, &mut uses);
        let references = uses.iter().filter_map(|found| match found {
            Use::Reference { id, attribute, .. } => Some((*id, *attribute)),
            Use::Variable(_) | Use::Function(_) => None,
        });
        on_path.insert(node);
        path.push(Step { node, definition, pattern, references: references.collect(), followed: 0 });
    }

    /// Notes how large a text is; what it refers to is known.
    fn leave(&mut self, step: &Step<'a>) {
        let size = self.pattern(step.pattern);
        self.sizes.insert(step.node, size);
        let is_first = step.references.iter().all(|node| self.sizes.get(node).is_none_or(|size| *size <= MOST));
        if size > MOST && is_first && step.definition.file.file.is_some() {
            let message = format!("`{}` comes to more than {MOST} placeables", step.definition.name());
            let help = "write the words themselves instead of referring to other messages again and again";
            self.faults.push(step.definition.file.fault(step.definition.id, message, help));
        }
    }

    fn pattern(&self, pattern: &Pattern<&'a str>) -> u64 {
        let sizes = pattern.elements.iter().map(|element| match element {
            PatternElement::TextElement { .. } => 0,
            PatternElement::Placeable { expression } => self.expression(expression).saturating_add(1),
        });
        sizes.fold(0, u64::saturating_add)
    }

    /// Of the variants of a select, one is shown.
    fn expression(&self, expression: &Expression<&'a str>) -> u64 {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let variants = variants.iter().map(|variant| self.pattern(&variant.value));
                self.inline(selector).saturating_add(variants.max().unwrap_or(0))
            }
        }
    }

    fn inline(&self, inline: &InlineExpression<&'a str>) -> u64 {
        let size = |id: &fluent_syntax::ast::Identifier<&'a str>,
                    attribute: &Option<fluent_syntax::ast::Identifier<&'a str>>| {
            let node = (id.name, attribute.as_ref().map(|attribute| attribute.name));
            self.sizes.get(&node).copied().unwrap_or(0)
        };
        match inline {
            InlineExpression::MessageReference { id, attribute } => size(id, attribute),
            InlineExpression::TermReference { id, attribute, arguments } => {
                let arguments = arguments.as_ref().map_or(0, |arguments| self.arguments(arguments));
                size(id, attribute).saturating_add(arguments)
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::VariableReference { .. } => 0,
        }
    }

    fn arguments(&self, arguments: &CallArguments<&'a str>) -> u64 {
        let sizes = arguments.positional.iter().map(|argument| self.inline(argument));
        sizes.fold(0, u64::saturating_add)
    }
}

/// The texts on the path from `start` on lead back to it. The place is the last reference that the site wrote.
fn circle(path: &[Step<'_>], start: Node<'_>) -> Option<Diagnostic> {
    const SHOWN: usize = 5;
    let first = path.iter().position(|step| step.node == start)?;
    let around = &path[first..];
    let own = around.iter().rev().find(|step| step.definition.file.file.is_some())?;
    let name = own.definition.name();
    let message =
        if around.len() == 1 { format!("`{name}` refers to itself") } else { format!("`{name}` leads back to itself") };
    let place = own.references.get(own.followed.checked_sub(1)?)?;
    let fault = own.definition.file.fault(place.1.unwrap_or(place.0), message, "write the words themselves here");
    let mut names: Vec<_> = around.iter().take(SHOWN).map(|step| step.definition.name()).collect();
    names.push(if around.len() > SHOWN { "…".to_owned() } else { names[0].clone() });
    Some(if around.len() == 1 { fault } else { fault.note(names.join(" → ")) })
}
