//! Port types: a module with a client and a server each.

use std::collections::BTreeSet;

use super::Lowerer;
use crate::diagnostics::Diagnostic;
use crate::ir::{Docs, Ident, Service, SoapVersion};
use crate::model::{Binding, PortTypeId, Protocol};

impl<'a> Lowerer<'a> {
    /// Lowers all port types that have a SOAP binding.
    pub(super) fn services(&mut self) {
        let all = self.model.port_types.iter().map(|(id, _)| id);
        let ids: Vec<PortTypeId> = all.filter(|id| self.selection.has_any(*id)).collect();
        for id in ids {
            let bindings = self.soap_bindings(id);
            let port_type = &self.model.port_types[id];
            if bindings.is_empty() {
                let text = format!("the port type `{}` has no SOAP binding", port_type.name.local);
                self.say_once("port type", Diagnostic::warning(port_type.span, text).hint("it is left out"));
                continue;
            }
            self.service(id, &bindings);
        }
    }

    fn service(&mut self, id: PortTypeId, bindings: &[&'a Binding]) {
        let port_type = &self.model.port_types[id];
        let mut operations = Vec::new();
        for bound in self.bound_operations(id) {
            match bound {
                Ok(bound) => operations.push(self.operation(&bound)),
                Err(diagnostic) => self.say_once("operation", diagnostic),
            }
        }
        if operations.is_empty() {
            return;
        }
        let stem = stem(&port_type.name.local);
        let named = |suffix: &str| Ident::type_name(&format!("{stem}-{suffix}"));
        let service = Service {
            name: port_type.name.local.to_string(),
            module: Ident::module_name(stem),
            client: named("Client"),
            service: named("Service"),
            server: named("Server"),
            port: named("Port"),
            headers: self.headers(id, stem, bindings),
            docs: self.docs_of_service(id),
            versions: versions(bindings),
            operations,
        };
        self.define_pending();
        self.services.push(service);
    }

    /// The documentation of the port type, or that of the service that offers it.
    fn docs_of_service(&self, id: PortTypeId) -> Docs {
        let model = self.model;
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
