//! What the reports count.

use std::collections::BTreeMap;
use std::fmt;

use super::session::State;

/// The counts of all service groups and agents.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Statistics {
    pub(crate) service_groups: BTreeMap<i32, GroupStatistics>,
    pub(crate) agents: BTreeMap<i32, AgentStatistics>,
}

/// What became of the requests of a service group.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct GroupStatistics {
    pub(crate) completed: u64,
    pub(crate) abandoned: u64,
    pub(crate) failed: u64,
    pub(crate) overflowed_in: u64,
    pub(crate) overflowed_out: u64,
}

/// What an agent was offered.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct AgentStatistics {
    pub(crate) offered: u64,
    pub(crate) answered: u64,
}

impl Statistics {
    pub(crate) fn group(&mut self, id: i32) -> &mut GroupStatistics {
        self.service_groups.entry(id).or_default()
    }

    pub(crate) fn agent(&mut self, id: i32) -> &mut AgentStatistics {
        self.agents.entry(id).or_default()
    }

    /// Counts a request that is cancelled in its present state. One that still waits is left out if nobody wants it
    /// reported; once an agent has it, it is always counted.
    pub(crate) fn cancelled(&mut self, state: State, service_group: i32, do_not_report: bool) {
        match state {
            State::Queued if do_not_report => {}
            State::Queued | State::Allocated { .. } => self.group(service_group).abandoned += 1,
            State::InProgress { .. } => self.group(service_group).completed += 1,
            State::Complete { .. } | State::Failed | State::Cancelled => {}
        }
    }
}

impl fmt::Display for GroupStatistics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let GroupStatistics { completed, abandoned, failed, overflowed_in, overflowed_out } = self;
        write!(
            f,
            "completed={completed} abandoned={abandoned} failed={failed} \
             overflowed-in={overflowed_in} overflowed-out={overflowed_out}"
        )
    }
}

impl fmt::Display for AgentStatistics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "offered={} answered={}", self.offered, self.answered)
    }
}
