//! Which types can have a default.

use crate::ir::{Api, Item, ItemBody, Occurs, TypeRef, ValueType};

/// Derives `Default` where everything that has to be there has one. A choice and an enumeration have none: the schema names
/// no value for them.
///
/// Found by going round until nothing changes, from "none has": so a type that cannot do without itself has none either.
pub(super) fn derives(api: &mut Api) {
    loop {
        let found: Vec<bool> = api.items.iter().map(|item| has_default(api, item)).collect();
        let mut changed = false;
        for (item, default) in api.items.iter_mut().zip(found) {
            changed |= item.derives.default != default;
            item.derives.default = default;
        }
        if !changed {
            return;
        }
    }
}

fn has_default(api: &Api, item: &Item) -> bool {
    match &item.body {
        ItemBody::Struct(body) => body.fields.iter().all(|field| value_has_default(api, &field.ty)),
        ItemBody::Newtype(newtype) => target_has_default(api, newtype.target),
        ItemBody::Alias(alias) => target_has_default(api, alias.target),
        ItemBody::Choice(_) | ItemBody::Enumeration(_) => false,
    }
}

fn value_has_default(api: &Api, ty: &ValueType) -> bool {
    ty.occurs != Occurs::Required || ty.list || ty.items.is_some() || target_has_default(api, ty.target)
}

fn target_has_default(api: &Api, target: TypeRef) -> bool {
    match target {
        TypeRef::Item(id) => api.item(id).derives.default,
        TypeRef::BuiltIn(_) => true,
    }
}
