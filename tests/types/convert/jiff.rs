use jiff::{SignedDuration, Span, Timestamp, Zoned, civil, tz};
use proptest::prelude::*;
use saponify::types::{Date, DateTime, Duration, Offset, Time};

use crate::read;

proptest! {
    /// jiff knows the calendar too, and must come to the same day.
    #[test]
    fn timestamps(seconds in Timestamp::MIN.as_second()..Timestamp::MAX.as_second(), nanos in 0..1_000_000_000i32) {
        let timestamp = Timestamp::new(seconds, nanos).unwrap();
        let value = DateTime::from(timestamp);
        prop_assert_eq!(value, DateTime::from_unix(seconds, nanos as u32).unwrap());
        prop_assert_eq!(Timestamp::try_from(value), Ok(timestamp));
        let local = tz::Offset::UTC.to_datetime(timestamp);
        prop_assert_eq!(DateTime::from(local), value.with_offset(None));
        prop_assert_eq!(civil::DateTime::try_from(value.with_offset(None)), Ok(local));
    }

    #[test]
    fn durations(seconds: i64, nanos in 0..1_000_000_000i32) {
        let nanos = if seconds < 0 { -nanos } else { nanos };
        prop_assume!(seconds != i64::MIN);
        let duration = SignedDuration::new(seconds, nanos);
        prop_assert_eq!(SignedDuration::try_from(Duration::from(duration)), Ok(duration));
    }
}

#[test]
fn years_before_our_era_are_numbered_otherwise() {
    assert_eq!(Date::from(civil::date(0, 2, 29)).to_string(), "-0001-02-29");
    assert_eq!(civil::Date::try_from(read::<Date>("-0001-02-29")), Ok(civil::date(0, 2, 29)));
    assert!(civil::Date::try_from(read::<Date>("10000-01-01")).is_err());
}

#[test]
fn zones() {
    let value: DateTime = read("2026-01-31T12:00:00+05:30");
    let zoned = Zoned::try_from(value).unwrap();
    assert_eq!(zoned.to_string(), "2026-01-31T12:00:00+05:30[+05:30]");
    assert_eq!(DateTime::try_from(&zoned).unwrap().to_string(), value.to_string());
    assert_eq!(Timestamp::try_from(value).unwrap().to_string(), "2026-01-31T06:30:00Z");
    assert!(Offset::try_from(tz::Offset::from_seconds(61).unwrap()).is_err());
    assert!(Offset::try_from(tz::Offset::from_seconds(15 * 3600).unwrap()).is_err());
    assert_eq!(Offset::try_from(tz::offset(-14)), Offset::from_minutes(-840));
}

#[test]
fn what_would_be_lost_is_refused() {
    let [zoned, local, fine] =
        ["2026-01-31T12:00:00Z", "2026-01-31T12:00:00", "2026-01-31T12:00:00.0000000001Z"]
            .map(read::<DateTime>);
    assert!(civil::DateTime::try_from(zoned).is_err());
    assert!(Timestamp::try_from(local).is_err() && Zoned::try_from(local).is_err());
    assert!(Timestamp::try_from(fine).is_err() && Zoned::try_from(fine).is_err());
    assert!(civil::Time::try_from(read::<Time>("23:59:60")).is_err());
    assert!(civil::Date::try_from(zoned.date()).is_err() && civil::Time::try_from(zoned.time()).is_err());
    assert!(SignedDuration::try_from(read::<Duration>("P1M")).is_err());
    assert_eq!(
        Timestamp::try_from(read::<DateTime>("2016-12-31T23:59:60Z")).unwrap().to_string(),
        "2017-01-01T00:00:00Z"
    );
}

#[test]
fn spans() {
    for text in ["P1Y2M3DT4H5M6.789S", "-P1Y2M3DT4H5M6.789S", "PT0S", "P7300000D"] {
        let value: Duration = read(text);
        let span = Span::try_from(value).unwrap();
        assert_eq!(Duration::from(span), value, "{text}");
    }
    let span = Span::new().weeks(1).hours(25).milliseconds(1500).microseconds(2).nanoseconds(3);
    assert_eq!(Duration::from(span).to_string(), "P8DT1H1.500002003S");
    assert_eq!(Duration::from(-span).to_string(), "-P8DT1H1.500002003S");
    assert!(Span::try_from(read::<Duration>("P20000Y")).is_err());
    assert!(Span::try_from(read::<Duration>("P18446744073709551615M")).is_err());
    let longest = Span::new().years(19_998).days(7_304_484).seconds(631_107_417_600i64).nanoseconds(i64::MAX);
    assert_eq!(Duration::from(longest).years(), 19_998);
}
