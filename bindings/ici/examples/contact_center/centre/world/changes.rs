//! What has changed, as the subscribers are told.

use std::time::SystemTime;

use sap_ici::saponify::types::DateTime;
use sap_ici::subscriptions::Topic;
use sap_ici::types::{
    ActionItem, ActionSession, Address, ChannelType, ChatSession, Message, PhoneCall, TextElement,
    User as UserElement, WorkMode,
};
use sap_ici::{ActionItemChange, Event};

use super::World;
use super::actions::Action;
use super::chats::Chat;
use super::items::{Item, Kind};
use super::mails::Mail;
use super::phone::Call;
use super::users::{CHANNELS, User};

/// Something that those who monitor a topic are told.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    pub(crate) topic: Topic,
    pub(crate) event: Event,
}

impl World {
    /// What has changed since this was asked last, in order.
    pub(crate) fn take_changes(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.changes)
    }

    pub(super) fn user_changed(&mut self, index: usize) {
        let user = &self.users[index];
        let change = Change {
            topic: Topic::user(&user.id),
            event: Event::UserChanged(Box::new(self.user_element(user))),
        };
        self.changes.push(change);
    }

    /// An item has changed. While it waits in a queue it is in no container, so that nobody monitors it.
    pub(super) fn item_changed(&mut self, index: usize) {
        let item = &self.items[index];
        let Some(container) = &item.container else { return };
        let topic = Topic::container(&item.kind.channel().to_string(), container);
        let event = match &item.kind {
            Kind::Call(call) => Event::PhoneCallChanged(Box::new(self.phone_call(item, call))),
            Kind::Mail(mail) => Event::MessageChanged(Box::new(message(item, mail))),
            Kind::Chat(chat) => Event::ChatChanged(Box::new(self.chat_session(item, chat))),
            Kind::Action(action) => Event::ActionItemChanged(Box::new(ActionItemChange {
                action_item_id: item.id.clone(),
                action_session: action_session(item, action),
                item_data: action_item(item, action),
                ..ActionItemChange::default()
            })),
        };
        self.changes.push(Change { topic, event });
    }

    pub(crate) fn user_element(&self, user: &User) -> UserElement {
        let channel = |(number, name): &(i64, &str)| text(&number.to_string(), name);
        let queue = |id: &String| text(id, self.queue(id).map_or("", |queue| &queue.name));
        let modes = [WorkMode::LoggedOff, WorkMode::Ready, WorkMode::NotReady, WorkMode::NoPhone];
        UserElement {
            user_id: Some(user.id.clone()),
            current_workmode: Some(user.work_mode.clone().into()),
            workmodes: Some(modes.into_iter().map(TextElement::from).collect()),
            wrap_up_mode: Some(user.wrap_up_mode.clone()),
            current_channels: Some(
                CHANNELS
                    .iter()
                    .filter(|(number, _)| user.current_channels.contains(number))
                    .map(channel)
                    .collect(),
            ),
            channels: Some(CHANNELS.iter().map(channel).collect()),
            current_queues: Some(user.current_queues.iter().map(queue).collect()),
            queues: Some(user.queues.iter().map(queue).collect()),
            addresses: Some(vec![
                address(&user.phone, ChannelType::Telephony),
                address(&user.email, ChannelType::Messaging),
            ]),
            ..UserElement::default()
        }
    }

    pub(crate) fn phone_call(&self, item: &Item, call: &Call) -> PhoneCall {
        PhoneCall {
            line_number: item.container.clone(),
            call_handle: Some(item.id.clone()),
            processing_status: Some(item.processing.clone().into()),
            remote_numbers: Some(call.peers.iter().map(|peer| self.number_of(peer)).collect()),
            dialed_number: Some(call.dialed.clone()),
            call_status: Some(call.status.clone().into()),
            capability_list: Some(item.capabilities().to_vec()),
            inbound: call.inbound,
            internal: !call.peers.is_empty()
                && call.peers.iter().all(|peer| matches!(peer, super::phone::Peer::Leg(_))),
            attached_data: Some(item.attached_data.clone().into()),
            ..PhoneCall::default()
        }
    }

    pub(crate) fn chat_session(&self, item: &Item, chat: &Chat) -> ChatSession {
        let room = self.room(&item.id).ok();
        ChatSession {
            title: room.map(|room| room.title.clone()),
            chat_line_id: item.container.clone(),
            chat_session_id: Some(item.id.clone()),
            processing_status: Some(item.processing.clone().into()),
            capability_list: Some(item.capabilities().to_vec()),
            attached_data: Some(item.attached_data.clone().into()),
            chat_status: Some(chat.status.clone().into()),
            chat_participants: room.map(|room| room.participants.clone()),
        }
    }
}

pub(crate) fn message(item: &Item, mail: &Mail) -> Message {
    Message {
        folder: item.container.clone(),
        subject: mail.header("Subject").map(str::to_owned),
        message_id: Some(item.id.clone()),
        processing_status: Some(item.processing.clone().into()),
        originator: mail.header("From").map(str::to_owned),
        message_text: Some(mail.text().to_owned()),
        attachments: Some(Vec::new()),
        message_status: Some(mail.status.clone().into()),
        capability_list: Some(item.capabilities().to_vec()),
        attached_data: Some(item.attached_data.clone().into()),
        original_message_id: mail.notifies.clone(),
        notification: mail.notifies.is_some(),
        read: mail.flags.read,
        answered: mail.flags.answered,
        forwarded: mail.flags.forwarded,
        ..Message::default()
    }
}

fn action_session(item: &Item, action: &Action) -> ActionSession {
    ActionSession {
        action_participants: Some(item.user.iter().cloned().collect()),
        capability_list: Some(item.capabilities().to_vec()),
        action_status: Some(action.status.clone().into()),
        processing_status: Some(item.processing.clone().into()),
        attached_data: Some(item.attached_data.clone().into()),
        action_line_id: item.container.clone(),
        ..ActionSession::default()
    }
}

fn action_item(item: &Item, action: &Action) -> ActionItem {
    ActionItem {
        request_id: action.request_id.clone(),
        process_id: action.process_id.clone(),
        action_item_id: Some(item.id.clone()),
        action_item_inbox_id: item.container.clone(),
        attached_data: Some(item.attached_data.clone().into()),
        capability_list: Some(item.capabilities().to_vec()),
        processing_status: Some(item.processing.clone().into()),
        action_item_status: Some(action.status.clone().into()),
        action_item_attributes: Some(action.attributes.clone()),
        ..ActionItem::default()
    }
}

fn text(id: &str, description: &str) -> TextElement {
    TextElement {
        id: Some(id.to_owned()),
        description: Some(description.to_owned()),
        ..TextElement::default()
    }
}

fn address(address: &str, channel: ChannelType) -> Address {
    Address { address: Some(address.to_owned()), channel: Some(channel), ..Address::default() }
}

pub(super) fn date_time(time: SystemTime) -> DateTime {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    DateTime::from_unix(since.as_secs().try_into().unwrap_or(i64::MAX), since.subsec_nanos())
        .unwrap_or_default()
}

/// A time as chats write it: `YYYYMMDDHHMMSS`.
pub(super) fn stamp(time: SystemTime) -> String {
    let text = date_time(time).to_string();
    text.chars().take(19).filter(char::is_ascii_digit).collect()
}
