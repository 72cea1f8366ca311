use std::fmt;

use crate::xml::Name;

/// A version of SOAP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Version {
    /// [SOAP 1.1](https://www.w3.org/TR/2000/NOTE-SOAP-20000508/): `text/xml` and a `SOAPAction` header.
    V11,
    /// [SOAP 1.2](https://www.w3.org/TR/soap12-part1/): `application/soap+xml` with an `action` parameter.
    V12,
}

impl Version {
    /// The versions that there are.
    pub const ALL: [Version; 2] = [Version::V11, Version::V12];

    /// The namespace of the envelope.
    pub const fn namespace(self) -> &'static str {
        match self {
            Version::V11 => "http://schemas.xmlsoap.org/soap/envelope/",
            Version::V12 => "http://www.w3.org/2003/05/soap-envelope",
        }
    }

    /// The media type of its messages.
    pub const fn media_type(self) -> &'static str {
        match self {
            Version::V11 => "text/xml",
            Version::V12 => "application/soap+xml",
        }
    }

    /// The `Content-Type` of a message in UTF-8, without an action.
    pub const fn content_type(self) -> &'static str {
        match self {
            Version::V11 => "text/xml; charset=utf-8",
            Version::V12 => "application/soap+xml; charset=utf-8",
        }
    }

    /// A name in the envelope's namespace.
    pub(crate) const fn name(self, local: &'static str) -> Name {
        Name::new(self.namespace(), local)
    }

    /// The version that an envelope's namespace means.
    pub(crate) fn of_namespace(namespace: &str) -> Option<Version> {
        Version::ALL.into_iter().find(|version| version.namespace() == namespace)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Version::V11 => "SOAP 1.1",
            Version::V12 => "SOAP 1.2",
        })
    }
}
