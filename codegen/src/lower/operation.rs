//! Operations: which can be generated, and how they are bound.

use std::collections::BTreeSet;

use super::Lowerer;
use crate::diagnostics::Diagnostic;
use crate::ir::{self, Docs, FaultEnum, FaultVariant, Ident, Reply};
use crate::model::{
    Binding, BindingOperation, ElementId, MessageExchange, Operation, OperationFault, PartContent,
    PortTypeId, Protocol, Style,
};

/// An operation with the binding it is generated from.
pub(super) struct Bound<'a> {
    pub(super) operation: &'a Operation,
    pub(super) binding: &'a BindingOperation,
    /// The element in the request's body.
    pub(super) request: ElementId,
    /// The element in the answer's body; none for a one-way operation.
    pub(super) answer: Option<ElementId>,
}

impl<'a> Lowerer<'a> {
    /// The bindings of a port type to SOAP, in document order.
    pub(super) fn soap_bindings(&self, id: PortTypeId) -> Vec<&'a Binding> {
        let soap =
            |binding: &&Binding| binding.port_type == id && matches!(binding.protocol, Protocol::Soap { .. });
        self.model.bindings.iter().map(|(_, binding)| binding).filter(soap).collect()
    }

    /// The operations of a port type that are asked for; for those that cannot be generated, why.
    pub(super) fn bound_operations(&self, id: PortTypeId) -> Vec<Result<Bound<'a>, Diagnostic>> {
        let bindings = self.soap_bindings(id);
        let port_type = &self.model.port_types[id];
        let bound = |(index, operation): (usize, &'a Operation)| {
            let mut refusal = None;
            for binding in &bindings {
                for candidate in binding.operations.iter().filter(|candidate| candidate.operation == index) {
                    match self.bound(operation, candidate) {
                        Ok(bound) => return Some(Ok(bound)),
                        Err(diagnostic) => refusal = refusal.or(Some(diagnostic)),
                    }
                }
            }
            let unbound = || {
                Diagnostic::warning(
                    operation.span,
                    format!("no SOAP binding has the operation `{}`", operation.name),
                )
                .hint("the operation is left out")
            };
            (!bindings.is_empty()).then(|| Err(refusal.unwrap_or_else(unbound)))
        };
        let selected = |(index, _): &(usize, &Operation)| self.selection.has(id, *index);
        port_type.operations.iter().enumerate().filter(selected).filter_map(bound).collect()
    }

    fn bound(
        &self,
        operation: &'a Operation,
        binding: &'a BindingOperation,
    ) -> Result<Bound<'a>, Diagnostic> {
        let left_out = |what: &str| {
            let message = format!("`{}` is left out: {what}", operation.name);
            Diagnostic::warning(binding.span, message)
        };
        if binding.style == Style::Rpc {
            return Err(left_out("style rpc is not supported yet")
                .hint("ask the service for a document/literal binding"));
        }
        let input = match (operation.exchange, &operation.input) {
            (MessageExchange::OneWay | MessageExchange::RequestResponse, Some(input)) => input,
            _ => {
                return Err(left_out("the service sends first, which HTTP has no way for")
                    .hint("notification and solicit-response operations are not supported (WS-I Basic Profile 1.1, R2303)"));
            }
        };
        let request = self.body_element(input, binding.input.as_ref(), binding.span)?;
        let answer = match &operation.output {
            Some(output) => Some(self.body_element(output, binding.output.as_ref(), binding.span)?),
            None => None,
        };
        Ok(Bound { operation, binding, request, answer })
    }

    /// Lowers an operation with all that it leads to.
    pub(super) fn operation(&mut self, bound: &Bound<'a>) -> ir::Operation {
        let operation = bound.operation;
        let request = self.root_element(bound.request);
        self.define_pending();
        let answer = bound.answer.map(|answer| self.root_element(answer));
        self.define_pending();
        let faults = self.fault_enum(operation);
        self.define_pending();
        let (request, answer) = self.bodies(bound, request, answer);
        let reply = match answer {
            Some(body) => Reply::Answer { body, faults },
            None => Reply::None,
        };
        ir::Operation {
            name: operation.name.clone(),
            constant: Ident::constant_name(&operation.name),
            method: Ident::value_name(&operation.name),
            docs: self.docs(&operation.annotation).or(|| self.docs(&bound.binding.annotation)),
            action: bound.binding.soap_action.clone().unwrap_or_default(),
            request,
            reply,
        }
    }

    fn fault_enum(&mut self, operation: &'a Operation) -> Option<FaultEnum> {
        let mut seen = BTreeSet::new();
        let mut variants = Vec::new();
        for fault in &operation.faults {
            if let Some(element) = self.fault_element(fault)
                && seen.insert(element)
            {
                variants.push(self.fault_variant(fault, element));
            }
        }
        (!variants.is_empty()).then(|| FaultEnum {
            ident: Ident::type_name(&format!("{}-Fault", operation.name)),
            docs: Docs::own(&format!("What {} answers when it fails.", ir::code(&operation.name))),
            variants,
            other: Ident::type_name("Other"),
        })
    }

    fn fault_element(&mut self, fault: &OperationFault) -> Option<ElementId> {
        let message = &self.model.messages[fault.message];
        if let [part] = message.parts.as_slice()
            && let PartContent::Element(element) = part.content
        {
            return Some(element);
        }
        let text = format!("the message of the fault `{}` is not one element", fault.name);
        let warning = Diagnostic::warning(fault.span, text)
            .hint("such a fault is read as one that the operation does not declare");
        self.say_once("fault", warning);
        None
    }

    fn fault_variant(&mut self, fault: &OperationFault, id: ElementId) -> FaultVariant {
        let element = &self.model.elements[id];
        let value = self.element_value(element.type_id);
        let docs = self
            .docs(&fault.annotation)
            .or(|| self.docs(&element.annotation))
            .or(|| self.docs(&self.model.types[element.type_id].annotation));
        FaultVariant {
            ident: Ident::type_name(&element.name.local),
            docs,
            element: self.xml_name(&element.name),
            detail: value.target,
        }
    }
}
