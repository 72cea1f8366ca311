//! XML for the readers of schemas: well-formedness with limits, names in scope, and typed access to attributes that
//! reports what is wrong where it stands.

mod versions;

use std::collections::BTreeSet;

use roxmltree::{Attribute, Document, Error, Node, ParsingOptions};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::QName;
use crate::source::{FileId, SourceFile, Span};

/// The namespace of the prefix `xml`.
pub(crate) const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// The namespace of `xsi:type` and `xsi:nil`.
pub(crate) const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// The namespace of XML Schema.
pub(crate) const XS: &str = "http://www.w3.org/2001/XMLSchema";
/// The namespace of WSDL 1.1.
pub(crate) const WSDL: &str = "http://schemas.xmlsoap.org/wsdl/";

/// Nodes of one document; at this many, a document takes about half a gigabyte.
const NODES: u32 = 6_000_000;

/// Parses a file.
///
/// Of a document type declaration only the entities in it are read, never other files, and only where they cannot make
/// the document much larger. Nesting is limited, so that code may recurse over a document.
pub(crate) fn parse(id: FileId, file: &SourceFile, depth: usize) -> Result<Document<'_>, Diagnostic> {
    if let Some(offset) = too_many_namespaces(&file.text) {
        let message = format!("more than {NAMESPACES} different namespaces are declared");
        return Err(Diagnostic::error(Span::new(id, offset..offset), message));
    }
    let allow_dtd = entities_are_small(&file.text);
    let options = ParsingOptions { nodes_limit: NODES, allow_dtd, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&file.text, options)
        .map_err(|error| not_well_formed(id, file, &error))?;
    match deeper_than(&document, depth) {
        Some(node) => {
            Err(Diagnostic::error(name_span(id, node), format!("elements are nested more than {depth} deep"))
                .hint("give nested anonymous types a name"))
        }
        None => Ok(document),
    }
}

/// Different namespace declarations of one document. The parser compares each with all others.
const NAMESPACES: usize = 4_000;

/// Where a document declares more namespaces than are read.
fn too_many_namespaces(text: &str) -> Option<usize> {
    let mut different = BTreeSet::new();
    for (offset, _) in text.match_indices("xmlns") {
        // As much of a declaration as tells it from others; text that is none must not be searched to its end.
        let rest = &text.as_bytes()[offset..text.len().min(offset + 1000)];
        let start = rest.iter().position(|byte| matches!(byte, b'"' | b'\''));
        let end = start.map(|start| rest[start + 1..].iter().position(|byte| *byte == rest[start]));
        if let (Some(start), Some(end)) = (start, end) {
            different.insert(&rest[..end.map_or(rest.len(), |end| start + 1 + end)]);
        }
        if different.len() > NAMESPACES {
            return Some(offset);
        }
    }
    None
}

/// What all entities of a document may add to it, in bytes.
const EXPANSION: usize = 32 << 20;

/// Whether a document type declaration can be read without harm. An entity is no longer than the declaration, and the
/// parser follows at most 255 references from one.
fn entities_are_small(text: &str) -> bool {
    let Some(start) = text.find("<!DOCTYPE") else { return true };
    let declaration = &text[start..];
    let length = declaration.rfind("]>").unwrap_or(declaration.len());
    let predefined = ["#", "lt;", "gt;", "amp;", "quot;", "apos;"];
    let is_reference = |rest: &&str| !predefined.iter().any(|known| rest.starts_with(known));
    let references = text.split('&').skip(1).filter(is_reference).count();
    references.saturating_mul(length).saturating_mul(256) <= EXPANSION
}

/// The first element below the given depth; the root element has depth 1.
fn deeper_than<'a, 'input>(document: &'a Document<'input>, limit: usize) -> Option<Node<'a, 'input>> {
    let mut node = document.root_element();
    let mut depth = 1;
    loop {
        if depth > limit {
            return Some(node);
        }
        if let Some(child) = node.first_element_child() {
            node = child;
            depth += 1;
            continue;
        }
        loop {
            if let Some(sibling) = node.next_sibling_element() {
                node = sibling;
                break;
            }
            node = node.parent_element()?;
            depth -= 1;
        }
    }
}

