//! What the methods of clients and servers have in common: parameters, results, and how bodies are made of them.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use crate::ir::{Body, BodyStyle, Field, Ident, ItemBody, Occurs, Operation, Parameter, Reply, Service};

impl Context<'_> {
    /// The parameters of the method.
    pub(super) fn parameters(&self, operation: &Operation) -> TokenStream {
        let body = &operation.request;
        match &body.style {
            BodyStyle::Bare => {
                let ty = self.body_type(body);
                quote!(request: #ty)
            }
            BodyStyle::Wrapped(parameters) => {
                let parameters = parameters.iter().map(|parameter| {
                    let (ident, ty) = (&parameter.ident, self.value_type(&self.field(body, parameter).ty));
                    quote!(#ident: #ty)
                });
                quote!(#(#parameters),*)
            }
        }
    }

    /// The request, made of the parameters.
    pub(super) fn request(&self, operation: &Operation) -> TokenStream {
        let body = &operation.request;
        match &body.style {
            BodyStyle::Bare => quote!(request),
            BodyStyle::Wrapped(_) if body.item.is_none() => quote!(()),
            BodyStyle::Wrapped(parameters) => {
                let ty = self.body_type(body);
                let fields = parameters.iter().map(|parameter| {
                    let (field, ident) = (&self.field(body, parameter).ident, &parameter.ident);
                    if field == ident { quote!(#field) } else { quote!(#field: #ident) }
                });
                quote!(#ty { #(#fields),* })
            }
        }
    }

    /// The arguments of the method, taken out of the request `body`.
    pub(super) fn arguments(&self, operation: &Operation) -> Vec<TokenStream> {
        let body = &operation.request;
        match &body.style {
            BodyStyle::Bare => vec![quote!(body)],
            BodyStyle::Wrapped(parameters) => {
                let field = |parameter| &self.field(body, parameter).ident;
                parameters.iter().map(field).map(|field| quote!(body.#field)).collect()
            }
        }
    }

    /// What the method gives when all is well.
    pub(super) fn answer(&self, service: &Service, operation: &Operation) -> TokenStream {
        let body = self.answer_body(operation);
        match &service.answer_headers {
            Some(headers) if operation.has_answer_headers() => {
                let headers = &headers.ident;
                quote!(Answer<#body, #headers>)
            }
            _ => body,
        }
    }

    fn answer_body(&self, operation: &Operation) -> TokenStream {
        let Reply::Answer { body, .. } = &operation.reply else { return quote!(()) };
        match &body.style {
            BodyStyle::Bare => self.body_type(body),
            BodyStyle::Wrapped(result) => match result.first() {
                Some(parameter) => self.value_type(&self.field(body, parameter).ty),
                None => quote!(()),
            },
        }
    }

    /// The field of a wrapped answer; none where it has none or is not wrapped.
    pub(super) fn answer_field<'s>(&'s self, operation: &Operation) -> Option<&'s Ident> {
        let Reply::Answer { body, .. } = &operation.reply else { return None };
        match &body.style {
            BodyStyle::Bare => None,
            BodyStyle::Wrapped(result) => result.first().map(|parameter| &self.field(body, parameter).ident),
        }
    }

    /// The answer of a method that gives nothing.
    pub(super) fn empty_answer(&self, body: &Body) -> TokenStream {
        let ty = self.body_type(body);
        let field = match (body.says_nothing, body.item.map(|item| &self.api.item(item).body)) {
            (Some(field), Some(ItemBody::Struct(record))) => &record.fields[field],
            _ => return quote!(#ty {}),
        };
        let (ident, nothing) = (&field.ident, self.type_name(field.ty.target));
        match field.ty.occurs {
            Occurs::Optional => quote!(#ty { #ident: Some(#nothing {}) }),
            _ => quote!(#ty { #ident: #nothing {} }),
        }
    }

    /// The type of a body.
    pub(super) fn body_type(&self, body: &Body) -> TokenStream {
        match body.item {
            Some(item) => self.item_name(item),
            None => quote!(()),
        }
    }

    fn field(&self, body: &Body, parameter: &Parameter) -> &Field {
        match body.item.map(|item| &self.api.item(item).body) {
            Some(ItemBody::Struct(record)) => &record.fields[parameter.field],
            // Lowering wraps structs alone.
            _ => unreachable!("a wrapped body is a struct"),
        }
    }
}
