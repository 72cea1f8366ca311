//! `jiff`: its years run from -9999 to 9999, its civil types have no zone, its nanoseconds no finer parts, and it has no leap
//! seconds. What does not fit is refused.

use jiff::{SignedDuration, Span, Timestamp, Zoned, civil, tz};

use super::calendar::{NO_ZONE, TOO_FAR, without_zone};
use crate::types::{Date, DateTime, Duration, Offset, Time, ValueError, astronomical, from_astronomical};

/// What cannot happen: the years, months, days, hours… that jiff has, are those of the calendar.
const IN_RANGE: &str = "jiff's values are within range";

impl From<civil::Date> for Date {
    fn from(date: civil::Date) -> Date {
        from_astronomical(date.year().into())
            .and_then(|year| Date::new(year, date.month() as u8, date.day() as u8))
            .expect(IN_RANGE)
    }
}

/// # Errors
///
/// With a zone, and beyond jiff's years.
impl TryFrom<Date> for civil::Date {
    type Error = ValueError;

    fn try_from(date: Date) -> Result<civil::Date, ValueError> {
        without_zone(date.offset())?;
        let year = i16::try_from(astronomical(date.year())).map_err(|_| TOO_FAR)?;
        civil::Date::new(year, date.month() as i8, date.day() as i8).map_err(|_| TOO_FAR)
    }
}

impl From<civil::Time> for Time {
    fn from(time: civil::Time) -> Time {
        Time::new(time.hour() as u8, time.minute() as u8, time.second() as u8)
            .and_then(|whole| whole.with_nanosecond(time.subsec_nanosecond() as u32))
            .expect(IN_RANGE)
    }
}

/// # Errors
///
/// With a zone, in a leap second, and with more than nine digits after the second's point.
impl TryFrom<Time> for civil::Time {
    type Error = ValueError;

    fn try_from(time: Time) -> Result<civil::Time, ValueError> {
        without_zone(time.offset())?;
        let (hour, minute, second) = (time.hour() as i8, time.minute() as i8, time.second() as i8);
        civil::Time::new(hour, minute, second, time.exact_nanosecond()? as i32)
            .map_err(|_| ValueError::new("the time is a leap second"))
    }
}

impl From<civil::DateTime> for DateTime {
    fn from(value: civil::DateTime) -> DateTime {
        DateTime::from_parts(value.date().into(), value.time().into())
    }
}

/// # Errors
///
/// With a zone, beyond jiff's years, in a leap second, and with more than nine digits after the second's point.
impl TryFrom<DateTime> for civil::DateTime {
    type Error = ValueError;

    fn try_from(value: DateTime) -> Result<civil::DateTime, ValueError> {
        let (date, time) = (civil::Date::try_from(value.date())?, civil::Time::try_from(value.time())?);
        Ok(civil::DateTime::from_parts(date, time))
    }
}

/// In UTC.
impl From<Timestamp> for DateTime {
    fn from(timestamp: Timestamp) -> DateTime {
        // A timestamp before 1970 has negative sub-seconds.
        let nanos = timestamp.as_nanosecond();
        DateTime::from_unix(nanos.div_euclid(1_000_000_000) as i64, nanos.rem_euclid(1_000_000_000) as u32)
            .expect(IN_RANGE)
    }
}

/// The same point in time; which zone said it, is not kept. A leap second is the first of the next minute.
///
/// # Errors
///
/// Without a zone, beyond jiff's years, and with more than nine digits after the second's point.
impl TryFrom<DateTime> for Timestamp {
    type Error = ValueError;

    fn try_from(value: DateTime) -> Result<Timestamp, ValueError> {
        let (seconds, nanos) = value.exact_unix()?;
        let nanos = i128::from(seconds) * 1_000_000_000 + i128::from(nanos);
        Timestamp::from_nanosecond(nanos).map_err(|_| TOO_FAR)
    }
}

/// The offset is kept, the zone's name is not.
///
/// # Errors
///
/// When the offset is no whole number of minutes, or more than 14 hours.
impl TryFrom<&Zoned> for DateTime {
    type Error = ValueError;

