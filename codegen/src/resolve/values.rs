//! Whether defaults and fixed values are values of what they stand for (XML Schema Part 1, sections 3.2.6 and 3.3.6).

use std::collections::BTreeMap;

use super::settle::type_name;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::{AttributeItem, Content, Model, TypeDefinition, TypeId, ValueConstraint, Values};
use crate::source::Span;

/// Checks the defaults and fixed values of all elements and attributes.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let mut checks = Checks { model, known: BTreeMap::new() };
    for (_, element) in model.elements.iter() {
        diagnostics.extend(checks.fault(element.type_id, element.value.as_ref(), element.span));
    }
    for (_, attribute) in model.attributes.iter() {
        diagnostics.extend(checks.fault(attribute.type_id, attribute.value.as_ref(), attribute.span));
    }
    let complex = model.types.iter().filter_map(|(_, found)| match &found.definition {
        TypeDefinition::Complex(complex) => Some(&complex.attributes),
        _ => None,
    });
    let groups = model.attribute_groups.iter().map(|(_, group)| &group.attributes);
    for item in complex.chain(groups).flatten() {
        let AttributeItem::Use(used) = item else { continue };
        let declared = &model.attributes[used.attribute];
        // What the declaration says was looked at with it.
        let own = used.value.as_ref().filter(|value| Some(*value) != declared.value.as_ref());
        diagnostics.extend(checks.fault(declared.type_id, own, used.span));
    }
}

struct Checks<'a> {
    model: &'a Model,
    /// What is known of types that were met.
    known: BTreeMap<TypeId, Values>,
}

impl Checks<'_> {
    fn fault(&mut self, id: TypeId, value: Option<&ValueConstraint>, span: Span) -> Option<Diagnostic> {
        let (word, text) = match value? {
            ValueConstraint::Default(text) => ("default", text),
            ValueConstraint::Fixed(text) => ("fixed", text),
        };
        let model = self.model;
        let text_type = match &model.types[id].definition {
            TypeDefinition::Complex(complex) => match complex.content {
                Content::Simple(text) => text,
                Content::Mixed(_) => return None,
                Content::Empty | Content::ElementOnly(_) => {
                    let message = format!("`{word}` stands on an element that has no text");
                    let hint =
                        "only an element of simple type, of simple content or of mixed content has a value";
                    return Some(Diagnostic::warning(span, message).hint(format!("{hint}; it is ignored")));
                }
            },
            _ => id,
        };
        let values = self.known.entry(text_type).or_insert_with(|| Values::of(model, text_type));
        (!values.has(text)).then(|| {
            let message =
                format!("the {word} value `{text}` is no value of the type {}", type_name(model, text_type));
            Diagnostic::error(span, message).hint("correct the value or the type")
        })
    }
}
