//! `xs:duration`.

use std::cmp::Ordering;
use std::ops::Neg;
use std::time::Duration as StdDuration;

use super::ValueError;
use super::lexical::{ATTOS_PER_NANO, Cursor, Flaw, lexical, number};
use crate::xml::Ascii;

/// `xs:duration`: months and seconds, forward or backward (XML Schema Part 2, section 3.2.6).
///
/// A year is twelve months, a day 24 hours, and so on; but how many days a month has, depends on where it begins. So a duration is
/// held as its months and its seconds, each up to `u64`, with one sign for both. Which units the text used is not kept: `PT90M` is
/// written as `PT1H30M`, the same value. Fractions of a second are kept to 18 digits; a text with more is refused unless
/// they are zeros.
///
/// Two durations are equal if their months and seconds are. `P1M` is longer than `P27D` and shorter than `P32D`, but to `P30D` it
/// has no order: `partial_cmp` is `None` (section 3.2.6.2).
///
/// ```
/// use saponify::types::Duration;
///
/// let duration: Duration = "P1Y2M3DT4H5M6.7S".parse().unwrap();
/// assert_eq!((duration.years(), duration.months(), duration.days()), (1, 2, 3));
/// assert_eq!((duration.hours(), duration.minutes(), duration.seconds()), (4, 5, 6));
/// assert_eq!(duration.nanosecond(), 700_000_000);
/// assert_eq!("-PT36H".parse::<Duration>().unwrap().to_string(), "-P1DT12H");
/// assert_eq!(Duration::from(std::time::Duration::from_millis(1500)).to_string(), "PT1.5S");
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Duration {
    months: u64,
    seconds: u64,
    attos: u64,
    /// Never true of a duration of nothing.
    negative: bool,
}

const SECONDS_PER_MINUTE: u64 = 60;
const SECONDS_PER_HOUR: u64 = 3600;
const SECONDS_PER_DAY: u64 = 86_400;

impl Duration {
    /// No time at all.
    pub const ZERO: Duration = Duration { months: 0, seconds: 0, attos: 0, negative: false };

    /// A duration forward; negate it for one backward.
    ///
    /// # Errors
    ///
    /// When the nanoseconds make a second or more.
    pub fn new(months: u64, seconds: u64, nanoseconds: u32) -> Result<Duration, ValueError> {
        if nanoseconds >= 1_000_000_000 {
            return Err(ValueError::new("there are 1,000,000,000 nanoseconds in a second"));
        }
        Ok(Duration { months, seconds, attos: u64::from(nanoseconds) * ATTOS_PER_NANO, negative: false })
    }

    /// So many months.
    pub const fn from_months(months: u64) -> Duration {
        Duration { months, ..Duration::ZERO }
    }

    /// So many seconds.
    pub const fn from_seconds(seconds: u64) -> Duration {
        Duration { seconds, ..Duration::ZERO }
    }

    /// Whether it goes backward.
    pub const fn is_negative(&self) -> bool {
        self.negative
    }

    /// Whether it is no time at all.
    pub fn is_zero(&self) -> bool {
        *self == Duration::ZERO
    }

    /// All months, the years' too, without the sign.
    pub const fn total_months(&self) -> u64 {
        self.months
    }

    /// All whole seconds, those of days, hours and minutes too, but not those of the months; without the sign.
    pub const fn total_seconds(&self) -> u64 {
        self.seconds
    }

    /// Whole years, without the sign.
    pub const fn years(&self) -> u64 {
        self.months / 12
    }

    /// Months beyond the years, 0 to 11.
    pub const fn months(&self) -> u8 {
        (self.months % 12) as u8
    }

    /// Whole days beyond the months, without the sign.
    pub const fn days(&self) -> u64 {
        self.seconds / SECONDS_PER_DAY
    }

    /// Hours beyond the days, 0 to 23.
    pub const fn hours(&self) -> u8 {
        (self.seconds % SECONDS_PER_DAY / SECONDS_PER_HOUR) as u8
    }

