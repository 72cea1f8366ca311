//! What white space means to a string.

use super::Lowerer;
use crate::ir::{BuiltInType, Rules, TypeRef, WhiteSpace};
use crate::model::{FacetKind, TypeId, Variety};

impl Lowerer<'_> {
    /// What a simple type says of its values.
    pub(super) fn value_rules(&mut self, id: TypeId) -> Rules {
        Rules { facets: self.facets(id), white_space: self.white_space(id), ..Rules::default() }
    }

    /// What white space means to a type, where it is a string: types of other kinds know it themselves, and enumerations
    /// look for their values without it too.
    fn white_space(&self, id: TypeId) -> Option<WhiteSpace> {
        let model = self.model;
        let mut types = std::iter::once(id).chain(model.bases(id));
        if !model.is_simple(id) || self.is_enumeration(id) || types.any(|id| self.override_of(id).is_some()) {
            return None;
        }
        let Some(Variety::Atomic(built_in)) = model.variety(id) else { return None };
        if super::simple::built_in_value(built_in).target != TypeRef::BuiltIn(BuiltInType::String) {
            return None;
        }
        let facet = model.facets(id).into_iter().find(|facet| facet.kind == FacetKind::WhiteSpace);
        match facet.map(|facet| facet.value.as_str()) {
            Some("collapse") => Some(WhiteSpace::Collapse),
            Some("replace") => Some(WhiteSpace::Replace),
            Some(_) => None,
            None => of_built_in(built_in),
        }
    }
}

/// XML Schema Part 2, section 4.3.6: of the built-in types only two do not collapse.
fn of_built_in(built_in: crate::model::BuiltIn) -> Option<WhiteSpace> {
    use crate::model::BuiltIn;
    match built_in {
        BuiltIn::String | BuiltIn::AnySimpleType | BuiltIn::AnyAtomicType => None,
        BuiltIn::NormalizedString => Some(WhiteSpace::Replace),
        _ => Some(WhiteSpace::Collapse),
    }
}
