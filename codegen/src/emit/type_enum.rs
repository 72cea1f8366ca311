//! Enums of a type and those derived from it.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{ChildNamespace, soap};
use super::context::{Context, docs};
use crate::ir::{DerivedTypes, Item, TypeVariant};

impl Context<'_> {
    pub(super) fn type_enum(&self, item: &Item, types: &DerivedTypes) -> TokenStream {
        let namespace = ChildNamespace::of_names(types.variants.iter().map(|variant| &variant.name));
        let mut arguments = vec![quote!(types)];
        arguments.extend(self.namespaces_of(namespace, None));
        let variants = types.variants.iter().map(|variant| {
            let (soap, ident) = (soap(&self.type_arguments(variant, namespace)), &variant.ident);
            let ty = self.type_name(variant.target);
            quote!(#soap #ident(Box<#ty>))
        });
        let (docs, soap, ident) = (docs(&item.docs), soap(&arguments), &item.ident);
        let extra = &item.derives.extra;
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq, #(#extra,)* Xml)]
            #soap
            pub enum #ident { #(#variants),* }
        }
    }

    fn type_arguments(&self, variant: &TypeVariant, namespace: ChildNamespace) -> Vec<TokenStream> {
        let mut arguments = Vec::new();
        if variant.declared {
            arguments.push(quote!(declared));
        }
        let local = &*variant.name.local;
        if local != variant.ident.as_str() {
            arguments.push(quote!(type_name = #local));
        }
        if variant.name.namespace != namespace.namespace {
            arguments.push(self.namespace_argument(variant.name.namespace));
        }
        arguments
    }
}

/// The default of an enum of types: that of the declared one, where it has one.
pub(super) fn default(item: &Item, types: &DerivedTypes) -> Option<TokenStream> {
    let declared = types.declared().filter(|_| item.derives.default)?;
    let (ident, variant) = (&item.ident, &declared.ident);
    Some(quote! {
        impl Default for #ident {
            fn default() -> Self { Self::#variant(Box::default()) }
        }
    })
}
