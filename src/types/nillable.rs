//! Elements that may be nil, where that is not the same as their being absent.

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

impl<T> From<T> for Nillable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}
