//! From bytes to characters: byte order marks, UTF-8 and UTF-16.

use std::borrow::Cow;

use super::error::{ReadError, ReadErrorKind};
use super::scan;

/// The characters of a message.
///
/// `charset` is what the transport said (the parameter of a `Content-Type`), which goes before the message's own words
/// (RFC 7303, section 3); a byte order mark goes before both. Without any of them it is what the XML declaration names, or
/// UTF-8. UTF-8, US-ASCII, ISO-8859-1 and UTF-16 are known.
///
/// # Errors
/// When the bytes are not of their encoding, or the encoding is unknown.
///
/// ```
/// use saponify::xml::decode;
///
/// assert_eq!(decode(b"\xFF\xFE<\0a\0/\0>\0", None).unwrap(), "<a/>");
/// assert_eq!(decode(b"<a/>", Some("utf-8")).unwrap(), "<a/>");
/// assert!(decode(b"<a>\xFF</a>", None).unwrap_err().to_string().contains("byte 3"));
/// ```
pub fn decode<'x>(bytes: &'x [u8], charset: Option<&str>) -> Result<Cow<'x, str>, ReadError> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, 3),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes).map(Cow::Owned),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes).map(Cow::Owned),
        _ => match charset.or_else(|| declared_encoding(bytes)) {
            None => match bytes {
                [b'<', 0, ..] => utf16(bytes, u16::from_le_bytes).map(Cow::Owned),
                [0, b'<', ..] => utf16(bytes, u16::from_be_bytes).map(Cow::Owned),
                _ => utf8(bytes, 0),
            },
            Some(name) => by_name(bytes, name),
        },
    }
}

fn by_name<'x>(bytes: &'x [u8], name: &str) -> Result<Cow<'x, str>, ReadError> {
    let is = |names: &[&str]| names.iter().any(|other| name.eq_ignore_ascii_case(other));
    if is(&["utf-8", "utf8", "us-ascii", "ascii"]) {
        utf8(bytes, 0)
    } else if is(&["utf-16le"]) {
        utf16(bytes, u16::from_le_bytes).map(Cow::Owned)
    } else if is(&["utf-16be"]) {
        utf16(bytes, u16::from_be_bytes).map(Cow::Owned)
    } else if is(&["utf-16"]) {
        // Without a byte order mark: what the first character says, else what RFC 2781 says.
        let order = if bytes.starts_with(b"<\0") { u16::from_le_bytes } else { u16::from_be_bytes };
        utf16(bytes, order).map(Cow::Owned)
    } else if is(&["iso-8859-1", "latin1"]) {
        Ok(Cow::Owned(bytes.iter().map(|&byte| char::from(byte)).collect()))
    } else {
        Err(ReadError::new(
            ReadErrorKind::Encoding("the message's encoding is none of UTF-8, UTF-16 and ISO-8859-1"),
            0,
        ))
    }
}

/// The encoding that the XML declaration of an ASCII-compatible message names.
fn declared_encoding(bytes: &[u8]) -> Option<&str> {
    let rest = bytes.strip_prefix(b"<?xml")?;
    let window = &rest[..rest.len().min(256)];
    let end = memchr::memmem::find(window, b"?>")?;
    scan::pseudo_attribute(std::str::from_utf8(&window[..end]).ok()?, "encoding")
}

fn utf8(bytes: &[u8], offset: usize) -> Result<Cow<'_, str>, ReadError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(error) => {
            let at = offset + error.valid_up_to();
            Err(ReadError::new(ReadErrorKind::Encoding("the message is not UTF-8"), at))
        }
    }
}

fn utf16(bytes: &[u8], order: fn([u8; 2]) -> u16) -> Result<String, ReadError> {
    let not_utf16 = |at| ReadError::new(ReadErrorKind::Encoding("the message is not UTF-16"), at);
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(not_utf16(bytes.len()));
    }
    let mut at = 0;
    char::decode_utf16(pairs.iter().map(|pair| order(*pair)))
        .map(|unit| {
            at += 2 * unit.as_ref().map_or(1, |c| c.len_utf16());
            unit.map_err(|_| not_utf16(at))
        })
        .collect()
}
