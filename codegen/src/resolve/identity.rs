//! What identity constraints say of each other. They limit documents and change no type: what is wrong with them is warned of.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::{IdentityConstraint, IdentityConstraintKind, Model, QName};

/// Checks that each has a name of its own, and that references lead to keys of as many fields (XML Schema Part 1, sections
/// 3.11.2 and 3.11.6).
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let all = || model.elements.iter().flat_map(|(_, element)| &element.identity_constraints);
    let mut named: BTreeMap<&QName, &IdentityConstraint> = BTreeMap::new();
    for constraint in all() {
        // Included into several namespaces, or met in two copies, it is still one.
        if let Some(first) = named.insert(&constraint.name, constraint)
            && first.span != constraint.span
        {
            let message = format!("two identity constraints are called `{}`", constraint.name);
            let warning = Diagnostic::warning(constraint.span, message)
                .note(first.span, "the first one")
                .hint("rename one of them: unique, key and keyref have their names together");
            diagnostics.push(warning);
        }
    }
    for constraint in all() {
        let IdentityConstraintKind::KeyRef(to) = &constraint.kind else { continue };
        let warning = match named.get(to) {
            None => Diagnostic::warning(constraint.span, format!("there is no key `{to}`"))
                .hint("a keyref refers to a `key` or a `unique`; nothing is generated from either"),
            Some(key) if matches!(key.kind, IdentityConstraintKind::KeyRef(_)) => {
                Diagnostic::warning(constraint.span, format!("`{to}` is a keyref itself"))
                    .hint("a keyref refers to a `key` or a `unique`")
            }
            Some(key) if key.fields.len() != constraint.fields.len() => {
                let (have, want) = (constraint.fields.len(), key.fields.len());
                let message = format!("the keyref has {have} fields, and the key `{to}` has {want}");
                Diagnostic::warning(constraint.span, message).note(key.span, "the key")
            }
            Some(_) => continue,
        };
        diagnostics.push(warning);
    }
}
