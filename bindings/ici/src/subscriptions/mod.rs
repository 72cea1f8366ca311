//! Who is subscribed to events, and how they get them.
//!
//! A CRM subscribes with `IciUser.subscribe` and `IciContainer.subscribe`, giving a URL (`appUrl`) at which it serves
//! `IciEvent`, and an id (`appId`) for each of its agents' sessions. [`Keeper`] holds that and decides which message goes out
//! when; it does no input or output and knows no clock, so that every order of events can be tried. `Events` (feature `events`)
//! is a keeper that sends.

mod error;
#[cfg(feature = "events")]
mod events;
mod keeper;
mod message;
mod outbox;
mod registry;
#[cfg(feature = "events")]
mod reverse_dns;
#[cfg(feature = "events")]
mod sender;
mod settings;
mod statistics;
mod topic;
mod url_map;

pub use error::SubscribeError;
#[cfg(feature = "events")]
pub use events::{Events, EventsBuilder};
pub use keeper::Keeper;
pub use message::{Content, EndReason, Message, Outcome, Ticket};
pub use settings::Settings;
pub use statistics::Statistics;
pub use topic::{Scope, Session, Topic};
pub use url_map::{UrlMap, UrlMapError};
