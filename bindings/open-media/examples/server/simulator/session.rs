//! A request, from its addition until it is forgotten.

use std::time::Duration;

use micc_open_media::{AddOpenMediaRequest, IvrInformation, OpenMediaStatus};

use super::time::Time;

/// What has become of a request. Agents are named by their ID.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Queued,
    Allocated { agent: i32 },
    InProgress { agent: i32 },
    Complete { agent: i32 },
    Failed,
    Cancelled,
}

impl State {
    pub(crate) fn is_final(self) -> bool {
        matches!(self, State::Complete { .. } | State::Failed | State::Cancelled)
    }

    /// The agent who has the request, or had it when it was completed.
    pub(crate) fn agent(self) -> Option<i32> {
        match self {
            State::Allocated { agent } | State::InProgress { agent } | State::Complete { agent } => {
                Some(agent)
            }
            State::Queued | State::Failed | State::Cancelled => None,
        }
    }

    pub(crate) fn status(self) -> OpenMediaStatus {
        match self {
            State::Queued => OpenMediaStatus::Queued,
            State::Allocated { .. } => OpenMediaStatus::Allocated,
            State::InProgress { .. } => OpenMediaStatus::InProgress,
            State::Complete { .. } => OpenMediaStatus::Complete,
            State::Failed => OpenMediaStatus::Failed,
            State::Cancelled => OpenMediaStatus::Cancelled,
        }
    }
}

/// A change of state, as clients are told of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Event {
    pub(crate) time: Time,
    pub(crate) state: State,
    pub(crate) service_group: i32,
    /// The place in the queue at that time, 0 when not queued.
    pub(crate) queue_position: usize,
}

/// Where a request belongs in a queue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Rank {
    /// By the time at which its waiting began.
    Since(Time),
    /// Ahead of everything that is less urgent; 1 is the most urgent.
    Priority(i32),
}

/// The agent that a request is meant for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Preference {
    pub(crate) agent: i32,
    /// Whether nobody else may have it.
    pub(crate) forced: bool,
}

/// A request.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) id: i32,
    pub(crate) service_group: i32,
    pub(crate) state: State,
    /// Never empty: what is older than the others may be forgotten, the latest stays.
    pub(crate) events: Vec<Event>,
    pub(crate) ivr_info: Vec<IvrInformation>,
    pub(crate) private_data: Option<String>,
    /// 0 for none.
    pub(crate) type_of_session: i32,
    /// When its waiting began.
    pub(crate) waiting_since: Time,
    /// `None` for the end of the queue.
    pub(crate) rank: Option<Rank>,
    /// What the client asked for.
    pub(crate) preference: Option<Preference>,
    /// Whether it still waits for the agent it prefers.
    pub(crate) holds_out: bool,
    /// When its state changes by itself.
    pub(crate) due: Option<Time>,
}

impl Session {
    /// A request that does not stand in a queue yet.
    pub(crate) fn new(
        id: i32,
        service_group: i32,
        now: Time,
        rank: Option<Rank>,
        preference: Option<Preference>,
        request: AddOpenMediaRequest,
    ) -> Session {
        let waiting_since = match rank {
            Some(Rank::Since(start)) => start,
            Some(Rank::Priority(_)) | None => now,
        };
        Session {
            id,
            service_group,
            state: State::Queued,
            events: Vec::new(),
            ivr_info: request.ivr_info.unwrap_or_default(),
            private_data: request.private_data,
            type_of_session: request.type_of_session.unwrap_or_default(),
            waiting_since,
            rank,
            preference,
            holds_out: false,
            due: None,
        }
    }

    /// Puts it into a state, and forgets what happened longer ago than `kept`.
    pub(crate) fn enter(&mut self, state: State, time: Time, queue_position: usize, kept: Duration) {
        self.state = state;
        self.events.retain(|event| event.time.after(kept) >= time);
        self.events.push(Event { time, state, service_group: self.service_group, queue_position });
    }

    /// The agent that it waits for, if it waits for one alone.
    pub(crate) fn waits_for(&self) -> Option<Preference> {
        self.preference.filter(|_| self.holds_out)
    }

    /// What it came to last.
    pub(crate) fn latest(&self) -> Option<&Event> {
        self.events.last()
    }

    /// Replaces the data of the entries whose labels it has, and adds the others.
    pub(crate) fn merge(&mut self, ivr_info: Vec<IvrInformation>) {
        for entry in ivr_info {
            let same_label = |own: &&mut IvrInformation| own.label.is_some() && own.label == entry.label;
            match self.ivr_info.iter_mut().find(same_label) {
                Some(own) => own.data = entry.data,
                None => self.ivr_info.push(entry),
            }
        }
    }
}
