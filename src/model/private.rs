//! Files that lie in a site's folder and never leave it, whatever links to them.
//!
//! They are known by their names alone: what editors, file browsers, archives and version control leave behind, what
//! holds passwords, a reading's folder `sources/`, and what `never_publish` in `site.toml` adds.

use super::FilePattern;

/// The names of files and folders that are never published; capitals make no difference. A `*` stands for any
/// characters.
const NEVER: [&str; 45] = [
    // Editors and tools that keep the file as it was before.
    "*.bak",
    "*.orig",
    "*.rej",
    "*~",
    "*.swp",
    "*.swo",
    "#*#",
    ".#*",
    "*.kate-swp",
    // Office programs, while a file is open.
    "~$*",
    ".~lock.*",
    // File browsers, disks and archives.
    "._*",
    ".DS_Store",
    ".AppleDouble",
    ".Spotlight-V100",
    ".Trashes",
    ".fseventsd",
    "__MACOSX",
    "Thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "$RECYCLE.BIN",
    ".directory",
    ".Trash-*",
    // Version control and projects.
    ".git*",
    ".svn",
    ".hg",
    ".hgignore",
    ".hgtags",
    ".bzr",
    ".jj",
    "CVS",
    ".idea",
    ".vscode",
    // Passwords and keys.
    ".env*",
    ".htpasswd*",
    ".netrc",
    ".npmrc",
    ".pypirc",
    ".pgpass",
    ".ssh",
    ".aws",
    ".gnupg",
    ".bash_history",
    "*.kdbx",
];

/// The folder of a reading that holds what it rests on.
const SOURCES: &str = "sources";

/// Why a file is never published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Private {
    /// It lies in the `sources/` of a reading.
    Sources,
    /// Its name, or that of a folder around it, begins with a dot.
    Hidden,
    /// This name fits this pattern.
    Never {
        /// The name of the file or of a folder around it, or its path.
        name: String,
        /// The pattern.
        pattern: String,
    },
}

/// The pattern that keeps files and folders of this name off every site, if there is one.
pub fn never_published(name: &str) -> Option<&'static str> {
    let first = name.bytes().next()?;
    // Sites have many names, and the first letter rules nearly all patterns out.
    let may_fit = |pattern: &&str| {
        pattern.starts_with('*') || pattern.bytes().next().is_some_and(|byte| byte.eq_ignore_ascii_case(&first))
    };
    let fits = |pattern: &&str| match pattern.split_once('*') {
        Some((start, end)) if name.len() >= start.len() + end.len() => {
            let (first, last) = (name.get(..start.len()), name.get(name.len() - end.len()..));
            first.is_some_and(|first| first.eq_ignore_ascii_case(start))
                && last.is_some_and(|last| last.eq_ignore_ascii_case(end))
        }
        Some(_) => false,
        None => pattern.eq_ignore_ascii_case(name),
    };
    NEVER.into_iter().filter(may_fit).find(fits)
}

/// Whether a path under `content/` is, or lies in, the folder `sources/` of a reading.
pub fn is_in_sources(path: &str) -> bool {
    path.split('/').nth(1).is_some_and(|part| part.eq_ignore_ascii_case(SOURCES))
}

impl Private {
    /// Why the file at `path` under `content/` is never published, if that is so. `own` are the site's patterns.
    pub fn of(path: &str, own: &[FilePattern]) -> Option<Self> {
        if is_in_sources(path) {
            return Some(Self::Sources);
        }
        let in_reading = path.split_once('/').map_or(path, |(_, rest)| rest);
        Self::by_name(in_reading, own).or_else(|| path.split('/').any(is_hidden).then_some(Self::Hidden))
    }

    /// Why a file is never published whose path below its reading's folder, or below `static/`, is `path`.
    pub fn by_name(path: &str, own: &[FilePattern]) -> Option<Self> {
        let never = |name: &str| never_published(name).map(|pattern| (name.to_owned(), pattern.to_owned()));
        let added = || own.iter().find(|pattern| pattern.fits_any_part(path));
        path.split('/')
            .find_map(never)
            .or_else(|| added().map(|pattern| (path.to_owned(), pattern.as_str().to_owned())))
            .map(|(name, pattern)| Self::Never { name, pattern })
    }

    /// Why, and the way out: a sentence about the file that `path` names, and what to do.
    pub fn explain(&self, path: &str) -> (String, String) {
        match self {
            Self::Sources => (
                format!("`{path}` is private: the folder `{SOURCES}/` of a reading is never published"),
                format!("copy the file out of `{SOURCES}/` into the reading's folder, and name the copy here"),
            ),
            Self::Hidden => (
                format!(
                    "`{path}` is hidden: of a reading no file is published whose path has a name with a dot in front"
                ),
                "rename it without the dot, and write the new name here".to_owned(),
            ),
            Self::Never { name, pattern } => (
                format!("`{path}` is never published: `{name}` is a name of the kind `{pattern}`"),
                "rename it if it belongs to the site, and write the new name here".to_owned(),
            ),
        }
    }
}

fn is_hidden(part: &str) -> bool {
    part.starts_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_editors_systems_and_secrets_leave_is_never_published() {
        for name in [
            "en.md.bak",
            "en.md.ORIG",
            "en.md~",
            ".en.md.swp",
            "~$notes.docx",
            "._en.md",
            "thumbs.DB",
            "Desktop.ini",
            ".DS_Store",
            ".env",
            ".env.local",
            ".htpasswd",
            ".git",
            ".gitignore",
            ".svn",
            ".hg",
            ".idea",
            "__MACOSX",
            "#en.md#",
        ] {
            assert!(never_published(name).is_some(), "{name}");
        }
    }

    #[test]
    fn what_servers_and_hosts_look_for_is_no_secret() {
        for name in [".nojekyll", ".well-known", ".htaccess", "_headers", "_redirects", "CNAME", "bak", "#", "env.png"]
        {
            assert_eq!(never_published(name), None, "{name}");
        }
    }

    #[test]
    fn the_sources_of_a_reading_are_private_and_a_file_of_that_name_elsewhere_is_not() {
        let own = [FilePattern::new("*.psd").unwrap()];
        let why = |path: &str| Private::of(path, &own);
        assert_eq!(why("r/sources/scan.pdf"), Some(Private::Sources));
        assert_eq!(why("r/Sources"), Some(Private::Sources));
        assert_eq!(why("r/img/sources/a.png"), None);
        assert_eq!(why("sources/a.png"), None);
        assert_eq!(why("r/.plan.png"), Some(Private::Hidden));
        assert!(matches!(why("r/img/Logo.PSD"), Some(Private::Never { pattern, .. }) if pattern == "*.psd"));
        assert!(matches!(why("r/.git/a.png"), Some(Private::Never { pattern, .. }) if pattern == ".git*"));
    }
}
