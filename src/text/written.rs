//! Small things as they are written for people.

/// Bytes as hexadecimal digits, two a byte, in small letters.
pub fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Names in backticks, with commas; of more than `most`, the first ones and how many more there are.
pub fn listed(names: &[&str], most: usize) -> String {
    let mut named: Vec<String> = names.iter().take(most).map(|name| format!("`{name}`")).collect();
    if names.len() > most {
        named.push(format!("and {} more", names.len() - most));
    }
    named.join(", ")
}
