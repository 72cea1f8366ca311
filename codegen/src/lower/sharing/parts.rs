//! What the components of a schema consist of: all that may be another one in another namespace.

use std::sync::Arc;

use crate::model::{
    AttributeGroupId, AttributeItem, ComplexType, Content, ElementId, GroupId, Model, ModelGroup, Particle,
    PropertyValue, SimpleDerivation, SimpleType, Term, TypeDefinition, TypeId, Wildcard, WildcardNamespaces,
};
use crate::source::Span;

/// A component that others refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Node {
    Type(TypeId),
    Group(GroupId),
    Attributes(AttributeGroupId),
}

/// A part of a component.
pub(super) enum Part<'a> {
    /// Another component whose content is part of its own: a base, a group.
    Content(Node),
    /// The type of something in it.
    Value(TypeId),
    /// An element of this namespace.
    Element { id: ElementId, namespace: &'a Arc<str>, span: Span },
    /// Something else that is said with a namespace.
    Name { what: &'static str, namespaces: WildcardNamespaces, span: Span },
}

/// The parts of a component, in document order: those of the same component in another namespace are as many.
pub(super) fn parts(model: &Model, node: Node) -> Vec<Part<'_>> {
    let mut parts = Parts { model, found: Vec::new() };
    match node {
        Node::Type(id) => match &model.types[id].definition {
            TypeDefinition::BuiltIn(_) => {}
            TypeDefinition::Simple(simple) => parts.simple(simple),
            TypeDefinition::Complex(complex) => parts.complex(complex),
        },
        Node::Group(id) => parts.group(&model.groups[id].group),
        Node::Attributes(id) => {
            let group = &model.attribute_groups[id];
            parts.attributes(&group.attributes);
            parts.wildcard(group.any_attribute.as_ref());
        }
    }
    parts.found
}

struct Parts<'a> {
    model: &'a Model,
    found: Vec<Part<'a>>,
}

impl<'a> Parts<'a> {
    fn simple(&mut self, simple: &'a SimpleType) {
        match &simple.derivation {
            SimpleDerivation::Restriction(id) | SimpleDerivation::List(id) => {
                self.found.push(Part::Value(*id))
            }
            SimpleDerivation::Union(members) => self.found.extend(members.iter().copied().map(Part::Value)),
        }
        for facet in &simple.facets {
            if let Some(name) = &facet.qname {
                self.name("a qualified name among its values", &name.namespace, facet.span);
            }
        }
        for property in &simple.properties {
            match property.value {
                PropertyValue::Text => {}
                PropertyValue::One(id) | PropertyValue::Many(id) => self.found.push(Part::Value(id)),
            }
        }
    }

    fn complex(&mut self, complex: &'a ComplexType) {
        self.found.push(Part::Content(Node::Type(complex.base)));
        match &complex.content {
            Content::Simple(text) => self.found.push(Part::Value(*text)),
            Content::ElementOnly(particle) | Content::Mixed(Some(particle)) => self.particle(particle),
            Content::Empty | Content::Mixed(None) => {}
        }
        self.attributes(&complex.attributes);
        self.wildcard(complex.any_attribute.as_ref());
    }

    fn group(&mut self, group: &'a ModelGroup) {
        for particle in &group.particles {
            self.particle(particle);
        }
    }

    fn particle(&mut self, particle: &'a Particle) {
        match &particle.term {
            Term::Element(id) => {
                let element = &self.model.elements[*id];
                let span = particle.span;
                self.found.push(Part::Element { id: *id, namespace: &element.name.namespace, span });
                self.found.push(Part::Value(element.type_id));
                self.found.extend(element.codes.map(Part::Value));
            }
            Term::Group(group) => self.group(group),
            Term::GroupRef(id) => self.found.push(Part::Content(Node::Group(*id))),
            Term::Any(wildcard) => self.wildcard(Some(wildcard)),
        }
    }

    fn attributes(&mut self, attributes: &'a [AttributeItem]) {
        for item in attributes {
            match item {
                AttributeItem::Use(used) => {
                    let attribute = &self.model.attributes[used.attribute];
                    self.name("an attribute", &attribute.name.namespace, used.span);
                    self.found.push(Part::Value(attribute.type_id));
                }
                AttributeItem::Group(id) => self.found.push(Part::Content(Node::Attributes(*id))),
            }
        }
    }

    fn wildcard(&mut self, wildcard: Option<&'a Wildcard>) {
        if let Some(Wildcard { namespaces, span, .. }) = wildcard {
            let (what, namespaces, span) = ("a wildcard", namespaces.clone(), *span);
            self.found.push(Part::Name { what, namespaces, span });
        }
    }

    fn name(&mut self, what: &'static str, namespace: &Arc<str>, span: Span) {
        let namespaces = WildcardNamespaces::Only(vec![namespace.clone()]);
        self.found.push(Part::Name { what, namespaces, span });
    }
}
