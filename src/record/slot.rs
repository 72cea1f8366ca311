//! Fields without their types: what the tables hold, so that one loop serves all structs.
//!
//! Unsafe code: a slot is made from a field's type and only ever given a pointer to a field of
//! that type: the derive macros take both from the same field of the same struct.
#![expect(unsafe_code, reason = "one loop walks structs of all types by the offsets of their fields")]

use std::mem::MaybeUninit;

use super::field::{Nested, ReadField, ReadText, Structs, WriteField};
use super::shape::{Field, Shape};
use crate::types::{ResolvePrefix, TextError};
use crate::validate::Validator;
use crate::xml::{Place, ReadError, ReadErrorKind, Reader, WriteError, Writer};

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
    /// What it is, which says whether it has [`FromXml`](crate::FromXml) and [`ToXml`](crate::ToXml): see [`own`](super::own).
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

/// How a field is read and written. A table for one direction has a slot for the other that is never used.
#[derive(Clone, Copy)]
pub struct Slots {
    pub(super) read: &'static ReadSlot,
    pub(super) write: &'static WriteSlot,
}

impl Slots {
    /// Neither is done by them.
    pub(super) const NONE: Slots = Slots { read: ReadSlot::NONE, write: WriteSlot::NONE };
}

impl std::fmt::Debug for Slots {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Slots")
    }
}

/// How a field is read, its type forgotten.
pub struct ReadSlot {
    read: ReadFn,
    /// Whether the next child is this field's; for fields that have no name of their own.
    pub(super) accepts: fn(&mut Reader<'_>) -> bool,
    /// Whether more than one occurrence is fine.
    pub(super) many: bool,
    /// Whether it is a wildcard that takes just one element, which has to be there.
    pub(super) required_wildcard: bool,
    /// Whether a wildcard of this field admits the next child, which nothing else takes.
    pub(super) admits: fn(&mut Reader<'_>, &'static Field) -> bool,
    give: unsafe fn(*mut u8, Give) -> bool,
    drop: unsafe fn(*mut u8),
}

#[derive(Clone, Copy)]
enum ReadFn {
    /// Reads an occurrence: the first, or, where the flag says so, another one.
    Elements(unsafe fn(*mut u8, bool, &mut Reader<'_>, &'static Field) -> Result<(), ReadError>),
    Text(unsafe fn(*mut u8, &str, &dyn ResolvePrefix) -> Result<(), TextError>),
}

/// What a field is given without an element to read.
#[derive(Clone, Copy)]
enum Give {
    /// The value that absence means.
    Absent,
    /// The value that a nil first occurrence means.
    Nil,
    /// One more, nil occurrence.
    MoreNil,
}

/// How a field is written, its type forgotten.
pub struct WriteSlot(WriteFn);

enum WriteFn {
    /// By functions of its own.
    Direct {
        write: unsafe fn(*const u8, &mut Writer, &'static Field, &Place) -> Result<(), WriteError>,
        check: unsafe fn(*const u8, &mut Validator, &'static Field),
    },
    /// By the table of the structs that it holds.
    Nested { nested: Nested, structs: unsafe fn(*const u8) -> Structs },
}

impl ReadSlot {
    /// In a table for writing: nothing is read by it.
    pub(super) const NONE: &'static ReadSlot = &ReadSlot {
        read: ReadFn::Elements(|_, _, _, _| unreachable!("a table for writing")),
        accepts: never,
        many: false,
        required_wildcard: false,
        admits: admits_none,
        give: |_, _| unreachable!("a table for writing"),
        drop: |_| unreachable!("a table for writing"),
    };

    /// The slot of a field of type `F` that stands for child elements in the way of `K`.
    pub const fn of<F: ReadField<K>, K>() -> &'static ReadSlot {
        const {
            assert!(!F::TEXT, "a choice with text is all of an element's content: its field is `mixed`");
            &ReadSlot {
                read: ReadFn::Elements(read_element::<F, K>),
                accepts: if F::INLINE { F::accepts } else { never },
                many: F::MANY,
                required_wildcard: F::REQUIRED_WILDCARD,
                admits: if F::WILDCARD { F::admits } else { admits_none },
                give: give::<F, K>,
                drop: drop_of::<F>(),
            }
        }
    }

