//! What the derives write: a module for each kind of type.

mod bound;
mod choice;
mod enumeration;
mod fault;
mod inline;
mod record;
mod shape;
#[cfg(test)]
mod tests;
mod transparent;
mod types;
mod union;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::ast::{Body, Container, FaultEnum};
use crate::check;
use crate::ctxt::Ctxt;

/// `#[derive(FromXml)]`.
pub(crate) fn from_xml(input: &DeriveInput) -> syn::Result<TokenStream> {
    with_container(input, |container| {
        let body = match &container.body {
            Body::Record(fields) => record::read(container, fields),
            Body::Transparent(ty) => transparent::read(container, ty),
            Body::Enumeration(variants) => enumeration::read(container, variants),
            Body::Choice(variants) => choice::read(container, variants),
            Body::Types(variants) => types::read(container, variants),
            Body::Union(variants) => union::read(container, variants),
        };
        let root = root(container, &quote!(__s::ReadRoot), &bound::read(container));
        quote!(#body #root)
    })
}

/// `#[derive(ToXml)]`.
pub(crate) fn to_xml(input: &DeriveInput) -> syn::Result<TokenStream> {
    with_container(input, |container| {
        let body = match &container.body {
            Body::Record(fields) => record::write(container, fields),
            Body::Transparent(ty) => transparent::write(container, ty),
            Body::Enumeration(variants) => enumeration::write(container, variants),
            Body::Choice(variants) => choice::write(container, variants),
            Body::Types(variants) => types::write(container, variants),
            Body::Union(variants) => union::write(container, variants),
        };
        let root = root(container, &quote!(__s::WriteRoot), &bound::write(container));
        quote!(#body #root)
    })
}

/// `#[derive(SoapFault)]`.
pub(crate) fn soap_fault(input: &DeriveInput) -> syn::Result<TokenStream> {
    let ctxt = Ctxt::default();
    let faults = FaultEnum::new(&ctxt, input);
    if let Some(faults) = &faults {
        check::faults(&ctxt, faults);
    }
    ctxt.finish()?;
    Ok(faults.map_or_else(TokenStream::new, |faults| block(&faults.attrs.krate, &fault::expand(&faults))))
}

fn with_container(
    input: &DeriveInput,
    expand: impl FnOnce(&Container<'_>) -> TokenStream,
) -> syn::Result<TokenStream> {
    let ctxt = Ctxt::default();
    let container = Container::new(&ctxt, input);
    if let Some(container) = &container {
        check::container(&ctxt, container);
    }
    ctxt.finish()?;
    Ok(container
        .map_or_else(TokenStream::new, |container| block(&container.attrs.krate, &expand(&container))))
}

/// Impls in a scope where `__s` is the runtime, so that they are short and nothing of the user's is in the way.
fn block(krate: &TokenStream, impls: &TokenStream) -> TokenStream {
    quote! {
        #[allow(deprecated)]
        const _: () = {
            use #krate::__private as __s;
            #impls
        };
    }
}

/// An impl for the type; `where_` adds to the conditions that the type has of its own.
fn implement(
    container: &Container<'_>,
    unsafety: Option<TokenStream>,
    path: &TokenStream,
    where_: &TokenStream,
    items: &TokenStream,
) -> TokenStream {
    let ident = container.ident;
    let (impl_generics, type_generics, _) = container.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        #unsafety impl #impl_generics #path for #ident #type_generics #where_ {
            #items
        }
    }
}

/// The name of the element that the type is, if it is one.
fn root(container: &Container<'_>, path: &TokenStream, bounds: &TokenStream) -> Option<TokenStream> {
    let element = &container.attrs.element.as_ref()?.value;
    let namespace = container.attrs.own_namespace().expr;
    let items = quote!(const NAME: __s::Name = __s::Name::new(#namespace, #element););
    Some(implement(container, None, path, bounds, &items))
}
