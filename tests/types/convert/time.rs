use proptest::prelude::*;
use saponify::types::{Date, DateTime, Duration, Offset, Time};
use time::{OffsetDateTime, PrimitiveDateTime, UtcDateTime, UtcOffset};

use crate::read;

proptest! {
    /// time knows the calendar too, and must come to the same day.
    #[test]
    fn points_in_time(
        seconds in UtcDateTime::MIN.unix_timestamp() + 86_400..UtcDateTime::MAX.unix_timestamp() - 86_400,
        nanos in 0..1_000_000_000u32,
        minutes in -840i16..=840,
    ) {
        let utc = UtcDateTime::from_unix_timestamp_nanos(i128::from(seconds) * 1_000_000_000 + i128::from(nanos)).unwrap();
        let value = DateTime::from(utc);
        prop_assert_eq!(value, DateTime::from_unix(seconds, nanos).unwrap());
        prop_assert_eq!(UtcDateTime::try_from(value), Ok(utc));
        let offset = Offset::from_minutes(minutes).unwrap();
        let zoned = utc.to_offset(offset.into());
        let zoned_value = DateTime::try_from(zoned).unwrap();
        prop_assert_eq!(zoned_value, value);
        prop_assert_eq!(zoned_value.offset(), Some(offset));
        prop_assert_eq!(OffsetDateTime::try_from(zoned_value).unwrap().date(), zoned.date());
    }

    #[test]
    fn durations(seconds in -i64::MAX..=i64::MAX, nanos in 0..1_000_000_000i32) {
        let duration = time::Duration::new(seconds, if seconds < 0 { -nanos } else { nanos });
        prop_assert_eq!(time::Duration::try_from(Duration::from(duration)), Ok(duration));
    }
}

#[test]
fn what_would_be_lost_is_refused() {
    let zoned: DateTime = read("2026-01-31T12:00:00Z");
    let local = zoned.with_offset(None);
    assert!(PrimitiveDateTime::try_from(zoned).is_err());
    assert_eq!(DateTime::from(PrimitiveDateTime::try_from(local).unwrap()), local);
    assert!(OffsetDateTime::try_from(local).is_err() && UtcDateTime::try_from(local).is_err());
    assert!(UtcDateTime::try_from(read::<DateTime>("2026-01-31T12:00:00.0000000001Z")).is_err());
    assert!(time::Time::try_from(read::<Time>("23:59:60")).is_err());
    assert!(time::Date::try_from(read::<Date>("1000000-01-01")).is_err());
    assert!(time::Duration::try_from(read::<Duration>("P1M")).is_err());
    assert!(Offset::try_from(UtcOffset::from_hms(0, 1, 1).unwrap()).is_err());
}
