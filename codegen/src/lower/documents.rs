//! What servers publish as the descriptions of themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use crate::ir::{Document, Ident};
use crate::model::Model;
use crate::source::{FileId, SourceFile, SourceKind};

/// The documents of all WSDLs that the caller named.
#[derive(Default)]
pub(super) struct Documents {
    /// Each once, unless two WSDLs know it by different names.
    pub(super) all: Vec<Document>,
    /// By WSDL, in the caller's order: the files that it leads to, and where their documents are among all; its own first.
    wsdls: Vec<Vec<(FileId, usize)>>,
}

impl Documents {
    /// What the server of a port type publishes, as positions among all: the first WSDL that leads to the file in which the
    /// port type is defined, and all that it imports.
    pub(super) fn of(&self, file: FileId) -> Vec<usize> {
        let leads_there = |documents: &&Vec<(FileId, usize)>| documents.iter().any(|(id, _)| *id == file);
        let wsdl = self.wsdls.iter().find(leads_there);
        wsdl.into_iter().flatten().map(|(_, document)| *document).collect()
    }
}

/// The WSDLs that the caller named, and all that they import, each named as the locations lead to it.
pub(super) fn documents(model: &Model, entries: &[PathBuf]) -> Documents {
    let entry = |(_, file): &(FileId, &SourceFile)| file.entry && file.kind == SourceKind::Wsdl;
    let position = |file: &SourceFile| entries.iter().position(|path| file.path.as_ref() == Some(path));
    let mut wsdls: Vec<(FileId, &SourceFile)> = model.sources.iter().filter(entry).collect();
    wsdls.sort_by_key(|(id, file)| (position(file).unwrap_or(usize::MAX), *id));
    let mut documents = Documents::default();
    let mut known: BTreeMap<(FileId, String), usize> = BTreeMap::new();
    for (wsdl, _) in wsdls {
        let mut published = Vec::new();
        for (id, name) in with_imports(model, wsdl) {
            let position = *known.entry((id, name.clone())).or_insert_with(|| {
                documents.all.push(document(name, model.sources.file(id)));
                documents.all.len() - 1
            });
            published.push((id, position));
        }
        documents.wsdls.push(published);
    }
    documents
}

/// A WSDL and all that it imports, with their names.
fn with_imports(model: &Model, wsdl: FileId) -> Vec<(FileId, String)> {
    let name = model.sources.file(wsdl).name.rsplit('/').next().unwrap_or_default().to_owned();
    let mut found = vec![(wsdl, name.clone())];
    let mut visited = BTreeSet::from([wsdl]);
    let mut open = vec![(wsdl, name)];
    while let Some((id, from)) = open.pop() {
        for edge in &model.sources.file(id).imports {
            let (Some(target), Some(location)) = (edge.target, &edge.location) else { continue };
            if visited.insert(target) {
                let name = resolved(&from, location);
                found.push((target, name.clone()));
                open.push((target, name));
            }
        }
    }
    found
}

fn document(name: String, file: &SourceFile) -> Document {
    let ident = Ident::constant_name(name.rsplit('/').next().unwrap_or_default());
    Document { ident, name, text: Arc::from(file.text.as_str()), path: file.path.clone() }
}

/// A location as seen from a document: a URL as it is, a relative path with `.` and `..` taken out.
fn resolved(from: &str, location: &str) -> String {
    if location.contains("://") {
        return location.to_owned();
    }
    let folder =
        if from.contains("://") { "" } else { from.rsplit_once('/').map_or("", |(folder, _)| folder) };
    let mut segments: Vec<&str> = Vec::new();
    for segment in folder.split('/').chain(location.split('/')) {
        match segment {
            "" | "." => {}
            ".." if segments.last().is_some_and(|last| *last != "..") => {
                segments.pop();
            }
            _ => segments.push(segment),
        }
    }
    segments.join("/")
}
