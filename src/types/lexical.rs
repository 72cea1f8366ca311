//! What the readers and writers of lexical forms have in common: a cursor over bytes, digits, and the impls that every type with a plain lexical form has.

use super::text::TextError;
use crate::xml::Ascii;

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

impl Ascii<'_> {
    #[inline]
    pub(super) fn two(&mut self, value: u8) {
        self.extend(two_digits(value));
    }

    /// The digits of a number.
    #[inline(always)]
    pub(super) fn number(&mut self, value: u64) {
        if value < 10 {
            self.push(b'0' + value as u8);
        } else if value < HUNDRED_MILLION {
            let digits = EightDigits::of(value as u32);
            self.extend_some(digits.without_leading_zeros(), digits.len_without_leading_zeros());
        } else {
            self.large_number(value.into());
        }
    }

    /// Two digits for each of the numbers, which are below 100, with `separator` between them.
    #[inline]
    pub(super) fn pairs<const COUNT: usize>(&mut self, numbers: [u8; COUNT], separator: u8) {
        const { assert!(COUNT > 0 && COUNT <= 3) }
        let mut lanes = 0;
        let mut other = ZEROS;
        for (index, number) in numbers.into_iter().enumerate() {
            lanes |= u64::from(number) << (24 * index);
            if index > 0 {
                other ^= u64::from(b'0' ^ separator) << (24 * index - 8);
            }
        }
        // See `EightDigits::of`.
        let tens = (lanes * 103) >> 10 & 0x000F_0000_0F00_000F;
        let digits = other | tens | (lanes - 10 * tens) << 8;
        self.extend_some(digits.to_le_bytes(), 3 * COUNT - 1);
    }

    /// The four digits of a number below 10,000, and `-`.
    #[inline]
    pub(super) fn four_and_hyphen(&mut self, number: u16) {
        let digits = EightDigits::of(number.into()).0 >> 32;
        self.extend_some((digits | 0x2D_3030_3030).to_le_bytes(), 5);
    }

    /// The digits of a number, eight at a time.
    #[inline(never)]
    pub(super) fn large_number(&mut self, value: u128) {
        let more = value / u128::from(HUNDRED_MILLION);
        let less = (value % u128::from(HUNDRED_MILLION)) as u32;
        if more == 0 {
            return self.number(less.into());
        }
        self.large_number(more);
        self.extend(EightDigits::of(less).all());
    }

    /// A point and the digits of a second without the zeros at their end; nothing for zero.
    #[inline]
    pub(super) fn fraction(&mut self, attos: u64) {
        if attos == 0 {
            return;
        }
        self.push(b'.');
        let (tens, finer) = (attos / ATTOS_PER_TEN_NANOS, attos % ATTOS_PER_TEN_NANOS);
        let digits = EightDigits::of(tens as u32);
        if finer == 0 {
            return self.extend_some(digits.all(), digits.len_without_trailing_zeros());
        }
        self.extend(digits.all());
        let (more, two) = (finer / 100, finer % 100);
        let digits = EightDigits::of(more as u32);
        if two == 0 {
            return self.extend_some(digits.all(), digits.len_without_trailing_zeros());
        }
        self.extend(digits.all());
        match two_digits(two as u8) {
            [digit, b'0'] => self.push(digit),
            digits => self.extend(digits),
        }
    }
}

/// What the first eight digits of a second count.
const ATTOS_PER_TEN_NANOS: u64 = 10 * ATTOS_PER_NANO;
const HUNDRED_MILLION: u64 = 100_000_000;

/// Eight decimal digits, a byte each, the first one in the lowest byte.
#[derive(Clone, Copy)]
struct EightDigits(u64);

impl EightDigits {
    /// The digits of a number below 100,000,000: halved thrice, all parts at once.
    #[inline]
    fn of(value: u32) -> EightDigits {
        debug_assert!(u64::from(value) < HUNDRED_MILLION);
        let fours = u64::from(value / 10_000) | u64::from(value % 10_000) << 32;
        // 10486 / 2^20 and 103 / 2^10 are as much more than 1/100 and 1/10 as no part is large enough to notice.
        let hundreds = (fours * 10_486) >> 20 & 0x0000_007F_0000_007F;
        let twos = hundreds | (fours - 100 * hundreds) << 16;
        let tens = (twos * 103) >> 10 & 0x000F_000F_000F_000F;
        EightDigits(tens | (twos - 10 * tens) << 8)
    }

