//! Sources by many hands, a folder each, and a manifest that says what they are: what can be expected of an entry, and which
//! documents are valid. It is a list of
//!
//! ```json
//! { "name": "the folder", "entry": ["file"], "complete_offline": "yes",
//!   "per_entry": [{ "file": "…", "complete": "yes" }], "instances": [{ "file": "…", "libxml2": "valid" }] }
//! ```
//!
//! where `per_entry` is missing if there is but one entry. What begins with `yes` is complete: all that it refers to can be
//! found. A `catalog.xml` beside the folders counts for all of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::arguments::Corpus;
use super::case::{Case, Document};
use super::generate::{Generation, Options};
use super::placing;
use crate::shell::Result;

/// What a manifest says.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    /// The entries of all sources.
    pub(super) cases: Vec<Case>,
    /// The places of the cases that are complete.
    pub(super) complete: BTreeSet<usize>,
    /// All documents, by their sources.
    documents: Vec<(String, Document)>,
    /// The documents that are valid: the name of the source and the path.
    pub(super) valid: BTreeSet<(String, String)>,
}

/// Reads the manifest.
pub(super) fn manifest(corpus: &Corpus) -> Result<Manifest> {
    let shown = corpus.manifest.display();
    let text = fs::read_to_string(&corpus.manifest).map_err(|error| format!("{shown}: {error}"))?;
    let sources: Vec<Value> = serde_json::from_str(&text).map_err(|error| format!("{shown}: {error}"))?;
    let dir = corpus.dir.canonicalize().map_err(|error| format!("{}: {error}", corpus.dir.display()))?;
    let mut manifest = Manifest::default();
    let is_wanted = |source: &&Value| {
        corpus.sources.is_empty() || corpus.sources.iter().any(|name| source["name"] == name.as_str())
    };
    for source in sources.iter().filter(is_wanted) {
        manifest.add(source, &dir).ok_or_else(|| format!("{shown}: not a source: {source}"))?;
    }
    Ok(manifest)
}

/// What the cases have in common.
pub(super) fn options(corpus: &Corpus) -> Options {
    let catalog = corpus.dir.join("catalog.xml");
    Options { services: true, catalogs: catalog.canonicalize().into_iter().collect() }
}

impl Manifest {
    /// Reads a source; none if it is not understood.
    fn add(&mut self, source: &Value, dir: &Path) -> Option<()> {
        let name = source["name"].as_str()?;
        let place = |path: &str| -> PathBuf { dir.join(name).join(path) };
        for (file, complete) in entries(source)? {
            if complete.starts_with("yes") {
                self.complete.insert(self.cases.len());
            }
            self.cases.push(Case {
                set: name.to_owned(),
                name: file.to_owned(),
                entries: vec![place(file)],
                documents: Vec::new(),
            });
        }
        for instance in source["instances"].as_array().into_iter().flatten() {
            let path = instance["file"].as_str()?;
            if instance["libxml2"] == "valid" {
                self.valid.insert((name.to_owned(), path.to_owned()));
            }
            self.documents.push((name.to_owned(), Document { path: path.to_owned(), file: place(path) }));
        }
        Some(())
    }

    /// The documents that have no entry yet, each with the name of its source.
    pub(super) fn take_documents(&mut self) -> Vec<(String, Document)> {
        std::mem::take(&mut self.documents)
    }

    /// Gives each document to an entry of its source.
    pub(super) fn place_documents(&mut self, generations: &[Generation]) {
        let mut documents = self.take_documents();
        let mut start = 0;
        while let Some(first) = self.cases.get(start) {
            let set = first.set.clone();
            let count = self.cases[start..].iter().take_while(|case| case.set == set).count();
            let own = documents.extract_if(.., |(source, _)| *source == set).map(|(_, document)| document);
            let range = start..start + count;
            placing::place(own.collect(), &mut self.cases[range.clone()], &generations[range]);
            start += count;
        }
    }
}

/// The entries of a source, and whether they are complete.
fn entries(source: &Value) -> Option<Vec<(&str, &str)>> {
    if let Some(each) = source["per_entry"].as_array().filter(|each| !each.is_empty()) {
        return each
            .iter()
            .map(|entry| Some((entry["file"].as_str()?, entry["complete"].as_str()?)))
            .collect();
    }
    let complete = source["complete_offline"].as_str()?;
    let files = source["entry"].as_array()?;
    files.iter().map(|file| Some((file.as_str()?, complete))).collect()
}
