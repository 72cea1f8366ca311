//! What XML Schema 1.1 adds.
//!
//! What gives documents another shape is read: overrides, open content, default attributes, names in other namespaces. What
//! only limits them is reported as not checked.

use roxmltree::Node;

use super::parse::Parser;
use super::{AttributeItem, Attributes, ModelGroup, Namespaces, Note, Particle, Term, Wildcard};
use crate::diagnostics::Diagnostic;
use crate::model::{Compositor, Occurs, ProcessContents};
use crate::xml::{self, XS};

impl Parser<'_> {
    /// Reports what limits documents and is not checked.
    pub(super) fn unchecked(&mut self, node: Node<'_, '_>, word: &str) {
        let message = format!("`{word}` is of XML Schema 1.1: what it demands is not checked");
        self.0.warn(
            node,
            message,
            "values are read and written all the same; check them yourself where it matters",
        );
    }

    /// Whether an element is one of 1.1 that only limits documents; it is reported then.
    pub(super) fn is_constraint(&mut self, node: Node<'_, '_>) -> bool {
        let word = node.tag_name().name();
        let is_constraint = matches!(word, "assert" | "assertion" | "explicitTimezone");
        if is_constraint {
            self.unchecked(node, word);
        }
        is_constraint
    }

    /// Adds the attributes that a schema gives to all its types, unless the type has them already or wants none.
    pub(super) fn default_attributes(&mut self, node: Node<'_, '_>, attributes: &mut Attributes) {
        let applies = self.0.boolean(node, "defaultAttributesApply").unwrap_or(true);
        let Some(schema) =
            schema_of(node).filter(|schema| applies && schema.has_attribute("defaultAttributes"))
        else {
            return;
        };
        if let Some(group) = self.0.reference(schema, "defaultAttributes").map(AttributeItem::Group)
            && !attributes.items.contains(&group)
        {
            attributes.items.push(group);
        }
    }

    /// The open content of a type: what `own` says, or what the schema says for all types. None where only the content model
    /// counts.
    ///
    /// Other elements may stand between those of the model, or only after them (`suffix`): here they come last either way.
    pub(super) fn open_content(
        &mut self,
        node: Node<'_, '_>,
        own: Option<Node<'_, '_>>,
        has_content: bool,
    ) -> Option<Particle> {
        let open = own.or_else(|| self.default_open_content(node, has_content))?;
        self.0.attributes(open, &["mode", "appliesToEmpty"]);
        if open.attribute("mode").map(str::trim) == Some("none") {
            return None;
        }
        let any = xml::elements(open).find(|child| xml::is(*child, XS, "any"));
        let wildcard = match any {
            Some(any) => self.wildcard(any),
            None => Wildcard {
                namespaces: Namespaces::Any,
                process: ProcessContents::Lax,
                annotation: Note::default(),
                site: self.site(open),
            },
        };
        let occurs = Occurs { min: 0, max: None };
        Some(Particle { term: Term::Any(wildcard), occurs, site: self.site(open) })
    }

    fn default_open_content<'a, 'input>(
        &mut self,
        node: Node<'a, 'input>,
        has_content: bool,
    ) -> Option<Node<'a, 'input>> {
        // It stands before the components (section 3.17.2): not all of them are looked at for each type.
        let before_components = |child: &Node<'_, '_>| {
            let word = child.tag_name().name();
            matches!(
                word,
                "include" | "import" | "redefine" | "override" | "annotation" | "defaultOpenContent"
            )
        };
        let of_schema = |child: &Node<'_, '_>| xml::is(*child, XS, "defaultOpenContent");
        let default = xml::elements(schema_of(node)?).take_while(before_components).find(of_schema)?;
        let applies_to_empty = self.0.boolean(default, "appliesToEmpty").unwrap_or(false);
        (has_content || applies_to_empty).then_some(default)
    }

    /// A content model with open content after it.
    pub(super) fn opened(&self, node: Node<'_, '_>, model: Option<Particle>, open: Particle) -> Particle {
        let particles = model.into_iter().chain([open]).collect();
        let group = ModelGroup { compositor: Compositor::Sequence, particles, annotation: Note::default() };
        Particle { term: Term::Group(group), occurs: Occurs::ONCE, site: self.site(node) }
    }

    /// Reports an element whose type depends on its attributes. Its values are then kept as they are.
    pub(super) fn report_alternatives(&mut self, node: Node<'_, '_>) {
        let message = "the type of this element depends on its attributes (`alternative` of XML Schema 1.1)";
        let hint = "it is kept as untyped XML: read it through `saponify::xml::AnyElement`";
        let warning = Diagnostic::warning(self.0.span(node), message).hint(hint);
        self.0.diagnostics.push(warning);
    }
}

/// The schema that an element stands in; a WSDL may have several.
fn schema_of<'a, 'input>(node: Node<'a, 'input>) -> Option<Node<'a, 'input>> {
    node.ancestors().find(|ancestor| xml::is(*ancestor, XS, "schema"))
}
