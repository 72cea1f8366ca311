//! Writing and checking a struct by its table.

use super::field::Nested;
use super::occurs::item_name;
use super::shape::{Field, Kind, Shape};
use super::slot::Erased;
use super::table::WriteRecord;
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
    let value = Erased::new(value);
    write_content(value, &Places::of(value.shape(), writer), writer)
}

/// Checks the facets of a struct's fields.
pub fn check<T: WriteRecord>(value: &T, validator: &mut Validator) {
    check_fields(Erased::new(value), validator);
}

/// Attributes, then content.
pub(super) fn write_fields(value: Erased<'_>, writer: &mut Writer) -> Result<(), WriteError> {
    let shape = value.shape();
    if shape.first_element < shape.fields.len() {
        // Declared once here rather than on each child.
        for namespace in shape.namespaces {
            writer.declare(namespace);
        }
    }
    write_attributes(value, writer)?;
    write_content(value, &Places::of(shape, writer), writer)
}

#[inline]
fn write_attributes(value: Erased<'_>, writer: &mut Writer) -> Result<(), WriteError> {
    let shape = value.shape();
    if shape.has_attributes {
        for of_value in value.fields() {
            if matches!(of_value.field.kind, Kind::Attribute | Kind::AnyAttributes) {
                of_value.write(writer, &shape.namespaces[of_value.field.namespace as usize].into())?;
            }
        }
    }
    Ok(())
}

fn write_content(value: Erased<'_>, places: &Places, writer: &mut Writer) -> Result<(), WriteError> {
    for of_value in value.fields() {
        let field = of_value.field;
        match field.kind {
            Kind::Element => {
                let more;
                let place = match places.first.get(field.namespace as usize) {
                    Some(place) => place,
                    None => {
                        more = value.shape().namespaces[field.namespace as usize].into();
                        &more
                    }
                };
                if let Err(error) = of_value.write(writer, place) {
                    return Err(error.within(field.name));
                }
            }
            Kind::Text | Kind::Inline | Kind::Any | Kind::Mixed | Kind::Attachment => {
                of_value.write(writer, &"".into())?
            }
            Kind::Attribute | Kind::AnyAttributes => {}
        }
    }
    Ok(())
}

/// The prefixes of a struct's first namespaces, looked up once for all of its fields; hardly a struct has more.
struct Places {
    first: [Place; 2],
    /// Whether these are all namespaces, and all of them are in scope: then they are for every struct of the kind that is
    /// written inside the same element, unless it has names in its own element's namespace.
    complete: bool,
}

impl Places {
    fn of(shape: &Shape, writer: &Writer) -> Places {
        let mut namespaces = shape.namespaces.iter();
        let first = std::array::from_fn(|_| {
            namespaces.next().map_or(Place::from(""), |namespace| writer.place(namespace))
        });
        let known = first.iter().take(shape.namespaces.len()).filter(|place| place.is_known()).count();
        Places { first, complete: known == shape.namespaces.len() && !shape.inherits }
    }
}

/// Writes the structs that a field holds: an element each, perhaps in a wrapper element.
pub(super) fn write_structs<'v>(
    field: &'static Field,
    items: bool,
    shape: &'static Shape,
    structs: impl Iterator<Item = Erased<'v>>,
    writer: &mut Writer,
    place: &Place,
) -> Result<(), WriteError> {
    if !items {
        return write_each(structs, field.name, shape, writer, place);
    }
    let name = item_name(field);
    let opened = writer.open(place, field.name);
    writer.declare(name.namespace);
    let place = writer.place(name.namespace);
    write_each(structs, name.local, shape, writer, &place).map_err(|error| error.within(name.local))?;
    writer.close(opened, field.name);
    Ok(())
}

fn write_each<'v>(
    mut structs: impl Iterator<Item = Erased<'v>>,
    local: &'static str,
    shape: &Shape,
    writer: &mut Writer,
    place: &Place,
) -> Result<(), WriteError> {
    let places = Places::of(shape, writer);
    structs.try_for_each(|value| {
        let opened = writer.open(place, local);
        if places.complete {
            write_attributes(value, writer)?;
            write_content(value, &places, writer)?;
        } else {
            write_fields(value, writer)?;
        }
        writer.close(opened, local);
        Ok(())
    })
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
