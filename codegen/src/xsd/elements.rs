//! Element declarations.

use roxmltree::Node;

use super::parse::{COMPLEX, ELEMENT_BLOCK, Parser, QUALIFIED};
use super::{ElementDeclaration, Term};

impl Parser<'_> {
    pub(super) fn global_element(&mut self, node: Node<'_, '_>) -> Option<ElementDeclaration> {
        let known = [
            "name",
            "type",
            "substitutionGroup",
            "default",
            "fixed",
            "nillable",
            "abstract",
            "final",
            "block",
            // Without meaning here, though seen: a global element is always qualified.
            "form",
        ];
        self.0.attributes(node, &known);
        self.element(node)
    }

    fn element(&mut self, node: Node<'_, '_>) -> Option<ElementDeclaration> {
        let name = self.name_in_messages(node);
        let words = self.words(node);
        let mut type_use = self.type_use(node, &words);
        let alternative = words.iter().find(|(word, _)| *word == "alternative");
        if let Some((_, alternative)) = alternative {
            self.report_alternatives(*alternative);
            type_use = None;
        }
        let mut identity_constraints = Vec::new();
        for (word, child) in &words {
            match *word {
                "simpleType" | "complexType" | "alternative" => {}
                // A constraint by another's name, of XML Schema 1.1.
                "unique" | "key" | "keyref" if child.has_attribute("ref") => {}
                "unique" | "key" | "keyref" => {
                    identity_constraints.extend(self.identity_constraint(*child, word))
                }
                _ => self.unexpected(*child),
            }
        }
        Some(ElementDeclaration {
            target_namespace: self.0.string(node, "targetNamespace").map(Into::into),
            qualified: self.0.one_of(node, "form", QUALIFIED),
            type_use,
            nillable: self.0.boolean(node, "nillable").unwrap_or(false),
            value: self.value_constraint(node),
            is_abstract: self.0.boolean(node, "abstract").unwrap_or(false),
            substitution_groups: self.0.references(node, "substitutionGroup"),
            has_alternatives: alternative.is_some(),
            identity_constraints,
            codes: self.codes(node),
            aliases: self.aliases(node),
            final_derivations: self.derivations(node, "final", COMPLEX),
            block: self.derivations(node, "block", ELEMENT_BLOCK),
            annotation: self.note(node),
            site: self.site(node),
            name: name?,
        })
    }

    pub(super) fn local_element(&mut self, node: Node<'_, '_>) -> Option<Term> {
        if node.has_attribute("ref") {
            // Properties of the global element are repeated here by some tools; they hold there alone.
            self.0.attributes(node, &["ref", "minOccurs", "maxOccurs", "name", "type", "nillable", "form"]);
            if node.has_attribute("name") || node.has_attribute("type") {
                let message = "an element with `ref` has neither `name` nor `type`";
                self.0.report(node, message, "remove them, or remove `ref`");
            }
            return self.0.reference(node, "ref").map(Term::ElementRef);
        }
        let known = [
            "name",
            "type",
            "minOccurs",
            "maxOccurs",
            "default",
            "fixed",
            "nillable",
            "form",
            "block",
            // Of XML Schema 1.1, for elements of another namespace.
            "targetNamespace",
        ];
        self.0.attributes(node, &known);
        self.element(node).map(|element| Term::Element(Box::new(element)))
    }
}
