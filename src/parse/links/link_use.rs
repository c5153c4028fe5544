//! What a destination is used for: what may be linked is not always what may be shown.

/// What a destination is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkUse {
    /// A link that a reader follows.
    Link,
    /// An image that the page shows.
    Image,
}
