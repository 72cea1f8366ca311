//! What a server publishes as the description of itself.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::ir::Document;
use crate::model::Model;
use crate::source::{FileId, SourceFile, SourceKind};

/// The first WSDL that the caller named, and all that it imports, each named as the locations lead to it.
pub(super) fn documents(model: &Model, entries: &[PathBuf]) -> Vec<Document> {
    let entry = |(_, file): &(FileId, &SourceFile)| file.entry && file.kind == SourceKind::Wsdl;
    let position = |file: &SourceFile| entries.iter().position(|path| file.path.as_ref() == Some(path));
    let first = model
        .sources
        .iter()
        .filter(entry)
        .min_by_key(|(id, file)| (position(file).unwrap_or(usize::MAX), *id));
    let Some((id, file)) = first else { return Vec::new() };
    let name = file.name.rsplit('/').next().unwrap_or_default().to_owned();
    let mut documents = vec![document(name.clone(), file)];
    let mut visited = BTreeSet::from([id]);
    let mut open = vec![(id, name)];
    while let Some((id, from)) = open.pop() {
        for edge in &model.sources.file(id).imports {
            let (Some(target), Some(location)) = (edge.target, &edge.location) else { continue };
            if visited.insert(target) {
                let name = resolved(&from, location);
                documents.push(document(name.clone(), model.sources.file(target)));
                open.push((target, name));
            }
        }
    }
    documents
}

fn document(name: String, file: &SourceFile) -> Document {
    Document { name, text: Arc::from(file.text.as_str()), path: file.path.clone() }
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
