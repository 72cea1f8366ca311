//! `xs:dateTime` and `xs:time`.

use std::time::{Duration as StdDuration, SystemTime};

use super::lexical::{ATTOS_PER_NANO, Cursor, Flaw, lexical};
use super::timeline::{Day, Instant, Offset, timeline_order, zoned};
use super::{Date, ValueError};
use crate::xml::Ascii;

const SECONDS_PER_DAY: i64 = 86_400;
const NANOS_PER_SECOND: u32 = 1_000_000_000;

/// `xs:time`: a time of day, with a zone or without (XML Schema Part 2, section 3.2.8).
///
/// `24:00:00` is read as `00:00:00`, which is the same value, and a leap second's `60` is kept. Sub-seconds are kept to 18 digits; a
/// text with more is refused unless they are zeros.
///
/// Two times are equal, or before one another, as they are on one and the same day; a time with a zone and one without have
/// an order only where no zone could change it, and are never equal.
///
/// ```
/// use saponify::types::{Offset, Time};
///
/// let time: Time = "09:30:00.250+01:00".parse().unwrap();
/// assert_eq!((time.hour(), time.minute(), time.second(), time.nanosecond()), (9, 30, 0, 250_000_000));
/// assert_eq!(time.offset(), Some(Offset::from_minutes(60).unwrap()));
/// assert_eq!(time.to_string(), "09:30:00.25+01:00");
/// assert_eq!(time, "08:30:00.25Z".parse().unwrap());
/// ```
#[derive(Clone, Copy, Default)]
pub struct Time {
    attos: u64,
    zone: Option<Offset>,
    hour: u8,
    minute: u8,
    second: u8,
}

impl Time {
    /// 00:00:00 without a zone.
    pub const MIDNIGHT: Time = Time { attos: 0, zone: None, hour: 0, minute: 0, second: 0 };

    /// A time of day without a zone. The second may be 60, for a leap second.
    ///
    /// # Errors
    ///
    /// When there is no such time; 24:00:00 is none here.
    #[inline]
    pub const fn new(hour: u8, minute: u8, second: u8) -> Result<Time, ValueError> {
        if hour > 23 {
            return Err(ValueError::new("hours count from 0 to 23"));
        }
        if minute > 59 {
            return Err(ValueError::new("minutes count from 0 to 59"));
        }
        if second > 60 {
            return Err(ValueError::new("seconds count from 0 to 60"));
        }
        Ok(Time { attos: 0, zone: None, hour, minute, second })
    }

    /// The same with other sub-seconds.
    ///
    /// # Errors
    ///
    /// When they make a second or more.
    pub const fn with_nanosecond(self, nanosecond: u32) -> Result<Time, ValueError> {
        if nanosecond >= NANOS_PER_SECOND {
            return Err(ValueError::new("there are 1,000,000,000 nanoseconds in a second"));
        }
        Ok(Time { attos: nanosecond as u64 * ATTOS_PER_NANO, ..self })
    }

    /// The hour, 0 to 23.
    pub const fn hour(&self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    pub const fn minute(&self) -> u8 {
        self.minute
    }

    /// The second, 0 to 59, or 60 for a leap second.
    pub const fn second(&self) -> u8 {
        self.second
    }

    /// The nanoseconds since the second began; what is finer is cut off, see [`attosecond`](Time::attosecond).
    pub const fn nanosecond(&self) -> u32 {
        (self.attos / ATTOS_PER_NANO) as u32
    }

    /// The attoseconds (10⁻¹⁸) since the second began: all that is kept.
    pub const fn attosecond(&self) -> u64 {
        self.attos
    }

    /// The nanoseconds, if there is nothing finer.
    #[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
    pub(crate) fn exact_nanosecond(&self) -> Result<u32, ValueError> {
        exact_nanosecond(self.attos)
    }

    fn seconds(self) -> i64 {
        i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second)
    }

    fn instant(&self) -> Instant {
        Instant { local_seconds: self.seconds(), attos: self.attos, zone: self.zone }
    }

    fn parse(text: &[u8]) -> Result<Time, Flaw> {
        let mut cursor = Cursor::new(text);
        Time::read(&mut cursor).map(|(time, _)| time)
    }

    /// A time and whether it is 24:00:00, up to the end.
    #[inline]
    fn read(cursor: &mut Cursor<'_>) -> Result<(Time, bool), Flaw> {
        let hour = cursor.two()?;
        cursor.expect(b':')?;
        let minute = cursor.two()?;
        cursor.expect(b':')?;
        let second = cursor.two()?;
        let attos = if cursor.eat(b'.') { cursor.fraction()? } else { 0 };
        let zone = cursor.zone_and_end()?;
        if hour == 24 && minute == 0 && second == 0 && attos == 0 {
            return Ok((Time { zone, ..Time::MIDNIGHT }, true));
        }
        let time = Time::new(hour, minute, second).map_err(|_| Flaw::Lexical)?;
        Ok((Time { attos, zone, ..time }, false))
    }

