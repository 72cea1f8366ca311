//! What the values of enumerations are called, and what they have besides: settled and checked once all types are there.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::{
    Annotation, BuiltIn, Content, Extension, Facet, FacetKind, Model, Property, PropertyValue, SimpleType,
    Term, Type, TypeDefinition, TypeId, ValueName,
};
use crate::source::Span;
use crate::suggest;
use crate::xml;

/// The namespaces of JAXB's annotations, of all of its versions.
const JAXB: &[&str] = &["http://java.sun.com/xml/ns/jaxb", "https://jakarta.ee/xml/ns/jaxb"];

/// Gives the values of enumerations their names, and checks what is said of them.
pub(super) fn settle(model: &mut Model, diagnostics: &mut Diagnostics) {
    let types: Vec<TypeId> = model.types.iter().map(|(id, _)| id).collect();
    for id in types {
        let item = model.types.get_mut(id);
        if let TypeDefinition::Simple(simple) = &mut item.definition {
            name_values(simple, &item.annotation, diagnostics);
        }
    }
    let mut values_of = BTreeMap::new();
    for (_, item) in model.types.iter() {
        match &item.definition {
            TypeDefinition::Simple(simple) => {
                check_properties(model, simple, diagnostics);
                check_values(model, simple, &mut values_of, diagnostics);
            }
            TypeDefinition::Complex(_) => check_text_code(model, item, diagnostics),
            TypeDefinition::BuiltIn(_) => {}
        }
    }
    for (_, element) in model.elements.iter() {
        if let Some(codes) = element.codes {
            check_enumeration(model, codes, element.span, diagnostics);
        }
    }
}

fn values(simple: &SimpleType) -> impl Iterator<Item = &Facet> {
    simple.facets.iter().filter(|facet| facet.kind == FacetKind::Enumeration)
}

fn name_values(simple: &mut SimpleType, annotation: &Annotation, diagnostics: &mut Diagnostics) {
    let members = members(annotation);
    let mut named: BTreeMap<Arc<str>, Span> = BTreeMap::new();
    for facet in simple.facets.iter_mut().filter(|facet| facet.kind == FacetKind::Enumeration) {
        let Some(stated) = facet.annotation.own_attributes().find(|entry| &*entry.name.local == "name")
        else {
            let member = jaxb(&facet.annotation, "typesafeEnumMember");
            let member = member.or_else(|| members.get(facet.value.as_str()).copied());
            let name = member.and_then(|member| attribute(member, "name"));
            facet.name =
                name.filter(|name| xml::is_ncname(name)).map(|name| ValueName::OfMember(name.into()));
            continue;
        };
        let name = stated.text.as_str();
        if !xml::is_ncname(name) {
            let message = format!("`{name}` is not a name");
            let hint =
                "a name begins with a letter or `_`, and goes on with letters, digits, `.`, `-` and `_`";
            diagnostics.push(Diagnostic::error(stated.span, message).hint(hint));
            continue;
        }
        let name: Arc<str> = name.into();
        if let Some(first) = named.insert(name.clone(), stated.span) {
            let message = format!("two values of the enumeration are called `{name}`");
            diagnostics.push(Diagnostic::error(stated.span, message).note(first, "the other"));
        }
        facet.name = Some(ValueName::OfCode(name));
    }
}

/// What JAXB calls the values of a type, where its annotation stands on the type.
fn members(annotation: &Annotation) -> BTreeMap<&str, &Extension> {
    let class = jaxb(annotation, "typesafeEnumClass");
    let members = class.into_iter().flat_map(|class| &class.children);
    members.filter_map(|member| Some((attribute(member, "value")?, member))).collect()
}

fn jaxb<'a>(annotation: &'a Annotation, local: &str) -> Option<&'a Extension> {
    JAXB.iter().find_map(|namespace| annotation.extension(namespace, local))
}

fn attribute<'a>(entry: &'a Extension, name: &str) -> Option<&'a str> {
    let found =
        entry.attributes.iter().find(|(known, _)| known.namespace.is_empty() && *known.local == *name);
    found.map(|(_, value)| value.as_str())
}

/// More properties of one enumeration are taken for an attack: each value may have each of them.
const PROPERTIES: usize = 64;

