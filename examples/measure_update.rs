//! How long a session takes to take in one change: `measure_update SITE [TIMES]`.
//!
//! Adds a word to the first copy of the site's middle reading and takes it out again, each time brings the session
//! up to date and makes the page of that copy. Prints medians in milliseconds.
#![expect(clippy::disallowed_methods, reason = "a measurement reads the clock and writes files")]

use std::time::Instant;

use anyhow::{Context, Result};
use beleg::load::Disk;
use beleg::model::{Output, Page};
use beleg::session::{Options, Session};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let root = arguments.next().context("name a site's folder")?;
    let times: usize = arguments.next().map_or(Ok(20), |times| times.parse())?;
    let root = std::path::Path::new(&root);
    let start = Instant::now();
    let mut session = Session::open(Disk::new(root, false)?, Options::default())?;
    println!("open      {:8.2}", milliseconds(start));
    let readings = &session.site_library().readings;
    let middle = readings.get(readings.len() / 2).context("the site has no reading")?;
    let copy = middle.copies.first().context("the reading has no copy")?;
    let path = session.tree().files.get(copy.copy.file).path().as_str().to_owned();
    let wanted = Page::Reading { reading: middle.reading.id.clone(), copy: copy.copy.id.clone() };
    let old = std::fs::read_to_string(root.join(&path))?;
    let (mut updates, mut pages) = (Vec::new(), Vec::new());
    for time in 0..times {
        let text = if time % 2 == 0 { format!("{old}\nOne more sentence.\n") } else { old.clone() };
        std::fs::write(root.join(&path), text)?;
        let start = Instant::now();
        session.update(&[&path])?;
        updates.push(milliseconds(start));
        let start = Instant::now();
        let renderer = session.renderer().context("the site has errors")?;
        let page = session.outputs().iter().find_map(|output| match output {
            Output::Page(path, page) if *page == wanted => Some((path, page)),
            _ => None,
        });
        let (path, page) = page.context("the copy has no page")?;
        renderer.render(path, page).map_err(|fault| anyhow::anyhow!("{}", fault.message))?;
        pages.push(milliseconds(start));
    }
    std::fs::write(root.join(&path), old)?;
    println!("update    {:8.2}\npage      {:8.2}", median(updates), median(pages));
    Ok(())
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
