//! Reading a struct by its table.

use std::ops::Range;

use super::shape::{Field, Kind, Shape};
use super::slot::Partial;
use super::table::ReadRecord;
use crate::types::ResolvePrefix;
use crate::xml::{Name, ReadError, ReadErrorKind, Reader, WriteError, Writer, XSI};

/// How far the prediction of the next child looks: over so many absent optional fields.
const LOOKAHEAD: usize = 3;

/// Reads a struct from the element that the reader stands on: attributes, content, end tag.
///
/// # Errors
/// When the element is no such struct.
pub fn read<T: ReadRecord>(reader: &mut Reader<'_>) -> Result<T, ReadError> {
    Partial::build(reader, fill)
}

/// Reads a struct whose elements are the body of a message. The reader stands before the first of them; the body's end tag is
/// consumed.
///
/// # Errors
/// When a child is malformed or a required one is absent.
pub fn read_body<T: ReadRecord>(reader: &mut Reader<'_>) -> Result<T, ReadError> {
    Partial::build(reader, |partial, reader| {
        fill_elements(partial, reader, Extent::Whole)?;
        fill_absent(partial, reader)
    })
}

/// Reads a struct that is no element of its own: its elements are the next children, until one comes that is not its, or
/// that the schema's order puts before what was read: that belongs to the next such struct.
///
/// # Errors
/// When a child is malformed or a required one is absent.
pub fn read_group<T: ReadRecord>(reader: &mut Reader<'_>) -> Result<T, ReadError> {
    Partial::build(reader, |partial, reader| {
        fill_elements(partial, reader, Extent::Sequence)?;
        fill_absent(partial, reader)
    })
}

/// As [`read_group`], of a group whose elements have no order: it ends before the first that it has already.
///
/// # Errors
/// Those of [`read_group`].
pub fn read_unordered_group<T: ReadRecord>(reader: &mut Reader<'_>) -> Result<T, ReadError> {
    Partial::build(reader, |partial, reader| {
        fill_elements(partial, reader, Extent::All)?;
        fill_absent(partial, reader)
    })
}

/// How far the elements of a struct go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// To the end of the element.
    Whole,
    /// To one that belongs to the next sequence.
    Sequence,
    /// To one that there is already.
    All,
}

/// Whether the child that the reader stands on is an element of a group struct.
pub fn accepts<T: ReadRecord>(reader: &mut Reader<'_>) -> bool {
    any_takes(T::READ, reader)
}

/// Whether a wildcard of a group struct admits the child that the reader stands on.
pub fn admits<T: ReadRecord>(reader: &mut Reader<'_>) -> bool {
    T::READ.fields.iter().any(|field| (field.slots.read.admits)(reader, field))
}

fn any_takes(shape: &'static Shape, reader: &mut Reader<'_>) -> bool {
    let mut fields = 0..shape.fields.len();
    fields.clone().any(|index| takes(shape, index, reader))
        || (reader.is_loose() && fields.any(|index| distance(shape, index, reader).is_some()))
}

fn fill(partial: &mut Partial, reader: &mut Reader<'_>) -> Result<(), ReadError> {
    let shape = partial.shape();
    if reader.has_attributes() {
        fill_attributes(partial, reader)?;
    }
    match shape.text {
        Some(index) if shape.fields[index].kind == Kind::Mixed => partial.read(index, reader)?,
        Some(index) => fill_text(partial, index, reader)?,
        None => fill_elements(partial, reader, Extent::Whole)?,
    }
    fill_absent(partial, reader)
}

fn fill_attributes(partial: &mut Partial, reader: &mut Reader<'_>) -> Result<(), ReadError> {
    let shape = partial.shape();
    let names: &dyn Fn(&Field) -> &'static str = &|field| shape.namespaces[field.namespace as usize];
    let mut values = Vec::new();
    let strict = reader.is_strict();
    let wildcard = shape.fields.iter().position(|field| field.kind == Kind::AnyAttributes);
    let is_admitted = |namespace: &str| {
        let admits = |index: usize| shape.fields[index].extra.admits.admits(namespace);
        namespace == XSI || wildcard.is_some_and(admits)
    };
    reader.each_attribute(|attribute| {
        let known = shape.fields.iter().position(|field| {
            field.kind == Kind::Attribute && attribute.is(Name::new(names(field), field.name))
        });
        if let Some(index) = known {
            values.push((index, attribute.value()?, attribute.offset()));
        } else if strict && !is_admitted(attribute.namespace()) {
            let kind = ReadErrorKind::UnexpectedAttribute(attribute.expanded_name());
            return Err(ReadError::new(kind, attribute.offset()));
        }
        Ok(known.is_some() || attribute.namespace() == XSI)
    })?;
    for (index, value, offset) in values {
        partial.read_text(index, &value, reader).map_err(|error| {
            ReadError::new(ReadErrorKind::Value(error), offset)
                .within(format!("@{}", shape.fields[index].name))
        })?;
    }
    if let Some(index) = wildcard {
        partial.read(index, reader)?;
    }
    Ok(())
}

