//! By vector instructions that every x86-64 has.
#![expect(unsafe_code, reason = "vector instructions that every x86-64 has")]

use std::arch::x86_64 as arch;

/// Sixteen bytes. Comparisons make all bits of a byte one where they hold, zero where they do not.
#[derive(Clone, Copy)]
pub(in crate::xml) struct Block(arch::__m128i);

impl Block {
    /// The bytes as they lie in memory.
    #[inline(always)]
    pub(in crate::xml) fn new(bytes: [u8; 16]) -> Block {
        let [low, high] = [0, 8].map(|at| {
            let half = bytes[at..].first_chunk().copied().unwrap_or_default();
            i64::from_le_bytes(half)
        });
        // SAFETY: every x86-64 has SSE2; so in the other functions.
        Block(unsafe { arch::_mm_set_epi64x(high, low) })
    }

    /// Where a byte is this one.
    #[inline(always)]
    pub(in crate::xml) fn equal(self, byte: u8) -> Block {
        // SAFETY: see `new`.
        Block(unsafe { arch::_mm_cmpeq_epi8(self.0, each(byte)) })
    }

    /// Where a byte is at most this one.
    #[inline(always)]
    pub(in crate::xml) fn at_most(self, byte: u8) -> Block {
        // SAFETY: see `new`.
        Block(unsafe { arch::_mm_cmpeq_epi8(arch::_mm_min_epu8(self.0, each(byte)), self.0) })
    }

    /// The same bytes without some of their bits.
    #[inline(always)]
    pub(in crate::xml) fn without(self, bits: u8) -> Block {
        // SAFETY: see `new`.
        Block(unsafe { arch::_mm_and_si128(self.0, each(!bits)) })
    }

    /// Where one or the other holds.
    #[inline(always)]
    pub(in crate::xml) fn or(self, other: Block) -> Block {
        // SAFETY: see `new`.
        Block(unsafe { arch::_mm_or_si128(self.0, other.0) })
    }

    /// Where a comparison holds: a bit a byte, the lowest for the first.
    #[inline(always)]
    pub(in crate::xml) fn mask(self) -> u32 {
        // SAFETY: see `new`.
        unsafe { arch::_mm_movemask_epi8(self.0) }.cast_unsigned()
    }
}

#[inline(always)]
fn each(byte: u8) -> arch::__m128i {
    // SAFETY: see `Block::new`.
    unsafe { arch::_mm_set1_epi8(byte.cast_signed()) }
}
