//! `xs:decimal`.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use super::text::{FromText, NoPrefixes, PrefixOf, ResolvePrefix, TextError, ToText, trim};
use super::{Integer, ValueError};

/// `xs:decimal`: a decimal number of any number of digits (XML Schema Part 2, section 3.2.3).
///
/// What is kept is the value: `1.50` and `1.5` are equal and both are written as `1.5`. Whole numbers are written without a point.
/// Up to 38 digits are held without an allocation.
///
/// It carries numbers, it does not calculate: convert it to a number type that does, such as `rust_decimal::Decimal` (feature
/// `rust_decimal`), or the primitive ones.
///
/// ```
/// use saponify::types::Decimal;
///
/// let price: Decimal = "0019.990".parse().unwrap();
/// assert_eq!(price, Decimal::new(1999, 2));
/// assert_eq!(price.to_string(), "19.99");
/// assert_eq!(price.to_f64(), 19.99);
///
/// let long = "3.141592653589793238462643383279502884197169399375105820974944592307816406286";
/// assert_eq!(long.parse::<Decimal>().unwrap().to_string(), long);
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Decimal(Repr);

/// Every value has one representation, so that equality and hash can be derived: `Small` if it has up to
/// [`SMALL_DIGITS`] digits, and no zero at the end of a fraction.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Repr {
    /// `coefficient / 10^scale`.
    Small {
        coefficient: i128,
        scale: u32,
    },
    Big(Box<Big>),
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Big {
    negative: bool,
    /// ASCII digits without leading zeros.
    digits: Box<str>,
    /// How many of the digits are after the point.
    scale: u32,
}

/// As many digits as always fit into an `i128`.
const SMALL_DIGITS: usize = 38;

/// What is wrong with a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct NotDecimal;

impl Decimal {
    /// Zero.
    pub const ZERO: Decimal = Decimal(Repr::Small { coefficient: 0, scale: 0 });

    /// The number `coefficient / 10^scale`.
    ///
    /// Text of the number has as many digits after the point as the scale says, so a huge scale makes a huge text.
    pub fn new(mut coefficient: i128, mut scale: u32) -> Decimal {
        while scale > 0 && coefficient % 10 == 0 {
            if coefficient == 0 {
                return Decimal::ZERO;
            }
            coefficient /= 10;
            scale -= 1;
        }
        Decimal::normal(coefficient.is_negative(), coefficient.unsigned_abs(), scale)
    }

    pub(super) fn from_magnitude(negative: bool, magnitude: u128) -> Decimal {
        Decimal::normal(negative, magnitude, 0)
    }

    /// From a magnitude that does not end with a zero, unless the scale is zero.
    fn normal(negative: bool, magnitude: u128, scale: u32) -> Decimal {
        if magnitude < 10u128.pow(SMALL_DIGITS as u32) {
            let coefficient = magnitude as i128;
            return Decimal(Repr::Small {
                coefficient: if negative { -coefficient } else { coefficient },
                scale,
            });
        }
        let digits = itoa::Buffer::new().format(magnitude).into();
        Decimal(Repr::Big(Box::new(Big { negative, digits, scale })))
    }

