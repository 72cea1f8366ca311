//! Choices: enums whose variants are elements, groups or wildcards.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::shape::{self, Entry, marker, place_of};
use super::{bound, implement};
use crate::ast::{ChoiceVariant, Container};
use crate::attr::Kind;

pub(super) fn read(container: &Container<'_>, variants: &[ChoiceVariant<'_>]) -> TokenStream {
    let shape = shape(container, variants);
    let named = variants.iter().enumerate().filter(|(_, variant)| variant.attrs.kind() == Kind::Element);
    let arms = named.map(|(index, variant)| {
        let value = read_variant(index, variant);
        quote!(__s::Option::Some(#index) => return #value,)
    });
    // A named element is asked for before a group, and that before the wildcard.
    let groups =
        variants.iter().enumerate().filter(|(_, variant)| is_inline(variant)).map(|(index, variant)| {
            let accepts = accepts(variant);
            let value = read_variant(index, variant);
            quote!(_ if #accepts => return #value,)
        });
    let wildcard = variants.iter().enumerate().find(|(_, variant)| variant.attrs.kind() == Kind::Any);
    let rest = match wildcard {
        Some((index, variant)) => read_variant(index, variant),
        None => quote!(__s::Result::Err(__s::unexpected_variant(reader))),
    };
    let accepted = match wildcard {
        Some(_) => quote!(true),
        None => {
            let groups = variants.iter().filter(|variant| is_inline(variant)).map(accepts);
            quote!(__s::find_variant(reader, __SHAPE).is_some() #(|| #groups)*)
        }
    };
    let parameter = match wildcard {
        Some(_) => quote!(_),
        None => quote!(reader),
    };
    let inline = implement(
        container,
        None,
        &quote!(__s::ReadInline),
        &bound::read(container),
        &quote! {
            fn accepts(#parameter: &mut __s::Reader<'_>) -> bool {
                #accepted
            }
            fn read_inline(reader: &mut __s::Reader<'_>) -> __s::Result<Self, __s::ReadError> {
                match __s::find_variant(reader, __SHAPE) { #(#arms)* #(#groups)* _ => {} }
                #rest
            }
        },
    );
    quote!(#shape #inline)
}

pub(super) fn write(container: &Container<'_>, variants: &[ChoiceVariant<'_>]) -> TokenStream {
    let shape = shape(container, variants);
    let arms = |function: TokenStream, argument: TokenStream| {
        let arms = variants.iter().enumerate().map(move |(index, variant)| {
            let ident = variant.ident;
            let marker = marker(&variant.attrs);
            let Some(ty) = variant.payload else {
                return quote!(Self::#ident => __s::#function::<(), __s::#marker>(&(), #argument, __SHAPE, #index),);
            };
            let call = quote_spanned!(place_of(ty)=> __s::#function::<#ty, __s::#marker>);
            quote!(Self::#ident(value) => #call(value, #argument, __SHAPE, #index),)
        });
        quote!(match self { #(#arms)* })
    };
    let write = arms(quote!(write_variant), quote!(writer));
    let check = arms(quote!(check_variant), quote!(validator));
    let inline = implement(
        container,
        None,
        &quote!(__s::WriteInline),
        &bound::write(container),
        &quote! {
            fn write_inline(&self, writer: &mut __s::Writer) -> __s::Result<(), __s::WriteError> {
                #write
            }
            fn check_inline(&self, validator: &mut __s::Validator) {
                #check
            }
        },
    );
    quote!(#shape #inline)
}

fn shape(container: &Container<'_>, variants: &[ChoiceVariant<'_>]) -> TokenStream {
    let entries = variants.iter().map(|variant| Entry {
        name: &variant.name.value,
        attrs: &variant.attrs,
        offset: quote!(0),
    });
    let shape = shape::shape(container, entries);
    quote!(const __SHAPE: &__s::Shape = &#shape;)
}

fn read_variant(index: usize, variant: &ChoiceVariant<'_>) -> TokenStream {
    let ident = variant.ident;
    let marker = marker(&variant.attrs);
    match variant.payload {
        Some(ty) => {
            let call = quote_spanned!(place_of(ty)=> __s::read_variant::<#ty, __s::#marker>);
            quote!(#call(reader, __SHAPE, #index).map(Self::#ident))
        }
        None => quote!(__s::read_variant::<(), __s::#marker>(reader, __SHAPE, #index).map(|()| Self::#ident)),
    }
}

/// Whether the next child is one of a group's.
fn accepts(variant: &ChoiceVariant<'_>) -> TokenStream {
    match variant.payload {
        Some(ty) => {
            let accepts = quote_spanned!(place_of(ty)=> <#ty as __s::ReadField<__s::Inline>>::accepts);
            quote!(#accepts(reader))
        }
        None => quote!(false),
    }
}

fn is_inline(variant: &ChoiceVariant<'_>) -> bool {
    matches!(variant.attrs.kind(), Kind::Choice | Kind::Group)
}
