//! From the fields of a struct to its table: what the derive macros' expansions say of each type.
//!
//! What they say is as little as a compiler needs: where the fields lie, as a tuple of pointers, which brings their types along,
//! and all else in one text. A compiler takes longer for an expression than for its value, and so what can be worked out from
//! less is worked out here, when the constant is evaluated.
#![expect(unsafe_code, reason = "where a field lies is measured between two pointers")]

use std::marker::PhantomData;
use std::mem::{ManuallyDrop, MaybeUninit, offset_of};

use super::field::{Elements, ReadField, ReadText, WriteField};
use super::shape::{Extra, Field, Kind};
use super::slot::{ReadSlot, Slots, WriteSlot};
use crate::types::WhiteSpace;

/// Where a field lies, that stands for child elements in the way of `K`. A pointer by itself is one in the way of [`Elements`].
#[repr(transparent)]
pub struct At<F, K>(*const F, PhantomData<K>);

/// Where a field lies, that stands for an attribute or for the element's text in the way of `K`.
#[repr(transparent)]
pub struct TextAt<F, K>(*const F, PhantomData<K>);

/// The place of a field of elements.
pub const fn at<K, F>(place: *const F) -> At<F, K> {
    At(place, PhantomData)
}

/// The place of a field of text.
pub const fn text_at<K, F>(place: *const F) -> TextAt<F, K> {
    TextAt(place, PhantomData)
}

/// The table is for reading.
#[derive(Debug)]
pub enum Reading {}
/// The table is for writing.
#[derive(Debug)]
pub enum Writing {}
/// The table is for both.
#[derive(Debug)]
pub enum Both {}

/// A field that can be read or written, or both: `D` says which.
///
/// # Safety
/// It has the layout of a pointer to the field, the slots are made from the field's type, and so is the alignment.
pub unsafe trait Pointer<D> {
    /// The alignment of the field's type.
    const ALIGN: usize;
    /// How it is read.
    const READ: &'static ReadSlot = ReadSlot::NONE;
    /// How it is written.
    const WRITE: &'static WriteSlot = WriteSlot::NONE;
}

// SAFETY: a pointer, and all that is said is of `F`.
unsafe impl<F: ReadField<Elements>> Pointer<Reading> for *const F {
    const ALIGN: usize = align_of::<F>();
    const READ: &'static ReadSlot = ReadSlot::of::<F, Elements>();
}

// SAFETY: a pointer, and all that is said is of `F`.
unsafe impl<F: WriteField<Elements>> Pointer<Writing> for *const F {
    const ALIGN: usize = align_of::<F>();
    const WRITE: &'static WriteSlot = WriteSlot::of::<F, Elements>();
}

// SAFETY: a pointer, and all that is said is of `F`.
unsafe impl<F: ReadField<Elements> + WriteField<Elements>> Pointer<Both> for *const F {
    const ALIGN: usize = align_of::<F>();
    const READ: &'static ReadSlot = ReadSlot::of::<F, Elements>();
    const WRITE: &'static WriteSlot = WriteSlot::of::<F, Elements>();
}

// SAFETY: transparent around a pointer, and all that is said is of `F`.
unsafe impl<F: ReadField<K>, K> Pointer<Reading> for At<F, K> {
    const ALIGN: usize = align_of::<F>();
    const READ: &'static ReadSlot = ReadSlot::of::<F, K>();
}

// SAFETY: transparent around a pointer, and all that is said is of `F`.
unsafe impl<F: WriteField<K>, K> Pointer<Writing> for At<F, K> {
    const ALIGN: usize = align_of::<F>();
    const WRITE: &'static WriteSlot = WriteSlot::of::<F, K>();
}

// SAFETY: transparent around a pointer, and all that is said is of `F`.
unsafe impl<F: ReadField<K> + WriteField<K>, K> Pointer<Both> for At<F, K> {
    const ALIGN: usize = align_of::<F>();
    const READ: &'static ReadSlot = ReadSlot::of::<F, K>();
    const WRITE: &'static WriteSlot = WriteSlot::of::<F, K>();
}

