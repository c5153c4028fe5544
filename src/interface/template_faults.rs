//! What Tera says of templates, as diagnostics: a line that says what is wrong, its place in the site's file, and
//! the way out.
//!
//! Tera keeps message and place apart where it stops at one fault. Where it has found several, they come as one
//! text, drawn for a terminal; that is taken apart again here. Of circles and missing parents it names the files only;
//! the place is where such a file names the other.

use std::collections::BTreeMap;
use std::ops::Range;

use tera::ErrorKind;

use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::text::{FileId, Span};

/// The site's own templates by name: the file and its text.
pub(super) type OwnTemplates = BTreeMap<String, (FileId, String)>;

/// How Tera begins what it draws.
const FAULT: &str = "error: ";

const WAY_OUT: &str = "mend the template, or delete it to use the built-in one";

/// All faults that `error` tells of, in its order; at least one.
pub(super) fn of(error: &tera::Error, own: &OwnTemplates) -> Vec<Diagnostic> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            vec![at(report.message(), report.filename(), Some(report.span().range.clone()), own)]
        }
        ErrorKind::MissingParent { current, parent } => {
            vec![named(&format!("there is no template `{parent}` to extend"), current, parent, own)]
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain } => {
            let next = inheritance_chain.iter().find(|name| *name != tpl).unwrap_or(tpl);
            let chain = circle(tpl, inheritance_chain);
            vec![named("the template extends itself", tpl, next, own).note(chain)]
        }
        ErrorKind::CircularInclude { tpl, include_chain } => {
            let next = include_chain.iter().find(|name| *name != tpl).unwrap_or(tpl);
            let chain = circle(tpl, include_chain);
            vec![named("the template includes itself", tpl, next, own).note(chain)]
        }
        kind => drawn(&kind.to_string(), own),
    }
}

/// The first of them: a page is shown with one fault.
pub(super) fn first_of(error: &tera::Error, own: &OwnTemplates) -> Box<Diagnostic> {
    let fallback = || Diagnostic::new(Code::Template, "the template cannot be filled", WAY_OUT);
    Box::new(of(error, own).into_iter().next().unwrap_or_else(fallback))
}

/// A fault in the template `name`, at a range of its text if one is known. Lines after the first are facts.
fn at(message: &str, name: &str, range: Option<Range<usize>>, own: &OwnTemplates) -> Diagnostic {
    let mut lines = message.lines().map(str::trim).filter(|line| !line.is_empty());
    let fault = Diagnostic::new(Code::Template, lines.next().unwrap_or("the template is at fault"), WAY_OUT);
    let fault = lines.fold(fault, Diagnostic::note);
    match own.get(name) {
        Some((file, _)) => fault.at(Span::new(*file, range.unwrap_or(0..0)), "here"),
        None => fault.note(format!("in the template `{name}`")),
    }
}

/// A fault where the template `name` names the template `other`.
fn named(message: &str, name: &str, other: &str, own: &OwnTemplates) -> Diagnostic {
    let place = own.get(name).and_then(|(_, text)| {
        let quoted = ['"', '\'', '`'].map(|mark| format!("{mark}{other}{mark}"));
        quoted
            .iter()
            .filter_map(|quoted| text.find(quoted).map(|start| start..start + quoted.len()))
            .min_by_key(|r| r.start)
    });
    let mut fault = at(message, name, place, own);
    if let Some(near) = near(other, own) {
        fault.help = format!("did you mean `{near}`?");
    }
    fault
}

/// The template whose name is closest to one that isn't there. All end alike, so endings don't count.
fn near(name: &str, own: &OwnTemplates) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let built_in: Vec<String> = super::built_in::template_names().collect();
    let known = own.keys().chain(&built_in).filter_map(|known| known.rsplit_once('.'));
    let stems: Vec<&str> = known.filter(|(_, other)| *other == ending).map(|(stem, _)| stem).collect();
    if stems.contains(&stem) { None } else { nearest(stem, stems).map(|near| format!("{near}.{ending}")) }
}

fn circle(start: &str, chain: &[String]) -> String {
    let names = chain.iter().map(String::as_str).filter(|name| *name != start);
    [start].into_iter().chain(names).chain([start]).collect::<Vec<_>>().join(" → ")
}

/// Faults that come as one text: `error: message`, ` --> name:line:column`, and the line with carets below it. A
/// text of another form is one fault.
fn drawn(text: &str, own: &OwnTemplates) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(message) = line.strip_prefix(FAULT) else { continue };
        let Some((name, line, column)) = lines.next().and_then(place) else { continue };
        let mut carets = 0;
        while let Some(drawn) = lines.next_if(|line| !line.starts_with(FAULT)) {
            if drawn.trim_start().strip_prefix('|').is_some_and(|rest| rest.trim_start().starts_with('^')) {
                carets = drawn.matches('^').count();
            }
        }
        let range = own.get(name).and_then(|(_, text)| range(text, line, column, carets));
        faults.push(with_name_meant(at(message, name, range, own), own));
    }
    if faults.is_empty() { vec![without_place(text, own)] } else { faults }
}

/// `--> name:line:column`, both from 1.
fn place(line: &str) -> Option<(&str, usize, usize)> {
    let (rest, column) = line.trim_start().strip_prefix("--> ")?.rsplit_once(':')?;
    let (name, line) = rest.rsplit_once(':')?;
    Some((name, line.parse().ok()?, column.parse().ok()?))
}

/// The bytes of `width` characters from a line and a column on, both from 1.
fn range(text: &str, line: usize, column: usize, width: usize) -> Option<Range<usize>> {
    let whole = text.split_inclusive('\n').nth(line.checked_sub(1)?)?;
    let start = whole.as_ptr() as usize - text.as_ptr() as usize;
    let offset = |characters| whole.char_indices().nth(characters).map_or(whole.trim_end().len(), |(at, _)| at);
    let (from, to) = (offset(column.checked_sub(1)?), offset(column - 1 + width));
    Some(start + from..start + to.max(from))
}

/// A template that is included and isn't there: the one that was meant.
fn with_name_meant(mut fault: Diagnostic, own: &OwnTemplates) -> Diagnostic {
    let missing = fault.message.strip_prefix("Unknown template `").and_then(|rest| rest.strip_suffix('`'));
    if let Some(near) = missing.and_then(|name| near(name, own)) {
        fault.help = format!("did you mean `{near}`?");
    }
    fault
}

/// A fault that names files and no place: shown in the first of the site's files that it names, where that has the
/// first thing that it names.
fn without_place(text: &str, own: &OwnTemplates) -> Diagnostic {
    let named: Vec<&str> = text.split(['`', '\'']).skip(1).step_by(2).collect();
    match named.iter().find(|part| own.contains_key(**part)) {
        Some(name) => {
            let range = own[*name].1.find(named[0]).map(|start| start..start + named[0].len());
            at(text, name, range, own)
        }
        None => {
            let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            let message = lines.next().unwrap_or("the templates are at fault");
            lines.fold(Diagnostic::new(Code::Template, message, WAY_OUT), Diagnostic::note)
        }
    }
}
