//! How the Rust type of a field says how often its element occurs: `T`, `Option<T>`, `Vec<T>`.

use super::shape::{Field, Shape};
use super::table::ByTable;
use crate::ToXml;
use crate::types::{ResolvePrefix, TextError};
use crate::validate::Validator;
use crate::xml::{Place, ReadError, ReadErrorKind, Reader, WriteError, Writer};

/// A field's type that is read from child elements, in the way of `K` ([`Elements`], [`Items`], [`List`], [`Inline`],
/// [`Any`]).
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from XML as a field of this kind",
    label = "no field of this kind",
    note = "a field is a `T`, an `Option<T>` or a `Vec<T>` of a type with `FromXml`; with `attribute`, `text` or `list` \
            of one with `FromText`; with `choice` or `group`, of a choice or a group"
)]
pub trait ReadField<K>: Sized {
    /// Whether it is or may have a wildcard, so that [`admits`](ReadField::admits) has to be asked.
    const WILDCARD: bool = false;
    /// Whether it is a wildcard that takes just one element, which has to be there.
    const REQUIRED_WILDCARD: bool = false;
    /// Whether it holds more than one occurrence.
    const MANY: bool = false;
    /// Whether text stands among its elements, which a field for elements alone would lose.
    const TEXT: bool = false;
    /// Whether it has no name of its own, so that [`accepts`](ReadField::accepts) has to be asked.
    const INLINE: bool = false;

    /// Reads the first occurrence; the reader stands on its element, which is not nil.
    ///
    /// # Errors
    /// Those of the type.
    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Self, ReadError>;

    /// Reads another occurrence, where it holds many.
    ///
    /// # Errors
    /// Those of the type; that it may not occur again.
    fn more(&mut self, reader: &mut Reader<'_>, field: &'static Field) -> Result<(), ReadError> {
        Err(reader.error_at_tag(ReadErrorKind::DuplicateElement(field.name)))
    }

    /// The value when there is no occurrence.
    fn absent() -> Option<Self> {
        None
    }

    /// The value when the first occurrence is nil; none where it has to have a value.
    fn nil() -> Option<Self> {
        None
    }

    /// Adds an occurrence that is nil; false where it has to have a value.
    fn more_nil(&mut self) -> bool {
        false
    }

    /// Whether the next child is one of its elements; asked where the field has no name of its own.
    fn accepts(reader: &mut Reader<'_>) -> bool {
        let _ = reader;
        false
    }

    /// Whether one of its wildcards admits the next child, which nothing else takes.
    fn admits(reader: &mut Reader<'_>, field: &'static Field) -> bool {
        let _ = (reader, field);
        false
    }
}

/// A field's type that is read from text, in the way of `K` ([`Text`] or [`List`]).
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from XML as a field of this kind",
    label = "no field of this kind",
    note = "a field is a `T`, an `Option<T>` or a `Vec<T>` of a type with `FromXml`; with `attribute`, `text` or `list` \
            of one with `FromText`; with `choice` or `group`, of a choice or a group"
)]
pub trait ReadText<K>: Sized {
    /// Reads the text of the attribute or the element.
    ///
    /// # Errors
    /// When the text is no value of the type.
    fn read(text: &str, names: &dyn ResolvePrefix) -> Result<Self, TextError>;

    /// The value when the attribute is absent.
    fn absent() -> Option<Self> {
        None
    }
}

/// A field's type that is written, in the way of `K`, and checked against its facets.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written to XML as a field of this kind",
    label = "no field of this kind",
    note = "a field is a `T`, an `Option<T>` or a `Vec<T>` of a type with `ToXml`; with `attribute`, `text` or `list` \
            of one with `ToText`; with `choice` or `group`, of a choice or a group"
)]
pub trait WriteField<K> {
    /// How the table of a struct is had that this type is, or has inside: it is then written by the table, and none of the
    /// functions below is called.
    const NESTED: Option<Nested> = None;

    /// The structs to write, where [`NESTED`](WriteField::NESTED) says how.
    fn structs(&self) -> Structs {
        Structs::ABSENT
    }

    /// Writes the field's elements, its attribute, or its text.
    ///
    /// # Errors
    /// When a value cannot be written.
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError>;

    /// Checks occurrence and facets.
    fn check(&self, validator: &mut Validator, field: &'static Field);
}

/// An element for each occurrence.
#[derive(Debug)]
pub enum Elements {}
/// One wrapper element around an element for each item.
#[derive(Debug)]
pub enum Items {}
/// A text; for attributes and for the text of the element itself.
#[derive(Debug)]
pub enum Text {}
/// A text of items with white space between them.
#[derive(Debug)]
pub enum List {}
/// The elements that a choice or a group names.
#[derive(Debug)]
pub enum Inline {}
/// Text and the elements that a choice names, in their order.
#[derive(Debug)]
pub enum Mixed {}
/// Elements or attributes that a wildcard allows.
#[derive(Debug)]
pub enum Any {}

/// A struct inside a field: how it is written without knowing its type.
#[derive(Clone, Copy, Debug)]
pub struct Nested {
    pub(super) shape: fn() -> &'static Shape,
    /// The size of the struct.
    pub(super) size: usize,
    /// Whether the field can hold many.
    pub(super) many: bool,
    /// Whether they stand in a wrapper element.
    pub(super) items: bool,
}

/// Structs of one type, one behind the other.
#[derive(Clone, Copy, Debug)]
pub struct Structs {
    /// Null where there is no value.
    pub(super) first: *const u8,
    pub(super) count: usize,
}

impl Nested {
    /// What is nested in a field with `T`s.
    pub(super) const fn of<T: ToXml>(many: bool) -> Option<Nested> {
        match T::RECORD {
            Some(ByTable { shape, .. }) => Some(Nested { shape, size: size_of::<T>(), many, items: false }),
            None => None,
        }
    }

    /// What is nested in a field that is a wrapper element around `T`s.
    pub(super) const fn items_of<T: ToXml>() -> Option<Nested> {
        match Nested::of::<T>(true) {
            Some(nested) => Some(Nested { items: true, ..nested }),
            None => None,
        }
    }
}

impl Structs {
    /// No value.
    pub(super) const ABSENT: Structs = Structs { first: std::ptr::null(), count: 0 };

    pub(super) fn of<T>(values: &[T]) -> Structs {
        Structs { first: values.as_ptr().cast(), count: values.len() }
    }
}
