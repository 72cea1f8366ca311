use std::fmt;
use std::sync::Arc;

/// Who is subscribed: an application instance (`appId`) at a URL (`appUrl`). Usually that is an agent's session of the CRM.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Session {
    pub(super) app_url: Arc<str>,
    pub(super) app_id: Arc<str>,
}

impl Session {
    /// The session of an application instance at a URL. White space around either is left out.
    pub fn new(app_url: &str, app_id: &str) -> Session {
        Session { app_url: app_url.trim().into(), app_id: app_id.trim().into() }
    }

    /// The URL that the application gave.
    pub fn app_url(&self) -> &str {
        &self.app_url
    }

    /// The application instance.
    pub fn app_id(&self) -> &str {
        &self.app_id
    }
}

impl fmt::Display for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.app_id, self.app_url)
    }
}

/// What is monitored.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Topic(Kind);

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Kind {
    User(String),
    Container { channel_type: String, id: String },
}

impl Topic {
    /// A user. Upper and lower case of the id do not matter (chapter 2 of the description).
    pub fn user(user_id: &str) -> Topic {
        Topic(Kind::User(user_id.trim().to_lowercase()))
    }

    /// A container: a phone line, a folder, a chat line, an action item inbox, as the id of the channel type says. Upper and
    /// lower case of its own id, an e-mail address say, do not matter.
    pub fn container(channel_type: &str, container_id: &str) -> Topic {
        Topic(Kind::Container {
            channel_type: channel_type.trim().to_owned(),
            id: container_id.trim().to_lowercase(),
        })
    }

    /// Whether it is a user.
    pub fn is_user(&self) -> bool {
        matches!(self.0, Kind::User(_))
    }

    /// How much of it was chosen by a peer, in bytes.
    pub(super) fn len(&self) -> usize {
        match &self.0 {
            Kind::User(id) => id.len(),
            Kind::Container { channel_type, id } => channel_type.len() + id.len(),
        }
    }
}

/// Which of a session's subscriptions are meant: those of `IciUser` or those of `IciContainer`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Those to users.
    Users,
    /// Those to containers.
    Containers,
}

impl Scope {
    pub(super) fn has(self, topic: &Topic) -> bool {
        topic.is_user() == (self == Scope::Users)
    }
}
