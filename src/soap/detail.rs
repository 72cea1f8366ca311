use crate::xml::{AnyElement, Name};

/// What a fault of no known type says of itself: elements as they came. Attributes of the `detail` element itself, which
/// nobody is known to use, are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    /// The elements in their order.
    pub entries: Vec<AnyElement>,
}

impl Detail {
    /// Of one element.
    pub fn of(entry: AnyElement) -> Detail {
        Detail { entries: vec![entry] }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The first element of a name.
    pub fn entry(&self, name: Name) -> Option<&AnyElement> {
        self.entries.iter().find(|entry| entry.is(name))
    }
}
