use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use saponify::client::{self, BuildError, HttpTransport, Transport};
use tokio::sync::Notify;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{self, Instant};

use super::error::SubscribeError;
use super::keeper::Keeper;
use super::message::{EndReason, Outcome, Ticket};
use super::reverse_dns::ReverseDns;
use super::sender::Sender;
use super::settings::Settings;
use super::statistics::Statistics;
use super::topic::{Scope, Session, Topic};
use crate::compatibility::Compatibility;
use crate::event::Event;
use crate::ici_event::IciEventHeaders;

/// How often the statistics are logged.
const STATUS_EVERY: Duration = Duration::from_secs(60);
/// How often it is logged at most that events are dropped.
const DROPS_EVERY: Duration = Duration::from_secs(10);

/// Sends events to whoever is subscribed: a [`Keeper`] with a clock and a network.
///
/// Nothing here waits but [`shut_down`](Events::shut_down): events are queued and sent by a task of their own, and those of an
/// application that does not answer cost what the [`Settings`] let them. Clones are handles of the same; with the last one
/// the task ends. Failures, drops and, each minute, the [`Statistics`] are logged with `tracing`.
///
/// ```ignore
/// let events = Events::over_http(Settings::default(), &client::Settings::default())?;
/// // In `IciUser.subscribe`:
/// events.subscribe(&Session::new(&app_url, &app_id), Topic::user(&user_id))?;
/// // When a call changes:
/// events.publish([&Topic::container("1", line)], Event::PhoneCallChanged(Box::new(call)));
/// ```
#[derive(Clone, Debug)]
pub struct Events {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// What the handles and the task share.
#[derive(Debug)]
struct Shared {
    keeper: Mutex<Keeper<Event>>,
    /// There is something new to send, or to wait for.
    changed: Notify,
    /// A message is done.
    finished: Notify,
}

impl Shared {
    fn keeper(&self) -> MutexGuard<'_, Keeper<Event>> {
        // The keeper's own code does not panic half way through a change.
        self.keeper.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How [`Events`] are set up beside their [`Settings`].
#[derive(Debug)]
pub struct EventsBuilder<T> {
    settings: Settings,
    sender: Sender<T>,
}

impl<T: Transport + 'static> EventsBuilder<T> {
    /// The user and the language that each message says it is for.
    #[must_use]
    pub fn headers(mut self, headers: IciEventHeaders) -> Self {
        self.sender.headers = headers;
        self
    }

    /// The form in which events are sent: that of 3.07 without this.
    #[must_use]
    pub fn compatibility(mut self, compatibility: Compatibility) -> Self {
        self.sender.compatibility = compatibility;
        self
    }

    /// Asks for the name of each host that an application gives as an address, and sends to the name
    /// (`OII.ReverseDnsSubscribeUrl`). An answer is believed for ten minutes; where there is none within five seconds, the
    /// address is used.
    #[must_use]
    pub fn reverse_dns<F, A>(mut self, lookup: F) -> Self
    where
        F: Fn(IpAddr) -> A + Send + Sync + 'static,
        A: Future<Output = Option<String>> + Send + 'static,
    {
        self.sender.reverse_dns = Some(ReverseDns::new(lookup));
        self
    }

    /// Begins to send, in the tokio runtime that this is called in.
    pub fn start(self) -> Events {
        let shared = Arc::new(Shared {
            keeper: Mutex::new(Keeper::new(self.settings)),
            changed: Notify::new(),
            finished: Notify::new(),
        });
        let task = tokio::spawn(run(Arc::clone(&shared), Arc::new(self.sender)));
        Events { inner: Arc::new(Inner { shared, task }) }
    }
}

impl Events {
    /// Events that are sent over HTTP, as `http` says: through its [`proxy`](client::Settings::proxy) (`SOAP_PROXY`), with
    /// its further header fields. How long an answer is waited for stands in `settings`. Where the operating system has no
    /// certificates that it trusts, `https` URLs cannot be reached, which is logged with each attempt.
    ///
    /// # Errors
    /// When the HTTP settings cannot be used.
    pub fn over_http(
        settings: Settings,
        http: &client::Settings,
    ) -> Result<EventsBuilder<HttpTransport>, BuildError> {
        let http = client::Settings { timeout: Some(settings.timeout), ..http.clone() };
        let transport = HttpTransport::new(&http, true).or_else(|_| HttpTransport::new(&http, false))?;
        Ok(Events::over(settings, transport))
    }

    /// Events that are sent over a transport.
    pub fn over<T: Transport + 'static>(settings: Settings, transport: T) -> EventsBuilder<T> {
        let sender = Sender {
            transport: Arc::new(transport),
            headers: IciEventHeaders::default(),
            compatibility: Compatibility::default(),
            reverse_dns: None,
        };
        EventsBuilder { settings, sender }
    }

