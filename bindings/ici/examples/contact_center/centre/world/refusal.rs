use std::fmt;

use sap_ici::saponify::Enumeration as _;
use sap_ici::types::Capability;

/// Why an operation is refused.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Refusal {
    UnknownUser(String),
    UnknownContainer(String),
    UnknownItem(String),
    UnknownQueue(String),
    UnknownCallBack(String),
    /// What the operation needs is not among the capabilities of the item as it is now.
    NotAllowed {
        item: String,
        capability: Capability,
    },
    PhoneNumber(String),
    AttachedData(String),
    /// A value that is none of those that there are.
    Value {
        element: &'static str,
        value: String,
    },
    /// The subscription cannot be kept.
    Subscription(String),
    NotImplemented(&'static str),
    /// The contact centre has been stopped.
    Stopped,
}

impl Refusal {
    /// The area and the number within it. The interface's document shows one pair, of a phone number; the others are this
    /// contact centre's own: in area 1 what is not there, in area 2 what is not possible, in area 5 what cannot be read.
    pub(crate) fn codes(&self) -> (i32, i32) {
        match self {
            Refusal::UnknownUser(_) => (1, 1),
            Refusal::UnknownContainer(_) => (1, 2),
            Refusal::UnknownItem(_) => (1, 3),
            Refusal::UnknownQueue(_) => (1, 4),
            Refusal::UnknownCallBack(_) => (1, 5),
            Refusal::NotAllowed { .. } => (2, 1),
            Refusal::Subscription(_) => (2, 2),
            Refusal::NotImplemented(_) => (2, 3),
            Refusal::Stopped => (2, 4),
            Refusal::Value { .. } => (5, 1),
            Refusal::PhoneNumber(_) => (5, 2),
            Refusal::AttachedData(_) => (5, 3),
        }
    }

    /// Whether the same request may succeed later.
    pub(crate) fn retry(&self) -> bool {
        matches!(self, Refusal::NotAllowed { .. } | Refusal::Subscription(_) | Refusal::Stopped)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::UnknownUser(id) => write!(f, "there is no user {id:?}"),
            Refusal::UnknownContainer(id) => write!(f, "there is no container {id:?}"),
            Refusal::UnknownItem(id) => write!(f, "there is no item {id:?}"),
            Refusal::UnknownQueue(id) => write!(f, "there is no queue {id:?}"),
            Refusal::UnknownCallBack(id) => write!(f, "there is no call-back {id:?}"),
            Refusal::NotAllowed { item, capability } => {
                write!(f, "item {item} does not allow {} now", capability.name())
            }
            Refusal::PhoneNumber(number) => {
                write!(f, "{number:?} has other characters than those of a phone number")
            }
            Refusal::AttachedData(error) => {
                write!(f, "the attached data is no document of attached data: {error}")
            }
            Refusal::Value { element, value } => write!(f, "{value:?} is no value of {element}"),
            Refusal::Subscription(error) => write!(f, "the subscription is refused: {error}"),
            Refusal::Stopped => write!(f, "the contact centre has been stopped"),
            Refusal::NotImplemented(what) => write!(f, "{what} is not implemented"),
        }
    }
}
