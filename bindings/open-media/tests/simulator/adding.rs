//! `AddRequest`: whom it is for, what is refused, where in the queue it stands.

use micc_open_media::saponify::types::Offset;
use micc_open_media::{AddOpenMediaRequest, AddRequestFault, IvrInformation, RequestStatus};

use crate::play::{ARCHIVE, NIGHT, Play, SALES, SUPPORT, entry, request_for};
use crate::simulator::World;

fn refusal(request: AddOpenMediaRequest) -> Option<RequestStatus> {
    let answer = Play::with_agents(1).answer(request);
    assert_eq!(answer.open_media_id, None);
    answer.request_status
}

fn fault(request: AddOpenMediaRequest) -> String {
    let mut play = Play::with_agents(0);
    match play.engine.add(play.now, request) {
        Err(AddRequestFault::InvalidData(fault)) => {
            assert_eq!(fault.detail.message.as_ref(), Some(&fault.reason));
            fault.into_parts().reason
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_service_group_is_named_by_id_or_by_tenant_and_name() {
    let mut play = Play::with_agents(0);
    let named = |tenant_id, name: &str, id| AddOpenMediaRequest {
        tenant_id,
        service_group_name: Some(name.to_owned()),
        service_group_id: id,
        ..request_for(0)
    };
    let by_name = play.add(named(Some(1), "Sales", None));
    let by_id = play.add(named(Some(2), "Archive", Some(SUPPORT)));
    let by_name_beside_a_zero = play.add(named(Some(1), "Support", Some(0)));
    assert_eq!(play.status(by_name).service_group_id, Some(SALES));
    assert_eq!(play.status(by_id).service_group_id, Some(SUPPORT));
    assert_eq!(play.status(by_name_beside_a_zero).service_group_id, Some(SUPPORT));
    assert_eq!(refusal(named(None, "Sales", None)), Some(RequestStatus::InvalidServiceGroup));
    assert_eq!(refusal(named(Some(-1), "Sales", None)), Some(RequestStatus::InvalidServiceGroup));
    assert_eq!(refusal(named(Some(1), "", None)), Some(RequestStatus::InvalidServiceGroup));
}

#[test]
fn service_groups_may_be_unable_to_take_requests() {
    assert_eq!(refusal(request_for(NIGHT)), Some(RequestStatus::ServiceGroupClosed));
    assert_eq!(refusal(request_for(999)), Some(RequestStatus::InvalidServiceGroup));
    assert_eq!(refusal(request_for(ARCHIVE)), Some(RequestStatus::TenantDisabled));
}

#[test]
fn a_refused_request_is_not_remembered() {
    let mut play = Play::with_agents(0);
    play.answer(request_for(NIGHT));
    assert_eq!(play.engine.all(play.now).open_media_requests, Some(Vec::new()));
    assert_eq!(play.add(request_for(SUPPORT)), 1);
}

#[test]
fn data_at_the_limits_is_taken_and_beyond_them_refused() {
    let with = |label: usize, data: usize, private: usize, entries: usize| AddOpenMediaRequest {
        ivr_info: Some(vec![entry(&"l".repeat(label), &"ä".repeat(data)); entries]),
        private_data: Some("p".repeat(private)),
        ..request_for(SUPPORT)
    };
    Play::with_agents(0).add(with(100, 100, 255, 3));
    assert!(fault(with(101, 1, 1, 1)).contains("Label"));
    assert!(fault(with(1, 101, 1, 1)).contains("Data"));
    assert!(fault(with(1, 1, 256, 1)).contains("PrivateData"));
    assert!(fault(with(1, 1, 1, 4)).contains("IVRInfo"));
    let long_name = AddOpenMediaRequest { service_group_name: Some("n".repeat(21)), ..request_for(SUPPORT) };
    assert!(fault(long_name).contains("ServiceGroupName"));
}

#[test]
fn numbers_out_of_range_are_refused_and_zeros_are_not_given() {
    let with = |priority, of_type, agent| AddOpenMediaRequest {
        session_priority: Some(priority),
        type_of_session: Some(of_type),
        preferred_agent_id: Some(agent),
        force_to_preferred_agent: Some(true),
        tenant_id: Some(-1),
        service_group_name: Some(String::new()),
        ..request_for(SUPPORT)
    };
    Play::with_agents(0).add(with(0, 0, 0));
    assert!(fault(with(101, 1, 0)).contains("SessionPriority"));
    assert!(fault(with(-1, 1, 0)).contains("SessionPriority"));
    assert!(fault(with(1, -1, 0)).contains("TypeOfSession"));
}

#[test]
fn a_label_or_data_is_needed() {
    let with = |ivr_info| AddOpenMediaRequest { ivr_info, ..request_for(SUPPORT) };
    let empty = IvrInformation { label: Some(String::new()), data: None };
    for ivr_info in [None, Some(Vec::new()), Some(vec![empty.clone()])] {
        assert!(fault(with(ivr_info)).contains("IVRInfo"));
    }
    let only_data = IvrInformation { data: Some("x".to_owned()), ..empty.clone() };
    Play::with_agents(0).add(with(Some(vec![empty, only_data])));
}

#[test]
fn requests_queue_one_behind_the_other() {
    let mut play = Play::with_agents(0);
    for position in 1..=3 {
        assert_eq!(play.answer(request_for(SUPPORT)).queue_position, Some(position));
    }
    assert_eq!(play.answer(request_for(SALES)).queue_position, Some(1));
    play.cancel(1);
    assert_eq!((play.position(2), play.position(3)), (1, 2));
}

#[test]
fn a_priority_goes_ahead_of_what_is_less_urgent() {
    let mut play = Play::with_agents(0);
    let with = |priority| AddOpenMediaRequest { session_priority: Some(priority), ..request_for(SUPPORT) };
    let plain = play.add(request_for(SUPPORT));
    let low = play.add(with(100));
    let high = play.add(with(1));
    let middle = play.add(with(50));
    let middle_again = play.add(with(50));
    let order: Vec<i32> = [high, middle, middle_again, low, plain].map(|id| play.position(id)).to_vec();
    assert_eq!(order, [1, 2, 3, 4, 5]);
}

#[test]
fn a_priority_counts_only_where_it_is_enabled() {
    let mut play = Play::of(World { session_priority: false, ..World::built_in(0) });
    play.add(request_for(SUPPORT));
    let urgent = play.add(AddOpenMediaRequest { session_priority: Some(1), ..request_for(SUPPORT) });
    assert_eq!(play.position(urgent), 2);
}

#[test]
fn a_start_time_in_the_past_goes_before_the_priority() {
    let mut play = Play::with_agents(0);
    let since = |time, priority| AddOpenMediaRequest {
        queue_start_time: Some(time),
        session_priority: priority,
        ..request_for(SUPPORT)
    };
    let first = play.add(request_for(SUPPORT));
    let ten = play.add(since(play.minutes_ago(10), Some(100)));
    assert_eq!((play.position(ten), play.position(first)), (1, 2));
    let five = play.add(since(play.minutes_ago(5), Some(1)));
    assert_eq!((play.position(ten), play.position(five), play.position(first)), (1, 2, 3));
    // A time that is not in the past is as good as none, and the priority counts.
    let future = play.add(since(play.minutes_ago(-5), Some(1)));
    assert_eq!(play.position(future), 1);
    let future = play.add(since(play.minutes_ago(-5), None));
    assert_eq!(play.position(future), 5);
}

#[test]
fn a_start_time_without_a_zone_is_utc() {
    let mut play = Play::with_agents(0);
    play.add(request_for(SUPPORT));
    let time = play.minutes_ago(1).with_offset(None);
    let with = |time| AddOpenMediaRequest { queue_start_time: Some(time), ..request_for(SUPPORT) };
    let without_zone = play.add(with(time));
    assert_eq!(play.position(without_zone), 1);
    // Two hours later by the clock, but in a zone two hours ahead: the same time.
    let in_future = play.minutes_ago(-119);
    let elsewhere = play.add(with(in_future.with_offset(Offset::from_minutes(120).unwrap())));
    assert_eq!(play.position(elsewhere), 2);
}

#[test]
fn the_wait_is_estimated_by_position_and_agents() {
    let mut alone = Play::with_agents(0);
    assert_eq!(alone.answer(request_for(SUPPORT)).ewt, Some(23));
    assert_eq!(alone.answer(request_for(SUPPORT)).ewt, Some(46));
    let mut staffed = Play::with_agents(2);
    let answers: Vec<_> = (0..4).map(|_| staffed.answer(request_for(SUPPORT)).ewt.unwrap()).collect();
    assert_eq!(answers, [0, 0, 12, 23]);
}
