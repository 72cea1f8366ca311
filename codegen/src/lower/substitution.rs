//! Substitution groups: a head and the elements that may stand in its place are a choice.

use std::collections::BTreeMap;

use super::Lowerer;
use super::names::Parent;
use crate::diagnostics::Diagnostic;
use crate::ir::{Choice, ItemBody, ItemId, Origin, OriginKind};
use crate::model::{ElementId, Model};

/// The direct members of all substitution groups.
pub(super) fn substitutes(model: &Model) -> BTreeMap<ElementId, Vec<ElementId>> {
    let mut members: BTreeMap<ElementId, Vec<ElementId>> = BTreeMap::new();
    for (id, element) in model.elements.iter() {
        if let Some(head) = element.substitution_head {
            members.entry(head).or_default().push(id);
        }
    }
    members
}

impl Lowerer<'_> {
    /// The elements that may stand where a reference to `head` does, itself among them unless it is abstract; empty where
    /// nothing else may.
    pub(super) fn substitutes(&self, head: ElementId) -> Vec<ElementId> {
        let mut found = Vec::new();
        // Chains of heads end, so that no element comes twice.
        let mut open = self.substitutes.get(&head).cloned().unwrap_or_default();
        open.reverse();
        while let Some(member) = open.pop() {
            if !self.model.elements[member].is_abstract {
                found.push(member);
            }
            open.extend(self.substitutes.get(&member).into_iter().flatten().rev());
        }
        if found.is_empty() {
            return found;
        }
        if !self.model.elements[head].is_abstract {
            found.insert(0, head);
        }
        found
    }

    /// The choice that stands for a head, made once for all places that refer to it.
    pub(super) fn choice_of_head(&mut self, head: ElementId, members: &[ElementId]) -> ItemId {
        if let Some(item) = self.by_head.get(&head) {
            return *item;
        }
        let declaration = &self.model.elements[head];
        let origin = Origin {
            kind: OriginKind::Part,
            namespace: declaration.name.namespace.clone(),
            path: vec![declaration.name.local.clone(), "Choice".into()],
            span: declaration.span,
        };
        let parent = Parent { origin: origin.clone() };
        let item = self.new_item(origin, self.docs(&declaration.annotation));
        self.by_head.insert(head, item);
        let variants = members
            .iter()
            .map(|member| self.element_variant(*member, crate::model::Occurs::ONCE, &parent))
            .collect();
        self.items[item.index()].body = ItemBody::Choice(Choice { variants });
        item
    }

    /// An abstract element that nothing may stand for can never occur.
    pub(super) fn report_abstract(&mut self, id: ElementId) {
        let element = &self.model.elements[id];
        if element.is_abstract {
            let message =
                format!("`{}` is abstract, and no element may stand in its place", element.name.local);
            let warning = Diagnostic::warning(element.span, message)
                .hint("add the schema that has the members of its substitution group; it is generated as if it were not abstract");
            self.say_once("abstract element", warning);
        }
    }
}
