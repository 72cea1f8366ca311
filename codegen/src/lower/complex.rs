//! Complex types: structs.

use std::collections::{BTreeMap, BTreeSet};

use super::Lowerer;
use super::content::Content;
use super::names::Parent;
use super::simple::Value;
use crate::diagnostics::Diagnostic;
use crate::ir::{
    Alias, BuiltInType, Choice, Docs, Field, Ident, ItemBody, ItemId, Occurs, Place, Rules, Struct, TypeRef,
    ValueType, Variant, XmlName,
};
use crate::model::{self, Derivation, Model, Owner, Scope, TypeDefinition, TypeId};

/// More fields in all types together are taken for an attack: a few lines of a schema can ask for any number of them.
const MOST_FIELDS: usize = 500_000;

/// The extensions of every complex type.
pub(super) fn extensions(model: &Model) -> BTreeMap<TypeId, Vec<TypeId>> {
    let mut extensions: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for (id, _) in model.types.iter() {
        if let Some(complex) = model.complex(id)
            && complex.derivation == Derivation::Extension
            && model.complex(complex.base).is_some()
        {
            extensions.entry(complex.base).or_default().push(id);
        }
    }
    extensions
}

/// Whether the type becomes a struct: it is complex and its content is not mixed.
pub(super) fn is_record(model: &Model, id: TypeId) -> bool {
    model.complex(id).is_some() && !is_mixed(model, id)
}

fn is_mixed(model: &Model, id: TypeId) -> bool {
    let Some(complex) = model.complex(id) else { return false };
    match (&complex.content, complex.derivation) {
        (model::Content::Mixed(_), _) => true,
        (_, Derivation::Extension) => is_mixed(model, complex.base),
        (_, Derivation::Restriction) => false,
    }
}

