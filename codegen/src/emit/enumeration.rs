//! Enumerations.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::attributes::{is_name_of, soap};
use super::context::{Context, docs};
use crate::ir::{Enumeration, EnumerationValue, Item};

impl Context<'_> {
    pub(super) fn enumeration(&self, item: &Item, enumeration: &Enumeration) -> TokenStream {
        let is_code_list = enumeration.is_code_list();
        let values = enumeration.values.iter().map(|value| {
            let (docs, soap, ident) =
                (docs(&value.docs), soap(&arguments(value, is_code_list)), &value.ident);
            quote!(#docs #soap #ident)
        });
        let other = enumeration.other.iter().map(|other| {
            quote! {
                #[doc = " A value that the schema does not list."]
                #[soap(other)]
                #other(String),
            }
        });
        let codes = is_code_list.then(|| quote!(#[soap(codes)]));
        let (docs, ident, extra) = (docs(&item.docs), &item.ident, &item.derives.extra);
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq, Eq, Hash, #(#extra,)* Xml)]
            #codes
            pub enum #ident {
                #(#values,)*
                #(#other)*
            }
        }
    }
}

fn arguments(value: &EnumerationValue, is_code: bool) -> Vec<TokenStream> {
    let mut arguments = Vec::new();
    if !is_name_of(&value.ident, &value.value) {
        let text = &value.value;
        arguments.push(quote!(value = #text));
    }
    // The name of a code is that of its variant, unless something else is said.
    let name = value.name.as_ref().unwrap_or(&value.value);
    if is_code && name != value.ident.as_str() {
        arguments.push(quote!(name = #name));
    }
    if let Some(number) = value.number {
        let sign = (number < 0).then(|| quote!(-));
        let digits = Literal::u64_unsuffixed(number.unsigned_abs());
        arguments.push(quote!(number = #sign #digits));
    }
    arguments
}
