//! Boxes where a type would contain itself without end.

use crate::ir::{Api, ItemBody, ItemId, TypeRef, ValueType};

/// Boxes the fields and variants that close a circle of types.
///
/// Types are walked in the order in which they are printed, fields in theirs: the field that leads back to a type from
/// which the walk came is boxed, which is the same field on every run.
pub(super) fn boxes(api: &mut Api) {
    let mut walk = Walk { state: vec![State::New; api.items.len()], closing: Vec::new() };
    for id in api.order.clone() {
        walk.from(api, id);
    }
    for (id, index) in walk.closing {
        if let Some(ty) = value_type(&mut api.items[id.index()].body, index) {
            ty.boxed = true;
        }
    }
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
