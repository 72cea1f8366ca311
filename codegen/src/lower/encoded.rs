//! SOAP encoding: arrays, the simple types of its schema, and the table from which messages learn what their values are.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Lowerer;
use super::body::{Content as Body, Plan};
use super::names::Parent;
use crate::ir::{
    Docs, Encoded, EncodedKind, EncodedMember, EncodedType, Field, Ident, ItemBody, Items, NamespaceRef,
    Occurs, Place, Rules, Struct, TypeRef, ValueType, XmlName,
};
use crate::model::{
    BuiltIn, Content, ElementId, GroupId, ModelGroup, Part, PartContent, Particle, QName, SimpleDerivation,
    Term, TypeDefinition, TypeId,
};

/// The namespaces of the types of SOAP 1.1, section 5, and SOAP 1.2 Part 2, section 3.
const ENCODINGS: &[&str] =
    &["http://schemas.xmlsoap.org/soap/encoding/", "http://www.w3.org/2003/05/soap-encoding"];
/// What items are called where a schema does not say; readers take any name.
const ITEM: &str = "item";
/// What lies deeper than this is cut off.
const DIMENSIONS: usize = 8;

/// An array of SOAP encoding (WSDL 1.1 section 2.2).
pub(super) struct SoapArray {
    /// What an item is called.
    name: Arc<str>,
    /// What the innermost items are; none where nothing says it.
    item: Option<TypeId>,
    nillable: bool,
    /// How many dimensions each of the arrays has that lie in each other, the outermost first.
    ranks: Vec<usize>,
}

impl SoapArray {
    /// How deep the items lie.
    fn depth(&self) -> usize {
        self.ranks.iter().sum()
    }
}

impl Lowerer<'_> {
    /// Whether the type is one of the encoding's own.
    fn is_of_encoding(&self, id: TypeId) -> bool {
        self.model.types[id].name.as_ref().is_some_and(|name| ENCODINGS.contains(&&*name.namespace))
    }

    /// What a type of the encoding's own stands for: its simple types for those of XML Schema, with attributes that mean
    /// nothing once a message is decoded.
    pub(super) fn encoding_value(&mut self, id: TypeId) -> Option<super::simple::Value> {
        if !self.is_of_encoding(id) || self.model.complex(id).is_none() {
            return None;
        }
        match self.text_type(id) {
            Some(text) => Some(self.value(text)),
            // `Array` and `Struct`: anything.
            None => Some(self.value(BuiltIn::AnyType.type_id())),
        }
    }

    /// The array that a type is.
    pub(super) fn soap_array(&self, id: TypeId) -> Option<SoapArray> {
        let complex = self.model.complex(id)?;
        let array = self.model.bases(id).any(|base| {
            self.is_of_encoding(base)
                && self.model.types[base].name.as_ref().is_some_and(|name| *name.local == *"Array")
        });
        if !array {
            return None;
        }
        let stated =
            self.model.own_attribute_uses(complex).into_iter().find_map(|own| own.array_type.as_ref());
        let element = match &complex.content {
            Content::ElementOnly(particle) => first_element(particle),
            _ => None,
        };
        let element = element.map(|id| &self.model.elements[id]);
        Some(SoapArray {
            name: element.map_or_else(|| ITEM.into(), |element| element.name.local.clone()),
            item: stated.map(|stated| stated.item).or(element.map(|element| element.type_id)),
            nillable: element.is_some_and(|element| element.nillable),
            ranks: ranks(stated.map_or("[]", |stated| &stated.dimensions)),
        })
    }

    /// The items of an element that is an array, and what one of them is.
    pub(super) fn soap_items(&mut self, array: &SoapArray, id: TypeId) -> (Items, ValueType) {
        let item = array.item.unwrap_or(BuiltIn::AnyType.type_id());
        let mut target = self.element_value(item).target;
        let parent = Parent { origin: self.origin_of_type(id) };
        for depth in 1..array.depth() {
            let known = self.by_array.get(&(id, depth)).copied();
            target = TypeRef::Item(known.unwrap_or_else(|| {
                let span = self.model.types[id].span;
                // The outermost rows are those that are seen most.
                let around = "Row".repeat(array.depth() - depth);
                let row = self.new_item(parent.part(&around, span), Docs::own("A row of an array."));
                self.by_array.insert((id, depth), row);
                let field = self.array_field(&array.name, target, false);
                self.items[row.index()].body =
                    ItemBody::Struct(Struct { fields: vec![field], ..Struct::default() });
                row
            }));
        }
        let nillable = self.has_nillable_items(array);
        let name = XmlName { namespace: NamespaceRef::None, local: array.name.clone() };
        (Items { name, nillable, min: None, max: None, aliases: Vec::new() }, ValueType::required(target))
    }

    fn has_nillable_items(&self, array: &SoapArray) -> bool {
        self.config.nillable_items
            && (array.nillable || array.item.is_some_and(|item| self.is_of_encoding(item)))
    }

    /// The field of a struct that is an array where it cannot be a field itself.
    pub(super) fn soap_array_field(&mut self, array: &SoapArray, id: TypeId) -> Field {
        let (items, value) = self.soap_items(array, id);
        self.array_field(&array.name, value.target, items.nillable)
    }

    fn array_field(&self, name: &Arc<str>, target: TypeRef, nillable: bool) -> Field {
        Field {
            ident: Ident::value_name(name),
            docs: Docs::own("The items."),
            place: Place::Element(XmlName { namespace: NamespaceRef::None, local: name.clone() }),
            ty: ValueType { occurs: Occurs::Many { nillable }, ..ValueType::required(target) },
            rules: Rules::default(),
        }
    }
}

