/// How much of a message the reader takes before it refuses.
///
/// Memory is bounded by the message's size, which whoever receives the bytes limits; these bound what a small message
/// can make the reader do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Elements within elements; 128. Generated types read recursively: what is deeper costs stack.
    pub depth: usize,
    /// Attributes of one element; 4,096.
    pub attributes: usize,
    /// Namespace declarations of one element; 256. Every name with a prefix inside is looked up among those in scope.
    pub declarations: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { depth: 128, attributes: 4096, declarations: 256 }
    }
}
