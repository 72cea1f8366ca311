//! Enumerations whose values are codes: what they are called, and what they have besides their text.

use std::collections::{BTreeMap, BTreeSet};

use super::Lowerer;
use crate::diagnostics::Diagnostic;
use crate::ir::{
    BuiltInType, Docs, Enumeration, Field, Ident, ItemId, Occurs, Place, Property, PropertyKind, Rules,
    TextCode, TypeRef, ValueType, code,
};
use crate::model::{self, ElementId, Facet, PropertyValue, TypeId, ValueName};
use crate::source::Span;

/// Methods that enumerations have anyway, by the traits that they implement.
const RESERVED_METHODS: &[&str] = &[
    "borrow",
    "borrow_mut",
    "check",
    "clone",
    "clone_into",
    "eq",
    "fmt",
    "from",
    "from_number",
    "from_text",
    "from_value",
    "from_xml",
    "hash",
    "index",
    "into",
    "name",
    "ne",
    "number",
    "other",
    "to_element",
    "to_owned",
    "to_text",
    "to_xml",
    "try_from",
    "try_into",
    "type_id",
    "value",
];

/// The identifier of an enumeration's value.
pub(super) fn value_ident(facet: &Facet) -> Ident {
    Ident::type_name(match &facet.name {
        Some(ValueName::OfCode(name) | ValueName::OfMember(name)) => name,
        None => &facet.value,
    })
}

/// What a value that is a code is called.
pub(super) fn code_name(facet: &Facet) -> Option<String> {
    match &facet.name {
        Some(ValueName::OfCode(name)) => Some(name.to_string()),
        Some(ValueName::OfMember(_)) | None => None,
    }
}

impl<'a> Lowerer<'a> {
    /// Reports names that differ, but not in Rust: what a schema calls a value on purpose must not get a number.
    pub(super) fn report_same_names(&mut self, facets: &[&Facet]) {
        let mut taken: BTreeMap<Ident, Span> = BTreeMap::new();
        for facet in facets {
            let (Some(first), Some(name)) = (taken.insert(value_ident(facet), facet.span), code_name(facet))
            else {
                continue;
            };
            let message = format!("another value has the name `{name}` in Rust, too");
            let hint = "names that differ in case or punctuation only are one: choose another";
            self.diagnostics.push(Diagnostic::error(facet.span, message).note(first, "the other").hint(hint));
        }
    }

    /// What the values have besides their text.
    pub(super) fn properties(&mut self, id: TypeId, facets: &[&Facet]) -> Vec<Property> {
        let model = self.model;
        let Some(simple) = model.simple(id) else { return Vec::new() };
        let mut idents = BTreeSet::new();
        let mut properties = Vec::new();
        for property in &simple.properties {
            let ident = Ident::value_name(&property.name);
            if RESERVED_METHODS.contains(&ident.as_str()) || !idents.insert(ident.clone()) {
                let message =
                    format!("`{}` cannot be a method of the enumeration: it has one", property.name);
                let hint = "call the property something else";
                self.diagnostics.push(Diagnostic::error(property.span, message).hint(hint));
                continue;
            }
            let Some(kind) = self.property_kind(property) else { continue };
            let values = facets.iter().map(|facet| self.property_values(property, facet)).collect();
            let docs = match &property.docs {
                Some(text) => Docs::of_schema(text),
                None => Docs::own(&format!("The property {} of the value.", code(&property.name))),
            };
            properties.push(Property { ident, docs, kind, values });
        }
        properties
    }

    fn property_kind(&mut self, property: &model::Property) -> Option<PropertyKind> {
        Some(match property.value {
            PropertyValue::Text => PropertyKind::Text,
            PropertyValue::One(target) => PropertyKind::One(self.code_list(target, property.span)?),
            PropertyValue::Many(target) => PropertyKind::Many(self.code_list(target, property.span)?),
        })
    }

