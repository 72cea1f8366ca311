//! Different names for different things.
//!
//! XML has a symbol space for types, one for elements, one for attributes, and namespaces on top; case and punctuation
//! matter to it. Where two things of one Rust scope would have the same name, these rules, which generated crates promise
//! to keep, tell them apart:
//!
//! - *Types* of one module: the first keeps its name, global types before elements before messages. An element is the
//!   `…Element` then, what is in a message's body the `…Message`; what has its name from another namespace gets that namespace's before it (`DataContractsOrder`); at last a number goes behind (`Order2`).
//! - A name of Rust's prelude, or one that generated code uses itself (`Option`, `Fault`, …), becomes the `…Type`.
//! - *Namespaces*: the constant of one that is named as a type is the `…_NAMESPACE`.
//! - *Fields*: the first keeps its name; an attribute becomes the `…_attribute`, others get a number.
//! - *Variants*: the first keeps its name, others get a number; the variant for unknown values gives way to a value. Of an
//!   enum of types each has the name of its type in Rust.
//! - *Faults*: a variant is named without `Fault` or `Exception` at its end, unless two would be the same then.
//! - *Operations*: the constant of one named as a namespace is the `…_OPERATION`, the method of one named as a method that
//!   clients have anyway is the `…_operation`; overloaded operations get a number.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::{Rename, Setting};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::ir::{
    Api, BodyStyle, Enumeration, FaultEnum, Field, Ident, ItemBody, ItemId, ModuleId, Operation, OriginKind,
    Place, Service, Variant,
};
use crate::suggest;

/// Makes all names different that have to be.
pub(super) fn names(api: &mut Api, renames: &[Setting<Rename>], diagnostics: &mut Diagnostics) {
    let renamed = apply_renames(api, renames, diagnostics);
    namespaces(api);
    let mut modules = Scope::reserving(RESERVED_MODULES);
    type_modules(api, &mut modules);
    let types = types(api, &renamed);
    for item in &mut api.items {
        match &mut item.body {
            ItemBody::Struct(body) => fields(&mut body.fields),
            ItemBody::Choice(choice) => {
                variants(&mut choice.variants);
            }
            ItemBody::Union(union) => {
                let mut scope = variants(&mut union.members);
                if let Some(other) = &mut union.other {
                    *other = scope.take(other, &[other.with_suffix("Value")]);
                }
            }
            ItemBody::Enumeration(enumeration) => values(enumeration),
            ItemBody::Newtype(_) | ItemBody::Types(_) | ItemBody::Alias(_) => {}
        }
    }
    type_variants(api);
    services(api, types, modules);
}

/// Names that types must not have: those of the prelude, and those of the runtime that generated code says without a path.
const RESERVED_TYPES: &[&str] = &[
    "Answer",
    "AsMut",
    "AsRef",
    "Box",
    "Call",
    "CallError",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Encoded",
    "Encoding",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fault",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "FromXml",
    "Future",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "Member",
    "None",
    "Ok",
    "OneWay",
    "Operation",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Sized",
    "SoapFault",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "ToXml",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
    "Version",
];

/// Methods that clients have anyway, or that the compiler would rather take for something else.
const RESERVED_METHODS: &[&str] = &["new", "builder", "with_headers", "clone", "from", "into"];

/// Modules that are there anyway, and file names that some system does not allow.
pub(super) const RESERVED_MODULES: &[&str] = &[
    "types",
    "documents",
    "blocking",
    "mod",
    "lib",
    "main",
    "std",
    "core",
    "alloc",
    "saponify",
    "client",
    "server",
    "xml",
    "soap",
    "con",
    "prn",
    "aux",
    "nul",
    "com1",
    "com2",
    "com3",
    "com4",
    "lpt1",
    "lpt2",
    "lpt3",
    "lpt4",
];

/// The names taken in a scope.
#[derive(Clone, Default)]
struct Scope {
    taken: BTreeSet<Ident>,
    /// The number that was given last for a name, so that many equal names cost no more than others.
    last: BTreeMap<Ident, u32>,
}

