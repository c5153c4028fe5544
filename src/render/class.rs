//! How the seven classes of claims look, and what they are called.

use crate::interface::Locale;
use crate::model::{ClaimClass, Form, Function};

/// The symbol of a class; pages have a sprite with all of them.
macro_rules! icon {
    ($class:literal) => {
        concat!("<svg class=\"icon ", $class, "\" aria-hidden=\"true\"><use href=\"#i--", $class, "\"/></svg>")
    };
}

impl ClaimClass {
    /// Its symbol as HTML.
    pub(crate) fn icon(self) -> &'static str {
        match self {
            Self::Opinion => icon!("opinion"),
            Self::Statement => icon!("statement"),
            Self::ForwardLooking => icon!("outlook"),
            Self::Assertion => icon!("assertion"),
            Self::Document => icon!("document"),
            Self::Stated => icon!("stated"),
            Self::Unattributed => icon!("unattributed"),
        }
    }

    /// The message that names it.
    pub(crate) fn singular(self) -> &'static str {
        match self {
            Self::Opinion => "class-opinion",
            Self::Statement => "class-statement",
            Self::ForwardLooking => "class-outlook",
            Self::Assertion => "class-assertion",
            Self::Document => "class-document",
            Self::Stated => "class-stated",
            Self::Unattributed => "class-unattributed",
        }
    }

    /// The message that names several of it, with their number as `n`.
    pub(crate) fn plural(self) -> &'static str {
        match self {
            Self::Opinion => "classes-opinion",
            Self::Statement => "classes-statement",
            Self::ForwardLooking => "classes-outlook",
            Self::Assertion => "classes-assertion",
            Self::Document => "classes-document",
            Self::Stated => "classes-stated",
            Self::Unattributed => "classes-unattributed",
        }
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
