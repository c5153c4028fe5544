//! The look of the site: templates, words and the files of the built-in theme.
//!
//! There is one Tera per interface language, since Tera's components see no context: the function `t`
//! closes over that language's words. Built-in templates are named `beleg/<path>`, those of the site
//! `<path>`; a name without prefix finds the site's first.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use super::html::Html;
use super::locale::{BUILT_IN as BUILT_IN_WORDS, Locale};
use super::skeletons::Skeletons;
use super::template_faults::{self, OwnTemplates};
use super::{built_in, locale_files};
use crate::diagnostic::Diagnostic;
use crate::model::{LanguageTag, Site, SourceTree};
use crate::plan::Paging;
use crate::text::FileId;

/// Templates and words, by interface language.
pub struct Theme {
    interfaces: BTreeMap<LanguageTag, Interface>,
    pub(crate) paging: Paging,
}

/// The templates and words of one language.
pub(crate) struct Interface {
    pub locale: Arc<Locale>,
    tera: Tera,
    skeletons: Skeletons,
    /// The site's own templates, for the places of faults.
    own: OwnTemplates,
}

impl Theme {
    /// Reads all templates and locale files, for each language of the site.
    ///
    /// # Errors
    /// A diagnostic for each fault of the site's own templates and locale files.
    pub fn new(tree: &SourceTree, site: &Site) -> Result<Self, Vec<Diagnostic>> {
        let mut faults = locale_files::faults(tree, &BUILT_IN_WORDS);
        let own = tree.locales.iter().map(|(tag, file)| (tag.as_str(), tree.files.get(*file).text()));
        // Words at fault are left out, so that the faults of templates show as well.
        let own: Vec<_> = own.filter(|_| faults.is_empty()).collect();
        let template =
            |(name, file): &(String, FileId)| (name.clone(), (*file, tree.files.get(*file).text().to_owned()));
        let templates: OwnTemplates = tree.templates.iter().map(template).collect();
        faults.extend(syntax_faults(&templates));
        let mut interfaces = BTreeMap::new();
        for language in &site.languages {
            match Interface::new(language, &templates, &own) {
                Ok(interface) => {
                    interfaces.insert(language.clone(), interface);
                }
                Err(found) => faults.extend(found),
            }
        }
        // Each language reads the same templates.
        let mut seen = HashSet::new();
        faults.retain(|fault| seen.insert((fault.primary.as_ref().map(|label| label.span), fault.message.clone())));
        if faults.is_empty() { Ok(Self { interfaces, paging: Paging::of(tree) }) } else { Err(faults) }
    }

    /// The interface in one of the site's languages.
    pub(crate) fn interface(&self, language: &LanguageTag) -> &Interface {
        // Every language of the site has one, and pages are planned only for those.
        self.interfaces.get(language).or_else(|| self.interfaces.values().next()).expect("a site has a language")
    }
}

impl Interface {
    fn new(language: &LanguageTag, own: &OwnTemplates, words: &[(&str, &str)]) -> Result<Self, Vec<Diagnostic>> {
        let locale = Arc::new(Locale::new(language, words));
        let built_in = built_in::templates()
            .map(|(path, text)| (format!("{}{path}", built_in::PREFIX), with_words(text, &locale)));
        let own_texts = own.iter().map(|(name, (_, text))| (name.clone(), text.clone()));
        let templates: Vec<_> = built_in.chain(own_texts).collect();
        let mut tera = tera_with_words(&locale);
        tera.add_raw_templates(templates.iter().map(|(name, text)| (name, text)))
            .map_err(|error| template_faults::of(&error, own))?;
        let skeletons = Skeletons::new(tera_with_words(&locale), templates);
        Ok(Self { locale, tera, skeletons, own: own.clone() })
    }

    /// Fills the template `name` with `view`, which holds lists of any length.
    pub(crate) fn list(&self, name: &str, view: &impl Serialize) -> Result<Vec<u8>, Box<Diagnostic>> {
        #[cfg(test)]
        super::observed::note(name, view);
        let filled = Context::from_serialize(view).and_then(|context| self.tera.render(name, &context));
        filled.map(String::into_bytes).map_err(|error| template_faults::first_of(&error, &self.own))
    }

    /// Fills the template `name` with `view`, whose shape other pages share.
    pub(crate) fn page(&self, name: &'static str, view: &impl Serialize) -> Result<Vec<u8>, Box<Diagnostic>> {
        self.filled(name, view, |tera, context| tera.render(name, context)).map(String::into_bytes)
    }

