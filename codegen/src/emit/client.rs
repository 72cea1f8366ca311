//! Clients: a struct with one method per operation. The async and the blocking one differ in `async` and in where their
//! transport comes from.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::{Context, docs};
use super::{Entry, item};
use crate::ir::{Body, BodyStyle, Ident, Operation, Reply, Role, Service, SoapVersion};

/// Which of the two clients.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Async,
    Blocking,
}

/// What a client consists of.
pub(super) fn client(
    context: &Context<'_>,
    service: &Service,
    kind: Kind,
    gate: &TokenStream,
) -> Result<Vec<Entry>, syn::Error> {
    let ident = &service.client;
    let headers = headers(service);
    let module = match kind {
        Kind::Async => quote!(client),
        Kind::Blocking => quote!(client::blocking),
    };
    let name = crate::ir::code(&service.name);
    let about = match service.role {
        Role::Service => format!(" Calls the port type {name} over HTTP."),
        Role::Callback => format!(" Calls a client of the port type {name} over HTTP, for its service."),
    };
    let version = version(service.versions.first().copied().unwrap_or(SoapVersion::Soap11));
    let methods = service.operations.iter().map(|operation| method(context, service, operation, kind));
    let with_headers = service.headers.as_ref().map(|own| {
        let ident = &own.ident;
        quote! {
            #[doc = " The same client sending other headers."]
            #[must_use]
            pub fn with_headers(self, headers: #ident) -> Self {
                Self { inner: self.inner.with_headers(headers) }
            }
        }
    });
    Ok(vec![
        item(quote! {
            #gate
            #[doc = #about]
            #[derive(Clone, Debug)]
            pub struct #ident<T = #module::HttpTransport> {
                inner: #module::Client<T, #headers>,
            }
        })?,
        item(quote! {
            #gate
            impl #ident {
                #[doc = " A client with the settings that most need."]
                #[doc = ""]
                #[doc = " # Errors"]
                #[doc = ""]
                #[doc = " When the URL is none, or the connection cannot be set up."]
                pub fn new(url: impl Into<String>) -> Result<Self, client::BuildError> {
                    Self::builder(url).build()
                }

                #[doc = " A client with other settings."]
                pub fn builder(
                    url: impl Into<String>,
                ) -> client::Builder<#module::Client<#module::HttpTransport, #headers>, Self> {
                    client::Builder::new(url, #version)
                }
            }
        })?,
        item(quote! {
            #gate
            impl<T> From<#module::Client<T, #headers>> for #ident<T> {
                fn from(inner: #module::Client<T, #headers>) -> Self {
                    Self { inner }
                }
            }
        })?,
        item(quote! {
            #gate
            impl<T: #module::Transport> #ident<T> {
                #with_headers
                #(#methods)*
            }
        })?,
    ])
}

fn method(context: &Context<'_>, service: &Service, operation: &Operation, kind: Kind) -> TokenStream {
    let (asynchronous, wait) = match kind {
        Kind::Async => (quote!(async), quote!(.await)),
        Kind::Blocking => (quote!(), quote!()),
    };
    let (docs, ident, constant) = (docs(&operation.docs), &operation.method, &operation.constant);
    let (parameters, request) = (context.parameters(operation), context.request(operation));
    let (answer, error) = (context.answer(service, operation), error(operation));
    let call = match &operation.reply {
        Reply::None => quote!(self.inner.send(&#constant, &#request)#wait),
        Reply::Answer { headers: true, .. } => {
            quote!(self.inner.call_with_headers(&#constant, &#request)#wait)
        }
        Reply::Answer { .. } => quote!(self.inner.call(&#constant, &#request)#wait),
    };
    let body = match (&operation.reply, context.answer_field(operation)) {
        (Reply::Answer { headers: true, body, .. }, field) => match (&body.style, field) {
            (BodyStyle::Bare, _) => call,
            (BodyStyle::Wrapped(_), Some(field)) => quote!(Ok(#call?.map(|body| body.#field))),
            (BodyStyle::Wrapped(_), None) => quote!(Ok(#call?.map(|_| ()))),
        },
        _ => body_without_headers(operation, context.answer_field(operation), call),
    };
    quote! {
        #docs
        pub #asynchronous fn #ident(&self, #parameters) -> Result<#answer, #error> { #body }
    }
}

fn body_without_headers(operation: &Operation, field: Option<&Ident>, call: TokenStream) -> TokenStream {
    match (&operation.reply, field) {
        (_, Some(field)) => quote! {
            let answer = #call?;
            Ok(answer.#field)
        },
        (Reply::Answer { body: Body { item: Some(_), style: BodyStyle::Wrapped(_), .. }, .. }, None) => {
            quote! {
                #call?;
                Ok(())
            }
        }
        _ => call,
    }
}

fn error(operation: &Operation) -> TokenStream {
    match operation.faults() {
        Some(faults) => {
            let faults = &faults.ident;
            quote!(CallError<#faults>)
        }
        None => quote!(CallError),
    }
}

/// The header struct, or `()`.
pub(super) fn headers(service: &Service) -> TokenStream {
    match &service.headers {
        Some(headers) => {
            let ident = &headers.ident;
            quote!(#ident)
        }
        None => quote!(()),
    }
}

pub(super) fn version(version: SoapVersion) -> TokenStream {
    match version {
        SoapVersion::Soap11 => quote!(Version::V11),
        SoapVersion::Soap12 => quote!(Version::V12),
    }
}
