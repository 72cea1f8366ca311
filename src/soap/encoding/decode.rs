//! On the way in: references are replaced by what they refer to, and the items of arrays get the name that the schema
//! gives them, since the message may call them as it likes (SOAP 1.1, section 5.4.2).

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Encoded, Encoding, Kind, is_encoding_namespace};
use crate::soap::Version;
use crate::xml::{AnyAttribute, AnyElement, AnyNode, Limits, ReadError, ReadErrorKind, Reader, XSI};

/// How many times larger than the message the values may be that its references make, beyond [`ROOM`]. References to
/// values with references to values can make any number of a few bytes.
const EXPANSION: usize = 16;
/// What every message may make, in bytes.
const ROOM: usize = 1 << 16;

impl Encoding {
    /// A plain message, made of one with SOAP encoding; as it is where its body has none of the messages known here.
    ///
    /// # Errors
    /// When the message is not well-formed, a reference leads nowhere or to itself, the values that references make are
    /// more than sixteen times as large as the message, or an array is transmitted in part (SOAP 1.1, section 5.4.2.1).
    pub fn decode<'m>(&self, message: &'m str, limits: Limits) -> Result<Cow<'m, str>, ReadError> {
        let mut reader = Reader::new(message)?.with_limits(limits);
        reader.root()?;
        let envelope = AnyElement::capture(&mut reader, true)?;
        reader.finish()?;
        if !envelope.elements().any(|part| self.is_encoded(part)) {
            return Ok(Cow::Borrowed(message));
        }
        let mut values = Values::of(&envelope);
        values.refer();
        let mut decoder = Decoder {
            encoding: self,
            values: &values,
            open: Vec::new(),
            depth: 0,
            most: limits.depth,
            room: message.len().saturating_mul(EXPANSION).saturating_add(ROOM),
        };
        let mut parts = Vec::with_capacity(envelope.children.len());
        for part in envelope.elements() {
            parts.push(AnyNode::Element(decoder.part(part)?));
        }
        let plain = AnyElement { children: parts, ..without_children(&envelope) };
        let unwritable =
            |error: crate::WriteError| ReadError::new(ReadErrorKind::Custom(error.to_string()), 0);
        plain.to_document().map(Cow::Owned).map_err(unwritable)
    }

    fn is_encoded(&self, part: &AnyElement) -> bool {
        let known = |child: &AnyElement| {
            self.find(&[Kind::Message], &child.namespace, &child.local).is_some()
                || (child.local == "Fault" && Version::of_namespace(&child.namespace).is_some())
        };
        part.local == "Body" && part.elements().any(known)
    }
}

/// The values of a message by their identifiers.
struct Values<'m> {
    nodes: Vec<Value<'m>>,
    by_id: BTreeMap<&'m str, usize>,
}

struct Value<'m> {
    element: &'m AnyElement,
    parent: Option<usize>,
    is_referred_to: bool,
}

