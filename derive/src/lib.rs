//! The derive macros of saponify.

mod ast;
mod attr;
mod check;
mod ctxt;
mod expand;
mod names;

use proc_macro::TokenStream;
use syn::DeriveInput;

/// from
#[proc_macro_derive(FromXml, attributes(soap))]
pub fn derive_from_xml(input: TokenStream) -> TokenStream {
    derive(input, expand::from_xml)
}

/// to
#[proc_macro_derive(ToXml, attributes(soap))]
pub fn derive_to_xml(input: TokenStream) -> TokenStream {
    derive(input, expand::to_xml)
}

/// fault
#[proc_macro_derive(SoapFault, attributes(soap))]
pub fn derive_soap_fault(input: TokenStream) -> TokenStream {
    derive(input, expand::soap_fault)
}

fn derive(
    input: TokenStream,
    expand: fn(&DeriveInput) -> syn::Result<proc_macro2::TokenStream>,
) -> TokenStream {
    let expanded = syn::parse(input).and_then(|input: DeriveInput| expand(&input));
    expanded.unwrap_or_else(syn::Error::into_compile_error).into()
}
