//! Writes a synthetic site for measuring: `cargo run --release --example generate -- 1000 /tmp/readings`.

#[path = "../benches/corpus/mod.rs"]
mod corpus;

use std::path::Path;

use anyhow::{Context, Result};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: generate N FOLDER";
    let readings = arguments.next().and_then(|number| number.parse().ok()).context(usage)?;
    let folder = arguments.next().context(usage)?;
    corpus::write(readings, Path::new(&folder)).with_context(|| format!("cannot write into {folder}"))
}
