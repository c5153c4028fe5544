//! What sums a reading up: at a glance, and its copies side by side.

pub(super) mod compare;
pub(super) mod dossier;

use super::context::PageContext;
use super::frame::About;
use crate::interface::TextView;

/// What a view of a reading says about itself; `view` and `lead` are messages.
fn about(context: &PageContext<'_>, title: &TextView, view: &str, lead: &str) -> About {
    let locale = context.locale();
    About {
        title: Some(format!("{}: {}", title.text, locale.text(view))),
        description: locale.text(lead),
        author: None,
        style: None,
        dir: None,
    }
}
