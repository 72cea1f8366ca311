//! Substitution groups: a head and the elements that may stand in its place are a choice.

use std::collections::{BTreeMap, BTreeSet};

use super::Lowerer;
use super::names::Parent;
use crate::diagnostics::Diagnostic;
use crate::ir::{Choice, Field, Ident, ItemBody, ItemId, Origin, OriginKind, Variant};
use crate::model::{ElementId, Model};

/// The direct members of all substitution groups.
pub(super) fn substitutes(model: &Model) -> BTreeMap<ElementId, Vec<ElementId>> {
    let mut members: BTreeMap<ElementId, Vec<ElementId>> = BTreeMap::new();
    for (id, element) in model.elements.iter() {
        for head in &element.substitution_heads {
            members.entry(*head).or_default().push(id);
        }
    }
    members
}

/// What stands in a place that refers to an element.
pub(super) enum Standing {
    /// This element.
    Element(ElementId),
    /// One of several: this choice.
    Choice(ItemId),
}

impl Lowerer<'_> {
    /// The elements that may stand where a reference to `head` does, itself among them unless it is abstract; empty where
    /// nothing else may.
    pub(super) fn substitutes(&self, head: ElementId) -> Vec<ElementId> {
        // Looked up for every element; nearly none is a head.
        let Some(direct) = self.substitutes.get(&head) else { return Vec::new() };
        let mut found = Vec::new();
        // An element with several heads may be reached through each of them.
        let mut met = BTreeSet::new();
        let mut open: Vec<ElementId> = direct.iter().rev().copied().collect();
        while let Some(member) = open.pop() {
            if !met.insert(member) {
                continue;
            }
            if !self.model.elements[member].is_abstract {
                found.push(member);
            }
            open.extend(self.substitutes.get(&member).into_iter().flatten().rev());
        }
        if !found.is_empty() && !self.model.elements[head].is_abstract {
            found.insert(0, head);
        }
        found
    }

    /// Whether other elements may stand in the place of this one.
    pub(super) fn is_head(&self, element: ElementId) -> bool {
        self.substitutes.contains_key(&element)
    }

    /// The element that always stands where a reference to `head` does, or the choice of those that may.
    pub(super) fn standing_for(&mut self, head: ElementId) -> Standing {
        if let Some(item) = self.by_head.get(&head) {
            return Standing::Choice(*item);
        }
        let members = self.substitutes(head);
        match members.as_slice() {
            [] => {
                self.report_abstract(head);
                Standing::Element(head)
            }
            [single] => Standing::Element(*single),
            members => Standing::Choice(self.choice_of_head(head, members)),
        }
    }

    /// The choice that stands for a head, made once for all places that refer to it.
    fn choice_of_head(&mut self, head: ElementId, members: &[ElementId]) -> ItemId {
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
        let once = crate::model::Occurs::ONCE;
        let variants = members
            .iter()
            .map(|member| {
                let Field { docs, place, ty, rules, .. } = self.plain_element_field(*member, once, &parent);
                let ident = Ident::type_name(&self.model.elements[*member].name.local);
                Variant { ident, docs, place, ty, rules }
            })
            .collect();
        self.items[item.index()].body = ItemBody::Choice(Choice { variants });
        item
    }

    /// An abstract element that nothing may stand for can never occur.
    fn report_abstract(&mut self, id: ElementId) {
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
