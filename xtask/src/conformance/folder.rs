//! A folder of WSDL and XSD files.

use std::fs;
use std::path::{Path, PathBuf};

use super::arguments::Folder;
use super::case::{Case, Document};
use super::generate::Options;
use crate::shell::Result;

/// What the folder's cases have in common.
pub(super) fn options(folder: &Folder) -> Result<Options> {
    let catalogs = folder.catalog.iter().map(|path| find(folder, path)).collect::<Result<_>>()?;
    Ok(Options { services: true, catalogs })
}

/// A case for each entry, without documents yet.
pub(super) fn cases(folder: &Folder) -> Result<Vec<Case>> {
    let set = folder.dir.file_name().map(|name| name.to_string_lossy().into_owned());
    let set = set.unwrap_or_else(|| folder.dir.display().to_string());
    let entries = if folder.entries.is_empty() { schemas_in(&folder.dir)? } else { folder.entries.clone() };
    let case = |entry: PathBuf| {
        Ok(Case {
            set: set.clone(),
            name: entry.display().to_string(),
            entries: vec![find(folder, &entry)?],
            documents: Vec::new(),
        })
    };
    entries.into_iter().map(case).collect()
}

/// The documents that are named.
pub(super) fn documents(folder: &Folder) -> Vec<Document> {
    let document = |path: &PathBuf| Document {
        path: path.display().to_string(),
        file: find(folder, path).unwrap_or_else(|_| path.clone()),
    };
    folder.documents.iter().map(document).collect()
}

/// A path in the folder, or from where the command runs.
fn find(folder: &Folder, path: &Path) -> Result<PathBuf> {
    [folder.dir.join(path), path.to_owned()]
        .into_iter()
        .find_map(|path| path.canonicalize().ok())
        .ok_or_else(|| format!("there is no file {} in {}", path.display(), folder.dir.display()))
}

/// All WSDL and XSD files, in order of their paths.
fn schemas_in(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(inner) = open.pop() {
        let entries =
            fs::read_dir(dir.join(&inner)).map_err(|error| format!("{}: {error}", dir.display()))?;
        for entry in entries {
            let entry = entry.map_err(|error| error.to_string())?;
            let path = inner.join(entry.file_name());
            let is_schema = path
                .extension()
                .is_some_and(|end| ["wsdl", "xsd"].iter().any(|known| end.eq_ignore_ascii_case(known)));
            if entry.path().is_dir() {
                open.push(path);
            } else if is_schema {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
