use std::fmt;

/// Stands in the tables of types for the namespace that the parent element is in. No namespace has such a name: it is no URI.
#[doc(hidden)]
pub const OF_PARENT: &str = "##parent";

/// Whether a namespace stands for the parent's.
pub(crate) const fn is_of_parent(namespace: &str) -> bool {
    matches!(namespace.as_bytes(), b"##parent")
}

/// An expanded name known at compile time: a namespace and a local name.
///
/// The empty namespace means "in no namespace".
///
/// ```
/// use saponify::Name;
///
/// const ORDER: Name = Name::new("urn:shop", "Order");
/// assert_eq!(ORDER.to_string(), "{urn:shop}Order");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name {
    /// The namespace's URI; empty for no namespace.
    pub namespace: &'static str,
    /// The name without a prefix.
    pub local: &'static str,
}

impl Name {
    /// A name in a namespace.
    pub const fn new(namespace: &'static str, local: &'static str) -> Name {
        Name { namespace, local }
    }

    /// A name in no namespace.
    pub const fn unqualified(local: &'static str) -> Name {
        Name { namespace: "", local }
    }
}

/// What the elements inside those of a message's body are called when they are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChildNames {
    /// What the schema says.
    #[default]
    AsDeclared,
    /// The same in no namespace, whatever the schema says, for peers that read no other: only the elements of the body itself
    /// keep theirs, as in `<x:find xmlns:x="urn:shop"><title/></x:find>`. Header entries and faults are as ever.
    Unqualified,
}

/// What an element may be called besides its name, when it is read; a strict reader takes none of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The name in any namespace or none, in upper and lower case letters of ASCII as they come.
    pub lenient: bool,
    /// Other local names, with white space between: as lenient as the name.
    pub aliases: &'static str,
}

impl Spelling {
    /// Nothing besides the name.
    pub const EXACT: Spelling = Spelling { lenient: false, aliases: "" };

    /// Whether there is nothing besides the name.
    pub(crate) const fn is_exact(self) -> bool {
        !self.lenient && self.aliases.is_empty()
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.namespace.is_empty() {
            f.write_str(self.local)
        } else {
            write!(f, "{{{}}}{}", self.namespace, self.local)
        }
    }
}
