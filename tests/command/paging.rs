//! Lists of any length: no page of them is too long to load, and nothing in them is lost.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::site::Folder;

/// How many sources and speakers the site has; each vouches for one figure or says one thing, but the last, which
/// does so in all the others' place.
const MANY: usize = 240;

/// A site of one reading, with a figure for each source, a voice for each speaker, and a busy source and speaker.
fn folder() -> Folder {
    let mut reading = "rights = \"own\"\n".to_owned();
    let mut text = "# Many\n\n".to_owned();
    let mut claim = |kind: &str, party: &str, rest: &str, number: usize, words: &str| {
        let id = format!("{}-{party}-{number}", &kind[..1]);
        write!(reading, "[[{kind}]]\nid = \"{id}\"\n{rest}\npassage = \"{words} {id}.\"\n").unwrap();
        write!(text, "{words} {id}.\n\n").unwrap();
    };
    for number in 0..MANY {
        let voice = |speaker: &str| format!("speaker = \"{speaker}\"\nform = \"reported\"\nfunction = \"statement\"");
        claim("figure", &format!("s{number}"), &format!("source = \"s{number}\"\nvalue = \"5\""), number, "Five");
        claim("voice", &format!("p{number}"), &voice(&format!("p{number}")), number, "Said");
        claim("voice", "busy", &voice("p0"), number, "Said");
    }
    for number in 0..MANY {
        write!(reading, "[[source]]\nid = \"s{number}\"\ntitle = \"Source {number:03}\"\n").unwrap();
        write!(reading, "[[speaker]]\nid = \"p{number}\"\nname = \"Speaker {number:03}\"\nkind = \"person\"\n")
            .unwrap();
    }
    let folder = Folder::site(&reading, &text);
    folder.write("site.toml", "title = \"Readings\"\nbase_url = \"https://example.org/\"\nlanguages = [\"en\", \"de\"]\n[lints]\nfigure-value-differs = \"allow\"\n");
    folder
}

/// The pages of a list, from the first, each with its path in the site.
fn pages(folder: &Folder, list: &str) -> Vec<(String, String)> {
    let path = |number: usize| match number {
        1 => format!("{list}/index.html"),
        _ => format!("{list}/{number}/index.html"),
    };
    let paths = (1..).map(path).take_while(|path| folder.has(&format!("public/{path}")));
    paths.map(|path| (path.clone(), folder.read(&format!("public/{path}")))).collect()
}

fn count(page: &str, what: &str) -> usize {
    page.matches(what).count()
}

#[test]
fn long_lists_are_paged_and_no_entry_is_lost() {
    let folder = folder();
    let run = folder.beleg(&["build"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let sitemap = folder.read("public/sitemap.xml");
    for (list, entry, each) in [
        ("sources", "<li id=\"s", &[50, 50, 50, 50, 40][..]),
        ("speakers", "<h2 class=\"entry-title\">", &[100, 100, 40]),
        ("speakers/p0", "<a class=\"passage\"", &[200, 41]),
        ("de/sources", "<li id=\"s", &[50, 50, 50, 50, 40]),
    ] {
        let pages = pages(&folder, list);
        let counts: Vec<_> = pages.iter().map(|(_, page)| count(page, entry)).collect();
        assert_eq!(counts, each, "{list}");
        let titles: BTreeSet<_> = pages.iter().map(|(_, page)| page.split("</title>").next()).collect();
        assert_eq!(titles.len(), pages.len(), "no two pages of {list} have one title");
        for (number, (path, page)) in (1..).zip(&pages) {
            assert_eq!(count(page, "rel=\"prev\""), usize::from(number > 1), "{path}");
            assert_eq!(count(page, "rel=\"next\""), usize::from(number < pages.len()), "{path}");
            let address = path.trim_end_matches("index.html");
            assert!(sitemap.contains(&format!("<loc>https://example.org/{address}</loc>")), "{path}");
        }
    }
}

/// The address of a source is that of its entry: a link from a note must not end at the first page.
#[test]
fn a_link_to_a_source_leads_to_the_page_that_holds_it() {
    let folder = folder();
    assert_eq!(folder.beleg(&["build"]).code, 0);
    let reading = folder.read("public/first/index.html");
    let links: Vec<_> = reading.split("href=\"").filter(|rest| rest.starts_with("../sources/")).collect();
    let links: BTreeSet<_> = links.into_iter().filter_map(|rest| rest.split('"').next()?.split_once('#')).collect();
    assert_eq!(links.len(), MANY);
    for (path, id) in links {
        let page = folder.read(&format!("public/{}", path.trim_start_matches("../")));
        assert!(page.contains(&format!("<li id=\"{id}\">")), "{path} has no {id}");
    }
}

#[test]
fn a_short_list_is_one_page_without_links_to_others() {
    let folder = Folder::site("rights = \"own\"\n", "# One\n\nText.\n");
    assert_eq!(folder.beleg(&["build"]).code, 0);
    assert_eq!(pages(&folder, "sources").len(), 1);
    assert!(!folder.read("public/sources/index.html").contains("rel=\"next\""));
}
