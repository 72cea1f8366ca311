//! Operations: which can be generated, and how they are bound.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Lowerer;
use super::body::{Content, Plan};
use super::encoded::Table;
use crate::diagnostics::Diagnostic;
use crate::ir::{self, Docs, FaultEnum, FaultVariant, Ident, Reply, Role};
use crate::model::{
    Binding, BindingMessage, BindingOperation, MessageExchange, Operation, OperationFault, PartContent,
    PortTypeId, Protocol, QName, TypeId, Use,
};

/// An operation with the binding it is generated from.
pub(super) struct Bound<'a> {
    pub(super) operation: &'a Operation,
    pub(super) binding: &'a BindingOperation,
    /// Who sends the request.
    pub(super) role: Role,
    /// The request's body.
    pub(super) request: Plan<'a>,
    /// The answer's body; none for an operation without an answer.
    pub(super) answer: Option<Plan<'a>>,
}

impl<'a> Bound<'a> {
    /// How the request travels.
    pub(super) fn request_binding(&self) -> Option<&'a BindingMessage> {
        match self.role {
            Role::Service => self.binding.input.as_ref(),
            Role::Callback => self.binding.output.as_ref(),
        }
    }

    /// How the answer travels.
    pub(super) fn answer_binding(&self) -> Option<&'a BindingMessage> {
        match self.role {
            Role::Service => self.binding.output.as_ref(),
            Role::Callback => self.binding.input.as_ref(),
        }
        .filter(|_| self.answer.is_some())
    }
}

