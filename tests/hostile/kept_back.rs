//! Files that nobody meant to publish stay where they are, and those that a page needs are there.

use std::fs;

use beleg::pipeline::{self, Progress, Target};

use crate::site::Site;

const ADDRESS: Option<&str> = Some("https://example.org/");
const OWN: &str = "rights = \"own\"\n";

/// A site with these files beside its one copy.
fn site(reading: &str, copy: &str, files: &[&str]) -> Site {
    let site = Site::of(reading, copy);
    files.iter().for_each(|file| _ = site.write(&format!("content/first/{file}"), "x"));
    site
}

/// What is said with this code, message and notes.
fn said(site: &Site, code: &str) -> Vec<String> {
    let of_code = site.read_at(None).diagnostics().to_vec().into_iter().filter(|fault| fault.code.id() == code);
    of_code.map(|fault| format!("{}\n{}\n{}", fault.message, fault.notes.join("\n"), fault.help)).collect()
}

#[test]
fn only_files_that_a_page_shows_or_links_to_are_published() {
    let copy = "# A\n\n![a](a.png) and [b](b.pdf).[^1]\n\n> - [d](<deep/d 1.txt>)\n\n[^1]: See [c](c.csv).\n";
    let files = ["a.png", "b.pdf", "c.csv", "deep/d 1.txt", "raw.mp3", "deep/draft.docx"];
    let site = site(OWN, copy, &files);
    assert_eq!(site.carried(ADDRESS), ["first/a.png", "first/b.pdf", "first/c.csv", "first/deep/d 1.txt"]);
    let warnings = said(&site, "S111");
    assert_eq!(warnings.len(), 1, "one warning a reading");
    assert!(warnings[0].contains("`deep/draft.docx`, `raw.mp3`") && !warnings[0].contains("a.png"), "{warnings:?}");
}

#[test]
fn a_file_is_published_if_a_copy_of_another_reading_shows_it() {
    let site = site(OWN, "# A\n\none\n", &["map.png"]);
    site.write("content/second/reading.toml", OWN).write("content/second/en.md", "# B\n\n![m](../first/map.png)\n");
    assert_eq!(site.carried(ADDRESS), ["first/map.png"]);
    assert_eq!(said(&site, "S111"), [""; 0]);
}

#[test]
fn a_copy_for_this_machine_takes_no_file_along_and_none_is_complained_of() {
    let copy = "+++\npublish = \"local\"\n+++\n# A\n\n![a](a.png) [b](b.pdf)\n";
    let reading = "rights = \"own\"\npublish_files = [\"c.csv\"]\n";
    let site = site(reading, copy, &["a.png", "b.pdf", "c.csv", "d.txt"]);
    assert_eq!(site.carried(ADDRESS), [""; 0]);
    assert!(site.read_at(ADDRESS).diagnostics().iter().all(|fault| fault.code.id() != "S111"), "nothing can be done");
    assert_eq!(site.carried(None), ["first/a.png", "first/b.pdf", "first/c.csv"]);
    // What another copy shows is published for that one.
    site.write("content/first/en-short.md", "+++\nlang = \"en\"\npublish = \"full\"\n+++\n# A\n\n![a](a.png)\n");
    assert_eq!(site.carried(ADDRESS), ["first/a.png", "first/c.csv"]);
}

#[test]
fn an_excerpt_takes_no_file_of_a_passage_along_that_it_does_not_show() {
    let reading = "rights = \"own\"\npublish = \"excerpt\"\n[[assertion]]\nid = \"one\"\npassage = \"It is so\"\n";
    let copy = "# A\n\nIt is so ![a](a.png).[^1]\n\nNobody says so ![b](b.png).[^2]\n\n\
                [^1]: By [c](c.pdf).\n[^2]: By [d](d.pdf).\n";
    let site = site(reading, copy, &["a.png", "b.png", "c.pdf", "d.pdf"]);
    assert_eq!(site.carried(ADDRESS), ["first/a.png", "first/c.pdf"]);
    assert_eq!(said(&site, "S111"), [""; 0], "they are kept back on purpose");
}

