//! What stands in the body of a message, and how it appears in a signature.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Lowerer;
use super::operation::Bound;
use crate::diagnostics::Diagnostic;
use crate::ir::{Body, BodyStyle, Ident, ItemBody, ItemId, Occurs, Parameter, Place};
use crate::model::{
    BindingMessage, BindingOperation, ElementId, MessageId, OperationMessage, Part, PartContent, QName,
    Style, TypeId, Use,
};

/// More parameters are not passed one by one; the message is passed instead.
const MOST_PARAMETERS: usize = 5;

/// What a message has in its body (WSDL 1.1 section 3.5), and beside its envelope (section 5).
pub(super) struct Plan<'a> {
    pub(super) message: MessageId,
    pub(super) content: Content<'a>,
    /// Whether values have SOAP encoding; in what namespace those are that have no element.
    pub(super) encoding: Option<Arc<str>>,
    pub(super) beside: Vec<Beside<'a>>,
}

/// What stands in the body of a message.
pub(super) enum Content<'a> {
    /// Nothing: the message has no parts that travel in the body.
    Empty,
    /// The element of the one part.
    Element(ElementId),
    /// The elements of the parts, one behind the other.
    Elements(Vec<&'a Part>),
    /// The content of the one part's type.
    OfType(TypeId),
    /// Style rpc: an element named after the operation, with the parts in it.
    Wrapper { name: QName, parts: Vec<&'a Part> },
}

/// A part that travels beside the envelope.
pub(super) struct Beside<'a> {
    pub(super) part: &'a Part,
    pub(super) media_types: &'a [String],
}

impl Plan<'_> {
    pub(super) fn is_encoded(&self) -> bool {
        self.encoding.is_some()
    }
}

impl<'a> Lowerer<'a> {
    /// The elements in the bodies of all operations that are generated, in document order.
    pub(super) fn body_elements(&self) -> Vec<ElementId> {
        let mut elements = Vec::new();
        for (id, _) in self.model.port_types.iter() {
            elements.extend(self.elements_without_binding(id));
            for bound in self.bound_operations(id).into_iter().flatten() {
                let messages = [bound.request_binding(), bound.answer_binding()];
                for message in messages.into_iter().flatten() {
                    elements.extend(self.header_faults(message));
                }
                for plan in std::iter::once(&bound.request).chain(&bound.answer) {
                    elements.extend(match plan.content {
                        Content::Element(element) => Some(element),
                        _ => None,
                    });
                }
            }
        }
        elements
    }

