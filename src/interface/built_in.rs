//! The built-in templates, inside the program.

use include_dir::{Dir, include_dir};

use crate::plan::theme_files;

static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// What built-in templates are called, before their path.
pub(super) const PREFIX: &str = "beleg/";

/// The built-in templates with their paths, by path.
pub(super) fn templates() -> impl Iterator<Item = (String, &'static str)> {
    let files = theme_files::files_of(&TEMPLATES);
    files
        .into_iter()
        .filter_map(|(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?)))
        .filter(|(path, _)| is_template(path))
}

/// What a site's own template can name: the built-in templates, with and without the prefix.
pub(super) fn template_names() -> impl Iterator<Item = String> {
    templates().flat_map(|(path, _)| [format!("{PREFIX}{path}"), path])
}

fn is_template(path: &str) -> bool {
    [".html", ".xml", ".txt"].iter().any(|ending| path.ends_with(ending))
}
