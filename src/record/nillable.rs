//! `Nillable<T>` and `Option<Nillable<T>>`: elements of which being nil is a value.

use super::field::{Elements, Items, List, ReadField, WriteField};
use super::occurs::write_nil;
use super::shape::Field;
use crate::types::{FromText, Nillable, ToText};
use crate::validate::Validator;
use crate::xml::{Name, Place, ReadError, Reader, WriteError, Writer};
use crate::{FromXml, ToXml};

impl<T: FromXml> ReadField<Elements> for Nillable<T> {
    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Nillable<T>, ReadError> {
        T::from_field(reader, field.white_space).map(Nillable::Value)
    }

    fn nil() -> Option<Nillable<T>> {
        Some(Nillable::Nil)
    }
}

impl<T: FromXml> ReadField<Elements> for Option<Nillable<T>> {
    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Option<Nillable<T>>, ReadError> {
        T::from_field(reader, field.white_space).map(Nillable::Value).map(Some)
    }

    fn absent() -> Option<Option<Nillable<T>>> {
        Some(None)
    }

    fn nil() -> Option<Option<Nillable<T>>> {
        Some(Some(Nillable::Nil))
    }
}

impl<V: ReadField<Items>> ReadField<Items> for Nillable<V> {
    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Nillable<V>, ReadError> {
        V::first(reader, field).map(Nillable::Value)
    }

    fn nil() -> Option<Nillable<V>> {
        Some(Nillable::Nil)
    }
}

impl<T: FromText> ReadField<List> for Option<Nillable<Vec<T>>> {
    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Option<Nillable<Vec<T>>>, ReadError> {
        <Vec<T> as ReadField<List>>::first(reader, field).map(Nillable::Value).map(Some)
    }

    fn absent() -> Option<Option<Nillable<Vec<T>>>> {
        Some(None)
    }

    fn nil() -> Option<Option<Nillable<Vec<T>>>> {
        Some(Some(Nillable::Nil))
    }
}

/// Writes the value in the way of `K`, or the element without one.
fn write<K, V: WriteField<K>>(
    value: &Nillable<V>,
    writer: &mut Writer,
    field: &'static Field,
    place: &Place,
) -> Result<(), WriteError> {
    match value {
        Nillable::Value(value) => value.write(writer, field, place),
        Nillable::Nil => {
            write_nil(writer, Name::new(place.namespace(), field.name));
            Ok(())
        }
    }
}

fn check<K, V: WriteField<K>>(value: &Nillable<V>, validator: &mut Validator, field: &'static Field) {
    if let Nillable::Value(value) = value {
        value.check(validator, field);
    }
}

impl<T: ToXml> WriteField<Elements> for Nillable<T> {
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        write::<Elements, T>(self, writer, field, place)
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        check::<Elements, T>(self, validator, field);
    }
}

impl<T: ToXml> WriteField<Elements> for Option<Nillable<T>> {
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        self.iter().try_for_each(|value| write::<Elements, T>(value, writer, field, place))
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        self.iter().for_each(|value| check::<Elements, T>(value, validator, field));
    }
}

impl<V: WriteField<Items>> WriteField<Items> for Nillable<V> {
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        write::<Items, V>(self, writer, field, place)
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        check::<Items, V>(self, validator, field);
    }
}

impl<T: ToText> WriteField<List> for Option<Nillable<Vec<T>>> {
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        self.iter().try_for_each(|value| write::<List, Vec<T>>(value, writer, field, place))
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        self.iter().for_each(|value| check::<List, Vec<T>>(value, validator, field));
    }
}
