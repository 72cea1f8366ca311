//! The module of a port type.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{ChildNamespace, soap};
use super::client::{Kind, client};
use super::context::{Context, Used, any_gate, docs, gate};
use super::{Entry, Module, item};
use crate::ir::{Headers, Operation, Reply, Service, code};

/// The module of a port type.
pub(super) fn service(context: &Context<'_>, service: &Service) -> Result<Module, syn::Error> {
    let config = context.config;
    let mut entries = Vec::new();
    for own in service.headers.iter().chain(&service.answer_headers) {
        entries.push(item(headers(context, own))?);
    }
    let faults = service.operations.iter().filter_map(Operation::faults);
    for faults in faults.take(if service.shared_faults { 1 } else { usize::MAX }) {
        entries.push(item(context.fault_enum(faults))?);
    }
    for operation in &service.operations {
        entries.push(item(constant(context, service, operation))?);
    }
    if !service.encoding.is_empty() {
        entries.push(item(super::encoding::encoding(context, &service.encoding))?);
    }
    for endpoint in &service.endpoints {
        let (ident, url) = (&endpoint.ident, &endpoint.url);
        let about = format!(
            " Where the port {} of the service {} is.",
            code(&endpoint.port),
            code(&endpoint.service)
        );
        entries.push(item(quote! {
            #[doc = #about]
            pub const #ident: &str = #url;
        })?);
    }
    // What is there without a client and without a server.
    let always = context.take_used();
    if config.client.is_async() {
        entries.extend(client(context, service, Kind::Async, &gate(&config.gates.client))?);
    }
    if config.client.is_blocking() {
        entries.push(super::blocking::blocking(context, service)?);
    }
    if config.server {
        entries.extend(super::server::server(context, service)?);
    }
    let mut module = imports(context, service, &always)?;
    module.append(&mut entries);
    Ok(Module { ident: Some(service.module.clone()), entries: module })
}