/// Who sends the first message of an operation (WSDL 1.1 section 2.4).
pub(super) fn role(operation: &Operation) -> Role {
    match operation.exchange {
        MessageExchange::OneWay | MessageExchange::RequestResponse => Role::Service,
        MessageExchange::Notification | MessageExchange::SolicitResponse => Role::Callback,
    }
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
                    match self.bound(operation, candidate, &binding.name.namespace) {
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
        namespace: &Arc<str>,
    ) -> Result<Bound<'a>, Diagnostic> {
        let input = operation.input.as_ref().map(|message| (message, binding.input.as_ref()));
        let output = operation.output.as_ref().map(|message| (message, binding.output.as_ref()));
        let role = role(operation);
        let (request, answer) = match role {
            Role::Service => (input, output),
            Role::Callback => (output, input),
        };
        let Some((request, request_binding)) = request else {
            let message = format!("the operation `{}` has no message to begin with", operation.name);
            return Err(Diagnostic::warning(operation.span, message).hint("the operation is left out"));
        };
        let left_out = |mut diagnostic: Diagnostic| {
            diagnostic.message = format!("`{}` is left out: {}", operation.name, diagnostic.message);
            diagnostic
        };
        let plan = |message, message_binding, local: &str| {
            self.body_plan(message, message_binding, binding, namespace, local).map_err(left_out)
        };
        let request = plan(request, request_binding, &operation.name)?;
        let response = format!("{}Response", operation.name);
        let answer =
            answer.map(|(answer, answer_binding)| plan(answer, answer_binding, &response)).transpose()?;
        Ok(Bound { operation, binding, role, request, answer })
    }

    /// Lowers an operation with all that it leads to.
    pub(super) fn operation(&mut self, bound: &Bound<'a>, table: &mut Table) -> ir::Operation {
        let operation = bound.operation;
        self.report_attachments(bound);
        let request = self.body_item(&bound.request);
        self.define_pending();
        let answer = bound.answer.as_ref().map(|answer| self.body_item(answer));
        self.define_pending();
        for plan in std::iter::once(&bound.request).chain(&bound.answer) {
            self.encode(plan, table);
        }
        let faults = self.fault_enum(bound, table);
        self.define_pending();
        let (request, answer) = self.bodies(bound, request, answer);
        let headers = bound.answer_binding().is_some_and(|answer| !answer.headers.is_empty());
        let reply = match answer {
            Some(body) => Reply::Answer { body, faults, headers },
            None => Reply::None,
        };
        ir::Operation {
            name: operation.name.clone(),
            constant: Ident::constant_name(&operation.name),
            method: Ident::value_name(&operation.name),
            docs: self.docs(&operation.annotation).or(|| self.docs(&bound.binding.annotation)),
            action: bound.binding.soap_action.clone().unwrap_or_default(),
            rpc: bound.answer.as_ref().is_some_and(|answer| {
                !answer.is_encoded() && matches!(answer.content, Content::Wrapper { .. })
            }),
            encoded: bound.request.is_encoded() || bound.answer.as_ref().is_some_and(Plan::is_encoded),
            request,
            reply,
        }
    }

    /// Parts of a MIME message that are no part of the WSDL's (WSDL 1.1 section 5.3).
    fn report_attachments(&mut self, bound: &Bound<'a>) {
        let messages = [bound.request_binding(), bound.answer_binding()];
        let attachments = messages.into_iter().flatten().flat_map(|message| &message.attachments);
        for attachment in attachments.filter(|attachment| attachment.part.is_none()) {
            let message = format!(
                "`{}` has an attachment that is no part of its message, and is neither sent nor read",
                bound.operation.name
            );
            let warning =
                Diagnostic::warning(attachment.span, message).hint("name the part that it is: `part=\"…\"`");
            self.say_once("attachment", warning);
        }
    }

    fn fault_enum(&mut self, bound: &Bound<'a>, table: &mut Table) -> Option<FaultEnum> {
        let operation = bound.operation;
        let mut seen = BTreeSet::new();
        let mut variants = Vec::new();
        for (index, fault) in operation.faults.iter().enumerate() {
            let stated = bound.binding.faults.iter().find(|stated| stated.fault == index);
            let namespace =
                stated.and_then(|stated| stated.encoding.namespace.as_deref()).unwrap_or_default();
            if let Some((name, type_id)) = self.fault_element(fault, namespace)
                && seen.insert(name.clone())
            {
                variants.push(self.fault_variant(fault, &name, type_id));
                if stated.is_some_and(|stated| stated.encoding.use_ == Use::Encoded) {
                    self.encode_entry(&name, type_id, table);
                }
            }
        }
        (!variants.is_empty()).then(|| FaultEnum {
            ident: Ident::type_name(&format!("{}-Fault", operation.name)),
            docs: Docs::own(&format!("What {} answers when it fails.", ir::code(&operation.name))),
            variants,
            other: Ident::type_name("Other"),
        })
    }

    /// The element in the detail of a fault and its type. A part with a type, which WS-I Basic Profile 1.1 (R2205) forbids,
    /// is an element of its own name in the namespace that the binding states.
    fn fault_element(&mut self, fault: &OperationFault, namespace: &str) -> Option<(QName, TypeId)> {
        let message = &self.model.messages[fault.message];
        match message.parts.as_slice() {
            [part] => Some(match part.content {
                PartContent::Element(id) => {
                    let element = &self.model.elements[id];
                    (element.name.clone(), element.type_id)
                }
                PartContent::Type(type_id) => (QName::new(namespace, part.name.as_str()), type_id),
            }),
            _ => {
                let text = format!("the message of the fault `{}` is not one part", fault.name);
                let warning = Diagnostic::warning(fault.span, text)
                    .hint("such a fault is read as one that the operation does not declare");
                self.say_once("fault", warning);
                None
            }
        }
    }

    fn fault_variant(&mut self, fault: &OperationFault, name: &QName, type_id: TypeId) -> FaultVariant {
        let value = self.element_value(type_id);
        let part = self.model.messages[fault.message].parts.first();
        let of_element = match part.map(|part| part.content) {
            Some(PartContent::Element(id)) => self.docs(&self.model.elements[id].annotation),
            Some(PartContent::Type(_)) | None => Docs::default(),
        };
        let docs = self.docs(&fault.annotation).or(|| of_element);
        FaultVariant {
            ident: Ident::type_name(&name.local),
            docs: docs.or(|| self.docs(&self.model.types[type_id].annotation)),
            element: self.xml_name(name),
            detail: value.target,
        }
    }
}
