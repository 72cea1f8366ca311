//! `chrono`: its years run from -262,143 to 262,142, its naive types have no zone, and its nanoseconds no finer parts. What does
//! not fit is refused.

use chrono::{
    Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike, Utc,
};

use super::calendar::{NO_ZONE, TOO_FAR, without_zone};
use crate::types::{Date, DateTime, Duration, Offset, Time, ValueError, astronomical, from_astronomical};

/// What cannot happen: the years, months, days, hours… that chrono has, are those of the calendar.
const IN_RANGE: &str = "chrono's values are within range";

const NANOS_PER_SECOND: u32 = 1_000_000_000;

impl From<NaiveDate> for Date {
    fn from(date: NaiveDate) -> Date {
        from_astronomical(date.year())
            .and_then(|year| Date::new(year, date.month() as u8, date.day() as u8))
            .expect(IN_RANGE)
    }
}

/// # Errors
///
/// With a zone, and beyond chrono's years.
impl TryFrom<Date> for NaiveDate {
    type Error = ValueError;

    fn try_from(date: Date) -> Result<NaiveDate, ValueError> {
        without_zone(date.offset())?;
        let year = i32::try_from(astronomical(date.year())).map_err(|_| TOO_FAR)?;
        NaiveDate::from_ymd_opt(year, date.month().into(), date.day().into()).ok_or(TOO_FAR)
    }
}

/// A leap second, which chrono holds as a 59th second of more than a second, is a second 60.
impl From<NaiveTime> for Time {
    fn from(time: NaiveTime) -> Time {
        let leap = time.nanosecond() / NANOS_PER_SECOND;
        Time::new(time.hour() as u8, time.minute() as u8, (time.second() + leap) as u8)
            .and_then(|whole| whole.with_nanosecond(time.nanosecond() % NANOS_PER_SECOND))
            .expect(IN_RANGE)
    }
}

/// A leap second stays one.
///
/// # Errors
///
/// With a zone, and with more than nine digits after the second's point.
impl TryFrom<Time> for NaiveTime {
    type Error = ValueError;

    fn try_from(time: Time) -> Result<NaiveTime, ValueError> {
        without_zone(time.offset())?;
        let leap = u32::from(time.second() == 60);
        let nanos = time.exact_nanosecond()? + leap * NANOS_PER_SECOND;
        let second = u32::from(time.second()) - leap;
        NaiveTime::from_hms_nano_opt(time.hour().into(), time.minute().into(), second, nanos).ok_or(TOO_FAR)
    }
}

impl From<NaiveDateTime> for DateTime {
    fn from(value: NaiveDateTime) -> DateTime {
        DateTime::from_parts(value.date().into(), value.time().into())
    }
}

/// # Errors
///
/// With a zone, beyond chrono's years, and with more than nine digits after the second's point.
impl TryFrom<DateTime> for NaiveDateTime {
    type Error = ValueError;

    fn try_from(value: DateTime) -> Result<NaiveDateTime, ValueError> {
        Ok(NaiveDate::try_from(value.date())?.and_time(value.time().try_into()?))
    }
}

impl From<chrono::DateTime<Utc>> for DateTime {
    fn from(value: chrono::DateTime<Utc>) -> DateTime {
        DateTime::from(value.naive_utc()).with_offset(Offset::UTC)
    }
}

/// # Errors
///
/// When the offset is no whole number of minutes, or more than 14 hours.
impl TryFrom<chrono::DateTime<FixedOffset>> for DateTime {
    type Error = ValueError;

    fn try_from(value: chrono::DateTime<FixedOffset>) -> Result<DateTime, ValueError> {
        let offset = Offset::try_from(*value.offset())?;
        let date = value.naive_utc().checked_add_offset(*value.offset()).ok_or(TOO_FAR)?;
        Ok(DateTime::from(date).with_offset(offset))
    }
}

/// # Errors
///
/// Without a zone, beyond chrono's years, and with more than nine digits after the second's point.
impl TryFrom<DateTime> for chrono::DateTime<FixedOffset> {
    type Error = ValueError;

    fn try_from(value: DateTime) -> Result<chrono::DateTime<FixedOffset>, ValueError> {
        let offset = FixedOffset::from(value.offset().ok_or(NO_ZONE)?);
        let local = NaiveDateTime::try_from(value.with_offset(None))?;
        offset.from_local_datetime(&local).single().ok_or(TOO_FAR)
    }
}

/// The same point in time; which zone said it, is not kept.
///
/// # Errors
///
/// Without a zone, beyond chrono's years, and with more than nine digits after the second's point.
impl TryFrom<DateTime> for chrono::DateTime<Utc> {
    type Error = ValueError;

    fn try_from(value: DateTime) -> Result<chrono::DateTime<Utc>, ValueError> {
        chrono::DateTime::<FixedOffset>::try_from(value).map(|value| value.to_utc())
    }
}

impl From<Offset> for FixedOffset {
    fn from(offset: Offset) -> FixedOffset {
        FixedOffset::east_opt(offset.seconds()).expect("chrono's offsets reach beyond 14 hours")
    }
}

/// # Errors
///
/// When the offset is no whole number of minutes, or more than 14 hours.
impl TryFrom<FixedOffset> for Offset {
    type Error = ValueError;

    fn try_from(offset: FixedOffset) -> Result<Offset, ValueError> {
        Offset::from_seconds(offset.local_minus_utc())
    }
}

impl From<TimeDelta> for Duration {
    fn from(value: TimeDelta) -> Duration {
        // The longest is of i64 milliseconds either way, so its opposite is one too.
        let unsigned = value.abs();
        let duration =
            Duration::new(0, unsigned.num_seconds() as u64, unsigned.subsec_nanos() as u32).expect(IN_RANGE);
        if value < TimeDelta::zero() { -duration } else { duration }
    }
}

/// # Errors
///
/// With months, with more than nine digits after the second's point, and beyond `i64` milliseconds.
impl TryFrom<Duration> for TimeDelta {
    type Error = ValueError;

    fn try_from(value: Duration) -> Result<TimeDelta, ValueError> {
        let (seconds, nanos) = value.exact_seconds()?;
        let seconds = i64::try_from(seconds).map_err(|_| TOO_FAR)?;
        let duration = TimeDelta::new(seconds, nanos).ok_or(TOO_FAR)?;
        Ok(if value.is_negative() { -duration } else { duration })
    }
}
