//! XML of no known type: what wildcards take, and the details of faults.

use std::borrow::Cow;

use super::error::{ReadError, ReadErrorKind, WriteError, WriteErrorKind};
use super::name::Name;
use super::reader::{Node, Reader, XSI};
use super::scan;
use super::writer::Writer;
use crate::types::{ResolvePrefix, SplitName};
use crate::{FromXml, ToXml};

/// An element of no known type, as a small tree.
///
/// What wildcards (`xs:any`) and `xs:anyType` take, and what the detail of a fault holds. The namespaces that were in scope
/// where it was read go with it, so that names in its content keep their meaning.
///
/// ```
/// use saponify::xml::AnyElement;
///
/// let element = AnyElement::parse(r#"<x:colour xmlns:x="urn:x">red</x:colour>"#).unwrap();
/// assert_eq!((element.namespace.as_str(), element.local.as_str()), ("urn:x", "colour"));
/// assert_eq!(element.text(), "red");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
pub struct AnyElement {
    /// The namespace of the name; empty for none.
    pub namespace: String,
    /// The name without its prefix.
    pub local: String,
    /// The prefix that the name was written with; a wish when it is written again.
    pub prefix: String,
    /// Prefixes (empty for the default namespace) and the namespaces that they stand for: of the outermost element all that
    /// were in scope, of the others what they declare.
    pub declarations: Vec<(String, String)>,
    /// The attributes, namespace declarations left out.
    pub attributes: Vec<AnyAttribute>,
    /// Elements and text in their order.
    pub children: Vec<AnyNode>,
}

/// An attribute of no known type.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
pub struct AnyAttribute {
    /// The namespace of the name; empty for none.
    pub namespace: String,
    /// The name without its prefix.
    pub local: String,
    /// The prefix that the name was written with; a wish when it is written again.
    pub prefix: String,
    /// The value, references replaced.
    pub value: String,
}

/// What an [`AnyElement`] has inside.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize, serde::Serialize))]
pub enum AnyNode {
    /// An element.
    Element(AnyElement),
    /// Text, references replaced.
    Text(String),
}

impl AnyElement {
    /// An element without content.
    pub fn new(namespace: impl Into<String>, local: impl Into<String>) -> AnyElement {
        AnyElement { namespace: namespace.into(), local: local.into(), ..AnyElement::default() }
    }

    /// Reads an element from a document.
    ///
    /// # Errors
    /// When the document is malformed.
    pub fn parse(xml: &str) -> Result<AnyElement, ReadError> {
        let mut reader = Reader::new(xml)?;
        reader.root()?;
        let element = AnyElement::from_xml(&mut reader)?;
        reader.finish()?;
        Ok(element)
    }

    /// A value as an element of this name.
    ///
    /// # Errors
    /// When the value cannot be written.
    pub fn from_value<T: ToXml>(name: Name, value: &T) -> Result<AnyElement, WriteError> {
        let mut writer = Writer::new();
        writer.start(name);
        value.to_xml(&mut writer)?;
        writer.end();
        AnyElement::parse(&writer.into_string()).map_err(|error| {
            WriteError::new(WriteErrorKind::Custom(format!("the value is not XML: {error}")))
        })
    }

    /// Reads the element as a value of a type; the element's own name does not matter.
    ///
    /// # Errors
    /// When it is no such value; offsets are those in the element as it is written.
    pub fn read<T: FromXml>(&self) -> Result<T, ReadError> {
        let xml = self.to_document().map_err(|error| {
            ReadError::new(ReadErrorKind::Custom(format!("the element is not XML: {error}")), 0)
        })?;
        let mut reader = Reader::new(&xml)?;
        reader.root()?;
        T::from_xml(&mut reader)
    }

    /// The element as a document.
    ///
    /// # Errors
    /// When a name is no XML name, or a text has a character that XML cannot carry.
    pub fn to_document(&self) -> Result<String, WriteError> {
        let mut writer = Writer::new();
        self.write(&mut writer)?;
        Ok(writer.into_string())
    }

