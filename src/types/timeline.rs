//! What the types of dates and times share: the zone, the calendar, and the order on the time line.

use std::cmp::Ordering;
use std::fmt;

use super::ValueError;
use super::lexical::{Cursor, Flaw};
use crate::xml::Ascii;

/// A zone: the difference to UTC in minutes, at most 14 hours either way (XML Schema Part 2, section 3.2.7.3).
///
/// A date or time without a zone is another thing than one in UTC, so it has `None` where the other has
/// `Some(Offset::UTC)`.
///
/// ```
/// use saponify::types::Offset;
///
/// let india = Offset::from_minutes(330).unwrap();
/// assert_eq!(india.to_string(), "+05:30");
/// assert_eq!(Offset::UTC.to_string(), "Z");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Offset(i16);

const MAX_OFFSET_MINUTES: i16 = 14 * 60;

impl Offset {
    /// No difference: `Z`.
    pub const UTC: Offset = Offset(0);

    /// A zone that is ahead of UTC by so many minutes.
    ///
    /// # Errors
    ///
    /// When it is more than 14 hours ahead or behind.
    pub const fn from_minutes(minutes: i16) -> Result<Offset, ValueError> {
        if minutes < -MAX_OFFSET_MINUTES || minutes > MAX_OFFSET_MINUTES {
            return Err(ValueError::new("a zone is at most 14 hours from UTC"));
        }
        Ok(Offset(minutes))
    }

    /// The minutes that the zone is ahead of UTC.
    pub const fn minutes(self) -> i16 {
        self.0
    }

    /// The seconds that the zone is ahead of UTC.
    pub(crate) const fn seconds(self) -> i32 {
        self.0 as i32 * 60
    }

    /// The zone of so many seconds, for libraries whose offsets are finer than minutes.
    #[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
    pub(crate) fn from_seconds(seconds: i32) -> Result<Offset, ValueError> {
        if seconds % 60 != 0 {
            return Err(ValueError::new("a zone differs from UTC by whole minutes"));
        }
        i16::try_from(seconds / 60).map_or(Offset::from_minutes(i16::MAX), Offset::from_minutes)
    }
}

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ascii::with(|text| text.zone(Some(*self)), |text| f.pad(text))
    }
}

/// A day of the proleptic Gregorian calendar. Years are numbered as XML Schema 1.0 writes them: there is no year zero, -1 is
/// the year before 1.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) year: i32,
    pub(super) month: u8,
    pub(super) day: u8,
}

/// The first day of our era, the default of all types that have a year.
pub(super) const FIRST_DAY: Day = Day { year: 1, month: 1, day: 1 };

impl Default for Day {
    fn default() -> Day {
        FIRST_DAY
    }
}

impl Day {
    #[inline]
    pub(super) fn new(year: i32, month: u8, day: u8) -> Result<Day, ValueError> {
        if year == 0 {
            return Err(ValueError::new("there is no year zero"));
        }
        if !(1..=12).contains(&month) {
            return Err(ValueError::new("there are 12 months"));
        }
        if day == 0 || (day > 28 && day > days_in_month(astronomical(year), month)) {
            return Err(ValueError::new("the month has no such day"));
        }
        Ok(Day { year, month, day })
    }

