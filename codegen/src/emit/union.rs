//! Unions.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{rule_arguments, soap};
use super::context::{Context, docs};
use crate::ir::{Item, Union};

impl Context<'_> {
    pub(super) fn union(&self, item: &Item, union: &Union) -> TokenStream {
        let members = union.members.iter().map(|member| {
            let mut arguments = Vec::new();
            rule_arguments(&member.ty, &member.rules, &mut arguments);
            let (docs, soap, ident, ty) =
                (docs(&member.docs), soap(&arguments), &member.ident, self.value_type(&member.ty));
            quote!(#docs #soap #ident(#ty),)
        });
        let other = union.other.iter().map(|other| {
            quote! {
                #[doc = " A text that is a value of none of these types."]
                #[soap(other)]
                #other(String),
            }
        });
        let (docs, ident, extra) = (docs(&item.docs), &item.ident, &item.derives.extra);
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq, #(#extra,)* Xml)]
            #[soap(union)]
            pub enum #ident { #(#members)* #(#other)* }
        }
    }
}