    /// Whether the element has this name.
    pub fn is(&self, name: Name) -> bool {
        self.local == name.local && self.namespace == name.namespace
    }

    /// The text of the element and of all elements inside, in order.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.collect_text(&mut text);
        text
    }

    fn collect_text(&self, out: &mut String) {
        for child in &self.children {
            match child {
                AnyNode::Element(element) => element.collect_text(out),
                AnyNode::Text(text) => out.push_str(text),
            }
        }
    }

    /// The child elements.
    pub fn elements(&self) -> impl Iterator<Item = &AnyElement> {
        self.children.iter().filter_map(|child| match child {
            AnyNode::Element(element) => Some(element),
            AnyNode::Text(_) => None,
        })
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: Name) -> Option<&str> {
        self.attributes
            .iter()
            .find(|attribute| attribute.local == name.local && attribute.namespace == name.namespace)
            .map(|attribute| attribute.value.as_str())
    }

    /// Reads the element that the reader stands on, its name included.
    pub(crate) fn capture(reader: &mut Reader<'_>, outermost: bool) -> Result<AnyElement, ReadError> {
        reader.enter();
        let mut element = AnyElement {
            namespace: reader.namespace().to_owned(),
            local: reader.local_name().to_owned(),
            prefix: reader.prefix().to_owned(),
            declarations: reader
                .declarations(outermost)
                .map(|(prefix, uri)| (prefix.to_owned(), uri.to_owned()))
                .collect(),
            attributes: Vec::new(),
            children: Vec::new(),
        };
        drop_shadowed(&mut element.declarations);
        element.attributes = reader.attributes().map(AnyAttribute::capture).collect::<Result<_, _>>()?;
        if reader.close_if_empty() {
            return Ok(element);
        }
        loop {
            match reader.next_node()? {
                Node::Text(text) => match element.children.last_mut() {
                    Some(AnyNode::Text(before)) => before.push_str(&text),
                    _ => element.children.push(AnyNode::Text(text.into_owned())),
                },
                Node::Child => element.children.push(AnyNode::Element(AnyElement::capture(reader, false)?)),
                Node::End => return Ok(element),
            }
        }
    }

    /// Writes the element, its name included, where content may stand.
    ///
    /// # Errors
    /// When a name is no XML name, or a text has a character that XML cannot carry.
    pub(crate) fn write(&self, writer: &mut Writer) -> Result<(), WriteError> {
        let mut scope = Bindings { bound: writer.declared() };
        self.write_in(writer, &mut scope, &[])
    }

    /// Writes the element with further declarations, which its own go before.
    fn write_in(
        &self,
        writer: &mut Writer,
        scope: &mut Bindings,
        further: &[(String, String)],
    ) -> Result<(), WriteError> {
        let outside = scope.bound.len();
        let mut new = Vec::new();
        let is_own = |prefix: &String| self.declarations.iter().any(|(own, _)| own == prefix);
        let further = further.iter().filter(|(prefix, _)| !is_own(prefix));
        for (prefix, uri) in self.declarations.iter().chain(further) {
            if (prefix.is_empty() || !uri.is_empty()) && scope.resolve(prefix) != uri {
                check_name(prefix, true)?;
                scope.bound.push((prefix.clone(), uri.clone()));
                new.push(scope.bound.len() - 1);
            }
        }
        let prefix = scope.element_prefix(&self.prefix, &self.namespace, &mut new);
        let attributes = scope.attribute_prefixes(&self.attributes, &mut new);
        check_name(&self.local, false)?;
        check_name(&prefix, true)?;
        writer.start_raw(&prefix, &self.local);
        scope.write_declarations(&new, writer)?;
        write_attributes(&self.attributes, &attributes, writer)?;
        for child in &self.children {
            match child {
                AnyNode::Element(element) => {
                    element
                        .write_in(writer, scope, &[])
                        .map_err(|error| error.within(element.local.clone()))?;
                }
                AnyNode::Text(text) => writer.text(text)?,
            }
        }
        writer.end();
        scope.bound.truncate(outside);
        Ok(())
    }
}

