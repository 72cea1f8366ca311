//! Bindings: SOAP 1.1 and 1.2 in full, MIME as far as it names attachments, HTTP and others by name.

use roxmltree::Node;

use super::parse::Parser;
use super::{Attachment, Binding, BindingFault, BindingMessage, BindingOperation, Body, Encoding, Header};
use crate::model::{Protocol, SoapVersion, Style, Use};
use crate::xml;

const SOAP_11: &str = "http://schemas.xmlsoap.org/wsdl/soap/";
const SOAP_12: &str = "http://schemas.xmlsoap.org/wsdl/soap12/";
const HTTP: &str = "http://schemas.xmlsoap.org/wsdl/http/";
const MIME: &str = "http://schemas.xmlsoap.org/wsdl/mime/";

/// The namespaces of extension elements that are read here.
pub(super) const PROTOCOLS: &[&str] = &[SOAP_11, SOAP_12, HTTP, MIME];

const STYLES: &[(&str, Style)] = &[("document", Style::Document), ("rpc", Style::Rpc)];
const USES: &[(&str, Use)] = &[("literal", Use::Literal), ("encoded", Use::Encoded)];

/// What an extension element of SOAP, either version, is called; others have no name.
fn soap_word<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    matches!(node.tag_name().namespace(), Some(SOAP_11 | SOAP_12)).then_some(node.tag_name().name())
}

