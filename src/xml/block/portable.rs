//! Byte by byte, for machines whose vector instructions are not known here.

/// Sixteen bytes. Comparisons make all bits of a byte one where they hold, zero where they do not.
#[derive(Clone, Copy)]
pub(in crate::xml) struct Block([u8; 16]);

impl Block {
    /// The bytes as they lie in memory.
    #[inline(always)]
    pub(in crate::xml) fn new(bytes: [u8; 16]) -> Block {
        Block(bytes)
    }

    /// Where a byte is this one.
    #[inline(always)]
    pub(in crate::xml) fn equal(self, byte: u8) -> Block {
        Block(self.0.map(|own| if own == byte { 0xFF } else { 0 }))
    }

    /// Where a byte is at most this one.
    #[inline(always)]
    pub(in crate::xml) fn at_most(self, byte: u8) -> Block {
        Block(self.0.map(|own| if own <= byte { 0xFF } else { 0 }))
    }

    /// The same bytes without some of their bits.
    #[inline(always)]
    pub(in crate::xml) fn without(self, bits: u8) -> Block {
        Block(self.0.map(|own| own & !bits))
    }

    /// Where one or the other holds.
    #[inline(always)]
    pub(in crate::xml) fn or(self, other: Block) -> Block {
        Block(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    /// Where a comparison holds: a bit a byte, the lowest for the first.
    #[inline(always)]
    pub(in crate::xml) fn mask(self) -> u32 {
        self.0.iter().rev().fold(0, |mask, byte| mask << 1 | u32::from(byte >> 7))
    }
}
