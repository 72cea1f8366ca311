//! Definitions, messages, port types and services.

use std::sync::Arc;

use roxmltree::Node;

use super::{Definitions, Message, Operation, OperationMessage, Part, PartContent, Port, PortType, Service};
use crate::annotation;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::{Annotation, MessageExchange};
use crate::source::FileId;
use crate::xml::{self, Reader, WSDL, XS};
use crate::xsd;

/// Reads a `wsdl:definitions` element. What is wrong is reported, and left out.
pub(crate) fn parse(file: FileId, node: Node<'_, '_>, diagnostics: &mut Diagnostics) -> Definitions {
    Parser(Reader { file, diagnostics }).definitions(node)
}

pub(super) struct Parser<'a>(pub(super) Reader<'a>);

/// The namespaces in which an `Action` attribute states the WS-Addressing action: the recommendation "Web Services
/// Addressing 1.0 - Metadata", and the drafts before it that WCF, Metro and CXF wrote.
const ADDRESSING_METADATA: &[&str] = &[
    "http://www.w3.org/2007/05/addressing/metadata",
    "http://www.w3.org/2006/05/addressing/wsdl",
    "http://www.w3.org/2007/02/addressing/metadata",
    "http://www.w3.org/2006/02/addressing/wsdl",
    "http://www.w3.org/2005/08/addressing",
    "http://schemas.xmlsoap.org/ws/2004/08/addressing",
];

/// More parts, ports or faults than this are refused: they are compared with each other.
const MANY: usize = 1000;

/// The elements that WSDL has.
const WORDS: &[&str] = &[
    "binding",
    "definitions",
    "documentation",
    "fault",
    "import",
    "input",
    "message",
    "operation",
    "output",
    "part",
    "port",
    "portType",
    "service",
    "types",
];

