//! The two traits that everything stands on, and the functions for whole documents.

use crate::record::{ByTable, ReadByTable};
use crate::types::WhiteSpace;
use crate::validate::{Validator, Violations};
use crate::xml::{Name, Place, ReadError, ReadErrorKind, Reader, Spelling, WriteError, Writer, decode};

/// A type that can be read from an element: of simple or of complex type.
///
/// Usually derived. By hand, an implementation reads attributes and content of the element that the reader stands on and
/// consumes its end tag; what it leaves unread is lost to its caller.
///
/// ```
/// use saponify::{FromXml, ReadError, Reader};
///
/// /// The sum of the numbers in the child elements.
/// struct Sum(i64);
///
/// impl FromXml for Sum {
///     fn from_xml(reader: &mut Reader<'_>) -> Result<Sum, ReadError> {
///         let mut sum = 0;
///         while reader.next_child()? {
///             reader.enter();
///             sum += i64::from_xml(reader)?;
///         }
///         Ok(Sum(sum))
///     }
/// }
///
/// let mut reader = Reader::new("<sum><n>1</n><n>2</n></sum>").unwrap();
/// reader.root().unwrap();
/// assert_eq!(Sum::from_xml(&mut reader).unwrap().0, 3);
/// ```
pub trait FromXml: Sized {
    /// How a struct is read by its table.
    #[doc(hidden)]
    const RECORD: Option<ReadByTable<Self>> = None;

    /// Reads the value of the element that the reader stands on.
    ///
    /// Only derived structs go without: for any other type, a call of what is provided here does not compile.
    ///
    /// # Errors
    /// When the message is malformed, or the element has no such value.
    fn from_xml(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        const { Self::RECORD.expect("`from_xml` is to be implemented") }.read(reader)
    }

    /// As [`from_xml`](FromXml::from_xml), for a field that says what white space means; only strings do not know it
    /// themselves.
    #[doc(hidden)]
    #[inline]
    fn from_field(reader: &mut Reader<'_>, white_space: WhiteSpace) -> Result<Self, ReadError> {
        let _ = white_space;
        Self::from_xml(reader)
    }
}

/// A type that can be written as an element: of simple or of complex type.
///
/// Usually derived. By hand, an implementation writes attributes and content into the element that its caller started.
///
/// ```
/// use saponify::{Name, ToXml, WriteError, Writer};
///
/// struct Point(f64, f64);
///
/// impl ToXml for Point {
///     fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
///         writer.attribute(Name::unqualified("x"), &self.0)?;
///         writer.attribute(Name::unqualified("y"), &self.1)
///     }
/// }
///
/// let mut writer = Writer::new();
/// writer.start(Name::unqualified("point"));
/// Point(1.5, -2.0).to_xml(&mut writer).unwrap();
/// writer.end();
/// assert_eq!(writer.into_string(), r#"<point x="1.5" y="-2.0"/>"#);
/// ```
pub trait ToXml {
    /// How the table of a struct that is written by its table is had.
    #[doc(hidden)]
    const RECORD: Option<ByTable<Self>> = None;

    /// Writes the value into the element that was started.
    ///
    /// Only derived structs go without: for any other type, a call of what is provided here does not compile.
    ///
    /// # Errors
    /// When a text has a character that XML cannot carry, or a value has no lexical form.
    fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
        const { Self::RECORD.expect("`to_xml` is to be implemented") }.write(self, writer)
    }

    /// Writes the value as an element, start tag and end tag included. Types that have no attributes do it in one go.
    ///
    /// # Errors
    /// Those of [`to_xml`](ToXml::to_xml).
    #[doc(hidden)]
    fn to_element(&self, writer: &mut Writer, local: &'static str, place: &Place) -> Result<(), WriteError> {
        let opened = writer.open(place, local);
        self.to_xml(writer)?;
        writer.close(opened, local);
        Ok(())
    }

    /// Tells the validator what there is to check; [`validate`](ToXml::validate) is the way to call it.
    fn check(&self, validator: &mut Validator) {
        if let Some(by_table) = const { Self::RECORD } {
            by_table.check(self, validator);
        }
    }

    /// Checks the value against the facets of its schema: lengths, bounds, patterns, occurrence.
    ///
    /// Neither reading nor writing does: peers send and take what their schema forbids.
    ///
    /// # Errors
    /// Every violation, with its path.
    fn validate(&self) -> Result<(), Violations>
    where
        Self: Sized,
    {
        Validator::run(self)
    }
}

