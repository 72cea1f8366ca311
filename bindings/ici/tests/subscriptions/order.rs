use sap_ici::subscriptions::{Outcome, Settings, Topic};

use crate::{CRM, Desk, event, ids};

#[test]
fn sessions_of_one_application_get_an_event_together() {
    let mut desk = Desk::with_sessions(&["b", "a"]);
    desk.subscribe("http://other/", "a", Topic::user("Ada"));
    desk.subscribe(CRM, "c", Topic::user("Bob"));
    desk.publish(1);
    let messages = [desk.sent(), desk.sent()];
    let seen = messages.each_ref().map(|message| (&*message.endpoint, ids(message)));
    assert_eq!(seen, [(CRM, "a b".to_owned()), ("http://other/", "a".to_owned())]);
    assert!(desk.next().is_none());
}

#[test]
fn a_session_that_monitors_it_twice_gets_it_once() {
    let mut desk = Desk::with_sessions(&["a"]);
    let line = Topic::container("1", "+49 1");
    desk.subscribe(CRM, "a", line.clone());
    assert_eq!(desk.keeper.publish([&line, &Topic::user("ADA")], 7, desk.now), 1);
    assert_eq!(desk.all_sent(), [(7, "a".to_owned())]);
}

#[test]
fn the_same_event_is_collected_while_it_waits() {
    let mut desk = Desk::new(Settings::default());
    let (line, folder) = (Topic::container("1", "7"), Topic::container("2", "7"));
    desk.subscribe(CRM, "a", line.clone());
    desk.subscribe(CRM, "b", folder.clone());
    for (topic, event) in [(&line, 1), (&folder, 1), (&folder, 2), (&line, 1)] {
        desk.keeper.publish([topic], event, desk.now);
    }
    let first = desk.sent();
    assert_eq!((event(&first), ids(&first)), (1, "a b".to_owned()));
    desk.finish(&first, Outcome::Answered);
    // The last one is news to `a`, and another event stands between the two for all that is known.
    assert_eq!(desk.all_sent(), [(2, "b".to_owned()), (1, "a".to_owned())]);
}

/// Two postings may say the same.
#[test]
fn what_happens_twice_is_told_twice() {
    let mut desk = Desk::with_sessions(&["a"]);
    desk.publish(1);
    desk.publish(1);
    let first = desk.sent();
    desk.finish(&first, Outcome::Answered);
    assert_eq!(event(&desk.sent()), 1);
}

#[test]
fn the_next_event_goes_out_after_the_answer() {
    let mut desk = Desk::with_sessions(&["a"]);
    desk.publish(1);
    desk.publish(2);
    let first = desk.sent();
    assert!(desk.next().is_none());
    desk.pass(10);
    desk.finish(&first, Outcome::Answered);
    assert_eq!(event(&desk.sent()), 2);
}

#[test]
fn or_after_a_while() {
    let mut desk = Desk::with_sessions(&["a"]);
    for event in 1..=3 {
        desk.publish(event);
    }
    desk.sent();
    assert_eq!(desk.sleep(), 250);
    let second = desk.sent();
    assert!(desk.next().is_none());
    // An answer to the first says nothing of the second.
    desk.pass(10);
    desk.finish(&second, Outcome::Answered);
    assert_eq!(desk.all_sent(), [(3, "a".to_owned())]);
}

#[test]
fn sessions_do_not_wait_for_each_other() {
    let mut desk = Desk::with_sessions(&["a"]);
    desk.subscribe(CRM, "b", Topic::user("Bob"));
    desk.publish(1);
    desk.publish(2);
    desk.keeper.publish([&Topic::user("Bob")], 3, desk.now);
    assert_eq!(desk.all_sent(), [(1, "a".to_owned()), (3, "b".to_owned())]);
}

/// Who shares a message waits until all of its sessions may have it.
#[test]
fn a_shared_message_waits_for_all() {
    let mut desk = Desk::with_sessions(&["a", "b"]);
    desk.subscribe(CRM, "b", Topic::user("Bob"));
    desk.keeper.publish([&Topic::user("Bob")], 1, desk.now);
    desk.publish(2);
    desk.keeper.publish([&Topic::user("Bob")], 3, desk.now);
    let first = desk.sent();
    assert_eq!((event(&first), ids(&first)), (1, "b".to_owned()));
    assert!(desk.next().is_none());
    desk.finish(&first, Outcome::Answered);
    let second = desk.sent();
    assert_eq!((event(&second), ids(&second)), (2, "a b".to_owned()));
    assert!(desk.next().is_none());
    desk.finish(&second, Outcome::Refused);
    assert_eq!(desk.all_sent(), [(3, "b".to_owned())]);
}

#[test]
fn so_many_are_in_progress_at_a_time() {
    let mut desk = Desk::new(Settings { max_in_progress: 2, ..Settings::default() });
    for (event, id) in ["a", "b", "c"].into_iter().enumerate() {
        desk.subscribe(CRM, id, Topic::user(id));
        desk.keeper.publish([&Topic::user(id)], event as u32, desk.now);
    }
    let (first, _) = (desk.sent(), desk.sent());
    assert!(desk.next().is_none());
    desk.finish(&first, Outcome::Answered);
    assert_eq!(ids(&desk.sent()), "c");
}
