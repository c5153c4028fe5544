//! Which file a destination means that names none: the one that is there under another spelling.
//!
//! Comes in: an address and what the site holds. Goes out: the address to write in its place. It is made as the
//! link would be read, so that it works when it is pasted.

use std::borrow::Cow;

use super::assets::folded;
use super::{LinkContext, LinkUse, as_copy, decoded, resolve};
use crate::model::composed;

/// What to write in place of `address`: the file that is there and was meant, and why it was not found.
pub(super) fn file(address: &str, used: LinkUse, context: &LinkContext<'_>) -> Option<String> {
    escaped(address, context).or_else(|| respelled(address, used, context)).or_else(|| elsewhere(address, context))
}

/// The file with the nearest name.
pub(super) fn nearest_file(address: &str, context: &LinkContext<'_>) -> Option<String> {
    let path = context.assets.nearest(&resolve(path_of(address), context.folder)?)?;
    Some(format!("did you mean `{}`?", seen_from(context.folder, path)))
}

/// A file whose name has a character that means something in an address: `a#b.png` is the place `b.png` in `a`.
fn escaped(address: &str, context: &LinkContext<'_>) -> Option<String> {
    let sign = address.chars().find(|c| "#?%".contains(*c))?;
    let readings = [Some(address.to_owned()), decoded(address)];
    let named = |address: String| context.assets.find(&resolve(&literal(&address), context.folder)?);
    let path = readings.into_iter().flatten().find_map(named)?;
    let means = match sign {
        '#' => "what follows `#` is a place in a page",
        '?' => "what follows `?` is a question to a server",
        _ => "`%` and two digits stand for another character",
    };
    Some(format!("write `{}`: {means}", seen_from(context.folder, path)))
}

/// A file whose path is the same but for capitals, or for `\\` between its folders, or for where it begins.
fn respelled(address: &str, used: LinkUse, context: &LinkContext<'_>) -> Option<String> {
    let slashed = address.replace('\\', "/");
    let here = slashed.trim_start_matches('/');
    let from_content = here.strip_prefix("content/").unwrap_or(here);
    let place = address.find('#').map_or("", |at| &address[at..]);
    // What follows `#` may be a place or belong to the name.
    let readings = [(here, context.folder), (from_content, "")].into_iter();
    let mut readings = readings.flat_map(|(address, folder)| {
        [(resolve(path_of(address), folder), place), (resolve(&literal(address), folder), "")]
    });
    let (typed, path, place) = readings.find_map(|(typed, place)| {
        let typed = typed?;
        let path = spelled(&typed, used, context)?.into_owned();
        Some((typed, path, place))
    })?;
    let why = match () {
        () if address.contains('\\') => ": folders are parted by `/`",
        () if address.starts_with('/') => ": a path begins in this file's folder",
        () if composed(&typed) != composed(&path) => ": capitals count",
        () => "",
    };
    Some(format!("write `{}{place}`{why}", seen_from(context.folder, &path)))
}

/// The file whose path is `path`, or differs from it in capitals alone; for a link it may be a copy.
fn spelled<'a>(path: &str, used: LinkUse, context: &LinkContext<'a>) -> Option<Cow<'a, str>> {
    let wanted = folded(path);
    let is_copy = || as_copy(&wanted).is_some_and(|(folder, stem)| context.copies.contains(folder, stem));
    if used == LinkUse::Link && is_copy() {
        return Some(wanted.into());
    }
    context.assets.find(path).or_else(|| context.assets.in_any_case(path)).map(Cow::Borrowed)
}

/// The one file of the same name in another folder of the reading.
fn elsewhere(address: &str, context: &LinkContext<'_>) -> Option<String> {
    let path = resolve(path_of(address), context.folder)?;
    let reading = context.folder.split('/').next()?;
    let found = context.assets.only_of_name(reading, path.rsplit('/').next()?)?;
    Some(format!("write `{}`: there the file lies", seen_from(context.folder, found)))
}

/// `address` with what has a meaning in the destination of a Markdown link written as what it is. Letters stay.
fn literal(address: &str) -> String {
    let escape = |c: char| "\"#%?<>()\\ ".contains(c) || c.is_control();
    let mut bytes = [0; 4];
    let mut out = String::with_capacity(address.len() + 8);
    for c in address.chars() {
        if escape(c) {
            c.encode_utf8(&mut bytes).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
        } else {
            out.push(c);
        }
    }
    out
}

/// The path of an address, without place and query.
fn path_of(address: &str) -> &str {
    address.split(['#', '?']).next().unwrap_or_default()
}

/// A path under `content/` as a link in a file of `folder` writes it.
pub(super) fn seen_from(folder: &str, path: &str) -> String {
    let path = match path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')) {
        Some(rest) => rest.to_owned(),
        None => format!("../{path}"),
    };
    literal(&path)
}
