//! Schemas for imports that no location leads to: by their namespace, from a catalog or from those that are built in.

use std::collections::{BTreeMap, BTreeSet};

use super::catalog::Target;
use super::{Loader, display, known};
use crate::diagnostics::Diagnostic;
use crate::source::{FileId, ImportEdge, ImportKind, SourceFile, SourceKind};
use crate::xml;

impl Loader<'_> {
    /// Adds the schemas that catalogs have for namespaces which are imported and which no file defines. They come last: a
    /// namespace that an inline schema defines needs no other.
    pub(super) fn add_schemas_of_catalogs(&mut self) {
        let mut added = BTreeMap::new();
        let mut tried: BTreeSet<String> = BTreeSet::new();
        while let Some((namespace, edge, target)) = self.wanted_of_catalogs(&tried) {
            tried.insert(namespace.clone());
            let path = match target {
                Target::File(path) => Some(path),
                Target::Url(url) => self.options.locations.get(&url).cloned(),
            };
            let Some(path) = path.filter(|path| path.is_file()) else { continue };
            match self.file(&path, &display(&path)) {
                Ok(id) => {
                    added.insert(namespace, id);
                    self.inspect_all();
                }
                Err(refusal) => self.diagnostics.push(Diagnostic::error(edge.span, refusal)),
            }
        }
        self.lead_imports_to(&added);
    }

    fn wanted_of_catalogs(&self, tried: &BTreeSet<String>) -> Option<(String, ImportEdge, Target)> {
        self.unmet_imports().find_map(|edge| {
            let namespace = edge.namespace.as_ref().filter(|namespace| !tried.contains(*namespace))?;
            if self.full || self.provided.contains(namespace) {
                return None;
            }
            Some((
                namespace.clone(),
                edge.clone(),
                self.catalogs.namespace(namespace, edge.location.is_some())?,
            ))
        })
    }

    /// Adds the built-in schemas of namespaces that are imported or referred to, and that no file defines.
    pub(super) fn add_known_schemas(&mut self) {
        let mut added = BTreeMap::new();
        while let Some(schema) = self.wanted_known_schema() {
            let mut file = SourceFile::new(schema.file_name.to_owned(), None, schema.text.to_owned());
            file.kind = SourceKind::Xsd;
            let id = self.sources.add(file);
            self.provided.insert(schema.namespace.to_owned());
            added.insert(schema.namespace.to_owned(), id);
            self.inspect(id);
        }
        self.lead_imports_to(&added);
    }

    fn wanted_known_schema(&self) -> Option<&'static known::KnownSchema> {
        let imported: BTreeSet<&str> =
            self.unmet_imports().filter_map(|edge| edge.namespace.as_deref()).collect();
        known::SCHEMAS.iter().find(|schema| {
            let namespace = schema.namespace;
            // Everybody imports XML Schema; only who refers to more than its types needs its schema.
            let imported = imported.contains(namespace) && namespace != xml::XS;
            (imported || self.referred.contains(namespace)) && !self.provided.contains(namespace)
        })
    }

    fn unmet_imports(&self) -> impl Iterator<Item = &ImportEdge> {
        let edges = self.sources.iter().flat_map(|(_, file)| &file.imports);
        edges.filter(|edge| edge.kind == ImportKind::Import && edge.target.is_none())
    }

    /// Gives imports of these namespaces that lead nowhere their files.
    pub(super) fn lead_imports_to(&mut self, added: &BTreeMap<String, FileId>) {
        let files: Vec<FileId> = self.sources.iter().map(|(id, _)| id).collect();
        for id in files {
            for edge in self.sources.file_mut(id).into_iter().flat_map(|file| &mut file.imports) {
                if edge.kind == ImportKind::Import && edge.target.is_none() {
                    edge.target =
                        edge.namespace.as_deref().and_then(|namespace| added.get(namespace).copied());
                }
            }
        }
    }
}
