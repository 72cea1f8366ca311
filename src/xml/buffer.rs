//! The characters of a message that is being written.
//!
//! Tags are short runs of short pieces: copying them by calls costs more than the copying. So this module makes room for a
//! whole tag once and copies its pieces in place.
#![expect(unsafe_code, reason = "a tag is copied in pieces into room that was made for it once")]

/// What stands before the local names of a namespace's elements: `<a:` in start tags, `</a:` in end tags.
#[derive(Clone, Copy, Debug)]
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

    /// Appends an element that has just this text, which is likely to be short: start tag, text, end tag.
    #[inline]
    pub(super) fn push_element(&mut self, lead: &Lead, local: &str, text: &str) {
        // SAFETY: only ASCII (see `Lead::new`) and whole `str`s are appended, so that the text stays UTF-8.
        let bytes = unsafe { self.text.as_mut_vec() };
        let start_len = usize::from(lead.len) + 1;
        bytes.reserve(2 * (lead.start.len() + local.len() + 1) + text.len());
        let len = bytes.len();
        // SAFETY: there is room for all of it behind the text: each lead is written as a whole, and what is too much of it
        // overwritten by the name. What is borrowed cannot overlap room that is borrowed exclusively.
        unsafe {
            let mut end = bytes.as_mut_ptr().add(len);
            end.cast::<[u8; 8]>().write(lead.start);
            end = end.add(start_len);
            copy_short(local.as_ptr(), end, local.len());
            end = end.add(local.len());
            end.write(b'>');
            end = end.add(1);
            copy_short(text.as_ptr(), end, text.len());
            end = end.add(text.len());
            end.cast::<[u8; 8]>().write(lead.end);
            end = end.add(start_len + 1);
            copy_short(local.as_ptr(), end, local.len());
            end = end.add(local.len());
            end.write(b'>');
            bytes.set_len(len + 2 * (start_len + local.len() + 1) + 1 + text.len());
        }
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

/// Appends a text that is likely to be short.
#[inline]
pub(crate) fn push_short(out: &mut String, text: &str) {
    // SAFETY: a whole `str` is appended, so that the text stays UTF-8.
    let bytes = unsafe { out.as_mut_vec() };
    bytes.reserve(text.len());
    let len = bytes.len();
    // SAFETY: there is room for all of it behind the text; `text` cannot overlap room that is borrowed exclusively.
    unsafe {
        copy_short(text.as_ptr(), bytes.as_mut_ptr().add(len), text.len());
        bytes.set_len(len + text.len());
    }
}

/// Bytes as text; empty if they are not ASCII.
#[inline]
pub(crate) fn ascii(bytes: &[u8]) -> &str {
    debug_assert!(bytes.is_ascii());
    // SAFETY: ASCII is UTF-8.
    if bytes.is_ascii() { unsafe { std::str::from_utf8_unchecked(bytes) } } else { "" }
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
    use super::{Buffer, Lead};

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
                buffer.push_element(&lead, local, &long[end..]);
                buffer.push_open_tag(&lead, local);
                let name = if prefix.is_empty() { local.to_owned() } else { format!("{prefix}:{local}") };
                assert_eq!(
                    buffer.into_string(),
                    format!("<{name}></{name}><{name}>{}</{name}><{name}", &long[end..])
                );
            }
        }
    }

    #[test]
    fn a_lead_takes_short_ascii_prefixes() {
        assert!(Lead::new("sixsix").is_none());
        assert!(Lead::new("ä").is_none());
    }
}
