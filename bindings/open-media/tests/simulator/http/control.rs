//! What testers can have happen, and how clients see it.

use micc_open_media::saponify::client::CallError;
use micc_open_media::*;

use super::Server;
use crate::play::{NIGHT, SUPPORT, request_for};
use crate::simulator::Pace;

impl Server {
    fn post(&self, command: &str) {
        let (status, body) = self.http("POST", &format!("/control/{command}"));
        assert_eq!((status, body.as_str()), (204, ""), "{command}");
    }

    fn add(&self) -> Result<AddOpenMediaResponse, CallError<AddRequestFault>> {
        self.blocking_client().add_request(request_for(SUPPORT))
    }

    fn state(&self, id: i32) -> Option<OpenMediaStatus> {
        let answer = self.blocking_client().get_open_media_request_status_by_id(id).unwrap();
        answer.open_media_requests.unwrap().remove(0).status
    }
}

#[test]
fn router_and_licence() {
    let server = Server::start();
    let id = server.add().unwrap().open_media_id.unwrap();
    server.post("licence/down");
    assert!(matches!(server.add(), Err(CallError::Fault(AddRequestFault::NoLicense(_)))));
    server.post("licence/up");
    server.post("router/down");
    assert!(matches!(server.add(), Err(CallError::Fault(AddRequestFault::RouterDisconnected(_)))));
    assert_eq!(server.state(id), Some(OpenMediaStatus::Failed));
    server.post("router/up");
    assert!(server.add().is_ok());
}

#[test]
fn agents_groups_tenants_and_requests() {
    let server = Server::with(1, Pace::default(), false);
    server.post("agent/1/off");
    let id = server.add().unwrap().open_media_id.unwrap();
    assert_eq!(server.state(id), Some(OpenMediaStatus::Queued));
    server.post("agent/1/on");
    assert_eq!(server.state(id), Some(OpenMediaStatus::Allocated));
    server.post("request/1/fail");
    assert_eq!(server.state(id), Some(OpenMediaStatus::Failed));
    let client = server.blocking_client();
    server.post("group/102/open");
    assert_eq!(client.get_service_group_status(NIGHT).unwrap().open, Some(true));
    server.post("group/102/close");
    assert_eq!(client.get_service_group_status(NIGHT).unwrap().open, Some(false));
    server.post("tenant/2/enable");
    assert!(client.get_all_open_media_service_group_status(2).is_ok());
    server.post("tenant/2/disable");
    assert!(client.get_all_open_media_service_group_status(2).is_err());
    server.post("restart");
    assert!(client.get_open_media_request_status_by_id(id).is_err());
}

#[test]
fn what_does_not_exist_is_said() {
    let server = Server::start();
    let paths = ["agent/7/on", "group/7/open", "tenant/7/enable", "request/7/fail"];
    for path in paths.iter().chain(&["agent/x/on", "agent/1/sleep", "nothing", "router/up/up"]) {
        let (status, body) = server.http("POST", &format!("/control/{path}"));
        assert_eq!(status, 404, "{path}");
        assert!(body.contains(path), "{path}: {body}");
    }
    assert_eq!(server.http("GET", "/control/restart").0, 405);
    assert_eq!(server.http("POST", "/control").0, 405);
}
