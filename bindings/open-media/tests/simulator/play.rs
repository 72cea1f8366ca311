//! A contact centre in which time passes when a test says so.

use std::time::Duration;

use micc_open_media::saponify::types::DateTime;
use micc_open_media::{
    AddOpenMediaRequest, AddOpenMediaResponse, CancelOpenMediaRequest, DivertOpenMediaRequest,
    IvrInformation, OpenMediaRequest, OpenMediaStatus, RequestStatus,
};

use crate::simulator::{EXPIRY, Engine, Pace, Time, World};

pub(crate) const SUPPORT: i32 = 100;
pub(crate) const SALES: i32 = 101;
pub(crate) const NIGHT: i32 = 102;
pub(crate) const ARCHIVE: i32 = 200;

/// How long it rings, and how long an agent works on a request.
pub(crate) const RINGING: u64 = 3;
pub(crate) const HANDLING: u64 = 20;

pub(crate) struct Play {
    pub(crate) engine: Engine,
    pub(crate) now: Time,
}

impl Play {
    /// The built-in world with so many agents.
    pub(crate) fn with_agents(agents: u16) -> Play {
        Play::of(World::built_in(agents))
    }

    pub(crate) fn of(world: World) -> Play {
        let noon = DateTime::new(2026, 1, 5, 12, 0, 0).unwrap();
        Play { engine: Engine::new(world, Pace::default(), EXPIRY), now: noon.into() }
    }

    pub(crate) fn pass(&mut self, seconds: u64) {
        self.now = self.now.after(Duration::from_secs(seconds));
    }

    /// So many minutes ago; in the future, if there are fewer than none.
    pub(crate) fn minutes_ago(&self, minutes: i64) -> DateTime {
        let (seconds, _) = DateTime::from(self.now).unix().unwrap();
        DateTime::from_unix(seconds - 60 * minutes, 0).unwrap()
    }

    /// Adds a request that has to be taken; its ID.
    pub(crate) fn add(&mut self, request: AddOpenMediaRequest) -> i32 {
        let answer = self.answer(request);
        assert_eq!(answer.request_status, Some(RequestStatus::Success));
        answer.open_media_id.unwrap()
    }

    pub(crate) fn answer(&mut self, request: AddOpenMediaRequest) -> AddOpenMediaResponse {
        self.engine.add(self.now, request).unwrap()
    }

    pub(crate) fn cancel(&mut self, id: i32) -> bool {
        self.engine.cancel(self.now, cancellation(id)).unwrap()
    }

    pub(crate) fn divert(&mut self, id: i32, group: i32) -> RequestStatus {
        self.engine.divert(self.now, diversion(id, group)).unwrap()
    }

    /// The current status.
    pub(crate) fn status(&mut self, id: i32) -> OpenMediaRequest {
        let answer = self.engine.status(self.now, id).unwrap();
        let [update] = &answer.open_media_requests.unwrap()[..] else { panic!("not one update") };
        update.clone()
    }

    pub(crate) fn state(&mut self, id: i32) -> OpenMediaStatus {
        self.status(id).status.unwrap()
    }

    pub(crate) fn position(&mut self, id: i32) -> i32 {
        self.status(id).queue_position.unwrap()
    }

    /// All updates of a request.
    pub(crate) fn history(&mut self, id: i32) -> Vec<OpenMediaRequest> {
        self.engine.history(self.now, id, Time::MIN).unwrap().open_media_requests.unwrap()
    }

    pub(crate) fn states(&mut self, id: i32) -> Vec<OpenMediaStatus> {
        self.history(id).into_iter().map(|update| update.status.unwrap()).collect()
    }

    /// The line of the report that begins so.
    pub(crate) fn line(&mut self, beginning: &str) -> String {
        let report = self.engine.report(self.now);
        let line = report.lines().find(|line| line.starts_with(beginning));
        line.unwrap_or_else(|| panic!("no {beginning:?} in\n{report}")).to_owned()
    }
}

pub(crate) fn request_for(group: i32) -> AddOpenMediaRequest {
    AddOpenMediaRequest {
        service_group_id: Some(group),
        ivr_info: Some(vec![entry("Subject", "Delivery")]),
        ..AddOpenMediaRequest::default()
    }
}

pub(crate) fn entry(label: &str, data: &str) -> IvrInformation {
    IvrInformation { label: Some(label.to_owned()), data: Some(data.to_owned()) }
}

pub(crate) fn cancellation(id: i32) -> CancelOpenMediaRequest {
    CancelOpenMediaRequest { open_media_id: id, cancel_if_allocated: Some(true), do_not_report: Some(false) }
}

pub(crate) fn diversion(id: i32, group: i32) -> DivertOpenMediaRequest {
    DivertOpenMediaRequest {
        open_media_id: id,
        service_group_id: Some(group),
        ..DivertOpenMediaRequest::default()
    }
}
