//! Conversions between the types of [`types`](crate::types) and those of other libraries, each behind the feature of its name.
//!
//! `From` where every value fits, `TryFrom` where some do not; nothing is rounded, cut off or assumed on the way.

#[cfg(feature = "bytes")]
mod bytes;
#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "rust_decimal")]
mod rust_decimal;
#[cfg(feature = "serde")]
mod serde;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "uuid")]
mod uuid;

/// What the libraries for dates and times have in common.
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
mod calendar {
    use crate::types::{Offset, ValueError};

    pub(super) const TOO_FAR: ValueError = ValueError::new("the value is beyond what the other type reaches");
    pub(super) const NO_ZONE: ValueError = ValueError::new("the value has no zone");

    /// A value whose zone the other type has no place for must not have one.
    pub(super) fn without_zone(zone: Option<Offset>) -> Result<(), ValueError> {
        match zone {
            None => Ok(()),
            Some(_) => Err(ValueError::new("the value has a zone, which the other type cannot keep")),
        }
    }
}
