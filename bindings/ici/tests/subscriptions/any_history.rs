//! Whatever happens in whatever order: order is kept, limits are, and nothing is sent that should not be.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;
use sap_ici::subscriptions::{
    Content, EndReason, Keeper, Message, Outcome, Scope, Session, Settings, Ticket, Topic,
};

const URLS: [&str; 2] = ["http://one/", "http://two/"];
const IDS: [&str; 3] = ["a", "b", "c"];
const USERS: [&str; 3] = ["ada", "bob", "eve"];

#[derive(Clone, Debug)]
enum Step {
    Subscribe(usize, usize, usize),
    Unsubscribe(usize, usize),
    LoggedOn(usize),
    Publish(Vec<usize>),
    /// Finishes one of the messages that are in progress.
    Finish(prop::sample::Index, Outcome),
    Pass(u64),
    Pause,
}

fn step() -> impl Strategy<Value = Step> {
    let outcome =
        prop_oneof![4 => Just(Outcome::Answered), 1 => Just(Outcome::Refused), 3 => Just(Outcome::Failed)];
    prop_oneof![
        4 => (0..2_usize, 0..3_usize, 0..3_usize).prop_map(|(url, id, user)| Step::Subscribe(url, id, user)),
        1 => (0..2_usize, 0..3_usize).prop_map(|(url, id)| Step::Unsubscribe(url, id)),
        1 => (0..3_usize).prop_map(Step::LoggedOn),
        8 => vec(0..3_usize, 1..3).prop_map(Step::Publish),
        8 => (any::<prop::sample::Index>(), outcome).prop_map(|(index, outcome)| Step::Finish(index, outcome)),
        4 => prop_oneof![1..100_u64, 240..260_u64, 400..5_000_u64].prop_map(Step::Pass),
        1 => Just(Step::Pause),
    ]
}

/// What an observer on the wire knows of a session.
#[derive(Default)]
struct Seen {
    last_event: Option<u32>,
    last_ticket: Option<Ticket>,
    last_sent: Option<Instant>,
}

struct World {
    keeper: Keeper<u32>,
    now: Instant,
    in_progress: Vec<Message<u32>>,
    seen: BTreeMap<(String, String), Seen>,
    events: u32,
}

impl World {
    fn new() -> World {
        let settings = Settings {
            max_waiting: 6,
            max_in_progress: 3,
            timeout: Duration::from_millis(2_000),
            ..Settings::default()
        };
        World {
            keeper: Keeper::new(settings),
            now: Instant::now(),
            in_progress: Vec::new(),
            seen: BTreeMap::new(),
            events: 0,
        }
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Subscribe(url, id, user) => {
                let session = Session::new(URLS[url], IDS[id]);
                self.keeper.subscribe(&session, Topic::user(USERS[user]), self.now).unwrap();
            }
            Step::Unsubscribe(url, id) => {
                self.keeper.unsubscribe(&Session::new(URLS[url], IDS[id]), Scope::Users);
                self.seen.remove(&(URLS[url].to_owned(), IDS[id].to_owned()));
            }
            Step::LoggedOn(user) => self.keeper.logged_on(USERS[user]),
            Step::Publish(users) => {
                self.events += 1;
                let topics: Vec<_> = users.iter().map(|&user| Topic::user(USERS[user])).collect();
                self.keeper.publish(&topics, self.events, self.now);
            }
            Step::Finish(index, outcome) => {
                if !self.in_progress.is_empty() {
                    let message = self.in_progress.remove(index.index(self.in_progress.len()));
                    self.finish(&message, outcome);
                }
            }
            Step::Pass(milliseconds) => self.now += Duration::from_millis(milliseconds),
            Step::Pause => self.keeper.end(EndReason::Paused, self.now),
        }
    }

    fn finish(&mut self, message: &Message<u32>, outcome: Outcome) {
        self.keeper.finished(message.ticket, outcome, self.now);
        for seen in self.seen.values_mut() {
            if seen.last_ticket == Some(message.ticket) {
                seen.last_sent = None;
            }
        }
    }

    /// Sends what there is to send, and looks at it as its receiver would.
    fn send(&mut self) -> Result<(), TestCaseError> {
        while let Some(message) = self.keeper.next_message(self.now) {
            for app_id in &message.app_ids {
                let key = (message.endpoint.to_string(), app_id.to_string());
                let seen = self.seen.entry(key).or_default();
                if let Content::Event(event) = &message.content {
                    let is_newer = seen.last_event.is_none_or(|last| last < **event);
                    let is_repeated = message.attempt > 1 && seen.last_event == Some(**event);
                    prop_assert!(is_newer || is_repeated, "{} after {:?}", event, seen.last_event);
                    seen.last_event = Some(**event);
                }
                let waited = seen.last_sent.is_none_or(|sent| self.now - sent >= Duration::from_millis(250));
                prop_assert!(waited, "sent before the one before was answered");
                seen.last_sent = Some(self.now);
                seen.last_ticket = Some(message.ticket);
            }
            prop_assert!(!message.app_ids.is_empty());
            prop_assert!(message.attempt <= 3);
            self.in_progress.push(message);
        }
        let statistics = self.keeper.statistics();
        prop_assert!(statistics.in_progress <= 3 * URLS.len());
        prop_assert!(statistics.waiting <= (6 + 3) * URLS.len());
        // Whoever sends would turn in circles.
        prop_assert!(self.keeper.next_wakeup().is_none_or(|wakeup| wakeup > self.now));
        Ok(())
    }
}

