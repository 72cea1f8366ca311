use std::sync::Arc;

use crate::ici_event::SubscriptionEndReason;

/// A message to be sent now.
#[derive(Clone, Debug, PartialEq)]
pub struct Message<E> {
    /// What its outcome is reported by.
    pub ticket: Ticket,
    /// The URL to send it to: the application's, or what the [`UrlMap`](super::UrlMap) has in its place.
    pub endpoint: Arc<str>,
    /// The application instances that it is for.
    pub app_ids: Vec<Arc<str>>,
    /// What it says.
    pub content: Content<E>,
    /// The how manieth attempt this is, from 1.
    pub attempt: u32,
}

/// What a message says.
#[derive(Debug, PartialEq)]
pub enum Content<E> {
    /// Something that is monitored has changed.
    Event(Arc<E>),
    /// The subscriptions have ended.
    Ended(EndReason),
}

/// Why subscriptions have ended (chapter 9.3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EndReason {
    /// The contact centre shuts down. Subscriptions are lost.
    ShutDown,
    /// The contact centre is out of service for a while. Subscriptions stay.
    Paused,
    /// The subscription's time is up.
    Timeout,
}

impl From<EndReason> for SubscriptionEndReason {
    fn from(reason: EndReason) -> SubscriptionEndReason {
        match reason {
            EndReason::ShutDown => SubscriptionEndReason::ShutDown,
            EndReason::Paused => SubscriptionEndReason::Paused,
            EndReason::Timeout => SubscriptionEndReason::Timeout,
        }
    }
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was answered.
    Answered,
    /// It was answered with a fault: the application has it, and has no use for it. It is not sent again.
    Refused,
    /// It was not answered, or not with a SOAP message. It is sent again if nothing newer has been sent meanwhile.
    Failed,
    /// It cannot be written: a text in it has a character that XML cannot carry. It is given up.
    Unwritable,
}

/// Identifies one attempt to send a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub(super) u64);

impl<E> Clone for Content<E> {
    fn clone(&self) -> Content<E> {
        match self {
            Content::Event(event) => Content::Event(Arc::clone(event)),
            Content::Ended(reason) => Content::Ended(*reason),
        }
    }
}