    #[inline]
    fn write(&self, out: &mut Ascii<'_>) {
        out.pairs([self.hour, self.minute, self.second], b':');
        out.fraction(self.attos);
        out.zone(self.zone);
    }
}

/// `xs:dateTime`: a date and a time of day, with a zone or without (XML Schema Part 2, section 3.2.7).
///
/// Years run as far as `i32` does, numbered without a year zero, as XML Schema 1.0 has it. `24:00:00` is read as the next day's
/// `00:00:00`, which is the same value, and a leap second's `60` is kept. Sub-seconds are kept to 18 digits; a text with more is
/// refused unless they are zeros. The zone is kept as it was said, and written back; `+00:00` is `Z`.
///
/// Two values are equal if they are the same point in time, whatever their zones. A value with a zone and one without are never
/// equal, and have an order only when they are more than 14 hours apart (section 3.2.7.4): `partial_cmp` is `None` otherwise.
///
/// The default is `0001-01-01T00:00:00`.
///
/// ```
/// use saponify::types::{DateTime, Offset};
///
/// let noon = DateTime::new(2026, 1, 31, 12, 0, 0).unwrap();
/// assert_eq!(noon.to_string(), "2026-01-31T12:00:00");
/// let noon_utc = noon.with_offset(Offset::UTC);
/// assert_eq!(noon_utc.to_string(), "2026-01-31T12:00:00Z");
/// assert_eq!(noon_utc, "2026-01-31T13:00:00+01:00".parse().unwrap());
/// assert_ne!(noon_utc, noon);
/// assert_eq!(noon_utc.partial_cmp(&noon), None);
/// ```
#[derive(Clone, Copy, Default)]
pub struct DateTime {
    day: Day,
    time: Time,
}

impl DateTime {
    /// 1970-01-01T00:00:00Z.
    pub const UNIX_EPOCH: DateTime = DateTime {
        day: Day { year: 1970, month: 1, day: 1 },
        time: Time { zone: Some(Offset::UTC), ..Time::MIDNIGHT },
    };

    /// A date and time without a zone. The second may be 60, for a leap second.
    ///
    /// # Errors
    ///
    /// When there is no such day or time; there is no year zero.
    pub fn new(
        year: i32,
        month: u8,
        day: u8,
        hour: u8,
        minute: u8,
        second: u8,
    ) -> Result<DateTime, ValueError> {
        Ok(DateTime { day: Day::new(year, month, day)?, time: Time::new(hour, minute, second)? })
    }

    /// A time on a day, both by the clock of the time's zone; the date's own zone plays no part.
    pub fn from_parts(date: Date, time: Time) -> DateTime {
        DateTime { day: date.day_of_calendar(), time }
    }

    /// The time in UTC, so many seconds and nanoseconds after (or, if negative, before) 1970-01-01T00:00:00Z.
    ///
    /// ```
    /// # use saponify::types::DateTime;
    /// assert_eq!(DateTime::from_unix(-1, 500_000_000).unwrap().to_string(), "1969-12-31T23:59:59.5Z");
    /// ```
    ///
    /// # Errors
    ///
    /// When the year is beyond `i32`, or when the nanoseconds make a second or more.
    pub fn from_unix(seconds: i64, nanoseconds: u32) -> Result<DateTime, ValueError> {
        let day = Day::from_number(seconds.div_euclid(SECONDS_PER_DAY))
            .ok_or(ValueError::new("the year is beyond i32"))?;
        let second_of_day = seconds.rem_euclid(SECONDS_PER_DAY);
        let time = Time {
            zone: Some(Offset::UTC),
            hour: (second_of_day / 3600) as u8,
            minute: (second_of_day / 60 % 60) as u8,
            second: (second_of_day % 60) as u8,
            attos: 0,
        };
        Ok(DateTime { day, time: time.with_nanosecond(nanoseconds)? })
    }

    /// The time now in UTC, by the system's clock.
    pub fn now_utc() -> DateTime {
        // A clock that shows a year beyond i32 shows nothing of use; the epoch is as good an answer.
        DateTime::try_from(SystemTime::now()).unwrap_or(DateTime::UNIX_EPOCH)
    }

    /// The date, with the zone.
    pub fn date(&self) -> Date {
        Date::of_calendar(self.day, self.time.zone)
    }

    /// The time of day, with the zone.
    pub const fn time(&self) -> Time {
        self.time
    }

    /// The year; negative ones are before our era, and there is no year zero.
    pub const fn year(&self) -> i32 {
        self.day.year
    }

    /// The month, 1 to 12.
    pub const fn month(&self) -> u8 {
        self.day.month
    }

    /// The day of the month, from 1.
    pub const fn day(&self) -> u8 {
        self.day.day
    }

    /// The hour, 0 to 23.
    pub const fn hour(&self) -> u8 {
        self.time.hour
    }

    /// The minute, 0 to 59.
    pub const fn minute(&self) -> u8 {
        self.time.minute
    }

    /// The second, 0 to 59, or 60 for a leap second.
    pub const fn second(&self) -> u8 {
        self.time.second
    }

