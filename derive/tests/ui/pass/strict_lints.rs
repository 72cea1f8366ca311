//! What the derives write passes the lints of a strict crate.

#![forbid(unsafe_code)]
#![deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    unused_qualifications,
    unreachable_pub,
    trivial_casts,
    trivial_numeric_casts,
    single_use_lifetimes,
    non_snake_case,
    non_upper_case_globals,
    rust_2018_idioms,
    let_underscore_drop,
    unused_results
)]

use saponify::soap::Fault;
use saponify::xml::{AnyAttribute, AnyElement};
use saponify::{FromXml, SoapFault, ToXml};

/// A namespace.
pub const NAMESPACE: &str = "urn:a";

/// A struct.
#[derive(Debug, FromXml, ToXml)]
#[soap(element = "record", namespace = NAMESPACE)]
pub struct Record<T> {
    /// An attribute.
    #[soap(attribute, default = 1, max_inclusive = 9)]
    pub attribute: i32,
    /// All others.
    #[soap(any_attributes)]
    pub attributes: Vec<AnyAttribute>,
    /// An old element.
    #[deprecated]
    #[soap(element = "Old", nillable)]
    pub old: Option<T>,
    /// Items.
    #[soap(items = "item", items_namespace = "urn:items", max_items = 3)]
    pub r#loop: Vec<Newtype>,
    /// A choice.
    #[soap(choice)]
    pub choice: Option<Choice>,
    /// A group.
    #[soap(group)]
    pub group: Vec<Group>,
    /// All others.
    #[soap(any)]
    pub rest: Vec<AnyElement>,
}

/// A newtype.
#[derive(Debug, FromXml, ToXml)]
#[soap(transparent, text)]
pub struct Newtype(pub String);

/// A group.
#[derive(Debug, FromXml, ToXml)]
#[soap(group)]
pub struct Group {
    _private: Enumeration,
}

/// An enumeration.
#[derive(Debug, FromXml, ToXml)]
pub enum Enumeration {
    /// An old value.
    #[deprecated]
    #[soap(value = "a", number = 1)]
    Old,
    /// A name that is no Rust style.
    #[allow(non_camel_case_types)]
    lower_case,
    /// All others.
    #[soap(other)]
    Other(String),
}

/// A choice.
#[derive(Debug, FromXml, ToXml)]
#[soap(choice, namespace = NAMESPACE)]
pub enum Choice {
    /// An element.
    A(i32),
    /// An empty element.
    B,
    /// A group.
    #[soap(group)]
    Group(Group),
    /// All others.
    #[soap(any)]
    Rest(AnyElement),
}

/// A header.
#[derive(Debug, FromXml, ToXml)]
#[soap(header, namespace = NAMESPACE)]
pub struct Header {
    /// An entry.
    pub entry: Option<String>,
}

/// Faults.
#[derive(Debug, SoapFault)]
pub enum Faults {
    /// A fault.
    #[soap(element = "a", namespace = NAMESPACE)]
    A(Fault<Enumeration>),
    /// All others.
    #[soap(other)]
    Other(Fault),
}

fn main() {}