    /// What stands in the body of a message. `local` names the element that style rpc puts around the parts; it is in the
    /// namespace of the binding where that states none, though it should (WS-I Basic Profile 1.1, R2717), as other toolkits
    /// have it.
    ///
    /// # Errors
    /// What is not supported about it.
    pub(super) fn body_plan(
        &self,
        message: &OperationMessage,
        binding: Option<&'a BindingMessage>,
        operation: &'a BindingOperation,
        of_binding: &Arc<str>,
        local: &str,
    ) -> Result<Plan<'a>, Diagnostic> {
        let (id, all) = (message.message, &self.model.messages[message.message].parts);
        let body = binding.and_then(|binding| binding.body.as_ref());
        let chosen: Vec<usize> = match body {
            Some(body) => body.parts.clone(),
            // Nothing is said of a body: nothing is in it but what has no other place.
            None => (0..all.len()).filter(|part| !has_place(*part, id, binding)).collect(),
        };
        let parts: Vec<&'a Part> = chosen.iter().filter_map(|part| all.get(*part)).collect();
        let encoding = body.map(|body| &body.encoding);
        let stated = encoding.and_then(|encoding| encoding.namespace.clone());
        let namespace: Arc<str> = stated.map_or_else(|| of_binding.clone(), Into::into);
        let encoded = encoding.is_some_and(|encoding| encoding.use_ == Use::Encoded);
        let beside = self.beside(id, &chosen, binding);
        let content = match parts.as_slice() {
            _ if operation.style == Style::Rpc && twice(&parts).is_none() => {
                Content::Wrapper { name: QName::new(namespace.clone(), local), parts }
            }
            [] if beside.is_empty() => Content::Empty,
            [Part { content: PartContent::Element(element), .. }] if beside.is_empty() => {
                Content::Element(*element)
            }
            [Part { content: PartContent::Type(type_id), .. }] if !encoded && self.has_elements(*type_id) => {
                Content::OfType(*type_id)
            }
            parts if let Some(twice) = twice(parts) => {
                return Err(Diagnostic::warning(twice.span, "two parts of a body are the same element"));
            }
            _ => Content::Elements(parts),
        };
        Ok(Plan { message: id, content, encoding: encoded.then_some(namespace), beside })
    }

    /// The parts of a message that travel beside the envelope.
    fn beside(
        &self,
        message: MessageId,
        inside: &[usize],
        binding: Option<&'a BindingMessage>,
    ) -> Vec<Beside<'a>> {
        let attachments = binding.into_iter().flat_map(|binding| &binding.attachments);
        let mut seen: BTreeSet<usize> = inside.iter().copied().collect();
        let beside = attachments.filter_map(|attachment| {
            let index = attachment.part.filter(|part| seen.insert(*part))?;
            let part = self.model.messages[message].parts.get(index)?;
            Some(Beside { part, media_types: &attachment.media_types })
        });
        beside.collect()
    }

    /// Whether a type can be that of a body: it is complex, and without text.
    pub(super) fn has_elements(&self, id: TypeId) -> bool {
        let model = self.model;
        model.complex(id).is_some()
            && !super::complex::is_mixed(model, id)
            && self.text_type(id).is_none()
            && self.soap_array(id).is_none()
    }

    /// The bodies of an operation whose types are defined. Wrapped is what JAX-WS 2.2 section 2.3.1.2 calls so (the
    /// request's element is named as the operation and has nothing but elements), and what has no element of the schema's
    /// around it: style rpc, several parts, none.
    pub(super) fn bodies(
        &self,
        bound: &Bound<'a>,
        request: Option<ItemId>,
        answer: Option<Option<ItemId>>,
    ) -> (Body, Option<Body>) {
        let is_wrapper = |plan: &Plan<'_>| match &plan.content {
            Content::Element(element) => *self.model.elements[*element].name.local == *bound.operation.name,
            Content::Wrapper { .. } | Content::Elements(_) | Content::Empty => true,
            Content::OfType(_) => false,
        };
        let parameters =
            |item: Option<ItemId>| item.map_or(Some(Vec::new()), |item| self.elements_only(item));
        let of_request = parameters(request).filter(|_| is_wrapper(&bound.request));
        let is_wrapped = of_request.is_some();
        let of_request = of_request.filter(|fields| fields.len() <= MOST_PARAMETERS);
        let request = Body {
            item: request,
            style: of_request.map_or(BodyStyle::Bare, BodyStyle::Wrapped),
            says_nothing: None,
        };
        let answer = answer.map(|item| {
            // The element of an answer may have any name, but only that of a wrapped request has a wrapped answer.
            let unwraps = match bound.answer.as_ref().map(|plan| &plan.content) {
                Some(Content::Element(_)) => {
                    is_wrapped && matches!(bound.request.content, Content::Element(_))
                }
                Some(Content::OfType(_)) | None => false,
                Some(Content::Wrapper { .. } | Content::Elements(_) | Content::Empty) => true,
            };
            let result = parameters(item).filter(|fields| unwraps && fields.len() <= 1);
            let says_nothing =
                item.and_then(|item| result.as_deref().and_then(|fields| self.without_content(item, fields)));
            let result = if says_nothing.is_some() { Some(Vec::new()) } else { result };
            Body { item, style: result.map_or(BodyStyle::Bare, BodyStyle::Wrapped), says_nothing }
        });
        (request, answer)
    }

    /// The only field of a struct, if it occurs at most once and its type has no content.
    fn without_content(&self, item: ItemId, fields: &[Parameter]) -> Option<usize> {
        let (ItemBody::Struct(body), [only]) = (&self.items[item.index()].body, fields) else { return None };
        let ty = &body.fields[only.field].ty;
        let once = matches!(ty.occurs, Occurs::Required | Occurs::Optional) && ty.items.is_none() && !ty.list;
        let of = ty.target.item().map(|target| &self.items[target.index()].body);
        let is_empty = matches!(of, Some(ItemBody::Struct(of)) if of.fields.is_empty());
        (once && is_empty && !ty.boxed).then_some(only.field)
    }

    /// The fields of a struct that has only elements, and what stands beside the message.
    fn elements_only(&self, item: ItemId) -> Option<Vec<Parameter>> {
        let ItemBody::Struct(body) = &self.items[item.index()].body else { return None };
        let parameter = |(field, declaration): (usize, &crate::ir::Field)| match &declaration.place {
            Place::Element(name) => Some(Parameter { field, ident: Ident::value_name(&name.local) }),
            Place::Attachment(part) => Some(Parameter { field, ident: Ident::value_name(part) }),
            _ => None,
        };
        body.fields.iter().enumerate().map(parameter).collect()
    }
}

/// Whether a part travels in the header or beside the envelope.
fn has_place(part: usize, message: MessageId, binding: Option<&BindingMessage>) -> bool {
    let Some(binding) = binding else { return false };
    binding.headers.iter().any(|header| header.message == message && header.part == part)
        || binding.attachments.iter().any(|attachment| attachment.part == Some(part))
}

/// A part that is the element of one before it: which of them is meant could not be told.
fn twice<'a>(parts: &[&'a Part]) -> Option<&'a Part> {
    let mut seen = BTreeSet::new();
    parts.iter().copied().find(|part| match part.content {
        PartContent::Element(element) => !seen.insert(element),
        PartContent::Type(_) => false,
    })
}
