//! Which module a type stands in.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::{Config, Modules};
use crate::diagnostics::Diagnostics;
use crate::ir::{Api, DerivedTypes, Ident, ItemBody, ModuleId, RustPath, TypeModule};
use crate::lower::namespace_constant;
use crate::suggest;

use super::names::RESERVED_MODULES;

/// Divides the types: those of documents that namespaces share, those of namespaces that another crate holds, and the others
/// as the configuration says.
pub(super) fn modules(api: &mut Api, config: &Config, diagnostics: &mut Diagnostics) {
    let mut homes =
        Homes { of_all: None, shared: BTreeMap::new(), by_namespace: BTreeMap::new(), modules: Vec::new() };
    check_names(config, diagnostics);
    externs(api, config, &mut homes, diagnostics);
    for id in api.order.clone() {
        let namespace = api.item(id).origin.namespace.clone();
        let shared = api.item(id).shared.and_then(|document| config.shared_documents.get(document));
        let known = homes.by_namespace.get(&namespace).copied();
        api.items[id.index()].module = match (shared, known, config.modules) {
            (Some(document), ..) => homes.shared(&document.module, config.modules),
            (None, Some(known), _) => known,
            (None, None, Modules::Flat) => homes.of_all(),
            (None, None, Modules::Namespaces) => homes.of_namespace(namespace),
        };
    }
    for id in api.order.clone() {
        if let ItemBody::Types(types) = &api.item(id).body
            && let Some(module) = own_module(api, &homes, api.item(id).module, types)
        {
            api.items[id.index()].module = module;
        }
    }
    api.modules = homes.modules;
}

/// A module for shared types may be that of all types, if it is named so, but none of the others that are there anyway.
fn check_names(config: &Config, diagnostics: &mut Diagnostics) {
    for wanted in &config.shared_documents {
        let name = wanted.module.as_str();
        let is_taken = name != OF_ALL && RESERVED_MODULES.contains(&name);
        if is_taken || Ident::module_name(name).as_str() != name {
            let error = wanted.error(format!("`{name}` is no name for a module of types"));
            diagnostics.push(error.hint("for example `types`, or the name of the document"));
        }
    }
}

/// The module for an enum of types whose base another crate holds but some of them it does not: it cannot know the enum.
fn own_module(api: &Api, homes: &Homes, module: ModuleId, types: &DerivedTypes) -> Option<ModuleId> {
    let is_extern = |module: ModuleId| homes.modules[module.0].path.is_some();
    let mut modules =
        types.variants.iter().filter_map(|variant| variant.target.item()).map(|id| api.item(id).module);
    modules.find(|of_type| !is_extern(*of_type)).filter(|_| is_extern(module))
}

/// The module of all types.
const OF_ALL: &str = "types";

struct Homes {
    /// The module of all types that have no other.
    of_all: Option<ModuleId>,
    /// Those of documents that namespaces share.
    shared: BTreeMap<Ident, ModuleId>,
    by_namespace: BTreeMap<Arc<str>, ModuleId>,
    modules: Vec<TypeModule>,
}

impl Homes {
    fn add(&mut self, module: TypeModule) -> ModuleId {
        self.modules.push(module);
        ModuleId(self.modules.len() - 1)
    }

    fn of_all(&mut self) -> ModuleId {
        if let Some(known) = self.of_all {
            return known;
        }
        let ident = Ident::module_name(OF_ALL);
        let id = self.add(TypeModule { ident, namespace: None, shared: false, path: None });
        self.of_all = Some(id);
        id
    }

    fn shared(&mut self, name: &str, modules: Modules) -> ModuleId {
        if modules == Modules::Flat && name == OF_ALL {
            return self.of_all();
        }
        let ident = Ident::module_name(name);
        if let Some(known) = self.shared.get(&ident) {
            return *known;
        }
        let id = self.add(TypeModule { ident: ident.clone(), namespace: None, shared: true, path: None });
        self.shared.insert(ident, id);
        id
    }

    fn of_namespace(&mut self, namespace: Arc<str>) -> ModuleId {
        let ident = match &*namespace {
            "" => Ident::module_name("unqualified"),
            uri => Ident::module_name(namespace_constant(uri).as_str()),
        };
        let id =
            self.add(TypeModule { ident, namespace: Some(namespace.clone()), shared: false, path: None });
        self.by_namespace.insert(namespace, id);
        id
    }
}

fn externs(api: &Api, config: &Config, homes: &mut Homes, diagnostics: &mut Diagnostics) {
    let used: Vec<&Arc<str>> = api.order.iter().map(|id| &api.item(*id).origin.namespace).collect();
    for wanted in &config.externs {
        let uri = wanted.namespace.as_str();
        let Some(path) = RustPath::of_module(&wanted.module) else {
            let message = format!("`{}` is no path of a module", wanted.module);
            diagnostics.push(wanted.error(message).hint("for example `shop_types` or `::shop::types`"));
            continue;
        };
        let Some(namespace) = used.iter().find(|namespace| &****namespace == uri) else {
            let error = wanted.error(format!("nothing leads to a type of the namespace `{uri}`"));
            diagnostics.push(match suggest::nearest(uri, used.iter().map(|namespace| &***namespace)) {
                Some(near) => error.hint(format!("did you mean `{near}`?")),
                None => error.hint("correct the namespace or remove the line"),
            });
            continue;
        };
        let module = TypeModule {
            ident: Ident::default(),
            namespace: Some(Arc::clone(namespace)),
            shared: false,
            path: Some(path),
        };
        let id = homes.add(module);
        if homes.by_namespace.insert(Arc::clone(namespace), id).is_some() {
            let message = format!("two modules are named for the namespace `{uri}`");
            diagnostics.push(wanted.error(message).hint("remove one of the lines"));
        }
    }
}
