//! Sixteen bytes at a time: the searches that every byte of a message goes through.

#[cfg(any(test, not(target_arch = "x86_64")))]
mod portable;
#[cfg(target_arch = "x86_64")]
mod sse2;

#[cfg(not(target_arch = "x86_64"))]
pub(super) use portable::Block;
#[cfg(target_arch = "x86_64")]
pub(super) use sse2::Block;

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
    use super::{Block, find, portable};

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

    /// What holds of each byte, by blocks of one kind.
    macro_rules! comparisons {
        ($block:ty, $bytes:expr) => {{
            let block = <$block>::new($bytes);
            [
                block.equal(b'<').mask(),
                block.equal(0xEF).mask(),
                block.at_most(0x1F).mask(),
                block.at_most(b'x').mask(),
                block.without(2).equal(b'<').mask(),
                block.equal(b'<').or(block.at_most(9)).mask(),
            ]
        }};
    }

    const HOLDS: [fn(u8) -> bool; 6] = [
        |byte| byte == b'<',
        |byte| byte == 0xEF,
        |byte| byte <= 0x1F,
        |byte| byte <= b'x',
        |byte| matches!(byte, b'<' | b'>'),
        |byte| byte == b'<' || byte <= 9,
    ];

    fn check(bytes: [u8; 16]) {
        let expected =
            HOLDS.map(|holds| (0..16).fold(0, |mask, at| mask | u32::from(holds(bytes[at])) << at));
        assert_eq!(comparisons!(Block, bytes), expected, "{bytes:?}");
        assert_eq!(comparisons!(portable::Block, bytes), expected, "{bytes:?}");
    }

    #[test]
    fn comparisons_hold_where_they_should() {
        for byte in 0..=255u8 {
            for at in 0..16 {
                let mut bytes = [b'x'; 16];
                bytes[at] = byte;
                check(bytes);
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn blocks_of_both_kinds_agree(bytes: [u8; 16]) {
            check(bytes);
        }
    }
}
