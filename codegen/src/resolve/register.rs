//! Global components: an id and a name for each, before any body is looked at.

use std::collections::{BTreeMap, BTreeSet, btree_map};
use std::sync::Arc;

use super::Resolver;
use super::instances::edges_of;
use crate::diagnostics::Diagnostic;
use crate::model::{
    AttributeGroupId, AttributeId, BuiltIn, ElementId, GroupId, Id, NotationId, QName, TypeId,
};
use crate::source::{FileId, Span};
use crate::xsd::{Component, Redefine};

/// A global component whose body is to be defined.
pub(super) struct Pending<'a> {
    pub(super) instance: usize,
    pub(super) slot: Slot,
    pub(super) component: &'a Component,
}

/// The id that waits for a component.
#[derive(Clone, Copy)]
pub(super) enum Slot {
    Type(TypeId),
    Element(ElementId),
    Attribute(AttributeId),
    Group(GroupId),
    AttributeGroup(AttributeGroupId),
    Notation(NotationId),
}

/// The definition of a name that counts, by the symbol space and the name.
type Defined<'a> = BTreeMap<(&'static str, QName), Definition<'a>>;

struct Definition<'a> {
    component: &'a Component,
    instance: usize,
    /// Where it waits among the pending ones.
    position: usize,
}