fn fill_text(partial: &mut Partial, index: usize, reader: &mut Reader<'_>) -> Result<(), ReadError> {
    let at = reader.offset();
    let field = &partial.shape().fields[index];
    let text = reader.text()?;
    let text = if text.is_empty() { field.extra.value_of_empty().unwrap_or(&text) } else { &text };
    partial.read_text(index, text, reader).map_err(|error| ReadError::new(ReadErrorKind::Value(error), at))
}

/// Reads children into the fields that take them. Of a group, it stops before the first that is none of its own.
fn fill_elements(partial: &mut Partial, reader: &mut Reader<'_>, extent: Extent) -> Result<(), ReadError> {
    let group = extent != Extent::Whole;
    let shape = partial.shape();
    let mut expected = shape.first_element;
    let mut alike = None;
    loop {
        // A group ends where one of its elements comes again, which a prediction would not notice.
        let predicted = if group { None } else { predict(shape, expected, reader) };
        let index = match predicted {
            Some(index) => index,
            None => {
                // The end tag of the element around a group is that element's to read.
                let is_child = if group { reader.at_child()? } else { reader.next_child()? };
                if !is_child {
                    return Ok(());
                }
                let found = find(partial, expected, extent, reader)
                    .or_else(|| find_alike(&mut alike, partial, expected, extent, reader))
                    .or_else(|| if group { None } else { find_refuge(partial, reader) });
                match found {
                    Some(index) => {
                        if shape.fields[index].kind == Kind::Element {
                            reader.enter();
                        }
                        index
                    }
                    None if group => return Ok(()),
                    None => {
                        skip_unknown(reader)?;
                        continue;
                    }
                }
            }
        };
        if let Some(alike) = &mut alike {
            alike.give_way(partial, index);
        }
        let field = &shape.fields[index];
        if index < expected && reader.is_strict() {
            return Err(reader.error_at_tag(ReadErrorKind::OutOfOrder(field.name)));
        }
        if field.kind != Kind::Element {
            partial.read(index, reader)?;
        } else if let Err(error) = read_element(partial, index, reader) {
            return Err(error.within(field.name));
        }
        expected = if shape.fields[index].slots.read.many { index } else { index + 1 };
    }
}

/// Fields that were read from elements which do not have their name, but one that is spelt alike. An element of the name
/// itself takes their place.
#[derive(Default)]
struct Alike {
    fields: Vec<usize>,
    /// The element that comes next is one of these.
    next: bool,
}

/// The field that has room and whose name is spelt most like that of the child that the reader stands on.
#[cold]
fn find_alike(
    alike: &mut Option<Box<Alike>>,
    partial: &Partial,
    expected: usize,
    extent: Extent,
    reader: &mut Reader<'_>,
) -> Option<usize> {
    let shape = partial.shape();
    if !shape.lenient || reader.is_strict() {
        return None;
    }
    let passed = if extent == Extent::Sequence { 0..0 } else { 0..expected };
    let fields = (expected..shape.fields.len()).chain(passed);
    let with_distance = fields
        .filter(|&index| has_room(partial, index))
        .filter_map(|index| distance(shape, index, reader).map(|distance| (distance, index)));
    let (_, index) = with_distance.min_by_key(|(distance, _)| *distance)?;
    let alike = alike.get_or_insert_default();
    alike.fields.push(index);
    alike.next = true;
    Some(index)
}

impl Alike {
    /// Makes room for an element of a field's own name.
    #[cold]
    fn give_way(&mut self, partial: &mut Partial, index: usize) {
        if std::mem::take(&mut self.next) || partial.shape().fields[index].slots.read.many {
            return;
        }
        if let Some(at) = self.fields.iter().position(|other| *other == index) {
            self.fields.swap_remove(at);
            partial.clear(index);
        }
    }
}

