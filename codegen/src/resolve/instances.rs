//! Which schema document is seen in which namespace.
//!
//! A schema without target namespace takes that of a schema that includes it (a chameleon include, XML Schema Part 1
//! section 4.2.1), and so may stand for several sets of components.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Resolver;
use crate::diagnostics::Diagnostic;
use crate::model::{self, SchemaId};
use crate::source::{FileId, ImportEdge, ImportKind, SourceKind, Span};
use crate::xsd;

/// A schema document in a namespace.
pub(super) struct Instance<'a> {
    pub(super) schema: &'a xsd::Schema,
    pub(super) id: SchemaId,
    pub(super) namespace: Arc<str>,
    /// The namespace is the includer's: names in no namespace mean names in it.
    pub(super) chameleon: bool,
}

impl Resolver<'_> {
    /// Finds all instances, and checks that imports and includes lead to the namespaces that they speak of.
    pub(super) fn instantiate(&mut self) {
        let documents = self.documents;
        let schemas: Vec<(&xsd::Schema, bool)> = documents.all_schemas().collect();
        let by_file: BTreeMap<FileId, usize> = schemas
            .iter()
            .enumerate()
            .filter(|(_, (_, inline))| !inline)
            .map(|(index, (schema, _))| (schema.file, index))
            .collect();
        self.check_imports(&schemas, &by_file);

        let imported = self.imported_files();
        let is_root = |(schema, inline): &(&xsd::Schema, bool)| {
            *inline || !schema.target_namespace.is_empty() || imported.contains(&schema.file)
        };
        let mut queue: Vec<(usize, Arc<str>)> = schemas
            .iter()
            .enumerate()
            .filter(|(_, item)| is_root(item))
            .map(|(index, (schema, _))| (index, schema.target_namespace.clone()))
            .collect();
        let mut found = BTreeSet::new();
        while let Some((index, namespace)) = queue.pop() {
            if !found.insert((index, namespace.clone())) {
                continue;
            }
            let schema = schemas[index].0;
            let sources = self.sources.clone();
            for edge in edges_of(&sources.file(schema.file).imports, schema.span) {
                let included = edge.kind.is_inclusion();
                let target = edge.target.filter(|_| included).and_then(|file| by_file.get(&file));
                if let Some(target) = target.filter(|target| schemas[**target].0.target_namespace.is_empty())
                {
                    queue.push((*target, namespace.clone()));
                }
            }
        }
        for (index, namespace) in found {
            let schema = schemas[index].0;
            let id = self.schemas.push(model::Schema {
                target_namespace: namespace.clone(),
                chameleon: schema.target_namespace.is_empty(),
                prefixes: schema.prefixes.clone(),
                annotation: schema.annotation.clone(),
                span: schema.span,
            });
            let chameleon = schema.target_namespace.is_empty() && !namespace.is_empty();
            self.described.insert(namespace.clone());
            self.instances.push(Instance { schema, id, namespace, chameleon });
        }
        let definitions = documents.definitions.iter();
        self.described.extend(definitions.map(|definitions| definitions.target_namespace.clone()));
    }

    /// Files that are seen in their own namespace, even if that is none.
    fn imported_files(&self) -> BTreeSet<FileId> {
        let entries = self.sources.iter().filter(|(_, file)| file.entry).map(|(id, _)| id);
        let edges = self.sources.iter().flat_map(|(_, file)| &file.imports);
        let imports = edges.filter(|edge| matches!(edge.kind, ImportKind::Import | ImportKind::WsdlImport));
        entries.chain(imports.filter_map(|edge| edge.target)).collect()
    }

    fn check_imports(&mut self, schemas: &[(&xsd::Schema, bool)], by_file: &BTreeMap<FileId, usize>) {
        let sources = self.sources.clone();
        for (schema, _) in schemas {
            for edge in edges_of(&sources.file(schema.file).imports, schema.span) {
                let stated: Arc<str> = match edge.kind {
                    ImportKind::Import => edge.namespace.as_deref().unwrap_or_default().into(),
                    _ => schema.target_namespace.clone(),
                };
                let readable =
                    edge.target.is_some_and(|file| sources.file(file).kind != SourceKind::Unusable);
                if !readable && edge.location.is_some() {
                    let incomplete = self.incomplete.entry(stated.clone()).or_default();
                    incomplete.edges.push(edge.span);
                }
                let Some(target) = edge.target.filter(|_| readable) else { continue };
                match by_file.get(&target) {
                    Some(index) => self.check_namespace(edge, &stated, &schemas[*index].0.target_namespace),
                    None => {
                        let hint = "import it with `wsdl:import`";
                        let message = "this is a WSDL document, not a schema";
                        self.diagnostics.push(Diagnostic::error(edge.span, message).hint(hint));
                    }
                }
            }
        }
        self.check_wsdl_imports(schemas, by_file);
    }

    fn check_wsdl_imports(&mut self, schemas: &[(&xsd::Schema, bool)], by_file: &BTreeMap<FileId, usize>) {
        let sources = self.sources.clone();
        // Metadata holds several definitions in a file.
        let mut described: BTreeMap<FileId, BTreeSet<&str>> = BTreeMap::new();
        for definitions in &self.documents.definitions {
            described.entry(definitions.file).or_default().insert(&definitions.target_namespace);
        }
        for file in described.keys() {
            let is_ours = |edge: &&ImportEdge| edge.kind == ImportKind::WsdlImport;
            for edge in sources.file(*file).imports.iter().filter(is_ours) {
                let stated: Arc<str> = edge.namespace.as_deref().unwrap_or_default().into();
                let readable = edge.target.filter(|file| sources.file(*file).kind != SourceKind::Unusable);
                let Some(target) = readable else {
                    // Without it there is no service, whether or not a schema lacks something.
                    self.incomplete.entry(stated).or_default();
                    continue;
                };
                let of_schema = || by_file.get(&target).map(|index| &*schemas[*index].0.target_namespace);
                let found = match described.get(&target) {
                    Some(namespaces) => namespaces.get(&*stated).or(namespaces.first()).copied(),
                    None => of_schema(),
                };
                if let Some(found) = found {
                    self.check_namespace(edge, &stated, found);
                }
            }
        }
    }

    fn check_namespace(&mut self, edge: &ImportEdge, stated: &str, found: &str) {
        let included = edge.kind.is_inclusion();
        if found == stated || (included && found.is_empty()) {
            return;
        }
        let named = |namespace: &str| match namespace {
            "" => "no namespace".to_owned(),
            _ => format!("the namespace `{namespace}`"),
        };
        // Nothing is lost by an import that says the wrong namespace: names are looked up by what documents describe.
        self.diagnostics.push(if included {
            let message = format!("the included schema describes {}, not {}", named(found), named(stated));
            Diagnostic::warning(edge.span, message).hint("it is taken for imported: write `xs:import`")
        } else {
            let message =
                format!("{} is imported from a document that describes {}", named(stated), named(found));
            Diagnostic::warning(edge.span, message).hint("correct `namespace`, or the location")
        });
    }
}

/// The import edges that stand in one schema of a file. Those of a file are in document order.
pub(super) fn edges_of(edges: &[ImportEdge], schema: Span) -> impl Iterator<Item = &ImportEdge> {
    let first = edges.partition_point(|edge| edge.span.start < schema.start);
    let within =
        edges.get(first..).unwrap_or_default().iter().take_while(move |edge| edge.span.start < schema.end);
    within.filter(|edge| edge.kind != ImportKind::WsdlImport)
}
