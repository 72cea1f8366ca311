//! `xs:date` and the types for parts of it: `xs:gYear`, `xs:gYearMonth`, `xs:gMonth`, `xs:gMonthDay`, `xs:gDay`.

use super::ValueError;
use super::lexical::{Cursor, Flaw, lexical};
use super::timeline::{Day, FIRST_DAY, Instant, Offset, days_in_month, timeline_order, zoned};
use crate::xml::Ascii;

/// A leap year: what a month and a day are compared in, so that 29 February is a day.
const SOME_LEAP_YEAR: i32 = 1972;

fn instant(day: Day, zone: Option<Offset>) -> Instant {
    Instant { local_seconds: day.number() * 86_400, attos: 0, zone }
}

/// `xs:date`: a day, with a zone or without (XML Schema Part 2, section 3.2.9).
///
/// Years run as far as `i32` does, numbered without a year zero. Two dates are equal if they begin at the same time; a date with a
/// zone and one without are never equal, and have an order only when they are more than 14 hours apart. The default is
/// `0001-01-01`.
///
/// ```
/// use saponify::types::{Date, Offset};
///
/// let date: Date = "2026-01-31+02:00".parse().unwrap();
/// assert_eq!((date.year(), date.month(), date.day()), (2026, 1, 31));
/// assert_eq!(date.offset(), Some(Offset::from_minutes(120).unwrap()));
/// assert!(Date::new(2026, 1, 30).unwrap() < Date::new(2026, 1, 31).unwrap());
/// ```
#[derive(Clone, Copy, Default)]
pub struct Date {
    day: Day,
    zone: Option<Offset>,
}

impl Date {
    /// A day without a zone.
    ///
    /// # Errors
    ///
    /// When there is no such day; there is no year zero.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Date, ValueError> {
        Ok(Date { day: Day::new(year, month, day)?, zone: None })
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

    pub(super) fn day_of_calendar(self) -> Day {
        self.day
    }

    pub(super) fn of_calendar(day: Day, zone: Option<Offset>) -> Date {
        Date { day, zone }
    }

    fn instant(&self) -> Instant {
        instant(self.day, self.zone)
    }

    fn parse(text: &[u8]) -> Result<Date, Flaw> {
        let mut cursor = Cursor::new(text);
        Ok(Date { day: Day::read(&mut cursor)?, zone: cursor.zone_and_end()? })
    }

    fn write(&self, out: &mut Ascii<'_>) {
        self.day.write(out);
        out.zone(self.zone);
    }
}

/// `xs:gYear`: a year, with a zone or without (XML Schema Part 2, section 3.2.11).
///
/// There is no year zero; -1 is the year before 1. The default is `0001`.
///
/// ```
/// use saponify::types::GYear;
///
/// assert_eq!("2026".parse::<GYear>().unwrap(), GYear::new(2026).unwrap());
/// assert_eq!("-0044".parse::<GYear>().unwrap().year(), -44);
/// ```
#[derive(Clone, Copy)]
pub struct GYear {
    year: i32,
    zone: Option<Offset>,
}

impl GYear {
    /// A year without a zone.
    ///
    /// # Errors
    ///
    /// For the year zero.
    pub fn new(year: i32) -> Result<GYear, ValueError> {
        Day::new(year, 1, 1)?;
        Ok(GYear { year, zone: None })
    }

    /// The year; negative ones are before our era, and there is no year zero.
    pub const fn year(&self) -> i32 {
        self.year
    }

    fn instant(&self) -> Instant {
        instant(Day { year: self.year, month: 1, day: 1 }, self.zone)
    }

    fn parse(text: &[u8]) -> Result<GYear, Flaw> {
        let mut cursor = Cursor::new(text);
        Ok(GYear { year: cursor.year()?, zone: cursor.zone_and_end()? })
    }

    fn write(&self, out: &mut Ascii<'_>) {
        out.year(self.year);
        out.zone(self.zone);
    }
}

impl Default for GYear {
    fn default() -> GYear {
        GYear { year: FIRST_DAY.year, zone: None }
    }
}

