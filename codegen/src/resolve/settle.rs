//! What is decided and checked once all components are there.

use std::collections::BTreeSet;

use super::chains::{self, Trouble};
use super::codes;
use super::types::derivation_word;
use super::{Leftovers, Text, derivation, facets, identity, values};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::{
    AttributeGroupId, AttributeItem, AttributeUse, BuiltIn, ComplexType, Content, Derivation, ElementId,
    FacetKind, Id, Model, ModelGroup, SimpleDerivation, Term, Type, TypeDefinition, TypeId, Variety,
};
use crate::source::Span;

/// How many attribute uses all complex types may have together once groups are expanded: groups that hold groups can
/// make any number from a short schema.
const ATTRIBUTE_USES: usize = 2_000_000;

/// Completes the model, or gives all that is wrong with the input.
pub(super) fn settle(
    model: &mut Model,
    leftovers: Leftovers,
    mut diagnostics: Diagnostics,
) -> Result<(), Diagnostics> {
    let chains_end = check_chains(model, &mut diagnostics);
    if chains_end {
        settle_texts(model, &leftovers.texts, &mut diagnostics);
        settle_headed(model, &leftovers);
        settle_attribute_uses(model);
        settle_enumerations(model, &mut diagnostics);
        codes::settle(model, &mut diagnostics);
        check_kinds(model, &mut diagnostics);
        check_attributes(model, &mut diagnostics);
        derivation::check(model, &mut diagnostics);
        facets::check(model, &mut diagnostics);
        values::check(model, &mut diagnostics);
        identity::check(model, &mut diagnostics);
    }
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    model.warnings = diagnostics;
    Ok(())
}

fn check_chains(model: &Model, diagnostics: &mut Diagnostics) -> bool {
    let mut sound = true;
    let mut check = |what: &str, found: Vec<Trouble>, place: &dyn Fn(usize) -> (String, Span)| {
        for trouble in found {
            sound = false;
            diagnostics.push(match trouble {
                Trouble::Circle(nodes) => circle(what, &nodes, place),
                Trouble::TooLong(node) => {
                    let (name, span) = place(node);
                    let message =
                        format!("{name} builds on more than {} other definitions", crate::model::MAX_CHAIN);
                    Diagnostic::error(span, message)
                }
            });
        }
    };
    let types = chains::troubles(model.types.len(), |index| type_edges(&model.types[id(index)]));
    check("is derived from", types, &|index| {
        (format!("the type {}", type_name(model, id(index))), model.types[id(index)].span)
    });
    let groups = chains::troubles(model.groups.len(), |index| {
        let mut edges = Vec::new();
        group_edges(&model.groups[id(index)].group, &mut edges);
        edges
    });
    check("contains", groups, &|index| {
        let group = &model.groups[id(index)];
        (format!("the group `{}`", group.name), group.span)
    });
    let attribute_groups =
        chains::troubles(model.attribute_groups.len(), |index| attribute_group_edges(model, id(index)));
    check("contains", attribute_groups, &|index| {
        let group = &model.attribute_groups[id(index)];
        (format!("the attribute group `{}`", group.name), group.span)
    });
    let heads = chains::troubles(model.elements.len(), |index| {
        model.elements[id(index)].substitution_heads.iter().map(|head| head.index()).collect()
    });
    check("may be substituted for", heads, &|index| {
        let element = &model.elements[id(index)];
        (format!("the element `{}`", element.name), element.span)
    });
    sound
}

fn id<T>(index: usize) -> Id<T> {
    Id::new(u32::try_from(index).unwrap_or(u32::MAX))
}

fn circle(what: &str, nodes: &[usize], place: &dyn Fn(usize) -> (String, Span)) -> Diagnostic {
    let (name, span) = place(nodes.first().copied().unwrap_or_default());
    let mut diagnostic = Diagnostic::error(span, format!("{name} {what} itself"));
    for node in nodes.iter().skip(1).take(5) {
        let (name, span) = place(*node);
        diagnostic = diagnostic.note(span, format!("by way of {name}"));
    }
    diagnostic.hint("break the circle")
}

/// How messages call a type.
pub(super) fn type_name(model: &Model, id: TypeId) -> String {
    let path = model.path(id);
    let names: Vec<String> = path.iter().map(ToString::to_string).collect();
    match model.types[id].name {
        Some(_) => format!("`{}`", names.join("/")),
        None => format!("of `{}`", names.join("/")),
    }
}

fn type_edges(of: &Type) -> Vec<usize> {
    match &of.definition {
        TypeDefinition::BuiltIn(_) => Vec::new(),
        TypeDefinition::Simple(simple) => match &simple.derivation {
            SimpleDerivation::Restriction(other) | SimpleDerivation::List(other) => vec![other.index()],
            SimpleDerivation::Union(members) => members.iter().map(|member| member.index()).collect(),
        },
        TypeDefinition::Complex(complex) => vec![complex.base.index()],
    }
}

