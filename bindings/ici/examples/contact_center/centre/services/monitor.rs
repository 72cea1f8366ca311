//! Monitoring, of which nothing is known but the names of its operations.

use sap_ici::ici_monitor::{
    GetCatalog, GetCatalogResponse, GetInstances, GetInstancesResponse, IciMonitorFault, IciMonitorHeaders,
    IciMonitorService, Subscribe, SubscribeResponse, Unsubscribe, UnsubscribeResponse,
};
use sap_ici::saponify::server::Call;

use crate::centre::Centre;
use crate::centre::world::Refusal;

fn refused<T>() -> Result<T, IciMonitorFault> {
    Err(Refusal::NotImplemented("monitoring").into())
}

impl IciMonitorService for Centre {
    async fn subscribe(
        &self,
        _call: Call<IciMonitorHeaders>,
        _request: Subscribe,
    ) -> Result<SubscribeResponse, IciMonitorFault> {
        refused()
    }

    async fn get_instances(
        &self,
        _call: Call<IciMonitorHeaders>,
        _request: GetInstances,
    ) -> Result<GetInstancesResponse, IciMonitorFault> {
        refused()
    }

    async fn get_catalog(
        &self,
        _call: Call<IciMonitorHeaders>,
        _request: GetCatalog,
    ) -> Result<GetCatalogResponse, IciMonitorFault> {
        refused()
    }

    async fn unsubscribe(
        &self,
        _call: Call<IciMonitorHeaders>,
        _request: Unsubscribe,
    ) -> Result<UnsubscribeResponse, IciMonitorFault> {
        refused()
    }
}
