//! From bytes to text: byte order marks, UTF-16, and the single-byte encodings that old services declare.

/// Why bytes are no text.
pub(super) struct Undecodable {
    /// The text as far as it can be read, for quoting.
    pub(super) readable: String,
    /// Where reading stopped, in `readable`.
    pub(super) offset: usize,
    pub(super) message: String,
    pub(super) hint: String,
}

/// Decodes an XML document (XML 1.0 section 4.3.3 and appendix F). The byte order mark is removed.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Undecodable> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [b'<', 0, ..] => utf16(bytes, u16::from_le_bytes),
        [0, b'<', ..] => utf16(bytes, u16::from_be_bytes),
        _ => by_declaration(bytes),
    }
}

fn by_declaration(bytes: &[u8]) -> Result<String, Undecodable> {
    let Some((declared, offset)) = declared_encoding(bytes) else { return utf8(bytes) };
    match declared.to_ascii_lowercase().as_str() {
        "utf-8" | "utf8" | "us-ascii" | "ascii" => utf8(bytes),
        "iso-8859-1" | "latin1" | "iso_8859-1" => Ok(bytes.iter().map(|byte| char::from(*byte)).collect()),
        "windows-1252" | "cp1252" => Ok(bytes.iter().map(|byte| windows_1252(*byte)).collect()),
        // Written as bytes that are ASCII so far, so it is not UTF-16 whatever it says.
        "utf-16" => utf8(bytes),
        _ => Err(Undecodable {
            readable: String::from_utf8_lossy(bytes).into_owned(),
            offset,
            message: format!("the encoding `{declared}` is not known"),
            hint: "save the file as UTF-8 and change its XML declaration".to_owned(),
        }),
    }
}

/// The encoding of the XML declaration and the offset of its name.
fn declared_encoding(bytes: &[u8]) -> Option<(String, usize)> {
    let start = bytes.strip_prefix(b"<?xml")?;
    let end = start.windows(2).take(200).position(|pair| pair == b"?>")?;
    let declaration = std::str::from_utf8(&start[..end]).ok()?;
    let (before, after) = declaration.split_once("encoding")?;
    let value = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let name = value[1..].split(quote).next()?;
    let offset = 5 + before.len() + "encoding".len() + (after.len() - value.len()) + 1;
    Some((name.to_owned(), offset))
}

fn utf8(bytes: &[u8]) -> Result<String, Undecodable> {
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| Undecodable {
        readable: String::from_utf8_lossy(bytes).into_owned(),
        offset: error.valid_up_to(),
        message: "this is not UTF-8".to_owned(),
        hint: "save the file as UTF-8, or name its encoding in the XML declaration".to_owned(),
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Undecodable> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut readable = String::with_capacity(pairs.len());
    let whole = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).try_for_each(|character| {
        readable.push(character?);
        Ok::<(), std::char::DecodeUtf16Error>(())
    });
    if whole.is_ok() && rest.is_empty() {
        return Ok(readable);
    }
    Err(Undecodable {
        offset: readable.len(),
        readable,
        message: "this is not UTF-16".to_owned(),
        hint: "the file seems to be cut off or damaged: fetch it again, or save it as UTF-8".to_owned(),
    })
}

/// The characters of windows-1252 from 0x80 to 0x9F; it is ISO 8859-1 elsewhere.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    fn text(bytes: &[u8]) -> String {
        decode(bytes).unwrap_or_else(|problem| problem.message)
    }

    #[test]
    fn reads_every_encoding_of_the_specification() {
        assert_eq!(text("\u{feff}<a>ж</a>".as_bytes()), "<a>ж</a>");
        for unit in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes = |text: &str| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
            assert_eq!(text(&bytes("\u{feff}<a>ж😀</a>")), "<a>ж😀</a>");
            assert_eq!(text(&bytes("<a>ж</a>")), "<a>ж</a>");
            assert_eq!(text(&bytes("\u{feff}<a>")[..7]), "this is not UTF-16");
        }
    }

    #[test]
    fn reads_declared_single_byte_encodings() {
        assert!(text(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>").ends_with("<a>é</a>"));
        assert!(text(b"<?xml version='1.0' encoding = \"windows-1252\"?><a>\x80</a>").ends_with("<a>€</a>"));
    }

    #[test]
    fn says_where_an_encoding_goes_wrong() {
        let problem = decode(b"<a>\xE9</a>").expect_err("no UTF-8");
        assert_eq!(problem.offset, 3);
        let problem = decode(b"<?xml version='1.0' encoding='KOI8-R'?><a/>").expect_err("unknown");
        assert_eq!(problem.offset, 30);
    }
}