    /// The enumeration that a schema's annotation names.
    pub(super) fn code_list(&mut self, id: TypeId, span: Span) -> Option<ItemId> {
        if self.override_of(id).is_some() {
            let message =
                "the configuration has another type for this enumeration, whose values are not known";
            let hint = "what the annotation says is left out";
            self.diagnostics.push(Diagnostic::warning(span, message).hint(hint));
            return None;
        }
        Some(self.item_of_type(id))
    }

    fn property_values(&self, property: &model::Property, facet: &Facet) -> Vec<String> {
        let stated = facet.annotation.own_attributes().find(|entry| *entry.name.local == *property.name);
        let items = stated.into_iter().flat_map(|entry| property.value.items(&entry.text));
        items.map(str::to_owned).collect()
    }
}

impl Lowerer<'_> {
    /// Gives an element the type of the codes in it: where it is text, that of its value; where its type has a place for
    /// codes, of what that holds.
    pub(super) fn apply_codes(&mut self, element: &model::Element, ty: &mut ValueType, rules: &mut Rules) {
        let Some(codes) = element.codes else { return };
        let Some(list) = self.code_list(codes, element.span) else { return };
        let type_id = match (&ty.items, self.array_item(element.type_id)) {
            (Some(_), Some((item, _))) => self.model.elements[item].type_id,
            _ => element.type_id,
        };
        if self.model.is_simple(type_id) && self.override_of(type_id).is_none() {
            // Facets are of numbers or of strings, and white space means nothing to codes.
            (rules.facets, rules.white_space) = (Vec::new(), None);
            ty.target = TypeRef::Item(list);
        } else if self.model.complex(type_id).is_some_and(|complex| complex.code.is_some())
            && ty.target.item() == self.known_item(type_id)
        {
            rules.codes = Some(list);
        } else {
            let message = format!("the element `{}` has no place for codes", element.name.local);
            let hint = "its type is a text or a number, or a complex type of which `code` names the elements";
            self.diagnostics.push(Diagnostic::error(element.span, message).hint(hint));
        }
    }

    /// Says that an alternative has no method for the code in it.
    pub(super) fn report_codes(&mut self, rules: &Rules, id: ElementId) {
        if rules.codes.is_some() {
            let element = &self.model.elements[id];
            let message =
                format!("no method gives the code in `{}`, which is one of several", element.name.local);
            let hint = "`code()` of its value does, where the program says which enumeration it is of";
            self.diagnostics.push(Diagnostic::warning(element.span, message).hint(hint));
        }
    }

    /// Which of the fields hold a value of some enumeration.
    pub(super) fn text_code(&mut self, id: TypeId, fields: &[Field]) -> Option<TextCode> {
        let code = self.model.complex(id)?.code.as_ref()?;
        let position = |wanted: &str| {
            let is_it =
                |field: &Field| matches!(&field.place, Place::Element(name) if *name.local == *wanted);
            fields.iter().position(is_it)
        };
        let found = TextCode {
            value: position(&code.value)?,
            name: code.name.as_ref().and_then(|name| position(name)),
        };
        let is_part = |index: usize| index == found.value || Some(index) == found.name;
        let is_good = |(index, field): (usize, &Field)| match is_part(index) {
            true => is_string(&field.ty),
            false => field.ty.occurs != Occurs::Required,
        };
        if fields.iter().enumerate().all(is_good) {
            return Some(found);
        }
        let message = "a code and its name are strings, and nothing else of the type is required";
        let hint = "give the elements that `code` names the type `xs:string`, and make others optional";
        self.diagnostics.push(Diagnostic::error(code.span, message).hint(hint));
        None
    }
}

fn is_string(ty: &ValueType) -> bool {
    let occurs_once = matches!(ty.occurs, Occurs::Required | Occurs::Optional);
    let is_plain = !ty.list && ty.items.is_none() && !ty.boxed;
    ty.target == TypeRef::BuiltIn(BuiltInType::String) && occurs_once && is_plain
}

impl Enumeration {
    /// Whether the values are codes, with names or more besides.
    pub(crate) fn is_code_list(&self) -> bool {
        !self.properties.is_empty() || self.values.iter().any(|value| value.name.is_some())
    }
}
