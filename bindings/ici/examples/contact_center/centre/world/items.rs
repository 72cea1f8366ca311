//! What all items have in common, whatever their channel: being offered, accepted, refused, passed on, wrapped up.

use std::collections::BTreeSet;

use sap_ici::attached_data::ItemAttachedData;
use sap_ici::saponify::Enumeration as _;
use sap_ici::types::{Capability, ChannelType, DestinationType, ProcessingStatus, WrapUpMode};

use super::actions::Action;
use super::chats::Chat;
use super::mails::Mail;
use super::phone::Call;
use super::{Outcome, Refusal, World};

/// A call in a phone line, a message in a folder, a chat session in a chat line, an action item in an inbox.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) id: String,
    /// Where it is; nowhere while it waits in a queue.
    pub(crate) container: Option<String>,
    /// Whose container that is.
    pub(crate) user: Option<String>,
    /// The queue that it came by.
    pub(crate) queue: Option<String>,
    /// Who shall not be offered it again.
    pub(crate) refused_by: BTreeSet<String>,
    pub(crate) processing: ProcessingStatus,
    pub(crate) wrap_up_required: bool,
    /// A document of attached data, or nothing.
    pub(crate) attached_data: String,
    pub(crate) kind: Kind,
}

/// What kind of item it is.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Call(Call),
    Mail(Mail),
    Chat(Chat),
    Action(Action),
}

impl Kind {
    /// The number of the channel.
    pub(crate) fn channel(&self) -> i64 {
        match self {
            Kind::Call(_) => 1,
            Kind::Mail(_) => 2,
            Kind::Chat(_) => 3,
            Kind::Action(_) => 4,
        }
    }
}

/// How an operation names an item. A chat session is in the containers of all who take part under one ID, so the container
/// or the caller decides then.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key<'k> {
    pub(crate) id: &'k str,
    pub(crate) container: Option<&'k str>,
    pub(crate) caller: Option<&'k str>,
}

impl<'k> Key<'k> {
    pub(crate) fn new(id: &'k str, caller: Option<&'k str>) -> Key<'k> {
        Key { id, container: None, caller }
    }

    pub(crate) fn within(self, container: &'k str) -> Key<'k> {
        Key { container: Some(container), ..self }
    }
}

/// Where an item goes.
pub(super) enum Destination {
    Queue(String),
    User(usize),
}

impl Item {
    pub(super) fn new(id: String, kind: Kind) -> Item {
        Item {
            id,
            container: None,
            user: None,
            queue: None,
            refused_by: BTreeSet::new(),
            processing: ProcessingStatus::NotInProcess,
            wrap_up_required: false,
            attached_data: String::new(),
            kind,
        }
    }

    /// What can be done with it as it is now.
    pub(crate) fn capabilities(&self) -> &'static [Capability] {
        match &self.kind {
            Kind::Call(call) => call.status.default_capabilities(),
            Kind::Mail(mail) => mail.status.default_capabilities(),
            Kind::Chat(chat) => chat.status.default_capabilities(),
            Kind::Action(action) => action.status.default_capabilities(),
        }
    }

    /// Refuses what the item does not allow now.
    pub(super) fn need(&self, capability: Capability) -> Outcome {
        if self.capabilities().contains(&capability) {
            return Ok(());
        }
        Err(Refusal::NotAllowed { item: self.id.clone(), capability })
    }

    /// Whether it is over: ended, and wrapped up if it had to be.
    pub(super) fn is_done(&self) -> bool {
        self.has_ended() && self.processing == ProcessingStatus::NotInProcess
    }

    fn has_ended(&self) -> bool {
        match &self.kind {
            Kind::Call(call) => call.has_ended(),
            Kind::Mail(mail) => mail.has_ended(),
            Kind::Chat(chat) => chat.has_ended(),
            Kind::Action(action) => action.has_ended(),
        }
    }
}

