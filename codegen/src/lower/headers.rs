//! Header entries of a port type's messages.

use std::collections::BTreeSet;

use super::Lowerer;
use super::names::Parent;
use crate::diagnostics::Diagnostic;
use crate::ir::{Docs, Field, Headers, Ident, Origin, OriginKind};
use crate::model::{Binding, HeaderBinding, Occurs, PartContent, PortTypeId, Use};

impl<'a> Lowerer<'a> {
    /// All entries that the bindings name for requests, in one struct; none where there are none.
    pub(super) fn headers(
        &mut self,
        id: PortTypeId,
        stem: &str,
        bindings: &[&'a Binding],
    ) -> Option<Headers> {
        let mut seen = BTreeSet::new();
        let mut fields = Vec::new();
        let operations = bindings.iter().flat_map(|binding| &binding.operations);
        for operation in operations {
            if !self.selection.has(id, operation.operation) {
                continue;
            }
            for header in operation.input.iter().flat_map(|input| &input.headers) {
                fields.extend(self.header(header, stem, &mut seen));
            }
            if let Some(header) = operation.output.iter().flat_map(|output| &output.headers).next() {
                let warning = Diagnostic::warning(header.span, "header entries of answers are not read yet")
                    .hint("they are skipped, unless they must be understood");
                self.say_once("answer header", warning);
            }
        }
        (!fields.is_empty()).then(|| Headers {
            ident: Ident::type_name(&format!("{stem}-Headers")),
            fields,
            docs: Docs::own("Header entries that go with every request."),
            derives: Vec::new(),
        })
    }

    fn header(
        &mut self,
        header: &HeaderBinding,
        stem: &str,
        seen: &mut BTreeSet<crate::model::ElementId>,
    ) -> Option<Field> {
        let message = &self.model.messages[header.message];
        let part = message.parts.get(header.part)?;
        let element = match part.content {
            PartContent::Element(element) if header.encoding.use_ == Use::Literal => element,
            _ => {
                let text = format!("the header entry `{}` is not a literal element", part.name);
                let warning = Diagnostic::warning(header.span, text).hint("it is neither sent nor read");
                self.say_once("header", warning);
                return None;
            }
        };
        if !seen.insert(element) {
            return None;
        }
        let origin = Origin {
            kind: OriginKind::Part,
            namespace: "".into(),
            path: vec![stem.into(), "Headers".into()],
            span: header.span,
        };
        let optional = Occurs { min: 0, max: Some(1) };
        let field = self.plain_element_field(element, optional, &Parent { origin });
        let docs = field.docs.or(|| self.docs(&part.annotation)).or(|| self.docs(&header.annotation));
        Some(Field { docs, ..field })
    }
}
