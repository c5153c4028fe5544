//! A session that is brought up to date is the same as one that is opened anew, whatever was edited.

#[path = "../../benches/corpus/crowded.rs"]
mod crowded;
mod drafts;
mod margins;
mod paper;
mod theme_page;

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, OnceLock};

use proptest::prelude::*;

use super::*;
use crate::diagnostic::human;
use crate::load::{Entry, Located, Memory, ReadError};
use crate::model::AssetBytes;

/// A site in memory that can be edited while a session is open.
#[derive(Clone, Default)]
struct Edited(Arc<Mutex<Memory>>);

impl Source for Edited {
    fn list(&self, folder: &Located) -> io::Result<Vec<Entry>> {
        self.0.lock().unwrap().list(folder)
    }

    fn read(&self, file: &Located, limit: u64) -> Result<Vec<u8>, ReadError> {
        self.0.lock().unwrap().read(file, limit)
    }

    fn carry(&self, file: &Located) -> Result<AssetBytes, ReadError> {
        self.0.lock().unwrap().carry(file)
    }
}

impl Edited {
    /// Gives a file other bytes, or takes it away.
    fn edit(&self, path: &str, text: Option<&str>) {
        let mut files = self.0.lock().unwrap();
        match text {
            Some(text) => files.insert(path, text),
            None => files.remove(path),
        }
    }
}

/// The files that are edited, each with the texts that it may have.
const FILES: [(&str, &[&str]); 9] = [
    ("site.toml", &["title = \"T\"\n", "title = \"T\"\nlanguages = [\"de\", \"en\"]\n", "title = \n"]),
    (
        "content/speakers.toml",
        &[
            "[[speaker]]\nid = \"ann\"\nname = \"Ann Lee\"\nkind = \"person\"\n",
            "\n[[speaker]]\nid = \"ann\"\nname = \"Ann Lee\"\nkind = \"group\"\n",
            "[[speaker]]\nid = \"bob\"\nname = \"Bob\"\nkind = \"person\"\n",
            "[[speaker]]\nid = \"bob\"\nname = \"Bob\"\nkind = \"person\"\nnickname = \n",
        ],
    ),
    ("content/bus/reading.toml", &[BUS, BUS_WITH_ANN, "rights = \"own\"\n[[figure]]\nid = \"x\"\n"]),
    (
        "content/bus/en.md",
        &[
            "# The bus\n\n## Costs\n\nIt cost 500 yuan ($70), said Ann.\n",
            "# The bus\n\nIt cost 500 yuan ($70), said Ann. See [it](../ferry/en.md#prices).\n",
            "# The bus\n\nNothing.\n",
        ],
    ),
    (
        "content/bus/de.md",
        &["# Der Bus\n\nEr kostete 510 Yuan, sagte Ann.\n", "# Der Bus\n\nEr kostete 500 Yuan.\n", DE_KEPT, DE_HASHED],
    ),
    ("content/bus/sources/page.html", &["x", "y"]),
    ("content/bus/plan.pdf", &["x", "y"]),
    (
        "content/ferry/reading.toml",
        &["rights = \"own\"\n", "rights = \"own\"\n[[speaker]]\nid = \"ann\"\nname = \"Anna\"\n"],
    ),
    (
        "content/ferry/en.md",
        &[
            "# The ferry\n\n## Prices\n\nSee [the bus](../bus/en.md#costs) and [its plan](../bus/plan.pdf).\n",
            "# The ferry\n\n## Other prices {#prices}\n\n“We go,” said Ann Lee. [x](../bus/none.md)\n",
        ],
    ),
];
const DE_KEPT: &str = "+++\nfile = \"sources/page.html\"\n+++\n# Der Bus\n";
/// Its hash is that of `x`.
const DE_HASHED: &str = "+++\nfile = \"sources/page.html\"\n\
    sha256 = \"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881\"\n+++\n# Der Bus\n";
const BUS: &str =
    "rights = \"own\"\n[[figure]]\nid = \"price\"\npassage.en = \"500 yuan\"\npassage.de = \"510 Yuan\"\n";
const BUS_WITH_ANN: &str = "rights = \"own\"\n[[voice]]\nid = \"cost\"\nspeaker = \"ann\"\nform = \"indirect\"\n\
    function = \"statement\"\npassage.en = \"It cost 500 yuan\"\nabsent = [\"de\"]\nnote = \"[so](../ferry/en.md#prices)\"\n";

/// One theme for all sessions: reading it takes longer than all else.
fn options() -> Options {
    static THEME: OnceLock<Arc<Theme>> = OnceLock::new();
    let theme = || {
        let files = Memory::from([("site.toml", FILES[0].1[1])]);
        Session::open(files, Options::default()).unwrap().theme.unwrap_or_else(|faults| panic!("{faults:?}"))
    };
    Options { theme: Some(Arc::clone(THEME.get_or_init(theme))), ..Options::default() }
}

/// What a session shows: all that is said, and the bytes of each page.
fn shown(session: &Session) -> (String, BTreeMap<String, Result<String, String>>) {
    let said = human::render(session.diagnostics(), &session.tree().files, "", human::Style::Plain);
    let Some(theme) = session.theme() else { return (said, BTreeMap::new()) };
    let renderer = Renderer::new(session.site_library(), session.site(), theme);
    let pages = session.outputs().iter().map(|output| match output {
        Output::Page(path, page) => {
            let bytes = renderer.render(path, page).map_err(|fault| fault.message.clone());
            (path.to_string(), bytes.map(|bytes| String::from_utf8(bytes).unwrap()))
        }
        other => (other.path().to_string(), Ok(String::new())),
    });
    (said, pages.collect())
}

