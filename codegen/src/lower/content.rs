//! Content models: sequences become fields, choices enums, and what is optional or repeated as a whole a struct of its own.

use super::Lowerer;
use super::names::Parent;
use crate::diagnostics::Diagnostic;
use crate::ir::{
    Choice, Docs, Field, Ident, ItemBody, ItemId, Occurs, Origin, OriginKind, Place, Rules, Struct, TypeRef,
    ValueType,
};
use crate::model::{self, Compositor, GroupId, ModelGroup, Particle, Term};
use crate::source::Span;

/// The fields for a content model.
#[derive(Clone, Debug, Default)]
pub(super) struct Content {
    pub(super) fields: Vec<Field>,
    /// A limit was met and reported.
    full: bool,
}

/// Group references in groups can make a content model grow without bounds.
const MOST_FIELDS: usize = 10_000;

impl Content {
    /// That of `xs:anyType`.
    pub(super) fn of_any_type() -> Self {
        Self { fields: vec![super::field::any_elements()], full: false }
    }

    /// Whether nothing at all need stand there.
    pub(super) fn may_be_empty(&self) -> bool {
        self.fields.iter().all(|field| match field.ty.occurs {
            Occurs::Required => false,
            Occurs::Optional => !field.rules.nillable,
            Occurs::OptionalOrNil => true,
            Occurs::Many { .. } => field.rules.min_occurs.is_none_or(|min| min == 0),
        })
    }
}

/// A model group in its place.
#[derive(Clone, Copy)]
pub(super) struct GroupPlace<'a> {
    pub(super) group: &'a ModelGroup,
    pub(super) occurs: model::Occurs,
    /// The definition, where it is a reference to one.
    pub(super) definition: Option<GroupId>,
    pub(super) span: Span,
}

impl<'a> Lowerer<'a> {
    /// Adds the fields for what stands in a place of a sequence.
    pub(super) fn particle(&mut self, particle: &Particle, parent: &Parent, content: &mut Content) {
        if content.fields.len() > MOST_FIELDS {
            if !content.full {
                content.full = true;
                let message = format!("this content model has more than {MOST_FIELDS} elements");
                self.say_once(
                    "size",
                    Diagnostic::error(particle.span, message).hint("are groups repeated in groups?"),
                );
            }
            return;
        }
        match &particle.term {
            Term::Element(id) => {
                let field = self.element_field(*id, particle.occurs, parent);
                content.fields.push(field);
            }
            Term::Any(wildcard) => content.fields.push(self.any_field(wildcard, particle.occurs)),
            Term::Group(_) | Term::GroupRef(_) => {
                if let Some(group) = self.group_at(particle) {
                    self.group(group, parent, content);
                }
            }
        }
    }

