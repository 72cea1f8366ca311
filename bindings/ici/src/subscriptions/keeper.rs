use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use super::error::SubscribeError;
use super::message::{Content, EndReason, Message, Outcome, Ticket};
use super::outbox::Outbox;
use super::registry::Registry;
use super::settings::Settings;
use super::statistics::Statistics;
use super::topic::{Scope, Session, Topic};

/// Knows who is subscribed to what, and which message is to be sent to whom, and when. It neither sends nor sleeps: it is
/// told what time it is and what became of messages, and `E` is any event.
///
/// - Sessions are told apart by their URL and id (chapters 9.2.6 and 9.5.1); sessions of one URL get an event in one message.
/// - A session gets its events in their order. The next one goes out when the one before is answered, or was not within
///   [`Settings::wait`]. What other sessions do does not matter, save that they share messages and the limit of what may be
///   in progress.
/// - An application that fails is left alone, longer after each failure, and then gets one message to see whether it is back.
///   A message is repeated only while nothing newer was sent to its sessions: what arrives late would be taken for the news.
/// - What waits is bounded: the oldest event is dropped, and counted.
///
/// ```
/// use std::time::Instant;
/// use sap_ici::subscriptions::{Keeper, Outcome, Session, Settings, Topic};
///
/// let mut keeper = Keeper::new(Settings::default());
/// let now = Instant::now();
/// let session = Session::new("http://crm:8000/events", "1");
/// keeper.subscribe(&session, Topic::user("ADA"), now)?;
/// keeper.publish([&Topic::user("ada")], "ready", now);
/// let message = keeper.next_message(now).unwrap();
/// assert_eq!(&*message.endpoint, "http://crm:8000/events");
/// keeper.finished(message.ticket, Outcome::Answered, now);
/// # Ok::<(), sap_ici::subscriptions::SubscribeError>(())
/// ```
#[derive(Debug)]
pub struct Keeper<E> {
    settings: Settings,
    registry: Registry,
    outboxes: BTreeMap<Arc<str>, Outbox<E>>,
    next_id: u64,
    next_ticket: u64,
    statistics: Statistics,
    is_shut_down: bool,
}

impl<E: PartialEq> Keeper<E> {
    /// A keeper of no subscriptions.
    pub fn new(settings: Settings) -> Keeper<E> {
        Keeper {
            settings,
            registry: Registry::default(),
            outboxes: BTreeMap::new(),
            next_id: 0,
            next_ticket: 1,
            statistics: Statistics::default(),
            is_shut_down: false,
        }
    }

    /// How it was set.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What has been sent and what has not.
    pub fn statistics(&self) -> Statistics {
        Statistics { sessions: self.registry.len(), ..self.statistics }
    }

    /// Subscribes a session to a topic, beside what it is subscribed to already; again, it renews the subscription.
    ///
    /// # Errors
    /// When the URL is none, an id is empty or too long, or as much is subscribed as the settings allow.
    pub fn subscribe(&mut self, session: &Session, topic: Topic, now: Instant) -> Result<(), SubscribeError> {
        if self.is_shut_down {
            return Err(SubscribeError::ShutDown);
        }
        let is_known = self.outboxes.contains_key(&session.app_url);
        if !is_known && self.outboxes.len() >= self.settings.max_applications {
            return Err(SubscribeError::TooMany("application URLs"));
        }
        self.registry.subscribe(session, topic, &self.settings, now)?;
        if !is_known {
            let endpoint = self.settings.url_map.apply(&session.app_url);
            self.outboxes.insert(Arc::clone(&session.app_url), Outbox::new(endpoint));
        }
        Ok(())
    }

    /// Ends subscriptions of a session: the operation `unsubscribe` of `IciUser` or of `IciContainer`. What waits for a
    /// session without subscriptions is not sent any more.
    pub fn unsubscribe(&mut self, session: &Session, scope: Scope) {
        if self.registry.unsubscribe(session, scope) {
            self.forget(session);
        }
    }

    /// A user has logged on (`IciUser.getAttributes`): sessions that monitor the user are left from before, since the CRM
    /// subscribes only then, and end with all that they monitor; unless
    /// [`automatic_unsubscribe`](Settings::automatic_unsubscribe) is off.
    pub fn logged_on(&mut self, user_id: &str) {
        if !self.settings.automatic_unsubscribe {
            return;
        }
        for session in self.registry.monitoring([&Topic::user(user_id)]) {
            self.registry.remove(&session);
            self.forget(&session);
        }
    }

