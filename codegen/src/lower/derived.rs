//! Types derived from others: a place whose type has such takes an enum of them, which `xsi:type` tells apart in messages
//! (XML Schema Part 1, section 2.6.1).

use std::collections::{BTreeMap, BTreeSet};

use super::Lowerer;
use super::simple::Value;
use crate::diagnostics::Diagnostic;
use crate::ir::{
    DerivedTypes, Docs, Ident, ItemBody, ItemId, Origin, OriginKind, TypeRef, TypeVariant, code,
};
use crate::model::{
    Content, Derivation, Derivations, ElementId, Model, SimpleDerivation, SimpleType, TypeId,
};

/// The complex types derived from each complex type directly, in document order.
pub(super) fn derivations(model: &Model) -> BTreeMap<TypeId, Vec<TypeId>> {
    let mut derivations: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for (id, _) in model.types.iter() {
        if let Some(complex) = model.complex(id)
            && model.complex(complex.base).is_some()
        {
            derivations.entry(complex.base).or_default().push(id);
        }
    }
    derivations
}

/// The types that may stand in the place of each complex type: those derived from it, however far, that have a name, are
/// not abstract, and that it does not block (XML Schema Part 1, section 3.4.1, {prohibited substitutions}). In document
/// order.
pub(super) fn substitutable(model: &Model) -> BTreeMap<TypeId, Vec<TypeId>> {
    let mut substitutable: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
    for (id, type_) in model.types.iter() {
        let Some(complex) = model.complex(id) else { continue };
        if type_.name.is_none() || type_.redefined_by.is_some() || complex.is_abstract {
            continue;
        }
        let mut steps = Derivations::default();
        let mut derived = complex;
        while let Some(base) = model.complex(derived.base) {
            match derived.derivation {
                Derivation::Extension => steps.extension = true,
                Derivation::Restriction => steps.restriction = true,
            }
            let is_blocked =
                (base.block.extension && steps.extension) || (base.block.restriction && steps.restriction);
            if !is_blocked {
                substitutable.entry(derived.base).or_default().push(id);
            }
            derived = base;
        }
    }
    substitutable
}

/// The simple types that others are derived from: those with a name, built-in ones left out, in whose place a message may put a
/// value of another type that has one (XML Schema Part 1, section 3.14.6). The members of a union count as derived from it.
pub(super) fn simple_bases(model: &Model) -> BTreeSet<TypeId> {
    let mut bases = BTreeSet::new();
    for (id, type_) in model.types.iter().filter(|(_, type_)| type_.redefined_by.is_none()) {
        let is_text = match model.complex(id) {
            Some(complex) => matches!(complex.content, Content::Simple(_)),
            None => model.simple(id).is_some(),
        };
        if type_.name.is_some() && is_text {
            bases.extend(model.bases(id).filter(|base| model.simple(*base).is_some()));
        }
        if let Some(SimpleType { derivation: SimpleDerivation::Union(members), .. }) = model.simple(id)
            && members.iter().any(|member| model.types[*member].name.is_some())
        {
            bases.insert(id);
        }
    }
    bases
}

