//! On the way in: references are replaced by what they refer to, and the items of arrays get the name that the schema
//! gives them, since the message may call them as it likes (SOAP 1.1, section 5.4.2).

use std::borrow::Cow;

use super::array::{Layout, rows, says_array};
use super::scope::Scope;
use super::values::{Values, is_identifier, is_reference, reference};
use super::{Encoded, Encoding, Kind, is_encoding_namespace};
use crate::soap::Version;
use crate::xml::{AnyAttribute, AnyElement, AnyNode, Limits, Name, ReadError, ReadErrorKind, Reader, XSI};

/// How many times larger than the message the values may be that its references make, beyond [`ROOM`]. References to
/// values with references to values can make any number of a few bytes.
const EXPANSION: usize = 16;
/// What every message may make, in bytes.
const ROOM: usize = 1 << 16;
/// The namespace in which answers of SOAP 1.2 say which of their values is the result (Part 2, section 4.2.1).
const RPC: &str = "http://www.w3.org/2003/05/soap-rpc";

impl Encoding {
    /// A plain message, made of one with SOAP encoding; as it is where its body has none of the messages known here.
    ///
    /// # Errors
    /// When the message is not well-formed, a reference leads nowhere or to itself, the values that references make are
    /// more than sixteen times as large as the message, or an array lacks items that cannot be nil (SOAP 1.1, sections
    /// 5.4.2.1 and 5.4.2.2) or is not of the size that it says.
    pub fn decode<'m>(&self, message: &'m str, limits: Limits) -> Result<Cow<'m, str>, ReadError> {
        self.plain(message, limits, None)
    }

    /// The same of an answer, whose body has an element of this name, however the message calls it: its name means nothing,
    /// and that of a result that is alone in it neither (SOAP 1.1, section 7.1).
    ///
    /// # Errors
    /// Those of [`decode`](Encoding::decode).
    pub fn decode_answer<'m>(
        &self,
        message: &'m str,
        limits: Limits,
        name: Name,
    ) -> Result<Cow<'m, str>, ReadError> {
        self.plain(message, limits, Some(name))
    }

    fn plain<'m>(
        &self,
        message: &'m str,
        limits: Limits,
        answer: Option<Name>,
    ) -> Result<Cow<'m, str>, ReadError> {
        let mut reader = Reader::new(message)?.with_limits(limits);
        reader.root()?;
        let envelope = AnyElement::capture(&mut reader, true)?;
        reader.finish()?;
        if answer.is_none() && !envelope.elements().any(|part| self.is_encoded(part)) {
            return Ok(Cow::Borrowed(message));
        }
        let mut decoder = Decoder {
            encoding: self,
            values: &Values::of(&envelope),
            answer,
            scope: Scope::default(),
            open: Vec::new(),
            depth: 0,
            most: limits.depth,
            room: message.len().saturating_mul(EXPANSION).saturating_add(ROOM),
        };
        decoder.scope.enter(&envelope.declarations);
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
        let known =
            |child: &AnyElement| self.root(&child.namespace, &child.local).is_some() || is_fault(child);
        part.local == "Body" && part.elements().any(known)
    }
}

