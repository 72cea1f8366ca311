//! Schemas that services import by namespace alone, or from locations that nobody keeps a copy of. Written for this
//! purpose: what the specifications define, without their documentation.

pub(super) struct KnownSchema {
    pub(super) namespace: &'static str,
    pub(super) file_name: &'static str,
    pub(super) text: &'static str,
}

pub(super) const SCHEMAS: &[KnownSchema] = &[
    KnownSchema {
        namespace: "http://www.w3.org/XML/1998/namespace",
        file_name: "(built-in)/xml.xsd",
        text: include_str!("known/xml.xsd"),
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
];
