//! Questions whose answers need more than one component.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    AttributeItem, AttributeUse, BuiltIn, ComplexType, Content, Derivation, Facet, FacetKind, Model, Owner,
    Presence, Scope, SimpleDerivation, SimpleType, TypeDefinition, TypeId, Wildcard,
};
use crate::model::{AttributeGroupId, QName};

/// The variety of a simple type (XML Schema Part 2 section 2.5.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Variety {
    /// A single value; the nearest built-in type among the bases.
    Atomic(BuiltIn),
    /// Items of this type.
    List(TypeId),
    /// A value of one of these types.
    Union(Vec<TypeId>),
}

impl Model {
    /// Whether the type is simple: a text without attributes.
    pub fn is_simple(&self, id: TypeId) -> bool {
        match &self.types[id].definition {
            TypeDefinition::BuiltIn(built_in) => *built_in != BuiltIn::AnyType,
            TypeDefinition::Simple(_) => true,
            TypeDefinition::Complex(_) => false,
        }
    }

    /// The complex type of this id, if it is one that a schema defines.
    pub fn complex(&self, id: TypeId) -> Option<&ComplexType> {
        match &self.types[id].definition {
            TypeDefinition::Complex(complex) => Some(complex),
            TypeDefinition::BuiltIn(_) | TypeDefinition::Simple(_) => None,
        }
    }

    /// The simple type of this id, if it is one that a schema defines.
    pub fn simple(&self, id: TypeId) -> Option<&SimpleType> {
        match &self.types[id].definition {
            TypeDefinition::Simple(simple) => Some(simple),
            TypeDefinition::BuiltIn(_) | TypeDefinition::Complex(_) => None,
        }
    }

    /// The type it is derived from; `xs:anyType` is its own base. The base of a list or union is `xs:anySimpleType`.
    pub fn base(&self, id: TypeId) -> TypeId {
        match &self.types[id].definition {
            TypeDefinition::BuiltIn(built_in) => built_in.base().type_id(),
            TypeDefinition::Simple(simple) => match simple.derivation {
                SimpleDerivation::Restriction(base) => base,
                SimpleDerivation::List(_) | SimpleDerivation::Union(_) => BuiltIn::AnySimpleType.type_id(),
            },
            TypeDefinition::Complex(complex) => complex.base,
        }
    }

