//! Fields without their types: what the tables hold, so that one loop serves all structs.
//!
//! This is the only module with unsafe code. A slot is made from a field's type and only ever given a pointer to a field of
//! that type: the derive macros take both from the same field of the same struct.
#![expect(unsafe_code, reason = "one loop walks structs of all types by the offsets of their fields")]

use std::mem::MaybeUninit;

use super::field::{ReadField, ReadText, WriteField};
use super::shape::{Field, Shape};
use crate::types::{ResolvePrefix, TextError};
use crate::validate::Validator;
use crate::xml::{Place, ReadError, Reader, WriteError, Writer};

/// How the fields of a struct are read: its shape, and a slot for each field.
pub struct ReadTable {
    /// The fields' names and places.
    pub shape: &'static Shape,
    /// A slot for each of the shape's fields, in the same order.
    pub slots: &'static [&'static ReadSlot],
}

/// How the fields of a struct are written: its shape, and a slot for each field.
pub struct WriteTable {
    /// The fields' names and places.
    pub shape: &'static Shape,
    /// A slot for each of the shape's fields, in the same order.
    pub slots: &'static [&'static WriteSlot],
}

/// A struct that is read by its table.
///
/// # Safety
/// Every field of the struct stands in the table exactly once, with its own offset and a slot made from its own type.
pub unsafe trait ReadRecord: Sized {
    /// The table.
    const READ: &'static ReadTable;
}

/// A struct that is written by its table.
///
/// # Safety
/// Every field in the table has the offset of a field of the struct and a slot made from that field's type.
pub unsafe trait WriteRecord {
    /// The table.
    const WRITE: &'static WriteTable;
}

/// How a field is read, its type forgotten.
pub struct ReadSlot {
    read: ReadFn,
    /// Whether the next child is this field's; for fields that have no name of their own.
    pub(super) accepts: fn(&mut Reader<'_>) -> bool,
    /// Whether more than one occurrence is fine.
    pub(super) many: bool,
    /// Whether any child is this field's that is no other's.
    pub(super) any: bool,
    absent: unsafe fn(*mut u8) -> bool,
    drop: unsafe fn(*mut u8),
}

#[derive(Clone, Copy)]
enum ReadFn {
    Elements {
        first: unsafe fn(*mut u8, &mut Reader<'_>, &'static Field) -> Result<(), ReadError>,
        more: unsafe fn(*mut u8, &mut Reader<'_>, &'static Field) -> Result<(), ReadError>,
    },
    Text(unsafe fn(*mut u8, &str, &dyn ResolvePrefix) -> Result<(), TextError>),
}

/// How a field is written, its type forgotten.
pub struct WriteSlot {
    write: unsafe fn(*const u8, &mut Writer, &'static Field, &Place) -> Result<(), WriteError>,
    check: unsafe fn(*const u8, &mut Validator, &'static Field),
}

impl ReadSlot {
    /// The slot of a field of type `F` that stands for child elements in the way of `K`.
    pub const fn of<F: ReadField<K>, K>() -> &'static ReadSlot {
        &ReadSlot {
            read: ReadFn::Elements { first: read_first::<F, K>, more: read_more::<F, K> },
            accepts: F::accepts,
            many: F::MANY,
            any: F::ANY,
            absent: write_absent_field::<F, K>,
            drop: drop_in_place::<F>,
        }
    }

    /// The slot of a field of type `F` that stands for an attribute or for the element's text, in the way of `K`.
    pub const fn of_text<F: ReadText<K>, K>() -> &'static ReadSlot {
        &ReadSlot {
            read: ReadFn::Text(read_text::<F, K>),
            accepts: |_| false,
            many: false,
            any: false,
            absent: write_absent_text::<F, K>,
            drop: drop_in_place::<F>,
        }
    }
}

impl WriteSlot {
    /// The slot of a field of type `F` in the way of `K`.
    pub const fn of<F: WriteField<K>, K>() -> &'static WriteSlot {
        &WriteSlot { write: write_field::<F, K>, check: check_field::<F, K> }
    }
}

// SAFETY (of the functions below): callers pass a pointer to a field of type `F`, uninitialized where it is written to for
// the first time (`read_first`, `read_text`, `write_absent_…`), initialized elsewhere.

