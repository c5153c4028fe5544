//! The views of a reading: its text, at a glance, and its copies compared; and what its copies are called.

use super::context::PageContext;
use super::frame::NavItem;
use crate::interface::Word;
use crate::model::{ArticleCopy, Page, ReadReading, SitePath};
use crate::plan::published;

/// Links to the views of a reading in the page's language; none if there is only the text. The link to
/// the text leads back to the copy at hand, or to the one that suits the language best.
pub(super) fn views(context: &PageContext<'_>, reading: &ReadReading) -> Vec<NavItem> {
    let id = &reading.reading.id;
    if !published::has_dossier(reading, context.site) {
        return Vec::new();
    }
    let text = match context.page {
        Page::Reading { .. } => Some(context.path.clone()),
        _ => context.routes.best_copy(reading, context.language).map(|copy| context.routes.copy(id, &copy.copy)),
    };
    let dossier = context.routes.dossier(id, context.language);
    let compare =
        published::has_comparison(reading, context.site).then(|| context.routes.compare(id, context.language));
    let views = [("view-text", text), ("view-dossier", Some(dossier)), ("view-compare", compare)];
    views.into_iter().filter_map(|(message, path)| Some(view(context, message, &path?))).collect()
}

fn view(context: &PageContext<'_>, message: &'static str, path: &SitePath) -> NavItem {
    NavItem { message: Word(message), href: context.link(path), current: path == context.path }
}

/// A copy's language in its own words, with the copy's id where that is not its language.
pub(super) fn copy_name(copy: &ArticleCopy) -> String {
    let language = copy.language.endonym().map_or_else(|| copy.language.to_string(), str::to_owned);
    if copy.is_primary() { language } else { format!("{language} ({})", copy.id) }
}