impl<'a> Resolver<'a> {
    pub(super) fn register(&mut self) -> Vec<Pending<'a>> {
        let mut pending = Vec::new();
        let mut defined = Defined::new();
        for index in 0..self.instances.len() {
            let schema = self.instances[index].schema;
            for component in &schema.components {
                let position = pending.len();
                pending.extend(self.register_component(index, component, position, &mut defined));
            }
        }
        self.register_redefinitions(&mut pending, &mut defined);
        pending
    }

    fn register_component(
        &mut self,
        instance: usize,
        component: &'a Component,
        position: usize,
        defined: &mut Defined<'a>,
    ) -> Option<Pending<'a>> {
        let (space, local) = component.described();
        let name = QName::new(self.instances[instance].namespace.clone(), local);
        let built_in = matches!(component, Component::Type(_)) && &*name.namespace == crate::xml::XS;
        if built_in && BuiltIn::from_name(local).is_some() {
            // The schema for schemas defines the built-in types once more.
            return None;
        }
        match defined.entry((space, name.clone())) {
            btree_map::Entry::Vacant(entry) => {
                entry.insert(Definition { component, instance, position });
            }
            btree_map::Entry::Occupied(entry) => {
                let Definition { component: first, instance: first_instance, .. } = *entry.get();
                // Two copies of one document say the same. Of the published versions of the schema for `xml:` no two do,
                // yet all mean one thing.
                let same = first == component && self.means_the_same(first_instance, instance);
                if !same && &*name.namespace != crate::xml::XML {
                    let within_one =
                        self.instances[first_instance].schema.span == self.instances[instance].schema.span;
                    self.diagnostics.push(twice(space, &name, first, component, within_one));
                }
                return None;
            }
        }
        let slot = self.reserve(component, name);
        Some(Pending { instance, slot, component })
    }

    /// Whether equal words in two schemas have equal meanings: what they do not say themselves, their schemas add.
    fn means_the_same(&self, left: usize, right: usize) -> bool {
        let (left, right) = (self.instances[left].schema, self.instances[right].schema);
        left.elements_qualified == right.elements_qualified
            && left.attributes_qualified == right.attributes_qualified
            && left.block_default == right.block_default
            && left.final_default == right.final_default
    }

    fn reserve(&mut self, component: &Component, name: QName) -> Slot {
        match component {
            Component::Type(_) => Slot::Type(named(&mut self.names.types, name, self.types.reserve())),
            Component::Element(_) => {
                Slot::Element(named(&mut self.names.elements, name, self.elements.reserve()))
            }
            Component::Attribute(_) => {
                Slot::Attribute(named(&mut self.names.attributes, name, self.attributes.reserve()))
            }
            Component::Group(_) => Slot::Group(named(&mut self.names.groups, name, self.groups.reserve())),
            Component::AttributeGroup(_) => Slot::AttributeGroup(named(
                &mut self.names.attribute_groups,
                name,
                self.attribute_groups.reserve(),
            )),
            Component::Notation(_) => {
                Slot::Notation(named(&mut self.names.notations, name, self.notations.reserve()))
            }
        }
    }

    /// Lets each redefinition take over its name (XML Schema Part 1 section 4.2.2). A document that is itself redefined
    /// comes first, so that a chain of redefinitions builds up from its end.
    fn register_redefinitions(&mut self, pending: &mut Vec<Pending<'a>>, defined: &mut Defined<'a>) {
        let mut open: Vec<(usize, &'a Redefine, Option<FileId>)> = Vec::new();
        for (index, instance) in self.instances.iter().enumerate() {
            let edges = edges_of(&self.sources.file(instance.schema.file).imports, instance.schema.span);
            let targets: BTreeMap<Span, Option<FileId>> =
                edges.map(|edge| (edge.span, edge.target)).collect();
            let redefines = instance.schema.redefines.iter();
            open.extend(redefines.map(|item| (index, item, targets.get(&item.span).copied().flatten())));
        }
        while !open.is_empty() {
            let redefining: BTreeSet<FileId> =
                open.iter().map(|(index, ..)| self.instances[*index].schema.file).collect();
            let is_ready = |target: Option<FileId>| target.is_none_or(|file| !redefining.contains(&file));
            let (mut ready, rest): (Vec<_>, Vec<_>) =
                open.into_iter().partition(|(.., target)| is_ready(*target));
            open = rest;
            if ready.is_empty() {
                // A circle of redefinitions is taken in document order.
                ready = std::mem::take(&mut open);
            }
            for (index, redefine, _) in ready {
                for component in &redefine.components {
                    if redefine.overrides {
                        self.register_override(index, component, pending, defined);
                    } else {
                        let position = pending.len();
                        pending.extend(self.register_redefinition(index, component, position, defined));
                    }
                }
            }
        }
    }

    fn register_redefinition(
        &mut self,
        instance: usize,
        component: &'a Component,
        position: usize,
        defined: &mut Defined<'a>,
    ) -> Option<Pending<'a>> {
        let (space, local) = component.described();
        let name = QName::new(self.instances[instance].namespace.clone(), local);
        let definition = Definition { component, instance, position };
        if defined.insert((space, name.clone()), definition).is_none() {
            defined.remove(&(space, name.clone()));
            let message = format!("the {space} `{name}` is redefined, but not defined");
            if !self.is_incomplete(&name.namespace) {
                let hint = "a redefinition changes what the redefined schema defines; define new components outside it";
                self.diagnostics.push(Diagnostic::error(component.span(), message).hint(hint));
            }
            return None;
        }
        let slot = match component {
            Component::Type(_) => {
                let old = self.names.types.get(&name).copied()?;
                let id = named(&mut self.names.types, name.clone(), self.types.reserve());
                self.original_types.insert(id, (old, name));
                Slot::Type(id)
            }
            Component::Group(_) => {
                let old = self.names.groups.get(&name).copied()?;
                let id = named(&mut self.names.groups, name.clone(), self.groups.reserve());
                self.original_groups.insert(id, (old, name));
                Slot::Group(id)
            }
            Component::AttributeGroup(_) => {
                let old = self.names.attribute_groups.get(&name).copied()?;
                let id =
                    named(&mut self.names.attribute_groups, name.clone(), self.attribute_groups.reserve());
                self.original_attribute_groups.insert(id, (old, name));
                Slot::AttributeGroup(id)
            }
            Component::Element(_) | Component::Attribute(_) | Component::Notation(_) => return None,
        };
        Some(Pending { instance, slot, component })
    }

    /// Puts a component into the place of the one that it overrides (XML Schema 1.1 Part 1 section 4.2.5).
    fn register_override(
        &mut self,
        instance: usize,
        component: &'a Component,
        pending: &mut [Pending<'a>],
        defined: &mut Defined<'a>,
    ) {
        let (space, local) = component.described();
        let name = QName::new(self.instances[instance].namespace.clone(), local);
        let overridden = defined.get_mut(&(space, name.clone()));
        match overridden.and_then(|definition| Some((pending.get_mut(definition.position)?, definition))) {
            Some((item, definition)) => {
                (item.component, item.instance) = (component, instance);
                (definition.component, definition.instance) = (component, instance);
            }
            None => {
                let message = format!("the {space} `{name}` overrides nothing");
                let hint = "an override changes what the overridden schema defines; define new components outside it";
                self.diagnostics.push(Diagnostic::warning(component.span(), message).hint(hint));
            }
        }
    }

    /// Defines the body of a global component.
    pub(super) fn define(&mut self, item: Pending<'a>) {
        let scope = crate::model::Scope::Global;
        match (item.slot, item.component) {
            (Slot::Type(id), Component::Type(definition)) => {
                self.define_type(id, item.instance, scope, definition)
            }
            (Slot::Element(id), Component::Element(declaration)) => {
                self.define_element(id, item.instance, scope, declaration);
            }
            (Slot::Attribute(id), Component::Attribute(declaration)) => {
                self.define_attribute(id, item.instance, scope, declaration);
            }
            (Slot::Group(id), Component::Group(definition)) => {
                self.define_group(id, item.instance, definition)
            }
            (Slot::AttributeGroup(id), Component::AttributeGroup(definition)) => {
                self.define_attribute_group(id, item.instance, definition);
            }
            (Slot::Notation(id), Component::Notation(declaration)) => {
                let notation = crate::model::Notation {
                    name: self.global_name(item.instance, &declaration.name),
                    public: declaration.public.clone(),
                    system: declaration.system.clone(),
                    schema: self.instances[item.instance].id,
                    annotation: declaration.annotation.0.clone(),
                    span: declaration.site.0,
                };
                self.notations.fill(id, notation);
            }
            // `reserve` pairs slots with components of their kind.
            _ => {}
        }
    }

    pub(super) fn global_name(&self, instance: usize, local: &Arc<str>) -> QName {
        QName { namespace: self.instances[instance].namespace.clone(), local: local.clone() }
    }
}

/// Two components of one name are an error (XML Schema Part 1 section 3.15.6). Documents put together from several sources
/// have them all the same, and services whose schemas they are work: the first is taken. Within one document it is a slip.
fn twice(space: &str, name: &QName, first: &Component, second: &Component, within_one: bool) -> Diagnostic {
    let message = format!("the {space} `{name}` is defined twice, in different ways");
    if within_one {
        return Diagnostic::error(second.span(), message)
            .note(first.span(), "first defined here")
            .hint("remove one of them, or rename it");
    }
    Diagnostic::warning(second.span(), message)
        .note(first.span(), "first defined here, which is taken")
        .hint("it is left out, and whoever names it has the first: name only the document that is meant, or rename one of them")
}

fn named<T>(names: &mut BTreeMap<QName, Id<T>>, name: QName, id: Id<T>) -> Id<T> {
    names.insert(name, id);
    id
}
