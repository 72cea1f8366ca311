//! What a derived struct has by its table alone: [`FromXml`] and [`ToXml`], which are impls for all that is a [`Record`].
//!
//! An impl for each struct would be two more items of each that a compiler checks, with a constant in each. A box has the
//! traits the same way, by what is in it: an impl of its own would be one that others' records may overlap with.
#![expect(unsafe_code, reason = "a box is no struct, and has no table")]

use super::table::{ByTable, ReadByTable, Record, Table};
use crate::types::WhiteSpace;
use crate::validate::Validator;
use crate::xml::{Place, ReadError, Reader, WriteError, Writer};
use crate::{FromXml, ToXml};

/// A struct that is the content of an element of its own.
#[derive(Debug)]
pub enum Own {}
/// A struct whose fields stand in its parent's content: it has neither of the traits.
#[derive(Debug)]
pub enum Group {}
/// A box, which has them as what is in it does.
#[derive(Debug)]
pub enum Boxed {}

/// How what [is](Record::Is) this is read.
pub trait ReadAs<T> {
    /// As [`FromXml::RECORD`].
    const RECORD: Option<ReadByTable<T>> = None;

    /// As [`FromXml::from_field`]; white space is preserved where the field says nothing.
    ///
    /// # Errors
    /// Those of the type.
    fn read(reader: &mut Reader<'_>, white_space: Option<WhiteSpace>) -> Result<T, ReadError>;
}

/// How what [is](Record::Is) this is written.
pub trait WriteAs<T> {
    /// As [`ToXml::RECORD`].
    const RECORD: Option<ByTable<T>> = None;

    /// As [`ToXml::to_xml`].
    ///
    /// # Errors
    /// Those of the type.
    fn write(value: &T, writer: &mut Writer) -> Result<(), WriteError>;

    /// As [`ToXml::to_element`].
    ///
    /// # Errors
    /// Those of the type.
    fn write_element(
        value: &T,
        writer: &mut Writer,
        local: &'static str,
        place: &Place,
    ) -> Result<(), WriteError> {
        let opened = writer.open(place, local);
        Self::write(value, writer)?;
        writer.close(opened, local);
        Ok(())
    }

    /// As [`ToXml::check`].
    fn check(value: &T, validator: &mut Validator);
}

#[diagnostic::do_not_recommend]
impl<T: Record> FromXml for T
where
    T::Is: ReadAs<T>,
{
    const RECORD: Option<ReadByTable<T>> = <T::Is as ReadAs<T>>::RECORD;

    #[inline]
    fn from_xml(reader: &mut Reader<'_>) -> Result<T, ReadError> {
        <T::Is as ReadAs<T>>::read(reader, None)
    }

    #[inline]
    fn from_field(reader: &mut Reader<'_>, white_space: WhiteSpace) -> Result<T, ReadError> {
        <T::Is as ReadAs<T>>::read(reader, Some(white_space))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Record> ToXml for T
where
    T::Is: WriteAs<T>,
{
    const RECORD: Option<ByTable<T>> = <T::Is as WriteAs<T>>::RECORD;

    #[inline]
    fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
        <T::Is as WriteAs<T>>::write(self, writer)
    }

    #[inline]
    fn to_element(&self, writer: &mut Writer, local: &'static str, place: &Place) -> Result<(), WriteError> {
        <T::Is as WriteAs<T>>::write_element(self, writer, local, place)
    }

    fn check(&self, validator: &mut Validator) {
        <T::Is as WriteAs<T>>::check(self, validator);
    }
}

impl<T: Record> ReadAs<T> for Own {
    const RECORD: Option<ReadByTable<T>> = ReadByTable::SOME;

    #[inline]
    fn read(reader: &mut Reader<'_>, _: Option<WhiteSpace>) -> Result<T, ReadError> {
        super::read(reader)
    }
}

impl<T: Record> WriteAs<T> for Own {
    const RECORD: Option<ByTable<T>> = ByTable::SOME;

    #[inline]
    fn write(value: &T, writer: &mut Writer) -> Result<(), WriteError> {
        super::write(value, writer)
    }

    fn check(value: &T, validator: &mut Validator) {
        super::check(value, validator);
    }
}

// SAFETY: there is no table: what asks for it does not compile.
unsafe impl<T> Record for Box<T> {
    type Is = Boxed;
    const TABLE: &'static Table = panic!("a box has no table");
}

impl<T: FromXml> ReadAs<Box<T>> for Boxed {
    #[inline]
    fn read(reader: &mut Reader<'_>, white_space: Option<WhiteSpace>) -> Result<Box<T>, ReadError> {
        let value = match white_space {
            None => T::from_xml(reader),
            Some(white_space) => T::from_field(reader, white_space),
        };
        value.map(Box::new)
    }
}

impl<T: ToXml> WriteAs<Box<T>> for Boxed {
    #[inline]
    fn write(value: &Box<T>, writer: &mut Writer) -> Result<(), WriteError> {
        (**value).to_xml(writer)
    }

    #[inline]
    fn write_element(
        value: &Box<T>,
        writer: &mut Writer,
        local: &'static str,
        place: &Place,
    ) -> Result<(), WriteError> {
        (**value).to_element(writer, local, place)
    }

    fn check(value: &Box<T>, validator: &mut Validator) {
        (**value).check(validator);
    }
}
