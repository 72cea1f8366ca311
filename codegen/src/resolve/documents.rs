//! Parsing every file that was loaded.

use roxmltree::Node;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::source::{FileId, SourceKind, Sources};
use crate::{metadata, wsdl, xml, xsd};

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
            SourceKind::Metadata => documents.definitions.extend(metadata(id, root, diagnostics)),
            SourceKind::Settings | SourceKind::Unusable => {}
        }
    }
    documents
}

fn is_document(kind: SourceKind) -> bool {
    matches!(kind, SourceKind::Wsdl | SourceKind::Xsd | SourceKind::Metadata)
}

/// The WSDL documents in an answer of WS-MetadataExchange. The schemas beside them are as if they stood in the first: names
/// are looked up by their namespaces alone.
fn metadata(file: FileId, root: Node<'_, '_>, diagnostics: &mut Diagnostics) -> Vec<wsdl::Definitions> {
    let (mut definitions, mut schemas) = (Vec::new(), Vec::new());
    for content in metadata::find(root).into_iter().flat_map(metadata::contents) {
        if metadata::is_definitions(content) {
            definitions.push(wsdl::parse(file, content, diagnostics));
        } else if metadata::is_schema(content) {
            schemas.push(xsd::parse(file, content, diagnostics));
        } else {
            let message = format!(
                "a section of the metadata holds neither WSDL nor XML Schema: `{}`",
                xml::tag(content)
            );
            let hint = "it is passed over; if it says where a document is, save that and name it, too";
            diagnostics.push(Diagnostic::warning(xml::span(file, content), message).hint(hint));
        }
    }
    if let Some(first) = definitions.first_mut() {
        first.schemas.extend(schemas);
    }
    definitions
}
