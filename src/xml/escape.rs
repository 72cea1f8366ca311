//! Writing character data so that it comes back as it was.

use super::block::{self, Block};
use super::buffer::push_clean;
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

#[inline]
fn escape(
    out: &mut String,
    value: &str,
    reference: impl Fn(u8) -> Option<&'static str>,
) -> Result<(), WriteError> {
    if push_clean(out, value) { Ok(()) } else { replace(out, value, reference) }
}

fn replace(
    out: &mut String,
    value: &str,
    reference: impl Fn(u8) -> Option<&'static str>,
) -> Result<(), WriteError> {
    let bytes = value.as_bytes();
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
fn find_suspicious(bytes: &[u8]) -> Option<usize> {
    block::find(bytes, suspicious)
}

/// Whether any of these bytes might have to be replaced or refused, in content or in attributes.
#[inline(always)]
pub(super) fn has_suspicious(bytes: [u8; 16]) -> bool {
    suspicious(Block::new(bytes)).mask() != 0
}

/// Where a byte is a control character, begins one of the two characters above that XML forbids (U+FFFE, U+FFFF), or is one
/// of `& < > "`.
#[inline(always)]
fn suspicious(block: Block) -> Block {
    let control = block.at_most(0x1F);
    // Of each two one bit apart.
    let quote = block.without(b'&' ^ b'"').equal(b'"');
    let angle = block.without(b'>' ^ b'<').equal(b'<');
    let beyond = block.equal(0xEF);
    control.or(quote).or(angle.or(beyond))
}

/// Whether a character that begins with this byte may be one that XML forbids.
fn is_maybe_forbidden(byte: u8) -> bool {
    byte < 0x20 || byte == 0xEF
}

#[cfg(test)]
mod tests {
    use super::{attribute, find_suspicious, text};

    #[test]
    fn what_is_suspicious_is_what_xml_minds() {
        for byte in 0..=255 {
            let expected = byte < 0x20 || byte == 0xEF || b"&<>\"".contains(&byte);
            for len in 1..40 {
                for at in 0..len {
                    let mut bytes = vec![b'x'; len];
                    bytes[at] = byte;
                    assert_eq!(find_suspicious(&bytes), expected.then_some(at), "{byte:#x} at {at} of {len}");
                }
            }
        }
    }

    #[test]
    fn what_has_to_be_replaced_is_replaced() {
        let mut out = String::new();
        text(&mut out, "<a> \u{FFFD}\u{F000} & \"b\"\r\n\t").unwrap();
        assert_eq!(out, "&lt;a&gt; \u{FFFD}\u{F000} &amp; \"b\"&#xD;\n\t");
        out.clear();
        attribute(&mut out, "<a> \u{FFFD}\u{F000} & \"b\"\r\n\t").unwrap();
        assert_eq!(out, "&lt;a&gt; \u{FFFD}\u{F000} &amp; &quot;b&quot;&#xD;&#xA;&#x9;");
        assert!(text(&mut out, "\u{FFFE}").is_err());
        assert!(attribute(&mut out, "long enough for two blocks \u{1}").is_err());
    }
}
