//! Schema documents whose types all namespaces that they are seen in share.
//!
//! A document without target namespace gives a set of components to each namespace whose schemas include it. Where the
//! caller wants one type for all of them, the component of the first namespace stands for those of the others, and the names
//! in it are in the namespace of the element around them: which is right as long as the components differ in nothing else,
//! and elements of these types are in the namespace that their children are in. What does not fit is found here, before
//! anything is lowered.

mod compare;
mod parts;

use std::collections::{BTreeMap, BTreeSet};

use super::Lowerer;
use crate::config::{Setting, SharedDocument};
use crate::diagnostics::Diagnostic;
use crate::model::{ElementId, Model, SchemaId, TypeId};
use crate::source::{FileId, Sources};
use crate::suggest;

use compare::{Comparison, Misfit};

/// What is shared.
#[derive(Default)]
pub(super) struct Sharing {
    /// The documents, and the positions of the settings that say so.
    homes: BTreeMap<FileId, usize>,
    /// The schemas in whose types names have the namespace of the element around them.
    inheriting: BTreeSet<SchemaId>,
    /// The type that stands for each.
    one: BTreeMap<TypeId, TypeId>,
    /// What cannot be shared, and why.
    misfits: Vec<Misfit>,
}

impl Sharing {
    /// The type that stands for this one.
    pub(super) fn one_of(&self, id: TypeId) -> TypeId {
        self.one.get(&id).copied().unwrap_or(id)
    }

    /// Whether other namespaces have the type too.
    pub(super) fn is_shared(&self, id: TypeId) -> bool {
        self.one.contains_key(&id)
    }

    /// The setting that says that the document is shared.
    pub(super) fn home_of(&self, document: FileId) -> Option<usize> {
        self.homes.get(&document).copied()
    }

    /// The same for a type; none where it is not shared.
    pub(super) fn home_of_type(&self, model: &Model, id: TypeId) -> Option<usize> {
        self.home_of(model.types[id].span.file).filter(|_| self.is_shared(id))
    }

    /// Whether the name of an element in a type that is shared has the namespace of the element around it.
    pub(super) fn inherits(&self, model: &Model, id: ElementId) -> bool {
        let element = &model.elements[id];
        self.inheriting.contains(&element.schema)
            && element.name.namespace == model.schemas[element.schema].target_namespace
    }
}

impl Lowerer<'_> {
    /// Finds out what is shared. A setting that is of no use is reported.
    pub(super) fn share(&mut self) {
        let mut homes = BTreeMap::new();
        let config = self.config;
        for (position, wanted) in config.shared_documents.iter().enumerate() {
            match self.shared_document(wanted) {
                Ok(file) if homes.insert(file, position).is_some() => {
                    let error = wanted.error(format!("`{}` is shared twice", wanted.document));
                    self.diagnostics.push(error.hint("remove one of the lines"));
                }
                Ok(_) => {}
                Err(error) => self.diagnostics.push(error),
            }
        }
        if homes.is_empty() {
            return;
        }
        add_included(&self.model.sources, &mut homes);
        let derived = |id: TypeId| {
            let derived = self.substitutable.get(&id).filter(|_| self.has_derived(id))?;
            derived.first().copied()
        };
        let is_head = |id: ElementId| self.is_head(id);
        let Comparison { one, inheriting, misfits } =
            compare::compare(self.model, &homes, &derived, &is_head);
        self.sharing = Sharing { homes, inheriting, one, misfits };
    }

    fn shared_document(&self, wanted: &Setting<SharedDocument>) -> Result<FileId, Diagnostic> {
        let sources = &self.model.sources;
        let schemas = self.model.schemas.iter().map(|(_, schema)| schema);
        let named: Vec<_> = schemas
            .filter(|schema| is_named(&sources.file(schema.span.file).name, &wanted.document))
            .collect();
        let files: BTreeSet<FileId> = named.iter().map(|schema| schema.span.file).collect();
        match (named.as_slice(), files.len()) {
            ([], _) => {
                let error = wanted.error(format!("there is no schema document `{}`", wanted.document));
                let names: BTreeSet<&str> = sources
                    .iter()
                    .map(|(_, file)| file.name.rsplit('/').next().unwrap_or(&file.name))
                    .collect();
                Err(match suggest::nearest(&wanted.document, names) {
                    Some(near) => error.hint(format!("did you mean `{near}`?")),
                    None => {
                        error.hint("a document is named by its file: correct the name or remove the line")
                    }
                })
            }
            ([first, ..], 1) if !first.chameleon => {
                let message =
                    format!("`{}` describes the namespace `{}`", wanted.document, first.target_namespace);
                Err(wanted.error(message).hint(
                    "only a document without target namespace can be part of several: the others have one type each anyway",
                ))
            }
            (_, 2..) => Err(wanted
                .error(format!("several documents are named `{}`", wanted.document))
                .hint("say the folder too")),
            ([first, ..], _) => Ok(first.span.file),
        }
    }

    /// Says which types that were generated are not shared though they should be.
    pub(super) fn report_not_shared(&mut self) {
        for misfit in std::mem::take(&mut self.sharing.misfits) {
            let generated = |types: &[TypeId]| types.iter().any(|id| self.by_type.contains_key(id));
            let also: Vec<&str> =
                misfit.also.iter().filter(|(_, types)| generated(types)).map(|(name, _)| &**name).collect();
            if generated(&misfit.types) || !also.is_empty() {
                self.diagnostics.push(misfit.warning(&also));
            }
        }
    }
}

/// Whether a path ends as a name does, in whole segments.
fn is_named(path: &str, name: &str) -> bool {
    path.strip_suffix(name).is_some_and(|folder| folder.is_empty() || folder.ends_with('/'))
}

/// Adds the documents that shared ones include, unless a setting says something of them.
fn add_included(sources: &Sources, homes: &mut BTreeMap<FileId, usize>) {
    let mut open: Vec<(FileId, usize)> = homes.iter().map(|(file, home)| (*file, *home)).collect();
    open.sort_by_key(|(_, home)| std::cmp::Reverse(*home));
    while let Some((file, home)) = open.pop() {
        let included = sources.file(file).imports.iter().filter(|edge| edge.kind.is_inclusion());
        for target in included.filter_map(|edge| edge.target) {
            if let std::collections::btree_map::Entry::Vacant(entry) = homes.entry(target) {
                entry.insert(home);
                open.push((target, home));
            }
        }
    }
}
