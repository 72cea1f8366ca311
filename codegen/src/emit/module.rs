//! The outermost module: constants, what is re-exported, the documents.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::{Context, gate};
use super::{Declaration, Entry, Module, item};
use crate::config::Layout;
use crate::files;
use crate::ir::{Document, Ident, Service, code};

/// The whole program.
pub(super) fn root(context: &Context<'_>) -> Result<Module, syn::Error> {
    let types = super::types::types(context)?;
    let mut modules = Vec::new();
    let mut exports = Vec::new();
    if let Some(types) = types {
        modules.push(Entry::Module(Declaration { attributes: Vec::new(), public: false }, types));
        exports.push(item(quote!(
            pub use types::*;
        ))?);
    }
    for service in &context.api.services {
        let attributes = attributes(super::context::docs(&service.docs))?;
        modules.push(Entry::Module(
            Declaration { attributes, public: true },
            super::service::service(context, service)?,
        ));
        exports.extend(service_exports(context, service)?);
    }
    let mut entries = modules;
    entries.append(&mut exports);
    for namespace in &context.api.namespaces {
        let (ident, uri) = (&namespace.ident, &*namespace.uri);
        let about = format!(" The namespace {}.", code(uri));
        entries.push(item(quote! {
            #[doc = #about]
            pub const #ident: &str = #uri;
        })?);
    }
    if context.config.server && !context.api.services.is_empty() {
        entries.push(documents(context)?);
    }
    Ok(Module { ident: None, entries })
}

/// What stands in a port type's module under one name in every port type is found there alone; the rest is found here too.
fn service_exports(context: &Context<'_>, service: &Service) -> Result<Vec<Entry>, syn::Error> {
    let (config, module) = (context.config, &service.module);
    let mut entries = Vec::new();
    if let Some(headers) = &service.headers {
        let ident = &headers.ident;
        entries.push(item(quote!(pub use #module::#ident;))?);
    }
    if config.client.is_async() {
        let (gate, ident) = (gate(&config.gates.client), &service.client);
        entries.push(item(quote!(#gate pub use #module::#ident;))?);
    }
    if config.server {
        let gate = gate(&config.gates.server);
        let names: [&Ident; 3] = [&service.port, &service.server, &service.service];
        entries.push(item(quote!(#gate pub use #module::{#(#names),*};))?);
    }
    Ok(entries)
}

fn documents(context: &Context<'_>) -> Result<Entry, syn::Error> {
    let gate = gate(&context.config.gates.server);
    let names = files::document_names(&context.api.documents);
    let documents = context.api.documents.iter().zip(names).map(|(document, file)| {
        let (name, text) = (&document.name, document_text(document, &file, &context.config.layout));
        quote!(::saponify::server::Document { name: #name, text: #text })
    });
    item(quote! {
        #gate
        #[doc = " The WSDL and what it imports, named as its locations name them."]
        const DOCUMENTS: &[::saponify::server::Document] = &[#(#documents),*];
    })
}

/// The text of a document: a file beside the generated ones, or the file that it was read from.
fn document_text(document: &Document, file: &str, layout: &Layout) -> TokenStream {
    let path = match (layout, &document.path) {
        (Layout::Folder, _) => Some(format!("{}/{file}", files::DOCUMENTS)),
        (Layout::SingleFile(_), Some(path)) => {
            let path = path.canonicalize().unwrap_or_else(|_| path.clone());
            path.to_str().map(str::to_owned)
        }
        (Layout::SingleFile(_), None) => None,
    };
    match path {
        Some(path) => quote!(include_str!(#path)),
        None => {
            let text = &*document.text;
            quote!(#text)
        }
    }
}

/// Attributes of their tokens.
pub(super) fn attributes(tokens: TokenStream) -> Result<Vec<syn::Attribute>, syn::Error> {
    use syn::parse::Parser as _;
    syn::Attribute::parse_outer.parse2(tokens)
}
