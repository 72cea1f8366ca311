//! What is written, is read as the same value; and no text makes a reader panic.

use proptest::prelude::*;
use saponify::types::{
    Base64Binary, Date, DateTime, Decimal, Duration, FromText, GDay, GMonth, GMonthDay, GYear, GYearMonth,
    HexBinary, Integer, NoPrefixes, Offset, Time, ToText,
};

use crate::{read, write};

fn zones() -> impl Strategy<Value = Option<Offset>> {
    proptest::option::of((-840i16..=840).prop_map(|minutes| Offset::from_minutes(minutes).unwrap()))
}

fn years() -> impl Strategy<Value = i32> {
    prop_oneof![any::<i32>(), -3000..=12_000i32].prop_filter("there is no year zero", |year| *year != 0)
}

fn dates() -> impl Strategy<Value = Date> {
    (years(), 1..=12u8, 1..=31u8, zones()).prop_filter_map("no such day", |(year, month, day, zone)| {
        Some(Date::new(year, month, day).ok()?.with_offset(zone))
    })
}

fn times() -> impl Strategy<Value = Time> {
    (0..24u8, 0..60u8, 0..=60u8, 0..1_000_000_000u32, zones()).prop_map(
        |(hour, minute, second, nanosecond, zone)| {
            Time::new(hour, minute, second).unwrap().with_nanosecond(nanosecond).unwrap().with_offset(zone)
        },
    )
}

fn durations() -> impl Strategy<Value = Duration> {
    (any::<bool>(), any::<u64>(), any::<u64>(), 0..1_000_000_000u32).prop_map(
        |(negative, months, seconds, nanos)| {
            let duration = Duration::new(months, seconds, nanos).unwrap();
            if negative { -duration } else { duration }
        },
    )
}

/// Value, text, value, text: the values are equal, and the texts are, so nothing that equality overlooks is lost either.
fn check<T: FromText + ToText + PartialEq + std::fmt::Debug>(value: T) {
    let text = write(&value);
    let again = read::<T>(&text);
    assert_eq!(again, value, "by way of {text}");
    assert_eq!(write(&again), text);
}