#[test]
fn a_note_takes_its_files_along_where_its_claim_is_shown() {
    let reading = "rights = \"own\"\n[[assertion]]\nid = \"one\"\npassage.en = \"one\"\n\
                   note.en = \"See [a](a.pdf) and ![b](b.png).\"\nnote.de = \"Siehe [c](c.pdf).\"\n\
                   [[assertion]]\nid = \"two\"\npassage.de = \"zwei\"\nnote = \"See [d](d.pdf).\"\n";
    let site = site(reading, "# A\n\none\n", &["a.pdf", "b.png", "c.pdf", "d.pdf"]);
    site.write("content/first/de.md", "+++\npublish = \"local\"\n+++\n# A\n\nzwei\n");
    site.write("site.toml", "title = \"T\"\nlanguages = [\"en\", \"de\"]\n");
    assert_eq!(site.carried(ADDRESS), ["first/a.pdf"]);
    assert_eq!(site.carried(None), ["first/a.pdf", "first/d.pdf"]);
}

/// HTML in a note can name a file only where Markdown does: nothing is linked that is not there, nothing shown.
#[test]
fn raw_html_in_a_note_takes_no_file_along_by_itself() {
    let reading = "rights = \"own\"\n[[assertion]]\nid = \"one\"\npassage = \"one\"\n\
                   note = '<img src=\"a.png\"><a href=\"b.pdf\">b</a> [c](c.pdf) <a href=\"c.pdf\">c</a>'\n";
    let site = site(reading, "# A\n\none\n", &["a.png", "b.pdf", "c.pdf"]);
    assert_eq!(site.carried(ADDRESS), ["first/c.pdf"]);
    let page = site.outcome().page().to_owned();
    assert!(!page.contains("a.png") && !page.contains("b.pdf") && page.matches("c.pdf").count() == 2);
}

#[test]
fn a_reading_can_publish_files_that_nothing_links_to() {
    let files = ["data/rain.csv", "data/old/rain.csv", "data/read me[1].txt", "raw.mp3"];
    for (patterns, expected) in [
        ("\"data/*.csv\"", &["first/data/rain.csv"][..]),
        ("\"data/read me[1].txt\"", &["first/data/read me[1].txt"]),
        ("\"**/*.csv\", \"raw.mp3\"", &["first/data/old/rain.csv", "first/data/rain.csv", "first/raw.mp3"]),
    ] {
        let site = site(&format!("{OWN}publish_files = [{patterns}]\n"), "# A\n\none\n", &files);
        assert_eq!(site.carried(ADDRESS), expected, "{patterns}");
    }
}

#[test]
fn a_pattern_that_names_nothing_or_what_is_private_is_an_error_with_its_reason() {
    let files = ["data/rain.csv", "sources/scan.pdf", "x.bak", "Plan.psd", ".hidden"];
    for (pattern, code, reason) in [
        ("*.csv", "S105", "names no file"),
        ("data", "S105", "write `data/*`"),
        ("plan.PSD", "S105", "capitals count: `Plan.psd`"),
        ("en.md", "S105", "copies are published as pages"),
        ("../second/*", "S105", "leads out of the folder"),
        ("/etc/passwd", "S105", "leads out of the folder"),
        ("sources/*", "S112", "`sources/`"),
        ("sources/scan.pdf", "S112", "`sources/`"),
        ("x.bak", "S112", "`*.bak`"),
        ("*.bak", "S112", "`*.bak`"),
        (".hidden", "S112", "hidden"),
        ("Plan.*", "S112", "`*.PSD`"),
    ] {
        let site = site(&format!("{OWN}publish_files = [\"{pattern}\"]\n"), "# A\n\none\n", &files);
        if code == "S112" {
            site.write("site.toml", "title = \"T\"\nnever_publish = [\"*.PSD\"]\n");
        }
        let outcome = site.outcome();
        outcome.assert_refused(code);
        assert!(outcome.said.contains(reason), "{pattern}:\n{}", outcome.said);
    }
    let site = site(&format!("{OWN}publish_files = [\"*\"]\n"), "# A\n\none\n", &["a.txt", "x.bak", "Thumbs.db"]);
    assert_eq!(site.carried(ADDRESS), ["first/a.txt"], "a wide pattern publishes what may be published");
}

