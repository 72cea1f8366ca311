//! When two texts are the same value (XML Schema Part 2, section 3): of the types that the generated code has, no others.
//!
//! A number loses nothing when its zeros, its sign or its exponent are written otherwise; a floating-point number is what
//! its type rounds it to. Where a type keeps less than the text says, such as a time without its zone, the texts differ.

use std::str::FromStr;

use roxmltree::Node;

use super::Lore;

/// An expanded name.
type Name = (String, String);

/// Compares texts.
pub(super) struct Values<'a> {
    lore: &'a Lore,
}

/// A text, and the element whose namespaces it sees.
type Placed<'a, 'n, 'x> = (Node<'n, 'x>, &'a str);

impl<'a> Values<'a> {
    pub(super) fn new(lore: &'a Lore) -> Self {
        Self { lore }
    }

    /// Whether both are the same text, or lists of the same values.
    pub(super) fn same(&self, before: Placed<'_, '_, '_>, after: Placed<'_, '_, '_>) -> bool {
        if before.1 == after.1 {
            return true;
        }
        let (items, others): (Vec<&str>, Vec<&str>) = (split(before.1), split(after.1));
        let alike = |(&item, &other): (&&str, &&str)| self.same_item((before.0, item), (after.0, other));
        if items.len() == others.len() && items.iter().zip(&others).all(alike) {
            return true;
        }
        // White space may stand anywhere in it.
        self.lore.has(&["types::Base64Binary"])
            && is_base64(&items.concat())
            && items.concat() == others.concat()
    }

    fn same_item(&self, before: Placed<'_, '_, '_>, after: Placed<'_, '_, '_>) -> bool {
        let (one, other) = (before.1, after.1);
        one == other
            || self.lore.has(NUMBERS) && alike(one, other, number)
            || self.lore.has(&["f32"]) && alike(one, other, float::<f32>)
            || self.lore.has(&["f64"]) && alike(one, other, float::<f64>)
            || self.lore.has(&["bool"]) && alike(one, other, boolean)
            || self.lore.has(TIMES) && alike(one, other, time)
            || self.lore.has(&["types::Duration"]) && alike(one, other, duration)
            || self.lore.has(&["types::HexBinary"]) && alike(one, other, hexadecimal)
            || self.lore.has(&["types::QName"]) && {
                let name = qname(before.0, one);
                name.is_some() && name == qname(after.0, other)
            }
    }
}

const NUMBERS: &[&str] =
    &["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "types::Integer", "types::Decimal"];

const TIMES: &[&str] = &[
    "types::DateTime",
    "types::Date",
    "types::Time",
    "types::GYear",
    "types::GYearMonth",
    "types::GMonth",
    "types::GMonthDay",
    "types::GDay",
];

/// White space of XML.
pub(super) fn is_white(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}

fn split(text: &str) -> Vec<&str> {
    text.split([' ', '\t', '\n', '\r']).filter(|item| !item.is_empty()).collect()
}

fn alike<T: PartialEq>(one: &str, other: &str, value: impl Fn(&str) -> Option<T>) -> bool {
    value(one).is_some_and(|one| value(other) == Some(one))
}

/// A prefixed name, expanded where it stands.
pub(super) fn qname(element: Node<'_, '_>, text: &str) -> Option<Name> {
    let text = text.trim_matches([' ', '\t', '\n', '\r']);
    let (prefix, local) = text.split_once(':').map_or((None, text), |(prefix, local)| (Some(prefix), local));
    if local.is_empty() || local.contains(':') {
        return None;
    }
    let namespace = match (element.lookup_namespace_uri(prefix), prefix) {
        (Some(namespace), _) => namespace,
        (None, None) => "",
        (None, Some("xml")) => "http://www.w3.org/XML/1998/namespace",
        (None, Some(_)) => return None,
    };
    Some((namespace.to_owned(), local.to_owned()))
}

/// A decimal number: its sign, its digits without zeros at the ends, and how many of them stand before the point.
fn number(text: &str) -> Option<(bool, String, usize)> {
    let (negative, digits) = sign(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + fraction.len() == 0 || !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let all = format!("{whole}{fraction}");
    Some((negative && !all.is_empty(), all, whole.len()))
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// The bits of a floating-point number, so that zeros of different sign differ and no number equals none.
fn float<T: FromStr + Into<f64>>(text: &str) -> Option<u64> {
    let value = match text {
        "INF" | "+INF" => f64::INFINITY,
        "-INF" => f64::NEG_INFINITY,
        "NaN" => f64::NAN,
        _ if text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte)) => {
            text.parse::<T>().ok()?.into()
        }
        _ => return None,
    };
    Some(value.to_bits())
}

fn boolean(text: &str) -> Option<bool> {
    match text {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

fn hexadecimal(text: &str) -> Option<String> {
    text.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| text.to_ascii_uppercase())
}

fn is_base64(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='))
}

/// A date or a time: the zone `Z` in one form, the fraction of the second without zeros at its end.
fn time(text: &str) -> Option<String> {
    let known = |byte: u8| byte.is_ascii_digit() || b"+-:.TZ".contains(&byte);
    if !text.bytes().all(known) || !text.contains(['-', ':']) {
        return None;
    }
    // The first edition wrote `--05--` for what is `--05` since its erratum E2-12.
    let month = text.strip_prefix("--").and_then(|rest| rest.split_at_checked(2));
    let month = month.and_then(|(month, rest)| Some(format!("--{month}{}", rest.strip_prefix("--")?)));
    let text = month.as_deref().unwrap_or(text);
    let zoned = ["+00:00", "-00:00"].iter().find_map(|zone| text.strip_suffix(zone));
    let text = zoned.map_or_else(|| text.to_owned(), |rest| format!("{rest}Z"));
    let Some((before, rest)) = text.split_once('.') else { return Some(text) };
    let end = rest.find(|character: char| !character.is_ascii_digit()).unwrap_or(rest.len());
    let (fraction, zone) = rest.split_at(end);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    Some(format!("{before}{point}{fraction}{zone}"))
}

/// A duration: its sign, its months, and its whole seconds with their fraction.
fn duration(text: &str) -> Option<(bool, u128, u128, String)> {
    let (negative, rest) = (text.starts_with('-'), text.trim_start_matches('-').strip_prefix('P')?);
    let (days, times) = rest.split_once('T').unwrap_or((rest, ""));
    let (mut months, mut seconds, mut fraction) = (0u128, 0u128, String::new());
    for (part, units) in [(days, [('Y', 0), ('M', 1), ('D', 2)]), (times, [('H', 3), ('M', 4), ('S', 5)])] {
        let mut rest = part;
        for (letter, unit) in units {
            let Some((amount, after)) = rest.split_once(letter) else { continue };
            rest = after;
            let whole = match amount.split_once('.') {
                Some((whole, digits)) if unit == 5 => {
                    fraction = digits.trim_end_matches('0').to_owned();
                    whole
                }
                _ => amount,
            };
            let amount: u128 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
            let (sum, factor) = match unit {
                0 => (&mut months, 12),
                1 => (&mut months, 1),
                2 => (&mut seconds, 86_400),
                3 => (&mut seconds, 3_600),
                4 => (&mut seconds, 60),
                _ => (&mut seconds, 1),
            };
            *sum = amount.checked_mul(factor).and_then(|amount| sum.checked_add(amount))?;
        }
        if !rest.is_empty() {
            return None;
        }
    }
    let nothing = months == 0 && seconds == 0 && fraction.is_empty();
    Some((negative && !nothing, months, seconds, fraction))
}
