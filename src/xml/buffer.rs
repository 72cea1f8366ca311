//! The characters of a message that is being written.
//!
//! Tags are short runs of short pieces: copying them by calls costs more than the copying. So this module, the only one here
//! with unsafe code, makes room for a whole tag once and copies its pieces in place.
#![expect(unsafe_code, reason = "a tag is copied in pieces into room that was made for it once")]

/// Appends text, and tags in one go.
#[derive(Debug, Default)]
pub(super) struct Buffer {
    text: String,
}

impl Buffer {
    pub(super) fn with_capacity(bytes: usize) -> Buffer {
        Buffer { text: String::with_capacity(bytes) }
    }

    pub(super) fn into_string(self) -> String {
        self.text
    }

    /// The text, to append to.
    #[inline]
    pub(super) fn as_mut_string(&mut self) -> &mut String {
        &mut self.text
    }

    #[inline]
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    #[inline]
    pub(super) fn push(&mut self, c: char) {
        self.text.push(c);
    }

    #[inline]
    pub(super) fn push_str(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Appends a name, its prefix with the colon.
    #[inline]
    pub(super) fn push_name(&mut self, prefix: &str, local: &str) {
        self.push_between(None, prefix, local, None);
    }

    /// Appends `<` and a name.
    #[inline]
    pub(super) fn push_tag_name(&mut self, prefix: &str, local: &str) {
        self.push_between(Some(b'<'), prefix, local, None);
    }

    /// Appends `<`, a name, and `>`.
    #[inline]
    pub(super) fn push_start_tag(&mut self, prefix: &str, local: &str) {
        self.push_between(Some(b'<'), prefix, local, Some(b'>'));
    }

    /// Appends a name between two ASCII characters.
    #[inline(always)]
    fn push_between(&mut self, before: Option<u8>, prefix: &str, local: &str, after: Option<u8>) {
        debug_assert!(before.is_none_or(|byte| byte.is_ascii()) && after.is_none_or(|byte| byte.is_ascii()));
        // SAFETY: only ASCII and whole `str`s are appended, so that the text stays UTF-8.
        let bytes = unsafe { self.text.as_mut_vec() };
        bytes.reserve(prefix.len() + local.len() + 2);
        let len = bytes.len();
        // SAFETY: there is room for all of it behind the text, and what is borrowed cannot overlap room that is borrowed
        // exclusively.
        unsafe {
            let mut end = bytes.as_mut_ptr().add(len);
            if let Some(before) = before {
                end.write(before);
                end = end.add(1);
            }
            if prefix.len() == 2 {
                copy::<2>(prefix.as_ptr(), end);
            } else {
                copy_short(prefix.as_ptr(), end, prefix.len());
            }
            end = end.add(prefix.len());
            copy_short(local.as_ptr(), end, local.len());
            end = end.add(local.len());
            if let Some(after) = after {
                end.write(after);
            }
            bytes.set_len(
                len + usize::from(before.is_some())
                    + prefix.len()
                    + local.len()
                    + usize::from(after.is_some()),
            );
        }
    }

    /// Appends `</`, a piece of the text itself, and `>`.
    #[inline]
    pub(super) fn push_end_tag(&mut self, name_at: usize, name_len: usize) {
        assert!(self.text.is_char_boundary(name_at) && self.text.is_char_boundary(name_at + name_len));
        // SAFETY: only ASCII and a whole part of the text are appended, so that it stays UTF-8.
        let bytes = unsafe { self.text.as_mut_vec() };
        bytes.reserve(name_len + 3);
        let len = bytes.len();
        let start = bytes.as_mut_ptr();
        // SAFETY: there is room for the tag behind the text; the name lies within the text, so that they do not overlap.
        unsafe {
            let end = start.add(len);
            end.write(b'<');
            end.add(1).write(b'/');
            copy_short(start.add(name_at), end.add(2), name_len);
            end.add(2 + name_len).write(b'>');
            bytes.set_len(len + name_len + 3);
        }
    }
}

/// Copies a few bytes.
///
/// # Safety
/// As for `core::ptr::copy_nonoverlapping`.
#[inline(always)]
unsafe fn copy_short(from: *const u8, to: *mut u8, len: usize) {
    // SAFETY: every branch copies `len` bytes, some of them twice.
    unsafe {
        if len > 32 {
            std::ptr::copy_nonoverlapping(from, to, len);
        } else if len >= 16 {
            copy::<16>(from, to);
            copy::<16>(from.add(len - 16), to.add(len - 16));
        } else if len >= 8 {
            copy::<8>(from, to);
            copy::<8>(from.add(len - 8), to.add(len - 8));
        } else if len >= 4 {
            copy::<4>(from, to);
            copy::<4>(from.add(len - 4), to.add(len - 4));
        } else if len >= 2 {
            copy::<2>(from, to);
            copy::<2>(from.add(len - 2), to.add(len - 2));
        } else if len == 1 {
            copy::<1>(from, to);
        }
    }
}

/// Copies a number of bytes known when this is compiled: one load, one store.
///
/// # Safety
/// As for `core::ptr::copy_nonoverlapping`.
#[inline(always)]
unsafe fn copy<const LEN: usize>(from: *const u8, to: *mut u8) {
    // SAFETY: as the caller promises; byte arrays have no alignment.
    unsafe { to.cast::<[u8; LEN]>().write(from.cast::<[u8; LEN]>().read()) }
}

#[cfg(test)]
mod tests {
    use super::Buffer;

    #[test]
    fn pieces_of_every_length_are_copied_whole() {
        let long = "äbcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".repeat(2);
        for end in (0..long.len()).filter(|&end| long.is_char_boundary(end)) {
            for prefix in ["", "p:", "prefix:"] {
                let name = format!("{prefix}{}", &long[..end]);
                let mut buffer = Buffer::default();
                buffer.push_start_tag(prefix, &long[..end]);
                buffer.push_end_tag(1, name.len());
                buffer.push_tag_name(prefix, &long[..end]);
                buffer.push_name(prefix, &long[..end]);
                assert_eq!(buffer.into_string(), format!("<{name}></{name}><{name}{name}"));
            }
        }
    }

    #[test]
    #[should_panic]
    fn a_name_within_a_character_is_refused() {
        let mut buffer = Buffer::default();
        buffer.push_str("ä");
        buffer.push_end_tag(1, 1);
    }
}
