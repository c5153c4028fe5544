//! From `site.toml` to [`Site`].
//!
//! ```toml
//! title = "My readings"            # or title.de, title.en, …; the only key that has to be there
//! languages = ["de", "en"]         # the default language first; without it, ["en"]
//! base_url = "https://example.org/readings/"
//! links = "full"                   # or "pretty": without index.html
//! never_publish = ["*.psd"]        # files to keep back, beside editors', systems' and secrets' files
//! excerpt = { words = 0, limit = "15%" }   # what is shown of a copy with `publish = "excerpt"`
//! license = "CC-BY-4.0"            # of the notes; shown in the footer
//! annotators = ["mk"]              # who annotated the readings that name no one
//! [questions]
//! published = false                # kinds of open questions that are not asked
//! [lints]
//! figure-unsourced = "warn"        # a name or a code: allow, warn or deny
//! ```

mod address;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Level, nearest};
use crate::keys::{site as keys, terms::EXCERPT};
use crate::model::{AnnotatorId, FilePattern, LanguageTag, Links, Localized, QuestionKind, Site, SourceTree};
use crate::text::Spanned;
use crate::typed_toml::{
    Table, Toml, Value, choice, each_once, excerpt, file_pattern, flag, id, language, list, per_language, text,
};

pub(crate) use address::base_address;

/// Reads the site's settings. `None` only where there is no `site.toml`: a key that is missing or
/// wrong is reported and stands in with its default, so that the faults of the other files show as well.
pub fn site(tree: &SourceTree) -> (Option<Site>, Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let Some(file) = tree.site else {
        if tree.unread.contains("site.toml") {
            return (None, faults);
        }
        let help = "go to the site's folder, or write a site.toml with a line `title = \"My readings\"`";
        faults.push(Diagnostic::new(Code::MissingFile, "there is no `site.toml`", help));
        return (None, faults);
    };
    let toml = Toml::parse(tree.files.get(file).text(), file, 0, &mut faults);
    let site = read(toml.root(&keys::SITE), &mut faults);
    faults.sort_by_key(|fault| fault.primary.as_ref().map(|label| label.span));
    (Some(site), faults)
}

fn read(mut root: Table<'_>, faults: &mut Vec<Diagnostic>) -> Site {
    let title = |value, faults: &mut Vec<Diagnostic>| per_language(value, faults, text);
    let links = |value, faults: &mut Vec<Diagnostic>| {
        choice(value, faults, &[("full", Links::Full), ("pretty", Links::Pretty)])
    };
    let site = Site {
        title: root.required(&keys::TITLE, faults, title).unwrap_or(Localized::all(String::new())),
        languages: root.optional(&keys::LANGUAGES, faults, languages).unwrap_or_else(default_languages),
        base_url: root.optional(&keys::BASE_URL, faults, base_url),
        links: root.optional(&keys::LINKS, faults, links).unwrap_or_default(),
        never_publish: root.optional(&keys::NEVER_PUBLISH, faults, file_patterns).unwrap_or_default(),
        excerpt: root.optional(&EXCERPT, faults, excerpt).unwrap_or_default(),
        license: root.optional(&keys::LICENSE, faults, text),
        annotators: root.optional(&keys::ANNOTATORS, faults, annotators).unwrap_or_default(),
        unasked: root.optional(&keys::QUESTIONS, faults, unasked).unwrap_or_default(),
        lints: root.optional(&keys::LINTS, faults, lints).unwrap_or_default(),
    };
    root.finish(faults);
    site
}

fn default_languages() -> Vec<LanguageTag> {
    LanguageTag::new("en").into_iter().collect()
}

