use sap_ici::subscriptions::{Keeper, Outcome, Session, Settings, SubscribeError, Topic};

use crate::{CRM, Desk, ids};

#[test]
fn subscribed_twice_is_subscribed() {
    let mut desk = Desk::with_sessions(&["a"]);
    desk.subscribe(&format!(" {CRM}\n"), "a", Topic::user("ada"));
    desk.publish(1);
    assert_eq!(ids(&desk.sent()), "a");
    assert!(desk.next().is_none());
}

#[test]
fn what_is_refused() {
    let desk = Desk::with_sessions(&[]);
    let mut keeper: Keeper<u32> = Keeper::new(Settings::default());
    let mut subscribe = |url: &str, id: &str, user: &str| {
        keeper.subscribe(&Session::new(url, id), Topic::user(user), desk.now).unwrap_err()
    };
    for url in
        ["crm", "ftp://crm/", "http:///events", "http://crm:port/", "http://c rm/", "http://crm:99999/"]
    {
        assert_eq!(subscribe(url, "a", "ada"), SubscribeError::Url(url.to_owned()));
    }
    assert_eq!(subscribe("", "a", "ada"), SubscribeError::Empty("application URL"));
    assert_eq!(subscribe(CRM, " ", "ada"), SubscribeError::Empty("application id"));
    assert_eq!(subscribe(CRM, "a", ""), SubscribeError::Empty("id of what is monitored"));
    let long = "x".repeat(2_049);
    assert_eq!(subscribe(CRM, &long, "ada"), SubscribeError::TooLong("application id"));
    assert_eq!(keeper.statistics().sessions, 0);
}

#[test]
fn no_more_than_the_settings_allow() {
    let settings = Settings { max_sessions: 3, max_topics: 2, max_applications: 2, ..Settings::default() };
    let mut desk = Desk::new(settings);
    let refused = |desk: &mut Desk, url: &str, id: &str, user: &str| {
        desk.keeper.subscribe(&Session::new(url, id), Topic::user(user), desk.now).unwrap_err()
    };
    desk.subscribe(CRM, "a", Topic::user("1"));
    desk.subscribe(CRM, "a", Topic::user("2"));
    let error = refused(&mut desk, CRM, "a", "3");
    assert_eq!(error, SubscribeError::TooMany("topics of one agent session"));
    desk.subscribe(CRM, "a", Topic::user("2"));

    desk.subscribe("http://other/", "a", Topic::user("1"));
    assert_eq!(refused(&mut desk, "http://third/", "a", "1"), SubscribeError::TooMany("application URLs"));

    desk.subscribe("http://other/", "b", Topic::user("1"));
    assert_eq!(refused(&mut desk, CRM, "b", "1"), SubscribeError::TooMany("agent sessions"));
}

/// Those who leave make room.
#[test]
fn applications_without_sessions_are_forgotten() {
    let mut desk = Desk::new(Settings { max_applications: 1, ..Settings::default() });
    desk.subscribe(CRM, "a", Topic::user("ada"));
    desk.publish(1);
    let message = desk.sent();
    desk.keeper.logged_on("ada");
    let other = |desk: &mut Desk| {
        desk.keeper.subscribe(&Session::new("http://other/", "a"), Topic::user("ada"), desk.now)
    };
    assert_eq!(other(&mut desk), Err(SubscribeError::TooMany("application URLs")));
    desk.finish(&message, Outcome::Failed);
    assert_eq!(other(&mut desk), Ok(()));
}
