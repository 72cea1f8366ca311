use sap_ici::ici_action_item::{IciActionItemFault, IciActionItemHeaders, IciActionItemService, RouteResult};
use sap_ici::saponify::server::Call;
use sap_ici::types::{ActionItem, Attribute};

use crate::centre::Centre;

impl IciActionItemService for Centre {
    async fn route(
        &self,
        _call: Call<IciActionItemHeaders>,
        _action_item_id: Option<String>,
        item_data: ActionItem,
        routing_attributes: Option<Vec<Attribute>>,
        _scenario_id: Option<String>,
    ) -> Result<RouteResult, IciActionItemFault> {
        let routing = routing_attributes.unwrap_or_default();
        let id = self.act(|world| {
            world.route(
                item_data.request_id,
                item_data.process_id,
                item_data.attached_data.map(String::from).unwrap_or_default(),
                item_data.action_item_attributes.unwrap_or_default(),
                &routing,
            )
        })?;
        Ok(RouteResult { action_item_id: Some(id) })
    }
}
