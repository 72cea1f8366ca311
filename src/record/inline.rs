//! Choices and groups: types that are no element of their own but stand for some of their parent's children.

use super::field::{Inline, Mixed, ReadField, WriteField};
use super::read::skip_unknown;
use super::shape::Field;
use crate::validate::Validator;
use crate::xml::{Node, Place, ReadError, ReadErrorKind, Reader, WriteError, Writer};

/// A choice or a group that can be read from its parent's children.
pub trait ReadInline: Sized {
    /// Whether text stands among its elements: it is the choice of a mixed content.
    const TEXT: bool = false;

    /// Whether the child that the reader stands on is one of its elements, those that only a wildcard of its own takes left
    /// out.
    fn accepts(reader: &mut Reader<'_>) -> bool;

    /// Whether a wildcard of its own admits the child that the reader stands on.
    fn admits(reader: &mut Reader<'_>) -> bool {
        let _ = reader;
        false
    }

    /// Reads it; the reader stands on the first of its elements, not entered yet.
    ///
    /// # Errors
    /// When an element is malformed or a required one is absent.
    fn read_inline(reader: &mut Reader<'_>) -> Result<Self, ReadError>;

    /// The text as a value, where [`TEXT`](ReadInline::TEXT) says that there is one.
    fn text(text: String) -> Option<Self> {
        let _ = text;
        None
    }
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
    const WILDCARD: bool = true;
    const TEXT: bool = T::TEXT;

    fn first(reader: &mut Reader<'_>, _: &'static Field) -> Result<T, ReadError> {
        T::read_inline(reader)
    }

    fn accepts(reader: &mut Reader<'_>) -> bool {
        T::accepts(reader)
    }

    fn admits(reader: &mut Reader<'_>, _: &'static Field) -> bool {
        T::admits(reader)
    }
}

impl<T: ReadInline> ReadField<Inline> for Option<T> {
    const INLINE: bool = true;
    const WILDCARD: bool = true;
    const TEXT: bool = T::TEXT;

    fn first(reader: &mut Reader<'_>, _: &'static Field) -> Result<Option<T>, ReadError> {
        T::read_inline(reader).map(Some)
    }

    fn absent() -> Option<Option<T>> {
        Some(None)
    }

    fn accepts(reader: &mut Reader<'_>) -> bool {
        T::accepts(reader)
    }

    fn admits(reader: &mut Reader<'_>, _: &'static Field) -> bool {
        T::admits(reader)
    }
}

impl<T: ReadInline> ReadField<Inline> for Vec<T> {
    const INLINE: bool = true;
    const WILDCARD: bool = true;
    const TEXT: bool = T::TEXT;
    const MANY: bool = true;

    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Vec<T>, ReadError> {
        let mut items = Vec::new();
        ReadField::<Inline>::more(&mut items, reader, field)?;
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

    fn admits(reader: &mut Reader<'_>, _: &'static Field) -> bool {
        T::admits(reader)
    }
}

impl<T: ReadInline> ReadInline for Box<T> {
    const TEXT: bool = T::TEXT;

    fn accepts(reader: &mut Reader<'_>) -> bool {
        T::accepts(reader)
    }

    fn admits(reader: &mut Reader<'_>) -> bool {
        T::admits(reader)
    }

    fn text(text: String) -> Option<Box<T>> {
        T::text(text).map(Box::new)
    }

    fn read_inline(reader: &mut Reader<'_>) -> Result<Box<T>, ReadError> {
        T::read_inline(reader).map(Box::new)
    }
}

/// The whole content of an element: its children and the text between them, white space as it is.
impl<T: ReadInline> ReadField<Mixed> for Vec<T> {
    fn first(reader: &mut Reader<'_>, _: &'static Field) -> Result<Vec<T>, ReadError> {
        let mut content = Vec::new();
        if reader.close_if_empty() {
            return Ok(content);
        }
        // Characters, references and CDATA sections are pieces of one text; so is what a comment interrupts.
        let mut text = String::new();
        loop {
            let node = reader.next_node()?;
            if let Node::Text(more) = node {
                text.push_str(&more);
                continue;
            }
            if !text.is_empty() {
                content.extend(T::text(std::mem::take(&mut text)));
            }
            match node {
                Node::End => return Ok(content),
                _ if T::accepts(reader) || T::admits(reader) => content.push(T::read_inline(reader)?),
                _ => skip_unknown(reader)?,
            }
        }
    }

    fn absent() -> Option<Vec<T>> {
        Some(Vec::new())
    }
}

impl<T: WriteInline> WriteField<Mixed> for Vec<T> {
    fn write(&self, writer: &mut Writer, _: &'static Field, _: &Place) -> Result<(), WriteError> {
        self.iter().try_for_each(|value| value.write_inline(writer))
    }

    fn check(&self, validator: &mut Validator, _: &'static Field) {
        self.iter().for_each(|value| value.check_inline(validator));
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
