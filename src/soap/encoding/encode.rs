//! On the way out: every value is told its type, every array its items' type and their number.

use super::array::without_rows;
use super::scope::Scope;
use super::{Encoded, Encoding, Kind, Member, namespace};
#[cfg(feature = "server")]
use crate::soap::Fault;
use crate::soap::Version;
use crate::xml::{AnyAttribute, AnyElement, AnyNode, Name, ReadError, WriteError, WriteErrorKind, XS, XSI};

/// Arrays of arrays deeper than this are named by their type.
const DIMENSIONS: usize = 8;

impl Encoding {
    /// A message with SOAP encoding, made of a plain one.
    ///
    /// # Errors
    /// When the message is not well-formed, or the rows of an array with several dimensions are not equally long.
    pub fn encode(&self, message: &str, version: Version) -> Result<String, WriteError> {
        let unreadable = |error: ReadError| failed(error.to_string());
        let mut envelope = AnyElement::parse(message).map_err(unreadable)?;
        let mut encoder = Encoder::new(self, version);
        encoder.scope.enter(&envelope.declarations);
        for part in elements_mut(&mut envelope) {
            let kinds: &[Kind] =
                if part.local == "Header" { &[Kind::Entry] } else { &[Kind::Message, Kind::Entry] };
            let around = encoder.scope.enter(&part.declarations);
            for entry in elements_mut(part) {
                encoder.root(kinds, entry)?;
            }
            encoder.scope.leave(around);
        }
        envelope.declarations.extend(encoder.prefixes);
        envelope.to_document()
    }

    /// Tells the entries of a fault's detail what they are.
    #[cfg(feature = "server")]
    pub(crate) fn encode_detail(&self, fault: &mut Fault, version: Version) -> Result<(), WriteError> {
        for entry in &mut fault.detail.entries {
            let mut encoder = Encoder::new(self, version);
            encoder.root(&[Kind::Entry], entry)?;
            entry.declarations.extend(encoder.prefixes);
        }
        Ok(())
    }
}

struct Encoder<'e> {
    encoding: &'e Encoding,
    version: Version,
    scope: Scope,
    /// The prefixes for the namespaces of types, declared on the envelope.
    prefixes: Vec<(String, String)>,
}

impl<'e> Encoder<'e> {
    fn new(encoding: &'e Encoding, version: Version) -> Encoder<'e> {
        let prefixes = vec![("xsi".to_owned(), XSI.to_owned())];
        Encoder { encoding, version, scope: Scope::default(), prefixes }
    }

    fn root(&mut self, kinds: &[Kind], element: &mut AnyElement) -> Result<(), WriteError> {
        let Some(shape) = self.encoding.find(kinds, &element.namespace, &element.local) else {
            return Ok(());
        };
        let style = namespace(self.version);
        element.attributes.push(attribute(self.version.namespace(), "s", "encodingStyle", style.to_owned()));
        match (shape.kind, shape.members) {
            (Kind::Entry, [value]) => self.value(element, *value),
            _ => self.members(element, shape),
        }
    }

    fn members(&mut self, element: &mut AnyElement, shape: &'static Encoded) -> Result<(), WriteError> {
        let around = self.scope.enter(&element.declarations);
        for child in elements_mut(element) {
            if let Some(member) = shape.member(&child.local) {
                self.value(child, member)?;
            }
        }
        self.scope.leave(around);
        Ok(())
    }

    fn value(&mut self, element: &mut AnyElement, member: Member) -> Result<(), WriteError> {
        if is_nil(element) {
            return Ok(());
        }
        let around = self.scope.enter(&element.declarations);
        let stated = self.scope.stated_type(element);
        let is_stated = stated.is_some();
        // One of a derived type says that it is.
        let known = stated.and_then(|(namespace, local)| {
            self.encoding.find(&[Kind::Struct, Kind::Array], namespace, local)
        });
        self.scope.leave(around);
        match known.or_else(|| self.encoding.type_named(member.of)) {
            Some(shape) if shape.kind == Kind::Array => {
                self.array(element, shape)?;
                self.members(element, shape)
            }
            Some(shape) => {
                if !is_stated {
                    self.say_type(element, member.of);
                }
                self.members(element, shape)
            }
            None if !is_stated => {
                self.say_type(element, member.of);
                Ok(())
            }
            None => Ok(()),
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

    fn array(&mut self, element: &mut AnyElement, shape: &'static Encoded) -> Result<(), WriteError> {
        let style = namespace(self.version);
        let sizes = without_rows(element, shape.rank).map_err(failed)?;
        let sizes = |between: &str| sizes.iter().map(usize::to_string).collect::<Vec<_>>().join(between);
        let (item, suffix) = self.item_type(shape);
        let array = self.qualified(Name::new(style, "Array"));
        element.attributes.retain(|attribute| attribute.namespace != XSI || attribute.local != "type");
        element.attributes.push(attribute(XSI, "xsi", "type", array));
        match self.version {
            Version::V11 => {
                let value = format!("{item}{suffix}[{}]", sizes(","));
                element.attributes.push(attribute(style, "enc", "arrayType", value));
            }
            Version::V12 => {
                let item = if suffix.is_empty() { item } else { self.qualified(Name::new(style, "Array")) };
                element.attributes.push(attribute(style, "enc", "itemType", item));
                element.attributes.push(attribute(style, "enc", "arraySize", sizes(" ")));
            }
        }
        Ok(())
    }

    /// The type of an array's items, and brackets for each array that they are themselves.
    fn item_type(&mut self, array: &'static Encoded) -> (String, String) {
        let mut suffix = String::new();
        let mut of = array.members.first().map_or(Name::new(XS, "anyType"), |item| item.of);
        for _ in 0..DIMENSIONS {
            let Some(Encoded { kind: Kind::Array, members: [item], rank, .. }) = self.encoding.type_named(of)
            else {
                break;
            };
            suffix.insert_str(0, &format!("[{}]", ",".repeat(rank.saturating_sub(1))));
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

fn failed(what: String) -> WriteError {
    WriteError::new(WriteErrorKind::Custom(what))
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
