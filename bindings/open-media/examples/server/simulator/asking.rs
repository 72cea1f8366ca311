//! What the service answers about requests and service groups.

use std::collections::BTreeMap;

use micc_open_media::saponify::soap::Fault;
use micc_open_media::saponify::types::DateTime;
use micc_open_media::{
    GetAllOpenMediaServiceGroupStatusFault, GetAllServiceGroupResponse, GetOpenMediaResponse,
    GetServiceGroupStatusFault, InvalidDataException, InvalidOpenMediaIdFault, OpenMediaRequest,
    ServiceGroupStatus,
};

use super::engine::{Engine, count};
use super::faults::fault;
use super::session::{Event, Session};
use super::time::Time;
use super::world::ServiceGroup;

impl Engine {
    /// The latest update of a request, its place in the queue being the one of now.
    pub(crate) fn status(
        &mut self,
        now: Time,
        id: i32,
    ) -> Result<GetOpenMediaResponse, Fault<InvalidOpenMediaIdFault>> {
        self.advance(now);
        let session = self.session(id)?;
        let position = self.position(id);
        let current = session.latest().map(|latest| Event { queue_position: position, ..*latest });
        let updates = current.iter().map(|event| self.update(session, event)).collect();
        Ok(self.answer(updates))
    }

    /// The updates of a request after a time, as they were.
    pub(crate) fn history(
        &mut self,
        now: Time,
        id: i32,
        later_than: Time,
    ) -> Result<GetOpenMediaResponse, Fault<InvalidOpenMediaIdFault>> {
        self.advance(now);
        let session = self.session(id)?;
        let later = session.events.iter().filter(|event| event.time > later_than);
        let updates = later.map(|event| self.update(session, event)).collect();
        Ok(self.answer(updates))
    }

    /// The updates of all requests after a time, as they were, the oldest first.
    pub(crate) fn updates(&mut self, now: Time, later_than: Time) -> GetOpenMediaResponse {
        self.advance(now);
        let all = self
            .sessions
            .values()
            .flat_map(|session| session.events.iter().map(move |event| (session, event)));
        let mut later: Vec<_> = all.filter(|(_, event)| event.time > later_than).collect();
        later.sort_by_key(|(_, event)| event.time);
        let updates = later.into_iter().map(|(session, event)| self.update(session, event)).collect();
        self.answer(updates)
    }

    /// The latest update of every request, its place in the queue being the one of now.
    pub(crate) fn all(&mut self, now: Time) -> GetOpenMediaResponse {
        self.advance(now);
        let positions: BTreeMap<i32, usize> =
            self.queues.values().flat_map(|queue| queue.ids().zip(1..)).collect();
        let current = |session: &Session| {
            let queue_position = positions.get(&session.id).copied().unwrap_or(0);
            session.latest().map(|latest| self.update(session, &Event { queue_position, ..*latest }))
        };
        let updates = self.sessions.values().filter_map(current).collect();
        self.answer(updates)
    }

    /// Whether a service group is open.
    pub(crate) fn service_group(
        &mut self,
        now: Time,
        id: i32,
    ) -> Result<ServiceGroupStatus, GetServiceGroupStatusFault> {
        self.advance(now);
        self.connected()?;
        let unknown = || fault::<InvalidDataException>(format!("there is no service group {id}"));
        Ok(self.world.service_group(id).map(group_status).ok_or_else(unknown)?)
    }

    /// Which service groups of a tenant are open.
    pub(crate) fn service_groups(
        &mut self,
        now: Time,
        tenant: i32,
    ) -> Result<GetAllServiceGroupResponse, GetAllOpenMediaServiceGroupStatusFault> {
        self.advance(now);
        self.connected()?;
        if !self.world.tenant(tenant).is_some_and(|tenant| tenant.enabled) {
            Err(fault::<InvalidDataException>(format!("tenant {tenant} is unknown or disabled")))?;
        }
        let groups = self.world.service_groups.iter().filter(|group| group.tenant == tenant);
        Ok(GetAllServiceGroupResponse { status: Some(groups.map(group_status).collect()) })
    }

    /// Updates with the time until which the caller then knows them.
    fn answer(&mut self, updates: Vec<OpenMediaRequest>) -> GetOpenMediaResponse {
        self.has_answered = true;
        GetOpenMediaResponse {
            open_media_requests: Some(updates),
            time_stamp: Some(DateTime::from(self.now)),
        }
    }

    /// An update as the interface writes it: an agent is named only with the states that have one.
    fn update(&self, session: &Session, event: &Event) -> OpenMediaRequest {
        let agent = event.state.agent().and_then(|id| self.world.agent(id));
        OpenMediaRequest {
            agent_id: Some(agent.map_or(0, |agent| agent.id)),
            id: Some(session.id),
            logon_id: Some(agent.map_or_else(String::new, |agent| agent.logon_id.clone())),
            queue_position: Some(count(event.queue_position)),
            service_group_id: Some(event.service_group),
            status: Some(event.state.status()),
            tenant_id: Some(agent.map_or(0, |agent| agent.tenant)),
            time_stamp: Some(event.time.into()),
        }
    }
}

fn group_status(group: &ServiceGroup) -> ServiceGroupStatus {
    ServiceGroupStatus { open: Some(group.open), service_group_id: Some(group.id) }
}