/// Only the innermost declaration of a prefix counts.
fn drop_shadowed(declarations: &mut Vec<(String, String)>) {
    let mut index = 0;
    while index < declarations.len() {
        if declarations[index + 1..].iter().any(|(prefix, _)| *prefix == declarations[index].0) {
            declarations.remove(index);
        } else {
            index += 1;
        }
    }
}

fn check_name(name: &str, may_be_empty: bool) -> Result<(), WriteError> {
    if (may_be_empty && name.is_empty()) || scan::is_name(name) {
        Ok(())
    } else {
        Err(WriteError::new(WriteErrorKind::InvalidName(name.to_owned())))
    }
}

fn write_attributes(
    attributes: &[AnyAttribute],
    prefixes: &[String],
    writer: &mut Writer,
) -> Result<(), WriteError> {
    for (attribute, prefix) in attributes.iter().zip(prefixes) {
        check_name(&attribute.local, false)?;
        check_name(prefix, true)?;
        let name = match prefix.as_str() {
            "" => Cow::Borrowed(attribute.local.as_str()),
            prefix => Cow::Owned(format!("{prefix}:{}", attribute.local)),
        };
        writer.attribute_raw(&name, &attribute.value)?;
    }
    Ok(())
}

/// The prefixes in scope while a tree is written, innermost last.
struct Bindings {
    bound: Vec<(String, String)>,
}

impl Bindings {
    fn resolve(&self, prefix: &str) -> &str {
        if prefix == "xml" {
            return super::namespaces::XML;
        }
        self.bound.iter().rev().find(|(bound, _)| bound == prefix).map_or("", |(_, uri)| uri)
    }

    /// Writes the declarations at these places into the start tag.
    fn write_declarations(&self, new: &[usize], writer: &mut Writer) -> Result<(), WriteError> {
        for &index in new {
            let (prefix, uri) = &self.bound[index];
            let name = if prefix.is_empty() {
                Cow::Borrowed("xmlns")
            } else {
                Cow::Owned(format!("xmlns:{prefix}"))
            };
            writer.attribute_raw(&name, uri)?;
        }
        Ok(())
    }

    fn attribute_prefixes(&mut self, attributes: &[AnyAttribute], new: &mut Vec<usize>) -> Vec<String> {
        attributes
            .iter()
            .map(|attribute| self.attribute_prefix(&attribute.prefix, &attribute.namespace, new))
            .collect()
    }

    /// The prefix for an element: the one it had if that means its namespace or can be made to.
    fn element_prefix(&mut self, wish: &str, namespace: &str, new: &mut Vec<usize>) -> String {
        let wish = if namespace.is_empty() { "" } else { wish };
        if self.resolve(wish) == namespace {
            return wish.to_owned();
        }
        self.bind(wish, namespace, new)
    }

    /// The prefix for an attribute, which without a prefix is in no namespace whatever the default is.
    fn attribute_prefix(&mut self, wish: &str, namespace: &str, new: &mut Vec<usize>) -> String {
        if namespace.is_empty() {
            return String::new();
        }
        if !wish.is_empty() && self.resolve(wish) == namespace {
            return wish.to_owned();
        }
        let found = self.bound.iter().rev().find(|(prefix, uri)| uri == namespace && !prefix.is_empty());
        if let Some((prefix, _)) = found
            && self.resolve(prefix) == namespace
        {
            return prefix.clone();
        }
        // The element's own name may have it, whoever declared it.
        let is_in_use = self.bound.iter().any(|(prefix, _)| prefix == wish);
        self.bind(if wish.is_empty() || is_in_use { "n" } else { wish }, namespace, new)
    }

