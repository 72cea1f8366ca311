//! The built-in types of XML Schema, none of which loses anything, and the traits that every simple type has.
//!
//! Rust's own types stand in where they hold every value: `String`, `bool`, the integers, `f32` and `f64`. The types of
//! this module hold the rest: numbers of any size, dates with and without a zone, and so on. Their lexical forms are those of
//! [XML Schema Part 2](https://www.w3.org/TR/xmlschema-2/), second edition. A text outside a type's lexical space is refused, and
//! so is one whose value the type could not keep whole: nothing is cut off in silence.
//!
//! All of them implement `FromStr` and `Display` (only [`QName`] needs to be told what prefixes stand for), and convert to and
//! from the types of the usual libraries: see the features `jiff`, `chrono`, `time`, `rust_decimal`, `bytes`, `uuid` and `serde`.

mod any_simple;
mod attachment;
mod binary;
mod calendar;
mod date_time;
mod decimal;
mod duration;
mod integer;
mod lexical;
mod nillable;
mod primitive;
mod qname;
mod text;
mod timeline;
mod typed;
mod value_error;

pub use any_simple::AnySimple;
pub use attachment::Attachment;
pub use binary::{Base64Binary, HexBinary};
pub use calendar::{Date, GDay, GMonth, GMonthDay, GYear, GYearMonth};
pub use date_time::{DateTime, Time};
pub use decimal::Decimal;
pub use duration::Duration;
pub use integer::Integer;
pub use nillable::Nillable;
pub use qname::QName;
pub(crate) use qname::SplitName;
pub use text::{FromText, NoPrefixes, PrefixOf, ResolvePrefix, TextError, ToText, WhiteSpace, items, trim};
pub use timeline::Offset;
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub(crate) use timeline::{astronomical, from_astronomical};
pub use typed::Typed;
pub use value_error::ValueError;
