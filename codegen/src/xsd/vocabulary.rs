//! What a schema says to this generator alone: attributes and `appinfo` of a namespace of its own, [`SAPONIFY`].

use std::sync::Arc;

use roxmltree::Node;

use super::parse::Parser;
use super::{Note, Property, PropertyValue, TextCode};
use crate::diagnostics::Diagnostic;
use crate::model::{Extension, SAPONIFY};
use crate::source::Span;
use crate::suggest;
use crate::xml::{self, Reference, XS};

/// The words that mean something on an element of XML Schema: attributes, and elements in its `appinfo`.
fn words_of(element: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match element {
        "simpleType" => (&[], &["property"]),
        "complexType" => (&[], &["code"]),
        "element" => (&["aliases", "codes"], &[]),
        _ => (&[], &[]),
    }
}

impl Parser<'_> {
    /// Reports what is of the vocabulary and means nothing in its place: a misspelt word must not pass unseen. The words on
    /// an enumeration's value are those that its type declares.
    pub(super) fn check_vocabulary(&mut self, node: Node<'_, '_>, note: &Note) {
        let element = node.tag_name().name();
        let (attributes, elements) = words_of(element);
        if element != "enumeration" {
            self.check_words(node, &note.0.attributes, attributes);
        }
        self.check_words(node, &note.0.extensions, elements);
    }

    fn check_words(&mut self, node: Node<'_, '_>, entries: &[Extension], known: &[&str]) {
        for entry in entries.iter().filter(|entry| *entry.name.namespace == *SAPONIFY) {
            let word = &*entry.name.local;
            if known.contains(&word) {
                continue;
            }
            let message = format!("`{word}` of `{SAPONIFY}` means nothing here, on `{}`", xml::written(node));
            let hint = match suggest::nearest(word, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None if known.is_empty() => "what can be said where, docs/configuration.md lists".to_owned(),
                None => format!("known here: `{}`", known.join("`, `")),
            };
            self.0.diagnostics.push(Diagnostic::error(entry.span, message).hint(hint));
        }
    }

    /// What the values of a simple type have besides their text: `property`.
    pub(super) fn properties(&mut self, node: Node<'_, '_>) -> Vec<Property> {
        let entries: Vec<_> = appinfo(node, "property").collect();
        entries.into_iter().filter_map(|entry| self.property(entry)).collect()
    }

    fn property(&mut self, node: Node<'_, '_>) -> Option<Property> {
        self.0.attributes(node, &["name", "type", "list"]);
        let name: Arc<str> = self.name(node)?;
        if &*name == "name" {
            self.0.report(node, "every value has a `name` anyway", "call the property something else");
            return None;
        }
        let value = match (node.has_attribute("type"), node.has_attribute("list")) {
            (true, true) => {
                self.0.error(node, format!("`{}` has both `type` and `list`", xml::written(node)));
                return None;
            }
            (true, false) => PropertyValue::One(self.0.reference(node, "type")?),
            (false, true) => PropertyValue::Many(self.0.reference(node, "list")?),
            (false, false) => PropertyValue::Text,
        };
        let docs = crate::annotation::documentation(self.0.file, node).map(|piece| piece.text);
        Some(Property { name, value, docs, site: self.site(node) })
    }

    /// The elements of a complex type that hold a value of some code list: `code`.
    pub(super) fn text_code(&mut self, node: Node<'_, '_>) -> Option<TextCode> {
        let node = appinfo(node, "code").next()?;
        self.0.attributes(node, &["value", "name"]);
        if !node.has_attribute("value") {
            let hint = "name the element that holds the text of a code with `value`";
            self.0.report(node, format!("`{}` has no value", xml::written(node)), hint);
        }
        let value = self.0.string(node, "value")?;
        let name = self.0.string(node, "name").map(Arc::from);
        Some(TextCode { value: value.into(), name, site: self.site(node) })
    }

    /// Other names under which an element is read: `aliases`.
    pub(super) fn aliases(&mut self, node: Node<'_, '_>) -> Vec<Arc<str>> {
        let Some(attribute) = node.attribute_node((SAPONIFY, "aliases")) else { return Vec::new() };
        let mut aliases: Vec<Arc<str>> = Vec::new();
        for alias in attribute.value().split_ascii_whitespace() {
            if !xml::is_ncname(alias) {
                self.0.bad_value(&attribute, alias, "names of elements, without prefix");
            } else if node.attribute("name") == Some(alias) || aliases.iter().any(|known| **known == *alias) {
                let span = Span::new(self.0.file, attribute.range_value());
                let message = format!("`{alias}` is a name of the element anyway");
                self.0.diagnostics.push(Diagnostic::error(span, message).hint("remove it from `aliases`"));
            } else {
                aliases.push(alias.into());
            }
        }
        aliases
    }

    /// The code list whose values an element has: `codes`.
    pub(super) fn codes(&mut self, node: Node<'_, '_>) -> Option<Reference> {
        let attribute = node.attribute_node((SAPONIFY, "codes"))?;
        self.0.expand(node, &attribute, attribute.value().trim())
    }
}

/// The entries of this name in the annotations of an element.
fn appinfo<'a, 'input>(node: Node<'a, 'input>, word: &'static str) -> impl Iterator<Item = Node<'a, 'input>> {
    let annotations = xml::elements(node).filter(|child| xml::is(*child, XS, "annotation"));
    let entries = annotations.flat_map(xml::elements).filter(|child| xml::is(*child, XS, "appinfo"));
    entries.flat_map(xml::elements).filter(move |entry| xml::is(*entry, SAPONIFY, word))
}