fn languages(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Vec<LanguageTag>> {
    let mut seen: Vec<LanguageTag> = Vec::new();
    let is_empty = value.items().is_some_and(|mut items| items.next().is_none());
    if is_empty {
        let help = "name at least the language of the front page: `languages = [\"en\"]`";
        return value.invalid("a site has at least one language", help, faults);
    }
    list(value, faults, |item, faults| {
        let tag = language(item, faults)?;
        if seen.contains(&tag) {
            return item.invalid(format!("`{tag}` stands in this list twice"), "take one of the two out", faults);
        }
        seen.push(tag);
        Some(())
    })?;
    (!seen.is_empty()).then_some(seen)
}

fn file_patterns(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Vec<FilePattern>> {
    list(value, faults, file_pattern)
}

fn base_url(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<String> {
    let text = text(value, faults)?;
    match base_address(&text) {
        Ok(address) => Some(address),
        Err(fault) => value.invalid(fault.message, fault.help, faults),
    }
}

fn annotators(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Vec<Spanned<AnnotatorId>>> {
    each_once(value, faults, |value, faults| id(value, faults, AnnotatorId::new))
}

/// The kinds of open questions that are switched off.
fn unasked(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<BTreeSet<QuestionKind>> {
    let Some(table) = value.table() else {
        return value.wrong_type("a table", "write `[questions]` and a line for each", faults);
    };
    let mut unasked = BTreeSet::new();
    for entry in table.entries() {
        let kind = question_kind(entry, faults);
        let is_asked = flag(entry, faults);
        unasked.extend(kind.filter(|_| is_asked == Some(false)));
    }
    Some(unasked)
}

fn question_kind(entry: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<QuestionKind> {
    let names = || QuestionKind::ALL.iter().map(|(name, _)| *name);
    let found = QuestionKind::ALL.iter().find(|(name, _)| *name == entry.key()).map(|(_, kind)| *kind);
    if found.is_none() {
        let known = names().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let help = nearest(entry.key(), names())
            .map_or_else(|| format!("the kinds are {known}"), |name| format!("did you mean `{name}`?"));
        let message = format!("there is no kind of open questions `{}`", entry.key());
        faults.push(Diagnostic::new(Code::UnknownKey, message, help).at(entry.key_span(), ""));
    }
    found
}

fn lints(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<BTreeMap<Code, Level>> {
    let Some(table) = value.table() else {
        return value.wrong_type("a table", "write `[lints]` and a line for each", faults);
    };
    let mut levels = BTreeMap::new();
    for entry in table.entries() {
        let code = lint(entry, faults);
        let level = choice(entry, faults, &[("allow", Level::Allow), ("warn", Level::Warn), ("deny", Level::Deny)]);
        let Some(code) = code else { continue };
        // A level that can't be read is an error; until it is mended nobody knows whether the lint is wanted.
        let level = level.unwrap_or(Level::Allow);
        if levels.insert(code, level).is_some() {
            let message = format!("the level of `{}` ({}) is set twice", code.name(), code.id());
            let help = "a lint's name and its code are the same lint: keep one of the two lines";
            faults.push(Diagnostic::new(Code::DuplicateId, message, help).at(entry.key_span(), ""));
        }
    }
    Some(levels)
}

fn lint(entry: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Code> {
    let key = entry.key();
    let names = || Code::ALL.iter().filter(|code| code.is_lint()).flat_map(|code| [code.name(), code.id()]);
    let (message, help) = match Code::parse(key) {
        Some(code) if code.is_lint() => return Some(code),
        Some(_) => {
            (format!("`{key}` is an error that no level changes"), "take the line out, and mend the error".to_owned())
        }
        None => (
            format!("there is no lint `{key}`"),
            nearest(key, names()).map_or_else(
                || "write the name or the code as `beleg check` shows it, such as `figure-unsourced`".to_owned(),
                |name| format!("did you mean `{name}`?"),
            ),
        ),
    };
    faults.push(Diagnostic::new(Code::UnknownKey, message, help).at(entry.key_span(), ""));
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{SourceFile, SourcePath};

    /// The settings, and for each fault its code, the text under the carets and its help.
    fn read(text: &str) -> (Site, Vec<(Code, String, String)>) {
        let mut tree = SourceTree::default();
        tree.site = Some(tree.files.add(SourceFile::new(SourcePath::new("site.toml"), text.to_owned())));
        let (found, faults) = site(&tree);
        let shown = |fault: Diagnostic| {
            let span = fault.primary.expect("a fault of a file has its place").span;
            (fault.code, tree.files.snippet(span).to_owned(), fault.help)
        };
        (found.expect("there is a site.toml"), faults.into_iter().map(shown).collect())
    }

    fn tags(site: &Site) -> Vec<String> {
        site.languages.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn all_settings_are_read() {
        let text = "title.de = \"T\"\nlanguages = [\"de\", \"en-GB\"]\nbase_url = \"https://a.org/x\"\nlinks = \"pretty\"\n\
                    [lints]\nfigure-unsourced = \"warn\"\nA104 = \"deny\"\n";
        let (site, faults) = read(text);
        assert_eq!(faults, []);
        assert_eq!(tags(&site), ["de", "en-GB"]);
        assert_eq!(site.base_url.as_deref(), Some("https://a.org/x/"));
        assert_eq!(site.links, Links::Pretty);
        assert_eq!((site.level(Code::FigureUnsourced), site.level(Code::AnchorMissing)), (Level::Warn, Level::Deny));
    }

    #[test]
    fn a_title_alone_makes_an_english_site() {
        let (site, faults) = read("title = \"T\"");
        assert_eq!((tags(&site), faults), (vec!["en".to_owned()], vec![]));
        assert_eq!(read("").1[0].0, Code::MissingKey);
    }

    #[test]
    fn without_a_site_file_the_way_out_is_said() {
        let (site, faults) = site(&SourceTree::default());
        assert_eq!((site, faults[0].code), (None, Code::MissingFile));
        assert!(faults[0].help.contains("site.toml"));
    }

    #[test]
    fn faults_of_all_settings_show_at_once() {
        let text = "title = \"T\"\nlanguages = [\"deutsch\", \"en\", \"en\"]\nbase_url = \"example.org\"\nlinks = \"prety\"\ntheme = 1\n\
                    [lints]\nfigure-unsorced = \"warn\"\ntoml-syntax = \"allow\"\nF207 = \"alow\"\nP401 = \"deny\"\nrights-unknown = \"warn\"\n";
        let (site, faults) = read(text);
        let places: Vec<_> = faults.iter().map(|(code, place, _)| (*code, place.as_str())).collect();
        let expected = [
            (Code::InvalidValue, "\"deutsch\""),
            (Code::InvalidValue, "\"en\""),
            (Code::InvalidValue, "\"example.org\""),
            (Code::InvalidValue, "\"prety\""),
            (Code::UnknownKey, "theme"),
            (Code::UnknownKey, "figure-unsorced"),
            (Code::UnknownKey, "toml-syntax"),
            (Code::InvalidValue, "\"alow\""),
            (Code::DuplicateId, "rights-unknown"),
        ];
        assert_eq!(places, expected);
        assert_eq!(faults[5].2, "did you mean `figure-unsourced`?");
        assert_eq!(tags(&site), ["en"]);
    }

    #[test]
    fn a_site_has_a_language_and_an_address_without_query() {
        assert_eq!(read("title = \"T\"\nlanguages = []").1[0].1, "[]");
        assert_eq!(read("title = \"T\"\nbase_url = \"https://a.org/?x\"").1[0].1, "\"https://a.org/?x\"");
    }

    #[test]
    fn a_password_in_the_sites_address_is_refused_at_its_place() {
        let (site, faults) = read("title = \"T\"\nbase_url = \"https://ann:secret@a.org/\"");
        assert_eq!(site.base_url, None);
        assert_eq!((faults[0].0, faults[0].1.as_str()), (Code::InvalidValue, "\"https://ann:secret@a.org/\""));
        assert!(faults[0].2.contains("password"), "{}", faults[0].2);
    }
}
