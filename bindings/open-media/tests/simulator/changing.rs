//! `CancelRequest`, `DivertRequest`, `ModifyRequest`.

use micc_open_media::OpenMediaStatus::{Allocated, Cancelled, InProgress, Queued};
use micc_open_media::{
    AddOpenMediaRequest, CancelOpenMediaRequest, CancelRequestFault, DivertOpenMediaRequest,
    DivertRequestFault, IvrInformation, ModifyOpenMediaRequest, ModifyRequestFault, RequestStatus,
};

use crate::play::{
    ARCHIVE, HANDLING, NIGHT, Play, RINGING, SALES, SUPPORT, cancellation, diversion, entry, request_for,
};

mod cancelling {
    use super::*;

    #[test]
    fn a_queued_request_is_abandoned() {
        let mut play = Play::with_agents(0);
        let id = play.add(request_for(SUPPORT));
        assert!(play.cancel(id));
        assert_eq!(play.states(id), [Queued, Cancelled]);
        assert_eq!(play.position(id), 0);
        assert!(play.line("group 100").contains("queued=0 completed=0 abandoned=1"));
    }

    #[test]
    fn a_queued_request_need_not_be_reported() {
        let mut play = Play::with_agents(0);
        let id = play.add(request_for(SUPPORT));
        let request = CancelOpenMediaRequest { do_not_report: Some(true), ..cancellation(id) };
        assert_eq!(play.engine.cancel(play.now, request), Ok(true));
        assert!(play.line("group 100").contains("abandoned=0"));
    }

    #[test]
    fn a_ringing_request_is_abandoned_and_was_not_answered() {
        let mut play = Play::with_agents(1);
        let id = play.add(request_for(SUPPORT));
        let request = CancelOpenMediaRequest { do_not_report: Some(true), ..cancellation(id) };
        assert_eq!(play.engine.cancel(play.now, request), Ok(true));
        assert_eq!(play.states(id), [Allocated, Cancelled]);
        // An agent has been offered it, so it is reported whatever the caller wants.
        assert!(play.line("group 100").contains("completed=0 abandoned=1"));
        assert!(play.line("agent 1").contains("offered=1 answered=0"));
    }

    #[test]
    fn an_answered_request_is_completed() {
        let mut play = Play::with_agents(1);
        let id = play.add(request_for(SUPPORT));
        play.pass(RINGING);
        assert!(play.cancel(id));
        assert_eq!(play.states(id), [Allocated, InProgress, Cancelled]);
        assert!(play.line("group 100").contains("completed=1 abandoned=0"));
        assert!(play.line("agent 1").contains("offered=1 answered=1"));
    }

    #[test]
    fn the_agent_is_free_for_the_next() {
        let mut play = Play::with_agents(1);
        let id = play.add(request_for(SUPPORT));
        let next = play.add(request_for(SUPPORT));
        play.cancel(id);
        assert_eq!(play.state(next), Allocated);
        play.pass(RINGING);
        assert_eq!(play.state(next), InProgress);
    }

    #[test]
    fn an_allocated_request_is_cancelled_only_if_that_is_wanted() {
        let mut play = Play::with_agents(1);
        let id = play.add(request_for(SUPPORT));
        for flag in [Some(false), None] {
            let request = CancelOpenMediaRequest { cancel_if_allocated: flag, ..cancellation(id) };
            assert_eq!(play.engine.cancel(play.now, request), Ok(false));
        }
        assert_eq!(play.state(id), Allocated);
        play.pass(RINGING);
        let request = CancelOpenMediaRequest { cancel_if_allocated: Some(false), ..cancellation(id) };
        assert_eq!(play.engine.cancel(play.now, request), Ok(false));
        assert_eq!(play.state(id), InProgress);
    }

    #[test]
    fn unknown_and_ended_requests_are_faults() {
        let mut play = Play::with_agents(1);
        let unknown = play.engine.cancel(play.now, cancellation(7));
        assert!(matches!(unknown, Err(CancelRequestFault::InvalidOpenMediaId(_))), "{unknown:?}");
        let completed = play.add(request_for(SUPPORT));
        play.pass(RINGING + HANDLING);
        let cancelled = play.add(request_for(SUPPORT));
        play.cancel(cancelled);
        for id in [completed, cancelled] {
            let ended = play.engine.cancel(play.now, cancellation(id));
            assert!(matches!(ended, Err(CancelRequestFault::OpenMediaRequestTerminated(_))), "{ended:?}");
        }
    }
}

mod diverting {
    use super::*;

    #[test]
    fn a_queued_request_goes_to_the_end_of_the_other_queue() {
        let mut play = Play::with_agents(0);
        let id = play.add(request_for(SUPPORT));
        let behind = play.add(request_for(SUPPORT));
        play.add(request_for(SALES));
        assert_eq!(play.divert(id, SALES), RequestStatus::Success);
        let status = play.status(id);
        assert_eq!((status.service_group_id, status.queue_position), (Some(SALES), Some(2)));
        assert_eq!(play.position(behind), 1);
        assert_eq!(play.states(id), [Queued, Queued]);
        assert!(play.line("group 100").ends_with("overflowed-in=0 overflowed-out=1"));
        assert!(play.line("group 101").ends_with("overflowed-in=1 overflowed-out=0"));
    }

    #[test]
    fn its_priority_goes_with_it() {
        let mut play = Play::with_agents(0);
        let id = play.add(AddOpenMediaRequest { session_priority: Some(1), ..request_for(SUPPORT) });
        play.add(request_for(SALES));
        play.divert(id, SALES);
        assert_eq!(play.position(id), 1);
    }

