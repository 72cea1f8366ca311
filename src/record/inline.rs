//! Choices and groups: types that are no element of their own but stand for some of their parent's children.

use super::field::{Inline, ReadField, WriteField};
use super::shape::Field;
use crate::validate::Validator;
use crate::xml::{Place, ReadError, ReadErrorKind, Reader, WriteError, Writer};

/// A choice or a group that can be read from its parent's children.
pub trait ReadInline: Sized {
    /// Whether it takes any element when nothing else does: it has a wildcard.
    const ANY: bool = false;

    /// Whether the child that the reader stands on is one of its elements, those that only its wildcard
    /// takes left out.
    fn accepts(reader: &mut Reader<'_>) -> bool;

    /// Reads it; the reader stands on the first of its elements, not entered yet.
    ///
    /// # Errors
    /// When an element is malformed or a required one is absent.
    fn read_inline(reader: &mut Reader<'_>) -> Result<Self, ReadError>;
}

/// A choice or a group that can be written among its parent's children.
pub trait WriteInline {
    /// Writes its elements.
    ///
    /// # Errors
    /// When a value cannot be written.
    fn write_inline(&self, writer: &mut Writer) -> Result<(), WriteError>;

    /// Checks the facets of its elements.
    fn check_inline(&self, validator: &mut Validator);
}

impl<T: ReadInline> ReadField<Inline> for T {
    const INLINE: bool = true;
    const ANY: bool = T::ANY;

    fn first(reader: &mut Reader<'_>, _: &'static Field) -> Result<T, ReadError> {
        T::read_inline(reader)
    }

    fn accepts(reader: &mut Reader<'_>) -> bool {
        T::accepts(reader)
    }
}

impl<T: ReadInline> ReadField<Inline> for Option<T> {
    const INLINE: bool = true;
    const ANY: bool = T::ANY;

    fn first(reader: &mut Reader<'_>, _: &'static Field) -> Result<Option<T>, ReadError> {
        T::read_inline(reader).map(Some)
    }

    fn absent() -> Option<Option<T>> {
        Some(None)
    }

    fn accepts(reader: &mut Reader<'_>) -> bool {
        T::accepts(reader)
    }
}

impl<T: ReadInline> ReadField<Inline> for Vec<T> {
    const INLINE: bool = true;
    const MANY: bool = true;
    const ANY: bool = T::ANY;

    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Vec<T>, ReadError> {
        let mut items = Vec::new();
        items.more(reader, field)?;
        Ok(items)
    }

    fn more(&mut self, reader: &mut Reader<'_>, _: &'static Field) -> Result<(), ReadError> {
        let before = reader.offset();
        self.push(T::read_inline(reader)?);
        // A group of nothing but optional elements could take none of them for ever.
        if reader.offset() == before && reader.is_before_child() {
            return Err(reader.error_at_tag(ReadErrorKind::UnexpectedElement(reader.expanded_name())));
        }
        Ok(())
    }

    fn absent() -> Option<Vec<T>> {
        Some(Vec::new())
    }

    fn accepts(reader: &mut Reader<'_>) -> bool {
        T::accepts(reader)
    }
}

impl<T: ReadInline> ReadInline for Box<T> {
    const ANY: bool = T::ANY;

    fn accepts(reader: &mut Reader<'_>) -> bool {
        T::accepts(reader)
    }

    fn read_inline(reader: &mut Reader<'_>) -> Result<Box<T>, ReadError> {
        T::read_inline(reader).map(Box::new)
    }
}

impl<T: WriteInline> WriteInline for Box<T> {
    fn write_inline(&self, writer: &mut Writer) -> Result<(), WriteError> {
        (**self).write_inline(writer)
    }

    fn check_inline(&self, validator: &mut Validator) {
        (**self).check_inline(validator);
    }
}

impl<T: WriteInline> WriteField<Inline> for T {
    fn write(&self, writer: &mut Writer, _: &'static Field, _: &Place) -> Result<(), WriteError> {
        self.write_inline(writer)
    }

    fn check(&self, validator: &mut Validator, _: &'static Field) {
        self.check_inline(validator);
    }
}

impl<T: WriteInline> WriteField<Inline> for Option<T> {
    fn write(&self, writer: &mut Writer, _: &'static Field, _: &Place) -> Result<(), WriteError> {
        self.iter().try_for_each(|value| value.write_inline(writer))
    }

    fn check(&self, validator: &mut Validator, _: &'static Field) {
        self.iter().for_each(|value| value.check_inline(validator));
    }
}

impl<T: WriteInline> WriteField<Inline> for Vec<T> {
    fn write(&self, writer: &mut Writer, _: &'static Field, _: &Place) -> Result<(), WriteError> {
        self.iter().try_for_each(|value| value.write_inline(writer))
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        validator.occurs(self.len(), field.extra.min_occurs, field.extra.max_occurs);
        self.iter().for_each(|value| value.check_inline(validator));
    }
}
