//! Sixteen bytes at a time: the searches that every byte of a message goes through.
#![cfg_attr(
    target_arch = "x86_64",
    expect(unsafe_code, reason = "vector instructions that every x86-64 has")
)]

#[cfg(target_arch = "x86_64")]
use std::arch::x86_64 as arch;

#[cfg(target_arch = "x86_64")]
type Vector = arch::__m128i;
#[cfg(not(target_arch = "x86_64"))]
type Vector = [u8; 16];

/// Sixteen bytes. Comparisons make all bits of a byte one where they hold, zero where they do not.
#[derive(Clone, Copy)]
pub(super) struct Block(Vector);

#[cfg(target_arch = "x86_64")]
impl Block {
    /// The bytes as they lie in memory.
    #[inline(always)]
    pub(super) fn new(bytes: [u8; 16]) -> Block {
        let [low, high] = [0, 8].map(|at| {
            let half = bytes[at..].first_chunk().copied().unwrap_or_default();
            i64::from_le_bytes(half)
        });
        // SAFETY: every x86-64 has SSE2; so in the other functions.
        Block(unsafe { arch::_mm_set_epi64x(high, low) })
    }

    /// Where a byte is this one.
    #[inline(always)]
    pub(super) fn equal(self, byte: u8) -> Block {
        // SAFETY: see `new`.
        Block(unsafe { arch::_mm_cmpeq_epi8(self.0, each(byte)) })
    }

    /// Where a byte is at most this one.
    #[inline(always)]
    pub(super) fn at_most(self, byte: u8) -> Block {
        // SAFETY: see `new`.
        Block(unsafe { arch::_mm_cmpeq_epi8(arch::_mm_min_epu8(self.0, each(byte)), self.0) })
    }

    /// The same bytes without some of their bits.
    #[inline(always)]
    pub(super) fn without(self, bits: u8) -> Block {
        // SAFETY: see `new`.
        Block(unsafe { arch::_mm_and_si128(self.0, each(!bits)) })
    }

    /// Where one or the other holds.
    #[inline(always)]
    pub(super) fn or(self, other: Block) -> Block {
        // SAFETY: see `new`.
        Block(unsafe { arch::_mm_or_si128(self.0, other.0) })
    }

    /// Where a comparison holds: a bit a byte, the lowest for the first.
    #[inline(always)]
    pub(super) fn mask(self) -> u32 {
        // SAFETY: see `new`.
        unsafe { arch::_mm_movemask_epi8(self.0) }.cast_unsigned()
    }
}

#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn each(byte: u8) -> Vector {
    // SAFETY: see `Block::new`.
    unsafe { arch::_mm_set1_epi8(byte.cast_signed()) }
}

#[cfg(not(target_arch = "x86_64"))]
impl Block {
    /// The bytes as they lie in memory.
    #[inline(always)]
    pub(super) fn new(bytes: [u8; 16]) -> Block {
        Block(bytes)
    }

    /// Where a byte is this one.
    #[inline(always)]
    pub(super) fn equal(self, byte: u8) -> Block {
        Block(self.0.map(|own| if own == byte { 0xFF } else { 0 }))
    }

    /// Where a byte is at most this one.
    #[inline(always)]
    pub(super) fn at_most(self, byte: u8) -> Block {
        Block(self.0.map(|own| if own <= byte { 0xFF } else { 0 }))
    }

    /// The same bytes without some of their bits.
    #[inline(always)]
    pub(super) fn without(self, bits: u8) -> Block {
        Block(self.0.map(|own| own & !bits))
    }

    /// Where one or the other holds.
    #[inline(always)]
    pub(super) fn or(self, other: Block) -> Block {
        Block(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    /// Where a comparison holds: a bit a byte, the lowest for the first.
    #[inline(always)]
    pub(super) fn mask(self) -> u32 {
        self.0.iter().rev().fold(0, |mask, byte| mask << 1 | u32::from(byte >> 7))
    }
}

/// Where the first byte is for which `test` holds. It must not hold for blanks.
#[inline(always)]
pub(super) fn find(bytes: &[u8], test: impl Fn(Block) -> Block) -> Option<usize> {
    let (blocks, rest) = bytes.as_chunks();
    for (index, block) in blocks.iter().enumerate() {
        let mask = test(Block::new(*block)).mask();
        if mask != 0 {
            return Some(16 * index + mask.trailing_zeros() as usize);
        }
    }
    let mut last = [b' '; 16];
    last[..rest.len()].copy_from_slice(rest);
    let mask = test(Block::new(last)).mask();
    (mask != 0).then(|| 16 * blocks.len() + mask.trailing_zeros() as usize)
}

#[cfg(test)]
mod tests {
    use super::{Block, find};

    #[test]
    fn the_first_byte_is_found() {
        for len in 0..50 {
            let mut bytes = vec![b'x'; len];
            for at in (0..len).rev() {
                bytes[at] = b'<';
                assert_eq!(find(&bytes, |block| block.equal(b'<')), Some(at));
                assert_eq!(find(&bytes[..at], |block| block.equal(b'<')), None);
            }
        }
    }

    #[test]
    fn comparisons_hold_where_they_should() {
        for byte in 0..=255u8 {
            for at in 0..16 {
                let mut bytes = [b'x'; 16];
                bytes[at] = byte;
                let block = Block::new(bytes);
                let mask = |holds: fn(u8) -> bool| {
                    (0..16).fold(0, |mask, at| mask | u32::from(holds(bytes[at])) << at)
                };
                assert_eq!(block.equal(b'<').mask(), mask(|byte| byte == b'<'));
                assert_eq!(block.equal(0xEF).mask(), mask(|byte| byte == 0xEF));
                assert_eq!(block.at_most(0x1F).mask(), mask(|byte| byte <= 0x1F));
                assert_eq!(block.at_most(b'x').mask(), mask(|byte| byte <= b'x'));
                assert_eq!(block.without(2).equal(b'<').mask(), mask(|byte| matches!(byte, b'<' | b'>')));
                assert_eq!(
                    block.equal(b'<').or(block.at_most(9)).mask(),
                    mask(|byte| byte == b'<' || byte <= 9)
                );
            }
        }
    }
}