    /// The slot of a field of type `F` that stands for an attribute or for the element's text, in the way of `K`.
    pub const fn of_text<F: ReadText<K>, K>() -> &'static ReadSlot {
        &ReadSlot {
            read: ReadFn::Text(read_text::<F, K>),
            accepts: never,
            many: false,
            required_wildcard: false,
            admits: admits_none,
            give: give_text::<F, K>,
            drop: const { drop_of::<F>() },
        }
    }
}

impl WriteSlot {
    /// In a table for reading: nothing is written by it.
    pub(super) const NONE: &'static WriteSlot = &WriteSlot(WriteFn::Direct {
        write: |_, _, _, _| unreachable!("a table for reading"),
        check: |_, _, _| unreachable!("a table for reading"),
    });

    /// The slot of a field of type `F` in the way of `K`.
    pub const fn of<F: WriteField<K>, K>() -> &'static WriteSlot {
        const {
            &WriteSlot(match F::NESTED {
                Some(nested) => WriteFn::Nested { nested, structs: structs_of::<F, K> },
                None => WriteFn::Direct { write: write_field::<F, K>, check: check_field::<F, K> },
            })
        }
    }
}

fn never(_: &mut Reader<'_>) -> bool {
    false
}

fn admits_none(_: &mut Reader<'_>, _: &'static Field) -> bool {
    false
}

// SAFETY (of the functions below): callers pass a pointer to a field of type `F`, uninitialized where it is written to for
// the first time, initialized elsewhere.

