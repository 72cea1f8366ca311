//! Schema documents without a target namespace, which take that of the schema that includes them.
//!
//! They are published with that namespace written into them: it means the same where one namespace includes them, and clients
//! that do not know this rule of XML Schema ("chameleon" inclusion) find what they declare.

use std::collections::BTreeSet;

use super::{Publication, XSD, value, walk};
use crate::server::contract::Document;
use crate::xml::Reader;

/// The namespaces that a document is included into; the empty one is none.
type Namespaces = BTreeSet<String>;

/// What a document needs so that what it declares is in a namespace.
pub(super) struct Declaration {
    /// Where it is to be inserted: after the name of the root element.
    pub(super) at: usize,
    pub(super) namespace: String,
}

/// What is to be known of a document.
#[derive(Default)]
struct Outline {
    /// Where a declaration belongs, if this is a schema without a target namespace that could have one.
    open_at: Option<usize>,
    /// The documents that it includes, and into which namespace; `None` is that which it is included into itself.
    inclusions: Vec<(Option<String>, usize)>,
}

/// For each document the declaration that it needs, if it does.
pub(super) fn declarations(publication: &Publication) -> Vec<Option<Declaration>> {
    let documents = publication.documents;
    let outlines: Vec<Outline> = documents.iter().map(|document| outline(publication, document)).collect();
    let into = included_into(&outlines);
    let declaration = |(outline, into): (&Outline, Namespaces)| {
        let mut namespaces = into.into_iter();
        // Where several include it there is nothing that is right for all.
        match (outline.open_at, namespaces.next(), namespaces.next()) {
            (Some(at), Some(namespace), None) if !namespace.is_empty() => Some(Declaration { at, namespace }),
            _ => None,
        }
    };
    outlines.iter().zip(into).map(declaration).collect()
}

/// The namespaces that each document is included into, also by way of others that have none of their own.
fn included_into(outlines: &[Outline]) -> Vec<Namespaces> {
    let mut into = vec![Namespaces::new(); outlines.len()];
    let all = outlines.iter().flat_map(|outline| &outline.inclusions);
    let mut ways: Vec<(String, usize)> =
        all.filter_map(|(namespace, document)| Some((namespace.clone()?, *document))).collect();
    while let Some((namespace, document)) = ways.pop() {
        if into[document].insert(namespace.clone()) {
            let onward = outlines[document].inclusions.iter().filter(|(of_its_own, _)| of_its_own.is_none());
            ways.extend(onward.map(|(_, next)| (namespace.clone(), *next)));
        }
    }
    into
}

fn outline(publication: &Publication, document: &Document) -> Outline {
    let mut outline = Outline::default();
    let mut target = None;
    let mut is_root = true;
    // What follows after an error is not looked for; the document is served as it is then.
    let _ = walk(document, |reader| {
        let included_into = match (reader.namespace(), reader.local_name()) {
            (XSD, "schema") => {
                target = value(reader, "targetNamespace");
                if target.is_none() && is_root {
                    outline.open_at = place(document, reader);
                } else {
                    // A schema within a WSDL is included by nobody.
                    target.get_or_insert_default();
                }
                None
            }
            (XSD, "include" | "redefine") => Some(target.clone()),
            (XSD, "import") => value(reader, "namespace").is_none().then(|| Some(String::new())),
            _ => None,
        };
        is_root = false;
        let Some(namespace) = included_into else { return };
        let location = value(reader, "schemaLocation");
        let name = location.and_then(|location| publication.named(document.name, &location));
        let index = name.and_then(|name| publication.documents.iter().position(|found| found.name == name));
        outline.inclusions.extend(index.map(|index| (namespace, index)));
    });
    outline
}

/// Where the attributes of the root element begin. One with a default namespace means that one by names without a prefix, so
/// that nothing refers to what the document itself declares.
fn place(document: &Document, reader: &Reader<'_>) -> Option<usize> {
    let has_default = reader.declarations(false).any(|(prefix, _)| prefix.is_empty());
    let name = document.text[reader.tag_offset() + 1..]
        .find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>')?;
    (!has_default).then_some(reader.tag_offset() + 1 + name)
}
