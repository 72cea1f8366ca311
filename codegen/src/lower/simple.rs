//! Simple types: what a text is in Rust.

use std::collections::BTreeSet;

use super::Lowerer;
use super::codes;
use crate::diagnostics::Diagnostic;
use crate::ir::{Alias, BuiltInType, Enumeration, EnumerationValue, Ident, ItemBody, ItemId, TypeRef};
use crate::model::{BuiltIn, Facet, FacetKind, SimpleDerivation, TypeDefinition, TypeId, Variety};

/// What a value of a type is in Rust.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value {
    pub(super) target: TypeRef,
    /// A whitespace separated list of it.
    pub(super) list: bool,
}

impl Value {
    fn one(target: TypeRef) -> Self {
        Self { target, list: false }
    }
}

/// The namespace of `swaRef`.
const ATTACHMENTS: &str = "http://ws-i.org/profiles/basic/1.1/xsd";

const STRING: TypeRef = TypeRef::BuiltIn(BuiltInType::String);

impl<'a> Lowerer<'a> {
    /// What a value of a type is.
    pub(super) fn value(&mut self, id: TypeId) -> Value {
        if let Some(other) = self.override_of(id) {
            return Value::one(TypeRef::Extern(other));
        }
        match &self.model.types[id].definition {
            TypeDefinition::BuiltIn(built_in) => built_in_value(*built_in),
            TypeDefinition::Simple(_) => self.simple_value(id),
            TypeDefinition::Complex(_) => self.complex_value(id),
        }
    }

    /// What the value of an element of a type is: one of any simple type may say which type it is of, and says so to Rust.
    pub(super) fn element_value(&mut self, id: TypeId) -> Value {
        let is_any = [BuiltIn::AnySimpleType, BuiltIn::AnyAtomicType].iter().any(|any| any.type_id() == id);
        if is_any && self.override_of(id).is_none() {
            return Value::one(TypeRef::BuiltIn(BuiltInType::AnySimple));
        }
        if self.is_reference_to_attachment(id) && self.override_of(id).is_none() {
            return Value::one(TypeRef::BuiltIn(BuiltInType::Attachment));
        }
        self.value(id)
    }

    /// `swaRef` of the WS-I Attachments Profile 1.0, section 4.4.
    pub(super) fn is_reference_to_attachment(&self, id: TypeId) -> bool {
        let name = self.model.types[id].name.as_ref();
        name.is_some_and(|name| *name.local == *"swaRef" && *name.namespace == *ATTACHMENTS)
    }

    fn simple_value(&mut self, id: TypeId) -> Value {
        let is_named = self.model.types[id].name.is_some();
        self.report_unchecked_values(id);
        match self.model.variety(id) {
            Some(Variety::List(item)) => Value { target: self.value(item).target, list: true },
            _ if is_named || self.has_values(id) => Value::one(TypeRef::Item(self.item_of_type(id))),
            Some(Variety::Union(_)) if self.is_union(id) => Value::one(TypeRef::Item(self.item_of_type(id))),
            Some(Variety::Union(_)) if self.is_union_of_strings(id) => Value::one(STRING),
            _ => self.value(self.model.base(id)),
        }
    }

    /// Whether the type is a whitespace separated list.
    pub(super) fn is_list(&self, id: TypeId) -> bool {
        self.override_of(id).is_none() && matches!(self.model.variety(id), Some(Variety::List(_)))
    }

    /// A type that the caller asked for by naming its schema.
    pub(super) fn named_type(&mut self, id: TypeId) -> Option<ItemId> {
        // A list is a `Vec` wherever it stands and has no name in Rust.
        let is_generated = !self.is_list(id) && self.override_of(id).is_none();
        is_generated.then(|| self.item_of_type(id))
    }

    /// The item of a type, to be defined if it is new.
    pub(super) fn item_of_type(&mut self, id: TypeId) -> ItemId {
        let id = self.sharing.one_of(id);
        if let Some(item) = self.by_type.get(&id) {
            return *item;
        }
        let docs = self.docs_of_type(id);
        let item = self.reserve_item(self.origin_of_type(id), docs);
        self.items[item.index()].shared = self.sharing.home_of_type(self.model, id);
        self.by_type.insert(id, item);
        self.met.push(id);
        item
    }

    /// The item of a type that has been met.
    pub(super) fn known_item(&self, id: TypeId) -> Option<ItemId> {
        self.by_type.get(&self.sharing.one_of(id)).copied()
    }

