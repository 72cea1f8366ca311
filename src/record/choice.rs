//! Choices: what the derive's code for an enum of elements calls.

use super::field::{ReadField, WriteField};
use super::read::Start;
use super::shape::{Field, Kind, Shape};
use crate::validate::Validator;
use crate::xml::{ReadError, ReadErrorKind, Reader, WriteError, Writer};

/// The variant whose element is the child that the reader stands on; of those that are elements themselves.
pub fn find_variant(reader: &mut Reader<'_>, shape: &'static Shape) -> Option<usize> {
    shape.fields.iter().position(|field| {
        field.kind == Kind::Element && reader.matches(shape.namespaces[field.namespace as usize], field.name)
    })
}

/// Reads what a variant holds from the child that the reader stands on, not entered yet; where it holds many, from the
/// children after it too, while they are the variant's.
///
/// # Errors
/// Those of what it holds.
pub fn read_variant<F: ReadField<K>, K>(
    reader: &mut Reader<'_>,
    shape: &'static Shape,
    index: usize,
) -> Result<F, ReadError> {
    let field = &shape.fields[index];
    if field.kind != Kind::Element {
        let mut value = F::first(reader, field)?;
        while F::MANY && reader.at_child()? && (F::ANY || F::accepts(reader)) {
            value.more(reader, field)?;
        }
        return Ok(value);
    }
    let namespace = shape.namespaces[field.namespace as usize];
    let within = |error: ReadError| error.within(field.name);
    reader.enter();
    let mut value = read_first::<F, K>(reader, field).map_err(within)?;
    while F::MANY && reader.at_child()? && reader.matches(namespace, field.name) {
        reader.enter();
        read_more(&mut value, reader, field).map_err(within)?;
    }
    Ok(value)
}

fn read_first<F: ReadField<K>, K>(reader: &mut Reader<'_>, field: &'static Field) -> Result<F, ReadError> {
    match Start::of(reader, field)? {
        Start::Value => F::first(reader, field),
        Start::Nil => {
            let value = F::nil().ok_or_else(|| reader.error_at_tag(ReadErrorKind::Nil))?;
            reader.skip().map(|()| value)
        }
        Start::Default(document) => document.read(|reader| F::first(reader, field)),
    }
}

fn read_more<F: ReadField<K>, K>(
    value: &mut F,
    reader: &mut Reader<'_>,
    field: &'static Field,
) -> Result<(), ReadError> {
    match Start::of(reader, field)? {
        Start::Value => value.more(reader, field),
        Start::Nil if value.more_nil() => reader.skip(),
        Start::Nil => Err(reader.error_at_tag(ReadErrorKind::Nil)),
        Start::Default(document) => document.read(|reader| value.more(reader, field)),
    }
}

/// The child that the reader stands on is none of the choice's.
#[cold]
pub fn unexpected_variant(reader: &Reader<'_>) -> ReadError {
    reader.error_at_tag(ReadErrorKind::UnexpectedElement(reader.expanded_name()))
}

/// Writes what a variant holds.
///
/// # Errors
/// When it cannot be written.
pub fn write_variant<F: WriteField<K>, K>(
    value: &F,
    writer: &mut Writer,
    shape: &'static Shape,
    index: usize,
) -> Result<(), WriteError> {
    let field = &shape.fields[index];
    let written = value.write(writer, field, &shape.namespaces[field.namespace as usize].into());
    if field.kind == Kind::Element { written.map_err(|error| error.within(field.name)) } else { written }
}

/// Checks what a variant holds.
pub fn check_variant<F: WriteField<K>, K>(
    value: &F,
    validator: &mut Validator,
    shape: &'static Shape,
    index: usize,
) {
    let field = &shape.fields[index];
    if field.kind == Kind::Element {
        validator.within(field.name, |validator| value.check(validator, field));
    } else {
        value.check(validator, field);
    }
}
