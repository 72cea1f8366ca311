//! Facets: from texts to what the attributes state.

use super::Lowerer;
use crate::diagnostics::Diagnostic;
use crate::ir::{Facet, FacetKind, FacetValue};
use crate::model::{self, BuiltIn, SimpleDerivation, TypeDefinition, TypeId, Variety};

impl Lowerer<'_> {
    /// The facets to check on a value of a simple type.
    pub(super) fn facets(&mut self, id: TypeId) -> Vec<Facet> {
        let model = self.model;
        // An enumeration says what is allowed.
        if !model.is_simple(id) || self.is_enumeration(id) {
            return Vec::new();
        }
        // The members of a union have the others.
        if let Some(Variety::Union(_)) = model.variety(id) {
            return self.pattern(id).into_iter().collect();
        }
        let built_in = model.nearest_built_in(id);
        let mut facets: Vec<Facet> = Vec::new();
        for facet in model.facets(id) {
            let Some(kind) = checked_kind(facet.kind) else { continue };
            match facet_value(kind, &facet.value, built_in) {
                Some(value) => {
                    facets.retain(|other| other.kind != kind && !replaces(kind, other.kind));
                    facets.push(Facet { kind, value });
                }
                None => {
                    let message =
                        format!("`{}` is no number that {} can have", facet.value, facet.kind.name());
                    let warning = Diagnostic::warning(facet.span, message).hint("the facet is not checked");
                    self.say_once("facet value", warning);
                }
            }
        }
        facets.extend(self.pattern(id));
        facets.sort_by_key(|facet| facet.kind);
        self.report_contradiction(id, &facets);
        facets
    }

    /// Reports facets that no value can satisfy. Bounds that are not whole numbers are not compared: only their type knows the
    /// order.
    fn report_contradiction(&mut self, id: TypeId, facets: &[Facet]) {
        let number = |kind| {
            facets.iter().find(|facet| facet.kind == kind).and_then(|facet| match &facet.value {
                FacetValue::Number(number) => Some(*number),
                FacetValue::Text(text) => text.parse().ok(),
            })
        };
        let contradicts = |(least, greatest): &(FacetKind, FacetKind)| {
            number(*least).zip(number(*greatest)).is_some_and(|(least, greatest)| least > greatest)
        };
        if let Some((least, greatest)) = AT_MOST.iter().find(|pair| contradicts(pair)) {
            let message = format!(
                "`{}` is greater than `{}`: no value could be valid",
                least.schema_name(),
                greatest.schema_name()
            );
            let error = Diagnostic::error(self.model.types[id].span, message);
            self.say_once(
                "contradiction",
                error.hint("a type has the facets of its base too: correct one of them"),
            );
        }
    }

    /// The facets of a type that `validate()` checks, as the schema states them.
    pub(super) fn checked_facets(&self, id: TypeId) -> Vec<&model::Facet> {
        let is_checked = |facet: &&model::Facet| {
            checked_kind(facet.kind).is_some() || facet.kind == model::FacetKind::Pattern
        };
        self.model.facets(id).into_iter().filter(is_checked).collect()
    }

    /// The patterns of a type and its bases, all of which have to match: a line each. Those of one type are alternatives.
    fn pattern(&mut self, id: TypeId) -> Option<Facet> {
        let mut steps = Vec::new();
        let mut next = Some(id);
        while let Some(id) = next {
            let TypeDefinition::Simple(simple) = &self.model.types[id].definition else { break };
            let patterns: Vec<&model::Facet> =
                simple.facets.iter().filter(|facet| facet.kind == model::FacetKind::Pattern).collect();
            steps.extend(self.alternatives_of(&patterns));
            next = match simple.derivation {
                SimpleDerivation::Restriction(base) => Some(base),
                SimpleDerivation::List(_) | SimpleDerivation::Union(_) => None,
            };
        }
        steps.reverse();
        (!steps.is_empty())
            .then(|| Facet { kind: FacetKind::Pattern, value: FacetValue::Text(steps.join("\n")) })
    }

    /// The patterns that stand in one place as one; none where one of them cannot be checked, which is reported.
    fn alternatives_of(&mut self, patterns: &[&model::Facet]) -> Option<String> {
        for facet in patterns {
            if let Some(problem) = super::pattern::problem(&facet.value) {
                let message = format!("the pattern is not checked: {problem}");
                let hint = "XML Schema Part 2, appendix F, says what regular expressions there are";
                self.say_once("pattern", Diagnostic::warning(facet.span, message).hint(hint));
                return None;
            }
        }
        let one_line = |facet: &&model::Facet| facet.value.replace('\n', "\\n");
        match patterns {
            [] => None,
            [single] => Some(one_line(single)),
            several => {
                let alternatives = several.iter().map(|facet| format!("({})", one_line(facet)));
                Some(alternatives.collect::<Vec<_>>().join("|"))
            }
        }
    }
}

