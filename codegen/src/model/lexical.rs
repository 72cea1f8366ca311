//! Which texts are values of a simple type: the lexical spaces of the built-in types (XML Schema Part 2, section 3), and the
//! values that enumerations list.
//!
//! Where versions of the specification differ, both are taken: the year 0000, midnight as 24:00:00, `+INF`.

use std::collections::BTreeSet;

use super::{BuiltIn, FacetKind, Model, TypeId, Variety};
use crate::xml::{is_name_character, is_ncname};

/// The values of a simple type: by its lexical space, and by its enumeration where that is one of strings. Other facets are
/// not looked at.
pub(crate) struct Values {
    /// A value is one of any of these.
    kinds: Vec<Kind>,
}

enum Kind {
    /// Of a type that is not known well enough.
    Any,
    /// One of a built-in type, and of these if any are listed.
    Atomic(BuiltIn, Option<BTreeSet<String>>),
    /// Items with white space between them.
    List(Values),
}

impl Values {
    pub(crate) fn of(model: &Model, id: TypeId) -> Self {
        Self::within(model, id, false)
    }

    /// The values of a type that stands in a list or not: there are no lists of lists.
    fn within(model: &Model, id: TypeId, in_list: bool) -> Self {
        let (mut kinds, mut met, mut open) = (Vec::new(), BTreeSet::new(), vec![id]);
        while let Some(id) = open.pop() {
            // Unions share members, and may do so at every step down.
            if !met.insert(id) {
                continue;
            }
            match model.variety(id) {
                None => kinds.push(Kind::Any),
                Some(Variety::Atomic(built_in)) => {
                    kinds.push(Kind::Atomic(built_in, listed(model, id, built_in)))
                }
                Some(Variety::List(_)) if in_list => kinds.push(Kind::Any),
                Some(Variety::List(item)) => kinds.push(Kind::List(Self::within(model, item, true))),
                Some(Variety::Union(members)) => open.extend(members),
            }
        }
        Self { kinds }
    }

    /// Whether a text is one of them.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.kinds.iter().any(|kind| match kind {
            Kind::Any => true,
            Kind::Atomic(built_in, listed) => {
                built_in.has(text) && listed.as_ref().is_none_or(|listed| listed.contains(&collapsed(text)))
            }
            Kind::List(items) => text.split_ascii_whitespace().all(|word| items.has(word)),
        })
    }
}

/// The values that a type of strings lists, if it does.
fn listed(model: &Model, id: TypeId, built_in: BuiltIn) -> Option<BTreeSet<String>> {
    let facets = if built_in.is_text() { model.facets(id) } else { Vec::new() };
    let values = facets.into_iter().filter(|facet| facet.kind == FacetKind::Enumeration);
    let values: BTreeSet<String> = values.map(|facet| collapsed(&facet.value)).collect();
    (!values.is_empty()).then_some(values)
}