fn check_properties(model: &Model, simple: &SimpleType, diagnostics: &mut Diagnostics) {
    if let (Some(property), None) = (simple.properties.first(), values(simple).next()) {
        let message = "a type that lists no values cannot say what they have";
        let hint = "put `property` into the type that has the `enumeration`s";
        diagnostics.push(Diagnostic::error(property.span, message).hint(hint));
    }
    if let Some(property) = simple.properties.get(PROPERTIES) {
        let message = format!("an enumeration has more than {PROPERTIES} properties");
        diagnostics.push(Diagnostic::error(property.span, message));
        return;
    }
    let mut met: BTreeMap<&str, Span> = BTreeMap::new();
    for property in &simple.properties {
        if let Some(first) = met.insert(&property.name, property.span) {
            let message = format!("the property `{}` is declared twice", property.name);
            diagnostics.push(Diagnostic::error(property.span, message).note(first, "the other"));
        }
        if let PropertyValue::One(target) | PropertyValue::Many(target) = property.value {
            check_enumeration(model, target, property.span, diagnostics);
        }
    }
}

fn check_enumeration(model: &Model, id: TypeId, span: Span, diagnostics: &mut Diagnostics) {
    // What stands for a type that was not found has been reported.
    if id == BuiltIn::AnySimpleType.type_id() {
        return;
    }
    let is_enumeration = model.simple(id).is_some_and(|simple| values(simple).next().is_some());
    if !is_enumeration {
        let name = model.types[id].name.as_ref().map(ToString::to_string).unwrap_or_default();
        let message = format!("the type `{name}` lists no values");
        let hint = "name a simple type that has `enumeration`s of its own";
        diagnostics.push(Diagnostic::error(span, message).hint(hint));
    }
}

/// The texts of an enumeration's values.
type ValuesOf<'m> = BTreeMap<TypeId, BTreeSet<&'m str>>;

fn check_values<'m>(
    model: &'m Model,
    simple: &SimpleType,
    values_of: &mut ValuesOf<'m>,
    diagnostics: &mut Diagnostics,
) {
    let properties: BTreeMap<&str, &Property> =
        simple.properties.iter().map(|property| (&*property.name, property)).collect();
    for facet in values(simple) {
        for entry in facet.annotation.own_attributes().filter(|entry| &*entry.name.local != "name") {
            match properties.get(&*entry.name.local) {
                Some(property) => check_value(model, property, entry, values_of, diagnostics),
                None => diagnostics.push(undeclared(entry, &simple.properties)),
            }
        }
    }
}

fn undeclared(entry: &Extension, properties: &[Property]) -> Diagnostic {
    /// Hostile schemas declare many.
    const COMPARED: usize = 32;
    let word = &*entry.name.local;
    let error = Diagnostic::error(entry.span, format!("the enumeration declares no property `{word}`"));
    let known = properties.iter().take(COMPARED).map(|property| &*property.name);
    match suggest::nearest(word, std::iter::once("name").chain(known)) {
        Some(near) => error.hint(format!("did you mean `{near}`?")),
        None => error.hint("declare it with `property` in the `appinfo` of the simple type"),
    }
}

fn check_value<'m>(
    model: &'m Model,
    property: &Property,
    entry: &Extension,
    values_of: &mut ValuesOf<'m>,
    diagnostics: &mut Diagnostics,
) {
    let (PropertyValue::One(target) | PropertyValue::Many(target)) = property.value else { return };
    let known = values_of.entry(target).or_insert_with(|| {
        model.simple(target).into_iter().flat_map(values).map(|facet| facet.value.as_str()).collect()
    });
    let mut met = BTreeSet::new();
    for value in property.value.items(&entry.text) {
        // That the type is no enumeration has been said.
        if !known.is_empty() && !known.contains(value) {
            let name = model.types[target].name.as_ref().map(|name| name.local.to_string());
            let message = format!("`{}` has no value `{value}`", name.unwrap_or_default());
            diagnostics
                .push(Diagnostic::error(entry.span, message).note(model.types[target].span, "defined here"));
        } else if !met.insert(value) {
            diagnostics.push(Diagnostic::error(entry.span, format!("`{value}` is listed twice")));
        }
    }
}

/// Checks that the elements that `code` names are elements of the type.
fn check_text_code(model: &Model, item: &Type, diagnostics: &mut Diagnostics) {
    let TypeDefinition::Complex(complex) = &item.definition else { return };
    let Some(code) = &complex.code else { return };
    let group = match &complex.content {
        Content::ElementOnly(particle) => match &particle.term {
            Term::Group(group) => Some(group),
            _ => None,
        },
        _ => None,
    };
    let children = group.into_iter().flat_map(|group| &group.particles);
    let names: BTreeSet<&str> = children
        .filter_map(|particle| match particle.term {
            Term::Element(id) if !particle.occurs.is_repeated() => Some(&*model.elements[id].name.local),
            _ => None,
        })
        .collect();
    for name in std::iter::once(&code.value).chain(&code.name).filter(|name| !names.contains(&***name)) {
        let message = format!("the type has no element `{name}` that occurs once");
        let hint = "`code` names elements that stand directly in the type's `sequence` or `all`";
        diagnostics.push(Diagnostic::error(code.span, message).hint(hint));
    }
}
