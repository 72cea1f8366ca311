use sap_ici::ici_container::{IciContainerFault, IciContainerHeaders, IciContainerService};
use sap_ici::saponify::Enumeration as _;
use sap_ici::saponify::server::Call;
use sap_ici::subscriptions::{Scope, Session, Topic};
use sap_ici::types::ChannelType;

use crate::centre::Centre;
use crate::centre::world::Refusal;

impl IciContainerService for Centre {
    async fn subscribe(
        &self,
        _call: Call<IciContainerHeaders>,
        app_url: String,
        app_id: String,
        channel_type: ChannelType,
        container_id: String,
    ) -> Result<(), IciContainerFault> {
        let number = channel_type.number().unwrap_or_default();
        self.act(|world| world.items_in(number, &container_id).map(|_| ()))?;
        let session = Session::new(&app_url, &app_id);
        let subscribed =
            self.events().subscribe(&session, Topic::container(channel_type.value(), &container_id));
        Ok(subscribed.map_err(|error| Refusal::Subscription(error.to_string()))?)
    }

    async fn unsubscribe(
        &self,
        _call: Call<IciContainerHeaders>,
        app_url: String,
        app_id: String,
    ) -> Result<(), IciContainerFault> {
        self.events().unsubscribe(&Session::new(&app_url, &app_id), Scope::Containers);
        Ok(())
    }
}
