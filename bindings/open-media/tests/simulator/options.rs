//! `SetOptions`.

use micc_open_media::OpenMediaStatus::{Allocated, Queued};
use micc_open_media::{AddOpenMediaRequest, SetOptionsFault, SetOptionsRequest};

use crate::play::{Play, SUPPORT, request_for};

fn set(play: &mut Play, request: SetOptionsRequest) {
    assert_eq!(play.engine.set_options(play.now, request), Ok(true));
}

fn refused(request: SetOptionsRequest) -> String {
    let mut play = Play::with_agents(0);
    match play.engine.set_options(play.now, request) {
        Err(SetOptionsFault::InvalidData(fault)) => {
            assert!(!play.engine.report(play.now).contains("options"), "something was set");
            fault.into_parts().reason
        }
        other => panic!("{other:?}"),
    }
}

fn of_type(of_type: i32) -> AddOpenMediaRequest {
    AddOpenMediaRequest { type_of_session: Some(of_type), ..request_for(SUPPORT) }
}

#[test]
fn options_out_of_range_are_refused() {
    let none = SetOptionsRequest::default;
    assert!(
        refused(SetOptionsRequest { agent_action_options: Some(5), ..none() }).contains("AgentActionOptions")
    );
    assert!(refused(SetOptionsRequest { close_tab_options: Some(5), ..none() }).contains("CloseTabOptions"));
    assert!(
        refused(SetOptionsRequest { allow_different_types: Some(3), ..none() })
            .contains("AllowDifferentTypes")
    );
    assert!(
        refused(SetOptionsRequest { session_link_options: Some(-1), ..none() })
            .contains("SessionLinkOptions")
    );
    assert!(
        refused(SetOptionsRequest { max_number_of_sessions: Some(-1), ..none() })
            .contains("MaxNumberOfSessions")
    );
    assert!(refused(SetOptionsRequest { type_of_session: Some(-1), ..none() }).contains("TypeOfSession"));
    let several = SetOptionsRequest { close_tab_options: Some(9), session_link_options: Some(9), ..none() };
    let message = refused(several);
    assert!(message.contains("CloseTabOptions") && message.contains("SessionLinkOptions"), "{message}");
}

#[test]
fn options_that_speak_of_a_type_need_one() {
    for options in [
        SetOptionsRequest { agent_action_options: Some(2), ..SetOptionsRequest::default() },
        SetOptionsRequest {
            agent_action_options: Some(4),
            type_of_session: Some(0),
            ..SetOptionsRequest::default()
        },
        SetOptionsRequest { close_tab_options: Some(4), ..SetOptionsRequest::default() },
    ] {
        assert!(refused(options.clone()).contains("TypeOfSession"));
        set(&mut Play::with_agents(0), SetOptionsRequest { type_of_session: Some(3), ..options });
    }
}

#[test]
fn options_are_kept_by_type_and_reset_by_type() {
    let mut play = Play::with_agents(0);
    let first = SetOptionsRequest {
        type_of_session: Some(1),
        close_tab_options: Some(2),
        session_link_options: Some(1),
        // Clients that write every member write zeros for what they do not set.
        agent_action_options: Some(0),
        ..SetOptionsRequest::default()
    };
    set(&mut play, first.clone());
    set(&mut play, SetOptionsRequest { close_tab_options: Some(3), ..SetOptionsRequest::default() });
    assert_eq!(play.line("options type=1"), "options type=1 CloseTabOptions=2 SessionLinkOptions=1");
    assert_eq!(play.line("options type=0"), "options type=0 CloseTabOptions=3");
    let changed =
        SetOptionsRequest { close_tab_options: Some(1), session_link_options: None, ..first.clone() };
    set(&mut play, changed);
    assert_eq!(play.line("options type=1"), "options type=1 CloseTabOptions=1 SessionLinkOptions=1");
    let reset = SetOptionsRequest {
        type_of_session: Some(1),
        reset_all_options: Some(true),
        ..SetOptionsRequest::default()
    };
    set(&mut play, SetOptionsRequest { session_link_options: Some(2), ..reset.clone() });
    assert_eq!(play.line("options type=1"), "options type=1 SessionLinkOptions=2");
    set(&mut play, reset);
    assert!(!play.engine.report(play.now).contains("type=1"));
    assert_eq!(play.line("options type=0"), "options type=0 CloseTabOptions=3");
}

#[test]
fn agents_get_as_many_sessions_as_is_set() {
    let mut play = Play::with_agents(1);
    let ids: Vec<i32> = (0..4).map(|_| play.add(request_for(SUPPORT))).collect();
    set(&mut play, SetOptionsRequest { max_number_of_sessions: Some(3), ..SetOptionsRequest::default() });
    let states: Vec<_> = ids.iter().map(|id| play.state(*id)).collect();
    assert_eq!(states, [Allocated, Allocated, Allocated, Queued]);
}

#[test]
fn a_maximum_of_a_type_counts_sessions_of_that_type() {
    let mut play = Play::with_agents(1);
    let two_chats = SetOptionsRequest {
        type_of_session: Some(1),
        max_number_of_sessions: Some(2),
        ..SetOptionsRequest::default()
    };
    set(&mut play, two_chats);
    let ids = [1, 1, 1, 2].map(|kind| play.add(of_type(kind)));
    // The fourth is of a type without a maximum of its own: for it, one session of any type is enough.
    assert_eq!(ids.map(|id| play.state(id)), [Allocated, Allocated, Queued, Queued]);
}

#[test]
fn only_the_arriving_session_says_whether_types_mix() {
    let three = SetOptionsRequest { max_number_of_sessions: Some(3), ..SetOptionsRequest::default() };
    let alone = SetOptionsRequest {
        type_of_session: Some(1),
        allow_different_types: Some(1),
        ..SetOptionsRequest::default()
    };
    let mut play = Play::with_agents(1);
    set(&mut play, three.clone());
    set(&mut play, alone.clone());
    let ids = [1, 2].map(|kind| play.add(of_type(kind)));
    assert_eq!(ids.map(|id| play.state(id)), [Allocated, Allocated]);

    let mut play = Play::with_agents(1);
    set(&mut play, three);
    set(&mut play, alone);
    let ids = [2, 1, 2].map(|kind| play.add(of_type(kind)));
    assert_eq!(ids.map(|id| play.state(id)), [Allocated, Queued, Allocated]);
}
