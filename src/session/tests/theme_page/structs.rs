//! Reads the view models from the sources: their fields, what each is, and what its comment says.

use std::fs;
use std::path::Path;

/// A struct that a template is filled with, or that stands in one.
#[derive(Debug, Default)]
pub(super) struct View {
    /// Its path, as the compiler names it.
    pub path: String,
    /// Its comment.
    pub comment: String,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A field, as templates name it.
#[derive(Debug)]
pub(super) struct Field {
    pub name: String,
    pub of_type: String,
    pub comment: String,
    /// Whether a view may come without it.
    pub is_optional: bool,
}

impl View {
    /// The last part of its path.
    pub(super) fn name(&self) -> &str {
        self.path.rsplit("::").next().unwrap_or(&self.path)
    }
}

/// The view models of the crate, by path.
pub(super) fn views() -> Vec<View> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["src/render", "src/export", "src/interface"];
    let files = folders.iter().flat_map(|folder| walkdir::WalkDir::new(root.join(folder)).into_iter().flatten());
    let sources = files.filter(|file| file.path().extension().is_some_and(|ending| ending == "rs"));
    let mut views: Vec<View> = sources
        .flat_map(|file| {
            let module = module(file.path().strip_prefix(root).unwrap());
            of_source(&module, &fs::read_to_string(file.path()).unwrap())
        })
        .collect();
    views.sort_by(|a, b| a.path.cmp(&b.path));
    views
}

/// `beleg::render::lists` for `src/render/lists/mod.rs`.
fn module(path: &Path) -> String {
    let names = path.with_extension("");
    let names = names.iter().map(|name| name.to_str().unwrap()).filter(|name| *name != "mod");
    names.map(|name| if name == "src" { "beleg" } else { name }).collect::<Vec<_>>().join("::")
}

/// The structs of a file that are serialised, or that write themselves as one of theirs is.
fn of_source(module: &str, text: &str) -> Vec<View> {
    let (mut views, mut open): (Vec<View>, Option<View>) = (Vec::new(), None);
    let (mut comment, mut name, mut is_view, mut is_left_out) = (String::new(), None, false, false);
    for line in text.lines() {
        let code = line.trim();
        if let Some(words) = code.strip_prefix("/// ") {
            comment = format!("{comment} {words}").trim().to_owned();
            continue;
        }
        if let Some(renamed) = code.strip_prefix("#[serde(rename = \"") {
            name = renamed.split('"').next().map(str::to_owned);
        }
        is_left_out |= code.starts_with("#[serde(") && code.contains("skip_serializing_if");
        is_view |= code.starts_with("#[derive(") && code.contains("Serialize");
        if code.starts_with("#[") {
            continue;
        }
        if let Some(view) = &mut open {
            if let Some((field, of_type)) = code.trim_end_matches(',').split_once(": ") {
                let field = name.take().unwrap_or_else(|| field.rsplit(' ').next().unwrap().to_owned());
                let comment = std::mem::take(&mut comment);
                let is_optional = is_left_out || of_type.starts_with("Option");
                view.fields.push(Field { name: field, of_type: of_type.to_owned(), comment, is_optional });
            }
            if line == "}" {
                views.extend(open.take());
            }
        } else if let Some(head) = code.split_once("struct ").filter(|_| is_view && code.ends_with('{')) {
            let own = head.1.split(['<', ' ']).next().unwrap();
            open = Some(View { path: format!("{module}::{own}"), comment: comment.clone(), fields: Vec::new() });
        }
        (comment, is_view, is_left_out) = (String::new(), false, false);
    }
    views
}

/// Links and texts write themselves: each has its parts, and the whole as HTML.
pub(super) fn written_by_hand() -> [View; 3] {
    let field = |name: &str, of_type: &str, comment: &str| Field {
        name: name.to_owned(),
        of_type: of_type.to_owned(),
        comment: comment.to_owned(),
        is_optional: of_type.starts_with("Option"),
    };
    let text = vec![
        field("text", "String", "The words."),
        field("lang", "Option<String>", "Their language, where it is not the page's."),
        field("dir", "Option<String>", "Their direction, where it is not the page's."),
        field("html", "Html", "All of it as HTML."),
    ];
    let link = vec![
        field("text", "TextView", "Its words."),
        field("href", "Option<String>", "Where it leads, where it leads anywhere."),
        field("html", "Html", "All of it as HTML."),
    ];
    let links = vec![
        field("text", "TextView", "All of it as one text."),
        field("html", "Html", "All of it as HTML, each name a link."),
    ];
    let view = |name: &str, comment: &str, fields| View {
        path: format!("beleg::interface::text_view::{name}"),
        comment: comment.to_owned(),
        fields,
    };
    [
        view("LinkView", "A link with its words.", link),
        view("LinksView", "Several names, each a link, with commas and an “and”.", links),
        view("TextView", "A text with its language, where that is not the page's.", text),
    ]
}
