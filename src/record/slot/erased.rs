//! A struct while it is written or checked: its type is forgotten, its fields are walked through their slots.
//!
//! Unsafe code: offset and slot are of one field of the struct that is written, which is borrowed for as long.
#![expect(unsafe_code, reason = "one loop walks structs of all types by the offsets of their fields")]

use super::{WriteFn, WriteSlot};
use crate::record::field::{Nested, Structs};
use crate::record::shape::{Field, Shape};
use crate::record::table::{ByTable, WriteRecord};
use crate::record::{occurs, write};
use crate::validate::Validator;
use crate::xml::{Place, WriteError, Writer};

/// A struct whose type is forgotten: its table says what is where.
#[derive(Clone, Copy)]
pub(in crate::record) struct Erased<'v> {
    base: *const u8,
    shape: &'static Shape,
    value: std::marker::PhantomData<&'v ()>,
}

impl<'v> Erased<'v> {
    pub(in crate::record) fn new<T: WriteRecord>(value: &'v T) -> Erased<'v> {
        Erased { base: std::ptr::from_ref(value).cast(), shape: T::WRITE, value: std::marker::PhantomData }
    }

    #[inline]
    pub(in crate::record) fn shape(self) -> &'static Shape {
        self.shape
    }

    /// The fields, in the order of the table.
    #[inline]
    pub(in crate::record) fn fields(self) -> impl Iterator<Item = ErasedField<'v>> {
        self.shape.fields.iter().map(move |field| ErasedField {
            field,
            slot: field.slots.write,
            // SAFETY: the offset is that of a field of the struct under `base`.
            place: unsafe { self.base.add(field.offset as usize) },
            value: std::marker::PhantomData,
        })
    }
}

impl<T: ?Sized> ByTable<T> {
    /// A struct that is written by the table, its type forgotten.
    pub(in crate::record) fn erased<'v>(&self, value: &'v T) -> Erased<'v> {
        Erased {
            base: std::ptr::from_ref(value).cast(),
            shape: (self.shape)(),
            value: std::marker::PhantomData,
        }
    }
}

/// A field of a struct whose type is forgotten.
pub(in crate::record) struct ErasedField<'v> {
    pub(in crate::record) field: &'static Field,
    slot: &'static WriteSlot,
    place: *const u8,
    value: std::marker::PhantomData<&'v ()>,
}

impl ErasedField<'_> {
    /// Writes the field; `place` says where its name is.
    #[inline(always)]
    pub(in crate::record) fn write(&self, writer: &mut Writer, place: &Place) -> Result<(), WriteError> {
        match &self.slot.0 {
            // SAFETY: place and slot are of one field of a struct, which outlives `'v`.
            WriteFn::Direct { write, .. } => unsafe { write(self.place, writer, self.field, place) },
            WriteFn::Nested { nested, structs } => {
                // SAFETY: as above; the structs are the field's.
                unsafe { write_nested(self.field, nested, structs(self.place), writer, place) }
            }
        }
    }

    /// Checks the field against its facets.
    pub(in crate::record) fn check(&self, validator: &mut Validator) {
        match &self.slot.0 {
            // SAFETY: as in `write`.
            WriteFn::Direct { check, .. } => unsafe { check(self.place, validator, self.field) },
            WriteFn::Nested { nested, structs } => {
                // SAFETY: as in `write`.
                let structs = unsafe { structs(self.place) };
                if !structs.first.is_null() {
                    // SAFETY: the structs are the field's.
                    let structs = unsafe { each(nested, structs) };
                    write::check_structs(self.field, nested, structs, validator);
                }
            }
        }
    }
}

/// Writes the structs that a field holds.
///
/// # Safety
/// They have to be those that `nested` describes, and to live until they are written.
#[inline(never)]
unsafe fn write_nested(
    field: &'static Field,
    nested: &Nested,
    structs: Structs,
    writer: &mut Writer,
    place: &Place,
) -> Result<(), WriteError> {
    if structs.first.is_null() {
        occurs::write_none(writer, field, place);
        return Ok(());
    }
    // SAFETY: as the caller promises.
    let structs = unsafe { each(nested, structs) };
    write::write_structs(field, nested.items, (nested.shape)(), structs, writer, place)
}

/// The structs that a field holds.
///
/// # Safety
/// They have to be those that `nested` describes, and to live for `'v`.
unsafe fn each<'v>(nested: &Nested, structs: Structs) -> impl ExactSizeIterator<Item = Erased<'v>> {
    let (shape, size) = ((nested.shape)(), nested.size);
    (0..structs.count).map(move |index| Erased {
        // SAFETY: there are `count` structs of this size behind `first`.
        base: unsafe { structs.first.add(index * size) },
        shape,
        value: std::marker::PhantomData,
    })
}
