//! The characters of a message that is being written.
//!
//! Tags and values are short runs of short pieces: copying them by calls costs more than the copying. So this module makes
//! room for a whole element once and writes its pieces in place.
#![expect(unsafe_code, reason = "an element is written in pieces into room that was made for it once")]

use std::mem::MaybeUninit;

use super::escape;

/// What stands before the local names of a namespace's elements: `<a:` in start tags, `</a:` in end tags.
///
/// It takes whole words: what does not is copied in pieces that overlap, and the processor waits for one before it reads the
/// next.
#[derive(Clone, Copy, Debug)]
#[repr(align(8))]
pub(super) struct Lead {
    /// `<` and the prefix with its colon.
    start: [u8; 8],
    /// `</` and the prefix with its colon.
    end: [u8; 8],
    /// The length of the prefix with its colon.
    len: u8,
}

impl Lead {
    /// Before names without prefix.
    pub(super) const NONE: Lead = Lead { start: *b"<       ", end: *b"</      ", len: 0 };

    /// Before names with a lower case letter as prefix.
    pub(super) fn letter(index: u8) -> Lead {
        debug_assert!(index < 26);
        let letter = b'a' + index % 26;
        let mut lead = Lead { len: 2, ..Lead::NONE };
        lead.start[1..3].copy_from_slice(&[letter, b':']);
        lead.end[2..4].copy_from_slice(&[letter, b':']);
        lead
    }

    /// Before names with a prefix of at most five ASCII characters; `None` for others.
    pub(super) fn new(prefix: &str) -> Option<Lead> {
        if prefix.is_empty() || prefix.len() > 5 || !prefix.is_ascii() {
            return None;
        }
        let mut lead = Lead { len: prefix.len() as u8 + 1, ..Lead::NONE };
        for (bytes, at) in [(&mut lead.start, 1), (&mut lead.end, 2)] {
            bytes[at..at + prefix.len()].copy_from_slice(prefix.as_bytes());
            bytes[at + prefix.len()] = b':';
        }
        Some(lead)
    }

    /// The prefix; empty for none.
    pub(super) fn prefix(&self) -> &str {
        let len = usize::from(self.len).saturating_sub(1);
        std::str::from_utf8(&self.start[1..1 + len]).unwrap_or_default()
    }

