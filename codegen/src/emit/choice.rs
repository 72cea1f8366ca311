//! Choices.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{ChildNamespace, soap};
use super::context::{Context, docs};
use crate::ir::{Choice, Item};

impl Context<'_> {
    pub(super) fn choice(&self, item: &Item, choice: &Choice) -> TokenStream {
        let children = ChildNamespace::of(choice.variants.iter().map(|variant| &variant.place));
        let mut arguments = vec![quote!(choice)];
        arguments.extend(self.namespaces_of(children, None));
        arguments.extend(item.lenient.then(|| quote!(lenient_names)));
        let variants = choice.variants.iter().map(|variant| {
            let arguments =
                self.value_arguments(&variant.ident, &variant.place, &variant.ty, &variant.rules, children);
            let (docs, soap, ident, ty) =
                (docs(&variant.docs), soap(&arguments), &variant.ident, self.value_type(&variant.ty));
            quote!(#docs #soap #ident(#ty))
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
}