proptest! {
    #[test]
    fn integers(value: i64, wide: i128, unsigned: u128, small: u8) {
        check(value);
        check(wide);
        check(unsigned);
        check(small);
        check(Integer::from(wide));
        prop_assert_eq!(i128::try_from(Integer::from(wide)), Ok(wide));
        prop_assert_eq!(u128::try_from(Integer::from(unsigned)), Ok(unsigned));
        prop_assert_eq!(i64::try_from(Integer::from(wide)).ok(), i64::try_from(wide).ok());
        prop_assert_eq!(Integer::from(wide).cmp(&Integer::from(value)), wide.cmp(&i128::from(value)));
        prop_assert_eq!(Integer::from(wide).to_string(), wide.to_string());
        prop_assert_eq!(Integer::from(unsigned).to_string(), unsigned.to_string());
    }

    #[test]
    fn floats(bits: u64, small: u32) {
        let (value, narrow) = (f64::from_bits(bits), f32::from_bits(small));
        prop_assert!(read::<f64>(&write(&value)) == value || value.is_nan());
        prop_assert!(read::<f32>(&write(&narrow)) == narrow || narrow.is_nan());
        if value.is_finite() {
            prop_assert_eq!(Decimal::try_from(value).unwrap().to_f64(), value);
        } else {
            prop_assert!(Decimal::try_from(value).is_err());
        }
    }

    #[test]
    fn decimals(coefficient: i128, scale in 0..60u32) {
        let value = Decimal::new(coefficient, scale);
        check(value.clone());
        prop_assert_eq!(value.coefficient().unwrap().checked_mul(10i128.pow((scale - value.scale()).min(38))), Some(coefficient));
        prop_assert_eq!(value.is_negative(), coefficient < 0);
    }

    #[test]
    fn texts_of_decimals(text in "[+-]?[0-9]{0,60}(\\.[0-9]{0,60})?") {
        if let Ok(value) = text.parse::<Decimal>() {
            check(value.clone());
            prop_assert_eq!(value.to_f64(), text.parse::<f64>().unwrap());
        } else {
            prop_assert!(!text.bytes().any(|byte| byte.is_ascii_digit()));
        }
    }

    #[test]
    fn decimals_are_ordered_as_integers_of_one_scale(left: i64, right: i64, scales in (0..10u32, 0..10u32)) {
        let order = Decimal::new(left.into(), scales.0).cmp(&Decimal::new(right.into(), scales.1));
        let left = i128::from(left) * 10i128.pow(scales.1);
        let right = i128::from(right) * 10i128.pow(scales.0);
        prop_assert_eq!(order, left.cmp(&right));
    }

    #[test]
    fn dates_and_times(date in dates(), time in times()) {
        check(date);
        check(time);
        let value = DateTime::from_parts(date, time);
        check(value);
        prop_assert_eq!(read::<DateTime>(&write(&value)).offset(), time.offset());
        prop_assert_eq!((value.date().with_offset(None), value.time()), (date.with_offset(None), time));
    }

    #[test]
    fn parts_of_dates(date in dates(), zone in zones()) {
        check(GYear::new(date.year()).unwrap().with_offset(zone));
        check(GYearMonth::new(date.year(), date.month()).unwrap().with_offset(zone));
        check(GMonth::new(date.month()).unwrap().with_offset(zone));
        check(GMonthDay::new(date.month(), date.day()).unwrap().with_offset(zone));
        check(GDay::new(date.day()).unwrap().with_offset(zone));
    }

    #[test]
    fn unix_times(seconds in -60_000_000_000_000_000i64..=60_000_000_000_000_000, nanos in 0..1_000_000_000u32) {
        let value = DateTime::from_unix(seconds, nanos).unwrap();
        prop_assert_eq!(value.unix(), Some((seconds, nanos)));
        check(value);
        let next = DateTime::from_unix(seconds + 1, nanos).unwrap();
        prop_assert!(value < next);
    }

    /// Within what all systems' clocks reach, in steps that all of them have.
    #[test]
    fn system_times(seconds in -10_000_000_000i64..=10_000_000_000, steps in 0..10_000_000u32) {
        let value = DateTime::from_unix(seconds, steps * 100).unwrap();
        let system = std::time::SystemTime::try_from(value).unwrap();
        prop_assert_eq!(DateTime::try_from(system).unwrap(), value);
    }

    #[test]
    fn durations_of_all_lengths(value in durations(), other in durations()) {
        check(value);
        prop_assert_eq!(-(-value), value);
        prop_assert_eq!(value.partial_cmp(&other), (-other).partial_cmp(&-value));
        prop_assert_eq!(value.partial_cmp(&other).is_some_and(|order| order.is_eq()), value == other);
    }

    #[test]
    fn binaries(bytes: Vec<u8>) {
        check(Base64Binary(bytes.clone()));
        check(HexBinary(bytes.clone()));
        let folded: String = Base64Binary(bytes.clone()).to_string().chars().flat_map(|c| [c, '\n', ' ']).collect();
        prop_assert_eq!(read::<Base64Binary>(&folded).0, bytes);
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in prop_oneof![".*", "[-+PTZ0-9:.YMDHSEeINFa =]{0,40}"]) {
        fn try_read<T: FromText + ToText + PartialEq + std::fmt::Debug>(text: &str) {
            if let Ok(value) = T::from_text(text, &NoPrefixes) {
                check(value);
            }
        }
        try_read::<bool>(&text);
        try_read::<i32>(&text);
        try_read::<Integer>(&text);
        try_read::<Decimal>(&text);
        try_read::<DateTime>(&text);
        try_read::<Date>(&text);
        try_read::<Time>(&text);
        try_read::<GYear>(&text);
        try_read::<GYearMonth>(&text);
        try_read::<GMonth>(&text);
        try_read::<GMonthDay>(&text);
        try_read::<GDay>(&text);
        try_read::<Duration>(&text);
        try_read::<Base64Binary>(&text);
        try_read::<HexBinary>(&text);
        try_read::<String>(&text);
    }
}
