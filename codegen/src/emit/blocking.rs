//! The blocking client, in a module of its own: it has the async one's name.

use quote::quote;

use super::client::{Kind, client};
use super::context::Context;
use super::{Declaration, Entry, Module, item};
use crate::ir::{Ident, Service};

/// The module of the blocking client.
pub(super) fn blocking(context: &Context<'_>, service: &Service) -> Result<Entry, syn::Error> {
    let gate = super::context::gate(&context.config.gates.blocking);
    let declaration = Declaration {
        attributes: super::module::attributes(quote! {
            #gate
            #[doc = " The client whose methods wait."]
        })?,
        public: true,
    };
    let mut entries = vec![item(quote!(
        use super::*;
    ))?];
    entries.extend(client(context, service, Kind::Blocking, &quote!())?);
    Ok(Entry::Module(declaration, Module { ident: Some(Ident::module_name("blocking")), entries }))
}
