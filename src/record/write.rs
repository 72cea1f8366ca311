//! Writing and checking a struct by its table.

use super::field::Nested;
use super::occurs::item_name;
use super::shape::{Field, Kind};
use super::slot::{Erased, WriteRecord};
use crate::validate::Validator;
use crate::xml::{Place, WriteError, Writer};

/// Writes a struct into the element that was started: attributes, then content, in schema order.
///
/// # Errors
/// When a value cannot be written.
pub fn write<T: WriteRecord>(value: &T, writer: &mut Writer) -> Result<(), WriteError> {
    write_fields(Erased::new(value), writer)
}

/// Writes a struct that is no element of its own: its elements, where content may stand.
///
/// # Errors
/// When a value cannot be written.
pub fn write_group<T: WriteRecord>(value: &T, writer: &mut Writer) -> Result<(), WriteError> {
    write_content(Erased::new(value), writer)
}

/// Checks the facets of a struct's fields.
pub fn check<T: WriteRecord>(value: &T, validator: &mut Validator) {
    check_fields(Erased::new(value), validator);
}

pub(super) fn write_fields(value: Erased<'_>, writer: &mut Writer) -> Result<(), WriteError> {
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
            Kind::Text | Kind::Inline | Kind::Any | Kind::Mixed => of_value.write(writer, &"".into())?,
            Kind::Attribute | Kind::AnyAttributes => {}
        }
    }
    Ok(())
}

/// Writes the structs that a field holds: an element each, perhaps in a wrapper element.
pub(super) fn write_structs<'v>(
    field: &'static Field,
    items: bool,
    mut structs: impl Iterator<Item = Erased<'v>>,
    writer: &mut Writer,
    place: &Place,
) -> Result<(), WriteError> {
    if !items {
        return structs.try_for_each(|value| write_struct(value, field.name, writer, place));
    }
    let name = item_name(field);
    writer.start_at(place, field.name);
    writer.declare(name.namespace);
    let place = writer.place(name.namespace);
    structs
        .try_for_each(|value| write_struct(value, name.local, writer, &place))
        .map_err(|error| error.within(name.local))?;
    writer.end();
    Ok(())
}

fn write_struct(
    value: Erased<'_>,
    local: &'static str,
    writer: &mut Writer,
    place: &Place,
) -> Result<(), WriteError> {
    writer.start_at(place, local);
    write_fields(value, writer)?;
    writer.end();
    Ok(())
}

/// Checks the structs that a field holds.
pub(super) fn check_structs<'v>(
    field: &'static Field,
    nested: &Nested,
    structs: impl ExactSizeIterator<Item = Erased<'v>>,
    validator: &mut Validator,
) {
    let extra = field.extra;
    let check_each = |validator: &mut Validator, structs: &mut dyn Iterator<Item = Erased<'v>>| {
        for (index, value) in structs.enumerate() {
            validator.within(format!("[{index}]"), |validator| check_fields(value, validator));
        }
    };
    let mut structs = structs;
    if nested.items {
        validator.occurs(structs.len(), extra.min_items, extra.max_items);
        validator.within(item_name(field).local, |validator| check_each(validator, &mut structs));
    } else if nested.many {
        validator.occurs(structs.len(), extra.min_occurs, extra.max_occurs);
        check_each(validator, &mut structs);
    } else {
        structs.for_each(|value| check_fields(value, validator));
    }
}

/// The prefixes of a struct's first namespaces, looked up once for all of its fields; hardly a struct has more.
#[inline]
fn first_places(namespaces: &[&'static str], writer: &Writer) -> [Place; 2] {
    let mut namespaces = namespaces.iter();
    std::array::from_fn(|_| namespaces.next().map_or(Place::from(""), |namespace| writer.place(namespace)))
}

pub(super) fn check_fields(value: Erased<'_>, validator: &mut Validator) {
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
