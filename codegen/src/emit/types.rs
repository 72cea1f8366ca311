//! The modules of the types.

use quote::quote;

use super::context::{Context, Used};
use super::type_enum;
use super::{Entry, Module, item};
use crate::ir::{ItemBody, ItemId, ModuleId};

/// The modules of the types that are generated.
pub(super) fn modules(context: &Context<'_>) -> Result<Vec<(ModuleId, Module)>, syn::Error> {
    let mut modules = Vec::new();
    for (index, items) in context.api.order_by_module().iter().enumerate() {
        let id = ModuleId(index);
        if context.api.module(id).path.is_none() && !items.is_empty() {
            modules.push((id, context.within(id, || types(context, id, items))?));
        }
    }
    Ok(modules)
}

fn types(context: &Context<'_>, id: ModuleId, items: &[ItemId]) -> Result<Module, syn::Error> {
    let mut entries = Vec::new();
    let mut derives = false;
    for item_id in items {
        let definition = context.api.item(*item_id);
        derives |= !matches!(definition.body, ItemBody::Alias(_));
        entries.push(item(match &definition.body {
            ItemBody::Struct(body) => context.record(definition, body),
            ItemBody::Newtype(newtype) => context.newtype(definition, newtype),
            ItemBody::Choice(choice) => context.choice(definition, choice),
            ItemBody::Types(types) => context.type_enum(definition, types),
            ItemBody::Enumeration(enumeration) => context.enumeration(definition, enumeration),
            ItemBody::Union(union) => context.union(definition, union),
            ItemBody::Alias(alias) => context.alias(definition, alias),
        })?);
        if let ItemBody::Enumeration(enumeration) = &definition.body
            && let Some(properties) = context.properties(definition, enumeration)
        {
            entries.push(item(properties)?);
        }
        if let ItemBody::Struct(body) = &definition.body {
            for about in context.codes_of(definition, body) {
                entries.push(item(about)?);
            }
        }
        if let ItemBody::Types(types) = &definition.body
            && let Some(default) = type_enum::default(definition, types)
        {
            entries.push(item(default)?);
        }
    }
    let mut module = imports(context, &context.take_used(), derives)?;
    module.append(&mut entries);
    Ok(Module { ident: Some(context.api.module(id).ident.clone()), entries: module })
}

fn imports(context: &Context<'_>, used: &Used, derives: bool) -> Result<Vec<Entry>, syn::Error> {
    let mut names = Vec::new();
    if derives {
        names.push(quote!(Xml));
    }
    if used.types {
        names.push(quote!(types));
    }
    if used.xml {
        names.push(quote!(xml));
    }
    let mut entries = Vec::new();
    match names.as_slice() {
        [] => {}
        [name] => entries.push(item(quote!(use ::saponify::#name;))?),
        names => entries.push(item(quote!(use ::saponify::{#(#names),*};))?),
    }
    let mut constants: Vec<_> =
        used.namespaces.iter().map(|index| &context.api.namespaces[*index].ident).collect();
    constants.sort();
    match constants.as_slice() {
        [] => {}
        [name] => entries.push(item(quote!(use super::#name;))?),
        names => entries.push(item(quote!(use super::{#(#names),*};))?),
    }
    Ok(entries)
}
