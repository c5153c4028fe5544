//! Each kind of value, and what is said of a wrong one.

use super::*;
use crate::diagnostic::{Code, Diagnostic};
use crate::keys::{Key, Section};
use crate::model::{CopyId, LanguageTag, PartyId, PerCopy};
use crate::text::{FileId, Files, SourceFile, SourcePath};

static X: Key = Key::new("x", "", "\"example\"", "").required();
static A: Key = Key::new("a", "", "1", "").required();
static B: Key = Key::new("b", "", "", "");
static TITLE: Key = Key::new("title", "", "\"a title\"", "");
static LANG: Key = Key::new("lang", "", "", "");
static ID: Key = Key::new("id", "", "\"b\"", "").required();
static VOICES: Key = Key::tables(&VOICE, "");
static VOICE: Section = Section::new("voice", "", &[&ID, &B]);
static NOTHING: Section = Section::new("nothing", "", &[]);

/// A table that has nothing but this key.
macro_rules! alone {
    ($key:ident) => {{
        static ALONE: Section = Section::new("alone", "", &[&$key]);
        &ALONE
    }};
}

/// A file, and what was reported about it.
struct Case {
    files: Files,
    file: FileId,
    faults: Vec<Diagnostic>,
}

impl Case {
    fn new(text: &str) -> Self {
        let mut files = Files::default();
        let file = files.add(SourceFile::new(SourcePath::new("x.toml"), text.to_owned()));
        Self { files, file, faults: Vec::new() }
    }

    /// Lets `read` have the root table, which has these keys, and reports those it leaves.
    fn read<T>(&mut self, keys: &'static Section, read: impl FnOnce(&mut Table<'_>, &mut Vec<Diagnostic>) -> T) -> T {
        let toml = Toml::parse(self.files.get(self.file).text(), self.file, 0, &mut self.faults);
        let mut root = toml.root(keys);
        let result = read(&mut root, &mut self.faults);
        root.finish(&mut self.faults);
        result
    }

    /// The code, the text under the carets and the help of each fault.
    fn shown(&self) -> Vec<(Code, &str, &str)> {
        let snippet = |fault: &Diagnostic| self.files.snippet(fault.primary.as_ref().expect("a place").span);
        self.faults.iter().map(|fault| (fault.code, snippet(fault), fault.help.as_str())).collect()
    }
}

/// Reads the key `x` by `read` and gives the one fault.
fn fault_of<T>(toml: &str, read: fn(Value<'_>, &mut Vec<Diagnostic>) -> Option<T>) -> (Code, String, String) {
    let mut case = Case::new(toml);
    let value = case.read(alone!(X), |root, faults| root.required(&X, faults, read));
    assert!(value.is_none(), "{toml}");
    let shown = case.shown();
    assert_eq!(shown.len(), 1, "{toml}: {:?}", case.faults);
    (shown[0].0, shown[0].1.to_owned(), shown[0].2.to_owned())
}

#[test]
fn a_mistyped_key_is_pointed_at_with_the_one_that_was_meant() {
    let mut case = Case::new("titel = \"a\"\nzzz = 1");
    case.read(alone!(TITLE), |root, faults| root.optional(&TITLE, faults, text));
    let expected = [
        (Code::UnknownKey, "titel", "did you mean `title`?"),
        (Code::UnknownKey, "zzz", "take it out; known keys are `title`"),
    ];
    assert_eq!(case.shown(), expected);
}

#[test]
fn a_missing_key_is_said_at_the_header_of_its_table() {
    let mut case = Case::new("[[voice]]\nid = \"a\"\n[[voice]]\n");
    case.read(alone!(VOICES), |root, faults| {
        for mut table in root.tables(&VOICES, faults) {
            table.required(&ID, faults, text);
            table.optional(&B, faults, text);
            table.finish(faults);
        }
    });
    assert_eq!(case.shown(), [(Code::MissingKey, "[[voice]]", "add a line such as `id = \"b\"`")]);
    assert_eq!(case.faults[0].primary.as_ref().map(|label| label.span.start), Some(19));
}

#[test]
fn every_syntax_error_shows_and_hides_no_more_than_its_own_table() {
    let text = "a = \n[[voice]]\nid = \n[[voice]]\nb = \"x\"\n[[voice]]\nid = „x“\n";
    let mut case = Case::new(text);
    static KEYS: Section = Section::new("keys", "", &[&A, &VOICES]);
    case.read(&KEYS, |root, faults| {
        root.required(&A, faults, super::text);
        for mut table in root.tables(&VOICES, faults) {
            table.required(&ID, faults, super::text);
            table.optional(&B, faults, super::text);
            table.finish(faults);
        }
    });
    let codes: Vec<Code> = case.faults.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, [Code::TomlSyntax, Code::TomlSyntax, Code::TomlSyntax, Code::MissingKey], "{:#?}", case.faults);
    assert!(case.faults[2].help.contains("straight quotation marks"), "{}", case.faults[2].help);
}

