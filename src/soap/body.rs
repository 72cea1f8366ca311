//! What stands in the body of a message: usually one element, which knows its name.

use crate::xml::{Name, ReadError, ReadErrorKind, Reader, Spelling, WriteError, Writer};
use crate::{ReadRoot, WriteRoot};

/// What is read from the body of a message.
///
/// A type that is a global element ([`ReadRoot`]) is a body of this element. `()` is an empty body. A struct with
/// `#[soap(body)]` is a body whose elements are the struct's fields: WSDL 1.1 (section 3.5) lets a message of style
/// document have several parts, or one that says what type the body itself is of.
pub trait ReadBody: Sized {
    /// The elements that the body has, by which a server recognizes a message: any of them comes first. None where the
    /// body is empty or may have any element; then the SOAP action decides.
    const ELEMENTS: &'static [Name];
    /// What these may be called besides.
    const SPELLING: Spelling = Spelling::EXACT;

    /// Reads the body. The reader stands in it, before its first child; the end tag is consumed.
    ///
    /// # Errors
    /// When the body has other elements, or they have no such value.
    fn read_body(reader: &mut Reader<'_>) -> Result<Self, ReadError>;

    /// Reads the body of an answer to a call of style rpc, whose element may have any name: it means nothing (SOAP 1.1,
    /// section 7.1). Without such an element it is read as any body.
    ///
    /// # Errors
    /// Those of [`read_body`](ReadBody::read_body).
    fn read_rpc_answer(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        Self::read_body(reader)
    }
}

/// What is written into the body of a message; see [`ReadBody`].
pub trait WriteBody {
    /// Writes the body's content. The writer stands in the start tag of the body.
    ///
    /// # Errors
    /// When a value cannot be written.
    fn write_body(&self, writer: &mut Writer) -> Result<(), WriteError>;
}

impl<T: ReadRoot> ReadBody for T {
    const ELEMENTS: &'static [Name] = &[T::NAME];
    const SPELLING: Spelling = T::SPELLING;

    fn read_body(reader: &mut Reader<'_>) -> Result<T, ReadError> {
        if reader.at_child()?
            && !reader.matches_name(T::NAME)
            && reader.distance(T::NAME, T::SPELLING).is_none()
        {
            let (expected, found) = (T::NAME.to_string(), reader.expanded_name());
            return Err(reader.error_at_tag(ReadErrorKind::WrongElement { expected, found }));
        }
        only_element(reader)
    }

    fn read_rpc_answer(reader: &mut Reader<'_>) -> Result<T, ReadError> {
        only_element(reader)
    }
}

/// The one element of a body, whatever its name.
fn only_element<T: ReadRoot>(reader: &mut Reader<'_>) -> Result<T, ReadError> {
    if !reader.at_child()? {
        return Err(reader.error(ReadErrorKind::MissingElement(T::NAME.local)));
    }
    reader.enter();
    let value = T::from_xml(reader).map_err(|error| error.within(T::NAME.local))?;
    if reader.next_child()? {
        return Err(reader.error_at_tag(ReadErrorKind::UnexpectedElement(reader.expanded_name())));
    }
    Ok(value)
}

impl<T: WriteRoot> WriteBody for T {
    fn write_body(&self, writer: &mut Writer) -> Result<(), WriteError> {
        self.to_element(writer, T::NAME.local, &T::NAME.namespace.into())
            .map_err(|error| error.within(T::NAME.local))
    }
}

/// An empty body. What a message has in it nevertheless is skipped, by a strict reader refused.
impl ReadBody for () {
    const ELEMENTS: &'static [Name] = &[];

    fn read_body(reader: &mut Reader<'_>) -> Result<(), ReadError> {
        while reader.next_child()? {
            crate::record::skip_unknown(reader)?;
        }
        Ok(())
    }
}

impl WriteBody for () {
    fn write_body(&self, _: &mut Writer) -> Result<(), WriteError> {
        Ok(())
    }
}
