//! What is asked for.

use std::collections::{BTreeMap, BTreeSet};

use super::Lowerer;
use crate::model::{ElementId, SchemaId, Scope, TypeDefinition, TypeId};
use crate::source::{FileId, SourceKind, Sources};

/// The global components that are generated whether or not anything else leads to them.
pub(super) struct Roots {
    /// Elements in the bodies of messages.
    bodies: Vec<ElementId>,
    /// Elements of schemas that the caller named.
    pub(super) elements: Vec<ElementId>,
    /// Types of schemas that the caller named.
    pub(super) types: Vec<TypeId>,
}

impl Lowerer<'_> {
    /// The types that carry an element's name themselves: those of one root alone, of more than one kind of text, and of no
    /// other type than themselves.
    pub(super) fn elements_of_types(&self, roots: &Roots) -> BTreeMap<TypeId, ElementId> {
        let elements: BTreeSet<ElementId> = roots.bodies.iter().chain(&roots.elements).copied().collect();
        let mut found: BTreeMap<TypeId, Option<ElementId>> = BTreeMap::new();
        for id in elements {
            let type_id = self.model.elements[id].type_id;
            found.entry(type_id).and_modify(|other| *other = None).or_insert(Some(id));
        }
        let carries = |id: TypeId| {
            self.model.complex(id).is_some()
                && self.override_of(id).is_none()
                && !self.has_derived(id)
                && !self.sharing.is_shared(id)
        };
        found
            .into_iter()
            .filter_map(|(id, element)| Some((id, element?)))
            .filter(|(id, _)| carries(*id))
            .collect()
    }

    pub(super) fn roots(&self) -> Roots {
        let model = self.model;
        let files = named_files(&model.sources);
        let named = |id: SchemaId| files.contains(&model.schemas[id].span.file);
        let element =
            |element: &crate::model::Element| element.scope == Scope::Global && named(element.schema);
        // What a redefinition replaced is reached as its base, if at all.
        let type_ = |type_: &crate::model::Type| {
            let defined = !matches!(type_.definition, TypeDefinition::BuiltIn(_));
            let global = type_.scope == Scope::Global && type_.redefined_by.is_none();
            defined && global && type_.schema.is_some_and(named)
        };
        Roots {
            bodies: self.body_elements(),
            elements: model.elements.iter().filter(|(_, found)| element(found)).map(|(id, _)| id).collect(),
            types: model.types.iter().filter(|(_, found)| type_(found)).map(|(id, _)| id).collect(),
        }
    }
}

/// The schemas that the caller named, and what these include: an included document is part of the schema that includes it
/// (XML Schema Part 1 section 4.2.1).
fn named_files(sources: &Sources) -> BTreeSet<FileId> {
    let named = sources.iter().filter(|(_, file)| file.entry && file.kind == SourceKind::Xsd);
    let mut open: Vec<FileId> = named.map(|(id, _)| id).collect();
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if found.insert(id) {
            let edges = sources.file(id).imports.iter();
            let included = edges.filter(|edge| edge.kind.is_inclusion());
            open.extend(included.filter_map(|edge| edge.target));
        }
    }
    found
}
