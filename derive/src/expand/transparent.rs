//! Newtypes that read and write as their field does.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::{bound, implement};
use crate::ast::Container;

pub(super) fn read(container: &Container<'_>, ty: &Type) -> TokenStream {
    let bounds = bound::read(container);
    let element = implement(
        container,
        None,
        &quote!(__s::FromXml),
        &bounds,
        &quote! {
            fn from_xml(reader: &mut __s::Reader<'_>) -> __s::Result<Self, __s::ReadError> {
                <#ty as __s::FromXml>::from_xml(reader).map(Self)
            }
        },
    );
    let text = container.attrs.text.map(|_| {
        implement(
            container,
            None,
            &quote!(__s::FromText),
            &bounds,
            &quote! {
                fn from_text(text: &str, names: &dyn __s::ResolvePrefix) -> __s::Result<Self, __s::TextError> {
                    <#ty as __s::FromText>::from_text(text, names).map(Self)
                }
            },
        )
    });
    quote!(#element #text)
}

pub(super) fn write(container: &Container<'_>, ty: &Type) -> TokenStream {
    let bounds = bound::write(container);
    let element = implement(
        container,
        None,
        &quote!(__s::ToXml),
        &bounds,
        &quote! {
            fn to_xml(&self, writer: &mut __s::Writer) -> __s::Result<(), __s::WriteError> {
                <#ty as __s::ToXml>::to_xml(&self.0, writer)
            }
            fn check(&self, validator: &mut __s::Validator) {
                <#ty as __s::ToXml>::check(&self.0, validator)
            }
        },
    );
    let text = container.attrs.text.map(|_| {
        implement(
            container,
            None,
            &quote!(__s::ToText),
            &bounds,
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
            },
        )
    });
    quote!(#element #text)
}
