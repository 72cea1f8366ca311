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
        "iso-8859-2" | "latin2" => Ok(single_bytes(bytes, ISO_8859_2)),
        "iso-8859-15" | "latin9" => Ok(bytes.iter().map(|byte| iso_8859_15(*byte)).collect()),
        "windows-1250" | "cp1250" => Ok(single_bytes(bytes, WINDOWS_1250)),
        "windows-1251" | "cp1251" => Ok(single_bytes(bytes, WINDOWS_1251)),
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

/// ISO 8859-15 differs from ISO 8859-1 in eight places.
fn iso_8859_15(byte: u8) -> char {
    match byte {
        0xA4 => '€',
        0xA6 => 'Š',
        0xA8 => 'š',
        0xB4 => 'Ž',
        0xB8 => 'ž',
        0xBC => 'Œ',
        0xBD => 'œ',
        0xBE => 'Ÿ',
        _ => char::from(byte),
    }
}

/// The characters of an encoding from 0x80 on, 16 in a row. What it does not define is the control character of that number.
type Rows = [&'static str; 8];

fn single_bytes(bytes: &[u8], rows: Rows) -> String {
    let upper: Vec<char> = rows.iter().flat_map(|row| row.chars()).collect();
    let character =
        |byte: u8| usize::from(byte).checked_sub(0x80).and_then(|index| upper.get(index).copied());
    bytes.iter().map(|&byte| character(byte).unwrap_or(char::from(byte))).collect()
}

/// ISO 8859-2, Central Europe.
const ISO_8859_2: Rows = [
    "\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8a}\u{8b}\u{8c}\u{8d}\u{8e}\u{8f}",
    "\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\u{98}\u{99}\u{9a}\u{9b}\u{9c}\u{9d}\u{9e}\u{9f}",
    "\u{a0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{ad}ŽŻ",
    "°ą˛ł´ľśˇ¸šşťź˝žż",
    "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ",
    "ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß",
    "ŕáâăäĺćçčéęëěíîď",
    "đńňóôőö÷řůúűüýţ˙",
];

/// windows-1250, the same region.
const WINDOWS_1250: Rows = [
    "€\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ",
    "\u{90}‘’“”•–—\u{98}™š›śťžź",
    "\u{a0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{ad}®Ż",
    "°±˛ł´µ¶·¸ąş»Ľ˝ľż",
    "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ",
    "ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß",
    "ŕáâăäĺćçčéęëěíîď",
    "đńňóôőö÷řůúűüýţ˙",
];

/// windows-1251, Cyrillic.
const WINDOWS_1251: Rows = [
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ",
    "ђ‘’“”•–—\u{98}™љ›њќћџ",
    "\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї",
    "°±Ііґµ¶·ё№є»јЅѕї",
    "АБВГДЕЖЗИЙКЛМНОП",
    "РСТУФХЦЧШЩЪЫЬЭЮЯ",
    "абвгдежзийклмноп",
    "рстуфхцчшщъыьэюя",
];

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
        for (encoding, expected) in [
            ("ISO-8859-2", "<a>Łż˙</a>"),
            ("ISO-8859-15", "<a>£¿ÿ</a>"),
            ("windows-1250", "<a>Łż˙</a>"),
            ("windows-1251", "<a>Јїя</a>"),
        ] {
            let document = format!("<?xml version='1.0' encoding='{encoding}'?><a>");
            let bytes = [document.as_bytes(), b"\xA3\xBF\xFF</a>"].concat();
            assert!(text(&bytes).ends_with(expected), "{encoding}: {}", text(&bytes));
        }
        assert!(text(b"<?xml version='1.0' encoding='iso-8859-15'?><a>\xA4\xBE</a>").ends_with("<a>€Ÿ</a>"));
    }

    #[test]
    fn says_where_an_encoding_goes_wrong() {
        let problem = decode(b"<a>\xE9</a>").expect_err("no UTF-8");
        assert_eq!(problem.offset, 3);
        let problem = decode(b"<?xml version='1.0' encoding='KOI8-R'?><a/>").expect_err("unknown");
        assert_eq!(problem.offset, 30);
    }
}