    /// Binds a prefix on the element that is being written, another one if the element binds it already.
    fn bind(&mut self, wish: &str, namespace: &str, new: &mut Vec<usize>) -> String {
        let taken =
            |bindings: &Bindings, prefix: &str| new.iter().any(|&index| bindings.bound[index].0 == prefix);
        let mut prefix = wish.to_owned();
        let mut number = 0;
        while taken(self, &prefix) || prefix == "xml" || prefix == "xmlns" {
            number += 1;
            prefix = format!("n{number}");
        }
        self.bound.push((prefix.clone(), namespace.to_owned()));
        new.push(self.bound.len() - 1);
        prefix
    }
}

/// The content of the element that the reader stands on, its name included; so an element of type `xs:anyType` keeps all
/// that it holds.
impl FromXml for AnyElement {
    fn from_xml(reader: &mut Reader<'_>) -> Result<AnyElement, ReadError> {
        AnyElement::capture(reader, true)
    }
}

/// Writes attributes and content; the name is the business of whoever writes the element.
impl ToXml for AnyElement {
    fn to_xml(&self, writer: &mut Writer) -> Result<(), WriteError> {
        let mut declared = Vec::new();
        // A prefix that the element's own name has for another namespace is declared on each child instead.
        let mut further = Vec::new();
        for (prefix, uri) in &self.declarations {
            // The element's own name stands outside any default namespace.
            if prefix.is_empty() || uri.is_empty() || prefix == "xml" {
                continue;
            }
            check_name(prefix, false)?;
            let done = writer.declare_prefix(prefix, uri)?;
            if done { &mut declared } else { &mut further }.push((prefix.clone(), uri.clone()));
        }
        self.write_attributes(writer)?;
        let mut scope = Bindings { bound: writer.declared() };
        scope.bound.append(&mut declared);
        for child in &self.children {
            match child {
                AnyNode::Element(element) => element.write_in(writer, &mut scope, &further)?,
                AnyNode::Text(text) => writer.text(text)?,
            }
        }
        Ok(())
    }
}

impl AnyElement {
    /// Writes the attributes into a start tag whose name somebody else chose, perhaps with a prefix that means something
    /// else here: the name that `xsi:type` has for its value stays the same.
    fn write_attributes(&self, writer: &mut Writer) -> Result<(), WriteError> {
        for attribute in &self.attributes {
            let is_type = attribute.namespace == XSI && attribute.local == "type";
            match SplitName::new(&attribute.value, &Declarations(&self.declarations)) {
                Ok(name) if is_type => writer.xsi_type_named(&name.to_qname())?,
                _ => AnyAttribute::write_all(std::slice::from_ref(attribute), writer)?,
            }
        }
        Ok(())
    }
}

struct Declarations<'e>(&'e [(String, String)]);

impl ResolvePrefix for Declarations<'_> {
    fn resolve(&self, prefix: &str) -> Option<&str> {
        let same = |(known, _): &&(String, String)| known == prefix;
        self.0.iter().rev().find(same).map(|(_, uri)| uri.as_str())
    }
}

impl AnyAttribute {
    /// An attribute as it was read.
    pub(crate) fn capture(attribute: super::reader::Attribute<'_, '_>) -> Result<AnyAttribute, ReadError> {
        Ok(AnyAttribute {
            namespace: attribute.namespace().to_owned(),
            local: attribute.local_name().to_owned(),
            prefix: attribute.prefix().to_owned(),
            value: attribute.value()?.into_owned(),
        })
    }

    /// The attributes of the element that the reader stands on, those left out that say what the element is (`xsi:type`,
    /// `xsi:nil`, where its schema is).
    pub(crate) fn capture_all(reader: &Reader<'_>) -> Result<Vec<AnyAttribute>, ReadError> {
        let others = reader.attributes().filter(|attribute| attribute.namespace() != XSI);
        others.map(AnyAttribute::capture).collect()
    }

    /// Writes attributes into the start tag, with the declarations that their names need.
    pub(crate) fn write_all(attributes: &[AnyAttribute], writer: &mut Writer) -> Result<(), WriteError> {
        for AnyAttribute { namespace, local, prefix, value } in attributes {
            check_name(local, false)?;
            check_name(prefix, true)?;
            writer.attribute_wishing(namespace, local, prefix, value)?;
        }
        Ok(())
    }
}