impl Lowerer<'_> {
    /// Whether an element of a type keeps which type a message names, since the caller wants that and there are others.
    pub(super) fn is_typed(&self, id: TypeId, value: Value) -> bool {
        self.config.typed_values
            && !value.list
            && self.simple_bases.contains(&id)
            && self.override_of(id).is_none()
            && !self.is_reference_to_attachment(id)
    }

    /// The item for values of a complex type and of those derived from it: where there are such, an enum.
    pub(super) fn item_of_value(&mut self, id: TypeId) -> ItemId {
        match self.model.complex(id) {
            Some(complex) if self.has_derived(id) && !complex.is_abstract => self.any_of(id),
            _ => self.item_of_type(id),
        }
    }

    /// Whether values of types derived from this one may stand in its place.
    pub(super) fn has_derived(&self, id: TypeId) -> bool {
        self.config.derived_types && self.substitutable.contains_key(&id) && self.override_of(id).is_none()
    }

    /// Whether an element forbids that its value is of another type than its own.
    pub(super) fn forbids_derived(&self, element: ElementId) -> bool {
        let declaration = &self.model.elements[element];
        let is_abstract = self.model.complex(declaration.type_id).is_none_or(|complex| complex.is_abstract);
        declaration.block.extension && declaration.block.restriction && !is_abstract
    }

    /// The enum for a type that is not abstract and those derived from it, made once.
    fn any_of(&mut self, id: TypeId) -> ItemId {
        if let Some(item) = self.by_base.get(&id) {
            return *item;
        }
        let Origin { namespace, path, span, .. } = self.origin_of_type(id);
        let docs = Docs::own(&format!("The type {}, or one derived from it.", code(&path.join("/"))));
        let path = std::iter::once("Any".into()).chain(path).collect();
        let item = self.new_item(Origin { kind: OriginKind::Part, namespace, path, span }, docs);
        self.by_base.insert(id, item);
        self.items[item.index()].body = self.enum_of(id);
        item
    }

    /// The variants for a type and those derived from it.
    pub(super) fn enum_of(&mut self, id: TypeId) -> ItemBody {
        if self.is_full() {
            return ItemBody::Types(DerivedTypes::default());
        }
        let is_abstract = self.model.complex(id).is_some_and(|complex| complex.is_abstract);
        let declared = Some(id).filter(|_| !is_abstract);
        let derived = self.substitutable.get(&id).into_iter().flatten().copied();
        let types: Vec<TypeId> = declared.into_iter().chain(derived).collect();
        self.count(types.len(), id);
        let variant = |lowerer: &mut Self, type_id: TypeId| {
            let name = lowerer.model.types[type_id].name.clone()?;
            Some(TypeVariant {
                ident: Ident::type_name(&name.local),
                name: lowerer.xml_name(&name),
                target: lowerer.target_of_type(type_id),
                declared: type_id == id,
            })
        };
        let variants = types.into_iter().filter_map(|type_id| variant(self, type_id)).collect();
        ItemBody::Types(DerivedTypes { variants })
    }

    fn target_of_type(&mut self, id: TypeId) -> TypeRef {
        match self.override_of(id) {
            Some(other) => TypeRef::Extern(other),
            None => TypeRef::Item(self.item_of_type(id)),
        }
    }

    /// Says what a place of a complex type cannot do: have a value, where the type is abstract and nothing is derived from
    /// it; keep the values of derived types, where the caller does not want them.
    pub(super) fn report_derived_types(&mut self, id: TypeId) {
        let type_ = &self.model.types[id];
        let (Some(complex), Some(name)) = (self.model.complex(id), &type_.name) else { return };
        if self.has_derived(id) || self.override_of(id).is_some() {
            return;
        }
        let types = self.substitutable.get(&id);
        let derived: Vec<&str> = types
            .into_iter()
            .flatten()
            .filter_map(|other| self.model.types[*other].name.as_ref())
            .map(|name| &*name.local)
            .collect();
        let warning = match derived.as_slice() {
            [] if complex.is_abstract => {
                let message = format!("`{}` is abstract, and no type is derived from it", name.local);
                Diagnostic::warning(type_.span, message).hint(
                    "add the schema that has the types derived from it; it is generated as if it were not abstract",
                )
            }
            [] => return,
            derived => {
                let message = format!(
                    "values of types derived from `{}` ({}) are read and written as that type",
                    name.local,
                    list(derived)
                );
                Diagnostic::warning(type_.span, message)
                    .hint("what they add is skipped: `derived_types(false)` asks for that")
            }
        };
        self.say_once("derived", warning);
    }
}

fn list(names: &[&str]) -> String {
    match names {
        [first, second, third, _, ..] => format!("`{first}`, `{second}`, `{third}`, …"),
        few => few.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
    }
}
