//! Schemas for imports whose location leads nowhere, from what lies near the importing document.
//!
//! Published services are kept as folders: mirrors of the sites that they come from, or all documents of a service under
//! names that a tool gave them, while their imports still say URLs. What is found so is a guess, and is reported as one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use roxmltree::Document;

use super::locate::{self, percent_decoded};
use super::{Loader, decode, display, known};
use crate::diagnostics::Diagnostic;
use crate::source::{FileId, ImportEdge, ImportKind};
use crate::xml;

/// How many files of a folder are looked at.
const FILES: usize = 1_000;
/// How many bytes of these.
const BYTES: u64 = 64 << 20;

/// The schemas of the folders that were looked at, by namespace.
#[derive(Debug, Default)]
pub(super) struct Nearby {
    folders: BTreeMap<PathBuf, BTreeMap<String, Vec<PathBuf>>>,
    /// The namespaces that were looked for.
    tried: BTreeSet<String>,
}

impl Loader<'_> {
    /// Adds what lies nearby for namespaces that are imported from somewhere, and that no file defines; whether there was
    /// any.
    pub(super) fn add_schemas_nearby(&mut self) -> bool {
        let mut added = BTreeMap::new();
        while let Some((from, edge, namespace)) = self.wanted_nearby() {
            self.nearby.tried.insert(namespace.clone());
            let location = edge.location.as_deref().unwrap_or_default();
            let folder = self.sources.file(from).path.as_deref().and_then(Path::parent).map(Path::to_owned);
            let folders: Vec<PathBuf> =
                folder.into_iter().chain(self.options.search_dirs.iter().cloned()).collect();
            let mirrored = folders.iter().find_map(|folder| self.mirrored(folder, location, &namespace));
            let found =
                mirrored.or_else(|| folders.iter().find_map(|folder| self.only_one(folder, &namespace)));
            let Some(path) = found else { continue };
            let name = display(&path);
            match self.file(&path, &name) {
                Ok(id) => {
                    let message = format!(
                        "`{location}` is not found; `{name}` describes the namespace and is taken instead"
                    );
                    let hint = "name the file for this location (`locations`, a catalog)";
                    self.diagnostics.push(Diagnostic::warning(edge.span, message).hint(hint));
                    added.insert(namespace, id);
                    self.inspect_all();
                }
                Err(refusal) => self.diagnostics.push(Diagnostic::error(edge.span, refusal)),
            }
        }
        self.lead_imports_to(&added);
        !added.is_empty()
    }

    fn wanted_nearby(&self) -> Option<(FileId, ImportEdge, String)> {
        let edges =
            self.sources.iter().flat_map(|(id, file)| file.imports.iter().map(move |edge| (id, edge)));
        edges
            .filter(|(_, edge)| edge.kind == ImportKind::Import && edge.target.is_none() && !self.full)
            .find_map(|(id, edge)| {
                let namespace = edge.namespace.as_ref().filter(|_| edge.location.is_some())?;
                let known = self.provided.contains(namespace) || known::is_closed(namespace);
                (!known && !self.nearby.tried.contains(namespace))
                    .then(|| (id, edge.clone(), namespace.clone()))
            })
    }

    /// The file that a mirror of a site has for a URL: the end of its path, in a folder around the importing document.
    fn mirrored(&self, folder: &Path, location: &str, namespace: &str) -> Option<PathBuf> {
        let path = location.split_once("://").filter(|_| locate::is_remote(location))?.1;
        let path = percent_decoded(path.split(['?', '#']).next().unwrap_or_default());
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        if segments.iter().any(|segment| matches!(*segment, "" | "." | "..")) {
            return None;
        }
        let ends = (0..segments.len()).map(|first| segments[first..].join("/"));
        // A document of the same site lies as deep as the other's path is long, at most.
        let around: Vec<&Path> = folder.ancestors().take(segments.len() + 1).collect();
        ends.flat_map(|end| around.iter().map(move |folder| folder.join(&end)).collect::<Vec<_>>())
            .find(|path| self.target_namespace(path).is_some_and(|found| found == namespace))
    }

    /// The one schema of a folder that describes a namespace; of several, none is the right one.
    fn only_one(&mut self, folder: &Path, namespace: &str) -> Option<PathBuf> {
        if !self.nearby.folders.contains_key(folder) {
            let schemas = self.schemas_in(folder);
            self.nearby.folders.insert(folder.to_owned(), schemas);
        }
        match self.nearby.folders.get(folder)?.get(namespace)?.as_slice() {
            [path] => Some(path.clone()),
            _ => None,
        }
    }

    fn schemas_in(&self, folder: &Path) -> BTreeMap<String, Vec<PathBuf>> {
        let mut schemas: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
        let entries = fs::read_dir(if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
        let mut names: Vec<_> =
            entries.into_iter().flatten().flatten().map(|entry| entry.file_name()).collect();
        names.sort();
        let mut bytes = 0;
        for name in names.into_iter().take(FILES) {
            let path = folder.join(name);
            let is_schema = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("xsd"));
            bytes += fs::metadata(&path).map_or(0, |metadata| metadata.len());
            if !is_schema || bytes > BYTES {
                continue;
            }
            if let Some(namespace) = self.target_namespace(&path) {
                schemas.entry(namespace).or_default().push(path);
            }
        }
        schemas
    }

    /// The target namespace of a schema; none if the file is none.
    fn target_namespace(&self, path: &Path) -> Option<String> {
        let metadata = fs::metadata(path).ok()?;
        if !metadata.is_file() || metadata.len() > self.options.limits.file_size {
            return None;
        }
        let text = decode::decode(&fs::read(path).ok()?).ok()?;
        let tag = format!("{}/>", first_tag(&text)?.trim_end_matches('/'));
        let document = Document::parse(&tag).ok()?;
        let root = document.root_element();
        let namespace = root.attribute("targetNamespace").unwrap_or_default().trim();
        xml::is(root, xml::XS, "schema").then(|| namespace.to_owned())
    }
}

/// The start tag of the root element, without its end. A document type is not gone through.
fn first_tag(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ => break,
        };
        rest = rest.split_once(end)?.1.trim_start();
    }
    let mut quote = None;
    let end = rest.find(|character| match (quote, character) {
        (None, '>') => true,
        (None, '"' | '\'') => {
            quote = Some(character);
            false
        }
        (Some(open), _) if open == character => {
            quote = None;
            false
        }
        _ => false,
    })?;
    rest.strip_prefix('<').filter(|tag| !tag.starts_with('!'))?;
    Some(&rest[..end])
}

#[cfg(test)]
mod tests {
    use super::first_tag;

    #[test]
    fn finds_the_root_and_nothing_else() {
        assert_eq!(
            first_tag("<?xml version='1.0'?>\n<!-- <b> -->\n<a b='>' c=\"'\">x"),
            Some("<a b='>' c=\"'\"")
        );
        assert_eq!(first_tag("<a/>"), Some("<a/"));
        for none in ["", "text", "<a b='>", "<!DOCTYPE a><a/>", "<!-- <a/>"] {
            assert_eq!(first_tag(none), None, "{none}");
        }
    }
}
