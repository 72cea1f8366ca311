//! What a struct promises of its table, and the proofs that it has one.
//!
//! Unsafe code: the traits are promises that the loops over all structs rely on, which the derive macros keep.
#![expect(unsafe_code, reason = "that a table is true of its struct is a promise, which loops rely on")]

use super::read;
use super::shape::{Field, Shape};
use super::write;
use crate::validate::Validator;
use crate::xml::{ReadError, Reader, WriteError, Writer};

/// What the derive macros say of a struct.
pub struct Table {
    /// The name of the Rust type.
    pub type_name: &'static str,
    /// The namespaces that the fields refer to.
    pub namespaces: &'static [&'static str],
    /// The fields: their names and places, and how each is read and written.
    pub fields: &'static [Field],
}

impl Table {
    const fn shape(&self) -> Shape {
        Shape::of(self.type_name, self.namespaces, self.fields)
    }
}

/// A struct that is read and written by its table.
///
/// # Safety
/// That of [`ReadRecord`] and of [`WriteRecord`].
pub unsafe trait Record: Sized {
    /// What it is, which says whether it has [`FromXml`](crate::FromXml) and [`ToXml`](crate::ToXml): see `record/own.rs`.
    type Is;
    /// The table.
    const TABLE: &'static Table;
}

/// A struct that is read by its table.
///
/// # Safety
/// Every field of the struct stands in the table exactly once, with its own offset and a slot made from its own type.
pub unsafe trait ReadRecord: Sized {
    /// The table.
    const TABLE: &'static Table;
    /// What it says of reading.
    const READ: &'static Shape = &Self::TABLE.shape();
}

/// A struct that is written by its table.
///
/// # Safety
/// Every field in the table has the offset of a field of the struct and a slot made from that field's type.
pub unsafe trait WriteRecord: Sized {
    /// The table.
    const TABLE: &'static Table;
    /// What it says of writing.
    const WRITE: &'static Shape = &Self::TABLE.shape();
}

// SAFETY: as `Record` promises.
unsafe impl<T: Record> ReadRecord for T {
    const TABLE: &'static Table = T::TABLE;
}

// SAFETY: as `Record` promises.
unsafe impl<T: Record> WriteRecord for T {
    const TABLE: &'static Table = T::TABLE;
}

/// How a struct is read by its table: proof that `T` is a struct that is read so.
pub struct ReadByTable<T> {
    read: fn(&mut Reader<'_>) -> Result<T, ReadError>,
}

impl<T: ReadRecord> ReadByTable<T> {
    /// What the derive macros say.
    pub const SOME: Option<ReadByTable<T>> = Some(ReadByTable { read: read::read });
}

impl<T> ReadByTable<T> {
    /// Reads the struct from the element that the reader stands on.
    #[inline]
    pub(crate) fn read(&self, reader: &mut Reader<'_>) -> Result<T, ReadError> {
        (self.read)(reader)
    }
}

/// How the table of a struct is had: proof that `T` is a struct that is written by its table.
pub struct ByTable<T: ?Sized> {
    /// The struct's table, which is looked up only when it is needed: structs hold each other.
    pub(super) shape: fn() -> &'static Shape,
    of: std::marker::PhantomData<fn(&T)>,
}

impl<T: WriteRecord> ByTable<T> {
    /// What the derive macros say.
    pub const SOME: Option<ByTable<T>> = Some(ByTable { shape: || T::WRITE, of: std::marker::PhantomData });
}

impl<T: ?Sized> ByTable<T> {
    /// Writes the struct into the element that was started.
    #[inline]
    pub(crate) fn write(&self, value: &T, writer: &mut Writer) -> Result<(), WriteError> {
        write::write_fields(self.erased(value), writer)
    }

    /// Checks the facets of the struct's fields.
    pub(crate) fn check(&self, value: &T, validator: &mut Validator) {
        write::check_fields(self.erased(value), validator);
    }
}