    /// Whether two leads have the same prefix.
    #[inline]
    pub(super) fn is_same(&self, other: &Lead) -> bool {
        self.start == other.start
    }
}

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

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// What stands before the name in the start tag that begins here.
    pub(super) fn lead_at(&self, start_tag: usize) -> Lead {
        let name = self.text.get(start_tag..).and_then(|tag| tag.strip_prefix('<')).unwrap_or_default();
        let end = name.find([':', ' ', '/', '>']).unwrap_or(name.len());
        match name[end..].starts_with(':') {
            true => Lead::new(&name[..end]).unwrap_or(Lead::NONE),
            false => Lead::NONE,
        }
    }

    #[inline]
    pub(super) fn push(&mut self, c: char) {
        self.text.push(c);
    }

    #[inline]
    pub(super) fn push_str(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Appends `<` and a name.
    #[inline]
    pub(super) fn push_open_tag(&mut self, lead: &Lead, local: &str) {
        self.push_tag(lead.start, lead.len + 1, local, false);
    }

    /// Appends `<`, a name, and `>`.
    #[inline]
    pub(super) fn push_start_tag(&mut self, lead: &Lead, local: &str) {
        self.push_tag(lead.start, lead.len + 1, local, true);
    }

    /// Appends `</`, a name, and `>`.
    #[inline]
    pub(super) fn push_end_tag(&mut self, lead: &Lead, local: &str) {
        self.push_tag(lead.end, lead.len + 2, local, true);
    }

    /// Appends an element that has just this text: start tag, text, end tag. Appends nothing and says `false` where the text
    /// needs escaping.
    #[inline]
    pub(super) fn push_text_element(&mut self, lead: &Lead, local: &str, text: &str) -> bool {
        // SAFETY: there is room for the text, a whole `str`, which is written unless the answer is `None`.
        unsafe {
            self.push_element(lead, local, text.len(), |room| {
                copy_clean(text.as_bytes(), room).then_some(text.len())
            })
        }
    }

    /// Appends an element that has just a short ASCII text, which `write` writes in place.
    #[inline]
    pub(super) fn push_ascii_element(
        &mut self,
        lead: &Lead,
        local: &str,
        write: impl FnOnce(&mut Ascii<'_>),
    ) {
        // SAFETY: there is room for an `Ascii`, as many bytes of which are written, all of them ASCII, as its length says.
        unsafe {
            self.push_element(lead, local, ASCII_ROOM, |room| {
                let mut text = Ascii { room: &mut *room.cast(), len: 0 };
                write(&mut text);
                Some(text.len)
            });
        }
    }

    /// Appends an element whose text `write` writes into room for so many bytes; says whether it did.
    ///
    /// # Safety
    /// `write` has to say how many bytes it wrote from where its argument points, which are UTF-8 and no more than there is
    /// room for; what it wrote when it says `None` is forgotten.
    #[inline(always)]
    unsafe fn push_element(
        &mut self,
        lead: &Lead,
        local: &str,
        room: usize,
        write: impl FnOnce(*mut u8) -> Option<usize>,
    ) -> bool {
        // SAFETY: only ASCII (see `Lead::new`), whole `str`s and what `write` wrote are appended, so that the text stays UTF-8.
        let bytes = unsafe { self.text.as_mut_vec() };
        let lead_len = usize::from(lead.len) + 1;
        bytes.reserve(2 * (lead.start.len() + local.len() + 1) + room);
        let len = bytes.len();
        // SAFETY: there is room for all of it behind the text: each lead is written as a whole, and what is too much of it is
        // overwritten by what comes behind, which is written later. What is borrowed cannot overlap room that is borrowed
        // exclusively.
        unsafe {
            let start = bytes.as_mut_ptr().add(len);
            start.cast::<[u8; 8]>().write(lead.start);
            let start_name = start.add(lead_len);
            let text = start_name.add(local.len() + 1);
            let Some(text_len) = write(text) else { return false };
            let end = text.add(text_len);
            end.cast::<[u8; 8]>().write(lead.end);
            let end_name = end.add(lead_len + 1);
            copy_twice(local.as_ptr(), start_name, end_name, local.len());
            text.sub(1).write(b'>');
            end_name.add(local.len()).write(b'>');
            bytes.set_len(len + 2 * (lead_len + local.len() + 1) + 1 + text_len);
        }
        true
    }

    /// Appends the declaration of a prefix, as an attribute of an open tag. Appends nothing and says `false` where the
    /// namespace needs escaping.
    pub(super) fn push_declaration(&mut self, lead: &Lead, uri: &str) -> bool {
        const XMLNS: [u8; 8] = *b" xmlns: ";
        // SAFETY: only ASCII (see `Lead::new`) and a whole `str` are appended, so that the text stays UTF-8.
        let bytes = unsafe { self.text.as_mut_vec() };
        bytes.reserve(XMLNS.len() + lead.start.len() + 3 + uri.len());
        let len = bytes.len();
        let prefix = (u64::from_le_bytes(lead.start) >> 8).to_le_bytes();
        let value_at = 7 + usize::from(lead.len).saturating_sub(1) + 2;
        // SAFETY: there is room for all of it behind the text, written from left to right as in `push_element`.
        unsafe {
            let start = bytes.as_mut_ptr().add(len);
            start.cast::<[u8; 8]>().write(XMLNS);
            start.add(7).cast::<[u8; 8]>().write(prefix);
            let value = start.add(value_at);
            value.sub(2).cast::<[u8; 2]>().write(*b"=\"");
            if !copy_clean(uri.as_bytes(), value) {
                return false;
            }
            value.add(uri.len()).write(b'"');
            bytes.set_len(len + value_at + uri.len() + 1);
        }
        true
    }

    /// Appends the first `lead_len` bytes of a lead, the local name, and perhaps `>`.
    #[inline(always)]
    fn push_tag(&mut self, lead: [u8; 8], lead_len: u8, local: &str, close: bool) {
        // SAFETY: only ASCII (see `Lead::new`) and a whole `str` are appended, so that the text stays UTF-8.
        let bytes = unsafe { self.text.as_mut_vec() };
        bytes.reserve(lead.len() + local.len() + 1);
        let len = bytes.len();
        let lead_len = usize::from(lead_len);
        // SAFETY: there is room for all of it behind the text; `local` cannot overlap room that is borrowed exclusively.
        unsafe {
            let end = bytes.as_mut_ptr().add(len);
            end.cast::<[u8; 8]>().write(lead);
            let end = end.add(lead_len);
            copy_short(local.as_ptr(), end, local.len());
            if close {
                end.add(local.len()).write(b'>');
            }
            bytes.set_len(len + lead_len + local.len() + usize::from(close));
        }
    }
}

/// Appends a text if it needs no escaping; says whether it did.
#[inline]
pub(super) fn push_clean(out: &mut String, text: &str) -> bool {
    // SAFETY: a whole `str` is appended, so that the text stays UTF-8.
    let bytes = unsafe { out.as_mut_vec() };
    bytes.reserve(text.len());
    let len = bytes.len();
    // SAFETY: there is room for all of it behind the text, and it is counted only if it was copied.
    unsafe {
        let copied = copy_clean(text.as_bytes(), bytes.as_mut_ptr().add(len));
        if copied {
            bytes.set_len(len + text.len());
        }
        copied
    }
}

/// How many bytes an [`Ascii`] has room for: more than the longest form has, a duration's of 70 bytes.
const ASCII_ROOM: usize = 96;

/// A lexical form of bounded length on its way out: ASCII that is written in place.
pub struct Ascii<'r> {
    room: &'r mut [MaybeUninit<u8>; ASCII_ROOM],
    /// How many bytes were written from the start on.
    len: usize,
}

