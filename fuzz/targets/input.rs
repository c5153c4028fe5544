//! Bytes to text: what is UTF-8 stands for itself, every other byte for a piece of the target's list.
//!
//! So any text is a seed as it is, a change of one byte is a change of one letter or one piece, and the
//! pieces that rules look for turn up far more often than chance would spell them.

/// The text that `bytes` stand for.
pub fn text(bytes: &[u8], pieces: &[&str]) -> String {
    assert!(pieces.len() <= 128, "no byte stands for the last of {} pieces", pieces.len());
    let mut text = String::with_capacity(bytes.len() * 2);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|byte| pieces[usize::from(byte & 0x7f) % pieces.len()]));
    }
    text
}

/// Tries `property` on `count` inputs, the same ones in each run: mostly pieces, with a few letters and
/// bytes of any kind between them.
pub fn sample(count: usize, property: impl Fn(&[u8])) {
    let mut random = Random(0x5EED);
    for _ in 0..count {
        let length = random.below(80);
        let bytes: Vec<u8> = (0..length).map(|_| random.byte()).collect();
        property(&bytes);
    }
}

/// A generator of numbers by xorshift: nothing here needs a better one.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 8
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn byte(&mut self) -> u8 {
        let any = self.next().to_le_bytes()[0];
        match self.below(8) {
            0 => any,
            1 => any & 0x7f,
            2 => b' ',
            _ => any | 0x80,
        }
    }
}
