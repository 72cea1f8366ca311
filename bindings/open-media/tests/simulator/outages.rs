//! What happens to the contact centre from outside.

use micc_open_media::OpenMediaStatus::{Allocated, Complete, Failed, Queued};
use micc_open_media::{
    AddRequestFault, CancelRequestFault, DivertRequestFault, GetAllOpenMediaServiceGroupStatusFault,
    GetServiceGroupStatusFault, ModifyOpenMediaRequest, ModifyRequestFault, RequestStatus, SetOptionsFault,
    SetOptionsRequest,
};

use crate::play::{
    HANDLING, NIGHT, Play, RINGING, SALES, SUPPORT, cancellation, diversion, entry, request_for,
};
use crate::simulator::Time;

fn modification(id: i32) -> ModifyOpenMediaRequest {
    ModifyOpenMediaRequest { open_media_id: id, ivr_info: Some(vec![entry("a", "b")]), private_data: None }
}

#[test]
fn a_lost_router_takes_all_open_requests_with_it() {
    let mut play = Play::with_agents(1);
    let completed = play.add(request_for(SUPPORT));
    play.pass(RINGING + HANDLING);
    let allocated = play.add(request_for(SUPPORT));
    let queued = play.add(request_for(SUPPORT));
    play.engine.connect_router(play.now, false);
    assert_eq!(play.state(completed), Complete);
    assert_eq!(play.states(allocated), [Allocated, Failed]);
    assert_eq!(play.states(queued), [Queued, Failed]);
    assert_eq!((play.position(queued), play.status(allocated).agent_id), (0, Some(0)));
    play.pass(RINGING + HANDLING);
    assert_eq!(play.state(allocated), Failed);
    play.engine.connect_router(play.now, true);
    let again = play.add(request_for(SUPPORT));
    assert_eq!(play.state(again), Allocated);
}

#[test]
fn without_a_router_calls_are_refused_but_the_status_is_known() {
    let mut play = Play::with_agents(0);
    let id = play.add(request_for(SUPPORT));
    play.engine.connect_router(play.now, false);
    let (engine, now) = (&mut play.engine, play.now);
    let added = engine.add(now, request_for(SUPPORT));
    assert!(matches!(added, Err(AddRequestFault::RouterDisconnected(_))), "{added:?}");
    let cancelled = engine.cancel(now, cancellation(id));
    assert!(matches!(cancelled, Err(CancelRequestFault::RouterDisconnected(_))), "{cancelled:?}");
    let diverted = engine.divert(now, diversion(id, SALES));
    assert!(matches!(diverted, Err(DivertRequestFault::RouterDisconnected(_))), "{diverted:?}");
    let modified = engine.modify(now, modification(id));
    assert!(matches!(modified, Err(ModifyRequestFault::RouterDisconnected(_))), "{modified:?}");
    let set = engine.set_options(now, SetOptionsRequest::default());
    assert!(matches!(set, Err(SetOptionsFault::RouterDisconnected(_))), "{set:?}");
    let group = engine.service_group(now, SUPPORT);
    assert!(matches!(group, Err(GetServiceGroupStatusFault::RouterDisconnected(_))), "{group:?}");
    let groups = engine.service_groups(now, 1);
    assert!(
        matches!(groups, Err(GetAllOpenMediaServiceGroupStatusFault::RouterDisconnected(_))),
        "{groups:?}"
    );
    assert!(engine.status(now, id).is_ok() && engine.history(now, id, Time::MIN).is_ok());
}

#[test]
fn without_a_licence_nothing_can_be_changed() {
    let mut play = Play::with_agents(0);
    let id = play.add(request_for(SUPPORT));
    play.engine.license(play.now, false);
    let (engine, now) = (&mut play.engine, play.now);
    let added = engine.add(now, request_for(SUPPORT));
    assert!(matches!(added, Err(AddRequestFault::NoLicense(_))), "{added:?}");
    let cancelled = engine.cancel(now, cancellation(id));
    assert!(matches!(cancelled, Err(CancelRequestFault::NoLicense(_))), "{cancelled:?}");
    let diverted = engine.divert(now, diversion(id, SALES));
    assert!(matches!(diverted, Err(DivertRequestFault::NoLicense(_))), "{diverted:?}");
    let modified = engine.modify(now, modification(id));
    assert!(matches!(modified, Err(ModifyRequestFault::NoLicense(_))), "{modified:?}");
    let set = engine.set_options(now, SetOptionsRequest::default());
    assert!(matches!(set, Err(SetOptionsFault::NoLicense(_))), "{set:?}");
    assert!(engine.service_group(now, SUPPORT).is_ok());
    assert_eq!(play.state(id), Queued);
    play.engine.license(play.now, true);
    assert!(play.cancel(id));
}

#[test]
fn a_restart_forgets_everything_but_the_ids() {
    let mut play = Play::with_agents(1);
    let id = play.add(request_for(SUPPORT));
    play.add(request_for(SUPPORT));
    play.engine.restart(play.now);
    assert!(play.engine.status(play.now, id).is_err());
    assert_eq!(play.engine.all(play.now).open_media_requests, Some(Vec::new()));
    let next = play.add(request_for(SUPPORT));
    assert_eq!((next, play.state(next)), (3, Allocated));
}

#[test]
fn service_groups_and_tenants_change() {
    let mut play = Play::with_agents(0);
    play.engine.open_group(play.now, NIGHT, true).unwrap();
    play.add(request_for(NIGHT));
    play.engine.open_group(play.now, NIGHT, false).unwrap();
    assert_eq!(play.answer(request_for(NIGHT)).request_status, Some(RequestStatus::ServiceGroupClosed));
    play.engine.enable_tenant(play.now, 1, false).unwrap();
    assert_eq!(play.answer(request_for(SUPPORT)).request_status, Some(RequestStatus::TenantDisabled));
    assert_eq!(play.engine.open_group(play.now, 999, true), None);
    assert_eq!(play.engine.enable_tenant(play.now, 999, true), None);
}

#[test]
fn a_single_request_can_be_lost() {
    let mut play = Play::with_agents(1);
    let id = play.add(request_for(SUPPORT));
    let next = play.add(request_for(SUPPORT));
    play.engine.lose(play.now, id).unwrap();
    assert_eq!((play.state(id), play.state(next)), (Failed, Allocated));
    assert_eq!(play.engine.lose(play.now, id), None);
    assert_eq!(play.engine.lose(play.now, 999), None);
}
