use std::time::Duration;

use sap_ici::subscriptions::{Outcome, Settings, Topic};

use crate::{CRM, Desk, event, ids};

#[test]
fn a_message_is_repeated_before_the_next_one() {
    let mut desk = Desk::with_sessions(&["a"]);
    desk.publish(1);
    desk.publish(2);
    for (attempt, pause) in [(1, 500), (2, 1_000)] {
        let message = desk.sent();
        assert_eq!((event(&message), message.attempt), (1, attempt));
        desk.finish(&message, Outcome::Failed);
        assert!(desk.next().is_none());
        assert_eq!(desk.sleep(), pause);
    }
    let third = desk.sent();
    assert_eq!((event(&third), third.attempt), (1, 3));
    desk.finish(&third, Outcome::Failed);
    assert_eq!(desk.sleep(), 2_000);
    assert_eq!(event(&desk.sent()), 2);
    let statistics = desk.keeper.statistics();
    assert_eq!((statistics.failed, statistics.retries, statistics.sent), (1, 2, 0));
}

/// What the next event has made old is not told any more.
#[test]
fn a_message_is_not_repeated_after_the_next_one() {
    let mut desk = Desk::with_sessions(&["a"]);
    desk.publish(1);
    desk.publish(2);
    let first = desk.sent();
    desk.sleep();
    let second = desk.sent();
    desk.finish(&first, Outcome::Failed);
    desk.finish(&second, Outcome::Answered);
    desk.pass(60_000);
    assert!(desk.next().is_none());
    assert_eq!(desk.keeper.statistics().failed, 1);
    assert!(desk.keeper.is_idle());
}

#[test]
fn a_fault_is_an_answer() {
    let mut desk = Desk::with_sessions(&["a"]);
    desk.publish(1);
    desk.publish(2);
    let first = desk.sent();
    desk.finish(&first, Outcome::Refused);
    assert_eq!(event(&desk.sent()), 2);
    assert_eq!(desk.keeper.statistics().refused, 1);
}

#[test]
fn no_answer_is_a_failure_in_the_end() {
    let mut desk = Desk::with_sessions(&["a"]);
    desk.publish(1);
    let first = desk.sent();
    assert_eq!(desk.sleep(), 100_000);
    assert!(desk.next().is_none());
    // Too late.
    desk.finish(&first, Outcome::Answered);
    assert_eq!(desk.keeper.statistics().sent, 0);
    desk.sleep();
    assert_eq!(desk.sent().attempt, 2);
}

/// An application that is down is asked with one message, and gets the rest when it is back.
#[test]
fn one_message_asks_whether_the_application_is_back() {
    let mut desk = Desk::new(Settings { attempts: 100, ..Settings::default() });
    for (event, id) in ["a", "b", "c"].into_iter().enumerate() {
        desk.subscribe(CRM, id, Topic::user(id));
        desk.keeper.publish([&Topic::user(id)], event as u32, desk.now);
    }
    for message in [desk.sent(), desk.sent(), desk.sent()] {
        desk.finish(&message, Outcome::Failed);
    }
    let mut pauses = Vec::new();
    let probe = loop {
        pauses.push(desk.sleep());
        let probe = desk.sent();
        assert!(desk.next().is_none());
        if pauses.len() == 6 {
            break probe;
        }
        desk.finish(&probe, Outcome::Failed);
    };
    assert_eq!(pauses, [2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    desk.finish(&probe, Outcome::Answered);
    let rest = [desk.sent(), desk.sent()].each_ref().map(ids);
    assert_eq!((ids(&probe), rest), ("a".to_owned(), ["b".to_owned(), "c".to_owned()]));
}

#[test]
fn another_application_does_not_notice() {
    let mut desk = Desk::with_sessions(&["a"]);
    desk.subscribe("http://other/", "o", Topic::user("ADA"));
    desk.publish(1);
    let messages = [desk.sent(), desk.sent()];
    desk.finish(&messages[0], Outcome::Failed);
    desk.finish(&messages[1], Outcome::Answered);
    desk.publish(2);
    assert_eq!(desk.all_sent(), [(2, "o".to_owned())]);
}

/// An hour without a usable answer, an event each second: the newest are kept, the others are counted.
#[test]
fn an_hour_of_nothing() {
    let settings = Settings { max_waiting: 100, ..Settings::default() };
    let mut desk = Desk::new(settings);
    desk.subscribe(CRM, "a", Topic::user("ADA"));
    let mut attempts = 0;
    for second in 0..3_600 {
        desk.publish(second);
        while let Some(message) = desk.next() {
            attempts += 1;
            desk.finish(&message, Outcome::Failed);
        }
        assert!(desk.keeper.statistics().waiting <= 101);
        desk.pass(1_000);
    }
    assert!((100..200).contains(&attempts), "{attempts} attempts");
    let statistics = desk.keeper.statistics();
    assert_eq!(statistics.failed + statistics.dropped + statistics.waiting as u64, 3_600);

    desk.pass(30_000);
    let mut last = Vec::new();
    while let Some(message) = desk.next() {
        last.push(event(&message));
        desk.finish(&message, Outcome::Answered);
    }
    let newest = last.len() as u32;
    assert!((99..=101).contains(&newest));
    assert_eq!(last[1..], Vec::from_iter(3_600 - newest + 1..3_600));
}

#[test]
fn a_session_that_hangs_holds_no_more_than_its_share() {
    let mut desk = Desk::with_sessions(&["a"]);
    desk.subscribe(CRM, "b", Topic::user("Bob"));
    for event in 0..100 {
        desk.publish(event);
    }
    let mut sent = 0;
    for _ in 0..400 {
        sent += desk.all_sent().len();
        desk.pass(250);
    }
    // The limit of what is in progress, for as long as an answer may take.
    assert_eq!(sent, 25);
    desk.pass(200);
    assert!(desk.keeper.statistics().in_progress <= 25);
}

#[test]
fn times_and_the_line_for_the_log() {
    let mut desk = Desk::with_sessions(&["a"]);
    for (event, time) in [(1, 4), (2, 20), (3, 6)] {
        desk.publish(event);
        let message = desk.sent();
        desk.pass(time);
        desk.finish(&message, Outcome::Answered);
    }
    desk.publish(4);
    desk.publish(5);
    desk.sent();
    let statistics = desk.keeper.statistics();
    assert_eq!(statistics.mean_time(), Duration::from_millis(10));
    assert_eq!(statistics.to_string(), "Subs=1 [SOAP:1/1 q=1/2 ms=4/10/20 #=3 refused=0 failed=0 dropped=0]");
}
