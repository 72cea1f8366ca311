//! The built-in types of XML Schema, none of which loses anything, and the traits that every simple type has.
//!
//! Rust's own types stand in where they hold every value: `String`, `bool`, the integers, `f32` and `f64`. The types of
//! this module hold the rest: numbers of any size, dates with and without a zone, and so on. Their lexical forms are those of
//! [XML Schema Part 2](https://www.w3.org/TR/xmlschema-2/), second edition.

mod text;

pub use text::{FromText, NoPrefixes, PrefixOf, ResolvePrefix, TextError, ToText, items, trim};
