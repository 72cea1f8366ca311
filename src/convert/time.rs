//! `time`: its years run from -9999 to 9999 (with its feature `large-dates` to 999,999), its dates and times have no zone of their
//! own, its nanoseconds no finer parts, and it has no leap seconds. What does not fit is refused.

use time::{Month, OffsetDateTime, PrimitiveDateTime, UtcDateTime, UtcOffset};

use super::calendar::{NO_ZONE, TOO_FAR, without_zone};
use crate::types::{Date, DateTime, Duration, Offset, Time, ValueError, astronomical, from_astronomical};

/// What cannot happen: the years, months, days, hours… that time has, are those of the calendar.
const IN_RANGE: &str = "time's values are within range";

impl From<time::Date> for Date {
    fn from(date: time::Date) -> Date {
        from_astronomical(date.year())
            .and_then(|year| Date::new(year, date.month().into(), date.day()))
            .expect(IN_RANGE)
    }
}

/// # Errors
///
/// With a zone, and beyond time's years.
impl TryFrom<Date> for time::Date {
    type Error = ValueError;

    fn try_from(date: Date) -> Result<time::Date, ValueError> {
        without_zone(date.offset())?;
        let year = i32::try_from(astronomical(date.year())).map_err(|_| TOO_FAR)?;
        let month = Month::try_from(date.month()).map_err(|_| TOO_FAR)?;
        time::Date::from_calendar_date(year, month, date.day()).map_err(|_| TOO_FAR)
    }
}

impl From<time::Time> for Time {
    fn from(time: time::Time) -> Time {
        Time::new(time.hour(), time.minute(), time.second())
            .and_then(|whole| whole.with_nanosecond(time.nanosecond()))
            .expect(IN_RANGE)
    }
}

/// # Errors
///
/// With a zone, in a leap second, and with more than nine digits after the second's point.
impl TryFrom<Time> for time::Time {
    type Error = ValueError;

    fn try_from(time: Time) -> Result<time::Time, ValueError> {
        without_zone(time.offset())?;
        time::Time::from_hms_nano(time.hour(), time.minute(), time.second(), time.exact_nanosecond()?)
            .map_err(|_| ValueError::new("the time is a leap second"))
    }
}

impl From<PrimitiveDateTime> for DateTime {
    fn from(value: PrimitiveDateTime) -> DateTime {
        DateTime::from_parts(value.date().into(), value.time().into())
    }
}

/// # Errors
///
/// With a zone, beyond time's years, in a leap second, and with more than nine digits after the second's point.
impl TryFrom<DateTime> for PrimitiveDateTime {
    type Error = ValueError;

    fn try_from(value: DateTime) -> Result<PrimitiveDateTime, ValueError> {
        Ok(PrimitiveDateTime::new(value.date().try_into()?, value.time().try_into()?))
    }
}

impl From<UtcDateTime> for DateTime {
    fn from(value: UtcDateTime) -> DateTime {
        DateTime::from_parts(value.date().into(), value.time().into()).with_offset(Offset::UTC)
    }
}

/// The same point in time; which zone said it, is not kept. A leap second is the first of the next minute.
///
/// # Errors
///
/// Without a zone, beyond time's years, and with more than nine digits after the second's point.
impl TryFrom<DateTime> for UtcDateTime {
    type Error = ValueError;

    fn try_from(value: DateTime) -> Result<UtcDateTime, ValueError> {
        let (seconds, nanos) = value.exact_unix()?;
        let nanos = i128::from(seconds) * 1_000_000_000 + i128::from(nanos);
        UtcDateTime::from_unix_timestamp_nanos(nanos).map_err(|_| TOO_FAR)
    }
}

/// # Errors
///
/// When the offset is no whole number of minutes, or more than 14 hours.
impl TryFrom<OffsetDateTime> for DateTime {
    type Error = ValueError;

    fn try_from(value: OffsetDateTime) -> Result<DateTime, ValueError> {
        let offset = Offset::try_from(value.offset())?;
        Ok(DateTime::from_parts(value.date().into(), value.time().into()).with_offset(offset))
    }
}

/// # Errors
///
/// Without a zone, beyond time's years, in a leap second, and with more than nine digits after the second's point.
impl TryFrom<DateTime> for OffsetDateTime {
    type Error = ValueError;

    fn try_from(value: DateTime) -> Result<OffsetDateTime, ValueError> {
        let offset = value.offset().ok_or(NO_ZONE)?;
        let local = PrimitiveDateTime::try_from(value.with_offset(None))?;
        Ok(local.assume_offset(offset.into()))
    }
}

impl From<Offset> for UtcOffset {
    fn from(offset: Offset) -> UtcOffset {
        UtcOffset::from_whole_seconds(offset.seconds()).expect("time's offsets reach beyond 14 hours")
    }
}

/// # Errors
///
/// When the offset is no whole number of minutes, or more than 14 hours.
impl TryFrom<UtcOffset> for Offset {
    type Error = ValueError;

    fn try_from(offset: UtcOffset) -> Result<Offset, ValueError> {
        Offset::from_seconds(offset.whole_seconds())
    }
}

impl From<time::Duration> for Duration {
    fn from(value: time::Duration) -> Duration {
        let duration = Duration::from(value.unsigned_abs());
        if value.is_negative() { -duration } else { duration }
    }
}

/// # Errors
///
/// With months, with more than nine digits after the second's point, and beyond `i64` seconds.
impl TryFrom<Duration> for time::Duration {
    type Error = ValueError;

    fn try_from(value: Duration) -> Result<time::Duration, ValueError> {
        let (seconds, nanos) = value.exact_seconds()?;
        let seconds = i64::try_from(seconds).map_err(|_| TOO_FAR)?;
        let duration = time::Duration::new(seconds, nanos as i32);
        Ok(if value.is_negative() { -duration } else { duration })
    }
}
