//! The status operations.

use std::time::Duration;

use micc_open_media::OpenMediaStatus::{Allocated, Cancelled, Queued};
use micc_open_media::{
    GetAllOpenMediaServiceGroupStatusFault, GetServiceGroupStatusFault, OpenMediaRequest, ServiceGroupStatus,
};

use crate::play::{ARCHIVE, HANDLING, NIGHT, Play, RINGING, SALES, SUPPORT, request_for};
use crate::simulator::{EXPIRY, Time};

#[test]
fn history_has_the_position_of_then_and_status_the_one_of_now() {
    let mut play = Play::with_agents(0);
    let first = play.add(request_for(SUPPORT));
    let second = play.add(request_for(SUPPORT));
    play.cancel(first);
    assert_eq!(play.position(second), 1);
    assert_eq!(play.history(second)[0].queue_position, Some(2));
    let position = |updates: Vec<OpenMediaRequest>| {
        let of_second = updates.into_iter().find(|update| update.id == Some(second));
        of_second.unwrap().queue_position
    };
    let all = play.engine.all(play.now).open_media_requests.unwrap();
    assert_eq!(position(all), Some(1));
    let by_time = play.engine.updates(play.now, Time::MIN).open_media_requests.unwrap();
    assert_eq!(position(by_time), Some(2));
}

#[test]
fn updates_come_in_the_order_of_time() {
    let mut play = Play::with_agents(1);
    let first = play.add(request_for(SUPPORT));
    play.pass(1);
    let second = play.add(request_for(SUPPORT));
    play.pass(1);
    play.cancel(first);
    let updates = play.engine.updates(play.now, Time::MIN).open_media_requests.unwrap();
    let told: Vec<_> =
        updates.into_iter().map(|update| (update.id.unwrap(), update.status.unwrap())).collect();
    assert_eq!(told, [(first, Allocated), (second, Queued), (first, Cancelled), (second, Allocated)]);
}

#[test]
fn the_time_of_an_answer_brings_only_what_is_new() {
    let mut play = Play::with_agents(1);
    // The clock stands still, as a coarse one does between two calls.
    let first = play.add(request_for(SUPPORT));
    let answer = play.engine.updates(play.now, Time::MIN);
    let known_until = answer.time_stamp.unwrap();
    play.cancel(first);
    let news = play.engine.updates(play.now, known_until.into()).open_media_requests.unwrap();
    let states: Vec<_> = news.into_iter().map(|update| update.status.unwrap()).collect();
    assert_eq!(states, [Cancelled]);
    let later = play.engine.history(play.now, first, known_until.into()).unwrap();
    assert_eq!(later.open_media_requests.map(|updates| updates.len()), Some(1));
    let nothing = play.engine.history(play.now, first, later.time_stamp.unwrap().into()).unwrap();
    assert_eq!(nothing.open_media_requests, Some(Vec::new()));
}

#[test]
fn ended_requests_are_forgotten_in_time() {
    let mut play = Play::with_agents(0);
    let open = play.add(request_for(SUPPORT));
    let cancelled = play.add(request_for(SUPPORT));
    play.pass(3600);
    play.cancel(cancelled);
    play.pass(EXPIRY.as_secs());
    assert_eq!(play.state(cancelled), Cancelled);
    play.pass(1);
    assert!(play.engine.status(play.now, cancelled).is_err());
    assert!(play.engine.history(play.now, cancelled, Time::MIN).is_err());
    let all = play.engine.all(play.now).open_media_requests.unwrap();
    assert_eq!(all.iter().map(|update| update.id.unwrap()).collect::<Vec<_>>(), [open]);
}

#[test]
fn old_updates_of_open_requests_are_forgotten_when_new_ones_come() {
    let mut play = Play::with_agents(0);
    let id = play.add(request_for(SUPPORT));
    play.pass(EXPIRY.as_secs() + 1);
    play.divert(id, SALES);
    assert_eq!(play.states(id), [Queued]);
    assert_eq!(play.history(id)[0].service_group_id, Some(SALES));
}

#[test]
fn unknown_requests_are_faults() {
    let mut play = Play::with_agents(0);
    for id in [0, -1, 1] {
        assert!(play.engine.status(play.now, id).is_err());
        assert!(play.engine.history(play.now, id, Time::MIN).is_err());
    }
}

#[test]
fn everything_happens_however_late_somebody_asks() {
    let mut play = Play::with_agents(2);
    for _ in 0..10 {
        play.add(request_for(SUPPORT));
    }
    play.now = play.now.after(Duration::from_secs(5 * (RINGING + HANDLING)));
    let updates = play.engine.updates(play.now, Time::MIN).open_media_requests.unwrap();
    // Two were not queued first.
    assert_eq!(updates.len(), 10 * 3 + 8);
    assert!(play.line("group 100").contains("completed=10"));
}

#[test]
fn service_groups_are_open_or_closed() {
    let mut play = Play::with_agents(0);
    let status = |open, id| ServiceGroupStatus { open: Some(open), service_group_id: Some(id) };
    assert_eq!(play.engine.service_group(play.now, SUPPORT), Ok(status(true, SUPPORT)));
    assert_eq!(play.engine.service_group(play.now, NIGHT), Ok(status(false, NIGHT)));
    assert_eq!(play.engine.service_group(play.now, ARCHIVE), Ok(status(true, ARCHIVE)));
    let unknown = play.engine.service_group(play.now, 999);
    assert!(matches!(unknown, Err(GetServiceGroupStatusFault::InvalidData(_))), "{unknown:?}");

    let of_tenant = play.engine.service_groups(play.now, 1).unwrap().status;
    assert_eq!(of_tenant, Some(vec![status(true, SUPPORT), status(true, SALES), status(false, NIGHT)]));
    assert_eq!(play.engine.service_groups(play.now, -1).unwrap().status, Some(Vec::new()));
    for tenant in [2, 3] {
        let outcome = play.engine.service_groups(play.now, tenant);
        assert!(
            matches!(outcome, Err(GetAllOpenMediaServiceGroupStatusFault::InvalidData(_))),
            "{outcome:?}"
        );
    }
}
