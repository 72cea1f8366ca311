//! Who is subscribed, and what they get when.

mod any_history;
mod ending;
mod failures;
mod order;
mod registry;
mod url_map;

use std::time::{Duration, Instant};

use sap_ici::subscriptions::{Content, Keeper, Message, Outcome, Session, Settings, Topic};

const CRM: &str = "http://crm:8000/events";

/// A keeper with a clock.
struct Desk {
    keeper: Keeper<u32>,
    now: Instant,
}

impl Desk {
    fn new(settings: Settings) -> Desk {
        Desk { keeper: Keeper::new(settings), now: Instant::now() }
    }

    /// Sessions of these ids, all monitoring the user Ada.
    fn with_sessions(ids: &[&str]) -> Desk {
        let mut desk = Desk::new(Settings::default());
        for id in ids {
            desk.subscribe(CRM, id, Topic::user("ADA"));
        }
        desk
    }

    fn subscribe(&mut self, url: &str, id: &str, topic: Topic) {
        self.keeper.subscribe(&Session::new(url, id), topic, self.now).unwrap();
    }

    fn publish(&mut self, event: u32) {
        self.keeper.publish([&Topic::user("ada")], event, self.now);
    }

    fn next(&mut self) -> Option<Message<u32>> {
        self.keeper.next_message(self.now)
    }

    /// The message that goes out now.
    #[track_caller]
    fn sent(&mut self) -> Message<u32> {
        self.next().expect("a message")
    }

    /// All that goes out now: events and ids.
    fn all_sent(&mut self) -> Vec<(u32, String)> {
        std::iter::from_fn(|| self.next()).map(|message| (event(&message), ids(&message))).collect()
    }

    fn finish(&mut self, message: &Message<u32>, outcome: Outcome) {
        self.keeper.finished(message.ticket, outcome, self.now);
    }

    fn pass(&mut self, milliseconds: u64) {
        self.now += Duration::from_millis(milliseconds);
    }

    /// Sleeps as whoever sends would.
    #[track_caller]
    fn sleep(&mut self) -> u128 {
        let wakeup = self.keeper.next_wakeup().expect("something to wait for");
        let slept = wakeup - self.now;
        self.now = wakeup;
        slept.as_millis()
    }
}

#[track_caller]
fn event(message: &Message<u32>) -> u32 {
    match &message.content {
        Content::Event(event) => **event,
        Content::Ended(reason) => panic!("ended: {reason:?}"),
    }
}

fn ids(message: &Message<u32>) -> String {
    message.app_ids.join(" ")
}