impl Lowerer<'_> {
    pub(super) fn complex_value(&mut self, id: TypeId) -> Value {
        let target = if self.model.types[id].name.is_none() && is_mixed(self.model, id) {
            self.report_mixed(id);
            TypeRef::BuiltIn(BuiltInType::AnyElement)
        } else {
            TypeRef::Item(self.item_of_type(id))
        };
        Value { target, list: false }
    }

    /// The item of a complex type.
    pub(super) fn item_of_complex(&mut self, id: TypeId) -> ItemId {
        self.item_of_type(id)
    }

    /// The documentation of a type, or where it has none of the element or attribute that it is written in.
    pub(super) fn docs_of_type(&self, id: TypeId) -> Docs {
        let type_ = &self.model.types[id];
        self.docs(&type_.annotation).or(|| match type_.scope {
            Scope::Local(Owner::Element(element)) => self.docs(&self.model.elements[element].annotation),
            Scope::Local(Owner::Attribute(attribute)) => {
                self.docs(&self.model.attributes[attribute].annotation)
            }
            _ => self
                .element_of_type
                .get(&id)
                .map_or_else(Docs::default, |element| self.docs(&self.model.elements[*element].annotation)),
        })
    }

    /// The definition of a type that has an item.
    pub(super) fn define(&mut self, id: TypeId) -> ItemBody {
        match &self.model.types[id].definition {
            TypeDefinition::Complex(_) if is_mixed(self.model, id) => {
                self.report_mixed(id);
                ItemBody::Alias(Alias { target: TypeRef::BuiltIn(BuiltInType::AnyElement) })
            }
            TypeDefinition::Complex(_) => ItemBody::Struct(self.record(id)),
            TypeDefinition::Simple(_) | TypeDefinition::BuiltIn(_) => self.define_simple(id),
        }
    }

    fn record(&mut self, id: TypeId) -> Struct {
        if self.fields > MOST_FIELDS {
            return Struct::default();
        }
        let element = self.element_of_type.get(&id).map(|element| self.model.elements[*element].name.clone());
        let element = element.map(|name| self.xml_name(&name));
        let mut fields = self.attribute_fields(id);
        match self.text_type(id) {
            Some(text) => fields.push(self.text_field(text)),
            None => {
                let content = self.content(id);
                fields.extend(self.unambiguous(id, content.fields));
            }
        }
        self.count(fields.len(), id);
        Struct { element, group: false, fields }
    }

    /// Counts the fields of a type; too many in all are an error, after which no type gets any.
    fn count(&mut self, fields: usize, id: TypeId) {
        self.fields += fields;
        if self.fields > MOST_FIELDS {
            let message = format!("all types together have more than {MOST_FIELDS} fields");
            let error = Diagnostic::error(self.model.types[id].span, message)
                .hint("derived types repeat the fields of their bases: is a big type the base of many?");
            self.diagnostics.push(error);
        }
    }

    fn text_type(&self, id: TypeId) -> Option<TypeId> {
        let complex = self.model.complex(id)?;
        match complex.content {
            model::Content::Simple(text) => Some(text),
            model::Content::Empty if complex.derivation == Derivation::Extension => {
                self.text_type(complex.base)
            }
            _ => None,
        }
    }

    /// The content of a complex type with what it inherits, the base's first.
    pub(super) fn content(&mut self, id: TypeId) -> Content {
        if let Some(content) = self.content_of.get(&id) {
            return content.clone();
        }
        let Some(complex) = self.model.complex(id) else { return Content::default() };
        let mut content = match complex.derivation {
            Derivation::Extension => self.content(complex.base),
            Derivation::Restriction => Content::default(),
        };
        if let model::Content::ElementOnly(particle) = &complex.content {
            let parent = Parent { origin: self.origin_of_type(id) };
            self.particle(particle, &parent, &mut content);
        }
        if self.extensions.contains_key(&id) {
            self.content_of.insert(id, content.clone());
        }
        content
    }

    /// The content as it is, unless an element of one name stands in several places of it: which of them one belongs to
    /// depends on what surrounds it, and fields have no order. Then the content is a list of elements in any order.
    fn unambiguous(&mut self, id: TypeId, fields: Vec<Field>) -> Vec<Field> {
        let Some(twice) = self.first_twice(&fields, &mut BTreeSet::new()) else { return fields };
        let message = format!("`{}` stands in several places of this content", twice.local);
        let warning = Diagnostic::warning(self.model.types[id].span, message)
            .hint("the content becomes a list of elements, whose order and number are not checked");
        self.say_once("ambiguous", warning);
        let parent = Parent { origin: self.origin_of_type(id) };
        let item = self.new_item(parent.part("Content", self.model.types[id].span), Docs::default());
        let mut leaves = Leaves::default();
        for Field { docs, place, ty, rules, .. } in fields {
            self.leaf(docs, place, ty, rules, &mut leaves);
        }
        self.items[item.index()].body = ItemBody::Choice(Choice { variants: leaves.variants });
        vec![Field {
            ident: Ident::value_name("content"),
            docs: Docs::own("The elements, in their order."),
            place: Place::Choice,
            ty: ValueType {
                occurs: Occurs::Many { nillable: false },
                ..ValueType::required(TypeRef::Item(item))
            },
            rules: Rules::default(),
        }]
    }

    /// The first element name that these fields, or the choices and groups among them, have a second time.
    fn first_twice<'s>(&'s self, fields: &'s [Field], names: &mut BTreeSet<&'s XmlName>) -> Option<XmlName> {
        fields.iter().find_map(|field| self.name_twice(&field.place, &field.ty, names))
    }

    fn name_twice<'s>(
        &'s self,
        place: &'s Place,
        ty: &ValueType,
        names: &mut BTreeSet<&'s XmlName>,
    ) -> Option<XmlName> {
        match (place, ty.target) {
            (Place::Element(name), _) => (!names.insert(name)).then(|| name.clone()),
            (Place::Choice | Place::Group, TypeRef::Item(item)) => match &self.items[item.index()].body {
                ItemBody::Struct(group) => self.first_twice(&group.fields, names),
                ItemBody::Choice(choice) => choice
                    .variants
                    .iter()
                    .find_map(|variant| self.name_twice(&variant.place, &variant.ty, names)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Adds an element, or those of a choice or group, as variants.
    fn leaf(&self, docs: Docs, place: Place, ty: ValueType, rules: Rules, leaves: &mut Leaves) {
        let name = match (&place, ty.target) {
            (Place::Element(name), _) if leaves.names.insert(name.clone()) => name.local.clone(),
            (Place::Any, _) if !leaves.variants.iter().any(|variant| variant.place == Place::Any) => {
                "Any".into()
            }
            // The same choice may stand in many places.
            (Place::Choice | Place::Group, TypeRef::Item(item)) if leaves.visited.insert(item) => {
                return self.leaves_of(item, leaves);
            }
            _ => return,
        };
        let nillable = rules.nillable || matches!(ty.occurs, Occurs::Many { nillable: true });
        let occurs = if nillable { Occurs::Optional } else { Occurs::Required };
        let rules = Rules { nillable, min_occurs: None, max_occurs: None, ..rules };
        let ident = Ident::type_name(&name);
        leaves.variants.push(Variant { ident, docs, place, ty: ValueType { occurs, ..ty }, rules });
    }

    fn leaves_of(&self, item: ItemId, leaves: &mut Leaves) {
        match self.items[item.index()].body.clone() {
            ItemBody::Struct(group) => {
                for Field { docs, place, ty, rules, .. } in group.fields {
                    self.leaf(docs, place, ty, rules, leaves);
                }
            }
            ItemBody::Choice(choice) => {
                for Variant { docs, place, ty, rules, .. } in choice.variants {
                    self.leaf(docs, place, ty, rules, leaves);
                }
            }
            ItemBody::Newtype(_) | ItemBody::Enumeration(_) | ItemBody::Alias(_) => {}
        }
    }

    fn report_mixed(&mut self, id: TypeId) {
        let span = self.model.types[id].span;
        let warning = Diagnostic::warning(span, "mixed content is kept as untyped XML").hint(
            "read it through `saponify::xml::AnyElement`, which keeps text and elements in their order",
        );
        self.say_once("mixed", warning);
    }

    /// Says what is lost of values that name a derived type with `xsi:type`.
    pub(super) fn report_derived_types(&mut self, id: TypeId) {
        let type_ = &self.model.types[id];
        let (Some(complex), Some(name)) = (self.model.complex(id), &type_.name) else { return };
        let derived = self.extensions.get(&id).map_or(&[][..], Vec::as_slice);
        let names: Vec<&str> = derived
            .iter()
            .filter_map(|id| self.model.types[*id].name.as_ref())
            .map(|name| &*name.local)
            .collect();
        if names.is_empty() && !complex.is_abstract {
            return;
        }
        let list = match names.as_slice() {
            [] => "none here".to_owned(),
            [first, second, third, _, ..] => format!("`{first}`, `{second}`, `{third}`, …"),
            few => few.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
        };
        let message = format!(
            "values of types derived from `{}` ({list}) are read and written as that type",
            name.local
        );
        let warning = Diagnostic::warning(type_.span, message)
            .hint("`xsi:type` is not supported yet: what the derived types add is skipped when it is read");
        self.say_once("derived", warning);
    }
}

/// The elements of a content, wherever they stand in it.
#[derive(Default)]
struct Leaves {
    variants: Vec<Variant>,
    names: BTreeSet<XmlName>,
    visited: BTreeSet<ItemId>,
}
