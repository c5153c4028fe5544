//! What is wrong with a link or an image, in words, with the nearest name that would work.

use super::advice::{self, seen_from};
use super::scheme::{Refusal, has_host, refusal, scheme};
use super::{LinkContext, LinkUse, as_browsers_read, as_copy, decoded, resolve};
use crate::diagnostic::{Code, Diagnostic, Names, nearest};
use crate::model::{Link, LinkTarget, Private};

/// The code of what is wrong with a link, if something is.
pub(crate) fn fault(link: &Link, used: LinkUse) -> Option<Code> {
    match (&link.target, used) {
        (LinkTarget::Private, _) => Some(Code::PrivateFile),
        (LinkTarget::Unsafe, _) => Some(Code::UnsafeLink),
        (LinkTarget::Broken, LinkUse::Link) => Some(Code::BrokenLink),
        (LinkTarget::Asset(_), LinkUse::Image) => None,
        (_, LinkUse::Image) => Some(Code::MissingImage),
        (_, LinkUse::Link) => None,
    }
}

/// The diagnostic for a link that [`fault`] finds a fault in.
pub(crate) fn explain(link: &Link, used: LinkUse, context: &LinkContext<'_>) -> Diagnostic {
    let address = as_browsers_read(&link.destination);
    let diagnostic = match (&link.target, used) {
        (LinkTarget::Unsafe, _) => unsafe_link(&address, context),
        (LinkTarget::Private, _) => private_file(&address, context),
        (LinkTarget::External, _) => remote_image(&address, context),
        (_, LinkUse::Image) => missing_image(&address, context),
        (_, LinkUse::Link) => broken_link(&address, context),
    };
    diagnostic.at(link.span, "")
}

fn unsafe_link(address: &str, context: &LinkContext<'_>) -> Diagnostic {
    let scheme = scheme(address).unwrap_or_default();
    let refusal = refusal(scheme);
    let (name, folder) = (shown(scheme), context.folder);
    let message = match refusal {
        Refusal::RunsCode => format!("a link with the scheme `{name}` could run code on the reader's computer"),
        Refusal::OwnFile => format!("a link with the scheme `{name}` leads to a file on the reader's own computer"),
        Refusal::OwnBrowser => format!("a link with the scheme `{name}` leads to nothing outside of one browser"),
        Refusal::OwnProgram => format!("a link with the scheme `{name}` opens a program on the reader's computer"),
        Refusal::Drive => format!("`{name}:` is a drive of a computer, and no reader has its files"),
        Refusal::NoDoi => "this is no DOI: one begins with `10.`".to_owned(),
        Refusal::Unknown => format!("`{name}` is not among the schemes that a link may have"),
    };
    let help = match refusal {
        Refusal::OwnFile | Refusal::Drive => {
            format!("put the file into `content/{folder}/`, beside the copy, and write its name here")
        }
        Refusal::NoDoi => "write it as in `doi:10.1000/182`, or link to its address on the web".to_owned(),
        Refusal::Unknown => format!(
            "link to an address such as `https://example.org/` or `mailto:name@example.org`; a file beside the copy \
             that has a colon in its name is written `./{}`",
            shown(address)
        ),
        _ => "link to an address that begins with `https:`, `http:` or `mailto:`, or take the link out".to_owned(),
    };
    Diagnostic::new(Code::UnsafeLink, message, help)
}

fn private_file(address: &str, context: &LinkContext<'_>) -> Diagnostic {
    let path = resolve(address.split('#').next().unwrap_or_default(), context.folder).unwrap_or_default();
    let private = context.assets.private(&path).unwrap_or(Private::Sources);
    let (message, help) = private.explain(&shown(&decoded(address).unwrap_or_else(|| address.to_owned())));
    Diagnostic::new(Code::PrivateFile, message, help)
}

fn remote_image(address: &str, context: &LinkContext<'_>) -> Diagnostic {
    Diagnostic::new(
        Code::MissingImage,
        format!("the image `{}` would load from elsewhere", shown(address)),
        format!("save the file in `content/{}/`, beside the copy, and write its name here", context.folder),
    )
}

fn missing_image(address: &str, context: &LinkContext<'_>) -> Diagnostic {
    let message = format!("there is no image `{}` beside the copy", shown(address));
    Diagnostic::new(Code::MissingImage, message, missing_file_help(address, LinkUse::Image, context))
}