impl Scope {
    fn reserving(names: &[&str]) -> Self {
        Self { taken: names.iter().filter_map(|name| Ident::exact(name)).collect(), last: BTreeMap::new() }
    }

    /// The first of the wanted name and the alternatives that is free, or else the wanted one with a number.
    fn take(&mut self, wanted: &Ident, alternatives: &[Ident]) -> Ident {
        if let Some(free) =
            std::iter::once(wanted).chain(alternatives).find(|name| !self.taken.contains(*name))
        {
            self.taken.insert(free.clone());
            return free.clone();
        }
        let separator = if wanted.as_str().contains('_') { "_" } else { "" };
        let number = self.last.entry(wanted.clone()).or_insert(1);
        loop {
            *number += 1;
            let numbered = wanted.with_suffix(&format!("{separator}{number}"));
            if self.taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

fn apply_renames(
    api: &mut Api,
    renames: &[Setting<Rename>],
    diagnostics: &mut Diagnostics,
) -> BTreeSet<ItemId> {
    let mut renamed = BTreeSet::new();
    let mut taken: BTreeSet<(ModuleId, Ident)> = BTreeSet::new();
    for rename in renames {
        let matching: Vec<ItemId> =
            api.order.iter().copied().filter(|id| api.item(*id).origin.is_named(&rename.from)).collect();
        let free = Ident::exact(&rename.to).filter(|_| !RESERVED_TYPES.contains(&rename.to.as_str()));
        let problem = match (matching.as_slice(), free) {
            (_, None) => rename
                .error(format!("`{}` is no name for a type", rename.to))
                .hint("a name that Rust allows, and that neither its prelude nor generated code uses"),
            ([], _) => unknown_type(api, rename),
            ([id], Some(ident)) => {
                let module = api.item(*id).module;
                if taken.insert((module, ident.clone())) && renamed.insert(*id) {
                    api.items[id.index()].ident = ident;
                    continue;
                }
                rename
                    .error(format!("`{}` is renamed to `{}`, and so is another", rename.from, rename.to))
                    .hint("types of one module need different names, and a type one name")
            }
            _ => rename.error(format!("there are several types `{}` to rename", rename.from)).hint(NAMED),
        };
        diagnostics.push(problem);
    }
    renamed
}

const NAMED: &str =
    "a type is named by its path, `Owner/part`, with `{namespace}` before it where that matters";

fn unknown_type(api: &Api, rename: &Setting<Rename>) -> Diagnostic {
    let error = rename.error(format!("there is no type `{}` to rename", rename.from));
    let paths: Vec<String> = api.order.iter().map(|id| api.item(*id).origin.path.join("/")).collect();
    match suggest::nearest(&rename.from, paths.iter().map(String::as_str)) {
        Some(near) => error.hint(format!("did you mean `{near}`?")),
        None => error.hint(NAMED),
    }
}

fn namespaces(api: &mut Api) {
    let types: BTreeSet<&Ident> = api.order.iter().map(|id| &api.items[id.index()].ident).collect();
    let mut scope = Scope::reserving(&["DOCUMENTS", "ENCODING"]);
    for namespace in &mut api.namespaces {
        if types.contains(&namespace.ident) {
            namespace.ident = namespace.ident.with_suffix("_NAMESPACE");
        }
        namespace.ident = scope.take(&namespace.ident, &[]);
    }
    for document in &mut api.documents {
        document.ident = scope.take(&document.ident, &[document.ident.with_suffix("_DOCUMENT")]);
    }
}

/// A module of types is named as the constant of its namespace.
fn type_modules(api: &mut Api, scope: &mut Scope) {
    let constants: BTreeMap<&str, &Ident> =
        api.namespaces.iter().map(|namespace| (&*namespace.uri, &namespace.ident)).collect();
    for module in api.modules.iter_mut().filter(|module| module.path.is_none()) {
        let Some(namespace) = &module.namespace else {
            scope.taken.insert(module.ident.clone());
            continue;
        };
        let constant = constants.get(&**namespace);
        let wanted = constant.map_or_else(|| module.ident.clone(), |name| Ident::module_name(name.as_str()));
        module.ident = scope.take(&wanted, &[wanted.with_suffix("_types")]);
    }
}

/// Names the types of each module, and gives the names that are taken in the outermost one.
fn types(api: &mut Api, renamed: &BTreeSet<ItemId>) -> Scope {
    let mut outermost = Scope::reserving(RESERVED_TYPES);
    for (module, order) in api.order_by_module().into_iter().enumerate() {
        if api.modules[module].namespace.is_none() {
            types_of_module(api, order, renamed, &mut outermost);
        } else {
            types_of_module(api, order, renamed, &mut Scope::reserving(RESERVED_TYPES));
        }
    }
    outermost
}

fn types_of_module(api: &mut Api, order: Vec<ItemId>, renamed: &BTreeSet<ItemId>, scope: &mut Scope) {
    let reserved = Scope::reserving(RESERVED_TYPES).taken;
    let (fixed, mut order): (Vec<ItemId>, Vec<ItemId>) =
        order.into_iter().partition(|id| renamed.contains(id));
    scope.taken.extend(fixed.iter().map(|id| api.item(*id).ident.clone()));
    order.sort_by_key(|id| api.item(*id).origin.kind);
    let constants: BTreeMap<&str, &Ident> =
        api.namespaces.iter().map(|namespace| (&*namespace.uri, &namespace.ident)).collect();
    let mut given = Vec::new();
    let mut homes: BTreeMap<Ident, std::sync::Arc<str>> = BTreeMap::new();
    for id in order {
        let item = api.item(id);
        let mut alternatives = Vec::new();
        if reserved.contains(&item.ident) {
            alternatives.push(item.ident.with_suffix("Type"));
        }
        match item.origin.kind {
            OriginKind::Element => alternatives.push(item.ident.with_suffix("Element")),
            OriginKind::Message => alternatives.push(item.ident.with_suffix("Message")),
            OriginKind::Type | OriginKind::Part => {}
        }
        let home = &item.origin.namespace;
        let is_foreign = homes.get(&item.ident).is_some_and(|first| first != home);
        let namespace = constants.get(&**home);
        if let (Some(namespace), true) = (namespace, is_foreign && item.origin.kind != OriginKind::Part) {
            alternatives.push(item.ident.with_prefix(&Ident::type_name(namespace.as_str())));
        }
        let ident = scope.take(&item.ident, &alternatives);
        homes.entry(ident.clone()).or_insert_with(|| home.clone());
        given.push((id, ident));
    }
    for (id, ident) in given {
        api.items[id.index()].ident = ident;
    }
}

fn fields(fields: &mut [Field]) {
    let mut scope = Scope::default();
    // Elements first, so that an attribute before them does not take their names.
    let is_attribute =
        |field: &&mut Field| matches!(field.place, Place::Attribute(_) | Place::AnyAttributes(_));
    for field in fields.iter_mut().filter(|field| !is_attribute(field)) {
        field.ident = scope.take(&field.ident, &[]);
    }
    for field in fields.iter_mut().filter(is_attribute) {
        field.ident = scope.take(&field.ident, &[field.ident.with_suffix("_attribute")]);
    }
}

/// Named after types, whose names are known by now.
fn type_variants(api: &mut Api) {
    let idents: Vec<Ident> = api.items.iter().map(|item| item.ident.clone()).collect();
    for item in &mut api.items {
        let ItemBody::Types(types) = &mut item.body else { continue };
        let mut scope = Scope::default();
        for variant in &mut types.variants {
            let of_type = variant.target.item().map_or(&variant.ident, |id| &idents[id.index()]);
            variant.ident = scope.take(of_type, &[]);
        }
    }
}

fn variants(variants: &mut [Variant]) -> Scope {
    let mut scope = Scope::default();
    for variant in variants {
        variant.ident = scope.take(&variant.ident, &[]);
    }
    scope
}

fn values(enumeration: &mut Enumeration) {
    let mut scope = Scope::default();
    for value in &mut enumeration.values {
        value.ident = scope.take(&value.ident, &[]);
    }
    enumeration.other =
        enumeration.other.take().map(|other| scope.take(&other, &[other.with_suffix("Value")]));
}

fn services(api: &mut Api, mut types: Scope, mut modules: Scope) {
    let namespaces = api.namespaces.iter().map(|namespace| &namespace.ident);
    let documents = api.documents.iter().map(|document| &document.ident);
    let outer: BTreeSet<Ident> = namespaces.chain(documents).cloned().collect();
    for service in &mut api.services {
        service.module = modules.take(&service.module, &[service.module.with_suffix("_service")]);
        for ident in [&mut service.client, &mut service.service, &mut service.server, &mut service.port] {
            *ident = types.take(ident, &[]);
        }
        for headers in service.headers.iter_mut().chain(&mut service.answer_headers) {
            headers.ident = types.take(&headers.ident, &[]);
            fields(&mut headers.fields);
        }
        // Fault types of different port types may have one name: each stands in its module.
        operations(service, &mut types.clone(), &outer);
    }
}

fn operations(service: &mut Service, types: &mut Scope, outer: &BTreeSet<Ident>) {
    let mut constants = Scope { taken: outer.clone(), last: BTreeMap::new() };
    constants.taken.extend(["DOCUMENTS", "ENCODING"].iter().filter_map(|name| Ident::exact(name)));
    for endpoint in &mut service.endpoints {
        endpoint.ident = constants.take(&endpoint.ident, &[]);
    }
    let mut methods = Scope::reserving(RESERVED_METHODS);
    for operation in &mut service.operations {
        let constant = &operation.constant;
        operation.constant = constants.take(constant, &[constant.with_suffix("_OPERATION")]);
        let is_reserved = RESERVED_METHODS.contains(&operation.method.as_str());
        let alternative = is_reserved.then(|| operation.method.with_suffix("_operation"));
        operation.method = methods.take(&operation.method, alternative.as_slice());
        if let BodyStyle::Wrapped(parameters) = &mut operation.request.style {
            let mut scope = Scope::reserving(&["call"]);
            for parameter in parameters {
                parameter.ident = scope.take(&parameter.ident, &[parameter.ident.with_suffix("_")]);
            }
        }
    }
    let mut shared: Option<Ident> = None;
    for faults in service.operations.iter_mut().filter_map(Operation::faults_mut) {
        faults.ident = match &shared {
            Some(ident) => ident.clone(),
            None => types.take(&faults.ident, &[faults.ident.with_suffix("s")]),
        };
        shared = service.shared_faults.then(|| faults.ident.clone());
        fault_variants(faults);
    }
}

fn fault_variants(faults: &mut FaultEnum) {
    let short = |ident: &Ident| {
        let name = ident.as_str();
        let stem = name.strip_suffix("Fault").or_else(|| name.strip_suffix("Exception"))?;
        Ident::exact(stem).filter(|stem| stem.as_str() != "Other")
    };
    let mut counts: BTreeMap<Ident, u32> = BTreeMap::new();
    for variant in &faults.variants {
        *counts.entry(short(&variant.ident).unwrap_or_else(|| variant.ident.clone())).or_default() += 1;
    }
    let mut scope = Scope::default();
    for variant in &mut faults.variants {
        let wanted = short(&variant.ident).filter(|stem| counts.get(stem) == Some(&1));
        variant.ident = scope.take(&wanted.unwrap_or_else(|| variant.ident.clone()), &[]);
    }
    faults.other = scope.take(&faults.other, &[faults.other.with_suffix("Fault")]);
}
