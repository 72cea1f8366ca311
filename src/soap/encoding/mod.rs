//! SOAP encoding (SOAP 1.1, section 5; SOAP 1.2 Part 2, section 3): how services wrote values before schemas said it.
//!
//! It is a step of its own between a plain message and the wire, so that types are read and written as ever and literal
//! messages pay nothing for it. On the way out every value is told its type; on the way in references are replaced by what
//! they refer to.

mod array;
mod decode;
mod encode;
mod scope;
mod values;

use super::version::Version;
use crate::xml::{Name, XS};

/// What the values are in the messages of a port type. Generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoding {
    shapes: &'static [Encoded],
}

/// What has values in it: a message, a struct or an array.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoded {
    kind: Kind,
    name: Name,
    members: &'static [Member],
    /// How many dimensions an array has.
    rank: usize,
    /// Whether an array may have places without an item.
    gaps: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// An element in a body, around the parameters.
    Message,
    /// An element in a header, in the detail of a fault or, in style document, in a body: itself a value.
    Entry,
    Struct,
    Array,
}

/// A value by the name of its element, and the name of its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    element: &'static str,
    of: Name,
}

impl Encoding {
    /// Of these.
    pub const fn new(shapes: &'static [Encoded]) -> Encoding {
        Encoding { shapes }
    }

    fn find(&self, kinds: &[Kind], namespace: &str, local: &str) -> Option<&'static Encoded> {
        let is_it = |shape: &&Encoded| {
            kinds.contains(&shape.kind) && shape.name.local == local && shape.name.namespace == namespace
        };
        self.shapes.iter().find(is_it)
    }

    /// What stands in a body by this name.
    fn root(&self, namespace: &str, local: &str) -> Option<&'static Encoded> {
        self.find(&[Kind::Message, Kind::Entry], namespace, local)
    }

    fn type_named(&self, name: Name) -> Option<&'static Encoded> {
        self.find(&[Kind::Struct, Kind::Array], name.namespace, name.local)
    }
}

impl Encoded {
    /// The element of a message, with the parameters in it.
    pub const fn message(
        namespace: &'static str,
        local: &'static str,
        members: &'static [Member],
    ) -> Encoded {
        Encoded::of(Kind::Message, namespace, local, members)
    }

    /// An element of a header, a fault's detail or a body; its one member says its type.
    pub const fn entry(namespace: &'static str, local: &'static str, value: &'static [Member; 1]) -> Encoded {
        Encoded::of(Kind::Entry, namespace, local, value)
    }

    /// A struct. A type without a name has one that begins with `#`, and is not named in messages.
    pub const fn structure(
        namespace: &'static str,
        local: &'static str,
        members: &'static [Member],
    ) -> Encoded {
        Encoded::of(Kind::Struct, namespace, local, members)
    }

    /// An array; its one member is the item.
    pub const fn array(namespace: &'static str, local: &'static str, item: &'static [Member; 1]) -> Encoded {
        Encoded::of(Kind::Array, namespace, local, item)
    }

    /// The same array with so many dimensions: its types have rows in rows, its messages all items one behind the other.
    #[must_use]
    pub const fn rank(self, rank: usize) -> Encoded {
        Encoded { rank, ..self }
    }

    /// The same array with items that may be nil: those that a message leaves out are.
    #[must_use]
    pub const fn with_gaps(self) -> Encoded {
        Encoded { gaps: true, ..self }
    }

    const fn of(
        kind: Kind,
        namespace: &'static str,
        local: &'static str,
        members: &'static [Member],
    ) -> Encoded {
        Encoded { kind, name: Name::new(namespace, local), members, rank: 1, gaps: false }
    }

    fn member(&self, local: &str) -> Option<Member> {
        match self.kind {
            Kind::Array | Kind::Entry => self.members.first(),
            Kind::Message | Kind::Struct => self.members.iter().find(|member| member.element == local),
        }
        .copied()
    }
}

impl Member {
    /// Of a type of the interface.
    pub const fn new(element: &'static str, namespace: &'static str, local: &'static str) -> Member {
        Member { element, of: Name::new(namespace, local) }
    }

    /// Of a type of XML Schema.
    pub const fn built_in(element: &'static str, local: &'static str) -> Member {
        Member::new(element, XS, local)
    }
}

/// The namespace of the rules, and the value of `encodingStyle` that names them.
fn namespace(version: Version) -> &'static str {
    match version {
        Version::V11 => "http://schemas.xmlsoap.org/soap/encoding/",
        Version::V12 => "http://www.w3.org/2003/05/soap-encoding",
    }
}

fn is_encoding_namespace(uri: &str) -> bool {
    [Version::V11, Version::V12].iter().any(|version| namespace(*version) == uri)
}
