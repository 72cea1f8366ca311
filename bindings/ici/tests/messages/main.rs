//! The messages under `schemas/ici/messages`, read and written with the generated types: a request and an answer of every
//! operation, in the forms in which peers send them, and what real systems do besides.

mod compare;
mod forms;
mod operations;
mod variants;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use sap_ici::saponify::soap::{EnvelopeReader, Header, Operation, Recipient, Version, write_envelope};
use sap_ici::saponify::xml::AnyElement;
use sap_ici::saponify::{ReadRoot, Reader, WriteRoot};

/// Reads a message and writes it.
type Rewrite = fn(&str) -> String;

/// What is done with the messages of an operation: read as the types say, with what is written then.
struct Check {
    /// Interface and operation.
    name: String,
    request: Rewrite,
    answer: Rewrite,
}

impl Check {
    /// `types` are those of the operation; it gives its name.
    fn of<H, In, Out, F>(interface: &str, operation: &Operation<In, Out, F>) -> Self
    where
        H: Header,
        In: ReadRoot + WriteRoot,
        Out: ReadRoot + WriteRoot,
    {
        Self {
            name: format!("{interface}.{}", operation.name()),
            request: rewritten::<H, In>,
            answer: rewritten::<(), Out>,
        }
    }
}

/// A message as it is written after it was read; which is read strictly, and written as it is.
fn rewritten<H: Header, T: ReadRoot + WriteRoot>(text: &str) -> String {
    let write = |reader: Reader<'_>| {
        let (headers, body) = read::<H, T>(reader);
        write_envelope(Version::V11, &headers, &body).unwrap()
    };
    let written = write(Reader::new(text).unwrap());
    let again = write(Reader::new(&written).unwrap().strict());
    compare::nothing_lost("written twice", &tree(&written), &tree(&again));
    written
}

fn read<H: Header, T: ReadRoot>(reader: Reader<'_>) -> (H, T) {
    let mut reader = EnvelopeReader::open(reader).unwrap();
    let headers = reader.header(&Recipient::new()).unwrap();
    (headers, reader.read().unwrap_or_else(|error| panic!("{error:?}")))
}

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "..", "schemas", "ici", "messages"].iter().collect()
}

fn message(name: &str) -> String {
    let path = folder().join(format!("{name}.xml"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn tree(text: &str) -> AnyElement {
    AnyElement::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The requests and answers of all operations: name, text, and what is done with it.
fn all() -> Vec<(String, String, Rewrite)> {
    let both = |check: Check| {
        [("request", check.request), ("response", check.answer)].map(|(kind, rewrite)| {
            let name = format!("{}.{kind}", check.name);
            let text = message(&name);
            (name, text, rewrite)
        })
    };
    operations::checks().into_iter().flat_map(both).collect()
}

#[test]
fn every_message_survives() {
    for (name, text, rewrite) in all() {
        compare::nothing_lost(&name, &tree(&text), &tree(&rewrite(&text)));
    }
}

#[test]
fn every_message_survives_in_every_form() {
    // What is not documented is kept as it is, whatever its namespaces.
    let documented = |name: &str| !name.starts_with("IciMonitor.") && !name.contains("monitorDataChanged");
    for (name, text, rewrite) in all().into_iter().filter(|(name, ..)| documented(name)) {
        let expected = tree(&text);
        for (form, message) in forms::of(&expected) {
            let written = rewrite(&message.to_document().unwrap());
            compare::nothing_lost(&format!("{name}, {form}"), &expected, &tree(&written));
        }
    }
}

/// 61 operations that the interface's document describes, and those that it only names: `end`, what is monitored.
#[test]
fn every_operation_has_messages() {
    let names: BTreeSet<String> = operations::checks().into_iter().map(|check| check.name).collect();
    assert_eq!(names.len(), 61 + 6);
    let files =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let of_files: BTreeSet<String> = files
        .filter(|file| !file.starts_with("fault."))
        .map(|file| file.split('.').take(2).collect::<Vec<_>>().join("."))
        .collect();
    assert_eq!(of_files, names);
}
