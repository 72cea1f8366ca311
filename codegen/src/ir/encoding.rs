//! What the values are in messages with SOAP encoding.

use std::sync::Arc;

use super::NamespaceRef;

/// What has values in it.
#[derive(Clone, Debug)]
pub struct Encoded {
    /// Which.
    pub kind: EncodedKind,
    /// The name of the element or the type.
    pub name: EncodedType,
    /// The values; of an array, the item.
    pub members: Vec<EncodedMember>,
}

/// The kinds of [`Encoded`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EncodedKind {
    /// The element of a message.
    Message,
    /// An element of a header; its one member is what it is itself.
    Entry,
    /// A type with members.
    Struct,
    /// A type with items.
    Array {
        /// How many dimensions it has.
        rank: usize,
        /// Whether an item may be nil.
        nillable: bool,
    },
}

/// A value in an [`Encoded`].
#[derive(Clone, Debug)]
pub struct EncodedMember {
    /// The local name of its element.
    pub element: Arc<str>,
    /// Its type.
    pub of: EncodedType,
}

/// The name of a type; one of a type without a name begins with `#`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodedType {
    /// It is one of XML Schema's.
    pub built_in: bool,
    /// The namespace, of one that is not.
    pub namespace: NamespaceRef,
    /// The local name.
    pub local: Arc<str>,
}

impl EncodedType {
    /// A type of the interface.
    pub fn new(namespace: NamespaceRef, local: Arc<str>) -> Self {
        Self { built_in: false, namespace, local }
    }
}
