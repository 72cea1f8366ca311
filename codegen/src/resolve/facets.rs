//! Whether facets mean something, and whether a derived type keeps to those of its base (XML Schema Part 2, section 4.3).

use std::collections::BTreeMap;

use super::settle::type_name;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::{
    BuiltIn, Facet, FacetKind, Model, SimpleDerivation, SimpleType, TypeDefinition, TypeId, Values, Variety,
};

/// Checks the facets of all simple types.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for (_, found) in model.types.iter() {
        if let TypeDefinition::Simple(simple) = &found.definition
            && let SimpleDerivation::Restriction(base) = simple.derivation
            && model.is_simple(base)
            && !simple.facets.is_empty()
        {
            let checks = Checks { model, base, values: None, diagnostics: &mut *diagnostics };
            checks.check(simple);
        }
    }
}

/// What one type is checked with.
struct Checks<'a> {
    model: &'a Model,
    base: TypeId,
    /// What the base's values are, once that is asked for.
    values: Option<Values>,
    diagnostics: &'a mut Diagnostics,
}

impl Checks<'_> {
    fn check(mut self, simple: &SimpleType) {
        let inherited = self.model.facets(self.base);
        let inherited: BTreeMap<FacetKind, &Facet> =
            inherited.into_iter().map(|facet| (facet.kind, facet)).collect();
        let mut stated: BTreeMap<FacetKind, &Facet> = BTreeMap::new();
        for facet in &simple.facets {
            if !self.applies(facet) || !self.has_value(facet) {
                continue;
            }
            if let Some(base) = inherited.get(&facet.kind) {
                self.keeps_to(facet, base);
            }
            if matches!(facet.kind, FacetKind::Pattern | FacetKind::Enumeration) {
                continue;
            }
            if let Some(first) = stated.insert(facet.kind, facet) {
                let message = format!("`{}` is given twice", facet.kind.name());
                let error = Diagnostic::error(facet.span, message).note(first.span, "first here");
                self.diagnostics.push(error.hint("remove one of them"));
            }
        }
        for (inclusive, exclusive) in [
            (FacetKind::MinInclusive, FacetKind::MinExclusive),
            (FacetKind::MaxInclusive, FacetKind::MaxExclusive),
        ] {
            if let (Some(first), Some(second)) = (stated.get(&inclusive), stated.get(&exclusive)) {
                let message = format!("`{}` and `{}` stand together", inclusive.name(), exclusive.name());
                let error = Diagnostic::error(second.span, message).note(first.span, "the other one");
                self.diagnostics
                    .push(error.hint("a bound is either within the values or outside: remove one"));
            }
        }
    }

    /// Whether the facet says anything about such values.
    fn applies(&mut self, facet: &Facet) -> bool {
        let (what, allowed) = match self.model.variety(self.base) {
            // Not restricted by anybody but the simple types themselves.
            None | Some(Variety::Atomic(BuiltIn::AnySimpleType | BuiltIn::AnyAtomicType)) => return true,
            Some(Variety::Atomic(built_in)) => (format!("`xs:{}`", built_in.name()), allowed(built_in)),
            Some(Variety::List(_)) => ("a list".to_owned(), TEXT),
            Some(Variety::Union(_)) => ("a union".to_owned(), UNION),
        };
        if allowed.contains(&facet.kind) {
            return true;
        }
        let names: Vec<String> = allowed.iter().map(|kind| format!("`{}`", kind.name())).collect();
        let message = format!("`{}` says nothing about {what}", facet.kind.name());
        let hint = format!("it can have {}", names.join(", "));
        self.diagnostics.push(Diagnostic::error(facet.span, message).hint(hint));
        false
    }

    /// Whether the facet's value is one.
    fn has_value(&mut self, facet: &Facet) -> bool {
        let is_good = match facet.kind {
            FacetKind::Enumeration => {
                // Names were looked at where their prefixes were expanded.
                facet.qname.is_some() || self.values().has(&facet.value)
            }
            FacetKind::MinInclusive
            | FacetKind::MaxInclusive
            | FacetKind::MinExclusive
            | FacetKind::MaxExclusive => self.is_bound(facet),
            FacetKind::TotalDigits => facet.value.bytes().any(|byte| matches!(byte, b'1'..=b'9')),
            _ => true,
        };
        if !is_good {
            let message = match facet.kind {
                FacetKind::TotalDigits => "a number has at least one digit".to_owned(),
                _ => {
                    format!("`{}` is no value of the type {}", facet.value, type_name(self.model, self.base))
                }
            };
            let hint = format!("a value of `{}` is one of the restricted type", facet.kind.name());
            let error = Diagnostic::error(facet.span, message);
            self.diagnostics.push(match facet.kind {
                FacetKind::TotalDigits => error.hint("`totalDigits` is 1 or more"),
                _ => error.hint(hint),
            });
        }
        is_good
    }

    fn values(&mut self) -> &Values {
        self.values.get_or_insert_with(|| Values::of(self.model, self.base))
    }

    /// A bound is of the base's values; one that excludes may be the base's own bound, or just beside its values.
    fn is_bound(&self, facet: &Facet) -> bool {
        let Some(Variety::Atomic(built_in)) = self.model.variety(self.base) else { return true };
        let is_exclusive = matches!(facet.kind, FacetKind::MinExclusive | FacetKind::MaxExclusive);
        let space = if is_exclusive && built_in.primitive() == BuiltIn::Decimal {
            whole_or_decimal(built_in)
        } else {
            built_in
        };
        space.has(&facet.value)
    }

    /// Whether the type stays within what the base allows.
    fn keeps_to(&mut self, facet: &Facet, base: &Facet) {
        use FacetKind::{
            FractionDigits, Length, MaxExclusive, MaxInclusive, MaxLength, MinExclusive, MinInclusive,
            MinLength, TotalDigits, WhiteSpace,
        };
        let order = number(&facet.value).zip(number(&base.value)).map(|(own, base)| own.cmp(&base));
        let fault = match facet.kind {
            _ if base.fixed && facet.value != base.value && order != Some(std::cmp::Ordering::Equal) => {
                Some("the base fixes it")
            }
            MinLength | MinInclusive | MinExclusive if order.is_some_and(std::cmp::Ordering::is_lt) => {
                Some("the base has a greater one")
            }
            MaxLength | MaxInclusive | MaxExclusive | TotalDigits | FractionDigits
                if order.is_some_and(std::cmp::Ordering::is_gt) =>
            {
                Some("the base has a lesser one")
            }
            Length if order.is_some_and(std::cmp::Ordering::is_ne) => Some("the base has another one"),
            WhiteSpace if white_space(&facet.value) < white_space(&base.value) => {
                Some("the base is stricter")
            }
            _ => None,
        };
        if let Some(fault) = fault {
            let message = format!("`{}` is `{}` here, but {fault}", facet.kind.name(), facet.value);
            let error = Diagnostic::error(facet.span, message).note(base.span, "what the base says");
            self.diagnostics.push(error.hint("a restriction only takes values away"));
        }
    }
}