// SAFETY: transparent around a pointer, and all that is said is of `F`.
unsafe impl<F: ReadText<K>, K> Pointer<Reading> for TextAt<F, K> {
    const ALIGN: usize = align_of::<F>();
    const READ: &'static ReadSlot = ReadSlot::of_text::<F, K>();
}

// SAFETY: transparent around a pointer, and all that is said is of `F`.
unsafe impl<F: WriteField<K>, K> Pointer<Writing> for TextAt<F, K> {
    const ALIGN: usize = align_of::<F>();
    const WRITE: &'static WriteSlot = WriteSlot::of::<F, K>();
}

// SAFETY: transparent around a pointer, and all that is said is of `F`.
unsafe impl<F: ReadText<K> + WriteField<K>, K> Pointer<Both> for TextAt<F, K> {
    const ALIGN: usize = align_of::<F>();
    const READ: &'static ReadSlot = ReadSlot::of_text::<F, K>();
    const WRITE: &'static WriteSlot = WriteSlot::of::<F, K>();
}

/// Some fields of one struct: a tuple of [`Pointer`]s.
///
/// # Safety
/// There is a [`Pointer`] at each offset of `AT`, and `SLOTS` has its slots at the same index.
pub unsafe trait Pointers<D> {
    /// Where the pointers lie in the tuple.
    const AT: &'static [usize];
    /// The greatest alignment of a field.
    const ALIGN: usize;
    /// How they are read and written.
    const SLOTS: &'static [Slots];
}

/// How many fields a tuple has at most; the derive macros know it.
const FEW: usize = 16;

macro_rules! tuples {
    ($($($name:ident $index:tt)*;)*) => {$(
        // SAFETY: the offsets are those of the tuple's parts, each a `Pointer`.
        unsafe impl<D, $($name: Pointer<D>),*> Pointers<D> for ($($name,)*) {
            const AT: &'static [usize] = &[$(offset_of!(Self, $index)),*];
            const ALIGN: usize = greatest(&[$($name::ALIGN),*]);
            const SLOTS: &'static [Slots] = &[$(Slots { read: $name::READ, write: $name::WRITE }),*];
        }
    )*};
}

tuples! {
    A 0;
    A 0 B 1;
    A 0 B 1 C 2;
    A 0 B 1 C 2 E 3;
    A 0 B 1 C 2 E 3 F 4;
    A 0 B 1 C 2 E 3 F 4 G 5;
    A 0 B 1 C 2 E 3 F 4 G 5 H 6;
    A 0 B 1 C 2 E 3 F 4 G 5 H 6 I 7;
    A 0 B 1 C 2 E 3 F 4 G 5 H 6 I 7 J 8;
    A 0 B 1 C 2 E 3 F 4 G 5 H 6 I 7 J 8 K 9;
    A 0 B 1 C 2 E 3 F 4 G 5 H 6 I 7 J 8 K 9 L 10;
    A 0 B 1 C 2 E 3 F 4 G 5 H 6 I 7 J 8 K 9 L 10 M 11;
    A 0 B 1 C 2 E 3 F 4 G 5 H 6 I 7 J 8 K 9 L 10 M 11 N 12;
    A 0 B 1 C 2 E 3 F 4 G 5 H 6 I 7 J 8 K 9 L 10 M 11 N 12 O 13;
    A 0 B 1 C 2 E 3 F 4 G 5 H 6 I 7 J 8 K 9 L 10 M 11 N 12 O 13 P 14;
    A 0 B 1 C 2 E 3 F 4 G 5 H 6 I 7 J 8 K 9 L 10 M 11 N 12 O 13 P 14 Q 15;
}

const fn greatest(numbers: &[usize]) -> usize {
    let (mut greatest, mut rest) = (0, numbers);
    while let [first, others @ ..] = rest {
        greatest = if *first > greatest { *first } else { greatest };
        rest = others;
    }
    greatest
}

/// A few fields of a struct: where they lie, and their slots.
#[derive(Clone, Copy)]
pub struct Measured {
    offsets: [u32; FEW],
    slots: &'static [Slots],
}

