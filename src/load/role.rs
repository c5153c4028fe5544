//! What a file is to the site, by its path alone.

/// The parts of a site's folder that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Top {
    Site,
    Content,
    Templates,
    Static,
}

impl Top {
    /// All of them, in the order in which they are read.
    pub(super) const ALL: [Self; 4] = [Self::Site, Self::Content, Self::Templates, Self::Static];

    /// The name of the file or folder.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Site => "site.toml",
            Self::Content => "content",
            Self::Templates => "templates",
            Self::Static => "static",
        }
    }

    /// The part that what stands at `path` belongs to.
    pub(super) fn of(path: &str) -> Option<Self> {
        let first = path.split('/').next()?;
        Self::ALL.into_iter().find(|top| top.name() == first)
    }
}

/// Whether Beleg reads the file at `path` itself. The files under `static/` are carried along, whatever they are.
pub(super) fn is_text(path: &str) -> bool {
    match path.split_once('/') {
        None => true,
        Some(("content", _)) => matches!(extension(path), "md" | "toml"),
        Some(("templates", _)) => matches!(extension(path), "html" | "xml" | "svg" | "txt" | "ftl"),
        Some(_) => false,
    }
}

/// Whether a text belongs at `path` and nothing else can stand there: `reading.toml`, a copy, `site.toml`.
pub(super) fn has_text_at(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        ["site.toml"]
        | ["content", "speakers.toml" | "sources.toml" | "annotators.toml"]
        | ["content", _, "reading.toml"] => true,
        ["content", _, file] => extension(file) == "md",
        _ => false,
    }
}

/// The name that Beleg reads, where `path` is that name but for its capitals: `en.MD`, `Reading.toml`.
pub(super) fn meant(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let lower = name.to_ascii_lowercase();
    let parts: Vec<&str> = path.split('/').collect();
    let is_meant = match parts[..] {
        [_] => Top::ALL.iter().any(|top| top.name() == lower),
        ["content", _] => matches!(lower.as_str(), "speakers.toml" | "sources.toml" | "annotators.toml"),
        ["content", _, _] => lower == "reading.toml" || extension(&lower) == "md",
        ["templates", ..] => matches!(extension(&lower), "html" | "xml" | "svg" | "txt" | "ftl"),
        _ => false,
    };
    let right = match extension(name) {
        // The name of a copy is an id, of which something else is said.
        written if extension(&lower) == "md" || parts[0] == "templates" => {
            format!("{}{}", &name[..name.len() - written.len()], written.to_ascii_lowercase())
        }
        _ => lower,
    };
    let slash = if folder.is_empty() { "" } else { "/" };
    (is_meant && right != name).then(|| format!("{folder}{slash}{right}"))
}

/// What follows the last dot of the name.
fn extension(path: &str) -> &str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_one_but_for_its_capitals_is_known() {
        for (path, right) in [
            ("content/r/en.MD", "content/r/en.md"),
            ("content/r/en.Md", "content/r/en.md"),
            ("content/r/reading.TOML", "content/r/reading.toml"),
            ("content/r/Reading.toml", "content/r/reading.toml"),
            ("content/Speakers.toml", "content/speakers.toml"),
            ("templates/page.HTML", "templates/page.html"),
            ("Site.toml", "site.toml"),
            ("Content", "content"),
        ] {
            assert_eq!(meant(path).as_deref(), Some(right), "{path}");
        }
        for path in ["content/r/en.md", "content/r/a.PNG", "content/r/sub/en.MD", "static/Reading.toml", "README.md"] {
            assert_eq!(meant(path), None, "{path}");
        }
    }
}
