//! Writing character data so that it comes back as it was.

use super::buffer::push_short;
use super::error::{WriteError, WriteErrorKind};
use super::text::is_char;

/// Appends a text as element content.
///
/// `&`, `<` and `>` become references (`>` because of `]]>`), and so does a carriage return, which a reader would otherwise
/// take for a line end.
pub(super) fn text(out: &mut String, value: &str) -> Result<(), WriteError> {
    escape(out, value, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'\r' => Some("&#xD;"),
        _ => None,
    })
}

/// Appends a text as an attribute's value, in double quotes: tab and line feed become references too, which a reader would
/// otherwise take for spaces.
pub(super) fn attribute(out: &mut String, value: &str) -> Result<(), WriteError> {
    escape(out, value, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\r' => Some("&#xD;"),
        b'\n' => Some("&#xA;"),
        b'\t' => Some("&#x9;"),
        _ => None,
    })
}

/// Whether a text stands for itself in content and in attributes.
#[inline]
pub(super) fn is_clean(text: &str) -> bool {
    find_suspicious(text.as_bytes()).is_none()
}

#[inline]
fn escape(
    out: &mut String,
    value: &str,
    reference: impl Fn(u8) -> Option<&'static str>,
) -> Result<(), WriteError> {
    let bytes = value.as_bytes();
    if is_clean(value) {
        push_short(out, value);
        return Ok(());
    }
    let mut clean_from = 0;
    let mut pos = 0;
    while let Some(found) = find_suspicious(&bytes[pos..]) {
        let at = pos + found;
        if let Some(reference) = reference(bytes[at]) {
            out.push_str(&value[clean_from..at]);
            out.push_str(reference);
            clean_from = at + 1;
        } else if is_maybe_forbidden(bytes[at])
            && let Some(c) = value[at..].chars().next().filter(|c| !is_char(*c))
        {
            return Err(WriteError::new(WriteErrorKind::Character(c)));
        }
        pos = at + 1;
    }
    out.push_str(&value[clean_from..]);
    Ok(())
}

/// The next byte that might have to be replaced or refused.
#[inline]
fn find_suspicious(bytes: &[u8]) -> Option<usize> {
    let mut start = 0;
    for chunk in bytes.chunks_exact(16) {
        // Written so that the compiler makes vector instructions of it.
        if chunk.iter().fold(false, |found, &byte| found | is_suspicious(byte)) {
            break;
        }
        start += 16;
    }
    bytes[start..].iter().position(|&byte| SUSPICIOUS[byte as usize]).map(|at| start + at)
}

/// Whether a byte is a control character, begins one of the two characters above that XML forbids (U+FFFE, U+FFFF), or is
/// one of `& < > "`.
const fn is_suspicious(byte: u8) -> bool {
    (byte < 0x20) | (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte == 0xEF)
}

static SUSPICIOUS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = is_suspicious(byte as u8);
        byte += 1;
    }
    table
};

/// Whether a character that begins with this byte may be one that XML forbids.
fn is_maybe_forbidden(byte: u8) -> bool {
    byte < 0x20 || byte == 0xEF
}
