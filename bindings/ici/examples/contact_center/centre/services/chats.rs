use sap_ici::ici_chat_line::{IciChatLineFault, IciChatLineHeaders, IciChatLineService};
use sap_ici::ici_chat_session::{IciChatSessionFault, IciChatSessionHeaders, IciChatSessionService};
use sap_ici::saponify::server::Call;
use sap_ici::types::{ChatPosting, ChatSession};

use crate::centre::Centre;
use crate::centre::world::{Item, Key, Kind, Refusal, World};

/// A session in a chat line.
fn key<'k>(line: &'k str, session: &'k str) -> Key<'k> {
    Key::new(session, None).within(line)
}

fn session_of(world: &World, item: &Item) -> Option<ChatSession> {
    match &item.kind {
        Kind::Chat(chat) => Some(world.chat_session(item, chat)),
        _ => None,
    }
}

impl IciChatLineService for Centre {
    async fn get_sessions(
        &self,
        _call: Call<IciChatLineHeaders>,
        chat_line_id: String,
    ) -> Result<Option<Vec<ChatSession>>, IciChatLineFault> {
        let sessions = self.act(|world| {
            let items = world.items_in(3, &chat_line_id)?;
            Ok(items.into_iter().filter_map(|item| session_of(world, item)).collect())
        })?;
        Ok(Some(sessions))
    }
}

impl IciChatSessionService for Centre {
    async fn get_attributes(
        &self,
        _call: Call<IciChatSessionHeaders>,
        chat_session_id: String,
        chat_line_id: String,
    ) -> Result<ChatSession, IciChatSessionFault> {
        let session = self.act(|world| {
            let item = world.item(key(&chat_line_id, &chat_session_id))?;
            session_of(world, item).ok_or_else(|| Refusal::UnknownItem(chat_session_id.clone()))
        })?;
        Ok(session)
    }

    async fn invite(
        &self,
        _call: Call<IciChatSessionHeaders>,
        chat_session_id: String,
        chat_line_id: String,
        title: Option<String>,
        chat_participants: Vec<String>,
    ) -> Result<(), IciChatSessionFault> {
        let invite = |world: &mut World| {
            world.invite(key(&chat_line_id, &chat_session_id), title.as_deref(), &chat_participants)
        };
        Ok(self.act(invite)?)
    }

    async fn leave(
        &self,
        _call: Call<IciChatSessionHeaders>,
        chat_session_id: String,
        chat_line_id: String,
    ) -> Result<(), IciChatSessionFault> {
        Ok(self.act(|world| world.leave(key(&chat_line_id, &chat_session_id)))?)
    }

    async fn get_dialog(
        &self,
        _call: Call<IciChatSessionHeaders>,
        chat_session_id: String,
    ) -> Result<Option<Vec<ChatPosting>>, IciChatSessionFault> {
        Ok(Some(self.act(|world| world.dialog(&chat_session_id).map(<[ChatPosting]>::to_vec))?))
    }

    async fn post_message(
        &self,
        _call: Call<IciChatSessionHeaders>,
        chat_session_id: String,
        chat_line_id: String,
        content_text: String,
    ) -> Result<(), IciChatSessionFault> {
        Ok(self.act(|world| world.post_message(key(&chat_line_id, &chat_session_id), &content_text))?)
    }
}
