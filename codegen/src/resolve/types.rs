//! Bodies of type definitions.

use super::{Resolver, Text, empty_complex_type};
use crate::diagnostics::Diagnostic;
use crate::model::{
    BuiltIn, ComplexType, Content, Derivation, Derivations, Facet, FacetKind, Owner, Property, PropertyValue,
    Scope, SimpleDerivation, SimpleType, TextCode, Type, TypeDefinition, TypeId,
};
use crate::xml::Reference;
use crate::xsd;

impl Resolver<'_> {
    pub(super) fn define_type(
        &mut self,
        id: TypeId,
        instance: usize,
        scope: Scope,
        from: &xsd::TypeDefinition,
    ) {
        let definition = match &from.body {
            xsd::TypeBody::Simple(simple) => TypeDefinition::Simple(self.simple_type(id, instance, simple)),
            xsd::TypeBody::Complex(complex) => {
                TypeDefinition::Complex(Box::new(self.complex_type(id, instance, from, complex)))
            }
        };
        let defined = Type {
            name: from.name.as_ref().map(|name| self.global_name(instance, name)),
            scope,
            schema: Some(self.instances[instance].id),
            definition,
            redefined_by: None,
            annotation: from.annotation.0.clone(),
            span: from.site.0,
        };
        self.types.fill(id, defined);
        if let Some((original, _)) = self.original_types.get(&id).cloned()
            && let Some(original) = self.types.get_mut(original)
        {
            original.redefined_by = Some(id);
        }
    }

    /// A type given by name or on the spot.
    pub(super) fn type_use(
        &mut self,
        instance: usize,
        owner: Owner,
        from: &xsd::TypeUse,
        fallback: BuiltIn,
    ) -> TypeId {
        match from {
            xsd::TypeUse::Named(reference) => self.type_ref(instance, reference, fallback),
            xsd::TypeUse::Inline(definition) => self.anonymous_type(instance, owner, definition),
        }
    }

    fn anonymous_type(&mut self, instance: usize, owner: Owner, from: &xsd::TypeDefinition) -> TypeId {
        let id = self.types.reserve();
        self.define_type(id, instance, Scope::Local(owner), from);
        id
    }

    /// The base of a type. A redefinition that names itself means what it redefines.
    fn base_ref(&mut self, id: TypeId, instance: usize, reference: &Reference, fallback: BuiltIn) -> TypeId {
        match self.original_types.get(&id) {
            Some((original, name)) if self.meant(instance, reference) == *name => *original,
            _ => self.type_ref(instance, reference, fallback),
        }
    }

    fn simple_type(&mut self, id: TypeId, instance: usize, from: &xsd::SimpleType) -> SimpleType {
        let owner = Owner::Type(id);
        let fallback = BuiltIn::AnySimpleType;
        let derivation = match &from.derivation {
            xsd::SimpleDerivation::Restriction(xsd::TypeUse::Named(base)) => {
                SimpleDerivation::Restriction(self.base_ref(id, instance, base, fallback))
            }
            xsd::SimpleDerivation::Restriction(base) => {
                SimpleDerivation::Restriction(self.type_use(instance, owner, base, fallback))
            }
            xsd::SimpleDerivation::List(item) => {
                SimpleDerivation::List(self.type_use(instance, owner, item, fallback))
            }
            xsd::SimpleDerivation::Union(members) => SimpleDerivation::Union(
                members.iter().map(|member| self.type_use(instance, owner, member, fallback)).collect(),
            ),
            xsd::SimpleDerivation::Broken => SimpleDerivation::Restriction(BuiltIn::AnySimpleType.type_id()),
        };
        let final_default = self.instances[instance].schema.final_default;
        let properties = from.properties.iter().map(|property| self.property(instance, property)).collect();
        SimpleType {
            derivation,
            facets: self.facets(instance, &from.facets),
            final_derivations: from.final_derivations.unwrap_or(final_default),
            properties,
        }
    }

    fn property(&mut self, instance: usize, from: &xsd::Property) -> Property {
        let fallback = BuiltIn::AnySimpleType;
        let value = match &from.value {
            xsd::PropertyValue::Text => PropertyValue::Text,
            xsd::PropertyValue::One(of) => PropertyValue::One(self.type_ref(instance, of, fallback)),
            xsd::PropertyValue::Many(of) => PropertyValue::Many(self.type_ref(instance, of, fallback)),
        };
        Property { name: from.name.clone(), value, docs: from.docs.clone(), span: from.site.0 }
    }

    fn facets(&mut self, instance: usize, from: &[xsd::Facet]) -> Vec<Facet> {
        from.iter().map(|facet| self.facet(instance, facet)).collect()
    }

    fn facet(&mut self, instance: usize, from: &xsd::Facet) -> Facet {
        let annotation = from.annotation.0.clone();
        let stated =
            annotation.serialization("EnumerationValue").filter(|_| from.kind == FacetKind::Enumeration);
        let number = stated.and_then(|entry| match entry.text.parse() {
            Ok(number) => Some(number),
            Err(_) => {
                let message = format!("`{}` is not a number of 64 bits", entry.text);
                self.diagnostics.push(Diagnostic::error(entry.span, message));
                None
            }
        });
        Facet {
            kind: from.kind,
            value: from.value.clone(),
            qname: from.qname.as_ref().map(|reference| self.meant(instance, reference)),
            name: None,
            number,
            fixed: from.fixed,
            annotation,
            span: from.site.0,
        }
    }

    fn complex_type(
        &mut self,
        id: TypeId,
        instance: usize,
        definition: &xsd::TypeDefinition,
        from: &xsd::ComplexType,
    ) -> ComplexType {
        let owner = Owner::Type(id);
        let schema = self.instances[instance].schema;
        let in_block =
            |set: Derivations| Derivations { substitution: false, list: false, union: false, ..set };
        let mut complex = ComplexType {
            is_abstract: from.is_abstract,
            code: from.code.as_ref().map(|code| TextCode {
                value: code.value.clone(),
                name: code.name.clone(),
                span: code.site.0,
            }),
            attributes: self.attribute_items(instance, owner, &from.attributes),
            any_attribute: from.attributes.any.as_ref().map(|any| self.wildcard(instance, any)),
            final_derivations: from.final_derivations.unwrap_or(in_block(schema.final_default)),
            block: from.block.unwrap_or(in_block(schema.block_default)),
            ..empty_complex_type()
        };
        match &from.content {
            xsd::Content::Implicit(particle) => {
                complex.content = self.content(instance, owner, from.mixed, particle.as_ref());
            }
            xsd::Content::Complex { derivation, base, particle } => {
                complex.derivation = *derivation;
                if let Some(base) = base {
                    complex.base = self.base_ref(id, instance, base, BuiltIn::AnyType);
                }
                complex.content = self.content(instance, owner, from.mixed, particle.as_ref());
            }
            xsd::Content::Simple { derivation, base, inline, facets } => {
                complex.derivation = *derivation;
                if let Some(base) = base {
                    complex.base = self.base_ref(id, instance, base, BuiltIn::AnySimpleType);
                }
                let inline = inline.as_ref().map(|inline| self.anonymous_type(instance, owner, inline));
                let restricted =
                    (!facets.is_empty()).then(|| self.restricted_text(id, instance, definition, facets));
                complex.content = Content::Simple(BuiltIn::AnySimpleType.type_id());
                if base.is_some() {
                    let text = Text { complex: id, inline, restricted, span: definition.site.0 };
                    self.leftovers.texts.push(text);
                }
            }
        }
        complex
    }

    fn content(
        &mut self,
        instance: usize,
        owner: Owner,
        mixed: bool,
        particle: Option<&xsd::Particle>,
    ) -> Content {
        let particle = particle.and_then(|particle| self.particle(instance, owner, particle));
        match (mixed, particle) {
            (true, particle) => Content::Mixed(particle),
            (false, Some(particle)) => Content::ElementOnly(particle),
            (false, None) => Content::Empty,
        }
    }

    /// The anonymous type that holds the facets of a restricted simple content. Its base is settled later.
    fn restricted_text(
        &mut self,
        complex: TypeId,
        instance: usize,
        definition: &xsd::TypeDefinition,
        facets: &[xsd::Facet],
    ) -> TypeId {
        let id = self.types.reserve();
        let simple = SimpleType {
            derivation: SimpleDerivation::Restriction(BuiltIn::AnySimpleType.type_id()),
            facets: self.facets(instance, facets),
            final_derivations: Derivations::default(),
            properties: Vec::new(),
        };
        let defined = Type {
            name: None,
            scope: Scope::Local(Owner::Type(complex)),
            schema: Some(self.instances[instance].id),
            definition: TypeDefinition::Simple(simple),
            redefined_by: None,
            annotation: crate::model::Annotation::default(),
            span: definition.site.0,
        };
        self.types.fill(id, defined);
        id
    }
}

/// How messages call a way of deriving.
pub(super) fn derivation_word(derivation: Derivation) -> &'static str {
    match derivation {
        Derivation::Extension => "extension",
        Derivation::Restriction => "restriction",
    }
}