#[test]
fn a_site_keeps_back_what_it_says_wherever_it_lies() {
    let site = site(OWN, "# A\n\n[a](a.png)\n", &["a.png", "logo.PSD"]);
    site.write("static/img/logo.psd", "x").write("static/img/logo.png", "x").write("static/drafts/a.html", "x");
    site.write("site.toml", "title = \"T\"\nnever_publish = [\"*.psd\", \"drafts\"]\n");
    assert_eq!(site.carried(ADDRESS), ["first/a.png", "img/logo.png"]);
    assert_eq!(said(&site, "S111"), [""; 0]);
    site.write("content/first/en.md", "# A\n\n[a](logo.PSD)\n").outcome().assert_refused("S112");
    site.write("site.toml", "title = \"T\"\nnever_publish = [\"../x\"]\n").outcome().assert_refused("S105");
}

#[test]
fn what_a_server_needs_is_published_and_what_tools_leave_is_not() {
    let site = site(OWN, "# A\n\none\n", &["Thumbs.db", "en.md.orig", "~$en.docx"]);
    let needed = [".htaccess", ".nojekyll", ".well-known/security.txt", "CNAME", "_headers", "_redirects"];
    needed.iter().for_each(|file| _ = site.write(&format!("static/{file}"), "x"));
    for file in [".env", ".htpasswd", ".git/config", "css/a.css.bak", "._a", "desktop.ini", "__MACOSX/a"] {
        site.write(&format!("static/{file}"), "secret");
    }
    assert_eq!(site.carried(ADDRESS), needed);
    assert_eq!(said(&site, "S111"), [""; 0]);
}

#[test]
fn a_link_to_what_is_private_is_an_error_with_the_way_out_whether_or_not_it_is_there() {
    for (link, way_out) in [
        ("[a](sources/scan.pdf)", "copy the file out of `sources/`"),
        ("![a](sources/scan.png)", "copy the file out of `sources/`"),
        ("[a](../second/sources/%73can.pdf#page=2)", "copy the file out of `sources/`"),
        ("[a](img/plan.png.bak)", "rename it"),
        ("![a](.plan.png)", "without the dot"),
    ] {
        let note = format!("{OWN}[[assertion]]\nid = \"one\"\npassage = \"one\"\nnote = \"{link}\"\n");
        let in_note = site(&note, "# A\n\none\n", &["sources/scan.pdf", ".plan.png"]);
        let in_text = site(OWN, &format!("# A\n\n{link}\n"), &[]);
        for site in [in_note, in_text] {
            let outcome = site.outcome();
            outcome.assert_refused("S112");
            assert!(outcome.said.contains(way_out), "{link}:\n{}", outcome.said);
            assert_eq!(outcome.faults.len(), 1, "{}", outcome.said);
        }
    }
}

/// A claim that could not be read may be what links to the files.
#[test]
fn a_reading_with_errors_is_not_told_that_nothing_links_to_its_files() {
    let toml = format!("{OWN}[[assertion]]\nid = \"one\"\npassage = 1\nnote = \"[a](a.pdf)\"\n");
    let site = site(&toml, "# A\n\none\n", &["a.pdf"]);
    site.write("content/second/reading.toml", OWN).write("content/second/en.md", "# A\n\none\n");
    site.write("content/second/b.pdf", "x");
    let warnings = said(&site, "S111");
    assert!(warnings.len() == 1 && warnings[0].contains("`second`"), "{warnings:?}");
}

#[test]
fn a_reading_dismisses_the_warning_and_a_site_makes_an_error_of_it() {
    let ignore = format!("{OWN}[[ignore]]\ncode = \"file-not-published\"\nreason = \"raw material\"\n");
    let dismissed = site(&ignore, "# A\n\none\n", &["a.pdf"]);
    assert_eq!(said(&dismissed, "S111"), [""; 0]);
    let strict = site(OWN, "# A\n\none\n", &["a.pdf"]);
    strict.write("site.toml", "title = \"T\"\n[lints]\nS111 = \"deny\"\n").outcome().assert_refused("S111");
}

