//! What a contact centre tells those who have subscribed, as one type.

use saponify::xml::AnyElement;

use crate::ici_event::{
    ActionItem, ActionSession, ChannelType, ChatPosting, ChatSession, Message, PhoneCall, TextElement, User,
};

/// An event of the interface `IciEvent`, whoever it is for (chapter 9.3).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// Something about a user has changed: the work mode, channels, queues.
    UserChanged(Box<User>),
    /// Subscriptions have ended; the reason's code is a
    /// [`SubscriptionEndReason`](crate::ici_event::SubscriptionEndReason).
    SubscriptionEnded(TextElement),
    /// A container has changed.
    ContainerChanged(ContainerChange),
    /// A phone call has changed, or is new.
    PhoneCallChanged(Box<PhoneCall>),
    /// A message has changed, is new or is deleted.
    MessageChanged(Box<Message>),
    /// A chat session has changed, or is new.
    ChatChanged(Box<ChatSession>),
    /// Something was written in a chat session.
    ChatNewPosting(Box<ChatPosting>),
    /// An action item has changed, or is new.
    ActionItemChanged(Box<ActionItemChange>),
    /// What is monitored has changed: the elements of a message that is not documented.
    MonitorDataChanged(Vec<AnyElement>),
}

/// The state of a container.
#[derive(Clone, Debug, PartialEq)]
pub struct ContainerChange {
    /// The kind of container.
    pub channel_type: ChannelType,
    /// The container.
    pub container_id: String,
    /// Its status.
    pub container_status: TextElement,
}

/// The state of an action item. Much is said twice, since releases of CRM look in different places.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActionItemChange {
    /// Not used.
    pub user_ids: Option<Vec<String>>,
    /// The state of the action item.
    pub action_session: ActionSession,
    /// The action item.
    pub action_item_id: String,
    /// Its data.
    pub item_data: ActionItem,
    /// Not used.
    pub scenario_id: Option<String>,
}