fn whole_or_decimal(built_in: BuiltIn) -> BuiltIn {
    if built_in == BuiltIn::Decimal { BuiltIn::Decimal } else { BuiltIn::Integer }
}

fn white_space(value: &str) -> usize {
    ["preserve", "replace", "collapse"].iter().position(|word| *word == value).unwrap_or(0)
}

const UNION: &[FacetKind] = &[FacetKind::Pattern, FacetKind::Enumeration];

const TEXT: &[FacetKind] = &[
    FacetKind::Length,
    FacetKind::MinLength,
    FacetKind::MaxLength,
    FacetKind::Pattern,
    FacetKind::Enumeration,
    FacetKind::WhiteSpace,
];

const ORDERED: &[FacetKind] = &[
    FacetKind::Pattern,
    FacetKind::Enumeration,
    FacetKind::WhiteSpace,
    FacetKind::MinInclusive,
    FacetKind::MinExclusive,
    FacetKind::MaxInclusive,
    FacetKind::MaxExclusive,
];

const NUMBER: &[FacetKind] = &[
    FacetKind::TotalDigits,
    FacetKind::FractionDigits,
    FacetKind::Pattern,
    FacetKind::Enumeration,
    FacetKind::WhiteSpace,
    FacetKind::MinInclusive,
    FacetKind::MinExclusive,
    FacetKind::MaxInclusive,
    FacetKind::MaxExclusive,
];

/// The facets that a type has by its primitive type (XML Schema Part 2, appendix C.1 of 1.1).
fn allowed(built_in: BuiltIn) -> &'static [FacetKind] {
    match built_in.primitive() {
        BuiltIn::Decimal => NUMBER,
        BuiltIn::Boolean => &[FacetKind::Pattern, FacetKind::WhiteSpace],
        BuiltIn::String
        | BuiltIn::AnyUri
        | BuiltIn::HexBinary
        | BuiltIn::Base64Binary
        | BuiltIn::QName
        | BuiltIn::Notation => TEXT,
        _ => ORDERED,
    }
}

/// A decimal number, so that numbers of any length compare: the sign, and then whole digits and fraction without zeros at
/// their ends.
fn number(text: &str) -> Option<Number<'_>> {
    if !BuiltIn::Decimal.has(text) {
        return None;
    }
    let text = text.trim();
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let is_zero = whole.is_empty() && fraction.is_empty();
    Some(Number { negative: text.starts_with('-') && !is_zero, whole, fraction })
}

#[derive(PartialEq, Eq)]
struct Number<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
}

impl Number<'_> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let size = |number: &Self| (number.whole.len(), number.whole.to_owned(), number.fraction.to_owned());
        match (self.negative, other.negative) {
            (false, false) => size(self).cmp(&size(other)),
            (true, true) => size(other).cmp(&size(self)),
            (negative, _) => {
                if negative {
                    std::cmp::Ordering::Less
                } else {
                    std::cmp::Ordering::Greater
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering::{Equal, Greater, Less};

    use super::number;

    #[test]
    fn numbers_of_any_length_compare() {
        for (one, other, order) in [
            ("1.0", "+01", Equal),
            ("-0", "0.00", Equal),
            ("9", "10", Less),
            ("-9", "-10", Greater),
            ("0.5", "0.45", Greater),
            ("-0.5", "0.4", Less),
            (
                "100000000000000000000000000000000000000001",
                "100000000000000000000000000000000000000000.9",
                Greater,
            ),
        ] {
            assert_eq!(number(one).unwrap().cmp(&number(other).unwrap()), order, "{one} {other}");
        }
        assert!(number("1e3").is_none());
    }
}
