//! A type and those derived from it: what the derive's code for an enum of types calls.

use crate::types::SplitName;
use crate::validate::Validator;
use crate::xml::{Name, ReadError, ReadErrorKind, Reader, WriteError, Writer};
use crate::{FromXml, ToXml};

/// The types that an enum is for.
#[derive(Debug)]
pub struct Types {
    /// The name of the Rust type, for error messages.
    pub type_name: &'static str,
    /// The position of the declared type, which an element need not name; none where that is abstract.
    pub declared: Option<usize>,
    /// The names of the types, sorted by their local names.
    pub names: &'static [Name],
}

/// An enum with a variant for each of several types.
pub trait WriteTypes {
    /// The types.
    const TYPES: &'static Types;

    /// The position of the value's type, and the value.
    fn part(&self) -> (usize, &dyn WriteType);
}

/// A value of one of several types, to be written and checked.
pub trait WriteType {
    /// Writes the value into the element that was started.
    ///
    /// # Errors
    /// When it cannot be written.
    fn write(&self, writer: &mut Writer) -> Result<(), WriteError>;

    /// Checks its facets.
    fn check(&self, validator: &mut Validator);
}

impl<T: ToXml> WriteType for T {
    fn write(&self, writer: &mut Writer) -> Result<(), WriteError> {
        self.to_xml(writer)
    }

    fn check(&self, validator: &mut Validator) {
        ToXml::check(self, validator);
    }
}

impl Types {
    /// The type of this name; in lenient mode a name in no namespace is taken for one in the expected namespace.
    fn position(&self, name: &SplitName<'_>, lenient: bool) -> Option<usize> {
        let namespace = name.namespace.unwrap_or_default();
        let from = self.names.partition_point(|known| known.local < name.local);
        let alike = self.names[from..].iter().take_while(|known| known.local == name.local);
        let exact = alike.clone().position(|known| known.namespace == namespace);
        let found = exact.or_else(|| (lenient && namespace.is_empty() && alike.count() > 0).then_some(0));
        found.map(|found| from + found)
    }
}

/// The position of the type of the element that the reader stands on.
///
/// A type that is not known is taken for the declared one, whose elements it has unless it is a hoax, what it adds being
/// skipped.
///
/// # Errors
/// When the element's type is not known and the declared one is abstract, or the reader strict.
pub fn find_type(reader: &Reader<'_>, types: &'static Types) -> Result<usize, ReadError> {
    let lenient = !reader.is_strict();
    let named = reader
        .with_xsi_type(|name| types.position(&name, lenient).ok_or_else(|| name.to_qname().to_string()))?;
    match (named, types.declared) {
        (Some(Ok(index)), _) => Ok(index),
        (None, Some(declared)) => Ok(declared),
        (Some(Err(_)), Some(declared)) if lenient => Ok(declared),
        (Some(Err(name)), _) => Err(reader.error_at_tag(ReadErrorKind::UnknownType(name))),
        (None, None) => Err(reader.error_at_tag(ReadErrorKind::MissingType(types.type_name))),
    }
}

/// Reads the value of a variant.
///
/// # Errors
/// Those of its type.
pub fn read_type<T: FromXml, E>(reader: &mut Reader<'_>, variant: fn(T) -> E) -> Result<E, ReadError> {
    T::from_xml(reader).map(variant)
}

/// Writes a value into the element that was started, which names its type unless that is the declared one.
///
/// # Errors
/// When it cannot be written.
pub fn write_type<E: WriteTypes>(value: &E, writer: &mut Writer) -> Result<(), WriteError> {
    let (index, value) = value.part();
    if E::TYPES.declared != Some(index) {
        writer.xsi_type(E::TYPES.names[index]);
    }
    value.write(writer)
}

/// Checks the facets of a value.
pub fn check_type<E: WriteTypes>(value: &E, validator: &mut Validator) {
    value.part().1.check(validator);
}
