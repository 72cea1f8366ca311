//! Choices: enums whose variants are elements, groups or wildcards.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::shape::{self, Entry, Parts, marker, place_of};
use super::{implement, inline};
use crate::ast::{ChoiceVariant, Container};
use crate::attr::Kind;

pub(super) fn read(
    container: &Container<'_>,
    variants: &[ChoiceVariant<'_>],
    bounds: &TokenStream,
) -> TokenStream {
    let inlines = inline::of(variants);
    let arms =
        variants.iter().enumerate().filter(|(_, variant)| !is_text(variant)).map(|(index, variant)| {
            let read = read_variant(index, variant);
            quote!(__s::Option::Some(#index) => #read,)
        });
    let text = variants.iter().find(|variant| is_text(variant)).map(|variant| {
        let ident = variant.ident;
        quote! {
            const TEXT: bool = true;
            fn text(text: __s::String) -> __s::Option<Self> {
                __s::Option::Some(Self::#ident(text.into()))
            }
        }
    });
    let items = quote! {
        #text
        fn accepts(reader: &mut __s::Reader<'_>) -> bool {
            __s::accepts_variant(reader, __SHAPE, #inlines)
        }
        fn admits(reader: &mut __s::Reader<'_>) -> bool {
            __s::admits_variant(reader, __SHAPE, #inlines)
        }
        fn read_inline(reader: &mut __s::Reader<'_>) -> __s::Result<Self, __s::ReadError> {
            match __s::find_variant(reader, __SHAPE, #inlines) {
                #(#arms)*
                _ => __s::Result::Err(__s::unexpected_variant(reader)),
            }
        }
    };
    implement(container, None, &quote!(__s::ReadInline), bounds, &items)
}

fn is_text(variant: &ChoiceVariant<'_>) -> bool {
    variant.attrs.kind() == Kind::Text
}

pub(super) fn write(
    container: &Container<'_>,
    variants: &[ChoiceVariant<'_>],
    bounds: &TokenStream,
) -> TokenStream {
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
    implement(
        container,
        None,
        &quote!(__s::WriteInline),
        bounds,
        &quote! {
            fn write_inline(&self, writer: &mut __s::Writer) -> __s::Result<(), __s::WriteError> {
                #write
            }
            fn check_inline(&self, validator: &mut __s::Validator) {
                #check
            }
        },
    )
}

/// The table of the variants, which both directions need.
pub(super) fn shape(container: &Container<'_>, variants: &[ChoiceVariant<'_>]) -> TokenStream {
    let entries: Vec<_> =
        variants.iter().map(|variant| Entry { name: &variant.name.value, attrs: &variant.attrs }).collect();
    let Parts { type_name, namespaces, fields } = shape::parts(container, &entries, &quote!([]));
    quote!(const __SHAPE: &__s::Shape = &__s::Shape::of(#type_name, #namespaces, #fields);)
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
