//! Fields: an element, an attribute or a wildcard in its place.

use super::Lowerer;
use super::complex::extends_any_type;
use super::names::Parent;
use super::simple::Value;
use super::substitution::Standing;
use crate::ir::{Admits, BuiltInType, Docs, Field, Ident, Occurs, Place, Rules, TypeRef, ValueType};
use crate::model::{
    self, Derivation, ElementId, Presence, TypeId, ValueConstraint, Wildcard, WildcardNamespaces,
};

impl Lowerer<'_> {
    /// The field for an element in a sequence: for the head of a substitution group, a choice of its members.
    pub(super) fn element_field(&mut self, id: ElementId, occurs: model::Occurs, parent: &Parent) -> Field {
        let item = match self.standing_for(id) {
            Standing::Element(element) => return self.plain_element_field(element, occurs, parent),
            Standing::Choice(item) => item,
        };
        let declaration = &self.model.elements[id];
        let mut rules = Rules::default();
        let rust = rust_occurs(occurs, false, &mut rules);
        Field {
            ident: Ident::value_name(&declaration.name.local),
            docs: self.docs(&declaration.annotation),
            place: Place::Choice,
            ty: ValueType { occurs: rust, ..ValueType::required(TypeRef::Item(item)) },
            rules,
        }
    }

    /// The field for this element and no other.
    pub(super) fn plain_element_field(
        &mut self,
        id: ElementId,
        occurs: model::Occurs,
        parent: &Parent,
    ) -> Field {
        let declaration = &self.model.elements[id];
        let mut rules = Rules::default();
        let mut ty = self.element_type(id, occurs, &mut rules);
        let nillable = declaration.nillable && (self.config.nillable_items || !occurs.is_repeated());
        ty.occurs = rust_occurs(occurs, nillable, &mut rules);
        if nillable && ty.occurs == Occurs::Optional && occurs.min == 0 {
            ty.occurs = self.two_or_three_states(parent, &declaration.name.local);
        }
        let optional = matches!(ty.occurs, Occurs::Optional | Occurs::OptionalOrNil);
        if optional && self.is_required(parent, &declaration.name.local) {
            ty.occurs = Occurs::Required;
            rules.nillable = false;
        }
        rules.aliases.clone_from(&declaration.aliases);
        let place = Place::Element(self.element_name(id));
        let ident = Ident::value_name(&declaration.name.local);
        Field { ident, docs: self.docs(&declaration.annotation), place, ty, rules }
    }

    /// What one occurrence of the element is.
    fn element_type(&mut self, id: ElementId, occurs: model::Occurs, rules: &mut Rules) -> ValueType {
        let declaration = &self.model.elements[id];
        let mut ty = self.type_of_element(declaration.type_id, Some(id), occurs, rules);
        if self.model.is_simple(declaration.type_id) {
            constrain(rules, declaration.value.as_ref());
        }
        self.apply_codes(declaration, &mut ty, rules);
        ty.typed &= declaration.codes.is_none();
        ty
    }

    /// What one occurrence of an element of a type is; of one that no schema declares, there is no element.
    pub(super) fn type_of_element(
        &mut self,
        id: TypeId,
        element: Option<ElementId>,
        occurs: model::Occurs,
        rules: &mut Rules,
    ) -> ValueType {
        if let Some(array) = self.soap_array(id)
            && !occurs.is_repeated()
        {
            let (items, value) = self.soap_items(&array, id);
            return ValueType { items: Some(items), ..value };
        }
        if let Some((item, number)) = self.array_item(id)
            && !occurs.is_repeated()
        {
            let (items, value) = self.items(item, number);
            let item_type = self.model.elements[item].type_id;
            *rules = self.value_rules(item_type);
            self.report_derived_types(item_type);
            return ValueType { list: value.list, items: Some(items), ..ValueType::required(value.target) };
        }
        let value = match element {
            Some(element) => self.value_of_element(element),
            None => self.element_value(id),
        };
        if self.is_reference_to_attachment(id) {
            // What the type says, it says of the reference.
        } else if self.model.is_simple(id) {
            *rules = self.value_rules(id);
        } else {
            self.report_derived_types(id);
        }
        let typed = self.is_typed(id, value);
        ValueType { list: value.list, typed, ..ValueType::required(value.target) }
    }

    /// Whether an optional element being nil is the same as its being absent.
    fn two_or_three_states(&mut self, parent: &Parent, element: &str) -> Occurs {
        let which = &self.config.three_state_nillable;
        let is_it = |name: &crate::config::Setting<String>| parent.origin.names_part(element, name);
        let found = which.names().iter().position(is_it);
        self.three_state_used.extend(found);
        if which.holds(found.is_some()) { Occurs::OptionalOrNil } else { Occurs::Optional }
    }

    /// What a value of the element is.
    fn value_of_element(&mut self, id: ElementId) -> Value {
        let type_id = self.model.elements[id].type_id;
        if self.has_derived(type_id) && self.forbids_derived(id) {
            return Value { target: TypeRef::Item(self.item_of_type(type_id)), list: false };
        }
        self.element_value(type_id)
    }

    /// Whether the caller says that an element of a type, or a part of an element in a body, is always there.
    pub(super) fn is_required(&mut self, parent: &Parent, element: &str) -> bool {
        let [owner] = parent.origin.path.as_slice() else { return false };
        let wanted = |require: &crate::config::Setting<crate::config::Require>| {
            *require.owner == **owner && require.element == element
        };
        let found = self.config.requires.iter().position(wanted);
        self.requires_used.extend(found);
        found.is_some()
    }

    /// The field for `xs:any`.
    pub(super) fn any_field(&mut self, wildcard: &Wildcard, occurs: model::Occurs) -> Field {
        let mut rules = Rules::default();
        let rust = rust_occurs(occurs, false, &mut rules);
        let any = TypeRef::BuiltIn(BuiltInType::AnyElement);
        Field {
            ident: Ident::value_name("any"),
            docs: self.docs(&wildcard.annotation).or(|| Docs::own("Elements that are not declared here.")),
            place: Place::Any(self.admits(wildcard)),
            ty: ValueType { occurs: rust, ..ValueType::required(any) },
            rules,
        }
    }

    /// The namespaces that a wildcard takes elements from.
    pub(super) fn admits(&mut self, wildcard: &Wildcard) -> Admits {
        match &wildcard.namespaces {
            WildcardNamespaces::Any => Admits::All,
            WildcardNamespaces::Other(namespace) => Admits::Not(self.namespace(namespace)),
            WildcardNamespaces::Only(listed) => {
                Admits::Only(listed.iter().map(|namespace| self.namespace(namespace)).collect())
            }
        }
    }

    /// The field for the text of a type with simple content.
    pub(super) fn text_field(&mut self, text: TypeId) -> Field {
        let value = self.value(text);
        let rules = self.value_rules(text);
        let ty = ValueType { list: value.list, ..ValueType::required(value.target) };
        Field {
            ident: Ident::value_name("value"),
            docs: Docs::own("The text."),
            place: Place::Text,
            ty,
            rules,
        }
    }

    /// The fields for the attributes of a complex type, inherited ones first, and for its wildcard.
    pub(super) fn attribute_fields(&mut self, id: TypeId) -> Vec<Field> {
        let mut fields: Vec<Field> = self
            .model
            .attribute_uses(id)
            .into_iter()
            .map(|attribute| self.attribute_field(attribute))
            .collect();
        let wildcard = self.model.attribute_wildcard(id);
        if wildcard.is_some() || extends_any_type(self.model, id) {
            let any = TypeRef::BuiltIn(BuiltInType::AnyAttribute);
            let admits = self.admitted_attributes(id);
            let docs = wildcard.map_or_else(Docs::default, |wildcard| self.docs(&wildcard.annotation));
            fields.push(Field {
                ident: Ident::value_name("any_attributes"),
                docs: docs.or(|| Docs::own("Attributes that are not declared here.")),
                place: Place::AnyAttributes(admits),
                ty: ValueType { occurs: Occurs::Many { nillable: false }, ..ValueType::required(any) },
                rules: Rules::default(),
            });
        }
        fields
    }

    /// The namespaces of the attributes that a type takes beyond those that are declared. An extension takes what its base
    /// takes besides (XML Schema Part 1, section 3.4.2): where the two differ, any.
    fn admitted_attributes(&mut self, id: TypeId) -> Admits {
        let model = self.model;
        if extends_any_type(model, id) {
            return Admits::All;
        }
        let chain = std::iter::once(id).chain(model.bases(id)).map_while(|id| model.complex(id));
        let mut stated: Vec<&Wildcard> = Vec::new();
        for complex in chain {
            stated.extend(model.own_attribute_wildcard(complex));
            if complex.derivation == Derivation::Restriction {
                break;
            }
        }
        match stated.as_slice() {
            [first, rest @ ..] if rest.iter().all(|other| other.namespaces == first.namespaces) => {
                self.admits(first)
            }
            _ => Admits::All,
        }
    }

    fn attribute_field(&mut self, attribute: &model::AttributeUse) -> Field {
        let declaration = &self.model.attributes[attribute.attribute];
        let value = self.value(declaration.type_id);
        let mut rules = self.value_rules(declaration.type_id);
        constrain(&mut rules, attribute.value.as_ref());
        let occurs = match attribute.presence {
            Presence::Required => Occurs::Required,
            Presence::Optional | Presence::Prohibited => Occurs::Optional,
        };
        Field {
            ident: Ident::value_name(&declaration.name.local),
            docs: self.docs(&attribute.annotation),
            place: Place::Attribute(self.xml_name(&declaration.name)),
            ty: ValueType { list: value.list, occurs, ..ValueType::required(value.target) },
            rules,
        }
    }
}