    /// Minutes beyond the hours, 0 to 59.
    pub const fn minutes(&self) -> u8 {
        (self.seconds % SECONDS_PER_HOUR / SECONDS_PER_MINUTE) as u8
    }

    /// Seconds beyond the minutes, 0 to 59.
    pub const fn seconds(&self) -> u8 {
        (self.seconds % SECONDS_PER_MINUTE) as u8
    }

    /// Nanoseconds beyond the seconds; what is finer is cut off, see [`attosecond`](Duration::attosecond).
    pub const fn nanosecond(&self) -> u32 {
        (self.attos / ATTOS_PER_NANO) as u32
    }

    /// Attoseconds (10⁻¹⁸) beyond the seconds: all that is kept.
    pub const fn attosecond(&self) -> u64 {
        self.attos
    }

    /// The seconds and nanoseconds of a duration that has no months and nothing finer.
    pub(crate) fn exact_seconds(&self) -> Result<(u64, u32), ValueError> {
        if self.months != 0 {
            return Err(ValueError::new("the duration has months, which have no fixed length"));
        }
        Ok((self.seconds, self.exact_nanosecond()?))
    }

    /// The nanoseconds, if there is nothing finer.
    pub(crate) fn exact_nanosecond(&self) -> Result<u32, ValueError> {
        if !self.attos.is_multiple_of(ATTOS_PER_NANO) {
            return Err(ValueError::new("the seconds have more than nine digits after the point"));
        }
        Ok(self.nanosecond())
    }

    fn signed(self, negative: bool) -> Duration {
        Duration { negative: negative && !self.is_zero(), ..self }
    }

    fn parse(text: &[u8]) -> Result<Duration, Flaw> {
        let mut cursor = Cursor::new(text);
        let negative = cursor.eat(b'-');
        cursor.expect(b'P')?;
        let mut duration = Duration::ZERO;
        duration.read_fields(&mut cursor, &DATE_FIELDS)?;
        if cursor.eat(b'T') {
            duration.read_fields(&mut cursor, &TIME_FIELDS)?;
        }
        cursor.end()?;
        // After `P` and after `T` something has to follow, and what does ends with the letter of its unit.
        match text.last() {
            Some(b'P' | b'T') => Err(Flaw::Lexical),
            _ => Ok(duration.signed(negative)),
        }
    }

    /// Numbers with their units, each unit at most once and in the order given.
    fn read_fields(&mut self, cursor: &mut Cursor<'_>, fields: &[(u8, Unit)]) -> Result<(), Flaw> {
        let mut fields = fields.iter();
        while cursor.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            let digits = cursor.digits();
            let attos = if cursor.eat(b'.') { Some(cursor.fraction()?) } else { None };
            let letter = cursor.peek().ok_or(Flaw::Lexical)?;
            cursor.eat(letter);
            let (_, unit) = fields.find(|(unit, _)| *unit == letter).ok_or(Flaw::Lexical)?;
            match (attos, unit) {
                (None, _) => {}
                (Some(attos), Unit::Seconds(1)) => self.attos = attos,
                (Some(_), _) => return Err(Flaw::Lexical),
            }
            let value = number(digits).ok_or(Flaw::TooLarge)?;
            let (total, of_one) = match unit {
                Unit::Months(months) => (&mut self.months, *months),
                Unit::Seconds(seconds) => (&mut self.seconds, *seconds),
            };
            *total =
                value.checked_mul(of_one).and_then(|value| total.checked_add(value)).ok_or(Flaw::TooLarge)?;
        }
        Ok(())
    }

    fn write(&self, out: &mut Ascii<'_>) {
        if self.negative {
            out.push(b'-');
        }
        out.push(b'P');
        write_field(out, self.years(), b'Y');
        write_field(out, self.months().into(), b'M');
        write_field(out, self.days(), b'D');
        let no_time = self.seconds.is_multiple_of(SECONDS_PER_DAY) && self.attos == 0;
        if no_time && !self.is_zero() {
            return;
        }
        out.push(b'T');
        write_field(out, self.hours().into(), b'H');
        write_field(out, self.minutes().into(), b'M');
        if self.seconds() != 0 || self.attos != 0 || self.is_zero() {
            out.number(self.seconds().into());
            out.fraction(self.attos);
            out.push(b'S');
        }
    }
}

