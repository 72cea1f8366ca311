//! Choices: enums whose variants are elements, groups or wildcards.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::shape::{self, Entry, marker, place_of};
use super::{bound, implement, inline};
use crate::ast::{ChoiceVariant, Container};
use crate::attr::Kind;

pub(super) fn read(container: &Container<'_>, variants: &[ChoiceVariant<'_>]) -> TokenStream {
    let shape = shape(container, variants);
    let indexed = || variants.iter().enumerate();
    let wildcard = indexed().find(|(_, variant)| variant.attrs.kind() == Kind::Any);
    let inlines = || {
        indexed().filter_map(|(index, variant)| {
            Some((index, variant, inline::of(&variant.attrs, variant.payload?)?))
        })
    };
    let payloads = variants.iter().filter_map(|variant| Some((&variant.attrs, variant.payload?)));
    let any = inline::has_wildcard(payloads);
    let accepts = {
        let inline = inlines().map(|(_, _, inline)| inline);
        quote!(__s::find_variant(reader, __SHAPE).is_some() #(|| #inline::accepts(reader))*)
    };
    // A named element is looked for before a group, and that before a wildcard.
    let named =
        indexed().filter(|(_, variant)| variant.attrs.kind() == Kind::Element).map(|(index, variant)| {
            let read = read_variant(index, variant);
            quote!(__s::Option::Some(#index) => #read,)
        });
    let groups = inlines().map(|(index, variant, inline)| {
        let read = read_variant(index, variant);
        quote!(_ if #inline::accepts(reader) => #read,)
    });
    let rest = match wildcard {
        Some((index, variant)) => {
            let read = read_variant(index, variant);
            quote!(_ => #read,)
        }
        None => {
            let open_groups = inlines().map(|(index, variant, inline)| {
                let read = read_variant(index, variant);
                quote!(_ if #inline::ANY => #read,)
            });
            quote!(#(#open_groups)* _ => __s::Result::Err(__s::unexpected_variant(reader)),)
        }
    };
    let items = quote! {
        const ANY: bool = #any;
        fn accepts(reader: &mut __s::Reader<'_>) -> bool {
            #accepts
        }
        fn read_inline(reader: &mut __s::Reader<'_>) -> __s::Result<Self, __s::ReadError> {
            match __s::find_variant(reader, __SHAPE) { #(#named)* #(#groups)* #rest }
        }
    };
    let inline = implement(container, None, &quote!(__s::ReadInline), &bound::read(container), &items);
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
        member: None,
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