unsafe fn read_first<F: ReadField<K>, K>(
    field: *mut u8,
    reader: &mut Reader<'_>,
    at: &'static Field,
) -> Result<(), ReadError> {
    let value = F::first(reader, at)?;
    // SAFETY: see above.
    unsafe { field.cast::<F>().write(value) };
    Ok(())
}

unsafe fn read_more<F: ReadField<K>, K>(
    field: *mut u8,
    reader: &mut Reader<'_>,
    at: &'static Field,
) -> Result<(), ReadError> {
    // SAFETY: see above.
    unsafe { &mut *field.cast::<F>() }.more(reader, at)
}

unsafe fn read_text<F: ReadText<K>, K>(
    field: *mut u8,
    text: &str,
    names: &dyn ResolvePrefix,
) -> Result<(), TextError> {
    let value = F::read(text, names)?;
    // SAFETY: see above.
    unsafe { field.cast::<F>().write(value) };
    Ok(())
}

unsafe fn write_absent_field<F: ReadField<K>, K>(field: *mut u8) -> bool {
    // SAFETY: see above.
    F::absent().map(|value| unsafe { field.cast::<F>().write(value) }).is_some()
}

unsafe fn write_absent_text<F: ReadText<K>, K>(field: *mut u8) -> bool {
    // SAFETY: see above.
    F::absent().map(|value| unsafe { field.cast::<F>().write(value) }).is_some()
}

unsafe fn drop_in_place<F>(field: *mut u8) {
    // SAFETY: see above.
    unsafe { field.cast::<F>().drop_in_place() }
}

unsafe fn write_field<F: WriteField<K>, K>(
    field: *const u8,
    writer: &mut Writer,
    at: &'static Field,
    place: &Place,
) -> Result<(), WriteError> {
    // SAFETY: see above.
    unsafe { &*field.cast::<F>() }.write(writer, at, place)
}

unsafe fn check_field<F: WriteField<K>, K>(field: *const u8, validator: &mut Validator, at: &'static Field) {
    // SAFETY: see above.
    unsafe { &*field.cast::<F>() }.check(validator, at);
}

/// A struct under construction: some of its fields are there. Dropped before it is whole, it drops those.
pub(super) struct Partial {
    base: *mut u8,
    table: &'static ReadTable,
    present: Present,
}

impl Partial {
    /// Builds a struct: `fill` has to fill every field.
    pub(super) fn build<T: ReadRecord>(
        fill: impl FnOnce(&mut Partial) -> Result<(), ReadError>,
    ) -> Result<T, ReadError> {
        let mut value = MaybeUninit::<T>::uninit();
        let count = T::READ.slots.len();
        let mut partial =
            Partial { base: value.as_mut_ptr().cast(), table: T::READ, present: Present::none(count) };
        fill(&mut partial)?;
        assert!(partial.present.is_full(count), "a field of {} was not filled", T::READ.shape.type_name);
        // The fields are the struct's from here on.
        partial.present = Present::none(0);
        // SAFETY: every field in the table is initialized, and by `ReadRecord` those are all fields.
        Ok(unsafe { value.assume_init() })
    }

