//! `bytes`: to and from `Bytes` without copying where the buffer is not shared.

use bytes::Bytes;

use crate::types::{Base64Binary, HexBinary};

macro_rules! conversions {
    ($type:ident) => {
        impl From<Bytes> for $type {
            fn from(bytes: Bytes) -> $type {
                $type(bytes.into())
            }
        }

        impl From<$type> for Bytes {
            fn from(binary: $type) -> Bytes {
                binary.0.into()
            }
        }
    };
}

conversions!(Base64Binary);
conversions!(HexBinary);
