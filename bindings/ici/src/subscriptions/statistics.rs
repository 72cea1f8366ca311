use std::fmt;
use std::time::Duration;

/// What has been sent and what has not, since the start.
///
/// Displayed it is a line as the contact centre writes into its log once a minute (chapter 12): messages in progress now and
/// at most, messages waiting now and at most, the least, mean and greatest time to an answer in milliseconds, how many were
/// answered, and what was lost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    /// Agent sessions that are subscribed.
    pub sessions: usize,
    /// Messages that were answered.
    pub sent: u64,
    /// Messages that were answered with a fault.
    pub refused: u64,
    /// Messages that were given up after attempts to send them.
    pub failed: u64,
    /// Attempts after a first one.
    pub retries: u64,
    /// Messages that were dropped since too many were waiting.
    pub dropped: u64,
    /// Messages that have been sent and not been answered.
    pub in_progress: usize,
    /// The most that there were at a time.
    pub max_in_progress: usize,
    /// Messages that wait to be sent.
    pub waiting: usize,
    /// The most that there were at a time.
    pub max_waiting: usize,
    /// The least time to an answer.
    pub min_time: Duration,
    /// The greatest time to an answer.
    pub max_time: Duration,
    /// All times to an answer together.
    pub total_time: Duration,
}

impl Statistics {
    /// The mean time to an answer.
    pub fn mean_time(&self) -> Duration {
        let answers = u32::try_from(self.answers()).unwrap_or(u32::MAX);
        self.total_time.checked_div(answers).unwrap_or_default()
    }

    fn answers(&self) -> u64 {
        self.sent + self.refused
    }

    pub(super) fn answered(&mut self, time: Duration, refused: bool) {
        self.min_time = if self.answers() == 0 { time } else { self.min_time.min(time) };
        self.max_time = self.max_time.max(time);
        self.total_time += time;
        *if refused { &mut self.refused } else { &mut self.sent } += 1;
    }

    pub(super) fn queued(&mut self) {
        self.waiting += 1;
        self.max_waiting = self.max_waiting.max(self.waiting);
    }

    pub(super) fn started(&mut self) {
        self.waiting -= 1;
        self.in_progress += 1;
        self.max_in_progress = self.max_in_progress.max(self.in_progress);
    }
}

impl fmt::Display for Statistics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Subs={} [SOAP:{}/{} q={}/{} ms={}/{}/{} #={} refused={} failed={} dropped={}]",
            self.sessions,
            self.in_progress,
            self.max_in_progress,
            self.waiting,
            self.max_waiting,
            self.min_time.as_millis(),
            self.mean_time().as_millis(),
            self.max_time.as_millis(),
            self.sent,
            self.refused,
            self.failed,
            self.dropped,
        )
    }
}
