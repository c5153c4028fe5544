//! `reading.toml`: what is lost otherwise is the place of a fault, or what a person wrote beside a mended value.

use std::sync::Arc;

use beleg::anchor::fix;
use beleg::diagnostic::{Code, Suggestion};
use beleg::model::{Claim, ClaimId, CopyId, Note, NotePiece, TextQuoteSelector};
use beleg::text::TextRange;

use crate::site::{self, Read};
use crate::{input, site::written};

const FILE: &str = "content/pump/reading.toml";

/// What stands in the copies that passages are taken from, with numbers and quotations to be found.
const EN: &str = "\
# The pump at Kettle Lane

“The pump gives *60 litres* a minute,” said Orla Finch, “and it will for years.”

In May it gave 45 litres, about 25 percent less. The council paid 1.2 million pounds (1.4 million euros) for it.
";
const DE: &str = "\
# Die Pumpe in der Kesselgasse

„Die Pumpe liefert *60 Liter* in der Minute“, sagte Orla Finch, „und das noch jahrelang.“

Im Mai waren es 45 Liter, etwa 25 Prozent weniger. Der Rat zahlte 1,2 Millionen Pfund.
";

/// Tables, keys and values of a reading; what means something to TOML; passages as they are and as they are mistyped.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "\n", "\n", "\n", " ", "=", ".", ",", "[", "]", "{", "}", "\"", "'", "\"\"\"", "'''", "\\", "#", "# ä\r\n", "\r\n", "\t",
    "\u{feff}", "\0", "\u{a0}", "\u{301}", "小", "\\u00e9", "\\U0001F686", "\\x", "5e9", "true", "-1", "2022-10-18", "2022-13-40",
    "\n[[voice]]\n", "\n[[voice]]\n", "\n[[figure]]\n", "\n[[figure]]\n", "\n[[assertion]]\n", "\n[[speaker]]\n",
    "\n[[source]]\n", "\n[[ignore]]\n", "\n[voice]\n", "\n[[voice.note]]\n", "rights = \"own\"\n", "title = \"Pump\"\n",
    "title.de = \"Pumpe\"\n", "outlet = \"post\"\n", "published = 2022-10\n", "published = \"2022-10\"\n", "publish = \"excerpt\"\n",
    "id = \"a\"\n", "id = \"b\"\n", "id = \"c\"\n", "id = \"finch\"\n", "id = \"post\"\n", "id = \"B c\"\n", "name = \"Orla Finch\"\n",
    "name.de = \"ä\"\n", "kind = \"person\"\n", "kind = \"horse\"\n", "title = \"Post\"\n", "url = \"https://e.example/\"\n",
    "url = \"javascript:x\"\n", "date = 2022\n", "speaker = \"finch\"\n", "source = \"post\"\n", "to = \"post\"\n",
    "form = \"direct\"\n", "form.de = \"indirect\"\n", "form.en = \"mixed\"\n", "function = \"opinion\"\n",
    "function = \"statement\"\n", "passage.en = ", "passage.de = ", "passage = ", "exact = ", "prefix = ", "suffix = ",
    "\"45 litres\"", "\"45  litres\"", "\"45 Liter\"", "\"etwa 25 Prozent\"", "\"about 25 percent\"", "\"The  pump gives 60 litres\"",
    "\"the pump gives 60 litres a minute.\"", "'“The pump gives 60 litres a minute,”'", "\"und das noch jahrelang\"", "\"it\"",
    "\"\\\"The pump gives 60 litres a minute,\\\"\"", "\"1.2 million pounds\"", "\"1.4 million euros\"", "\"In May […] for it\"",
    "\"Die Pumpe liefert 60 Litter\"", "[\"The pump gives\", \"and it will for years\"]", "\"Orla\\nFinch\"", "\"\"\"\nOrla \\\n Finch\"\"\"",
    "absent = [\"de\"]\n", "absent = [\"fr\"]\n", "value = \"45 l\"\n", "value = \"40..50 l\"\n", "value = \"~?\"\n",
    "converts = \"a\"\n", "ratio = { of = \"a\", to = \"b\" }\n", "sum = [\"a\", \"b\"]\n", "share = { of = \"a\", in = \"b\" }\n",
    "note = \"*x* [y](#a)\"\n", "note.de = '''\nä [x](nowhere.md)\n'''\n", "note = \"\\u00e9 [x](javascript:x)\"\n",
    "code = \"F201\"\n", "code = \"X9\"\n", "reason = \"known\"\n", "draft = true\n",
];

#[test]
fn fuzz() {
    let _pool = site::own_pool();
    bolero::check!(name = "reading_toml").with_iterations(0).for_each(holds);
}

#[test]
fn sample() {
    let _pool = site::own_pool();
    input::sample(600, holds);
}