/// The field for the elements of `xs:anyType`.
pub(super) fn any_elements() -> Field {
    let any = TypeRef::BuiltIn(BuiltInType::AnyElement);
    Field {
        ident: Ident::value_name("any"),
        docs: Docs::own("Elements that are not declared here."),
        place: Place::Any(Admits::All),
        ty: ValueType { occurs: Occurs::Many { nillable: false }, ..ValueType::required(any) },
        rules: Rules::default(),
    }
}

pub(super) fn constrain(rules: &mut Rules, value: Option<&ValueConstraint>) {
    match value {
        Some(ValueConstraint::Default(value)) => rules.default = Some(value.clone()),
        Some(ValueConstraint::Fixed(value)) => rules.fixed = Some(value.clone()),
        None => {}
    }
}

/// How often in Rust; what its types do not say goes into the rules. An element that may be left out is left out rather
/// than nil.
fn rust_occurs(occurs: model::Occurs, nillable: bool, rules: &mut Rules) -> Occurs {
    if occurs.is_repeated() {
        rules.min_occurs = Some(occurs.min).filter(|min| *min > 0);
        rules.max_occurs = occurs.max;
        return Occurs::Many { nillable };
    }
    rules.nillable = nillable && occurs.min > 0;
    if occurs.min == 0 || nillable { Occurs::Optional } else { Occurs::Required }
}