proptest! {
    #[test]
    fn order_and_limits(steps in vec(step(), 0..120)) {
        let mut world = World::new();
        for step in steps {
            // Who logs on anew is told things from then on.
            if let Step::LoggedOn(_) = step {
                world.seen.clear();
            }
            world.take(step);
            world.send()?;
        }
        // In the end all that waits is sent, or given up.
        for _ in 0..1_000 {
            for message in std::mem::take(&mut world.in_progress) {
                world.finish(&message, Outcome::Answered);
            }
            world.send()?;
            match world.keeper.next_wakeup() {
                Some(wakeup) => world.now = wakeup,
                None => break,
            }
        }
        prop_assert!(world.keeper.is_idle(), "{}", world.keeper.statistics());
    }

    /// With a receiver that answers, each session gets each of its events once, in order.
    #[test]
    fn nothing_is_lost(
        subscriptions in vec((0..2_usize, 0..3_usize, 0..3_usize), 1..12),
        steps in vec((vec(0..3_usize, 1..3), 0..4_usize, 0..300_u64), 1..60),
    ) {
        let mut keeper = Keeper::new(Settings { timeout: Duration::from_secs(1_000_000), ..Settings::default() });
        let mut now = Instant::now();
        for (url, id, user) in &subscriptions {
            keeper.subscribe(&Session::new(URLS[*url], IDS[*id]), Topic::user(USERS[*user]), now).unwrap();
        }
        let mut expected: BTreeMap<(String, String), Vec<u32>> = BTreeMap::new();
        let mut got: BTreeMap<(String, String), Vec<u32>> = BTreeMap::new();
        let mut in_progress = Vec::new();
        for (event, (users, answers, pause)) in steps.into_iter().enumerate() {
            let event = event as u32;
            let topics: Vec<_> = users.iter().map(|&user| Topic::user(USERS[user])).collect();
            keeper.publish(&topics, event, now);
            let sessions: std::collections::BTreeSet<_> = subscriptions.iter()
                .filter(|(_, _, user)| users.contains(user))
                .map(|(url, id, _)| (URLS[*url].to_owned(), IDS[*id].to_owned()))
                .collect();
            for session in sessions {
                expected.entry(session).or_default().push(event);
            }
            collect(&mut keeper, now, &mut got, &mut in_progress);
            for ticket in in_progress.drain(..answers.min(in_progress.len())) {
                keeper.finished(ticket, Outcome::Answered, now);
            }
            now += Duration::from_millis(pause);
        }
        while !keeper.is_idle() {
            collect(&mut keeper, now, &mut got, &mut in_progress);
            for ticket in in_progress.drain(..) {
                keeper.finished(ticket, Outcome::Answered, now);
            }
        }
        prop_assert_eq!(got, expected);
    }
}

fn collect(
    keeper: &mut Keeper<u32>,
    now: Instant,
    got: &mut BTreeMap<(String, String), Vec<u32>>,
    in_progress: &mut Vec<Ticket>,
) {
    while let Some(message) = keeper.next_message(now) {
        if let Content::Event(event) = &message.content {
            for app_id in &message.app_ids {
                got.entry((message.endpoint.to_string(), app_id.to_string())).or_default().push(**event);
            }
        }
        in_progress.push(message.ticket);
    }
}