impl Parser<'_> {
    fn definitions(&mut self, node: Node<'_, '_>) -> Definitions {
        self.0.attributes(node, &["name", "targetNamespace"]);
        let mut definitions = Definitions {
            file: self.0.file,
            span: self.0.span(node),
            name: self.0.string(node, "name"),
            target_namespace: self.0.string(node, "targetNamespace").unwrap_or_default().into(),
            prefixes: xsd::prefixes(node),
            annotation: self.annotation(node, &[]),
            schemas: Vec::new(),
            messages: Vec::new(),
            port_types: Vec::new(),
            bindings: Vec::new(),
            services: Vec::new(),
        };
        for (word, child) in self.words(node) {
            match word {
                "import" => {
                    self.0.attributes(child, &["namespace", "location"]);
                    let nowhere =
                        child.attribute("location").is_none_or(|location| location.trim().is_empty());
                    // In metadata, imports lead to other sections.
                    if nowhere && node.parent_element().is_none() {
                        self.0.report(child, "the import has no location", "name the file with `location`");
                    }
                }
                "types" => self.types(child, &mut definitions.schemas),
                "message" => definitions.messages.extend(self.message(child)),
                "portType" => definitions.port_types.extend(self.port_type(child)),
                "binding" => definitions.bindings.extend(self.binding(child)),
                "service" => definitions.services.extend(self.service(child)),
                _ => self.unexpected(child),
            }
        }
        definitions
    }

    /// The children of the WSDL namespace but documentation, by their local names.
    pub(super) fn words<'a, 'input>(&mut self, node: Node<'a, 'input>) -> Vec<(&'a str, Node<'a, 'input>)> {
        let children = xml::elements(node).filter(|child| child.tag_name().namespace() == Some(WSDL));
        children
            .map(|child| (child.tag_name().name(), child))
            .filter(|(word, _)| *word != "documentation")
            .collect()
    }

    pub(super) fn unexpected(&mut self, node: Node<'_, '_>) {
        self.0.misplaced(node, WORDS);
    }

    /// Documentation, foreign attributes, and extension elements but those whose namespace is among `understood`.
    pub(super) fn annotation(&mut self, node: Node<'_, '_>, understood: &[&str]) -> Annotation {
        let file = self.0.file;
        let mut found = Annotation {
            attributes: annotation::foreign_attributes(file, node, WSDL),
            ..Annotation::default()
        };
        for child in xml::elements(node) {
            let namespace = child.tag_name().namespace().unwrap_or_default();
            if xml::is(child, WSDL, "documentation") {
                found.documentation.extend(annotation::documentation(file, child));
            } else if namespace != WSDL && !understood.contains(&namespace) {
                found.extensions.push(annotation::extension(file, child));
                self.warn_of_required(child);
            }
        }
        found
    }

    /// `wsdl:required` says that who does not know an extension cannot use the service (WSDL 1.1 section 2.1.3).
    fn warn_of_required(&mut self, node: Node<'_, '_>) {
        if matches!(node.attribute((WSDL, "required")).map(str::trim), Some("true" | "1")) {
            let message = format!("the extension `{}` is required and is not known", xml::tag(node));
            let warning = Diagnostic::warning(self.0.span(node), message)
                .hint("the service may refuse messages that do not do what it asks for");
            self.0.diagnostics.push(warning);
        }
    }

    pub(super) fn name(&mut self, node: Node<'_, '_>) -> Option<Arc<str>> {
        self.0.required_name(node).map(Arc::from)
    }

    fn types(&mut self, node: Node<'_, '_>, schemas: &mut Vec<xsd::Schema>) {
        for child in xml::elements(node) {
            if xml::is(child, XS, "schema") {
                schemas.push(xsd::parse(self.0.file, child, self.0.diagnostics));
            } else if child.tag_name().name() == "schema" {
                let message = format!("the schema language `{}` is not known", xml::tag(child));
                self.0.report(child, message, format!("expected `schema` of `{XS}`"));
            } else if child.tag_name().namespace() == Some(WSDL) && child.tag_name().name() != "documentation"
            {
                self.unexpected(child);
            }
        }
    }

    fn message(&mut self, node: Node<'_, '_>) -> Option<Message> {
        self.0.attributes(node, &["name"]);
        let name = self.name(node);
        let mut parts: Vec<Part> = Vec::new();
        for (word, child) in self.words(node) {
            if word != "part" {
                self.unexpected(child);
                continue;
            }
            let Some(part) = self.part(child) else { continue };
            if parts.len() == MANY {
                self.0.error(child, format!("the message has more than {MANY} parts"));
                break;
            }
            if parts.iter().any(|other| other.name == part.name) {
                self.0.error(child, format!("the message has two parts `{}`", part.name));
            } else {
                parts.push(part);
            }
        }
        Some(Message { parts, annotation: self.annotation(node, &[]), span: self.0.span(node), name: name? })
    }

    fn part(&mut self, node: Node<'_, '_>) -> Option<Part> {
        self.0.attributes(node, &["name", "element", "type"]);
        let name = self.0.required_name(node);
        let element = self.0.reference(node, "element").map(PartContent::Element);
        let content = element.or_else(|| self.0.reference(node, "type").map(PartContent::Type));
        if content.is_none() && !node.has_attribute("element") && !node.has_attribute("type") {
            let message =
                format!("the part `{}` has neither element nor type", name.as_deref().unwrap_or_default());
            self.0.report(node, message, "add `element=\"…\"`");
        }
        let annotation = self.annotation(node, &[]);
        Some(Part { name: name?, content: content?, annotation, span: self.0.span(node) })
    }

    fn port_type(&mut self, node: Node<'_, '_>) -> Option<PortType> {
        self.0.attributes(node, &["name"]);
        let name = self.name(node);
        let mut operations = Vec::new();
        for (word, child) in self.words(node) {
            match word {
                "operation" => operations.extend(self.operation(child)),
                _ => self.unexpected(child),
            }
        }
        Some(PortType {
            operations,
            annotation: self.annotation(node, &[]),
            span: self.0.span(node),
            name: name?,
        })
    }

    fn operation(&mut self, node: Node<'_, '_>) -> Option<Operation> {
        self.0.attributes(node, &["name", "parameterOrder"]);
        let name = self.0.required_name(node);
        let (mut input, mut output, mut faults) = (None, None, Vec::new());
        let mut exchange = None;
        for (word, child) in self.words(node) {
            match word {
                "input" if input.is_none() => {
                    exchange = Some(match exchange {
                        None => MessageExchange::OneWay,
                        Some(_) => MessageExchange::SolicitResponse,
                    });
                    input = Some(self.operation_message(child));
                }
                "output" if output.is_none() => {
                    exchange = Some(match exchange {
                        None => MessageExchange::Notification,
                        Some(_) => MessageExchange::RequestResponse,
                    });
                    output = Some(self.operation_message(child));
                }
                "fault" if faults.len() == MANY => {
                    self.0.error(child, format!("the operation has more than {MANY} faults"));
                    break;
                }
                "fault" => faults.push(self.operation_message(child)),
                _ => self.unexpected(child),
            }
        }
        if exchange.is_none() {
            let message = format!(
                "the operation `{}` has neither input nor output",
                name.as_deref().unwrap_or_default()
            );
            self.0.report(node, message, "add `input`, `output` or both");
        }
        let order = node.attribute("parameterOrder").unwrap_or_default();
        Some(Operation {
            exchange: exchange?,
            input,
            output,
            faults,
            parameter_order: order.split_ascii_whitespace().map(str::to_owned).collect(),
            annotation: self.annotation(node, &[]),
            span: self.0.span(node),
            name: name?,
        })
    }

    fn operation_message(&mut self, node: Node<'_, '_>) -> OperationMessage {
        self.0.attributes(node, &["name", "message"]);
        let actions =
            ADDRESSING_METADATA.iter().filter_map(|namespace| node.attribute((*namespace, "Action")));
        OperationMessage {
            name: self.0.string(node, "name"),
            message: self.0.required_reference(node, "message"),
            action: actions.map(|action| action.trim().to_owned()).next(),
            annotation: self.annotation(node, &[]),
            span: self.0.span(node),
        }
    }

    fn service(&mut self, node: Node<'_, '_>) -> Option<Service> {
        self.0.attributes(node, &["name"]);
        let name = self.name(node);
        let mut ports: Vec<Port> = Vec::new();
        for (word, child) in self.words(node) {
            if word != "port" {
                self.unexpected(child);
                continue;
            }
            let Some(port) = self.port(child) else { continue };
            if ports.len() == MANY {
                self.0.error(child, format!("the service has more than {MANY} ports"));
                break;
            }
            if ports.iter().any(|other| other.name == port.name) {
                self.0.error(child, format!("the service has two ports `{}`", port.name));
            } else {
                ports.push(port);
            }
        }
        Some(Service { ports, annotation: self.annotation(node, &[]), span: self.0.span(node), name: name? })
    }

    fn port(&mut self, node: Node<'_, '_>) -> Option<Port> {
        self.0.attributes(node, &["name", "binding"]);
        let name = self.0.required_name(node);
        let binding = self.0.required_reference(node, "binding");
        let is_address = |child: &Node<'_, '_>| {
            child.tag_name().name() == "address"
                && super::binding::PROTOCOLS.contains(&child.tag_name().namespace().unwrap_or_default())
        };
        let address = xml::elements(node).find(is_address).and_then(|child| self.0.string(child, "location"));
        let annotation = self.annotation(node, super::binding::PROTOCOLS);
        Some(Port { name: name?, binding: binding?, address, annotation, span: self.0.span(node) })
    }
}
