//! Boxes where a type would contain itself without end, or grow too large.

use crate::ir::{Api, BuiltInType, ItemBody, ItemId, Occurs, TypeRef, ValueType};

/// A struct in a field makes the struct around it as much larger, and that again the one around it: a schema of a few
/// hundred types can ask for more than there is of memory, let alone of stack. A type larger than this is boxed. In bytes,
/// by [`size_of_value`].
const LARGEST: usize = 4096;

/// A large variant makes every value of its choice as large: one larger than this is boxed. Clippy finds variants uneven that
/// differ by more than 200 bytes.
const LARGEST_VARIANT: usize = 160;

/// Boxes the fields and variants that close a circle of types, and those of large types.
///
/// Types are walked in the order in which they are printed, fields in theirs: the field that leads back to a type from
/// which the walk came is boxed, which is the same field on every run.
pub(super) fn boxes(api: &mut Api) {
    let mut walk = Walk { state: vec![State::New; api.items.len()], closing: Vec::new(), done: Vec::new() };
    for id in api.order.clone() {
        walk.from(api, id);
    }
    for (id, index) in walk.closing {
        if let Some(ty) = value_type(&mut api.items[id.index()].body, index) {
            ty.boxed = true;
        }
    }
    box_large(api, &walk.done);
}

/// Boxes the fields and variants of large types. The items come in an order in which each follows those within it.
fn box_large(api: &mut Api, inner_first: &[ItemId]) {
    let mut sizes = vec![0; api.items.len()];
    for id in inner_first {
        let body = &mut api.items[id.index()].body;
        let largest = if matches!(body, ItemBody::Choice(_)) { LARGEST_VARIANT } else { LARGEST };
        for (index, within) in edges(body) {
            if sizes[within.index()] > largest
                && let Some(ty) = value_type(body, index)
            {
                ty.boxed = true;
            }
        }
        let of_value = |ty: &ValueType| size_of_value(ty, &sizes);
        sizes[id.index()] = match body {
            ItemBody::Struct(body) => body.fields.iter().map(|field| of_value(&field.ty)).sum(),
            ItemBody::Choice(choice) => {
                let of_variants = choice.variants.iter().map(|variant| of_value(&variant.ty));
                POINTER + of_variants.max().unwrap_or_default()
            }
            ItemBody::Types(_) => 2 * POINTER,
            ItemBody::Newtype(_) | ItemBody::Enumeration(_) | ItemBody::Union(_) | ItemBody::Alias(_) => TEXT,
        };
    }
}

const POINTER: usize = 8;
/// A `String` or a `Vec`; about as much as any simple type.
const TEXT: usize = 24;
/// An element of no known type.
const ELEMENT: usize = 6 * TEXT;

/// About how many bytes a field takes: what is on the heap counts as the pointers to it.
fn size_of_value(ty: &ValueType, sizes: &[usize]) -> usize {
    if ty.is_indirect() {
        return TEXT;
    }
    let value = match ty.target {
        TypeRef::Item(id) => sizes[id.index()],
        TypeRef::BuiltIn(BuiltInType::AnyElement | BuiltInType::AnySimple) => ELEMENT,
        TypeRef::BuiltIn(_) | TypeRef::Extern(_) => TEXT,
    };
    if ty.occurs == Occurs::Required { value } else { value + POINTER }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

struct Walk {
    state: Vec<State>,
    /// Fields and variants that lead back, by their item and position.
    closing: Vec<(ItemId, usize)>,
    /// The items, each behind those within it.
    done: Vec<ItemId>,
}

impl Walk {
    /// Walks without recursion: chains of types may be as long as a schema likes.
    fn from(&mut self, api: &Api, start: ItemId) {
        if self.state[start.index()] != State::New {
            return;
        }
        self.state[start.index()] = State::Open;
        let mut path = vec![(start, edges(&api.item(start).body).into_iter())];
        while let Some((id, rest)) = path.last_mut() {
            let id = *id;
            let Some((index, target)) = rest.next() else {
                self.state[id.index()] = State::Done;
                self.done.push(id);
                path.pop();
                continue;
            };
            match self.state[target.index()] {
                State::New => {
                    self.state[target.index()] = State::Open;
                    path.push((target, edges(&api.item(target).body).into_iter()));
                }
                State::Open => self.closing.push((id, index)),
                State::Done => {}
            }
        }
    }
}

/// The items that lie within an item, with the positions of the fields or variants that hold them.
fn edges(body: &ItemBody) -> Vec<(usize, ItemId)> {
    let direct = |(index, ty): (usize, &ValueType)| match ty.target {
        TypeRef::Item(id) if !ty.is_indirect() => Some((index, id)),
        _ => None,
    };
    match body {
        ItemBody::Struct(body) => {
            body.fields.iter().map(|field| &field.ty).enumerate().filter_map(direct).collect()
        }
        ItemBody::Choice(choice) => {
            choice.variants.iter().map(|variant| &variant.ty).enumerate().filter_map(direct).collect()
        }
        // The variants of types are boxed anyway.
        ItemBody::Newtype(_)
        | ItemBody::Types(_)
        | ItemBody::Enumeration(_)
        | ItemBody::Union(_)
        | ItemBody::Alias(_) => Vec::new(),
    }
}

fn value_type(body: &mut ItemBody, index: usize) -> Option<&mut ValueType> {
    match body {
        ItemBody::Struct(body) => body.fields.get_mut(index).map(|field| &mut field.ty),
        ItemBody::Choice(choice) => choice.variants.get_mut(index).map(|variant| &mut variant.ty),
        ItemBody::Newtype(_)
        | ItemBody::Types(_)
        | ItemBody::Enumeration(_)
        | ItemBody::Union(_)
        | ItemBody::Alias(_) => None,
    }
}
