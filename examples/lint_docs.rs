//! Writes `docs/lints.md` from the explanations: `cargo run --example lint_docs`.
#![expect(clippy::disallowed_methods, reason = "an example that writes a file by itself")]

use std::path::Path;

use anyhow::Context;
use beleg::diagnostic::explanation;

fn main() -> anyhow::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/lints.md");
    std::fs::write(&path, explanation::book()).with_context(|| format!("cannot write {}", path.display()))
}