#[test]
fn a_quotation_mark_inside_a_text_is_explained() {
    let mut case = Case::new("x = \"he said \"no\" twice\"\n");
    case.read(alone!(X), |root, faults| root.optional(&X, faults, text));
    assert_eq!(case.faults.len(), 1, "{:#?}", case.faults);
    assert!(case.faults[0].help.contains("'''"), "{}", case.faults[0].help);
}

#[test]
fn common_slips_have_a_way_out_of_their_own() {
    let cases = [
        ("x = Nach Huawei", "put the text between quotation marks: \"Nach Huawei\""),
        ("x = \"a\"\nx = \"b\"", "remove one of the two"),
        ("x = \"a\"\nx.de = \"b\"", "but not both"),
        ("x = \"C:\\path\"", "single quotation marks"),
        ("x = [\"a\" \"b\"]", "a comma between"),
        ("[[x]\n", "between two brackets on either side"),
        ("x = \"a\nb\"", "several lines"),
        ("x: \"a\"", "`key = \"text\"`"),
        ("value = 84000-98000 USD", "`key = \"text\"`"),
    ];
    for (toml, help) in cases {
        let mut case = Case::new(toml);
        case.read(&NOTHING, |_, _| ());
        assert_eq!(case.faults[0].code, Code::TomlSyntax, "{toml}");
        assert!(case.faults[0].help.contains(help), "{toml}: {:?}", case.faults[0]);
    }
}

#[test]
fn a_text_without_end_is_shown_where_it_begins() {
    for marks in ["\"\"\"", "'''"] {
        let mut case = Case::new(&format!("x = {marks}\na\n[[voice]]\n"));
        case.read(alone!(X), |root, faults| root.required(&X, faults, text));
        assert_eq!(case.faults.len(), 1, "{:#?}", case.faults);
        assert_eq!(case.faults[0].secondary.first().map(|label| case.files.snippet(label.span)), Some(marks));
    }
}

#[test]
fn a_date_without_a_day_is_told_to_be_quoted() {
    let mut case = Case::new("x = 2022-10\n");
    case.read(alone!(X), |root, faults| root.optional(&X, faults, date));
    assert_eq!(case.shown(), [(Code::TomlSyntax, "2022-10", "put it in quotation marks: \"2022-10\"")]);
    let (code, place, help) = fault_of("x = 2022", date);
    assert_eq!((code, place.as_str(), help.as_str()), (Code::WrongType, "2022", "put it in quotation marks: \"2022\""));
}

#[test]
fn a_day_that_never_was_is_a_bad_date_in_every_notation() {
    for toml in ["x = \"2022-02-30\"", "x = \"18.10.2022\"", "x = 2022-10-18T10:00:00Z", "x = 10:00:00"] {
        let (code, place, help) = fault_of(toml, date);
        assert_eq!((code, place.as_str()), (Code::BadDate, &toml[4..]), "{toml}");
        assert!(help.contains("2022-10-18"), "{help}");
    }
    for toml in ["x = 2022-02-30", "x = 18.10.2022", "x = 2022-13-01"] {
        let mut case = Case::new(toml);
        case.read(alone!(X), |root, faults| root.optional(&X, faults, date));
        assert_eq!(
            case.shown().iter().map(|fault| (fault.0, fault.1)).collect::<Vec<_>>(),
            [(Code::BadDate, &toml[4..])]
        );
    }
}

