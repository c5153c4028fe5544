//! The six classes that marks, notes and the legend share.

use serde::Serialize;

use super::locale::Locale;
use crate::model::{Claim, ClaimKind, Form, Function};

/// The symbol of a class; pages have a sprite with all of them.
macro_rules! icon {
    ($class:literal) => {
        concat!("<svg class=\"icon ", $class, "\" aria-hidden=\"true\"><use href=\"#i--", $class, "\"/></svg>")
    };
}

/// What a mark tells by its look, and what the legend counts and filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum ClaimClass {
    /// A quoted opinion.
    Opinion,
    /// A quoted statement.
    Statement,
    /// An announcement, a prediction or a demand.
    Outlook,
    /// The article's own assertion.
    Assertion,
    /// A figure that a source or a speaker vouches for.
    Sourced,
    /// A figure that no one vouches for.
    Unsourced,
}

impl ClaimClass {
    /// All classes, in the order of the legend.
    pub(super) const ALL: [Self; 6] =
        [Self::Opinion, Self::Statement, Self::Outlook, Self::Assertion, Self::Sourced, Self::Unsourced];

    /// The class of a claim.
    pub(super) fn of(claim: &Claim) -> Self {
        match &claim.kind {
            ClaimKind::Voice(voice) => match voice.function {
                Function::Opinion => Self::Opinion,
                Function::Statement => Self::Statement,
                Function::Announcement | Function::Prediction | Function::Demand => Self::Outlook,
            },
            ClaimKind::Figure(figure) if figure.is_sourced() => Self::Sourced,
            ClaimKind::Figure(_) => Self::Unsourced,
            ClaimKind::Assertion => Self::Assertion,
        }
    }

    /// The name in class attributes and message ids.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Opinion => "opinion",
            Self::Statement => "statement",
            Self::Outlook => "outlook",
            Self::Assertion => "assertion",
            Self::Sourced => "sourced",
            Self::Unsourced => "unsourced",
        }
    }

    /// Its symbol as HTML.
    pub(super) fn icon(self) -> &'static str {
        match self {
            Self::Opinion => icon!("opinion"),
            Self::Statement => icon!("statement"),
            Self::Outlook => icon!("outlook"),
            Self::Assertion => icon!("assertion"),
            Self::Sourced => icon!("sourced"),
            Self::Unsourced => icon!("unsourced"),
        }
    }

    /// The message that names it.
    pub(super) fn singular(self) -> &'static str {
        match self {
            Self::Opinion => "class-opinion",
            Self::Statement => "class-statement",
            Self::Outlook => "class-outlook",
            Self::Assertion => "class-assertion",
            Self::Sourced => "class-sourced",
            Self::Unsourced => "class-unsourced",
        }
    }

    /// The message that names several of it, with their number as `n`.
    pub(super) fn plural(self) -> &'static str {
        match self {
            Self::Opinion => "classes-opinion",
            Self::Statement => "classes-statement",
            Self::Outlook => "classes-outlook",
            Self::Assertion => "classes-assertion",
            Self::Sourced => "classes-sourced",
            Self::Unsourced => "classes-unsourced",
        }
    }

    /// The kind of claim, which decides the margin.
    pub(super) fn side(self) -> &'static str {
        match self {
            Self::Opinion | Self::Statement | Self::Outlook => "voice",
            Self::Assertion => "assertion",
            Self::Sourced | Self::Unsourced => "figure",
        }
    }

    /// Whether its notes stand in the margin of the figures.
    pub(super) fn is_figure(self) -> bool {
        matches!(self, Self::Sourced | Self::Unsourced)
    }

    /// Whether it is a voice.
    pub(super) fn is_voice(self) -> bool {
        matches!(self, Self::Opinion | Self::Statement | Self::Outlook)
    }
}

/// What a claim is, in words: for a voice what it does and in what form, else its class.
pub(super) fn kind(locale: &Locale, class: ClaimClass, function: Option<Function>, form: Option<Form>) -> String {
    let Some(function) = function else { return locale.text(class.singular()) };
    let function = match function {
        Function::Opinion => "function-opinion",
        Function::Statement => "function-statement",
        Function::Announcement => "function-announcement",
        Function::Prediction => "function-prediction",
        Function::Demand => "function-demand",
    };
    let form = form.map(|form| match form {
        Form::Direct => "form-long-direct",
        Form::Indirect => "form-long-indirect",
        Form::Mixed => "form-long-mixed",
        Form::Reported => "form-long-reported",
    });
    let function = locale.word(function);
    form.map_or_else(|| function.to_string(), |form| [&function, ", ", &locale.word(form)].concat())
}