fn holds(bytes: &[u8]) {
    let text = input::text(bytes, PIECES);
    let read = read(&text);
    site::check_faults(read.0.diagnostics(), &read.0.tree().files);
    claims(&read).iter().for_each(|claim| check_values(&read, claim));
    check_suggestions(&read, &text);
}

fn read(text: &str) -> Read {
    let files = [("site.toml", site::SETTINGS), ("content/pump/de.md", DE), ("content/pump/en.md", EN), (FILE, text)];
    site::read(&files)
}

fn claims(read: &Read) -> &[Arc<Claim>] {
    read.0.site_library().readings.first().map_or(&[], |read| &read.reading.claims)
}

/// The place of a passage or a note is the value that says it.
fn check_values(read: &Read, claim: &Claim) {
    let passages = claim.passage.values().flat_map(|passage| &passage.parts);
    let says = |TextQuoteSelector { exact, span, .. }: &TextQuoteSelector| {
        assert_eq!(value(written(&read.0.tree().files, *span)).as_deref(), Some(exact.as_str()), "{claim:?}");
    };
    passages.for_each(says);
    for (_, note) in claim.note.iter().flat_map(|note| note.iter()) {
        let value = value(written(&read.0.tree().files, note.span));
        assert!(value.is_some_and(|value| holds_words(&value, note)), "{note:?} stands elsewhere");
        for link in note.links() {
            let (inner, outer) = (link.span, note.span);
            assert!(inner.file == outer.file && outer.start <= inner.start && inner.end <= outer.end, "{link:?}");
        }
    }
}

/// Whether the words of a note stand in its Markdown, one after the other. Entities are not spelled out.
fn holds_words(markdown: &str, note: &Note) -> bool {
    let mut written = markdown.chars();
    let words = note.pieces().filter_map(|piece| match piece {
        NotePiece::Words(words) => Some(words),
        _ => None,
    });
    let mut letters = words.flat_map(str::chars).filter(|c| !c.is_whitespace());
    markdown.contains(['&', '\0']) || letters.all(|letter| written.any(|c| c == letter))
}

/// The string that a piece of TOML stands for.
fn value(written: &str) -> Option<String> {
    let line = format!("x = {written}");
    let table = toml::de::DeTable::parse(&line).ok()?;
    table.get_ref().get("x")?.get_ref().as_str().map(str::to_owned)
}

/// A suggestion can be pasted, and what `check --fix` writes differs from the file in the mended values alone.
fn check_suggestions(read: &Read, text: &str) {
    let all = read.0.diagnostics().iter().filter_map(|fault| fault.suggestion.as_ref());
    let all: Vec<&Suggestion> = all.filter(|found| is_here(read, found)).collect();
    for suggestion in &all {
        let alone = Suggestion { machine_applicable: true, ..(*suggestion).clone() };
        check_fixed(read, text, &fix::apply(text, &[alone]));
    }
    let mut safe: Vec<Suggestion> = all.into_iter().filter(|found| found.machine_applicable).cloned().collect();
    safe.sort_by_key(|found| found.span);
    safe.dedup_by(|next, first| next.span.start < first.span.end);
    let fixed = fix::apply(text, &safe);
    let mut expected = text.to_owned();
    safe.iter().rev().for_each(|found| expected.replace_range(found.span.range(), &found.replacement));
    assert_eq!(fixed, expected, "{safe:?}");
    if !safe.is_empty() {
        check_stands(read, &self::read(&fixed));
    }
}

fn is_here(read: &Read, suggestion: &Suggestion) -> bool {
    read.0.tree().files.get(suggestion.span.file).path().as_str() == FILE
}

/// What is suggested can be read, and takes no claim away.
fn check_fixed(read: &Read, text: &str, fixed: &str) {
    let after = self::read(fixed);
    let is_broken = |read: &Read| read.0.diagnostics().iter().any(|fault| fault.code == Code::TomlSyntax);
    assert!(is_broken(read) || !is_broken(&after), "{text:?} is broken as {fixed:?}");
    let ids = |read: &Read| claims(read).iter().map(|claim| claim.id.value.clone()).collect::<Vec<_>>();
    assert_eq!(ids(read), ids(&after), "{text:?} as {fixed:?}");
}

/// A claim that stood in a copy stands there still.
fn check_stands(before: &Read, after: &Read) {
    let stand = places(after);
    for place in places(before) {
        assert!(stand.contains(&place), "{place:?} has moved");
    }
}

fn places(read: &Read) -> Vec<(&CopyId, &ClaimId, &[TextRange])> {
    let copies = read.0.site_library().readings.iter().flat_map(|reading| &reading.copies);
    let claims = copies
        .flat_map(|copy| copy.claims.iter().map(move |placed| (&copy.copy.id, placed.id(), &*placed.anchor.parts)));
    claims.collect()
}
