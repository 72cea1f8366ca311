use std::fmt;

use super::version::Version;
use crate::types::QName;

/// What kind of fault it is: the codes of both versions of SOAP as one set.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum FaultCode {
    /// The envelope is of a version that the receiver does not know.
    VersionMismatch,
    /// A header entry that must be understood was not.
    MustUnderstand,
    /// The encoding of a header entry or of the body is unknown (SOAP 1.2 only).
    DataEncodingUnknown,
    /// The message was wrong, or lacked something: sent again as it is, it fails again. `Client` in SOAP 1.1.
    Sender,
    /// The message was fine, processing it failed: sent later, it may succeed. `Server` in SOAP 1.1.
    Receiver,
    /// A code that SOAP does not define. SOAP 1.1 takes any; in SOAP 1.2 it is written as a subcode of `Receiver`.
    Other(Box<QName>),
}

impl FaultCode {
    /// A code that SOAP does not define.
    pub fn other(name: QName) -> FaultCode {
        FaultCode::Other(Box::new(name))
    }

    /// The local name in a version of SOAP; `None` where the version does not define the code.
    pub(super) fn local(&self, version: Version) -> Option<&'static str> {
        match (self, version) {
            (FaultCode::VersionMismatch, _) => Some("VersionMismatch"),
            (FaultCode::MustUnderstand, _) => Some("MustUnderstand"),
            (FaultCode::DataEncodingUnknown, Version::V12) => Some("DataEncodingUnknown"),
            (FaultCode::DataEncodingUnknown, Version::V11) => None,
            (FaultCode::Sender, Version::V11) => Some("Client"),
            (FaultCode::Sender, Version::V12) => Some("Sender"),
            (FaultCode::Receiver, Version::V11) => Some("Server"),
            (FaultCode::Receiver, Version::V12) => Some("Receiver"),
            (FaultCode::Other(_), _) => None,
        }
    }

    /// The code that a local name of either version means.
    ///
    /// The 1.1 codes may be refined after a dot, `Client.Authentication` (SOAP 1.1, section 4.4.1): what follows it is
    /// dropped here and kept as a subcode by the caller.
    pub(super) fn standard(local: &str) -> Option<FaultCode> {
        Some(match local.split('.').next()? {
            "VersionMismatch" => FaultCode::VersionMismatch,
            "MustUnderstand" => FaultCode::MustUnderstand,
            "DataEncodingUnknown" => FaultCode::DataEncodingUnknown,
            "Client" | "Sender" => FaultCode::Sender,
            "Server" | "Receiver" => FaultCode::Receiver,
            _ => return None,
        })
    }
}

impl fmt::Display for FaultCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FaultCode::Other(name) => f.write_str(name.local()),
            standard => f.write_str(standard.local(Version::V12).unwrap_or_default()),
        }
    }
}