/// The dimensions of arrays in each other, the outermost first: `[,][]` is an array of arrays with two dimensions each.
fn ranks(dimensions: &str) -> Vec<usize> {
    let mut room = DIMENSIONS;
    let arrays = dimensions.trim().split_terminator(']').rev();
    let mut ranks: Vec<usize> = arrays.map(|array| array.matches(',').count() + 1).collect();
    for rank in &mut ranks {
        *rank = (*rank).min(room);
        room -= *rank;
    }
    ranks.retain(|rank| *rank > 0);
    if ranks.is_empty() { vec![1] } else { ranks }
}

/// The first element of a content.
fn first_element(particle: &Particle) -> Option<crate::model::ElementId> {
    match &particle.term {
        Term::Element(id) => Some(*id),
        Term::Group(group) => group.particles.iter().find_map(first_element),
        Term::GroupRef(_) | Term::Any(_) => None,
    }
}

/// The table of a port type, as it grows.
#[derive(Default)]
pub(super) struct Table {
    pub(super) shapes: Vec<Encoded>,
    /// The names given to types, in the order in which they were met.
    names: BTreeMap<TypeId, EncodedType>,
    pending: Vec<TypeId>,
}

/// What of a content has been met.
#[derive(Default)]
struct Seen {
    elements: BTreeSet<Arc<str>>,
    groups: BTreeSet<GroupId>,
}

impl<'a> Lowerer<'a> {
    /// Adds a message: what is in its body.
    pub(super) fn encode(&mut self, plan: &Plan<'a>, table: &mut Table) {
        if !plan.is_encoded() {
            return;
        }
        match &plan.content {
            Body::Wrapper { name, parts } => self.encode_wrapper(name, parts, table),
            Body::Element(element) => self.encode_element(*element, table),
            Body::Elements(parts) => {
                for part in parts {
                    match part.content {
                        PartContent::Element(element) => self.encode_element(element, table),
                        PartContent::Type(type_id) => {
                            let name = self.name_in_body(part, type_id, plan);
                            self.encode_entry(&name, type_id, table);
                        }
                    }
                }
            }
            Body::OfType(_) | Body::Empty => {}
        }
    }

    fn encode_element(&mut self, element: ElementId, table: &mut Table) {
        let element = &self.model.elements[element];
        self.encode_entry(&element.name, element.type_id, table);
    }

    /// Adds the element of style rpc.
    fn encode_wrapper(&mut self, name: &QName, parts: &[&Part], table: &mut Table) {
        let name = EncodedType::new(self.namespace(&name.namespace), name.local.clone());
        let members = parts.iter().map(|part| self.encoded_part(part, table)).collect();
        let known = table.shapes.iter().any(|shape| shape.kind == EncodedKind::Message && shape.name == name);
        if !known {
            table.shapes.push(Encoded { kind: EncodedKind::Message, name, members });
        }
        self.encode_pending(table);
    }

    /// Adds an entry: an element of a header, of a fault's detail or, in style document, of a body.
    pub(super) fn encode_entry(&mut self, name: &QName, type_id: TypeId, table: &mut Table) {
        let name = EncodedType::new(self.namespace(&name.namespace), name.local.clone());
        if table.shapes.iter().any(|shape| shape.kind == EncodedKind::Entry && shape.name == name) {
            return;
        }
        let value = EncodedMember { element: name.local.clone(), of: self.encoded_type(type_id, table) };
        table.shapes.push(Encoded { kind: EncodedKind::Entry, name, members: vec![value] });
        self.encode_pending(table);
    }

    fn encoded_part(&mut self, part: &Part, table: &mut Table) -> EncodedMember {
        let (element, type_id) = match part.content {
            PartContent::Type(type_id) => (part.name.as_str().into(), type_id),
            PartContent::Element(id) => {
                let element = &self.model.elements[id];
                (element.name.local.clone(), element.type_id)
            }
        };
        EncodedMember { element, of: self.encoded_type(type_id, table) }
    }