impl Parser<'_> {
    pub(super) fn binding(&mut self, node: Node<'_, '_>) -> Option<Binding> {
        self.0.attributes(node, &["name", "type"]);
        let name = self.name(node);
        let port_type = self.0.required_reference(node, "type");
        let protocol = self.protocol(node);
        let soap = matches!(protocol, Protocol::Soap { .. });
        let mut operations = Vec::new();
        for (word, child) in self.words(node) {
            match word {
                "operation" => operations.extend(self.binding_operation(child, soap)),
                _ => self.unexpected(child),
            }
        }
        let annotation = self.annotation(node, PROTOCOLS);
        let span = self.0.span(node);
        Some(Binding { name: name?, port_type: port_type?, protocol, operations, annotation, span })
    }

    fn protocol(&mut self, node: Node<'_, '_>) -> Protocol {
        let mut extensions =
            xml::elements(node).filter(|child| child.tag_name().namespace() != Some(xml::WSDL));
        let mut bindings = extensions.clone().filter(|child| child.tag_name().name() == "binding");
        // Others may stand before the one that is known.
        let known =
            |child: &Node<'_, '_>| PROTOCOLS.contains(&child.tag_name().namespace().unwrap_or_default());
        let binding = bindings.clone().find(known).or_else(|| bindings.next());
        let Some(binding) = binding else { return Protocol::Other(extensions.next().map(xml::tag)) };
        let soap = |version| (version, binding.attribute("transport").unwrap_or_default().trim().to_owned());
        let (version, transport) = match binding.tag_name().namespace() {
            Some(SOAP_11) => soap(SoapVersion::Soap11),
            Some(SOAP_12) => soap(SoapVersion::Soap12),
            Some(HTTP) => return Protocol::Http { verb: self.0.string(binding, "verb").unwrap_or_default() },
            _ => return Protocol::Other(Some(xml::tag(binding))),
        };
        let style = self.0.one_of(binding, "style", STYLES).unwrap_or(Style::Document);
        Protocol::Soap { version, transport, style }
    }

    /// The style of one operation; what is none leaves that of the binding.
    fn style_of_operation(&mut self, node: Node<'_, '_>) -> Option<Style> {
        let value = node.attribute("style")?.trim();
        let known = STYLES.iter().find(|(word, _)| *word == value);
        if known.is_none() {
            let message = format!("`{value}` is no value of `style`");
            self.0.warn(node, message, "expected `document`, `rpc`: the style of the binding is taken");
        }
        known.map(|(_, style)| *style)
    }

    fn binding_operation(&mut self, node: Node<'_, '_>, soap: bool) -> Option<BindingOperation> {
        self.0.attributes(node, &["name"]);
        let name = self.0.required_name(node);
        let details = xml::elements(node).find(|child| soap_word(*child) == Some("operation"));
        let (mut input, mut output, mut faults) = (None, None, Vec::new());
        for (word, child) in self.words(node) {
            match word {
                "input" if input.is_none() => input = Some(self.binding_message(child)),
                "output" if output.is_none() => output = Some(self.binding_message(child)),
                "fault" if soap => faults.extend(self.binding_fault(child)),
                "fault" => {}
                _ => self.unexpected(child),
            }
        }
        Some(BindingOperation {
            soap_action: details.and_then(|details| self.0.string(details, "soapAction")),
            soap_action_required: details
                .and_then(|it| self.0.boolean(it, "soapActionRequired"))
                .unwrap_or(false),
            style: details.and_then(|details| self.style_of_operation(details)),
            input,
            output,
            faults,
            annotation: self.annotation(node, PROTOCOLS),
            span: self.0.span(node),
            name: name?,
        })
    }

    fn binding_message(&mut self, node: Node<'_, '_>) -> BindingMessage {
        self.0.attributes(node, &["name"]);
        let mut message = BindingMessage {
            name: self.0.string(node, "name"),
            body: None,
            headers: Vec::new(),
            attachments: Vec::new(),
            annotation: self.annotation(node, PROTOCOLS),
            span: self.0.span(node),
        };
        for child in xml::elements(node) {
            if xml::is(child, MIME, "multipartRelated") {
                self.multipart(child, &mut message);
            } else {
                self.soap_entry(child, &mut message);
            }
        }
        message
    }

    /// WSDL 1.1 section 5.3: one part holds the envelope, each of the others what `mime:content` says.
    fn multipart(&mut self, node: Node<'_, '_>, message: &mut BindingMessage) {
        for part in xml::elements(node).filter(|child| xml::is(*child, MIME, "part")) {
            let contents: Vec<Node<'_, '_>> =
                xml::elements(part).filter(|child| xml::is(*child, MIME, "content")).collect();
            if let Some(first) = contents.first() {
                message.attachments.push(Attachment {
                    part: self.0.string(*first, "part"),
                    media_types: contents
                        .iter()
                        .filter_map(|content| self.0.string(*content, "type"))
                        .collect(),
                    span: self.0.span(*first),
                });
            }
            for child in xml::elements(part) {
                self.soap_entry(child, message);
            }
        }
    }

    fn soap_entry(&mut self, node: Node<'_, '_>, message: &mut BindingMessage) {
        match soap_word(node) {
            Some("body") if message.body.is_none() => {
                self.0.attributes(node, &["parts", "use", "encodingStyle", "namespace"]);
                let parts = node
                    .attribute("parts")
                    .map(|list| list.split_ascii_whitespace().map(str::to_owned).collect());
                message.body = Some(Body { parts, encoding: self.encoding(node), span: self.0.span(node) });
            }
            Some("header") => message.headers.extend(self.header(node)),
            Some(_) => self.unexpected(node),
            None => {}
        }
    }

    fn header(&mut self, node: Node<'_, '_>) -> Option<Header> {
        self.0.attributes(node, &["message", "part", "use", "encodingStyle", "namespace"]);
        let message = self.0.required_reference(node, "message");
        let part = self.0.string(node, "part");
        if part.is_none() {
            self.0.report(node, format!("`{}` names no part", xml::written(node)), "add `part=\"…\"`");
        }
        let faults = xml::elements(node).filter(|child| soap_word(*child) == Some("headerfault"));
        let faults = faults.filter_map(|child| self.header(child)).collect();
        let required = matches!(node.attribute((xml::WSDL, "required")).map(str::trim), Some("true" | "1"));
        let encoding = self.encoding(node);
        let annotation = self.annotation(node, PROTOCOLS);
        Some(Header {
            message: message?,
            part: part?,
            encoding,
            required,
            faults,
            annotation,
            span: self.0.span(node),
        })
    }

    fn encoding(&mut self, node: Node<'_, '_>) -> Encoding {
        let style = node.attribute("encodingStyle").unwrap_or_default();
        Encoding {
            use_: self.0.one_of(node, "use", USES).unwrap_or(Use::Literal),
            style: style.split_ascii_whitespace().map(str::to_owned).collect(),
            namespace: self.0.string(node, "namespace"),
        }
    }

    fn binding_fault(&mut self, node: Node<'_, '_>) -> Option<BindingFault> {
        self.0.attributes(node, &["name"]);
        let details = xml::elements(node).find(|child| soap_word(*child) == Some("fault"));
        // WSDL 1.1 asks for the name on both; either is enough to know which fault it is.
        let stated = self.0.string(node, "name");
        let name = stated.or_else(|| details.and_then(|details| self.0.string(details, "name")));
        if name.is_none() {
            self.0.report(node, "the fault has no name", "add `name`, as in the port type");
        }
        let encoding = self.encoding(details.unwrap_or(node));
        let annotation = self.annotation(node, PROTOCOLS);
        Some(BindingFault { name: name?, encoding, annotation, span: self.0.span(node) })
    }
}
