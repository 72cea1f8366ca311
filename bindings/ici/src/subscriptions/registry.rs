//! Who monitors what.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use super::error::SubscribeError;
use super::settings::Settings;
use super::topic::{Scope, Session, Topic};
use super::url_map::Parts;

/// How long what a peer chooses may be, in bytes.
const MAX_TEXT: usize = 2_048;

/// The subscriptions.
#[derive(Debug, Default)]
pub(super) struct Registry {
    sessions: BTreeMap<Session, Subscription>,
    /// The same the other way round.
    topics: BTreeMap<Topic, BTreeSet<Session>>,
    /// When subscriptions end, the first to end first.
    ends: BTreeSet<(Instant, Session)>,
}

#[derive(Debug, Default)]
struct Subscription {
    topics: BTreeSet<Topic>,
    end: Option<Instant>,
}

impl Registry {
    pub(super) fn subscribe(
        &mut self,
        session: &Session,
        topic: Topic,
        settings: &Settings,
        now: Instant,
    ) -> Result<(), SubscribeError> {
        self.check(session, &topic, settings)?;
        let subscription = self.sessions.entry(session.clone()).or_default();
        if let Some(end) = subscription.end.take() {
            self.ends.remove(&(end, session.clone()));
        }
        if let Some(lifetime) = settings.lifetime {
            let end = now + lifetime;
            subscription.end = Some(end);
            self.ends.insert((end, session.clone()));
        }
        self.topics.entry(topic.clone()).or_default().insert(session.clone());
        subscription.topics.insert(topic);
        Ok(())
    }

    fn check(&self, session: &Session, topic: &Topic, settings: &Settings) -> Result<(), SubscribeError> {
        let lengths = [
            ("application URL", session.app_url.len()),
            ("application id", session.app_id.len()),
            ("id of what is monitored", topic.len()),
        ];
        for (what, len) in lengths {
            match len {
                0 => return Err(SubscribeError::Empty(what)),
                1..=MAX_TEXT => {}
                _ => return Err(SubscribeError::TooLong(what)),
            }
        }
        if Parts::of(&session.app_url).is_none() {
            return Err(SubscribeError::Url(session.app_url.to_string()));
        }
        match self.sessions.get(session) {
            Some(known) if known.topics.contains(topic) => Ok(()),
            Some(known) if known.topics.len() >= settings.max_topics => {
                Err(SubscribeError::TooMany("topics of one agent session"))
            }
            Some(_) => Ok(()),
            None if self.sessions.len() >= settings.max_sessions => {
                Err(SubscribeError::TooMany("agent sessions"))
            }
            None => Ok(()),
        }
    }

    /// Ends subscriptions of a session; says whether it is subscribed to nothing any more, having been before.
    pub(super) fn unsubscribe(&mut self, session: &Session, scope: Scope) -> bool {
        let Some(subscription) = self.sessions.get_mut(session) else { return false };
        let (ended, left) =
            std::mem::take(&mut subscription.topics).into_iter().partition(|topic| scope.has(topic));
        subscription.topics = left;
        let is_over = subscription.topics.is_empty();
        self.forget(session, ended);
        if is_over {
            self.remove(session);
        }
        is_over
    }

    /// Ends all subscriptions of a session.
    pub(super) fn remove(&mut self, session: &Session) -> bool {
        let Some(subscription) = self.sessions.remove(session) else { return false };
        if let Some(end) = subscription.end {
            self.ends.remove(&(end, session.clone()));
        }
        self.forget(session, subscription.topics);
        true
    }

    fn forget(&mut self, session: &Session, topics: BTreeSet<Topic>) {
        for topic in topics {
            if let Some(sessions) = self.topics.get_mut(&topic) {
                sessions.remove(session);
                if sessions.is_empty() {
                    self.topics.remove(&topic);
                }
            }
        }
    }

    /// Who monitors any of these, in the order of application URLs.
    pub(super) fn monitoring<'t>(&self, topics: impl IntoIterator<Item = &'t Topic>) -> BTreeSet<Session> {
        topics.into_iter().filter_map(|topic| self.topics.get(topic)).flatten().cloned().collect()
    }

    /// The next subscription whose time is up.
    pub(super) fn ended(&self, now: Instant) -> Option<Session> {
        self.ends.first().filter(|(end, _)| *end <= now).map(|(_, session)| session.clone())
    }

    pub(super) fn next_end(&self) -> Option<Instant> {
        self.ends.first().map(|(end, _)| *end)
    }

    pub(super) fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.sessions.keys()
    }

    pub(super) fn len(&self) -> usize {
        self.sessions.len()
    }

    /// Whether anybody is subscribed at this URL.
    pub(super) fn knows(&self, session: &Session) -> bool {
        let first = Session { app_url: session.app_url.clone(), app_id: "".into() };
        self.sessions.range(first..).next().is_some_and(|(next, _)| next.app_url == session.app_url)
    }

    pub(super) fn clear(&mut self) {
        *self = Registry::default();
    }
}