fn group_edges(group: &ModelGroup, edges: &mut Vec<usize>) {
    for particle in &group.particles {
        match &particle.term {
            Term::Group(group) => group_edges(group, edges),
            Term::GroupRef(id) => edges.push(id.index()),
            Term::Element(_) | Term::Any(_) => {}
        }
    }
}

fn attribute_group_edges(model: &Model, id: AttributeGroupId) -> Vec<usize> {
    let groups = model.attribute_groups[id].attributes.iter().filter_map(|item| match item {
        AttributeItem::Group(id) => Some(id.index()),
        AttributeItem::Use(_) => None,
    });
    groups.collect()
}

/// Gives complex types with simple content the type of their text, and restrictions of it their base.
fn settle_texts(model: &mut Model, texts: &[Text], diagnostics: &mut Diagnostics) {
    // A base's text comes before that of what is derived from it: the fewer bases, the earlier.
    let mut order: Vec<(usize, usize)> =
        texts.iter().enumerate().map(|(index, text)| (model.bases(text.complex).count(), index)).collect();
    order.sort_unstable();
    for (_, index) in order {
        let text = &texts[index];
        let Some(complex) = model.complex(text.complex) else { continue };
        let of_base = text.inline.or_else(|| text_of(model, complex.base));
        let Some(of_base) = of_base else {
            let base = type_name(model, complex.base);
            let word = derivation_word(complex.derivation);
            let message = format!("the base {base} of this {word} is not text");
            let hint = "use `complexContent` for a base that holds elements";
            diagnostics.push(Diagnostic::error(text.span, message).hint(hint));
            continue;
        };
        let content = text.restricted.unwrap_or(of_base);
        if let Some(restricted) = text.restricted
            && let TypeDefinition::Simple(simple) = &mut model.types.get_mut(restricted).definition
        {
            simple.derivation = SimpleDerivation::Restriction(of_base);
        }
        if let TypeDefinition::Complex(complex) = &mut model.types.get_mut(text.complex).definition {
            complex.content = Content::Simple(content);
        }
    }
}

/// The simple type of a type's text: its own if it is simple, that of its simple content otherwise.
fn text_of(model: &Model, id: TypeId) -> Option<TypeId> {
    match &model.types[id].definition {
        TypeDefinition::BuiltIn(BuiltIn::AnyType) => None,
        TypeDefinition::BuiltIn(_) | TypeDefinition::Simple(_) => Some(id),
        TypeDefinition::Complex(complex) => match complex.content {
            Content::Simple(text) => Some(text),
            Content::Empty | Content::ElementOnly(_) | Content::Mixed(_) => None,
        },
    }
}

/// Gives elements without a type that of the first head of their substitution groups (XML Schema Part 1 section 3.3.2).
fn settle_headed(model: &mut Model, leftovers: &Leftovers) {
    let headed: BTreeSet<ElementId> = leftovers.headed.iter().copied().collect();
    for id in &headed {
        let mut head = *id;
        while headed.contains(&head) {
            match model.elements[head].substitution_heads.first() {
                Some(next) => head = *next,
                None => break,
            }
        }
        let type_id = model.elements[head].type_id;
        model.elements.get_mut(*id).type_id = type_id;
    }
}

/// Completes references to global attributes with what their declarations say.
fn settle_attribute_uses(model: &mut Model) {
    let attributes = std::mem::take(&mut model.attributes);
    let complete = |items: &mut Vec<AttributeItem>| {
        for item in items {
            let AttributeItem::Use(item) = item else { continue };
            let declaration = &attributes[item.attribute];
            if item.value.is_none() {
                item.value.clone_from(&declaration.value);
            }
            if item.annotation.documentation.is_empty() {
                item.annotation.documentation.clone_from(&declaration.annotation.documentation);
            }
        }
    };
    let groups: Vec<AttributeGroupId> = model.attribute_groups.iter().map(|(id, _)| id).collect();
    for id in groups {
        complete(&mut model.attribute_groups.get_mut(id).attributes);
    }
    let types: Vec<TypeId> = model.types.iter().map(|(id, _)| id).collect();
    for id in types {
        if let TypeDefinition::Complex(complex) = &mut model.types.get_mut(id).definition {
            complete(&mut complex.attributes);
        }
    }
    model.attributes = attributes;
}