    #[inline]
    pub(super) fn table(&self) -> &'static ReadTable {
        self.table
    }

    /// Whether the field at an index of the table has its value.
    #[inline]
    pub(super) fn has(&self, index: usize) -> bool {
        self.present.has(index)
    }

    /// Reads the element that the reader stands on into a field that has no value yet, or adds it to the one that it has.
    #[inline]
    pub(super) fn read(&mut self, index: usize, reader: &mut Reader<'_>) -> Result<(), ReadError> {
        let ReadFn::Elements { first, more } = self.table.slots[index].read else {
            unreachable!("a field of text is read from text")
        };
        let field = &self.table.shape.fields[index];
        // SAFETY: offset and slot are of one field of the struct under `base`, and `present` says whether it is
        // initialized.
        unsafe {
            let place = self.base.add(field.offset as usize);
            if self.present.has(index) {
                return more(place, reader, field);
            }
            first(place, reader, field)?;
        }
        self.present.add(index);
        Ok(())
    }

    /// Reads a text into a field of text that has no value yet.
    pub(super) fn read_text(
        &mut self,
        index: usize,
        text: &str,
        names: &dyn ResolvePrefix,
    ) -> Result<(), TextError> {
        let ReadFn::Text(read) = self.table.slots[index].read else {
            unreachable!("a field of elements is read from elements")
        };
        debug_assert!(!self.present.has(index), "a text is read once");
        // SAFETY: as in `read`; a value that were there already would only not be dropped.
        unsafe { read(self.place(index), text, names)? };
        self.present.add(index);
        Ok(())
    }

    /// Gives a field that has no value the one that absence means; `false` when it means none.
    #[inline]
    pub(super) fn fill_absent(&mut self, index: usize) -> bool {
        // SAFETY: as in `read`; the field has no value.
        let filled =
            self.present.has(index) || unsafe { (self.table.slots[index].absent)(self.place(index)) };
        if filled {
            self.present.add(index);
        }
        filled
    }

    #[inline]
    fn place(&self, index: usize) -> *mut u8 {
        // SAFETY: the offset is that of a field of the struct under `base`.
        unsafe { self.base.add(self.table.shape.fields[index].offset as usize) }
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if self.present.is_full(0) {
            return;
        }
        for index in 0..self.table.slots.len() {
            if self.present.has(index) {
                // SAFETY: the field has its value, which nobody else drops.
                unsafe { (self.table.slots[index].drop)(self.place(index)) };
            }
        }
    }
}

/// Which fields have their value: one bit a field.
struct Present {
    /// The first 64 fields.
    few: u64,
    /// The others; hardly a struct has them.
    more: Vec<u64>,
}

impl Present {
    #[inline]
    fn none(count: usize) -> Present {
        let more = if count <= 64 { Vec::new() } else { vec![0; (count - 1) / 64] };
        Present { few: 0, more }
    }

    #[inline]
    fn has(&self, index: usize) -> bool {
        let word = if index < 64 { Some(&self.few) } else { self.more.get(index / 64 - 1) };
        word.is_some_and(|word| word & (1 << (index % 64)) != 0)
    }

    #[inline]
    fn add(&mut self, index: usize) {
        let word = if index < 64 { &mut self.few } else { &mut self.more[index / 64 - 1] };
        *word |= 1 << (index % 64);
    }

    #[inline]
    fn is_full(&self, count: usize) -> bool {
        let more: u32 = self.more.iter().map(|word| word.count_ones()).sum();
        (self.few.count_ones() + more) as usize == count
    }
}

/// A struct whose type is forgotten: its table says what is where.
#[derive(Clone, Copy)]
pub(super) struct Erased<'v> {
    base: *const u8,
    table: &'static WriteTable,
    value: std::marker::PhantomData<&'v ()>,
}

impl<'v> Erased<'v> {
    pub(super) fn new<T: WriteRecord>(value: &'v T) -> Erased<'v> {
        Erased { base: std::ptr::from_ref(value).cast(), table: T::WRITE, value: std::marker::PhantomData }
    }

    #[inline]
    pub(super) fn shape(self) -> &'static Shape {
        self.table.shape
    }

    /// The fields, in the order of the table.
    #[inline]
    pub(super) fn fields(self) -> impl Iterator<Item = ErasedField<'v>> {
        self.table.shape.fields.iter().zip(self.table.slots).map(move |(field, slot)| ErasedField {
            field,
            slot,
            // SAFETY: the offset is that of a field of the struct under `base`.
            place: unsafe { self.base.add(field.offset as usize) },
            value: std::marker::PhantomData,
        })
    }
}

/// A field of a struct whose type is forgotten.
pub(super) struct ErasedField<'v> {
    pub(super) field: &'static Field,
    slot: &'static WriteSlot,
    place: *const u8,
    value: std::marker::PhantomData<&'v ()>,
}

impl ErasedField<'_> {
    /// Writes the field; `place` says where its name is.
    #[inline]
    pub(super) fn write(&self, writer: &mut Writer, place: &Place) -> Result<(), WriteError> {
        // SAFETY: place and slot are of one field of a struct, which outlives `'v`.
        unsafe { (self.slot.write)(self.place, writer, self.field, place) }
    }

    /// Checks the field against its facets.
    pub(super) fn check(&self, validator: &mut Validator) {
        // SAFETY: as in `write`.
        unsafe { (self.slot.check)(self.place, validator, self.field) }
    }
}
