//! Writing and checking a struct by its table.

use super::shape::Kind;
use super::slot::{Erased, WriteRecord};
use crate::validate::Validator;
use crate::xml::{Place, WriteError, Writer};

/// Writes a struct into the element that was started: attributes, then content, in schema order.
///
/// # Errors
/// When a value cannot be written.
#[inline]
pub fn write<T: WriteRecord>(value: &T, writer: &mut Writer) -> Result<(), WriteError> {
    write_fields(Erased::new(value), writer)
}

/// Writes a struct that is no element of its own: its elements, where content may stand.
///
/// # Errors
/// When a value cannot be written.
#[inline]
pub fn write_group<T: WriteRecord>(value: &T, writer: &mut Writer) -> Result<(), WriteError> {
    write_content(Erased::new(value), writer)
}

/// Checks the facets of a struct's fields.
#[inline]
pub fn check<T: WriteRecord>(value: &T, validator: &mut Validator) {
    check_fields(Erased::new(value), validator);
}

fn write_fields(value: Erased<'_>, writer: &mut Writer) -> Result<(), WriteError> {
    let shape = value.shape();
    if shape.first_element < shape.fields.len() {
        // Declared once here rather than on each child.
        for namespace in shape.namespaces {
            writer.declare(namespace);
        }
    }
    if shape.has_attributes {
        for of_value in value.fields() {
            if matches!(of_value.field.kind, Kind::Attribute | Kind::AnyAttributes) {
                of_value.write(writer, &shape.namespaces[of_value.field.namespace as usize].into())?;
            }
        }
    }
    write_content(value, writer)
}

fn write_content(value: Erased<'_>, writer: &mut Writer) -> Result<(), WriteError> {
    let shape = value.shape();
    let places = first_places(shape.namespaces, writer);
    for of_value in value.fields() {
        let field = of_value.field;
        match field.kind {
            Kind::Element => {
                let written = match places.get(field.namespace as usize) {
                    Some(place) => of_value.write(writer, place),
                    None => of_value.write(writer, &shape.namespaces[field.namespace as usize].into()),
                };
                if let Err(error) = written {
                    return Err(error.within(field.name));
                }
            }
            Kind::Text | Kind::Inline | Kind::Any => of_value.write(writer, &"".into())?,
            Kind::Attribute | Kind::AnyAttributes => {}
        }
    }
    Ok(())
}

/// The prefixes of a struct's first namespaces, looked up once for all of its fields; hardly a struct has more.
#[inline]
fn first_places(namespaces: &[&'static str], writer: &Writer) -> [Place; 2] {
    let mut namespaces = namespaces.iter();
    std::array::from_fn(|_| namespaces.next().map_or(Place::from(""), |namespace| writer.place(namespace)))
}

fn check_fields(value: Erased<'_>, validator: &mut Validator) {
    for of_value in value.fields() {
        let field = of_value.field;
        match field.kind {
            Kind::Attribute => {
                validator.within(format!("@{}", field.name), |validator| of_value.check(validator))
            }
            Kind::Element => validator.within(field.name, |validator| of_value.check(validator)),
            _ => of_value.check(validator),
        }
    }
}