/// In what two sessions differ, shortly.
fn difference(one: &Session, other: &Session) -> Option<String> {
    let ((said, pages), (others_said, others_pages)) = (shown(one), shown(other));
    if said != others_said {
        return Some(format!("it says\n{said}\nin place of\n{others_said}"));
    }
    if !pages.keys().eq(others_pages.keys()) {
        return Some(format!("it has {:?}\nin place of {:?}", pages.keys(), others_pages.keys()));
    }
    let other = pages.iter().find(|(path, page)| others_pages.get(*path) != Some(page));
    other.map(|(path, page)| format!("{path} is\n{page:?}\nin place of\n{:?}", others_pages[path]))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// What stands in an editor's preview is what a build would write.
    #[test]
    fn an_update_gives_what_opening_anew_gives(
        first in prop::collection::vec(0usize..5, FILES.len()),
        edits in prop::collection::vec((0..FILES.len(), 0usize..5), 1..5),
    ) {
        let files = Edited::default();
        for ((path, texts), text) in FILES.iter().zip(first) {
            files.edit(path, texts.get(text).copied());
        }
        let mut session = Session::open(files.clone(), options()).unwrap();
        for (file, text) in edits {
            let (path, texts) = FILES[file];
            files.edit(path, texts.get(text).copied());
            session.update(&[path]).unwrap();
            let anew = Session::open(files.clone(), options()).unwrap();
            prop_assert_eq!(difference(&session, &anew), None, "after {} became {:?}", path, texts.get(text));
        }
    }
}

fn site() -> (Edited, Session) {
    let files = Edited::default();
    FILES
        .iter()
        .filter(|(path, _)| !path.starts_with("templates"))
        .for_each(|(path, texts)| files.edit(path, Some(texts[0])));
    let session = Session::open(files.clone(), Options::default()).unwrap();
    (files, session)
}

/// The texts of a reading whose claims are edited are as they were, and to find figures in them takes longest.
#[test]
fn an_edit_of_claims_reads_no_text_again() {
    let (files, mut session) = site();
    let found = |session: &Session| Arc::clone(&session.site_library().readings[0].copies[0].found);
    let before = found(&session);
    files.edit("content/bus/reading.toml", Some(BUS_WITH_ANN));
    let changes = session.update(&["content/bus/reading.toml"]).unwrap();
    assert!(Arc::ptr_eq(&before, &found(&session)));
    assert_eq!(session.site_library().readings[0].reading.claims[0].id.value.as_str(), "cost");
    assert!(changes.readings.contains("bus"));
}

#[test]
fn a_reading_that_nothing_touched_is_kept_as_it_is() {
    let (files, mut session) = site();
    let ferry = |session: &Session| Arc::clone(&session.site_library().readings[1]);
    let before = ferry(&session);
    files.edit("content/bus/de.md", Some("# Der Bus\n\nEr kostete 510 Yuan.\n"));
    files.edit("content/ferry/en.md", Some("# The ferry\n\n## Prices\n\nNone.\n"));
    session.update(&["content/ferry/en.md"]).unwrap();
    let after = ferry(&session);
    assert!(!Arc::ptr_eq(&before, &after));
    let changes = session.update(&["content/bus/de.md"]).unwrap();
    assert_eq!(changes.readings, ["bus".to_owned()].into());
    assert!(Arc::ptr_eq(&after, &ferry(&session)));
}

#[test]
fn a_page_that_is_there_is_found_by_its_path_and_no_other() {
    let (_, session) = site();
    assert!(session.page("bus/index.html").is_some());
    assert!(session.page("bus").is_none() && session.page("css/beleg.css").is_none());
}

#[test]
fn a_template_that_is_mended_is_filled_and_one_at_fault_is_said() {
    let files = Edited::default();
    files.edit("site.toml", Some(FILES[0].1[0]));
    files.edit("content/bus/reading.toml", Some("rights = \"own\"\n"));
    files.edit("content/bus/en.md", Some("# The bus\n"));
    let mut session = Session::open(files.clone(), Options::default()).unwrap();
    let mut edited = |text| {
        files.edit("templates/about.html", text);
        session.update(&["templates/about.html"]).unwrap();
        let page = shown(&session).1.remove("about/index.html");
        (session.counts().errors, page.map(|page| page.is_ok_and(|page| page.starts_with("our own"))))
    };
    assert_eq!(edited(Some("our own {{ 1 }}")), (0, Some(true)));
    assert_eq!(edited(Some("our own {{ ")), (1, None));
    assert_eq!(edited(None), (0, Some(false)));
}

#[test]
fn a_kept_file_that_changes_is_seen_though_nothing_of_it_is_read() {
    let (files, mut session) = site();
    let messages = |session: &Session| {
        let kept = session.diagnostics().iter().filter(|fault| fault.code == Code::KeptFile);
        kept.map(|fault| fault.message.clone()).collect::<Vec<_>>()
    };
    files.edit("content/bus/de.md", Some(DE_HASHED));
    session.update(&["content/bus/de.md"]).unwrap();
    assert_eq!(messages(&session), [""; 0]);
    let mut edited = |text| {
        files.edit("content/bus/sources/page.html", text);
        let changes = session.update(&["content/bus/sources/page.html"]).unwrap();
        (changes.files.len(), messages(&session))
    };
    let (told, said) = edited(Some("y"));
    assert_eq!(told, 1);
    assert!(said[0].contains("has changed since it was kept: its SHA-256 begins with `a1fce4363854`"), "{said:?}");
    let (_, said) = edited(None);
    assert_eq!(said, ["there is no file `content/bus/sources/page.html`"]);
    assert_eq!(edited(Some("x")).1, [""; 0]);
}
