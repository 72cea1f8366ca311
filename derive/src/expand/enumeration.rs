//! Enumerations: a table of values, and a variant's place in it.

use proc_macro2::TokenStream;
use quote::quote;

use super::implement;
use crate::ast::{Container, EnumerationVariant};

pub(super) fn read(
    container: &Container<'_>,
    variants: &[EnumerationVariant<'_>],
    bounds: &TokenStream,
) -> TokenStream {
    let arms = known(variants).enumerate().map(|(index, variant)| {
        let ident = variant.ident;
        quote!(#index => Self::#ident,)
    });
    let other = other(variants).map(|variant| {
        let ident = variant.ident;
        quote! {
            fn other(text: &str) -> __s::Option<Self> {
                __s::Option::Some(Self::#ident(text.into()))
            }
        }
    });
    let table = implement(
        container,
        None,
        &quote!(__s::ReadEnumeration),
        bounds,
        &quote! {
            const VALUES: &'static [__s::EnumValue] = __VALUES;
            fn from_index(index: usize) -> __s::Option<Self> {
                __s::Option::Some(match index { #(#arms)* _ => return __s::Option::None })
            }
            #other
        },
    );
    let is_known = variants.iter().find(|variant| variant.attrs.other.is_some()).map(|variant| {
        let ident = variant.ident;
        quote! {
            fn is_known(&self) -> bool {
                !::core::matches!(self, Self::#ident(_))
            }
        }
    });
    let text = implement(
        container,
        None,
        &quote!(__s::FromText),
        bounds,
        &quote! {
            fn from_text(text: &str, _: &dyn __s::ResolvePrefix) -> __s::Result<Self, __s::TextError> {
                __s::read_enumeration(text)
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
    let codes = container.attrs.codes.map(|_| codes_read(container, variants));
    quote!(#table #text #element #codes)
}

/// Codes from what stands for them: texts, and numbers.
fn codes_read(container: &Container<'_>, variants: &[EnumerationVariant<'_>]) -> TokenStream {
    let from = |source: TokenStream, read: TokenStream| match other(variants) {
        Some(other) => {
            let ident = other.ident;
            let body = quote! {
                fn from(code: #source) -> Self {
                    #read(code).unwrap_or_else(|_| Self::#ident(__s::ToString::to_string(&code).into()))
                }
            };
            implement(container, None, &quote!(__s::From<#source>), &TokenStream::new(), &body)
        }
        None => {
            let body = quote! {
                type Error = __s::TextError;
                fn try_from(code: #source) -> __s::Result<Self, __s::TextError> {
                    #read(code)
                }
            };
            implement(container, None, &quote!(__s::TryFrom<#source>), &TokenStream::new(), &body)
        }
    };
    let text = from(quote!(&str), quote!(__s::read_enumeration::<Self>));
    let number = from(quote!(i32), quote!(__s::code_of_number::<Self>));
    quote!(#text #number)
}

/// What stands for codes: texts, and numbers.
fn codes_write(container: &Container<'_>) -> TokenStream {
    let ident = container.ident;
    let (generics, arguments, bounds) = container.generics.split_for_impl();
    let into = |source: TokenStream, borrowed: TokenStream| {
        quote! {
            #[automatically_derived]
            impl #generics __s::From<#source> for __s::String #bounds {
                fn from(code: #source) -> Self {
                    __s::value(#borrowed).into()
                }
            }
            #[automatically_derived]
            impl #generics __s::TryFrom<#source> for i32 #bounds {
                type Error = __s::TextError;
                fn try_from(code: #source) -> __s::Result<Self, __s::TextError> {
                    __s::number_of_code(#borrowed)
                }
            }
        }
    };
    let owned = into(quote!(#ident #arguments), quote!(&code));
    let borrowed = into(quote!(&#ident #arguments), quote!(code));
    quote!(#owned #borrowed)
}

pub(super) fn write(
    container: &Container<'_>,
    variants: &[EnumerationVariant<'_>],
    bounds: &TokenStream,
) -> TokenStream {
    let arms = known(variants).enumerate().map(|(index, variant)| {
        let ident = variant.ident;
        quote!(Self::#ident => __s::Result::Ok(#index),)
    });
    let other = other(variants).map(|variant| {
        let ident = variant.ident;
        quote!(Self::#ident(text) => __s::Result::Err(text),)
    });
    let table = implement(
        container,
        None,
        &quote!(__s::WriteEnumeration),
        bounds,
        &quote! {
            const VALUES: &'static [__s::EnumValue] = __VALUES;
            fn index(&self) -> __s::Result<usize, &str> {
                match self { #(#arms)* #other }
            }
        },
    );
    let plain = is_plain(variants).then(|| {
        quote!(
            const PLAIN: bool = true;
        )
    });
    let text = implement(
        container,
        None,
        &quote!(__s::ToText),
        bounds,
        &quote! {
            #plain
            fn to_text(&self, out: &mut __s::String, _: &dyn __s::PrefixOf) -> __s::Result<(), __s::TextError> {
                out.push_str(__s::value(self));
                __s::Result::Ok(())
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
                writer.text(__s::value(self))
            }
            fn to_element(
                &self,
                writer: &mut __s::Writer,
                local: &'static str,
                place: &__s::Place,
            ) -> __s::Result<(), __s::WriteError> {
                writer.text_element(place, local, __s::value(self))
            }
            fn check(&self, validator: &mut __s::Validator) {
                validator.value(&__s::value(self))
            }
        },
    );
    let codes = container.attrs.codes.map(|_| codes_write(container));
    quote!(#table #text #element #codes)
}

/// The values, which both directions need.
pub(super) fn values(container: &Container<'_>, variants: &[EnumerationVariant<'_>]) -> TokenStream {
    let values = known(variants).map(|variant| &variant.value.value);
    let values = match container.attrs.codes {
        Some(_) => {
            let names = known(variants).map(|variant| variant.name().value);
            quote!(__s::codes([#(#values),*], [#(#names),*]))
        }
        None => quote!(__s::values([#(#values),*])),
    };
    let numbers = known(variants).enumerate().filter_map(|(index, variant)| {
        let number = variant.attrs.number.as_ref()?.value;
        Some(quote!((#index, #number)))
    });
    let mut numbers = numbers.peekable();
    let values = match numbers.peek() {
        Some(_) => quote!(__s::numbered(#values, &[#(#numbers),*])),
        None => values,
    };
    quote!(const __VALUES: &[__s::EnumValue] = &#values;)
}

fn known<'v, 'a>(
    variants: &'v [EnumerationVariant<'a>],
) -> impl Iterator<Item = &'v EnumerationVariant<'a>> + Clone {
    variants.iter().filter(|variant| variant.attrs.other.is_none())
}

fn other<'v, 'a>(variants: &'v [EnumerationVariant<'a>]) -> Option<&'v EnumerationVariant<'a>> {
    variants.iter().find(|variant| variant.attrs.other.is_some())
}

/// Whether no value needs escaping in XML, whatever the value is.
fn is_plain(variants: &[EnumerationVariant<'_>]) -> bool {
    let is_plain =
        |byte: u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'<' | b'>' | b'&' | b'"' | b'\'');
    other(variants).is_none() && known(variants).all(|variant| variant.value.value.bytes().all(is_plain))
}
