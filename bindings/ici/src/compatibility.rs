//! Peers of different ages.

use std::sync::Arc;

#[cfg(feature = "client")]
use saponify::client::Client;
#[cfg(any(feature = "client", feature = "blocking"))]
use saponify::client::{Builder, Connect};
#[cfg(feature = "server")]
use saponify::server::Server;
use saponify::soap::Header;
use saponify::xml::ChildNames;

/// The form that a peer wants messages in. What is read does not depend on it: all forms are.
///
/// ```ignore
/// let client = IciUserClient::builder(url).compatibility(Compatibility::V3_00).build()?;
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Compatibility {
    /// As ICI 3.07 and the schemas have it: everything below an element of the body, and the header entries, are in the
    /// namespace of the interface.
    #[default]
    V3_07,
    /// As ICI 3.00 has it: what is below an element of the body is in no namespace; header entries are in one of their own,
    /// `http://wicom.com/ws/OII/IciUser/literalTypes`, where those of events are in that of `IciUser`.
    V3_00,
}

impl Compatibility {
    /// What elements below those of the body are called.
    pub fn child_names(self) -> ChildNames {
        match self {
            Compatibility::V3_07 => ChildNames::AsDeclared,
            Compatibility::V3_00 => ChildNames::Unqualified,
        }
    }

    /// The namespace of header entries, where it is not the one that the schema has.
    pub fn header_namespace<H: Header>(self) -> Option<Arc<str>> {
        if self == Compatibility::V3_07 {
            return None;
        }
        let interface = H::ENTRIES.first()?.namespace.strip_prefix("urn:")?.strip_suffix("Interface")?;
        let interface = if interface == "IciEvent" { "IciUser" } else { interface };
        Some(format!("http://wicom.com/ws/OII/{interface}/literalTypes").into())
    }
}

/// Clients and servers that can be told the age of their peers.
pub trait Compatible: Sized {
    /// Writes messages in the form that such peers want.
    #[must_use]
    fn compatibility(self, compatibility: Compatibility) -> Self;
}

#[cfg(any(feature = "client", feature = "blocking"))]
impl<I: Connect<Headers: Header>, C: From<I>> Compatible for Builder<I, C> {
    fn compatibility(self, compatibility: Compatibility) -> Self {
        let builder = self.child_names(compatibility.child_names());
        match compatibility.header_namespace::<I::Headers>() {
            Some(namespace) => builder.header_namespace(namespace),
            None => builder,
        }
    }
}

#[cfg(feature = "client")]
impl<T, H: Header> Compatible for Client<T, H> {
    fn compatibility(self, compatibility: Compatibility) -> Self {
        let client = self.child_names(compatibility.child_names());
        match compatibility.header_namespace::<H>() {
            Some(namespace) => client.header_namespace(namespace),
            None => client,
        }
    }
}

/// Answers have no header entries.
#[cfg(feature = "server")]
impl<P, S> Compatible for Server<P, S> {
    fn compatibility(self, compatibility: Compatibility) -> Self {
        self.child_names(compatibility.child_names())
    }
}
