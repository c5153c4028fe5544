//! What was put right in a reading, the newest first.

use serde::Serialize;

use crate::interface::{LinkView, LinksView, TextView};
use crate::model::{ClaimId, Reading};
use crate::render::context::PageContext;
use crate::render::date::Date;
use crate::render::marks::Marks;

/// A correction.
#[derive(Debug, Serialize)]
pub(super) struct CorrectionView {
    date: Date,
    text: TextView,
    /// The claims that it is about, as far as they stand in this copy.
    about: Option<LinksView>,
}

/// The corrections of a reading; of those of one day, the one that stands last in the file comes first.
pub(super) fn views(context: &PageContext<'_>, reading: &Reading, marks: &Marks<'_>) -> Vec<CorrectionView> {
    let mut corrections: Vec<_> = reading.corrections.iter().rev().collect();
    corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date));
    let link = |id: &ClaimId| {
        marks.claim(id)?;
        Some(LinkView { text: TextView::plain(id.as_str()), href: Some(format!("#{id}")) })
    };
    let view = |correction: &crate::model::Correction| {
        let links: Vec<_> = correction.about.iter().filter_map(|id| link(&id.value)).collect();
        CorrectionView {
            date: Date::new(correction.date, context.locale()),
            text: context.localized(&correction.text),
            about: (!links.is_empty()).then(|| context.links(links)),
        }
    };
    corrections.into_iter().map(view).collect()
}
