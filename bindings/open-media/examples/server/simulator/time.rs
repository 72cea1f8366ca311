//! Time as the service shows it, and the clock that it is read from.

use std::sync::Mutex;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use micc_open_media::saponify::types::{DateTime, Offset};

/// A point in time in ticks of 100 nanoseconds, the finest that a .NET client keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Time(i64);

const TICKS_PER_SECOND: i64 = 10_000_000;
const NANOS_PER_TICK: u32 = 100;

impl Time {
    /// Before everything.
    pub(crate) const MIN: Time = Time(i64::MIN);

    /// The next tick.
    pub(crate) fn next(self) -> Time {
        Time(self.0.saturating_add(1))
    }

    /// So much later.
    pub(crate) fn after(self, duration: Duration) -> Time {
        let ticks = i64::try_from(duration.as_nanos() / u128::from(NANOS_PER_TICK));
        Time(self.0.saturating_add(ticks.unwrap_or(i64::MAX)))
    }
}

impl From<SystemTime> for Time {
    fn from(time: SystemTime) -> Time {
        // A clock that shows a year before 1970 shows nothing of use.
        Time(0).after(time.duration_since(UNIX_EPOCH).unwrap_or_default())
    }
}

impl From<DateTime> for Time {
    /// A time without a zone is taken for UTC, which is what the interface asks for.
    fn from(time: DateTime) -> Time {
        let time = if time.offset().is_none() { time.with_offset(Offset::UTC) } else { time };
        let (seconds, nanos) = time.unix().unwrap_or_default();
        let ticks = i64::from(nanos / NANOS_PER_TICK);
        Time(seconds.saturating_mul(TICKS_PER_SECOND).saturating_add(ticks))
    }
}

impl From<Time> for DateTime {
    fn from(Time(ticks): Time) -> DateTime {
        // Between 0 and 9,999,999.
        let rest = ticks.rem_euclid(TICKS_PER_SECOND) as u32;
        // Every count of ticks is a year that a DateTime can have.
        DateTime::from_unix(ticks.div_euclid(TICKS_PER_SECOND), rest * NANOS_PER_TICK).unwrap_or_default()
    }
}

/// Tells the time.
pub(crate) trait Clock: Send + Sync {
    /// The time now; it never goes back.
    fn now(&self) -> Time;
}

/// The system's clock as it stood at the start; it then runs on evenly, whatever the system's clock is set to.
pub(crate) struct SystemClock {
    started: Instant,
    started_at: Time,
}

impl SystemClock {
    pub(crate) fn start() -> SystemClock {
        SystemClock { started: Instant::now(), started_at: SystemTime::now().into() }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Time {
        self.started_at.after(self.started.elapsed())
    }
}

/// Whoever panicked while holding a lock left nothing half done that matters more than going on.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
