//! The order in which the requests of a service group wait.

use super::session::Rank;
use super::time::Time;

/// The requests that wait for a service group, the next one first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Queue(Vec<Place>);

/// A request in a queue.
#[derive(Clone, Copy, Debug)]
struct Place {
    id: i32,
    since: Time,
    /// The lowest of all for a request without a priority.
    priority: i32,
}

const NO_PRIORITY: i32 = i32::MAX;

impl Queue {
    /// Adds a request, whose waiting began at a time, where its rank says: before everything that began to wait later, or
    /// before everything that is less urgent, or at the end. A request that stands by its time has no priority.
    pub(crate) fn add(&mut self, id: i32, since: Time, rank: Option<Rank>) {
        let priority = match rank {
            Some(Rank::Priority(priority)) => priority,
            Some(Rank::Since(_)) | None => NO_PRIORITY,
        };
        let is_behind = |place: &Place| match rank {
            Some(Rank::Since(since)) => place.since > since,
            Some(Rank::Priority(priority)) => place.priority > priority,
            None => false,
        };
        let at = self.0.iter().position(is_behind).unwrap_or(self.0.len());
        self.0.insert(at, Place { id, since, priority });
    }

    pub(crate) fn remove(&mut self, id: i32) {
        self.0.retain(|place| place.id != id);
    }

    /// The place of a request, from 1; 0 if it is not here.
    pub(crate) fn position(&self, id: i32) -> usize {
        self.0.iter().position(|place| place.id == id).map_or(0, |index| index + 1)
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = i32> {
        self.0.iter().map(|place| place.id)
    }
}
