//! The lexical forms of the types that Rust has itself: strings, booleans, integers, floating-point numbers.

use std::cmp::Ordering;

use super::Integer;
use super::text::{FromText, PrefixOf, ResolvePrefix, TextError, ToText, trim};
use crate::xml::Ascii;

/// `xs:string` and all that derives from it: the text as it is, white space and all.
impl FromText for String {
    fn from_text(text: &str, _: &dyn ResolvePrefix) -> Result<String, TextError> {
        Ok(text.to_owned())
    }
}

impl ToText for str {
    fn to_text(&self, out: &mut String, _: &dyn PrefixOf) -> Result<(), TextError> {
        out.push_str(self);
        Ok(())
    }

    fn length(&self) -> Option<usize> {
        Some(self.chars().count())
    }
}

impl ToText for String {
    fn to_text(&self, out: &mut String, names: &dyn PrefixOf) -> Result<(), TextError> {
        self.as_str().to_text(out, names)
    }

    fn length(&self) -> Option<usize> {
        self.as_str().length()
    }
}

/// `xs:boolean`: `true`, `false`, `1` or `0` (XML Schema Part 2, section 3.2.2).
impl FromText for bool {
    fn from_text(text: &str, _: &dyn ResolvePrefix) -> Result<bool, TextError> {
        match trim(text) {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            other => Err(TextError::new("true or false", other)),
        }
    }
}

impl ToText for bool {
    const PLAIN: bool = true;
    const SHORT: bool = true;

    fn to_text(&self, out: &mut String, _: &dyn PrefixOf) -> Result<(), TextError> {
        out.push_str(if *self { "true" } else { "false" });
        Ok(())
    }

    #[inline]
    fn write_short(&self, out: &mut Ascii<'_>) {
        if *self {
            out.extend(*b"true");
        } else {
            out.extend(*b"false");
        }
    }
}

macro_rules! integers {
    ($($int:ident)*) => {$(
        /// Digits with an optional sign (XML Schema Part 2, section 3.3.13 and those that follow).
        impl FromText for $int {
            #[inline]
            fn from_text(text: &str, _: &dyn ResolvePrefix) -> Result<$int, TextError> {
                let text = trim(text);
                match text.parse() {
                    Ok(value) => Ok(value),
                    // Of the unsigned types Rust lets none begin with `-`, though zero may.
                    Err(_) if is_negative_zero(text) => Ok(0),
                    Err(_) => Err(TextError::new(
                        format!("a whole number from {} to {}", $int::MIN, $int::MAX),
                        text,
                    )),
                }
            }
        }

        impl ToText for $int {
            const PLAIN: bool = true;
            const SHORT: bool = true;

            fn to_text(&self, out: &mut String, _: &dyn PrefixOf) -> Result<(), TextError> {
                Ascii::with(|text| self.write_short(text), |text| out.push_str(text));
                Ok(())
            }

            #[inline]
            fn write_short(&self, out: &mut Ascii<'_>) {
                self.write_digits(out);
            }

            /// The bound may be beyond the range of the type.
            fn compare_to(&self, bound: &str) -> Option<Ordering> {
                match bound.parse() {
                    Ok(bound) => Some(self.cmp(&bound)),
                    Err(_) => Some(Integer::from(*self).cmp(&bound.parse().ok()?)),
                }
            }

            fn digits(&self) -> Option<(usize, usize)> {
                let magnitude = if *self == 0 { 0 } else { self.ilog10_of_magnitude() };
                Some((magnitude as usize + 1, 0))
            }
        }
    )*};
}

integers!(i8 i16 i32 i64 i128 u8 u16 u32 u64 u128);

#[cold]
fn is_negative_zero(text: &str) -> bool {
    text.strip_prefix('-')
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|digit| digit == b'0'))
}

/// What the integers of Rust have each for itself only.
trait Whole {
    /// The decimal logarithm of a number other than zero, whatever its sign.
    fn ilog10_of_magnitude(self) -> u32;

    /// Writes sign and digits.
    fn write_digits(self, out: &mut Ascii<'_>);
}

macro_rules! whole {
    ($($signed:ident $unsigned:ident)*) => {$(
        impl Whole for $signed {
            fn ilog10_of_magnitude(self) -> u32 {
                self.unsigned_abs().ilog10()
            }

            #[inline]
            fn write_digits(self, out: &mut Ascii<'_>) {
                if self < 0 {
                    out.push(b'-');
                }
                self.unsigned_abs().write_digits(out);
            }
        }

        impl Whole for $unsigned {
            fn ilog10_of_magnitude(self) -> u32 {
                self.ilog10()
            }

            #[inline]
            fn write_digits(self, out: &mut Ascii<'_>) {
                match u64::try_from(self) {
                    Ok(value) => out.number(value),
                    Err(_) => out.large_number(self.into()),
                }
            }
        }
    )*};
}

whole!(i8 u8 i16 u16 i32 u32 i64 u64 i128 u128);

macro_rules! floats {
    ($($float:ident)*) => {$(
        /// A decimal number with an optional exponent, `INF`, `-INF` or `NaN` (XML Schema Part 2, sections 3.2.4 and 3.2.5);
        /// `+INF`, which the next version of the specification adds, is read too. The nearest number is taken.
        impl FromText for $float {
            fn from_text(text: &str, _: &dyn ResolvePrefix) -> Result<$float, TextError> {
                let text = trim(text);
                // Rust knows words that XML Schema does not; all of them begin with a letter.
                if !matches!(text.trim_start_matches(['+', '-']).as_bytes(), [b'A'..=b'z', ..])
                    && let Ok(value) = text.parse()
                {
                    return Ok(value);
                }
                match text {
                    "INF" | "+INF" => Ok($float::INFINITY),
                    "-INF" => Ok($float::NEG_INFINITY),
                    "NaN" => Ok($float::NAN),
                    _ => Err(TextError::new("a number such as -1.5E3, INF, -INF or NaN", text)),
                }
            }
        }

        /// The shortest form that reads back as the same number.
        impl ToText for $float {
            const PLAIN: bool = true;

            fn to_text(&self, out: &mut String, _: &dyn PrefixOf) -> Result<(), TextError> {
                if self.is_finite() {
                    out.push_str(zmij::Buffer::new().format_finite(*self));
                } else if self.is_nan() {
                    out.push_str("NaN");
                } else {
                    out.push_str(if *self > 0.0 { "INF" } else { "-INF" });
                }
                Ok(())
            }

            fn compare_to(&self, bound: &str) -> Option<Ordering> {
                self.partial_cmp(&$float::from_text(bound, &super::NoPrefixes).ok()?)
            }
        }
    )*};
}

floats!(f32 f64);

impl<T: ToText + ?Sized> ToText for &T {
    const PLAIN: bool = T::PLAIN;

    fn to_text(&self, out: &mut String, names: &dyn PrefixOf) -> Result<(), TextError> {
        (**self).to_text(out, names)
    }

    fn namespaces(&self, declare: &mut dyn FnMut(&str)) {
        (**self).namespaces(declare);
    }

    fn length(&self) -> Option<usize> {
        (**self).length()
    }

    fn compare_to(&self, bound: &str) -> Option<Ordering> {
        (**self).compare_to(bound)
    }

    fn digits(&self) -> Option<(usize, usize)> {
        (**self).digits()
    }

    fn check_own(&self, validator: &mut crate::Validator) {
        (**self).check_own(validator);
    }
}
