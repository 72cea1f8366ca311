//! Wildcards: fields that hold elements and attributes of no known type.

use super::field::{Any, ReadField, WriteField};
use super::shape::Field;
use crate::FromXml;
use crate::validate::Validator;
use crate::xml::{AnyAttribute, AnyElement, Place, ReadError, Reader, WriteError, Writer};

/// Whether the child that the reader stands on is in a namespace that the wildcard admits.
pub(super) fn admitted(reader: &Reader<'_>, field: &'static Field) -> bool {
    field.extra.admits.admits(reader.namespace())
}

/// Reports what is in a namespace that the wildcard does not admit. Where the schema wants what it lets in to be declared
/// (`processContents`), nothing is checked: a type does not know what is declared.
fn check_namespace(namespace: &str, validator: &mut Validator, field: &'static Field) {
    if !field.extra.admits.admits(namespace) {
        let message = match namespace {
            "" => "a name in no namespace is not admitted here".to_owned(),
            namespace => format!("the namespace {namespace} is not admitted here"),
        };
        validator.report("namespace", message);
    }
}

fn check_elements<'e>(
    elements: impl IntoIterator<Item = &'e AnyElement>,
    validator: &mut Validator,
    field: &'static Field,
) {
    for element in elements {
        validator
            .within(element.local.clone(), |validator| check_namespace(&element.namespace, validator, field));
    }
}

impl ReadField<Any> for AnyElement {
    const WILDCARD: bool = true;
    const REQUIRED_WILDCARD: bool = true;

    fn first(reader: &mut Reader<'_>, _: &'static Field) -> Result<AnyElement, ReadError> {
        AnyElement::from_xml(reader)
    }

    fn admits(reader: &mut Reader<'_>, field: &'static Field) -> bool {
        admitted(reader, field)
    }
}

impl ReadField<Any> for Option<AnyElement> {
    const WILDCARD: bool = true;

    fn first(reader: &mut Reader<'_>, _: &'static Field) -> Result<Option<AnyElement>, ReadError> {
        AnyElement::from_xml(reader).map(Some)
    }

    fn absent() -> Option<Option<AnyElement>> {
        Some(None)
    }

    fn admits(reader: &mut Reader<'_>, field: &'static Field) -> bool {
        admitted(reader, field)
    }
}

impl ReadField<Any> for Vec<AnyElement> {
    const WILDCARD: bool = true;
    const MANY: bool = true;

    fn first(reader: &mut Reader<'_>, _: &'static Field) -> Result<Vec<AnyElement>, ReadError> {
        Ok(vec![AnyElement::from_xml(reader)?])
    }

    fn more(&mut self, reader: &mut Reader<'_>, _: &'static Field) -> Result<(), ReadError> {
        self.push(AnyElement::from_xml(reader)?);
        Ok(())
    }

    fn absent() -> Option<Vec<AnyElement>> {
        Some(Vec::new())
    }

    fn admits(reader: &mut Reader<'_>, field: &'static Field) -> bool {
        admitted(reader, field)
    }
}

impl WriteField<Any> for AnyElement {
    fn write(&self, writer: &mut Writer, _: &'static Field, _: &Place) -> Result<(), WriteError> {
        self.write(writer)
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        check_elements([self], validator, field);
    }
}

impl WriteField<Any> for Option<AnyElement> {
    fn write(&self, writer: &mut Writer, _: &'static Field, _: &Place) -> Result<(), WriteError> {
        self.iter().try_for_each(|element| element.write(writer))
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        check_elements(self, validator, field);
    }
}

impl WriteField<Any> for Vec<AnyElement> {
    fn write(&self, writer: &mut Writer, _: &'static Field, _: &Place) -> Result<(), WriteError> {
        self.iter().try_for_each(|element| element.write(writer))
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        validator.occurs(self.len(), field.extra.min_occurs, field.extra.max_occurs);
        check_elements(self, validator, field);
    }
}

/// The attributes that no other field takes; read last.
impl ReadField<Any> for Vec<AnyAttribute> {
    fn first(reader: &mut Reader<'_>, _: &'static Field) -> Result<Vec<AnyAttribute>, ReadError> {
        reader.unknown_attributes().map(AnyAttribute::capture).collect()
    }

    fn absent() -> Option<Vec<AnyAttribute>> {
        Some(Vec::new())
    }
}

impl WriteField<Any> for Vec<AnyAttribute> {
    fn write(&self, writer: &mut Writer, _: &'static Field, _: &Place) -> Result<(), WriteError> {
        AnyAttribute::write_all(self, writer)
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        for attribute in self {
            let name = format!("@{}", attribute.local);
            validator.within(name, |validator| check_namespace(&attribute.namespace, validator, field));
        }
    }
}