#[test]
fn a_name_is_found_however_its_letters_are_composed_and_the_page_names_the_file_that_is_there() {
    let (whole, apart) = ("b\u{e4}ume.png", "ba\u{308}ume.png");
    for (written, on_disk, address) in [(whole, apart, "ba%CC%88ume.png"), (apart, whole, "b%C3%A4ume.png")] {
        let site = site(OWN, &format!("# A\n\n![a]({written}) [b](../first/{written})\n"), &[on_disk]);
        let page = site.outcome().page().to_owned();
        assert!(
            page.contains(&format!("src=\"{address}\"")) && page.contains(&format!("href=\"{address}\"")),
            "{page}"
        );
        assert_eq!(site.carried(ADDRESS), [format!("first/{on_disk}")]);
    }
}

#[test]
fn names_that_other_systems_refuse_or_take_for_another_are_warned_of() {
    let site = site(OWN, "# A\n\n[a](<img/a:b.png>)\n", &["img/a:b.png", "Aux.txt", "Photo.png", "photo.png"]);
    for file in ["con", "com1.tar.gz", "x./a", "a b ", "a\\b.png", "Img/a.png", "img/b.png", "First/index.html"] {
        site.write(&format!("static/{file}"), "x");
    }
    for file in ["b\u{e4}ume.png", "ba\u{308}ume.png", "console.txt", "com10", "nul-a", "ünique.txt"] {
        site.write(&format!("static/{file}"), "x");
    }
    site.write("templates/parts/nul.html", "x");
    let found = said(&site, "S114");
    for names in [
        &["content/first/img/a:b.png", "`:`"][..],
        &["content/first/Aux.txt", "AUX"],
        &["content/first/Photo.png", "content/first/photo.png"],
        &["static/con`", "CON"],
        &["static/com1.tar.gz", "COM1"],
        &["static/x.`"],
        &["static/a b `"],
        &["a\\b.png", "published nowhere"],
        &["static/Img`", "static/img`"],
        &["static/First`", "content/first`"],
        &["b%C3%A4ume.png", "ba%CC%88ume.png"],
        &["templates/parts/nul.html", "NUL"],
    ] {
        let hits = found.iter().filter(|text| names.iter().all(|name| text.contains(name))).count();
        assert_eq!(hits, 1, "{names:?} in {found:#?}");
    }
    assert_eq!(found.len(), 12, "each once, and no other: {found:#?}");
}

#[test]
fn advice_names_the_file_that_is_there() {
    let files =
        ["Photo.PNG", "a#b.png", "what?.png", "50%25.png", "img/map.png", "img/Über Land.png", "deep/one/only.csv"];
    for (written, advice) in [
        ("photo.png", "write `Photo.PNG`: capitals count"),
        ("./PHOTO.png", "write `Photo.PNG`"),
        ("a#b.png", "write `a%23b.png`"),
        ("what?.png", "write `what%3F.png`"),
        ("50%25.png", "write `50%2525.png`"),
        ("img\\map.png", "write `img/map.png`: folders are parted by `/`"),
        ("IMG/Map.png", "write `img/map.png`: capitals count"),
        ("img/%C3%BCber%20land.png", "write `img/Über%20Land.png`: capitals count"),
        ("/img/map.png", "write `img/map.png`"),
        ("/first/img/map.png", "write `img/map.png`"),
        ("content/first/img/map.png", "write `img/map.png`"),
        ("map.png", "write `img/map.png`: there the file lies"),
        ("only.csv", "write `deep/one/only.csv`"),
        ("img/mpa.png", "did you mean `img/map.png`?"),
        ("nothing.svg", "put the file into `content/first/`"),
        ("sub/en.md", "of Markdown files only copies are published"),
        ("reading.toml", "no TOML file is published"),
        ("EN.MD", "write `en.md`: capitals count"),
        ("..\\First\\en.md", "write `en.md`: folders are parted by `/`"),
        ("/first/EN.MD#one", "write `en.md#one`"),
        ("french.md", "the copy in `content/first/` is `en.md`"),
    ] {
        // An image is never a copy.
        let signs = if written.contains(".md") || written.contains(".MD") { &[""][..] } else { &["", "!"] };
        for sign in signs {
            let outcome = site(OWN, &format!("# A\n\n{sign}[x]({written})\n"), &files).outcome();
            let is_told = outcome.faults.iter().any(|fault| fault.is_error() && fault.help.contains(advice));
            assert!(is_told, "{sign}{written}:\n{}", outcome.said);
        }
    }
}

