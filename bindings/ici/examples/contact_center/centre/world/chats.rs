//! Chats: a room, and a leg in the chat line of every agent in it.

use std::time::SystemTime;

use sap_ici::Event;
use sap_ici::subscriptions::Topic;
use sap_ici::types::{Capability, ChatPosting, ChatStatus, ProcessingStatus};

use super::changes::{Change, stamp};
use super::items::{Item, Key, Kind};
use super::{Outcome, Refusal, World};

/// What is said, and by whom.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    pub(crate) id: String,
    pub(crate) title: String,
    /// The chat addresses of all who are in it.
    pub(crate) participants: Vec<String>,
    pub(crate) postings: Vec<ChatPosting>,
}

/// An agent's leg of a chat; its ID is the room's.
#[derive(Clone, Debug)]
pub(crate) struct Chat {
    pub(crate) status: ChatStatus,
}

impl Chat {
    pub(super) fn alert(&mut self) {
        self.status = ChatStatus::Alerting;
    }

    pub(super) fn wait(&mut self) {
        self.status = ChatStatus::New;
    }

    pub(super) fn end(&mut self) {
        self.status = ChatStatus::Ended;
    }

    pub(super) fn has_ended(&self) -> bool {
        self.status == ChatStatus::Ended
    }
}

impl World {
    /// A customer wants to chat, with a queue. Answers the ID of the session.
    pub(crate) fn chat_arrives(
        &mut self,
        from: &str,
        to: &str,
        title: &str,
        attached_data: &str,
    ) -> Outcome<String> {
        let queue = self.queue(to)?.id.clone();
        let id = self.new_id();
        self.rooms.push(Room {
            id: id.clone(),
            title: title.to_owned(),
            participants: vec![from.to_owned()],
            postings: Vec::new(),
        });
        let mut item = Item::new(id.clone(), Kind::Chat(Chat { status: ChatStatus::New }));
        item.queue = Some(queue);
        attached_data.clone_into(&mut item.attached_data);
        self.items.push(item);
        self.allocate();
        Ok(id)
    }

    /// A customer says something.
    pub(crate) fn customer_says(&mut self, session: &str, from: &str, text: &str) -> Outcome {
        self.post(session, from, text, false)
    }

    /// A customer leaves. Agents who are alone with themselves then have nothing to do in the session any more.
    pub(crate) fn customer_leaves(&mut self, session: &str, from: &str) -> Outcome {
        self.room_mut(session)?.participants.retain(|its| its != from);
        self.post(session, "", &format!("{from} has left"), true)?;
        self.end_if_alone(session);
        self.settle();
        Ok(())
    }

    /// Invites others to a session that was created for that, or in which the agent is already.
    pub(crate) fn invite(&mut self, key: Key<'_>, title: Option<&str>, addresses: &[String]) -> Outcome {
        let index = self.find(key)?;
        self.items[index].need(Capability::Invite)?;
        let agents = addresses.iter().map(|address| self.owner(3, address).map(|user| user.id.clone()));
        let agents = agents.collect::<Outcome<Vec<String>>>()?;
        let id = self.items[index].id.clone();
        let own = self.items[index].container.clone().unwrap_or_default();
        let room = self.room_mut(&id)?;
        if let Some(title) = title {
            title.clone_into(&mut room.title);
        }
        if !room.participants.contains(&own) {
            room.participants.push(own);
        }
        self.items[index].processing = ProcessingStatus::Active;
        self.set_chat_status(index, ChatStatus::Inviting);
        for agent in agents {
            let user = self.user_index(&agent)?;
            let mut item = Item::new(id.clone(), Kind::Chat(Chat { status: ChatStatus::New }));
            item.attached_data = self.items[index].attached_data.clone();
            self.items.push(item);
            self.offer(self.items.len() - 1, user);
        }
        Ok(())
    }

    /// An agent says something.
    pub(crate) fn post_message(&mut self, key: Key<'_>, text: &str) -> Outcome {
        let index = self.find(key)?;
        self.items[index].need(Capability::PostMessage)?;
        let from = self.items[index].container.clone().unwrap_or_default();
        let id = self.items[index].id.clone();
        self.post(&id, &from, text, false)
    }

    /// An agent leaves.
    pub(crate) fn leave(&mut self, key: Key<'_>) -> Outcome {
        let index = self.find(key)?;
        self.items[index].need(Capability::LeaveChat)?;
        let id = self.items[index].id.clone();
        self.part(index);
        self.finish(index);
        self.end_if_alone(&id);
        self.settle();
        Ok(())
    }

