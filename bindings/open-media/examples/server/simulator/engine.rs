//! The requests and what can be done with them.
//!
//! Nothing here waits or looks at a clock: every call says what time it is. What would have happened since the last call
//! happens first, see [`routing`](super::routing); so any day can be played in no time, and twice alike.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;

use micc_open_media::saponify::ToXml;
use micc_open_media::saponify::soap::Fault;
use micc_open_media::{
    AddOpenMediaRequest, AddOpenMediaResponse, AddRequestFault, CancelOpenMediaRequest, CancelRequestFault,
    DivertOpenMediaRequest, DivertRequestFault, InvalidDataException, InvalidDataFault,
    InvalidOpenMediaIdFault, IvrInformation, ModifyOpenMediaRequest, ModifyRequestFault, NoLicenseFault,
    OpenMediaRequestTerminatedFault, RequestStatus, RouterDisconnectedFault, SetOptionsFault,
    SetOptionsRequest,
};

use super::faults::fault;
use super::options::Options;
use super::queue::Queue;
use super::routing::Desk;
use super::session::{Preference, Rank, Session, State};
use super::statistics::Statistics;
use super::time::Time;
use super::world::{GroupKey, Unavailable, World};

/// How fast things go.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    /// How long it rings at an agent before the agent answers.
    pub(crate) ringing: Duration,
    /// How long an agent works on a request.
    pub(crate) handling: Duration,
    /// How many times faster than that it goes. Waiting for preferred agents is shortened likewise.
    pub(crate) speed: f64,
}

impl Pace {
    /// A duration at the given speed.
    pub(super) fn of(&self, duration: Duration) -> Duration {
        Duration::try_from_secs_f64(duration.as_secs_f64() / self.speed).unwrap_or(Duration::MAX)
    }
}

impl Default for Pace {
    fn default() -> Pace {
        Pace { ringing: Duration::from_secs(3), handling: Duration::from_secs(20), speed: 1.0 }
    }
}

/// How long requests are remembered unless something else is configured.
pub(crate) const EXPIRY: Duration = Duration::from_secs(30 * 60);
/// How many requests are kept at most; more are refused with a general error, so that memory stays bounded.
const MAX_SESSIONS: usize = 100_000;
/// How many entries of information a request may collect.
const MAX_INFORMATION: usize = 100;

/// The service without its SOAP: all requests, and the world they live in.
#[derive(Debug)]
pub(crate) struct Engine {
    pub(super) world: World,
    pub(super) pace: Pace,
    pub(super) expiry: Duration,
    pub(super) sessions: BTreeMap<i32, Session>,
    /// By service group.
    pub(super) queues: BTreeMap<i32, Queue>,
    /// What agents have, by agent.
    pub(super) desks: BTreeMap<i32, Desk>,
    /// When requests change by themselves.
    pub(super) timers: BTreeSet<(Time, i32)>,
    /// Those that have ended, the first to be forgotten in front.
    pub(super) ended: VecDeque<(Time, i32)>,
    pub(super) options: Options,
    pub(super) statistics: Statistics,
    pub(super) router_connected: bool,
    pub(super) licensed: bool,
    /// The time that was told last.
    pub(super) now: Time,
    /// Whether a caller knows all updates until then.
    pub(super) has_answered: bool,
    last_id: i32,
}

impl Engine {
    pub(crate) fn new(world: World, pace: Pace, expiry: Duration) -> Engine {
        Engine {
            world,
            pace,
            expiry,
            sessions: BTreeMap::new(),
            queues: BTreeMap::new(),
            desks: BTreeMap::new(),
            timers: BTreeSet::new(),
            ended: VecDeque::new(),
            options: Options::default(),
            statistics: Statistics::default(),
            router_connected: true,
            licensed: true,
            now: Time::MIN,
            has_answered: false,
            last_id: 0,
        }
    }

    pub(crate) fn world(&self) -> &World {
        &self.world
    }