    /// As [`Keeper::subscribe`].
    ///
    /// # Errors
    /// Those of [`Keeper::subscribe`].
    pub fn subscribe(&self, session: &Session, topic: Topic) -> Result<(), SubscribeError> {
        self.change(|keeper, now| keeper.subscribe(session, topic, now))
    }

    /// As [`Keeper::unsubscribe`].
    pub fn unsubscribe(&self, session: &Session, scope: Scope) {
        self.change(|keeper, _| keeper.unsubscribe(session, scope));
    }

    /// As [`Keeper::logged_on`].
    pub fn logged_on(&self, user_id: &str) {
        self.change(|keeper, _| keeper.logged_on(user_id));
    }

    /// As [`Keeper::publish`].
    pub fn publish<'t>(&self, topics: impl IntoIterator<Item = &'t Topic>, event: Event) -> usize {
        self.change(|keeper, now| keeper.publish(topics, event, now))
    }

    /// Tells all that the contact centre is out of service for a while. Subscriptions stay.
    pub fn pause(&self) {
        self.change(|keeper, now| keeper.end(EndReason::Paused, now));
    }

    /// What has been sent and what has not.
    pub fn statistics(&self) -> Statistics {
        self.inner.shared.keeper().statistics()
    }

    /// Sends what waits, tells all that the contact centre shuts down, and stops once that is done, or the time is up.
    /// Nobody can subscribe from now on. The statistics say what has not been sent.
    pub async fn shut_down(&self, patience: Duration) -> Statistics {
        let shared = &self.inner.shared;
        self.change(|keeper, now| keeper.end(EndReason::ShutDown, now));
        let idle = async {
            loop {
                let finished = shared.finished.notified();
                if shared.keeper().is_idle() {
                    break;
                }
                finished.await;
            }
        };
        let _ = time::timeout(patience, idle).await;
        self.inner.task.abort();
        let statistics = self.statistics();
        tracing::info!("(Status) shut down {statistics}");
        statistics
    }

    fn change<A>(&self, change: impl FnOnce(&mut Keeper<Event>, std::time::Instant) -> A) -> A {
        let answer = change(&mut self.inner.shared.keeper(), now());
        self.inner.shared.changed.notify_one();
        answer
    }
}

fn now() -> std::time::Instant {
    Instant::now().into_std()
}

/// Sends what there is to send, until it is aborted.
async fn run<T: Transport + 'static>(shared: Arc<Shared>, sender: Arc<Sender<T>>) {
    let mut sends = JoinSet::new();
    let mut log = Log::new();
    loop {
        let wakeup = start(&shared, &sender, &mut sends);
        let wakeup = log.write(&shared).min(wakeup.unwrap_or(log.next_status));
        tokio::select! {
            Some(done) = sends.join_next(), if !sends.is_empty() => {
                finish(&shared, done);
                while let Some(done) = sends.try_join_next() {
                    finish(&shared, done);
                }
            }
            () = shared.changed.notified() => {}
            () = time::sleep_until(wakeup) => {}
        }
    }
}

/// Starts the messages that are to be sent now; says when there may be more.
fn start<T: Transport + 'static>(
    shared: &Shared,
    sender: &Arc<Sender<T>>,
    sends: &mut JoinSet<(Ticket, Outcome)>,
) -> Option<Instant> {
    let mut keeper = shared.keeper();
    let timeout = keeper.settings().timeout;
    while let Some(message) = keeper.next_message(now()) {
        let sender = Arc::clone(sender);
        sends.spawn(async move {
            let ticket = message.ticket;
            let outcome = time::timeout(timeout, sender.send(message)).await;
            (ticket, outcome.unwrap_or(Outcome::Failed))
        });
    }
    keeper.next_wakeup().map(Instant::from_std)
}

fn finish(shared: &Shared, done: Result<(Ticket, Outcome), tokio::task::JoinError>) {
    // A transport that panics has not sent its message, which the keeper gives up in time.
    if let Ok((ticket, outcome)) = done {
        shared.keeper().finished(ticket, outcome, now());
        shared.finished.notify_waiters();
    }
}

/// What is logged, and when again.
struct Log {
    next_status: Instant,
    next_drops: Instant,
    dropped: u64,
}

impl Log {
    fn new() -> Log {
        let now = Instant::now();
        Log { next_status: now + STATUS_EVERY, next_drops: now, dropped: 0 }
    }

    /// Logs what is due; says when something may be next.
    fn write(&mut self, shared: &Shared) -> Instant {
        let now = Instant::now();
        let statistics = shared.keeper().statistics();
        if statistics.dropped > self.dropped && self.next_drops <= now {
            let since = statistics.dropped - self.dropped;
            tracing::warn!("{since} events dropped, {} wait", statistics.waiting);
            self.dropped = statistics.dropped;
            self.next_drops = now + DROPS_EVERY;
        }
        if self.next_status <= now {
            tracing::info!("(Status) {statistics}");
            self.next_status = now + STATUS_EVERY;
        }
        self.next_status
    }
}
