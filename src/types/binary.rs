//! `xs:base64Binary` and `xs:hexBinary`.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::str::FromStr;

use base64::Engine;

use super::text::{FromText, NoPrefixes, PrefixOf, ResolvePrefix, TextError, ToText, is_space, trim};

/// `xs:base64Binary`: bytes in Base64 (XML Schema Part 2, section 3.2.16).
///
/// White space is allowed anywhere in the text, padding is required, and the bits beyond the last byte have to be zero, as the
/// specification has it. Written without white space.
///
/// ```
/// use saponify::types::Base64Binary;
///
/// let binary: Base64Binary = " aGVs bG8=\n".parse().unwrap();
/// assert_eq!(&binary[..], b"hello");
/// assert_eq!(Base64Binary::from(b"hello".to_vec()).to_string(), "aGVsbG8=");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Base64Binary(pub Vec<u8>);

/// `xs:hexBinary`: bytes as pairs of hexadecimal digits (XML Schema Part 2, section 3.2.15).
///
/// Digits of either case are read, those of upper case are written.
///
/// ```
/// use saponify::types::HexBinary;
///
/// let binary: HexBinary = "0fB7".parse().unwrap();
/// assert_eq!(&binary[..], [0x0f, 0xb7]);
/// assert_eq!(binary.to_string(), "0FB7");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HexBinary(pub Vec<u8>);

impl FromText for Base64Binary {
    fn from_text(text: &str, _: &dyn ResolvePrefix) -> Result<Base64Binary, TextError> {
        let text = trim(text);
        // Nearly all text comes without white space; only after a failure is it worth to look for some.
        engine()
            .decode(text)
            .or_else(|error| match text.bytes().any(is_space) {
                true => engine().decode(without_spaces(text)),
                false => Err(error),
            })
            .map(Base64Binary)
            .map_err(|error| TextError::new(format!("Base64 ({error})"), text))
    }
}

impl ToText for Base64Binary {
    const PLAIN: bool = true;

    fn to_text(&self, out: &mut String, _: &dyn PrefixOf) -> Result<(), TextError> {
        engine().encode_string(&self.0, out);
        Ok(())
    }

    fn length(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

/// The alphabet and padding of XML Schema, with the instructions that the machine has.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
fn engine() -> &'static impl Engine {
    use std::sync::LazyLock;

    use base64::engine::Simd;
    use base64::engine::general_purpose::PAD;

    static ENGINE: LazyLock<Simd> = LazyLock::new(|| Simd::standard(PAD));
    &*ENGINE
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
fn engine() -> &'static impl Engine {
    &base64::engine::general_purpose::STANDARD
}

fn without_spaces(text: &str) -> Vec<u8> {
    let mut packed = Vec::with_capacity(text.len());
    text.as_bytes().split(|byte| is_space(*byte)).for_each(|line| packed.extend_from_slice(line));
    packed
}

impl FromText for HexBinary {
    fn from_text(text: &str, _: &dyn ResolvePrefix) -> Result<HexBinary, TextError> {
        let text = trim(text);
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        let mut all = 0;
        let value = |[high, low]: &[u8; 2]| {
            let (high, low) = (HEX_VALUES[usize::from(*high)], HEX_VALUES[usize::from(*low)]);
            all |= high | low;
            high << 4 | low & 0xF
        };
        let bytes = pairs.iter().map(value).collect();
        if all > 0xF || !rest.is_empty() {
            return Err(TextError::new("pairs of hexadecimal digits such as 0FB7", text));
        }
        Ok(HexBinary(bytes))
    }
}

impl ToText for HexBinary {
    const PLAIN: bool = true;

    fn to_text(&self, out: &mut String, _: &dyn PrefixOf) -> Result<(), TextError> {
        out.reserve(2 * self.0.len());
        let mut buffer = [[0; 2]; HEX_BUFFER];
        for bytes in self.0.chunks(HEX_BUFFER) {
            for (pair, byte) in buffer.iter_mut().zip(bytes) {
                *pair = [HEX_DIGITS[usize::from(byte >> 4)], HEX_DIGITS[usize::from(byte & 0xF)]];
            }
            // Digits are ASCII, so the error cannot happen.
            out.push_str(std::str::from_utf8(buffer[..bytes.len()].as_flattened()).unwrap_or_default());
        }
        Ok(())
    }

    fn length(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

/// How many bytes are written at a time.
const HEX_BUFFER: usize = 128;

const HEX_DIGITS: &[u8; 16] = b"0123456789ABCDEF";

/// The value of each byte as a hexadecimal digit, 255 for those that are none.
const HEX_VALUES: [u8; 256] = {
    let mut values = [255; 256];
    let mut value = 0;
    while value < 16 {
        let digit = HEX_DIGITS[value as usize];
        values[digit as usize] = value;
        values[digit.to_ascii_lowercase() as usize] = value;
        value += 1;
    }
    values
};

macro_rules! bytes {
    ($type:ident) => {
        impl Deref for $type {
            type Target = [u8];

            fn deref(&self) -> &[u8] {
                &self.0
            }
        }

        impl DerefMut for $type {
            fn deref_mut(&mut self) -> &mut [u8] {
                &mut self.0
            }
        }

        impl AsRef<[u8]> for $type {
            fn as_ref(&self) -> &[u8] {
                &self.0
            }
        }

        impl From<Vec<u8>> for $type {
            fn from(bytes: Vec<u8>) -> $type {
                $type(bytes)
            }
        }

        impl From<&[u8]> for $type {
            fn from(bytes: &[u8]) -> $type {
                $type(bytes.to_vec())
            }
        }

        impl<const N: usize> From<[u8; N]> for $type {
            fn from(bytes: [u8; N]) -> $type {
                $type(bytes.to_vec())
            }
        }

        impl From<$type> for Vec<u8> {
            fn from(binary: $type) -> Vec<u8> {
                binary.0
            }
        }

        impl FromStr for $type {
            type Err = TextError;

            fn from_str(text: &str) -> Result<$type, TextError> {
                $type::from_text(text, &NoPrefixes)
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut text = String::new();
                self.to_text(&mut text, &NoPrefixes).map_err(|_| fmt::Error)?;
                f.pad(&text)
            }
        }

        impl fmt::Debug for $type {
            /// The first bytes and how many there are: an attachment would flood a log.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($type), "("))?;
                for byte in self.0.iter().take(DEBUG_BYTES) {
                    write!(f, "{byte:02X}")?;
                }
                match self.0.len() {
                    len if len > DEBUG_BYTES => write!(f, "… {len} bytes)"),
                    _ => f.write_str(")"),
                }
            }
        }
    };
}

const DEBUG_BYTES: usize = 32;

bytes!(Base64Binary);
bytes!(HexBinary);
