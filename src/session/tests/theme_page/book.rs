//! The page itself.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::Write;

use super::Words;
use super::structs::{self, Field, View};
use super::templates::{self, Template};
use crate::interface::observed::Names;

const PREFACE: &str = include_str!("preface.md");

/// All that stands on the page.
pub(super) struct Book {
    words: Words,
    views: Vec<View>,
    templates: Vec<Template>,
    /// What is filled: a template or component, the path of its view, the names that it was given.
    pub filled: Vec<(String, String, Names)>,
    /// The words that were asked for, by table and name.
    asked: RefCell<BTreeSet<(&'static str, String)>>,
}

impl Book {
    pub(super) fn new(words: Words, filled: Vec<(String, String, Names)>) -> Self {
        let views = structs::views().into_iter().chain(structs::written_by_hand()).collect();
        Self { words, views, templates: templates::templates(), filled, asked: RefCell::default() }
    }

    pub(super) fn view(&self, path: &str) -> Option<&View> {
        self.views.iter().find(|view| view.path == path)
    }

    /// The view that a type is, or that lists or options are of, as `around` names it: one of its own file, else the only
    /// one of that name, else the one of the module that stands before it.
    pub(super) fn view_of(&self, of_type: &str, around: &View) -> Option<&View> {
        let name = innermost(of_type);
        let (module, name) = name.rsplit_once("::").unwrap_or(("", name));
        let own = around.path.rsplit_once("::").map_or("", |(module, _)| module);
        let mut named: Vec<&View> = self.views.iter().filter(|view| view.name() == name).collect();
        if let Some(at) = named.iter().position(|view| view.path == format!("{own}::{name}") && module.is_empty()) {
            return Some(named.swap_remove(at));
        }
        named.retain(|view| module.is_empty() || view.path.contains(&format!("::{module}::")));
        (named.len() == 1).then(|| named[0])
    }

    /// The views that templates are filled with, and those that stand in them.
    pub(super) fn reached(&self) -> Vec<&View> {
        let mut reached: Vec<&View> = Vec::new();
        let mut open: Vec<&View> = self.filled.iter().filter_map(|(_, path, _)| self.view(path)).collect();
        while let Some(view) = open.pop() {
            if !reached.iter().any(|known| known.path == view.path) {
                reached.push(view);
                open.extend(view.fields.iter().filter_map(|field| self.view_of(&field.of_type, view)));
            }
        }
        reached.sort_by_key(|view| (self.heading(view), view.path.clone()));
        reached
    }

    /// Words that are missing, and words that nothing asks for; after the page was written.
    pub(super) fn faults(&self) -> Vec<String> {
        let asked = self.asked.borrow();
        let known = |table: &str, name: &str| self.words.get(table).is_some_and(|words| words.contains_key(name));
        let missing = asked.iter().filter(|(table, name)| !known(table, name));
        let mut faults: Vec<String> = missing.map(|(table, name)| format!("[{table}] lacks `{name}`")).collect();
        for (table, words) in &self.words {
            let idle = words.keys().filter(|name| !asked.iter().any(|(of, word)| of == table && word == *name));
            faults.extend(idle.map(|name| format!("[{table}] has `{name}`, which nothing is called")));
        }
        faults
    }

    fn word(&self, table: &'static str, name: &str) -> &str {
        self.asked.borrow_mut().insert((table, name.to_owned()));
        self.words.get(table).and_then(|words| words.get(name)).map_or("", String::as_str)
    }

    /// All of it.
    pub(super) fn write(&self) -> String {
        let mut page = format!("{PREFACE}\n## Pages\n");
        for template in self.templates.iter().filter(|template| template.components.is_empty()) {
            self.write_template(template, &mut page);
        }
        page.push_str("\n## Components\n");
        for template in &self.templates {
            template.components.iter().for_each(|component| self.write_component(template, component, &mut page));
        }
        self.write_views(&mut page);
        self.write_tokens(&mut page);
        write_messages(&mut page);
        page
    }

    fn write_template(&self, template: &Template, page: &mut String) {
        let Template { path, extends, includes, blocks, .. } = template;
        let _ = write!(page, "\n### `{path}`\n\n{}", self.word("templates", path));
        let named = |names: &[String]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        if let Some(base) = extends {
            let _ = write!(page, " Extends `{base}`.");
        }
        if !includes.is_empty() {
            let _ = write!(page, " Includes {}.", named(includes));
        }
        page.push('\n');
        for block in blocks {
            let _ = write!(page, "\n* block `{block}`: {}", lower(self.word("blocks", block)));
        }
        page.push_str(if blocks.is_empty() { "" } else { "\n" });
        self.write_filled(path, page);
    }

