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

/// Which way a type goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// `#[derive(FromXml)]`.
    Reading,
    /// `#[derive(ToXml)]`.
    Writing,
    /// `#[derive(Xml)]`: what both need is written once.
    Both,
}

/// The derives of a type that is read or written.
pub(crate) fn xml(input: &DeriveInput, direction: Direction) -> syn::Result<TokenStream> {
    with_container(input, |container| {
        let bounds = bound::of(container, direction);
        let shared = match &container.body {
            Body::Record(fields) => record::table(container, fields, direction, &bounds),
            Body::Transparent(_) => TokenStream::new(),
            Body::Enumeration(variants) => enumeration::values(container, variants),
            Body::Choice(variants) => choice::shape(container, variants),
            Body::Types(variants) => types::types(container, variants),
            Body::Union(_) => TokenStream::new(),
        };
        let read = direction.reads().then(|| read(container, direction, &bounds));
        let write = direction.writes().then(|| write(container, direction, &bounds));
        let root = root(container, direction, &bounds);
        quote!(#shared #read #write #root)
    })
}

fn read(container: &Container<'_>, direction: Direction, bounds: &TokenStream) -> TokenStream {
    match &container.body {
        Body::Record(fields) => record::read(container, fields, direction, bounds),
        Body::Transparent(ty) => transparent::read(container, ty, bounds),
        Body::Enumeration(variants) => enumeration::read(container, variants, bounds),
        Body::Choice(variants) => choice::read(container, variants, bounds),
        Body::Types(variants) => types::read(container, variants, bounds),
        Body::Union(variants) => union::read(container, variants, bounds),
    }
}

fn write(container: &Container<'_>, direction: Direction, bounds: &TokenStream) -> TokenStream {
    match &container.body {
        Body::Record(_) => record::write(container, direction, bounds),
        Body::Transparent(ty) => transparent::write(container, ty, bounds),
        Body::Enumeration(variants) => enumeration::write(container, variants, bounds),
        Body::Choice(variants) => choice::write(container, variants, bounds),
        Body::Types(variants) => types::write(container, variants, bounds),
        Body::Union(variants) => union::write(container, variants, bounds),
    }
}

impl Direction {
    fn reads(self) -> bool {
        self != Direction::Writing
    }

    fn writes(self) -> bool {
        self != Direction::Reading
    }
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

/// What elements that the type knows may be called besides, where that is anything.
fn spelling(container: &Container<'_>) -> Option<TokenStream> {
    let attrs = &container.attrs;
    if attrs.lenient_names.is_none() && attrs.aliases.is_none() {
        return None;
    }
    let lenient = attrs.lenient_names.is_some();
    let aliases = attrs.aliases.as_ref().map_or("", |aliases| &aliases.value);
    Some(quote!(const SPELLING: __s::Spelling = __s::Spelling { lenient: #lenient, aliases: #aliases };))
}

/// The name of the element that the type is, if it is one.
fn root(container: &Container<'_>, direction: Direction, bounds: &TokenStream) -> Option<TokenStream> {
    let element = &container.attrs.element.as_ref()?.value;
    let path = match direction {
        Direction::Reading => quote!(__s::ReadRoot),
        Direction::Writing => quote!(__s::WriteRoot),
        Direction::Both => quote!(__s::Root),
    };
    let namespace = container.attrs.own_namespace().expr;
    let spelling = spelling(container).filter(|_| direction.reads());
    let items = quote!(const NAME: __s::Name = __s::Name::new(#namespace, #element); #spelling);
    Some(implement(container, None, &path, bounds, &items))
}
