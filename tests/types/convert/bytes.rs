use bytes::Bytes;
use saponify::types::{Base64Binary, HexBinary};

#[test]
fn bytes_are_not_copied() {
    let buffer = b"hello".to_vec();
    let address = buffer.as_ptr();
    let bytes = Bytes::from(Base64Binary::from(buffer));
    assert_eq!((bytes.as_ptr(), &bytes[..]), (address, &b"hello"[..]));
    let binary = HexBinary::from(bytes);
    assert_eq!((binary.as_ptr(), &binary[..]), (address, &b"hello"[..]));
}