    fn try_from(value: &Zoned) -> Result<DateTime, ValueError> {
        Ok(DateTime::from(value.datetime()).with_offset(Offset::try_from(value.offset())?))
    }
}

/// In a zone of fixed offset.
///
/// # Errors
///
/// Without a zone, beyond jiff's years, in a leap second, and with more than nine digits after the second's point.
impl TryFrom<DateTime> for Zoned {
    type Error = ValueError;

    fn try_from(value: DateTime) -> Result<Zoned, ValueError> {
        let offset = value.offset().ok_or(NO_ZONE)?;
        let local = civil::DateTime::try_from(value.with_offset(None))?;
        local.to_zoned(tz::TimeZone::fixed(offset.into())).map_err(|_| TOO_FAR)
    }
}

impl From<Offset> for tz::Offset {
    fn from(offset: Offset) -> tz::Offset {
        tz::Offset::from_seconds(offset.seconds()).expect("jiff's offsets reach beyond 14 hours")
    }
}

/// # Errors
///
/// When the offset is no whole number of minutes, or more than 14 hours.
impl TryFrom<tz::Offset> for Offset {
    type Error = ValueError;

    fn try_from(offset: tz::Offset) -> Result<Offset, ValueError> {
        Offset::from_seconds(offset.seconds())
    }
}

impl From<SignedDuration> for Duration {
    fn from(value: SignedDuration) -> Duration {
        let duration = Duration::from(value.unsigned_abs());
        if value.is_negative() { -duration } else { duration }
    }
}

/// # Errors
///
/// With months, with more than nine digits after the second's point, and beyond `i64` seconds.
impl TryFrom<Duration> for SignedDuration {
    type Error = ValueError;

    fn try_from(value: Duration) -> Result<SignedDuration, ValueError> {
        let (seconds, nanos) = value.exact_seconds()?;
        let seconds = i64::try_from(seconds).map_err(|_| TOO_FAR)?;
        let duration = SignedDuration::new(seconds, nanos as i32);
        Ok(if value.is_negative() { -duration } else { duration })
    }
}

/// Days are of 24 hours and weeks of seven days, as XML Schema has them.
impl From<Span> for Duration {
    fn from(span: Span) -> Duration {
        let unsigned = span.abs();
        let nanos = i128::from(unsigned.get_milliseconds()) * 1_000_000
            + i128::from(unsigned.get_microseconds()) * 1000
            + i128::from(unsigned.get_nanoseconds());
        let days = i128::from(unsigned.get_weeks()) * 7 + i128::from(unsigned.get_days());
        let hours = days * 24 + i128::from(unsigned.get_hours());
        let minutes = hours * 60 + i128::from(unsigned.get_minutes());
        let seconds = minutes * 60 + i128::from(unsigned.get_seconds()) + nanos / 1_000_000_000;
        let months = i64::from(unsigned.get_years()) * 12 + i64::from(unsigned.get_months());
        // Every unit of a span is limited to about 20,000 years.
        let duration =
            Duration::new(months as u64, seconds as u64, (nanos % 1_000_000_000) as u32).expect(IN_RANGE);
        if span.is_negative() { -duration } else { duration }
    }
}

/// In years, months, days, hours, minutes, seconds and nanoseconds.
///
/// # Errors
///
/// With more than nine digits after the second's point, and beyond jiff's years.
impl TryFrom<Duration> for Span {
    type Error = ValueError;

    fn try_from(value: Duration) -> Result<Span, ValueError> {
        let signed = |units: u64| i64::try_from(units).map_err(|_| TOO_FAR);
        let span = Span::new()
            .try_years(signed(value.years())?)
            .and_then(|span| span.try_months(value.months()))
            .and_then(|span| span.try_hours(value.hours()))
            .and_then(|span| span.try_minutes(value.minutes()))
            .and_then(|span| span.try_seconds(value.seconds()))
            .map_err(|_| TOO_FAR)?;
        let days = signed(value.days())?;
        let nanos = i64::from(value.exact_nanosecond()?);
        let span = span.try_days(days).and_then(|span| span.try_nanoseconds(nanos)).map_err(|_| TOO_FAR)?;
        Ok(if value.is_negative() { span.negate() } else { span })
    }
}
