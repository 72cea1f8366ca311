//! Elements that are nothing but a list: `ArrayOf…` and its like become a `Vec` of their items.

use super::Lowerer;
use super::simple::Value;
use crate::ir::Items;
use crate::model::{Compositor, Content, Derivation, ElementId, Occurs, Term, TypeId};

impl Lowerer<'_> {
    /// The element that a complex type repeats, where it has nothing else.
    pub(super) fn array_item(&self, id: TypeId) -> Option<(ElementId, Occurs)> {
        let complex = self.model.complex(id).filter(|_| self.override_of(id).is_none())?;
        let Content::ElementOnly(particle) = &complex.content else { return None };
        let Term::Group(group) = &particle.term else { return None };
        let [item] = group.particles.as_slice() else { return None };
        let Term::Element(element) = item.term else { return None };
        let plain = particle.occurs == Occurs::ONCE
            && group.compositor != Compositor::Choice
            && item.occurs.is_repeated()
            && !complex.is_abstract
            && self.has_no_attributes(id)
            && !(complex.derivation == Derivation::Extension && self.has_content(complex.base))
            && !self.derivations.contains_key(&id)
            && !self.is_head(element)
            && !self.is_list(self.model.elements[element].type_id);
        plain.then_some((element, item.occurs))
    }

    fn has_no_attributes(&self, id: TypeId) -> bool {
        self.model.attribute_uses(id).is_empty() && self.model.attribute_wildcard(id).is_none()
    }

    fn has_content(&self, id: TypeId) -> bool {
        let complex = |id: TypeId| self.model.complex(id);
        let empty = |content: &Content| matches!(content, Content::Empty);
        std::iter::once(id)
            .chain(self.model.bases(id))
            .filter_map(complex)
            .any(|complex| !empty(&complex.content))
    }

    /// The items of an element of that type, and what one of them is.
    pub(super) fn items(&mut self, element: ElementId, occurs: Occurs) -> (Items, Value) {
        let declaration = &self.model.elements[element];
        let items = Items {
            name: self.element_name(element),
            nillable: declaration.nillable && self.config.nillable_items,
            min: Some(occurs.min).filter(|min| *min > 0),
            max: occurs.max,
            aliases: declaration.aliases.clone(),
        };
        (items, self.element_value(declaration.type_id))
    }
}
