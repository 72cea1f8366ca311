//! Resolving: from documents to the [`Model`].
//!
//! In order: which schema documents are seen in which namespace (`instances`); an id for every global component, and
//! its name (`register`); the bodies, with every reference looked up (`types`, `particles`, `attributes`,
//! `services`); circles and endless chains (`chains`); what can be told only along chains that end (`settle`), and whether
//! components keep to each other's rules (`derivation`, `facets`, `values`, `identity`).

mod attributes;
mod bindings;
mod chains;
mod codes;
mod derivation;
mod documents;
mod facets;
mod identity;
mod instances;
mod lookup;
mod particles;
mod register;
mod services;
mod settle;
mod slots;
mod types;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::{self, LoadOptions};
use crate::model::{
    Arena, Attribute, AttributeGroup, AttributeGroupId, BuiltIn, ComplexType, Content, Element, ElementId,
    GroupDefinition, GroupId, Model, ModelGroup, Names, Notation, QName, Schema, Scope, Type, TypeDefinition,
    TypeId,
};
use crate::source::{Sources, Span};
use documents::Documents;
use instances::Instance;
use slots::Slots;

/// Loads, parses and resolves: all that stands before [`Model`].
///
/// # Errors
///
/// Everything that is wrong with the input. The files that were read are in [`Diagnostics::sources`], so that a build
/// script can watch them even then. Warnings alone are no error; they are in [`Model::warnings`].
pub fn model(options: &LoadOptions) -> Result<Model, Diagnostics> {
    let (sources, mut diagnostics) = load::load(options);
    let documents = documents::parse(&sources, options.limits.depth, &mut diagnostics);
    resolve(&documents, sources, diagnostics)
}

fn resolve(
    documents: &Documents,
    sources: Arc<Sources>,
    diagnostics: Diagnostics,
) -> Result<Model, Diagnostics> {
    let mut resolver = Resolver::new(documents, sources, diagnostics);
    resolver.instantiate();
    let pending = resolver.register();
    for item in pending {
        resolver.define(item);
    }
    let services = resolver.services(documents);
    resolver.forgive_missing_documents();
    let leftovers = resolver.leftovers();
    let (mut model, diagnostics) = resolver.into_model(services)?;
    settle::settle(&mut model, leftovers, diagnostics)?;
    Ok(model)
}

/// What is known while the model is being made.
struct Resolver<'a> {
    documents: &'a Documents,
    sources: Arc<Sources>,
    diagnostics: Diagnostics,
    instances: Vec<Instance<'a>>,
    /// Namespaces of which a document could not be read: what is missing in them has been reported with the document.
    incomplete: BTreeMap<Arc<str>, Incomplete>,
    /// Namespaces of which there is a schema.
    described: BTreeSet<Arc<str>>,
    /// How many more unresolved names get a suggestion; each costs a look at all names.
    suggestions: usize,

    schemas: Arena<Schema>,
    types: Slots<Type>,
    elements: Slots<Element>,
    attributes: Slots<Attribute>,
    groups: Slots<GroupDefinition>,
    attribute_groups: Slots<AttributeGroup>,
    notations: Slots<Notation>,
    names: Names,

    /// What a redefinition means when it names itself, by that name: the component as it was.
    original_types: BTreeMap<TypeId, (TypeId, QName)>,
    original_groups: BTreeMap<GroupId, (GroupId, QName)>,
    original_attribute_groups: BTreeMap<AttributeGroupId, (AttributeGroupId, QName)>,

    leftovers: Leftovers,
}

/// See [`Resolver::incomplete`].
#[derive(Default)]
struct Incomplete {
    /// The imports and includes of the documents that are missing.
    edges: Vec<Span>,
    /// A name was looked for, and may be defined there.
    missed: bool,
}

/// What must wait until chains of components are known to end.
#[derive(Default)]
struct Leftovers {
    /// Complex types with simple content, whose text type depends on their base's.
    texts: Vec<Text>,
    /// Elements that have the type of their substitution group's head.
    headed: Vec<ElementId>,
}