    /// The nanoseconds since the second began; what is finer is cut off, see [`attosecond`](DateTime::attosecond).
    pub const fn nanosecond(&self) -> u32 {
        self.time.nanosecond()
    }

    /// The attoseconds (10⁻¹⁸) since the second began: all that is kept.
    pub const fn attosecond(&self) -> u64 {
        self.time.attosecond()
    }

    /// The zone, `None` if none is said: the time is then by a clock that both sides know.
    pub const fn offset(&self) -> Option<Offset> {
        self.time.zone
    }

    /// The same reading of the clock in another zone, or in none; nothing is recomputed.
    #[must_use]
    pub fn with_offset(self, zone: impl Into<Option<Offset>>) -> DateTime {
        DateTime { time: self.time.with_offset(zone), ..self }
    }

    /// The same with other sub-seconds.
    ///
    /// # Errors
    ///
    /// When they make a second or more.
    pub fn with_nanosecond(self, nanosecond: u32) -> Result<DateTime, ValueError> {
        Ok(DateTime { time: self.time.with_nanosecond(nanosecond)?, ..self })
    }

    /// The seconds since 1970-01-01T00:00:00Z and the nanoseconds beyond them, what is finer being cut off; `None` without a
    /// zone. A leap second counts as the first of the next minute, as Unix time has it.
    pub fn unix(&self) -> Option<(i64, u32)> {
        self.offset()?;
        Some((self.instant().key().0, self.nanosecond()))
    }

    /// [`unix`](DateTime::unix) if nothing is cut off.
    pub(crate) fn exact_unix(&self) -> Result<(i64, u32), ValueError> {
        exact_nanosecond(self.time.attos)?;
        self.unix().ok_or(ValueError::new("the date and time has no zone"))
    }

    fn instant(&self) -> Instant {
        Instant {
            local_seconds: self.day.number() * SECONDS_PER_DAY + self.time.seconds(),
            attos: self.time.attos,
            zone: self.time.zone,
        }
    }

    fn parse(text: &[u8]) -> Result<DateTime, Flaw> {
        let mut cursor = Cursor::new(text);
        let day = Day::read(&mut cursor)?;
        cursor.expect(b'T')?;
        let (time, end_of_day) = Time::read(&mut cursor)?;
        let day = if end_of_day { day.next().ok_or(Flaw::Year)? } else { day };
        Ok(DateTime { day, time })
    }

    #[inline]
    fn write(&self, out: &mut Ascii<'_>) {
        self.day.write(out);
        out.push(b'T');
        self.time.write(out);
    }
}

fn exact_nanosecond(attos: u64) -> Result<u32, ValueError> {
    if !attos.is_multiple_of(ATTOS_PER_NANO) {
        return Err(ValueError::new("the second has more than nine digits after the point"));
    }
    Ok((attos / ATTOS_PER_NANO) as u32)
}

/// In UTC.
impl TryFrom<SystemTime> for DateTime {
    type Error = ValueError;

    fn try_from(time: SystemTime) -> Result<DateTime, ValueError> {
        let beyond = ValueError::new("the year is beyond i32");
        match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => {
                DateTime::from_unix(i64::try_from(after.as_secs()).map_err(|_| beyond)?, after.subsec_nanos())
            }
            Err(error) => {
                let before = error.duration();
                let seconds = i64::try_from(before.as_secs()).map_err(|_| beyond)?;
                match before.subsec_nanos() {
                    0 => DateTime::from_unix(-seconds, 0),
                    nanos => DateTime::from_unix(-seconds - 1, NANOS_PER_SECOND - nanos),
                }
            }
        }
    }
}

/// # Errors
///
/// Without a zone, with more digits after the second's point than the system's clock has (at most nine), and beyond its reach.
impl TryFrom<DateTime> for SystemTime {
    type Error = ValueError;

    fn try_from(value: DateTime) -> Result<SystemTime, ValueError> {
        let (seconds, nanos) = value.exact_unix()?;
        let whole = StdDuration::from_secs(seconds.unsigned_abs());
        let base = if seconds < 0 {
            SystemTime::UNIX_EPOCH.checked_sub(whole)
        } else {
            SystemTime::UNIX_EPOCH.checked_add(whole)
        };
        let fraction = StdDuration::from_nanos(u64::from(nanos));
        let (base, time) = base
            .and_then(|base| Some((base, base.checked_add(fraction)?)))
            .ok_or(ValueError::new("the system's clock does not reach so far"))?;
        // Windows counts in steps of 100 nanoseconds.
        match time.duration_since(base) {
            Ok(kept) if kept == fraction => Ok(time),
            _ => Err(ValueError::new("the system's clock has no such small steps")),
        }
    }
}

zoned!(Time);
timeline_order!(Time);
timeline_order!(DateTime);
lexical!(Time, "a time of day such as 12:00:00 or 12:00:00Z");
lexical!(DateTime, "a date and time such as 2026-01-31T12:00:00Z");