    #[test]
    fn an_agent_loses_it() {
        let mut play = Play::with_agents(1);
        let id = play.add(request_for(SUPPORT));
        let next = play.add(request_for(SUPPORT));
        play.pass(RINGING);
        assert_eq!(play.state(id), InProgress);
        assert_eq!(play.divert(id, SALES), RequestStatus::Success);
        // Who waited longer is served first; the diverted one is not completed by a clock that still ran.
        let (diverted, next) = (play.states(id), play.states(next));
        assert_eq!(diverted, [Allocated, InProgress, Allocated]);
        assert_eq!(next, [Queued]);
        play.pass(RINGING + 1);
        assert_eq!(play.status(id).service_group_id, Some(SALES));
        assert_eq!(play.state(id), InProgress);
    }

    #[test]
    fn the_other_service_group_has_to_take_it() {
        let mut play = Play::with_agents(0);
        let id = play.add(request_for(SUPPORT));
        assert_eq!(play.divert(id, NIGHT), RequestStatus::ServiceGroupClosed);
        assert_eq!(play.divert(id, 999), RequestStatus::InvalidServiceGroup);
        assert_eq!(play.divert(id, ARCHIVE), RequestStatus::TenantDisabled);
        assert_eq!(play.divert(id, SUPPORT), RequestStatus::InvalidServiceGroup);
        assert_eq!(play.states(id), [Queued]);
        assert!(play.line("group 100").ends_with("overflowed-out=0"));
    }

    #[test]
    fn unknown_and_ended_requests_are_answered_with_a_status() {
        let mut play = Play::with_agents(0);
        assert_eq!(play.divert(7, SALES), RequestStatus::GeneralError);
        let id = play.add(request_for(SUPPORT));
        play.cancel(id);
        assert_eq!(play.divert(id, SALES), RequestStatus::GeneralError);
    }

    #[test]
    fn the_service_group_has_to_be_given() {
        let mut play = Play::with_agents(0);
        let id = play.add(request_for(SUPPORT));
        let named = |tenant_id, name: &str| DivertOpenMediaRequest {
            tenant_id,
            service_group_name: Some(name.to_owned()),
            ..diversion(id, 0)
        };
        for request in
            [diversion(id, 0), named(None, "Sales"), named(Some(1), ""), named(Some(1), &"n".repeat(21))]
        {
            let outcome = play.engine.divert(play.now, request);
            assert!(matches!(outcome, Err(DivertRequestFault::InvalidData(_))), "{outcome:?}");
        }
        assert_eq!(play.engine.divert(play.now, named(Some(1), "Sales")), Ok(RequestStatus::Success));
    }
}

mod modifying {
    use super::*;

    fn modification(id: i32, ivr_info: Vec<IvrInformation>) -> ModifyOpenMediaRequest {
        ModifyOpenMediaRequest { open_media_id: id, ivr_info: Some(ivr_info), private_data: None }
    }

    #[test]
    fn labels_are_replaced_or_added() {
        let mut play = Play::with_agents(0);
        let id =
            play.add(AddOpenMediaRequest { private_data: Some("old".to_owned()), ..request_for(SUPPORT) });
        let request = modification(id, vec![entry("Subject", "Refund"), entry("From", "Åsa")]);
        assert_eq!(play.engine.modify(play.now, request), Ok(true));
        let report = play.engine.report(play.now);
        assert!(report.contains(r#"Some("Subject"): Some("Refund")"#), "{report}");
        assert!(report.contains(r#"Some("From"): Some("Åsa")"#), "{report}");
        assert!(!report.contains("Delivery"), "{report}");
        assert!(report.contains(r#"private data: "old""#), "{report}");
        let request = ModifyOpenMediaRequest {
            private_data: Some("new".to_owned()),
            ..modification(id, vec![entry("From", "Åsa")])
        };
        assert_eq!(play.engine.modify(play.now, request), Ok(true));
        assert!(play.engine.report(play.now).contains(r#"private data: "new""#));
        // It stays where it was.
        assert_eq!(play.states(id), [Queued]);
    }

    #[test]
    fn only_queued_requests_can_be_changed() {
        let mut play = Play::with_agents(1);
        let allocated = play.add(request_for(SUPPORT));
        let cancelled = play.add(request_for(SUPPORT));
        play.cancel(cancelled);
        for id in [allocated, cancelled] {
            let request = modification(id, vec![entry("From", "Åsa")]);
            assert_eq!(play.engine.modify(play.now, request), Ok(false));
        }
        assert!(!play.engine.report(play.now).contains("Åsa"));
    }

    #[test]
    fn unknown_requests_and_data_that_cannot_be_are_faults() {
        let mut play = Play::with_agents(0);
        let id = play.add(request_for(SUPPORT));
        let long = entry("From", &"x".repeat(101));
        let requests = [
            modification(7, vec![entry("From", "Åsa")]),
            modification(id, vec![long]),
            modification(id, vec![entry("From", "Åsa"); 4]),
            modification(id, Vec::new()),
        ];
        for request in requests {
            let outcome = play.engine.modify(play.now, request);
            assert!(matches!(outcome, Err(ModifyRequestFault::InvalidData(_))), "{outcome:?}");
        }
    }

    #[test]
    fn a_request_collects_only_so_much() {
        let mut play = Play::with_agents(0);
        let id = play.add(request_for(SUPPORT));
        let unlabelled = IvrInformation { data: Some("x".to_owned()), label: None };
        let mut add = || play.engine.modify(play.now, modification(id, vec![unlabelled.clone(); 3])).unwrap();
        assert_eq!((0..40).filter(|_| add()).count(), 33);
    }
}
