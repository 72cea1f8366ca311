use super::items::Kind;
use super::{Outcome, Refusal, World};
use crate::centre::world::users::User;

/// Where items wait for an agent.
#[derive(Clone, Debug)]
pub(crate) struct Queue {
    /// Its address: a phone number, an e-mail address, a chat address.
    pub(crate) id: String,
    pub(crate) name: String,
    /// The number of the channel.
    pub(crate) channel: i64,
}

impl Queue {
    pub(crate) fn new(id: &str, name: &str, channel: i64) -> Queue {
        Queue { id: id.to_owned(), name: name.to_owned(), channel }
    }
}

impl World {
    /// The queue with an address, or with a name where there is none with that address.
    pub(crate) fn queue(&self, id: &str) -> Outcome<&Queue> {
        let by_address = self.queues.iter().find(|queue| queue.id.eq_ignore_ascii_case(id));
        by_address
            .or_else(|| self.queues.iter().find(|queue| queue.name.eq_ignore_ascii_case(id)))
            .ok_or_else(|| Refusal::UnknownQueue(id.to_owned()))
    }

    /// Gives what waits to those who are ready for it, the oldest first.
    pub(super) fn allocate(&mut self) {
        for item in 0..self.items.len() {
            if let Some(user) = self.agent_for(item) {
                self.offer(item, user);
            }
        }
    }

    /// Who may be offered an item that waits in a queue: of those who are ready and have not refused it, whoever has least
    /// to do.
    fn agent_for(&self, item: usize) -> Option<usize> {
        let item = &self.items[item];
        let queue = item.queue.as_deref().filter(|_| item.container.is_none())?;
        let channel = item.kind.channel();
        let ready = self.users.iter().enumerate().filter(|(_, user)| {
            user.takes_from(queue, channel)
                && !item.refused_by.contains(&user.id)
                && !self.is_occupied(user, channel)
        });
        ready.min_by_key(|(_, user)| self.items_of(user).count()).map(|(index, _)| index)
    }

    /// Whether a user has all that one can handle of a channel: one call, or one item in wrap-up.
    fn is_occupied(&self, user: &User, channel: i64) -> bool {
        self.items_of(user).any(|item| item.kind.channel() == channel && !item.is_done())
    }

    pub(super) fn offer(&mut self, item: usize, user: usize) {
        let container = self.users[user].container(self.items[item].kind.channel()).to_owned();
        let user = self.users[user].id.clone();
        let item_ = &mut self.items[item];
        item_.container = Some(container.clone());
        item_.user = Some(user);
        match &mut item_.kind {
            Kind::Call(call) => call.alert(),
            Kind::Mail(mail) => mail.alert(),
            Kind::Chat(chat) => chat.alert(),
            Kind::Action(action) => action.alert(),
        }
        self.item_changed(item);
    }
}
