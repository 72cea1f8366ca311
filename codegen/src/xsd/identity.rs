//! Identity constraints: `unique`, `key` and `keyref`.

use roxmltree::Node;

use super::IdentityConstraint;
use super::parse::Parser;
use super::xpath::{self, Leads};
use crate::model::IdentityConstraintKind;
use crate::xml;

impl Parser<'_> {
    pub(super) fn identity_constraint(
        &mut self,
        node: Node<'_, '_>,
        word: &str,
    ) -> Option<IdentityConstraint> {
        self.0.attributes(node, &["name", "refer"]);
        let name = self.name(node)?;
        let kind = match word {
            "unique" => IdentityConstraintKind::Unique,
            "key" => IdentityConstraintKind::Key,
            _ => IdentityConstraintKind::KeyRef(self.0.required_reference(node, "refer")?.name),
        };
        let (mut selector, mut fields) = (None, Vec::new());
        for (word, child) in self.words(node) {
            match word {
                "selector" => selector = self.path(child, Leads::ToElements),
                "field" => fields.extend(self.path(child, Leads::ToValues)),
                _ => self.unexpected(child),
            }
        }
        if selector.is_none() || fields.is_empty() {
            let message = format!("`{}` lacks a `selector` or a `field`", xml::written(node));
            self.0.warn(node, message, "it holds one `selector` and at least one `field`; it is ignored");
        }
        let (annotation, site) = (self.note(node), self.site(node));
        Some(IdentityConstraint {
            kind,
            name,
            selector: selector.unwrap_or_default(),
            fields,
            annotation,
            site,
        })
    }

    /// A path, as written: nothing is generated from it.
    fn path(&mut self, node: Node<'_, '_>, leads: Leads) -> Option<String> {
        self.0.attributes(node, &["xpath", "xpathDefaultNamespace"]);
        let path = self.0.string(node, "xpath");
        let is_declared = |prefix: &str| prefix == "xml" || node.lookup_namespace_uri(Some(prefix)).is_some();
        if let Some(fault) = xpath::fault(path.as_deref().unwrap_or_default(), leads, is_declared) {
            let message =
                format!("the path of `{}` is not one that is allowed here: {fault}", xml::written(node));
            self.0.warn(node, message, "a path has steps such as `p:order/p:line`, and `.//` before them");
        }
        path
    }
}
