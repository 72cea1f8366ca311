//! The components of WSDL.

use std::collections::{BTreeMap, BTreeSet};

use super::documents::Documents;
use super::{Resolver, lookup};
use crate::diagnostics::{Diagnostic, Severity};
use crate::model::{
    Arena, Attachment, Binding, BindingFault, BindingMessage, BindingOperation, Body, BuiltIn, Definitions,
    DefinitionsId, Encoding, HeaderBinding, HeaderFault, Id, Message, MessageExchange, MessageId, Operation,
    OperationFault, OperationMessage, Part, PartContent, Port, PortType, PortTypeId, Protocol, QName,
    Service, Style,
};
use crate::source::Span;
use crate::wsdl;

/// All components of WSDL; their names are in the resolver's tables.
#[derive(Default)]
pub(super) struct Services {
    /// Operations of which a message does not exist, and bindings of which the port type does not: only that is
    /// reported, not what follows from it.
    broken_operations: BTreeSet<Span>,
    broken_bindings: BTreeSet<QName>,
    pub(super) definitions: Arena<Definitions>,
    pub(super) services: Arena<Service>,
    pub(super) bindings: Arena<Binding>,
    pub(super) port_types: Arena<PortType>,
    pub(super) messages: Arena<Message>,
}

impl Resolver<'_> {
    /// Defines the components of all WSDL documents: messages before port types before bindings before services, as
    /// each refers to those before it alone.
    pub(super) fn services(&mut self, documents: &Documents) -> Services {
        let mut made = Services::default();
        let all: Vec<(DefinitionsId, &wsdl::Definitions)> = documents
            .definitions
            .iter()
            .map(|from| (made.definitions.push(definitions(from)), from))
            .collect();
        for (id, from) in &all {
            for message in &from.messages {
                let component = self.message(*id, from, message);
                let name = component.name.clone();
                let new = made.messages.push(component);
                let first =
                    named(&mut self.names.messages, name.clone(), new).map(|first| made.messages[first].span);
                self.report_twice("message", &name, first, message.span);
            }
        }
        for (id, from) in &all {
            for port_type in &from.port_types {
                let component = self.port_type(*id, from, port_type, &mut made.broken_operations);
                let name = component.name.clone();
                let new = made.port_types.push(component);
                let first = named(&mut self.names.port_types, name.clone(), new)
                    .map(|first| made.port_types[first].span);
                self.report_twice("port type", &name, first, port_type.span);
            }
        }
        let chosen = self.choose_bindings(documents);
        for (id, from) in &all {
            for binding in &from.bindings {
                let name = QName::new(from.target_namespace.clone(), binding.name.clone());
                if chosen.get(&name) != Some(&binding.span) {
                    continue;
                }
                let Some(component) = self.binding(*id, from, binding, &made) else {
                    made.broken_bindings.insert(name);
                    continue;
                };
                named(&mut self.names.bindings, name, made.bindings.push(component));
            }
        }
        for (id, from) in &all {
            for service in &from.services {
                let component = self.service(*id, from, service, &made.broken_bindings);
                let name = component.name.clone();
                let new = made.services.push(component);
                let first =
                    named(&mut self.names.services, name.clone(), new).map(|first| made.services[first].span);
                self.report_twice("service", &name, first, service.span);
            }
        }
        made
    }

    fn report_twice(&mut self, kind: &str, name: &QName, first: Option<Span>, second: Span) {
        if let Some(first) = first {
            let diagnostic = Diagnostic::error(second, format!("the {kind} `{name}` is defined twice"))
                .note(first, "first defined here")
                .hint("remove one of them, or rename it");
            self.diagnostics.push(diagnostic);
        }
    }

    fn message(&mut self, id: DefinitionsId, document: &wsdl::Definitions, from: &wsdl::Message) -> Message {
        let mut parts = Vec::with_capacity(from.parts.len());
        for part in &from.parts {
            let content = match &part.content {
                wsdl::PartContent::Element(reference) => {
                    self.element_named(&reference.name, reference.span).map(PartContent::Element)
                }
                wsdl::PartContent::Type(reference) => {
                    self.type_named(&reference.name, reference.span).map(PartContent::Type)
                }
            };
            let (name, annotation, span) = (part.name.clone(), part.annotation.clone(), part.span);
            // What is missing has been reported; the part stays, so that those who name it are not reported too.
            let content = content.unwrap_or(PartContent::Type(BuiltIn::AnyType.type_id()));
            parts.push(Part { name, content, annotation, span });
        }
        Message {
            name: QName::new(document.target_namespace.clone(), from.name.clone()),
            parts,
            definitions: id,
            annotation: from.annotation.clone(),
            span: from.span,
        }
    }

    fn port_type(
        &mut self,
        id: DefinitionsId,
        document: &wsdl::Definitions,
        from: &wsdl::PortType,
        broken: &mut BTreeSet<Span>,
    ) -> PortType {
        PortType {
            name: QName::new(document.target_namespace.clone(), from.name.clone()),
            operations: from.operations.iter().map(|operation| self.operation(operation, broken)).collect(),
            definitions: id,
            annotation: from.annotation.clone(),
            span: from.span,
        }
    }

    fn operation(&mut self, from: &wsdl::Operation, broken: &mut BTreeSet<Span>) -> Operation {
        // WSDL 1.1 section 2.4.5
        let (input, output) = match from.exchange {
            MessageExchange::OneWay | MessageExchange::Notification => ("", ""),
            MessageExchange::RequestResponse => ("Request", "Response"),
            MessageExchange::SolicitResponse => ("Response", "Solicit"),
        };
        let mut message = |message: &Option<wsdl::OperationMessage>, suffix: &str| {
            let message = message.as_ref()?;
            Some(OperationMessage {
                name: message.name.clone().unwrap_or_else(|| format!("{}{suffix}", from.name)),
                message: self.message_of(message)?,
                action: message.action.clone(),
                annotation: message.annotation.clone(),
                span: message.span,
            })
        };
        let (input, output) = (message(&from.input, input), message(&from.output, output));
        let mut faults: Vec<OperationFault> = Vec::with_capacity(from.faults.len());
        for fault in &from.faults {
            let Some(message) = self.message_of(fault) else {
                broken.insert(from.span);
                continue;
            };
            // A name is asked for; the message's tells the fault from others where it is missing.
            let of_message = || fault.message.as_ref().map(|message| message.name.local.to_string());
            let name = fault.name.clone().or_else(of_message).unwrap_or_default();
            if faults.iter().any(|other| other.name == name) {
                self.error(fault.span, format!("the operation `{}` has two faults `{name}`", from.name));
                continue;
            }
            let (action, annotation) = (fault.action.clone(), fault.annotation.clone());
            faults.push(OperationFault { name, message, action, annotation, span: fault.span });
        }
        Operation {
            name: from.name.clone(),
            exchange: from.exchange,
            input,
            output,
            faults,
            parameter_order: from.parameter_order.clone(),
            annotation: from.annotation.clone(),
            span: from.span,
        }
    }

    fn message_of(&mut self, from: &wsdl::OperationMessage) -> Option<MessageId> {
        let reference = from.message.as_ref()?;
        let (name, span) = (&reference.name, reference.span);
        let found = lookup::find(&self.names.messages, name, span, "message", self.suggestions > 0);
        self.found(name, found)
    }

    fn binding(
        &mut self,
        id: DefinitionsId,
        document: &wsdl::Definitions,
        from: &wsdl::Binding,
        made: &Services,
    ) -> Option<Binding> {
        let name = &from.port_type.name;
        let suggest = self.suggestions > 0;
        let found = lookup::find(&self.names.port_types, name, from.port_type.span, "port type", suggest);
        let port_type: PortTypeId = self.found(name, found)?;
        let style = match from.protocol {
            Protocol::Soap { style, .. } => style,
            Protocol::Http { .. } | Protocol::Other(_) => Style::Document,
        };
        let of = &made.port_types[port_type];
        let names = operations_by_name(of);
        let mut operations = Vec::with_capacity(from.operations.len());
        for operation in &from.operations {
            operations.extend(self.binding_operation(operation, style, of, &names, made));
        }
        Some(Binding {
            name: QName::new(document.target_namespace.clone(), from.name.clone()),
            port_type,
            protocol: from.protocol.clone(),
            operations,
            definitions: id,
            annotation: from.annotation.clone(),
            span: from.span,
        })
    }

    fn binding_operation(
        &mut self,
        from: &wsdl::BindingOperation,
        style: Style,
        port_type: &PortType,
        names: &OperationsByName<'_>,
        made: &Services,
    ) -> Option<BindingOperation> {
        let Some(index) = bound_operation(from, port_type, names) else {
            let message = format!("the port type `{}` has no operation `{}`", port_type.name, from.name);
            let diagnostic = Diagnostic::warning(from.span, message).note(port_type.span, "the port type");
            let names = port_type.operations.iter().map(|operation| operation.name.as_str());
            let hint = match self.nearest(&from.name, names) {
                Some(near) => format!("it is left out; did you mean `{near}`?"),
                None => "it is left out".to_owned(),
            };
            let diagnostic = diagnostic.hint(hint);
            self.diagnostics.push(diagnostic);
            return None;
        };
        let operation = &port_type.operations[index];
        let mut message = |from: &Option<wsdl::BindingMessage>, of: &Option<OperationMessage>| {
            let (from, of) = (from.as_ref()?, of.as_ref()?);
            Some(self.binding_message(from, of.message, made))
        };
        let (input, output) =
            (message(&from.input, &operation.input), message(&from.output, &operation.output));
        let mut faults = Vec::with_capacity(from.faults.len());
        for fault in &from.faults {
            let index = operation.faults.iter().position(|other| other.name == fault.name);
            let Some(index) = index else {
                if made.broken_operations.contains(&operation.span) {
                    continue;
                }
                let message = format!("the operation `{}` has no fault `{}`", operation.name, fault.name);
                let diagnostic =
                    Diagnostic::warning(fault.span, message).note(operation.span, "the operation");
                let names = operation.faults.iter().map(|fault| fault.name.as_str());
                let hint = match self.nearest(&fault.name, names) {
                    Some(near) => format!("it is passed over; did you mean `{near}`?"),
                    None => "it is passed over".to_owned(),
                };
                let diagnostic = diagnostic.hint(hint);
                self.diagnostics.push(diagnostic);
                continue;
            };
            let (encoding, annotation) = (encoding(&fault.encoding), fault.annotation.clone());
            faults.push(BindingFault { fault: index, encoding, annotation, span: fault.span });
        }
        Some(BindingOperation {
            operation: index,
            soap_action: from.soap_action.clone(),
            soap_action_required: from.soap_action_required,
            style: from.style.unwrap_or(style),
            input,
            output,
            faults,
            annotation: from.annotation.clone(),
            span: from.span,
        })
    }

    fn binding_message(
        &mut self,
        from: &wsdl::BindingMessage,
        message: MessageId,
        made: &Services,
    ) -> BindingMessage {
        let mut headers = Vec::with_capacity(from.headers.len());
        for header in &from.headers {
            let Some((of, part)) = self.header_part(header, made) else { continue };
            let faults = header.faults.iter().filter_map(|fault| {
                let (message, part) = self.header_part(fault, made)?;
                Some(HeaderFault { message, part, encoding: encoding(&fault.encoding), span: fault.span })
            });
            headers.push(HeaderBinding {
                message: of,
                part,
                faults: faults.collect(),
                encoding: encoding(&header.encoding),
                required: header.required,
                annotation: header.annotation.clone(),
                span: header.span,
            });
        }
        let of = &made.messages[message];
        let mut attachments = Vec::with_capacity(from.attachments.len());
        for attachment in &from.attachments {
            let part = attachment.part.as_ref().map(|part| self.part(part, of, attachment.span));
            if part == Some(None) {
                continue;
            }
            let (media_types, span) = (attachment.media_types.clone(), attachment.span);
            attachments.push(Attachment { part: part.flatten(), media_types, span });
        }
        let body = from.body.as_ref().map(|body| {
            let named = body.parts.as_ref().and_then(|names| self.parts_of_body(names, of, body.span));
            let parts = match named {
                Some(parts) => parts,
                None => {
                    let in_header =
                        |part| headers.iter().any(|header| header.message == message && header.part == part);
                    let beside = |part| attachments.iter().any(|attachment| attachment.part == Some(part));
                    (0..of.parts.len()).filter(|part| !in_header(*part) && !beside(*part)).collect()
                }
            };
            Body { parts, encoding: encoding(&body.encoding), span: body.span }
        });
        BindingMessage { body, headers, attachments, annotation: from.annotation.clone(), span: from.span }
    }

    /// The parts that are named; if one of them does not exist, what is said is not believed.
    fn parts_of_body(&mut self, names: &[String], of: &Message, span: Span) -> Option<Vec<usize>> {
        let mut parts = Vec::with_capacity(names.len());
        for name in names {
            match of.parts.iter().position(|part| part.name == *name) {
                Some(part) => parts.push(part),
                None => {
                    let mut warning = self.no_part(name, of, span);
                    warning.severity = Severity::Warning;
                    let near = warning.hint.map(|hint| format!("; {hint}")).unwrap_or_default();
                    warning.hint = Some(format!("the body is taken for one of all parts{near}"));
                    self.diagnostics.push(warning);
                    return None;
                }
            }
        }
        Some(parts)
    }

    fn no_part(&mut self, name: &str, message: &Message, span: Span) -> Diagnostic {
        let text = format!("the message `{}` has no part `{name}`", message.name);
        let diagnostic = Diagnostic::error(span, text).note(message.span, "the message");
        match self.nearest(name, message.parts.iter().map(|part| part.name.as_str())) {
            Some(near) => diagnostic.hint(format!("did you mean `{near}`?")),
            None => diagnostic,
        }
    }

    /// The message and the part that a header is; one that is none is left out.
    fn header_part(&mut self, from: &wsdl::Header, made: &Services) -> Option<(MessageId, usize)> {
        let (name, span) = (&from.message.name, from.message.span);
        let message = match lookup::find(&self.names.messages, name, span, "message", self.suggestions > 0) {
            Ok(message) => message,
            Err(missing) => {
                self.without_header(*missing);
                return None;
            }
        };
        let of = &made.messages[message];
        let part = of.parts.iter().position(|part| part.name == from.part);
        if part.is_none() {
            let missing = self.no_part(&from.part, of, from.span);
            self.without_header(missing);
        }
        Some((message, part?))
    }

    fn without_header(&mut self, mut missing: Diagnostic) {
        missing.severity = Severity::Warning;
        let near = missing.hint.map(|hint| format!("; {hint}")).unwrap_or_default();
        missing.hint = Some(format!("the header is left out{near}"));
        self.diagnostics.push(missing);
    }

    fn part(&mut self, name: &str, message: &Message, span: Span) -> Option<usize> {
        let found = message.parts.iter().position(|part| part.name == name);
        if found.is_none() {
            let diagnostic = self.no_part(name, message, span);
            self.diagnostics.push(diagnostic);
        }
        found
    }

    fn service(
        &mut self,
        id: DefinitionsId,
        document: &wsdl::Definitions,
        from: &wsdl::Service,
        broken: &BTreeSet<QName>,
    ) -> Service {
        let mut ports = Vec::with_capacity(from.ports.len());
        // A service can be called as long as one of its ports has a binding.
        let is_offered = from.ports.iter().any(|port| self.names.bindings.contains_key(&port.binding.name));
        for port in &from.ports {
            let (name, span) = (&port.binding.name, port.binding.span);
            if broken.contains(name) {
                continue;
            }
            let found = lookup::find(&self.names.bindings, name, span, "binding", self.suggestions > 0);
            let found = found.map_err(|mut report| {
                if is_offered {
                    report.severity = Severity::Warning;
                    let more = report.hint.map(|hint| format!("; {hint}")).unwrap_or_default();
                    report.hint = Some(format!("the port is left out{more}"));
                }
                report
            });
            let Some(binding) = self.found(name, found) else { continue };
            ports.push(Port {
                name: port.name.clone(),
                binding,
                address: port.address.clone(),
                annotation: port.annotation.clone(),
                span: port.span,
            });
        }
        Service {
            name: QName::new(document.target_namespace.clone(), from.name.clone()),
            ports,
            definitions: id,
            annotation: from.annotation.clone(),
            span: from.span,
        }
    }
}