    fn write_component(&self, template: &Template, (name, head): &(String, String), page: &mut String) {
        let _ = write!(page, "\n### `{head}`\n\n{} In `{}`.\n", self.word("components", name), template.path);
        self.write_filled(name, page);
    }

    /// What a template or component is filled with by the program.
    fn write_filled(&self, name: &str, page: &mut String) {
        let view = self.filled.iter().find(|(filled, ..)| filled == name).and_then(|(_, path, _)| self.view(path));
        if let Some(view) = view {
            let _ = write!(page, "\nIt is filled with {}.\n", self.link(view));
        }
    }

    fn write_views(&self, page: &mut String) {
        page.push_str("\n## Variables\n");
        for view in self.reached() {
            let _ = write!(page, "\n### {}\n", self.heading(view));
            if !view.comment.is_empty() {
                let _ = write!(page, "\n{}\n", view.comment);
            }
            page.push_str("\n| name | is | |\n|---|---|---|\n");
            for field in &view.fields {
                let of_type = self.type_in_words(&field.of_type, view);
                let _ = writeln!(page, "| `{}` | {of_type} | {} |", field.name, self.meaning(field));
            }
        }
    }

    fn meaning(&self, field: &Field) -> String {
        let said = if field.comment.is_empty() { self.word("variables", &field.name) } else { &field.comment };
        lower(said.trim_end_matches('.')).replace('|', "\\|")
    }

    /// Its name, with that of its module where others have it too.
    fn heading(&self, view: &View) -> String {
        let others = self.views.iter().filter(|other| other.name() == view.name()).count();
        let module = view.path.rsplit("::").nth(1).unwrap_or_default();
        if others > 1 { format!("{} of {module}", view.name()) } else { view.name().to_owned() }
    }

    fn link(&self, view: &View) -> String {
        let heading = self.heading(view);
        format!("[{heading}](#{})", heading.to_lowercase().replace(' ', "-"))
    }

    fn type_in_words(&self, of_type: &str, around: &View) -> String {
        let inside = |outer: &str| of_type.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
        if let Some(inner) = inside("Option<") {
            return format!("{}, or nothing", self.type_in_words(inner, around));
        }
        if let Some(inner) = inside("Vec<").or_else(|| of_type.strip_prefix('[')?.split(';').next()) {
            return format!("list of {}", self.type_in_words(inner, around));
        }
        match (self.view_of(of_type, around), of_type) {
            (Some(view), _) => self.link(view),
            (None, "bool") => "yes or no".to_owned(),
            (None, "usize" | "u64" | "u32" | "u16") => "number".to_owned(),
            (None, "Html") => "HTML".to_owned(),
            (None, "String" | "&'a str") => "text".to_owned(),
            (None, _) => "word".to_owned(),
        }
    }

    fn write_tokens(&self, page: &mut String) {
        page.push_str("\n## Tokens\n\nCustom properties of `theme/css/tokens.css`.\n\n");
        page.push_str("| token | value | on a dark ground | |\n|---|---|---|---|\n");
        for token in templates::tokens() {
            let said = if token.comment.is_empty() { self.word("tokens", &token.name) } else { &token.comment };
            let dark = token.dark.map_or_else(String::new, |dark| format!("`{dark}`"));
            let _ = writeln!(page, "| `--{}` | `{}` | {dark} | {said} |", token.name, token.value);
        }
    }
}

fn write_messages(page: &mut String) {
    page.push_str("\n## Messages\n\nAll words of the interface, in `templates/locales/<language>.ftl`.\n");
    for (heading, messages) in templates::messages() {
        let _ = write!(page, "\n### {heading}\n\n| message | English |\n|---|---|\n");
        for (id, text) in messages {
            let _ = writeln!(page, "| `{id}` | {} |", text.replace('|', "\\|"));
        }
    }
}

/// `ledger::Row` of `Option<Vec<ledger::Row>>`.
fn innermost(of_type: &str) -> &str {
    let inner = of_type.rsplit('<').next().unwrap_or(of_type).trim_end_matches('>');
    inner.trim_start_matches('[').split(';').next().unwrap_or(inner).trim()
}

/// A sentence as the end of another.
fn lower(sentence: &str) -> String {
    let mut rest = sentence.chars();
    let second = sentence.chars().nth(1).is_some_and(char::is_uppercase);
    match rest.next().filter(|_| !second) {
        Some(first) => first.to_lowercase().chain(rest).collect(),
        None => sentence.to_owned(),
    }
}
