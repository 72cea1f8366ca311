//! Header entries of a port type's messages.

use std::collections::BTreeSet;

use super::Lowerer;
use super::encoded::Table;
use super::names::Parent;
use super::operation::Bound;
use crate::diagnostics::Diagnostic;
use crate::ir::{Docs, Field, Headers, Ident, Origin, OriginKind, Place, Rules, XmlName, code};
use crate::model::{BindingMessage, ElementId, HeaderBinding, Occurs, Part, PartContent, QName, TypeId, Use};

impl<'a> Lowerer<'a> {
    /// All entries that the bindings name for requests, in one struct; none where there are none.
    pub(super) fn request_headers(
        &mut self,
        stem: &str,
        operations: &[Bound<'a>],
        table: &mut Table,
    ) -> Option<Headers> {
        let messages: Vec<_> = operations.iter().filter_map(Bound::request_binding).collect();
        self.headers(stem, "Headers", "Header entries that go with every request.", &messages, table)
    }

    /// The same for answers.
    pub(super) fn answer_headers(
        &mut self,
        stem: &str,
        operations: &[Bound<'a>],
        table: &mut Table,
    ) -> Option<Headers> {
        let messages: Vec<_> = operations.iter().filter_map(Bound::answer_binding).collect();
        self.headers(stem, "AnswerHeaders", "Header entries that go with answers.", &messages, table)
    }

    /// The elements of header entries that say what is wrong with others.
    pub(super) fn header_faults(&self, message: &BindingMessage) -> Vec<ElementId> {
        let faults = message.headers.iter().flat_map(|header| &header.faults);
        let element = |fault: &crate::model::HeaderFault| match self.model.messages[fault.message]
            .parts
            .get(fault.part)?
            .content
        {
            PartContent::Element(element) => Some(element),
            PartContent::Type(_) => None,
        };
        faults.filter_map(element).collect()
    }

    fn headers(
        &mut self,
        stem: &str,
        suffix: &str,
        about: &str,
        messages: &[&'a BindingMessage],
        table: &mut Table,
    ) -> Option<Headers> {
        let mut seen = BTreeSet::new();
        let mut fields = Vec::new();
        let mut faults: Vec<ElementId> = Vec::new();
        for message in messages {
            for header in &message.headers {
                fields.extend(self.header(header, stem, suffix, &mut seen, table));
            }
            for fault in self.header_faults(message) {
                if !faults.contains(&fault) {
                    faults.push(fault);
                    let item = self.root_element(fault);
                    self.asked_for.push(item);
                    self.define_pending();
                }
            }
        }
        let mut about = about.to_owned();
        if !faults.is_empty() {
            let names: Vec<_> =
                faults.iter().map(|fault| code(&self.model.elements[*fault].name.local)).collect();
            about.push_str(&format!(
                "\n\nWhat is wrong with them is said in the header of a fault: {}, read with `Fault::header_entry`.",
                names.join(", ")
            ));
        }
        (!fields.is_empty()).then(|| Headers {
            ident: Ident::type_name(&format!("{stem}-{suffix}")),
            fields,
            lenient: false,
            docs: Docs::own(&about),
            derives: Vec::new(),
        })
    }

    fn header(
        &mut self,
        header: &HeaderBinding,
        stem: &str,
        suffix: &str,
        seen: &mut BTreeSet<QName>,
        table: &mut Table,
    ) -> Option<Field> {
        let part = self.model.messages[header.message].parts.get(header.part)?;
        let (name, type_id) = self.entry(header, part);
        if !seen.insert(name.clone()) {
            return None;
        }
        if header.encoding.use_ == Use::Encoded {
            self.encode_entry(&name, type_id, table);
        }
        let optional = Occurs { min: 0, max: Some(1) };
        let origin = Origin {
            kind: OriginKind::Part,
            namespace: "".into(),
            path: vec![stem.into(), suffix.into()],
            span: header.span,
        };
        let field = match part.content {
            PartContent::Element(element) => self.plain_element_field(element, optional, &Parent { origin }),
            PartContent::Type(_) => self.typed_entry(&name, type_id),
        };
        let docs = field.docs.or(|| self.docs(&part.annotation)).or(|| self.docs(&header.annotation));
        Some(Field { docs, ..field })
    }

    /// The name of an entry and its type. A part with a type is an element named as the part in the namespace that the
    /// binding states, as other toolkits have it; WS-I Basic Profile 1.1 (R2205) forbids it.
    fn entry(&mut self, header: &HeaderBinding, part: &Part) -> (QName, TypeId) {
        match part.content {
            PartContent::Element(element) => {
                let element = &self.model.elements[element];
                (element.name.clone(), element.type_id)
            }
            PartContent::Type(type_id) => {
                if header.encoding.use_ == Use::Literal {
                    let text = format!("the header entry `{}` has a type, not an element", part.name);
                    let warning = Diagnostic::warning(header.span, text).hint(
                        "it is taken for an element of the part's name (WS-I Basic Profile 1.1, R2205, asks for `element`)",
                    );
                    self.say_once("header", warning);
                }
                let namespace = header.encoding.namespace.clone().unwrap_or_default();
                (QName::new(namespace, part.name.as_str()), type_id)
            }
        }
    }

    fn typed_entry(&mut self, name: &QName, type_id: TypeId) -> Field {
        let mut rules = Rules::default();
        let mut ty = self.type_of_element(type_id, None, Occurs::ONCE, &mut rules);
        ty.occurs = crate::ir::Occurs::Optional;
        let place =
            Place::Element(XmlName { namespace: self.namespace(&name.namespace), local: name.local.clone() });
        Field { ident: Ident::value_name(&name.local), docs: Docs::default(), place, ty, rules }
    }
}
