//! From the program in the words of Rust to its syntax. Every decision has been taken; this only spells it.

mod attributes;
mod blocking;
mod choice;
mod client;
mod codes;
mod context;
mod encoding;
mod enumeration;
mod faults;
mod methods;
mod module;
mod names;
mod server;
mod service;
mod structs;
mod type_enum;
mod types;
mod union;

use proc_macro2::TokenStream;

use crate::config::Config;
use crate::ir::{Api, Ident};

use context::Context;

/// A module: its items, and the modules in it.
#[derive(Clone)]
pub(crate) struct Module {
    /// Its name; none for the outermost one.
    pub(crate) ident: Option<Ident>,
    /// Its content, in order.
    pub(crate) entries: Vec<Entry>,
}

/// What stands in a [`Module`].
#[derive(Clone)]
pub(crate) enum Entry {
    /// An item.
    Item(Box<syn::Item>),
    /// A module, with the attributes and the visibility of its declaration.
    Module(Declaration, Module),
}

/// How a module is declared.
#[derive(Clone)]
pub(crate) struct Declaration {
    /// Documentation and attributes.
    pub(crate) attributes: Vec<syn::Attribute>,
    /// `pub`, or not.
    pub(crate) public: bool,
}

/// Spells the program.
///
/// # Errors
///
/// When something is not valid Rust, which is a fault of this crate, not of its input.
pub(crate) fn emit(api: &Api, config: &Config) -> Result<Module, syn::Error> {
    module::root(&Context::new(api, config))
}

/// An item of its tokens.
fn item(tokens: TokenStream) -> Result<Entry, syn::Error> {
    syn::parse2(tokens).map(Box::new).map(Entry::Item)
}
