//! Types for what a message has in its body where no element of a schema is all of it.

use super::Lowerer;
use super::body::{Beside, Content, Plan};
use super::names::Parent;
use crate::ir::{
    BuiltInType, Docs, Field, Ident, ItemBody, ItemId, Occurs, Origin, OriginKind, Place, Rules, Struct,
    TypeRef, ValueType, code,
};
use crate::model::{self, ElementId, MessageId, Part, PartContent, QName, TypeId};

impl<'a> Lowerer<'a> {
    /// The type of a body; none for an empty one.
    pub(super) fn body_item(&mut self, plan: &Plan<'a>) -> Option<ItemId> {
        match &plan.content {
            Content::Empty => None,
            Content::Element(element) => Some(self.root_element(*element)),
            Content::Wrapper { name, parts } => Some(self.wrapper(name, parts, plan)),
            Content::Elements(parts) => Some(self.elements_of_parts(parts, plan)),
            Content::OfType(type_id) => Some(self.content_of_body(*type_id, plan)),
        }
    }

    /// The element that style rpc puts around the parts (WSDL 1.1 section 3.5). The parts are in no namespace (WS-I Basic
    /// Profile 1.1, R2735). A part that is an element, which the profile forbids (R2203), stands there itself, as other
    /// toolkits have it.
    fn wrapper(&mut self, name: &model::QName, parts: &[&Part], plan: &Plan<'a>) -> ItemId {
        self.made_once(Some(name), parts, plan, |lowerer| {
            let docs = Docs::own(&format!("The element {} of the messages.", code(&name.local)));
            let origin = lowerer.message_origin(plan.message, OriginKind::Element, name);
            let item = lowerer.new_item(origin.clone(), docs);
            let parent = Parent { origin };
            let inside = |part: &&Part| match part.content {
                PartContent::Element(element) => lowerer.part_element(part, element, &parent),
                PartContent::Type(type_id) => {
                    lowerer.typed_part(part, &part_name(part), type_id, plan, &parent)
                }
            };
            let mut fields: Vec<Field> = parts.iter().map(inside).collect();
            fields.extend(lowerer.fields_beside(plan));
            let element = Some(lowerer.xml_name(name));
            lowerer.items[item.index()].body =
                ItemBody::Struct(Struct { element, fields, ..Struct::default() });
            item
        })
    }

    fn elements_of_parts(&mut self, parts: &[&Part], plan: &Plan<'a>) -> ItemId {
        self.made_once(None, parts, plan, |lowerer| {
            let (item, parent) = lowerer.message_item(plan.message);
            let inside = |part: &&Part| match part.content {
                PartContent::Element(element) => lowerer.part_element(part, element, &parent),
                PartContent::Type(type_id) => {
                    let name = lowerer.name_in_body(part, type_id, plan);
                    lowerer.typed_part(part, &name, type_id, plan, &parent)
                }
            };
            let mut fields: Vec<Field> = parts.iter().map(inside).collect();
            fields.extend(lowerer.fields_beside(plan));
            lowerer.items[item.index()].body =
                ItemBody::Struct(Struct { body: true, fields, ..Struct::default() });
            item
        })
    }

    fn content_of_body(&mut self, type_id: TypeId, plan: &Plan<'a>) -> ItemId {
        self.made_once(None, &[], plan, |lowerer| {
            let (item, _) = lowerer.message_item(plan.message);
            let content = lowerer.content(type_id);
            let mut fields = lowerer.unambiguous(type_id, content.fields);
            fields.extend(lowerer.fields_beside(plan));
            lowerer.items[item.index()].body =
                ItemBody::Struct(Struct { body: true, fields, ..Struct::default() });
            item
        })
    }

