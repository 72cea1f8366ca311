//! Schemas that services import by namespace alone, or from locations that nobody keeps a copy of. Written for this
//! purpose: what the specifications define, without their documentation.

use std::collections::BTreeSet;

use roxmltree::Node;

use crate::xml;

pub(super) struct KnownSchema {
    pub(super) namespace: &'static str,
    pub(super) file_name: &'static str,
    pub(super) text: &'static str,
}

/// The namespace in which WCF puts the arrays and dictionaries of whatever a service has, beside those that are built in.
const ARRAYS: &str = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";

/// Whether the schema of a namespace is built in, and no service adds to it.
pub(super) fn is_closed(namespace: &str) -> bool {
    namespace != ARRAYS && SCHEMAS.iter().any(|schema| schema.namespace == namespace)
}

/// The schema of a file in `known/`.
macro_rules! known {
    ($namespace:expr, $name:literal) => {
        KnownSchema {
            namespace: $namespace,
            file_name: concat!("(built-in)/", $name, ".xsd"),
            text: include_str!(concat!("known/", $name, ".xsd")),
        }
    };
}

pub(super) const SCHEMAS: &[KnownSchema] = &[
    known!(xml::XML, "xml"),
    known!("http://schemas.xmlsoap.org/wsdl/", "wsdl"),
    known!("http://schemas.xmlsoap.org/soap/encoding/", "soap-encoding"),
    known!("http://schemas.xmlsoap.org/soap/envelope/", "soap-envelope-1.1"),
    known!("http://www.w3.org/2003/05/soap-encoding", "soap-encoding-1.2"),
    known!("http://www.w3.org/2003/05/soap-envelope", "soap-envelope-1.2"),
    known!("http://ws-i.org/profiles/basic/1.1/xsd", "swaref"),
    known!("http://www.w3.org/2005/05/xmlmime", "xmlmime"),
    known!("http://www.w3.org/2004/08/xop/include", "xop-include"),
    known!("http://schemas.xmlsoap.org/ws/2004/08/addressing", "addressing-2004"),
    known!("http://www.w3.org/2005/08/addressing", "addressing"),
    known!("http://www.w3.org/2006/05/addressing/wsdl", "addressing-wsdl"),
    known!("http://www.w3.org/2007/05/addressing/metadata", "addressing-metadata"),
    known!("http://schemas.xmlsoap.org/ws/2004/09/policy", "policy-2004"),
    known!("http://www.w3.org/ns/ws-policy", "policy"),
    known!(
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd",
        "wss-utility"
    ),
    known!("http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd", "wss-secext"),
    known!("http://www.w3.org/2000/09/xmldsig#", "xmldsig"),
    known!("http://www.w3.org/2001/04/xmlenc#", "xmlenc"),
    known!("http://www.w3.org/1999/xlink", "xlink"),
    known!("http://schemas.microsoft.com/2003/10/Serialization/", "serialization"),
    known!(ARRAYS, "serialization-arrays"),
    known!("http://schemas.microsoft.com/Message", "message"),
    known!("http://microsoft.com/wsdl/types/", "wsdl-types"),
    known!(xml::XS, "schema"),
];

/// The namespaces of known schemas to which the references of a document lead. Published documents often leave out the
/// import of these.
pub(super) fn referred(root: Node<'_, '_>) -> BTreeSet<&'static str> {
    let mut namespaces = BTreeSet::new();
    for node in root.descendants().filter(Node::is_element) {
        for attribute in node.attributes().filter(|attribute| attribute.namespace().is_none()) {
            if !matches!(attribute.name(), "ref" | "type" | "base" | "itemType" | "element") {
                continue;
            }
            let prefix = attribute.value().trim().split_once(':').map(|(prefix, _)| prefix);
            let namespace = match prefix {
                Some("xml") => Some(xml::XML),
                prefix => node.lookup_namespace_uri(prefix),
            };
            let known = SCHEMAS.iter().find(|schema| Some(schema.namespace) == namespace);
            if let Some(schema) =
                known.filter(|schema| schema.namespace != xml::XS || attribute.name() == "ref")
            {
                namespaces.insert(schema.namespace);
            }
        }
    }
    namespaces
}
