//! Components of WSDL 1.1: the abstract service (section 2), its SOAP bindings (section 3; SOAP 1.2: the W3C member
//! submission "WSDL 1.1 Binding Extension for SOAP 1.2").

use std::sync::Arc;

use super::{Annotation, ElementId, Id, QName, TypeId};
use crate::source::Span;

/// A WSDL document.
pub type DefinitionsId = Id<Definitions>;
/// A service.
pub type ServiceId = Id<Service>;
/// A binding.
pub type BindingId = Id<Binding>;
/// A port type.
pub type PortTypeId = Id<PortType>;
/// A message.
pub type MessageId = Id<Message>;

/// A WSDL document.
#[derive(Clone, Debug)]
pub struct Definitions {
    /// `name`
    pub name: Option<String>,
    /// The target namespace; empty for none.
    pub target_namespace: Arc<str>,
    /// The namespace declarations on the definitions element, in document order: prefix (empty for the default) and
    /// namespace.
    pub prefixes: Vec<(String, String)>,
    /// The documentation of the document.
    pub annotation: Annotation,
    /// The `wsdl:definitions` element.
    pub span: Span,
}

/// A set of ports.
#[derive(Clone, Debug)]
pub struct Service {
    /// The name.
    pub name: QName,
    /// The ports, in document order.
    pub ports: Vec<Port>,
    /// The WSDL document.
    pub definitions: DefinitionsId,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that defines it.
    pub span: Span,
}

/// A binding at an address.
#[derive(Clone, Debug)]
pub struct Port {
    /// The name, unique in the service.
    pub name: String,
    /// What is spoken there.
    pub binding: BindingId,
    /// `location` of `soap:address`, `soap12:address` or `http:address`; none where the address is given elsewhere.
    pub address: Option<String>,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that defines it.
    pub span: Span,
}

/// The version of SOAP that a binding speaks, by the namespace of its `binding` element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SoapVersion {
    /// SOAP 1.1
    Soap11,
    /// SOAP 1.2
    Soap12,
}

/// What a [`Binding`] binds to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// `soap:binding`, `soap12:binding`
    Soap {
        /// The version of SOAP.
        version: SoapVersion,
        /// The URI of the transport, such as `http://schemas.xmlsoap.org/soap/http`.
        transport: String,
        /// The style of operations that state none; document where the binding states none.
        style: Style,
    },
    /// `http:binding`: plain HTTP GET or POST, no SOAP.
    Http {
        /// `verb`
        verb: String,
    },
    /// Any other; the name of its extension element, if there is one.
    Other(Option<QName>),
}

/// How the body of a message relates to the parts (WSDL 1.1 section 3.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// The parts are the body's content.
    Document,
    /// The parts stand in an element named as the operation.
    Rpc,
}

/// How parts become XML (WSDL 1.1 section 3.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Use {
    /// As their schema says.
    Literal,
    /// By the rules of `encodingStyle`.
    Encoded,
}

/// A protocol for a port type.
#[derive(Clone, Debug)]
pub struct Binding {
    /// The name.
    pub name: QName,
    /// What is bound.
    pub port_type: PortTypeId,
    /// The protocol.
    pub protocol: Protocol,
    /// The operations, in document order. Those of a protocol that is not SOAP have no message details.
    pub operations: Vec<BindingOperation>,
    /// The WSDL document.
    pub definitions: DefinitionsId,
    /// Documentation and the like; policies and `wsaw:UsingAddressing` are among its extensions.
    pub annotation: Annotation,
    /// The element that defines it.
    pub span: Span,
}

/// An operation in a binding.
#[derive(Clone, Debug)]
pub struct BindingOperation {
    /// The position in [`PortType::operations`] of the port type.
    pub operation: usize,
    /// `soapAction`; none where there is no such attribute. May be empty.
    pub soap_action: Option<String>,
    /// `soapActionRequired` (SOAP 1.2).
    pub soap_action_required: bool,
    /// The style: stated here, or the binding's.
    pub style: Style,
    /// How the input travels.
    pub input: Option<BindingMessage>,
    /// How the output travels.
    pub output: Option<BindingMessage>,
    /// How the faults travel.
    pub faults: Vec<BindingFault>,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that states it.
    pub span: Span,
}

/// An input or output in a binding.
#[derive(Clone, Debug)]
pub struct BindingMessage {
    /// `soap:body`; none where it is missing (nothing but headers travels, or the protocol is not SOAP).
    pub body: Option<Body>,
    /// `soap:header`
    pub headers: Vec<HeaderBinding>,
    /// The other parts of `mime:multipartRelated` (WSDL 1.1 section 5).
    pub attachments: Vec<Attachment>,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that states it.
    pub span: Span,
}

