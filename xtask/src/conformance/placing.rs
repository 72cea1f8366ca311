//! Which schemas a document belongs to, where nobody says it.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use super::case::{Case, Document};
use super::generate::{Code, Generation};
use super::parts::{self, Reading};

/// Gives each document to one of the cases: to the nearest in the folders that has types for it. A nearer one that could not
/// be generated has it all the same, and it fails there: that another schema knows an element of the same name would say
/// nothing. A document that no case has types for goes to the nearest, where it fails as well.
pub(super) fn place(documents: Vec<Document>, cases: &mut [Case], generations: &[Generation]) {
    for document in documents {
        let rank = |index: &usize| {
            let distance = distance(&document.file, cases[*index].entries.first());
            match &generations[*index].code {
                Ok(code) if knows(&document, code) => (false, distance, 0),
                Err(_) => (false, distance, 1),
                Ok(_) => (true, distance, 0),
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

/// How many folders lie between a document and a schema; of those equally far away, the one that shares more of its path.
fn distance(document: &Path, schema: Option<&PathBuf>) -> (usize, Reverse<usize>) {
    let Some(schema) = schema else { return (usize::MAX, Reverse(0)) };
    let shared =
        document.components().zip(schema.components()).take_while(|(one, other)| one == other).count();
    (document.components().count() + schema.components().count() - 2 * shared, Reverse(shared))
}
