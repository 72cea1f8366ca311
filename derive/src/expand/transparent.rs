//! Newtypes that read and write as their field does.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::implement;
use super::shape::{facets, white_space};
use crate::ast::Container;
use crate::attr::WhiteSpace;

pub(super) fn read(container: &Container<'_>, ty: &Type, bounds: &TokenStream) -> TokenStream {
    let attrs = &container.attrs;
    let spaces = white_space(&attrs.white_space);
    let is_plain = matches!(attrs.white_space, WhiteSpace { collapse: None, replace: None });
    let read = match attrs.default.as_ref().or(attrs.fixed.as_ref()) {
        None if is_plain => quote!(<#ty as __s::FromXml>::from_xml(reader)),
        None => quote!(<#ty as __s::FromXml>::from_field(reader, #spaces)),
        Some(value) => {
            let value = &value.value;
            quote!(__s::read_transparent::<#ty>(reader, #spaces, __s::Option::Some(#value)))
        }
    };
    let normalized = if is_plain { quote!(text) } else { quote!(&#spaces.normalize(text)) };
    let element = implement(
        container,
        None,
        &quote!(__s::FromXml),
        bounds,
        &quote! {
            fn from_xml(reader: &mut __s::Reader<'_>) -> __s::Result<Self, __s::ReadError> {
                #read.map(Self)
            }
        },
    );
    let text = container.attrs.text.map(|_| {
        implement(
            container,
            None,
            &quote!(__s::FromText),
            bounds,
            &quote! {
                fn from_text(text: &str, names: &dyn __s::ResolvePrefix) -> __s::Result<Self, __s::TextError> {
                    <#ty as __s::FromText>::from_text(#normalized, names).map(Self)
                }
            },
        )
    });
    quote!(#element #text)
}

pub(super) fn write(container: &Container<'_>, ty: &Type, bounds: &TokenStream) -> TokenStream {
    let check = match facets(&container.attrs.facets) {
        None => quote!(<#ty as __s::ToXml>::check(&self.0, validator)),
        Some(facets) => quote! {
            validator.with_facets(__s::Option::Some(const { #facets }), |validator| {
                <#ty as __s::ToXml>::check(&self.0, validator)
            })
        },
    };
    let element = implement(
        container,
        None,
        &quote!(__s::ToXml),
        bounds,
        &quote! {
            fn to_xml(&self, writer: &mut __s::Writer) -> __s::Result<(), __s::WriteError> {
                <#ty as __s::ToXml>::to_xml(&self.0, writer)
            }
            fn check(&self, validator: &mut __s::Validator) {
                #check
            }
        },
    );
    let text = container.attrs.text.map(|_| {
        implement(
            container,
            None,
            &quote!(__s::ToText),
            bounds,
            &quote! {
                const PLAIN: bool = <#ty as __s::ToText>::PLAIN;
                fn to_text(&self, out: &mut __s::String, names: &dyn __s::PrefixOf) -> __s::Result<(), __s::TextError> {
                    <#ty as __s::ToText>::to_text(&self.0, out, names)
                }
                fn namespaces(&self, declare: &mut dyn FnMut(&str)) {
                    <#ty as __s::ToText>::namespaces(&self.0, declare)
                }
                fn length(&self) -> __s::Option<usize> {
                    <#ty as __s::ToText>::length(&self.0)
                }
                fn compare_to(&self, bound: &str) -> __s::Option<__s::Ordering> {
                    <#ty as __s::ToText>::compare_to(&self.0, bound)
                }
                fn digits(&self) -> __s::Option<(usize, usize)> {
                    <#ty as __s::ToText>::digits(&self.0)
                }
                fn check_own(&self, validator: &mut __s::Validator) {
                    <#ty as __s::ToText>::check_own(&self.0, validator)
                }
            },
        )
    });
    quote!(#element #text)
}
