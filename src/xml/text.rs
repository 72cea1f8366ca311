//! Character data: references, line ends, and the characters that XML does not allow.

use std::borrow::Cow;

use super::block;
use super::scan::Flaw;

/// Whether a message has carriage returns; the place of the first character that XML 1.0 does not allow (section 2.2) where
/// there is one.
pub(super) fn check_characters(input: &str) -> Result<bool, usize> {
    let bytes = input.as_bytes();
    let mut has_cr = false;
    let mut from = 0;
    // Control characters, and what begins as the two characters above do.
    while let Some(found) = block::find(&bytes[from..], |block| block.at_most(0x1F).or(block.equal(0xEF))) {
        let at = from + found;
        let Some(c) = input[at..].chars().next().filter(|c| is_char(*c)) else { return Err(at) };
        has_cr |= c == '\r';
        from = at + c.len_utf8();
    }
    Ok(has_cr)
}

/// XML 1.0, production 2.
pub(crate) fn is_char(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Replaces references and normalizes line ends.
pub(super) fn unescape(raw: &str, has_cr: bool) -> Result<Cow<'_, str>, Flaw> {
    if memchr::memchr(b'&', raw.as_bytes()).is_none() {
        return Ok(normalize_line_ends(raw, has_cr));
    }
    let mut text = String::with_capacity(raw.len());
    let mut pos = 0;
    while let Some(found) = memchr::memchr(b'&', &raw.as_bytes()[pos..]) {
        text.push_str(&normalize_line_ends(&raw[pos..pos + found], has_cr));
        let (c, len) = reference(&raw[pos + found..], pos + found)?;
        text.push(c);
        pos += found + len;
    }
    text.push_str(&normalize_line_ends(&raw[pos..], has_cr));
    Ok(Cow::Owned(text))
}

/// Replaces references and normalizes white space as for attributes of type CDATA (XML 1.0, section 3.3.3): every literal
/// white space character becomes a space, a referenced one stays.
pub(super) fn unescape_attribute(raw: &str, has_cr: bool) -> Result<Cow<'_, str>, Flaw> {
    if block::find(raw.as_bytes(), |block| block.at_most(0x1F).or(block.equal(b'&'))).is_none() {
        return Ok(Cow::Borrowed(raw));
    }
    let line_ends = normalize_line_ends(raw, has_cr);
    let mut text = String::with_capacity(line_ends.len());
    let mut pos = 0;
    while let Some(c) = line_ends[pos..].chars().next() {
        let len = match c {
            '&' => {
                let (replaced, len) = reference(&line_ends[pos..], pos)?;
                text.push(replaced);
                len
            }
            '\t' | '\n' | '\r' => {
                text.push(' ');
                1
            }
            _ => {
                text.push(c);
                c.len_utf8()
            }
        };
        pos += len;
    }
    Ok(Cow::Owned(text))
}

/// The reference that `rest` begins with: its character and its length.
fn reference(rest: &str, offset: usize) -> Result<(char, usize), Flaw> {
    // The longest: `&#x10FFFF;`, with room for leading zeros.
    let window = &rest.as_bytes()[..rest.len().min(32)];
    let Some(end) = memchr::memchr(b';', window) else {
        return Err(Flaw::malformed("`&` begins no reference", offset));
    };
    let name = &rest[1..end];
    let c = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        _ => character_reference(name).ok_or_else(|| match name.strip_prefix('#') {
            Some(_) => Flaw::malformed("a reference to no character that XML allows", offset),
            None => Flaw::malformed("a reference to an entity that is not predefined", offset),
        })?,
    };
    Ok((c, end + 1))
}

fn character_reference(name: &str) -> Option<char> {
    let number = name.strip_prefix('#')?;
    let (digits, radix) = match number.strip_prefix('x') {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        return None;
    }
    u32::from_str_radix(digits, radix).ok().and_then(char::from_u32).filter(|c| is_char(*c))
}

/// `\r\n` and a lone `\r` become `\n` (XML 1.0, section 2.11).
pub(super) fn normalize_line_ends(raw: &str, has_cr: bool) -> Cow<'_, str> {
    if !has_cr || memchr::memchr(b'\r', raw.as_bytes()).is_none() {
        return Cow::Borrowed(raw);
    }
    Cow::Owned(raw.replace("\r\n", "\n").replace('\r', "\n"))
}
