//! Leaves out what nothing leads to: choices and group structs whose elements were put elsewhere, and what only types of
//! other crates mention.

use std::collections::BTreeSet;

use crate::ir::{Api, ItemBody, ItemId};

/// Takes what is unreachable out of [`Api::order`].
pub(super) fn prune(api: &mut Api) {
    let mut open = api.asked_for.clone();
    for service in &api.services {
        let headers = service.headers.iter().chain(&service.answer_headers);
        let headers = headers.flat_map(|headers| &headers.fields);
        open.extend(headers.filter_map(|field| field.ty.target.item()));
        for operation in &service.operations {
            open.extend(operation.items());
        }
    }
    let mut reached = BTreeSet::new();
    while let Some(id) = open.pop() {
        if reached.insert(id) && !api.is_extern(id) {
            open.extend(mentioned(&api.item(id).body));
        }
    }
    api.order.retain(|id| reached.contains(id));
}

fn mentioned(body: &ItemBody) -> Vec<ItemId> {
    match body {
        ItemBody::Struct(body) => {
            let fields = body.fields.iter();
            fields.flat_map(|field| field.ty.target.item().into_iter().chain(field.rules.codes)).collect()
        }
        ItemBody::Choice(choice) => {
            choice.variants.iter().filter_map(|variant| variant.ty.target.item()).collect()
        }
        ItemBody::Union(union) => union.members.iter().filter_map(|member| member.ty.target.item()).collect(),
        ItemBody::Newtype(newtype) => newtype.target.item().into_iter().collect(),
        ItemBody::Alias(alias) => alias.target.item().into_iter().collect(),
        ItemBody::Types(types) => types.variants.iter().filter_map(|variant| variant.target.item()).collect(),
        ItemBody::Enumeration(enumeration) => {
            enumeration.properties.iter().filter_map(|property| property.kind.item()).collect()
        }
    }
}
