//! Unions: enums of simple types.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::implement;
use super::shape::{facets, place_of, white_space};
use crate::ast::{Container, UnionVariant};

pub(super) fn read(
    container: &Container<'_>,
    variants: &[UnionVariant<'_>],
    bounds: &TokenStream,
) -> TokenStream {
    let members = members(variants).map(|variant| {
        let (ident, ty, marker) = (variant.ident, variant.payload, marker(variant));
        let (white_space, facets) = (white_space(&variant.attrs.white_space), facets_of(variant));
        let read = quote_spanned!(place_of(ty)=> <#ty as __s::ReadMember<__s::#marker>>::read_member);
        quote! {
            if let __s::Option::Some(value) = #read(text, names, #white_space, #facets) {
                return __s::Result::Ok(Self::#ident(value));
            }
        }
    });
    let type_name = container.ident.to_string();
    let (rest, is_known) = match other(variants) {
        Some(variant) => {
            let ident = variant.ident;
            let is_known = quote! {
                fn is_known(&self) -> bool {
                    !::core::matches!(self, Self::#ident(_))
                }
            };
            (quote!(__s::Result::Ok(Self::#ident(text.into()))), Some(is_known))
        }
        None => (quote!(__s::Result::Err(__s::no_member(#type_name, text))), None),
    };
    let text = implement(
        container,
        None,
        &quote!(__s::FromText),
        bounds,
        &quote! {
            fn from_text(text: &str, names: &dyn __s::ResolvePrefix) -> __s::Result<Self, __s::TextError> {
                #(#members)*
                #rest
            }
            #is_known
        },
    );
    let element = implement(
        container,
        None,
        &quote!(__s::FromXml),
        bounds,
        &quote! {
            fn from_xml(reader: &mut __s::Reader<'_>) -> __s::Result<Self, __s::ReadError> {
                __s::read_text(reader)
            }
        },
    );
    quote!(#text #element)
}

pub(super) fn write(
    container: &Container<'_>,
    variants: &[UnionVariant<'_>],
    bounds: &TokenStream,
) -> TokenStream {
    let arms = variants.iter().map(|variant| {
        let (ident, facets) = (variant.ident, facets_of(variant));
        let value = quote_spanned!(place_of(variant.payload)=> value);
        quote!(Self::#ident(value) => (#value, #facets),)
    });
    let table = implement(
        container,
        None,
        &quote!(__s::WriteUnion),
        bounds,
        &quote! {
            fn member(&self) -> (&dyn __s::Member, __s::Option<&'static __s::Facets>) {
                match self { #(#arms)* }
            }
        },
    );
    let text = implement(
        container,
        None,
        &quote!(__s::ToText),
        bounds,
        &quote! {
            fn to_text(&self, out: &mut __s::String, names: &dyn __s::PrefixOf) -> __s::Result<(), __s::TextError> {
                __s::WriteUnion::member(self).0.to_text(out, names)
            }
            fn namespaces(&self, declare: &mut dyn FnMut(&str)) {
                __s::WriteUnion::member(self).0.namespaces(declare)
            }
            fn check_own(&self, validator: &mut __s::Validator) {
                let (member, facets) = __s::WriteUnion::member(self);
                member.check(validator, facets)
            }
        },
    );
    let element = implement(
        container,
        None,
        &quote!(__s::ToXml),
        bounds,
        &quote! {
            fn to_xml(&self, writer: &mut __s::Writer) -> __s::Result<(), __s::WriteError> {
                writer.value(self)
            }
            fn check(&self, validator: &mut __s::Validator) {
                validator.value(self)
            }
        },
    );
    quote!(#table #text #element)
}

fn members<'v, 'a>(variants: &'v [UnionVariant<'a>]) -> impl Iterator<Item = &'v UnionVariant<'a>> {
    variants.iter().filter(|variant| variant.attrs.other.is_none())
}

fn other<'v, 'a>(variants: &'v [UnionVariant<'a>]) -> Option<&'v UnionVariant<'a>> {
    variants.iter().find(|variant| variant.attrs.other.is_some())
}

fn marker(variant: &UnionVariant<'_>) -> TokenStream {
    if variant.attrs.list.is_some() { quote!(List) } else { quote!(Text) }
}

fn facets_of(variant: &UnionVariant<'_>) -> TokenStream {
    match facets(&variant.attrs.facets) {
        Some(facets) => quote!(__s::Option::Some(const { #facets })),
        None => quote!(__s::Option::None),
    }
}
