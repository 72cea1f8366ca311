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

pub(super) const SCHEMAS: &[KnownSchema] = &[
    KnownSchema { namespace: xml::XML, file_name: "(built-in)/xml.xsd", text: include_str!("known/xml.xsd") },
    KnownSchema {
        namespace: "http://www.w3.org/1999/xlink",
        file_name: "(built-in)/xlink.xsd",
        text: include_str!("known/xlink.xsd"),
    },
    KnownSchema {
        namespace: "http://schemas.xmlsoap.org/soap/encoding/",
        file_name: "(built-in)/soap-encoding.xsd",
        text: include_str!("known/soap-encoding.xsd"),
    },
    KnownSchema {
        namespace: "http://schemas.microsoft.com/2003/10/Serialization/",
        file_name: "(built-in)/serialization.xsd",
        text: include_str!("known/serialization.xsd"),
    },
    KnownSchema {
        namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
        file_name: "(built-in)/serialization-arrays.xsd",
        text: include_str!("known/serialization-arrays.xsd"),
    },
    KnownSchema {
        namespace: "http://www.w3.org/2005/08/addressing",
        file_name: "(built-in)/addressing.xsd",
        text: include_str!("known/addressing.xsd"),
    },
    KnownSchema {
        namespace: "http://schemas.xmlsoap.org/ws/2004/08/addressing",
        file_name: "(built-in)/addressing-2004.xsd",
        text: include_str!("known/addressing-2004.xsd"),
    },
    KnownSchema {
        namespace: "http://schemas.xmlsoap.org/soap/envelope/",
        file_name: "(built-in)/soap-envelope-1.1.xsd",
        text: include_str!("known/soap-envelope-1.1.xsd"),
    },
    KnownSchema {
        namespace: "http://www.w3.org/2003/05/soap-envelope",
        file_name: "(built-in)/soap-envelope-1.2.xsd",
        text: include_str!("known/soap-envelope-1.2.xsd"),
    },
    KnownSchema {
        namespace: "http://www.w3.org/2005/05/xmlmime",
        file_name: "(built-in)/xmlmime.xsd",
        text: include_str!("known/xmlmime.xsd"),
    },
    KnownSchema {
        namespace: "http://www.w3.org/2004/08/xop/include",
        file_name: "(built-in)/xop-include.xsd",
        text: include_str!("known/xop-include.xsd"),
    },
    KnownSchema {
        namespace: xml::XS,
        file_name: "(built-in)/schema.xsd",
        text: include_str!("known/schema.xsd"),
    },
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
