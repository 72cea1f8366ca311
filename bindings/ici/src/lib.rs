//! The Integrated Communication Interface (ICI) 3.07 between a CRM and a contact centre, as the Online Interaction Interface
//! (OII) of SAP Contact Center serves it.
//!
//! Each interface is a module: [`ici_user`], [`ici_item`], [`ici_phone_call`], … In each there are
//!
//! - a client, `IciUserClient` (feature `client`), which `blocking::IciUserClient` is without async (feature `blocking`);
//! - a trait to implement and a server for it, `IciUserService` and `IciUserServer` (feature `server`);
//! - the operations, with the elements of their messages and their faults, which need no feature.
//!
//! What interfaces share is in [`types`] and, with its names, here and in their modules: [`PhoneCall`], [`Message`],
//! [`ChatSession`], [`ActionItem`], [`User`] and the like, and the codes, [`PhoneCallStatus`], [`Capability`], [`WorkMode`], …,
//! with their numbers and names.
//!
//! The contact centre serves all of them but [`ici_event`], which the CRM serves. [`oii`] is OII's own administration.

#![cfg_attr(docsrs, feature(doc_cfg))]

#[rustfmt::skip]
#[allow(missing_docs, reason = "what the schema does not document is named well enough")]
#[allow(unreachable_pub, reason = "the modules are put together here")]
mod generated;

pub mod attached_data;
mod compatibility;
mod event;
#[cfg(feature = "receiver")]
pub mod receiver;
pub mod subscriptions;

pub use compatibility::{Compatibility, Compatible};
pub use event::{ActionItemChange, ContainerChange, Event};

pub use generated::types::{self, *};
pub use saponify;

/// What concerns the contact centre as a whole: what it is, who can be reached, recordings, call-backs.
pub mod ici_system {
    pub use crate::generated::ici_system::*;
    pub use crate::generated::ici_system_interface::*;
    pub use crate::types::*;
}

/// Users: what they work on, and subscriptions to what changes about them.
pub mod ici_user {
    pub use crate::generated::ici_user::*;
    pub use crate::generated::ici_user_interface::*;
    pub use crate::types::*;
}

/// What the contact centre tells those who have subscribed: served by a CRM, called by the contact centre.
pub mod ici_event {
    pub use crate::generated::ici_event::*;
    pub use crate::generated::ici_event_interface::*;
    pub use crate::types::*;
}

/// Items of every channel: phone calls, messages, chat sessions, action items.
pub mod ici_item {
    pub use crate::generated::ici_item::*;
    pub use crate::generated::ici_item_interface::*;
    pub use crate::types::*;
}

/// Subscriptions to what happens in a phone line, a folder, a chat line or an inbox of action items.
pub mod ici_container {
    pub use crate::generated::ici_container::*;
    pub use crate::generated::ici_container_interface::*;
    pub use crate::types::*;
}

/// All calls of a phone line at once.
pub mod ici_phone_line {
    pub use crate::generated::ici_phone_line::*;
    pub use crate::generated::ici_phone_line_interface::*;
    pub use crate::types::*;
}

/// Phone calls: dialling, holding, consulting, transferring, conferences.
pub mod ici_phone_call {
    pub use crate::generated::ici_phone_call::*;
    pub use crate::generated::ici_phone_call_interface::*;
    pub use crate::types::*;
}

/// The messages of a folder.
pub mod ici_folder {
    pub use crate::generated::ici_folder::*;
    pub use crate::generated::ici_folder_interface::*;
    pub use crate::types::*;
}

/// Messages: their content, sending and deleting them. Action items are ended here too.
pub mod ici_message {
    pub use crate::generated::ici_message::*;
    pub use crate::generated::ici_message_interface::*;
    pub use crate::types::*;
}

/// The chat sessions of a chat line.
pub mod ici_chat_line {
    pub use crate::generated::ici_chat_line::*;
    pub use crate::generated::ici_chat_line_interface::*;
    pub use crate::types::*;
}

/// Chat sessions: inviting, writing, leaving.
pub mod ici_chat_session {
    pub use crate::generated::ici_chat_session::*;
    pub use crate::generated::ici_chat_session_interface::*;
    pub use crate::types::*;
}

/// Action items: tasks of a CRM that the contact centre gives to agents.
pub mod ici_action_item {
    pub use crate::generated::ici_action_item::*;
    pub use crate::generated::ici_action_item_interface::*;
    pub use crate::types::*;
}

/// Monitoring: undocumented but for the names of its operations, whose messages are kept as they are.
pub mod ici_monitor {
    pub use crate::generated::ici_monitor::*;
    pub use crate::generated::ici_monitor_interface::*;
    pub use crate::types::*;
}

/// Administration of OII, for callers on its own machine.
pub mod oii {
    pub use crate::generated::oii::*;
    pub use crate::generated::oii_service::*;
}