impl World {
    /// Creates an item with which the application is going to do something.
    pub(crate) fn create(&mut self, channel: &ChannelType, container: &str) -> Outcome<&Item> {
        let number = channel.number().unwrap_or_default();
        let user = self.owner(number, container)?.id.clone();
        let id = self.new_id();
        let kind = match channel {
            ChannelType::Telephony => Kind::Call(Call::created()),
            ChannelType::Messaging => Kind::Mail(Mail::created()),
            ChannelType::Chat => Kind::Chat(self.created_chat(&id)),
            // Action items are made by routing them.
            ChannelType::ActionRouting => return Err(Refusal::NotImplemented("creating action items")),
            ChannelType::Other(other) => {
                return Err(Refusal::Value { element: "channelType", value: other.clone() });
            }
        };
        let mut item = Item::new(id, kind);
        item.container = Some(container.to_owned());
        item.user = Some(user);
        self.items.push(item);
        self.item_changed(self.items.len() - 1);
        Ok(&self.items[self.items.len() - 1])
    }

    /// The agent takes an item.
    pub(crate) fn accept(&mut self, key: Key<'_>) -> Outcome {
        let index = self.find(key)?;
        self.items[index].need(Capability::Accept)?;
        self.items[index].processing = ProcessingStatus::Active;
        match &mut self.items[index].kind {
            Kind::Call(_) => self.connect(index),
            Kind::Chat(_) => self.join(index),
            Kind::Mail(mail) => mail.accept(),
            Kind::Action(action) => action.accept(),
        }
        self.item_changed(index);
        Ok(())
    }

    /// The agent does not take an item: somebody else gets it.
    pub(crate) fn reroute(&mut self, key: Key<'_>) -> Outcome {
        let index = self.find(key)?;
        self.items[index].need(Capability::Reroute)?;
        self.turn_away(index);
        self.settle();
        Ok(())
    }

    /// The agent gives an item to somebody else, or to a queue.
    pub(crate) fn forward(&mut self, key: Key<'_>, kind: &DestinationType, destination: &str) -> Outcome {
        let index = self.find(key)?;
        self.items[index].need(Capability::Forward)?;
        let channel = self.items[index].kind.channel();
        let to = match kind {
            DestinationType::Queue => Destination::Queue(self.queue(destination)?.id.clone()),
            kind if kind.number() == Some(channel) => {
                let owner = self.owner(channel, destination)?.id.clone();
                Destination::User(self.user_index(&owner)?)
            }
            other => return Err(Refusal::Value { element: "destType", value: other.value().to_owned() }),
        };
        self.pass_on(index, to);
        self.settle();
        Ok(())
    }

    /// The agent will have work to do after the item.
    pub(crate) fn require_wrap_up(&mut self, key: Key<'_>) -> Outcome {
        let index = self.find(key)?;
        self.items[index].need(Capability::RequireWrapUp)?;
        self.items[index].wrap_up_required = true;
        Ok(())
    }

    /// The agent is through with the work after an item.
    pub(crate) fn end_wrap_up(&mut self, key: Key<'_>) -> Outcome {
        let index = self.find(key)?;
        self.items[index].need(Capability::EndWrapUp)?;
        self.items[index].processing = ProcessingStatus::NotInProcess;
        self.item_changed(index);
        self.settle();
        Ok(())
    }

    pub(crate) fn attached_data(&self, key: Key<'_>) -> Outcome<&str> {
        let index = self.find(key)?;
        self.items[index].need(Capability::GetAttachedData)?;
        Ok(&self.items[index].attached_data)
    }

    /// Puts other data in the place of an item's. No data deletes it.
    pub(crate) fn set_attached_data(&mut self, key: Key<'_>, data: &str) -> Outcome {
        let index = self.find(key)?;
        let needed =
            if data.is_empty() { Capability::DeleteAttachedData } else { Capability::SetAttachedData };
        self.items[index].need(needed)?;
        if !data.trim().is_empty() {
            ItemAttachedData::parse(data).map_err(|error| Refusal::AttachedData(error.to_string()))?;
        }
        self.items[index].attached_data = data.trim().to_owned();
        self.item_changed(index);
        Ok(())
    }

    pub(crate) fn item(&self, key: Key<'_>) -> Outcome<&Item> {
        self.find(key).map(|index| &self.items[index])
    }

    /// The items in a container.
    pub(crate) fn items_in(&self, channel: i64, container: &str) -> Outcome<Vec<&Item>> {
        let container = self.owner(channel, container)?.container(channel).to_owned();
        let within = self.items.iter().filter(|item| {
            item.kind.channel() == channel
                && item.container.as_deref().is_some_and(|its| its.eq_ignore_ascii_case(&container))
        });
        Ok(within.collect())
    }