fn definitions(from: &wsdl::Definitions) -> Definitions {
    Definitions {
        name: from.name.clone(),
        target_namespace: from.target_namespace.clone(),
        prefixes: from.prefixes.clone(),
        annotation: from.annotation.clone(),
        span: from.span,
    }
}

/// Enters a name; gives the component that had it before, which keeps it.
fn named<T>(names: &mut BTreeMap<QName, Id<T>>, name: QName, id: Id<T>) -> Option<Id<T>> {
    match names.get(&name) {
        Some(first) => Some(*first),
        None => {
            names.insert(name, id);
            None
        }
    }
}

fn encoding(from: &wsdl::Encoding) -> Encoding {
    Encoding { use_: from.use_, style: from.style.clone(), namespace: from.namespace.clone() }
}

/// The operations of a port type by name.
type OperationsByName<'a> = BTreeMap<&'a str, Vec<usize>>;

fn operations_by_name(port_type: &PortType) -> OperationsByName<'_> {
    let mut names = OperationsByName::new();
    for (index, operation) in port_type.operations.iter().enumerate() {
        names.entry(&operation.name).or_default().push(index);
    }
    names
}

/// The operation that is bound: the one of this name, among several the one whose input and output are called alike
/// (WSDL 1.1 section 2.5).
fn bound_operation(
    from: &wsdl::BindingOperation,
    of: &PortType,
    names: &OperationsByName<'_>,
) -> Option<usize> {
    let input = from.input.as_ref().and_then(|message| message.name.as_ref());
    let output = from.output.as_ref().and_then(|message| message.name.as_ref());
    let agrees = |stated: Option<&String>, message: &Option<OperationMessage>| {
        stated.is_none_or(|stated| message.as_ref().is_some_and(|message| message.name == *stated))
    };
    let named = names.get(from.name.as_str())?;
    let exact = named.iter().find(|index| {
        let operation = &of.operations[**index];
        agrees(input, &operation.input) && agrees(output, &operation.output)
    });
    exact.or_else(|| named.first()).copied()
}