impl Ascii<'_> {
    /// What `write` writes, as a text of its own.
    #[inline]
    pub(crate) fn with<R>(write: impl FnOnce(&mut Ascii<'_>), take: impl FnOnce(&str) -> R) -> R {
        let mut room = [MaybeUninit::uninit(); ASCII_ROOM];
        let mut text = Ascii { room: &mut room, len: 0 };
        write(&mut text);
        let len = text.len;
        // SAFETY: so many bytes were written, all of them ASCII.
        take(unsafe { std::str::from_utf8_unchecked(room[..len].assume_init_ref()) })
    }

    /// Appends a byte, which has to be ASCII.
    #[inline]
    pub(crate) fn push(&mut self, byte: u8) {
        self.extend([byte]);
    }

    /// Appends bytes, which have to be ASCII.
    #[inline]
    pub(crate) fn extend<const LEN: usize>(&mut self, bytes: [u8; LEN]) {
        debug_assert!(bytes.is_ascii());
        // Whatever they are, they are ASCII now.
        let bytes = bytes.map(|byte| byte & 0x7F);
        self.room[self.len..self.len + LEN].write_copy_of_slice(&bytes);
        self.len += LEN;
    }

    /// Appends the first `count` of eight bytes, which have to be ASCII.
    #[inline]
    pub(crate) fn extend_some(&mut self, bytes: [u8; 8], count: usize) {
        self.extend(bytes);
        self.len -= 8usize.saturating_sub(count);
    }
}

/// Copies a text that needs no escaping; says whether it is one. What was copied of another is of no use.
///
/// # Safety
/// There has to be room for all of it at `to`, which cannot overlap it.
#[inline(always)]
unsafe fn copy_clean(text: &[u8], to: *mut u8) -> bool {
    let (from, len) = (text.as_ptr(), text.len());
    // SAFETY: all that is read and written lies in the first `len` bytes.
    unsafe {
        if len >= 16 {
            let mut at = 0;
            while at < len {
                // The last sixteen overlap those before them.
                let next = at.min(len - 16);
                let block = from.add(next).cast::<[u8; 16]>().read();
                to.add(next).cast::<[u8; 16]>().write(block);
                if escape::has_suspicious(block) {
                    return false;
                }
                at += 16;
            }
            return true;
        }
        let block = if len >= 8 {
            let [first, last] = copy_ends(from, to, len).map(u64::from_le_bytes);
            u128::from(first) | u128::from(last) << 64
        } else if len >= 4 {
            let [first, last] = copy_ends(from, to, len).map(u32::from_le_bytes);
            BLANKS << 64 | u128::from(u64::from(first) | u64::from(last) << 32)
        } else if len >= 2 {
            let [first, last] = copy_ends(from, to, len).map(u16::from_le_bytes);
            BLANKS << 32 | u128::from(u32::from(first) | u32::from(last) << 16)
        } else if len == 1 {
            let [first, _] = copy_ends(from, to, len).map(u8::from_le_bytes);
            BLANKS << 8 | u128::from(first)
        } else {
            return true;
        };
        !escape::has_suspicious(block.to_le_bytes())
    }
}

/// What a block is filled up with.
const BLANKS: u128 = u128::from_le_bytes([b' '; 16]);

/// Copies `LEN` to twice as many bytes; returns the first and the last of them.
///
/// # Safety
/// As for `core::ptr::copy_nonoverlapping`; `len` is from `LEN` to twice as much.
#[inline(always)]
unsafe fn copy_ends<const LEN: usize>(from: *const u8, to: *mut u8, len: usize) -> [[u8; LEN]; 2] {
    [0, len - LEN].map(|at| {
        // SAFETY: as the caller promises; byte arrays have no alignment.
        unsafe {
            let part = from.add(at).cast::<[u8; LEN]>().read();
            to.add(at).cast::<[u8; LEN]>().write(part);
            part
        }
    })
}

