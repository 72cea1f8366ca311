use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use proptest::prelude::*;
use saponify::types::{Date, DateTime, Duration, Offset, Time};

use crate::read;

proptest! {
    /// chrono knows the calendar too, further than the others, and must come to the same day.
    #[test]
    fn points_in_time(seconds in -8_000_000_000_000i64..8_000_000_000_000, nanos in 0..1_000_000_000u32, minutes in -840i16..=840) {
        let utc = Utc.timestamp_opt(seconds, nanos).unwrap();
        let value = DateTime::from(utc);
        prop_assert_eq!(value, DateTime::from_unix(seconds, nanos).unwrap());
        prop_assert_eq!(chrono::DateTime::<Utc>::try_from(value), Ok(utc));
        let offset = Offset::from_minutes(minutes).unwrap();
        let zoned = utc.with_timezone(&FixedOffset::from(offset));
        let zoned_value = DateTime::try_from(zoned).unwrap();
        prop_assert_eq!(zoned_value, value);
        prop_assert_eq!(zoned_value.offset(), Some(offset));
        prop_assert_eq!(chrono::DateTime::<FixedOffset>::try_from(zoned_value).unwrap().naive_local(), zoned.naive_local());
    }

    #[test]
    fn durations(millis in -i64::MAX..=i64::MAX) {
        let duration = TimeDelta::milliseconds(millis);
        prop_assert_eq!(TimeDelta::try_from(Duration::from(duration)), Ok(duration));
    }
}

#[test]
fn leap_seconds_stay() {
    let leap = NaiveTime::from_hms_nano_opt(23, 59, 59, 1_500_000_000).unwrap();
    assert_eq!(Time::from(leap).to_string(), "23:59:60.5");
    assert_eq!(NaiveTime::try_from(read::<Time>("23:59:60.5")), Ok(leap));
}

#[test]
fn ends_of_the_calendar() {
    for date in [NaiveDate::MIN, NaiveDate::MAX] {
        assert_eq!(NaiveDate::try_from(Date::from(date)), Ok(date));
    }
    assert!(NaiveDate::try_from(read::<Date>("2147483647-01-01")).is_err());
    assert!(NaiveDate::try_from(read::<Date>("-2147483648-01-01")).is_err());
    let last = chrono::DateTime::<Utc>::MAX_UTC;
    assert_eq!(chrono::DateTime::<Utc>::try_from(DateTime::from(last)), Ok(last));
    // Beyond the last local time, for lack of which chrono itself would panic.
    assert!(DateTime::try_from(last.with_timezone(&FixedOffset::east_opt(3600).unwrap())).is_err());
}

#[test]
fn what_would_be_lost_is_refused() {
    let zoned: DateTime = read("2026-01-31T12:00:00Z");
    assert!(NaiveDateTime::try_from(zoned).is_err());
    assert!(chrono::DateTime::<Utc>::try_from(zoned.with_offset(None)).is_err());
    assert!(chrono::DateTime::<Utc>::try_from(read::<DateTime>("2026-01-31T12:00:00.0000000001Z")).is_err());
    assert!(TimeDelta::try_from(read::<Duration>("P1M")).is_err());
    assert!(TimeDelta::try_from(Duration::from_seconds(u64::MAX)).is_err());
    assert!(Offset::try_from(FixedOffset::east_opt(61).unwrap()).is_err());
}
