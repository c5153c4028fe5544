//! The voice balance: how many words of a copy are whose, word for word or in the article's words.

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::{Subject, bars};
use crate::diagnostic::Diagnostic;
use crate::interface::{Html, LinksView, TextView, number};
use crate::model::{Balance, PartyId, Shares, SpeakerKind};
use crate::render::context::PageContext;

/// The balance of a copy.
#[derive(Debug, Serialize)]
pub(super) struct BalanceView {
    /// All of the text as one bar.
    svg: String,
    /// The numbers of all of the text, in a sentence.
    lead: String,
    own: String,
    own_share: String,
    /// The rows of the speakers.
    speakers: Html,
}

#[derive(Debug, Serialize)]
struct Counts {
    direct: String,
    indirect: String,
    share: String,
}

#[derive(Debug, Serialize)]
struct SpeakerRow {
    name: LinksView,
    role: Option<TextView>,
    /// Said where the speaker is no one in particular.
    kind: Option<SpeakerKind>,
    svg: String,
    counts: Counts,
}

/// The balance of the page's copy; none if no one else has a say in it.
pub(super) fn balance(
    context: &PageContext<'_>,
    subject: &Subject<'_>,
) -> Result<Option<BalanceView>, Box<Diagnostic>> {
    let Balance { total, all, speakers } = &subject.copy.balance;
    let Some(most) = speakers.first().map(|(_, shares)| shares.sum()) else { return Ok(None) };
    let locale = context.locale();
    let counts = |shares: Shares| Counts {
        direct: number::count(shares.direct, locale),
        indirect: number::count(shares.indirect, locale),
        share: number::percent(shares.sum(), *total, locale),
    };
    let own = total - all.sum();
    let row = |(ids, shares): &(Box<[PartyId]>, Shares)| {
        // What several speakers are would be too much for a row.
        let alone = ids.first().filter(|_| ids.len() == 1);
        let role = alone.and_then(|id| subject.reading().roles.get(id));
        SpeakerRow {
            name: context.parties(ids),
            role: role.map(|role| context.localized(role)),
            kind: alone.and_then(|id| vague(context, id)),
            svg: bars::bar(*shares, most),
            counts: counts(*shares),
        }
    };
    let shown = |number| FluentValue::from(number::count(number, locale));
    let numbers = [
        ("total", shown(*total)),
        ("direct", shown(all.direct)),
        ("indirect", shown(all.indirect)),
        ("own", shown(own)),
    ];
    Ok(Some(BalanceView {
        svg: bars::text(*all, *total),
        lead: locale.with("dossier-balance", numbers),
        own: number::count(own, locale),
        own_share: number::percent(own, *total, locale),
        speakers: context.interface.parts("balance_row", "speaker", speakers.iter().map(row))?,
    }))
}

/// The kind of a speaker who is no one in particular.
pub(super) fn vague(context: &PageContext<'_>, id: &PartyId) -> Option<SpeakerKind> {
    let kind = context.site_library.parties.speakers.get(id)?.kind;
    matches!(kind, SpeakerKind::Group | SpeakerKind::Unnamed).then_some(kind)
}
