//! What happens by itself: agents get requests, answer them and complete them; requests are forgotten.

use std::time::Duration;

use super::engine::{Engine, count};
use super::queue::Queue;
use super::session::{Session, State};
use super::time::Time;
use super::world::Agent;

/// What an agent has to do.
#[derive(Clone, Debug)]
pub(crate) struct Desk {
    sessions: Vec<i32>,
    /// When the agent last got rid of one.
    freed: Time,
}

impl Engine {
    /// Lets happen what was due until now, each at its time. Gives the time that counts, which never goes back, and is
    /// later than that of any answer: so an update that comes later is later by its time too.
    pub(crate) fn advance(&mut self, now: Time) -> Time {
        if std::mem::take(&mut self.has_answered) {
            self.now = self.now.next();
        }
        while let Some((due, id)) = self.timers.first().copied().filter(|(due, _)| *due <= now) {
            self.timers.pop_first();
            self.now = self.now.max(due);
            self.step(id, self.now);
        }
        self.now = self.now.max(now);
        self.forget();
        self.now
    }

    /// The next thing that happens to a request.
    fn step(&mut self, id: i32, time: Time) {
        let Some(session) = self.sessions.get(&id) else { return };
        match session.state {
            State::Queued => self.give_up_preference(id, time),
            State::Allocated { agent } => {
                self.statistics.agent(agent).answered += 1;
                self.change(id, State::InProgress { agent }, time);
                self.set_timer(id, time, self.pace.handling);
            }
            State::InProgress { agent } => {
                self.statistics.group(session.service_group).completed += 1;
                self.change(id, State::Complete { agent }, time);
            }
            State::Complete { .. } | State::Failed | State::Cancelled => {}
        }
        self.allocate(time);
    }

    /// Puts a request into the queue of a service group, or gives it to an agent who is free: only what has to wait gets
    /// an update that says so.
    pub(super) fn queue(&mut self, id: i32, group: i32, time: Time) {
        self.leave(id, time);
        let Some(session) = self.sessions.get_mut(&id) else { return };
        session.service_group = group;
        session.state = State::Queued;
        self.queues.entry(group).or_default().add(id, session.waiting_since, session.rank);
        self.hold_out(id, time);
        self.allocate(time);
        let position = self.position(id);
        if let Some(session) = self.sessions.get_mut(&id).filter(|session| session.state == State::Queued) {
            session.enter(State::Queued, time, position, self.expiry);
        }
    }

    /// Has a request wait for the agent it prefers, where the service group cares for that.
    fn hold_out(&mut self, id: i32, time: Time) {
        let Some(session) = self.sessions.get_mut(&id) else { return };
        let Some(preference) = session.preference else { return };
        let group = self.world.service_group(session.service_group);
        let Some(wait) = group.and_then(|group| group.preferred_agent_wait) else { return };
        session.holds_out = true;
        if self.is_logged_on(preference.agent) {
            self.set_timer(id, time, wait);
        } else {
            self.give_up_preference(id, time);
        }
    }

    /// The preferred agent is not to be had: the request is for all, or it has failed if nobody else may have it.
    pub(super) fn give_up_preference(&mut self, id: i32, time: Time) {
        self.clear_timer(id);
        let Some(session) = self.sessions.get_mut(&id) else { return };
        session.holds_out = false;
        if session.preference.is_some_and(|preference| preference.forced) {
            self.fail(id, time);
        }
    }

    /// A request that has not ended is lost.
    pub(super) fn fail(&mut self, id: i32, time: Time) {
        if let Some(session) = self.sessions.get(&id).filter(|session| !session.state.is_final()) {
            self.statistics.group(session.service_group).failed += 1;
            self.change(id, State::Failed, time);
        }
    }

    /// Gives requests to agents as long as there are both.
    pub(super) fn allocate(&mut self, time: Time) {
        while let Some((id, agent)) = self.next_allocation() {
            self.statistics.agent(agent).offered += 1;
            self.change(id, State::Allocated { agent }, time);
            self.set_timer(id, time, self.pace.ringing);
        }
    }

    /// The first request in each queue for which there is an agent; of these the one that waits longest.
    fn next_allocation(&self) -> Option<(i32, i32)> {
        let first = |queue: &Queue| {
            queue.ids().find_map(|id| {
                let session = self.sessions.get(&id)?;
                Some((session.waiting_since, id, self.free_agent(session)?))
            })
        };
        let has_agents =
            |group: i32| self.agents_of(group).any(|agent| self.load(agent.id) < self.options.most());
        let queues = self.queues.iter().filter(|(group, _)| has_agents(**group));
        queues.filter_map(|(_, queue)| first(queue)).min().map(|(_, id, agent)| (id, agent))
    }