fn not_well_formed(id: FileId, file: &SourceFile, error: &Error) -> Diagnostic {
    let text = &file.text;
    let position = error.pos();
    let end = text.trim_end().len();
    let mut offset = file.offset(position.row as usize, position.col as usize);
    let (message, hint) = match error {
        _ if !text.trim_start().starts_with(['<', '\u{feff}']) && !text.trim().is_empty() => {
            ("this is not XML".to_owned(), "expected a WSDL or XSD document")
        }
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream if text.trim().is_empty() => {
            ("the file is empty".to_owned(), "")
        }
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => {
            offset = end;
            (
                "the document ends before its root element does".to_owned(),
                "the file seems to be cut off: fetch it again",
            )
        }
        Error::NoRootNode if text.trim().is_empty() => ("the file is empty".to_owned(), ""),
        Error::NoRootNode => ("this is not XML: there is no element".to_owned(), ""),
        Error::DtdDetected => {
            offset = text.find("<!DOCTYPE").unwrap_or(0);
            (
                "the entities of this document type declaration may grow too large".to_owned(),
                "write out their text where it is used, and remove the declaration",
            )
        }
        Error::UnknownNamespace(prefix, _) => (
            format!("the prefix `{prefix}` is not declared"),
            "declare it with xmlns:… on this element or around it",
        ),
        Error::UnexpectedCloseTag(expected, actual, _) => {
            (format!("`</{actual}>` stands where `</{expected}>` is expected"), "")
        }
        Error::DuplicatedAttribute(name, _) => (format!("the attribute `{name}` is given twice"), ""),
        Error::UnknownEntityReference(name, _) => (
            format!("the entity `&{name};` is not defined"),
            "XML knows `&amp;`, `&lt;`, `&gt;`, `&apos;` and `&quot;`; use a character reference such as `&#160;` for others",
        ),
        Error::NonXmlChar(character, _) => {
            (format!("the character U+{:04X} is not allowed in XML", u32::from(*character)), "")
        }
        Error::NodesLimitReached | Error::AttributesLimitReached | Error::NamespacesLimitReached => {
            ("the document has too many elements".to_owned(), "")
        }
        other => {
            let words = other.to_string();
            let words = words.rsplit_once(" at ").map_or(words.as_str(), |(words, _)| words);
            (format!("this is not well-formed XML: {words}"), "")
        }
    };
    let diagnostic = Diagnostic::error(Span::new(id, offset..offset), message);
    if hint.is_empty() { diagnostic } else { diagnostic.hint(hint) }
}

/// The whole element.
pub(crate) fn span(file: FileId, node: Node<'_, '_>) -> Span {
    Span::new(file, node.range())
}

/// The beginning of the element: `<` and its name.
fn name_span(file: FileId, node: Node<'_, '_>) -> Span {
    let start = node.range().start;
    Span::new(file, start..start + 1 + node.tag_name().name().len())
}

/// Whether a node is the element of this name.
pub(crate) fn is(node: Node<'_, '_>, namespace: &str, local: &str) -> bool {
    node.is_element() && node.tag_name().name() == local && node.tag_name().namespace() == Some(namespace)
}

/// The child elements, those left out that are for readers of other versions of XML Schema.
pub(crate) fn elements<'a, 'input>(node: Node<'a, 'input>) -> impl Iterator<Item = Node<'a, 'input>> + Clone {
    node.children().filter(|child| child.is_element() && versions::includes(*child))
}

/// The expanded name of an element.
pub(crate) fn tag(node: Node<'_, '_>) -> QName {
    QName::new(node.tag_name().namespace().unwrap_or_default(), node.tag_name().name())
}

