//! SOAP for Rust: typed XML, envelopes, faults, clients and servers.

// Lets derived code work inside this crate too.
extern crate self as saponify;

pub mod client;
mod convert;
mod pattern;
#[doc(hidden)]
pub mod record;
#[cfg(feature = "server")]
pub mod server;
pub mod soap;
pub mod types;
pub mod validate;
pub mod xml;

pub use record::{EnumValue, Enumeration};
#[cfg(feature = "derive")]
pub use saponify_derive::{FromXml, SoapFault, ToXml};
pub use validate::{Validator, Violation, Violations};
pub use xml::{Limits, Name, ReadError, ReadErrorKind, Reader, WriteError, WriteErrorKind, Writer};

mod traits;
pub use traits::{FromXml, ReadRoot, ToXml, WriteRoot, from_slice, from_str, to_string};

/// What the derive macros' expansions are made of. Not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use core::cmp::Ordering;
    pub use core::convert::From;
    pub use core::error::Error;
    pub use core::fmt::{self, Display, Formatter};
    pub use core::option::Option;
    pub use core::result::Result;
    pub use std::string::String;

    pub use crate::record::{
        Admits, Any, Elements, EnumValue, Extra, Facet, Facets, Field, Inline, InlineVariant, Items, Kind,
        List, Mixed, ReadEnumeration, ReadField, ReadInline, ReadRecord, ReadSlot, ReadTable, ReadText,
        Record, Said, Shape, Text, Types, WriteEnumeration, WriteField, WriteInline, WriteRecord, WriteSlot,
        WriteTable, WriteType, WriteTypes, accepts, accepts_variant, admits, admits_variant, blank, check,
        check_type, check_variant, field, find_type, find_variant, read, read_enumeration, read_group,
        read_text, read_type, read_variant, unexpected_variant, value, write, write_group, write_type,
        write_variant,
    };
    pub use crate::soap::{Fault, Header, OperationFault};
    pub use crate::types::{FromText, PrefixOf, ResolvePrefix, TextError, ToText};
    pub use crate::xml::Place;
    pub use crate::{
        FromXml, Name, ReadError, ReadRoot, Reader, ToXml, Validator, WriteError, WriteRoot, Writer,
    };
}

/// The example of the README compiles.
#[cfg(all(doctest, feature = "derive"))]
#[doc = include_str!("../README.md")]
struct Readme;