/// How a body, header or fault is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoding {
    /// `use`; literal where it is not stated.
    pub use_: Use,
    /// `encodingStyle`, a list of URIs.
    pub style: Vec<String>,
    /// `namespace`: that of the wrapper element of style rpc.
    pub namespace: Option<String>,
}

/// `soap:body`
#[derive(Clone, Debug)]
pub struct Body {
    /// The parts of the message that travel in the body, by position in [`Message::parts`]: those named by `parts`; else
    /// all that no header of the same message and no attachment takes.
    pub parts: Vec<usize>,
    /// How they are written.
    pub encoding: Encoding,
    /// The element that states it.
    pub span: Span,
}

/// `soap:header`
#[derive(Clone, Debug)]
pub struct HeaderBinding {
    /// The message, not necessarily that of the operation.
    pub message: MessageId,
    /// The position in [`Message::parts`].
    pub part: usize,
    /// How it is written.
    pub encoding: Encoding,
    /// `wsdl:required`
    pub required: bool,
    /// `soap:headerfault`: the header entries that report faults about this one.
    pub faults: Vec<HeaderFault>,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that states it.
    pub span: Span,
}

/// `soap:headerfault`
#[derive(Clone, Debug)]
pub struct HeaderFault {
    /// The message.
    pub message: MessageId,
    /// The position in [`Message::parts`].
    pub part: usize,
    /// How it is written.
    pub encoding: Encoding,
    /// The element that states it.
    pub span: Span,
}

/// A part that travels beside the envelope.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// The position in [`Message::parts`]; none where `mime:content` names no part.
    pub part: Option<usize>,
    /// The media types allowed, in document order.
    pub media_types: Vec<String>,
    /// The element that states it.
    pub span: Span,
}

/// A fault in a binding.
#[derive(Clone, Debug)]
pub struct BindingFault {
    /// The position in [`Operation::faults`] of the operation.
    pub fault: usize,
    /// How it is written.
    pub encoding: Encoding,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that states it.
    pub span: Span,
}

/// A set of operations.
#[derive(Clone, Debug)]
pub struct PortType {
    /// The name.
    pub name: QName,
    /// The operations, in document order. Several may have one name.
    pub operations: Vec<Operation>,
    /// The WSDL document.
    pub definitions: DefinitionsId,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that defines it.
    pub span: Span,
}

/// Who sends first, and whether there is an answer (WSDL 1.1 section 2.4). Told by which of input and output there
/// are, and in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MessageExchange {
    /// Input only.
    OneWay,
    /// Input, then output.
    RequestResponse,
    /// Output, then input: the service asks.
    SolicitResponse,
    /// Output only.
    Notification,
}

/// An operation of a port type.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The name.
    pub name: String,
    /// The pattern.
    pub exchange: MessageExchange,
    /// What the service receives.
    pub input: Option<OperationMessage>,
    /// What the service sends.
    pub output: Option<OperationMessage>,
    /// What the service may send instead of the output.
    pub faults: Vec<OperationFault>,
    /// `parameterOrder`, names of parts.
    pub parameter_order: Vec<String>,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that states it.
    pub span: Span,
}

/// An input or output.
#[derive(Clone, Debug)]
pub struct OperationMessage {
    /// `name`, or the name that WSDL 1.1 section 2.4.5 gives where there is none.
    pub name: String,
    /// The message.
    pub message: MessageId,
    /// The WS-Addressing action where it is stated: `wsam:Action`, or the older `wsaw:Action`.
    pub action: Option<String>,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that states it.
    pub span: Span,
}

/// A fault of an operation.
#[derive(Clone, Debug)]
pub struct OperationFault {
    /// The name, unique in the operation.
    pub name: String,
    /// The message.
    pub message: MessageId,
    /// The WS-Addressing action where it is stated.
    pub action: Option<String>,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that states it.
    pub span: Span,
}

/// A message: what an input, output, fault or header consists of.
#[derive(Clone, Debug)]
pub struct Message {
    /// The name.
    pub name: QName,
    /// The parts, in document order.
    pub parts: Vec<Part>,
    /// The WSDL document.
    pub definitions: DefinitionsId,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that defines it.
    pub span: Span,
}

/// A part of a message.
#[derive(Clone, Debug)]
pub struct Part {
    /// The name, unique in the message.
    pub name: String,
    /// What it is.
    pub content: PartContent,
    /// Documentation and the like.
    pub annotation: Annotation,
    /// The element that states it.
    pub span: Span,
}

/// See [`Part`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartContent {
    /// This global element (`element`).
    Element(ElementId),
    /// A value of this type (`type`).
    Type(TypeId),
}