    #[inline]
    fn all(self) -> [u8; 8] {
        (self.0 | ZEROS).to_le_bytes()
    }

    /// How many digits there are without leading zeros, at least one.
    #[inline]
    fn len_without_leading_zeros(self) -> usize {
        8 - self.leading_zeros()
    }

    /// So many digits, and something behind them.
    #[inline]
    fn without_leading_zeros(self) -> [u8; 8] {
        ((self.0 | ZEROS) >> (8 * self.leading_zeros())).to_le_bytes()
    }

    /// How many digits there are without the zeros at their end; one where all are zeros.
    #[inline]
    fn len_without_trailing_zeros(self) -> usize {
        8 - (self.0 | 1).leading_zeros() as usize / 8
    }

    /// At most seven.
    #[inline]
    fn leading_zeros(self) -> usize {
        (self.0 | 1 << 56).trailing_zeros() as usize / 8
    }
}

/// The digit zero, eight times.
const ZEROS: u64 = 0x3030_3030_3030_3030;

/// The digits of a number below 100.
#[inline]
fn two_digits(value: u8) -> [u8; 2] {
    [b'0' + value / 10, b'0' + value % 10]
}

/// `FromText`, `ToText`, `FromStr`, `Display` and `Debug` over `parse(&[u8]) -> Result<Self, Flaw>` and
/// `write(&self, &mut Ascii<'_>)`, for types that have an order and whose lexical form is ASCII of bounded length.
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
            const SHORT: bool = true;

            fn to_text(
                &self,
                out: &mut String,
                _: &dyn $crate::types::PrefixOf,
            ) -> Result<(), $crate::types::TextError> {
                $crate::xml::Ascii::with(|text| self.write(text), |text| out.push_str(text));
                Ok(())
            }

            #[inline]
            fn write_short(&self, out: &mut $crate::xml::Ascii<'_>) {
                self.write(out);
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
                $crate::xml::Ascii::with(|text| self.write(text), |text| f.pad(text))
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

#[cfg(test)]
mod tests {
    use super::{Ascii, EightDigits, HUNDRED_MILLION};

    #[test]
    fn digits_are_those_of_the_number() {
        // Every value of each half, with several of the other; then every length of larger numbers.
        for half in 0..10_000 {
            for other in [0, 1, 9, 10, 99, 100, 4_567, 9_999] {
                for value in [half * 10_000 + other, other * 10_000 + half] {
                    assert_eq!(EightDigits::of(value).all().as_slice(), format!("{value:08}").as_bytes());
                }
            }
        }
        let mut value = u128::MAX;
        while value > 0 {
            for value in [value, value + u128::from(value < u128::MAX), value - 1] {
                let number = |text: &mut Ascii<'_>| match u64::try_from(value) {
                    Ok(value) => text.number(value),
                    Err(_) => text.large_number(value),
                };
                assert_eq!(Ascii::with(number, str::to_owned), value.to_string());
            }
            value /= 7;
        }
    }

    #[test]
    fn pairs_have_separators() {
        for number in 0..100 {
            let other = 99 - number;
            let three = |text: &mut Ascii<'_>| text.pairs([number, other, number], b':');
            assert_eq!(Ascii::with(three, str::to_owned), format!("{number:02}:{other:02}:{number:02}"));
            let two = |text: &mut Ascii<'_>| text.pairs([other, number], b'-');
            assert_eq!(Ascii::with(two, str::to_owned), format!("{other:02}-{number:02}"));
        }
        for number in [0, 1, 999, 1000, 2024, 9999] {
            let year = |text: &mut Ascii<'_>| text.four_and_hyphen(number);
            assert_eq!(Ascii::with(year, str::to_owned), format!("{number:04}-"));
        }
    }

    #[test]
    fn zeros_at_the_end_of_a_fraction_are_left_out() {
        let mut attos = 1;
        while attos < super::ATTOS_PER_NANO * 1_000_000_000 {
            for attos in [attos, attos * 3, 123_456_789_987_654_321 / attos * attos] {
                let expected = format!(".{attos:018}");
                let expected = if attos == 0 { "" } else { expected.trim_end_matches('0') };
                assert_eq!(Ascii::with(|text| text.fraction(attos), str::to_owned), expected);
            }
            attos *= 10;
        }
        assert_eq!(EightDigits::of((HUNDRED_MILLION - 1) as u32).len_without_trailing_zeros(), 8);
    }
}
