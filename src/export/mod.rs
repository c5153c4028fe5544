//! Files for machines: tables, the feed, the sitemap, and what robots may read.
//!
//! In: the library and the site. Out: bytes, or what a template writes down. Nothing here knows
//! templates or the words of the interface.

mod feeds;
mod tables;

use crate::model::{Library, Outlet, PartyId, Site};

/// The files for machines of a site, in its default language.
#[derive(Clone, Copy)]
pub(crate) struct Export<'a> {
    pub site_library: &'a Library,
    pub site: &'a Site,
}

impl<'a> Export<'a> {
    /// The name of a speaker or the title of a source.
    fn party_name(&self, id: &'a PartyId) -> &'a str {
        let language = self.site.default_language();
        let name = self.site_library.parties.name(id);
        name.map_or(id.as_str(), |name| name.get(language, language).1)
    }

    /// The name of an outlet.
    fn outlet_name(&self, outlet: &'a Outlet) -> &'a str {
        let language = self.site.default_language();
        match outlet {
            Outlet::Source(id) => self.party_name(&id.value),
            Outlet::Named { name, .. } => name.get(language, language).1,
        }
    }
}
