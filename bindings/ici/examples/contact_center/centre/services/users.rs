use sap_ici::ici_user::{GetAttributesResponse, IciUserFault, IciUserHeaders, IciUserService};
use sap_ici::saponify::Enumeration as _;
use sap_ici::saponify::server::Call;
use sap_ici::subscriptions::{Scope, Session, Topic};
use sap_ici::types::{Address, ChannelType, WorkMode};

use crate::centre::Centre;
use crate::centre::world::Refusal;

/// Which contact centre this is.
const HOST_ID: &str = "5C1A6B9E0D2F4A738E41B7C90D35F268";

impl IciUserService for Centre {
    async fn get_attributes(
        &self,
        _call: Call<IciUserHeaders>,
        user_id: String,
        cms_ping: Option<String>,
    ) -> Result<GetAttributesResponse, IciUserFault> {
        if cms_ping.is_some_and(|ping| ping.eq_ignore_ascii_case("true")) {
            return Ok(GetAttributesResponse { response: None, cms_host_id: Some(HOST_ID.to_owned()) });
        }
        let user = self.act(|world| Ok(world.user_element(world.user(&user_id)?)))?;
        self.events().logged_on(&user_id);
        Ok(GetAttributesResponse { response: Some(user), cms_host_id: Some(HOST_ID.to_owned()) })
    }

    async fn set_current_workmode(
        &self,
        _call: Call<IciUserHeaders>,
        user_id: String,
        workmode: WorkMode,
    ) -> Result<(), IciUserFault> {
        Ok(self.act(|world| world.set_work_mode(&user_id, workmode))?)
    }

    async fn set_current_channels(
        &self,
        _call: Call<IciUserHeaders>,
        user_id: String,
        channels: Vec<ChannelType>,
    ) -> Result<(), IciUserFault> {
        let numbers = channels.iter().map(|channel| channel.number().unwrap_or_default()).collect();
        Ok(self.act(|world| world.set_channels(&user_id, numbers))?)
    }

    async fn set_current_queues(
        &self,
        _call: Call<IciUserHeaders>,
        user_id: String,
        queues: Vec<String>,
    ) -> Result<(), IciUserFault> {
        Ok(self.act(|world| world.set_queues(&user_id, queues))?)
    }

    async fn set_addresses(
        &self,
        _call: Call<IciUserHeaders>,
        user_id: String,
        addresses: Vec<Address>,
    ) -> Result<(), IciUserFault> {
        let addresses = addresses.into_iter().filter_map(|its| Some((its.channel?.number()?, its.address?)));
        let addresses = addresses.collect();
        Ok(self.act(|world| world.set_addresses(&user_id, addresses))?)
    }

    async fn subscribe(
        &self,
        _call: Call<IciUserHeaders>,
        app_url: String,
        app_id: String,
        user_id: String,
    ) -> Result<(), IciUserFault> {
        self.act(|world| world.user(&user_id).map(|_| ()))?;
        let session = Session::new(&app_url, &app_id);
        let subscribed = self.events().subscribe(&session, Topic::user(&user_id));
        Ok(subscribed.map_err(|error| Refusal::Subscription(error.to_string()))?)
    }

    async fn unsubscribe(
        &self,
        _call: Call<IciUserHeaders>,
        app_url: String,
        app_id: String,
    ) -> Result<(), IciUserFault> {
        self.events().unsubscribe(&Session::new(&app_url, &app_id), Scope::Users);
        Ok(())
    }
}
