//! The built-in types of XML Schema: their lexical spaces, values, orders, and what comes back of what was written.

mod convert;
mod facets;
mod lexical;
mod names;
mod order;
mod round_trip;

use saponify::types::{FromText, NoPrefixes, ToText};

/// Reads a text that has to be of the type.
fn read<T: FromText>(text: &str) -> T {
    T::from_text(text, &NoPrefixes).unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

/// Writes a value that has to have a text.
fn write<T: ToText>(value: &T) -> String {
    let mut out = String::from("before ");
    value.to_text(&mut out, &NoPrefixes).unwrap();
    out.strip_prefix("before ").expect("writing appends").to_owned()
}
