//! The interfaces of the contact centre, each of which calls what the [`World`](super::World) does.

mod action_items;
mod administration;
mod chats;
mod containers;
mod items;
mod messages;
mod monitor;
mod phone;
mod system;
mod users;
