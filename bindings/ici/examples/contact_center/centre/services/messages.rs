use sap_ici::ici_folder::{IciFolderFault, IciFolderHeaders, IciFolderService};
use sap_ici::ici_message::{IciMessageFault, IciMessageHeaders, IciMessageService};
use sap_ici::saponify::server::Call;
use sap_ici::types::Message;

use crate::centre::Centre;
use crate::centre::world::{Flags, Item, Key, Kind, Refusal, message};

fn key<'k>(call: &'k Call<IciMessageHeaders>, id: &'k str) -> Key<'k> {
    Key::new(id, call.headers.user.as_deref())
}

fn message_of(item: &Item) -> Option<Message> {
    match &item.kind {
        Kind::Mail(mail) => Some(message(item, mail)),
        _ => None,
    }
}

impl IciFolderService for Centre {
    async fn get_messages(
        &self,
        _call: Call<IciFolderHeaders>,
        folder: String,
    ) -> Result<Option<Vec<Message>>, IciFolderFault> {
        let messages =
            self.act(|world| Ok(world.items_in(2, &folder)?.into_iter().filter_map(message_of).collect()))?;
        Ok(Some(messages))
    }
}

impl IciMessageService for Centre {
    async fn get_attributes(
        &self,
        call: Call<IciMessageHeaders>,
        message_id: String,
    ) -> Result<Message, IciMessageFault> {
        let message = self.act(|world| {
            message_of(world.item(key(&call, &message_id))?)
                .ok_or_else(|| Refusal::UnknownItem(message_id.clone()))
        })?;
        Ok(message)
    }

    async fn get_content(
        &self,
        call: Call<IciMessageHeaders>,
        message_id: String,
    ) -> Result<String, IciMessageFault> {
        Ok(self.act(|world| world.content(key(&call, &message_id)).map(str::to_owned))?)
    }

    async fn set_content(
        &self,
        call: Call<IciMessageHeaders>,
        message_id: String,
        content: String,
    ) -> Result<(), IciMessageFault> {
        Ok(self.act(|world| world.set_content(key(&call, &message_id), &content))?)
    }

    async fn delete(&self, call: Call<IciMessageHeaders>, message_id: String) -> Result<(), IciMessageFault> {
        Ok(self.act(|world| world.delete(key(&call, &message_id)))?)
    }

    async fn send(
        &self,
        call: Call<IciMessageHeaders>,
        message_id: String,
        request_success_notification: bool,
        _request_failure_notification: bool,
    ) -> Result<(), IciMessageFault> {
        Ok(self.act(|world| world.send(key(&call, &message_id), request_success_notification))?)
    }

    async fn set_action_flags(
        &self,
        call: Call<IciMessageHeaders>,
        message_id: String,
        read: bool,
        answered: bool,
        forwarded: bool,
    ) -> Result<(), IciMessageFault> {
        let flags = Flags { read, answered, forwarded };
        Ok(self.act(|world| world.set_flags(key(&call, &message_id), flags))?)
    }

    async fn end(&self, call: Call<IciMessageHeaders>, message_id: String) -> Result<(), IciMessageFault> {
        Ok(self.act(|world| world.end_action(key(&call, &message_id)))?)
    }
}
