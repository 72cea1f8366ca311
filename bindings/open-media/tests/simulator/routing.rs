//! Who gets a request, and when.

use micc_open_media::OpenMediaStatus::{Allocated, Complete, Failed, InProgress, Queued};
use micc_open_media::saponify::types::DateTime;
use micc_open_media::{AddOpenMediaRequest, RequestStatus};

use crate::play::{HANDLING, Play, RINGING, SALES, SUPPORT, request_for};

fn preferring(agent: i32, forced: bool) -> AddOpenMediaRequest {
    AddOpenMediaRequest {
        preferred_agent_id: Some(agent),
        force_to_preferred_agent: Some(forced),
        ..request_for(SUPPORT)
    }
}

#[test]
fn without_agents_requests_stay_queued() {
    let mut play = Play::with_agents(0);
    let id = play.add(request_for(SUPPORT));
    play.pass(86_400);
    assert_eq!(play.state(id), Queued);
    assert_eq!(play.position(id), 1);
}

#[test]
fn a_free_agent_gets_a_request_at_once() {
    let mut play = Play::with_agents(1);
    let answer = play.answer(request_for(SUPPORT));
    assert_eq!((answer.queue_position, answer.ewt), (Some(0), Some(0)));
    let id = answer.open_media_id.unwrap();
    assert_eq!(play.states(id), [Allocated]);
}

#[test]
fn agents_answer_and_complete_on_time() {
    let mut play = Play::with_agents(1);
    let start = play.now;
    let id = play.add(request_for(SUPPORT));
    play.pass(RINGING - 1);
    assert_eq!(play.state(id), Allocated);
    play.pass(1);
    assert_eq!(play.state(id), InProgress);
    play.pass(HANDLING - 1);
    assert_eq!(play.state(id), InProgress);
    play.pass(100);
    assert_eq!(play.states(id), [Allocated, InProgress, Complete]);
    // The times are those at which it happened, however late somebody asks.
    let seconds = |time: DateTime| time.unix().unwrap().0;
    let times: Vec<i64> = play
        .history(id)
        .iter()
        .map(|update| seconds(update.time_stamp.unwrap()) - seconds(start.into()))
        .collect();
    assert_eq!(times, [0, 3, 23]);
}

#[test]
fn an_agent_is_named_with_the_states_that_have_one() {
    let mut play = Play::with_agents(1);
    let served = play.add(request_for(SUPPORT));
    let waiting = play.add(request_for(SUPPORT));
    let agent = |update: micc_open_media::OpenMediaRequest| {
        (update.agent_id.unwrap(), update.tenant_id.unwrap(), update.logon_id.unwrap())
    };
    let nobody = (0, 0, String::new());
    assert_eq!(agent(play.status(served)), (1, 1, "1001".to_owned()));
    assert_eq!(agent(play.status(waiting)), nobody);
    play.pass(RINGING + HANDLING);
    assert_eq!(agent(play.status(served)), (1, 1, "1001".to_owned()));
    play.cancel(waiting);
    assert_eq!(agent(play.status(waiting)), nobody);
}

#[test]
fn the_next_request_follows_when_an_agent_is_free() {
    let mut play = Play::with_agents(1);
    let first = play.add(request_for(SUPPORT));
    let second = play.add(request_for(SUPPORT));
    assert_eq!(play.state(second), Queued);
    play.pass(RINGING + HANDLING);
    assert_eq!((play.state(first), play.state(second)), (Complete, Allocated));
    play.pass(RINGING + HANDLING);
    assert_eq!(play.states(second), [Queued, Allocated, InProgress, Complete]);
}

#[test]
fn the_longest_waiting_of_all_queues_is_next() {
    let mut play = Play::with_agents(1);
    play.add(request_for(SUPPORT));
    play.pass(1);
    let sales = play.add(request_for(SALES));
    play.pass(1);
    let support = play.add(request_for(SUPPORT));
    play.pass(RINGING + HANDLING);
    assert_eq!((play.state(sales), play.state(support)), (Allocated, Queued));
}

#[test]
fn agents_share_the_work() {
    let mut play = Play::with_agents(2);
    let ids: Vec<i32> = (0..2).map(|_| play.add(request_for(SUPPORT))).collect();
    let agents: Vec<i32> = ids.iter().map(|id| play.status(*id).agent_id.unwrap()).collect();
    assert_eq!(agents, [1, 2]);
}

