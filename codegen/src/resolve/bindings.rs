//! Bindings of one name, of which there may be only one (WSDL 1.1 section 2.5).

use std::collections::BTreeMap;

use super::Resolver;
use super::documents::Documents;
use crate::diagnostics::Diagnostic;
use crate::model::{Protocol, QName};
use crate::source::Span;
use crate::wsdl;

/// The transports that are HTTP: that of WSDL 1.1 section 3.3, which SOAP 1.2 bindings state as well, and that of SOAP 1.2.
const HTTP: &[&str] =
    &["http://schemas.xmlsoap.org/soap/http", "http://www.w3.org/2003/05/soap/bindings/HTTP"];

/// Where the binding stands that a name means.
pub(super) type Chosen = BTreeMap<QName, Span>;

impl Resolver<'_> {
    /// Chooses among bindings of one name the first that clients can call: SOAP over HTTP comes before other transports,
    /// these before what is no SOAP. The others are reported.
    pub(super) fn choose_bindings(&mut self, documents: &Documents) -> Chosen {
        let mut by_name: BTreeMap<QName, Vec<&wsdl::Binding>> = BTreeMap::new();
        for definitions in &documents.definitions {
            for binding in &definitions.bindings {
                let name = QName::new(definitions.target_namespace.clone(), binding.name.clone());
                by_name.entry(name).or_default().push(binding);
            }
        }
        let mut chosen = Chosen::new();
        for (name, bindings) in by_name {
            let Some(best) = bindings.iter().min_by_key(|binding| distance(&binding.protocol)) else {
                continue;
            };
            for other in bindings.iter().filter(|other| other.span != best.span) {
                let warning = Diagnostic::warning(
                    other.span,
                    format!("the binding `{name}` is defined more than once"),
                )
                .note(best.span, "this one is taken")
                .hint(
                    "it is left out, and ports that name it have the one that is taken: rename one of them",
                );
                self.diagnostics.push(warning);
            }
            chosen.insert(name, best.span);
        }
        chosen
    }
}

/// How far a binding is from one that clients can call.
fn distance(protocol: &Protocol) -> u8 {
    match protocol {
        Protocol::Soap { transport, .. } if HTTP.contains(&transport.trim_end_matches('/')) => 0,
        Protocol::Soap { .. } => 1,
        Protocol::Http { .. } | Protocol::Other(_) => 2,
    }
}