    /// Adds a request to the queue of a service group, or gives it to an agent at once.
    pub(crate) fn add(
        &mut self,
        now: Time,
        request: AddOpenMediaRequest,
    ) -> Result<AddOpenMediaResponse, AddRequestFault> {
        let now = self.advance(now);
        self.connected()?;
        self.licensed()?;
        let request = given(request);
        allowed(&request)?;
        something_to_show(request.ivr_info.as_deref())?;
        let refused =
            |status| AddOpenMediaResponse { request_status: Some(status), ..AddOpenMediaResponse::default() };
        let name = request.service_group_name.clone();
        let group = match self.group(GroupKey::new(request.service_group_id, request.tenant_id, name)) {
            Ok(group) => group,
            Err(status) => return Ok(refused(status)),
        };
        let preference = self.preference(group, &request);
        if preference.is_some_and(|preference| preference.forced && !self.is_logged_on(preference.agent)) {
            return Ok(refused(RequestStatus::PreferredAgentLoggedOff));
        }
        let Some(id) = self.next_id() else {
            return Ok(refused(RequestStatus::GeneralError));
        };
        let rank = self.rank(now, &request);
        self.sessions.insert(id, Session::new(id, group, now, rank, preference, request));
        self.queue(id, group, now);
        Ok(AddOpenMediaResponse {
            ewt: Some(self.estimated_wait(id)),
            open_media_id: Some(id),
            queue_position: Some(count(self.position(id))),
            request_status: Some(RequestStatus::Success),
        })
    }

    /// Takes a request out of the system; whether that was done.
    pub(crate) fn cancel(
        &mut self,
        now: Time,
        request: CancelOpenMediaRequest,
    ) -> Result<bool, CancelRequestFault> {
        let now = self.advance(now);
        self.connected()?;
        self.licensed()?;
        let id = request.open_media_id;
        let session = self.session(id)?;
        let (state, group) = (session.state, session.service_group);
        if state.is_final() {
            Err(fault::<OpenMediaRequestTerminatedFault>(format!("request {id} has ended")))?;
        }
        if state != State::Queued && request.cancel_if_allocated != Some(true) {
            return Ok(false);
        }
        self.statistics.cancelled(state, group, request.do_not_report == Some(true));
        self.change(id, State::Cancelled, now);
        self.allocate(now);
        Ok(true)
    }

    /// Moves a request to another service group; if that cannot be, why.
    pub(crate) fn divert(
        &mut self,
        now: Time,
        request: DivertOpenMediaRequest,
    ) -> Result<RequestStatus, DivertRequestFault> {
        let now = self.advance(now);
        self.connected()?;
        self.licensed()?;
        allowed(&request)?;
        let key = GroupKey::new(request.service_group_id, request.tenant_id, request.service_group_name)
            .ok_or_else(|| {
                fault::<InvalidDataException>("neither ServiceGroupID nor TenantID and ServiceGroupName")
            })?;
        let id = request.open_media_id;
        let Some(session) = self.sessions.get(&id).filter(|session| !session.state.is_final()) else {
            return Ok(RequestStatus::GeneralError);
        };
        let from = session.service_group;
        let to = match self.group(Some(key)) {
            Ok(group) => group,
            Err(status) => return Ok(status),
        };
        // It is moved to another service group, or not at all.
        if to == from {
            return Ok(RequestStatus::InvalidServiceGroup);
        }
        self.statistics.group(from).overflowed_out += 1;
        self.statistics.group(to).overflowed_in += 1;
        self.queue(id, to, now);
        Ok(RequestStatus::Success)
    }

    /// Changes the data of a request that still waits; whether that was done.
    pub(crate) fn modify(
        &mut self,
        now: Time,
        request: ModifyOpenMediaRequest,
    ) -> Result<bool, ModifyRequestFault> {
        self.advance(now);
        self.connected()?;
        self.licensed()?;
        allowed(&request)?;
        something_to_show(request.ivr_info.as_deref())?;
        let id = request.open_media_id;
        let unknown = || fault::<InvalidDataException>(format!("there is no request {id}"));
        let session = self.sessions.get_mut(&id).ok_or_else(unknown)?;
        let added = request.ivr_info.unwrap_or_default();
        if session.state != State::Queued || session.ivr_info.len() + added.len() > MAX_INFORMATION {
            return Ok(false);
        }
        session.merge(added);
        session.private_data = request.private_data.or(session.private_data.take());
        Ok(true)
    }

