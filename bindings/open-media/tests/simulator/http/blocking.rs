//! All operations with the blocking client, and its faults.

use micc_open_media::saponify::client::CallError;
use micc_open_media::*;

use super::{Server, headers, long_ago};
use crate::play::{NIGHT, SALES, SUPPORT, cancellation, diversion, entry, request_for};
use crate::simulator::Pace;

#[test]
fn all_operations() {
    let server = Server::with(0, Pace::default(), true);
    let client = server.blocking_client().with_headers(headers("admin", "secret"));
    assert_eq!(
        client.get_all_open_media_service_group_status(1).unwrap().status.map(|groups| groups.len()),
        Some(3)
    );
    assert_eq!(client.get_service_group_status(NIGHT).unwrap().open, Some(false));
    assert!(client.set_options(SetOptionsRequest::default()).unwrap());
    let id = client.add_request(request_for(SUPPORT)).unwrap().open_media_id.unwrap();
    let modification = ModifyOpenMediaRequest {
        open_media_id: id,
        ivr_info: Some(vec![entry("From", "Åsa")]),
        private_data: None,
    };
    assert!(client.modify_request(modification).unwrap());
    let diverted = client.divert_request(diversion(id, SALES)).unwrap();
    assert_eq!(diverted.request_status, Some(RequestStatus::Success));
    let latest = client.get_open_media_request_status_by_id(id).unwrap().open_media_requests.unwrap();
    assert_eq!(latest[0].status, Some(OpenMediaStatus::Queued));
    assert!(client.cancel_request(cancellation(id)).unwrap());
    let history = client.get_open_media_request_history_by_id(id, long_ago()).unwrap();
    assert_eq!(history.open_media_requests.map(|updates| updates.len()), Some(3));
    let by_time = client.get_open_media_requests_by_time(history.time_stamp.unwrap()).unwrap();
    assert_eq!(by_time.open_media_requests, Some(Vec::new()));
    let all = client.get_all_open_media_request_status().unwrap().open_media_requests.unwrap();
    assert_eq!(all[0].status, Some(OpenMediaStatus::Cancelled));
}

#[test]
fn faults_are_typed() {
    let server = Server::with(0, Pace::default(), true);
    let stranger = server.blocking_client().with_headers(headers("admin", "wrong"));
    let refused = stranger.add_request(request_for(SUPPORT));
    assert!(matches!(refused, Err(CallError::Fault(AddRequestFault::InvalidUser(_)))), "{refused:?}");
    let client = stranger.with_headers(headers("admin", "secret"));
    let unknown = client.cancel_request(cancellation(7));
    assert!(
        matches!(unknown, Err(CallError::Fault(CancelRequestFault::InvalidOpenMediaId(_)))),
        "{unknown:?}"
    );
}
