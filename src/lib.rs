//! SOAP for Rust: typed XML, envelopes, faults, clients and servers.
//!
//! Types are structs and enums with a derive, written by hand or by `saponify-codegen` from a WSDL:
//!
#![cfg_attr(feature = "derive", doc = "```")]
#![cfg_attr(not(feature = "derive"), doc = "```ignore")]
//! use saponify::types::DateTime;
//! use saponify::{FromXml, ToXml};
//!
//! #[derive(Debug, PartialEq, ToXml, FromXml)]
//! #[soap(element = "order", namespace = "urn:shop")]
//! struct Order {
//!     #[soap(attribute)]
//!     id: u32,
//!     #[soap(element = "placedAt")]
//!     placed_at: DateTime,
//!     #[soap(max_length = 20)]
//!     item: Vec<String>,
//! }
//!
//! let order: Order = saponify::from_str(
//!     "<order xmlns='urn:shop' id='7'><placedAt>2024-05-01T12:00:00Z</placedAt><item>soap</item></order>",
//! )?;
//! assert_eq!((order.id, order.item.as_slice()), (7, &["soap".to_owned()][..]));
//! # Ok::<(), saponify::ReadError>(())
//! ```
//!
//! | where | what |
//! |---|---|
//! | [`FromXml`], [`ToXml`], and the derives of these names | types that are read and written, and every `#[soap(...)]` attribute |
//! | [`types`] | the built-in types of XML Schema, nothing of their values lost |
//! | [`ToXml::validate`] | the limits that a schema sets |
//! | [`soap`] | operations, envelopes, headers, faults: SOAP 1.1 and 1.2 |
//! | [`client`] | calling services, async and blocking, over HTTP or any other transport |
//! | `server` | serving them: a `tower::Service` (feature `server`) |
//! | [`xml`] | elements of any content, names, limits, errors |
//!
//! # What is written, what is read
//!
//! Written is what the schema says: its order, its namespaces. Read is more, because peers write more; a strict reader
//! ([`Reader::strict`], and settings of clients and servers) takes only what the schema says:
//!
//! | in a message | a lenient reader, the default | a strict reader |
//! |---|---|---|
//! | elements in another order | reads them | refuses them |
//! | an element or attribute that the schema does not know, text between elements | skips it | refuses it |
//! | an element in no namespace in place of one in the expected namespace | reads it | refuses it |
//! | an element in an unexpected namespace | skips it | refuses it |
//! | an element that occurs more often than a repeated one may | reads it | refuses it |
//! | an element twice that may occur once | refuses it: neither value is the right one | refuses it |
//! | a required element or attribute that is missing | refuses the message | refuses the message |
//! | `xsi:nil="true"` | counts as absent | the same, but no item of an array may be nil unless the schema says so |
//! | a value beyond its type, as a number of 30 digits for an `int` | refuses it | refuses it |
//! | a value beyond the facets of its type | reads it: [`ToXml::validate`] finds it | reads it |
//! | an unknown name of an enumeration | keeps it, if there is a variant `#[soap(other)]`; else refuses it | the same |
//! | a document type declaration, hence every entity that is not predefined | refuses the message unread, unless told to [skip it](Reader::skip_document_type) | the same |
//! | elements nested deeper, or with more attributes, than [`Limits`] say | refuses the message | the same |
//! | bytes that are not of their encoding: UTF-8, UTF-16 or ISO-8859-1, as the transport, a byte order mark or the XML declaration say | refuses the message | the same |
//!
//! Every refusal is a [`ReadError`] that says the byte, the path of elements that leads there, what was expected and what
//! was found. How long a message may be is for whoever receives it: the clients take 64 MiB and the server 4 MiB unless
//! they are set otherwise, and nothing that is read takes more memory than a small multiple of its message.
//!
//! # Features
//!
//! `derive` is on unless it is turned off. `client` is the async client over HTTP, `blocking` the other one, `server` the
//! server; `pattern` checks the facet of that name; `jiff`, `chrono`, `time`, `rust_decimal`, `bytes` and `uuid` convert to
//! and from the types of those crates.

#![cfg_attr(docsrs, feature(doc_cfg))]

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
pub use saponify_derive::{FromXml, SoapFault, ToXml, Xml};
pub use validate::{Validator, Violation, Violations};
pub use xml::{Limits, Name, ReadError, ReadErrorKind, Reader, WriteError, WriteErrorKind, Writer};

mod traits;
pub use traits::{FromXml, ReadRoot, ToXml, WriteRoot, from_reader, from_slice, from_str, to_string};

/// What the derive macros' expansions are made of. Not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use core::cmp::Ordering;
    pub use core::convert::{From, TryFrom};
    pub use core::error::Error;
    pub use core::fmt::{self, Display, Formatter};
    pub use core::option::Option;
    pub use core::result::Result;
    pub use std::string::{String, ToString};

    pub use crate::record::{
        Admits, Any, ByTable, Elements, EnumValue, Extra, Facet, Facets, Field, Group, Inline, InlineVariant,
        Items, List, Member, Mixed, Own, ReadByTable, ReadEnumeration, ReadInline, ReadMember, ReadRecord,
        Record, Said, Shape, Table, Text, Types, WriteEnumeration, WriteInline, WriteRecord, WriteType,
        WriteTypes, WriteUnion, accepts, accepts_variant, admits, admits_variant, at, blank, check,
        check_type, check_variant, code_of_number, codes, fields, find_type, find_variant, measured,
        measured_for_reading, measured_for_writing, no_member, number_of_code, numbered, read, read_body,
        read_enumeration, read_group, read_text, read_transparent, read_type, read_unordered_group,
        read_variant, text_at, unexpected_variant, value, values, write, write_group, write_type,
        write_variant,
    };
    pub use crate::soap::{Fault, Header, OperationFault, ReadBody, WriteBody};
    pub use crate::traits::Root;
    pub use crate::types::{FromText, PrefixOf, ResolvePrefix, TextError, ToText, WhiteSpace};
    pub use crate::xml::{OF_PARENT, Place, Spelling};
    pub use crate::{
        FromXml, Name, ReadError, ReadRoot, Reader, ToXml, Validator, WriteError, WriteRoot, Writer,
    };
}

/// The example of the README compiles.
#[cfg(all(doctest, feature = "derive"))]
#[doc = include_str!("../README.md")]
struct Readme;