/// What one of a unit is.
enum Unit {
    Months(u64),
    Seconds(u64),
}

const DATE_FIELDS: [(u8, Unit); 3] =
    [(b'Y', Unit::Months(12)), (b'M', Unit::Months(1)), (b'D', Unit::Seconds(SECONDS_PER_DAY))];
const TIME_FIELDS: [(u8, Unit); 3] = [
    (b'H', Unit::Seconds(SECONDS_PER_HOUR)),
    (b'M', Unit::Seconds(SECONDS_PER_MINUTE)),
    (b'S', Unit::Seconds(1)),
];

fn write_field(out: &mut Ascii<'_>, value: u64, unit: u8) {
    if value != 0 {
        out.number(value);
        out.push(unit);
    }
}

impl Neg for Duration {
    type Output = Duration;

    fn neg(self) -> Duration {
        self.signed(!self.negative)
    }
}

impl PartialOrd for Duration {
    /// As section 3.2.6.2 has it: one duration is the longer if it ends later from each of four dates, which stand for all.
    fn partial_cmp(&self, other: &Duration) -> Option<Ordering> {
        if self == other {
            return Some(Ordering::Equal);
        }
        let mut orders =
            REFERENCE_MONTHS.map(|start| self.end_from(start).cmp(&other.end_from(start))).into_iter();
        // Equal ends of unequal durations (400 years, 146,097 days) are no equality.
        let first = orders.next().filter(|order| order.is_ne())?;
        orders.all(|order| order == first).then_some(first)
    }
}

/// The first days of 1696-09, 1697-02, 1903-03 and 1903-07, as months since the year zero.
const REFERENCE_MONTHS: [i128; 4] = [1696 * 12 + 8, 1697 * 12 + 1, 1903 * 12 + 2, 1903 * 12 + 6];

impl Duration {
    /// Where the duration ends that starts with a month's first day: seconds since the year zero, attoseconds. Exact for
    /// all durations, in a calendar that repeats every 400 years.
    fn end_from(&self, month: i128) -> (i128, i128) {
        let sign = if self.negative { -1 } else { 1 };
        let month = month + sign * i128::from(self.months);
        let seconds = first_day(month) * i128::from(SECONDS_PER_DAY) + sign * i128::from(self.seconds);
        (seconds, sign * i128::from(self.attos))
    }
}

/// The number of a month's first day, both counted from January of the year zero.
fn first_day(month: i128) -> i128 {
    const DAYS_BEFORE: [i128; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let (year, month_of_year) = (month.div_euclid(12), month.rem_euclid(12) as usize);
    // Leap days before this month: those of the years before, and this year's once February is over.
    let leap_years = if month_of_year > 1 { year + 1 } else { year } - 1;
    let leap_days = leap_years.div_euclid(4) - leap_years.div_euclid(100) + leap_years.div_euclid(400);
    year * 365 + leap_days + DAYS_BEFORE[month_of_year]
}

impl From<StdDuration> for Duration {
    fn from(value: StdDuration) -> Duration {
        let attos = u64::from(value.subsec_nanos()) * ATTOS_PER_NANO;
        Duration { seconds: value.as_secs(), attos, ..Duration::ZERO }
    }
}

/// # Errors
///
/// When the duration is negative, has months, or has more than nine digits after the second's point.
impl TryFrom<Duration> for StdDuration {
    type Error = ValueError;

    fn try_from(value: Duration) -> Result<StdDuration, ValueError> {
        if value.negative {
            return Err(ValueError::new("the duration is negative"));
        }
        let (seconds, nanos) = value.exact_seconds()?;
        Ok(StdDuration::new(seconds, nanos))
    }
}

lexical!(Duration, "a duration such as P1DT2H30M or PT1.5S");