/// Keeps the qualified names of enumeration values where the type is one of qualified names, and only there.
fn settle_enumerations(model: &mut Model, diagnostics: &mut Diagnostics) {
    let types: Vec<TypeId> = model.types.iter().map(|(id, _)| id).collect();
    for id in types {
        let Some(simple) = model.simple(id) else { continue };
        if simple.facets.iter().all(|facet| facet.kind != FacetKind::Enumeration) {
            continue;
        }
        let named = matches!(model.variety(id), Some(Variety::Atomic(BuiltIn::QName | BuiltIn::Notation)));
        let TypeDefinition::Simple(simple) = &mut model.types.get_mut(id).definition else { continue };
        for facet in simple.facets.iter_mut().filter(|facet| facet.kind == FacetKind::Enumeration) {
            if !named {
                facet.qname = None;
            } else if facet.qname.is_none() {
                let message = format!("`{}` is not a qualified name whose prefix is declared", facet.value);
                diagnostics.push(Diagnostic::error(facet.span, message));
            }
        }
    }
}

/// Checks that simple types stand where a text is meant, and complex types where content is.
fn check_kinds(model: &Model, diagnostics: &mut Diagnostics) {
    for (id, item) in model.types.iter() {
        match &item.definition {
            TypeDefinition::BuiltIn(_) => {}
            TypeDefinition::Simple(simple) => {
                let parts = match &simple.derivation {
                    SimpleDerivation::Restriction(other) | SimpleDerivation::List(other) => {
                        std::slice::from_ref(other)
                    }
                    SimpleDerivation::Union(members) => members,
                };
                for part in parts.iter().filter(|part| !model.is_simple(**part)) {
                    let message = format!(
                        "the simple type {} builds on {}, which is complex",
                        type_name(model, id),
                        type_name(model, *part)
                    );
                    diagnostics.push(Diagnostic::error(item.span, message));
                }
            }
            TypeDefinition::Complex(complex) => {
                let text = matches!(complex.content, Content::Simple(_));
                if !text && model.is_simple(complex.base) {
                    let message = format!("the base {} is a simple type", type_name(model, complex.base));
                    let hint = "use `simpleContent` for a base that is text";
                    diagnostics.push(Diagnostic::error(item.span, message).hint(hint));
                }
                if complex.derivation == Derivation::Extension
                    && !matches!(complex.content, Content::Simple(_) | Content::Empty)
                    && text_of(model, complex.base).is_some()
                    && !model.is_simple(complex.base)
                {
                    let message = format!(
                        "the base {} is text and cannot be given elements",
                        type_name(model, complex.base)
                    );
                    diagnostics.push(Diagnostic::error(item.span, message));
                }
            }
        }
    }
    for (_, attribute) in model.attributes.iter().filter(|(_, attribute)| !model.is_simple(attribute.type_id))
    {
        let message = format!("the attribute `{}` has a complex type", attribute.name);
        diagnostics.push(
            Diagnostic::error(attribute.span, message).hint("an attribute is text: give it a simple type"),
        );
    }
}

/// Bounds the expansion of attribute groups, and checks that no type has an attribute twice.
fn check_attributes(model: &Model, diagnostics: &mut Diagnostics) {
    let mut sizes: Vec<Option<usize>> = vec![None; model.attribute_groups.len()];
    let mut total = 0_usize;
    for (_, item) in model.types.iter() {
        let TypeDefinition::Complex(complex) = &item.definition else { continue };
        total = total.saturating_add(expanded_size(model, &complex.attributes, &mut sizes));
        if total > ATTRIBUTE_USES {
            let message = format!("all types together have more than {ATTRIBUTE_USES} attributes");
            diagnostics.push(Diagnostic::error(item.span, message));
            return;
        }
        check_attribute_names(model, complex, item.span, diagnostics);
    }
}

fn expanded_size(model: &Model, items: &[AttributeItem], sizes: &mut [Option<usize>]) -> usize {
    let mut size = 0_usize;
    for item in items {
        size = size.saturating_add(match item {
            AttributeItem::Use(_) => 1,
            AttributeItem::Group(id) => match sizes[id.index()] {
                Some(size) => size,
                None => {
                    let group = expanded_size(model, &model.attribute_groups[*id].attributes, sizes);
                    sizes[id.index()] = Some(group);
                    group
                }
            },
        });
    }
    size
}

fn check_attribute_names(model: &Model, complex: &ComplexType, span: Span, diagnostics: &mut Diagnostics) {
    let mut seen: Vec<(&crate::model::QName, &AttributeUse)> = model
        .own_attribute_uses(complex)
        .into_iter()
        .map(|item| (&model.attributes[item.attribute].name, item))
        .collect();
    seen.sort_by_key(|(name, _)| *name);
    for pair in seen.windows(2) {
        let [(name, first), (other, second)] = pair else { continue };
        if name == other {
            let message = format!("the type has the attribute `{name}` twice");
            diagnostics.push(
                Diagnostic::error(span, message).note(first.span, "here").note(second.span, "and here"),
            );
        }
    }
}
