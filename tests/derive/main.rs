//! What the derive macros make of every attribute: written, read back, checked.

mod choices;
mod elements;
mod enumerations;
mod faults;
mod generics;
mod inherited;
mod lenient;
mod mixed;
mod properties;
mod reading;
mod roots;
mod types;
mod unions;
mod untyped;
mod validation;
mod wildcards;

use std::fmt::Debug;

use saponify::{ReadError, ReadRoot, Reader, WriteRoot};

/// Writes a value, compares, reads it back in both modes, compares.
#[track_caller]
fn round_trip<T: ReadRoot + WriteRoot + Debug + PartialEq>(value: &T, xml: &str) {
    assert_eq!(saponify::to_string(value).unwrap(), xml);
    assert_eq!(&read::<T>(xml).unwrap(), value, "lenient");
    assert_eq!(&read_strict::<T>(xml).unwrap(), value, "strict");
}

fn read<T: ReadRoot>(xml: &str) -> Result<T, ReadError> {
    saponify::from_str(xml)
}

fn read_strict<T: ReadRoot>(xml: &str) -> Result<T, ReadError> {
    let mut reader = Reader::new(xml)?.strict();
    reader.root()?;
    let value = T::from_xml(&mut reader)?;
    reader.finish()?;
    Ok(value)
}

/// Why a text cannot be read, in words.
#[track_caller]
fn refusal<T: ReadRoot + Debug>(xml: &str) -> String {
    read::<T>(xml).unwrap_err().to_string()
}

#[track_caller]
fn strict_refusal<T: ReadRoot + Debug>(xml: &str) -> String {
    read_strict::<T>(xml).unwrap_err().to_string()
}
