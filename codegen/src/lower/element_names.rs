//! Which elements may stand in a content, and whether their names alone say where they belong.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::ir::{Field, Item, ItemBody, ItemId, Occurs, Place, Rules, TypeRef, ValueType, Variant, XmlName};

/// The elements of contents.
pub(super) struct Names<'a> {
    items: &'a [Item],
    /// Those of choices and groups, which may stand in many places.
    known: BTreeMap<ItemId, Found>,
}

/// The elements, or the name of one that could belong to several places.
type Found = Result<Rc<Elements>, XmlName>;

/// The elements of a part of a content.
#[derive(Default)]
pub(super) struct Elements {
    all: BTreeSet<XmlName>,
    /// Those that it may begin with.
    first: BTreeSet<XmlName>,
    may_be_empty: bool,
}

impl<'a> Names<'a> {
    pub(super) fn new(items: &'a [Item]) -> Self {
        Self { items, known: BTreeMap::new() }
    }

    /// The elements of fields, one after the other.
    ///
    /// # Errors
    /// The first name that stands in several places.
    pub(super) fn of_sequence(&mut self, fields: &'a [Field]) -> Found {
        let mut elements = Elements { may_be_empty: true, ..Elements::default() };
        for field in fields {
            let Some(part) = self.of_place(&field.place, &field.ty)? else { continue };
            if let Some(twice) = part.all.iter().find(|name| elements.all.contains(name)) {
                return Err(twice.clone());
            }
            elements.all.extend(part.all.iter().cloned());
            if elements.may_be_empty {
                elements.first.extend(part.first.iter().cloned());
            }
            elements.may_be_empty &= part.may_be_empty || may_be_absent(&field.ty, &field.rules);
        }
        Ok(Rc::new(elements))
    }

    /// The elements of a choice. Its alternatives may share names as long as the element that one begins with tells it from
    /// the others. It is looked for as reading does: a variant that is an element of the name is found before one that has
    /// such an element inside, and of these the first.
    fn of_choice(&mut self, variants: &'a [Variant]) -> Found {
        let mut elements = Elements::default();
        let (mut own, mut inside) = (BTreeSet::new(), BTreeSet::new());
        for variant in variants {
            if let Place::Element(name) = &variant.place
                && !own.insert(name.clone())
            {
                return Err(name.clone());
            }
        }
        for variant in variants {
            let Some(part) = self.of_place(&variant.place, &variant.ty)? else { continue };
            if !matches!(variant.place, Place::Element(_)) {
                let is_taken = |name: &&XmlName| own.contains(*name) || inside.contains(*name);
                if let Some(taken) = part.first.iter().find(is_taken) {
                    return Err(taken.clone());
                }
                inside.extend(part.all.iter().cloned());
            }
            elements.all.extend(part.all.iter().cloned());
            elements.first.extend(part.first.iter().cloned());
            elements.may_be_empty |= part.may_be_empty;
        }
        Ok(Rc::new(elements))
    }

    /// The elements in one place; none where there is something else.
    fn of_place(&mut self, place: &'a Place, ty: &ValueType) -> Result<Option<Rc<Elements>>, XmlName> {
        match (place, ty.target) {
            (Place::Element(name), _) => {
                let only = BTreeSet::from([name.clone()]);
                Ok(Some(Rc::new(Elements { all: only.clone(), first: only, may_be_empty: false })))
            }
            (Place::Choice | Place::Group, TypeRef::Item(item)) => self.of_item(item).map(Some),
            _ => Ok(None),
        }
    }

    fn of_item(&mut self, id: ItemId) -> Found {
        if let Some(known) = self.known.get(&id) {
            return known.clone();
        }
        let items = self.items;
        let found = match &items[id.index()].body {
            ItemBody::Struct(group) => self.of_sequence(&group.fields),
            ItemBody::Choice(choice) => self.of_choice(&choice.variants),
            _ => Ok(Rc::default()),
        };
        self.known.insert(id, found.clone());
        found
    }
}

fn may_be_absent(ty: &ValueType, rules: &Rules) -> bool {
    match ty.occurs {
        Occurs::Required => false,
        Occurs::Optional => !rules.nillable,
        Occurs::OptionalOrNil => true,
        Occurs::Many { .. } => rules.min_occurs.is_none_or(|min| min == 0),
    }
}