    /// All that was said in a session.
    pub(crate) fn dialog(&self, session: &str) -> Outcome<&[ChatPosting]> {
        Ok(&self.room(session)?.postings)
    }

    pub(crate) fn room(&self, session: &str) -> Outcome<&Room> {
        let room = self.rooms.iter().find(|room| room.id.eq_ignore_ascii_case(session));
        room.ok_or_else(|| Refusal::UnknownItem(session.to_owned()))
    }

    /// The leg of a session that an agent creates, and its room.
    pub(super) fn created_chat(&mut self, id: &str) -> Chat {
        self.rooms.push(Room {
            id: id.to_owned(),
            title: String::new(),
            participants: Vec::new(),
            postings: Vec::new(),
        });
        Chat { status: ChatStatus::Created }
    }

    /// The agent has accepted: all others in the room see it.
    pub(super) fn join(&mut self, index: usize) {
        let id = self.items[index].id.clone();
        let line = self.items[index].container.clone().unwrap_or_default();
        if let Ok(room) = self.room_mut(&id) {
            room.participants.push(line);
        }
        // Whoever accepts tells of the own leg.
        if let Kind::Chat(chat) = &mut self.items[index].kind {
            chat.status = ChatStatus::Connected;
        }
        for other in self.legs_of(&id).into_iter().filter(|other| *other != index) {
            if self.has_chat_status(other, &ChatStatus::Inviting) {
                self.set_chat_status(other, ChatStatus::Connected);
            } else {
                self.item_changed(other);
            }
        }
    }

    /// Takes the agent of a leg out of its room; nothing for what is no chat.
    pub(super) fn part(&mut self, index: usize) {
        if !matches!(self.items[index].kind, Kind::Chat(_)) {
            return;
        }
        let (id, line) = (self.items[index].id.clone(), self.items[index].container.clone());
        if let (Ok(room), Some(line)) = (self.room_mut(&id), line) {
            room.participants.retain(|its| *its != line);
        }
        for other in self.legs_of(&id).into_iter().filter(|other| *other != index) {
            self.item_changed(other);
        }
    }

    pub(super) fn close_empty_rooms(&mut self) {
        let World { rooms, items, .. } = self;
        rooms.retain(|room| items.iter().any(|item| item.id == room.id));
    }

    fn end_if_alone(&mut self, session: &str) {
        let is_alone = self.room(session).is_ok_and(|room| room.participants.len() < 2);
        let is_waited_for =
            self.legs_of(session).into_iter().any(|leg| self.items[leg].need(Capability::Accept).is_ok());
        if is_alone && !is_waited_for {
            for leg in self.legs_of(session) {
                self.finish(leg);
            }
        }
    }

    /// Says something in a room, and tells every agent in it, the one who said it too.
    fn post(&mut self, session: &str, from: &str, text: &str, is_system: bool) -> Outcome {
        let now: SystemTime = self.now;
        let room = self.room_mut(session)?;
        let posting = ChatPosting {
            chat_session_id: Some(room.id.clone()),
            post_date: Some(stamp(now)),
            chat_participant: Some(from.to_owned()),
            content_text: Some(text.to_owned()),
            system_message: is_system,
        };
        room.postings.push(posting.clone());
        let id = room.id.clone();
        for leg in self.legs_of(&id) {
            if let Some(line) = &self.items[leg].container {
                let topic = Topic::container("3", line);
                self.changes.push(Change { topic, event: Event::ChatNewPosting(Box::new(posting.clone())) });
            }
        }
        Ok(())
    }

    fn room_mut(&mut self, session: &str) -> Outcome<&mut Room> {
        let room = self.rooms.iter_mut().find(|room| room.id.eq_ignore_ascii_case(session));
        room.ok_or_else(|| Refusal::UnknownItem(session.to_owned()))
    }

    fn legs_of(&self, session: &str) -> Vec<usize> {
        let legs = self.items.iter().enumerate().filter(|(_, item)| {
            matches!(&item.kind, Kind::Chat(chat) if !chat.has_ended())
                && item.id.eq_ignore_ascii_case(session)
        });
        legs.map(|(index, _)| index).collect()
    }

    fn set_chat_status(&mut self, index: usize, status: ChatStatus) {
        if let Kind::Chat(chat) = &mut self.items[index].kind {
            chat.status = status;
        }
        self.item_changed(index);
    }

    fn has_chat_status(&self, index: usize, status: &ChatStatus) -> bool {
        matches!(&self.items[index].kind, Kind::Chat(chat) if chat.status == *status)
    }
}
