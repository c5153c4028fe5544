//! Pages that hold no article, or only the beginning of one. Nothing is made of them: a reading of half an article
//! would be wrong in what it leaves out.

use super::dom::Dom;
use super::metadata::Metadata;
use super::unlinked;
use crate::import::block::Block;
use crate::import::taken::Refusal;

/// The fewest characters that are an article.
const LEAST: usize = 120;
/// A paid article that is longer than this is taken to be whole.
const STUB: usize = 1500;

/// What a site writes where the rest of an article would stand, in small letters.
#[rustfmt::skip]
const STUB_WORDS: &[&str] = &[
    "jetzt weiterlesen", "weiterlesen mit", "mit abo", "artikel freischalten", "nur für abonnenten", "für abonnenten", "jetzt testen", "sie sind bereits abonnent",
    "bereits abonnent", "exklusiv für abonnenten", "subscribe to continue", "subscribe to read", "to continue reading", "continue reading with", "for subscribers", "subscribers only",
    "already a subscriber", "create a free account", "log in to read", "réservé aux abonnés", "solo para suscriptores", "riservato agli abbonati",
];

/// Says whether the blocks are an article.
///
/// # Errors
/// They are none, or the page says that there is more.
pub(super) fn judge(html: &str, dom: &Dom, chosen: &[bool], blocks: &[Block], said: &Metadata) -> Result<(), Refusal> {
    let weight = unlinked(blocks);
    if weight < LEAST {
        return Err(without_article(html, dom));
    }
    let linked: u32 = (0..dom.len()).filter(|index| chosen[*index]).map(|index| dom.weight(index).1).sum();
    if weight < 2 * LEAST && linked as usize > 2 * weight {
        return Err(without_article(html, dom));
    }
    if weight < STUB && is_stub(dom, said) {
        let reason = "this is the beginning of an article that is read against payment";
        return Err(Refusal::new(reason, "log in with a browser, and save the page where the whole article is seen"));
    }
    Ok(())
}

fn is_stub(dom: &Dom, said: &Metadata) -> bool {
    let is_named = |index: usize| {
        let names = ["class", "id"].iter().filter_map(|name| dom.attribute(index, name));
        names.flat_map(str::split_ascii_whitespace).any(|name| name.to_ascii_lowercase().contains("paywall"))
    };
    let has_box = || (1..dom.len()).any(|index| dom.weight(index).0 > 0 && is_named(index));
    let says_so = || {
        let text = dom.all_text(0).to_lowercase();
        STUB_WORDS.iter().any(|words| text.contains(words))
    };
    (said.is_paid && (has_box() || says_so())) || (has_box() && says_so())
}

/// Why there is no article, as far as can be seen.
fn without_article(html: &str, dom: &Dom) -> Refusal {
    if let Some(frames) = frames(html) {
        let reason = format!("this page is a set of frames, and its text stands in other files:{frames}");
        return Refusal::new(reason, "import the file of the frame that holds the article");
    }
    let text = if dom.len() == 0 { 0 } else { dom.weight(0).0 };
    if text < 200 && html.contains("script>") {
        let reason = "there is no article in this page: its text is put there by a script";
        return Refusal::new(reason, "open the page in a browser, and save it from there once the article is seen");
    }
    Refusal::new(
        "there is no article in this page",
        "save the page of one article; or copy its text into a file, and import that",
    )
}

/// The files of a frame set.
fn frames(html: &str) -> Option<String> {
    let lower = html.to_ascii_lowercase();
    lower.contains("frameset>").then(|| {
        let frames = lower.match_indices("frame ").filter_map(|(at, _)| {
            let tag = html[..at].ends_with('<').then(|| html[at..].split('>').next())??;
            let rest = &tag[tag.to_ascii_lowercase().find("src=")? + 4..];
            let name = rest.trim_start_matches(['"', '\'']).split(['"', '\'', ' ']).next()?;
            Some(format!("\n  {name}"))
        });
        frames.take(10).collect()
    })
}
