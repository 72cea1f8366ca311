//! `xsi:type`: the type that an element says it is of, where its declaration allows several (XML Schema Part 1, section
//! 2.6.1).

use std::borrow::Cow;

use super::error::{ReadError, ReadErrorKind, WriteError};
use super::name::Name;
use super::reader::{Reader, XSI};
use super::writer::Writer;
use crate::types::{QName, SplitName};

/// The namespace of the types of XML Schema.
pub(crate) const XS: &str = "http://www.w3.org/2001/XMLSchema";

const TYPE: Name = Name::new(XSI, "type");

impl Reader<'_> {
    /// The type that the element the reader stands on names with `xsi:type`, its prefix resolved. To be asked before the
    /// children are read.
    ///
    /// ```
    /// use saponify::Reader;
    /// use saponify::types::QName;
    ///
    /// let xml = r#"<shape xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:d="urn:draw" i:type="d:Circle"/>"#;
    /// let mut reader = Reader::new(xml).unwrap();
    /// reader.root().unwrap();
    /// assert_eq!(reader.xsi_type().unwrap(), Some(QName::new("urn:draw", "Circle")));
    /// ```
    ///
    /// # Errors
    /// When the attribute's value is no name, or its prefix is not declared.
    pub fn xsi_type(&self) -> Result<Option<QName>, ReadError> {
        self.with_xsi_type(|name| name.to_qname())
    }

    /// Hands the name of that type to `take`, without copies; `None` where the element names no type.
    pub(crate) fn with_xsi_type<R>(
        &self,
        take: impl FnOnce(SplitName<'_>) -> R,
    ) -> Result<Option<R>, ReadError> {
        if !self.has_attributes() {
            return Ok(None);
        }
        let Some(attribute) = self.attributes().find(|attribute| attribute.is(TYPE)) else { return Ok(None) };
        match SplitName::new(&attribute.value()?, self) {
            Ok(name) => Ok(Some(take(name))),
            Err(error) => {
                Err(ReadError::new(ReadErrorKind::Value(error), attribute.offset()).within("@xsi:type"))
            }
        }
    }
}

impl Writer {
    /// Says of which type the element is that was started last: `xsi:type`, with the declarations that it needs.
    ///
    /// ```
    /// use saponify::{Name, Writer};
    ///
    /// let mut writer = Writer::new();
    /// writer.start(Name::unqualified("shape"));
    /// writer.xsi_type(Name::new("urn:draw", "Circle"));
    /// writer.end();
    /// assert_eq!(
    ///     writer.into_string(),
    ///     r#"<shape xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:b="urn:draw" i:type="b:Circle"/>"#
    /// );
    /// ```
    pub fn xsi_type(&mut self, name: Name) {
        self.declare_wishing(XSI, Some("i"));
        self.declare_wishing(name.namespace, wish(name.namespace));
        self.name_attribute(TYPE, name);
    }

    /// The same for a type whose name is known only now.
    ///
    /// # Errors
    /// When its local name is none.
    pub fn xsi_type_named(&mut self, name: &QName) -> Result<(), WriteError> {
        self.declare_wishing(XSI, Some("i"));
        let namespace = name.namespace().unwrap_or_default();
        self.declare_owned(Cow::Owned(namespace.to_owned()), wish(namespace));
        self.attribute(TYPE, name)
    }
}

fn wish(namespace: &str) -> Option<&'static str> {
    (namespace == XS).then_some("xs")
}
