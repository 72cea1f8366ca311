//! Choices: what the derive's code for an enum of elements calls.

use super::field::{Inline, ReadField, WriteField};
use super::read::Start;
use super::shape::{Field, Kind, Shape};
use super::wildcard::admitted;
use crate::validate::Validator;
use crate::xml::{Name, ReadError, ReadErrorKind, Reader, WriteError, Writer};

/// A variant that is a choice or a group: its index, and how to ask it for elements.
#[derive(Clone, Copy)]
pub struct InlineVariant {
    index: usize,
    accepts: fn(&mut Reader<'_>) -> bool,
    admits: fn(&mut Reader<'_>, &'static Field) -> bool,
}

impl InlineVariant {
    /// The variant at an index, which holds an `F`.
    pub const fn of<F: ReadField<Inline>>(index: usize) -> InlineVariant {
        InlineVariant { index, accepts: F::accepts, admits: F::admits }
    }
}

/// The variant that takes the child that the reader stands on: one that is an element of this name before a choice or a group
/// that has such an element, these before wildcards, and last, in lenient mode, one whose name is in another namespace than
/// none.
pub fn find_variant(
    reader: &mut Reader<'_>,
    shape: &'static Shape,
    inlines: &[InlineVariant],
) -> Option<usize> {
    let exact = |reader: &mut Reader<'_>, namespace, name| reader.is(Name::new(namespace, name));
    find_name(reader, shape, exact)
        .or_else(|| find_inline(reader, inlines))
        .or_else(|| find_wildcard(reader, shape, inlines))
        .or_else(|| find_name(reader, shape, Reader::matches))
        .or_else(|| find_alike(reader, shape, inlines))
}

/// Whether one of the variants has an element of the child's name.
pub fn accepts_variant(reader: &mut Reader<'_>, shape: &'static Shape, inlines: &[InlineVariant]) -> bool {
    find_name(reader, shape, Reader::matches).or_else(|| find_inline(reader, inlines)).is_some()
        || (reader.is_loose() && find_alike(reader, shape, inlines).is_some())
}

/// The variant whose name is spelt most like that of the child.
#[cold]
fn find_alike(reader: &mut Reader<'_>, shape: &'static Shape, inlines: &[InlineVariant]) -> Option<usize> {
    if !shape.lenient {
        return None;
    }
    let elements = shape.fields.iter().enumerate().filter(|(_, field)| field.kind == Kind::Element);
    let with_distance = elements.filter_map(|(index, field)| {
        let name = Name::new(shape.namespaces[field.namespace as usize], field.name);
        reader.distance(name, field.spelling()).map(|distance| (distance, index))
    });
    let nearest = with_distance.min_by_key(|(distance, _)| *distance).map(|(_, index)| index);
    nearest.or_else(|| reader.loosely(|reader| find_inline(reader, inlines)))
}

/// Whether the child belongs to the same element variant as the one before.
fn is_again(reader: &mut Reader<'_>, field: &'static Field, namespace: &'static str) -> bool {
    reader.matches(namespace, field.name)
        || reader.distance(Name::new(namespace, field.name), field.spelling()).is_some()
}

/// Whether one of the variants has a wildcard that admits the child.
pub fn admits_variant(reader: &mut Reader<'_>, shape: &'static Shape, inlines: &[InlineVariant]) -> bool {
    find_wildcard(reader, shape, inlines).is_some()
}

fn find_name<'x>(
    reader: &mut Reader<'x>,
    shape: &'static Shape,
    is: impl Fn(&mut Reader<'x>, &'static str, &'static str) -> bool,
) -> Option<usize> {
    shape.fields.iter().position(|field| {
        field.kind == Kind::Element && is(reader, shape.namespaces[field.namespace as usize], field.name)
    })
}

fn find_inline(reader: &mut Reader<'_>, inlines: &[InlineVariant]) -> Option<usize> {
    inlines.iter().find(|inline| (inline.accepts)(reader)).map(|inline| inline.index)
}

fn find_wildcard(reader: &mut Reader<'_>, shape: &'static Shape, inlines: &[InlineVariant]) -> Option<usize> {
    let own = shape.fields.iter().position(|field| field.kind == Kind::Any && admitted(reader, field));
    let admits = |inline: &&InlineVariant| (inline.admits)(reader, &shape.fields[inline.index]);
    own.or_else(|| inlines.iter().find(admits).map(|inline| inline.index))
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
        while repeats::<F, K>(shape) && reader.at_child()? && (F::accepts(reader) || F::admits(reader, field))
        {
            value.more(reader, field)?;
        }
        return Ok(value);
    }
    let namespace = shape.namespaces[field.namespace as usize];
    let within = |error: ReadError| error.within(field.name);
    reader.enter();
    let mut value = read_first::<F, K>(reader, field).map_err(within)?;
    while repeats::<F, K>(shape) && reader.at_child()? && is_again(reader, field, namespace) {
        reader.enter();
        read_more(&mut value, reader, field).map_err(within)?;
    }
    Ok(value)
}

/// Whether what follows may belong to the same variant. In mixed content it does not: text may come between.
fn repeats<F: ReadField<K>, K>(shape: &'static Shape) -> bool {
    F::MANY && shape.text.is_none()
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
