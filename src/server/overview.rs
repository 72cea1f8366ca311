//! What the common URL of several services says of them: a WSDL that imports theirs, and a list for people.

use std::fmt::Write;

use http::StatusCode;
use http::request::Parts;

use super::contract::Contract;
use super::documents::{WSDL, escaped, url_asked};
use super::response::{HttpResponse, text, xml};
use crate::xml::{Name, Reader};

/// Where the services are.
pub(super) struct PublishedAt<'h> {
    /// The path that they have in common.
    pub(super) path: &'h str,
    /// What stands before all paths, where that is not what was asked.
    pub(super) public_url: Option<&'h str>,
}

/// A path behind a URL without one.
pub(super) fn join(base: &str, path: &str) -> String {
    format!("{}/{}", base.trim_end_matches('/'), path.trim_start_matches('/'))
}

/// Answers a request for a description of services, each given with its path.
pub(super) fn overview<'h>(
    at: &PublishedAt<'_>,
    services: impl Iterator<Item = (&'static Contract, &'h str)>,
    parts: &Parts,
) -> HttpResponse {
    let base = at.public_url.map(str::to_owned).or_else(|| base_asked(parts, at.path)).unwrap_or_default();
    let services = services.map(|(contract, path)| (contract, join(&base, path)));
    match parts.uri.query().unwrap_or_default() {
        "" => text(StatusCode::OK, list(services)),
        query if query.eq_ignore_ascii_case("wsdl") => xml(imports(services)),
        _ => text(StatusCode::NOT_FOUND, "there is no such document; the WSDL is at ?wsdl\n"),
    }
}

/// What stands before the path in the URL that was asked.
fn base_asked(parts: &Parts, path: &str) -> Option<String> {
    let url = url_asked(parts)?;
    url.get(..url.len().checked_sub(path.len())?).map(str::to_owned)
}

fn list(services: impl Iterator<Item = (&'static Contract, String)>) -> String {
    let mut list = "SOAP services:\n".to_owned();
    for (contract, url) in services {
        let described = match contract.documents {
            [] => String::new(),
            _ => format!(", described by {url}?wsdl"),
        };
        // A string takes whatever is written.
        let _ = writeln!(list, "{}: {url}{described}", contract.name);
    }
    list
}

/// A WSDL that says nothing but where the others are (WSDL 1.1 section 2.1.1).
fn imports(services: impl Iterator<Item = (&'static Contract, String)>) -> String {
    let mut imports = String::new();
    for (contract, url) in services {
        let Some(namespace) = target_namespace(contract) else { continue };
        let (namespace, url) = (escaped(&namespace), escaped(&url));
        let _ = writeln!(imports, "  <wsdl:import namespace=\"{namespace}\" location=\"{url}?wsdl\"/>");
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<wsdl:definitions xmlns:wsdl=\"{WSDL}\">\n{imports}</wsdl:definitions>\n"
    )
}

/// The target namespace of a service's WSDL; none where it publishes none, or one that cannot be read.
fn target_namespace(contract: &Contract) -> Option<String> {
    let mut reader = Reader::new(contract.documents.first()?.text).ok()?;
    reader.root().ok()?;
    let attribute = reader.attributes().find(|found| found.is(Name::unqualified("targetNamespace")))?;
    attribute.value().ok().map(|value| value.into_owned())
}