/// A link must not bring out under another name what is kept back under its own.
#[cfg(unix)]
#[test]
fn a_link_in_static_does_not_bring_out_what_is_kept_back() {
    let link = |site: &Site| {
        fs::create_dir_all(site.path("static")).unwrap();
        std::os::unix::fs::symlink("../content/first/img", site.path("static/pictures")).unwrap();
    };
    let shown = site(OWN, "# A\n\n![a](img/a.png)\n", &["img/a.png"]);
    link(&shown);
    assert_eq!(shown.carried(ADDRESS), ["first/img/a.png", "pictures/a.png"]);
    let unnamed = site(OWN, "# A\n\none\n", &["img/a.png"]);
    link(&unnamed);
    assert_eq!(unnamed.carried(ADDRESS), ["pictures/a.png"], "the link itself says that it is to be published");
    let local = "+++\npublish = \"local\"\n+++\n# A\n\n![a](img/a.png)\n";
    let excerpt = "+++\npublish = \"excerpt\"\n+++\n# A\n\n![a](img/a.png)\n";
    for copy in [local, excerpt] {
        let kept = site(OWN, copy, &["img/a.png"]);
        link(&kept);
        let outcome = kept.outcome();
        outcome.assert_refused("S113");
        assert!(
            outcome.said.contains("`static/pictures/a.png` leads to `content/first/img/a.png`"),
            "{}",
            outcome.said
        );
    }
}

/// To say that it is missing would send the author looking for what lies before their eyes.
#[cfg(unix)]
#[test]
fn what_is_there_and_cannot_be_had_is_told_once_and_not_called_missing() {
    use std::os::unix::fs::symlink;
    let copy = "# A\n\n![a](a.png) [b](img/b.png) [c](../second/en.md) [d](../third/de.md) ![e](../third/e.png)\n";
    let reading = format!(
        "{OWN}annotated = 2026-03-31\n[[assertion]]\nid = \"one\"\npassage.de = \"eins\"\npassage.en = \"A\"\n"
    );
    let site = site(&reading, copy, &[]);
    site.write("content/second/reading.toml", OWN);
    for (path, target) in [
        ("first/a.png", "nowhere"),
        ("first/img", "/etc/ssl"),
        ("first/de.md", "nowhere"),
        ("second/en.md", "/etc/hostname"),
        ("third", "/etc/ssl"),
    ] {
        symlink(target, site.path(&format!("content/{path}"))).unwrap();
    }
    let outcome = site.outcome();
    let codes: Vec<_> = outcome.faults.iter().map(|fault| fault.code.id()).collect();
    assert_eq!(codes, ["S109", "S109", "S113", "S113", "S113"], "{}", outcome.said);
}

/// Between the reading of a site and the writing of its files someone may put a link in a file's place.
#[cfg(unix)]
#[test]
fn a_file_that_has_become_a_link_in_the_meantime_is_not_published() {
    let secret = tempfile::NamedTempFile::new().unwrap();
    fs::write(secret.path(), "secret").unwrap();
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("a.png"), "secret").unwrap();
    for (place, target) in [("content/first/img/a.png", secret.path()), ("content/first/img", outside.path())] {
        let site = site(OWN, "# A\n\n![a](img/a.png)\n", &["img/a.png"]);
        let mut read = site.read();
        let place = site.path(place);
        if place.is_dir() {
            fs::remove_dir_all(&place).unwrap()
        } else {
            fs::remove_file(&place).unwrap()
        }
        std::os::unix::fs::symlink(target, &place).unwrap();
        let out = Target { out: site.path("public"), in_place: false };
        let error = pipeline::build(&mut read, &site.path(""), &out, &Progress::default()).unwrap_err().to_string();
        assert!(error.contains("a.png"), "{error}");
        assert!(!out.out.exists(), "nothing was written");
    }
}
