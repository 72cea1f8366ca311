//! Port types: a module with a client and a server each.

use std::collections::BTreeSet;

use super::Lowerer;
use super::encoded::Table;
use super::operation::Bound;
use crate::diagnostics::Diagnostic;
use crate::ir::{Docs, Endpoint, Ident, Role, Service, SoapVersion, code};
use crate::model::{Binding, ElementId, PartContent, PortTypeId, Protocol};

impl<'a> Lowerer<'a> {
    /// Lowers all port types that have a SOAP binding.
    pub(super) fn services(&mut self) {
        let all = self.model.port_types.iter().map(|(id, _)| id);
        let ids: Vec<PortTypeId> = all.filter(|id| self.selection.has_any(*id)).collect();
        for id in ids {
            let bindings = self.soap_bindings(id);
            if bindings.is_empty() {
                self.report_no_soap(id);
                for element in self.elements_without_binding(id) {
                    let item = self.root_element(element);
                    self.asked_for.push(item);
                    self.define_pending();
                }
                continue;
            }
            self.report_policies(&bindings);
            let (mut calls, mut callbacks) = (Vec::new(), Vec::new());
            for bound in self.bound_operations(id) {
                match bound {
                    Ok(bound) if bound.role == Role::Callback => callbacks.push(bound),
                    Ok(bound) => calls.push(bound),
                    Err(diagnostic) => self.diagnostics.push(diagnostic),
                }
            }
            self.service(id, &bindings, Role::Service, &calls);
            if let Some(first) = callbacks.first() {
                self.report_callbacks(first);
            }
            self.service(id, &bindings, Role::Callback, &callbacks);
        }
    }

    fn service(&mut self, id: PortTypeId, bindings: &[&'a Binding], role: Role, bound: &[Bound<'a>]) {
        if bound.is_empty() {
            return;
        }
        let mut table = Table::default();
        let mut operations: Vec<_> = bound.iter().map(|bound| self.operation(bound, &mut table)).collect();
        let port_type = &self.model.port_types[id];
        let stem = match role {
            Role::Service => stem(&port_type.name.local).to_owned(),
            Role::Callback => format!("{}-Callback", stem(&port_type.name.local)),
        };
        let named = |suffix: &str| Ident::type_name(&format!("{stem}-{suffix}"));
        let headers = self.request_headers(&stem, bound, &mut table);
        let answer_headers = self.answer_headers(&stem, bound, &mut table);
        if answer_headers.is_none() {
            operations.iter_mut().for_each(crate::ir::Operation::without_answer_headers);
        }
        let shared_faults = self.config.shared_faults && share_faults(&stem, &mut operations);
        let service = Service {
            name: port_type.name.local.to_string(),
            role,
            module: Ident::module_name(&stem),
            client: named("Client"),
            service: named("Service"),
            server: named("Server"),
            port: named("Port"),
            headers,
            answer_headers,
            docs: self.docs_of_service(id, role),
            versions: versions(bindings),
            endpoints: if role == Role::Service { self.endpoints(bindings) } else { Vec::new() },
            encoding: table.shapes,
            operations,
            shared_faults,
            documents: self.documents.of(port_type.span.file),
        };
        self.define_pending();
        self.services.push(service);
    }

