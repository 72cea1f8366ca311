//! The built-in types as elements: an element of simple type holds their text.

use crate::types::{
    Base64Binary, Date, DateTime, Decimal, Duration, FromText, GDay, GMonth, GMonthDay, GYear, GYearMonth,
    HexBinary, Integer, QName, Time, WhiteSpace,
};
use crate::validate::Validator;
use crate::xml::{Place, ReadError, ReadErrorKind, Reader, WriteError, Writer};
use crate::{FromXml, ToXml};

/// Reads the text of the element that the reader stands on as a simple type.
///
/// # Errors
/// When the element has children, or the text is no value of the type.
#[inline]
pub fn read_text<T: FromText>(reader: &mut Reader<'_>) -> Result<T, ReadError> {
    let at = reader.offset();
    let text = reader.text()?;
    T::from_text(&text, reader).map_err(|error| ReadError::new(ReadErrorKind::Value(error), at))
}

/// Makes a type that has [`FromText`](crate::types::FromText) and [`ToText`](crate::types::ToText) one that elements can
/// have too: implements [`FromXml`](crate::FromXml) and [`ToXml`](crate::ToXml) by the text.
///
/// ```
/// use saponify::types::{FromText, PrefixOf, ResolvePrefix, TextError, ToText};
///
/// /// A color as six hexadecimal digits.
/// #[derive(Debug, PartialEq)]
/// struct Color(u32);
///
/// impl FromText for Color {
///     fn from_text(text: &str, _: &dyn ResolvePrefix) -> Result<Color, TextError> {
///         u32::from_str_radix(text.trim(), 16).map(Color).map_err(|_| TextError::new("a color", text))
///     }
/// }
///
/// impl ToText for Color {
///     fn to_text(&self, out: &mut String, _: &dyn PrefixOf) -> Result<(), TextError> {
///         out.push_str(&format!("{:06x}", self.0));
///         Ok(())
///     }
/// }
///
/// saponify::simple_types!(Color);
/// ```
#[macro_export]
macro_rules! simple_types {
    ($($type:ty),* $(,)?) => {$(
        impl $crate::FromXml for $type {
            #[inline]
            fn from_xml(reader: &mut $crate::Reader<'_>) -> ::core::result::Result<$type, $crate::ReadError> {
                $crate::record::read_text(reader)
            }
        }

        impl $crate::ToXml for $type {
            #[inline]
            fn to_xml(&self, writer: &mut $crate::Writer) -> ::core::result::Result<(), $crate::WriteError> {
                writer.value(self)
            }

            #[inline]
            fn to_element(
                &self,
                writer: &mut $crate::Writer,
                local: &'static str,
                place: &$crate::xml::Place,
            ) -> ::core::result::Result<(), $crate::WriteError> {
                writer.value_element(place, local, self)
            }

            fn check(&self, validator: &mut $crate::Validator) {
                validator.value(self);
            }
        }
    )*};
}

simple_types!(
    bool, i8, i16, i32, i64, u8, u16, u32, u64, f32, f64, Integer, Decimal, Date, DateTime, Time, GDay,
    GMonth, GMonthDay, GYear, GYearMonth, Duration, HexBinary, QName,
);

#[cfg(feature = "rust_decimal")]
simple_types!(rust_decimal::Decimal);
#[cfg(feature = "uuid")]
simple_types!(uuid::Uuid);

/// Text, or a reference to bytes beside the message (XOP, section 3).
impl FromXml for Base64Binary {
    #[inline]
    fn from_xml(reader: &mut Reader<'_>) -> Result<Base64Binary, ReadError> {
        match reader.included()? {
            Some(bytes) => Ok(Base64Binary(bytes.to_vec())),
            None => read_text(reader),
        }
    }
}

impl ToXml for Base64Binary {
    #[inline]
    fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
        if writer.include(&self.0) { Ok(()) } else { writer.value(self) }
    }

    #[inline]
    fn to_element(&self, writer: &mut Writer, local: &'static str, place: &Place) -> Result<(), WriteError> {
        if !writer.includes(&self.0) {
            return writer.value_element(place, local, self);
        }
        let opened = writer.open(place, local);
        self.to_xml(writer)?;
        writer.close(opened, local);
        Ok(())
    }

    fn check(&self, validator: &mut Validator) {
        validator.value(self);
    }
}

impl FromXml for String {
    #[inline]
    fn from_xml(reader: &mut Reader<'_>) -> Result<String, ReadError> {
        reader.text().map(std::borrow::Cow::into_owned)
    }

    #[inline]
    fn from_field(reader: &mut Reader<'_>, white_space: WhiteSpace) -> Result<String, ReadError> {
        let text = reader.text()?;
        if white_space == WhiteSpace::Preserve {
            return Ok(text.into_owned());
        }
        Ok(white_space.normalize(&text).into_owned())
    }
}

impl ToXml for String {
    #[inline]
    fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
        writer.text(self)
    }

    #[inline]
    fn to_element(&self, writer: &mut Writer, local: &'static str, place: &Place) -> Result<(), WriteError> {
        writer.text_element(place, local, self)
    }

    fn check(&self, validator: &mut Validator) {
        validator.value(self);
    }
}

/// The element's content is not looked at.
impl FromXml for () {
    fn from_xml(reader: &mut Reader<'_>) -> Result<(), ReadError> {
        reader.skip()
    }
}

/// An empty element.
impl ToXml for () {
    fn to_xml(&self, _: &mut Writer) -> Result<(), WriteError> {
        Ok(())
    }
}
