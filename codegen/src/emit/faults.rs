//! The faults of an operation.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::soap;
use super::context::{Context, docs};
use crate::ir::FaultEnum;

impl Context<'_> {
    pub(super) fn fault_enum(&self, faults: &FaultEnum) -> TokenStream {
        let variants = faults.variants.iter().map(|variant| {
            let local = &*variant.element.local;
            let mut arguments = vec![quote!(element = #local)];
            if !variant.element.namespace.is_none() {
                let namespace = self.namespace(variant.element.namespace);
                arguments.push(quote!(namespace = #namespace));
            }
            let (docs, soap, ident) = (docs(&variant.docs), soap(&arguments), &variant.ident);
            let detail = self.type_name(variant.detail);
            quote!(#docs #soap #ident(Fault<#detail>))
        });
        let (docs, ident, other) = (docs(&faults.docs), &faults.ident, &faults.other);
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq, SoapFault)]
            pub enum #ident {
                #(#variants,)*
                #[doc = " A fault that the operation does not declare."]
                #[soap(other)]
                #other(Fault),
            }
        }
    }
}