impl<'m> Values<'m> {
    fn of(envelope: &'m AnyElement) -> Values<'m> {
        let mut values = Values { nodes: Vec::new(), by_id: BTreeMap::new() };
        let mut open = vec![(envelope, None)];
        while let Some((element, parent)) = open.pop() {
            let index = values.nodes.len();
            values.nodes.push(Value { element, parent, is_referred_to: false });
            if let Some(id) = identifier(element) {
                values.by_id.entry(id).or_insert(index);
            }
            open.extend(element.elements().map(|child| (child, Some(index))));
        }
        values
    }

    fn refer(&mut self) {
        for index in 0..self.nodes.len() {
            if let Some(id) = reference(self.nodes[index].element)
                && let Some(target) = self.by_id.get(id)
            {
                self.nodes[*target].is_referred_to = true;
            }
        }
    }

    /// Whether a child of the body is there only to be referred to (SOAP 1.1, section 5.6).
    fn is_no_root(&self, element: &AnyElement) -> bool {
        let root =
            element.attributes.iter().find(|it| it.local == "root" && is_encoding_namespace(&it.namespace));
        match root.map(|root| root.value.trim()) {
            Some("0" | "false") => true,
            Some("1" | "true") => false,
            _ => identifier(element)
                .and_then(|id| self.by_id.get(id))
                .is_some_and(|index| self.nodes[*index].is_referred_to),
        }
    }

    /// What an identifier names, and the declarations in scope there.
    fn find(&self, id: &str) -> Option<(&'m AnyElement, Vec<(String, String)>)> {
        let index = *self.by_id.get(id)?;
        let mut around = Vec::new();
        let mut next = Some(index);
        while let Some(index) = next {
            around.push(self.nodes[index].element);
            next = self.nodes[index].parent;
        }
        let declared = around.iter().rev().flat_map(|element| &element.declarations);
        let in_scope: BTreeMap<&str, &str> =
            declared.map(|(prefix, uri)| (prefix.as_str(), uri.as_str())).collect();
        let owned = in_scope.into_iter().map(|(prefix, uri)| (prefix.to_owned(), uri.to_owned()));
        Some((self.nodes[index].element, owned.collect()))
    }
}

struct Decoder<'d, 'm> {
    encoding: &'d Encoding,
    values: &'d Values<'m>,
    /// The identifiers of the values that are being copied.
    open: Vec<&'m str>,
    depth: usize,
    most: usize,
    room: usize,
}

impl<'m> Decoder<'_, 'm> {
    /// Header or body.
    fn part(&mut self, part: &'m AnyElement) -> Result<AnyElement, ReadError> {
        let is_body = part.local == "Body";
        let mut copy = without_children(part);
        for child in part.elements().filter(|child| !is_body || !self.values.is_no_root(child)) {
            let shape = self.encoding.find(&[Kind::Message, Kind::Entry], &child.namespace, &child.local);
            let of = shape.and_then(|shape| match shape.kind {
                Kind::Entry => self.encoding.type_named(shape.members.first()?.of),
                _ => Some(shape),
            });
            copy.children.push(AnyNode::Element(self.value(child, of)?));
        }
        Ok(copy)
    }

    /// A value of a type, if that is known to have values in it, in which no reference is left.
    fn value(
        &mut self,
        element: &'m AnyElement,
        shape: Option<&'static Encoded>,
    ) -> Result<AnyElement, ReadError> {
        self.depth += 1;
        if self.depth > self.most {
            return Err(ReadError::new(ReadErrorKind::Limit("elements within elements"), 0));
        }
        let copy = match reference(element) {
            Some(id) => self.referred(element, id, shape),
            None => self.copied(element, shape),
        };
        self.depth -= 1;
        copy
    }

    fn referred(
        &mut self,
        element: &'m AnyElement,
        id: &'m str,
        shape: Option<&'static Encoded>,
    ) -> Result<AnyElement, ReadError> {
        if self.open.contains(&id) {
            return Err(error(format!("the value {id:?} is a part of itself")));
        }
        let Some((target, declarations)) = self.values.find(id) else {
            return Err(error(format!("there is no value {id:?} to refer to")));
        };
        self.take(declarations.iter().map(|(prefix, uri)| prefix.len() + uri.len()).sum())?;
        self.open.push(id);
        let value = self.value(target, shape)?;
        self.open.pop();
        let own = element.attributes.iter().filter(|attribute| !is_reference(attribute)).cloned();
        Ok(AnyElement {
            namespace: element.namespace.clone(),
            local: element.local.clone(),
            prefix: element.prefix.clone(),
            declarations,
            attributes: own.chain(value.attributes).collect(),
            children: value.children,
        })
    }

