//! Messages that are texts with variables between them, and nothing else: nearly all. A page asks for
//! hundreds, and putting them together takes a tenth of what Fluent's resolver does for it.

use fluent_bundle::FluentValue;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// A message without selectors, functions and references.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PlainMessage(Vec<Piece>);

#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// A variable, by its name.
    Variable(String),
}

impl PlainMessage {
    /// The message with this pattern, if it is plain.
    pub(super) fn new(pattern: &Pattern<&str>) -> Option<Self> {
        pattern.elements.iter().map(piece).collect::<Option<_>>().map(Self)
    }

    /// The message with its variables filled in; none if one is missing.
    pub(super) fn format(&self, variables: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let mut out = String::with_capacity(64);
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Variable(name) => match &variables.iter().find(|(given, _)| given == name)?.1 {
                    FluentValue::String(text) => out.push_str(text),
                    FluentValue::Number(number) => out.push_str(&number.as_string()),
                    _ => return None,
                },
            }
        }
        Some(out)
    }
}

fn piece(element: &PatternElement<&str>) -> Option<Piece> {
    match element {
        PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
            Some(Piece::Variable(id.name.to_owned()))
        }
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
            Some(Piece::Text(unescape_unicode_to_string(value).into_owned()))
        }
        PatternElement::Placeable { .. } => None,
    }
}
