//! Unions: enums of the member types.

use std::collections::BTreeSet;

use super::Lowerer;
use crate::ir::{
    BuiltInType, Docs, Facet, FacetKind, FacetValue, Ident, Occurs, Place, TypeRef, Union, ValueType, Variant,
};
use crate::model::{BuiltIn, SimpleDerivation, TypeDefinition, TypeId, Variety};

impl<'a> Lowerer<'a> {
    /// Whether the type is an enum of its member types: a union that is neither an enumeration nor nothing but strings.
    pub(super) fn is_union(&self, id: TypeId) -> bool {
        self.own_members(id).is_some() && !self.has_values(id) && !self.is_union_of_strings(id)
    }

    /// The definition of such a union.
    pub(super) fn union(&mut self, id: TypeId) -> Union {
        let mut members = Vec::new();
        self.flat_members(id, &mut BTreeSet::new(), &mut members);
        let takes_all = members.iter().any(|member| self.takes_all(*member));
        let members = members.into_iter().map(|member| self.member(member)).collect();
        Union { members, other: (!takes_all).then(|| Ident::type_name("Other")) }
    }

    fn own_members(&self, id: TypeId) -> Option<&'a [TypeId]> {
        match &self.model.types[id].definition {
            TypeDefinition::Simple(simple) => match &simple.derivation {
                SimpleDerivation::Union(members) => Some(members),
                SimpleDerivation::Restriction(_) | SimpleDerivation::List(_) => None,
            },
            TypeDefinition::BuiltIn(_) | TypeDefinition::Complex(_) => None,
        }
    }

    /// The members, each once; those of unions without a name in their place.
    fn flat_members(&self, id: TypeId, met: &mut BTreeSet<TypeId>, members: &mut Vec<TypeId>) {
        for member in self.own_members(id).unwrap_or_default() {
            if !met.insert(*member) {
                continue;
            }
            if self.model.types[*member].name.is_none() && self.is_union(*member) {
                self.flat_members(*member, met, members);
            } else {
                members.push(*member);
            }
        }
    }

    fn member(&mut self, id: TypeId) -> Variant {
        let value = self.value(id);
        let mut rules = self.value_rules(id);
        let has_pattern = rules.facets.iter().any(|facet| facet.kind == FacetKind::Pattern);
        if let Some(pattern) = self.lexical_pattern(id).filter(|_| !has_pattern) {
            rules
                .facets
                .push(Facet { kind: FacetKind::Pattern, value: FacetValue::Text(pattern.to_owned()) });
        }
        Variant {
            ident: Ident::type_name(&self.member_name(id)),
            docs: Docs::default(),
            place: Place::Text,
            ty: ValueType { list: value.list, occurs: Occurs::Required, ..ValueType::required(value.target) },
            rules,
        }
    }

    fn member_name(&self, id: TypeId) -> String {
        let model = self.model;
        match (&model.types[id].name, model.variety(id)) {
            (Some(name), _) => name.local.to_string(),
            (None, Some(Variety::Atomic(built_in))) if !self.is_enumeration(id) => built_in.name().to_owned(),
            (None, Some(Variety::List(_))) => "List".to_owned(),
            (None, _) => "Value".to_owned(),
        }
    }

    /// Whether any text is a value of the type.
    fn takes_all(&self, id: TypeId) -> bool {
        let is_string = matches!(
            self.model.variety(id),
            Some(Variety::Atomic(built_in)) if is_string(built_in) && lexical_pattern_of(built_in).is_none()
        );
        is_string && !self.is_enumeration(id) && self.checked_facets(id).is_empty()
            || self.is_union_of_strings(id)
    }

    /// The pattern that the lexical forms of a kind of string keep to, where its Rust type takes any text.
    fn lexical_pattern(&self, id: TypeId) -> Option<&'static str> {
        match self.model.variety(id)? {
            Variety::Atomic(built_in) if !self.is_enumeration(id) => lexical_pattern_of(built_in),
            _ => None,
        }
    }
}

fn is_string(built_in: BuiltIn) -> bool {
    super::simple::built_in_value(built_in).target == TypeRef::BuiltIn(BuiltInType::String)
}

/// XML Schema Part 2, section 3.3.
fn lexical_pattern_of(built_in: BuiltIn) -> Option<&'static str> {
    match built_in {
        BuiltIn::Language => Some("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*"),
        BuiltIn::Name => Some(r"\i\c*"),
        BuiltIn::NcName | BuiltIn::Id | BuiltIn::Idref | BuiltIn::Entity => Some(r"[\i-[:]][\c-[:]]*"),
        BuiltIn::Nmtoken => Some(r"\c+"),
        _ => None,
    }
}
