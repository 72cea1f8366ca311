//! The WSDL of a service and the documents that it imports, as `?wsdl`, `?wsdl=name` and `?xsd=name`.
//!
//! Where they name each other or the service, what is served names the URL asked: so a client that is given the WSDL's URL
//! finds all of it, and the service too.

mod included;

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use http::StatusCode;
use http::header::HOST;
use http::request::Parts;
use http::uri::Authority;

use self::included::Declaration;
use super::contract::{Contract, Document};
use super::response::{HttpResponse, text, xml};
use crate::xml::{Limits, Name, ReadError, Reader};

pub(super) const WSDL: &str = "http://schemas.xmlsoap.org/wsdl/";
const XSD: &str = "http://www.w3.org/2001/XMLSchema";
const SOAP11_BINDING: &str = "http://schemas.xmlsoap.org/wsdl/soap/";
const SOAP12_BINDING: &str = "http://schemas.xmlsoap.org/wsdl/soap12/";

/// The documents of a contract.
#[derive(Clone, Debug)]
pub(super) struct Publication {
    name: &'static str,
    documents: &'static [Document],
    url: Option<String>,
    /// What is to be replaced in each document; found when the first is asked for.
    places: Arc<OnceLock<Vec<Vec<Place>>>>,
}

/// A value in a document that is to be replaced, or a place where something is to be inserted.
#[derive(Debug)]
struct Place {
    range: Range<usize>,
    target: Target,
}

/// What a value in a document names.
#[derive(Debug)]
enum Target {
    Service,
    Document {
        parameter: &'static str,
        name: &'static str,
    },
    /// A target namespace that the document does not declare.
    Namespace(String),
}

impl Publication {
    pub(super) fn new(contract: &Contract) -> Publication {
        Publication { name: contract.name, documents: contract.documents, url: None, places: Arc::default() }
    }

    pub(super) fn set_url(&mut self, url: String) {
        self.url = Some(url);
    }

    pub(super) fn is_any(&self) -> bool {
        !self.documents.is_empty()
    }

    /// The methods that are allowed.
    pub(super) fn methods(&self) -> &'static str {
        if self.is_any() { "GET, HEAD, POST" } else { "POST" }
    }

    /// Answers a request for a document. Without a query it says where the WSDL is: people follow the service's URL.
    /// The URL, if any, is the service's unless it has been told another.
    pub(super) fn get(&self, parts: &Parts, url: Option<String>) -> HttpResponse {
        let url = self.url.clone().or(url).or_else(|| url_asked(parts));
        let Some(query) = parts.uri.query().filter(|query| !query.is_empty()) else {
            let url = url.unwrap_or_default();
            return text(StatusCode::OK, format!("{}: a SOAP service, described by {url}?wsdl\n", self.name));
        };
        match self.find(query) {
            Some(index) => xml(self.render(index, url.as_deref())),
            None => text(StatusCode::NOT_FOUND, "there is no such document; the WSDL is at ?wsdl\n"),
        }
    }

    fn find(&self, query: &str) -> Option<usize> {
        let parameter = query.split('&').next()?;
        let (key, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        let name = percent_decoded(value)?;
        match key.to_ascii_lowercase().as_str() {
            "wsdl" if name.is_empty() => Some(0),
            "wsdl" | "xsd" => self.documents.iter().position(|document| document.name == name),
            _ => None,
        }
    }

    /// A document with its values replaced; without a URL the references between documents are relative, and the service's
    /// address stays.
    fn render(&self, index: usize, url: Option<&str>) -> String {
        let document = &self.documents[index];
        let places = &self.places.get_or_init(|| self.find_places())[index];
        let mut out = String::with_capacity(document.text.len() + 64 * places.len());
        let mut done = 0;
        for Place { range, target } in places {
            out.push_str(&document.text[done..range.start]);
            match (target, url) {
                (Target::Service, Some(url)) => out.push_str(&escaped(url)),
                (Target::Service, None) => out.push_str(&document.text[range.clone()]),
                (Target::Document { parameter, name }, url) => {
                    let reference =
                        format!("{}?{parameter}={}", url.unwrap_or_default(), percent_encoded(name));
                    out.push_str(&escaped(&reference));
                }
                (Target::Namespace(namespace), _) => {
                    let namespace = escaped(namespace);
                    out.push_str(&format!(" targetNamespace=\"{namespace}\" xmlns=\"{namespace}\""));
                }
            }
            done = range.end;
        }
        out.push_str(&document.text[done..]);
        out
    }

    /// A document that cannot be read is served as it is; that is for the tests of whoever embedded it.
    fn find_places(&self) -> Vec<Vec<Place>> {
        let bindings = self.bindings();
        let places = |(document, declaration): (&Document, Option<Declaration>)| {
            let namespace = declaration.map(|Declaration { at, namespace }| Place {
                range: at..at,
                target: Target::Namespace(namespace),
            });
            let named = self.places_in(document, &bindings);
            named.map(|named| namespace.into_iter().chain(named).collect()).unwrap_or_default()
        };
        self.documents.iter().zip(included::declarations(self)).map(places).collect()
    }

    /// The bindings of the port type.
    fn bindings(&self) -> Vec<String> {
        let mut bindings = Vec::new();
        for document in self.documents {
            // What follows after an error is not looked for.
            let _ = walk(document, |reader| {
                let of = local_value(reader, "type").filter(|_| is_wsdl(reader, "binding"));
                if of.as_deref() == Some(self.name) {
                    bindings.extend(local_value(reader, "name"));
                }
            });
        }
        bindings
    }

    fn places_in(&self, document: &Document, bindings: &[String]) -> Result<Vec<Place>, ReadError> {
        let mut places = Vec::new();
        // An interface may have ports of other port types, which are served elsewhere.
        let mut is_ours = bindings.is_empty();
        walk(document, |reader| {
            if is_wsdl(reader, "port") {
                let binding = local_value(reader, "binding");
                is_ours = bindings.is_empty() || binding.is_some_and(|binding| bindings.contains(&binding));
            }
            let place = self.place_here(document, reader);
            places.extend(place.filter(|place| is_ours || !matches!(place.target, Target::Service)));
        })?;
        Ok(places)
    }

    /// What is to be replaced in the element that the reader stands on.
    fn place_here(&self, document: &Document, reader: &mut Reader<'_>) -> Option<Place> {
        let (attribute, parameter) = match (reader.namespace(), reader.local_name()) {
            (WSDL, "import") => ("location", Some("wsdl")),
            (XSD, "import" | "include" | "redefine") => ("schemaLocation", Some("xsd")),
            (SOAP11_BINDING | SOAP12_BINDING, "address") => ("location", None),
            _ => return None,
        };
        let attribute = reader.attributes().find(|found| found.is(Name::unqualified(attribute)))?;
        let range = attribute.value_range();
        let target = match parameter {
            None => Target::Service,
            Some(parameter) => {
                let location = attribute.value().ok()?;
                let name = self.named(document.name, &location)?;
                Target::Document { parameter, name }
            }
        };
        Some(Place { range, target })
    }

    /// The name of the document that a location in a document means, if it is one of ours.
    fn named(&self, from: &str, location: &str) -> Option<&'static str> {
        let path = resolved(from, location);
        let is_it = |document: &&Document| document.name == path || document.name == location;
        self.documents.iter().find(is_it).map(|document| document.name)
    }
}

