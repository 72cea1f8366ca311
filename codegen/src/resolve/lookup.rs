//! Looking up references, and saying what may have been meant by those that lead nowhere.

use std::collections::BTreeMap;

use super::Resolver;
use crate::diagnostics::Diagnostic;
use crate::model::{AttributeGroupId, AttributeId, BuiltIn, ElementId, GroupId, Id, QName, TypeId};
use crate::source::Span;
use crate::suggest;
use crate::xml::{Reference, XS};

impl Resolver<'_> {
    /// The name that a reference in a schema means.
    pub(super) fn meant(&self, instance: usize, reference: &Reference) -> QName {
        let instance = &self.instances[instance];
        let mut name = reference.name.clone();
        if instance.chameleon && name.namespace.is_empty() {
            name.namespace = instance.namespace.clone();
        }
        name
    }

    /// The type. Where there is none, which is reported, `fallback` stands for it: a type of the kind that its place asks
    /// for, so that nothing more is reported of it.
    pub(super) fn type_ref(&mut self, instance: usize, reference: &Reference, fallback: BuiltIn) -> TypeId {
        let name = self.meant(instance, reference);
        self.type_named(&name, reference.span).unwrap_or(fallback.type_id())
    }

    pub(super) fn type_named(&mut self, name: &QName, span: Span) -> Option<TypeId> {
        let built_in = BuiltIn::from_name(&name.local).filter(|_| &*name.namespace == XS);
        let found = built_in.map(BuiltIn::type_id).or_else(|| self.names.types.get(name).copied());
        if found.is_none() {
            let report = report(name, span, "type", self.names.types.keys(), self.suggestions > 0);
            self.unresolved(name, report);
        }
        found
    }

    pub(super) fn element_ref(&mut self, instance: usize, reference: &Reference) -> Option<ElementId> {
        let name = self.meant(instance, reference);
        self.element_named(&name, reference.span)
    }

    pub(super) fn element_named(&mut self, name: &QName, span: Span) -> Option<ElementId> {
        let found = find(&self.names.elements, name, span, "element", self.suggestions > 0);
        self.found(name, found)
    }

    pub(super) fn attribute_ref(&mut self, instance: usize, reference: &Reference) -> Option<AttributeId> {
        let name = self.meant(instance, reference);
        let found = find(&self.names.attributes, &name, reference.span, "attribute", self.suggestions > 0);
        self.found(&name, found)
    }

    pub(super) fn group_ref(&mut self, instance: usize, reference: &Reference) -> Option<GroupId> {
        let name = self.meant(instance, reference);
        let found = find(&self.names.groups, &name, reference.span, "group", self.suggestions > 0);
        self.found(&name, found)
    }

    pub(super) fn attribute_group_ref(
        &mut self,
        instance: usize,
        reference: &Reference,
    ) -> Option<AttributeGroupId> {
        let name = self.meant(instance, reference);
        let names = &self.names.attribute_groups;
        let found = find(names, &name, reference.span, "attribute group", self.suggestions > 0);
        self.found(&name, found)
    }

    /// Unwraps what [`find`] gives, reporting what is missing.
    pub(super) fn found<T>(&mut self, name: &QName, found: Result<Id<T>, Box<Diagnostic>>) -> Option<Id<T>> {
        match found {
            Ok(id) => Some(id),
            Err(report) => {
                self.unresolved(name, *report);
                None
            }
        }
    }

    /// Reports a name that leads nowhere, unless a document of its namespace is known to be missing.
    fn unresolved(&mut self, name: &QName, mut report: Diagnostic) {
        if self.is_incomplete(&name.namespace) {
            return;
        }
        self.suggestions = self.suggestions.saturating_sub(1);
        if report.hint.is_none() && !self.is_described(&name.namespace) {
            let hint = match &*name.namespace {
                "" => "a name without prefix is in no namespace here: add the prefix".to_owned(),
                namespace => format!(
                    "no schema of the namespace `{namespace}` is loaded: import it with its location, or add its file to the input"
                ),
            };
            report.hint = Some(hint);
        }
        let elsewhere = || match &*name.namespace {
            XS => "see the built-in types in XML Schema 1.0 Part 2, section 3".to_owned(),
            _ => "define it, or import or include the document that does".to_owned(),
        };
        report.hint.get_or_insert_with(elsewhere);
        self.diagnostics.push(report);
    }

    /// The name that was most likely meant, as long as suggestions are left.
    pub(super) fn nearest<'n>(
        &mut self,
        name: &str,
        names: impl Iterator<Item = &'n str>,
    ) -> Option<&'n str> {
        self.suggestions = self.suggestions.checked_sub(1)?;
        suggest::nearest(name, names)
    }

    fn is_described(&self, namespace: &str) -> bool {
        namespace == XS || self.described.contains(namespace)
    }
}

/// The component of a name, or what to report where there is none.
pub(super) fn find<T>(
    names: &BTreeMap<QName, Id<T>>,
    name: &QName,
    span: Span,
    kind: &str,
    suggest: bool,
) -> Result<Id<T>, Box<Diagnostic>> {
    names.get(name).copied().ok_or_else(|| Box::new(report(name, span, kind, names.keys(), suggest)))
}

fn report<'a>(
    name: &QName,
    span: Span,
    kind: &str,
    candidates: impl Iterator<Item = &'a QName> + Clone,
    suggest: bool,
) -> Diagnostic {
    let diagnostic = Diagnostic::error(span, format!("there is no {kind} `{name}`"));
    let near = if suggest { suggestion(name, kind, candidates) } else { None };
    match near {
        Some(near) => diagnostic.hint(format!("did you mean `{near}`?")),
        None => diagnostic,
    }
}

/// A name of the same namespace that is spelt alike, or else the same local name in another namespace.
fn suggestion<'a>(
    name: &QName,
    kind: &str,
    mut candidates: impl Iterator<Item = &'a QName> + Clone,
) -> Option<String> {
    if &*name.namespace == XS && kind == "type" {
        let near = suggest::nearest(&name.local, BuiltIn::ALL.iter().map(|built_in| built_in.name()))?;
        return Some(QName::new(XS, near).to_string());
    }
    let siblings = candidates.clone().filter(|other| other.namespace == name.namespace);
    let near = suggest::nearest(&name.local, siblings.map(|other| &*other.local));
    if let Some(near) = near {
        return Some(QName::new(name.namespace.clone(), near).to_string());
    }
    candidates.find(|other| other.local == name.local).map(ToString::to_string)
}
