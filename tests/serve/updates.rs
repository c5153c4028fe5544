//! What changes is told to the pages that show it, and to no other.

use crate::rig::{Served, mark};

#[test]
fn the_page_whose_bytes_changed_is_told_to_load_again_and_the_others_are_not() {
    let site = Served::new();
    let (bus, ferry) = (mark(&site.get("/bus/")), mark(&site.get("/ferry/")));
    let (mut at_bus, mut at_ferry) = (site.listen("/bus/", &bus), site.listen("/ferry/", &ferry));
    assert_eq!((at_bus.next().0, at_ferry.next().0), ("state".into(), "state".into()));
    site.write("content/bus/en.md", "# The bus\n\nIt is always late, always. ![A stop](stop.png)\n");
    at_bus.wait_for("reload");
    assert!(
        site.get("/bus/").text().contains("always late</mark>, always")
            || site.get("/bus/").text().contains(", always")
    );
    // The ferry's page hears of the change, and of its own only.
    assert_eq!(at_ferry.next().0, "state");
    site.write("content/ferry/en.md", "# The ferry\n\nIt is never late, never.\n");
    let mut kinds = vec![];
    while !kinds.contains(&"reload".to_owned()) {
        kinds.push(at_ferry.next().0);
    }
    assert_eq!(kinds.first().map(String::as_str), Some("state"));
}

#[test]
fn a_page_that_is_opened_on_old_bytes_is_told_at_once() {
    let site = Served::new();
    site.listen("/bus/", "0000").wait_for("reload");
}

#[test]
fn errors_lie_over_the_last_good_page_and_other_readings_go_on() {
    let site = Served::new();
    let before = site.get("/bus/").text();
    let mut events = site.listen("/bus/", &mark(&site.get("/bus/")));
    events.wait_for("state");
    site.write(
        "content/bus/reading.toml",
        "rights = \"own\"\n[[assertion]]\nid = \"late\"\npassage = \"never here\"\n",
    );
    let state = events.wait_for("state");
    assert!(state.contains("\"errors\":1") && state.contains("A101") && state.contains("never here"), "{state}");
    assert!(state.contains("reading.toml:4:"), "the place is told: {state}");
    assert_eq!(site.get("/bus/").text(), before);
    let mut at_ferry = site.listen("/ferry/", &mark(&site.get("/ferry/")));
    site.write("content/ferry/en.md", "# The ferry\n\nIt is never late, never.\n");
    at_ferry.wait_for("reload");
    assert!(site.get("/ferry/").text().contains(", never"));
    site.write("content/bus/reading.toml", "rights = \"own\"\n");
    events.wait_for("reload");
    assert!(!site.get("/bus/").text().contains("<mark"));
}

#[test]
fn what_all_pages_share_stays_as_it_was_while_it_is_at_fault() {
    let site = Served::new();
    let before = site.get("/").text();
    let mut events = site.listen("/", &mark(&site.get("/")));
    events.wait_for("state");
    site.write("site.toml", "title = \n");
    assert!(events.wait_for("state").contains("\"errors\":1"));
    assert_eq!(site.get("/").text(), before);
    site.write("site.toml", "title = \"Other lines\"\nlanguages = [\"en\"]\n");
    events.wait_for("reload");
    assert!(site.get("/").text().contains("Other lines"));
}

#[test]
fn a_site_that_is_at_fault_from_the_start_is_served_with_what_is_wrong() {
    let site = Served::with(&[("site.toml", "title = \n")], &[]);
    let page = site.get("/");
    assert_eq!(page.status, 404);
    let mut events = site.listen("/", &mark(&page));
    assert!(events.wait_for("state").contains("\"errors\":1"));
    site.write("site.toml", "title = \"Lines\"\nlanguages = [\"en\"]\n");
    events.wait_for("reload");
    assert_eq!(site.get("/").status, 200);
}

#[test]
fn a_reading_that_is_deleted_renamed_or_made_is_seen_where_it_stood() {
    let site = Served::new();
    let root = site.folder.path().to_owned();
    let mut at_bus = site.listen("/bus/", &mark(&site.get("/bus/")));
    at_bus.wait_for("state");
    std::fs::rename(root.join("content/bus"), root.join("content/tram")).unwrap();
    at_bus.wait_for("reload");
    assert_eq!((site.get("/bus/").status, site.get("/tram/").status), (404, 200));
    let mut at_gone = site.listen("/bus/", &mark(&site.get("/bus/")));
    at_gone.wait_for("state");
    site.write("content/bus/reading.toml", "rights = \"own\"\n");
    site.write("content/bus/en.md", "# A new bus\n");
    at_gone.wait_for("reload");
    assert!(site.get("/bus/").text().contains("A new bus"));
    std::fs::remove_dir_all(root.join("content/bus")).unwrap();
    let mut at_bus = site.listen("/bus/", "0000");
    while site.get("/bus/").status != 404 {
        at_bus.next();
    }
}

#[test]
fn the_files_that_pages_load_are_named_when_they_change() {
    let site = Served::new();
    let mut events = site.listen("/bus/", &mark(&site.get("/bus/")));
    events.wait_for("state");
    site.write("content/bus/stop.png", "other bytes");
    loop {
        let state = events.wait_for("state");
        if state.contains("\"changed\":[\"bus/stop.png\"]") {
            break;
        }
    }
    assert_eq!(site.get("/bus/stop.png").text(), "other bytes");
}

#[test]
fn the_terminal_says_what_changed_and_what_is_wrong_now() {
    let mut site = Served::new();
    site.write("content/ferry/en.md", "# The ferry\n\nNothing.\n");
    site.says("content/ferry/en.md changed (");
    site.says("A101");
    site.says("1 error, 0 warnings");
}

#[test]
fn it_is_seen_where_the_system_tells_nothing_too() {
    let site = Served::with(&[], &["--poll"]);
    let mut events = site.listen("/bus/", &mark(&site.get("/bus/")));
    events.wait_for("state");
    site.write("content/bus/en.md", "# The bus\n\nIt is always late, I say. ![A stop](stop.png)\n");
    events.wait_for("reload");
}
