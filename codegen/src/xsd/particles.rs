//! Content models: groups, places and how often they are taken, wildcards.

use roxmltree::Node;

use super::parse::Parser;
use super::{GroupDefinition, ModelGroup, NamespaceItem, Namespaces, Particle, Term, Wildcard};
use crate::model::{Compositor, Occurs, ProcessContents};
use crate::xml;

impl Parser<'_> {
    pub(super) fn group_definition(&mut self, node: Node<'_, '_>) -> Option<GroupDefinition> {
        // Occurrence has no meaning on a definition, though it is seen.
        self.0.attributes(node, &["name", "minOccurs", "maxOccurs"]);
        let name = self.name(node);
        let words = self.words(node);
        let mut group = None;
        for (word, child) in words {
            match compositor(word) {
                Some(compositor) if group.is_none() => group = Some(self.model_group(child, compositor)),
                _ => self.unexpected(child),
            }
        }
        if group.is_none() {
            let message = format!("the group `{}` has no content", name.as_deref().unwrap_or_default());
            self.0.report(node, message, "a group holds one `sequence`, `choice` or `all`");
        }
        Some(GroupDefinition {
            group: group?,
            annotation: self.note(node),
            site: self.site(node),
            name: name?,
        })
    }

    fn model_group(&mut self, node: Node<'_, '_>, compositor: Compositor) -> ModelGroup {
        self.0.attributes(node, &["minOccurs", "maxOccurs"]);
        let words = self.words(node);
        for (word, child) in &words {
            let is_misplaced = match compositor {
                Compositor::All => matches!(*word, "sequence" | "choice"),
                Compositor::Sequence | Compositor::Choice => *word == "all",
            };
            if is_misplaced {
                let message = format!("`{}` cannot stand in `{}`", xml::written(*child), xml::written(node));
                self.0.report(
                    *child,
                    message,
                    "an `all` is the whole content of a type, and holds elements alone",
                );
            }
        }
        let particles = words.into_iter().filter_map(|(word, child)| self.particle(child, word)).collect();
        ModelGroup { compositor, particles, annotation: self.note(node) }
    }

    /// A place in a content model; reported and none where the element is something else. Places that may be taken at
    /// most zero times are left out.
    pub(super) fn particle(&mut self, node: Node<'_, '_>, word: &str) -> Option<Particle> {
        let term = match word {
            "element" => self.local_element(node),
            "group" => {
                self.0.attributes(node, &["ref", "minOccurs", "maxOccurs"]);
                self.0.required_reference(node, "ref").map(Term::GroupRef)
            }
            "any" => {
                self.0.attributes(
                    node,
                    &["namespace", "processContents", "minOccurs", "maxOccurs", "notNamespace", "notQName"],
                );
                Some(Term::Any(self.wildcard(node)))
            }
            _ => match compositor(word) {
                Some(compositor) => Some(Term::Group(self.model_group(node, compositor))),
                None => {
                    self.unexpected(node);
                    None
                }
            },
        };
        let occurs = self.occurs(node);
        if word == "all" && occurs.is_repeated() {
            let message = format!("`{}` may occur more than once", xml::written(node));
            self.0.report(
                node,
                message,
                "an `all` stands once: repeat the elements, or use a `choice` that is repeated",
            );
        }
        let particle = Particle { term: term?, occurs, site: self.site(node) };
        (occurs.max != Some(0)).then_some(particle)
    }

    fn occurs(&mut self, node: Node<'_, '_>) -> Occurs {
        let mut number = |name: &str, unbounded: bool| {
            let Some(attribute) = node.attribute_node(name) else { return Some(1) };
            let value = attribute.value().trim();
            if unbounded && value == "unbounded" {
                return None;
            }
            let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
            if !digits {
                let expected = if unbounded { "a number or `unbounded`" } else { "a number" };
                self.0.bad_value(&attribute, value, expected);
                return Some(1);
            }
            // More than four thousand million is as good as no bound.
            match value.parse() {
                Ok(number) => Some(number),
                Err(_) if unbounded => None,
                Err(_) => Some(u32::MAX),
            }
        };
        let min = number("minOccurs", false).unwrap_or(1);
        let max = number("maxOccurs", true);
        // `maxOccurs="0"` takes a place away.
        if max.is_some_and(|max| max != 0 && max < min) {
            let message = format!("`{}` must occur more often than it may", xml::written(node));
            self.0.report(node, message, "`minOccurs` and `maxOccurs` are 1 where they are not given");
        }
        Occurs { min, max }
    }

    pub(super) fn wildcard(&mut self, node: Node<'_, '_>) -> Wildcard {
        const PROCESS: &[(&str, ProcessContents)] = &[
            ("strict", ProcessContents::Strict),
            ("lax", ProcessContents::Lax),
            ("skip", ProcessContents::Skip),
        ];
        let namespaces = match node.attribute("namespace").map_or("##any", str::trim) {
            "##any" => Namespaces::Any,
            "##other" => Namespaces::Other,
            list => {
                let items = list.split_ascii_whitespace().filter_map(|word| self.namespace_item(node, word));
                Namespaces::Only(items.collect())
            }
        };
        let process = self.0.one_of(node, "processContents", PROCESS).unwrap_or(ProcessContents::Strict);
        Wildcard { namespaces, process, annotation: self.note(node), site: self.site(node) }
    }

    fn namespace_item(&mut self, node: Node<'_, '_>, word: &str) -> Option<NamespaceItem> {
        match word {
            "##targetNamespace" => Some(NamespaceItem::Target),
            "##local" => Some(NamespaceItem::Local),
            _ if word.starts_with("##") => {
                let attribute = node.attribute_node("namespace")?;
                let expected =
                    "`##any`, `##other`, or a list of namespaces, `##targetNamespace` and `##local`";
                self.0.bad_value(&attribute, word, expected);
                None
            }
            name => Some(NamespaceItem::Named(name.into())),
        }
    }
}

fn compositor(word: &str) -> Option<Compositor> {
    match word {
        "sequence" => Some(Compositor::Sequence),
        "choice" => Some(Compositor::Choice),
        "all" => Some(Compositor::All),
        _ => None,
    }
}
