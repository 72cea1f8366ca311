//! Attribute declarations, uses and groups.

use super::Resolver;
use crate::diagnostics::Diagnostic;
use crate::model::{
    ArrayType, Attribute, AttributeGroup, AttributeGroupId, AttributeId, AttributeItem, AttributeUse,
    BuiltIn, Owner, Presence, QName, Scope,
};
use crate::xml::{Reference, XSI};
use crate::xsd;

impl Resolver<'_> {
    pub(super) fn define_attribute(
        &mut self,
        id: AttributeId,
        instance: usize,
        scope: Scope,
        from: &xsd::AttributeDeclaration,
    ) {
        let global = scope == Scope::Global;
        let qualified =
            global || from.qualified.unwrap_or(self.instances[instance].schema.attributes_qualified);
        let name = match &from.target_namespace {
            Some(namespace) => QName::new(namespace.clone(), from.name.clone()),
            None if qualified => self.global_name(instance, &from.name),
            None => QName::new("", from.name.clone()),
        };
        let type_use = from.type_use.as_ref();
        let type_id = type_use
            .map(|type_use| self.type_use(instance, Owner::Attribute(id), type_use, BuiltIn::AnySimpleType));
        let attribute = Attribute {
            name,
            scope,
            schema: self.instances[instance].id,
            type_id: type_id.unwrap_or(BuiltIn::AnySimpleType.type_id()),
            value: from.value.clone(),
            annotation: from.annotation.0.clone(),
            span: from.site.0,
        };
        self.attributes.fill(id, attribute);
    }

    pub(super) fn define_attribute_group(
        &mut self,
        id: AttributeGroupId,
        instance: usize,
        from: &xsd::AttributeGroupDefinition,
    ) {
        let group = AttributeGroup {
            name: self.global_name(instance, &from.name),
            attributes: self.attribute_items(instance, Owner::AttributeGroup(id), &from.attributes),
            any_attribute: from.attributes.any.as_ref().map(|any| self.wildcard(instance, any)),
            schema: self.instances[instance].id,
            redefined_by: None,
            annotation: from.annotation.0.clone(),
            span: from.site.0,
        };
        self.attribute_groups.fill(id, group);
        if let Some((original, _)) = self.original_attribute_groups.get(&id).cloned()
            && let Some(original) = self.attribute_groups.get_mut(original)
        {
            original.redefined_by = Some(id);
        }
    }

    pub(super) fn attribute_items(
        &mut self,
        instance: usize,
        owner: Owner,
        from: &xsd::Attributes,
    ) -> Vec<AttributeItem> {
        let mut items = Vec::with_capacity(from.items.len());
        for item in &from.items {
            match item {
                // In a group that nothing is taken away from, it means nothing (XML Schema Part 1 section 3.6.2).
                xsd::AttributeItem::Use(item)
                    if item.presence == Presence::Prohibited && matches!(owner, Owner::AttributeGroup(_)) => {
                }
                xsd::AttributeItem::Use(item) => {
                    items.extend(self.attribute_use(instance, owner, item).map(AttributeItem::Use));
                }
                xsd::AttributeItem::Group(reference) => {
                    let group = self.redefined_attribute_group(instance, owner, reference);
                    let group = group.or_else(|| self.attribute_group_ref(instance, reference));
                    items.extend(group.map(AttributeItem::Group));
                }
            }
        }
        items
    }

    /// What a redefinition means that names itself: the group that it redefines.
    fn redefined_attribute_group(
        &self,
        instance: usize,
        owner: Owner,
        reference: &Reference,
    ) -> Option<AttributeGroupId> {
        let Owner::AttributeGroup(owner) = owner else { return None };
        let (original, name) = self.original_attribute_groups.get(&owner)?;
        (self.meant(instance, reference) == *name).then_some(*original)
    }

    fn attribute_use(
        &mut self,
        instance: usize,
        owner: Owner,
        from: &xsd::AttributeUse,
    ) -> Option<AttributeUse> {
        let attribute = match &from.attribute {
            xsd::AttributeTarget::Reference(reference) if &*reference.name.namespace == XSI => {
                let message =
                    format!("`{}` is an attribute of every element: nothing is added", reference.name.local);
                let hint =
                    "types and nil are read and written where the schema has them; a default is ignored";
                self.diagnostics.push(Diagnostic::warning(from.site.0, message).hint(hint));
                return None;
            }
            xsd::AttributeTarget::Reference(reference) => self.attribute_ref(instance, reference)?,
            xsd::AttributeTarget::Declaration(declaration) => {
                let id = self.attributes.reserve();
                self.define_attribute(id, instance, Scope::Local(owner), declaration);
                id
            }
        };
        let array_type = from.array_type.as_ref().map(|array| ArrayType {
            item: self.type_ref(instance, &array.item, BuiltIn::AnyType),
            dimensions: array.dimensions.clone(),
        });
        Some(AttributeUse {
            attribute,
            presence: from.presence,
            value: from.value.clone(),
            array_type,
            annotation: from.annotation.0.clone(),
            span: from.site.0,
        })
    }
}
