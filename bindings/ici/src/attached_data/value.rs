use std::fmt;

use saponify::types::{FromText, PrefixOf, ResolvePrefix, TextError, ToText};
use saponify::xml::{AnyElement, AnyNode};
use saponify::{FromXml, ReadError, ReadErrorKind, Reader, ToXml, WriteError, Writer};

use super::document::ItemAttachedData;
use super::error::AttachedDataError;

/// Attached data as a message has it: a text that holds an XML document, or that document itself, embedded as elements.
///
/// The schema says text, and so it is made here. Some peers embed the document: read so, it is written so again, and its
/// text is that of the elements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttachedData {
    text: String,
    /// An element with the embedded document in it, and nothing else.
    embedded: Option<Box<AnyElement>>,
}

impl AttachedData {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether there is none: white space at most.
    pub fn is_empty(&self) -> bool {
        self.text.trim_ascii().is_empty()
    }

    /// Whether the document was embedded as elements.
    pub fn is_embedded(&self) -> bool {
        self.embedded.is_some()
    }

    /// The document.
    ///
    /// # Errors
    /// When the text is not XML, or another document, or an application has two subtrees.
    pub fn document(&self) -> Result<ItemAttachedData, AttachedDataError> {
        ItemAttachedData::parse(&self.text)
    }
}

impl From<String> for AttachedData {
    fn from(text: String) -> Self {
        Self { text, embedded: None }
    }
}

impl From<&str> for AttachedData {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<&ItemAttachedData> for AttachedData {
    fn from(document: &ItemAttachedData) -> Self {
        Self::from(document.to_string())
    }
}

impl From<AttachedData> for String {
    fn from(data: AttachedData) -> Self {
        data.text
    }
}

impl fmt::Display for AttachedData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromText for AttachedData {
    fn from_text(text: &str, _: &dyn ResolvePrefix) -> Result<Self, TextError> {
        Ok(Self::from(text))
    }
}

impl ToText for AttachedData {
    fn to_text(&self, out: &mut String, _: &dyn PrefixOf) -> Result<(), TextError> {
        out.push_str(&self.text);
        Ok(())
    }
}

impl FromXml for AttachedData {
    fn from_xml(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let element = AnyElement::from_xml(reader)?;
        if element.elements().next().is_none() {
            return Ok(Self::from(element.text()));
        }
        let text = document(&element).map_err(|error| {
            reader.error(ReadErrorKind::Custom(format!("the attached data cannot be embedded: {error}")))
        })?;
        let content = AnyElement { children: element.children, ..AnyElement::default() };
        Ok(Self { text, embedded: Some(Box::new(content)) })
    }
}

/// The elements in an element as they stand in a text.
fn document(element: &AnyElement) -> Result<String, WriteError> {
    let mut text = String::new();
    for child in &element.children {
        match child {
            AnyNode::Element(element) => text.push_str(&element.to_document()?),
            AnyNode::Text(between) if between.trim_ascii().is_empty() => {}
            AnyNode::Text(between) => text.push_str(&between.replace('&', "&amp;").replace('<', "&lt;")),
        }
    }
    Ok(text)
}

impl ToXml for AttachedData {
    fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
        match &self.embedded {
            Some(element) => element.to_xml(writer),
            None => writer.value(&self.text),
        }
    }
}