    /// Sets options for a type of session.
    pub(crate) fn set_options(
        &mut self,
        now: Time,
        request: SetOptionsRequest,
    ) -> Result<bool, SetOptionsFault> {
        let now = self.advance(now);
        self.connected()?;
        self.licensed()?;
        self.options.set(request).map_err(fault::<InvalidDataFault>)?;
        // Agents may now have more sessions.
        self.allocate(now);
        Ok(true)
    }

    /// Nothing works without the router.
    pub(super) fn connected(&self) -> Result<(), Fault<RouterDisconnectedFault>> {
        if self.router_connected { Ok(()) } else { Err(fault("there is no connection to the router")) }
    }

    fn licensed(&self) -> Result<(), Fault<NoLicenseFault>> {
        if self.licensed { Ok(()) } else { Err(fault("there is no licence for Open Media")) }
    }

    pub(super) fn session(&self, id: i32) -> Result<&Session, Fault<InvalidOpenMediaIdFault>> {
        self.sessions.get(&id).ok_or_else(|| fault(format!("there is no request {id}")))
    }

    /// The ID of a service group that takes requests.
    fn group(&self, key: Option<GroupKey>) -> Result<i32, RequestStatus> {
        let found = key.ok_or(Unavailable::Unknown).and_then(|key| self.world.available(&key));
        found.map(|group| group.id).map_err(|reason| match reason {
            Unavailable::Closed => RequestStatus::ServiceGroupClosed,
            Unavailable::Unknown => RequestStatus::InvalidServiceGroup,
            Unavailable::TenantDisabled => RequestStatus::TenantDisabled,
        })
    }

    /// The agent whom a request prefers, where the service group cares. Only by its ID an agent can be made the only one.
    fn preference(&self, group: i32, request: &AddOpenMediaRequest) -> Option<Preference> {
        self.world.service_group(group)?.preferred_agent_wait?;
        if let Some(agent) = request.preferred_agent_id {
            return Some(Preference { agent, forced: request.force_to_preferred_agent == Some(true) });
        }
        let logon_id = request.preferred_agent_logon_id.as_ref()?;
        let agent = self.world.agents.iter().find(|agent| agent.logon_id == *logon_id)?;
        Some(Preference { agent: agent.id, forced: false })
    }

    /// A time in the past goes before the priority; any other time is as if it were not given.
    fn rank(&self, now: Time, request: &AddOpenMediaRequest) -> Option<Rank> {
        let since = request.queue_start_time.map(Time::from).filter(|start| *start < now).map(Rank::Since);
        let priority = request.session_priority.filter(|_| self.world.session_priority).map(Rank::Priority);
        since.or(priority)
    }

    fn next_id(&mut self) -> Option<i32> {
        let id = self.last_id.checked_add(1).filter(|_| self.sessions.len() < MAX_SESSIONS)?;
        self.last_id = id;
        Some(id)
    }
}

/// The request without what clients write for what they do not give.
fn given(mut request: AddOpenMediaRequest) -> AddOpenMediaRequest {
    request.preferred_agent_id = request.preferred_agent_id.filter(|id| *id != 0);
    request.session_priority = request.session_priority.filter(|priority| *priority != 0);
    request.type_of_session = request.type_of_session.filter(|of_type| *of_type != 0);
    request
}

/// A request keeps to the limits of its schema.
fn allowed(request: &impl ToXml) -> Result<(), Fault<InvalidDataException>> {
    request.validate().map_err(|violations| fault(violations.to_string()))
}

/// A request has at least one label or data.
fn something_to_show(ivr_info: Option<&[IvrInformation]>) -> Result<(), Fault<InvalidDataException>> {
    let is_given = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.is_empty());
    let has_something = |entry: &IvrInformation| is_given(&entry.data) || is_given(&entry.label);
    if ivr_info.unwrap_or_default().iter().any(has_something) {
        return Ok(());
    }
    Err(fault("IVRInfo: neither a label nor data is given"))
}

/// A count as the interface writes it.
pub(super) fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
