//! Attribute declarations, uses and groups.

use roxmltree::Node;

use super::parse::{Parser, QUALIFIED};
use super::{
    ArrayType, AttributeDeclaration, AttributeGroupDefinition, AttributeItem, AttributeTarget, AttributeUse,
    Attributes,
};
use crate::model::Presence;
use crate::xml;

impl Parser<'_> {
    pub(super) fn attribute_group_definition(
        &mut self,
        node: Node<'_, '_>,
    ) -> Option<AttributeGroupDefinition> {
        self.0.attributes(node, &["name"]);
        let name = self.name(node);
        let mut attributes = Attributes::default();
        for (word, child) in self.words(node) {
            if !self.attribute_item(child, word, &mut attributes) {
                self.unexpected(child);
            }
        }
        Some(AttributeGroupDefinition {
            attributes,
            annotation: self.note(node),
            site: self.site(node),
            name: name?,
        })
    }

    /// Reads `xs:attribute`, `xs:attributeGroup`, `xs:anyAttribute`; whether it was one of them.
    pub(super) fn attribute_item(
        &mut self,
        node: Node<'_, '_>,
        word: &str,
        attributes: &mut Attributes,
    ) -> bool {
        match word {
            "attribute" => {
                attributes.items.extend(self.attribute_use(node).map(Box::new).map(AttributeItem::Use))
            }
            "attributeGroup" => {
                self.0.attributes(node, &["ref"]);
                attributes.items.extend(self.0.required_reference(node, "ref").map(AttributeItem::Group));
            }
            "anyAttribute" => {
                self.0.attributes(node, &["namespace", "processContents", "notNamespace", "notQName"]);
                if attributes.any.is_some() {
                    self.0.error(node, "there is more than one `anyAttribute`");
                }
                attributes.any = Some(self.wildcard(node));
            }
            _ => return false,
        }
        true
    }

    fn attribute_use(&mut self, node: Node<'_, '_>) -> Option<AttributeUse> {
        const PRESENCE: &[(&str, Presence)] = &[
            ("optional", Presence::Optional),
            ("required", Presence::Required),
            ("prohibited", Presence::Prohibited),
        ];
        let attribute = if node.has_attribute("ref") {
            self.0
                .attributes(node, &["ref", "use", "default", "fixed", "form", "type", "name", "inheritable"]);
            if node.has_attribute("name") || node.has_attribute("type") {
                let message = "an attribute with `ref` has neither `name` nor `type`";
                self.0.report(node, message, "remove them, or remove `ref`");
            }
            if let Some((_, child)) = self.words(node).first() {
                self.unexpected(*child);
            }
            self.0.reference(node, "ref").map(AttributeTarget::Reference)
        } else {
            let known = ["use", "default", "fixed", "form"];
            self.attribute_declaration(node, &known).map(AttributeTarget::Declaration)
        };
        let annotation = match &attribute {
            Some(AttributeTarget::Declaration(declaration)) => declaration.annotation.clone(),
            Some(AttributeTarget::Reference(_)) | None => self.note(node),
        };
        let presence = self.0.one_of(node, "use", PRESENCE).unwrap_or(Presence::Optional);
        if presence != Presence::Optional && node.has_attribute("default") {
            let message = format!("`{}` has a default and is not optional", xml::written(node));
            self.0.warn(
                node,
                message,
                "a default is for an attribute that is left out: remove one of `default` and `use`",
            );
        }
        Some(AttributeUse {
            presence,
            value: self.value_constraint(node),
            array_type: self.array_type(node),
            annotation,
            site: self.site(node),
            attribute: attribute?,
        })
    }

    pub(super) fn attribute_declaration(
        &mut self,
        node: Node<'_, '_>,
        known: &[&str],
    ) -> Option<AttributeDeclaration> {
        self.0.attributes(node, &[&["name", "type", "inheritable", "targetNamespace"], known].concat());
        let name = self.name_in_messages(node);
        if name.as_deref() == Some("xmlns") {
            self.0.report(node, "no attribute is called `xmlns`", "it would declare a namespace: rename it");
        }
        let words = self.words(node);
        for (word, child) in &words {
            if *word != "simpleType" {
                self.unexpected(*child);
            }
        }
        Some(AttributeDeclaration {
            target_namespace: self.0.string(node, "targetNamespace").map(Into::into),
            qualified: self.0.one_of(node, "form", QUALIFIED),
            type_use: self.type_use(node, &words),
            value: self.value_constraint(node),
            annotation: self.note(node),
            site: self.site(node),
            name: name?,
        })
    }

    fn array_type(&mut self, node: Node<'_, '_>) -> Option<ArrayType> {
        let attribute = node.attribute_node((xml::WSDL, "arrayType"))?;
        let value = attribute.value().trim();
        let (name, dimensions) = value.split_at(value.find('[').unwrap_or(value.len()));
        if dimensions.is_empty() {
            self.0.bad_value(&attribute, value, "a type and its dimensions, such as `xs:string[]`");
            return None;
        }
        let item = self.0.expand(node, &attribute, name)?;
        Some(ArrayType { item, dimensions: dimensions.to_owned() })
    }
}
