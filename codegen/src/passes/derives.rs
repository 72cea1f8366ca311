//! Which types can have a default.

use crate::ir::{Api, ItemBody, ItemId, Occurs, TypeRef, ValueType};

/// Derives `Default` where everything that has to be there has one. A choice and an enumeration have none: the schema names
/// no value for them. A type that cannot do without itself has none either.
///
/// Each type waits for those that it needs; those that wait for nothing are done, and whoever waited for them alone is next.
pub(super) fn derives(api: &mut Api) {
    let mut waits_for = vec![0usize; api.items.len()];
    let mut waiting: Vec<Vec<ItemId>> = vec![Vec::new(); api.items.len()];
    let mut done = Vec::new();
    for (id, item) in api.items() {
        let Some(needs) = needs(&item.body) else { continue };
        waits_for[id.index()] = needs.len();
        for needed in &needs {
            waiting[needed.index()].push(id);
        }
        if needs.is_empty() {
            done.push(id);
        }
    }
    while let Some(id) = done.pop() {
        api.items[id.index()].derives.default = true;
        for next in std::mem::take(&mut waiting[id.index()]) {
            waits_for[next.index()] -= 1;
            if waits_for[next.index()] == 0 {
                done.push(next);
            }
        }
    }
}

/// The items without whose default there is none; none at all for what never has one.
fn needs(body: &ItemBody) -> Option<Vec<ItemId>> {
    let item = |target| match target {
        TypeRef::Item(id) => Some(id),
        TypeRef::BuiltIn(_) => None,
    };
    let has_to_be_there = |ty: &&ValueType| ty.occurs == Occurs::Required && !ty.list && ty.items.is_none();
    match body {
        ItemBody::Struct(body) => {
            let types = body.fields.iter().map(|field| &field.ty).filter(has_to_be_there);
            Some(types.filter_map(|ty| item(ty.target)).collect())
        }
        ItemBody::Newtype(newtype) => Some(item(newtype.target).into_iter().collect()),
        ItemBody::Alias(alias) => Some(item(alias.target).into_iter().collect()),
        ItemBody::Choice(_) | ItemBody::Enumeration(_) => None,
    }
}
