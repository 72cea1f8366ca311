//! What the readers and writers of lexical forms have in common: a cursor over bytes, a small buffer for ASCII, and the
//! impls that every type with a plain lexical form has.

use std::fmt;

use super::text::TextError;

/// Why a text is no value of its type; [`Flaw::error`] turns it into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It is not in the lexical space.
    Lexical,
    /// The year is a year, but beyond what `i32` holds.
    Year,
    /// The seconds have more digits after the point than are kept.
    Fraction,
    /// A number is larger than the type can hold.
    TooLarge,
}

impl Flaw {
    #[cold]
    pub(super) fn error(self, expected: &'static str, found: &str) -> TextError {
        let expected = match self {
            Flaw::Lexical => expected,
            Flaw::Year => "a year from -2147483648 to 2147483647",
            Flaw::Fraction => "seconds with at most 18 digits after the point",
            Flaw::TooLarge => "a duration of at most 18446744073709551615 months and as many seconds",
        };
        TextError::new(expected, found)
    }
}

/// Reads a lexical form from left to right.
pub(super) struct Cursor<'a> {
    rest: &'a [u8],
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a [u8]) -> Cursor<'a> {
        Cursor { rest: text }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    /// Takes the byte if it comes next.
    #[inline]
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        match self.rest {
            [first, rest @ ..] if *first == byte => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    /// Takes the byte, which has to come next.
    #[inline]
    pub(super) fn expect(&mut self, byte: u8) -> Result<(), Flaw> {
        if self.eat(byte) { Ok(()) } else { Err(Flaw::Lexical) }
    }

    /// Nothing may follow.
    #[inline]
    pub(super) fn end(&self) -> Result<(), Flaw> {
        if self.rest.is_empty() { Ok(()) } else { Err(Flaw::Lexical) }
    }

    /// Two digits.
    #[inline]
    pub(super) fn two(&mut self) -> Result<u8, Flaw> {
        match self.rest {
            [tens @ b'0'..=b'9', ones @ b'0'..=b'9', rest @ ..] => {
                self.rest = rest;
                Ok((tens - b'0') * 10 + (ones - b'0'))
            }
            _ => Err(Flaw::Lexical),
        }
    }

    /// As many digits as there are, possibly none.
    #[inline]
    pub(super) fn digits(&mut self) -> &'a [u8] {
        let end = self.rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        digits
    }

    /// The digits after the point of a second, at least one, as attoseconds.
    pub(super) fn fraction(&mut self) -> Result<u64, Flaw> {
        let digits = self.digits();
        if digits.is_empty() {
            return Err(Flaw::Lexical);
        }
        let (kept, beyond) = digits.split_at(digits.len().min(FRACTION_DIGITS));
        if beyond.iter().any(|digit| *digit != b'0') {
            return Err(Flaw::Fraction);
        }
        let value = kept.iter().fold(0, |value: u64, digit| value * 10 + u64::from(digit - b'0'));
        Ok(value * 10u64.pow((FRACTION_DIGITS - kept.len()) as u32))
    }
}

/// How many digits of a second are kept; what is beyond them must be zero. They count attoseconds.
pub(super) const FRACTION_DIGITS: usize = 18;
pub(super) const ATTOS_PER_SECOND: u64 = 1_000_000_000_000_000_000;
pub(super) const ATTOS_PER_NANO: u64 = 1_000_000_000;

/// The value of a run of digits, `None` if it does not fit.
pub(super) fn number(digits: &[u8]) -> Option<u64> {
    digits.iter().try_fold(0u64, |value, digit| value.checked_mul(10)?.checked_add(u64::from(digit - b'0')))
}

/// A lexical form of bounded length on its way out: ASCII on the stack, so that a value is written by one append.
pub(super) struct Ascii {
    bytes: [u8; ASCII_CAPACITY],
    len: usize,
}

/// More than the longest form has, a duration's of 70 bytes.
const ASCII_CAPACITY: usize = 96;

impl Ascii {
    pub(super) fn new() -> Ascii {
        Ascii { bytes: [0; ASCII_CAPACITY], len: 0 }
    }

    /// Appends a byte, which has to be ASCII.
    #[inline]
    pub(super) fn push(&mut self, byte: u8) {
        debug_assert!(byte.is_ascii());
        self.bytes[self.len] = byte;
        self.len += 1;
    }

    pub(super) fn push_str(&mut self, text: &str) {
        for byte in text.bytes() {
            self.push(byte);
        }
    }

    #[inline]
    pub(super) fn two(&mut self, value: u8) {
        self.push(b'0' + value / 10);
        self.push(b'0' + value % 10);
    }

    pub(super) fn number(&mut self, value: u64) {
        self.push_str(itoa::Buffer::new().format(value));
    }

    /// A point and the digits of a second without the zeros at their end; nothing for zero.
    pub(super) fn fraction(&mut self, attos: u64) {
        if attos == 0 {
            return;
        }
        self.push(b'.');
        let mut unit = ATTOS_PER_SECOND;
        let mut left = attos;
        while left > 0 {
            unit /= 10;
            self.push(b'0' + (left / unit) as u8);
            left %= unit;
        }
    }

    pub(super) fn as_str(&self) -> &str {
        // Only ASCII is ever pushed, so the error cannot happen.
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

impl fmt::Write for Ascii {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push_str(text);
        Ok(())
    }
}

/// `FromText`, `ToText`, `FromStr`, `Display` and `Debug` over `parse(&[u8]) -> Result<Self, Flaw>` and
/// `write(&self, &mut Ascii)`, for types that have an order and whose lexical form is ASCII of bounded length.
macro_rules! lexical {
    ($type:ident, $expected:literal) => {
        impl $crate::types::FromText for $type {
            fn from_text(
                text: &str,
                _: &dyn $crate::types::ResolvePrefix,
            ) -> Result<$type, $crate::types::TextError> {
                let text = $crate::types::trim(text);
                $type::parse(text.as_bytes()).map_err(|flaw| flaw.error($expected, text))
            }
        }

        impl $crate::types::ToText for $type {
            const PLAIN: bool = true;

            fn to_text(
                &self,
                out: &mut String,
                _: &dyn $crate::types::PrefixOf,
            ) -> Result<(), $crate::types::TextError> {
                let mut text = $crate::types::lexical::Ascii::new();
                self.write(&mut text);
                out.push_str(text.as_str());
                Ok(())
            }

            fn compare_to(&self, bound: &str) -> Option<std::cmp::Ordering> {
                self.partial_cmp(&bound.parse().ok()?)
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::types::TextError;

            fn from_str(text: &str) -> Result<$type, $crate::types::TextError> {
                $crate::types::FromText::from_text(text, &$crate::types::NoPrefixes)
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let mut text = $crate::types::lexical::Ascii::new();
                self.write(&mut text);
                f.pad(text.as_str())
            }
        }

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($type), "({})"), self)
            }
        }
    };
}

pub(super) use lexical;
