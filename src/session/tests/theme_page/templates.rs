//! Reads the templates, the tokens and the words of the interface: what a site can override, by name.

use std::fs;
use std::path::Path;

/// A template.
#[derive(Debug)]
pub(super) struct Template {
    /// Its path below `templates/`.
    pub path: String,
    /// The template that it extends.
    pub extends: Option<String>,
    /// Those that it includes.
    pub includes: Vec<String>,
    /// Its blocks.
    pub blocks: Vec<String>,
    /// Its components: the name, and the name with the arguments.
    pub components: Vec<(String, String)>,
}

/// A custom property of the theme.
#[derive(Debug)]
pub(super) struct Token {
    pub name: String,
    pub value: String,
    /// The value on a dark ground, where it is another.
    pub dark: Option<String>,
    /// What its comment says.
    pub comment: String,
}

/// A group of messages: its heading, and each message on one line.
pub(super) type Messages = Vec<(String, Vec<(String, String)>)>;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// All built-in templates, by path: pages first, then their parts and components.
pub(super) fn templates() -> Vec<Template> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let files = walkdir::WalkDir::new(&root).into_iter().flatten();
    let paths = files.filter(|file| file.path().extension().is_some_and(|ending| ending == "html" || ending == "xml"));
    let mut paths: Vec<String> =
        paths.map(|file| file.path().strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/")).collect();
    paths.sort_by_key(|path| (path.contains('/'), path.clone()));
    paths.into_iter().map(template).collect()
}

fn template(path: String) -> Template {
    let text = read(&format!("templates/{path}"));
    let quoted = |tag: &str| -> Vec<String> {
        let open = format!("{{% {tag} \"");
        text.split(&open).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    let tags = |tag: &str, end: &[&str]| -> Vec<String> {
        let open = format!("{{% {tag} ");
        let until = |rest: &str| end.iter().filter_map(|end| rest.find(end)).min().unwrap();
        text.split(&open).skip(1).map(|rest| rest[..until(rest)].trim().to_owned()).collect()
    };
    let component = |head: String| (head.split('(').next().unwrap().to_owned(), head);
    Template {
        extends: quoted("extends").pop(),
        includes: quoted("include"),
        blocks: tags("block", &["%}", "-%}"]),
        components: tags("component", &["%}", "-%}"]).into_iter().map(component).collect(),
        path,
    }
}

/// The custom properties of `tokens.css`, in its order. A file that overrides it can set any of them.
pub(super) fn tokens() -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut ground = String::new();
    for line in read("static/theme/css/tokens.css").lines() {
        if let Some(media) = line.trim().strip_prefix("@media ") {
            media.trim_end_matches(" {").clone_into(&mut ground);
        }
        let declared = line.trim().strip_prefix("--").and_then(|line| line.split_once(": "));
        let Some((name, rest)) = declared else { continue };
        let (value, comment) = rest.split_once(';').unwrap();
        let comment = comment.trim().trim_start_matches("/*").trim_end_matches("*/").trim();
        match tokens.iter_mut().find(|token| token.name == name) {
            None => tokens.push(Token {
                name: name.to_owned(),
                value: value.to_owned(),
                dark: None,
                comment: comment.to_owned(),
            }),
            Some(token) if ground == "screen and (prefers-color-scheme: dark)" => token.dark = Some(value.to_owned()),
            Some(_) => {}
        }
    }
    tokens
}

/// The messages of the English locale, by the headings of its file. One of several lines is put on one.
pub(super) fn messages() -> Messages {
    let mut groups: Messages = Vec::new();
    for line in read("templates/locales/en.ftl").lines().filter(|line| !line.trim().is_empty()) {
        if let Some(heading) = line.strip_prefix("## ") {
            groups.push((heading.to_owned(), Vec::new()));
        } else if let Some((id, text)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_alphabetic()))
        {
            groups.last_mut().unwrap().1.push((id.to_owned(), text.trim().to_owned()));
        } else if let Some((_, text)) = groups.last_mut().and_then(|(_, messages)| messages.last_mut())
            && !line.starts_with('#')
        {
            *text = format!("{text} {}", line.trim()).trim().to_owned();
        }
    }
    groups
}
