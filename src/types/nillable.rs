//! Elements that may be nil, where that is not the same as their being absent.

use crate::traits::{ReadRoot, WriteRoot, read_document};
use crate::xml::{ReadError, Reader, WriteError, Writer};

/// The value of an element, or that it has none: `xsi:nil="true"`.
///
/// A field of type `Option<T>` takes an element that is nil for an absent one. `Option<Nillable<T>>` keeps them apart: `None`
/// is an element that is not there, `Some(Nillable::Nil)` one that is there and nil. Services that change records tell by
/// this whether a value is to stay or to go.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use saponify::types::Nillable;
/// use saponify::{FromXml, ToXml};
///
/// #[derive(Debug, Default, PartialEq, FromXml, ToXml)]
/// #[soap(element = "change")]
/// struct Change {
///     name: Option<Nillable<String>>,
///     phone: Option<Nillable<String>>,
///     email: Option<Nillable<String>>,
/// }
///
/// let change = Change { name: Some("Ann".to_owned().into()), phone: Some(Nillable::Nil), email: None };
/// let xml = saponify::to_string(&change).unwrap();
/// assert!(xml.contains("<name>Ann</name><phone ") && !xml.contains("email"));
/// assert_eq!(saponify::from_str::<Change>(&xml).unwrap(), change);
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
pub enum Nillable<T> {
    /// The element is there and has no value.
    #[default]
    Nil,
    /// The element has this value.
    Value(T),
}

impl<T> Nillable<T> {
    /// The value, if it has one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Nil => None,
            Self::Value(value) => Some(value),
        }
    }

    /// The same of a reference.
    pub fn as_ref(&self) -> Nillable<&T> {
        match self {
            Self::Nil => Nillable::Nil,
            Self::Value(value) => Nillable::Value(value),
        }
    }

    /// Whether it has no value.
    pub fn is_nil(&self) -> bool {
        matches!(self, Self::Nil)
    }
}

/// Documents whose root element may be nil, which generated types do not say of themselves.
impl<T> Nillable<T> {
    /// Reads a document whose root element has a value or is nil. Of one that is nil, attributes are not kept.
    ///
    /// ```
    /// # #[cfg(feature = "derive")] {
    /// use saponify::types::Nillable;
    ///
    /// #[derive(Debug, PartialEq, saponify::Xml)]
    /// #[soap(element = "count", transparent)]
    /// struct Count(u32);
    ///
    /// let xml = Nillable::<Count>::Nil.to_document().unwrap();
    /// assert!(xml.starts_with("<count ") && xml.ends_with(r#":nil="true"/>"#), "{xml}");
    /// assert_eq!(Nillable::<Count>::from_document(&xml).unwrap(), Nillable::Nil);
    /// assert_eq!(Nillable::<Count>::from_document("<count>3</count>").unwrap(), Count(3).into());
    /// # }
    /// ```
    ///
    /// # Errors
    /// Those of [`from_str`](crate::from_str).
    pub fn from_document(xml: &str) -> Result<Self, ReadError>
    where
        T: ReadRoot,
    {
        read_document::<T, Self>(Reader::new(xml)?, |reader| match reader.is_nil()? {
            true => reader.skip().map(|()| Self::Nil),
            false => T::from_xml(reader).map(Self::Value),
        })
    }

    /// Writes a document, without XML declaration.
    ///
    /// # Errors
    /// Those of [`to_string`](crate::to_string()).
    pub fn to_document(&self) -> Result<String, WriteError>
    where
        T: WriteRoot,
    {
        let mut writer = Writer::new();
        match self {
            Self::Value(value) => return crate::to_string(value),
            Self::Nil => {
                writer.start(T::NAME);
                writer.nil();
                writer.end();
            }
        }
        Ok(writer.into_string())
    }
}

impl<T> From<T> for Nillable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}