/// The name of an element as its author wrote it.
pub(crate) fn written(node: Node<'_, '_>) -> String {
    let text = node.document().input_text();
    let rest = text.get(node.range().start + 1..node.range().end).unwrap_or_default();
    rest.split(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'))
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// All text in an element, its descendants' included.
pub(crate) fn all_text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// A QName in an attribute value, expanded with the prefixes in scope of its element.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) name: QName,
    pub(crate) span: Span,
}

/// References are the same where they name the same, wherever they stand.
impl PartialEq for Reference {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// Reads the elements and attributes of one file, and reports what is wrong with them.
pub(crate) struct Reader<'a> {
    pub(crate) file: FileId,
    pub(crate) diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    pub(crate) fn span(&self, node: Node<'_, '_>) -> Span {
        span(self.file, node)
    }

    pub(crate) fn value_span(&self, attribute: &Attribute<'_, '_>) -> Span {
        Span::new(self.file, attribute.range_value())
    }

    pub(crate) fn error(&mut self, node: Node<'_, '_>, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error(name_span(self.file, node), message));
    }

    /// Reports an element of a known vocabulary, these being its words, that has no meaning in its place.
    pub(crate) fn misplaced(&mut self, node: Node<'_, '_>, words: &[&str]) {
        let parent = node.parent_element().map(written).unwrap_or_default();
        let (name, shown) = (node.tag_name().name(), written(node));
        let hint = match crate::suggest::nearest(name, words.iter().copied()) {
            Some(near) if near != name => {
                let prefix = shown.strip_suffix(name).unwrap_or_default();
                format!("did you mean `{prefix}{near}`?")
            }
            _ => "remove it, or move it to where it belongs".to_owned(),
        };
        self.report(node, format!("`{shown}` cannot stand in `{parent}`"), hint);
    }

    pub(crate) fn report(&mut self, node: Node<'_, '_>, message: impl Into<String>, hint: impl Into<String>) {
        self.diagnostics.push(Diagnostic::error(name_span(self.file, node), message).hint(hint));
    }

    pub(crate) fn warn(&mut self, node: Node<'_, '_>, message: impl Into<String>, hint: impl Into<String>) {
        self.diagnostics.push(Diagnostic::warning(name_span(self.file, node), message).hint(hint));
    }

    /// Warns of unqualified attributes beyond those that the element may have: a misspelt one must not pass unseen.
    pub(crate) fn attributes(&mut self, node: Node<'_, '_>, known: &[&str]) {
        for attribute in node.attributes() {
            if attribute.namespace().is_none()
                && attribute.name() != "id"
                && !known.contains(&attribute.name())
            {
                let message =
                    format!("`{}` has no attribute `{}`; it is ignored", written(node), attribute.name());
                let span = Span::new(self.file, attribute.range());
                let mut warning = Diagnostic::warning(span, message);
                if let Some(near) = crate::suggest::nearest(attribute.name(), known.iter().copied()) {
                    warning = warning.hint(format!("did you mean `{near}`?"));
                }
                self.diagnostics.push(warning);
            }
        }
    }

    /// An attribute's value without surrounding white space.
    pub(crate) fn string(&self, node: Node<'_, '_>, name: &str) -> Option<String> {
        node.attribute(name).map(|value| value.trim().to_owned())
    }

    /// A name that must be there and be an NCName; anything else is reported and gives none.
    pub(crate) fn required_name(&mut self, node: Node<'_, '_>) -> Option<String> {
        let Some(attribute) = node.attribute_node("name") else {
            self.report(node, format!("`{}` has no name", written(node)), "add the attribute `name`");
            return None;
        };
        let name = attribute.value().trim();
        if is_ncname(name) {
            return Some(name.to_owned());
        }
        let message = match name {
            "" => format!("the name of `{}` is empty", written(node)),
            _ => format!("`{name}` is not a name"),
        };
        let hint = "a name begins with a letter or `_`, and goes on with letters, digits, `.`, `-` and `_`";
        self.diagnostics.push(Diagnostic::error(self.value_span(&attribute), message).hint(hint));
        None
    }

    /// `true`, `false`, `1` or `0`.
    pub(crate) fn boolean(&mut self, node: Node<'_, '_>, name: &str) -> Option<bool> {
        let attribute = node.attribute_node(name)?;
        match attribute.value().trim() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            other => {
                self.bad_value(&attribute, other, "`true` or `false`");
                None
            }
        }
    }

    /// One of several words.
    pub(crate) fn one_of<T: Copy>(
        &mut self,
        node: Node<'_, '_>,
        name: &str,
        words: &[(&str, T)],
    ) -> Option<T> {
        let attribute = node.attribute_node(name)?;
        let value = attribute.value().trim();
        if let Some((_, meaning)) = words.iter().find(|(word, _)| *word == value) {
            return Some(*meaning);
        }
        let expected: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
        self.bad_value(&attribute, value, &expected.join(", "));
        None
    }

    /// Reports a value that its attribute cannot have.
    pub(crate) fn bad_value(&mut self, attribute: &Attribute<'_, '_>, value: &str, expected: &str) {
        let message = format!("`{value}` is no value of `{}`", attribute.name());
        self.diagnostics.push(
            Diagnostic::error(self.value_span(attribute), message).hint(format!("expected {expected}")),
        );
    }

    /// A QName.
    pub(crate) fn reference(&mut self, node: Node<'_, '_>, name: &str) -> Option<Reference> {
        let attribute = node.attribute_node(name)?;
        self.expand(node, &attribute, attribute.value().trim())
    }

    /// A list of QNames.
    pub(crate) fn references(&mut self, node: Node<'_, '_>, name: &str) -> Vec<Reference> {
        let Some(attribute) = node.attribute_node(name) else { return Vec::new() };
        attribute
            .value()
            .split_ascii_whitespace()
            .filter_map(|item| self.expand(node, &attribute, item))
            .collect()
    }

    /// A QName that must be there.
    pub(crate) fn required_reference(&mut self, node: Node<'_, '_>, name: &str) -> Option<Reference> {
        if node.attribute_node(name).is_none() {
            let message = format!("`{}` has no attribute `{name}`", written(node));
            self.report(node, message, format!("add `{name}=\"…\"`"));
        }
        self.reference(node, name)
    }

    /// Expands one QName of an attribute's value. The default namespace holds for names without a prefix (XML Schema
    /// Part 1 section 3.15.3).
    pub(crate) fn expand(
        &mut self,
        node: Node<'_, '_>,
        at: &Attribute<'_, '_>,
        value: &str,
    ) -> Option<Reference> {
        let span = self.value_span(at);
        let (prefix, local) = match value.split_once(':') {
            Some((prefix, local)) => (Some(prefix), local),
            None => (None, value),
        };
        if !is_ncname(local) || prefix.is_some_and(|prefix| !is_ncname(prefix)) {
            let message = match value {
                "" => format!("`{}` is empty", at.name()),
                _ => format!("`{value}` is not a qualified name"),
            };
            self.diagnostics.push(Diagnostic::error(span, message).hint("expected `name` or `prefix:name`"));
            return None;
        }
        let namespace = match prefix {
            Some("xml") => Some(XML),
            prefix => node.lookup_namespace_uri(prefix),
        };
        if let (Some(prefix), None) = (prefix, namespace) {
            let message = format!("the prefix `{prefix}` of `{value}` is not declared");
            let hint = format!("add xmlns:{prefix}=\"…\" to this element or around it");
            self.diagnostics.push(Diagnostic::error(span, message).hint(hint));
            return None;
        }
        Some(Reference { name: QName::new(namespace.unwrap_or_default(), local), span })
    }
}

/// Whether a text is an NCName (Namespaces in XML 1.0 section 3, with the name characters of XML 1.0 fifth edition).
pub(crate) fn is_ncname(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(is_name_start) && characters.all(is_name_character)
}

fn is_name_start(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | '_' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}'
        | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}'
        | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}'
        | '\u{10000}'..='\u{EFFFF}')
}

/// Whether a character may stand in a name, behind its beginning.
pub(crate) fn is_name_character(c: char) -> bool {
    is_name_start(c)
        || matches!(c, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}
