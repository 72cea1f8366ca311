//! Fields without their types: what the tables hold, so that one loop serves all structs.
//!
//! Unsafe code: a slot is made from a field's type and only ever given a pointer to a field of that type: the derive macros
//! take both from the same field of the same struct. Who gives it the pointer stands in the two modules of this one, for
//! reading and for writing.
#![expect(unsafe_code, reason = "one loop walks structs of all types by the offsets of their fields")]

mod erased;
mod partial;

use super::field::{Nested, ReadField, ReadText, Structs, WriteField};
use super::shape::Field;
use crate::types::{ResolvePrefix, TextError};
use crate::validate::Validator;
use crate::xml::{Place, ReadError, Reader, WriteError, Writer};

pub(super) use erased::Erased;
pub(super) use partial::Partial;

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
