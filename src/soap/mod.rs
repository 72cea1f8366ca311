//! SOAP itself: envelopes, headers and faults, of version 1.1 and 1.2.
//!
//! Both versions come to one set of types: a [`Fault`] is the same value whichever version carried it, and whoever writes
//! a message says with a [`Version`] which it is.

mod body;
mod code;
mod detail;
mod encoding;
mod envelope;
mod fault;
#[cfg(feature = "server")]
mod fault_header;
mod fault_xml;
mod header;
mod media_type;
#[cfg(feature = "mtom")]
pub(crate) mod mime;
mod operation;
mod version;

pub use body::{ReadBody, WriteBody};
pub use code::FaultCode;
pub use detail::Detail;
pub use encoding::{Encoded, Encoding, Member};
#[cfg(feature = "server")]
pub(crate) use envelope::write_fault_with;
#[cfg(feature = "mtom")]
pub(crate) use envelope::write_package;
pub use envelope::{
    Content, EnvelopeError, EnvelopeReader, MessageNames, write_envelope, write_envelope_with, write_fault,
};
pub use fault::{Fault, FaultParts, OperationFault};
#[cfg(feature = "server")]
pub(crate) use fault_header::FaultHeader;
pub use header::{Header, Recipient};
pub(crate) use media_type::{MediaType, quoted};
pub use operation::{Answer, OneWay, Operation, Route};
pub use version::Version;
