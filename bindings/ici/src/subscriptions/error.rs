use std::error::Error;
use std::fmt;

/// Why a subscription is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SubscribeError {
    /// The application's URL is none of http or https.
    Url(String),
    /// An id or the URL is longer than 2,048 bytes; says which.
    TooLong(&'static str),
    /// An id is empty; says which.
    Empty(&'static str),
    /// As many agent sessions, applications or topics are subscribed as [`Settings`](super::Settings) allow; says which.
    TooMany(&'static str),
    /// The contact centre is shutting down.
    ShutDown,
}

impl fmt::Display for SubscribeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SubscribeError::Url(url) => write!(f, "{url:?} is no URL of http or https"),
            SubscribeError::TooLong(what) => write!(f, "the {what} is too long"),
            SubscribeError::Empty(what) => write!(f, "the {what} is empty"),
            SubscribeError::TooMany(what) => write!(f, "too many {what} are subscribed"),
            SubscribeError::ShutDown => write!(f, "the contact centre is shutting down"),
        }
    }
}

impl Error for SubscribeError {}
