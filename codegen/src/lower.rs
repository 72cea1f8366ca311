//! From the words of the specifications to those of Rust.
//!
//! Lowering starts from what is asked for: the messages of the operations, and where the caller named XSD files all that
//! these define. It follows the types from there, so that what nothing leads to is never made. Types get their id when they
//! are first met and their definition later, so that they may contain themselves.
//!
//! What Rust has no form for here is reported with its place, as an error or with a warning that says what was done instead.

mod array;
mod body;
mod choice;
mod codes;
mod complex;
mod content;
mod derived;
mod documents;
mod element_names;
mod encoded;
mod facets;
mod field;
mod headers;
mod message;
mod names;
mod operation;
mod ordered;
mod pattern;
mod policy;
mod roots;
mod selection;
mod service;
mod settings;
mod sharing;
mod simple;
mod substitution;
mod union;
mod white_space;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::config::Config;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::ir::{
    Api, BuiltInType, Derives, Docs, ExternType, Ident, Item, ItemBody, ItemId, ModuleId, NamespaceRef,
    Newtype, Origin, OriginKind, Struct, TypeRef, XmlName,
};
use crate::model::{ElementId, GroupId, MessageId, Model, QName, TypeId};
use crate::source::Span;

pub(crate) use names::namespace_constant;
use roots::Roots;
use selection::Selection;
use settings::Settings;
use sharing::Sharing;

/// Lowers what the configuration asks for.
pub(crate) fn lower(model: &Model, config: &Config) -> (Api, Diagnostics) {
    let mut lowerer = Lowerer::new(model, config);
    lowerer.look_up_settings();
    lowerer.share();
    let roots = lowerer.roots();
    lowerer.element_of_type = lowerer.elements_of_types(&roots);
    lowerer.services();
    lowerer.schemas(&roots);
    lowerer.report_unused();
    lowerer.report_not_shared();
    lowerer.report_nothing();
    let Lowerer { items, order, asked_for, namespaces, externs, services, documents, diagnostics, .. } =
        lowerer;
    let documents = documents.all;
    let modules = Vec::new();
    let api = Api { namespaces, items, order, asked_for, modules, externs, services, documents };
    (api, diagnostics)
}

struct Lowerer<'a> {
    model: &'a Model,
    config: &'a Config,
    /// The operations that are asked for.
    selection: Selection,
    /// What the configuration says of types.
    settings: Settings,
    /// The types that several namespaces share.
    sharing: Sharing,
    /// A type that several namespaces share is being defined.
    within_shared: bool,
    diagnostics: Diagnostics,
    namespaces: Vec<crate::ir::Namespace>,
    /// The positions of namespaces by their name.
    by_uri: BTreeMap<Arc<str>, usize>,
    /// By item id; some are still to be defined.
    items: Vec<Item>,
    /// The order in which items were defined.
    order: Vec<ItemId>,
    /// Those that the caller asked for by naming their schema.
    asked_for: Vec<ItemId>,
    /// Types of the caller's and of libraries.
    externs: Vec<ExternType>,
    services: Vec<crate::ir::Service>,
    /// What their servers publish.
    documents: documents::Documents,
    /// The items of types met so far.
    by_type: BTreeMap<TypeId, ItemId>,
    /// The items of global elements that need one of their own.
    by_element: BTreeMap<ElementId, ItemId>,
    /// The enums of types that others are derived from, where these are not abstract.
    by_base: BTreeMap<TypeId, ItemId>,
    /// The rows of arrays of SOAP encoding, by how many lie around the items.
    by_array: BTreeMap<(TypeId, usize), ItemId>,
    /// The choices that stand for heads of substitution groups.
    by_head: BTreeMap<ElementId, ItemId>,
    /// The elements whose name their type carries.
    element_of_type: BTreeMap<TypeId, ElementId>,
    /// The fields of types that others are derived from, so that their parts are made once. Here and below, `true` stands for
    /// the names that they have in types that several namespaces share.
    content_of: BTreeMap<(TypeId, bool), content::Content>,
    /// The fields of model group definitions.
    content_of_group: BTreeMap<(GroupId, bool), content::Content>,
    /// The choices and group structs of model group definitions, and whether nothing at all may stand for them; those of
    /// repeated choices have `true` in their key.
    parts: BTreeMap<(GroupId, bool, bool), (ItemId, bool)>,
    /// Types that have an id but no definition, the next one last.
    pending: Vec<TypeId>,
    /// Those met since the last definition began, in that order.
    met: Vec<TypeId>,
    /// What was made for parts of messages: the element around them if there is one, the message, the parts' names.
    of_parts: BTreeMap<(Option<QName>, MessageId, Vec<String>), ItemId>,
    /// Members of substitution groups by their head.
    substitutes: BTreeMap<ElementId, Vec<ElementId>>,
    /// Derived types by what they are derived from.
    derivations: BTreeMap<TypeId, Vec<TypeId>>,
    /// Types that may stand in the place of another.
    substitutable: BTreeMap<TypeId, Vec<TypeId>>,
    /// The simple types of the schemas that others are derived from.
    simple_bases: BTreeSet<TypeId>,
    /// The positions of [`Config::requires`] that were of use.
    requires_used: BTreeSet<usize>,
    /// The positions of the names in [`Config::three_state_nillable`] that were of use.
    three_state_used: BTreeSet<usize>,
    /// How many fields there are in all structs.
    fields: usize,
    /// Of what is said once.
    said: BTreeSet<(Span, &'static str)>,
}