    /// Whether it is less than zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Repr::Small { coefficient, .. } => *coefficient < 0,
            Repr::Big(big) => big.negative,
        }
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Repr::Small { coefficient: 0, .. })
    }

    /// Whether it is a whole number.
    pub fn is_integer(&self) -> bool {
        self.scale() == 0
    }

    /// How many digits are after the point, zeros at the end not counted.
    pub fn scale(&self) -> u32 {
        match &self.0 {
            Repr::Small { scale, .. } => *scale,
            Repr::Big(big) => big.scale,
        }
    }

    /// The number without its point: the value is `coefficient / 10^scale`. `None` if it does not fit.
    ///
    /// ```
    /// # use saponify::types::Decimal;
    /// let number: Decimal = "-1.25".parse().unwrap();
    /// assert_eq!((number.coefficient(), number.scale()), (Some(-125), 2));
    /// ```
    pub fn coefficient(&self) -> Option<i128> {
        match &self.0 {
            Repr::Small { coefficient, .. } => Some(*coefficient),
            Repr::Big(big) => {
                let magnitude: u128 = big.digits.parse().ok()?;
                if big.negative {
                    0i128.checked_sub_unsigned(magnitude)
                } else {
                    i128::try_from(magnitude).ok()
                }
            }
        }
    }

    /// The magnitude of a whole number that fits.
    pub(super) fn whole_magnitude(&self) -> Option<u128> {
        match &self.0 {
            Repr::Small { coefficient, scale: 0 } => Some(coefficient.unsigned_abs()),
            Repr::Big(big) if big.scale == 0 => big.digits.parse().ok(),
            _ => None,
        }
    }

    /// The nearest `f64`; infinite if the number is beyond its range.
    pub fn to_f64(&self) -> f64 {
        let mut buffer = itoa::Buffer::new();
        let parts = self.parts(&mut buffer);
        let sign = if parts.negative { "-" } else { "" };
        // The standard library rounds correctly, whatever the number of digits.
        format!("{sign}{}e-{}", parts.digits, parts.scale).parse().unwrap_or(f64::NAN)
    }

    fn parts<'a>(&'a self, buffer: &'a mut itoa::Buffer) -> Parts<'a> {
        match &self.0 {
            Repr::Small { coefficient, scale } => Parts {
                negative: *coefficient < 0,
                digits: buffer.format(coefficient.unsigned_abs()),
                scale: *scale as usize,
            },
            Repr::Big(big) => {
                Parts { negative: big.negative, digits: &big.digits, scale: big.scale as usize }
            }
        }
    }

    /// Sign, digits, and with `point` a point: at least one digit in all, none of them required on either side.
    pub(super) fn parse(text: &[u8], point: bool) -> Result<Decimal, NotDecimal> {
        let (negative, unsigned) = match text {
            [b'-', rest @ ..] => (true, rest),
            [b'+', rest @ ..] => (false, rest),
            _ => (false, text),
        };
        if let Some(value) = few_digits(unsigned) {
            return Ok(Decimal(Repr::Small { coefficient: if negative { -value } else { value }, scale: 0 }));
        }
        let whole_len = unsigned.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(unsigned.len());
        let (whole, fraction) = match unsigned.split_at(whole_len) {
            (whole, []) => (whole, &[][..]),
            (whole, [b'.', fraction @ ..]) if point && fraction.iter().all(u8::is_ascii_digit) => {
                (whole, fraction)
            }
            _ => return Err(NotDecimal),
        };
        if whole.is_empty() && fraction.is_empty() {
            return Err(NotDecimal);
        }
        let whole_zeros = whole.iter().take_while(|digit| **digit == b'0').count();
        let fraction_zeros = fraction.iter().rev().take_while(|digit| **digit == b'0').count();
        let whole = &whole[whole_zeros..];
        let fraction = &fraction[..fraction.len() - fraction_zeros];
        from_digits(negative, whole, fraction)
    }
}

/// The whole number that nearly all numbers are: of 1 to 18 digits, and nothing else.
#[inline]
fn few_digits(text: &[u8]) -> Option<i128> {
    if !(1..=18).contains(&text.len()) {
        return None;
    }
    let mut value = 0i64;
    for byte in text {
        match byte {
            b'0'..=b'9' => value = value * 10 + i64::from(byte - b'0'),
            _ => return None,
        }
    }
    Some(value.into())
}

/// From the digits before the point without zeros at their start, and those after it without zeros at their end.
fn from_digits(negative: bool, whole: &[u8], fraction: &[u8]) -> Result<Decimal, NotDecimal> {
    let scale = u32::try_from(fraction.len()).map_err(|_| NotDecimal)?;
    let leading =
        if whole.is_empty() { fraction.iter().take_while(|digit| **digit == b'0').count() } else { 0 };
    let digits = whole.iter().chain(&fraction[leading..]);
    if whole.len() + fraction.len() - leading > SMALL_DIGITS {
        let digits = digits.map(|digit| char::from(*digit)).collect();
        return Ok(Decimal(Repr::Big(Box::new(Big { negative, digits, scale }))));
    }
    let coefficient = if whole.len() + fraction.len() - leading <= 18 {
        i128::from(digits.fold(0i64, |value, digit| value * 10 + i64::from(digit - b'0')))
    } else {
        digits.fold(0i128, |value, digit| value * 10 + i128::from(digit - b'0'))
    };
    Ok(Decimal(Repr::Small { coefficient: if negative { -coefficient } else { coefficient }, scale }))
}

