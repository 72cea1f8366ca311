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
    let shape = value.table().shape;
    if shape.first_element < shape.fields.len() {
        // Declared once here rather than on each child.
        for namespace in shape.namespaces {
            writer.declare(namespace);
        }
    }
    if shape.has_attributes {
        for (index, field) in shape.fields.iter().enumerate() {
            if matches!(field.kind, Kind::Attribute | Kind::AnyAttributes) {
                value.write(index, writer, shape.namespaces[field.namespace as usize].into())?;
            }
        }
    }
    write_content(value, writer)
}

fn write_content(value: Erased<'_>, writer: &mut Writer) -> Result<(), WriteError> {
    let shape = value.table().shape;
    let places = Places::find(shape.namespaces, writer);
    for (index, field) in shape.fields.iter().enumerate() {
        match field.kind {
            Kind::Element => {
                let place = places.get(field.namespace as usize);
                value.write(index, writer, place).map_err(|error| error.within(field.name))?;
            }
            Kind::Text | Kind::Inline | Kind::Any => value.write(index, writer, places.get(0))?,
            Kind::Attribute | Kind::AnyAttributes => {}
        }
    }
    Ok(())
}

/// The prefixes of a struct's namespaces, looked up once for all of its fields.
struct Places {
    namespaces: &'static [&'static str],
    first: [Place; Places::FEW],
}

impl Places {
    /// How many are looked up; hardly a struct has more.
    const FEW: usize = 2;

    #[inline]
    fn find(namespaces: &'static [&'static str], writer: &Writer) -> Places {
        let mut first = [Place::from(""); Places::FEW];
        for (place, namespace) in first.iter_mut().zip(namespaces) {
            *place = writer.place(namespace);
        }
        Places { namespaces, first }
    }

    #[inline]
    fn get(&self, index: usize) -> Place {
        match self.first.get(index) {
            Some(place) => *place,
            None => self.namespaces[index].into(),
        }
    }
}

fn check_fields(value: Erased<'_>, validator: &mut Validator) {
    for (index, field) in value.table().shape.fields.iter().enumerate() {
        match field.kind {
            Kind::Attribute => {
                validator.within(format!("@{}", field.name), |validator| value.check(index, validator))
            }
            Kind::Element => validator.within(field.name, |validator| value.check(index, validator)),
            _ => value.check(index, validator),
        }
    }
}
