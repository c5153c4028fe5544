//! What reporting on the passages of one copy may cost, so that a flood of lost ones is no reason to wait.
//!
//! Work is counted, not time: two runs tell the same.

/// What comparing passages with the whole text may cost in one copy: characters of text, for each 64
/// characters of a passage, at a few nanoseconds each.
const WHOLE_TEXT: usize = 1 << 23;

/// What comparing the contexts of places may cost in one copy, in about nanoseconds. Frequent words have hundreds of
/// places each, and what is left for other reports should not depend on them.
const CONTEXTS: usize = 50_000_000;

/// What all else that is reported of one copy may cost, in about nanoseconds.
const REPORTS: usize = 150_000_000;

/// What is left of the work that reporting may do in one copy.
#[derive(Debug, Clone)]
pub struct Budget {
    whole_text: usize,
    contexts: usize,
    reports: usize,
}

impl Budget {
    /// The budget of one copy.
    pub fn new() -> Self {
        Self { whole_text: WHOLE_TEXT, contexts: CONTEXTS, reports: REPORTS }
    }

    /// Whether a passage may still be compared with so many characters of text, for each 64 of its own.
    pub fn spend_on_whole_text(&mut self, cost: usize) -> bool {
        spend(&mut self.whole_text, cost)
    }

    /// Whether contexts may still be compared for about so many nanoseconds.
    pub fn spend_on_contexts(&mut self, nanoseconds: usize) -> bool {
        spend(&mut self.contexts, nanoseconds)
    }

    /// Whether work of about so many nanoseconds may still be done; then it counts as done.
    pub fn spend(&mut self, nanoseconds: usize) -> bool {
        spend(&mut self.reports, nanoseconds)
    }

    /// A budget of which the whole text can be compared with nothing more.
    #[cfg(test)]
    pub fn without_whole_text() -> Self {
        Self { whole_text: 0, ..Self::new() }
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::new()
    }
}

/// Takes `cost` from what is `left`. If there is less, nothing is left for later either: what is told should not
/// depend on which passage is short.
fn spend(left: &mut usize, cost: usize) -> bool {
    let rest = left.checked_sub(cost);
    *left = rest.unwrap_or(0);
    rest.is_some()
}
