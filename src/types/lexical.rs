//! What the readers and writers of lexical forms have in common: a cursor over bytes, a small buffer for ASCII, and the
//! impls that every type with a plain lexical form has.

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

    /// The year that nearly all dates have: four digits and a hyphen, which is left; takes nothing otherwise.
    #[inline]
    pub(super) fn year_of_four_digits(&mut self) -> Option<i32> {
        let ([y, e, a, r], rest @ [b'-', ..]) = self.rest.split_first_chunk()? else { return None };
        let digits = [y, e, a, r].map(|digit| digit.wrapping_sub(b'0'));
        let year = digits.iter().fold(0, |value, digit| value * 10 + i32::from(*digit));
        if digits.iter().any(|digit| *digit > 9) || year == 0 {
            return None;
        }
        self.rest = rest;
        Some(year)
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

    /// Appends bytes, which have to be ASCII.
    #[inline]
    pub(super) fn extend(&mut self, bytes: &[u8]) {
        debug_assert!(bytes.is_ascii());
        self.bytes[self.len..self.len + bytes.len()].copy_from_slice(bytes);
        self.len += bytes.len();
    }

    #[inline]
    pub(super) fn two(&mut self, value: u8) {
        self.extend(&two_digits(value));
    }

    pub(super) fn number(&mut self, value: u64) {
        match value {
            0..10 => self.push(b'0' + value as u8),
            10..100 => self.two(value as u8),
            _ => self.extend(itoa::Buffer::new().format(value).as_bytes()),
        }
    }

    /// A point and the digits of a second without the zeros at their end; nothing for zero.
    pub(super) fn fraction(&mut self, attos: u64) {
        if attos == 0 {
            return;
        }
        let (nanos, finer) = (attos / ATTOS_PER_NANO, attos % ATTOS_PER_NANO);
        let mut digits = [b'.'; 1 + FRACTION_DIGITS];
        nine_digits(nanos as u32, &mut digits[1..10]);
        if finer == 0 {
            self.extend(without_zeros(&digits[..10]));
        } else {
            nine_digits(finer as u32, &mut digits[10..]);
            self.extend(without_zeros(&digits));
        }
    }

    #[inline]
    pub(super) fn as_str(&self) -> &str {
        crate::xml::ascii(&self.bytes[..self.len])
    }
}

/// The digits of a number below 100.
#[inline]
pub(super) fn two_digits(value: u8) -> [u8; 2] {
    [b'0' + value / 10, b'0' + value % 10]
}

fn nine_digits(mut value: u32, digits: &mut [u8]) {
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (value % 10) as u8;
        value /= 10;
    }
}

fn without_zeros(digits: &[u8]) -> &[u8] {
    let zeros = digits.iter().rev().take_while(|digit| **digit == b'0').count();
    &digits[..digits.len() - zeros]
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

            #[inline]
            fn with_short_text<R>(&self, take: impl FnOnce(&str) -> R) -> Option<R> {
                let mut text = $crate::types::lexical::Ascii::new();
                self.write(&mut text);
                Some(take(text.as_str()))
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
