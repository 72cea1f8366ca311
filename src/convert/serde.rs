//! `serde`: types that have a lexical form are that text; those of elements and attributes that no schema knows are their
//! parts. Generated types derive serde's traits when the generator is told to (`Builder::derive`).

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::types::{
    Base64Binary, Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary,
    Integer, Time,
};

/// Reads a value from its lexical form.
struct Lexical<T> {
    expected: &'static str,
    value: PhantomData<T>,
}

impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for Lexical<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the text of a value of type {}", self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

macro_rules! lexical {
    ($($type:ident)*) => {$(
        /// The lexical form.
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        /// From the lexical form.
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                deserializer.deserialize_str(Lexical { expected: stringify!($type), value: PhantomData })
            }
        }
    )*};
}

lexical!(Base64Binary Date DateTime Decimal Duration GDay GMonth GMonthDay GYear GYearMonth HexBinary Integer Time);
