//! The engine as the service's interface: who calls is checked, and the time is told.

use std::sync::{Arc, Mutex, MutexGuard};

use micc_open_media::saponify::server::Call;
use micc_open_media::saponify::soap::Fault;
use micc_open_media::saponify::types::DateTime;
use micc_open_media::{
    AddOpenMediaRequest, AddOpenMediaResponse, AddRequestFault, CancelOpenMediaRequest, CancelRequestFault,
    DivertOpenMediaRequest, DivertOpenMediaResponse, DivertRequestFault, GetAllOpenMediaRequestStatusFault,
    GetAllOpenMediaServiceGroupStatusFault, GetAllServiceGroupResponse, GetOpenMediaRequestHistoryByIdFault,
    GetOpenMediaRequestStatusByIdFault, GetOpenMediaRequestsByTimeFault, GetOpenMediaResponse,
    GetServiceGroupStatusFault, InvalidUserFault, ModifyOpenMediaRequest, ModifyRequestFault,
    OpenMediaHeaders, OpenMediaService, ServiceGroupStatus, SetOptionsFault, SetOptionsRequest,
};

use super::engine::Engine;
use super::faults::fault;
use super::time::{Clock, Time, lock};

/// The Open Media Service. Clones are the same service.
#[derive(Clone)]
pub(crate) struct Simulator {
    engine: Arc<Mutex<Engine>>,
    clock: Arc<dyn Clock>,
    /// Whether callers have to prove that they are host administrators.
    authentication: bool,
}

impl Simulator {
    pub(crate) fn new(engine: Engine, clock: Arc<dyn Clock>, authentication: bool) -> Simulator {
        Simulator { engine: Arc::new(Mutex::new(engine)), clock, authentication }
    }

    /// The engine and the time.
    pub(crate) fn now(&self) -> (MutexGuard<'_, Engine>, Time) {
        let engine = lock(&self.engine);
        // Read while nobody else can, so that the times of calls are in the order of the calls.
        let now = self.clock.now();
        (engine, now)
    }

    /// What an operation answers to a caller who may call it.
    fn answer<T, F: From<Fault<InvalidUserFault>>>(
        &self,
        call: &Call<OpenMediaHeaders>,
        operation: impl FnOnce(&mut Engine, Time) -> Result<T, F>,
    ) -> Result<T, F> {
        let (mut engine, now) = self.now();
        self.authenticate(&engine, &call.headers)?;
        operation(&mut engine, now)
    }

    fn authenticate(
        &self,
        engine: &Engine,
        headers: &OpenMediaHeaders,
    ) -> Result<(), Fault<InvalidUserFault>> {
        let text = |header: &Option<String>| header.clone().unwrap_or_default();
        let (logon_id, password) = (text(&headers.logon_id), text(&headers.password));
        if self.authentication && !engine.world().is_host_administrator(&logon_id, &password) {
            return Err(fault("LogonID and Password are not those of a host administrator"));
        }
        Ok(())
    }
}

impl OpenMediaService for Simulator {
    async fn add_request(
        &self,
        call: Call<OpenMediaHeaders>,
        request: AddOpenMediaRequest,
    ) -> Result<AddOpenMediaResponse, AddRequestFault> {
        self.answer(&call, |engine, now| engine.add(now, request))
    }

    async fn cancel_request(
        &self,
        call: Call<OpenMediaHeaders>,
        request: CancelOpenMediaRequest,
    ) -> Result<bool, CancelRequestFault> {
        self.answer(&call, |engine, now| engine.cancel(now, request))
    }

    async fn divert_request(
        &self,
        call: Call<OpenMediaHeaders>,
        request: DivertOpenMediaRequest,
    ) -> Result<DivertOpenMediaResponse, DivertRequestFault> {
        let open_media_id = request.open_media_id;
        let status = self.answer(&call, |engine, now| engine.divert(now, request))?;
        Ok(DivertOpenMediaResponse { open_media_id: Some(open_media_id), request_status: Some(status) })
    }

    async fn modify_request(
        &self,
        call: Call<OpenMediaHeaders>,
        request: ModifyOpenMediaRequest,
    ) -> Result<bool, ModifyRequestFault> {
        self.answer(&call, |engine, now| engine.modify(now, request))
    }

    async fn set_options(
        &self,
        call: Call<OpenMediaHeaders>,
        request: SetOptionsRequest,
    ) -> Result<bool, SetOptionsFault> {
        self.answer(&call, |engine, now| engine.set_options(now, request))
    }

    async fn get_open_media_request_status_by_id(
        &self,
        call: Call<OpenMediaHeaders>,
        open_media_id: i32,
    ) -> Result<GetOpenMediaResponse, GetOpenMediaRequestStatusByIdFault> {
        self.answer(&call, |engine, now| Ok(engine.status(now, open_media_id)?))
    }

    async fn get_open_media_request_history_by_id(
        &self,
        call: Call<OpenMediaHeaders>,
        open_media_id: i32,
        retrieve_later_than: DateTime,
    ) -> Result<GetOpenMediaResponse, GetOpenMediaRequestHistoryByIdFault> {
        self.answer(&call, |engine, now| {
            Ok(engine.history(now, open_media_id, retrieve_later_than.into())?)
        })
    }

    async fn get_open_media_requests_by_time(
        &self,
        call: Call<OpenMediaHeaders>,
        retrieve_later_than: DateTime,
    ) -> Result<GetOpenMediaResponse, GetOpenMediaRequestsByTimeFault> {
        self.answer(&call, |engine, now| Ok(engine.updates(now, retrieve_later_than.into())))
    }

    async fn get_all_open_media_request_status(
        &self,
        call: Call<OpenMediaHeaders>,
    ) -> Result<GetOpenMediaResponse, GetAllOpenMediaRequestStatusFault> {
        self.answer(&call, |engine, now| Ok(engine.all(now)))
    }

    async fn get_service_group_status(
        &self,
        call: Call<OpenMediaHeaders>,
        service_group_id: i32,
    ) -> Result<ServiceGroupStatus, GetServiceGroupStatusFault> {
        self.answer(&call, |engine, now| engine.service_group(now, service_group_id))
    }

    async fn get_all_open_media_service_group_status(
        &self,
        call: Call<OpenMediaHeaders>,
        tenant_id: i32,
    ) -> Result<GetAllServiceGroupResponse, GetAllOpenMediaServiceGroupStatusFault> {
        self.answer(&call, |engine, now| engine.service_groups(now, tenant_id))
    }
}