/// Facets of which the first must not be greater than the second (XML Schema Part 2 section 4.3).
const AT_MOST: &[(FacetKind, FacetKind)] = &[
    (FacetKind::MinLength, FacetKind::MaxLength),
    (FacetKind::FractionDigits, FacetKind::TotalDigits),
    (FacetKind::MinInclusive, FacetKind::MaxInclusive),
    (FacetKind::MinInclusive, FacetKind::MaxExclusive),
    (FacetKind::MinExclusive, FacetKind::MaxInclusive),
    (FacetKind::MinExclusive, FacetKind::MaxExclusive),
];

fn checked_kind(kind: model::FacetKind) -> Option<FacetKind> {
    Some(match kind {
        model::FacetKind::Length => FacetKind::Length,
        model::FacetKind::MinLength => FacetKind::MinLength,
        model::FacetKind::MaxLength => FacetKind::MaxLength,
        model::FacetKind::TotalDigits => FacetKind::TotalDigits,
        model::FacetKind::FractionDigits => FacetKind::FractionDigits,
        model::FacetKind::MinInclusive => FacetKind::MinInclusive,
        model::FacetKind::MaxInclusive => FacetKind::MaxInclusive,
        model::FacetKind::MinExclusive => FacetKind::MinExclusive,
        model::FacetKind::MaxExclusive => FacetKind::MaxExclusive,
        // Patterns are combined; values are an enumeration; white space is the reader's.
        model::FacetKind::Pattern | model::FacetKind::Enumeration | model::FacetKind::WhiteSpace => {
            return None;
        }
    })
}

/// Whether a derived type's bound takes the place of the other kind of its base.
fn replaces(new: FacetKind, old: FacetKind) -> bool {
    use FacetKind::{MaxExclusive, MaxInclusive, MinExclusive, MinInclusive};
    matches!(
        (new, old),
        (MinInclusive, MinExclusive)
            | (MinExclusive, MinInclusive)
            | (MaxInclusive, MaxExclusive)
            | (MaxExclusive, MaxInclusive)
    )
}

fn facet_value(kind: FacetKind, value: &str, built_in: BuiltIn) -> Option<FacetValue> {
    match kind {
        FacetKind::Length
        | FacetKind::MinLength
        | FacetKind::MaxLength
        | FacetKind::TotalDigits
        | FacetKind::FractionDigits => {
            let count: u64 = value.strip_prefix('+').unwrap_or(value).parse().ok()?;
            Some(FacetValue::Number(count.into()))
        }
        _ if is_whole(built_in) => Some(match value.parse() {
            Ok(number) => FacetValue::Number(number),
            Err(_) => FacetValue::Text(value.to_owned()),
        }),
        _ => Some(FacetValue::Text(value.to_owned())),
    }
}

fn is_whole(built_in: BuiltIn) -> bool {
    let mut built_in = built_in;
    while built_in != built_in.base() {
        if built_in == BuiltIn::Integer {
            return true;
        }
        built_in = built_in.base();
    }
    false
}