/// Copies a few bytes to two places.
///
/// # Safety
/// As for `core::ptr::copy_nonoverlapping`, for both.
#[inline(always)]
unsafe fn copy_twice(from: *const u8, one: *mut u8, other: *mut u8, len: usize) {
    #[inline(always)]
    unsafe fn ends<const LEN: usize>(from: *const u8, one: *mut u8, other: *mut u8, len: usize) {
        // SAFETY: as the caller promises.
        unsafe {
            let [first, last] = copy_ends::<LEN>(from, one, len);
            other.cast::<[u8; LEN]>().write(first);
            other.add(len - LEN).cast::<[u8; LEN]>().write(last);
        }
    }
    // SAFETY: every branch copies `len` bytes, some of them twice.
    unsafe {
        if len > 32 {
            std::ptr::copy_nonoverlapping(from, one, len);
            std::ptr::copy_nonoverlapping(from, other, len);
        } else if len >= 16 {
            ends::<16>(from, one, other, len);
        } else if len >= 8 {
            ends::<8>(from, one, other, len);
        } else if len >= 4 {
            ends::<4>(from, one, other, len);
        } else if len >= 2 {
            ends::<2>(from, one, other, len);
        } else if len == 1 {
            ends::<1>(from, one, other, len);
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
    use super::{Ascii, Buffer, Lead, push_clean};

    #[test]
    fn names_of_every_length_are_copied_whole() {
        let long = "äbcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        for end in (0..long.len()).filter(|&end| long.is_char_boundary(end)) {
            let local = &long[..end];
            for prefix in ["", "p", "pq", "five5"] {
                let lead = Lead::new(prefix).unwrap_or(Lead::NONE);
                assert_eq!(lead.prefix(), prefix);
                let mut buffer = Buffer::default();
                buffer.push_start_tag(&lead, local);
                buffer.push_end_tag(&lead, local);
                assert!(buffer.push_text_element(&lead, local, &long[end..]));
                buffer.push_ascii_element(&lead, local, |text| text.extend_some(*b"12345678", 3));
                buffer.push_open_tag(&lead, local);
                let name = if prefix.is_empty() { local.to_owned() } else { format!("{prefix}:{local}") };
                assert_eq!(
                    buffer.into_string(),
                    format!("<{name}></{name}><{name}>{}</{name}><{name}>123</{name}><{name}", &long[end..])
                );
            }
        }
    }

    #[test]
    fn only_clean_texts_are_appended() {
        for len in 0..70 {
            let clean = "x".repeat(len);
            let mut buffer = Buffer::default();
            assert!(push_clean(buffer.as_mut_string(), &clean));
            assert_eq!(buffer.into_string(), clean);
            for at in 0..len {
                for suspicious in ['<', '>', '&', '"', '\n', '\r', '\u{1}', '\u{1F}', '\u{FFFE}', '\u{FFFF}']
                {
                    let mut text = clean.clone();
                    text.replace_range(at..=at, suspicious.encode_utf8(&mut [0; 4]));
                    let mut buffer = Buffer::default();
                    assert!(!push_clean(buffer.as_mut_string(), &text));
                    assert!(!buffer.push_text_element(&Lead::NONE, "n", &text));
                    assert_eq!(buffer.into_string(), "");
                }
            }
        }
    }

    #[test]
    fn ascii_is_written_whole_and_is_ascii() {
        let written = Ascii::with(
            |text| {
                text.push(b'-');
                text.extend(*b"12");
                text.extend_some(*b"34567890", 4);
            },
            str::to_owned,
        );
        assert_eq!(written, "-123456");
    }

    #[test]
    #[cfg_attr(debug_assertions, should_panic)]
    fn other_bytes_become_ascii() {
        assert!(Ascii::with(|text| text.extend([0xC3, 0x28]), str::is_ascii));
    }

    #[test]
    fn prefixes_are_declared() {
        for prefix in ["p", "five5"] {
            let mut buffer = Buffer::default();
            let lead = Lead::new(prefix).unwrap();
            assert!(buffer.push_declaration(&lead, "urn:x"));
            assert!(!buffer.push_declaration(&lead, "urn:<"));
            assert_eq!(buffer.into_string(), format!(" xmlns:{prefix}=\"urn:x\""));
        }
    }

    #[test]
    fn a_lead_takes_short_ascii_prefixes() {
        assert!(Lead::new("sixsix").is_none());
        assert!(Lead::new("ä").is_none());
    }
}
