//! Port types.

use super::{Docs, Field, Ident, ItemId, RustPath, XmlName};

/// A port type with its client and its server.
#[derive(Clone, Debug)]
pub struct Service {
    /// The name that the WSDL gives the port type.
    pub name: String,
    /// Who sends the first message.
    pub role: Role,
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
    /// The header entries of requests; none where no binding has any.
    pub headers: Option<Headers>,
    /// The header entries of answers.
    pub answer_headers: Option<Headers>,
    /// Documentation.
    pub docs: Docs,
    /// The versions of SOAP of its bindings, 1.1 first; never empty.
    pub versions: Vec<SoapVersion>,
    /// Where it is offered.
    pub endpoints: Vec<Endpoint>,
    /// What the values are in messages with SOAP encoding; empty where none has it.
    pub encoding: Vec<super::Encoded>,
    /// The operations, in document order.
    pub operations: Vec<Operation>,
    /// Whether its operations have one enum of faults: what each of them says of it is the same.
    pub shared_faults: bool,
    /// What its server publishes, as positions in [`Api::documents`](super::Api::documents): the WSDL first.
    pub documents: Vec<usize>,
}

/// Who sends the first message of operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The client, as usual.
    Service,
    /// The service, to a client that listens: client and server change places.
    Callback,
}

/// Where a service is offered.
#[derive(Clone, Debug)]
pub struct Endpoint {
    /// The constant.
    pub ident: Ident,
    /// The name of the service.
    pub service: String,
    /// The name of the port.
    pub port: String,
    /// The address.
    pub url: String,
}

pub use crate::model::SoapVersion;

/// The header entries of a port type, all optional.
#[derive(Clone, Debug)]
pub struct Headers {
    /// The name of the struct.
    pub ident: Ident,
    /// The entries, in the order of first use.
    pub fields: Vec<Field>,
    /// Their names are recognized however they are spelt.
    pub lenient: bool,
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
    /// Whether its messages have SOAP encoding.
    pub encoded: bool,
    /// Whether the element in the body of its answer may have any name.
    pub rpc: bool,
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
        /// Whether it has header entries.
        headers: bool,
    },
}

/// The content of a `soap:Body`.
#[derive(Clone, Debug)]
pub struct Body {
    /// The type, a global element or a struct with [`body`](super::Struct::body); none for an empty body.
    pub item: Option<ItemId>,
    /// How it appears in a signature.
    pub style: BodyStyle,
    /// The position of a wrapped answer's only field, where the type of that has no content: it is always written, and no
    /// result.
    pub says_nothing: Option<usize>,
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

impl FaultEnum {
    /// Whether both are the same faults.
    pub fn has_same_variants(&self, other: &Self) -> bool {
        let key = |variant: &FaultVariant| (variant.element.clone(), variant.detail);
        self.variants.iter().map(key).eq(other.variants.iter().map(key))
    }
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
        let mut items: Vec<ItemId> = self.request.item.into_iter().collect();
        if let Reply::Answer { body, faults, .. } = &self.reply {
            items.extend(body.item);
            for variant in faults.iter().flat_map(|faults| &faults.variants) {
                if let super::TypeRef::Item(id) = variant.detail {
                    items.push(id);
                }
            }
        }
        items
    }

    /// Takes back that its answer has header entries.
    pub fn without_answer_headers(&mut self) {
        if let Reply::Answer { headers, .. } = &mut self.reply {
            *headers = false;
        }
    }

    /// Whether its answer has header entries.
    pub fn has_answer_headers(&self) -> bool {
        matches!(self.reply, Reply::Answer { headers: true, .. })
    }

    /// The faults that it declares, to be changed.
    pub fn faults_mut(&mut self) -> Option<&mut FaultEnum> {
        match &mut self.reply {
            Reply::Answer { faults, .. } => faults.as_mut(),
            Reply::None => None,
        }
    }

    /// The faults that it declares.
    pub fn faults(&self) -> Option<&FaultEnum> {
        match &self.reply {
            Reply::Answer { faults, .. } => faults.as_ref(),
            Reply::None => None,
        }
    }
}
