//! On the way out: every value is told its type, every array its items' type and their number.

use super::{Encoded, Encoding, Kind, Member, namespace};
use crate::soap::Version;
use crate::xml::{AnyAttribute, AnyElement, AnyNode, Name, ReadError, WriteError, WriteErrorKind, XS, XSI};

/// Arrays of arrays deeper than this are named by their type.
const DIMENSIONS: usize = 8;

impl Encoding {
    /// A message with SOAP encoding, made of a plain one.
    ///
    /// # Errors
    /// When the message is not well-formed.
    pub fn encode(&self, message: &str, version: Version) -> Result<String, WriteError> {
        let unreadable = |error: ReadError| WriteError::new(WriteErrorKind::Custom(error.to_string()));
        let mut envelope = AnyElement::parse(message).map_err(unreadable)?;
        let mut encoder =
            Encoder { encoding: self, version, prefixes: vec![("xsi".to_owned(), XSI.to_owned())] };
        for part in elements_mut(&mut envelope) {
            let kind = if part.local == "Header" { Kind::Entry } else { Kind::Message };
            for entry in elements_mut(part) {
                encoder.root(kind, entry);
            }
        }
        envelope.declarations.extend(encoder.prefixes);
        envelope.to_document()
    }
}

struct Encoder<'e> {
    encoding: &'e Encoding,
    version: Version,
    /// The prefixes for the namespaces of types, declared on the envelope.
    prefixes: Vec<(String, String)>,
}

impl Encoder<'_> {
    fn root(&mut self, kind: Kind, element: &mut AnyElement) {
        let Some(shape) = self.encoding.find(&[kind], &element.namespace, &element.local) else { return };
        let style = namespace(self.version);
        element.attributes.push(attribute(self.version.namespace(), "s", "encodingStyle", style.to_owned()));
        match (kind, shape.members) {
            (Kind::Entry, [value]) => self.value(element, *value),
            _ => self.members(element, shape),
        }
    }

    fn members(&mut self, element: &mut AnyElement, shape: &'static Encoded) {
        for child in elements_mut(element) {
            if let Some(member) = shape.member(&child.local) {
                self.value(child, member);
            }
        }
    }

    fn value(&mut self, element: &mut AnyElement, member: Member) {
        if is_nil(element) {
            return;
        }
        let stated = element.attribute(Name::new(XSI, "type")).is_some();
        match self.encoding.type_named(member.of) {
            Some(shape) if shape.kind == Kind::Array => {
                self.array(element, shape);
                self.members(element, shape);
            }
            Some(shape) => {
                if !stated {
                    self.say_type(element, member.of);
                }
                self.members(element, shape);
            }
            None if !stated => self.say_type(element, member.of),
            None => {}
        }
    }

    fn say_type(&mut self, element: &mut AnyElement, name: Name) {
        // What is of any type, and says none, may be anything.
        let says_nothing = name.local.starts_with('#') || name == Name::new(XS, "anyType");
        if !says_nothing {
            let value = self.qualified(name);
            element.attributes.push(attribute(XSI, "xsi", "type", value));
        }
    }

    fn array(&mut self, element: &mut AnyElement, shape: &'static Encoded) {
        let style = namespace(self.version);
        let count = element.elements().count();
        let (item, suffix) = self.item_type(shape);
        let array = self.qualified(Name::new(style, "Array"));
        element.attributes.retain(|attribute| attribute.namespace != XSI || attribute.local != "type");
        element.attributes.push(attribute(XSI, "xsi", "type", array));
        match self.version {
            Version::V11 => {
                let value = format!("{item}{suffix}[{count}]");
                element.attributes.push(attribute(style, "enc", "arrayType", value));
            }
            Version::V12 => {
                let item = if suffix.is_empty() { item } else { self.qualified(Name::new(style, "Array")) };
                element.attributes.push(attribute(style, "enc", "itemType", item));
                element.attributes.push(attribute(style, "enc", "arraySize", count.to_string()));
            }
        }
    }

    /// The type of an array's items, and brackets for each array that they are themselves.
    fn item_type(&mut self, array: &'static Encoded) -> (String, String) {
        let mut suffix = String::new();
        let mut of = array.members.first().map_or(Name::new(XS, "anyType"), |item| item.of);
        while let Some(inner) = self.encoding.type_named(of)
            && inner.kind == Kind::Array
            && let Some(item) = inner.members.first()
            && suffix.len() < 2 * DIMENSIONS
        {
            suffix.push_str("[]");
            of = item.of;
        }
        if of.local.starts_with('#') {
            of = Name::new(XS, "anyType");
        }
        (self.qualified(of), suffix)
    }

    fn qualified(&mut self, name: Name) -> String {
        if name.namespace.is_empty() {
            return name.local.to_owned();
        }
        let known = self.prefixes.iter().find(|(_, uri)| uri == name.namespace);
        let prefix = match known {
            Some((prefix, _)) => prefix.clone(),
            None => {
                let prefix = match name.namespace {
                    XS => "xsd".to_owned(),
                    uri if super::is_encoding_namespace(uri) => "enc".to_owned(),
                    _ => format!("t{}", self.prefixes.len()),
                };
                self.prefixes.push((prefix.clone(), name.namespace.to_owned()));
                prefix
            }
        };
        format!("{prefix}:{}", name.local)
    }
}

fn attribute(namespace: &str, prefix: &str, local: &str, value: String) -> AnyAttribute {
    AnyAttribute {
        namespace: namespace.to_owned(),
        local: local.to_owned(),
        prefix: prefix.to_owned(),
        value,
    }
}

fn is_nil(element: &AnyElement) -> bool {
    matches!(element.attribute(Name::new(XSI, "nil")), Some("true" | "1"))
}

fn elements_mut(element: &mut AnyElement) -> impl Iterator<Item = &mut AnyElement> {
    element.children.iter_mut().filter_map(|child| match child {
        AnyNode::Element(element) => Some(element),
        AnyNode::Text(_) => None,
    })
}
