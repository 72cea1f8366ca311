use sap_ici::saponify::Enumeration as _;
use sap_ici::types::{WorkMode, WrapUpMode};

use super::items::Item;
use super::{Outcome, Refusal, World};

/// The names of the channels, by their numbers.
pub(crate) const CHANNELS: [(i64, &str); 4] =
    [(1, "Telephony"), (2, "E-mail"), (3, "Chat"), (4, "Action item")];

/// An agent.
#[derive(Clone, Debug)]
pub(crate) struct User {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) work_mode: WorkMode,
    pub(crate) wrap_up_mode: WrapUpMode,
    /// The phone number, with which the phone line is named.
    pub(crate) phone: String,
    /// The e-mail address, with which the folder, the chat line and the inbox are named.
    pub(crate) email: String,
    /// The queues that the user may serve.
    pub(crate) queues: Vec<String>,
    /// Those that the user serves.
    pub(crate) current_queues: Vec<String>,
    /// The numbers of the channels that are enabled.
    pub(crate) current_channels: Vec<i64>,
}

impl User {
    pub(crate) fn new(id: &str, name: &str, phone: &str, email: &str, queues: &[&str]) -> User {
        let queues: Vec<String> = queues.iter().map(|queue| (*queue).to_owned()).collect();
        User {
            id: id.to_owned(),
            name: name.to_owned(),
            work_mode: WorkMode::LoggedOff,
            wrap_up_mode: WrapUpMode::Automatic,
            phone: phone.to_owned(),
            email: email.to_owned(),
            current_queues: queues.clone(),
            queues,
            current_channels: vec![1],
        }
    }

    /// The container of a channel's items.
    pub(crate) fn container(&self, channel: i64) -> &str {
        if channel == 1 { &self.phone } else { &self.email }
    }

    /// Whether the user waits for items of a queue.
    pub(super) fn takes_from(&self, queue: &str, channel: i64) -> bool {
        self.work_mode == WorkMode::Ready
            && self.current_channels.contains(&channel)
            && self.current_queues.iter().any(|current| current == queue)
    }

    pub(super) fn is_logged_on(&self) -> bool {
        self.work_mode != WorkMode::LoggedOff
    }
}

impl World {
    /// The user with an ID, whose case does not matter.
    pub(crate) fn user(&self, id: &str) -> Outcome<&User> {
        let index = self.user_index(id)?;
        Ok(&self.users[index])
    }

    /// Sets whether a user is at work. Items that were offered but not accepted go to somebody else when the user leaves.
    pub(crate) fn set_work_mode(&mut self, user: &str, mode: WorkMode) -> Outcome {
        let index = self.user_index(user)?;
        if matches!(mode, WorkMode::Other(_)) {
            return Err(Refusal::Value { element: "workmode", value: mode.value().to_owned() });
        }
        self.users[index].work_mode = mode;
        self.user_changed(index);
        if !self.users[index].is_logged_on() {
            self.requeue_offers(index);
        }
        self.allocate();
        Ok(())
    }

    /// Sets the channels that a user takes items of.
    pub(crate) fn set_channels(&mut self, user: &str, channels: Vec<i64>) -> Outcome {
        let index = self.user_index(user)?;
        if let Some(unknown) =
            channels.iter().find(|channel| !CHANNELS.iter().any(|(number, _)| number == *channel))
        {
            return Err(Refusal::Value { element: "channels", value: unknown.to_string() });
        }
        self.users[index].current_channels = channels;
        self.user_changed(index);
        self.allocate();
        Ok(())
    }

    /// Sets the queues that a user serves.
    pub(crate) fn set_queues(&mut self, user: &str, queues: Vec<String>) -> Outcome {
        let index = self.user_index(user)?;
        if let Some(foreign) = queues.iter().find(|queue| !self.users[index].queues.contains(queue)) {
            return Err(Refusal::UnknownQueue(foreign.clone()));
        }
        self.users[index].current_queues = queues;
        self.user_changed(index);
        self.allocate();
        Ok(())
    }

    /// Sets the addresses of a user, by the numbers of their channels.
    pub(crate) fn set_addresses(&mut self, user: &str, addresses: Vec<(i64, String)>) -> Outcome {
        let index = self.user_index(user)?;
        for (channel, address) in addresses {
            if channel == 1 {
                self.check_number(&address)?;
                self.users[index].phone = address;
            } else {
                self.users[index].email = address;
            }
        }
        self.user_changed(index);
        Ok(())
    }

    pub(super) fn user_index(&self, id: &str) -> Outcome<usize> {
        let found = self.users.iter().position(|user| user.id.eq_ignore_ascii_case(id));
        found.ok_or_else(|| Refusal::UnknownUser(id.to_owned()))
    }

    /// The user whose container it is.
    pub(super) fn owner(&self, channel: i64, container: &str) -> Outcome<&User> {
        let found = self.users.iter().find(|user| user.container(channel).eq_ignore_ascii_case(container));
        found.ok_or_else(|| Refusal::UnknownContainer(container.to_owned()))
    }

    pub(super) fn items_of<'w>(&'w self, user: &'w User) -> impl Iterator<Item = &'w Item> {
        self.items.iter().filter(|item| item.user.as_deref() == Some(&user.id))
    }
}
