//! Enums of types: a type and those derived from it.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::implement;
use super::shape::place_of;
use crate::ast::{Container, TypeVariant};

pub(super) fn read(
    container: &Container<'_>,
    variants: &[TypeVariant<'_>],
    bounds: &TokenStream,
) -> TokenStream {
    let sorted = sorted(variants);
    let last = sorted.len().saturating_sub(1);
    let arms = sorted.iter().enumerate().map(|(index, variant)| {
        let (ident, ty) = (variant.ident, variant.payload);
        let index = if index == last { quote!(_) } else { quote!(#index) };
        let read = quote_spanned!(place_of(ty)=> __s::read_type::<#ty, Self>);
        quote!(#index => #read(reader, Self::#ident),)
    });
    implement(
        container,
        None,
        &quote!(__s::FromXml),
        bounds,
        &quote! {
            fn from_xml(reader: &mut __s::Reader<'_>) -> __s::Result<Self, __s::ReadError> {
                match __s::find_type(reader, __TYPES)? { #(#arms)* }
            }
        },
    )
}

pub(super) fn write(
    container: &Container<'_>,
    variants: &[TypeVariant<'_>],
    bounds: &TokenStream,
) -> TokenStream {
    let sorted = sorted(variants);
    let arms = sorted.iter().enumerate().map(|(index, variant)| {
        let ident = variant.ident;
        let value = quote_spanned!(place_of(variant.payload)=> value);
        quote!(Self::#ident(value) => (#index, #value),)
    });
    let table = implement(
        container,
        None,
        &quote!(__s::WriteTypes),
        bounds,
        &quote! {
            const TYPES: &'static __s::Types = __TYPES;
            fn part(&self) -> (usize, &dyn __s::WriteType) {
                match self { #(#arms)* }
            }
        },
    );
    let write = implement(
        container,
        None,
        &quote!(__s::ToXml),
        bounds,
        &quote! {
            fn to_xml(&self, writer: &mut __s::Writer) -> __s::Result<(), __s::WriteError> {
                __s::write_type(self, writer)
            }
            fn check(&self, validator: &mut __s::Validator) {
                __s::check_type(self, validator)
            }
        },
    );
    quote!(#table #write)
}

/// In the order of the table, which is searched by local names.
fn sorted<'v, 'a>(variants: &'v [TypeVariant<'a>]) -> Vec<&'v TypeVariant<'a>> {
    let mut sorted: Vec<_> = variants.iter().collect();
    sorted.sort_by(|one, other| one.name.value.cmp(&other.name.value));
    sorted
}

/// The types, which both directions need.
pub(super) fn types(container: &Container<'_>, variants: &[TypeVariant<'_>]) -> TokenStream {
    let sorted = sorted(variants);
    let type_name = container.ident.to_string();
    let declared = match sorted.iter().position(|variant| variant.attrs.declared.is_some()) {
        Some(index) => quote!(__s::Option::Some(#index)),
        None => quote!(__s::Option::None),
    };
    let names = sorted.iter().map(|variant| {
        let (namespace, name) = (variant.attrs.namespace_in(&container.attrs).expr, &variant.name.value);
        quote!(__s::Name::new(#namespace, #name))
    });
    quote! {
        const __TYPES: &__s::Types =
            &__s::Types { type_name: #type_name, declared: #declared, names: &[#(#names),*] };
    }
}
