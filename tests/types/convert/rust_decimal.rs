use proptest::prelude::*;
use rust_decimal::Decimal as Number;
use saponify::types::{Decimal, FromText, NoPrefixes, ToText};

use crate::{read, write};

proptest! {
    #[test]
    fn numbers(low: u32, mid: u32, high: u32, negative: bool, scale in 0..=28u32) {
        let number = Number::from_parts(low, mid, high, negative, scale);
        prop_assert_eq!(Number::try_from(Decimal::from(number)), Ok(number));
        prop_assert_eq!(read::<Number>(&write(&number)).to_string(), number.to_string());
        prop_assert_eq!(Decimal::from(number), read::<Decimal>(&number.to_string()));
    }
}

#[test]
fn lexical_forms() {
    for (text, written) in [
        ("1.50", "1.50"),
        (" +01.5\n", "1.5"),
        (".5", "0.5"),
        ("210.", "210"),
        ("-0.00000000000000000000000000010000000", "-0.0000000000000000000000000001"),
        ("79228162514264337593543950335", "79228162514264337593543950335"),
        ("7.9228162514264337593543950335", "7.9228162514264337593543950335"),
    ] {
        assert_eq!(write(&read::<Number>(text)), written, "{text}");
    }
    for text in [
        "1_000",
        "1e5",
        "",
        ".",
        "0x1",
        "0.00000000000000000000000000001",
        "79228162514264337593543950336",
        "1.00000000000000000000000000001",
    ] {
        assert!(Number::from_text(text, &NoPrefixes).is_err(), "{text}");
    }
}

#[test]
fn facets() {
    let number: Number = read("12.50");
    assert_eq!(number.digits(), Some((3, 1)));
    assert_eq!(number.compare_to("12.5"), Some(std::cmp::Ordering::Equal));
}
