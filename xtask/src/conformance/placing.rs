//! Which schemas a document belongs to, where nobody says it.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::case::{Case, Document};
use super::generate::{self, Code, Generation, Options};
use super::parts::{self, Reading};
use crate::shell::Result;

/// Gives each document to one of the cases: to the nearest in the folders that has types for it. A nearer one that could not
/// be generated has it all the same, and it fails there: that another schema knows an element of the same name would say
/// nothing. A document that no case has types for goes to one that declares its root, or else to the nearest.
pub(super) fn place(documents: Vec<Document>, cases: &mut [Case], generations: &[Generation]) {
    for document in documents {
        let rank = |index: &usize| {
            let distance = distance(&document.file, cases[*index].entries.first());
            match &generations[*index].code {
                Ok(code) if knows(&document, code) => (0, distance, 0),
                Err(_) => (0, distance, 1),
                Ok(code) if untyped_root(&document, code).is_some() => (1, distance, 0),
                Ok(_) => (2, distance, 0),
            }
        };
        let place = (0..cases.len()).min_by_key(rank).unwrap_or(0);
        if let Some(case) = cases.get_mut(place) {
            case.documents.push(document);
        }
    }
}

/// Whether there are types for all of a document. Untyped XML is nobody's in particular.
fn knows(document: &Document, code: &Code) -> bool {
    let parts = parts::of_file(&document.file, code);
    parts.is_ok_and(|parts| parts.iter().all(|part| part.reading != Reading::Untyped))
}

/// Generates those cases again that have a document whose root element they declare, but that they have no type for: it stands
/// in a schema that is imported, and of such a schema there is only what is used. Now that schema is asked for as well.
pub(super) fn generate_roots(
    project: &str,
    cases: &[Case],
    generations: &mut [Generation],
    options: &Options,
) -> Result<()> {
    for (index, case) in cases.iter().enumerate() {
        let Ok(code) = &generations[index].code else { continue };
        let roots = case.documents.iter().filter_map(|document| untyped_root(document, code));
        let roots: BTreeSet<(String, String)> = roots.collect();
        if !roots.is_empty() {
            generations[index] = generate::again(project, index, case, &roots, options)?;
        }
    }
    Ok(())
}

/// The root of a document, if the schema declares it and there is no type for it.
fn untyped_root(document: &Document, code: &Code) -> Option<(String, String)> {
    let text = parts::text(&document.file).ok()?;
    let parsed = parts::parse(&text).ok()?;
    let name = parsed.root_element().tag_name();
    let name = (name.namespace().unwrap_or(""), name.name());
    let has_type = code.roots.iter().any(|root| (root.namespace.as_str(), root.local.as_str()) == name);
    (code.lore.declares(name) && !has_type).then(|| (name.0.to_owned(), name.1.to_owned()))
}

/// How many folders lie between a document and a schema; of those equally far away, the one that shares more of its path.
fn distance(document: &Path, schema: Option<&PathBuf>) -> (usize, Reverse<usize>) {
    let Some(schema) = schema else { return (usize::MAX, Reverse(0)) };
    let shared =
        document.components().zip(schema.components()).take_while(|(one, other)| one == other).count();
    (document.components().count() + schema.components().count() - 2 * shared, Reverse(shared))
}
