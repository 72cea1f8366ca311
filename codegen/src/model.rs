//! The components that a set of WSDL and XSD documents defines, resolved: every reference is an id.
//!
//! The words are those of the specifications: XML Schema 1.0 (Part 1 section 2.2, its component model) in [`schema`],
//! WSDL 1.1 (sections 2 and 3) in [`service`]. Nothing here knows about Rust.
//!
//! What a [`Model`] promises: every id leads to a component; no chain of base types, of model group or attribute group
//! references, of list items or union members, and of substitution group heads runs in a circle or is longer than
//! [`MAX_CHAIN`]; element declarations may contain themselves through their types. Components stand in document order,
//! the files in the order of [`Sources`]. A schema document included into several namespaces (a chameleon include)
//! gives one set of components for each.

pub mod arena;
pub mod builtin;
mod lexical;
pub mod schema;
pub mod service;
mod walk;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use crate::diagnostics::Diagnostics;
use crate::source::{Sources, Span};

pub use arena::{Arena, Id};
pub use builtin::BuiltIn;
pub(crate) use lexical::Values;
pub use schema::*;
pub use service::*;
pub use walk::Variety;

/// The longest chain of definitions that build on each other, such as base types. Far more than any schema needs, and
/// few enough that code may recurse along it.
pub const MAX_CHAIN: usize = 256;

/// An expanded name: a namespace name and a local name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QName {
    /// The namespace name; empty for a name in no namespace.
    pub namespace: Arc<str>,
    /// The local name.
    pub local: Arc<str>,
}

impl QName {
    /// A name; `namespace` is empty for a name in no namespace.
    pub fn new(namespace: impl Into<Arc<str>>, local: impl Into<Arc<str>>) -> Self {
        Self { namespace: namespace.into(), local: local.into() }
    }
}

impl fmt::Display for QName {
    /// In James Clark's notation, `{namespace}local`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.namespace.is_empty() {
            out.write_str(&self.local)
        } else {
            write!(out, "{{{}}}{}", self.namespace, self.local)
        }
    }
}

impl fmt::Debug for QName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

/// A piece of `xs:documentation` or `wsdl:documentation`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Documentation {
    /// The text, markup removed, common indentation and surrounding blank lines removed. Never empty. Its author is
    /// not trusted.
    pub text: String,
    /// `xml:lang`
    pub language: Option<String>,
    /// The element.
    pub span: Span,
}

/// An element or attribute of another vocabulary: an entry of `xs:appinfo`, an extension element of WSDL, an attribute
/// of a foreign namespace (then without attributes and children).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// The name.
    pub name: QName,
    /// The text directly in the element, or the attribute's value; surrounding white space removed.
    pub text: String,
    /// Attributes, in document order.
    pub attributes: Vec<(QName, String)>,
    /// Child elements.
    pub children: Vec<Extension>,
    /// Where it stands.
    pub span: Span,
}

/// What the author of a component says about it beyond the component itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotation {
    /// For people.
    pub documentation: Vec<Documentation>,
    /// For programs: the elements in `xs:appinfo`; in WSDL, extension elements that are not part of another component.
    pub extensions: Vec<Extension>,
    /// Attributes of foreign namespaces on the component's element, such as `ser:FactoryType` or `msc:usingSession`.
    pub attributes: Vec<Extension>,
}

impl Annotation {
    /// The documentation to show: all pieces in English or without a language, or all pieces where there are none,
    /// one paragraph each.
    pub fn text(&self) -> Option<String> {
        let english = |piece: &&Documentation| {
            piece.language.as_ref().is_none_or(|language| language.to_ascii_lowercase().starts_with("en"))
        };
        let mut pieces: Vec<&Documentation> = self.documentation.iter().filter(english).collect();
        if pieces.is_empty() {
            pieces = self.documentation.iter().collect();
        }
        let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
        (!texts.is_empty()).then(|| texts.join("\n\n"))
    }

    /// The first extension element of this name.
    pub fn extension(&self, namespace: &str, local: &str) -> Option<&Extension> {
        self.extensions
            .iter()
            .find(|entry| &*entry.name.namespace == namespace && &*entry.name.local == local)
    }

    /// The value of the first foreign attribute of this name.
    pub fn attribute(&self, namespace: &str, local: &str) -> Option<&str> {
        let found = self
            .attributes
            .iter()
            .find(|entry| &*entry.name.namespace == namespace && &*entry.name.local == local);
        found.map(|entry| entry.text.as_str())
    }

    /// What an entry of WCF's serialization namespace says (`IsDictionary`, `IsValueType`, `ActualType`, …: the data
    /// contract schema reference), as its text.
    pub fn serialization(&self, local: &str) -> Option<&Extension> {
        self.extension(SERIALIZATION, local)
    }

    /// The attributes of this generator's own vocabulary, in document order.
    pub fn own_attributes(&self) -> impl Iterator<Item = &Extension> {
        self.attributes.iter().filter(|entry| *entry.name.namespace == *SAPONIFY)
    }
}

/// The namespace of what schemas say to this generator alone: the names and properties of codes, other names of elements.
pub const SAPONIFY: &str = "urn:saponify:schema";

/// The namespace of WCF's serialization annotations.
pub const SERIALIZATION: &str = "http://schemas.microsoft.com/2003/10/Serialization/";

/// All components. See the [module](self) for what holds for them.
#[derive(Clone, Debug)]
pub struct Model {
    /// The input files, for names and places.
    pub sources: Arc<Sources>,
    /// What was found that does not forbid to go on.
    pub warnings: Diagnostics,

    /// The schema documents, inline ones among them.
    pub schemas: Arena<Schema>,
    /// Type definitions, anonymous ones among them; first the built-in types, in the order of [`BuiltIn::ALL`].
    pub types: Arena<Type>,
    /// Element declarations, local ones among them.
    pub elements: Arena<Element>,
    /// Attribute declarations, local ones among them.
    pub attributes: Arena<Attribute>,
    /// Model group definitions (`xs:group`).
    pub groups: Arena<GroupDefinition>,
    /// Attribute group definitions.
    pub attribute_groups: Arena<AttributeGroup>,
    /// Notation declarations.
    pub notations: Arena<Notation>,

    /// The WSDL documents.
    pub definitions: Arena<Definitions>,
    /// Services.
    pub services: Arena<Service>,
    /// Bindings.
    pub bindings: Arena<Binding>,
    /// Port types.
    pub port_types: Arena<PortType>,
    /// Messages.
    pub messages: Arena<Message>,

    /// Global components by name, one table for each symbol space (XML Schema Part 1 section 2.5).
    pub names: Names,
}

/// The symbol tables: global components by expanded name.
///
/// Of a redefined component the table knows the redefinition; [`Type::redefined_by`] leads there too.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Type definitions, simple and complex.
    pub types: BTreeMap<QName, TypeId>,
    /// Element declarations.
    pub elements: BTreeMap<QName, ElementId>,
    /// Attribute declarations.
    pub attributes: BTreeMap<QName, AttributeId>,
    /// Model group definitions.
    pub groups: BTreeMap<QName, GroupId>,
    /// Attribute group definitions.
    pub attribute_groups: BTreeMap<QName, AttributeGroupId>,
    /// Notation declarations.
    pub notations: BTreeMap<QName, NotationId>,
    /// Services.
    pub services: BTreeMap<QName, ServiceId>,
    /// Bindings.
    pub bindings: BTreeMap<QName, BindingId>,
    /// Port types.
    pub port_types: BTreeMap<QName, PortTypeId>,
    /// Messages.
    pub messages: BTreeMap<QName, MessageId>,
}