/// `xs:gYearMonth`: a month of a year, with a zone or without (XML Schema Part 2, section 3.2.10).
///
/// The default is `0001-01`.
///
/// ```
/// use saponify::types::GYearMonth;
///
/// let month: GYearMonth = "2026-01Z".parse().unwrap();
/// assert_eq!((month.year(), month.month()), (2026, 1));
/// ```
#[derive(Clone, Copy)]
pub struct GYearMonth {
    year: i32,
    month: u8,
    zone: Option<Offset>,
}

impl GYearMonth {
    /// A month without a zone.
    ///
    /// # Errors
    ///
    /// When there is no such month; there is no year zero.
    pub fn new(year: i32, month: u8) -> Result<GYearMonth, ValueError> {
        Day::new(year, month, 1)?;
        Ok(GYearMonth { year, month, zone: None })
    }

    /// The year; negative ones are before our era, and there is no year zero.
    pub const fn year(&self) -> i32 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(&self) -> u8 {
        self.month
    }

    fn instant(&self) -> Instant {
        instant(Day { year: self.year, month: self.month, day: 1 }, self.zone)
    }

    fn parse(text: &[u8]) -> Result<GYearMonth, Flaw> {
        let mut cursor = Cursor::new(text);
        let year = cursor.year()?;
        cursor.expect(b'-')?;
        let month = GYearMonth::new(year, cursor.two()?).map_err(|_| Flaw::Lexical)?;
        Ok(GYearMonth { zone: cursor.zone_and_end()?, ..month })
    }

    fn write(&self, out: &mut Ascii<'_>) {
        out.year(self.year);
        out.push(b'-');
        out.two(self.month);
        out.zone(self.zone);
    }
}

impl Default for GYearMonth {
    fn default() -> GYearMonth {
        GYearMonth { year: FIRST_DAY.year, month: FIRST_DAY.month, zone: None }
    }
}

/// `xs:gMonth`: a month of every year, with a zone or without (XML Schema Part 2, section 3.2.14).
///
/// Written `--01`; the form `--01--` of the specification's first edition is read too. The default is `--01`.
///
/// ```
/// use saponify::types::GMonth;
///
/// assert_eq!(GMonth::new(12).unwrap().to_string(), "--12");
/// ```
#[derive(Clone, Copy)]
pub struct GMonth {
    month: u8,
    zone: Option<Offset>,
}

impl GMonth {
    /// A month without a zone.
    ///
    /// # Errors
    ///
    /// When there is no such month.
    pub fn new(month: u8) -> Result<GMonth, ValueError> {
        Day::new(SOME_LEAP_YEAR, month, 1)?;
        Ok(GMonth { month, zone: None })
    }

    /// The month, 1 to 12.
    pub const fn month(&self) -> u8 {
        self.month
    }

    fn instant(&self) -> Instant {
        instant(Day { year: SOME_LEAP_YEAR, month: self.month, day: 1 }, self.zone)
    }

    fn parse(text: &[u8]) -> Result<GMonth, Flaw> {
        let text = match text {
            [b'-', b'-', tens, ones, b'-', b'-', zone @ ..] => {
                let zone = Cursor::new(zone).zone_and_end()?;
                let month = GMonth::parse(&[b'-', b'-', *tens, *ones])?;
                return Ok(GMonth { zone, ..month });
            }
            text => text,
        };
        let mut cursor = Cursor::new(text);
        cursor.expect(b'-')?;
        cursor.expect(b'-')?;
        let month = GMonth::new(cursor.two()?).map_err(|_| Flaw::Lexical)?;
        Ok(GMonth { zone: cursor.zone_and_end()?, ..month })
    }

    fn write(&self, out: &mut Ascii<'_>) {
        out.extend(*b"--");
        out.two(self.month);
        out.zone(self.zone);
    }
}

impl Default for GMonth {
    fn default() -> GMonth {
        GMonth { month: FIRST_DAY.month, zone: None }
    }
}

/// `xs:gMonthDay`: a day of every year, with a zone or without (XML Schema Part 2, section 3.2.12).
///
/// 29 February is one. The default is `--01-01`.
///
/// ```
/// use saponify::types::GMonthDay;
///
/// assert_eq!(GMonthDay::new(2, 29).unwrap().to_string(), "--02-29");
/// ```
#[derive(Clone, Copy)]
pub struct GMonthDay {
    month: u8,
    day: u8,
    zone: Option<Offset>,
}

