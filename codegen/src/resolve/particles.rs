//! Element declarations, model groups, wildcards.

use super::{Resolver, empty_group};
use crate::diagnostics::Diagnostic;
use crate::model::{
    BuiltIn, Derivations, Element, ElementId, GroupDefinition, GroupId, IdentityConstraint, ModelGroup,
    Owner, Particle, QName, Scope, Term, Wildcard, WildcardNamespaces,
};
use crate::xml::Reference;
use crate::xsd;

impl Resolver<'_> {
    pub(super) fn define_element(
        &mut self,
        id: ElementId,
        instance: usize,
        scope: Scope,
        from: &xsd::ElementDeclaration,
    ) {
        let schema = self.instances[instance].schema;
        let global = scope == Scope::Global;
        let qualified = global || from.qualified.unwrap_or(schema.elements_qualified);
        let name = match &from.target_namespace {
            Some(namespace) => QName::new(namespace.clone(), from.name.clone()),
            None if qualified => self.global_name(instance, &from.name),
            None => QName::new("", from.name.clone()),
        };
        let heads = from.substitution_groups.iter();
        let mut substitution_heads: Vec<_> =
            heads.filter_map(|head| self.element_ref(instance, head)).collect();
        if substitution_heads.contains(&id) {
            let message = format!("the element `{name}` is the head of its own substitution group");
            let hint = "every element may stand for itself: remove it from `substitutionGroup`";
            self.diagnostics.push(Diagnostic::warning(from.site.0, message).hint(hint));
            substitution_heads.retain(|head| *head != id);
        }
        if from.type_use.is_none() && !from.has_alternatives && !substitution_heads.is_empty() {
            self.leftovers.headed.push(id);
        }
        let type_use = from.type_use.as_ref();
        let type_id =
            type_use.map(|type_use| self.type_use(instance, Owner::Element(id), type_use, BuiltIn::AnyType));
        let of_elements = |set: Derivations| Derivations { list: false, union: false, ..set };
        let element = Element {
            name,
            scope,
            schema: self.instances[instance].id,
            type_id: type_id.unwrap_or(BuiltIn::AnyType.type_id()),
            nillable: from.nillable,
            value: from.value.clone(),
            is_abstract: from.is_abstract,
            substitution_heads,
            identity_constraints: self.identity_constraints(instance, &from.identity_constraints),
            final_derivations: from.final_derivations.unwrap_or(of_elements(schema.final_default)),
            block: from.block.unwrap_or(of_elements(schema.block_default)),
            codes: from.codes.as_ref().map(|codes| self.type_ref(instance, codes, BuiltIn::AnySimpleType)),
            aliases: from.aliases.clone(),
            annotation: from.annotation.0.clone(),
            span: from.site.0,
        };
        self.elements.fill(id, element);
    }

    fn identity_constraints(
        &self,
        instance: usize,
        from: &[xsd::IdentityConstraint],
    ) -> Vec<IdentityConstraint> {
        let constraint = |from: &xsd::IdentityConstraint| IdentityConstraint {
            kind: from.kind.clone(),
            name: self.global_name(instance, &from.name),
            selector: from.selector.clone(),
            fields: from.fields.clone(),
            annotation: from.annotation.0.clone(),
            span: from.site.0,
        };
        from.iter().map(constraint).collect()
    }

    pub(super) fn define_group(&mut self, id: GroupId, instance: usize, from: &xsd::GroupDefinition) {
        let mut definition = GroupDefinition {
            name: self.global_name(instance, &from.name),
            group: empty_group(),
            schema: self.instances[instance].id,
            redefined_by: None,
            annotation: from.annotation.0.clone(),
            span: from.site.0,
        };
        definition.group = self.model_group(instance, Owner::Group(id), &from.group);
        self.groups.fill(id, definition);
        if let Some((original, _)) = self.original_groups.get(&id).cloned()
            && let Some(original) = self.groups.get_mut(original)
        {
            original.redefined_by = Some(id);
        }
    }

    fn model_group(&mut self, instance: usize, owner: Owner, from: &xsd::ModelGroup) -> ModelGroup {
        ModelGroup {
            compositor: from.compositor,
            particles: from
                .particles
                .iter()
                .filter_map(|item| self.particle(instance, owner, item))
                .collect(),
            annotation: from.annotation.0.clone(),
        }
    }

    /// A particle; none where it refers to what does not exist, which is reported.
    pub(super) fn particle(
        &mut self,
        instance: usize,
        owner: Owner,
        from: &xsd::Particle,
    ) -> Option<Particle> {
        let term = match &from.term {
            xsd::Term::Element(declaration) => {
                let id = self.elements.reserve();
                self.define_element(id, instance, Scope::Local(owner), declaration);
                Term::Element(id)
            }
            xsd::Term::ElementRef(reference) => Term::Element(self.element_ref(instance, reference)?),
            xsd::Term::Group(group) => Term::Group(self.model_group(instance, owner, group)),
            xsd::Term::GroupRef(reference) => Term::GroupRef(
                self.redefined_group(instance, owner, reference)
                    .or_else(|| self.group_ref(instance, reference))?,
            ),
            xsd::Term::Any(wildcard) => Term::Any(self.wildcard(instance, wildcard)),
        };
        Some(Particle { term, occurs: from.occurs, span: from.site.0 })
    }

    /// What a redefinition means that names itself: the group that it redefines.
    fn redefined_group(&self, instance: usize, owner: Owner, reference: &Reference) -> Option<GroupId> {
        let Owner::Group(owner) = owner else { return None };
        let (original, name) = self.original_groups.get(&owner)?;
        (self.meant(instance, reference) == *name).then_some(*original)
    }

    pub(super) fn wildcard(&self, instance: usize, from: &xsd::Wildcard) -> Wildcard {
        let target = &self.instances[instance].namespace;
        let namespace = |item: &xsd::NamespaceItem| match item {
            xsd::NamespaceItem::Target => target.clone(),
            xsd::NamespaceItem::Local => "".into(),
            xsd::NamespaceItem::Named(name) => name.clone(),
        };
        let namespaces = match &from.namespaces {
            xsd::Namespaces::Any => WildcardNamespaces::Any,
            xsd::Namespaces::Other => WildcardNamespaces::Other(target.clone()),
            xsd::Namespaces::Only(items) => WildcardNamespaces::Only(items.iter().map(namespace).collect()),
        };
        Wildcard {
            namespaces,
            process: from.process,
            annotation: from.annotation.0.clone(),
            span: from.site.0,
        }
    }
}