fn collapsed(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

impl BuiltIn {
    /// Whether its values are compared as texts.
    fn is_text(self) -> bool {
        self.primitive() == BuiltIn::String
    }

    /// The primitive type that it is derived from; itself where there is none.
    pub(crate) fn primitive(self) -> BuiltIn {
        let mut built_in = self;
        while built_in.kind() == super::builtin::BuiltInKind::Derived {
            built_in = built_in.base();
        }
        built_in
    }

    /// Whether a text is in the lexical space of an atomic type, white space at its ends removed.
    pub(crate) fn has(self, text: &str) -> bool {
        let text = text.trim_matches([' ', '\t', '\n', '\r']);
        match self {
            Self::Boolean => matches!(text, "true" | "false" | "1" | "0"),
            Self::Float | Self::Double => is_float(text),
            Self::HexBinary => {
                text.len().is_multiple_of(2) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
            }
            Self::Base64Binary => is_base64(text),
            Self::QName | Self::Notation => is_qname(text),
            Self::Language => is_language(text),
            Self::Nmtoken => !text.is_empty() && text.chars().all(|c| c == ':' || is_name_character(c)),
            Self::Name => is_name(text),
            Self::NcName | Self::Id | Self::Idref | Self::Entity => is_ncname(text),
            Self::Duration | Self::YearMonthDuration | Self::DayTimeDuration => is_duration(text),
            Self::DateTime | Self::DateTimeStamp => {
                text.split_once('T').is_some_and(|(date, time)| matches(date, DATE) && is_time(time))
            }
            Self::Time => is_time(text),
            Self::Date => is_zoned(text, DATE),
            Self::GYearMonth => is_zoned(text, "Y-M"),
            Self::GYear => is_zoned(text, "Y"),
            Self::GMonthDay => is_zoned(text, "--M-D"),
            Self::GDay => is_zoned(text, "---D"),
            Self::GMonth => is_zoned(text, "--M"),
            _ if self.primitive() == Self::Decimal => self.has_number(text),
            _ => true,
        }
    }

    fn has_number(self, text: &str) -> bool {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        if self == Self::Decimal {
            let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
            return whole.len() + fraction.len() > 0 && is_digits(whole) && is_digits(fraction);
        }
        if digits.is_empty() || !is_digits(digits) {
            return false;
        }
        let Some((least, greatest)) = self.range() else { return true };
        // What does not fit is greater than any bound.
        match text.strip_prefix('+').unwrap_or(text).parse::<i128>() {
            Ok(number) => least <= number && number <= greatest,
            Err(_) if text.starts_with('-') => least == i128::MIN,
            Err(_) => greatest == i128::MAX,
        }
    }

    /// The least and the greatest value of a whole number; the extremes of `i128` stand for no bound.
    fn range(self) -> Option<(i128, i128)> {
        Some(match self {
            Self::NonPositiveInteger => (i128::MIN, 0),
            Self::NegativeInteger => (i128::MIN, -1),
            Self::NonNegativeInteger => (0, i128::MAX),
            Self::PositiveInteger => (1, i128::MAX),
            Self::Long => (i64::MIN.into(), i64::MAX.into()),
            Self::Int => (i32::MIN.into(), i32::MAX.into()),
            Self::Short => (i16::MIN.into(), i16::MAX.into()),
            Self::Byte => (i8::MIN.into(), i8::MAX.into()),
            Self::UnsignedLong => (0, u64::MAX.into()),
            Self::UnsignedInt => (0, u32::MAX.into()),
            Self::UnsignedShort => (0, u16::MAX.into()),
            Self::UnsignedByte => (0, u8::MAX.into()),
            _ => return None,
        })
    }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_float(text: &str) -> bool {
    if matches!(text, "INF" | "+INF" | "-INF" | "NaN") {
        return true;
    }
    let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    BuiltIn::Decimal.has_number(number) && BuiltIn::Integer.has_number(exponent)
}

fn is_base64(text: &str) -> bool {
    let digits: String = text.split_ascii_whitespace().collect();
    let data = digits.trim_end_matches('=');
    let alphabet = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    digits.len().is_multiple_of(4) && digits.len() - data.len() <= 2 && data.bytes().all(alphabet)
}

fn is_qname(text: &str) -> bool {
    match text.split_once(':') {
        Some((prefix, local)) => is_ncname(prefix) && is_ncname(local),
        None => is_ncname(text),
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.split(':').enumerate().all(|(index, part)| match (index, part) {
            (_, "") => true,
            (0, part) => is_ncname(part),
            (_, part) => part.chars().all(is_name_character),
        })
}

fn is_language(text: &str) -> bool {
    text.split('-').enumerate().all(|(index, part)| {
        let good =
            |byte: u8| if index == 0 { byte.is_ascii_alphabetic() } else { byte.is_ascii_alphanumeric() };
        (1..=8).contains(&part.len()) && part.bytes().all(good)
    })
}

fn is_duration(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('-').unwrap_or(text).strip_prefix('P') else { return false };
    let (date, time) = rest.split_once('T').map_or((rest, None), |(date, time)| (date, Some(time)));
    !rest.is_empty()
        && time != Some("")
        && has_units(date, "YMD")
        && time.is_none_or(|time| has_units(time, "HMS"))
}

/// Numbers, each with its unit, in the order of the units.
fn has_units(text: &str, units: &str) -> bool {
    let (mut rest, mut units) = (text, units);
    while !rest.is_empty() {
        let Some(end) = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')) else { return false };
        let (number, unit) = (&rest[..end], rest.as_bytes()[end] as char);
        let Some(place) = units.find(unit) else { return false };
        let is_number = match (unit, number.split_once('.')) {
            ('S', Some((whole, fraction))) => {
                !whole.is_empty() && !fraction.is_empty() && is_digits(whole) && is_digits(fraction)
            }
            _ => !number.is_empty() && is_digits(number),
        };
        if !is_number {
            return false;
        }
        (rest, units) = (&rest[end + 1..], &units[place + 1..]);
    }
    true
}

const DATE: &str = "Y-M-D";

/// Whether a text has the parts of a date, `Y` a year, `M` a month, `D` a day, and a zone or none after them.
fn is_zoned(text: &str, parts: &str) -> bool {
    without_zone(text).is_some_and(|text| matches(text, parts))
}

/// As [`is_zoned`], without a zone.
fn matches(text: &str, parts: &str) -> bool {
    let mut rest = text;
    let (mut year, mut month) = (None, None);
    for part in parts.chars() {
        let (digits, after) = match part {
            'Y' => {
                let (sign, digits) = rest.strip_prefix('-').map_or((1, rest), |digits| (-1, digits));
                let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
                if end < 4 || end > 4 && digits.starts_with('0') {
                    return false;
                }
                // Of a year of any length the last digits tell whether it is a leap year.
                year = digits[end - 4..end].parse::<i32>().ok().map(|year| sign * year);
                (&digits[..end], &digits[end..])
            }
            'M' | 'D' => match rest.split_at_checked(2) {
                Some(split) => split,
                None => return false,
            },
            separator => match rest.strip_prefix(separator) {
                Some(after) => ("0", after),
                None => return false,
            },
        };
        if !is_digits(digits) {
            return false;
        }
        let number: u32 = digits.parse().unwrap_or(u32::MAX);
        match part {
            'M' if !(1..=12).contains(&number) => return false,
            'M' => month = Some(number),
            'D' if number < 1 || number > days(year, month) => return false,
            _ => {}
        }
        rest = after;
    }
    rest.is_empty()
}

/// The days of a month; of any month or year where it is not said.
fn days(year: Option<i32>, month: Option<u32>) -> u32 {
    match month {
        Some(2) => match year {
            Some(year) if year % 4 != 0 || year % 100 == 0 && year % 400 != 0 => 28,
            _ => 29,
        },
        Some(4 | 6 | 9 | 11) => 30,
        _ => 31,
    }
}

fn is_time(text: &str) -> bool {
    let Some(text) = without_zone(text) else { return false };
    let (time, fraction) =
        text.split_once('.').map_or((text, None), |(time, fraction)| (time, Some(fraction)));
    let parts: Vec<&str> = time.split(':').collect();
    let [hours, minutes, seconds] = parts.as_slice() else { return false };
    let number = |text: &str, most: u32| {
        text.len() == 2 && is_digits(text) && text.parse::<u32>().is_ok_and(|number| number <= most)
    };
    fraction.is_none_or(|fraction| !fraction.is_empty() && is_digits(fraction))
        && (number(hours, 23) && number(minutes, 59) && number(seconds, 59)
            || time == "24:00:00"
                && fraction.is_none_or(|fraction| fraction.bytes().all(|byte| byte == b'0')))
}

/// The text before a zone; none where what looks like one is none.
fn without_zone(text: &str) -> Option<&str> {
    if let Some(text) = text.strip_suffix('Z') {
        return Some(text);
    }
    let Some((before, zone)) = text.len().checked_sub(6).and_then(|at| text.split_at_checked(at)) else {
        return Some(text);
    };
    let Some((hours, minutes)) = zone.strip_prefix(['+', '-']).and_then(|zone| zone.split_once(':')) else {
        return Some(text);
    };
    let number =
        |text: &str| Some(text).filter(|text| text.len() == 2 && is_digits(text))?.parse::<u32>().ok();
    let offset = number(hours)? * 60 + number(minutes).filter(|minutes| *minutes < 60)?;
    (offset <= 14 * 60).then_some(before)
}

#[cfg(test)]
mod tests {
    use super::BuiltIn::{self, *};

    #[test]
    fn lexical_spaces() {
        let good: &[(BuiltIn, &[&str])] = &[
            (Boolean, &["true", " 0\n"]),
            (Decimal, &["-1.50", "+.5", "5."]),
            (Integer, &["0", "-99999999999999999999999999999999999999999999"]),
            (NonNegativeInteger, &["99999999999999999999999999999999999999999999", "-0"]),
            (Byte, &["-128", "+127"]),
            (Double, &["1E-5", "-INF", ".5e+3", "NaN"]),
            (HexBinary, &["", "0aFF"]),
            (Base64Binary, &["", "QUI=", "QU JD"]),
            (QName, &["a", "p:a"]),
            (Language, &["en-US", "x-klingon"]),
            (Name, &["a:b", ":a", "_"]),
            (Nmtoken, &["-1", "a:b"]),
            (Duration, &["P1Y2M3DT4H5M6.7S", "-P1D", "PT0.5S"]),
            (DateTime, &["2004-02-29T24:00:00Z", "-0001-12-31T23:59:59.999+14:00", "12004-01-01T00:00:00"]),
            (Date, &["2000-02-29-05:00", "0000-01-01"]),
            (GMonthDay, &["--02-29"]),
            (GMonth, &["--12", "--12Z"]),
            (GDay, &["---31+01:00"]),
            (GYearMonth, &["1999-05"]),
            (GYear, &["-0045"]),
            (AnyUri, &["http://[", ""]),
        ];
        for (built_in, texts) in good {
            texts.iter().for_each(|text| assert!(built_in.has(text), "{built_in:?} {text:?}"));
        }
        let bad: &[(BuiltIn, &[&str])] = &[
            (Boolean, &["", "yes", "TRUE"]),
            (Decimal, &["", ".", "1e3", "--1", "1,5"]),
            (Integer, &["", "1.0", "+"]),
            (NonNegativeInteger, &["-1", "-99999999999999999999999999999999999999999999"]),
            (Byte, &["128", "-129", "99999999999999999999999999999999999999999999"]),
            (Double, &["", "inf", "1E", "1e1.5"]),
            (HexBinary, &["0", "0g"]),
            (Base64Binary, &["Q", "QU=I", "Q==="]),
            (QName, &["", ":a", "a:b:c", "1"]),
            (Language, &["", "en_US", "123"]),
            (Name, &["", "1a", "a b"]),
            (Duration, &["P", "PT", "1Y", "P1S", "P1M1Y", "P1.5D"]),
            (
                DateTime,
                &["2004-02-29", "2003-02-29T00:00:00", "2004-01-01T24:00:01", "2004-01-01T00:00:00+15:00"],
            ),
            (Date, &["1900-02-29", "02000-01-01", "2000-13-01", "99-01-01", "2000-1-1"]),
            (GMonthDay, &["--02-30", "02-29"]),
            (GMonth, &["--13", "--03--", "12"]),
            (Time, &["24:01:00", "1:00:00", "00:00", "00:00:00.", "00:60:00"]),
        ];
        for (built_in, texts) in bad {
            texts.iter().for_each(|text| assert!(!built_in.has(text), "{built_in:?} {text:?}"));
        }
    }
}