    pub(super) fn find(&self, key: Key<'_>) -> Outcome<usize> {
        let named = |item: &&(usize, &Item)| item.1.id.eq_ignore_ascii_case(key.id);
        let within = |item: &&(usize, &Item)| {
            key.container.is_none_or(|container| {
                item.1.container.as_deref().is_some_and(|its| its.eq_ignore_ascii_case(container))
            })
        };
        let items: Vec<(usize, &Item)> = self.items.iter().enumerate().collect();
        let mut found = items.iter().filter(named).filter(within);
        let first = found.next().ok_or_else(|| Refusal::UnknownItem(key.id.to_owned()))?;
        let is_callers = |item: &(usize, &Item)| item.1.user.as_deref() == key.caller;
        let chosen =
            if is_callers(first) { first } else { found.find(|item| is_callers(item)).unwrap_or(first) };
        Ok(chosen.0)
    }

    /// Ends an item; its agent wraps it up, if that has to be.
    pub(super) fn finish(&mut self, index: usize) {
        let mode = self.items[index]
            .user
            .as_deref()
            .and_then(|user| self.user(user).ok())
            .map(|user| &user.wrap_up_mode);
        let wraps_up = mode == Some(&WrapUpMode::Automatic) || self.items[index].wrap_up_required;
        let item = &mut self.items[index];
        let was_worked_on = item.processing == ProcessingStatus::Active;
        item.processing =
            if was_worked_on && wraps_up { ProcessingStatus::WrapUp } else { ProcessingStatus::NotInProcess };
        match &mut item.kind {
            Kind::Call(call) => call.end(),
            Kind::Mail(mail) => mail.end(),
            Kind::Chat(chat) => chat.end(),
            Kind::Action(action) => action.end(),
        }
        self.item_changed(index);
    }

    /// Forgets what is over, and gives what waits to whoever is free now. Indexes of items are other ones afterwards.
    pub(super) fn settle(&mut self) {
        self.items.retain(|item| !item.is_done());
        self.close_empty_rooms();
        self.allocate();
    }

    /// Takes back what a user was offered and has not accepted.
    pub(super) fn requeue_offers(&mut self, user: usize) {
        let id = self.users[user].id.clone();
        let offered: Vec<usize> = (0..self.items.len())
            .filter(|index| {
                let item = &self.items[*index];
                item.user.as_deref() == Some(&id) && item.need(Capability::Accept).is_ok()
            })
            .collect();
        for index in offered {
            self.turn_away(index);
        }
    }

    /// Sends an item that was offered back to its queue. Who has called an agent directly finds nobody there.
    fn turn_away(&mut self, index: usize) {
        if let Some(user) = self.items[index].user.clone() {
            self.items[index].refused_by.insert(user);
        }
        match self.items[index].queue.clone() {
            Some(queue) => self.pass_on(index, Destination::Queue(queue)),
            None if self.items[index].kind.channel() == 1 => self.disconnect(index),
            None => self.finish(index),
        }
    }

    /// Ends an item for its agent and gives it on. A call has a new handle then; other items keep their ID.
    pub(super) fn pass_on(&mut self, index: usize, to: Destination) {
        let id = match self.items[index].kind {
            Kind::Call(_) => self.new_id(),
            _ => self.items[index].id.clone(),
        };
        let mut next =
            Item { id, container: None, user: None, wrap_up_required: false, ..self.items[index].clone() };
        next.processing = ProcessingStatus::NotInProcess;
        match &mut next.kind {
            Kind::Call(call) => call.wait(),
            Kind::Mail(mail) => mail.wait(),
            Kind::Chat(chat) => chat.wait(),
            Kind::Action(action) => action.wait(),
        }
        if let (Kind::Call(_), old) = (&next.kind, self.items[index].id.clone()) {
            self.reconnect_peers(&old, &next.id);
        }
        self.part(index);
        self.finish(index);
        let user = match to {
            Destination::Queue(queue) => {
                next.queue = Some(queue);
                None
            }
            Destination::User(user) => Some(user),
        };
        self.items.push(next);
        if let Some(user) = user {
            self.offer(self.items.len() - 1, user);
        }
    }
}
