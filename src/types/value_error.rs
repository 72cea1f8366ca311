use std::fmt;

/// Why a value cannot be made of its parts, or cannot be turned into another type without losing something.
///
/// ```
/// use saponify::types::{Date, Decimal};
///
/// assert_eq!(Date::new(2026, 2, 30).unwrap_err().to_string(), "the month has no such day");
/// assert!(u8::try_from("256".parse::<Decimal>().unwrap()).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueError(&'static str);

impl ValueError {
    pub(crate) const fn new(message: &'static str) -> ValueError {
        ValueError(message)
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for ValueError {}