    /// Days since 1970-01-01.
    ///
    /// The algorithm counts years from March, so that a leap day is the last of its year, and in eras of 400 years, after
    /// which the calendar repeats.
    pub(super) fn number(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = astronomical(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * DAYS_PER_ERA + day_of_era - DAYS_TO_1970
    }

    /// The day of a [number](Day::number), `None` beyond the years that `i32` holds.
    pub(super) fn from_number(number: i64) -> Option<Day> {
        let days = number.checked_add(DAYS_TO_1970)?;
        let era = days.div_euclid(DAYS_PER_ERA);
        let day_of_era = days.rem_euclid(DAYS_PER_ERA);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        let year = i32::try_from(if year <= 0 { year - 1 } else { year }).ok()?;
        Some(Day { year, month: month as u8, day: day as u8 })
    }

    /// The day after, `None` after the last day of the last year.
    pub(super) fn next(self) -> Option<Day> {
        Day::from_number(self.number() + 1)
    }

    pub(super) fn read(cursor: &mut Cursor<'_>) -> Result<Day, Flaw> {
        let year = cursor.year()?;
        cursor.expect(b'-')?;
        let month = cursor.two()?;
        cursor.expect(b'-')?;
        let day = cursor.two()?;
        Day::new(year, month, day).map_err(|_| Flaw::Lexical)
    }

    #[inline]
    pub(super) fn write(self, out: &mut Ascii<'_>) {
        match u16::try_from(self.year) {
            Ok(year @ 0..10_000) => out.four_and_hyphen(year),
            _ => {
                out.year(self.year);
                out.push(b'-');
            }
        }
        out.pairs([self.month, self.day], b'-');
    }
}

const DAYS_PER_ERA: i64 = 146_097;
const DAYS_TO_1970: i64 = 719_468;

/// The year in the numbering that has a year zero.
pub(crate) fn astronomical(year: i32) -> i64 {
    i64::from(year) + i64::from(year < 0)
}

/// The year in the numbering that has none.
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub(crate) fn from_astronomical(year: i32) -> Result<i32, ValueError> {
    if year > 0 { Some(year) } else { year.checked_sub(1) }.ok_or(ValueError::new("the year is beyond i32"))
}

pub(super) fn days_in_month(astronomical_year: i64, month: u8) -> u8 {
    match month {
        2 if astronomical_year % 4 == 0 && (astronomical_year % 100 != 0 || astronomical_year % 400 == 0) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A point on the time line, or a stretch of it while the zone is not known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Instant {
    /// Seconds since 1970-01-01T00:00:00 by the local clock.
    pub(super) local_seconds: i64,
    pub(super) attos: u64,
    pub(super) zone: Option<Offset>,
}

impl Instant {
    /// Seconds and attoseconds since 1970 in UTC; without a zone the local ones.
    #[inline]
    pub(super) fn key(self) -> (i64, u64) {
        (self.local_seconds - i64::from(self.zone.unwrap_or(Offset::UTC).seconds()), self.attos)
    }

    /// The order of XML Schema Part 2, section 3.2.7.4: a time without a zone may be up to 14 hours to either side, and what
    /// it may be on both sides of has no order with it.
    pub(super) fn order(self, other: Instant) -> Option<Ordering> {
        match (self.zone, other.zone) {
            (Some(_), None) => order_with_local(self.key(), other.key()),
            (None, Some(_)) => order_with_local(other.key(), self.key()).map(Ordering::reverse),
            _ => Some(self.key().cmp(&other.key())),
        }
    }
}

fn order_with_local(utc: (i64, u64), (seconds, attos): (i64, u64)) -> Option<Ordering> {
    let reach = i64::from(MAX_OFFSET_MINUTES) * 60;
    if utc < (seconds - reach, attos) {
        Some(Ordering::Less)
    } else if utc > (seconds + reach, attos) {
        Some(Ordering::Greater)
    } else {
        None
    }
}

/// Equality, order and hash by the point on the time line, over `instant(&self) -> Instant`.
macro_rules! timeline_order {
    ($type:ident) => {
        impl PartialEq for $type {
            fn eq(&self, other: &$type) -> bool {
                let (left, right) = (self.instant(), other.instant());
                left.zone.is_some() == right.zone.is_some() && left.key() == right.key()
            }
        }

        impl Eq for $type {}

        impl PartialOrd for $type {
            fn partial_cmp(&self, other: &$type) -> Option<std::cmp::Ordering> {
                self.instant().order(other.instant())
            }
        }

        impl std::hash::Hash for $type {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                let instant = self.instant();
                (instant.zone.is_some(), instant.key()).hash(state);
            }
        }
    };
}

/// `offset()` and `with_offset()` over a field `zone`.
macro_rules! zoned {
    ($type:ident) => {
        impl $type {
            /// The zone, `None` if none is said: the time is then by a clock that both sides know.
            pub const fn offset(&self) -> Option<$crate::types::Offset> {
                self.zone
            }

            /// The same by the clock of another zone, or of none; nothing is recomputed.
            #[must_use]
            pub fn with_offset(self, zone: impl Into<Option<$crate::types::Offset>>) -> $type {
                $type { zone: zone.into(), ..self }
            }
        }
    };
}

pub(super) use {timeline_order, zoned};

impl Cursor<'_> {
    /// At least four digits, no leading zero beyond them, and not zero (XML Schema Part 2, section 3.2.7.1).
    #[inline]
    pub(super) fn year(&mut self) -> Result<i32, Flaw> {
        if let Some(year) = self.year_of_four_digits() {
            return Ok(year);
        }
        let negative = self.eat(b'-');
        let digits = self.digits();
        if digits.len() < 4 || (digits.len() > 4 && digits[0] == b'0') {
            return Err(Flaw::Lexical);
        }
        if digits.len() > 10 {
            return Err(Flaw::Year);
        }
        let value = digits.iter().fold(0, |value: i64, digit| value * 10 + i64::from(digit - b'0'));
        match i32::try_from(if negative { -value } else { value }) {
            Ok(0) => Err(Flaw::Lexical),
            Ok(year) => Ok(year),
            Err(_) => Err(Flaw::Year),
        }
    }

    /// The zone at the end of all dates and times, and the end itself.
    #[inline]
    pub(super) fn zone_and_end(&mut self) -> Result<Option<Offset>, Flaw> {
        let zone = match self.peek() {
            None => return Ok(None),
            Some(b'Z') => {
                self.eat(b'Z');
                Offset::UTC
            }
            Some(sign @ (b'+' | b'-')) => {
                self.eat(sign);
                let hours = self.two()?;
                self.expect(b':')?;
                let minutes = self.two()?;
                if minutes > 59 {
                    return Err(Flaw::Lexical);
                }
                let minutes = i16::from(hours) * 60 + i16::from(minutes);
                let minutes = if sign == b'-' { -minutes } else { minutes };
                Offset::from_minutes(minutes).map_err(|_| Flaw::Lexical)?
            }
            Some(_) => return Err(Flaw::Lexical),
        };
        self.end()?;
        Ok(Some(zone))
    }
}

impl Ascii<'_> {
    pub(super) fn year(&mut self, year: i32) {
        if year < 0 {
            self.push(b'-');
        }
        let year = year.unsigned_abs();
        if year < 10_000 {
            self.two((year / 100) as u8);
            self.two((year % 100) as u8);
        } else {
            self.number(u64::from(year));
        }
    }

    #[inline]
    pub(super) fn zone(&mut self, zone: Option<Offset>) {
        let Some(Offset(minutes)) = zone else { return };
        if minutes == 0 {
            self.push(b'Z');
            return;
        }
        let sign = if minutes < 0 { b'-' } else { b'+' };
        let minutes = minutes.unsigned_abs();
        self.push(sign);
        self.pairs([(minutes / 60) as u8, (minutes % 60) as u8], b':');
    }
}
