//! Values that are written once for all, once per language, or once per copy.

use super::{CopyId, LanguageTag};

/// A text in one or several languages, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized<T>(Vec<(Option<LanguageTag>, T)>);

impl<T> Localized<T> {
    /// One value for all languages.
    pub fn all(value: T) -> Self {
        Self(vec![(None, value)])
    }

    /// A value for each language; `None` if there is none at all.
    pub fn per_language(values: Vec<(LanguageTag, T)>) -> Option<Self> {
        let mut values: Vec<_> = values.into_iter().map(|(tag, value)| (Some(tag), value)).collect();
        // Sites have hundreds of thousands of these, and most hold one value.
        values.shrink_to_fit();
        (!values.is_empty()).then_some(Self(values))
    }

    /// The value for a page in `language`: in that language, else in its primary language, else in
    /// the site's default one, else the first. With it comes the language it is in, if it says so.
    pub fn get(&self, language: &LanguageTag, default: &LanguageTag) -> (Option<&LanguageTag>, &T) {
        let find = |wanted: &LanguageTag| self.0.iter().find(|(tag, _)| tag.as_ref() == Some(wanted));
        let (tag, value) =
            find(language).or_else(|| find(&language.primary())).or_else(|| find(default)).unwrap_or(&self.0[0]);
        (tag.as_ref(), value)
    }

    /// All values with their languages, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (Option<&LanguageTag>, &T)> {
        self.0.iter().map(|(tag, value)| (tag.as_ref(), value))
    }

    /// All values, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(_, value)| value)
    }
}

/// A value that is the same for all copies, or differs by copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PerCopy<T> {
    /// The same for every copy.
    All(T),
    /// One for each of these copies, in the order of the file; the others have none.
    Each(Vec<(CopyId, T)>),
}

impl<T> PerCopy<T> {
    /// The value for `copy`.
    pub fn get(&self, copy: &CopyId) -> Option<&T> {
        match self {
            Self::All(value) => Some(value),
            Self::Each(values) => values.iter().find(|(id, _)| id == copy).map(|(_, value)| value),
        }
    }

    /// All values, in the order of the file.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        let (one, each) = match self {
            Self::All(value) => (Some(value), &[][..]),
            Self::Each(values) => (None, &values[..]),
        };
        one.into_iter().chain(each.iter().map(|(_, value)| value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_the_default_then_to_the_first() {
        let tag = |text| LanguageTag::new(text).unwrap();
        let title = Localized::per_language(vec![(tag("fr"), "f"), (tag("en"), "e")]).unwrap();
        assert_eq!(title.get(&tag("en-GB"), &tag("de")), (Some(&tag("en")), &"e"));
        assert_eq!(title.get(&tag("it"), &tag("en")), (Some(&tag("en")), &"e"));
        assert_eq!(title.get(&tag("it"), &tag("de")), (Some(&tag("fr")), &"f"));
        assert_eq!(Localized::all("x").get(&tag("it"), &tag("de")), (None, &"x"));
    }
}