    /// The model group in a place; none if something else stands there.
    pub(super) fn group_at<'p>(&self, particle: &'p Particle) -> Option<GroupPlace<'p>>
    where
        'a: 'p,
    {
        let (group, definition) = match &particle.term {
            Term::Group(group) => (group, None),
            Term::GroupRef(id) => (&self.model.groups[*id].group, Some(*id)),
            Term::Element(_) | Term::Any(_) => return None,
        };
        Some(GroupPlace { group, occurs: particle.occurs, definition, span: particle.span })
    }

    fn group(&mut self, place: GroupPlace<'_>, parent: &Parent, content: &mut Content) {
        if let Some(single) = single_particle(place) {
            let parent = self.parent_in(place, parent);
            return self.particle(&single, &parent, content);
        }
        match place.group.compositor {
            _ if place.group.particles.is_empty() => {}
            Compositor::Choice => content.fields.push(self.choice_field(place, parent)),
            Compositor::Sequence | Compositor::All if place.occurs == model::Occurs::ONCE => {
                let inner = self.sequence_content(place, parent);
                content.fields.extend(inner.fields);
                content.full |= inner.full;
            }
            Compositor::Sequence | Compositor::All => {
                let inner = self.sequence_content(place, parent);
                // Whether nothing at all stands there or all of it is left out is the same.
                if place.occurs.max == Some(1) && inner.may_be_empty() {
                    content.fields.extend(inner.fields);
                } else {
                    content.fields.push(self.group_field(place, inner, parent));
                }
            }
        }
    }

    /// The fields of a sequence, made once for a group definition.
    fn sequence_content(&mut self, place: GroupPlace<'_>, parent: &Parent) -> Content {
        if let Some(known) =
            place.definition.and_then(|id| self.content_of_group.get(&(id, self.within_shared)))
        {
            return known.clone();
        }
        let parent = self.parent_in(place, parent);
        let mut content = Content::default();
        for particle in &place.group.particles {
            self.particle(particle, &parent, &mut content);
        }
        if let Some(id) = place.definition {
            self.content_of_group.insert((id, self.within_shared), content.clone());
        }
        content
    }

    fn choice_field(&mut self, place: GroupPlace<'_>, parent: &Parent) -> Field {
        let repeated = place.occurs.is_repeated();
        let (item, may_be_empty) = self.choice(place, repeated, parent);
        let docs = self.docs(&place.group.annotation);
        let name = self.part_name(place, "choice");
        let required = place.occurs.min > 0 && !may_be_empty;
        part_field(&name, docs, Place::Choice, item, place.occurs, required)
    }

    fn group_field(&mut self, place: GroupPlace<'_>, content: Content, parent: &Parent) -> Field {
        let required = place.occurs.min > 0 && !content.may_be_empty();
        let item = self.group_struct(place, content, parent);
        let docs = self.docs(&place.group.annotation);
        let name = self.part_name(place, &self.sequence_name(place.group));
        part_field(&name, docs, Place::Group, item, place.occurs, required)
    }

    /// The struct for a sequence that stands or falls as a whole.
    pub(super) fn group_struct(
        &mut self,
        place: GroupPlace<'_>,
        content: Content,
        parent: &Parent,
    ) -> ItemId {
        let origin = self.part_origin(place, &self.sequence_name(place.group), parent);
        let key = place.definition.map(|id| (id, false, self.within_shared));
        if let Some(item) = key.and_then(|key| self.parts.get(&key)) {
            return item.0;
        }
        let item = self.new_item(origin, self.docs(&place.group.annotation));
        if let Some(key) = key {
            self.parts.insert(key, (item, false));
        }
        let unordered = place.group.compositor == Compositor::All;
        let body = Struct { group: true, unordered, fields: content.fields, ..Struct::default() };
        self.items[item.index()].body = ItemBody::Struct(body);
        item
    }

    /// The content of one occurrence of a sequence.
    pub(super) fn sequence(&mut self, place: GroupPlace<'_>, parent: &Parent) -> Content {
        self.sequence_content(place, parent)
    }

    /// The enum for a choice, and whether nothing at all is one of the alternatives. In a repeated choice, elements that
    /// may be repeated are not: the choice is.
    pub(super) fn choice(
        &mut self,
        place: GroupPlace<'_>,
        repeated: bool,
        parent: &Parent,
    ) -> (ItemId, bool) {
        let key = place.definition.map(|id| (id, repeated && repeats(place.group), self.within_shared));
        if let Some(known) = key.and_then(|key| self.parts.get(&key)) {
            return *known;
        }
        let origin = self.part_origin(place, "Choice", parent);
        let item = self.new_item(origin, self.docs(&place.group.annotation));
        let parent = self.parent_in(place, parent);
        let mut alternatives = super::choice::Alternatives::new(repeated);
        self.alternatives(place.group, &parent, &mut alternatives);
        let may_be_empty = alternatives.may_be_empty;
        if let Some(key) = key {
            self.parts.insert(key, (item, may_be_empty));
        }
        self.items[item.index()].body = ItemBody::Choice(Choice { variants: alternatives.variants });
        (item, may_be_empty)
    }

    /// What the parts of a group are named after: the definition, where it has one.
    pub(super) fn parent_in(&self, place: GroupPlace<'_>, parent: &Parent) -> Parent {
        place.definition.map_or_else(|| parent.clone(), |id| Parent { origin: self.definition_origin(id) })
    }

    fn definition_origin(&self, id: GroupId) -> Origin {
        let definition = &self.model.groups[id];
        Origin {
            kind: OriginKind::Part,
            namespace: definition.name.namespace.clone(),
            path: vec![definition.name.local.clone()],
            span: definition.span,
        }
    }

    fn part_origin(&self, place: GroupPlace<'_>, name: &str, parent: &Parent) -> Origin {
        match place.definition {
            Some(id) => self.definition_origin(id),
            None => parent.part(name, place.span),
        }
    }

    fn part_name(&self, place: GroupPlace<'_>, name: &str) -> String {
        place.definition.map_or_else(|| name.to_owned(), |id| self.model.groups[id].name.local.to_string())
    }
}

/// Whether a choice has alternatives that differ when the choice as a whole is repeated.
fn repeats(choice: &ModelGroup) -> bool {
    choice.particles.iter().any(|particle| match &particle.term {
        _ if particle.occurs.is_repeated() => true,
        Term::Element(_) | Term::Any(_) => false,
        Term::Group(inner) => repeats(inner),
        // Not looked into: groups may refer to groups many times over.
        Term::GroupRef(_) => true,
    })
}

/// The one particle of a group, which then need not be a group: as often as both say.
pub(super) fn single_particle(place: GroupPlace<'_>) -> Option<Particle> {
    let [single] = place.group.particles.as_slice() else { return None };
    let (outer, inner) = (place.occurs, single.occurs);
    let simple =
        outer == model::Occurs::ONCE || inner == model::Occurs::ONCE || inner.min <= 1 && outer.min <= 1;
    simple.then(|| Particle { occurs: times(outer, inner), ..single.clone() })
}

fn times(outer: model::Occurs, inner: model::Occurs) -> model::Occurs {
    let max = outer.max.zip(inner.max).map(|(outer, inner)| outer.saturating_mul(inner));
    model::Occurs { min: outer.min.saturating_mul(inner.min), max }
}

fn part_field(
    name: &str,
    docs: Docs,
    place: Place,
    item: ItemId,
    occurs: model::Occurs,
    required: bool,
) -> Field {
    let mut rules = Rules::default();
    let rust = if occurs.is_repeated() {
        rules.min_occurs = Some(occurs.min).filter(|min| *min > 0 && required);
        rules.max_occurs = occurs.max;
        Occurs::Many { nillable: false }
    } else if required {
        Occurs::Required
    } else {
        Occurs::Optional
    };
    let ty = ValueType { occurs: rust, ..ValueType::required(TypeRef::Item(item)) };
    Field { ident: Ident::value_name(name), docs, place, ty, rules }
}