impl<'a> Lowerer<'a> {
    fn new(model: &'a Model, config: &'a Config) -> Self {
        let mut diagnostics = Diagnostics::new(model.sources.clone());
        Self {
            model,
            config,
            selection: Selection::new(model, &config.operations, &mut diagnostics),
            settings: Settings::default(),
            sharing: Sharing::default(),
            within_shared: false,
            diagnostics,
            namespaces: Vec::new(),
            by_uri: BTreeMap::new(),
            items: Vec::new(),
            order: Vec::new(),
            asked_for: Vec::new(),
            externs: Vec::new(),
            services: Vec::new(),
            documents: documents::documents(model, &config.input.entries),
            by_type: BTreeMap::new(),
            by_element: BTreeMap::new(),
            by_base: BTreeMap::new(),
            by_array: BTreeMap::new(),
            by_head: BTreeMap::new(),
            element_of_type: BTreeMap::new(),
            content_of: BTreeMap::new(),
            content_of_group: BTreeMap::new(),
            parts: BTreeMap::new(),
            pending: Vec::new(),
            met: Vec::new(),
            of_parts: BTreeMap::new(),
            substitutes: substitution::substitutes(model),
            derivations: derived::derivations(model),
            substitutable: derived::substitutable(model),
            simple_bases: derived::simple_bases(model),
            requires_used: BTreeSet::new(),
            three_state_used: BTreeSet::new(),
            fields: 0,
            said: BTreeSet::new(),
        }
    }

    /// Lowers the global elements and types of the schemas that the caller named.
    fn schemas(&mut self, roots: &Roots) {
        for element in &roots.elements {
            let item = self.root_element(*element);
            self.asked_for.push(item);
            self.define_pending();
        }
        for type_id in &roots.types {
            let item = self.named_type(*type_id);
            self.asked_for.extend(item);
            self.define_pending();
        }
    }

    /// A global element with its own item: that of its type, or a newtype around that.
    fn root_element(&mut self, id: ElementId) -> ItemId {
        if let Some(item) = self.by_element.get(&id) {
            return *item;
        }
        let element = &self.model.elements[id];
        let item = if self.element_of_type.get(&element.type_id) == Some(&id) {
            self.item_of_complex(element.type_id)
        } else {
            self.newtype(id)
        };
        self.items[item.index()].aliases.clone_from(&element.aliases);
        self.by_element.insert(id, item);
        item
    }

    fn newtype(&mut self, id: ElementId) -> ItemId {
        let element = &self.model.elements[id];
        let origin = Origin {
            kind: OriginKind::Element,
            namespace: element.name.namespace.clone(),
            path: vec![element.name.local.clone()],
            span: element.span,
        };
        let item = self.new_item(origin, self.docs(&element.annotation));
        let name = self.xml_name(&element.name);
        let value = self.element_value(element.type_id);
        self.items[item.index()].body = if value.list {
            // A `Vec` cannot be told from a list by its type; a field says what it is.
            let fields = vec![self.text_field(element.type_id)];
            ItemBody::Struct(Struct { element: Some(name), fields, ..Struct::default() })
        } else {
            let elements = [BuiltInType::AnySimple, BuiltInType::Attachment].map(TypeRef::BuiltIn);
            let is_text = self.model.is_simple(element.type_id) && !elements.contains(&value.target);
            let typed = self.is_typed(element.type_id, value);
            let mut rules = if is_text { self.value_rules(element.type_id) } else { Default::default() };
            if is_text {
                field::constrain(&mut rules, element.value.as_ref());
            }
            let text = is_text && !typed;
            ItemBody::Newtype(Newtype { element: name, target: value.target, typed, text, rules })
        };
        item
    }

