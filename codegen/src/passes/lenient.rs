//! Whose elements are recognized however their names are spelt.

use std::collections::BTreeSet;

use crate::config::{Setting, Which};
use crate::diagnostics::Diagnostics;
use crate::ir::{Api, Field, ItemBody, NamespaceRef, Origin, Place};

/// Marks the types that the configuration names, and the header entries of namespaces that it names.
pub(super) fn lenient(api: &mut Api, which: &Which, diagnostics: &mut Diagnostics) {
    let mut used: BTreeSet<usize> = BTreeSet::new();
    let mut holds = |names: &dyn Fn(&str) -> bool| {
        let found: Vec<usize> = which
            .names()
            .iter()
            .enumerate()
            .filter(|(_, name)| names(name))
            .map(|(index, _)| index)
            .collect();
        used.extend(&found);
        which.holds(!found.is_empty())
    };
    for id in api.order.clone() {
        let item = &mut api.items[id.index()];
        let has_names = match &item.body {
            ItemBody::Struct(_) | ItemBody::Choice(_) | ItemBody::Newtype(_) => true,
            ItemBody::Types(_) | ItemBody::Enumeration(_) | ItemBody::Union(_) | ItemBody::Alias(_) => false,
        };
        item.lenient = has_names && holds(&|name| is_of(&item.origin, name));
    }
    let namespaces = &api.namespaces;
    for service in &mut api.services {
        for headers in service.headers.iter_mut().chain(&mut service.answer_headers) {
            let uris: BTreeSet<&str> = headers
                .fields
                .iter()
                .filter_map(namespace)
                .map(|namespace| match namespace {
                    NamespaceRef::Known(index) => &*namespaces[index].uri,
                    NamespaceRef::None | NamespaceRef::OfParent => "",
                })
                .collect();
            headers.lenient = holds(&|name| namespace_named(name).is_some_and(|uri| uris.contains(uri)));
        }
    }
    for name in which.names().iter().enumerate().filter(|(index, _)| !used.contains(index)) {
        report(name.1, diagnostics);
    }
}

fn report(name: &Setting<String>, diagnostics: &mut Diagnostics) {
    let message = format!("there is no type with elements `{}`", name.value);
    let hint = "name a type or element by its path, which stands for what is in it too, or a whole namespace: `{urn:shop}`";
    diagnostics.push(name.error(message).hint(hint));
}

fn namespace(field: &Field) -> Option<NamespaceRef> {
    match &field.place {
        Place::Element(name) => Some(name.namespace),
        _ => None,
    }
}

/// The namespace that a name is that of, where it is no type's.
fn namespace_named(name: &str) -> Option<&str> {
    name.strip_prefix('{')?.strip_suffix('}')
}

/// Whether a component is the one of a name, stands in it, or is in the namespace that the name is.
fn is_of(origin: &Origin, name: &str) -> bool {
    if let Some(namespace) = namespace_named(name) {
        return namespace == &*origin.namespace;
    }
    (1..=origin.path.len()).any(|length| {
        let outer = Origin { path: origin.path[..length].to_vec(), ..origin.clone() };
        outer.is_named(name)
    })
}
