//! Which module a type stands in.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::{Config, Modules};
use crate::diagnostics::Diagnostics;
use crate::ir::{Api, DerivedTypes, Ident, ItemBody, ModuleId, RustPath, TypeModule};
use crate::lower::namespace_constant;
use crate::suggest;

/// Divides the types: those of namespaces that another crate holds, and the others as the configuration says.
pub(super) fn modules(api: &mut Api, config: &Config, diagnostics: &mut Diagnostics) {
    let mut homes = Homes { of_all: None, by_namespace: BTreeMap::new(), modules: Vec::new() };
    externs(api, config, &mut homes, diagnostics);
    for id in api.order.clone() {
        let namespace = api.item(id).origin.namespace.clone();
        api.items[id.index()].module = match (homes.by_namespace.get(&namespace), config.modules) {
            (Some(known), _) => *known,
            (None, Modules::Flat) => homes.of_all(),
            (None, Modules::Namespaces) => homes.of_namespace(namespace),
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

/// The module for an enum of types whose base another crate holds but some of them it does not: it cannot know the enum.
fn own_module(api: &Api, homes: &Homes, module: ModuleId, types: &DerivedTypes) -> Option<ModuleId> {
    let is_extern = |module: ModuleId| homes.modules[module.0].path.is_some();
    let mut modules =
        types.variants.iter().filter_map(|variant| variant.target.item()).map(|id| api.item(id).module);
    modules.find(|of_type| !is_extern(*of_type)).filter(|_| is_extern(module))
}

struct Homes {
    /// The module of all types that have no other.
    of_all: Option<ModuleId>,
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
        let id = self.add(TypeModule { ident: Ident::module_name("types"), namespace: None, path: None });
        self.of_all = Some(id);
        id
    }

    fn of_namespace(&mut self, namespace: Arc<str>) -> ModuleId {
        let ident = match &*namespace {
            "" => Ident::module_name("unqualified"),
            uri => Ident::module_name(namespace_constant(uri).as_str()),
        };
        let id = self.add(TypeModule { ident, namespace: Some(namespace.clone()), path: None });
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
        let module =
            TypeModule { ident: Ident::default(), namespace: Some(Arc::clone(namespace)), path: Some(path) };
        let id = homes.add(module);
        if homes.by_namespace.insert(Arc::clone(namespace), id).is_some() {
            let message = format!("two modules are named for the namespace `{uri}`");
            diagnostics.push(wanted.error(message).hint("remove one of the lines"));
        }
    }
}
