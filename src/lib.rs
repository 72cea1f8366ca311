//! SOAP for Rust: typed XML, envelopes, faults, clients and servers.

// Lets derived code work inside this crate too.
extern crate self as saponify;

mod convert;
mod pattern;
#[doc(hidden)]
pub mod record;
pub mod soap;
pub mod types;
pub mod validate;
pub mod xml;

#[cfg(feature = "derive")]
#[cfg(any())]
pub use saponify_derive::{FromXml, SoapFault, ToXml};
pub use validate::{Validator, Violation, Violations};
pub use xml::{Limits, Name, ReadError, ReadErrorKind, Reader, WriteError, WriteErrorKind, Writer};

mod traits;
pub use traits::{FromXml, ReadRoot, ToXml, WriteRoot, from_slice, from_str, to_string};

/// What the derive macros' expansions are made of. Not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use crate::record::{
        Any, Elements, Extra, Facets, Field, Inline, Items, Kind, List, ReadField, ReadInline, ReadRecord,
        ReadSlot, ReadTable, ReadText, Shape, Text, WriteField, WriteInline, WriteRecord, WriteSlot,
        WriteTable, accepts, check, read, read_group, read_variant, write, write_group, write_variant,
    };
    pub use core::mem::offset_of;
    pub use core::option::Option;
    pub use core::result::Result;
}
