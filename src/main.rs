//! The `beleg` command.

fn main() {}
