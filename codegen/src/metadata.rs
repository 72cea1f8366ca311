//! Answers of WS-MetadataExchange: WSDL and schemas in the sections of one document.
//!
//! WCF's services answer so where others have `?wsdl`, and tools save the answer as it comes, in its envelope. The sections
//! are documents that import each other by namespace: locations, where they state any, mean nothing outside the service.

use std::collections::BTreeSet;

use roxmltree::Node;

use crate::xml;

/// The namespaces of WS-MetadataExchange: the submission of 2004 (section 4) and the recommendation of 2011.
const MEX: &[&str] = &["http://schemas.xmlsoap.org/ws/2004/09/mex", "http://www.w3.org/2011/03/ws-mex"];

/// The namespaces of SOAP envelopes.
const SOAP: &[&str] =
    &["http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"];

/// The element that holds the sections: the root of a document, or what stands in the body of an envelope.
pub(crate) fn find<'a, 'input>(root: Node<'a, 'input>) -> Option<Node<'a, 'input>> {
    if is_one_of(root, MEX, "Metadata") {
        return Some(root);
    }
    let envelope = is_one_of(root, SOAP, "Envelope").then_some(root)?;
    let body = xml::elements(envelope).find(|child| is_one_of(*child, SOAP, "Body"))?;
    xml::elements(body).find(|child| is_one_of(*child, MEX, "Metadata"))
}

/// What the sections of a `Metadata` element hold: definitions, schemas, and what is neither. Sections that hold nothing
/// stand for themselves.
pub(crate) fn contents<'a, 'input>(metadata: Node<'a, 'input>) -> impl Iterator<Item = Node<'a, 'input>> {
    xml::elements(metadata).flat_map(|section| {
        let empty = xml::elements(section).next().is_none().then_some(section);
        xml::elements(section).chain(empty)
    })
}

/// Whether this is what WSDL documents have as their root.
pub(crate) fn is_definitions(node: Node<'_, '_>) -> bool {
    xml::is(node, xml::WSDL, "definitions")
}

/// Whether this is what schema documents have as their root.
pub(crate) fn is_schema(node: Node<'_, '_>) -> bool {
    xml::is(node, xml::XS, "schema")
}

/// The namespaces that the sections describe.
pub(crate) fn namespaces(metadata: Node<'_, '_>) -> BTreeSet<String> {
    let documents = contents(metadata).filter(|content| is_definitions(*content) || is_schema(*content));
    documents
        .map(|document| document.attribute("targetNamespace").unwrap_or_default().trim().to_owned())
        .collect()
}

fn is_one_of(node: Node<'_, '_>, namespaces: &[&str], local: &str) -> bool {
    namespaces.iter().any(|namespace| xml::is(node, namespace, local))
}
