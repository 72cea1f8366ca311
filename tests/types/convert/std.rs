use std::time::{Duration as StdDuration, SystemTime};

use saponify::types::{DateTime, Decimal, Duration, Integer};

use crate::read;

#[test]
fn system_time() {
    let time = SystemTime::UNIX_EPOCH + StdDuration::new(1_769_860_800, 500);
    assert_eq!(DateTime::try_from(time).unwrap().to_string(), "2026-01-31T12:00:00.0000005Z");
    let before = SystemTime::UNIX_EPOCH - StdDuration::from_millis(500);
    assert_eq!(DateTime::try_from(before).unwrap().to_string(), "1969-12-31T23:59:59.5Z");
    assert_eq!(SystemTime::try_from(read::<DateTime>("1969-12-31T23:59:59.5Z")), Ok(before));
    assert_eq!(
        SystemTime::try_from(read::<DateTime>("1970-01-01T01:00:00+01:00")),
        Ok(SystemTime::UNIX_EPOCH)
    );
    assert!(SystemTime::try_from(read::<DateTime>("2026-01-31T12:00:00")).is_err(), "no zone");
    assert!(SystemTime::try_from(read::<DateTime>("2026-01-31T12:00:00.0000000001Z")).is_err(), "too fine");
    let (before, now, after) = (SystemTime::now(), DateTime::now_utc(), SystemTime::now());
    assert!(DateTime::try_from(before).unwrap() <= now && now <= DateTime::try_from(after).unwrap());
}

#[test]
fn duration() {
    let duration = StdDuration::new(90_061, 5);
    assert_eq!(Duration::from(duration).to_string(), "P1DT1H1M1.000000005S");
    assert_eq!(StdDuration::try_from(Duration::from(duration)), Ok(duration));
    for refused in ["-PT1S", "P1M", "PT0.0000000001S"] {
        assert!(StdDuration::try_from(read::<Duration>(refused)).is_err(), "{refused}");
    }
    assert_eq!(StdDuration::try_from(Duration::from(StdDuration::MAX)), Ok(StdDuration::MAX));
}

#[test]
fn integers_and_decimals() {
    assert_eq!(i8::try_from(read::<Decimal>("-128.0")), Ok(-128));
    assert_eq!(i128::try_from(&Decimal::from(i128::MIN)), Ok(i128::MIN));
    assert_eq!(u128::try_from(Integer::from(u128::MAX)), Ok(u128::MAX));
    for refused in ["-129", "128", "1.5", "1000000000000000000000000000000000000000000000"] {
        assert!(i8::try_from(read::<Decimal>(refused)).is_err(), "{refused}");
    }
    assert!(u8::try_from(Integer::from(-1)).is_err());
    assert!(i128::try_from(Integer::from(u128::MAX)).is_err());
    assert_eq!(Integer::try_from(read::<Decimal>("5.00")), Ok(Integer::from(5)));
    assert!(Integer::try_from(read::<Decimal>("5.01")).is_err());
    assert_eq!(Decimal::from(Integer::from(5)), read("5"));
    assert_eq!(Decimal::try_from(0.1), Ok(Decimal::new(1, 1)));
    assert_eq!(Decimal::try_from(-1e300).unwrap().to_string(), format!("-1{}", "0".repeat(300)));
    assert_eq!(read::<Decimal>(&"9".repeat(400)).to_f64(), f64::INFINITY);
}

#[test]
fn parts_that_make_no_value_are_refused() {
    use saponify::types::{Date, GDay, GMonth, GMonthDay, GYear, GYearMonth, Offset, Time};
    assert!(Date::new(0, 1, 1).is_err() && Date::new(2026, 0, 1).is_err() && Date::new(2026, 2, 29).is_err());
    assert!(Time::new(24, 0, 0).is_err() && Time::new(0, 60, 0).is_err() && Time::new(0, 0, 61).is_err());
    assert!(Time::MIDNIGHT.with_nanosecond(1_000_000_000).is_err());
    assert!(DateTime::new(2026, 13, 1, 0, 0, 0).is_err() && DateTime::from_unix(i64::MAX, 0).is_err());
    assert!(DateTime::from_unix(0, 1_000_000_000).is_err() && Duration::new(0, 0, 1_000_000_000).is_err());
    assert!(Offset::from_minutes(841).is_err() && Offset::from_minutes(-841).is_err());
    assert!(GYear::new(0).is_err() && GYearMonth::new(1, 13).is_err() && GMonth::new(0).is_err());
    assert!(GMonthDay::new(2, 30).is_err() && GDay::new(32).is_err());
}
