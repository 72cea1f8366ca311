//! What of a document is read with which type.
//!
//! A document whose root element has a type is read with it. Of a SOAP envelope, the entries of header and body are: those of
//! the body have to have types, all of them; those of the header that have none are somebody else's business, as ever in SOAP.

use std::fs;
use std::path::Path;

use roxmltree::{Document, Node, ParsingOptions};

use super::compare;
use super::generate::{Code, Root};

/// What to read something with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reading {
    /// The global element in this place of [`Code::roots`].
    Element(usize),
    /// The same, which is nil: as a value it would have to have content.
    Nil(usize),
    /// The global type in this place of [`Code::types`], which a root names that is not declared.
    Type(usize),
    /// Nothing that the schema has: untyped XML. A root without declaration is valid, and so is all that is in it, as far as
    /// it is not declared (XML Schema Part 1, section 5.2).
    Untyped,
    /// The body of an envelope, which holds a fault.
    Fault,
    /// The body of an envelope, which holds nothing.
    Empty,
}

impl Reading {
    /// The words for it in the program.
    pub(super) fn code(self, code: &Code) -> String {
        match self {
            Reading::Element(root) => format!("of::<generated::{}>()", code.roots[root].path),
            Reading::Nil(root) => format!("nillable::<generated::{}>()", code.roots[root].path),
            Reading::Type(place) => format!("typed::<generated::{}>()", code.types[place].path),
            Reading::Untyped => "untyped()".to_owned(),
            Reading::Fault => "fault()".to_owned(),
            Reading::Empty => "empty()".to_owned(),
        }
    }
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// What it is read with.
    pub(super) reading: Reading,
    /// The way to its element from the root element: each time how many elements precede.
    pub(super) path: Vec<usize>,
}

impl Part {
    /// The element in a document.
    pub(super) fn find<'a, 'x>(&self, document: &'a Document<'x>) -> Option<Node<'a, 'x>> {
        self.path.iter().try_fold(document.root_element(), |element, &index| elements(element).nth(index))
    }
}

/// What to read of a document, with the types that there are.
pub(super) fn of_file(file: &Path, code: &Code) -> Result<Vec<Part>, String> {
    let text = text(file)?;
    let document = parse(&text)?;
    let element = document.root_element();
    if place(element, &code.roots).is_none()
        && let Some(namespace) = envelope(element)
    {
        return of_envelope(element, namespace, &code.roots);
    }
    Ok(vec![Part { reading: of_root(element, code)?, path: Vec::new() }])
}

/// What is for the root of a document.
fn of_root(element: Node<'_, '_>, code: &Code) -> Result<Reading, String> {
    if let Some(root) = place(element, &code.roots) {
        // Untyped XML says itself that it is nil, and keeps what else the start tag says.
        let name = (element.tag_name().namespace().unwrap_or(""), element.tag_name().name());
        let is_nil = compare::is_nil(element) && !code.lore.is_untyped(name);
        return Ok(if is_nil { Reading::Nil(root) } else { Reading::Element(root) });
    }
    if code.lore.declares((element.tag_name().namespace().unwrap_or(""), element.tag_name().name())) {
        return Err(unknown(element));
    }
    let type_name = compare::type_name(element);
    let named = type_name.and_then(|(namespace, local)| named(&code.types, (&namespace, &local)));
    Ok(named.map_or(Reading::Untyped, Reading::Type))
}

/// The namespaces of SOAP 1.1 and 1.2.
const ENVELOPES: [&str; 2] =
    ["http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"];

/// The namespace of an envelope.
fn envelope<'a>(element: Node<'a, '_>) -> Option<&'a str> {
    let namespace = element.tag_name().namespace().filter(|namespace| ENVELOPES.contains(namespace))?;
    (element.tag_name().name() == "Envelope").then_some(namespace)
}

fn of_envelope(envelope: Node<'_, '_>, namespace: &str, roots: &[Root]) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    let mut has_body = false;
    for (outer, child) in elements(envelope).enumerate() {
        if child.has_tag_name((namespace, "Header")) {
            let known = elements(child).enumerate().filter_map(|(inner, entry)| {
                Some(Part { reading: Reading::Element(place(entry, roots)?), path: vec![outer, inner] })
            });
            parts.extend(known);
        } else if child.has_tag_name((namespace, "Body")) {
            has_body = true;
            let alone = |reading| vec![Part { reading, path: vec![outer] }];
            match elements(child).next() {
                None => parts.extend(alone(Reading::Empty)),
                Some(fault) if fault.has_tag_name((namespace, "Fault")) => {
                    parts.extend(alone(Reading::Fault));
                    parts.extend(of_fault(fault, &[outer, 0], roots));
                }
                Some(_) => {
                    for (inner, entry) in elements(child).enumerate() {
                        let root = place(entry, roots).ok_or_else(|| unknown(entry))?;
                        parts.push(Part { reading: Reading::Element(root), path: vec![outer, inner] });
                    }
                }
            }
        }
    }
    if has_body { Ok(parts) } else { Err("the envelope has no body".to_owned()) }
}

