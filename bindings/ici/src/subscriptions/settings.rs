use std::time::Duration;

use super::url_map::UrlMap;

/// How a [`Keeper`](super::Keeper) sends, and how much it keeps. The defaults are those of the contact centre (the OII
/// interface description, chapter 4), where it has one.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// How long the next event of an agent session waits for the answer to the one before, 250 ms (`SOAP_WAIT_MS`).
    pub wait: Duration,
    /// How long an answer is waited for at all, 100 s (`SOAP_TIMEOUT_MS`).
    pub timeout: Duration,
    /// How often a message is sent before it is given up, 3.
    pub attempts: u32,
    /// How long an application that failed is left alone before the next attempt, 500 ms; twice as long after each further
    /// failure.
    pub back_off: Duration,
    /// How long it is left alone at most, 30 s.
    pub max_back_off: Duration,
    /// How many messages wait for one application, 10,000; beyond that the oldest is dropped.
    pub max_waiting: usize,
    /// How many messages to one application may be without an answer, 25.
    pub max_in_progress: usize,
    /// How many agent sessions may be subscribed, 20,000.
    pub max_sessions: usize,
    /// How many things one agent session may monitor, 1,000.
    pub max_topics: usize,
    /// How many application URLs may be subscribed, 1,000.
    pub max_applications: usize,
    /// Whether a user who logs on loses the subscriptions that are left from before, true (`ICIUSER_AUTOMATIC_UNSUBSCRIBE`).
    pub automatic_unsubscribe: bool,
    /// How long a subscription lasts that is not made again; without end unless it is said.
    pub lifetime: Option<Duration>,
    /// Where events go to instead of the URLs that applications name (`OII.MapSubscribeUrl`).
    pub url_map: UrlMap,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            wait: Duration::from_millis(250),
            timeout: Duration::from_secs(100),
            attempts: 3,
            back_off: Duration::from_millis(500),
            max_back_off: Duration::from_secs(30),
            max_waiting: 10_000,
            max_in_progress: 25,
            max_sessions: 20_000,
            max_topics: 1_000,
            max_applications: 1_000,
            automatic_unsubscribe: true,
            lifetime: None,
            url_map: UrlMap::default(),
        }
    }
}

impl Settings {
    /// How long an application is left alone after so many failures in a row.
    pub(super) fn back_off_after(&self, failures: u32) -> Duration {
        let doublings = failures.saturating_sub(1).min(31);
        self.back_off.saturating_mul(1 << doublings).min(self.max_back_off)
    }
}