    /// Fills the component `name`, whose arguments are the fields of `view`.
    pub(crate) fn part(&self, name: &'static str, view: &impl Serialize) -> Result<Html, Box<Diagnostic>> {
        let fill = |tera: &Tera, context: &Context| tera.render_component(name, context, None, true);
        self.filled(name, view, fill).map(Html::from_template)
    }

    /// Fills the component `name` for each of `views`, its only argument, which it calls `argument`; each
    /// stands on lines of its own.
    pub(crate) fn parts<V: Serialize>(
        &self,
        name: &'static str,
        argument: &'static str,
        views: impl IntoIterator<Item = V>,
    ) -> Result<Html, Box<Diagnostic>> {
        let mut out = Html::with_capacity(1024);
        for view in views {
            out.html(&self.part(name, &Argument { name: argument, view })?).raw("\n");
        }
        Ok(out)
    }

    fn filled(
        &self,
        name: &'static str,
        view: &impl Serialize,
        fill: impl Fn(&Tera, &Context) -> TeraResult<String>,
    ) -> Result<String, Box<Diagnostic>> {
        #[cfg(test)]
        super::observed::note(name, view);
        let filled = self.skeletons.fill(&self.tera, name, view, fill);
        filled.map_err(|error| template_faults::first_of(&error, &self.own))
    }
}

/// The only argument of a component.
struct Argument<V> {
    name: &'static str,
    view: V,
}

impl<V: Serialize> Serialize for Argument<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut arguments = serializer.serialize_struct("Argument", 1)?;
        arguments.serialize_field(self.name, &self.view)?;
        arguments.end()
    }
}

fn new_tera() -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html", ".xml", ".svg"]);
    // Only a prefix that is not a path can be refused, and no template is known yet.
    tera.set_fallback_prefixes([built_in::PREFIX]).expect("the prefix is set before any template");
    tera
}

/// One that knows the function `t`.
fn tera_with_words(locale: &Arc<Locale>) -> Tera {
    let mut tera = new_tera();
    let words = Arc::clone(locale);
    tera.register_function("t", move |kwargs: Kwargs, _: &State<'_>| translate(&words, &kwargs));
    tera
}
/// A built-in template with the words filled in that are the same on every page, so that no page has
/// to look them up. All built-in templates are HTML or XML. The site's own stay as they are: the places
/// of their faults must not move.
fn with_words(template: &str, locale: &Locale) -> String {
    const CALL: (&str, &str) = ("{{ t(id=\"", "\") }}");
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, call)) = rest.split_once(CALL.0) {
        filled.push_str(before);
        let word = call.split_once(CALL.1).and_then(|(id, after)| Some((locale.constant(id)?, after)));
        match word.filter(|(word, _)| !word.contains('{')) {
            Some((word, after)) => {
                let mut html = Html::default();
                html.text(word);
                filled.push_str(&html.into_string());
                rest = after;
            }
            None => {
                filled.push_str(CALL.0);
                rest = call;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// The function `t` of templates: `t(id="…", n=1)`.
fn translate(locale: &Locale, kwargs: &Kwargs) -> TeraResult<String> {
    let id: &str = kwargs.must_get("id")?;
    if let Some(text) = locale.constant(id) {
        return Ok(text.to_owned());
    }
    let mut variables = FluentArgs::new();
    for (key, value) in kwargs.iter() {
        if let Some(key) = key.as_str().filter(|key| *key != "id") {
            variables.set(key.to_owned(), fluent_value(value));
        }
    }
    locale.format(id, Some(&variables)).ok_or_else(|| tera::Error::message(format!("there is no message `{id}`")))
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    value.as_i64().map_or_else(|| FluentValue::from(value.to_string()), FluentValue::from)
}

/// The syntax errors of the site's templates: each is read by itself, since Tera stops at the first.
fn syntax_faults(own: &OwnTemplates) -> Vec<Diagnostic> {
    let check = |(name, (_, text)): (&String, &(FileId, String))| {
        let error = new_tera().add_raw_template(name, text).err()?;
        matches!(error.kind(), ErrorKind::SyntaxError(_)).then(|| template_faults::of(&error, own))
    };
    own.iter().filter_map(check).flatten().collect()
}
