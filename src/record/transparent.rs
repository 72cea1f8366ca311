//! Newtypes that are what their field is, with what the schema says of their element's value.

use super::read::DefaultDocument;
use crate::FromXml;
use crate::types::WhiteSpace;
use crate::xml::{ReadError, Reader};

/// Reads the field of a newtype from the element that the reader stands on; `empty` is the value of one without content.
///
/// # Errors
/// Those of the type.
pub fn read_transparent<T: FromXml>(
    reader: &mut Reader<'_>,
    white_space: WhiteSpace,
    empty: Option<&'static str>,
) -> Result<T, ReadError> {
    match empty {
        Some(text) if reader.is_empty_element() => {
            DefaultDocument::new(reader, text)?.read(|reader| T::from_field(reader, white_space))
        }
        _ => T::from_field(reader, white_space),
    }
}
