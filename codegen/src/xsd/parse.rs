//! The schema itself, and what the readers of its components share.

use std::sync::Arc;

use roxmltree::Node;

use super::{Component, NotationDeclaration, Note, Redefine, Schema, Site, TypeUse};
use crate::annotation;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::{Annotation, Derivations, ValueConstraint};
use crate::source::FileId;
use crate::xml::{self, Reader, XS};

/// Reads an `xs:schema` element. What is wrong is reported, and left out.
pub(crate) fn parse(file: FileId, node: Node<'_, '_>, diagnostics: &mut Diagnostics) -> Schema {
    Parser(Reader { file, diagnostics }).schema(node)
}

pub(super) struct Parser<'a>(pub(super) Reader<'a>);

/// How complex types are derived.
pub(super) const COMPLEX: &[&str] = &["extension", "restriction"];

/// What an element may block.
pub(super) const ELEMENT_BLOCK: &[&str] = &["extension", "restriction", "substitution"];

pub(super) const QUALIFIED: &[(&str, bool)] = &[("qualified", true), ("unqualified", false)];

/// The elements that XML Schema has.
const WORDS: &[&str] = &[
    "all",
    "annotation",
    "any",
    "anyAttribute",
    "appinfo",
    "assert",
    "assertion",
    "attribute",
    "attributeGroup",
    "choice",
    "complexContent",
    "complexType",
    "documentation",
    "element",
    "enumeration",
    "extension",
    "field",
    "fractionDigits",
    "group",
    "import",
    "include",
    "key",
    "keyref",
    "length",
    "list",
    "maxExclusive",
    "maxInclusive",
    "maxLength",
    "minExclusive",
    "minInclusive",
    "minLength",
    "notation",
    "openContent",
    "override",
    "pattern",
    "redefine",
    "restriction",
    "selector",
    "sequence",
    "simpleContent",
    "simpleType",
    "totalDigits",
    "union",
    "unique",
    "whiteSpace",
];
impl Parser<'_> {
    fn schema(&mut self, node: Node<'_, '_>) -> Schema {
        let known = [
            "targetNamespace",
            "elementFormDefault",
            "attributeFormDefault",
            "blockDefault",
            "finalDefault",
            "version",
            "defaultAttributes",
            "xpathDefaultNamespace",
        ];
        self.0.attributes(node, &known);
        let mut schema = Schema {
            file: self.0.file,
            span: self.0.span(node),
            target_namespace: self.0.string(node, "targetNamespace").unwrap_or_default().into(),
            elements_qualified: self.0.one_of(node, "elementFormDefault", QUALIFIED).unwrap_or(false),
            attributes_qualified: self.0.one_of(node, "attributeFormDefault", QUALIFIED).unwrap_or(false),
            block_default: self.derivations(node, "blockDefault", ELEMENT_BLOCK).unwrap_or_default(),
            final_default: self
                .derivations(node, "finalDefault", &["extension", "restriction", "list", "union"])
                .unwrap_or_default(),
            prefixes: prefixes(node),
            annotation: Annotation::default(),
            components: Vec::new(),
            redefines: Vec::new(),
        };
        for child in xml::elements(node) {
            match self.schema_word(child) {
                Some("annotation") => {
                    annotation::read_schema_annotation(self.0.file, child, &mut schema.annotation);
                }
                Some("import") => self.0.attributes(child, &["namespace", "schemaLocation"]),
                Some("include") => self.needs_location(child),
                Some(word @ ("redefine" | "override")) => {
                    schema.redefines.push(self.redefine(child, word == "override"));
                }
                // Read with the types that it is for.
                Some("defaultOpenContent") => {}
                Some(word) => schema.components.extend(self.component(child, word)),
                None => {}
            }
        }
        self.check_grammar(node);
        schema
    }

    fn needs_location(&mut self, node: Node<'_, '_>) {
        self.0.attributes(node, &["schemaLocation"]);
        if node.attribute("schemaLocation").is_none_or(|location| location.trim().is_empty()) {
            let message = format!("`{}` has no schemaLocation", xml::written(node));
            self.0.report(node, message, "name the file with `schemaLocation`");
        }
    }

    fn redefine(&mut self, node: Node<'_, '_>, overrides: bool) -> Redefine {
        self.needs_location(node);
        let components = xml::elements(node).filter_map(|child| self.redefinition(child, overrides));
        let components: Vec<Component> = components.collect();
        Redefine { span: self.0.span(node), overrides, components }
    }

    fn redefinition(&mut self, node: Node<'_, '_>, overrides: bool) -> Option<Component> {
        match self.schema_word(node)? {
            "annotation" => None,
            word if overrides => self.component(node, word),
            word @ ("simpleType" | "complexType" | "group" | "attributeGroup") => self.component(node, word),
            _ => {
                self.unexpected(node);
                None
            }
        }
    }

    fn component(&mut self, node: Node<'_, '_>, word: &str) -> Option<Component> {
        match word {
            "simpleType" | "complexType" => self.named_type(node).map(Component::Type),
            "element" => self.global_element(node).map(Component::Element),
            "attribute" => self.attribute_declaration(node, &["default", "fixed"]).map(Component::Attribute),
            "group" => self.group_definition(node).map(Component::Group),
            "attributeGroup" => self.attribute_group_definition(node).map(Component::AttributeGroup),
            "notation" => self.notation(node).map(Component::Notation),
            _ => {
                self.unexpected(node);
                None
            }
        }
    }

    /// The local name of an element of XML Schema; elements of other namespaces are reported.
    pub(super) fn schema_word<'a>(&mut self, node: Node<'a, '_>) -> Option<&'a str> {
        if node.tag_name().namespace() == Some(XS) {
            return Some(node.tag_name().name());
        }
        let message = format!("`{}` cannot stand here: it is not of XML Schema", xml::written(node));
        self.0.report(node, message, "put what is meant for programs into `annotation` and `appinfo`");
        None
    }

    /// The children that are not annotations, by their local names.
    pub(super) fn words<'a, 'input>(&mut self, node: Node<'a, 'input>) -> Vec<(&'a str, Node<'a, 'input>)> {
        let children = xml::elements(node).filter_map(|child| Some((self.schema_word(child)?, child)));
        children.filter(|(word, _)| *word != "annotation").collect()
    }

    /// Reports an element that has no meaning in its place.
    pub(super) fn unexpected(&mut self, node: Node<'_, '_>) {
        self.0.misplaced(node, WORDS);
    }

    pub(super) fn note(&mut self, node: Node<'_, '_>) -> Note {
        let mut found = Annotation {
            attributes: annotation::foreign_attributes(self.0.file, node, XS),
            ..Annotation::default()
        };
        for child in xml::elements(node).filter(|child| xml::is(*child, XS, "annotation")) {
            annotation::read_schema_annotation(self.0.file, child, &mut found);
        }
        let note = Note(found);
        self.check_vocabulary(node, &note);
        note
    }

    pub(super) fn site(&self, node: Node<'_, '_>) -> Site {
        Site(self.0.span(node))
    }

    pub(super) fn name(&mut self, node: Node<'_, '_>) -> Option<Arc<str>> {
        self.0.required_name(node).map(Arc::from)
    }

    /// The name of an element or attribute. One that no XML document can write (XML 1.0 section 2.3) harms no message: the
    /// declaration is left out, with a warning. A name with a colon could be written, and stays an error.
    pub(super) fn name_in_messages(&mut self, node: Node<'_, '_>) -> Option<Arc<str>> {
        if let Some(attribute) = node.attribute_node("name") {
            let name = attribute.value().trim();
            if !name.is_empty() && !xml::is_ncname(&name.replace(':', "_")) {
                let message = format!("`{name}` is not a name; `{}` is left out", xml::written(node));
                let hint = "no XML document can have it: a name begins with a letter or `_`, and goes on with letters, digits, `.`, \
                            `-` and `_`";
                let span = self.0.value_span(&attribute);
                self.0.diagnostics.push(Diagnostic::warning(span, message).hint(hint));
                return None;
            }
        }
        self.name(node)
    }

    /// `final`, `block` and their defaults: `#all`, or some of the words that have a meaning there.
    pub(super) fn derivations(
        &mut self,
        node: Node<'_, '_>,
        name: &str,
        allowed: &[&str],
    ) -> Option<Derivations> {
        let attribute = node.attribute_node(name)?;
        let mut set = Derivations::default();
        let words: Vec<&str> = attribute.value().split_ascii_whitespace().collect();
        if words == ["#all"] {
            return Some(Derivations {
                extension: true,
                restriction: true,
                substitution: true,
                list: true,
                union: true,
            });
        }
        for word in words {
            match word {
                _ if !allowed.contains(&word) => {
                    let allowed: Vec<String> = allowed.iter().map(|word| format!("`{word}`")).collect();
                    let expected = format!("`#all` alone, or some of {}", allowed.join(", "));
                    self.0.bad_value(&attribute, word, &expected);
                }
                "extension" => set.extension = true,
                "restriction" => set.restriction = true,
                "substitution" => set.substitution = true,
                "list" => set.list = true,
                _ => set.union = true,
            }
        }
        Some(set)
    }

    pub(super) fn value_constraint(&mut self, node: Node<'_, '_>) -> Option<ValueConstraint> {
        let default = node.attribute("default").map(|value| ValueConstraint::Default(value.to_owned()));
        let fixed = node.attribute("fixed").map(|value| ValueConstraint::Fixed(value.to_owned()));
        if default.is_some() && fixed.is_some() {
            self.0.error(node, format!("`{}` has both `default` and `fixed`", xml::written(node)));
        }
        fixed.or(default)
    }

    /// The type of an element or attribute: `type`, or a type definition in it.
    pub(super) fn type_use(&mut self, node: Node<'_, '_>, words: &[(&str, Node<'_, '_>)]) -> Option<TypeUse> {
        let named = self.0.reference(node, "type").map(TypeUse::Named);
        let mut inline = words.iter().filter(|(word, _)| matches!(*word, "simpleType" | "complexType"));
        let definition =
            inline.next().map(|(_, child)| TypeUse::Inline(Box::new(self.anonymous_type(*child))));
        if definition.is_some() && (node.has_attribute("type") || inline.next().is_some()) {
            self.0.error(node, format!("`{}` has more than one type", xml::written(node)));
        }
        named.or(definition)
    }

    fn notation(&mut self, node: Node<'_, '_>) -> Option<NotationDeclaration> {
        self.0.attributes(node, &["name", "public", "system"]);
        Some(NotationDeclaration {
            name: self.name(node)?,
            public: self.0.string(node, "public"),
            system: self.0.string(node, "system"),
            annotation: self.note(node),
            site: self.site(node),
        })
    }
}

/// The namespace declarations on an element.
pub(crate) fn prefixes(node: Node<'_, '_>) -> Vec<(String, String)> {
    let declarations = node.namespaces().filter(|namespace| namespace.name() != Some("xml"));
    declarations
        .map(|namespace| (namespace.name().unwrap_or_default().to_owned(), namespace.uri().to_owned()))
        .collect()
}
