//! Elements of simple type that say which type their value is of.

use crate::types::{QName, WhiteSpace};
use crate::validate::Validator;
use crate::xml::{AnyAttribute, Place, ReadError, Reader, WriteError, Writer};
use crate::{FromXml, ToXml};

/// A value of simple type in an element, and what the element's start tag says beyond it: which of the derived types it is of
/// (`xsi:type`), and the attributes that a complex type derived from a simple one adds.
///
/// Generated where that is asked for (`typed_values`). A program that does not care takes the `value`.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use saponify::types::{QName, Typed};
///
/// #[derive(Debug, PartialEq, saponify::Xml)]
/// #[soap(element = "shelf")]
/// struct Shelf {
///     width: Typed<u32>,
/// }
///
/// let shelf = Shelf { width: Typed { type_name: Some(QName::new("urn:w", "Inches")), ..30.into() } };
/// let xml = saponify::to_string(&shelf).unwrap();
/// assert!(xml.contains(r#":type="b:Inches">30</width>"#), "{xml}");
/// assert_eq!(saponify::from_str::<Shelf>(&xml).unwrap(), shelf);
/// assert_eq!(saponify::from_str::<Shelf>("<shelf><width>30</width></shelf>").unwrap().width, 30.into());
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
pub struct Typed<T> {
    /// The value.
    pub value: T,
    /// The type that the element names, if it does. That the value is one of it is not checked.
    pub type_name: Option<QName>,
    /// Attributes, which elements of the declared type do not have.
    pub attributes: Vec<AnyAttribute>,
}

impl<T> From<T> for Typed<T> {
    fn from(value: T) -> Self {
        Self { value, type_name: None, attributes: Vec::new() }
    }
}

impl<T: FromXml> FromXml for Typed<T> {
    fn from_xml(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        Self::from_field(reader, WhiteSpace::Preserve)
    }

    fn from_field(reader: &mut Reader<'_>, white_space: WhiteSpace) -> Result<Self, ReadError> {
        let type_name = reader.xsi_type()?;
        let attributes = AnyAttribute::capture_all(reader)?;
        Ok(Self { value: T::from_field(reader, white_space)?, type_name, attributes })
    }
}

impl<T: ToXml> ToXml for Typed<T> {
    fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
        if let Some(name) = &self.type_name {
            writer.xsi_type_named(name)?;
        }
        AnyAttribute::write_all(&self.attributes, writer)?;
        self.value.to_xml(writer)
    }

    fn to_element(&self, writer: &mut Writer, local: &'static str, place: &Place) -> Result<(), WriteError> {
        if self.type_name.is_none() && self.attributes.is_empty() {
            return self.value.to_element(writer, local, place);
        }
        let opened = writer.open(place, local);
        self.to_xml(writer)?;
        writer.close(opened, local);
        Ok(())
    }

    fn check(&self, validator: &mut Validator) {
        self.value.check(validator);
    }
}
