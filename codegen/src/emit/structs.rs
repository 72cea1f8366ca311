//! Structs, newtypes and aliases.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{ChildNamespace, aliases, rule_arguments, soap};
use super::context::{Context, docs};
use crate::ir::{Alias, Field, Item, Newtype, Struct, ValueType};

impl Context<'_> {
    pub(super) fn record(&self, item: &Item, body: &Struct) -> TokenStream {
        let children = ChildNamespace::of(body.fields.iter().map(|field| &field.place));
        let mut arguments = self.namespaces_of(children, body.element.as_ref());
        if body.group {
            arguments.insert(0, quote!(group));
            if body.unordered {
                arguments.insert(1, quote!(unordered));
            }
        }
        if body.body {
            arguments.insert(0, quote!(body));
        }
        arguments.extend(spelling(item));
        let (docs, derives, soap, ident) = (docs(&item.docs), derives(item), soap(&arguments), &item.ident);
        let fields = self.fields(&body.fields, children);
        quote! {
            #docs
            #derives
            #soap
            pub struct #ident { #fields }
        }
    }

    pub(super) fn fields(&self, fields: &[Field], children: ChildNamespace) -> TokenStream {
        let fields = fields.iter().map(|field| {
            let arguments =
                self.value_arguments(&field.ident, &field.place, &field.ty, &field.rules, children);
            let (docs, soap, ident, ty) =
                (docs(&field.docs), soap(&arguments), &field.ident, self.value_type(&field.ty));
            quote!(#docs #soap pub #ident: #ty)
        });
        quote!(#(#fields),*)
    }

    pub(super) fn newtype(&self, item: &Item, newtype: &Newtype) -> TokenStream {
        let mut arguments = vec![quote!(transparent)];
        if newtype.text {
            arguments.push(quote!(text));
        }
        let local = &*newtype.element.local;
        arguments.push(quote!(element = #local));
        if !newtype.element.namespace.is_none() {
            let namespace = self.namespace(newtype.element.namespace);
            arguments.push(quote!(namespace = #namespace));
        }
        arguments.extend(spelling(item));
        rule_arguments(&ValueType::required(newtype.target), &newtype.rules, &mut arguments);
        let (docs, derives, soap, ident) = (docs(&item.docs), derives(item), soap(&arguments), &item.ident);
        let target =
            self.value_type(&ValueType { typed: newtype.typed, ..ValueType::required(newtype.target) });
        quote! {
            #docs
            #derives
            #soap
            pub struct #ident(pub #target);
        }
    }

    pub(super) fn alias(&self, item: &Item, alias: &Alias) -> TokenStream {
        let (docs, ident, target) = (docs(&item.docs), &item.ident, self.type_name(alias.target));
        quote! {
            #docs
            pub type #ident = #target;
        }
    }
}

/// What is said of how names may be spelt.
pub(super) fn spelling(item: &Item) -> impl Iterator<Item = TokenStream> {
    let lenient = item.lenient.then(|| quote!(lenient_names));
    aliases(&quote!(aliases), &item.aliases).into_iter().chain(lenient)
}

fn derives(item: &Item) -> TokenStream {
    let default = item.derives.default.then(|| quote!(Default,));
    let extra = &item.derives.extra;
    quote!(#[derive(Clone, Debug, #default PartialEq, #(#extra,)* Xml)])
}
