//! Equality and order.

use std::cmp::Ordering::{self, Equal, Greater, Less};
use std::collections::HashSet;

use saponify::types::{
    Date, DateTime, Decimal, Duration, FromText, GDay, GMonth, GMonthDay, GYear, GYearMonth, Integer, Time,
};

use crate::read;

/// Compares both ways, and checks that `==` says the same.
fn check<T: FromText + PartialOrd>(cases: &[(&str, &str, Option<Ordering>)]) {
    for (left, right, order) in cases {
        let (l, r) = (read::<T>(left), read::<T>(right));
        assert_eq!(l.partial_cmp(&r), *order, "{left} and {right}");
        assert_eq!(r.partial_cmp(&l), order.map(Ordering::reverse), "{right} and {left}");
        assert_eq!(l == r, *order == Some(Equal), "{left} == {right}");
    }
}

#[test]
fn date_times() {
    check::<DateTime>(&[
        ("2026-01-31T12:00:00Z", "2026-01-31T13:00:00+01:00", Some(Equal)),
        ("2026-01-31T12:00:00Z", "2026-01-31T12:00:00+01:00", Some(Greater)),
        ("2026-01-31T12:00:00", "2026-01-31T12:00:00.000000000000000001", Some(Less)),
        ("2026-01-01T01:00:00+02:00", "2025-12-31T23:00:00Z", Some(Equal)),
        ("-0001-12-31T23:59:59", "0001-01-01T00:00:00", Some(Less)),
        ("-0002-01-01T00:00:00", "-0001-01-01T00:00:00", Some(Less)),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z", Some(Equal)),
        // The examples of XML Schema Part 2, section 3.2.7.4.
        ("2000-01-15T00:00:00", "2000-02-15T00:00:00", Some(Less)),
        ("2000-01-15T12:00:00", "2000-01-16T12:00:00Z", Some(Less)),
        ("2000-01-01T12:00:00", "1999-12-31T23:00:00Z", None),
        ("2000-01-16T12:00:00", "2000-01-16T12:00:00Z", None),
        ("2000-01-16T00:00:00", "2000-01-16T12:00:00Z", None),
        // Exactly 14 hours apart is not yet enough.
        ("2000-01-16T14:00:00", "2000-01-16T00:00:00Z", None),
        ("2000-01-16T14:00:00.1", "2000-01-16T00:00:00Z", Some(Greater)),
    ]);
}

#[test]
fn dates_and_their_parts() {
    check::<Date>(&[
        ("2026-01-31", "2026-02-01", Some(Less)),
        ("2026-01-31+14:00", "2026-01-30-10:00", Some(Equal)),
        ("2026-01-31Z", "2026-01-31", None),
        ("2026-02-02Z", "2026-01-31", Some(Greater)),
    ]);
    check::<Time>(&[
        ("12:00:00Z", "13:00:00+01:00", Some(Equal)),
        ("12:00:00", "12:00:00Z", None),
        ("00:00:00+14:00", "00:00:00Z", Some(Less)),
    ]);
    check::<GYear>(&[
        ("2026", "2027", Some(Less)),
        ("-0002", "-0001", Some(Less)),
        ("2026Z", "2026", None),
        ("2027Z", "2026", Some(Greater)),
    ]);
    check::<GYearMonth>(&[("2026-12", "2027-01", Some(Less)), ("2026-01Z", "2026-01+00:00", Some(Equal))]);
    check::<GMonth>(&[("--01", "--12", Some(Less)), ("--01Z", "--01-01:00", Some(Less))]);
    check::<GMonthDay>(&[("--02-29", "--03-01", Some(Less)), ("--02-29", "--02-28", Some(Greater))]);
    check::<GDay>(&[("---01", "---31", Some(Less)), ("---01", "---01", Some(Equal))]);
}

#[test]
fn durations() {
    check::<Duration>(&[
        ("P1Y", "P12M", Some(Equal)),
        ("P1D", "PT24H", Some(Equal)),
        ("PT1S", "PT1.000000000000000001S", Some(Less)),
        ("-PT1S", "PT0S", Some(Less)),
        ("-PT1.5S", "-PT1S", Some(Less)),
        ("-P1M", "P1M", Some(Less)),
        // The table of XML Schema Part 2, section 3.2.6.2.
        ("P1Y", "P364D", Some(Greater)),
        ("P1Y", "P365D", None),
        ("P1Y", "P366D", None),
        ("P1Y", "P367D", Some(Less)),
        ("P1M", "P27D", Some(Greater)),
        ("P1M", "P28D", None),
        ("P1M", "P29D", None),
        ("P1M", "P30D", None),
        ("P1M", "P31D", None),
        ("P1M", "P32D", Some(Less)),
        ("P5M", "P149D", Some(Greater)),
        ("P5M", "P150D", None),
        ("P5M", "P151D", None),
        ("P5M", "P152D", None),
        ("P5M", "P153D", None),
        ("P5M", "P154D", Some(Less)),
        // As long, but not the same.
        ("P400Y", "P146097D", None),
        ("P400Y", "P146096D", Some(Greater)),
        ("P18446744073709551615M", "-P18446744073709551615M", Some(Greater)),
        ("P18446744073709551615M", "PT18446744073709551615S", Some(Greater)),
    ]);
}

#[test]
fn numbers() {
    check::<Decimal>(&[
        ("1.50", "1.5", Some(Equal)),
        ("-0", "0.00", Some(Equal)),
        ("1.5", "1.49", Some(Greater)),
        ("-1.5", "-1.49", Some(Less)),
        ("-1", "0.5", Some(Less)),
        ("0", "0.1", Some(Less)),
        ("0", "-0.1", Some(Greater)),
        ("0.1", "0.09", Some(Greater)),
        ("100", "99.999", Some(Greater)),
        ("1000", "1", Some(Greater)),
        ("0.001", "0.01", Some(Less)),
        (
            "12345678901234567890123456789012345678901",
            "12345678901234567890123456789012345678900",
            Some(Greater),
        ),
        ("99999999999999999999999999999999999999", "100000000000000000000000000000000000000", Some(Less)),
        ("-12345678901234567890123456789012345678901.5", "1", Some(Less)),
        (
            "12345678901234567890123456789012345678901",
            "12345678901234567890123456789012345678901.5",
            Some(Less),
        ),
        ("0.00000000000000000000000000000000000000000000001", "0", Some(Greater)),
    ]);
    check::<Integer>(&[
        ("-10", "9", Some(Less)),
        ("-10", "-9", Some(Less)),
        ("100000000000000000000000000000000000000000", "99", Some(Greater)),
        ("+007", "7", Some(Equal)),
    ]);
}

#[test]
fn what_is_equal_has_one_hash() {
    let times = ["2026-01-31T12:00:00Z", "2026-01-31T13:00:00+01:00", "2026-01-31T12:00:00"];
    assert_eq!(times.map(read::<DateTime>).into_iter().collect::<HashSet<_>>().len(), 2);
    let numbers = ["1.50", "1.5", "01.5", "1.51"];
    assert_eq!(numbers.map(read::<Decimal>).into_iter().collect::<HashSet<_>>().len(), 2);
    assert_eq!(
        ["P1Y", "P12M", "-PT0S", "P0Y"].map(read::<Duration>).into_iter().collect::<HashSet<_>>().len(),
        2
    );
}