    fn forget(&mut self, session: &Session) {
        if let Some(outbox) = self.outboxes.get_mut(&session.app_url) {
            outbox.forget(&session.app_id, &mut self.statistics);
        }
        self.tidy(session);
    }

    /// Lets an application go that has no subscriptions and no messages.
    fn tidy(&mut self, session: &Session) {
        let is_idle = self.outboxes.get(&session.app_url).is_some_and(Outbox::is_empty);
        if is_idle && !self.registry.knows(session) {
            self.outboxes.remove(&session.app_url);
        }
    }

    /// Something that is monitored has changed: whoever monitors one of the topics gets the event, once. Says how many
    /// sessions that are.
    pub fn publish<'t>(
        &mut self,
        topics: impl IntoIterator<Item = &'t Topic>,
        event: E,
        now: Instant,
    ) -> usize {
        self.advance(now);
        let sessions = self.registry.monitoring(topics);
        let count = sessions.len();
        self.push(sessions, &Content::Event(Arc::new(event)));
        count
    }

    /// Tells all sessions that their subscriptions have ended, once they have got what waits for them. After a shutdown
    /// nobody can subscribe.
    pub fn end(&mut self, reason: EndReason, now: Instant) {
        self.advance(now);
        let sessions: Vec<Session> = self.registry.sessions().cloned().collect();
        if reason != EndReason::Paused {
            self.registry.clear();
        }
        self.is_shut_down |= reason == EndReason::ShutDown;
        self.push(sessions, &Content::Ended(reason));
    }

    /// A message to sessions, those of one application together; they come ordered by it.
    fn push(&mut self, sessions: impl IntoIterator<Item = Session>, content: &Content<E>) {
        let mut sessions = sessions.into_iter().peekable();
        while let Some(Session { app_url, app_id }) = sessions.next() {
            let mut app_ids = vec![app_id];
            while let Some(same) = sessions.next_if(|next| next.app_url == app_url) {
                app_ids.push(same.app_id);
            }
            if let Some(outbox) = self.outboxes.get_mut(&app_url) {
                outbox.push(self.next_id, app_ids, content.clone(), &self.settings, &mut self.statistics);
                self.next_id += 1;
            }
        }
    }

    /// A message that is to be sent now; asked again until there is none. Its outcome has to be
    /// [reported](Keeper::finished); what is not within [`Settings::timeout`] counts as failed.
    pub fn next_message(&mut self, now: Instant) -> Option<Message<E>> {
        self.advance(now);
        let ticket = Ticket(self.next_ticket);
        let message = self
            .outboxes
            .values_mut()
            .find_map(|outbox| outbox.next(ticket, now, &self.settings, &mut self.statistics))?;
        self.next_ticket += 1;
        Some(message)
    }

    /// What became of a message. That of one that has timed out does not matter any more.
    pub fn finished(&mut self, ticket: Ticket, outcome: Outcome, now: Instant) {
        for (app_url, outbox) in &mut self.outboxes {
            if outbox.finish(ticket, outcome, now, &self.settings, &mut self.statistics) {
                let session = Session { app_url: Arc::clone(app_url), app_id: "".into() };
                self.tidy(&session);
                return;
            }
        }
    }

    /// Lets the time pass.
    fn advance(&mut self, now: Instant) {
        for outbox in self.outboxes.values_mut() {
            outbox.advance(now, &self.settings, &mut self.statistics);
        }
        while let Some(session) = self.registry.ended(now) {
            self.registry.remove(&session);
            self.push([session], &Content::Ended(EndReason::Timeout));
        }
    }

    /// When [`next_message`](Keeper::next_message) should be asked again at the latest, if nothing else happens.
    pub fn next_wakeup(&self) -> Option<Instant> {
        let outboxes = self.outboxes.values().filter_map(|outbox| outbox.next_wakeup(&self.settings));
        outboxes.chain(self.registry.next_end()).min()
    }

    /// Whether nothing waits and nothing is in progress.
    pub fn is_idle(&self) -> bool {
        self.statistics.waiting == 0 && self.statistics.in_progress == 0
    }
}