struct Decoder<'d, 'm> {
    encoding: &'d Encoding,
    values: &'d Values<'m>,
    /// What the element in the body is to be called, whatever it is called.
    answer: Option<Name>,
    scope: Scope,
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
        let around = self.scope.enter(&part.declarations);
        let mut copy = without_children(part);
        for child in part.elements().filter(|child| !is_body || !self.values.is_no_root(child)) {
            copy.children.push(AnyNode::Element(match () {
                () if is_body && is_fault(child) => self.fault(child)?,
                () if is_body => self.body(child)?,
                () => self.entry(child)?,
            }));
        }
        self.scope.leave(around);
        Ok(copy)
    }

    fn body(&mut self, element: &'m AnyElement) -> Result<AnyElement, ReadError> {
        // One behind the other are the parts of style document, which have names.
        let Some(name) = self.answer.take() else { return self.entry(element) };
        let shape = self.encoding.root(name.namespace, name.local);
        let mut answer = self.value(element, shape.and_then(|shape| self.type_of(shape)))?;
        (answer.namespace, answer.local) = (name.namespace.to_owned(), name.local.to_owned());
        let is_result = |child: &AnyElement| child.namespace == RPC && child.local == "result";
        answer.children.retain(|child| !matches!(child, AnyNode::Element(child) if is_result(child)));
        if let Some(Encoded { kind: Kind::Message, members: [result], .. }) = shape
            && let [AnyNode::Element(only)] = answer.children.as_mut_slice()
        {
            (only.namespace, only.local) = (String::new(), result.element.to_owned());
        }
        Ok(answer)
    }

    fn entry(&mut self, element: &'m AnyElement) -> Result<AnyElement, ReadError> {
        let shape = self.encoding.root(&element.namespace, &element.local);
        self.value(element, shape.and_then(|shape| self.type_of(shape)))
    }

    /// What is in an element of a header or a body.
    fn type_of(&self, root: &'static Encoded) -> Option<&'static Encoded> {
        match root.kind {
            Kind::Entry => self.encoding.type_named(root.members.first()?.of),
            _ => Some(root),
        }
    }

    /// A fault: what its detail has are entries.
    fn fault(&mut self, fault: &'m AnyElement) -> Result<AnyElement, ReadError> {
        let around = self.scope.enter(&fault.declarations);
        let mut copy = without_children(fault);
        for part in fault.elements() {
            let part = if matches!(part.local.as_str(), "detail" | "Detail") {
                let around = self.scope.enter(&part.declarations);
                let mut detail = without_children(part);
                for entry in part.elements() {
                    detail.children.push(AnyNode::Element(self.entry(entry)?));
                }
                self.scope.leave(around);
                detail
            } else {
                self.value(part, None)?
            };
            copy.children.push(AnyNode::Element(part));
        }
        self.scope.leave(around);
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
        let around = self.scope.enter(&element.declarations);
        let copy = match reference(element) {
            Some(id) => self.referred(element, id, shape),
            None => self.copied(element, shape),
        };
        self.scope.leave(around);
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
        let around = self.scope.enter(&declarations);
        let value = self.value(target, shape)?;
        self.scope.leave(around);
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
        let mut copy = without_children(element);
        copy.attributes.retain(|attribute| !is_identifier(attribute) && !is_of_rules(attribute));
        let shape = self.stated(element).or(shape);
        let array = shape.filter(|shape| shape.kind == Kind::Array);
        if array.is_some() || says_array(element) {
            copy.children = self.items(element, array)?;
            return Ok(copy);
        }
        for child in &element.children {
            match child {
                AnyNode::Text(text) => {
                    self.take(text.len())?;
                    copy.children.push(AnyNode::Text(text.clone()));
                }
                AnyNode::Element(child) => {
                    let member = shape.and_then(|shape| shape.member(&child.local));
                    let of = member.and_then(|member| self.encoding.type_named(member.of));
                    copy.children.push(AnyNode::Element(self.value(child, of)?));
                }
            }
        }
        Ok(copy)
    }

    /// The type that an element says it is of, if values are known to be in it: perhaps one derived from what is expected.
    fn stated(&self, element: &AnyElement) -> Option<&'static Encoded> {
        let (namespace, local) = self.scope.stated_type(element)?;
        self.encoding.find(&[Kind::Struct, Kind::Array], namespace, local)
    }

    /// All items of an array in their places.
    fn items(
        &mut self,
        array: &'m AnyElement,
        shape: Option<&'static Encoded>,
    ) -> Result<Vec<AnyNode>, ReadError> {
        let layout = Layout::of(array).map_err(error)?;
        let item = shape.and_then(|shape| shape.members.first());
        let (name, of) = (item.map_or("item", |item| item.element), item.map(|item| item.of));
        let of = of.and_then(|of| self.encoding.type_named(of));
        let mut items = Vec::new();
        let mut next = layout.offset;
        for child in array.elements() {
            let at = layout.position(child).map_err(error)?.unwrap_or(next);
            next = at.saturating_add(1);
            let mut value = self.value(child, of)?;
            (value.namespace, value.local) = (String::new(), name.to_owned());
            items.push((at, value));
        }
        let items = self.without_gaps(items, name, shape)?;
        rows(items, name, shape.map_or(1, |shape| shape.rank), &layout).map_err(error)
    }

    /// The items in their order, and those that the message leaves out as nil.
    fn without_gaps(
        &mut self,
        mut items: Vec<(usize, AnyElement)>,
        name: &str,
        shape: Option<&'static Encoded>,
    ) -> Result<Vec<AnyElement>, ReadError> {
        if items.iter().map(|(at, _)| *at).eq(0..items.len()) {
            return Ok(items.into_iter().map(|(_, item)| item).collect());
        }
        let gaps = shape.is_none_or(|shape| shape.gaps);
        items.sort_by_key(|(at, _)| *at);
        let mut whole: Vec<AnyElement> = Vec::new();
        for (at, item) in items {
            if at < whole.len() {
                return Err(error(format!("an array has two items at position {at}")));
            }
            while whole.len() < at {
                if !gaps {
                    let missing = whole.len();
                    return Err(error(format!(
                        "an array lacks the item at position {missing}, which cannot be nil"
                    )));
                }
                let missing = nil(name);
                self.take(2 * name.len() + XSI.len() + 5)?;
                whole.push(missing);
            }
            whole.push(item);
        }
        Ok(whole)
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

fn is_fault(element: &AnyElement) -> bool {
    element.local == "Fault" && Version::of_namespace(&element.namespace).is_some()
}

fn nil(name: &str) -> AnyElement {
    let mut element = AnyElement::new("", name);
    let (namespace, local, prefix) = (XSI.to_owned(), "nil".to_owned(), "xsi".to_owned());
    element.attributes.push(AnyAttribute { namespace, local, prefix, value: "true".to_owned() });
    element
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

/// What the rules say with, and types do not know: `encodingStyle`, `arrayType` and the like.
fn is_of_rules(attribute: &AnyAttribute) -> bool {
    is_encoding_namespace(&attribute.namespace)
        || (attribute.local == "encodingStyle" && Version::of_namespace(&attribute.namespace).is_some())
}
