/// How much of a message the reader takes before it refuses.
///
/// Memory is bounded by the message's size, which whoever receives the bytes limits; these bound what a small message
/// can make the reader do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Elements within elements; 128. Generated types read recursively: what is deeper costs stack.
    pub depth: usize,
    /// Attributes and namespace declarations of one element; 256.
    pub attributes: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { depth: 128, attributes: 256 }
    }
}