/// The entries of a fault's detail that have types.
fn of_fault(fault: Node<'_, '_>, path: &[usize], roots: &[Root]) -> Vec<Part> {
    let mut parts = Vec::new();
    for (place_of_detail, detail) in elements(fault).enumerate() {
        if !matches!(detail.tag_name().name(), "detail" | "Detail") {
            continue;
        }
        for (inner, entry) in elements(detail).enumerate() {
            if let Some(root) = place(entry, roots) {
                let path = [path, &[place_of_detail, inner]].concat();
                parts.push(Part { reading: Reading::Element(root), path });
            }
        }
    }
    parts
}

fn place(element: Node<'_, '_>, roots: &[Root]) -> Option<usize> {
    named(roots, (element.tag_name().namespace().unwrap_or(""), element.tag_name().name()))
}

/// The place of a name.
fn named(among: &[Root], name: (&str, &str)) -> Option<usize> {
    among.iter().position(|root| (root.namespace.as_str(), root.local.as_str()) == name)
}

fn unknown(element: Node<'_, '_>) -> String {
    let name = element.tag_name();
    format!("no type for the root element `{{{}}}{}`", name.namespace().unwrap_or(""), name.name())
}

fn elements<'a, 'x>(element: Node<'a, 'x>) -> impl Iterator<Item = Node<'a, 'x>> + use<'a, 'x> {
    element.children().filter(Node::is_element)
}

/// The document as the parser sees it that is not ours.
pub(super) fn parse(text: &str) -> Result<Document<'_>, String> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| format!("is not well-formed: {error}"))
}

/// A file's characters: UTF-16 with a byte order mark, UTF-8, or else ISO 8859-1.
pub(super) fn text(file: &Path) -> Result<String, String> {
    let bytes = fs::read(file).map_err(|error| format!("the file cannot be read: {error}"))?;
    let units = |order: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| order([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|error| error.to_string())
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, ..] => units(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => units(u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => Ok(String::from_utf8_lossy(rest).into_owned()),
        _ => Ok(String::from_utf8(bytes)
            .unwrap_or_else(|error| error.into_bytes().into_iter().map(char::from).collect())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(xml: &str, roots: &[(&str, &str)]) -> Result<Vec<(Reading, Vec<usize>)>, String> {
        let root = |&(namespace, local): &(&str, &str)| Root {
            namespace: namespace.to_owned(),
            local: local.to_owned(),
            path: String::new(),
        };
        let roots: Vec<Root> = roots.iter().map(root).collect();
        let document = parse(xml).unwrap();
        let element = document.root_element();
        let parts = of_envelope(element, envelope(element).expect("an envelope"), &roots)?;
        Ok(parts.into_iter().map(|part| (part.reading, part.path)).collect())
    }

    fn message(content: &str) -> String {
        format!("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>{content}</s:Envelope>")
    }

    #[test]
    fn an_envelope_is_read_by_its_entries() {
        let xml = message("<s:Header><x/><h/></s:Header><s:Body><a/><b/></s:Body>");
        let roots = [("", "a"), ("", "b"), ("", "h")];
        let expected = [(2, vec![0, 1]), (0, vec![1, 0]), (1, vec![1, 1])];
        let expected: Vec<_> = expected.map(|(root, path)| (Reading::Element(root), path)).into();
        assert_eq!(parts(&xml, &roots), Ok(expected));
        assert!(parts(&xml, &roots[..1]).unwrap_err().contains("{}b"));
    }

    #[test]
    fn a_body_may_be_empty_or_a_fault() {
        assert_eq!(parts(&message("<s:Body/>"), &[]), Ok(vec![(Reading::Empty, vec![0])]));
        let fault = "<s:Body><s:Fault><faultcode/><detail><x/><d/></detail></s:Fault></s:Body>";
        let expected = vec![(Reading::Fault, vec![0]), (Reading::Element(0), vec![0, 0, 1, 1])];
        assert_eq!(parts(&message(fault), &[("", "d")]), Ok(expected));
        assert!(parts(&message(""), &[]).is_err());
    }
}