#[test]
fn what_is_no_text_or_no_sensible_one_is_refused() {
    assert_eq!(fault_of("x = 5", text), (Code::WrongType, "5".into(), "write `x = \"example\"`".into()));
    assert_eq!(fault_of("x = \" \"", text).0, Code::InvalidValue);
    assert_eq!(fault_of("x = \"a\\u0000\"", text).0, Code::ControlCharacter);
    assert_eq!(fault_of("x.y = \"a\"", text).1, "x");
    assert_eq!(fault_of("x = { y = \"a\" }", text).1, "{ y = \"a\" }");
}

#[test]
fn an_id_says_what_it_may_be_made_of() {
    let (code, place, help) = fault_of("x = \"Li Yanming\"", |value, faults| id(value, faults, PartyId::new));
    assert_eq!((code, place.as_str(), help.as_str()), (Code::InvalidValue, "\"Li Yanming\"", "write `li-yanming`"));
    let (_, _, help) = fault_of("x = \"李\"", |value, faults| id(value, faults, PartyId::new));
    assert_eq!(help, "write an id such as `li-yanming`");
}

#[test]
fn only_whole_web_addresses_are_taken() {
    for address in
        ["javascript:alert(1)", "example.org", "https://", "https:///x", "http://a b", "ftp://a", "https://a/\\\"x"]
    {
        assert_eq!(fault_of(&format!("x = \"{address}\""), url).0, Code::InvalidValue, "{address}");
    }
    let mut case = Case::new("x = \"HTTPS://ex.org/ä?q#f\"");
    assert!(case.read(alone!(X), |root, faults| root.required(&X, faults, url)).is_some());
}

#[test]
fn a_choice_names_the_nearest_and_all_others() {
    static X: Key = Key::new("x", "", "", "").choices(&[("full", ""), ("none", "")]);
    let mut case = Case::new("x = \"ful\"");
    let read = |value: Value<'_>, faults: &mut Vec<Diagnostic>| choice(value, faults, &[("full", 1), ("none", 2)]);
    case.read(alone!(X), |root, faults| root.optional(&X, faults, read));
    let help = "did you mean `full`? `x` is one of `full`, `none`";
    assert_eq!(case.shown(), [(Code::InvalidValue, "\"ful\"", help)]);
}

