//! What the messages of a language are, once each file has been laid over those before it, and what they use.

use std::collections::BTreeMap;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::LocaleFile;

/// A message or a term, as the topmost file has it. Fluent keeps both under one name.
#[derive(Clone, Copy)]
pub(super) struct Definition<'a> {
    pub(super) file: &'a LocaleFile<'a>,
    /// The name where it is defined.
    pub(super) id: &'a str,
    pub(super) is_term: bool,
    pub(super) value: Option<&'a Pattern<&'a str>>,
    pub(super) attributes: &'a [fluent_syntax::ast::Attribute<&'a str>],
}

/// The messages and terms of a language, by name.
pub(super) type Definitions<'a> = BTreeMap<&'a str, Definition<'a>>;

/// What `files` define, each laid over those before it.
pub(super) fn laid_over<'a>(files: impl IntoIterator<Item = &'a LocaleFile<'a>>) -> Definitions<'a> {
    files.into_iter().flat_map(of_file).map(|definition| (definition.id, definition)).collect()
}

/// What a file defines, in its order.
pub(super) fn of_file<'a>(file: &'a LocaleFile<'a>) -> impl Iterator<Item = Definition<'a>> {
    file.resource.body.iter().filter_map(move |entry| match entry {
        Entry::Message(message) => {
            let (value, attributes) = (message.value.as_ref(), message.attributes.as_slice());
            Some(Definition { file, id: message.id.name, is_term: false, value, attributes })
        }
        Entry::Term(term) => {
            let (value, attributes) = (Some(&term.value), term.attributes.as_slice());
            Some(Definition { file, id: term.id.name, is_term: true, value, attributes })
        }
        _ => None,
    })
}

impl<'a> Definition<'a> {
    /// Its name as it is written: a term has a dash before it.
    pub(super) fn name(&self) -> String {
        if self.is_term { format!("-{}", self.id) } else { self.id.to_owned() }
    }

    /// Its text, or that of an attribute.
    pub(super) fn pattern(&self, attribute: Option<&str>) -> Option<&'a Pattern<&'a str>> {
        match attribute {
            None => self.value,
            Some(name) => self.attributes.iter().find(|given| given.id.name == name).map(|given| &given.value),
        }
    }

    /// All that its text and its attributes use.
    pub(super) fn uses(&self) -> Vec<Use<'a>> {
        let mut uses = Vec::new();
        let attributes = self.attributes.iter().map(|attribute| &attribute.value);
        self.value.into_iter().chain(attributes).for_each(|pattern| of_pattern(pattern, &mut uses));
        uses
    }
}

/// Something that a text uses. The names are parts of the file's text, so that they have a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use<'a> {
    Variable(&'a str),
    Function(&'a str),
    Reference { id: &'a str, attribute: Option<&'a str>, is_term: bool },
}

/// What a text uses, in its order. Texts are nested no deeper than `nesting` lets through.
pub(super) fn of_pattern<'a>(pattern: &'a Pattern<&'a str>, uses: &mut Vec<Use<'a>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, uses);
        }
    }
}

fn of_expression<'a>(expression: &'a Expression<&'a str>, uses: &mut Vec<Use<'a>>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, uses),
        Expression::Select { selector, variants } => {
            of_inline(selector, uses);
            variants.iter().for_each(|variant| of_pattern(&variant.value, uses));
        }
    }
}

fn of_inline<'a>(inline: &'a InlineExpression<&'a str>, uses: &mut Vec<Use<'a>>) {
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::VariableReference { id } => uses.push(Use::Variable(id.name)),
        InlineExpression::FunctionReference { id, arguments } => {
            uses.push(Use::Function(id.name));
            of_arguments(arguments, uses);
        }
        InlineExpression::MessageReference { id, attribute } => {
            let attribute = attribute.as_ref().map(|attribute| attribute.name);
            uses.push(Use::Reference { id: id.name, attribute, is_term: false });
        }
        InlineExpression::TermReference { id, attribute, arguments } => {
            let attribute = attribute.as_ref().map(|attribute| attribute.name);
            uses.push(Use::Reference { id: id.name, attribute, is_term: true });
            arguments.iter().for_each(|arguments| of_arguments(arguments, uses));
        }
        InlineExpression::Placeable { expression } => of_expression(expression, uses),
    }
}

fn of_arguments<'a>(arguments: &'a CallArguments<&'a str>, uses: &mut Vec<Use<'a>>) {
    arguments.positional.iter().for_each(|argument| of_inline(argument, uses));
    arguments.named.iter().for_each(|argument| of_inline(&argument.value, uses));
}