    /// Several operations may have one message.
    fn made_once(
        &mut self,
        name: Option<&model::QName>,
        parts: &[&Part],
        plan: &Plan<'a>,
        make: impl FnOnce(&mut Self) -> ItemId,
    ) -> ItemId {
        let beside = plan.beside.iter().map(|beside| format!("cid:{}", beside.part.name));
        let parts = parts.iter().map(|part| part.name.clone()).chain(beside).collect();
        let key = (name.cloned(), plan.message, parts);
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
        let origin = self.message_origin(message, OriginKind::Message, &name);
        (self.new_item(origin.clone(), docs), Parent { origin })
    }

    fn message_origin(&self, message: MessageId, kind: OriginKind, name: &QName) -> Origin {
        Origin {
            kind,
            namespace: name.namespace.clone(),
            path: vec![name.local.clone()],
            span: self.model.messages[message].span,
        }
    }

    fn part_element(&mut self, part: &Part, element: ElementId, parent: &Parent) -> Field {
        let field = self.element_field(element, model::Occurs::ONCE, parent);
        let docs = field.docs.or(|| self.docs(&part.annotation));
        Field { docs, ..field }
    }

    /// The element of a part with a type in a body of style document: named as the part is, as other toolkits have it where
    /// there are several or it is a text (WSDL 1.1 has no XML for them, WS-I Basic Profile 1.1, R2204, forbids them). With
    /// SOAP encoding a struct is named as its type, as ASP.NET does.
    pub(super) fn name_in_body(&self, part: &Part, type_id: TypeId, plan: &Plan<'_>) -> QName {
        let of_type = self.model.types[type_id].name.as_ref().filter(|_| self.has_elements(type_id));
        match (&plan.encoding, of_type) {
            (None, _) => part_name(part),
            (Some(_), Some(name)) => name.clone(),
            (Some(namespace), None) => QName::new(namespace.clone(), part.name.as_str()),
        }
    }

    /// A part in an element of its own. A part cannot say whether it may be nil; with SOAP encoding anything may be that is not
    /// a mere number or the like, unless the caller knows better.
    fn typed_part(
        &mut self,
        part: &Part,
        name: &QName,
        type_id: TypeId,
        plan: &Plan<'a>,
        parent: &Parent,
    ) -> Field {
        let mut rules = Rules::default();
        let mut ty = self.type_of_element(type_id, None, model::Occurs::ONCE, &mut rules);
        let may_be_nil = plan.is_encoded() && (ty.items.is_some() || !is_scalar(ty.target));
        if may_be_nil && !self.is_required(parent, &part.name) {
            ty.occurs = Occurs::Optional;
            rules.nillable = true;
        }
        Field {
            ident: Ident::value_name(&part.name),
            docs: self.docs(&part.annotation),
            place: Place::Element(self.xml_name(name)),
            ty,
            rules,
        }
    }

    /// The parts beside the envelope: whatever their types, they are files.
    fn fields_beside(&self, plan: &Plan<'a>) -> Vec<Field> {
        let field = |beside: &Beside<'a>| {
            let Beside { part, media_types } = beside;
            let media_types: Vec<String> = media_types.iter().map(|media_type| code(media_type)).collect();
            let about = match media_types.as_slice() {
                [] => "A file beside the message.".to_owned(),
                some => format!("A file beside the message, of type {}.", some.join(" or ")),
            };
            let attachment = TypeRef::BuiltIn(BuiltInType::Attachment);
            Field {
                ident: Ident::value_name(&part.name),
                docs: self.docs(&part.annotation).or(|| Docs::own(&about)),
                place: Place::Attachment(part.name.as_str().into()),
                ty: ValueType::required(attachment),
                rules: Rules::default(),
            }
        };
        plan.beside.iter().map(field).collect()
    }
}

/// The name of a part as that of an element (WS-I Basic Profile 1.1, R2735).
fn part_name(part: &Part) -> QName {
    QName::new("", part.name.as_str())
}

fn is_scalar(target: TypeRef) -> bool {
    use BuiltInType as Rust;
    let TypeRef::BuiltIn(built_in) = target else { return false };
    !matches!(built_in, Rust::String | Rust::Base64Binary | Rust::HexBinary | Rust::AnyElement | Rust::QName)
}
