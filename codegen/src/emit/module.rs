//! The outermost module: constants, what is re-exported, the documents.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::{Context, gate};
use super::{Declaration, Entry, Module, item};
use crate::config::Layout;
use crate::files;
use crate::ir::{Document, code};

/// The whole program.
pub(super) fn root(context: &Context<'_>) -> Result<Module, syn::Error> {
    let mut entries = Vec::new();
    let mut exported = Vec::new();
    for (id, types) in super::types::modules(context)? {
        let declared = context.api.module(id);
        let declaration = match &declared.namespace {
            None => {
                let ident = &declared.ident;
                exported.push(item(quote!(
                    pub use #ident::*;
                ))?);
                let about = declared.shared.then(|| quote!(#[doc = " The types that namespaces share."]));
                Declaration { attributes: attributes(quote!(#about))?, public: declared.shared }
            }
            Some(namespace) => {
                let about = types_of(namespace);
                Declaration { attributes: attributes(quote!(#[doc = #about]))?, public: true }
            }
        };
        entries.push(Entry::Module(declaration, types));
    }
    for service in &context.api.services {
        let attributes = attributes(super::context::docs(&service.docs))?;
        entries.push(Entry::Module(
            Declaration { attributes, public: true },
            super::service::service(context, service)?,
        ));
    }
    entries.extend(exported);
    for namespace in &context.api.namespaces {
        let (ident, uri) = (&namespace.ident, &*namespace.uri);
        let about = format!(" The namespace {}.", code(uri));
        entries.push(item(quote! {
            #[doc = #about]
            pub const #ident: &str = #uri;
        })?);
    }
    if context.config.server && !context.api.services.is_empty() {
        entries.extend(documents(context)?);
    }
    Ok(Module { ident: None, entries })
}

fn types_of(namespace: &str) -> String {
    match namespace {
        "" => " The types in no namespace.".to_owned(),
        uri => format!(" The types of the namespace {}.", code(uri)),
    }
}

fn documents(context: &Context<'_>) -> Result<Vec<Entry>, syn::Error> {
    let gate = gate(&context.config.gates.server);
    let names = files::document_names(&context.api.documents);
    let documents = context.api.documents.iter().zip(names).map(|(document, file)| {
        let (name, text) = (&document.name, document_text(document, &file, &context.config.layout));
        (document, quote!(::saponify::server::Document { name: #name, text: #text }))
    });
    if context.api.is_one_description() {
        let documents = documents.map(|(_, document)| document);
        let all = item(quote! {
            #gate
            #[doc = " The WSDL and what it imports, named as its locations name them."]
            const DOCUMENTS: &[::saponify::server::Document] = &[#(#documents),*];
        });
        return Ok(vec![all?]);
    }
    let each = documents.map(|(document, value)| {
        let ident = &document.ident;
        let about = format!(" What servers publish as {}.", code(&document.name));
        item(quote! {
            #gate
            #[doc = #about]
            const #ident: ::saponify::server::Document = #value;
        })
    });
    each.collect()
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
