//! A struct while it is read: its fields get their values one by one, through their slots.
//!
//! Unsafe code: offset and slot are of one field of the struct that is read, and which of its fields have a value is known.
#![expect(unsafe_code, reason = "one loop walks structs of all types by the offsets of their fields")]

use std::mem::MaybeUninit;

use super::{Give, ReadFn};
use crate::record::shape::Shape;
use crate::record::table::ReadRecord;
use crate::types::{ResolvePrefix, TextError};
use crate::xml::{ReadError, ReadErrorKind, Reader};

/// A struct under construction: some of its fields are there. Dropped before it is whole, it drops those.
pub(in crate::record) struct Partial {
    base: *mut u8,
    shape: &'static Shape,
    present: Present,
}

impl Partial {
    /// Builds a struct: `fill` has to fill every field.
    pub(in crate::record) fn build<T: ReadRecord>(
        reader: &mut Reader<'_>,
        fill: fn(&mut Partial, &mut Reader<'_>) -> Result<(), ReadError>,
    ) -> Result<T, ReadError> {
        let mut value = MaybeUninit::<T>::uninit();
        Partial::fill(value.as_mut_ptr().cast(), T::READ, reader, fill)?;
        // SAFETY: every field in the table is initialized, and by `ReadRecord` those are all fields.
        Ok(unsafe { value.assume_init() })
    }

    /// Fills the struct at `base`; when that fails, it holds nothing.
    fn fill(
        base: *mut u8,
        shape: &'static Shape,
        reader: &mut Reader<'_>,
        fill: fn(&mut Partial, &mut Reader<'_>) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        let count = shape.fields.len();
        let mut partial = Partial { base, shape, present: Present::none(count) };
        fill(&mut partial, reader)?;
        assert!(partial.present.is_full(count), "a field of {} was not filled", shape.type_name);
        // The fields are the struct's from here on.
        partial.present = Present::none(0);
        Ok(())
    }

    #[inline]
    pub(in crate::record) fn shape(&self) -> &'static Shape {
        self.shape
    }

    /// Whether the field at an index of the table has its value.
    #[inline]
    pub(in crate::record) fn has(&self, index: usize) -> bool {
        self.present.has(index)
    }

    /// Reads the element that the reader stands on into a field that has no value yet, or adds it to the one that it has.
    #[inline]
    pub(in crate::record) fn read(&mut self, index: usize, reader: &mut Reader<'_>) -> Result<(), ReadError> {
        let field = &self.shape.fields[index];
        let slot = self.shape.fields[index].slots.read;
        let ReadFn::Elements(read) = slot.read else { unreachable!("a field of text is read from text") };
        let more = self.present.has(index);
        if more && !slot.many {
            return Err(reader.error_at_tag(ReadErrorKind::DuplicateElement(field.name)));
        }
        // SAFETY: offset and slot are of one field of the struct under `base`, and `more` says whether it is initialized.
        unsafe { read(self.base.add(field.offset as usize), more, reader, field)? };
        self.present.add(index);
        Ok(())
    }

    /// Gives a field the value that a nil element means, or adds that to the value that it has; `false` when it means none.
    pub(in crate::record) fn read_nil(&mut self, index: usize) -> bool {
        let what = match self.present.has(index) {
            true if self.shape.fields[index].slots.read.many => Give::MoreNil,
            true => return false,
            false => Give::Nil,
        };
        let done = self.give(index, what);
        if done {
            self.present.add(index);
        }
        done
    }

    /// Reads a text into a field of text that has no value yet.
    pub(in crate::record) fn read_text(
        &mut self,
        index: usize,
        text: &str,
        names: &dyn ResolvePrefix,
    ) -> Result<(), TextError> {
        let ReadFn::Text(read) = self.shape.fields[index].slots.read.read else {
            unreachable!("a field of elements is read from elements")
        };
        debug_assert!(!self.present.has(index), "a text is read once");
        let text = self.shape.fields[index].white_space.normalize(text);
        // SAFETY: as in `read`; a value that were there already would only not be dropped.
        unsafe { read(self.place(index), &text, names)? };
        self.present.add(index);
        Ok(())
    }

    /// Takes its value away from a field, if it has one.
    pub(in crate::record) fn clear(&mut self, index: usize) {
        if self.present.has(index) {
            self.present.remove(index);
            // The field has its value, which nobody else drops.
            // SAFETY: as in `read`.
            unsafe { (self.shape.fields[index].slots.read.drop)(self.place(index)) };
        }
    }

    /// Gives a field that has no value the one that absence means; `false` when it means none.
    pub(in crate::record) fn fill_absent(&mut self, index: usize) -> bool {
        let filled = self.present.has(index) || self.give(index, Give::Absent);
        if filled {
            self.present.add(index);
        }
        filled
    }

    /// The caller keeps the promise of each `Give`: a first value is given where there is none.
    fn give(&mut self, index: usize, what: Give) -> bool {
        // SAFETY: as in `read`.
        unsafe { (self.shape.fields[index].slots.read.give)(self.place(index), what) }
    }

    #[inline]
    fn place(&self, index: usize) -> *mut u8 {
        // SAFETY: the offset is that of a field of the struct under `base`.
        unsafe { self.base.add(self.shape.fields[index].offset as usize) }
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if self.present.is_full(0) {
            return;
        }
        for index in 0..self.shape.fields.len() {
            if self.present.has(index) {
                // The field has its value, which nobody else drops.
                // SAFETY: as in `read`.
                unsafe { (self.shape.fields[index].slots.read.drop)(self.place(index)) };
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

    fn remove(&mut self, index: usize) {
        let word = if index < 64 { &mut self.few } else { &mut self.more[index / 64 - 1] };
        *word &= !(1 << (index % 64));
    }

    #[inline]
    fn is_full(&self, count: usize) -> bool {
        let more: u32 = self.more.iter().map(|word| word.count_ones()).sum();
        (self.few.count_ones() + more) as usize == count
    }
}
