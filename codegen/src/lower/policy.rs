//! What policies say that a service asks for (WS-Policy 1.2 and 1.5), as far as it matters to who calls it.

use std::collections::BTreeSet;

use super::Lowerer;
use crate::diagnostics::Diagnostic;
use crate::model::{Annotation, Binding, Extension};

/// How deep policies may refer to each other.
const DEPTH: usize = 16;
/// How many elements of the policies of a binding are looked at.
const MOST: usize = 10_000;

/// What a service asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Demand {
    Addressing,
    ReliableMessaging,
    Duplex,
    Mtom,
    TransportSecurity,
    MessageSecurity,
    Token,
}

impl Demand {
    /// What an assertion asks for, by its name.
    fn of(assertion: &Extension) -> Option<Self> {
        let (namespace, local) = (&*assertion.name.namespace, &*assertion.name.local);
        let security = namespace.contains("securitypolicy");
        match local {
            "UsingAddressing" | "Addressing" if namespace.contains("addressing") => Some(Self::Addressing),
            "RMAssertion" => Some(Self::ReliableMessaging),
            "CompositeDuplex" => Some(Self::Duplex),
            "OptimizedMimeSerialization" | "MTOM" => Some(Self::Mtom),
            "TransportBinding" if security => Some(Self::TransportSecurity),
            "SymmetricBinding" | "AsymmetricBinding" if security => Some(Self::MessageSecurity),
            _ if security && local.ends_with("SupportingTokens") => Some(Self::Token),
            "BasicAuthentication"
            | "DigestAuthentication"
            | "NtlmAuthentication"
            | "NegotiateAuthentication" => Some(Self::TransportSecurity),
            _ => None,
        }
    }

    fn warning(self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::Addressing => (
                "WS-Addressing",
                "its header entries (`Action`, `To`, `MessageID`) are written only where the binding lists them as headers: a \
                 transport around the client's may add them",
            ),
            Self::ReliableMessaging => (
                "WS-ReliableMessaging",
                "its sequences are not written: ask the service for an endpoint without them",
            ),
            Self::Duplex => (
                "a channel in both directions (CompositeDuplex)",
                "the service calls back: serve the module of its callbacks where `ReplyTo` says",
            ),
            Self::MessageSecurity => (
                "WS-Security",
                "messages are neither signed nor encrypted: put what it takes into a transport of your own",
            ),
            Self::Token => (
                "a token of WS-Security, such as a name and a password",
                "the header entry `wsse:Security` is written only where the binding lists it as a header: a transport around the \
                 client's may add it",
            ),
            Self::Mtom => ("MTOM", "turn on the feature `mtom` of saponify, and `mtom` of client and server"),
            // HTTPS and authentication are the transport's business, and URLs say the first.
            Self::TransportSecurity => return None,
        })
    }
}

impl<'a> Lowerer<'a> {
    /// Warns of what the policies of bindings ask for and nothing here does.
    pub(super) fn report_policies(&mut self, bindings: &[&'a Binding]) {
        for binding in bindings {
            let mut demands =
                Demands { lowerer: self, found: BTreeSet::new(), missing: BTreeSet::new(), room: MOST };
            demands.of_annotation(&binding.annotation);
            for operation in &binding.operations {
                demands.of_annotation(&operation.annotation);
                for message in operation.input.iter().chain(&operation.output) {
                    demands.of_annotation(&message.annotation);
                }
            }
            for port in self.model.services.iter().flat_map(|(_, service)| &service.ports) {
                if std::ptr::eq(&self.model.bindings[port.binding], *binding) {
                    demands.of_annotation(&port.annotation);
                }
            }
            let Demands { found, missing, .. } = demands;
            for uri in missing {
                let message = format!(
                    "the binding `{}` refers to a policy that is not there, `{uri}`",
                    binding.name.local
                );
                let warning = Diagnostic::warning(binding.span, message)
                    .hint("what it asks for is not known: policies are read from the WSDL alone, by their `wsu:Id` or `xml:id`");
                self.diagnostics.push(warning);
            }
            for (what, hint) in found.into_iter().filter_map(Demand::warning) {
                let message = format!("the binding `{}` asks for {what}", binding.name.local);
                self.diagnostics.push(Diagnostic::warning(binding.span, message).hint(hint));
            }
        }
    }
}

struct Demands<'l, 'a> {
    lowerer: &'l Lowerer<'a>,
    found: BTreeSet<Demand>,
    /// References that lead nowhere.
    missing: BTreeSet<String>,
    room: usize,
}

impl Demands<'_, '_> {
    fn of_annotation(&mut self, annotation: &Annotation) {
        for extension in &annotation.extensions {
            self.of_element(extension, 0);
        }
        for attribute in annotation.attributes.iter().filter(|it| &*it.name.local == "PolicyURIs") {
            for uri in attribute.text.split_ascii_whitespace() {
                self.refer(uri, 0);
            }
        }
    }

    fn of_element(&mut self, element: &Extension, depth: usize) {
        let Some(room) = self.room.checked_sub(1) else { return };
        self.room = room;
        if depth > DEPTH || is_optional(element) {
            return;
        }
        // Outside of a policy it says that addressing is understood; that it is asked for says `wsdl:required`, which is
        // reported as such.
        let is_offer = depth == 0 && &*element.name.local == "UsingAddressing";
        if let Some(demand) = Demand::of(element).filter(|_| !is_offer) {
            self.found.insert(demand);
            return;
        }
        if &*element.name.local == "PolicyReference" {
            let uri = element.attributes.iter().find(|(name, _)| &*name.local == "URI");
            if let Some((_, uri)) = uri {
                self.refer(uri, depth);
            }
        }
        // One alternative is enough: the first is as good as any.
        let children: &[Extension] = match &*element.name.local {
            "ExactlyOne" => element.children.get(..1).unwrap_or_default(),
            _ => &element.children,
        };
        for child in children {
            self.of_element(child, depth + 1);
        }
    }

    /// A policy of one of the documents, by its identifier, or by the name that it is known by everywhere.
    fn refer(&mut self, uri: &str, depth: usize) {
        let uri = uri.trim();
        let model = self.lowerer.model;
        let is_it = |name: &str, value: &str| match uri.strip_prefix('#') {
            Some(id) => matches!(name, "Id" | "id") && value == id,
            None => name == "Name" && value == uri,
        };
        let has_id = |policy: &&Extension| {
            &*policy.name.local == "Policy"
                && policy.attributes.iter().any(|(name, value)| is_it(&name.local, value.trim()))
        };
        let policy = model
            .definitions
            .iter()
            .find_map(|(_, definitions)| definitions.annotation.extensions.iter().find(has_id));
        match policy {
            Some(policy) => self.of_element(policy, depth + 1),
            None => {
                self.missing.insert(uri.to_owned());
            }
        }
    }
}

/// `wsp:Optional`, and `wsdl:required` said to be false.
fn is_optional(element: &Extension) -> bool {
    element.attributes.iter().any(|(name, value)| match (&*name.local, value.trim()) {
        ("Optional", "true" | "1") => true,
        ("required", "false" | "0") => &*name.namespace == crate::xml::WSDL,
        _ => false,
    })
}