    /// The agent with the least to do who may get a request; of several the one who had nothing new for longest.
    fn free_agent(&self, session: &Session) -> Option<i32> {
        let only = session.waits_for().map(|preference| preference.agent);
        let may_have =
            |agent: &&Agent| only.is_none_or(|only| only == agent.id) && self.has_room(agent.id, session);
        let rank = |agent: &&Agent| {
            let freed = self.desks.get(&agent.id).map_or(Time::MIN, |desk| desk.freed);
            (self.load(agent.id), freed, agent.id)
        };
        self.agents_of(session.service_group).filter(may_have).min_by_key(rank).map(|agent| agent.id)
    }

    fn has_room(&self, agent: i32, session: &Session) -> bool {
        let ids = self.desks.get(&agent).map_or(&[][..], |desk| &desk.sessions);
        let types: Vec<i32> = ids
            .iter()
            .filter_map(|id| self.sessions.get(id))
            .map(|session| session.type_of_session)
            .collect();
        self.options.allow(session.type_of_session, &types)
    }

    fn load(&self, agent: i32) -> usize {
        self.desks.get(&agent).map_or(0, |desk| desk.sessions.len())
    }

    /// The agents who work for a service group now.
    fn agents_of(&self, group: i32) -> impl Iterator<Item = &Agent> {
        let works = move |agent: &&Agent| agent.logged_on && agent.service_groups.contains(&group);
        self.world.agents.iter().filter(works)
    }

    pub(super) fn is_logged_on(&self, agent: i32) -> bool {
        self.world.agent(agent).is_some_and(|agent| agent.logged_on)
    }

    /// The place of a request in its queue, 0 when it does not wait.
    pub(super) fn position(&self, id: i32) -> usize {
        let session = self.sessions.get(&id);
        let queue = session.and_then(|session| self.queues.get(&session.service_group));
        queue.map_or(0, |queue| queue.position(id))
    }

    /// In seconds: what stands ahead, shared among the agents. Where nobody works it is as if there were one.
    pub(super) fn estimated_wait(&self, id: i32) -> i32 {
        let Some(session) = self.sessions.get(&id) else { return 0 };
        let agents = self.agents_of(session.service_group).count().max(1);
        let each = self.pace.of(self.pace.ringing + self.pace.handling).as_secs_f64();
        count((each * self.position(id) as f64 / agents as f64).round() as usize)
    }

    /// Takes a request from where it is and puts it into another state.
    pub(super) fn change(&mut self, id: i32, state: State, time: Time) {
        self.leave(id, time);
        let Some(session) = self.sessions.get_mut(&id) else { return };
        session.enter(state, time, 0, self.expiry);
        if state.is_final() {
            self.ended.push_back((time, id));
        } else if let Some(agent) = state.agent() {
            let desk = self.desks.entry(agent).or_insert(Desk { sessions: Vec::new(), freed: Time::MIN });
            desk.sessions.push(id);
        }
    }

    /// Takes a request out of its queue or from its agent.
    fn leave(&mut self, id: i32, time: Time) {
        self.clear_timer(id);
        let Some(session) = self.sessions.get_mut(&id) else { return };
        session.holds_out = false;
        if let Some(queue) = self.queues.get_mut(&session.service_group) {
            queue.remove(id);
        }
        if let Some(desk) = session.state.agent().and_then(|agent| self.desks.get_mut(&agent)) {
            desk.sessions.retain(|other| *other != id);
            desk.freed = time;
        }
    }

    fn set_timer(&mut self, id: i32, time: Time, duration: Duration) {
        let due = time.after(self.pace.of(duration));
        if let Some(session) = self.sessions.get_mut(&id) {
            session.due = Some(due);
            self.timers.insert((due, id));
        }
    }

    fn clear_timer(&mut self, id: i32) {
        let due = self.sessions.get_mut(&id).and_then(|session| session.due.take());
        if let Some(due) = due {
            self.timers.remove(&(due, id));
        }
    }

    /// Forgets the requests that ended longer ago than they are kept.
    fn forget(&mut self) {
        let is_old = |(ended, _): &(Time, i32)| ended.after(self.expiry) < self.now;
        while let Some((_, id)) = self.ended.front().copied().filter(is_old) {
            self.ended.pop_front();
            self.sessions.remove(&id);
        }
    }
}