    fn encode_pending(&mut self, table: &mut Table) {
        while let Some(id) = table.pending.pop() {
            let name = table.names[&id].clone();
            let shape = match self.soap_array(id) {
                Some(array) => self.encoded_array(name, &array, table),
                None => {
                    let mut members = Vec::new();
                    self.encoded_members(id, table, &mut members);
                    Encoded { kind: EncodedKind::Struct, name, members }
                }
            };
            table.shapes.push(shape);
        }
    }

    fn encoded_array(&mut self, name: EncodedType, array: &SoapArray, table: &mut Table) -> Encoded {
        let mut of = self.encoded_type(array.item.unwrap_or(BuiltIn::AnyType.type_id()), table);
        let item = |of| vec![EncodedMember { element: array.name.clone(), of }];
        let (outermost, inner) = array.ranks.split_first().unwrap_or((&1, &[]));
        for (index, rank) in inner.iter().enumerate().rev() {
            let name = EncodedType::new(NamespaceRef::None, format!("#{}{}", name.local, index + 1).into());
            let kind = EncodedKind::Array { rank: *rank, nillable: false };
            table.shapes.push(Encoded { kind, name: name.clone(), members: item(of) });
            of = name;
        }
        // Nil are the outermost rows, of which a message cannot leave out any.
        let nillable = array.depth() == 1 && self.has_nillable_items(array);
        Encoded { kind: EncodedKind::Array { rank: *outermost, nillable }, name, members: item(of) }
    }

    /// The members of a struct, those of its bases first.
    fn encoded_members(&mut self, id: TypeId, table: &mut Table, members: &mut Vec<EncodedMember>) {
        let model = self.model;
        let mut chain: Vec<TypeId> = std::iter::once(id).chain(model.bases(id)).collect();
        chain.reverse();
        let mut seen = Seen::default();
        for id in chain {
            let Some(complex) = model.complex(id) else { continue };
            if let Content::ElementOnly(particle) | Content::Mixed(Some(particle)) = &complex.content {
                self.members_of(particle, table, &mut seen, members);
            }
        }
    }

    fn members_of(
        &mut self,
        particle: &Particle,
        table: &mut Table,
        seen: &mut Seen,
        members: &mut Vec<EncodedMember>,
    ) {
        let model = self.model;
        let of_group = |group: &ModelGroup| group.particles.clone();
        let particles = match &particle.term {
            Term::Element(id) => {
                let element = &model.elements[*id];
                let local = element.name.local.clone();
                if seen.elements.insert(local.clone()) {
                    let of = self.encoded_type(element.type_id, table);
                    members.push(EncodedMember { element: local, of });
                }
                return;
            }
            Term::Group(group) => of_group(group),
            Term::GroupRef(id) if seen.groups.insert(*id) => of_group(&model.groups[*id].group),
            Term::GroupRef(_) | Term::Any(_) => return,
        };
        for particle in &particles {
            self.members_of(particle, table, seen, members);
        }
    }

    /// The name of a type in the table: that of the schema, of the base for an anonymous simple type, and a made-up one for
    /// another anonymous type.
    fn encoded_type(&mut self, id: TypeId, table: &mut Table) -> EncodedType {
        if let Some(known) = table.names.get(&id) {
            return known.clone();
        }
        let model = self.model;
        let name = match (&model.types[id].name, &model.types[id].definition) {
            (_, TypeDefinition::BuiltIn(_)) => {
                let name = model.types[id].name.as_ref();
                let local = name.map_or_else(|| "anyType".into(), |name| name.local.clone());
                EncodedType { built_in: true, namespace: NamespaceRef::None, local }
            }
            (Some(name), _) => EncodedType::new(self.namespace(&name.namespace), name.local.clone()),
            (None, TypeDefinition::Simple(_)) => {
                // A list or union has no name that says it.
                match model.simple(id).map(|simple| &simple.derivation) {
                    Some(SimpleDerivation::Restriction(base)) => self.encoded_type(*base, table),
                    _ => {
                        EncodedType { built_in: true, namespace: NamespaceRef::None, local: "string".into() }
                    }
                }
            }
            (None, TypeDefinition::Complex(_)) => {
                let path: Vec<&str> = model.path(id).into_iter().map(|name| &*name.local).collect();
                EncodedType::new(NamespaceRef::None, format!("#{}", path.join("/")).into())
            }
        };
        table.names.insert(id, name.clone());
        if model.complex(id).is_some() && !self.is_of_encoding(id) {
            table.pending.push(id);
            // A message may have values of these in its place.
            let derived = self.substitutable.get(&id).filter(|_| self.has_derived(id)).cloned();
            for derived in derived.into_iter().flatten() {
                self.encoded_type(derived, table);
            }
        }
        name
    }
}
