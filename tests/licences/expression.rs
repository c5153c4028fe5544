//! SPDX expressions, as far as crates use them: `MIT OR Apache-2.0`, `(A OR B) AND C`, `A WITH exception`; `A/B` is
//! an old way to write `A OR B`.

use std::iter::Peekable;

/// An expression as its alternatives; each is the licences that hold together.
#[derive(Debug, PartialEq, Eq)]
pub struct Expression(Vec<Vec<String>>);

impl Expression {
    /// Reads an expression; none if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let spaced = text.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
        let mut words = spaced.split_whitespace().peekable();
        let alternatives = either(&mut words)?;
        words.next().is_none().then_some(Self(alternatives))
    }

    /// The alternative to take: one whose licences are all allowed, with MIT if it is offered.
    pub fn chosen(&self, allowed: &[&str]) -> Option<Vec<String>> {
        let is_allowed = |all: &&Vec<String>| all.iter().all(|licence| allowed.contains(&licence.as_str()));
        let mut offered = self.0.iter().filter(is_allowed);
        let with_mit = offered.clone().find(|all| all.iter().any(|licence| licence == "MIT"));
        with_mit.or_else(|| offered.next()).cloned()
    }
}

fn either<'a>(words: &mut Peekable<impl Iterator<Item = &'a str>>) -> Option<Vec<Vec<String>>> {
    let mut all = together(words)?;
    while words.next_if_eq(&"OR").is_some() {
        all.extend(together(words)?);
    }
    Some(all)
}

/// What `AND` joins: each alternative of one side with each of the other.
fn together<'a>(words: &mut Peekable<impl Iterator<Item = &'a str>>) -> Option<Vec<Vec<String>>> {
    let mut all = single(words)?;
    while words.next_if_eq(&"AND").is_some() {
        let more = single(words)?;
        all = all.iter().flat_map(|these| more.iter().map(|those| [&these[..], &those[..]].concat())).collect();
    }
    Some(all)
}

fn single<'a>(words: &mut Peekable<impl Iterator<Item = &'a str>>) -> Option<Vec<Vec<String>>> {
    if words.next_if_eq(&"(").is_some() {
        // Written through a pointer: the type of the iterator would otherwise hold itself.
        let inner = either(words as &mut Peekable<_>)?;
        return words.next_if_eq(&")").map(|_| inner);
    }
    let is_name = |word: &&str| !["AND", "OR", "WITH", "(", ")"].contains(word);
    let licence = words.next_if(is_name)?;
    let whole = match words.next_if_eq(&"WITH") {
        Some(_) => format!("{licence} WITH {}", words.next_if(is_name)?),
        None => licence.to_owned(),
    };
    Some(vec![vec![whole]])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(text: &str) -> Option<String> {
        let allowed = ["MIT", "Apache-2.0", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"];
        Some(Expression::parse(text)?.chosen(&allowed)?.join(" and "))
    }

    #[test]
    fn of_alternatives_one_has_to_be_allowed_and_mit_is_taken_first() {
        assert_eq!(chosen("Apache-2.0 OR MIT").as_deref(), Some("MIT"));
        assert_eq!(chosen("GPL-2.0-only OR Apache-2.0").as_deref(), Some("Apache-2.0"));
        assert_eq!(chosen("Unlicense/MIT").as_deref(), Some("MIT"));
        assert_eq!(chosen("Apache-2.0 WITH LLVM-exception").as_deref(), Some("Apache-2.0 WITH LLVM-exception"));
        assert_eq!(chosen("GPL-2.0-only OR AGPL-3.0-only"), None);
    }

    #[test]
    fn what_holds_together_has_to_be_allowed_altogether() {
        assert_eq!(chosen("(MIT OR Apache-2.0) AND Unicode-3.0").as_deref(), Some("MIT and Unicode-3.0"));
        assert_eq!(chosen("MIT AND GPL-3.0-only"), None);
        assert_eq!(chosen("MIT OR Apache-2.0 AND GPL-3.0-only").as_deref(), Some("MIT"));
        assert_eq!(chosen("Apache-2.0 WITH a-wish"), None);
    }

    #[test]
    fn what_is_no_expression_allows_nothing() {
        for text in ["", "MIT OR", "(MIT", "MIT)", "MIT Apache-2.0", "OR MIT", "MIT WITH", "MIT AND OR MIT"] {
            assert_eq!(Expression::parse(text), None, "{text}");
        }
    }
}