impl GMonthDay {
    /// A day without a zone.
    ///
    /// # Errors
    ///
    /// When not even a leap year has such a day.
    pub fn new(month: u8, day: u8) -> Result<GMonthDay, ValueError> {
        Day::new(SOME_LEAP_YEAR, month, day)?;
        Ok(GMonthDay { month, day, zone: None })
    }

    /// The month, 1 to 12.
    pub const fn month(&self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(&self) -> u8 {
        self.day
    }

    fn instant(&self) -> Instant {
        instant(Day { year: SOME_LEAP_YEAR, month: self.month, day: self.day }, self.zone)
    }

    fn parse(text: &[u8]) -> Result<GMonthDay, Flaw> {
        let mut cursor = Cursor::new(text);
        cursor.expect(b'-')?;
        cursor.expect(b'-')?;
        let month = cursor.two()?;
        cursor.expect(b'-')?;
        let day = GMonthDay::new(month, cursor.two()?).map_err(|_| Flaw::Lexical)?;
        Ok(GMonthDay { zone: cursor.zone_and_end()?, ..day })
    }

    fn write(&self, out: &mut Ascii<'_>) {
        out.extend(*b"--");
        out.two(self.month);
        out.push(b'-');
        out.two(self.day);
        out.zone(self.zone);
    }
}

impl Default for GMonthDay {
    fn default() -> GMonthDay {
        GMonthDay { month: FIRST_DAY.month, day: FIRST_DAY.day, zone: None }
    }
}

/// `xs:gDay`: a day of every month, with a zone or without (XML Schema Part 2, section 3.2.13).
///
/// The default is `---01`.
///
/// ```
/// use saponify::types::GDay;
///
/// assert_eq!(GDay::new(31).unwrap().to_string(), "---31");
/// ```
#[derive(Clone, Copy)]
pub struct GDay {
    day: u8,
    zone: Option<Offset>,
}

impl GDay {
    /// A day without a zone.
    ///
    /// # Errors
    ///
    /// When no month has such a day.
    pub fn new(day: u8) -> Result<GDay, ValueError> {
        if day == 0 || day > days_in_month(i64::from(SOME_LEAP_YEAR), 1) {
            return Err(ValueError::new("no month has such a day"));
        }
        Ok(GDay { day, zone: None })
    }

    /// The day of the month, 1 to 31.
    pub const fn day(&self) -> u8 {
        self.day
    }

    fn instant(&self) -> Instant {
        instant(Day { year: SOME_LEAP_YEAR, month: 1, day: self.day }, self.zone)
    }

    fn parse(text: &[u8]) -> Result<GDay, Flaw> {
        let mut cursor = Cursor::new(text);
        cursor.expect(b'-')?;
        cursor.expect(b'-')?;
        cursor.expect(b'-')?;
        let day = GDay::new(cursor.two()?).map_err(|_| Flaw::Lexical)?;
        Ok(GDay { zone: cursor.zone_and_end()?, ..day })
    }

    fn write(&self, out: &mut Ascii<'_>) {
        out.extend(*b"---");
        out.two(self.day);
        out.zone(self.zone);
    }
}

impl Default for GDay {
    fn default() -> GDay {
        GDay { day: FIRST_DAY.day, zone: None }
    }
}

zoned!(Date);
zoned!(GYear);
zoned!(GYearMonth);
zoned!(GMonth);
zoned!(GMonthDay);
zoned!(GDay);
timeline_order!(Date);
timeline_order!(GYear);
timeline_order!(GYearMonth);
timeline_order!(GMonth);
timeline_order!(GMonthDay);
timeline_order!(GDay);
lexical!(Date, "a date such as 2026-01-31");
lexical!(GYear, "a year such as 2026");
lexical!(GYearMonth, "a month of a year such as 2026-01");
lexical!(GMonth, "a month such as --01");
lexical!(GMonthDay, "a day of a month such as --01-31");
lexical!(GDay, "a day such as ---31");
