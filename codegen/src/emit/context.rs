//! What emitting looks up.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use proc_macro2::TokenStream;
use quote::quote;

use crate::config::Config;
use crate::ir::{Api, Docs, Ident, ItemId, ModuleId, NamespaceRef};

/// The program, and which of the names around it a module has used so far.
pub(super) struct Context<'a> {
    pub(super) api: &'a Api,
    pub(super) config: &'a Config,
    used: RefCell<Used>,
    /// The module of types that is being spelled; none for others.
    module: Cell<Option<ModuleId>>,
    /// The variants of enumerations that others refer to.
    pub(super) variants: RefCell<BTreeMap<ItemId, Rc<Variants<'a>>>>,
}

/// The variants of an enumeration by their texts.
pub(super) type Variants<'a> = BTreeMap<&'a str, &'a Ident>;

/// The names a module imports.
#[derive(Clone, Debug, Default)]
pub(super) struct Used {
    /// Namespaces, by position.
    pub(super) namespaces: BTreeSet<usize>,
    /// `saponify::types`
    pub(super) types: bool,
    /// `saponify::xml`
    pub(super) xml: bool,
}

impl<'a> Context<'a> {
    pub(super) fn new(api: &'a Api, config: &'a Config) -> Self {
        Self { api, config, used: RefCell::default(), module: Cell::default(), variants: RefCell::default() }
    }

    /// A namespace as an expression.
    pub(super) fn namespace(&self, namespace: NamespaceRef) -> TokenStream {
        let NamespaceRef::Known(index) = namespace else { return quote!("") };
        self.used.borrow_mut().namespaces.insert(index);
        let ident = &self.api.namespaces[index].ident;
        quote!(#ident)
    }

    /// Spells something of a module of types.
    pub(super) fn within<T>(&self, module: ModuleId, spell: impl FnOnce() -> T) -> T {
        let before = self.module.replace(Some(module));
        let spelled = spell();
        self.module.set(before);
        spelled
    }

    /// A type that is generated, as the module that is being spelled says it.
    pub(super) fn item_name(&self, id: ItemId) -> TokenStream {
        let item = self.api.item(id);
        let (ident, home) = (&item.ident, self.api.module(item.module));
        let module = &home.ident;
        match (&home.path, self.module.get()) {
            (Some(path), _) => quote!(#path::#ident),
            (None, Some(here)) if here == item.module => quote!(#ident),
            // The outermost module has the names of the types of several namespaces.
            (None, Some(_)) if home.namespace.is_none() => quote!(super::#ident),
            (None, None) if home.namespace.is_none() => quote!(#ident),
            (None, Some(_)) => quote!(super::#module::#ident),
            (None, None) => quote!(#module::#ident),
        }
    }

    pub(super) fn use_types(&self) {
        self.used.borrow_mut().types = true;
    }

    pub(super) fn use_xml(&self) {
        self.used.borrow_mut().xml = true;
    }

    /// What was used since this was asked last.
    pub(super) fn take_used(&self) -> Used {
        self.used.take()
    }
}

/// Documentation, a line an attribute.
pub(super) fn docs(docs: &Docs) -> TokenStream {
    let lines =
        docs.lines().iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// `#[cfg(feature = "…")]`, where a part is switched by a feature.
pub(super) fn gate(feature: &Option<String>) -> TokenStream {
    match feature {
        Some(feature) => quote!(#[cfg(feature = #feature)]),
        None => quote!(),
    }
}

/// The same for what several parts need.
pub(super) fn any_gate(features: &[&Option<String>]) -> TokenStream {
    let mut names: Vec<&String> = Vec::new();
    for feature in features {
        match feature {
            Some(name) if names.contains(&name) => {}
            Some(name) => names.push(name),
            // One of them is always there.
            None => return quote!(),
        }
    }
    match names.as_slice() {
        [] => quote!(),
        [single] => quote!(#[cfg(feature = #single)]),
        several => quote!(#[cfg(any(#(feature = #several),*))]),
    }
}