/// A type that is read from a global element: it knows the element's name. Derived with
/// `#[soap(element = "…", namespace = …)]`.
pub trait ReadRoot: FromXml {
    /// The element's name.
    const NAME: Name;
    /// What it may be called besides.
    const SPELLING: Spelling = Spelling::EXACT;
}

/// A type that is written as a global element: it knows the element's name. Derived with
/// `#[soap(element = "…", namespace = …)]`.
pub trait WriteRoot: ToXml {
    /// The element's name.
    const NAME: Name;
}

/// A type that is both: what `#[derive(Xml)]` says of a global element, once.
#[doc(hidden)]
pub trait Root {
    /// The element's name.
    const NAME: Name;
    /// What it may be called besides when it is read.
    const SPELLING: Spelling = Spelling::EXACT;
}

impl<T: Root + FromXml> ReadRoot for T {
    const NAME: Name = <T as Root>::NAME;
    const SPELLING: Spelling = <T as Root>::SPELLING;
}

impl<T: Root + ToXml> WriteRoot for T {
    const NAME: Name = <T as Root>::NAME;
}

/// Reads a document.
///
/// # Errors
/// When it is malformed, its root element is another one, or it has no such value.
///
/// ```
/// # #[cfg(feature = "derive")] {
/// use saponify::{FromXml, ToXml};
///
/// #[derive(Debug, PartialEq, ToXml, FromXml)]
/// #[soap(element = "order", namespace = "urn:shop")]
/// struct Order {
///     #[soap(attribute)]
///     id: u32,
///     item: Vec<String>,
/// }
///
/// let order = Order { id: 7, item: vec!["soap".into(), "towel".into()] };
/// let xml = saponify::to_string(&order).unwrap();
/// assert_eq!(
///     xml,
///     r#"<a:order xmlns:a="urn:shop" id="7"><a:item>soap</a:item><a:item>towel</a:item></a:order>"#
/// );
/// assert_eq!(saponify::from_str::<Order>(&xml).unwrap(), order);
/// # }
/// ```
pub fn from_str<T: ReadRoot>(xml: &str) -> Result<T, ReadError> {
    read_document::<T, T>(Reader::new(xml)?, T::from_xml)
}

/// Reads a document from bytes in UTF-8 or UTF-16, as byte order mark or XML declaration say.
///
/// # Errors
/// As [`from_str`]; when the bytes are not of their encoding.
pub fn from_slice<T: ReadRoot>(xml: &[u8]) -> Result<T, ReadError> {
    read_document::<T, T>(Reader::new(&decode(xml, None)?)?, T::from_xml)
}

/// Reads a document with a reader that has settings of its own: strict, with other limits, or one that skips a document type.
/// Nothing may have been read with it.
///
/// # Errors
/// As [`from_str`].
pub fn from_reader<T: ReadRoot>(reader: Reader<'_>) -> Result<T, ReadError> {
    read_document::<T, T>(reader, T::from_xml)
}

/// Reads a document whose root is the element of `T`, in a way of the caller's.
pub(crate) fn read_document<T: ReadRoot, V>(
    mut reader: Reader<'_>,
    read: impl FnOnce(&mut Reader<'_>) -> Result<V, ReadError>,
) -> Result<V, ReadError> {
    reader.root()?;
    if !reader.is(T::NAME) && reader.distance(T::NAME, T::SPELLING).is_none() {
        let kind =
            ReadErrorKind::WrongElement { expected: T::NAME.to_string(), found: reader.expanded_name() };
        return Err(reader.error_at_tag(kind));
    }
    let value = read(&mut reader).map_err(|error| error.within(T::NAME.local))?;
    reader.finish()?;
    Ok(value)
}

/// Writes a document, without XML declaration.
///
/// # Errors
/// When a text has a character that XML cannot carry, or a value has no lexical form.
pub fn to_string<T: WriteRoot>(value: &T) -> Result<String, WriteError> {
    let mut writer = Writer::new();
    writer.start(T::NAME);
    value.to_xml(&mut writer).map_err(|error| error.within(T::NAME.local))?;
    writer.end();
    Ok(writer.into_string())
}
