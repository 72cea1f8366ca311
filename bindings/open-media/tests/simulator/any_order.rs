//! Whatever happens in whatever order: requests are in one place each, and clients are told a story that holds together.

use std::collections::BTreeMap;
use std::time::Duration;

use micc_open_media::{
    AddOpenMediaRequest, CancelOpenMediaRequest, OpenMediaRequest, OpenMediaStatus, RequestStatus,
    SetOptionsRequest,
};

use crate::play::{Play, cancellation, diversion, request_for};
use crate::simulator::Time;

/// Numbers that look random and are the same every time (Knuth's multiplicative generator).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn coin(&mut self) -> bool {
        self.below(2) == 0
    }
}

#[test]
fn everything_holds_together() {
    for seed in 0..10 {
        let mut chance = Chance(seed);
        let mut play = Play::with_agents(chance.below(4) as u16);
        let mut last_id = 0;
        for _ in 0..400 {
            happen(&mut play, &mut chance, &mut last_id);
            check(&mut play, seed);
        }
        assert!(last_id > 50, "hardly anything happened");
    }
}

/// Something happens.
fn happen(play: &mut Play, chance: &mut Chance, last_id: &mut i32) {
    let some_id = 1 + chance.below(*last_id as u64 + 1) as i32;
    let some_group = 100 + chance.below(3) as i32;
    match chance.below(16) {
        0..=5 => {
            let answer = play.answer(some_request(play, chance, some_group));
            if answer.request_status == Some(RequestStatus::Success) {
                *last_id += 1;
                assert_eq!(answer.open_media_id, Some(*last_id));
            }
        }
        6..=7 => {
            let cancel_if_allocated = Some(chance.coin());
            let _ = play
                .engine
                .cancel(play.now, CancelOpenMediaRequest { cancel_if_allocated, ..cancellation(some_id) });
        }
        8..=9 => drop(play.engine.divert(play.now, diversion(some_id, some_group))),
        10..=12 => play.now = play.now.after(Duration::from_millis(chance.below(40_000))),
        13 => drop(play.engine.log_agent(play.now, 1 + chance.below(3) as i32, chance.coin())),
        14 => {
            let options = SetOptionsRequest {
                type_of_session: Some(chance.below(3) as i32),
                max_number_of_sessions: Some(chance.below(4) as i32),
                allow_different_types: Some(chance.below(3) as i32),
                reset_all_options: Some(chance.below(4) == 0),
                ..SetOptionsRequest::default()
            };
            drop(play.engine.set_options(play.now, options));
        }
        _ => match chance.below(6) {
            0 => {
                play.engine.connect_router(play.now, false);
                play.engine.connect_router(play.now, true);
            }
            1 => play.pass(45 * 60),
            2 => drop(play.engine.open_group(play.now, 102, chance.coin())),
            _ => drop(play.engine.lose(play.now, some_id)),
        },
    }
}

fn some_request(play: &Play, chance: &mut Chance, group: i32) -> AddOpenMediaRequest {
    AddOpenMediaRequest {
        type_of_session: Some(chance.below(3) as i32),
        session_priority: chance.coin().then(|| chance.below(101) as i32),
        queue_start_time: (chance.below(4) == 0).then(|| play.minutes_ago(chance.below(9) as i64 - 1)),
        preferred_agent_id: chance.coin().then(|| chance.below(5) as i32),
        force_to_preferred_agent: Some(chance.coin()),
        ..request_for(group)
    }
}

/// What is true at any time.
fn check(play: &mut Play, seed: u64) {
    let all = play.engine.all(play.now).open_media_requests.unwrap();
    positions_are_without_gaps(&all, seed);
    let updates = play.engine.updates(play.now, Time::MIN);
    let mut stories: BTreeMap<i32, Vec<OpenMediaRequest>> = BTreeMap::new();
    for update in updates.open_media_requests.unwrap() {
        assert!(update.time_stamp <= updates.time_stamp, "seed {seed}: {update:?} is yet to come");
        stories.entry(update.id.unwrap()).or_default().push(update);
    }
    assert_eq!(stories.len(), all.len(), "seed {seed}: a request has no update, or an update no request");
    for (id, story) in stories {
        let follows =
            story.windows(2).all(|pair| may_follow(pair[0].status.as_ref(), pair[1].status.as_ref()));
        assert!(follows, "seed {seed}, request {id}: {story:#?}");
    }
}

/// Every queue has places from 1 on, each once; what is not queued has none.
fn positions_are_without_gaps(all: &[OpenMediaRequest], seed: u64) {
    let mut positions: BTreeMap<i32, Vec<i32>> = BTreeMap::new();
    for update in all {
        let position = update.queue_position.unwrap();
        match update.status {
            Some(OpenMediaStatus::Queued) => {
                positions.entry(update.service_group_id.unwrap()).or_default().push(position);
            }
            _ => assert_eq!(position, 0, "seed {seed}: {update:?}"),
        }
    }
    for (group, mut positions) in positions {
        positions.sort_unstable();
        let expected: Vec<i32> = (1..=positions.len() as i32).collect();
        assert_eq!(positions, expected, "seed {seed}, group {group}");
    }
}

fn may_follow(before: Option<&OpenMediaStatus>, after: Option<&OpenMediaStatus>) -> bool {
    use OpenMediaStatus::{Allocated, Cancelled, Complete, Failed, InProgress, Queued};
    match (before.unwrap(), after.unwrap()) {
        (Complete | Failed | Cancelled, _) => false,
        (_, Queued | Failed | Cancelled) => true,
        (Queued, Allocated) | (Allocated, InProgress) | (InProgress, Complete) => true,
        // Diverted, and allocated again at once.
        (Allocated | InProgress, Allocated) => true,
        _ => false,
    }
}
