//! What waits for one application, and what it has not answered yet.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Instant;

use super::message::{Content, Message, Outcome, Ticket};
use super::settings::Settings;
use super::statistics::Statistics;

/// Messages in the order in which they were made.
type MessageId = u64;

/// The messages for one application URL.
///
/// A message goes out when it is the first of each of its sessions, and each of these has an answer to what was sent before,
/// or has waited for it long enough.
#[derive(Debug)]
pub(super) struct Outbox<E> {
    endpoint: Arc<str>,
    waiting: BTreeMap<MessageId, Waiting<E>>,
    sessions: BTreeMap<Arc<str>, SessionQueue>,
    /// Messages that may have become the first of all their sessions; looked at before they are sent.
    candidates: BTreeSet<MessageId>,
    /// Attempts are numbered in the order of time, so that what is due first comes first.
    in_progress: BTreeMap<Ticket, Attempt<E>>,
    /// Attempts before this one no longer keep their sessions waiting.
    waited_for: Ticket,
    /// Failures since the application last answered.
    failures: u32,
    /// The application is left alone until then.
    resume_at: Option<Instant>,
}

#[derive(Debug)]
struct Waiting<E> {
    app_ids: Vec<Arc<str>>,
    content: Content<E>,
    attempts: u32,
}

#[derive(Debug)]
struct Attempt<E> {
    id: MessageId,
    message: Waiting<E>,
    sent_at: Instant,
}

/// What concerns one session.
#[derive(Debug, Default)]
struct SessionQueue {
    waiting: BTreeSet<MessageId>,
    /// The attempt that has to be answered, or waited for, before the next one.
    awaited: Option<Ticket>,
    last_sent: Option<Ticket>,
    in_progress: usize,
}

impl SessionQueue {
    fn is_done(&self) -> bool {
        self.waiting.is_empty() && self.in_progress == 0
    }
}

impl<E: PartialEq> Outbox<E> {
    pub(super) fn new(endpoint: String) -> Outbox<E> {
        Outbox {
            endpoint: endpoint.into(),
            waiting: BTreeMap::new(),
            sessions: BTreeMap::new(),
            candidates: BTreeSet::new(),
            in_progress: BTreeMap::new(),
            waited_for: Ticket(0),
            failures: 0,
            resume_at: None,
        }
    }