    fn copied(
        &mut self,
        element: &'m AnyElement,
        shape: Option<&'static Encoded>,
    ) -> Result<AnyElement, ReadError> {
        let declared = element.declarations.iter().map(|(prefix, uri)| prefix.len() + uri.len());
        let stated = element.attributes.iter().map(|it| it.local.len() + it.value.len());
        self.take(2 * element.local.len() + declared.chain(stated).sum::<usize>() + 5)?;
        let array = shape.filter(|shape| shape.kind == Kind::Array);
        let is_array = array.is_some() || says_array(element);
        if is_array {
            is_whole(element)?;
        }
        let item = array.and_then(|array| array.members.first()).map_or("item", |item| item.element);
        let mut copy = without_children(element);
        copy.attributes.retain(|attribute| !is_identifier(attribute) && !is_of_rules(attribute));
        for child in &element.children {
            match child {
                AnyNode::Text(text) => {
                    self.take(text.len())?;
                    copy.children.push(AnyNode::Text(text.clone()));
                }
                AnyNode::Element(child) => {
                    let member = shape.and_then(|shape| shape.member(&child.local));
                    let of = member.and_then(|member| self.encoding.type_named(member.of));
                    let mut value = self.value(child, of)?;
                    if is_array {
                        (value.namespace, value.local) = (String::new(), item.to_owned());
                    }
                    copy.children.push(AnyNode::Element(value));
                }
            }
        }
        Ok(copy)
    }

    fn take(&mut self, bytes: usize) -> Result<(), ReadError> {
        match self.room.checked_sub(bytes) {
            Some(room) => {
                self.room = room;
                Ok(())
            }
            None => Err(ReadError::new(ReadErrorKind::Limit("what references make of a message"), 0)),
        }
    }
}

fn error(what: String) -> ReadError {
    ReadError::new(ReadErrorKind::Custom(what), 0)
}

fn without_children(element: &AnyElement) -> AnyElement {
    AnyElement {
        namespace: element.namespace.clone(),
        local: element.local.clone(),
        prefix: element.prefix.clone(),
        declarations: element.declarations.clone(),
        attributes: element.attributes.clone(),
        children: Vec::new(),
    }
}

/// `id`, in SOAP 1.2 `enc:id`.
fn is_identifier(attribute: &AnyAttribute) -> bool {
    attribute.local == "id" && (attribute.namespace.is_empty() || is_encoding_namespace(&attribute.namespace))
}

/// What the rules say with, and types do not know: `encodingStyle`, `arrayType` and the like.
fn is_of_rules(attribute: &AnyAttribute) -> bool {
    is_encoding_namespace(&attribute.namespace)
        || (attribute.local == "encodingStyle" && Version::of_namespace(&attribute.namespace).is_some())
}

/// `href` with a fragment, in SOAP 1.2 `enc:ref`.
fn is_reference(attribute: &AnyAttribute) -> bool {
    match attribute.local.as_str() {
        "href" => attribute.namespace.is_empty() && attribute.value.trim().starts_with('#'),
        "ref" => is_encoding_namespace(&attribute.namespace),
        _ => false,
    }
}

fn identifier(element: &AnyElement) -> Option<&str> {
    element.attributes.iter().find(|attribute| is_identifier(attribute)).map(|it| it.value.trim())
}

fn reference(element: &AnyElement) -> Option<&str> {
    let value = element.attributes.iter().find(|attribute| is_reference(attribute))?.value.trim();
    Some(value.strip_prefix('#').unwrap_or(value))
}

fn says_array(element: &AnyElement) -> bool {
    let says = |attribute: &AnyAttribute| match attribute.local.as_str() {
        "arrayType" | "itemType" | "arraySize" => is_encoding_namespace(&attribute.namespace),
        // The prefix is not looked up: a type of this name that is no array would be of the interface, and known.
        "type" => attribute.namespace == XSI && attribute.value.trim().ends_with(":Array"),
        _ => false,
    };
    element.attributes.iter().any(says)
}

/// That an array has all of its items: `offset` and `position` say where those lie that a message has.
fn is_whole(array: &AnyElement) -> Result<(), ReadError> {
    let says = |element: &AnyElement, local: &'static str| {
        element
            .attributes
            .iter()
            .any(|it| it.local == local && is_encoding_namespace(&it.namespace) && it.value.trim() != "[0]")
    };
    if says(array, "offset") || array.elements().any(|item| says(item, "position")) {
        return Err(error("an array is transmitted in part".to_owned()));
    }
    Ok(())
}
