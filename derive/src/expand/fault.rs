//! Enums of an operation's faults: told apart by the element in the detail.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};

use super::shape::place_of;
use crate::ast::{FaultEnum, FaultVariant};

pub(super) fn expand(faults: &FaultEnum<'_>) -> TokenStream {
    let operation_fault = operation_fault(faults);
    let conversions = faults.variants.iter().filter_map(|variant| conversion(faults, variant));
    let arms = faults.variants.iter().map(|variant| {
        let ident = variant.ident;
        quote!(Self::#ident(fault) => __s::Display::fmt(fault, f),)
    });
    let display = implement(
        faults,
        &quote!(__s::Display),
        &quote! {
            fn fmt(&self, f: &mut __s::Formatter<'_>) -> __s::fmt::Result {
                match self { #(#arms)* }
            }
        },
    );
    let error = implement(faults, &quote!(__s::Error), &TokenStream::new());
    quote!(#operation_fault #(#conversions)* #display #error)
}

fn operation_fault(faults: &FaultEnum<'_>) -> TokenStream {
    let declared = faults.variants.iter().filter(|variant| variant.attrs.other.is_none()).map(|variant| {
        let (ident, name) = (variant.ident, name(faults, variant));
        let call = quote_spanned!(place_of(variant.payload)=> fault.try_into_typed);
        quote! {
            let fault = match #call(#name) {
                __s::Result::Ok(fault) => return Self::#ident(fault),
                __s::Result::Err(fault) => fault,
            };
        }
    });
    let details = faults.variants.iter().filter(|variant| variant.attrs.other.is_none());
    let details = details.map(|variant| name(faults, variant));
    let other =
        faults.variants.iter().filter(|variant| variant.attrs.other.is_some()).map(|variant| variant.ident);
    let arms = faults.variants.iter().map(|variant| {
        let ident = variant.ident;
        match variant.attrs.other {
            Some(_) => quote!(Self::#ident(fault) => __s::Result::Ok(fault),),
            None => {
                let name = name(faults, variant);
                let call = quote_spanned!(place_of(variant.payload)=> fault.into_untyped);
                quote!(Self::#ident(fault) => #call(#name),)
            }
        }
    });
    implement(
        faults,
        &quote!(__s::OperationFault),
        &quote! {
            const DETAILS: &'static [__s::Name] = &[#(#details),*];
            fn from_fault(fault: __s::Fault) -> Self {
                #(#declared)*
                #(Self::#other)*(fault)
            }
            fn into_fault(self) -> __s::Result<__s::Fault, __s::WriteError> {
                match self { #(#arms)* }
            }
        },
    )
}

/// `From` of what a variant holds, where no other variant holds the same.
fn conversion(faults: &FaultEnum<'_>, variant: &FaultVariant<'_>) -> Option<TokenStream> {
    let (ident, ty) = (variant.ident, variant.payload);
    let text = ty.to_token_stream().to_string();
    let holders = faults.variants.iter().filter(|other| other.payload.to_token_stream().to_string() == text);
    (holders.count() == 1).then(|| {
        let items = quote! {
            fn from(fault: #ty) -> Self {
                Self::#ident(fault)
            }
        };
        implement(faults, &quote!(__s::From<#ty>), &items)
    })
}

fn name(faults: &FaultEnum<'_>, variant: &FaultVariant<'_>) -> TokenStream {
    let namespace = faults.namespace_of(variant).expr;
    let element = variant.attrs.element.as_ref().map(|element| &element.value);
    quote!(__s::Name::new(#namespace, #element))
}

fn implement(faults: &FaultEnum<'_>, path: &TokenStream, items: &TokenStream) -> TokenStream {
    let ident = faults.ident;
    let (impl_generics, type_generics, where_clause) = faults.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #path for #ident #type_generics #where_clause {
            #items
        }
    }
}