/// A value that no table of keys declares would stand in no reference.
#[test]
#[cfg(debug_assertions)]
fn only_what_is_declared_can_be_asked_for_and_all_of_it_has_to_be() {
    type Reading = fn(&mut Table<'_>, &mut Vec<Diagnostic>);
    let ask: [(&str, Reading); 4] = [
        ("a key of another table", |root, faults| drop(root.optional(&B, faults, text))),
        ("a key of the same name", |root, faults| {
            static X: Key = Key::new("x", "", "", "");
            root.optional(&X, faults, text);
        }),
        ("a word that is not declared", |root, faults| {
            root.optional(&X, faults, |value, faults| choice(value, faults, &[("full", 1)]));
        }),
        ("nothing", |_, _| ()),
    ];
    for (what, read) in ask {
        let panics =
            std::panic::catch_unwind(|| Case::new("x = \"full\"").read(alone!(X), |root, faults| read(root, faults)));
        assert!(panics.is_err(), "{what}");
    }
}

#[test]
fn languages_keep_the_order_of_the_file() {
    let mut case = Case::new("x.fr = \"f\"\nx.de = \"d\"\n");
    let value = case
        .read(alone!(X), |root, faults| root.required(&X, faults, |value, faults| per_language(value, faults, text)));
    let found: Vec<_> =
        value.expect("both are languages").iter().map(|(tag, text)| (tag.cloned(), text.clone())).collect();
    assert_eq!(found, [(LanguageTag::new("fr"), "f".to_owned()), (LanguageTag::new("de"), "d".to_owned())]);
    assert_eq!(case.faults, []);
}

#[test]
fn a_key_that_is_no_language_and_one_given_twice_are_pointed_at() {
    let mut case = Case::new("x.german = \"a\"\nx.de = \"b\"\nx.DE = \"c\"\nx.en = 5\n");
    case.read(alone!(X), |root, faults| root.required(&X, faults, |value, faults| per_language(value, faults, text)));
    let shown: Vec<_> = case.shown().iter().map(|fault| (fault.0, fault.1)).collect();
    assert_eq!(shown, [(Code::UnknownKey, "german"), (Code::DuplicateId, "DE"), (Code::WrongType, "5")]);
    assert!(case.faults[2].message.contains("`x.en`"), "{}", case.faults[2].message);
}

#[test]
fn a_copy_that_is_not_there_is_named_with_the_nearest() {
    let copies = [CopyId::new("de").unwrap(), CopyId::new("first-edition").unwrap()];
    let mut case = Case::new("x.de = \"a\"\nx.first-editon = \"b\"\n");
    let value = case.read(alone!(X), |root, faults| {
        root.required(&X, faults, |value, faults| per_copy(value, &copies, &[], faults, text))
    });
    assert_eq!(value, Some(PerCopy::Each(vec![(copies[0].clone(), "a".to_owned())])));
    let help = "did you mean `x.first-edition`? The copies are `de`, `first-edition`";
    assert_eq!(case.shown(), [(Code::UnknownCopy, "first-editon", help)]);
}

#[test]
fn an_empty_list_and_a_wrong_item_are_reported_at_their_place() {
    assert_eq!(fault_of("x = []", |value, faults| one_or_many(value, faults, text)).1, "[]");
    assert_eq!(fault_of("x = [\"a\", 5]", |value, faults| one_or_many(value, faults, text)).1, "5");
    assert_eq!(fault_of("x = {}", |value, faults| per_language(value, faults, text)).1, "{}");
}

#[test]
fn places_in_front_matter_are_places_of_the_whole_file() {
    let mut case = Case::new("\u{feff}+++\nlang = 5\n+++\n");
    let text = case.files.get(case.file).text();
    let toml = Toml::parse(&text[7..16], case.file, 7, &mut case.faults);
    toml.root(alone!(LANG)).optional(&LANG, &mut case.faults, language);
    assert_eq!(case.shown(), [(Code::WrongType, "5", "write \"de\" or \"en\"")]);
}

#[test]
fn a_text_knows_where_it_begins_unless_it_holds_escapes() {
    let start = |toml: &str| {
        let mut case = Case::new(toml);
        case.read(alone!(X), |root, faults| root.optional(&X, faults, |value, _| Some(value.content_start())))
    };
    assert_eq!(start("x = \"abc\""), Some(Some(5)));
    assert_eq!(start("x = ''"), Some(Some(5)));
    assert_eq!(start("x = \"\"\"\nabc\n\"\"\""), Some(Some(8)));
    assert_eq!(start("x = '''\r\n\nabc'''"), Some(Some(9)));
    assert_eq!(start("x = \"a\\nc\""), Some(None));
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// A broken file must end in diagnostics with places inside it.
        #[test]
        fn any_text_is_read_or_reported(text in "([a-z.]{1,3} ?= ?|\\[{1,2}|\\]{1,2}|\"{1,3}|'|\\{|\\}|,|\n|\r|ä|\u{feff}|\0|[0-9:T-]{1,6}|#|\\\\){0,40}") {
            let mut case = Case::new(&text);
            static VOICES: Key = Key::tables(&NOTHING, "");
            static KEYS: Section = Section::new("keys", "", &[&A, &B, &VOICES]);
            case.read(&KEYS, |root, faults| {
                root.optional(&A, faults, |value, faults| per_language(value, faults, super::text));
                root.optional(&B, faults, date);
                for table in root.tables(&VOICES, faults) {
                    table.finish(faults);
                }
            });
            for (_, _, help) in case.shown() {
                prop_assert!(!help.is_empty());
            }
            for fault in &case.faults {
                let span = fault.primary.as_ref().unwrap().span;
                prop_assert!(span.end as usize <= text.len() && span.start <= span.end);
            }
        }
    }
}
