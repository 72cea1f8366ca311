use sap_ici::ici_system::{
    CreateCallBack, GetCallRecordings, IciSystemFault, IciSystemHeaders, IciSystemService,
};
use sap_ici::saponify::Enumeration as _;
use sap_ici::saponify::server::Call;
use sap_ici::saponify::types::Nillable;
use sap_ici::types::{
    CallBack, CallBackResult, CallRecording, ChannelType, GroupInfo, PresenceQueueInfo, ProductInformation,
    UserPresenceInfo, WorkcenterCapability,
};

use crate::centre::Centre;
use crate::centre::world::{NewCallBack, Refusal};

/// How many users a search finds that says no number.
const MAX_HITS: usize = 100;

impl IciSystemService for Centre {
    async fn exchange_product_information(
        &self,
        _call: Call<IciSystemHeaders>,
        _ici_version: String,
    ) -> Result<ProductInformation, IciSystemFault> {
        let groups =
            ["IciGroupBasic", "IciGroupUser", "IciGroupTelephony", "IciGroupMessaging", "IciGroupChat"];
        Ok(ProductInformation {
            product_name: Some(env!("CARGO_PKG_NAME").to_owned()),
            product_version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            ici_version: Some("3.07".to_owned()),
            ici_message_groups: Some(groups.map(str::to_owned).to_vec()),
            ..ProductInformation::default()
        })
    }

    async fn get_workcenter_capability(
        &self,
        _call: Call<IciSystemHeaders>,
        user_id: String,
    ) -> Result<WorkcenterCapability, IciSystemFault> {
        self.act(|world| world.user(&user_id).map(|_| ()))?;
        // Seats are not free: users are found by who they are.
        Ok(WorkcenterCapability {
            types: Some("0".to_owned()),
            workcenter_list: Some(false),
            filter: Some(false),
        })
    }

    async fn get_presence_queue_info(
        &self,
        _call: Call<IciSystemHeaders>,
        user_id: String,
        channel_type: ChannelType,
    ) -> Result<PresenceQueueInfo, IciSystemFault> {
        let channel = channel_type.number().unwrap_or_default();
        let queues = self.act(|world| world.queue_infos(&user_id, channel))?;
        let group = GroupInfo {
            id: Some("1".to_owned()),
            description: Some("*".to_owned()),
            queues_id: Some(Nillable::Value(queues.iter().filter_map(|queue| queue.id.clone()).collect())),
            ..GroupInfo::default()
        };
        Ok(PresenceQueueInfo { group_info: Some(vec![group]), queue_info: Some(queues) })
    }

    async fn get_user_presence(
        &self,
        _call: Call<IciSystemHeaders>,
        users: Option<Vec<String>>,
        searchterm: Option<String>,
        maxhits: Option<String>,
    ) -> Result<Option<Vec<UserPresenceInfo>>, IciSystemFault> {
        let max_hits = match maxhits.as_deref().map(str::trim).filter(|hits| !hits.is_empty()) {
            None => MAX_HITS,
            Some(hits) => {
                hits.parse().map_err(|_| Refusal::Value { element: "maxhits", value: hits.to_owned() })?
            }
        };
        let users = users.unwrap_or_default();
        let found = self
            .act(|world| Ok(world.presence(&users, searchterm.as_deref().unwrap_or_default(), max_hits)))?;
        Ok(Some(found))
    }

    async fn get_call_recordings(
        &self,
        _call: Call<IciSystemHeaders>,
        _request: GetCallRecordings,
    ) -> Result<Option<Vec<CallRecording>>, IciSystemFault> {
        // Nothing is recorded here.
        Ok(Some(Vec::new()))
    }

    async fn create_call_back(
        &self,
        _call: Call<IciSystemHeaders>,
        request: CreateCallBack,
    ) -> Result<Option<String>, IciSystemFault> {
        let new = NewCallBack {
            number: request.number.unwrap_or_default(),
            queue: request.queue.unwrap_or_default(),
            call_time: request.call_time,
            extra_data: request.extra_data,
            gateway_prefix: request.gw_prefix,
            notes: request.notes,
        };
        Ok(self.act(|world| world.create_call_back(new))?)
    }

    async fn update_call_back(
        &self,
        _call: Call<IciSystemHeaders>,
        id: String,
        result: CallBackResult,
        notes: Option<String>,
    ) -> Result<(), IciSystemFault> {
        Ok(self.act(|world| world.update_call_back(&id, result, notes))?)
    }

    async fn get_call_backs(
        &self,
        _call: Call<IciSystemHeaders>,
    ) -> Result<Option<Vec<CallBack>>, IciSystemFault> {
        Ok(Some(self.act(|world| Ok(world.call_backs().to_vec()))?))
    }
}
