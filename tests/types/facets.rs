//! What facets ask of values.

use std::cmp::Ordering::{Equal, Greater, Less};

use saponify::types::{Base64Binary, DateTime, Decimal, Duration, HexBinary, Integer, ToText};

use crate::read;

#[test]
fn lengths_count_characters_and_bytes() {
    assert_eq!("naïve 🙂".length(), Some(7));
    assert_eq!(String::new().length(), Some(0));
    assert_eq!(read::<Base64Binary>("aGVsbG8=").length(), Some(5));
    assert_eq!(read::<HexBinary>("0FB7").length(), Some(2));
    assert_eq!(Box::new(String::from("ab")).length(), Some(2));
    assert_eq!(5.length(), None);
    assert_eq!(true.length(), None);
}

#[test]
fn bounds_are_in_lexical_form() {
    assert_eq!(5.compare_to("5"), Some(Equal));
    assert_eq!(5.compare_to(" +05 "), Some(Equal));
    assert_eq!(200u8.compare_to("-1"), Some(Greater));
    assert_eq!(200u8.compare_to("256"), Some(Less));
    assert_eq!(i64::MIN.compare_to("-99999999999999999999999999999999999999999999"), Some(Greater));
    assert_eq!(5.compare_to("five"), None);
    assert_eq!(read::<Integer>("99999999999999999999999").compare_to("100"), Some(Greater));
    assert_eq!(read::<Decimal>("0.10").compare_to("0.1"), Some(Equal));
    assert_eq!(1.5f64.compare_to("INF"), Some(Less));
    assert_eq!(f64::NAN.compare_to("1"), None);
    assert_eq!(
        read::<DateTime>("2026-01-31T12:00:00Z").compare_to("2026-01-31T12:00:00+01:00"),
        Some(Greater)
    );
    assert_eq!(read::<DateTime>("2026-01-31T12:00:00Z").compare_to("2026-01-31T12:00:00"), None);
    assert_eq!(read::<Duration>("P1M").compare_to("P30D"), None);
    assert_eq!("b".compare_to("a"), None);
}

#[test]
fn digits_are_those_of_the_value() {
    assert_eq!(0.digits(), Some((1, 0)));
    assert_eq!(i32::MIN.digits(), Some((10, 0)));
    assert_eq!(255u8.digits(), Some((3, 0)));
    for (text, digits) in [
        ("0", (1, 0)),
        ("0.00", (1, 0)),
        ("100", (3, 0)),
        ("00100.0100", (5, 2)),
        ("-12.5", (3, 1)),
        ("0.5", (1, 1)),
        ("0.005", (3, 3)),
        ("12345678901234567890123456789012345678901234.5", (45, 1)),
    ] {
        assert_eq!(read::<Decimal>(text).digits(), Some(digits), "{text}");
    }
    assert_eq!(read::<Integer>("-00120").digits(), Some((3, 0)));
    assert_eq!(1.5f64.digits(), None);
}
