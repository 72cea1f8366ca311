//! What a document imports, and the document with other locations.

use std::ops::Range;

use roxmltree::{Document, Node, ParsingOptions};
use saponify_codegen::load;

use crate::shell::Result;

const WSDL: &str = "http://schemas.xmlsoap.org/wsdl/";
const XS: &str = "http://www.w3.org/2001/XMLSchema";

/// A WSDL or a schema, looked into.
pub(super) struct Parsed {
    /// In UTF-8, without byte order mark.
    text: String,
    is_wsdl: bool,
    pub(super) references: Vec<Reference>,
}

/// A location that names another document.
pub(super) struct Reference {
    pub(super) kind: Kind,
    pub(super) namespace: Option<String>,
    /// As it means, entities resolved.
    pub(super) location: String,
    /// Where it is written.
    range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `xs:import`, whose location is a hint.
    Import,
    /// `xs:include`, `xs:redefine`, `wsdl:import`: the document is needed.
    Needed,
}

impl Parsed {
    /// # Errors
    ///
    /// When it is neither a WSDL nor a schema.
    pub(super) fn new(bytes: &[u8]) -> Result<Self> {
        let text = load::document_text(bytes)?;
        let (is_wsdl, references) = {
            // Entities would make the text another one than what is written; nobody needs them in a WSDL.
            let options = ParsingOptions { allow_dtd: false, ..ParsingOptions::default() };
            let document = Document::parse_with_options(&text, options).map_err(|error| {
                format!("not well-formed XML ({error}); is it a web page? WSDLs often are behind `?wsdl`")
            })?;
            let root = document.root_element();
            let is_wsdl = is(root, WSDL, "definitions");
            if !is_wsdl && !is(root, XS, "schema") {
                let name = root.tag_name().name();
                return Err(format!("neither WSDL 1.1 nor XML Schema: the root element is `{name}`"));
            }
            (is_wsdl, root.descendants().filter_map(reference).collect())
        };
        Ok(Self { text, is_wsdl, references })
    }

    pub(super) fn is_wsdl(&self) -> bool {
        self.is_wsdl
    }

    /// The document with the locations of files; those of which `file` knows none stay. A document that stays as it is
    /// keeps its bytes, whatever their encoding; another one is written as UTF-8.
    pub(super) fn rewritten(&self, original: &[u8], file: impl Fn(&Reference) -> Option<String>) -> Vec<u8> {
        let mut text = String::with_capacity(self.text.len());
        let mut end = 0;
        for reference in &self.references {
            // The names of files have no characters that XML would escape.
            if let Some(file) = file(reference).filter(|file| *file != reference.location) {
                text.push_str(&self.text[end..reference.range.start]);
                text.push_str(&file);
                end = reference.range.end;
            }
        }
        if end == 0 {
            return original.to_vec();
        }
        text.push_str(&self.text[end..]);
        if original == self.text.as_bytes() {
            text.into_bytes()
        } else {
            declared_as_utf8(&text).into_bytes()
        }
    }
}

fn is(node: Node<'_, '_>, namespace: &str, name: &str) -> bool {
    node.tag_name().namespace() == Some(namespace) && node.tag_name().name() == name
}

fn reference(node: Node<'_, '_>) -> Option<Reference> {
    let (kind, attribute) = match (node.tag_name().namespace()?, node.tag_name().name()) {
        (XS, "import") => (Kind::Import, "schemaLocation"),
        (XS, "include" | "redefine") => (Kind::Needed, "schemaLocation"),
        (WSDL, "import") => (Kind::Needed, "location"),
        _ => return None,
    };
    let attribute = node.attribute_node(attribute)?;
    Some(Reference {
        kind,
        namespace: node.attribute("namespace").map(str::to_owned),
        location: attribute.value().trim().to_owned(),
        range: attribute.range_value(),
    })
}

/// The text with UTF-8 in its XML declaration, if it has one that says otherwise.
fn declared_as_utf8(text: &str) -> String {
    let Some(end) = text.strip_prefix("<?xml").and_then(|rest| rest.find("?>")).map(|end| end + 5) else {
        return text.to_owned();
    };
    let (declaration, rest) = text.split_at(end);
    let Some(at) = declaration.find("encoding") else { return text.to_owned() };
    let value = declaration[at..].find(['"', '\'']).map(|quote| at + quote);
    let Some(open) = value else { return text.to_owned() };
    let quote = &declaration[open..=open];
    let Some(length) = declaration[open + 1..].find(quote) else { return text.to_owned() };
    let close = open + 1 + length;
    format!("{}utf-8{}{rest}", &declaration[..=open], &declaration[close..])
}
