//! Types for what a message has in its body where no element of a schema is all of it.

use super::Lowerer;
use super::body::Plan;
use super::names::Parent;
use crate::ir::{
    BuiltInType, Docs, Field, Ident, ItemBody, ItemId, Occurs, Origin, OriginKind, Place, Rules, Struct,
    TypeRef, XmlName, code,
};
use crate::model::{self, MessageId, Part, PartContent, TypeId};

impl<'a> Lowerer<'a> {
    /// The type of a body; none for an empty one.
    pub(super) fn body_item(&mut self, plan: &Plan<'a>) -> Option<ItemId> {
        match plan {
            Plan::Empty => None,
            Plan::Element(element) => Some(self.root_element(*element)),
            Plan::Wrapper { name, message, parts, encoded } => {
                Some(self.wrapper(name, *message, parts, *encoded))
            }
            Plan::Elements { message, parts } => Some(self.elements_of_parts(*message, parts)),
            Plan::Content { message, type_id } => Some(self.content_of_body(*message, *type_id)),
        }
    }

    /// The element that style rpc puts around the parts (WSDL 1.1 section 3.5). The parts are in no namespace (WS-I Basic
    /// Profile 1.1, R2735). A part that is an element, which the profile forbids (R2203), stands there itself, as other
    /// toolkits have it.
    fn wrapper(&mut self, name: &model::QName, message: MessageId, parts: &[&Part], encoded: bool) -> ItemId {
        self.made_once(Some(name), message, parts, |lowerer| {
            let docs = Docs::own(&format!("The element {} of the messages.", code(&name.local)));
            let origin = lowerer.message_origin(message, &name.namespace, &name.local);
            let item = lowerer.new_item(origin.clone(), docs);
            let parent = Parent { origin };
            let fields = parts.iter().map(|part| lowerer.part_field(part, encoded, &parent)).collect();
            let element = Some(lowerer.xml_name(name));
            lowerer.items[item.index()].body =
                ItemBody::Struct(Struct { element, fields, ..Struct::default() });
            item
        })
    }

    fn elements_of_parts(&mut self, message: MessageId, parts: &[&Part]) -> ItemId {
        self.made_once(None, message, parts, |lowerer| {
            let (item, parent) = lowerer.message_item(message);
            let fields = parts.iter().map(|part| lowerer.part_field(part, false, &parent)).collect();
            lowerer.items[item.index()].body =
                ItemBody::Struct(Struct { body: true, fields, ..Struct::default() });
            item
        })
    }

    fn content_of_body(&mut self, message: MessageId, type_id: TypeId) -> ItemId {
        self.made_once(None, message, &[], |lowerer| {
            let (item, _) = lowerer.message_item(message);
            let content = lowerer.content(type_id);
            let fields = lowerer.unambiguous(type_id, content.fields);
            lowerer.items[item.index()].body =
                ItemBody::Struct(Struct { body: true, fields, ..Struct::default() });
            item
        })
    }

    /// Several operations may have one message.
    fn made_once(
        &mut self,
        name: Option<&model::QName>,
        message: MessageId,
        parts: &[&Part],
        make: impl FnOnce(&mut Self) -> ItemId,
    ) -> ItemId {
        let parts = parts.iter().map(|part| part.name.clone()).collect();
        let key = (name.cloned(), message, parts);
        if let Some(known) = self.of_parts.get(&key) {
            return *known;
        }
        let made = make(self);
        self.of_parts.insert(key, made);
        made
    }

    fn message_item(&mut self, message: MessageId) -> (ItemId, Parent) {
        let name = self.model.messages[message].name.clone();
        let docs = self.docs(&self.model.messages[message].annotation);
        let docs = docs.or(|| Docs::own(&format!("The body of the message {}.", code(&name.local))));
        let origin = self.message_origin(message, &name.namespace, &name.local);
        (self.new_item(origin.clone(), docs), Parent { origin })
    }

    fn message_origin(&self, message: MessageId, namespace: &std::sync::Arc<str>, name: &str) -> Origin {
        Origin {
            kind: OriginKind::Element,
            namespace: namespace.clone(),
            path: vec![name.into()],
            span: self.model.messages[message].span,
        }
    }

    fn part_field(&mut self, part: &Part, encoded: bool, parent: &Parent) -> Field {
        match part.content {
            PartContent::Element(element) => {
                let field = self.element_field(element, model::Occurs::ONCE, parent);
                let docs = field.docs.or(|| self.docs(&part.annotation));
                Field { docs, ..field }
            }
            PartContent::Type(type_id) => self.typed_part(part, type_id, encoded),
        }
    }

    /// A part in an element of its own name; where style document has such a part beside others, or one that is a text, other
    /// toolkits do the same (WSDL 1.1 has no XML for them, WS-I Basic Profile 1.1, R2204, forbids them). A part cannot say whether it may be nil; with SOAP encoding anything may be
    /// that is not a mere number or the like.
    fn typed_part(&mut self, part: &Part, type_id: TypeId, encoded: bool) -> Field {
        let mut rules = Rules::default();
        let mut ty = self.type_of_element(type_id, None, model::Occurs::ONCE, &mut rules);
        if encoded && (ty.items.is_some() || !is_scalar(ty.target)) {
            ty.occurs = Occurs::Optional;
            rules.nillable = true;
        }
        let name = XmlName { namespace: None, local: part.name.as_str().into() };
        Field {
            ident: Ident::value_name(&part.name),
            docs: self.docs(&part.annotation),
            place: Place::Element(name),
            ty,
            rules,
        }
    }
}

fn is_scalar(target: TypeRef) -> bool {
    use BuiltInType as Rust;
    let TypeRef::BuiltIn(built_in) = target else { return false };
    !matches!(built_in, Rust::String | Rust::Base64Binary | Rust::HexBinary | Rust::AnyElement | Rust::QName)
}