    /// The definition of a simple type.
    pub(super) fn define_simple(&mut self, id: TypeId) -> ItemBody {
        if self.has_values(id) {
            return ItemBody::Enumeration(self.enumeration(id));
        }
        if self.is_union(id) {
            return ItemBody::Union(self.union(id));
        }
        let target = match self.model.variety(id) {
            Some(Variety::Union(_)) if self.is_union_of_strings(id) => STRING,
            _ => self.value(self.model.base(id)).target,
        };
        ItemBody::Alias(Alias { target })
    }

    /// Whether the type is an enumeration of its own: it lists values, or is a union of types that do.
    pub(super) fn has_values(&self, id: TypeId) -> bool {
        match self.model.variety(id) {
            Some(Variety::Atomic(BuiltIn::QName | BuiltIn::Notation) | Variety::List(_)) | None => false,
            Some(Variety::Atomic(_)) => !self.own_values(id).is_empty(),
            Some(Variety::Union(_)) => self.values_of_union(id).is_some_and(|values| !values.is_empty()),
        }
    }

    /// Whether values of the type are read as an enumeration, its own or that of a base.
    pub(super) fn is_enumeration(&self, id: TypeId) -> bool {
        std::iter::once(id).chain(self.model.bases(id)).any(|id| self.has_values(id))
    }

    fn own_values(&self, id: TypeId) -> Vec<&'a Facet> {
        let model = self.model;
        match &model.types[id].definition {
            TypeDefinition::Simple(simple) => {
                simple.facets.iter().filter(|facet| facet.kind == FacetKind::Enumeration).collect()
            }
            TypeDefinition::BuiltIn(_) | TypeDefinition::Complex(_) => Vec::new(),
        }
    }

    /// The values of a union of enumerations and strings, which an open enumeration can say as well: its own, or those
    /// of its members. None for other unions.
    fn values_of_union(&self, id: TypeId) -> Option<Vec<&'a Facet>> {
        let mut values = Vec::new();
        self.add_values(id, &mut BTreeSet::new(), &mut values).then_some(values)
    }

    /// Whether an enumeration allows any text besides its values: it is a union with a string.
    pub(super) fn takes_any_text(&self, id: TypeId) -> bool {
        let mut met = BTreeSet::new();
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            // What lists its values allows no others, and of what has been met the answer is known.
            if !self.own_values(id).is_empty() || !met.insert(id) {
                continue;
            }
            match &self.model.types[id].definition {
                TypeDefinition::Simple(simple) => match &simple.derivation {
                    SimpleDerivation::Union(members) => open.extend(members),
                    SimpleDerivation::Restriction(base) => open.push(*base),
                    SimpleDerivation::List(_) => {}
                },
                TypeDefinition::BuiltIn(_) => return true,
                TypeDefinition::Complex(_) => {}
            }
        }
        false
    }

    /// Whether the type is a union of nothing but strings, which a string can say as well.
    pub(super) fn is_union_of_strings(&self, id: TypeId) -> bool {
        let is_union = matches!(self.model.variety(id), Some(Variety::Union(_)));
        is_union && self.values_of_union(id).is_some_and(|values| values.is_empty())
    }

    /// Adds the values of a type that is an enumeration, a string, or a union of such; otherwise gives `false`. What has
    /// been met before adds nothing: unions may have the same members many times over.
    fn add_values(&self, id: TypeId, met: &mut BTreeSet<TypeId>, values: &mut Vec<&'a Facet>) -> bool {
        if !met.insert(id) {
            return true;
        }
        let model = self.model;
        let own = self.own_values(id);
        if !own.is_empty() {
            values.extend(own);
            return true;
        }
        match (&model.types[id].definition, model.variety(id)) {
            (_, Some(Variety::Atomic(_))) => {
                let listed =
                    model.facets(id).into_iter().filter(|facet| facet.kind == FacetKind::Enumeration);
                let before = values.len();
                values.extend(listed);
                values.len() > before || model.is_derived_from(id, BuiltIn::String.type_id())
            }
            (TypeDefinition::Simple(simple), Some(Variety::Union(_))) => match &simple.derivation {
                SimpleDerivation::Union(members) => {
                    members.iter().all(|member| self.add_values(*member, met, values))
                }
                SimpleDerivation::Restriction(base) => self.add_values(*base, met, values),
                SimpleDerivation::List(_) => false,
            },
            _ => false,
        }
    }

    fn enumeration(&mut self, id: TypeId) -> Enumeration {
        let facets = match self.model.variety(id) {
            Some(Variety::Union(_)) => self.values_of_union(id).unwrap_or_default(),
            _ => self.own_values(id),
        };
        let mut values = Vec::new();
        let mut kept = Vec::new();
        let (mut texts, mut numbers) = (BTreeSet::new(), BTreeSet::new());
        for facet in facets {
            // The values of two members of a union may be the same.
            if !texts.insert(&facet.value) {
                continue;
            }
            let number = facet.number.filter(|number| numbers.insert(*number));
            if number != facet.number {
                self.diagnostics.push(
                    Diagnostic::warning(facet.span, "two values have this number; the second goes without")
                        .hint("correct the number in the schema's annotation"),
                );
            }
            kept.push(facet);
            values.push(EnumerationValue {
                ident: codes::value_ident(facet),
                docs: facet
                    .annotation
                    .text()
                    .map(|text| crate::ir::Docs::of_schema(&text))
                    .unwrap_or_default(),
                value: facet.value.clone(),
                name: codes::code_name(facet),
                number,
            });
        }
        let other = (!self.is_closed(id)).then(|| Ident::type_name("Other"));
        self.report_same_names(&kept);
        let properties = self.properties(id, &kept);
        Enumeration { values, other, properties }
    }

    /// Says that a type lists values, where Rust's type for it takes others too.
    fn report_unchecked_values(&mut self, id: TypeId) {
        let (kind, accepted) = match self.model.variety(id) {
            Some(Variety::List(_)) => ("list type", "any list of its items"),
            Some(Variety::Atomic(BuiltIn::QName | BuiltIn::Notation)) => ("type of names", "any name"),
            _ => return,
        };
        if let Some(facet) = self.own_values(id).first() {
            let message = format!("the values of a {kind} are not checked");
            let warning = Diagnostic::warning(facet.span, message).hint(format!("{accepted} is accepted"));
            self.say_once("unchecked values", warning);
        }
    }
}