    /// Whether there is nothing to do.
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.in_progress.is_empty()
    }

    /// Puts a message behind those that wait. One that says the same as the last one goes with it.
    pub(super) fn push(
        &mut self,
        id: MessageId,
        app_ids: Vec<Arc<str>>,
        content: Content<E>,
        settings: &Settings,
        statistics: &mut Statistics,
    ) {
        let id = self.collect(&app_ids, &content).unwrap_or_else(|| {
            self.make_room(settings, statistics);
            id
        });
        for app_id in &app_ids {
            self.sessions.entry(Arc::clone(app_id)).or_default().waiting.insert(id);
        }
        match self.waiting.get_mut(&id) {
            Some(message) => message.app_ids.extend(app_ids),
            None => {
                self.waiting.insert(id, Waiting { app_ids, content, attempts: 0 });
                statistics.queued();
            }
        }
        self.candidates.insert(id);
    }

    /// The message that waits with the same content, if nothing stands between the two, and none of these sessions has it
    /// already: what a session is told twice happened twice.
    fn collect(&self, app_ids: &[Arc<str>], content: &Content<E>) -> Option<MessageId> {
        let (id, last) = self.waiting.last_key_value()?;
        let is_same = last.attempts == 0 && last.content == *content;
        let is_new = || app_ids.iter().all(|app_id| !self.has_waiting(app_id, *id));
        (is_same && is_new()).then_some(*id)
    }

    fn has_waiting(&self, app_id: &Arc<str>, id: MessageId) -> bool {
        self.sessions.get(app_id).is_some_and(|session| session.waiting.contains(&id))
    }

    /// Drops the oldest event if there are too many messages: what has changed since matters more. That subscriptions have
    /// ended goes only when nothing else waits.
    fn make_room(&mut self, settings: &Settings, statistics: &mut Statistics) {
        if self.waiting.len() < settings.max_waiting {
            return;
        }
        let is_event = |message: &Waiting<E>| matches!(message.content, Content::Event(_));
        let oldest = self.waiting.iter().find(|(_, message)| is_event(message));
        if let Some((&oldest, _)) = oldest.or(self.waiting.first_key_value()) {
            statistics.dropped += 1;
            self.discard(oldest, statistics);
        }
    }

    /// Forgets a message that waits.
    fn discard(&mut self, id: MessageId, statistics: &mut Statistics) {
        let Some(message) = self.waiting.remove(&id) else { return };
        statistics.waiting -= 1;
        self.candidates.remove(&id);
        for app_id in &message.app_ids {
            self.unqueue(app_id, id);
        }
    }

    /// Takes a message out of a session's queue; the one behind it may be next.
    fn unqueue(&mut self, app_id: &Arc<str>, id: MessageId) {
        if let Some(session) = self.sessions.get_mut(app_id) {
            session.waiting.remove(&id);
            self.candidates.extend(session.waiting.first());
            if session.is_done() {
                self.sessions.remove(app_id);
            }
        }
    }

    /// Forgets what waits for a session.
    pub(super) fn forget(&mut self, app_id: &str, statistics: &mut Statistics) {
        let Some(session) = self.sessions.get_mut(app_id) else { return };
        for id in std::mem::take(&mut session.waiting) {
            let Some(message) = self.waiting.get_mut(&id) else { continue };
            message.app_ids.retain(|other| **other != *app_id);
            if message.app_ids.is_empty() {
                self.discard(id, statistics);
            } else {
                self.candidates.insert(id);
            }
        }
        // What is on its way is not sent again to somebody who has left.
        for attempt in self.in_progress.values_mut() {
            attempt.message.app_ids.retain(|other| **other != *app_id);
        }
        self.sessions.remove(app_id);
    }

    /// The next message to send.
    pub(super) fn next(
        &mut self,
        ticket: Ticket,
        now: Instant,
        settings: &Settings,
        statistics: &mut Statistics,
    ) -> Option<Message<E>> {
        if !self.is_open(now, settings) {
            return None;
        }
        while let Some(id) = self.candidates.pop_first() {
            if let Some(message) = self.waiting.get(&id)
                && self.is_next(id, message)
            {
                return self.start(id, ticket, now, statistics);
            }
        }
        None
    }

    /// Whether anything may be sent. After a failure the next message is sent alone, to see whether the application is back.
    fn is_open(&self, now: Instant, settings: &Settings) -> bool {
        self.has_room(settings) && self.resume_at.is_none_or(|resume_at| resume_at <= now)
    }

    fn has_room(&self, settings: &Settings) -> bool {
        self.in_progress.len() < if self.failures == 0 { settings.max_in_progress.max(1) } else { 1 }
    }

    fn is_next(&self, id: MessageId, message: &Waiting<E>) -> bool {
        let mut sessions = message.app_ids.iter().map(|app_id| self.sessions.get(app_id));
        sessions.all(|session| {
            session.is_none_or(|session| session.awaited.is_none() && session.waiting.first() == Some(&id))
        })
    }

    fn start(
        &mut self,
        id: MessageId,
        ticket: Ticket,
        now: Instant,
        statistics: &mut Statistics,
    ) -> Option<Message<E>> {
        let mut message = self.waiting.remove(&id)?;
        message.attempts += 1;
        statistics.started();
        statistics.retries += u64::from(message.attempts > 1);
        for app_id in &message.app_ids {
            if let Some(session) = self.sessions.get_mut(app_id) {
                session.waiting.remove(&id);
                session.awaited = Some(ticket);
                session.last_sent = Some(ticket);
                session.in_progress += 1;
            }
        }
        let sent = Message {
            ticket,
            endpoint: Arc::clone(&self.endpoint),
            app_ids: message.app_ids.clone(),
            content: message.content.clone(),
            attempt: message.attempts,
        };
        self.in_progress.insert(ticket, Attempt { id, message, sent_at: now });
        Some(sent)
    }

    /// Takes the outcome of an attempt; `false` if it is none of this application, or has timed out before.
    pub(super) fn finish(
        &mut self,
        ticket: Ticket,
        outcome: Outcome,
        now: Instant,
        settings: &Settings,
        statistics: &mut Statistics,
    ) -> bool {
        let Some(attempt) = self.in_progress.remove(&ticket) else { return false };
        statistics.in_progress -= 1;
        match outcome {
            Outcome::Answered | Outcome::Refused => {
                self.failures = 0;
                self.resume_at = None;
                let time = now.saturating_duration_since(attempt.sent_at);
                statistics.answered(time, outcome == Outcome::Refused);
            }
            Outcome::Failed => {
                self.failures = self.failures.saturating_add(1);
                self.resume_at = Some(now + settings.back_off_after(self.failures));
            }
            Outcome::Unwritable => {}
        }
        let is_again = outcome == Outcome::Failed && self.may_repeat(&attempt.message, ticket, settings);
        let queued_again = is_again.then_some(attempt.id);
        for app_id in &attempt.message.app_ids {
            self.release(app_id, ticket, queued_again);
        }
        if is_again {
            self.waiting.insert(attempt.id, attempt.message);
            statistics.queued();
        } else if matches!(outcome, Outcome::Failed | Outcome::Unwritable) {
            statistics.failed += 1;
        }
        true
    }

    /// Whether a message may be sent once more: nothing newer was sent to any of its sessions.
    fn may_repeat(&self, message: &Waiting<E>, ticket: Ticket, settings: &Settings) -> bool {
        let is_latest = |app_id| {
            self.sessions.get(app_id).is_some_and(|session: &SessionQueue| session.last_sent == Some(ticket))
        };
        !message.app_ids.is_empty()
            && message.attempts < settings.attempts
            && message.app_ids.iter().all(is_latest)
    }

    /// A session's attempt is over: what waits for the session may be next, its own message again if it is to be repeated.
    fn release(&mut self, app_id: &Arc<str>, ticket: Ticket, again: Option<MessageId>) {
        let Some(session) = self.sessions.get_mut(app_id) else { return };
        session.in_progress = session.in_progress.saturating_sub(1);
        session.waiting.extend(again);
        if session.awaited == Some(ticket) {
            session.awaited = None;
        }
        self.candidates.extend(session.waiting.first());
        if session.is_done() {
            self.sessions.remove(app_id);
        }
    }

    /// Lets sessions go on that have waited long enough, and gives up what is not answered in time.
    pub(super) fn advance(&mut self, now: Instant, settings: &Settings, statistics: &mut Statistics) {
        while let Some((&ticket, attempt)) = self.in_progress.range(self.waited_for..).next() {
            if attempt.sent_at + settings.wait > now {
                break;
            }
            self.waited_for = Ticket(ticket.0 + 1);
            for app_id in &attempt.message.app_ids {
                if let Some(session) = self.sessions.get_mut(app_id)
                    && session.awaited == Some(ticket)
                {
                    session.awaited = None;
                    self.candidates.extend(session.waiting.first());
                }
            }
        }
        while let Some((&ticket, attempt)) = self.in_progress.first_key_value() {
            if attempt.sent_at + settings.timeout > now {
                break;
            }
            self.finish(ticket, Outcome::Failed, now, settings, statistics);
        }
    }

    /// When [`advance`](Outbox::advance) or [`next`](Outbox::next) will have something to do, if nothing else happens.
    pub(super) fn next_wakeup(&self, settings: &Settings) -> Option<Instant> {
        let awaited = self.in_progress.range(self.waited_for..).next();
        let wait =
            awaited.filter(|_| !self.waiting.is_empty()).map(|(_, attempt)| attempt.sent_at + settings.wait);
        let timeout =
            self.in_progress.first_key_value().map(|(_, attempt)| attempt.sent_at + settings.timeout);
        let resume = self.resume_at.filter(|_| self.has_room(settings) && !self.candidates.is_empty());
        [wait, timeout, resume].into_iter().flatten().min()
    }
}
