//! WSDL documents in the words of WSDL 1.1: the elements and attributes as written, references by name.

mod binding;
mod parse;

use std::sync::Arc;

use crate::model::{Annotation, MessageExchange, Protocol, Style, Use};
use crate::source::{FileId, Span};
use crate::xml::Reference;
use crate::xsd;

pub(crate) use parse::parse;

/// `wsdl:definitions`
#[derive(Debug)]
pub(crate) struct Definitions {
    pub(crate) file: FileId,
    pub(crate) span: Span,
    pub(crate) name: Option<String>,
    /// Empty for none.
    pub(crate) target_namespace: Arc<str>,
    pub(crate) prefixes: Vec<(String, String)>,
    pub(crate) annotation: Annotation,
    /// The schemas in `wsdl:types`.
    pub(crate) schemas: Vec<xsd::Schema>,
    pub(crate) messages: Vec<Message>,
    pub(crate) port_types: Vec<PortType>,
    pub(crate) bindings: Vec<Binding>,
    pub(crate) services: Vec<Service>,
}

/// `wsdl:message`
#[derive(Debug)]
pub(crate) struct Message {
    pub(crate) name: Arc<str>,
    pub(crate) parts: Vec<Part>,
    pub(crate) annotation: Annotation,
    pub(crate) span: Span,
}

/// `wsdl:part`
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) content: PartContent,
    pub(crate) annotation: Annotation,
    pub(crate) span: Span,
}

#[derive(Debug)]
pub(crate) enum PartContent {
    Element(Reference),
    Type(Reference),
}

/// `wsdl:portType`
#[derive(Debug)]
pub(crate) struct PortType {
    pub(crate) name: Arc<str>,
    pub(crate) operations: Vec<Operation>,
    pub(crate) annotation: Annotation,
    pub(crate) span: Span,
}

/// `wsdl:operation` of a port type
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) name: String,
    pub(crate) exchange: MessageExchange,
    pub(crate) input: Option<OperationMessage>,
    pub(crate) output: Option<OperationMessage>,
    pub(crate) faults: Vec<OperationMessage>,
    pub(crate) parameter_order: Vec<String>,
    pub(crate) annotation: Annotation,
    pub(crate) span: Span,
}

/// `wsdl:input`, `wsdl:output`, `wsdl:fault` of a port type
#[derive(Debug)]
pub(crate) struct OperationMessage {
    pub(crate) name: Option<String>,
    pub(crate) message: Option<Reference>,
    pub(crate) action: Option<String>,
    pub(crate) annotation: Annotation,
    pub(crate) span: Span,
}

/// `wsdl:binding`
#[derive(Debug)]
pub(crate) struct Binding {
    pub(crate) name: Arc<str>,
    pub(crate) port_type: Reference,
    pub(crate) protocol: Protocol,
    pub(crate) operations: Vec<BindingOperation>,
    pub(crate) annotation: Annotation,
    pub(crate) span: Span,
}

/// `wsdl:operation` of a binding
#[derive(Debug)]
pub(crate) struct BindingOperation {
    pub(crate) name: String,
    pub(crate) soap_action: Option<String>,
    pub(crate) soap_action_required: bool,
    pub(crate) style: Option<Style>,
    pub(crate) input: Option<BindingMessage>,
    pub(crate) output: Option<BindingMessage>,
    pub(crate) faults: Vec<BindingFault>,
    pub(crate) annotation: Annotation,
    pub(crate) span: Span,
}

/// `wsdl:input`, `wsdl:output` of a binding
#[derive(Debug)]
pub(crate) struct BindingMessage {
    pub(crate) name: Option<String>,
    pub(crate) body: Option<Body>,
    pub(crate) headers: Vec<Header>,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) annotation: Annotation,
    pub(crate) span: Span,
}

/// `use`, `encodingStyle` and `namespace`
#[derive(Debug)]
pub(crate) struct Encoding {
    pub(crate) use_: Use,
    pub(crate) style: Vec<String>,
    pub(crate) namespace: Option<String>,
}

/// `soap:body`
#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) parts: Option<Vec<String>>,
    pub(crate) encoding: Encoding,
    pub(crate) span: Span,
}

/// `soap:header`, `soap:headerfault`
#[derive(Debug)]
pub(crate) struct Header {
    pub(crate) message: Reference,
    pub(crate) part: String,
    pub(crate) encoding: Encoding,
    pub(crate) required: bool,
    pub(crate) faults: Vec<Header>,
    pub(crate) annotation: Annotation,
    pub(crate) span: Span,
}

/// The `mime:content` of one `mime:part`
#[derive(Debug)]
pub(crate) struct Attachment {
    pub(crate) part: Option<String>,
    pub(crate) media_types: Vec<String>,
    pub(crate) span: Span,
}

/// `wsdl:fault` of a binding
#[derive(Debug)]
pub(crate) struct BindingFault {
    pub(crate) name: String,
    pub(crate) encoding: Encoding,
    pub(crate) annotation: Annotation,
    pub(crate) span: Span,
}

/// `wsdl:service`
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) name: Arc<str>,
    pub(crate) ports: Vec<Port>,
    pub(crate) annotation: Annotation,
    pub(crate) span: Span,
}

/// `wsdl:port`
#[derive(Debug)]
pub(crate) struct Port {
    pub(crate) name: String,
    pub(crate) binding: Reference,
    pub(crate) address: Option<String>,
    pub(crate) annotation: Annotation,
    pub(crate) span: Span,
}