/// A struct without values, to measure where its fields lie.
pub const fn blank<T>() -> MaybeUninit<T> {
    MaybeUninit::uninit()
}

/// Measures where some fields of the struct at `base` lie, for a table for both directions. A function for each direction
/// rather than an argument of one: where expansions say all types by inference, a compiler has none of theirs to check.
///
/// # Safety
/// They have to be pointers to fields of the struct at `base`.
pub const unsafe fn measured<T, P: Pointers<Both>>(base: *const T, pointers: P) -> Measured {
    // SAFETY: as the caller promises.
    unsafe { measure(base, pointers) }
}

/// The same for a table for reading.
///
/// # Safety
/// That of [`measured`].
pub const unsafe fn measured_for_reading<T, P: Pointers<Reading>>(base: *const T, pointers: P) -> Measured {
    // SAFETY: as the caller promises.
    unsafe { measure(base, pointers) }
}

/// The same for a table for writing.
///
/// # Safety
/// That of [`measured`].
pub const unsafe fn measured_for_writing<T, P: Pointers<Writing>>(base: *const T, pointers: P) -> Measured {
    // SAFETY: as the caller promises.
    unsafe { measure(base, pointers) }
}

const unsafe fn measure<D, T, P: Pointers<D>>(base: *const T, pointers: P) -> Measured {
    assert!(align_of::<T>() >= P::ALIGN, "a packed struct has no references to its fields");
    let pointers = ManuallyDrop::new(pointers);
    let tuple = (&raw const pointers).cast::<u8>();
    let mut offsets = [0; FEW];
    let mut index = 0;
    while index < P::AT.len() {
        // SAFETY: there is a pointer at that offset, and it points into the struct at `base`, as the caller promises.
        let offset = unsafe { (*tuple.add(P::AT[index]).cast::<*const u8>()).byte_offset_from(base) };
        assert!(offset >= 0 && offset <= u32::MAX as isize, "a struct larger than 4 GiB");
        offsets[index] = offset as u32;
        index += 1;
    }
    Measured { offsets, slots: P::SLOTS }
}

/// The fields of a struct or the variants of a choice, as a text describes them: for each a letter for its [`Kind`], the index
/// of its namespace, `!` if it is nillable, `_` or `~` if its white space is collapsed or replaced, `?` if it is lenient, `+` if the next of the extras is its own, a space, its name, and a semicolon.
///
/// The variants of a choice lie nowhere: nothing is measured there.
pub const fn fields<const N: usize, const M: usize>(
    described: &'static str,
    measured: [Measured; M],
    extras: &[&'static Extra],
) -> [Field; N] {
    let mut fields = [Field::NONE; N];
    let (mut rest, mut extra, mut index) = (described, 0, 0);
    while index < N {
        let (head, after) = split(rest, b' ');
        let (name, after) = split(after, b';');
        rest = after;
        let field = &mut fields[index];
        field.name = name;
        if M > 0 {
            let group = &measured[index / FEW];
            field.offset = group.offsets[index % FEW];
            field.slots = group.slots[index % FEW];
        }
        let mut head = head.as_bytes();
        while let [first, others @ ..] = head {
            match *first {
                digit @ b'0'..=b'9' => field.namespace = field.namespace * 10 + (digit - b'0') as u16,
                b'!' => field.nillable = true,
                b'_' => field.white_space = WhiteSpace::Collapse,
                b'~' => field.white_space = WhiteSpace::Replace,
                b'?' => field.lenient = true,
                b'+' => {
                    field.extra = extras[extra];
                    extra += 1;
                }
                letter => field.kind = Kind::of(letter),
            }
            head = others;
        }
        index += 1;
    }
    assert!(rest.is_empty() && extra == extras.len(), "more is described than there is");
    fields
}

const fn split(text: &'static str, at: u8) -> (&'static str, &'static str) {
    let mut end = 0;
    while text.as_bytes()[end] != at {
        end += 1;
    }
    let (before, after) = text.split_at(end);
    (before, after.split_at(1).1)
}