pub(super) fn built_in_value(built_in: BuiltIn) -> Value {
    use BuiltInType as Rust;
    let target = match built_in {
        BuiltIn::AnyType => Rust::AnyElement,
        BuiltIn::Boolean => Rust::Bool,
        BuiltIn::Byte => Rust::I8,
        BuiltIn::Short => Rust::I16,
        BuiltIn::Int => Rust::I32,
        BuiltIn::Long => Rust::I64,
        BuiltIn::UnsignedByte => Rust::U8,
        BuiltIn::UnsignedShort => Rust::U16,
        BuiltIn::UnsignedInt => Rust::U32,
        BuiltIn::UnsignedLong => Rust::U64,
        BuiltIn::Integer
        | BuiltIn::PositiveInteger
        | BuiltIn::NonNegativeInteger
        | BuiltIn::NegativeInteger
        | BuiltIn::NonPositiveInteger => Rust::Integer,
        BuiltIn::Decimal => Rust::Decimal,
        BuiltIn::Float => Rust::F32,
        BuiltIn::Double => Rust::F64,
        BuiltIn::DateTime | BuiltIn::DateTimeStamp => Rust::DateTime,
        BuiltIn::Date => Rust::Date,
        BuiltIn::Time => Rust::Time,
        BuiltIn::GYear => Rust::GYear,
        BuiltIn::GYearMonth => Rust::GYearMonth,
        BuiltIn::GMonth => Rust::GMonth,
        BuiltIn::GMonthDay => Rust::GMonthDay,
        BuiltIn::GDay => Rust::GDay,
        BuiltIn::Duration | BuiltIn::YearMonthDuration | BuiltIn::DayTimeDuration => Rust::Duration,
        BuiltIn::Base64Binary => Rust::Base64Binary,
        BuiltIn::HexBinary => Rust::HexBinary,
        BuiltIn::QName | BuiltIn::Notation => Rust::QName,
        BuiltIn::AnySimpleType
        | BuiltIn::AnyAtomicType
        | BuiltIn::String
        | BuiltIn::NormalizedString
        | BuiltIn::Token
        | BuiltIn::Language
        | BuiltIn::Nmtoken
        | BuiltIn::Nmtokens
        | BuiltIn::Name
        | BuiltIn::NcName
        | BuiltIn::Id
        | BuiltIn::Idref
        | BuiltIn::Idrefs
        | BuiltIn::Entity
        | BuiltIn::Entities
        | BuiltIn::AnyUri => Rust::String,
    };
    Value { target: TypeRef::BuiltIn(target), list: built_in.item().is_some() }
}
