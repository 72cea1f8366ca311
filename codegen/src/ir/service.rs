//! Port types.

use super::{Docs, Field, Ident, ItemId, RustPath, XmlName};

/// A port type with its client and its server.
#[derive(Clone, Debug)]
pub struct Service {
    /// The name that the WSDL gives the port type.
    pub name: String,
    /// The module that holds all of it.
    pub module: Ident,
    /// The client.
    pub client: Ident,
    /// The trait that a server implements.
    pub service: Ident,
    /// The server.
    pub server: Ident,
    /// The type that stands for the port type in the server.
    pub port: Ident,
    /// The header entries; none where no binding has any.
    pub headers: Option<Headers>,
    /// Documentation.
    pub docs: Docs,
    /// The versions of SOAP of its bindings, 1.1 first; never empty.
    pub versions: Vec<SoapVersion>,
    /// The operations, in document order.
    pub operations: Vec<Operation>,
}

pub use crate::model::SoapVersion;

/// The header entries of a port type, all optional.
#[derive(Clone, Debug)]
pub struct Headers {
    /// The name of the struct.
    pub ident: Ident,
    /// The entries, in the order of first use.
    pub fields: Vec<Field>,
    /// Documentation.
    pub docs: Docs,
    /// The traits that it derives besides those that all do; `Default` is one, since all entries are optional.
    pub derives: Vec<RustPath>,
}

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The name that the WSDL gives it.
    pub name: String,
    /// The constant that describes it.
    pub constant: Ident,
    /// The method of client and server.
    pub method: Ident,
    /// Documentation.
    pub docs: Docs,
    /// The SOAP action; empty where there is none.
    pub action: String,
    /// What the service receives.
    pub request: Body,
    /// What the service sends back.
    pub reply: Reply,
}

/// What a service sends back.
#[derive(Clone, Debug)]
pub enum Reply {
    /// Nothing.
    None,
    /// An answer, or a fault.
    Answer {
        /// The answer.
        body: Body,
        /// The faults that the operation declares; none where it declares none.
        faults: Option<FaultEnum>,
    },
}

/// The content of a `soap:Body`.
#[derive(Clone, Debug)]
pub struct Body {
    /// The type, a global element.
    pub item: ItemId,
    /// How it appears in a signature.
    pub style: BodyStyle,
}

/// How a [`Body`] appears in a method's signature.
#[derive(Clone, Debug)]
pub enum BodyStyle {
    /// As it is.
    Bare,
    /// By its fields: as one parameter each, or as the result. An answer has one field at most.
    Wrapped(Vec<Parameter>),
}

/// A field of a wrapped body.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// The position in the struct's fields.
    pub field: usize,
    /// The name of the parameter.
    pub ident: Ident,
}

/// The faults of an operation.
#[derive(Clone, Debug)]
pub struct FaultEnum {
    /// The name.
    pub ident: Ident,
    /// Documentation.
    pub docs: Docs,
    /// The declared faults, in document order.
    pub variants: Vec<FaultVariant>,
    /// The variant for any other fault.
    pub other: Ident,
}

/// A declared fault.
#[derive(Clone, Debug)]
pub struct FaultVariant {
    /// The name.
    pub ident: Ident,
    /// Documentation.
    pub docs: Docs,
    /// The element in the fault's detail.
    pub element: XmlName,
    /// Its type.
    pub detail: super::TypeRef,
}

impl Operation {
    /// The items that it mentions: its messages and the details of its faults.
    pub fn items(&self) -> Vec<ItemId> {
        let mut items = vec![self.request.item];
        if let Reply::Answer { body, faults } = &self.reply {
            items.push(body.item);
            for variant in faults.iter().flat_map(|faults| &faults.variants) {
                if let super::TypeRef::Item(id) = variant.detail {
                    items.push(id);
                }
            }
        }
        items
    }

    /// The faults that it declares.
    pub fn faults(&self) -> Option<&FaultEnum> {
        match &self.reply {
            Reply::Answer { faults, .. } => faults.as_ref(),
            Reply::None => None,
        }
    }
}
