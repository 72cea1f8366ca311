//! Conversions to and from other libraries' types, each where its feature is on.

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

mod std;