    /// The types it is derived from, the nearest first, up to and without `xs:anyType`.
    pub fn bases(&self, id: TypeId) -> impl Iterator<Item = TypeId> + '_ {
        let end = BuiltIn::AnyType.type_id();
        let next = move |id: &TypeId| Some(self.base(*id)).filter(|base| *base != end);
        std::iter::successors(next(&id), next)
    }

    /// Whether `id` is `ancestor` or derived from it.
    pub fn is_derived_from(&self, id: TypeId, ancestor: TypeId) -> bool {
        id == ancestor
            || ancestor == BuiltIn::AnyType.type_id()
            || self.bases(id).any(|base| base == ancestor)
    }

    /// The nearest built-in type: the type itself, or the first among its bases.
    pub fn nearest_built_in(&self, id: TypeId) -> BuiltIn {
        let built_in = |id: TypeId| match self.types[id].definition {
            TypeDefinition::BuiltIn(built_in) => Some(built_in),
            TypeDefinition::Simple(_) | TypeDefinition::Complex(_) => None,
        };
        std::iter::once(id).chain(self.bases(id)).find_map(built_in).unwrap_or(BuiltIn::AnyType)
    }

    /// The variety of a simple type; none for a complex type.
    pub fn variety(&self, id: TypeId) -> Option<Variety> {
        let mut id = id;
        loop {
            match &self.types[id].definition {
                TypeDefinition::BuiltIn(BuiltIn::AnyType) | TypeDefinition::Complex(_) => return None,
                TypeDefinition::BuiltIn(built_in) => {
                    return Some(match built_in.item() {
                        Some(item) => Variety::List(item.type_id()),
                        None => Variety::Atomic(*built_in),
                    });
                }
                TypeDefinition::Simple(simple) => match &simple.derivation {
                    SimpleDerivation::Restriction(base) => id = *base,
                    SimpleDerivation::List(item) => return Some(Variety::List(*item)),
                    SimpleDerivation::Union(members) => return Some(Variety::Union(members.clone())),
                },
            }
        }
    }

    /// The facets that hold for a simple type, or for the text of a complex type with simple content: its own and those
    /// of its bases that it does not replace, the outermost base's first. Enumerations replace those of the base,
    /// patterns never do; see [`FacetKind::Pattern`]. The facets of built-in types are not listed.
    pub fn facets(&self, id: TypeId) -> Vec<&Facet> {
        let mut steps: Vec<&[Facet]> = Vec::new();
        let mut next = Some(id);
        while let Some(id) = next {
            next = match &self.types[id].definition {
                TypeDefinition::BuiltIn(_) => None,
                TypeDefinition::Simple(simple) => {
                    steps.push(&simple.facets);
                    match simple.derivation {
                        SimpleDerivation::Restriction(base) => Some(base),
                        SimpleDerivation::List(_) | SimpleDerivation::Union(_) => None,
                    }
                }
                TypeDefinition::Complex(complex) => match complex.content {
                    Content::Simple(text) => Some(text),
                    Content::Empty | Content::ElementOnly(_) | Content::Mixed(_) => None,
                },
            };
        }
        let mut facets: Vec<&Facet> = Vec::new();
        for step in steps.into_iter().rev() {
            let stated: BTreeSet<FacetKind> = step.iter().map(|facet| facet.kind).collect();
            facets.retain(|facet| facet.kind == FacetKind::Pattern || !stated.contains(&facet.kind));
            facets.extend(step);
        }
        facets
    }

    /// The attributes that a complex type states itself, groups expanded, in document order; those included that it
    /// prohibits.
    pub fn own_attribute_uses<'a>(&'a self, complex: &'a ComplexType) -> Vec<&'a AttributeUse> {
        let mut uses = Vec::new();
        self.expand_attributes(&complex.attributes, false, &mut uses);
        uses
    }

    /// All attributes of a complex type: those of its bases first, as its own change them; without prohibited ones.
    pub fn attribute_uses(&self, id: TypeId) -> Vec<&AttributeUse> {
        let mut chain: Vec<&ComplexType> =
            std::iter::once(id).chain(self.bases(id)).filter_map(|id| self.complex(id)).collect();
        chain.reverse();
        let mut uses: Vec<Option<&AttributeUse>> = Vec::new();
        let mut places: BTreeMap<&QName, usize> = BTreeMap::new();
        for complex in chain {
            for own in self.own_attribute_uses(complex) {
                let allowed = Some(own).filter(|own| own.presence != Presence::Prohibited);
                let place = *places.entry(&self.attributes[own.attribute].name).or_insert(uses.len());
                match uses.get_mut(place) {
                    Some(inherited) => *inherited = allowed,
                    None => uses.push(allowed),
                }
            }
        }
        uses.into_iter().flatten().collect()
    }

    /// What a group prohibits is nothing at all (XML Schema Part 1, sections 3.2.2 and 3.4.2): only the type itself can take
    /// an inherited attribute away.
    fn expand_attributes<'a>(
        &'a self,
        items: &'a [AttributeItem],
        in_group: bool,
        uses: &mut Vec<&'a AttributeUse>,
    ) {
        for item in items {
            match item {
                AttributeItem::Use(own) if in_group && own.presence == Presence::Prohibited => {}
                AttributeItem::Use(own) => uses.push(own),
                AttributeItem::Group(group) => {
                    self.expand_attributes(&self.attribute_groups[*group].attributes, true, uses);
                }
            }
        }
    }

    /// The attribute wildcard that a complex type states itself, or else the first in its attribute groups.
    pub fn own_attribute_wildcard<'a>(&'a self, complex: &'a ComplexType) -> Option<&'a Wildcard> {
        let in_groups = || complex.attributes.iter().find_map(|item| self.wildcard_of_item(item));
        complex.any_attribute.as_ref().or_else(in_groups)
    }

    /// The attribute wildcard of a complex type: its own, or for an extension that of its bases.
    pub fn attribute_wildcard(&self, id: TypeId) -> Option<&Wildcard> {
        let complex = self.complex(id)?;
        self.own_attribute_wildcard(complex).or_else(|| match complex.derivation {
            Derivation::Extension => self.attribute_wildcard(complex.base),
            Derivation::Restriction => None,
        })
    }

    fn wildcard_of_item<'a>(&'a self, item: &'a AttributeItem) -> Option<&'a Wildcard> {
        let AttributeItem::Group(id) = item else { return None };
        let group = &self.attribute_groups[*id];
        group
            .any_attribute
            .as_ref()
            .or_else(|| group.attributes.iter().find_map(|item| self.wildcard_of_item(item)))
    }

    /// The names that lead to a type, from the global component down to it: the type's own name alone for a global
    /// type, `["AddRequest", "options"]` for the anonymous type of the element `options` declared in the anonymous type
    /// of the global element `AddRequest`. Anonymous types in simple types add nothing.
    pub fn path(&self, id: TypeId) -> Vec<&QName> {
        let mut path = Vec::new();
        let mut owner = Some(Owner::Type(id));
        while let Some(current) = owner {
            let (name, scope) = match current {
                Owner::Type(id) => (self.types[id].name.as_ref(), self.types[id].scope),
                Owner::Element(id) => (Some(&self.elements[id].name), self.elements[id].scope),
                Owner::Attribute(id) => (Some(&self.attributes[id].name), self.attributes[id].scope),
                Owner::Group(id) => (Some(&self.groups[id].name), Scope::Global),
                Owner::AttributeGroup(id) => (Some(self.attribute_group_name(id)), Scope::Global),
            };
            path.extend(name);
            owner = match scope {
                Scope::Global => None,
                Scope::Local(owner) => Some(owner),
            };
        }
        path.reverse();
        path
    }

    fn attribute_group_name(&self, id: AttributeGroupId) -> &QName {
        &self.attribute_groups[id].name
    }
}