/// How far the name of the child that the reader stands on is from a field's that it may be spelt for.
fn distance(shape: &'static Shape, index: usize, reader: &mut Reader<'_>) -> Option<u8> {
    /// Inside a choice or a group, how far is not asked.
    const INSIDE: u8 = 3;
    let Shape { fields, namespaces, .. } = shape;
    let field = &fields[index];
    match field.kind {
        Kind::Element => {
            reader.distance(Name::new(namespaces[field.namespace as usize], field.name), field.spelling())
        }
        Kind::Inline => reader.loosely(shape.fields[index].slots.read.accepts).then_some(INSIDE),
        Kind::Attribute | Kind::Text | Kind::Any | Kind::AnyAttributes | Kind::Mixed | Kind::Attachment => {
            None
        }
    }
}

/// Reads the element that the reader stands on into its field.
#[inline]
fn read_element(partial: &mut Partial, index: usize, reader: &mut Reader<'_>) -> Result<(), ReadError> {
    match Start::of(reader, &partial.shape().fields[index])? {
        Start::Value => partial.read(index, reader),
        // One of many that has no value counts as absent.
        Start::Nil
            if partial.read_nil(index)
                || (partial.shape().fields[index].slots.read.many && !reader.is_strict()) =>
        {
            reader.skip()
        }
        Start::Nil => Err(reader.error_at_tag(ReadErrorKind::Nil)),
        Start::Default(document) => document.read(|reader| partial.read(index, reader)),
    }
}

/// What the start tag says of an element's value.
pub(super) enum Start {
    /// It has one.
    Value,
    /// It has none: `xsi:nil`.
    Nil,
    /// It is empty, and so has the schema's default or fixed value (XML Schema Part 1, section 3.3.1). The element has been
    /// read.
    Default(DefaultDocument),
}

impl Start {
    #[inline]
    pub(super) fn of(reader: &mut Reader<'_>, field: &'static Field) -> Result<Start, ReadError> {
        if reader.is_nil()? {
            return Ok(Start::Nil);
        }
        match field.extra.value_of_empty() {
            Some(default) if reader.is_empty_element() => {
                DefaultDocument::new(reader, default).map(Start::Default)
            }
            _ => Ok(Start::Value),
        }
    }
}

/// A default as a document of its own, so that it is read as any value is.
pub(super) struct DefaultDocument {
    xml: String,
    at: usize,
}

impl DefaultDocument {
    #[cold]
    pub(super) fn new(reader: &mut Reader<'_>, default: &str) -> Result<DefaultDocument, ReadError> {
        let at = reader.offset();
        let type_name = reader.xsi_type()?;
        reader.skip()?;
        let refused = |error: WriteError| ReadError::new(ReadErrorKind::Custom(error.to_string()), at);
        let mut writer = Writer::new();
        writer.start(Name::unqualified("default"));
        if let Some(name) = type_name {
            writer.xsi_type_named(&name).map_err(refused)?;
        }
        writer.text(default).map_err(refused)?;
        writer.end();
        Ok(DefaultDocument { xml: writer.into_string(), at })
    }

