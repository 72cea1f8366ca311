use std::time::Duration;

use sap_ici::ici_event::SubscriptionEndReason;
use sap_ici::saponify::Enumeration as _;
use sap_ici::subscriptions::{Content, EndReason, Outcome, Scope, Session, Settings, SubscribeError, Topic};

use crate::{CRM, Desk, event, ids};

#[test]
fn a_shutdown_is_told_to_all_after_what_waits() {
    let mut desk = Desk::with_sessions(&["a", "b"]);
    desk.publish(1);
    desk.keeper.end(EndReason::ShutDown, desk.now);
    let first = desk.sent();
    assert_eq!(event(&first), 1);
    assert!(desk.next().is_none());
    desk.finish(&first, Outcome::Answered);
    let last = desk.sent();
    assert_eq!((last.content.clone(), ids(&last)), (Content::Ended(EndReason::ShutDown), "a b".to_owned()));
    desk.finish(&last, Outcome::Answered);
    assert!(desk.keeper.is_idle());
    assert_eq!(desk.keeper.next_wakeup(), None);

    let again = desk.keeper.subscribe(&Session::new(CRM, "a"), Topic::user("ADA"), desk.now);
    assert_eq!(again, Err(SubscribeError::ShutDown));
    assert_eq!(desk.keeper.publish([&Topic::user("ADA")], 2, desk.now), 0);
}

#[test]
fn a_pause_ends_nothing() {
    let mut desk = Desk::with_sessions(&["a"]);
    desk.keeper.end(EndReason::Paused, desk.now);
    let pause = desk.sent();
    assert_eq!(pause.content, Content::Ended(EndReason::Paused));
    desk.finish(&pause, Outcome::Answered);
    desk.publish(1);
    assert_eq!(event(&desk.sent()), 1);
}

#[test]
fn the_reasons_have_the_numbers_of_the_wire() {
    let reasons = [EndReason::ShutDown, EndReason::Paused, EndReason::Timeout];
    let numbers = reasons.map(|reason| SubscriptionEndReason::from(reason).number());
    assert_eq!(numbers, [1, 2, 3].map(Some));
}

#[test]
fn a_subscription_that_is_not_renewed_times_out() {
    let mut desk = Desk::new(Settings { lifetime: Some(Duration::from_secs(60)), ..Settings::default() });
    desk.subscribe(CRM, "a", Topic::user("ADA"));
    desk.subscribe(CRM, "b", Topic::user("ADA"));
    desk.pass(59_000);
    desk.subscribe(CRM, "b", Topic::user("ADA"));
    assert_eq!(desk.sleep(), 1_000);
    desk.publish(1);
    let messages = [desk.sent(), desk.sent()];
    let seen = messages.each_ref().map(|message| (message.content.clone(), ids(message)));
    assert!(seen.contains(&(Content::Ended(EndReason::Timeout), "a".to_owned())));
    assert!(seen.contains(&(Content::Event(1.into()), "b".to_owned())));
    assert_eq!(desk.keeper.statistics().sessions, 1);
}

#[test]
fn unsubscribed_is_unsubscribed_at_once() {
    let mut desk = Desk::with_sessions(&["a", "b"]);
    let a = Session::new(CRM, " a ");
    desk.subscribe(CRM, "a", Topic::container("1", "7"));
    desk.publish(1);
    // It still monitors the line.
    desk.keeper.unsubscribe(&a, Scope::Users);
    let first = desk.sent();
    assert_eq!(ids(&first), "a b");
    desk.publish(2);
    desk.keeper.publish([&Topic::container("1", "7")], 3, desk.now);
    desk.keeper.unsubscribe(&a, Scope::Containers);
    desk.finish(&first, Outcome::Failed);
    desk.sleep();
    let again = desk.sent();
    assert_eq!((event(&again), ids(&again)), (1, "b".to_owned()));
    desk.finish(&again, Outcome::Answered);
    assert_eq!(desk.all_sent(), [(2, "b".to_owned())]);
    assert_eq!(desk.keeper.statistics().sessions, 1);
}

#[test]
fn who_logs_on_has_no_old_subscriptions() {
    let mut desk = Desk::with_sessions(&["old"]);
    desk.subscribe(CRM, "old", Topic::container("1", "7"));
    desk.subscribe(CRM, "other", Topic::user("Bob"));
    desk.publish(1);
    desk.keeper.logged_on("Ada");
    assert!(desk.next().is_none());
    assert_eq!(desk.keeper.publish([&Topic::container("1", "7")], 2, desk.now), 0);
    assert_eq!(desk.keeper.statistics().sessions, 1);

    let mut desk = Desk::new(Settings { automatic_unsubscribe: false, ..Settings::default() });
    desk.subscribe(CRM, "old", Topic::user("ADA"));
    desk.keeper.logged_on("ADA");
    desk.publish(1);
    assert!(desk.next().is_some());
}
