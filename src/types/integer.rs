//! `xs:integer` and the integer types that are derived from it and have no bound that a Rust integer has.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use super::decimal::NotDecimal;
use super::text::{FromText, NoPrefixes, PrefixOf, ResolvePrefix, TextError, ToText, trim};
use super::{Decimal, ValueError};

/// `xs:integer`: a whole number of any number of digits (XML Schema Part 2, section 3.3.13). Also `xs:positiveInteger`,
/// `xs:nonNegativeInteger`, `xs:negativeInteger` and `xs:nonPositiveInteger`, whose bounds are facets.
///
/// Up to 38 digits are held without an allocation. It carries numbers, it does not calculate: convert it to a Rust integer, or to
/// the type of a library for big numbers by way of its text.
///
/// ```
/// use saponify::types::Integer;
///
/// let number: Integer = "+00123456789012345678901234567890123456789012345678901234567890".parse().unwrap();
/// assert_eq!(number.to_string(), "123456789012345678901234567890123456789012345678901234567890");
/// assert!(number > Integer::from(u128::MAX));
/// assert!(u64::try_from(number).is_err());
/// assert_eq!(u64::try_from(Integer::from(7)), Ok(7));
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Integer(
    /// Always whole.
    Decimal,
);

impl Integer {
    /// Zero.
    pub const ZERO: Integer = Integer(Decimal::ZERO);

    /// Whether it is less than zero.
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// The nearest `f64`; infinite if the number is beyond its range.
    pub fn to_f64(&self) -> f64 {
        self.0.to_f64()
    }

    pub(super) fn into_decimal(self) -> Decimal {
        self.0
    }
}

impl FromText for Integer {
    fn from_text(text: &str, _: &dyn ResolvePrefix) -> Result<Integer, TextError> {
        let text = trim(text);
        Decimal::parse(text.as_bytes(), false)
            .map(Integer)
            .map_err(|NotDecimal| TextError::new("a whole number such as 42", text))
    }
}

impl ToText for Integer {
    const PLAIN: bool = true;

    fn to_text(&self, out: &mut String, names: &dyn PrefixOf) -> Result<(), TextError> {
        self.0.to_text(out, names)
    }

    fn compare_to(&self, bound: &str) -> Option<Ordering> {
        self.0.compare_to(bound)
    }

    fn digits(&self) -> Option<(usize, usize)> {
        self.0.digits()
    }
}

impl FromStr for Integer {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Integer, TextError> {
        Integer::from_text(text, &NoPrefixes)
    }
}

impl fmt::Display for Integer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Integer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Integer({self})")
    }
}

/// # Errors
///
/// When the number has digits after the point.
impl TryFrom<Decimal> for Integer {
    type Error = ValueError;

    fn try_from(value: Decimal) -> Result<Integer, ValueError> {
        if value.is_integer() { Ok(Integer(value)) } else { Err(NOT_WHOLE) }
    }
}

const NOT_WHOLE: ValueError = ValueError::new("the number is not whole");
const TOO_LARGE: ValueError = ValueError::new("the number is out of the range of the integer type");

macro_rules! integers {
    ($($int:ident)*) => {$(
        impl From<$int> for Integer {
            fn from(value: $int) -> Integer {
                Integer(Decimal::from(value))
            }
        }

        impl From<$int> for Decimal {
            fn from(value: $int) -> Decimal {
                #[allow(unused_comparisons, reason = "unsigned types take part")]
                let negative = value < 0;
                let magnitude = if negative { (value as i128).unsigned_abs() } else { value as u128 };
                Decimal::from_magnitude(negative, magnitude)
            }
        }

        impl TryFrom<&Decimal> for $int {
            type Error = ValueError;

            fn try_from(value: &Decimal) -> Result<$int, ValueError> {
                if !value.is_integer() {
                    return Err(NOT_WHOLE);
                }
                let magnitude = value.whole_magnitude().ok_or(TOO_LARGE)?;
                if value.is_negative() {
                    0i128.checked_sub_unsigned(magnitude).and_then(|value| value.try_into().ok())
                } else {
                    magnitude.try_into().ok()
                }
                .ok_or(TOO_LARGE)
            }
        }

        impl TryFrom<Decimal> for $int {
            type Error = ValueError;

            fn try_from(value: Decimal) -> Result<$int, ValueError> {
                (&value).try_into()
            }
        }

        impl TryFrom<&Integer> for $int {
            type Error = ValueError;

            fn try_from(value: &Integer) -> Result<$int, ValueError> {
                (&value.0).try_into()
            }
        }

        impl TryFrom<Integer> for $int {
            type Error = ValueError;

            fn try_from(value: Integer) -> Result<$int, ValueError> {
                (&value.0).try_into()
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
