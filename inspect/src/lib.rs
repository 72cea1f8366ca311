//! What a captured message is: which binding, service and operation, which way it goes, its value, and how we would write it.
//!
//! A capture is what went over the wire, with or without the HTTP head ([`capture`]), perhaps damaged by whoever printed it
//! ([`mend`]). What a rewritten message does not say any more is told ([`lost`]). The body's first element says what the message is ([`recognize`]); the tables of operations that know their
//! types stand in [`registry`], filled in [`bindings`], the one place where a binding joins.

pub mod bindings;
pub mod capture;
pub mod headers;
pub mod lost;
pub mod mend;
pub mod placeholders;
pub mod recognize;
pub mod registry;

pub use recognize::{Direction, Inspected, inspect};
