//! `T`, `Option<T>` and `Vec<T>`: how often an element, an item, an attribute occurs.

use super::field::{Elements, Items, List, Nested, ReadField, ReadText, Structs, Text, WriteField};
use super::read::skip_unknown;
use super::shape::{Field, Kind};
use crate::types::{FromText, ResolvePrefix, TextError, ToText, items};
use crate::validate::Validator;
use crate::xml::{Name, Place, ReadError, ReadErrorKind, Reader, WriteError, Writer};
use crate::{FromXml, ToXml};

#[inline]
fn write_element<T: ToXml>(
    value: &T,
    writer: &mut Writer,
    field: &'static Field,
    place: &Place,
) -> Result<(), WriteError> {
    value.to_element(writer, field.name, place)
}

/// An element without a value: nil where the schema wants the element, nothing where it may be left out.
#[inline]
pub(super) fn write_none(writer: &mut Writer, field: &'static Field, place: &Place) {
    if field.nillable && field.extra.min_occurs != Some(0) {
        write_nil(writer, Name::new(place.namespace(), field.name));
    }
}

pub(super) fn write_nil(writer: &mut Writer, name: Name) {
    let opened = writer.open(&name.namespace.into(), name.local);
    writer.nil();
    writer.close(opened, name.local);
}

impl<T: FromXml> ReadField<Elements> for T {
    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<T, ReadError> {
        T::from_field(reader, field.white_space)
    }
}

impl<T: FromXml> ReadField<Elements> for Option<T> {
    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Option<T>, ReadError> {
        T::from_field(reader, field.white_space).map(Some)
    }

    fn absent() -> Option<Option<T>> {
        Some(None)
    }

    fn nil() -> Option<Option<T>> {
        Some(None)
    }
}

impl<T: FromXml> ReadField<Elements> for Vec<T> {
    const MANY: bool = true;

    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Vec<T>, ReadError> {
        Ok(vec![T::from_field(reader, field.white_space)?])
    }

    fn more(&mut self, reader: &mut Reader<'_>, field: &'static Field) -> Result<(), ReadError> {
        check_count(self.len(), field.extra.max_occurs, reader, field.name)?;
        self.push(T::from_field(reader, field.white_space)?);
        Ok(())
    }

    fn absent() -> Option<Vec<T>> {
        Some(Vec::new())
    }
}

impl<T: FromXml> ReadField<Elements> for Vec<Option<T>> {
    const MANY: bool = true;

    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Vec<Option<T>>, ReadError> {
        Ok(vec![Some(T::from_field(reader, field.white_space)?)])
    }

    fn more(&mut self, reader: &mut Reader<'_>, field: &'static Field) -> Result<(), ReadError> {
        check_count(self.len(), field.extra.max_occurs, reader, field.name)?;
        self.push(Some(T::from_field(reader, field.white_space)?));
        Ok(())
    }

    fn absent() -> Option<Vec<Option<T>>> {
        Some(Vec::new())
    }

    fn nil() -> Option<Vec<Option<T>>> {
        Some(vec![None])
    }

    fn more_nil(&mut self) -> bool {
        self.push(None);
        true
    }
}

/// In strict mode: that another occurrence is one too many.
#[inline]
fn check_count(
    count: usize,
    max: Option<u32>,
    reader: &Reader<'_>,
    name: &'static str,
) -> Result<(), ReadError> {
    match max {
        Some(max) if reader.is_strict() && count >= max as usize => {
            Err(reader.error_at_tag(ReadErrorKind::TooMany(name)))
        }
        _ => Ok(()),
    }
}

impl<T: ToXml> WriteField<Elements> for T {
    const NESTED: Option<Nested> = Nested::of::<T>(false);

    fn structs(&self) -> Structs {
        Structs::of(std::slice::from_ref(self))
    }

    #[inline]
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        write_element(self, writer, field, place)
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        validator.with_facets(field.extra.facets, |validator| ToXml::check(self, validator));
    }
}

impl<T: ToXml> WriteField<Elements> for Option<T> {
    const NESTED: Option<Nested> = Nested::of::<T>(false);

    fn structs(&self) -> Structs {
        self.as_ref().map_or(Structs::ABSENT, |value| Structs::of(std::slice::from_ref(value)))
    }

    #[inline]
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        match self {
            Some(value) => write_element(value, writer, field, place),
            None => {
                write_none(writer, field, place);
                Ok(())
            }
        }
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        if let Some(value) = self {
            WriteField::<Elements>::check(value, validator, field);
        }
    }
}

impl<T: ToXml> WriteField<Elements> for Vec<T> {
    const NESTED: Option<Nested> = Nested::of::<T>(true);

    fn structs(&self) -> Structs {
        Structs::of(self)
    }

    #[inline]
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        self.iter().try_for_each(|value| write_element(value, writer, field, place))
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        validator.occurs(self.len(), field.extra.min_occurs, field.extra.max_occurs);
        validator.each(self, |value, validator| WriteField::<Elements>::check(value, validator, field));
    }
}

