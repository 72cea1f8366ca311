//! Parsing every file that was loaded.

use crate::diagnostics::Diagnostics;
use crate::source::{SourceKind, Sources};
use crate::{wsdl, xml, xsd};

/// All documents, in the order of the files.
pub(super) struct Documents {
    pub(super) definitions: Vec<wsdl::Definitions>,
    /// The schemas that are files; those in WSDL documents are with these.
    pub(super) schemas: Vec<xsd::Schema>,
}

impl Documents {
    /// All schemas with whether they stand in a WSDL document.
    pub(super) fn all_schemas(&self) -> impl Iterator<Item = (&xsd::Schema, bool)> {
        let inline = self.definitions.iter().flat_map(|definitions| &definitions.schemas);
        let mut all: Vec<(&xsd::Schema, bool)> = inline
            .map(|schema| (schema, true))
            .chain(self.schemas.iter().map(|schema| (schema, false)))
            .collect();
        all.sort_by_key(|(schema, _)| schema.span);
        all.into_iter()
    }
}

pub(super) fn parse(sources: &Sources, depth: usize, diagnostics: &mut Diagnostics) -> Documents {
    let mut documents = Documents { definitions: Vec::new(), schemas: Vec::new() };
    for (id, file) in sources.iter().filter(|(_, file)| is_document(file.kind)) {
        // What is wrong with the XML was reported when the file was loaded, and made it unusable.
        let Ok(document) = xml::parse(id, file, depth) else { continue };
        let root = document.root_element();
        match file.kind {
            SourceKind::Wsdl => documents.definitions.push(wsdl::parse(id, root, diagnostics)),
            SourceKind::Xsd => documents.schemas.push(xsd::parse(id, root, diagnostics)),
            SourceKind::Settings | SourceKind::Unusable => {}
        }
    }
    documents
}

fn is_document(kind: SourceKind) -> bool {
    matches!(kind, SourceKind::Wsdl | SourceKind::Xsd)
}
