use sap_ici::attached_data::AttachedData;
use sap_ici::ici_item::{IciItemFault, IciItemHeaders, IciItemService};
use sap_ici::saponify::server::Call;
use sap_ici::types::{ChannelType, DestinationType, Item, ItemStatus};

use crate::centre::Centre;
use crate::centre::world::Key;

/// How a message about an item names it.
fn key<'k>(call: &'k Call<IciItemHeaders>, id: &'k str) -> Key<'k> {
    Key::new(id, call.headers.user.as_deref())
}

impl IciItemService for Centre {
    async fn create(
        &self,
        _call: Call<IciItemHeaders>,
        channel_type: ChannelType,
        container_id: String,
    ) -> Result<Item, IciItemFault> {
        let item = self.act(|world| {
            let item = world.create(&channel_type, &container_id)?;
            Ok(Item {
                item_id: Some(item.id.clone()),
                status: Some(ItemStatus::Created.into()),
                processing_status: Some(item.processing.clone().into()),
                capability_list: Some(item.capabilities().to_vec()),
                ..Item::default()
            })
        })?;
        Ok(item)
    }

    async fn wrap_up_required(
        &self,
        call: Call<IciItemHeaders>,
        item_id: String,
    ) -> Result<(), IciItemFault> {
        Ok(self.act(|world| world.require_wrap_up(key(&call, &item_id)))?)
    }

    async fn wrap_up_ended(&self, call: Call<IciItemHeaders>, item_id: String) -> Result<(), IciItemFault> {
        Ok(self.act(|world| world.end_wrap_up(key(&call, &item_id)))?)
    }

    async fn accept(
        &self,
        call: Call<IciItemHeaders>,
        item_id: String,
        container_id: String,
    ) -> Result<(), IciItemFault> {
        Ok(self.act(|world| world.accept(key(&call, &item_id).within(&container_id)))?)
    }

    async fn reroute(
        &self,
        call: Call<IciItemHeaders>,
        item_id: String,
        container_id: String,
    ) -> Result<(), IciItemFault> {
        Ok(self.act(|world| world.reroute(key(&call, &item_id).within(&container_id)))?)
    }

    async fn forward(
        &self,
        call: Call<IciItemHeaders>,
        item_id: String,
        container_id: String,
        dest_type: DestinationType,
        destination: String,
    ) -> Result<(), IciItemFault> {
        Ok(self.act(|world| {
            world.forward(key(&call, &item_id).within(&container_id), &dest_type, &destination)
        })?)
    }

    async fn get_attached_data(
        &self,
        call: Call<IciItemHeaders>,
        item_id: String,
    ) -> Result<AttachedData, IciItemFault> {
        let data = self.act(|world| world.attached_data(key(&call, &item_id)).map(str::to_owned))?;
        Ok(data.into())
    }

    async fn set_attached_data(
        &self,
        call: Call<IciItemHeaders>,
        item_id: String,
        attached_data: AttachedData,
    ) -> Result<(), IciItemFault> {
        let data = String::from(attached_data);
        Ok(self.act(|world| world.set_attached_data(key(&call, &item_id), &data))?)
    }

    async fn delete_attached_data(
        &self,
        call: Call<IciItemHeaders>,
        item_id: String,
    ) -> Result<(), IciItemFault> {
        Ok(self.act(|world| world.set_attached_data(key(&call, &item_id), ""))?)
    }
}