/// See [`Leftovers::texts`].
struct Text {
    complex: TypeId,
    /// The simple type that a restriction writes out instead of naming.
    inline: Option<TypeId>,
    /// The anonymous restriction that holds the facets; its base is not known yet.
    restricted: Option<TypeId>,
    span: Span,
}

impl<'a> Resolver<'a> {
    fn new(documents: &'a Documents, sources: Arc<Sources>, diagnostics: Diagnostics) -> Self {
        let mut types = Slots::default();
        for built_in in BuiltIn::ALL {
            let id = types.reserve();
            types.fill(id, built_in_type(*built_in));
        }
        Self {
            documents,
            sources,
            diagnostics,
            instances: Vec::new(),
            incomplete: BTreeMap::new(),
            described: BTreeSet::new(),
            suggestions: 100,
            schemas: Arena::default(),
            types,
            elements: Slots::default(),
            attributes: Slots::default(),
            groups: Slots::default(),
            attribute_groups: Slots::default(),
            notations: Slots::default(),
            names: Names::default(),
            original_types: BTreeMap::new(),
            original_groups: BTreeMap::new(),
            original_attribute_groups: BTreeMap::new(),
            leftovers: Leftovers::default(),
        }
    }

    fn leftovers(&mut self) -> Leftovers {
        std::mem::take(&mut self.leftovers)
    }

    /// The location of a schema is a hint, and it is no error when it leads nowhere (XML Schema Part 1 section 4.2.1): only
    /// what is missing then may be one.
    fn forgive_missing_documents(&mut self) {
        let unneeded = self.incomplete.values().filter(|found| !found.missed);
        let edges: BTreeSet<Span> = unneeded.flat_map(|found| found.edges.iter().copied()).collect();
        self.diagnostics.demote(|item| item.span.is_some_and(|span| edges.contains(&span)));
    }

    /// Whether a name of this namespace may be defined in a document that is missing, which has been reported.
    fn is_incomplete(&mut self, namespace: &str) -> bool {
        let found = self.incomplete.get_mut(namespace);
        found.map(|found| found.missed = true).is_some()
    }

    fn error(&mut self, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error(span, message));
    }

    fn into_model(self, services: services::Services) -> Result<(Model, Diagnostics), Diagnostics> {
        let whole = || {
            Some(Model {
                sources: self.sources.clone(),
                warnings: Diagnostics::new(self.sources.clone()),
                schemas: self.schemas,
                types: self.types.finish()?,
                elements: self.elements.finish()?,
                attributes: self.attributes.finish()?,
                groups: self.groups.finish()?,
                attribute_groups: self.attribute_groups.finish()?,
                notations: self.notations.finish()?,
                definitions: services.definitions,
                services: services.services,
                bindings: services.bindings,
                port_types: services.port_types,
                messages: services.messages,
                names: self.names,
            })
        };
        let mut diagnostics = self.diagnostics;
        match whole() {
            Some(model) => Ok((model, diagnostics)),
            None => {
                let message = "a component was announced and never defined; this is a defect of saponify";
                diagnostics.push(Diagnostic::error_without_place(message));
                Err(diagnostics)
            }
        }
    }
}

fn built_in_type(built_in: BuiltIn) -> Type {
    Type {
        name: Some(QName::new(crate::xml::XS, built_in.name())),
        scope: Scope::Global,
        schema: None,
        definition: TypeDefinition::BuiltIn(built_in),
        redefined_by: None,
        annotation: crate::model::Annotation::default(),
        span: Span::BUILT_IN,
    }
}

/// The body of a complex type that is not known yet, or not at all.
fn empty_complex_type() -> ComplexType {
    ComplexType {
        base: BuiltIn::AnyType.type_id(),
        derivation: crate::model::Derivation::Restriction,
        is_abstract: false,
        content: Content::Empty,
        attributes: Vec::new(),
        any_attribute: None,
        final_derivations: crate::model::Derivations::default(),
        block: crate::model::Derivations::default(),
        code: None,
    }
}

/// A group without content.
fn empty_group() -> ModelGroup {
    ModelGroup {
        compositor: crate::model::Compositor::Sequence,
        particles: Vec::new(),
        annotation: crate::model::Annotation::default(),
    }
}