fn broken_link(address: &str, context: &LinkContext<'_>) -> Diagnostic {
    let path = address.split(['#', '?']).next().unwrap_or_default();
    let message = match path {
        "" => "the link leads nowhere".to_owned(),
        _ => format!("the link to `{}` leads nowhere", shown(address)),
    };
    Diagnostic::new(Code::BrokenLink, message, broken_link_help(address, path, context))
}

fn broken_link_help(address: &str, path: &str, context: &LinkContext<'_>) -> String {
    if path.is_empty() {
        return "write an address between the parentheses, or `#` and the id of a claim".to_owned();
    }
    if let Some(scheme) = scheme(address) {
        return format!("write the whole address, such as `{}`", whole_address(scheme));
    }
    if address.starts_with("//") {
        return format!("write `https:{}`", shown(address));
    }
    if let Some(advice) = advice::file(address, LinkUse::Link, context) {
        return advice;
    }
    if path.starts_with('/') {
        return "write the path as seen from this file's folder, such as `../<reading>/<copy>.md`".to_owned();
    }
    let Some(resolved) = resolve(path, context.folder) else {
        return "write the path of a copy's file, such as `../<reading>/<copy>.md`; it stays inside `content/`"
            .to_owned();
    };
    match as_copy(&resolved) {
        Some((folder, stem)) => missing_copy_help(folder, stem, context),
        None => missing_file_help(address, LinkUse::Link, context),
    }
}

fn whole_address(scheme: &str) -> String {
    let scheme = scheme.to_ascii_lowercase();
    match scheme.as_str() {
        "mailto" | "sip" | "xmpp" => format!("{scheme}:name@example.org"),
        "tel" | "sms" | "smsto" => format!("{scheme}:+49301234"),
        _ if has_host(&scheme) => format!("{scheme}://example.org/"),
        _ => format!("{scheme}:…"),
    }
}

fn missing_copy_help(folder: &str, stem: &str, context: &LinkContext<'_>) -> String {
    let there: Vec<_> = context.copies.of_folder(folder).take(6).map(|stem| format!("`{stem}.md`")).collect();
    match nearest_copy(folder, stem, context) {
        Some(path) => format!("did you mean `{}`?", seen_from(context.folder, &path)),
        None if there.len() == 1 => format!("the copy in `content/{folder}/` is {}", there[0]),
        None if !there.is_empty() => format!("the copies in `content/{folder}/` are {}", there.join(", ")),
        None => {
            format!("write the copy as `content/{}/{}.md`, or link to one that is there", shown(folder), shown(stem))
        }
    }
}

fn nearest_copy(folder: &str, stem: &str, context: &LinkContext<'_>) -> Option<String> {
    let folder = match context.copies.of_folder(folder).next() {
        Some(_) => folder,
        None => nearest_folder(folder, context)?,
    };
    let stem = nearest(stem, context.copies.of_folder(folder))?;
    Some(format!("{folder}/{stem}.md"))
}

fn nearest_folder<'a>(typed: &str, context: &LinkContext<'a>) -> Option<&'a str> {
    let folders = || context.copies.0.chunk_by(|a, b| a.0 == b.0).filter_map(|copies| Some(&*copies.first()?.0));
    context.near.0.get_or_init(|| Names::new(folders())).nearest(typed).map(|(_, name)| name)
}

fn missing_file_help(address: &str, used: LinkUse, context: &LinkContext<'_>) -> String {
    let other = || match address.split(['#', '?']).next().unwrap_or_default().rsplit_once('.') {
        Some((_, "md")) => {
            "of Markdown files only copies are published: they stand right in a reading's folder".to_owned()
        }
        Some((_, "toml")) => {
            "no TOML file is published: put what readers should have into a file of its own".to_owned()
        }
        _ => format!("put the file into `content/{}/`, or write the name of one that is there", context.folder),
    };
    advice::file(address, used, context).or_else(|| advice::nearest_file(address, context)).unwrap_or_else(other)
}

/// A name cut to a length that fits into a message, without what would break the line.
fn shown(name: &str) -> String {
    let clean: String = name.chars().take(80).filter(|c| !c.is_control()).collect();
    if name.chars().nth(80).is_some() { clean + "…" } else { clean }
}
