//! The module of all types.

use quote::quote;

use super::context::{Context, Used};
use super::{Entry, Module, item};
use crate::ir::{Ident, ItemBody};

/// The module of the types; none where there are none.
pub(super) fn types(context: &Context<'_>) -> Result<Option<Module>, syn::Error> {
    if context.api.order.is_empty() {
        return Ok(None);
    }
    let mut entries = Vec::new();
    let mut derives = false;
    for id in &context.api.order {
        let definition = context.api.item(*id);
        derives |= !matches!(definition.body, ItemBody::Alias(_));
        entries.push(item(match &definition.body {
            ItemBody::Struct(body) => context.record(definition, body),
            ItemBody::Newtype(newtype) => context.newtype(definition, newtype),
            ItemBody::Choice(choice) => context.choice(definition, choice),
            ItemBody::Enumeration(enumeration) => context.enumeration(definition, enumeration),
            ItemBody::Alias(alias) => context.alias(definition, alias),
        })?);
    }
    let mut module = imports(context, &context.take_used(), derives)?;
    module.append(&mut entries);
    Ok(Some(Module { ident: Some(Ident::module_name("types")), entries: module }))
}

fn imports(context: &Context<'_>, used: &Used, derives: bool) -> Result<Vec<Entry>, syn::Error> {
    let mut names = Vec::new();
    if derives {
        names.extend([quote!(FromXml), quote!(ToXml)]);
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
