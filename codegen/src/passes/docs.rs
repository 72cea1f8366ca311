//! Documentation where the schema has none: what the item stands for.

use crate::ir::{Api, Docs, Item, ItemBody, OriginKind, code};

/// Documents the items that a schema says nothing about.
pub(super) fn docs(api: &mut Api) {
    for item in &mut api.items {
        if item.docs.is_empty() {
            item.docs = Docs::own(&what_it_is(item));
        }
    }
    for service in &mut api.services {
        for operation in &mut service.operations {
            if operation.docs.is_empty() {
                operation.docs = Docs::own(&format!("The operation {}.", code(&operation.name)));
            }
        }
        if service.docs.is_empty() {
            service.docs = Docs::own(&format!("The port type {}.", code(&service.name)));
        }
    }
}

fn what_it_is(item: &Item) -> String {
    let path = item.origin.path.join("/");
    let owner = item.origin.path.split_last().map(|(_, owner)| owner.join("/")).unwrap_or_default();
    match (&item.body, item.origin.kind) {
        (ItemBody::Choice(_), _) if owner.is_empty() => format!("The choice {}.", code(&path)),
        (ItemBody::Choice(_), _) => format!("A choice in {}.", code(&owner)),
        (ItemBody::Struct(body), _) if body.group && owner.is_empty() => {
            format!("The group {}.", code(&path))
        }
        (ItemBody::Struct(body), _) if body.group => format!("A sequence in {}.", code(&owner)),
        (ItemBody::Types(_), _) => {
            format!("The types derived from {}, which has no values of its own.", code(&path))
        }
        (_, OriginKind::Type) => format!("The type {}.", code(&path)),
        (_, OriginKind::Element) => format!("The element {}.", code(&path)),
        (_, OriginKind::Message) => format!("The body of the message {}.", code(&path)),
        (_, OriginKind::Part) => format!("The type of {}.", code(&path)),
    }
}
