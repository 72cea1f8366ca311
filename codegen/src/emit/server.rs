//! Servers: the trait to implement, and the table that leads to it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::client::{headers, version};
use super::context::{Context, docs, gate};
use super::{Entry, item};
use crate::ir::{BodyStyle, Operation, Reply, Role, Service, code};

/// What a server consists of.
pub(super) fn server(context: &Context<'_>, service: &Service) -> Result<Vec<Entry>, syn::Error> {
    let gate = gate(&context.config.gates.server);
    Ok(vec![
        item(service_trait(context, service, &gate))?,
        item(port(service, &gate))?,
        item(alias(service, &gate))?,
        item(dispatch(context, service, &gate))?,
    ])
}

fn service_trait(context: &Context<'_>, service: &Service, gate: &TokenStream) -> TokenStream {
    let (ident, headers) = (&service.service, headers(service));
    let name = code(&service.name);
    let about = match service.role {
        Role::Service => format!(" What a server of the port type {name} does."),
        Role::Callback => format!(" What a client of the port type {name} does when its service calls."),
    };
    let methods = service.operations.iter().map(|operation| {
        let (docs, ident, parameters) =
            (docs(&operation.docs), &operation.method, context.parameters(operation));
        let output = match &operation.reply {
            Reply::None => quote!(()),
            Reply::Answer { faults, .. } => {
                let answer = context.answer(service, operation);
                let fault = faults.as_ref().map(|faults| &faults.ident);
                let fault = fault.map_or_else(|| quote!(Fault), |fault| quote!(#fault));
                quote!(Result<#answer, #fault>)
            }
        };
        quote! {
            #docs
            fn #ident(&self, call: Call<#headers>, #parameters) -> impl Future<Output = #output> + Send;
        }
    });
    quote! {
        #gate
        #[doc = #about]
        pub trait #ident: Send + Sync + 'static { #(#methods)* }
    }
}

fn port(service: &Service, gate: &TokenStream) -> TokenStream {
    let ident = &service.port;
    let about = format!(" The port type {}, as the server sees it.", code(&service.name));
    quote! {
        #gate
        #[doc = #about]
        #[derive(Clone, Copy, Debug)]
        pub struct #ident;
    }
}

fn alias(service: &Service, gate: &TokenStream) -> TokenStream {
    let (ident, port, implemented) = (&service.server, &service.port, &service.service);
    let about = format!(
        " Serves [`{implemented}`] over HTTP: a `tower::Service`, made with `{ident}::new(my_service)`."
    );
    quote! {
        #gate
        #[doc = #about]
        pub type #ident<S> = server::Server<#port, S>;
    }
}

fn dispatch(context: &Context<'_>, service: &Service, gate: &TokenStream) -> TokenStream {
    let (implemented, port, headers, name) =
        (&service.service, &service.port, headers(service), &service.name);
    let versions = service.versions.iter().map(|soap| version(*soap));
    let documents = match context.api.is_one_description() {
        true => quote!(DOCUMENTS),
        false => {
            let documents = service.documents.iter().map(|document| &context.api.documents[*document].ident);
            quote!(&[#(#documents),*])
        }
    };
    let routes = service.operations.iter().map(|operation| &operation.constant);
    let arms = service.operations.iter().enumerate().map(|(index, operation)| {
        let index = Literal::usize_unsuffixed(index);
        let process = process(context, operation);
        quote!(#index => #process)
    });
    quote! {
        #gate
        impl<S: #implemented> server::Dispatch<S> for #port {
            type Headers = #headers;
            const CONTRACT: &'static server::Contract = &server::Contract {
                name: #name,
                versions: &[#(#versions),*],
                routes: &[#(#routes.route()),*],
                documents: #documents,
            };
            async fn dispatch(
                service: &S,
                route: usize,
                message: server::Incoming<'_, #headers>,
            ) -> server::Outgoing {
                match route {
                    #(#arms,)*
                    _ => message.unknown(),
                }
            }
        }
    }
}

fn process(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let (constant, method, arguments) =
        (&operation.constant, &operation.method, context.arguments(operation));
    let body = if arguments.is_empty() { quote!(_) } else { quote!(body) };
    let call = quote!(service.#method(call, #(#arguments),*));
    let Reply::Answer { body: answer, .. } = &operation.reply else {
        return quote!(message.accept(&#constant, |call, #body| #call).await);
    };
    let answer_method =
        if operation.has_answer_headers() { quote!(answer_with_headers) } else { quote!(answer) };
    // An empty body is what the method gives when it gives nothing.
    if matches!(answer.style, BodyStyle::Bare) || answer.item.is_none() {
        return quote!(message.#answer_method(&#constant, |call, #body| #call).await);
    }
    let (ty, empty) = (context.body_type(answer), context.empty_answer(answer));
    let made = match context.answer_field(operation) {
        Some(field) if operation.has_answer_headers() => quote! {
            let answer = #call.await?;
            Ok(answer.map(|answer| #ty { #field: answer }))
        },
        None if operation.has_answer_headers() => quote! {
            let answer = #call.await?;
            Ok(answer.map(|()| #empty))
        },
        Some(field) => quote! {
            let answer = #call.await?;
            Ok(#ty { #field: answer })
        },
        None => quote! {
            #call.await?;
            Ok(#empty)
        },
    };
    quote!(message.#answer_method(&#constant, |call, #body| async move { #made }).await)
}