/// A number as its sign and its digits, the last `scale` of which are after the point.
struct Parts<'a> {
    negative: bool,
    /// Without leading zeros, but "0" for zero.
    digits: &'a str,
    scale: usize,
}

impl<'a> Parts<'a> {
    /// The digits before the point, zeros right after it, and the other digits after it.
    fn split(&self) -> (&'a str, usize, &'a str) {
        match self.digits.len().checked_sub(self.scale) {
            None => ("0", self.scale - self.digits.len(), self.digits),
            Some(0) => ("0", 0, self.digits),
            Some(whole) => (&self.digits[..whole], 0, &self.digits[whole..]),
        }
    }

    fn write(&self, out: &mut String) {
        if self.negative {
            out.push('-');
        }
        let (whole, zeros, fraction) = self.split();
        out.push_str(whole);
        if !fraction.is_empty() {
            out.push('.');
            out.extend(std::iter::repeat_n('0', zeros));
            out.push_str(fraction);
        }
    }

    /// Compares without the sign.
    fn cmp_magnitude(&self, other: &Parts<'_>) -> Ordering {
        // The power of ten of the first digit decides, then the digits as those of a fraction; zero is below every power.
        let magnitude = |parts: &Parts<'_>| match parts.digits {
            "0" => None,
            digits => Some(digits.len() as i64 - parts.scale as i64),
        };
        let (left, right) = (self.digits.trim_end_matches('0'), other.digits.trim_end_matches('0'));
        magnitude(self).cmp(&magnitude(other)).then_with(|| left.cmp(right))
    }
}

impl Default for Decimal {
    fn default() -> Decimal {
        Decimal::ZERO
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> Ordering {
        if let (Repr::Small { coefficient: left, scale }, Repr::Small { coefficient: right, scale: same }) =
            (&self.0, &other.0)
            && scale == same
        {
            return left.cmp(right);
        }
        let (mut left, mut right) = (itoa::Buffer::new(), itoa::Buffer::new());
        let (left, right) = (self.parts(&mut left), other.parts(&mut right));
        match (left.negative, right.negative) {
            (false, false) => left.cmp_magnitude(&right),
            (true, true) => right.cmp_magnitude(&left),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl FromText for Decimal {
    fn from_text(text: &str, _: &dyn ResolvePrefix) -> Result<Decimal, TextError> {
        let text = trim(text);
        Decimal::parse(text.as_bytes(), true)
            .map_err(|NotDecimal| TextError::new("a decimal number such as -1.5", text))
    }
}

impl ToText for Decimal {
    const PLAIN: bool = true;

    fn to_text(&self, out: &mut String, _: &dyn PrefixOf) -> Result<(), TextError> {
        self.parts(&mut itoa::Buffer::new()).write(out);
        Ok(())
    }

    fn compare_to(&self, bound: &str) -> Option<Ordering> {
        Some(self.cmp(&bound.parse().ok()?))
    }

    fn digits(&self) -> Option<(usize, usize)> {
        let mut buffer = itoa::Buffer::new();
        let parts = self.parts(&mut buffer);
        Some((parts.digits.len().max(parts.scale), parts.scale))
    }
}

impl FromStr for Decimal {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Decimal, TextError> {
        Decimal::from_text(text, &NoPrefixes)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.parts(&mut itoa::Buffer::new()).write(&mut text);
        match text.strip_prefix('-') {
            Some(digits) => f.pad_integral(false, "", digits),
            None => f.pad_integral(true, "", &text),
        }
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({self})")
    }
}

impl From<Integer> for Decimal {
    fn from(value: Integer) -> Decimal {
        value.into_decimal()
    }
}

/// # Errors
///
/// When the number is not finite. What is taken is the shortest decimal number that reads back as the same `f64`, so 0.1 is 0.1.
impl TryFrom<f64> for Decimal {
    type Error = ValueError;

    fn try_from(value: f64) -> Result<Decimal, ValueError> {
        Decimal::parse(format!("{value}").as_bytes(), true)
            .map_err(|NotDecimal| ValueError::new("the number is not finite"))
    }
}
