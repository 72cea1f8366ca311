//! Ids before bodies.

use crate::model::{Arena, Id};

/// An arena in the making: ids are handed out first, and filled in any order.
pub(super) struct Slots<T> {
    items: Vec<Option<T>>,
}

impl<T> Default for Slots<T> {
    fn default() -> Self {
        Self { items: Vec::new() }
    }
}

impl<T> Slots<T> {
    pub(super) fn reserve(&mut self) -> Id<T> {
        let id = Id::new(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
        self.items.push(None);
        id
    }

    pub(super) fn fill(&mut self, id: Id<T>, item: T) {
        if let Some(slot) = self.items.get_mut(id.index()) {
            *slot = Some(item);
        }
    }

    pub(super) fn get_mut(&mut self, id: Id<T>) -> Option<&mut T> {
        self.items.get_mut(id.index())?.as_mut()
    }

    /// The arena, if every id has been filled.
    pub(super) fn finish(self) -> Option<Arena<T>> {
        let items: Option<Vec<T>> = self.items.into_iter().collect();
        items.map(Arena::from)
    }
}