fn imports(context: &Context<'_>, service: &Service, always: &Used) -> Result<Vec<Entry>, syn::Error> {
    let config = context.config;
    let used = context.take_used();
    let gates = &config.gates;
    let mut clients = Vec::new();
    if config.client.is_async() {
        clients.push(&gates.client);
    }
    if config.client.is_blocking() {
        clients.push(&gates.blocking);
    }
    let mut entries = Vec::new();
    let mut add = |gate: TokenStream, path: TokenStream, names: &[TokenStream]| -> Result<(), syn::Error> {
        match names {
            [] => {}
            [name] => entries.push(item(quote!(#gate use ::saponify::#path #name;))?),
            names => entries.push(item(quote!(#gate use ::saponify::#path {#(#names),*};))?),
        }
        Ok(())
    };
    let answered = |operation: &Operation| matches!(operation.reply, Reply::Answer { .. });
    let has_faults = service.operations.iter().any(|operation| operation.faults().is_some());
    let bare_faults =
        service.operations.iter().any(|operation| answered(operation) && operation.faults().is_none());

    let has_headers = service.headers.is_some() || service.answer_headers.is_some();
    let mut root = Vec::new();
    if has_faults {
        root.push(quote!(SoapFault));
    }
    if has_headers {
        root.push(quote!(Xml));
    }
    if always.types {
        root.push(quote!(types));
    }
    if always.xml {
        root.push(quote!(xml));
    }
    // What parameters and results are is said by clients and servers alone.
    add(quote!(), quote!(), &root)?;
    let mut users = clients.clone();
    if config.server {
        users.push(&gates.server);
    }
    let (users_gate, server_gate) = (any_gate(&users), any_gate(&[&gates.server]));
    let only_server_faults = config.server && bare_faults && !has_faults;
    let answers_have_headers = service.operations.iter().any(Operation::has_answer_headers);
    let mut soap = Vec::new();
    if answers_have_headers && !users.is_empty() && users_gate.is_empty() {
        soap.push(quote!(Answer));
    }
    if !service.encoding.is_empty() {
        soap.extend([quote!(Encoded), quote!(Encoding), quote!(Member)]);
    }
    // The type of an operation whose answer has header entries names its fault in any case.
    let names_fault = |operation: &Operation| operation.has_answer_headers() && operation.faults().is_none();
    let only_server_faults = only_server_faults && !service.operations.iter().any(names_fault);
    if has_faults
        || service.operations.iter().any(names_fault)
        || (only_server_faults && server_gate.is_empty())
    {
        soap.push(quote!(Fault));
    }
    if service.operations.iter().any(|operation| !answered(operation)) {
        soap.push(quote!(OneWay));
    }
    if service.operations.iter().any(answered) {
        soap.push(quote!(Operation));
    }
    if !users.is_empty() && users_gate.is_empty() {
        soap.push(quote!(Version));
    }
    soap.sort_by_key(TokenStream::to_string);
    add(quote!(), quote!(soap::), &soap)?;
    if !users.is_empty() {
        if !users_gate.is_empty() {
            let answer = answers_have_headers.then(|| quote!(Answer));
            let names: Vec<_> = answer.into_iter().chain([quote!(Version)]).collect();
            add(users_gate.clone(), quote!(soap::), &names)?;
        }
        let mut modules = Vec::new();
        if used.types && !always.types {
            modules.push(quote!(types));
        }
        if used.xml && !always.xml {
            modules.push(quote!(xml));
        }
        add(users_gate, quote!(), &modules)?;
    }
    if !clients.is_empty() {
        add(any_gate(&clients), quote!(client::), &[quote!(self), quote!(CallError)])?;
    }
    if config.server {
        if only_server_faults && !server_gate.is_empty() {
            add(server_gate.clone(), quote!(soap::), &[quote!(Fault)])?;
        }
        add(server_gate, quote!(server::), &[quote!(self), quote!(Call)])?;
    }
    entries.push(item(quote!(
        use super::*;
    ))?);
    Ok(entries)
}

fn headers(context: &Context<'_>, headers: &Headers) -> TokenStream {
    let children = ChildNamespace::of(headers.fields.iter().map(|field| &field.place));
    let mut arguments = vec![quote!(header)];
    arguments.extend(context.namespaces_of(children, None));
    arguments.extend(headers.lenient.then(|| quote!(lenient_names)));
    let (docs, soap, ident) = (docs(&headers.docs), soap(&arguments), &headers.ident);
    let (fields, extra) = (context.fields(&headers.fields, children), &headers.derives);
    quote! {
        #docs
        #[derive(Clone, Debug, Default, PartialEq, #(#extra,)* Xml)]
        #soap
        pub struct #ident { #fields }
    }
}

fn constant(context: &Context<'_>, service: &Service, operation: &Operation) -> TokenStream {
    let encoded = operation.encoded.then(|| quote!(.encoded(&ENCODING)));
    let rpc = operation.rpc.then(|| quote!(.rpc()));
    let (ident, name, action) = (&operation.constant, &operation.name, &operation.action);
    let request = context.body_type(&operation.request);
    match &operation.reply {
        Reply::None => {
            let about = format!(" {}: SOAP action and request of the operation.", code(name));
            quote! {
                #[doc = #about]
                pub const #ident: OneWay<#request> = OneWay::new(#name, #action)#encoded;
            }
        }
        Reply::Answer { body, faults, .. } => {
            let about = format!(" {}: SOAP action, request, answer and fault of the operation.", code(name));
            let answer = context.body_type(body);
            let fault = faults.as_ref().map(|faults| &faults.ident);
            let fault = match (&service.answer_headers, fault) {
                (Some(headers), fault) if operation.has_answer_headers() => {
                    let (headers, fault) =
                        (&headers.ident, fault.map_or_else(|| quote!(Fault), |it| quote!(#it)));
                    Some(quote!(, #fault, #headers))
                }
                (_, fault) => fault.map(|fault| quote!(, #fault)),
            };
            quote! {
                #[doc = #about]
                pub const #ident: Operation<#request, #answer #fault> = Operation::new(#name, #action)#encoded #rpc;
            }
        }
    }
}
