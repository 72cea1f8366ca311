//! Values that are referred to, and what refers to them (SOAP 1.1, section 5.4.1; SOAP 1.2 Part 2, section 3.1.5).

use std::collections::BTreeMap;

use super::is_encoding_namespace;
use crate::xml::{AnyAttribute, AnyElement};

/// The values of a message by their identifiers.
pub(super) struct Values<'m> {
    nodes: Vec<Value<'m>>,
    by_id: BTreeMap<&'m str, usize>,
}

struct Value<'m> {
    element: &'m AnyElement,
    parent: Option<usize>,
    is_referred_to: bool,
}

impl<'m> Values<'m> {
    pub(super) fn of(envelope: &'m AnyElement) -> Values<'m> {
        let mut values = Values { nodes: Vec::new(), by_id: BTreeMap::new() };
        let mut open = vec![(envelope, None)];
        while let Some((element, parent)) = open.pop() {
            let index = values.nodes.len();
            values.nodes.push(Value { element, parent, is_referred_to: false });
            if let Some(id) = identifier(element) {
                values.by_id.entry(id).or_insert(index);
            }
            open.extend(element.elements().map(|child| (child, Some(index))));
        }
        values.refer();
        values
    }

    fn refer(&mut self) {
        for index in 0..self.nodes.len() {
            if let Some(id) = reference(self.nodes[index].element)
                && let Some(target) = self.by_id.get(id)
            {
                self.nodes[*target].is_referred_to = true;
            }
        }
    }

    /// Whether a child of the body is there only to be referred to (SOAP 1.1, section 5.6).
    pub(super) fn is_no_root(&self, element: &AnyElement) -> bool {
        let root =
            element.attributes.iter().find(|it| it.local == "root" && is_encoding_namespace(&it.namespace));
        match root.map(|root| root.value.trim()) {
            Some("0" | "false") => true,
            Some("1" | "true") => false,
            _ => identifier(element)
                .and_then(|id| self.by_id.get(id))
                .is_some_and(|index| self.nodes[*index].is_referred_to),
        }
    }

    /// What an identifier names, and the declarations in scope there.
    pub(super) fn find(&self, id: &str) -> Option<(&'m AnyElement, Vec<(String, String)>)> {
        let index = *self.by_id.get(id)?;
        let mut around = Vec::new();
        let mut next = Some(index);
        while let Some(index) = next {
            around.push(self.nodes[index].element);
            next = self.nodes[index].parent;
        }
        let declared = around.iter().rev().flat_map(|element| &element.declarations);
        let in_scope: BTreeMap<&str, &str> =
            declared.map(|(prefix, uri)| (prefix.as_str(), uri.as_str())).collect();
        let owned = in_scope.into_iter().map(|(prefix, uri)| (prefix.to_owned(), uri.to_owned()));
        Some((self.nodes[index].element, owned.collect()))
    }
}

/// `id`, in SOAP 1.2 `enc:id`.
pub(super) fn is_identifier(attribute: &AnyAttribute) -> bool {
    attribute.local == "id" && (attribute.namespace.is_empty() || is_encoding_namespace(&attribute.namespace))
}

/// `href` with a fragment, in SOAP 1.2 `enc:ref`.
pub(super) fn is_reference(attribute: &AnyAttribute) -> bool {
    match attribute.local.as_str() {
        "href" => attribute.namespace.is_empty() && attribute.value.trim().starts_with('#'),
        "ref" => is_encoding_namespace(&attribute.namespace),
        _ => false,
    }
}

fn identifier(element: &AnyElement) -> Option<&str> {
    element.attributes.iter().find(|attribute| is_identifier(attribute)).map(|it| it.value.trim())
}

pub(super) fn reference(element: &AnyElement) -> Option<&str> {
    let value = element.attributes.iter().find(|attribute| is_reference(attribute))?.value.trim();
    Some(value.strip_prefix('#').unwrap_or(value))
}