impl<T: ToXml> WriteField<Elements> for Vec<Option<T>> {
    #[inline]
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        self.iter().try_for_each(|value| match value {
            Some(value) => write_element(value, writer, field, place),
            None => {
                write_nil(writer, Name::new(place.namespace(), field.name));
                Ok(())
            }
        })
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        validator.occurs(self.len(), field.extra.min_occurs, field.extra.max_occurs);
        validator.each(self, |value, validator| WriteField::<Elements>::check(value, validator, field));
    }
}

/// Reads the children of a wrapper element: `item` reads each one that has the items' name, none where it is nil. It says
/// whether that is a value; if not, a nil item counts as absent.
fn read_items(
    reader: &mut Reader<'_>,
    field: &'static Field,
    item: &mut dyn FnMut(Option<&mut Reader<'_>>) -> Result<bool, ReadError>,
) -> Result<(), ReadError> {
    let name = item_name(field);
    let mut count = 0;
    loop {
        if !reader.enter_expected(name.namespace, name.local) {
            if !reader.next_child()? {
                return Ok(());
            }
            if !reader.matches_name(name) && reader.distance(name, field.spelling_of_items()).is_none() {
                skip_unknown(reader)?;
                continue;
            }
            reader.enter();
        }
        check_count(count, field.extra.max_items, reader, name.local)?;
        count += 1;
        if !reader.is_nil()? {
            item(Some(reader)).map_err(|error| error.within(name.local))?;
        } else if item(None)? || !reader.is_strict() {
            reader.skip()?;
        } else {
            return Err(reader.error_at_tag(ReadErrorKind::Nil).within(name.local));
        }
    }
}

fn write_items<T>(
    items: &[T],
    writer: &mut Writer,
    field: &'static Field,
    place: &Place,
    item: impl Fn(&T, &mut Writer, &Place) -> Result<(), WriteError>,
) -> Result<(), WriteError> {
    let name = item_name(field);
    let opened = writer.open(place, field.name);
    writer.declare(name.namespace);
    let place = &writer.place(name.namespace);
    items
        .iter()
        .try_for_each(|value| item(value, writer, place))
        .map_err(|error| error.within(name.local))?;
    writer.close(opened, field.name);
    Ok(())
}

/// The derive macro gives every field of this kind its items' name.
pub(super) fn item_name(field: &'static Field) -> Name {
    field.extra.items.unwrap_or(Name::unqualified("item"))
}

impl<T: FromXml> ReadField<Items> for Vec<T> {
    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Vec<T>, ReadError> {
        let mut items = Vec::new();
        read_items(reader, field, &mut |reader| {
            let Some(reader) = reader else { return Ok(false) };
            items.push(T::from_field(reader, field.white_space)?);
            Ok(true)
        })?;
        Ok(items)
    }
}

impl<T: FromXml> ReadField<Items> for Vec<Option<T>> {
    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Vec<Option<T>>, ReadError> {
        let mut items = Vec::new();
        read_items(reader, field, &mut |reader| {
            items.push(reader.map(|reader| T::from_field(reader, field.white_space)).transpose()?);
            Ok(true)
        })?;
        Ok(items)
    }
}

impl<V: ReadField<Items>> ReadField<Items> for Option<V> {
    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Option<V>, ReadError> {
        V::first(reader, field).map(Some)
    }

    fn absent() -> Option<Option<V>> {
        Some(None)
    }

    fn nil() -> Option<Option<V>> {
        Some(V::nil())
    }
}

impl<T: ToXml> WriteField<Items> for Vec<T> {
    const NESTED: Option<Nested> = Nested::items_of::<T>();

    fn structs(&self) -> Structs {
        Structs::of(self)
    }

    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        let name = item_name(field);
        write_items(self, writer, field, place, |value, writer, place| {
            value.to_element(writer, name.local, place)
        })
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        validator.occurs(self.len(), field.extra.min_items, field.extra.max_items);
        validator.within(item_name(field).local, |validator| {
            validator.each(self, |value, validator| WriteField::<Elements>::check(value, validator, field));
        });
    }
}

impl<T: ToXml> WriteField<Items> for Vec<Option<T>> {
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        let name = item_name(field);
        write_items(self, writer, field, place, |value, writer, place| match value {
            Some(value) => value.to_element(writer, name.local, place),
            None => {
                write_nil(writer, name);
                Ok(())
            }
        })
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        validator.occurs(self.len(), field.extra.min_items, field.extra.max_items);
        validator.within(item_name(field).local, |validator| {
            validator.each(self, |value, validator| WriteField::<Elements>::check(value, validator, field));
        });
    }
}

impl<V: WriteField<Items>> WriteField<Items> for Option<V> {
    const NESTED: Option<Nested> = V::NESTED;

    fn structs(&self) -> Structs {
        self.as_ref().map_or(Structs::ABSENT, V::structs)
    }

    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        match self {
            Some(items) => items.write(writer, field, place),
            None => {
                write_none(writer, field, place);
                Ok(())
            }
        }
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        if let Some(items) = self {
            items.check(validator, field);
        }
    }
}

