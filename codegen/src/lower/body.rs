//! What stands in the body of a message, and how it appears in a signature.

use super::Lowerer;
use super::operation::Bound;
use crate::diagnostics::Diagnostic;
use crate::ir::{Body, BodyStyle, Ident, ItemBody, ItemId, Parameter, Place};
use crate::model::{BindingMessage, ElementId, OperationMessage, PartContent, Use};
use crate::source::Span;

/// More parameters are not passed one by one; the message is passed instead.
const MOST_PARAMETERS: usize = 5;

impl<'a> Lowerer<'a> {
    /// The elements in the bodies of all operations that are generated, in document order.
    pub(super) fn body_elements(&self) -> Vec<ElementId> {
        let mut elements = Vec::new();
        for (id, _) in self.model.port_types.iter() {
            for bound in self.bound_operations(id).into_iter().flatten() {
                elements.push(bound.request);
                elements.extend(bound.answer);
            }
        }
        elements
    }

    /// The one element in the body of a message.
    ///
    /// # Errors
    /// What is not supported about it.
    pub(super) fn body_element(
        &self,
        message: &OperationMessage,
        binding: Option<&BindingMessage>,
        operation: Span,
    ) -> Result<ElementId, Diagnostic> {
        let unsupported =
            |span, what: &str, hint: &str| Err(Diagnostic::warning(span, what.to_owned()).hint(hint));
        let Some(binding) = binding else {
            return unsupported(
                operation,
                "the binding does not say how the message travels",
                "the operation is left out",
            );
        };
        if let Some(attachment) = binding.attachments.first() {
            return unsupported(
                attachment.span,
                "attachments are not supported yet",
                "the operation is left out; only messages without MIME parts can be generated",
            );
        }
        let Some(body) = &binding.body else {
            return unsupported(binding.span, "the message has no body", "the operation is left out");
        };
        if body.encoding.use_ == Use::Encoded {
            return unsupported(
                body.span,
                "SOAP encoding is not supported yet",
                "the operation is left out; `use=\"literal\"` is supported",
            );
        }
        let parts = &self.model.messages[message.message].parts;
        let [part] = body.parts.as_slice() else {
            return unsupported(
                body.span,
                &format!("a body of {} parts is not supported yet", body.parts.len()),
                "the operation is left out; a body with one part is supported (WS-I Basic Profile 1.1, R2201)",
            );
        };
        match parts.get(*part).map(|part| (part.content, part.span)) {
            Some((PartContent::Element(element), _)) => Ok(element),
            Some((PartContent::Type(_), span)) => unsupported(
                span,
                "a part of style document with a type is not supported yet",
                "the operation is left out; `element` says what stands in the body (WS-I Basic Profile 1.1, R2204)",
            ),
            None => unsupported(
                body.span,
                "the body has a part that the message does not have",
                "the operation is left out",
            ),
        }
    }

    /// The bodies of an operation whose types are defined. Wrapped is what JAX-WS 2.2 section 2.3.1.2 calls so: the
    /// request's element is named as the operation and has nothing but elements.
    pub(super) fn bodies(
        &self,
        bound: &Bound<'a>,
        request: ItemId,
        answer: Option<ItemId>,
    ) -> (Body, Option<Body>) {
        let named_as_operation = *self.model.elements[bound.request].name.local == *bound.operation.name;
        let parameters = self
            .elements_only(request)
            .filter(|fields| named_as_operation && fields.len() <= MOST_PARAMETERS);
        let is_wrapped = named_as_operation && self.elements_only(request).is_some();
        let request = Body { item: request, style: parameters.map_or(BodyStyle::Bare, BodyStyle::Wrapped) };
        let answer = answer.map(|item| {
            let result = self.elements_only(item).filter(|fields| is_wrapped && fields.len() <= 1);
            Body { item, style: result.map_or(BodyStyle::Bare, BodyStyle::Wrapped) }
        });
        (request, answer)
    }

    /// The fields of a struct that has only elements.
    fn elements_only(&self, item: ItemId) -> Option<Vec<Parameter>> {
        let ItemBody::Struct(body) = &self.items[item.index()].body else { return None };
        let parameter = |(field, declaration): (usize, &crate::ir::Field)| match &declaration.place {
            Place::Element(name) => Some(Parameter { field, ident: Ident::value_name(&name.local) }),
            _ => None,
        };
        body.fields.iter().enumerate().map(parameter).collect()
    }
}