    /// A new item that is defined next.
    fn new_item(&mut self, origin: Origin, docs: Docs) -> ItemId {
        let id = self.reserve_item(origin, docs);
        if self.within_shared {
            self.items[id.index()].shared = self.sharing.home_of(self.items[id.index()].origin.span.file);
        }
        self.order.push(id);
        id
    }

    fn reserve_item(&mut self, origin: Origin, docs: Docs) -> ItemId {
        let id = ItemId(self.items.len());
        self.items.push(Item {
            ident: Ident::type_name(&origin.path.join("-")),
            module: ModuleId::default(),
            origin,
            shared: None,
            lenient: false,
            aliases: Vec::new(),
            docs,
            derives: Derives::default(),
            body: ItemBody::Struct(Struct::default()),
        });
        id
    }

    /// Defines the types that were met, and those met on the way: each followed by those that it mentions first.
    fn define_pending(&mut self) {
        self.take_met();
        while let Some(type_id) = self.pending.pop() {
            let item = self.by_type[&type_id];
            self.order.push(item);
            self.within_shared = self.items[item.index()].shared.is_some();
            let body = self.define(type_id);
            self.within_shared = false;
            self.items[item.index()].body = body;
            self.take_met();
        }
    }

    fn take_met(&mut self) {
        self.pending.extend(self.met.drain(..).rev());
    }

    fn namespace(&mut self, uri: &Arc<str>) -> NamespaceRef {
        if uri.is_empty() {
            return NamespaceRef::None;
        }
        if let Some(known) = self.by_uri.get(uri) {
            return NamespaceRef::Known(*known);
        }
        let index = self.namespaces.len();
        self.namespaces.push(crate::ir::Namespace { ident: namespace_constant(uri), uri: uri.clone() });
        self.by_uri.insert(uri.clone(), index);
        NamespaceRef::Known(index)
    }

    fn xml_name(&mut self, name: &QName) -> XmlName {
        XmlName { namespace: self.namespace(&name.namespace), local: name.local.clone() }
    }

    /// The name of an element where it stands in a content.
    fn element_name(&mut self, id: ElementId) -> XmlName {
        let name = &self.model.elements[id].name;
        if self.within_shared && self.sharing.inherits(self.model, id) {
            return XmlName { namespace: NamespaceRef::OfParent, local: name.local.clone() };
        }
        self.xml_name(name)
    }

    fn docs(&self, annotation: &crate::model::Annotation) -> Docs {
        annotation.text().map(|text| Docs::of_schema(&text)).unwrap_or_default()
    }

    /// Reports something once for a place.
    fn say_once(&mut self, topic: &'static str, diagnostic: Diagnostic) {
        if diagnostic.span.is_none_or(|span| self.said.insert((span, topic))) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Reports settings about elements that no element was found for.
    fn report_unused(&mut self) {
        for (index, require) in self.config.requires.iter().enumerate() {
            if !self.requires_used.contains(&index) {
                let message =
                    format!("`require({:?}, {:?})` changes nothing", require.owner, require.element);
                let hint = "there is no such optional element, or nothing leads to it: correct the names or remove the line";
                self.diagnostics.push(require.error(message).hint(hint));
            }
        }
        for (index, name) in self.config.three_state_nillable.names().iter().enumerate() {
            if !self.three_state_used.contains(&index) {
                let message = format!("there is no optional and nillable element `{}`", name.value);
                let hint =
                    "an element is named by its path, `Owner/element`, and something has to lead to it";
                self.diagnostics.push(name.error(message).hint(hint));
            }
        }
    }

    /// A schema may hold nothing but attributes for others; of a WSDL it is seldom meant.
    fn report_nothing(&mut self) {
        if self.items.is_empty() && self.services.is_empty() && !self.diagnostics.has_errors() {
            let message =
                "nothing is generated: there is no operation that is supported, no type, no element";
            let hint = "of a WSDL the operations are generated that have a SOAP binding: name the one that has the bindings; \
                        of a schema all is generated, if it is named itself";
            self.diagnostics.push(Diagnostic::warning_without_place(message).hint(hint));
        }
    }
}