    /// Where the bindings are offered. An address that is no URL of HTTP stands for one that whoever installs the service
    /// fills in.
    fn endpoints(&self, bindings: &[&'a Binding]) -> Vec<Endpoint> {
        let model = self.model;
        let mut endpoints = Vec::new();
        for (_, service) in model.services.iter() {
            for port in &service.ports {
                let is_ours =
                    bindings.iter().any(|binding| std::ptr::eq(*binding, &model.bindings[port.binding]));
                let address = port.address.as_deref().unwrap_or_default().trim();
                if is_ours && (address.starts_with("http://") || address.starts_with("https://")) {
                    endpoints.push(Endpoint {
                        ident: Ident::constant_name(&format!("{}-Endpoint", port.name)),
                        service: service.name.local.to_string(),
                        port: port.name.clone(),
                        url: address.to_owned(),
                    });
                }
            }
        }
        if let [only] = endpoints.as_mut_slice() {
            only.ident = Ident::constant_name("Endpoint");
        }
        endpoints
    }

    /// The elements of the messages of a port type that has no binding at all.
    pub(super) fn elements_without_binding(&self, id: PortTypeId) -> Vec<ElementId> {
        let model = self.model;
        if model.bindings.iter().any(|(_, binding)| binding.port_type == id) || !self.selection.has_any(id) {
            return Vec::new();
        }
        let operations = model.port_types[id].operations.iter().enumerate();
        let wanted = operations.filter(|(index, _)| self.selection.has(id, *index)).map(|(_, wanted)| wanted);
        let messages = wanted.flat_map(|operation| {
            let faults = operation.faults.iter().map(|fault| fault.message);
            operation.input.iter().chain(&operation.output).map(|message| message.message).chain(faults)
        });
        let parts = messages.flat_map(|message| &model.messages[message].parts);
        let element = |part: &crate::model::Part| match part.content {
            PartContent::Element(element) => Some(element),
            PartContent::Type(_) => None,
        };
        parts.filter_map(element).collect()
    }

    fn report_no_soap(&mut self, id: PortTypeId) {
        let port_type = &self.model.port_types[id];
        let name = &port_type.name.local;
        let binding = self.model.bindings.iter().map(|(_, binding)| binding);
        let mut own = binding.filter(|binding| binding.port_type == id);
        let warning = match own.next() {
            None => Diagnostic::warning(port_type.span, format!("the port type `{name}` has no binding"))
                .hint("only the elements of its messages are generated: name the WSDL that has the bindings"),
            Some(Binding { protocol: Protocol::Http { verb }, .. }) => Diagnostic::warning(
                port_type.span,
                format!("the port type `{name}` is bound to HTTP {verb} without SOAP"),
            )
            .hint("it is left out: such a service is called with any HTTP client"),
            Some(Binding { protocol: Protocol::Other(Some(extension)), span, .. }) => Diagnostic::warning(
                port_type.span,
                format!("the port type `{name}` is bound to something else than SOAP"),
            )
            .note(*span, format!("the binding, with `{extension}`"))
            .hint("it is left out"),
            Some(binding) => Diagnostic::warning(
                port_type.span,
                format!("the port type `{name}` has a binding that says no protocol"),
            )
            .note(binding.span, "the binding")
            .hint("it is left out: add `soap:binding` with a `transport`"),
        };
        self.say_once("port type", warning);
    }

    /// Nothing in WSDL says how a message gets to a client.
    fn report_callbacks(&mut self, first: &Bound<'_>) {
        let message = format!("`{}` is sent by the service on its own accord", first.operation.name);
        let warning = Diagnostic::warning(first.operation.span, message).hint(
            "such operations have a module of their own, in which the service is the client: serve it where the service \
             is told to call (WS-I Basic Profile 1.1, R2303, forbids them)",
        );
        self.say_once("callback", warning);
    }

    /// The documentation of the port type, or that of the service that offers it.
    fn docs_of_service(&self, id: PortTypeId, role: Role) -> Docs {
        let model = self.model;
        if role == Role::Callback {
            let name = code(&model.port_types[id].name.local);
            return Docs::own(&format!("What services of the port type {name} send on their own accord."));
        }
        let offered = |port: &crate::model::Port| model.bindings[port.binding].port_type == id;
        self.docs(&model.port_types[id].annotation).or(|| {
            let service = model.services.iter().find(|(_, service)| service.ports.iter().any(offered));
            service.map(|(_, service)| self.docs(&service.annotation)).unwrap_or_default()
        })
    }
}

fn versions(bindings: &[&Binding]) -> Vec<SoapVersion> {
    let version = |binding: &&Binding| match binding.protocol {
        Protocol::Soap { version, .. } => Some(version),
        Protocol::Http { .. } | Protocol::Other(_) => None,
    };
    bindings.iter().filter_map(version).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Gives operations one enum of faults, where all that declare any declare the same.
fn share_faults(stem: &str, operations: &mut [crate::ir::Operation]) -> bool {
    let mut all = operations.iter().filter_map(crate::ir::Operation::faults);
    let Some(first) = all.next() else { return false };
    if !all.all(|other| other.has_same_variants(first)) {
        return false;
    }
    for faults in operations.iter_mut().filter_map(crate::ir::Operation::faults_mut) {
        faults.ident = Ident::type_name(&format!("{stem}-Fault"));
        faults.docs = Docs::own("What an operation answers when it fails.");
    }
    true
}

/// The name of a port type without what only says that it is one.
fn stem(name: &str) -> &str {
    let mut letters = name.chars();
    let interface = letters.next() == Some('I')
        && letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    let mut stem = if interface { &name[1..] } else { name };
    const SUFFIXES: [&str; 8] = ["PortType", "Port", "Service", "Soap12", "Soap", "SOAP", "Interface", "WS"];
    while let Some(shorter) = SUFFIXES.iter().find_map(|suffix| stem.strip_suffix(suffix)) {
        let shorter = shorter.trim_end_matches(['_', '-', '.']);
        if shorter.is_empty() {
            break;
        }
        stem = shorter;
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn strips_what_says_nothing() {
        for (name, expected) in [
            ("IOpenMediaService", "OpenMedia"),
            ("OrderPortType", "Order"),
            ("OrderServiceSoap12", "Order"),
            ("Order_Port", "Order"),
            ("IVRService", "IVR"),
            ("Service", "Service"),
            ("ServicePort", "Service"),
            ("Inventory", "Inventory"),
            ("IX", "IX"),
            ("Ü", "Ü"),
        ] {
            assert_eq!(stem(name), expected);
        }
    }
}
