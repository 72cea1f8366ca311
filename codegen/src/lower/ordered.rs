//! Contents that are a list of what stands in them, because fields would lose its order: mixed ones, and those that have one
//! name in several places.

use std::collections::BTreeSet;

use super::Lowerer;
use super::element_names::Names;
use super::names::Parent;
use crate::diagnostics::Diagnostic;
use crate::ir::{
    Admits, BuiltInType, Choice, Docs, Field, Ident, ItemBody, ItemId, Occurs, Place, Rules, TypeRef,
    ValueType, Variant, XmlName,
};
use crate::model::TypeId;

impl Lowerer<'_> {
    /// The field for mixed content. Without elements it is just a text.
    pub(super) fn mixed_field(&mut self, id: TypeId, fields: Vec<Field>) -> Field {
        let text = ValueType::required(TypeRef::BuiltIn(BuiltInType::String));
        if fields.is_empty() {
            return Field {
                ident: Ident::value_name("value"),
                docs: Docs::own("The text."),
                place: Place::Text,
                ty: text,
                rules: Rules::default(),
            };
        }
        let text = Variant {
            ident: Ident::type_name("Text"),
            docs: Docs::own("Text, white space and all."),
            place: Place::Text,
            ty: text,
            rules: Rules::default(),
        };
        self.ordered_field(id, Place::Mixed, "Text and elements, in their order.", Some(text), fields)
    }

    /// The content as it is, unless an element of one name stands in several places of it: which of them one belongs to
    /// depends on what surrounds it, and fields have no order. Then the content is a list of elements in any order.
    pub(super) fn unambiguous(&mut self, id: TypeId, fields: Vec<Field>) -> Vec<Field> {
        let Err(twice) = Names::new(&self.items).of_sequence(&fields) else { return fields };
        let message = format!("`{}` stands in several places of this content", twice.local);
        let warning = Diagnostic::warning(self.model.types[id].span, message)
            .hint("the content becomes a list of elements, whose order and number are not checked");
        self.say_once("ambiguous", warning);
        vec![self.ordered_field(id, Place::Choice, "The elements, in their order.", None, fields)]
    }

    /// The list of what stands in these fields, each a variant.
    fn ordered_field(
        &mut self,
        id: TypeId,
        place: Place,
        docs: &str,
        text: Option<Variant>,
        fields: Vec<Field>,
    ) -> Field {
        let parent = Parent { origin: self.origin_of_type(id) };
        let item = self.new_item(parent.part("Content", self.model.types[id].span), Docs::default());
        let mut leaves = Leaves { variants: text.into_iter().collect(), ..Leaves::default() };
        for Field { docs, place, ty, rules, .. } in fields {
            self.leaf(docs, place, ty, rules, &mut leaves);
        }
        self.items[item.index()].body = ItemBody::Choice(Choice { variants: leaves.variants });
        Field {
            ident: Ident::value_name("content"),
            docs: Docs::own(docs),
            place,
            ty: ValueType {
                occurs: Occurs::Many { nillable: false },
                ..ValueType::required(TypeRef::Item(item))
            },
            rules: Rules::default(),
        }
    }

    /// Adds an element, or those of a choice or group, as variants.
    fn leaf(&self, docs: Docs, place: Place, ty: ValueType, rules: Rules, leaves: &mut Leaves) {
        let name = match (&place, ty.target) {
            (Place::Element(name), _) if leaves.names.insert(name.clone()) => name.local.clone(),
            (Place::Any(admits), _) if leaves.takes_more(admits) => "Any".into(),
            // The same choice may stand in many places.
            (Place::Choice | Place::Group, TypeRef::Item(item)) if leaves.visited.insert(item) => {
                return self.leaves_of(item, leaves);
            }
            _ => return,
        };
        let nillable =
            rules.nillable || matches!(ty.occurs, Occurs::Many { nillable: true } | Occurs::OptionalOrNil);
        let occurs = if nillable { Occurs::Optional } else { Occurs::Required };
        let rules = Rules { nillable, min_occurs: None, max_occurs: None, ..rules };
        let ident = Ident::type_name(&name);
        leaves.variants.push(Variant { ident, docs, place, ty: ValueType { occurs, ..ty }, rules });
    }

    fn leaves_of(&self, item: ItemId, leaves: &mut Leaves) {
        match self.items[item.index()].body.clone() {
            ItemBody::Struct(group) => {
                for Field { docs, place, ty, rules, .. } in group.fields {
                    self.leaf(docs, place, ty, rules, leaves);
                }
            }
            ItemBody::Choice(choice) => {
                for Variant { docs, place, ty, rules, .. } in choice.variants {
                    self.leaf(docs, place, ty, rules, leaves);
                }
            }
            ItemBody::Newtype(_)
            | ItemBody::Types(_)
            | ItemBody::Enumeration(_)
            | ItemBody::Union(_)
            | ItemBody::Alias(_) => {}
        }
    }
}

/// The elements of a content, wherever they stand in it.
#[derive(Default)]
struct Leaves {
    variants: Vec<Variant>,
    names: BTreeSet<XmlName>,
    visited: BTreeSet<ItemId>,
}

impl Leaves {
    /// Whether a wildcard takes elements that none before it does.
    fn takes_more(&self, admits: &Admits) -> bool {
        let takes_as_much = |variant: &Variant| match &variant.place {
            Place::Any(before) => before == admits || *before == Admits::All,
            _ => false,
        };
        !self.variants.iter().any(takes_as_much)
    }
}
