//! The contact centre: who works in it, what is to be done, and the rules of both.
//!
//! It does no input and output: an operation changes it, or is refused, and what the operation has changed is taken with
//! [`World::take_changes`] by whoever tells the subscribers.

mod actions;
mod call_backs;
mod changes;
mod chats;
mod conference;
mod consulting;
mod items;
mod lists;
mod mails;
mod phone;
mod presence;
mod queues;
mod refusal;
mod users;

use std::time::SystemTime;

use sap_ici::types::CallBack;

pub(crate) use call_backs::NewCallBack;
pub(crate) use changes::{Change, message};
pub(crate) use chats::Room;
pub(crate) use items::{Item, Key, Kind};
pub(crate) use mails::Flags;
pub(crate) use queues::Queue;
pub(crate) use refusal::Refusal;
pub(crate) use users::User;

/// What an operation answers.
pub(crate) type Outcome<T = ()> = Result<T, Refusal>;

/// A contact centre.
#[derive(Debug)]
pub(crate) struct World {
    users: Vec<User>,
    queues: Vec<Queue>,
    /// In the order in which they came.
    items: Vec<Item>,
    rooms: Vec<Room>,
    call_backs: Vec<CallBack>,
    changes: Vec<Change>,
    issued: u64,
    now: SystemTime,
}

impl World {
    /// A contact centre where nobody has logged on yet.
    pub(crate) fn new(users: Vec<User>, queues: Vec<Queue>) -> World {
        World {
            users,
            queues,
            items: Vec::new(),
            rooms: Vec::new(),
            call_backs: Vec::new(),
            changes: Vec::new(),
            issued: 0,
            now: SystemTime::UNIX_EPOCH,
        }
    }

    /// Two agents and two queues of every channel, to play with.
    pub(crate) fn sample() -> World {
        let queues = vec![
            Queue::new("6001", "Sales", 1),
            Queue::new("6002", "Service", 1),
            Queue::new("service@centre.example", "Service mail", 2),
            Queue::new("chat@centre.example", "Service chat", 3),
            Queue::new("ACTION", "Action Queue", 4),
        ];
        let all: Vec<&str> = queues.iter().map(|queue| queue.id.as_str()).collect();
        let users = vec![
            User::new("ANNA", "Anna Berg", "+101", "anna@centre.example", &all),
            User::new("BEN", "Ben Stone", "+102", "ben@centre.example", &all),
            User::new("CARLA", "Carla Nunez", "+103", "carla@centre.example", &["6002"]),
        ];
        World::new(users, queues)
    }

    /// Tells it the time.
    pub(crate) fn at(&mut self, now: SystemTime) -> &mut World {
        self.now = now;
        self
    }

    /// A new identifier: 32 hexadecimal digits, as the interface writes a GUID.
    fn new_id(&mut self) -> String {
        self.issued += 1;
        // Spread over all digits, so that no two look alike.
        let high = self.issued.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let low = (high ^ self.issued).wrapping_mul(0xBF58_476D_1CE4_E5B9) | 1;
        format!("{high:016X}{low:016X}")
    }
}