/// Goes through all elements of a document.
fn walk(document: &Document, mut visit: impl FnMut(&mut Reader<'_>)) -> Result<(), ReadError> {
    let limits = Limits { depth: 1024, ..Limits::default() };
    let mut reader = Reader::new(document.text)?.with_limits(limits);
    let mut depth = 1;
    reader.root()?;
    visit(&mut reader);
    while depth > 0 {
        if reader.next_child()? {
            reader.enter();
            visit(&mut reader);
            depth += 1;
        } else {
            depth -= 1;
        }
    }
    Ok(())
}

fn is_wsdl(reader: &Reader<'_>, local: &str) -> bool {
    reader.namespace() == WSDL && reader.local_name() == local
}

/// The value of an attribute, without white space around it.
fn value(reader: &Reader<'_>, attribute: &'static str) -> Option<String> {
    let value = reader.attribute(Name::unqualified(attribute)).ok()??;
    Some(value.trim().to_owned())
}

/// A name in an attribute, without its prefix.
fn local_value(reader: &Reader<'_>, attribute: &'static str) -> Option<String> {
    let value = value(reader, attribute)?;
    Some(value.rsplit_once(':').map_or(value.as_str(), |(_, local)| local).to_owned())
}

/// A relative path as seen from a document, `.` and `..` taken out.
fn resolved(from: &str, location: &str) -> String {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut segments: Vec<&str> = Vec::new();
    for segment in folder.split('/').chain(location.split('/')) {
        match segment {
            "" | "." => {}
            ".." if segments.last().is_some_and(|last| *last != "..") => {
                segments.pop();
            }
            _ => segments.push(segment),
        }
    }
    segments.join("/")
}

/// The URL that a request asked, without its query.
pub(super) fn url_asked(parts: &Parts) -> Option<String> {
    let host = parts.headers.get(HOST).and_then(|host| host.to_str().ok());
    let authority: Authority = match parts.uri.authority() {
        Some(authority) => authority.clone(),
        None => host?.parse().ok()?,
    };
    // What stands before an `@` is no part of a host, and nobody's business in a WSDL; a port is a number that ports have.
    let is_host = authority.as_str() == authority.host() || authority.port_u16().is_some();
    let authority = Some(authority.as_str()).filter(|authority| is_host && !authority.contains('@'))?;
    let scheme = parts.uri.scheme_str().unwrap_or("http");
    Some(format!("{scheme}://{authority}{}", parts.uri.path()))
}

pub(super) fn escaped(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            _ => out.push(c),
        }
    }
    out
}

fn percent_encoded(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte))
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// `None` when it is not UTF-8, or a percent sign is not followed by two digits.
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let (digits, after) = rest.split_at_checked(2)?;
        let digits = std::str::from_utf8(digits)
            .ok()
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = after;
    }
    String::from_utf8(bytes).ok()
}
