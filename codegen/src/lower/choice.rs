//! Choices: the alternatives as variants.

use super::Lowerer;
use super::content::{Content, GroupPlace, single_particle};
use super::names::Parent;
use crate::ir::{Admits, Docs, Field, Ident, Occurs, Place, Rules, TypeRef, ValueType, Variant};
use crate::model::{self, Compositor, ElementId, ModelGroup, Particle, Term, Wildcard};

/// The variants of a choice, as they are found.
pub(super) struct Alternatives {
    pub(super) variants: Vec<Variant>,
    /// Nothing at all is an alternative.
    pub(super) may_be_empty: bool,
    /// The choice as a whole is repeated.
    repeated: bool,
}

/// Nested choices can make a choice grow without bounds.
const MOST_VARIANTS: usize = 10_000;

impl Alternatives {
    pub(super) fn new(repeated: bool) -> Self {
        Self { variants: Vec::new(), may_be_empty: false, repeated }
    }

    /// Adds a wildcard, unless one before it takes the same elements.
    fn wildcard(&mut self, variant: Variant) {
        let takes_as_much =
            |before: &Variant| before.place == variant.place || before.place == Place::Any(Admits::All);
        if !self.variants.iter().any(takes_as_much) {
            self.variants.push(variant);
        }
    }
}

impl Lowerer<'_> {
    /// Adds the alternatives of a choice.
    pub(super) fn alternatives(&mut self, group: &ModelGroup, parent: &Parent, found: &mut Alternatives) {
        found.may_be_empty |= group.particles.is_empty();
        for particle in &group.particles {
            self.alternative(particle, parent, found);
        }
    }

    fn alternative(&mut self, particle: &Particle, parent: &Parent, found: &mut Alternatives) {
        if found.variants.len() > MOST_VARIANTS {
            let message = format!("this choice has more than {MOST_VARIANTS} alternatives");
            let error = crate::diagnostics::Diagnostic::error(particle.span, message);
            return self.say_once("size", error.hint("are groups repeated in groups?"));
        }
        found.may_be_empty |= particle.occurs.min == 0;
        let occurs = if found.repeated { model::Occurs::ONCE } else { particle.occurs };
        match &particle.term {
            Term::Element(id) => self.element_alternative(*id, occurs, parent, found),
            Term::Any(wildcard) => found.wildcard(any_variant(wildcard, occurs, self)),
            Term::Group(_) | Term::GroupRef(_) => {
                if let Some(place) = self.group_at(particle) {
                    self.group_alternative(place, particle, parent, found);
                }
            }
        }
    }

    /// An element, or the choice of its substitution group.
    fn element_alternative(
        &mut self,
        id: ElementId,
        occurs: model::Occurs,
        parent: &Parent,
        found: &mut Alternatives,
    ) {
        let once = model::Occurs { min: occurs.min.max(1), ..occurs };
        let Field { docs, place, ty, rules, .. } = self.element_field(id, once, parent);
        self.report_codes(&rules, id);
        let ident = Ident::type_name(&self.model.elements[id].name.local);
        found.variants.push(Variant { ident, docs, place, ty, rules });
    }

    fn group_alternative(
        &mut self,
        place: GroupPlace<'_>,
        particle: &Particle,
        parent: &Parent,
        found: &mut Alternatives,
    ) {
        let inner = self.parent_in(place, parent);
        if let Some(single) = single_particle(place) {
            return self.alternative(&single, &inner, found);
        }
        let once = found.repeated || !place.occurs.is_repeated();
        match place.group.compositor {
            _ if place.group.particles.is_empty() => found.may_be_empty = true,
            Compositor::Choice if once => self.alternatives(place.group, &inner, found),
            Compositor::Sequence | Compositor::All if once => {
                let content = self.sequence(place, parent);
                self.sequence_alternative(place, content, parent, found);
            }
            // Repeated within a choice that is not: a struct that holds the repetition.
            _ => {
                let mut content = Content::default();
                self.particle(particle, parent, &mut content);
                let place = GroupPlace { definition: None, ..place };
                self.sequence_alternative(place, content, parent, found);
            }
        }
    }

    fn sequence_alternative(
        &mut self,
        place: GroupPlace<'_>,
        content: Content,
        parent: &Parent,
        found: &mut Alternatives,
    ) {
        found.may_be_empty |= content.may_be_empty();
        let name = match place.definition {
            Some(id) => self.model.groups[id].name.local.to_string(),
            None => self.sequence_name(place.group),
        };
        let docs = self.docs(&place.group.annotation);
        let item = self.group_struct(place, content, parent);
        found.variants.push(Variant {
            ident: Ident::type_name(&name),
            docs,
            place: Place::Group,
            ty: ValueType::required(TypeRef::Item(item)),
            rules: Rules::default(),
        });
    }
}

fn any_variant(wildcard: &Wildcard, occurs: model::Occurs, lowerer: &mut Lowerer<'_>) -> Variant {
    let occurs = if occurs.is_repeated() { Occurs::Many { nillable: false } } else { Occurs::Required };
    let any = TypeRef::BuiltIn(crate::ir::BuiltInType::AnyElement);
    Variant {
        ident: Ident::type_name("Any"),
        docs: lowerer.docs(&wildcard.annotation).or(|| Docs::own("Any other element.")),
        place: Place::Any(lowerer.admits(wildcard)),
        ty: ValueType { occurs, ..ValueType::required(any) },
        rules: Rules::default(),
    }
}
