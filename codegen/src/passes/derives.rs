//! Which traits a type derives besides those that all do.

use crate::config::{Derive, DeriveOn, Setting};
use crate::diagnostics::Diagnostics;
use crate::ir::{
    Api, ExternType, Headers, Item, ItemBody, ItemId, Occurs, RustPath, Service, TypeRef, ValueType,
};

/// Derives `Default` where everything that has to be there has one. A choice and an enumeration have none: the schema names
/// no value for them. Of several types it is that of the declared one, if that is not abstract. A type that cannot do without itself has none either.
///
/// Each type waits for those that it needs; those that wait for nothing are done, and whoever waited for them alone is next.
pub(super) fn derives(api: &mut Api) {
    let mut waits_for = vec![0usize; api.items.len()];
    let mut waiting: Vec<Vec<ItemId>> = vec![Vec::new(); api.items.len()];
    let mut done = Vec::new();
    for (id, item) in api.items() {
        let Some(needs) = needs(&item.body, &api.externs) else { continue };
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
fn needs(body: &ItemBody, externs: &[ExternType]) -> Option<Vec<ItemId>> {
    let has_to_be_there = |ty: &&ValueType| ty.occurs == Occurs::Required && !ty.list && ty.items.is_none();
    let targets: Vec<TypeRef> = match body {
        ItemBody::Struct(body) => {
            let types = body.fields.iter().map(|field| &field.ty).filter(has_to_be_there);
            types.map(|ty| ty.target).collect()
        }
        ItemBody::Newtype(newtype) => vec![newtype.target],
        ItemBody::Alias(alias) => vec![alias.target],
        ItemBody::Types(types) => vec![types.declared()?.target],
        ItemBody::Choice(_) | ItemBody::Enumeration(_) | ItemBody::Union(_) => return None,
    };
    let without = |target: &TypeRef| matches!(target, TypeRef::Extern(id) if !externs[id.0].default);
    if targets.iter().any(without) {
        return None;
    }
    Some(targets.into_iter().filter_map(TypeRef::item).collect())
}

/// Adds the traits that the caller asked for.
pub(super) fn extra(api: &mut Api, wanted: &[Setting<Derive>], diagnostics: &mut Diagnostics) {
    for derive in wanted {
        let Some(path) = RustPath::of_module(&derive.path) else {
            let message = format!("`{}` is no path of a derive macro", derive.path);
            diagnostics.push(derive.error(message).hint("for example `serde::Serialize`"));
            continue;
        };
        let mut is_of_use = false;
        for id in &api.order {
            let item = &mut api.items[id.index()];
            if is_for(derive.on, &item.body) && !has_anyway(item, &derive.path) {
                is_of_use = true;
                item.derives.extra.push(path.clone());
            }
        }
        for headers in api.services.iter_mut().flat_map(headers) {
            let has_anyway = derive.path == "Default" || ALWAYS.contains(&derive.path.as_str());
            if derive.on != DeriveOn::Enums && !has_anyway {
                is_of_use = true;
                headers.derives.push(path.clone());
            }
        }
        if !is_of_use {
            let message =
                format!("there is no type that would derive `{}` besides what it does", derive.path);
            diagnostics.push(derive.error(message).hint("remove the line"));
        }
    }
}

fn headers(service: &mut Service) -> impl Iterator<Item = &mut Headers> {
    service.headers.iter_mut().chain(&mut service.answer_headers)
}

fn is_for(on: DeriveOn, body: &ItemBody) -> bool {
    match body {
        ItemBody::Struct(_) | ItemBody::Newtype(_) => on != DeriveOn::Enums,
        ItemBody::Choice(_) | ItemBody::Types(_) | ItemBody::Enumeration(_) | ItemBody::Union(_) => {
            on != DeriveOn::Structs
        }
        ItemBody::Alias(_) => false,
    }
}

/// What every type derives.
const ALWAYS: [&str; 6] = ["Clone", "Debug", "PartialEq", "ToXml", "FromXml", "Xml"];

fn has_anyway(item: &Item, path: &str) -> bool {
    let is_enumeration = matches!(item.body, ItemBody::Enumeration(_));
    ALWAYS.contains(&path)
        || is_enumeration && matches!(path, "Eq" | "Hash")
        || item.derives.default && path == "Default"
}