impl<T: FromText> ReadText<Text> for T {
    fn read(text: &str, names: &dyn ResolvePrefix) -> Result<T, TextError> {
        T::from_text(text, names)
    }
}

impl<T: FromText> ReadText<Text> for Option<T> {
    fn read(text: &str, names: &dyn ResolvePrefix) -> Result<Option<T>, TextError> {
        T::from_text(text, names).map(Some)
    }

    fn absent() -> Option<Option<T>> {
        Some(None)
    }
}

impl<T: FromText> ReadText<List> for Vec<T> {
    fn read(text: &str, names: &dyn ResolvePrefix) -> Result<Vec<T>, TextError> {
        items(text).map(|item| T::from_text(item, names)).collect()
    }

    fn absent() -> Option<Vec<T>> {
        Some(Vec::new())
    }
}

impl<T: FromText> ReadText<List> for Option<Vec<T>> {
    fn read(text: &str, names: &dyn ResolvePrefix) -> Result<Option<Vec<T>>, TextError> {
        <Vec<T> as ReadText<List>>::read(text, names).map(Some)
    }

    fn absent() -> Option<Option<Vec<T>>> {
        Some(None)
    }
}

impl<T: ToText> WriteField<Text> for T {
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        if field.kind == Kind::Attribute {
            writer.attribute(Name::new(place.namespace(), field.name), self)
        } else {
            writer.value(self)
        }
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        validator.with_facets(field.extra.facets, |validator| validator.value(self));
    }
}

impl<T: ToText> WriteField<Text> for Option<T> {
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        self.iter().try_for_each(|value| WriteField::<Text>::write(value, writer, field, place))
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        self.iter().for_each(|value| WriteField::<Text>::check(value, validator, field));
    }
}

fn read_list<T: FromText>(reader: &mut Reader<'_>) -> Result<Vec<T>, ReadError> {
    let at = reader.offset();
    let text = reader.text()?;
    <Vec<T> as ReadText<List>>::read(&text, reader)
        .map_err(|error| ReadError::new(ReadErrorKind::Value(error), at))
}

fn write_list<T: ToText>(
    items: &[T],
    writer: &mut Writer,
    field: &'static Field,
    place: &Place,
) -> Result<(), WriteError> {
    match field.kind {
        Kind::Attribute => writer.attribute_list(Name::new(place.namespace(), field.name), items),
        Kind::Text => writer.list(items),
        _ => {
            writer.start(Name::new(place.namespace(), field.name));
            writer.list(items)?;
            writer.end();
            Ok(())
        }
    }
}

impl<T: FromText> ReadField<List> for Vec<T> {
    fn first(reader: &mut Reader<'_>, _: &'static Field) -> Result<Vec<T>, ReadError> {
        read_list(reader)
    }
}

impl<T: FromText> ReadField<List> for Option<Vec<T>> {
    fn first(reader: &mut Reader<'_>, _: &'static Field) -> Result<Option<Vec<T>>, ReadError> {
        read_list(reader).map(Some)
    }

    fn absent() -> Option<Option<Vec<T>>> {
        Some(None)
    }

    fn nil() -> Option<Option<Vec<T>>> {
        Some(None)
    }
}

impl<T: FromText> ReadField<List> for Vec<Vec<T>> {
    const MANY: bool = true;

    fn first(reader: &mut Reader<'_>, field: &'static Field) -> Result<Vec<Vec<T>>, ReadError> {
        Ok(vec![<Vec<T> as ReadField<List>>::first(reader, field)?])
    }

    fn more(&mut self, reader: &mut Reader<'_>, field: &'static Field) -> Result<(), ReadError> {
        check_count(self.len(), field.extra.max_occurs, reader, field.name)?;
        self.push(<Vec<T> as ReadField<List>>::first(reader, field)?);
        Ok(())
    }

    fn absent() -> Option<Vec<Vec<T>>> {
        Some(Vec::new())
    }
}

impl<T: ToText> WriteField<List> for Vec<T> {
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        write_list(self, writer, field, place)
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        validator.with_facets(field.extra.facets, |validator| validator.list(self));
    }
}

impl<T: ToText> WriteField<List> for Option<Vec<T>> {
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        match self {
            Some(items) => write_list(items, writer, field, place),
            None => {
                if field.kind == Kind::Element {
                    write_none(writer, field, place);
                }
                Ok(())
            }
        }
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        self.iter().for_each(|items| items.check(validator, field));
    }
}

impl<T: ToText> WriteField<List> for Vec<Vec<T>> {
    fn write(&self, writer: &mut Writer, field: &'static Field, place: &Place) -> Result<(), WriteError> {
        self.iter().try_for_each(|items| write_list(items, writer, field, place))
    }

    fn check(&self, validator: &mut Validator, field: &'static Field) {
        validator.occurs(self.len(), field.extra.min_occurs, field.extra.max_occurs);
        validator.each(self, |items, validator| items.check(validator, field));
    }
}
