//! Complex types: structs.

use super::Lowerer;
use super::content::Content;
use super::names::Parent;
use super::simple::Value;
use crate::diagnostics::Diagnostic;
use crate::ir::{Docs, ItemBody, ItemId, Struct, TypeRef};
use crate::model::{self, BuiltIn, Derivation, Model, Owner, Scope, TypeDefinition, TypeId};

/// More fields in all types together are taken for an attack: a few lines of a schema can ask for any number of them.
const MOST_FIELDS: usize = 500_000;

/// Whether text may stand between the elements of the type.
pub(super) fn is_mixed(model: &Model, id: TypeId) -> bool {
    let Some(complex) = model.complex(id) else { return false };
    match (&complex.content, complex.derivation) {
        (model::Content::Mixed(_), _) => true,
        (_, Derivation::Extension) => is_mixed(model, complex.base) || complex.base == ANY_TYPE,
        (_, Derivation::Restriction) => false,
    }
}

const ANY_TYPE: TypeId = BuiltIn::AnyType.type_id();

/// Whether the type allows all that `xs:anyType` does, because it or a base of its extends that.
pub(super) fn extends_any_type(model: &Model, id: TypeId) -> bool {
    let extension = |id: TypeId| {
        model
            .complex(id)
            .filter(|complex| complex.derivation == Derivation::Extension)
            .map(|complex| complex.base)
    };
    std::iter::successors(extension(id), |base| extension(*base)).any(|base| base == ANY_TYPE)
}

impl Lowerer<'_> {
    pub(super) fn complex_value(&mut self, id: TypeId) -> Value {
        if let Some(value) = self.encoding_value(id) {
            return value;
        }
        Value { target: TypeRef::Item(self.item_of_value(id)), list: false }
    }

    /// The item of a complex type.
    pub(super) fn item_of_complex(&mut self, id: TypeId) -> ItemId {
        self.item_of_type(id)
    }

    /// The documentation of a type, or where it has none of the element or attribute that it is written in.
    pub(super) fn docs_of_type(&self, id: TypeId) -> Docs {
        let type_ = &self.model.types[id];
        self.docs(&type_.annotation).or(|| match type_.scope {
            Scope::Local(Owner::Element(element)) => self.docs(&self.model.elements[element].annotation),
            Scope::Local(Owner::Attribute(attribute)) => {
                self.docs(&self.model.attributes[attribute].annotation)
            }
            _ => self
                .element_of_type
                .get(&id)
                .map_or_else(Docs::default, |element| self.docs(&self.model.elements[*element].annotation)),
        })
    }

    /// The definition of a type that has an item.
    pub(super) fn define(&mut self, id: TypeId) -> ItemBody {
        match &self.model.types[id].definition {
            TypeDefinition::Complex(complex) if complex.is_abstract && self.has_derived(id) => {
                self.enum_of(id)
            }
            TypeDefinition::Complex(_) => ItemBody::Struct(self.record(id)),
            TypeDefinition::Simple(_) | TypeDefinition::BuiltIn(_) => self.define_simple(id),
        }
    }

    fn record(&mut self, id: TypeId) -> Struct {
        if self.is_full() {
            return Struct::default();
        }
        let element = self.element_of_type.get(&id).map(|element| self.model.elements[*element].name.clone());
        let element = element.map(|name| self.xml_name(&name));
        if let Some(array) = self.soap_array(id) {
            let fields = vec![self.soap_array_field(&array, id)];
            return Struct { element, fields, ..Struct::default() };
        }
        let mut fields = self.attribute_fields(id);
        match self.text_type(id) {
            Some(text) => fields.push(self.text_field(text)),
            None => {
                let content = self.content(id);
                if is_mixed(self.model, id) {
                    fields.push(self.mixed_field(id, content.fields));
                } else {
                    fields.extend(self.unambiguous(id, content.fields));
                }
            }
        }
        self.count(fields.len(), id);
        let code = self.text_code(id, &fields);
        Struct { element, fields, code, ..Struct::default() }
    }

    /// Whether there are too many fields in all.
    pub(super) fn is_full(&self) -> bool {
        self.fields > MOST_FIELDS
    }

    /// Counts the fields or variants of a type; too many in all are an error, after which no type gets any.
    pub(super) fn count(&mut self, fields: usize, id: TypeId) {
        self.fields += fields;
        if self.is_full() {
            let message = format!("all types together have more than {MOST_FIELDS} fields and variants");
            let error = Diagnostic::error(self.model.types[id].span, message)
                .hint("derived types repeat the fields of their bases: is a big type the base of many?");
            self.diagnostics.push(error);
        }
    }

    pub(super) fn text_type(&self, id: TypeId) -> Option<TypeId> {
        let complex = self.model.complex(id)?;
        match complex.content {
            model::Content::Simple(text) => Some(text),
            model::Content::Empty if complex.derivation == Derivation::Extension => {
                self.text_type(complex.base)
            }
            _ => None,
        }
    }

    /// The content of a complex type with what it inherits, the base's first.
    pub(super) fn content(&mut self, id: TypeId) -> Content {
        let key = (id, self.within_shared);
        if let Some(content) = self.content_of.get(&key) {
            return content.clone();
        }
        let Some(complex) = self.model.complex(id) else { return Content::default() };
        let mut content = match complex.derivation {
            Derivation::Extension if complex.base == ANY_TYPE => Content::of_any_type(),
            Derivation::Extension => self.content(complex.base),
            Derivation::Restriction => Content::default(),
        };
        if let model::Content::ElementOnly(particle) | model::Content::Mixed(Some(particle)) =
            &complex.content
        {
            let parent = Parent { origin: self.origin_of_type(id) };
            self.particle(particle, &parent, &mut content);
        }
        if self.derivations.contains_key(&id) {
            self.content_of.insert(key, content.clone());
        }
        content
    }
}
