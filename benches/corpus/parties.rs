//! Who speaks in the synthetic articles and which documents they cite: shared by all readings of a site.

use std::collections::BTreeSet;
use std::fmt::Write;

const FIRST_NAMES: [&str; 6] = ["Hanna", "Ole", "Merle", "Jannis", "Swantje", "Tilo"];
const LAST_NAMES: [&str; 6] = ["Brodersen", "Achterberg", "Lohkamp", "Wessling", "Dünnebier", "Quast"];
const DOCUMENTS: [&str; 5] = ["Haushaltsplan", "Jahresbericht", "Prüfbericht", "Lagebericht", "Bauzeitenplan"];
const INSTITUTIONS: [&str; 4] =
    ["der Hafenverwaltung", "der Stadt Wiesenau", "des Landesamts für Wasserbau", "der Verkehrsbetriebe"];
const PAPERS: [&str; 4] = ["Wiesenauer Bote", "Küstenkurier", "Hafenblatt", "Erlentaler Zeitung"];
const ROLES: [&str; 6] = [
    "leitet die Bauabteilung",
    "spricht für die Anwohner",
    "sitzt für die Opposition im Rat",
    "forscht über Häfen",
    "vertritt den Betreiber",
    "prüft im Auftrag des Landes",
];

const PEOPLE: usize = FIRST_NAMES.len() * LAST_NAMES.len();
const SOURCES: usize = DOCUMENTS.len() * INSTITUTIONS.len();

/// How many people speak in a reading.
const SPEAKING: usize = 6;
/// How many documents a reading cites.
const CITED: usize = 3;

/// Who and what a reading names, as indexes.
pub struct Cast {
    people: [usize; SPEAKING],
    sources: [usize; CITED],
    paper: usize,
}

/// The cast of a reading.
pub fn cast(reading: usize) -> Cast {
    Cast {
        people: std::array::from_fn(|index| (reading * 5 + index) % PEOPLE),
        sources: std::array::from_fn(|index| (reading * 7 + index) % SOURCES),
        paper: reading % PAPERS.len(),
    }
}

impl Cast {
    /// The id and the name of a speaker.
    pub fn speaker(&self, index: usize) -> (String, String) {
        let person = self.people[index % SPEAKING];
        (id(&name(person)), name(person))
    }

    /// The id and the title of a source.
    pub fn source(&self, index: usize) -> (String, String) {
        let title = title(self.sources[index % CITED]);
        (id(&title), title)
    }

    /// The id of the newspaper.
    pub fn paper(&self) -> String {
        id(PAPERS[self.paper])
    }
}

fn name(person: usize) -> String {
    format!("{} {}", FIRST_NAMES[person % FIRST_NAMES.len()], LAST_NAMES[person / FIRST_NAMES.len()])
}

fn title(source: usize) -> String {
    format!("{} {}", DOCUMENTS[source % DOCUMENTS.len()], INSTITUTIONS[source / DOCUMENTS.len()])
}

fn id(name: &str) -> String {
    let plain = name.to_lowercase().replace('ü', "ue").replace('ä', "ae");
    plain.replace(' ', "-")
}

/// `content/speakers.toml`: those whom the first `readings` readings name.
pub fn speakers(readings: usize) -> String {
    let used: BTreeSet<usize> = (0..readings.min(PEOPLE)).flat_map(|reading| cast(reading).people).collect();
    let mut toml = String::new();
    for name in used.into_iter().map(name) {
        let _ = write!(toml, "[[speaker]]\nid = \"{}\"\nname = \"{name}\"\nkind = \"person\"\n\n", id(&name));
    }
    toml
}

/// `content/sources.toml`: the documents and newspapers that the first `readings` readings name.
pub fn sources(readings: usize) -> String {
    let used: BTreeSet<usize> = (0..readings.min(SOURCES)).flat_map(|reading| cast(reading).sources).collect();
    let papers: BTreeSet<usize> = (0..readings.min(PAPERS.len())).map(|reading| cast(reading).paper).collect();
    let mut toml = String::new();
    for title in used.into_iter().map(title) {
        let id = id(&title);
        let publisher = title.split_once(' ').map_or("", |(_, institution)| institution);
        let _ = write!(toml, "[[source]]\nid = \"{id}\"\ntitle = \"{title}\"\npublisher = \"{publisher}\"\n");
        let _ = write!(toml, "date = \"2024\"\nurl = \"https://example.org/{id}.pdf\"\n\n");
    }
    for name in papers.into_iter().map(|paper| PAPERS[paper]) {
        let _ = write!(toml, "[[source]]\nid = \"{}\"\ntitle = \"{name}\"\n\n", id(name));
    }
    toml
}

/// The head of `reading.toml`: its title, its provenance and whom it presents how.
pub fn head(title: &str, cast: &Cast, reading: usize) -> String {
    let (month, day) = (1 + reading % 12, 1 + reading % 28);
    let mut toml = format!("title.de = \"{title}\"\noutlet = \"{}\"\n", cast.paper());
    let _ = write!(toml, "published = 2024-{month:02}-{day:02}\nrights = \"cc\"\npublish = \"full\"\n\n");
    for (index, person) in cast.people.iter().enumerate() {
        let role = ROLES[(index + reading) % ROLES.len()];
        let _ = write!(toml, "[[speaker]]\nid = \"{}\"\nrole.de = \"{role}\"\n\n", id(&name(*person)));
    }
    toml
}

/// The front matter of the copy.
pub fn front_matter(reading: usize) -> String {
    format!(
        "+++\nlang = \"de\"\nstatus = \"original\"\nsource_url = \"https://example.org/artikel/{reading}\"\n\
         archive_url = \"https://example.org/archiv/{reading}\"\nretrieved = 2025-02-01\n+++\n\n"
    )
}