#[test]
fn a_preferred_agent_is_waited_for() {
    let mut play = Play::with_agents(2);
    let first = play.add(preferring(1, false));
    let second = play.add(preferring(1, false));
    assert_eq!(play.status(first).agent_id, Some(1));
    assert_eq!(play.state(second), Queued);
    play.pass(RINGING + HANDLING);
    assert_eq!(play.status(second).agent_id, Some(1));
}

#[test]
fn a_preferred_agent_is_waited_for_only_so_long() {
    let mut play = Play::with_agents(2);
    play.add(preferring(1, false));
    play.add(preferring(1, false));
    let third = play.add(preferring(1, false));
    play.pass(29);
    assert_eq!(play.state(third), Queued);
    play.pass(1);
    assert_eq!(play.status(third).agent_id, Some(2));
}

#[test]
fn a_preferred_agent_may_be_named_by_logon_id() {
    let mut play = Play::with_agents(3);
    let by = |id, logon_id: &str| AddOpenMediaRequest {
        preferred_agent_id: id,
        preferred_agent_logon_id: Some(logon_id.to_owned()),
        ..request_for(SUPPORT)
    };
    let by_logon_id = play.add(by(None, "1003"));
    let by_id = play.add(by(Some(2), "1001"));
    let by_nobodys = play.add(by(None, "nobody"));
    let agents = [by_logon_id, by_id, by_nobodys].map(|id| play.status(id).agent_id.unwrap());
    assert_eq!(agents, [3, 2, 1]);
}

#[test]
fn preferred_agents_count_only_where_they_are_enabled() {
    let mut play = Play::with_agents(2);
    let id = play.add(AddOpenMediaRequest { service_group_id: Some(SALES), ..preferring(2, true) });
    assert_eq!(play.status(id).agent_id, Some(1));
}

#[test]
fn a_forced_request_is_for_one_agent_alone() {
    let mut play = Play::with_agents(2);
    let served = play.add(preferring(1, true));
    let lost = play.add(preferring(1, true));
    play.pass(RINGING + HANDLING - 1);
    let still_waiting = play.add(preferring(1, true));
    play.pass(1);
    assert_eq!((play.state(served), play.status(lost).agent_id), (Complete, Some(1)));
    play.pass(30);
    // The agent had the second one for 23 seconds, then the third: nobody waited longer than 30.
    assert_eq!(play.states(still_waiting), [Queued, Allocated, InProgress]);
    let never = play.add(preferring(1, true));
    let neither = play.add(preferring(1, true));
    play.pass(31);
    assert_eq!((play.state(never), play.states(neither)), (InProgress, vec![Queued, Failed]));
    assert!(play.line("group 100").contains("failed=1"));
}

#[test]
fn a_logged_off_preferred_agent() {
    let mut play = Play::with_agents(2);
    play.engine.log_agent(play.now, 1, false).unwrap();
    let refused = |play: &mut Play, agent| play.answer(preferring(agent, true)).request_status;
    assert_eq!(refused(&mut play, 1), Some(RequestStatus::PreferredAgentLoggedOff));
    assert_eq!(refused(&mut play, 77), Some(RequestStatus::PreferredAgentLoggedOff));
    let for_all = play.add(preferring(1, false));
    assert_eq!(play.status(for_all).agent_id, Some(2));
}

#[test]
fn agents_who_log_off_complete_what_they_have() {
    let mut play = Play::with_agents(2);
    let served = play.add(preferring(1, true));
    let forced = play.add(preferring(1, true));
    let preferring = play.add(preferring(1, false));
    play.engine.log_agent(play.now, 1, false).unwrap();
    assert_eq!(play.state(forced), Failed);
    assert_eq!(play.status(preferring).agent_id, Some(2));
    play.pass(RINGING + HANDLING);
    assert_eq!(play.state(served), Complete);
    assert_eq!(play.engine.log_agent(play.now, 77, true), None);
}

#[test]
fn agents_who_log_on_take_what_waits() {
    let mut play = Play::with_agents(1);
    play.engine.log_agent(play.now, 1, false).unwrap();
    let id = play.add(request_for(SUPPORT));
    assert_eq!(play.state(id), Queued);
    play.engine.log_agent(play.now, 1, true).unwrap();
    assert_eq!(play.state(id), Allocated);
}
