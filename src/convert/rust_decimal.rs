//! `rust_decimal`: numbers of up to 28 or 29 digits that calculate.

use std::cmp::Ordering;

use rust_decimal::Decimal as Number;

use crate::types::{Decimal, FromText, PrefixOf, ResolvePrefix, TextError, ToText, ValueError, trim};

/// `xs:decimal`. The zeros at the end of a fraction are kept where there is room for them: `1.50` is written as `1.50`.
///
/// # Errors
///
/// When the number has more digits than the type holds; it is never rounded.
impl FromText for Number {
    fn from_text(text: &str, names: &dyn ResolvePrefix) -> Result<Number, TextError> {
        let value = Decimal::from_text(text, names)?;
        let text = trim(text);
        Number::from_str_exact(text.strip_prefix('+').unwrap_or(text))
            .ok()
            // Too many zeros at the end, say.
            .filter(|number| Decimal::from(*number) == value)
            .map_or_else(|| Number::try_from(&value), Ok)
            .map_err(|_| TextError::new("a decimal number of at most 28 digits", text))
    }
}

impl ToText for Number {
    const PLAIN: bool = true;

    fn to_text(&self, out: &mut String, _: &dyn PrefixOf) -> Result<(), TextError> {
        use std::fmt::Write;
        write!(out, "{self}").map_err(|_| TextError::new("a decimal number", ""))
    }

    fn compare_to(&self, bound: &str) -> Option<Ordering> {
        Decimal::from(*self).compare_to(bound)
    }

    fn digits(&self) -> Option<(usize, usize)> {
        Decimal::from(*self).digits()
    }
}

/// Zeros at the end of the fraction are no part of the value.
impl From<Number> for Decimal {
    fn from(number: Number) -> Decimal {
        Decimal::new(number.mantissa(), number.scale())
    }
}

/// # Errors
///
/// When the number has more digits than the type holds; it is never rounded.
impl TryFrom<&Decimal> for Number {
    type Error = ValueError;

    fn try_from(value: &Decimal) -> Result<Number, ValueError> {
        value
            .coefficient()
            .and_then(|coefficient| Number::try_from_i128_with_scale(coefficient, value.scale()).ok())
            .ok_or(ValueError::new("the number has more digits than rust_decimal holds"))
    }
}

/// # Errors
///
/// When the number has more digits than the type holds; it is never rounded.
impl TryFrom<Decimal> for Number {
    type Error = ValueError;

    fn try_from(value: Decimal) -> Result<Number, ValueError> {
        Number::try_from(&value)
    }
}
