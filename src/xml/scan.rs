//! The lowest level of reading: bytes and names.

use super::block::Block;
use super::error::{ReadError, ReadErrorKind};

/// White space as XML means it (XML 1.0, production 3).
#[inline]
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r')
}

/// Where the next `<`, `>` or `&` is.
#[inline]
pub(super) fn find_markup(bytes: &[u8]) -> Option<usize> {
    // Most values are shorter than what pays for the call of a wider search.
    const NEAR: usize = 64;
    let mut at = 0;
    while let Some(block) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        if at == NEAR {
            return memchr::memchr3(b'<', b'>', b'&', &bytes[at..]).map(|found| at + found);
        }
        let block = Block::new(*block);
        // `<` and `>` are one bit apart.
        let mask = block.without(b'<' ^ b'>').equal(b'<').or(block.equal(b'&')).mask();
        if mask != 0 {
            return Some(at + mask.trailing_zeros() as usize);
        }
        at += 16;
    }
    bytes[at..].iter().position(|byte| matches!(byte, b'<' | b'>' | b'&')).map(|found| at + found)
}

#[inline]
fn little_endian(bytes: &[u8]) -> u64 {
    bytes.first_chunk().map_or(0, |chunk| u64::from_le_bytes(*chunk))
}

/// Whether two names are the same. They are short: comparing them here costs less than calling for it.
#[inline]
pub(super) fn equal(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    if a.len() < 8 {
        return a.iter().zip(b).all(|(a, b)| a == b);
    }
    let mut at = 0;
    while at + 8 < a.len() {
        if little_endian(&a[at..]) != little_endian(&b[at..]) {
            return false;
        }
        at += 8;
    }
    let last = a.len() - 8;
    little_endian(&a[last..]) == little_endian(&b[last..])
}

/// What is wrong, before its place in the message is known.
#[derive(Debug, PartialEq)]
pub(super) struct Flaw {
    pub(super) kind: ReadErrorKind,
    /// Relative to whatever was looked at.
    pub(super) offset: usize,
}

impl Flaw {
    #[cold]
    pub(super) fn malformed(rule: &'static str, offset: usize) -> Flaw {
        Flaw { kind: ReadErrorKind::Malformed(rule), offset }
    }

    #[cold]
    pub(super) fn at(self, base: usize) -> ReadError {
        ReadError::new(self.kind, base + self.offset)
    }
}

/// A qualified name in the input: from where to where, and where its local part begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct QualifiedName {
    start: usize,
    pub(super) local: usize,
    pub(super) end: usize,
}

impl QualifiedName {
    pub(super) fn prefix<'x>(&self, input: &'x str) -> &'x str {
        &input[self.start..self.local.saturating_sub(1).max(self.start)]
    }

    pub(super) fn local<'x>(&self, input: &'x str) -> &'x str {
        &input[self.local..self.end]
    }
}

/// Reads the qualified name that begins at `start` (Namespaces in XML 1.0, production 7).
#[inline]
pub(super) fn qualified_name(input: &str, start: usize) -> Result<QualifiedName, Flaw> {
    let bytes = input.as_bytes();
    let rest = bytes.get(start..).unwrap_or_default();
    let mut kinds = OTHER;
    let end = rest.iter().position(|&byte| {
        let kind = NAME_BYTES[byte as usize];
        kinds |= kind;
        kind == OTHER
    });
    let Some(len) = end else {
        return Err(Flaw { kind: ReadErrorKind::Truncated, offset: rest.len() });
    };
    let (mut local, end) = (start, start + len);
    if kinds & COLON != 0 {
        let mut colons = rest[..len].iter().enumerate().filter(|(_, byte)| **byte == b':');
        local += colons.next().map_or(0, |(at, _)| at + 1);
        if let Some((at, _)) = colons.next() {
            return Err(Flaw::malformed("a name with two colons", at));
        }
    }
    if !is_name_start(bytes, start, end)
        || !is_name_start(bytes, local, end)
        || (kinds & NAME_BEYOND_ASCII != 0 && !input[start..end].split(':').all(is_name))
    {
        return Err(Flaw::malformed("not a name", 0));
    }
    Ok(QualifiedName { start, local, end })
}

fn is_name_start(bytes: &[u8], at: usize, end: usize) -> bool {
    at < end && matches!(NAME_BYTES[bytes[at] as usize], NAME | NAME_BEYOND_ASCII)
}

/// Whether a text is a name without colon (Namespaces in XML 1.0, production 4: `NCName`).
pub(super) fn is_name(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(is_name_start_char) && chars.all(is_name_char)
}

/// XML 1.0 (fifth edition), production 4, the colon left out.
fn is_name_start_char(c: char) -> bool {
    matches!(c, 'A'..='Z' | '_' | 'a'..='z'
        | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}'
        | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}'
        | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

/// XML 1.0 (fifth edition), production 4a, the colon left out.
fn is_name_char(c: char) -> bool {
    is_name_start_char(c)
        || matches!(c, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

// A bit each.
const OTHER: u8 = 0;
const NAME: u8 = 1;
const NAME_INNER: u8 = 2;
const COLON: u8 = 4;
const NAME_BEYOND_ASCII: u8 = 8;

/// What each byte can be in a name.
static NAME_BYTES: [u8; 256] = {
    let mut table = [OTHER; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'A'..=b'Z' | b'a'..=b'z' | b'_' => NAME,
            b'0'..=b'9' | b'-' | b'.' => NAME_INNER,
            b':' => COLON,
            0x80.. => NAME_BEYOND_ASCII,
            _ => OTHER,
        };
        byte += 1;
    }
    table
};

/// The value of a pseudo-attribute of the XML declaration.
pub(super) fn pseudo_attribute<'x>(declaration: &'x str, name: &str) -> Option<&'x str> {
    let mut rest = declaration;
    loop {
        rest = rest.trim_start();
        let (found, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, after) = after[1..].split_once(quote)?;
        if found.trim_end() == name {
            return Some(value);
        }
        rest = after;
    }
}