    pub(super) fn read<T>(
        self,
        read: impl FnOnce(&mut Reader<'_>) -> Result<T, ReadError>,
    ) -> Result<T, ReadError> {
        let mut reader = Reader::new(&self.xml)?;
        reader.root()?;
        read(&mut reader).map_err(|error| ReadError::new(error.kind().clone(), self.at))
    }
}

/// The field whose element comes next, entered, if it is one of those that the schema's order suggests.
#[inline]
fn predict(shape: &'static Shape, expected: usize, reader: &mut Reader<'_>) -> Option<usize> {
    let candidates = shape.fields.get(expected..).unwrap_or_default();
    for (ahead, field) in candidates.iter().enumerate().take(LOOKAHEAD) {
        if field.kind != Kind::Element {
            return None;
        }
        if reader.enter_expected(shape.namespaces[field.namespace as usize], field.name) {
            return Some(expected + ahead);
        }
    }
    None
}

/// The field that takes the child that the reader stands on: what the schema's order still expects before what was passed,
/// names before wildcards.
fn find(partial: &mut Partial, expected: usize, extent: Extent, reader: &mut Reader<'_>) -> Option<usize> {
    let shape = partial.shape();
    let (passed, ahead) = (0..expected, expected..shape.fields.len());
    let named = ahead.clone().find(|&index| takes_exactly(shape, index, reader));
    // The schema's order cannot pass by a wildcard that has to take an element.
    let mut passed_by = expected..named.unwrap_or(ahead.end);
    let needed = passed_by.find(|&index| {
        shape.fields[index].slots.read.required_wildcard
            && find_wildcard(partial, index..index + 1, reader).is_some()
    });
    if let Some(index) = needed
        .and_then(|needed| find_wildcard(partial, expected..needed + 1, reader))
        .or(named)
        .or_else(|| find_wildcard(partial, ahead.clone(), reader))
        .or_else(|| ahead.clone().find(|&index| takes(shape, index, reader)))
    {
        return Some(index);
    }
    let late = passed.clone().find(|&index| takes(shape, index, reader));
    match extent {
        Extent::Whole => late.or_else(|| find_wildcard(partial, passed, reader)),
        // Only what has to be there may come late: anything else begins the next sequence.
        Extent::Sequence => late.filter(|&index| !partial.fill_absent(index)),
        Extent::All => late.filter(|&index| has_room(partial, index)),
    }
}

/// The wildcard with room that admits the child.
fn find_wildcard(partial: &Partial, mut fields: Range<usize>, reader: &mut Reader<'_>) -> Option<usize> {
    let fields_of = partial.shape().fields;
    fields.find(|&index| {
        has_room(partial, index) && (fields_of[index].slots.read.admits)(reader, &fields_of[index])
    })
}

/// The wildcard that keeps, in lenient mode, what none admits, rather than that it is lost.
fn find_refuge(partial: &Partial, reader: &Reader<'_>) -> Option<usize> {
    let fields = partial.shape().fields;
    let is_refuge = |&index: &usize| fields[index].kind == Kind::Any && has_room(partial, index);
    if reader.is_strict() { None } else { (0..fields.len()).find(is_refuge) }
}

fn has_room(partial: &Partial, index: usize) -> bool {
    partial.shape().fields[index].slots.read.many || !partial.has(index)
}

/// As [`takes`], but an element in no namespace does not pass for one that is in one.
fn takes_exactly(shape: &'static Shape, index: usize, reader: &mut Reader<'_>) -> bool {
    let Shape { fields, namespaces, .. } = shape;
    let field = &fields[index];
    match field.kind {
        Kind::Element => reader.is(Name::new(namespaces[field.namespace as usize], field.name)),
        _ => takes(shape, index, reader),
    }
}

fn takes(shape: &'static Shape, index: usize, reader: &mut Reader<'_>) -> bool {
    let Shape { fields, namespaces, .. } = shape;
    let field = &fields[index];
    match field.kind {
        Kind::Element => reader.matches(namespaces[field.namespace as usize], field.name),
        Kind::Inline => (shape.fields[index].slots.read.accepts)(reader),
        Kind::Attribute | Kind::Text | Kind::Any | Kind::AnyAttributes | Kind::Mixed | Kind::Attachment => {
            false
        }
    }
}

/// A child that nothing takes: skipped, or in strict mode refused.
#[cold]
pub(crate) fn skip_unknown(reader: &mut Reader<'_>) -> Result<(), ReadError> {
    if reader.is_strict() {
        return Err(reader.error_at_tag(ReadErrorKind::UnexpectedElement(reader.expanded_name())));
    }
    reader.skip()
}

/// Gives the fields that did not occur the value that absence means; those that stand beside the message, theirs.
fn fill_absent(partial: &mut Partial, reader: &mut Reader<'_>) -> Result<(), ReadError> {
    let fields = partial.shape().fields;
    for (index, field) in fields.iter().enumerate() {
        if partial.has(index) {
            continue;
        }
        if field.kind == Kind::Attachment {
            partial.read(index, reader)?;
        } else if field.kind == Kind::Attribute
            && let Some(default) = field.extra.default
        {
            let names: &dyn ResolvePrefix = &*reader;
            partial.read_text(index, default, names).map_err(|error| {
                reader.error(ReadErrorKind::Value(error)).within(format!("@{}", field.name))
            })?;
        } else if !partial.fill_absent(index) {
            return Err(reader.error(match field.kind {
                Kind::Attribute => ReadErrorKind::MissingAttribute(field.name),
                Kind::Inline => ReadErrorKind::MissingChoice(field.name),
                _ => ReadErrorKind::MissingElement(field.name),
            }));
        }
    }
    Ok(())
}
