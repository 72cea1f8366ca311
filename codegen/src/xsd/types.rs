//! Type definitions.

use roxmltree::Node;

use super::parse::{COMPLEX, Parser};
use super::{
    Attributes, ComplexType, Content, Facet, Particle, SimpleDerivation, SimpleType, TypeBody,
    TypeDefinition, TypeUse,
};
use crate::model::{Derivation, FacetKind};
use crate::xml;

impl Parser<'_> {
    /// A type that stands directly in a schema.
    pub(super) fn named_type(&mut self, node: Node<'_, '_>) -> Option<TypeDefinition> {
        let name = self.name(node);
        let mut definition = self.type_definition(node);
        definition.name = Some(name?);
        Some(definition)
    }

    /// A type in the element that uses it.
    pub(super) fn anonymous_type(&mut self, node: Node<'_, '_>) -> TypeDefinition {
        if node.has_attribute("name") {
            let message = format!("the name of a `{}` in another element means nothing", xml::written(node));
            self.0.warn(node, message, "nothing can refer to it: move it to the schema, or remove the name");
        }
        self.type_definition(node)
    }

    fn type_definition(&mut self, node: Node<'_, '_>) -> TypeDefinition {
        let body = if xml::is(node, xml::XS, "simpleType") {
            self.0.attributes(node, &["name", "final"]);
            TypeBody::Simple(self.simple_type(node))
        } else {
            self.0
                .attributes(node, &["name", "mixed", "abstract", "final", "block", "defaultAttributesApply"]);
            TypeBody::Complex(Box::new(self.complex_type(node)))
        };
        TypeDefinition { name: None, body, annotation: self.note(node), site: self.site(node) }
    }

    fn simple_type(&mut self, node: Node<'_, '_>) -> SimpleType {
        let mut derivation = None;
        let mut facets = Vec::new();
        for (word, child) in self.words(node) {
            match word {
                "restriction" if derivation.is_none() => {
                    self.0.attributes(child, &["base"]);
                    let (base, found, rest) = self.simple_restriction(child);
                    rest.into_iter().for_each(|(_, node)| self.unexpected(node));
                    facets = found;
                    derivation = Some(base.map_or(SimpleDerivation::Broken, SimpleDerivation::Restriction));
                }
                "list" if derivation.is_none() => derivation = Some(self.list(child)),
                "union" if derivation.is_none() => derivation = Some(self.union(child)),
                _ => self.unexpected(child),
            }
        }
        if derivation.is_none() {
            let message = format!("`{}` says nothing about its values", xml::written(node));
            self.0.report(node, message, "a simple type holds one `restriction`, `list` or `union`");
        }
        let derivation = derivation.unwrap_or(SimpleDerivation::Broken);
        const FINAL: &[&str] = &["list", "union", "restriction", "extension"];
        SimpleType {
            derivation,
            facets,
            final_derivations: self.derivations(node, "final", FINAL),
            properties: self.properties(node),
        }
    }

    /// The base, the facets, and the children that are neither.
    fn simple_restriction<'a, 'input>(
        &mut self,
        node: Node<'a, 'input>,
    ) -> (Option<TypeUse>, Vec<Facet>, Vec<(&'a str, Node<'a, 'input>)>) {
        let mut base = self.0.reference(node, "base").map(TypeUse::Named);
        let (mut facets, mut rest) = (Vec::new(), Vec::new());
        for (word, child) in self.words(node) {
            if word == "simpleType" {
                let inline = TypeUse::Inline(Box::new(self.anonymous_type(child)));
                if base.replace(inline).is_some() {
                    self.0.error(child, "a restriction has either `base` or a `simpleType`");
                }
            } else if let Some(kind) = FacetKind::from_name(word) {
                facets.extend(self.facet(child, kind));
            } else if !self.is_constraint(child) {
                rest.push((word, child));
            }
        }
        if base.is_none() && !node.has_attribute("base") {
            self.0.report(node, "the restriction has no base", "name the restricted type with `base`");
        }
        (base, facets, rest)
    }

    fn facet(&mut self, node: Node<'_, '_>, kind: FacetKind) -> Option<Facet> {
        self.0.attributes(node, &["value", "fixed"]);
        let Some(attribute) = node.attribute_node("value") else {
            self.0.report(node, format!("`{}` has no value", xml::written(node)), "add `value=\"…\"`");
            return None;
        };
        let value = match kind {
            FacetKind::Pattern | FacetKind::Enumeration => attribute.value().to_owned(),
            _ => attribute.value().trim().to_owned(),
        };
        let is_number =
            !value.is_empty() && value.trim_start_matches('+').bytes().all(|byte| byte.is_ascii_digit());
        let counts = matches!(
            kind,
            FacetKind::Length
                | FacetKind::MinLength
                | FacetKind::MaxLength
                | FacetKind::TotalDigits
                | FacetKind::FractionDigits
        );
        if counts && !is_number {
            self.0.bad_value(&attribute, &value, "a number");
            return None;
        }
        if kind == FacetKind::WhiteSpace && !matches!(value.as_str(), "preserve" | "replace" | "collapse") {
            self.0.bad_value(&attribute, &value, "`preserve`, `replace` or `collapse`");
            return None;
        }
        let qname = (kind == FacetKind::Enumeration).then(|| self.qname_value(node, value.trim())).flatten();
        Some(Facet {
            kind,
            value,
            qname,
            fixed: self.0.boolean(node, "fixed").unwrap_or(false),
            annotation: self.note(node),
            site: self.site(node),
        })
    }

    /// An enumeration value as a QName, silently none where it is not one: most are not meant to be.
    fn qname_value(&self, node: Node<'_, '_>, value: &str) -> Option<xml::Reference> {
        let (prefix, local) =
            value.split_once(':').map_or((None, value), |(prefix, local)| (Some(prefix), local));
        let namespace = match (prefix, node.lookup_namespace_uri(prefix)) {
            (_, Some(namespace)) => namespace,
            (None, None) => "",
            (Some(_), None) => return None,
        };
        let name = crate::model::QName::new(namespace, local);
        xml::is_ncname(local).then(|| xml::Reference { name, span: self.0.span(node) })
    }

    fn list(&mut self, node: Node<'_, '_>) -> SimpleDerivation {
        self.0.attributes(node, &["itemType"]);
        let mut item = self.0.reference(node, "itemType").map(TypeUse::Named);
        for (word, child) in self.words(node) {
            if word == "simpleType" && item.is_none() {
                item = Some(TypeUse::Inline(Box::new(self.anonymous_type(child))));
            } else {
                self.unexpected(child);
            }
        }
        if item.is_none() && !node.has_attribute("itemType") {
            self.0.report(node, "the list has no type of items", "name it with `itemType`");
        }
        item.map_or(SimpleDerivation::Broken, SimpleDerivation::List)
    }

    fn union(&mut self, node: Node<'_, '_>) -> SimpleDerivation {
        self.0.attributes(node, &["memberTypes"]);
        let mut members: Vec<TypeUse> =
            self.0.references(node, "memberTypes").into_iter().map(TypeUse::Named).collect();
        for (word, child) in self.words(node) {
            match word {
                "simpleType" => members.push(TypeUse::Inline(Box::new(self.anonymous_type(child)))),
                _ => self.unexpected(child),
            }
        }
        if members.is_empty() {
            self.0.report(node, "the union has no members", "name them with `memberTypes`");
            return SimpleDerivation::Broken;
        }
        SimpleDerivation::Union(members)
    }

    fn complex_type(&mut self, node: Node<'_, '_>) -> ComplexType {
        let mut mixed = self.0.boolean(node, "mixed").unwrap_or(false);
        let mut attributes = Attributes::default();
        let words = self.words(node);
        let derived = words.iter().find(|(word, _)| matches!(*word, "simpleContent" | "complexContent"));
        let content = if let Some((word, child)) = derived {
            for (_, other) in words.iter().filter(|(_, other)| other != child) {
                self.unexpected(*other);
            }
            if *word == "complexContent" {
                self.0.attributes(*child, &["mixed"]);
                mixed = self.0.boolean(*child, "mixed").unwrap_or(mixed);
            }
            self.derived_content(*child, *word == "simpleContent", &mut attributes)
        } else {
            Content::Implicit(self.content(node, words, &mut attributes))
        };
        self.default_attributes(node, &mut attributes);
        ComplexType {
            mixed,
            is_abstract: self.0.boolean(node, "abstract").unwrap_or(false),
            final_derivations: self.derivations(node, "final", COMPLEX),
            block: self.derivations(node, "block", COMPLEX),
            content,
            attributes,
            code: self.text_code(node),
        }
    }

    /// A particle, if there is one, and attributes.
    fn content(
        &mut self,
        node: Node<'_, '_>,
        words: Vec<(&str, Node<'_, '_>)>,
        attributes: &mut Attributes,
    ) -> Option<Particle> {
        let (mut particle, mut open) = (None, None);
        for (word, child) in words {
            if self.attribute_item(child, word, attributes) {
                continue;
            }
            match word {
                "sequence" | "choice" | "all" | "group" if particle.is_none() => {
                    particle = Some(self.particle(child, word));
                }
                "openContent" if open.is_none() => open = Some(child),
                _ if self.is_constraint(child) => {}
                _ => self.unexpected(child),
            }
        }
        let model = particle.flatten();
        match self.open_content(node, open, model.is_some()) {
            Some(open) => Some(self.opened(node, model, open)),
            None => model,
        }
    }

    /// What `xs:simpleContent` and `xs:complexContent` hold.
    fn derived_content(&mut self, node: Node<'_, '_>, simple: bool, attributes: &mut Attributes) -> Content {
        let mut content = None;
        for (word, child) in self.words(node) {
            let derivation = match word {
                "extension" => Derivation::Extension,
                "restriction" => Derivation::Restriction,
                _ => {
                    self.unexpected(child);
                    continue;
                }
            };
            if content.is_some() {
                self.unexpected(child);
                continue;
            }
            self.0.attributes(child, &["base"]);
            content = Some(match simple {
                true => self.simple_content(child, derivation, attributes),
                false => {
                    let base = self.0.required_reference(child, "base");
                    let words = self.words(child);
                    Content::Complex { derivation, base, particle: self.content(child, words, attributes) }
                }
            });
        }
        content.unwrap_or_else(|| {
            let message = format!("`{}` is empty", xml::written(node));
            self.0.report(node, message, "it holds one `extension` or `restriction`");
            Content::Implicit(None)
        })
    }

    fn simple_content(
        &mut self,
        node: Node<'_, '_>,
        derivation: Derivation,
        attributes: &mut Attributes,
    ) -> Content {
        let base = self.0.required_reference(node, "base");
        let (mut inline, mut facets) = (None, Vec::new());
        for (word, child) in self.words(node) {
            if self.attribute_item(child, word, attributes) {
                continue;
            }
            match FacetKind::from_name(word) {
                Some(kind) if derivation == Derivation::Restriction => facets.extend(self.facet(child, kind)),
                _ if word == "simpleType" && derivation == Derivation::Restriction && inline.is_none() => {
                    inline = Some(Box::new(self.anonymous_type(child)));
                }
                _ if self.is_constraint(child) => {}
                _ => self.unexpected(child),
            }
        }
        Content::Simple { derivation, base, inline, facets }
    }
}
