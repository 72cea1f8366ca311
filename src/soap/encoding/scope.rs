//! What prefixes mean where a value says its type.

use crate::xml::{AnyElement, Name, XSI};

/// The namespace declarations around a place, the innermost last.
#[derive(Default)]
pub(super) struct Scope(Vec<(String, String)>);

impl Scope {
    /// Goes into what has these declarations; what to give to [`leave`](Scope::leave).
    pub(super) fn enter(&mut self, declarations: &[(String, String)]) -> usize {
        let before = self.0.len();
        self.0.extend_from_slice(declarations);
        before
    }

    pub(super) fn leave(&mut self, before: usize) {
        self.0.truncate(before);
    }

    /// The type that an element, whose declarations are in scope, says it is of: namespace and local name.
    pub(super) fn stated_type<'e>(&self, element: &'e AnyElement) -> Option<(&str, &'e str)> {
        let stated = element.attribute(Name::new(XSI, "type"))?.trim();
        let (prefix, local) = stated.split_once(':').unwrap_or(("", stated));
        let declared = self.0.iter().rev().find(|(declared, _)| declared == prefix);
        match declared {
            Some((_, uri)) => Some((uri, local)),
            None => prefix.is_empty().then_some(("", local)),
        }
    }
}