unsafe fn read_element<F: ReadField<K>, K>(
    field: *mut u8,
    more: bool,
    reader: &mut Reader<'_>,
    at: &'static Field,
) -> Result<(), ReadError> {
    let field = field.cast::<F>();
    if F::MANY && more {
        // SAFETY: see above.
        return unsafe { &mut *field }.more(reader, at);
    }
    let value = F::first(reader, at)?;
    // SAFETY: see above.
    unsafe { field.write(value) };
    Ok(())
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

/// Says whether there is such a value.
unsafe fn give<F: ReadField<K>, K>(field: *mut u8, what: Give) -> bool {
    let field = field.cast::<F>();
    // SAFETY: see above.
    unsafe {
        match what {
            Give::Absent => write_some(field, F::absent()),
            Give::Nil => write_some(field, F::nil()),
            Give::MoreNil => (*field).more_nil(),
        }
    }
}

unsafe fn give_text<F: ReadText<K>, K>(field: *mut u8, what: Give) -> bool {
    match what {
        // SAFETY: see above.
        Give::Absent => unsafe { write_some(field.cast::<F>(), F::absent()) },
        Give::Nil | Give::MoreNil => false,
    }
}

/// The drop glue of a type, which there is anyway: a function around it would be another one for each type.
const fn drop_of<F>() -> unsafe fn(*mut u8) {
    // SAFETY: the two differ in what their pointer points to, and callers pass one to an `F`.
    unsafe { std::mem::transmute::<unsafe fn(*mut F), unsafe fn(*mut u8)>(std::ptr::drop_in_place::<F>) }
}

/// Writes a value if there is one.
///
/// # Safety
/// As for `core::ptr::write`.
unsafe fn write_some<F>(field: *mut F, value: Option<F>) -> bool {
    // SAFETY: as the caller promises.
    value.map(|value| unsafe { field.write(value) }).is_some()
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

unsafe fn structs_of<F: WriteField<K>, K>(field: *const u8) -> Structs {
    // SAFETY: see above.
    unsafe { &*field.cast::<F>() }.structs()
}

/// A struct under construction: some of its fields are there. Dropped before it is whole, it drops those.
pub(super) struct Partial {
    base: *mut u8,
    shape: &'static Shape,
    present: Present,
}

impl Partial {
    /// Builds a struct: `fill` has to fill every field.
    pub(super) fn build<T: ReadRecord>(
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
    pub(super) fn shape(&self) -> &'static Shape {
        self.shape
    }

    /// Whether the field at an index of the table has its value.
    #[inline]
    pub(super) fn has(&self, index: usize) -> bool {
        self.present.has(index)
    }

    /// Reads the element that the reader stands on into a field that has no value yet, or adds it to the one that it has.
    #[inline]
    pub(super) fn read(&mut self, index: usize, reader: &mut Reader<'_>) -> Result<(), ReadError> {
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
    pub(super) fn read_nil(&mut self, index: usize) -> bool {
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
    pub(super) fn read_text(
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
    pub(super) fn clear(&mut self, index: usize) {
        if self.present.has(index) {
            self.present.remove(index);
            // The field has its value, which nobody else drops.
            // SAFETY: as in `read`.
            unsafe { (self.shape.fields[index].slots.read.drop)(self.place(index)) };
        }
    }

    /// Gives a field that has no value the one that absence means; `false` when it means none.
    pub(super) fn fill_absent(&mut self, index: usize) -> bool {
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

/// A struct whose type is forgotten: its table says what is where.
#[derive(Clone, Copy)]
pub(super) struct Erased<'v> {
    base: *const u8,
    shape: &'static Shape,
    value: std::marker::PhantomData<&'v ()>,
}

impl<'v> Erased<'v> {
    pub(super) fn new<T: WriteRecord>(value: &'v T) -> Erased<'v> {
        Erased { base: std::ptr::from_ref(value).cast(), shape: T::WRITE, value: std::marker::PhantomData }
    }

    #[inline]
    pub(super) fn shape(self) -> &'static Shape {
        self.shape
    }

    /// The fields, in the order of the table.
    #[inline]
    pub(super) fn fields(self) -> impl Iterator<Item = ErasedField<'v>> {
        self.shape.fields.iter().map(move |field| ErasedField {
            field,
            slot: field.slots.write,
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
    #[inline(always)]
    pub(super) fn write(&self, writer: &mut Writer, place: &Place) -> Result<(), WriteError> {
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
    pub(super) fn check(&self, validator: &mut Validator) {
        match &self.slot.0 {
            // SAFETY: as in `write`.
            WriteFn::Direct { check, .. } => unsafe { check(self.place, validator, self.field) },
            WriteFn::Nested { nested, structs } => {
                // SAFETY: as in `write`.
                let structs = unsafe { structs(self.place) };
                if !structs.first.is_null() {
                    // SAFETY: the structs are the field's.
                    let structs = unsafe { each(nested, structs) };
                    super::write::check_structs(self.field, nested, structs, validator);
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
        super::occurs::write_none(writer, field, place);
        return Ok(());
    }
    // SAFETY: as the caller promises.
    let structs = unsafe { each(nested, structs) };
    super::write::write_structs(field, nested.items, (nested.shape)(), structs, writer, place)
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

/// How a struct is read by its table: proof that `T` is a struct that is read so.
pub struct ReadByTable<T> {
    read: fn(&mut Reader<'_>) -> Result<T, ReadError>,
}

impl<T: ReadRecord> ReadByTable<T> {
    /// What the derive macros say.
    pub const SOME: Option<ReadByTable<T>> = Some(ReadByTable { read: super::read::read });
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
        super::write::write_fields(self.erased(value), writer)
    }

    /// Checks the facets of the struct's fields.
    pub(crate) fn check(&self, value: &T, validator: &mut Validator) {
        super::write::check_fields(self.erased(value), validator);
    }

    fn erased<'v>(&self, value: &'v T) -> Erased<'v> {
        Erased {
            base: std::ptr::from_ref(value).cast(),
            shape: (self.shape)(),
            value: std::marker::PhantomData,
        }
    }
}
