//! Leaves out the parts that nothing leads to: choices and group structs whose elements were put elsewhere.

use std::collections::BTreeSet;

use crate::ir::{Api, ItemBody, ItemId, OriginKind, TypeRef};

/// Takes unreachable parts out of [`Api::order`]. Whatever else is there was asked for.
pub(super) fn prune(api: &mut Api) {
    let part = |id: &ItemId| api.item(*id).origin.kind == OriginKind::Part;
    let mut open: Vec<ItemId> = api.order.iter().copied().filter(|id| !part(id)).collect();
    for service in &api.services {
        let headers = service.headers.iter().flat_map(|headers| &headers.fields);
        open.extend(headers.filter_map(|field| item(field.ty.target)));
        for operation in &service.operations {
            open.extend(operation.items());
        }
    }
    let mut reached = BTreeSet::new();
    while let Some(id) = open.pop() {
        if reached.insert(id) {
            open.extend(mentioned(&api.item(id).body));
        }
    }
    api.order.retain(|id| reached.contains(id));
}

fn mentioned(body: &ItemBody) -> Vec<ItemId> {
    match body {
        ItemBody::Struct(body) => body.fields.iter().filter_map(|field| item(field.ty.target)).collect(),
        ItemBody::Choice(choice) => {
            choice.variants.iter().filter_map(|variant| item(variant.ty.target)).collect()
        }
        ItemBody::Newtype(newtype) => item(newtype.target).into_iter().collect(),
        ItemBody::Alias(alias) => item(alias.target).into_iter().collect(),
        ItemBody::Enumeration(_) => Vec::new(),
    }
}

fn item(target: TypeRef) -> Option<ItemId> {
    match target {
        TypeRef::Item(id) => Some(id),
        TypeRef::BuiltIn(_) => None,
    }
}
